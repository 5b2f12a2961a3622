"""Dates that a text writes out in full, and days and months without a year. Nothing is guessed here.

``05/06/2024`` could be two days, so it is none; ``25/06/2024`` is one.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
EARLIEST_YEAR, LATEST_YEAR = 1950, 2100

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d)"
YEAR = r"(?:19|20|21)\d\d(?!\d)"
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
CLOCK = r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d){1,2}(?:\.\d+)?"
ZONE = r"(?:Z\b|\(?(?:[A-Z]{2,5}|(?:GMT|UTC)?\s?[+-]\d{1,2}:?(?:\d\d)?)\)?)"
TIME = (
    rf"(?:(?:at\s+)?(?:{CLOCK}|\d{{4}}(?=\s?(?:hrs|hours|GMT))|\d{{1,2}}(?=\s?[ap]\.?m))"
    rf"\s?(?:[ap]\.?m\b\.?|hrs|hours)?(?:\s?{ZONE}){{0,2}})"
)

_NUMBER = r"\d{1,2}(?!\d)"
_GAP = r"(?:\s|\s?-\s?)"
FULL_FORMS: tuple[tuple[str, str], ...] = (
    (rf"({YEAR})[-/.]({_NUMBER})[-/.]({_NUMBER})", "ymd"),
    (rf"({DAY}){_GAP}(?:of\s+)?({MONTH}),?{_GAP}({YEAR})", "dmy"),
    (rf"({MONTH}){_GAP}({DAY}),?{_GAP}({YEAR})", "mdy"),
    (rf"({YEAR}){_GAP}({MONTH}){_GAP}({DAY})", "ymd"),
    (rf"({_NUMBER})[/.-]({_NUMBER})[/.-]({YEAR})", "??y"),
)
_PARSERS = tuple((re.compile(form, re.IGNORECASE), order) for form, order in FULL_FORMS)
# For use inside other patterns: without groups of its own.
FULL_DATE = "(?:" + "|".join(re.sub(r"\((?!\?)", "(?:", form) for form, _ in FULL_FORMS) + ")"
DAY_MONTH = rf"(?:{DAY}\s+(?:of\s+)?{MONTH}|{MONTH}\s+{DAY})"
_DAY_MONTH_FORMS = (
    re.compile(rf"(?P<day>{DAY})\s+(?:of\s+)?(?P<month>{MONTH})", re.IGNORECASE),
    re.compile(rf"(?P<month>{MONTH})\s+(?P<day>{DAY})", re.IGNORECASE),
)
MONTH_YEAR = re.compile(rf"\b({MONTH}),?\s+(?:of\s+)?({YEAR})", re.IGNORECASE)
_DATED_LINE = re.compile(
    rf"(?:{TIME}[\s,|]*)?(?:{WEEKDAY}[\s,]*)?(?P<date>{FULL_DATE})(?:(?:T|[\s,|@·/–—-]+){TIME})?\W{{0,3}}",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?\d{4,6}Z?)?")


def full_date(text: str) -> date | None:
    """The day that ``text``, a date and nothing else, names in full."""
    for parser, order in _PARSERS:
        match = parser.fullmatch(text.strip())
        if match:
            return _build(match.groups(), order)
    return None


def dated_line(text: str) -> date | None:
    """The day in a text that holds nothing but a full date, with or without weekday, time and zone."""
    compact = _COMPACT.fullmatch(text.strip())
    if compact:
        return _day(*(int(group) for group in compact.groups()))
    match = _DATED_LINE.fullmatch(text.strip())
    return full_date(match["date"]) if match else None


def day_month(text: str) -> tuple[int, int] | None:
    """``(day, month)`` of a date without a year, such as ``DEC 8``."""
    for form in _DAY_MONTH_FORMS:
        match = form.fullmatch(text.strip())
        if match:
            return _digits(match["day"]), month_number(match["month"])
    return None


def month_number(name: str) -> int:
    """1 for ``Jan.`` or ``January``. ``name`` must match ``MONTH``."""
    return MONTH_NAMES.index(name[:3].casefold()) + 1


def month_span(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _build(groups: tuple[str, ...], order: str) -> date | None:
    if order == "??y":
        first, second, year = (int(group) for group in groups)
        if first == second or second > 12:
            return _day(year, first, second)
        return _day(year, second, first) if first > 12 else None
    parts = dict(zip(order, groups, strict=True))
    month = int(parts["m"]) if parts["m"].isdecimal() else month_number(parts["m"])
    return _day(int(parts["y"]), month, _digits(parts["d"]))


def _day(year: int, month: int, day: int) -> date | None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _digits(text: str) -> int:
    return int(re.match(r"\d+", text)[0])  # type: ignore[index]
