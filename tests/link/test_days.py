"""Stretches of days."""

from __future__ import annotations

from datetime import date

import pytest

from demarche.link.days import FIRST, LAST, Days, days_between

MAY = days_between(date(2025, 5, 1), date(2025, 5, 31))
MONDAY = days_between(date(2025, 6, 2), date(2025, 6, 2))


def test_a_missing_day_leaves_a_side_open() -> None:
    assert days_between(None, None) == Days(FIRST, LAST)
    assert days_between(None, None).is_open
    assert not days_between(date(2025, 1, 1), None).is_open


@pytest.mark.parametrize(("slack", "overlap"), [(0, False), (1, False), (2, True)])
def test_overlap_with_slack(slack: int, overlap: bool) -> None:
    assert MAY.overlaps(days_between(date(2025, 6, 2), None), slack=slack) is overlap


def test_meeting_and_widening() -> None:
    assert MAY.meet(MONDAY) is None
    assert MAY.meet(MONDAY.widened(before=3)) == days_between(date(2025, 5, 30), date(2025, 5, 31))
    assert Days().widened(before=3, after=3) == Days()
    assert (MAY.length, MONDAY.length) == (31, 1)


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (MAY, "2025-05-01..2025-05-31"),
        (MONDAY, "2025-06-02"),
        (Days(), "unknown days"),
        (days_between(date(2025, 1, 1), None), "2025-01-01 or later"),
        (days_between(None, date(2025, 1, 1)), "2025-01-01 or earlier"),
    ],
)
def test_how_they_read(days: Days, text: str) -> None:
    assert str(days) == text
