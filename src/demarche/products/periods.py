"""Periods of time: days, weeks, months, quarters, years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

PERIODS = ("day", "week", "month", "quarter", "year")
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def first_of(day: date, by: str) -> date:
    """The first day of the period that holds a day; weeks begin on Monday."""
    if by == "day":
        return day
    if by == "week":
        return day - timedelta(days=day.weekday())
    months = _MONTHS[by]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def following(first: date, by: str) -> date:
    """The first day of the next period."""
    if by in {"day", "week"}:
        return first + timedelta(days=1 if by == "day" else 7)
    months = first.year * 12 + first.month - 1 + _MONTHS[by]
    return date(months // 12, months % 12 + 1, 1)


def between(first: date, last: date, by: str) -> Iterator[date]:
    """The first days of all periods from that of one day to that of another."""
    period = first_of(first, by)
    while period <= last:
        yield period
        period = following(period, by)


def name_of(first: date, by: str) -> str:
    """A period's name: 2024-03-04, 2024-W10, 2024-03, 2024-Q1, 2024."""
    if by == "day":
        return first.isoformat()
    if by == "week":
        year, week, _ = first.isocalendar()
        return f"{year}-W{week:02}"
    if by == "month":
        return f"{first:%Y-%m}"
    return f"{first.year}-Q{(first.month + 2) // 3}" if by == "quarter" else str(first.year)
