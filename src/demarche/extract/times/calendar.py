"""Calendar arithmetic: the stretch of days a unit covers, parts of it, and steps by units."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]

# Where early and late end and begin. Month: days 10 and 20; year: thirds (April, August); decade: years
# 0-3, 4-6, 7-9; century: thirds. No standard fixes these; the values are ours and every such result is
# marked inexact.
_MONTH_CUTS = {"year": (4, 8, 12), "decade": (48, 84, 120), "century": (408, 804, 1200), "season": (1, 2, 3)}


def month_days(year: int, month: int, count: int = 1) -> Days:
    """First and last day of ``count`` months from ``month`` on; ValueError outside the years 1..9999."""
    last = year * 12 + month - 1 + count - 1
    end_year, end_month = last // 12, last % 12 + 1
    return date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1])


def step_months(day: date, months: int) -> date:
    """``day`` moved by ``months``, to the last day of a shorter month; ValueError outside 1..9999."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is out of range")
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def step(day: date, unit: str, amount: float) -> date:
    """``day`` moved by an ``amount`` of ``unit``; part of a year goes by months, the rest by days.

    Raises:
        ValueError, OverflowError: the day would lie outside the years 1..9999.
    """
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    if months is not None and float(amount * months).is_integer():
        return step_months(day, int(amount * months))
    days = {
        "week": 7,
        "weekend": 7,
        "fortnight": 14,
        "month": 30.44,
        "hour": 1 / 24,
        "minute": 0,
        "second": 0,
    }
    return day + timedelta(days=int(amount * days.get(unit, 1 if months is None else 30.44 * months)))


def unit_days(day: date, unit: str) -> Days:
    """The calendar unit around ``day``: a week runs Monday to Sunday, its weekend is the last two days."""
    if unit in {"week", "fortnight", "weekend"}:
        monday = day - timedelta(days=day.weekday())
        return (monday + timedelta(days=5 if unit == "weekend" else 0)), monday + timedelta(days=6)
    first_month, months = {
        "month": (day.month, 1),
        "quarter": ((day.month - 1) // 3 * 3 + 1, 3),
        "year": (1, 12),
        "decade": (1, 120),
        "century": (1, 1200),
    }.get(unit, (0, 0))
    starts = {"decade": day.year // 10 * 10, "century": (day.year - 1) // 100 * 100 + 1}
    return month_days(starts.get(unit, day.year), first_month, months) if months else (day, day)


def part_days(days: Days, unit: str, part: str) -> Days:
    """The early, mid or late part, or the first or second half, of a stretch that is one ``unit``."""
    first, last = days
    if unit in _MONTH_CUTS:
        low, high, whole = _MONTH_CUTS[unit]
        cuts = [step_months(first, months) for months in (low, high, whole // 2)]
    else:
        ends = (10, 20, 15) if unit == "month" else (2, 4, 3)
        cuts = [first + timedelta(days=days_in) for days_in in ends]
    before_low, before_high, before_half = (cut - timedelta(days=1) for cut in cuts)
    return {
        "early": (first, before_low),
        "mid": (cuts[0], before_high),
        "late": (cuts[1], last),
        "first_half": (first, before_half),
        "second_half": (cuts[2], last),
    }.get(part, days)
