"""A list on disk."""

from __future__ import annotations

import pytest

from demarche.link.spill import KEPT, Spill


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
