"""Times: what counts as right."""

from __future__ import annotations

from datetime import date

import pytest

from demarche.records import Span, TimeReference
from evaluation.gold.times import PUBLISHED, GoldTime, read_times
from evaluation.score.times import FoundTime, score_times

DAY = date(2024, 5, 8)

CASES: dict[str, tuple[str, tuple[str, str], tuple[str, str], bool]] = {
    # text, gold days, found days ("": open), right
    "the same day": ("Monday", ("2024-05-06", "2024-05-06"), ("2024-05-06", "2024-05-06"), True),
    "another week": ("Monday", ("2024-05-06", "2024-05-06"), ("2024-05-13", "2024-05-13"), False),
    "open, and left open": ("for weeks", ("", ""), ("", ""), True),
    "open, and settled": ("within six months", ("", ""), ("2024-05-08", "2024-11-08"), False),
    "open until now": ("since Monday", ("2024-05-06", ""), ("2024-05-06", "2024-05-08"), True),
    "open until another day": ("since Monday", ("2024-05-06", ""), ("2024-05-06", "2024-05-07"), False),
    "a part of the month": ("late May", ("2023-05-01", "2023-05-31"), ("2023-05-21", "2023-05-31"), True),
    "a part of another": ("late May", ("2023-05-01", "2023-05-31"), ("2024-05-21", "2024-05-31"), False),
    "the month is no part": ("May", ("2023-05-01", "2023-05-31"), ("2023-05-21", "2023-05-31"), False),
}


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("text", "gold", "found", "right"), CASES.values(), ids=CASES.keys())
def test_what_is_right(text: str, gold: tuple[str, str], found: tuple[str, str], right: bool) -> None:
    wanted = GoldTime("s", (0, len(text)), _day(gold[0]), _day(gold[1]), "day")
    reference = TimeReference(
        span=Span(0, len(text), text), start=_day(found[0]), end=_day(found[1]), granularity="day"
    )
    assert FoundTime(wanted, reference, DAY).is_right is right


def test_a_missing_time_is_wrong() -> None:
    wanted = GoldTime("s", (0, 6), DAY, DAY, "day")
    figures = score_times([FoundTime(wanted, None, DAY)])
    assert {name: (figure.value, figure.cases) for name, figure in figures.items()} == {
        "value": (0.0, 1),
        "value-settled": (0.0, 1),
        "granularity": (0.0, 1),
    }


@pytest.mark.parametrize("part", PUBLISHED)
def test_labels_are_whole(part: str) -> None:
    times = read_times(part)
    assert len(times) == len(set(times)) > 50
    assert all(time.first is None or time.last is None or time.first <= time.last for time in times)
