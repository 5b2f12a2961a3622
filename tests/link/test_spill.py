"""Lists, columns and buckets on disk."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.link.spill import BLOCK, KEPT, Buckets, Column, Spill, let_go


def test_values_come_back_in_order_and_by_place() -> None:
    spill: Spill[tuple[int, str]] = Spill()
    for number in range(KEPT + 10):
        spill.append((number, "x" * (number % 7)))
    assert len(spill) == KEPT + 10
    assert [number for number, _ in spill] == list(range(KEPT + 10))
    assert all(spill[number] == (number, "x" * (number % 7)) for number in (*range(KEPT + 10), 0, 3))


def test_appending_while_reading() -> None:
    spill: Spill[str] = Spill()
    spill.append("a")
    assert spill[0] == "a"
    spill.append("b")
    assert list(spill) == ["a", "b"]
    assert (spill[1], spill[0]) == ("b", "a")


def test_what_is_not_there() -> None:
    spill: Spill[str] = Spill()
    assert list(spill) == []
    with pytest.raises(IndexError):
        spill[0]


@pytest.mark.parametrize("count", [0, 1, BLOCK - 1, 2 * BLOCK + 3])
def test_a_column_has_all_its_numbers(count: int) -> None:
    column = Column("i")
    for start in range(0, count, 1000):
        column.extend(range(start, min(count, start + 1000)))
    found = column.whole()
    assert found.dtype == np.int32
    assert np.array_equal(found, np.arange(count))


def _mapped_kilobytes() -> int:
    """What of files this process has in memory."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    told = dict(line.split(":", 1) for line in lines)
    return sum(int(told[name].split()[0]) for name in ("RssFile", "RssShmem"))


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is told otherwise on this system")
def test_a_column_that_is_let_go_takes_no_memory_and_comes_back() -> None:
    column = Column("q")
    column.extend(range(2_000_000))
    found = column.whole()
    assert found.sum() == 1_999_999_000_000
    before = _mapped_kilobytes()
    let_go(found)
    assert before - _mapped_kilobytes() > 12_000
    assert found.sum() == 1_999_999_000_000


def test_what_is_not_mapped_stays() -> None:
    numbers = np.arange(9)
    let_go(numbers)
    let_go(numbers[2:4])
    assert numbers.tolist() == list(range(9))


@given(st.lists(st.lists(st.integers(0, 99))), st.integers(1, 40))
def test_buckets_give_every_number_once_and_in_order(batches: list[list[int]], step: int) -> None:
    bounds = np.arange(0, 100, step, dtype=np.int64)
    buckets = Buckets(bounds)
    for batch in batches:
        buckets.add(np.array(batch, np.int64))
    found = [bucket.tolist() for bucket in buckets]
    assert len(found) == len(bounds)
    assert [number for part in found for number in part] == sorted({number for batch in batches for number in batch})
    assert all(
        int(bound) <= number < int(bound) + step for bound, part in zip(bounds, found, strict=True) for number in part
    )


def test_buckets_of_many_batches_that_are_written_in_between(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("demarche.link.spill.BATCH", 10)
    buckets = Buckets(np.array([0, 50], np.int64))
    for start in range(90):
        buckets.add(np.array([start, 99 - start, start], np.int64))
    assert [len(bucket) for bucket in buckets] == [50, 50]
