"""Addresses and the outlet they name."""

from __future__ import annotations

import re
from datetime import date

from demarche.read.dates import LATEST_YEAR, MONTH, full_date, month_span

URL = re.compile(r"<?(https?://[^\s<>\"]+)>?", re.IGNORECASE)
_HOST = re.compile(r"https?://(?:[^/@\s]*@)?([^/:?#\s]+)", re.IGNORECASE)
_NUMBERED = re.compile(r"/(20\d\d|19[5-9]\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/?#.-]|$)")
_NAMED = re.compile(rf"/(20\d\d)[/-]({MONTH})[/-](\d{{1,2}})(?=[/?#-]|$)", re.IGNORECASE)
_DAY_FIRST = re.compile(r"/(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])/(20\d\d)(?=/|$)")
_COMPACT = re.compile(r"(?<=[/_-])(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\d{4})?(?=[/_.-]|$)")
"""Also with a number or a time of four digits behind it: ``/stories/202207260304.html``."""


def only_url(line: str) -> str | None:
    """The address, if the line is nothing but one."""
    match = URL.fullmatch(line.strip())
    return match[1] if match else None


def outlet_of_url(url: str | None) -> str | None:
    """The host of an address without ``www.``: ``https://www.dawn.com/a`` gives ``dawn.com``."""
    match = _HOST.match(url or "")
    if not match:
        return None
    host = match[1].casefold().removeprefix("www.").removeprefix("m.").strip(".")
    return host if "." in host else None


def date_of_url(url: str | None) -> tuple[date, date] | None:
    """The day, or the month as an interval, that the path of an address names: ``/2024/05/17/`` or
    ``/2024/05/``."""
    path = re.sub(r"^https?://[^/]*", "", url or "", flags=re.IGNORECASE).partition("?")[0]
    for pattern, order in (
        (_NUMBERED, (1, 2, 3)),
        (_NAMED, (1, 2, 3)),
        (_DAY_FIRST, (3, 2, 1)),
        (_COMPACT, (1, 2, 3)),
    ):
        match = pattern.search(path)
        if not match:
            continue
        year, month, day = (match[group] for group in order)
        found = full_date(f"{year}-{month}-{day}" if month.isdecimal() else f"{day} {month} {year}") if day else None
        if found:
            return found, found
        if not day and int(year) <= LATEST_YEAR:
            return month_span(int(year), int(month))
    return None
