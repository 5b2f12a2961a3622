"""Bylines: ``By Jane Doe``, ``Staff Reporter``, ``— Agencies``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from demarche.read.dates import FULL_DATE, TIME, WEEKDAY, full_date

_NAME = (
    r"[A-ZÀ-Þ][\w’'.\-]*"
    r"(?:\s(?:(?:de|la|del|bin|ibn|al|el|van|von|der|da|dos|the|of)\s){0,2}"
    r"(?:al-|el-|d['’])?[A-ZÀ-Þ(][\w’'.\-)]*){0,5}"
)
_NAMES = rf"{_NAME}(?:(?:,|\s?&|,?\sand|;|\s?/)\s{_NAME}){{0,5}}"
_DESK = (
    r"(?:(?:our|a|the|special|senior|staff|chief|web|news|monitoring|foreign|diplomatic|national|"
    r"international|world|"
    r"city|political)\s){0,3}"
    r"(?:staff|reporters?|correspondents?|desk|bureau|(?:staff |bureau |monitoring )report|agencies|newsdesk|"
    r"web desk)"
)
_TAIL = rf"(?i:\s*[|,•·–—-]\s*(?:{WEEKDAY},?\s+)?(?P<date>{FULL_DATE})(?:[\s,|T]+{TIME})?)?"
_BY = re.compile(rf"(?:by|written by|reported by)\s*:?\s+(?P<name>{_NAMES}|{_DESK}){_TAIL}", re.UNICODE)
_DESK_LINE = re.compile(rf"(?:by\s+)?(?P<name>{_DESK}){_TAIL}", re.IGNORECASE)
_CREDIT = re.compile(
    r"[—–-]{1,2}\s*(?P<name>(?:[A-Z]{2,6}|Agencies|News Desk|Reuters|Xinhua|"
    r"With agencies)(?:/[A-Z]{2,6})?)\.?"
)
_FIRST_LETTER = re.compile(r"^(By|BY|Written|WRITTEN|Reported|REPORTED)\b( (?:By|BY))?")
_PLAIN_DESKS = frozenset({"staff", "reporter", "reporters", "correspondent", "correspondents", "desk", "bureau"})


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote it, as the line says it, and the date that stands beside the name."""

    name: str
    day: date | None = None


def byline_of(line: str) -> Byline | None:
    """The byline, if the line is nothing but one."""
    if len(line) > 160:
        return None
    match = _BY.fullmatch(_FIRST_LETTER.sub(lambda word: word[0].casefold(), line)) or _DESK_LINE.fullmatch(line)
    if match is None or match["name"].casefold() in _PLAIN_DESKS:
        return None
    return Byline(match["name"], full_date(match["date"]) if match["date"] else None)


def is_name(line: str) -> bool:
    """Whether the line could be a person's name and nothing else."""
    return len(line) <= 40 and 2 <= len(line.split()) <= 4 and re.fullmatch(_NAME, line) is not None


def credit_of(line: str) -> str | None:
    """The agency in a last line such as ``— Agencies`` or ``-APP``."""
    match = _CREDIT.fullmatch(line)
    return match["name"] if match else None
