"""When a document was published, with the basis of it: given by the input, or said by the text. Never
invented."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from demarche.read.clean import one_line
from demarche.read.dates import (
    EARLIEST_YEAR,
    FULL_DATE,
    LATEST_YEAR,
    MONTH_YEAR,
    dated_line,
    full_date,
    month_number,
    month_span,
)
from demarche.records import Published

_ISO_MONTH = re.compile(r"((?:19|20)\d\d)-(\d\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?(?:\.\d+)?")
_BARE_YEAR = re.compile(
    r"(?<![\w$€£.,/#-])((?:19|20)\d\d)(?![\w%/-]|[.,]\d|\s+(?:people|persons|troops|soldiers|km|kg|MW))"
)
_FULL_IN_TEXT = re.compile(rf"\b{FULL_DATE}", re.IGNORECASE)
# "by December 2030", "until 2026": a time that lies ahead says nothing about when the text was written.
_AHEAD = re.compile(
    r"\b(?:by|until|till|target|vision|agenda|goals?|deadline|next|scheduled|due|slated|"
    r"planned|will|to)"
    r"\W+(?:[\w’']+\W+){0,3}$",
    re.IGNORECASE,
)
FEWEST_MENTIONS = 2
_BEFORE = re.compile(r"\b(?:before|through|to)\W+(?:[\w’']+\W+){0,2}$", re.IGNORECASE)
_LOOK_BACK = 60  # characters before a date in which such a word is looked for


def published_from(value: object) -> Published | None:
    """What a field of the input says: a date or time (ISO or in words), month, year, seconds since 1970.

    None for no value and for one that names no day, month or year beyond doubt (``05/06/2024``,
    ``yesterday``).
    """
    interval = _interval(value)
    return Published(*interval, basis="metadata") if interval else None


def _interval(value: object) -> tuple[date, date] | None:
    if isinstance(value, datetime):
        return value.date(), value.date()
    if isinstance(value, date):
        return value, value
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = one_line(str(value))
    day = dated_line(text)
    if day:
        return day, day
    return _coarse(text) or _epoch(text)


def _coarse(text: str) -> tuple[date, date] | None:
    iso, named = _ISO_MONTH.fullmatch(text), MONTH_YEAR.fullmatch(text)
    if iso and 1 <= int(iso[2]) <= 12:
        return month_span(int(iso[1]), int(iso[2]))
    if named:
        return month_span(int(named[2]), month_number(named[1]))
    if _YEAR.fullmatch(text) and int(text) >= EARLIEST_YEAR:
        return date(int(text), 1, 1), date(int(text), 12, 31)
    return None


def _epoch(text: str) -> tuple[date, date] | None:
    if not _EPOCH.fullmatch(text):
        return None
    seconds = float(text)
    day = datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, tz=UTC).date()
    return (day, day) if day.year <= LATEST_YEAR else None


def infer_year(day: int, month: int, body: str) -> date | None:
    """The date of a dateline without a year: the first ``day``/``month`` not before the latest date named.

    Months with a year and full dates count; later bare years lift the year; times that lie ahead are left
    out. The latest year must be named so at least twice: on 929 newswire articles a single mention (``since
    the coup of February 2021``) was mostly of an older event, and right, as we read them, in one of five. None
    otherwise.
    """
    named = _named_dates(body)
    if not named:
        return None
    latest = max(named)
    if sum(found.year == latest.year for found in named) < FEWEST_MENTIONS:
        return None
    years = [int(match[1]) for match in _BARE_YEAR.finditer(body) if not _ahead_year(body, match.start())]
    year = max([latest.year, *(year for year in years if EARLIEST_YEAR <= year <= LATEST_YEAR)])
    for candidate_year in range(year, year + 9):  # 29 February comes round within eight years
        try:
            candidate = date(candidate_year, month, day)
        except ValueError:
            continue
        if candidate >= latest:
            return candidate
    return None


def _named_dates(body: str) -> list[date]:
    """Every month with its year (its first day) and every full date in ``body``, but for times that lie
    ahead."""
    months = [(match.start(), date(int(match[2]), month_number(match[1]), 1)) for match in MONTH_YEAR.finditer(body)]
    days = [(match.start(), full_date(match[0])) for match in _FULL_IN_TEXT.finditer(body)]
    return [found for start, found in [*months, *days] if found and not _ahead(body, start)]


def _ahead_year(body: str, start: int) -> bool:
    """A bare year may also lie ahead after "before" or "to" (the 2030 vote); a named month seldom does."""
    return _ahead(body, start) or _BEFORE.search(body[max(0, start - _LOOK_BACK) : start]) is not None


def _ahead(body: str, start: int) -> bool:
    return _AHEAD.search(body[max(0, start - _LOOK_BACK) : start]) is not None
