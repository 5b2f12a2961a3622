"""Weekdays, dates, months and seasons without a year: which one is meant, seen from publication."""

from __future__ import annotations

from datetime import date, timedelta

from demarche.extract.times.calendar import Days, month_days, part_days
from demarche.extract.times.value import TimeValue

# A date without a year that lies further back is read as the coming one where no tense tells.
_TOO_FAR_BACK = timedelta(days=300)


def weekday_of(value: TimeValue, anchor: date, tense: str | None) -> Days | None:
    """A bare weekday is the last on or before publication, or (future) the first on or after it."""
    if value.weekday is None:
        return None
    monday = anchor - timedelta(days=anchor.weekday())
    back, ahead = (anchor.weekday() - value.weekday) % 7, (value.weekday - anchor.weekday()) % 7
    if value.week is not None:
        day = monday + timedelta(days=7 * value.week + value.weekday)
    elif value.shift == 0:
        day = monday + timedelta(days=value.weekday)
    elif value.shift == -1:
        day = anchor - timedelta(days=back or 7)
    elif value.shift == 1:
        day = anchor + timedelta(days=ahead or 7)
    else:
        day = anchor + timedelta(days=ahead) if tense == "future" else anchor - timedelta(days=back)
    return day, day


def day_of(value: TimeValue, year: int | None, anchor: date | None, tense: str | None) -> Days | None:
    """The day of a month and day; a stated weekday helps to choose the year."""
    month, number = value.month or 1, value.day or 1
    if year is not None:
        day = date(year, month, number)
        return day, day
    if anchor is None or value.year_shift is not None:
        return None
    span = 4 if (month, number) == (2, 29) else 1
    years = range(max(1, anchor.year - span), min(9999, anchor.year + span) + 1)
    days = [date(y, month, number) for y in years if number <= month_days(y, month)[1].day]
    days = [day for day in days if value.weekday == day.weekday()] or days
    return _nearest([(day, day) for day in days], anchor, tense)


def month_of(value: TimeValue, year: int | None, anchor: date | None, tense: str | None) -> Days | None:
    """The days of a month; "last May" is the latest before the month of publication, "next May" after it.

    Where a part is meant ("late May"), that part decides which year's: the result is still the whole month.
    """
    month = value.month or 1
    if year is not None:
        return month_days(year, month)
    if anchor is None or value.year_shift is not None:
        return None
    if value.shift is not None:
        passed, coming = month < anchor.month, month > anchor.month
        step = {-1: 0 if passed else -1, 0: 0, 1: 0 if coming else 1}[value.shift]
        return month_days(anchor.year + step, month)
    years = range(max(1, anchor.year - 1), min(9999, anchor.year + 1) + 1)
    whole = [month_days(y, month) for y in years]
    parts = [part_days(days, "month", value.part) if value.part else days for days in whole]
    nearest = _nearest(parts, anchor, tense)
    return whole[parts.index(nearest)] if nearest is not None else None


def season_of(value: TimeValue, anchor: date | None) -> Days | None:
    """Three months by the northern meteorological seasons; winter 2019 ends in 2020. Always inexact."""
    number, year = int(value.number or 0), value.year
    first_month = (12, 3, 6, 9)[number]
    if year is not None:
        return month_days(year, first_month, 3)
    if anchor is None or value.shift is None:
        return None
    seasons = [month_days(anchor.year + y, first_month, 3) for y in (-2, -1, 0, 1)]
    if value.shift == -1:
        return max(days for days in seasons if days[1] < anchor)
    if value.shift == 1:
        return min(days for days in seasons if days[0] > anchor)
    return min(seasons, key=lambda days: max(days[0] - anchor, anchor - days[1], timedelta(0)))


def _nearest(candidates: list[Days], anchor: date, tense: str | None) -> Days | None:
    past = max((days for days in candidates if days[0] <= anchor), default=None)
    future = min((days for days in candidates if days[1] >= anchor), default=None)
    if tense == "future":
        return future or past
    far = past is not None and anchor - past[1] > _TOO_FAR_BACK
    return future if future and (past is None or (far and tense is None)) else past
