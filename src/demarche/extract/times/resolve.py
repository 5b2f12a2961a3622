"""From what a time expression says to the days it stands for, given when the article was published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from demarche.extract.times.anchored import day_of, month_of, season_of, weekday_of
from demarche.extract.times.calendar import Days, month_days, part_days, step, unit_days
from demarche.extract.times.value import TimeMatch, TimeValue
from demarche.records import Published, TimeReference

_Open = tuple[date | None, date | None]
# A unit or kind that the records know under another granularity. A quarter or half-year is a season's length.
_GRAINS = dict.fromkeys(("weekend", "hour", "minute", "second"), "day") | {
    "clock": "part_of_day",
    "holiday": "unknown",
    "fortnight": "week",
    "quarter": "season",
    "half": "season",
}
_DIVISIBLE = {"week", "month", "season", "quarter", "year", "decade", "century"}
_THIRDS = {"early", "mid", "late", "first_half", "second_half"}


def resolve(
    match: TimeMatch,
    *,
    published: Published | None,
    tense: str | None = None,
    years: frozenset[int] | None = None,
) -> TimeReference:
    """The days ``match`` stands for.

    ``published``: when the article appeared; an interval widens the result to cover every day it may have
    been. None leaves everything relative, and a day or month without a year, with ``start`` and ``end``
    None. ``tense`` is "past" or "future", the tense of the clause the expression stands in; a weekday or
    date without a year is then the last on or before, or the first on or after, publication. Without a
    tense it is taken as past, but a date more than 300 days back as the coming one, since newspapers name
    the year of a date that far off. ``years``: the years the text names; without ``published`` a single one
    gives a date its year (marked inexact).
    """
    value = match.value
    tense = tense or {"until": "future", "since": "past"}.get(value.bound or "")
    days = _over_publication(value, published, tense)
    grain = _grain(value)
    third = value.part in _THIRDS and grain != "part_of_day"
    exact = not (value.approximate or third or value.kind == "season")
    if days == (None, None) and published is None and years is not None and len(years) == 1:
        days = _with_year(value, next(iter(years)))
        exact = exact and days == (None, None)
    start, end = _bounded(value, days, published)
    return TimeReference(span=match.span, start=start, end=end, granularity=grain, exact=exact)


def _over_publication(value: TimeValue, published: Published | None, tense: str | None) -> _Open:
    """The union of what the value means for the first and for the last day publication may have been on."""
    anchors = (published.start, published.end) if published else (None,)
    spans = [_days(value, anchor, tense) for anchor in anchors]
    starts, ends = [span[0] for span in spans], [span[1] for span in spans]
    start = None if None in starts else min(day for day in starts if day is not None)
    end = None if None in ends else max(day for day in ends if day is not None)
    return (None, None) if start and end and end < start else (start, end)


def _with_year(value: TimeValue, year: int) -> _Open:
    if value.kind == "range" and value.first and value.last:
        return _with_year(value.first, year)[0], _with_year(value.last, year)[1]
    undated = value.kind in {"date", "month"} and value.year is None and value.year_shift is None
    return _days(replace(value, year=year), None, None) if undated and value.shift is None else (None, None)


def _bounded(value: TimeValue, days: _Open, published: Published | None) -> _Open:
    """Open one side: since and from keep the first day, until the last; before and after lie outside."""
    start, end = days
    if value.bound == "since":
        known = published.end if published else None
        return start, known if start is None or known is None or known >= start else None
    if value.bound == "from":
        return start, None
    if value.bound == "until":
        return None, end
    if value.bound == "before":
        return None, start - timedelta(days=1) if start and start > date.min else None
    if value.bound == "after":
        return end + timedelta(days=1) if end and end < date.max else None, None
    return start, end


def _days(value: TimeValue, anchor: date | None, tense: str | None) -> _Open:
    try:
        days = _unparted(value, anchor, tense) or (None, None)
        return _part(value, days, anchor)
    except (ValueError, OverflowError):  # outside the years 1..9999
        return None, None


def _part(value: TimeValue, days: _Open, anchor: date | None) -> _Open:
    start, end = days
    if start is None or end is None or value.part is None:
        return days
    if value.part in {"earlier", "later"} and anchor:
        start, end = (start, anchor) if value.part == "earlier" else (anchor, end)
        return (start, end) if start <= end else days
    unit = (value.unit if value.kind == "offset" else value.kind) or ""
    if value.part not in _THIRDS or unit not in _DIVISIBLE:
        return days
    return part_days((start, end), "season" if unit == "quarter" else unit, value.part)


def _unparted(value: TimeValue, anchor: date | None, tense: str | None) -> _Open | None:
    year = value.year
    if year is None and value.year_shift is not None and anchor:
        year = anchor.year + value.year_shift
    if value.kind in {"range", "either"}:
        return _between(value, anchor, tense)
    if value.kind in {"date", "month"}:
        return (day_of if value.kind == "date" else month_of)(value, year, anchor, tense)
    if value.kind == "season":
        return season_of(value, anchor)
    if value.kind in {"year", "decade", "century", "quarter", "half"}:
        return _fixed(value, year)
    return _from_publication(value, anchor, tense) if anchor else None


def _between(value: TimeValue, anchor: date | None, tense: str | None) -> _Open | None:
    if value.first is None or value.last is None:
        return None
    first, last = _days(value.first, anchor, tense), _days(value.last, anchor, tense)
    if None in first or None in last:
        return None
    ends = [day for day in (*first, *last) if day]
    if value.kind == "either":
        return min(ends), max(ends)
    start, end = ends[0], ends[3]
    if end < start and value.last.kind == "weekday" and anchor:  # "from Friday to Monday"
        past = tense != "future"
        start, end = (start - timedelta(days=7), end) if past else (start, end + timedelta(days=7))
    if end < start and value.first.year is None:  # "from December to February"
        start = step(start, "year", -1)
    return (start, end) if start <= end else None


def _fixed(value: TimeValue, year: int | None) -> Days | None:
    number = int(value.number or 0)
    if value.kind == "century":
        return month_days((number - 1) * 100 + 1, 1, 1200)
    if year is None:
        return None
    if value.kind == "decade":
        return month_days(year, 1, 12 * (number or 10))
    if value.kind == "quarter":
        return month_days(year, 3 * number - 2, 3)
    return month_days(year, 6 * number - 5, 6) if value.kind == "half" else month_days(year, 1, 12)


def _from_publication(value: TimeValue, anchor: date, tense: str | None) -> _Open | None:
    unit, number, shift = value.unit or "day", value.number, value.shift
    if value.kind == "weekday":
        return weekday_of(value, anchor, tense)
    if value.kind == "offset":
        return _offset(value, anchor, tense)
    if value.kind == "recent":
        return (None, anchor) if shift == -1 else (anchor, None) if shift == 1 else None
    if value.kind == "rolling" and number is not None:
        other = step(anchor, unit, number * (shift or 0))
        return min(other, anchor), max(other, anchor)
    if value.kind == "duration" and value.bound == "within" and tense == "future" and number is not None:
        return anchor, step(anchor, "day", ceil(number / 24)) if unit == "hour" else step(anchor, unit, number)
    return None


def _offset(value: TimeValue, anchor: date, tense: str | None) -> Days | None:
    unit, shift = value.unit or "day", value.shift
    if shift is None:  # "the weekend"
        days = unit_days(anchor, unit)
        back = days[0] > anchor and tense != "future"
        return unit_days(anchor - timedelta(days=7), unit) if back else days
    if value.number is None:
        if value.part == "overnight":
            return anchor - timedelta(days=1), anchor
        return unit_days(step(anchor, unit, shift), unit)
    moved = step(anchor, unit, value.number * shift)
    if unit in {"hour", "minute", "second"}:  # the clock is unknown: it may have been the day before
        return (moved - timedelta(days=1), moved) if shift < 0 else (moved, moved + timedelta(days=1))
    coarse = {"decade": "year", "century": "year", "fortnight": "week"}.get(unit, unit)
    return unit_days(moved, "day" if not float(value.number).is_integer() else coarse)


def _grain(value: TimeValue) -> str:
    kind = _grain_unit(value)
    if kind == "day":
        return "part_of_day" if value.part else "day"
    if kind in {"morning", "afternoon", "evening", "night"}:
        return "part_of_day"
    return _GRAINS.get(kind, kind)


def _grain_unit(value: TimeValue) -> str:
    if value.kind == "range" and value.first:
        return _grain_unit(value.first)
    if value.kind in {"date", "weekday", "either"}:
        return "day"
    return value.unit or "unknown" if value.kind in {"offset", "rolling", "recent", "anaphor"} else value.kind
