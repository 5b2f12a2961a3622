"""Which state the words around a place put it in: "Tripoli, in northern Lebanon", "the Spanish port of Cartagena"."""

from __future__ import annotations

import re

from demarche.codebook.gazetteer import Gazetteer
from demarche.records import Span

_SIDE = r"(?:(?:north|south|east|west|central|upper|lower)[\w-]*)"
_KIND = (
    r"(?:port|city|town|village|capital|province|region|district|county|island|resort|suburb|enclave|state|coast|"
    r"department|governorate|oblast|prefecture|territory)"
)
_AFTER = re.compile(
    rf"(?:,\s+in|,|\s+in)\s+(?:(?:the\s+)?{_KIND}\s+of\s+)?(?:the\s+)?"
    rf"(?:(?:far|deep)\s+)?(?:{_SIDE}\s+(?:of\s+|{_KIND}\s+of\s+)?)?(?:the\s+)?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"([A-Z][\w’'-]+(?:\s[A-Z][\w-]+)?)\s+(?:[\w-]+\s+)?{_KIND}\s+(?:city\s+)?(?:of|in|at|called)\s+$"
)
_ENDS = re.compile(
    r"\s*(?:[,.;:)”\"—–]|$|-\s|(?:on|in|at|last|this|after|before|when|where|during|to|for|and|or|by)\b)"
)
_BARE_THE = re.compile(r",\s+the\s+$", re.IGNORECASE)
_LIST = re.compile(r",?\s+(?:and|or|&)\s|,\s+(?:the\s+)?[A-Z]")
"""What follows the second member of a list: "Abu Dhabi, Qatar and Dubai"."""
_KIND_FOLLOWS = re.compile(rf"\s+{_KIND}\b", re.IGNORECASE)
_FIRST_LEVEL = frozenset({"region", "country", "state", "province"})
_OF_TWO_STATES = {"Georgia": "USA"}
"""States that share their name with a part of another one."""


def told_country(text: str, span: Span, start: int, end: int, gazetteer: Gazetteer) -> str | None:
    """The code of the state in which the words around the span, in the sentence ``start..end``, put it; else None."""
    return _told_after(text[span.end : end], gazetteer) or _told_before(text[start : span.start], gazetteer)


def is_in(country: str | None, told: str, text: str, span: Span) -> bool:
    """Whether a place known to be in ``country`` agrees with what is told: Savannah in Georgia is in America."""
    named = next((name for name, other in _OF_TWO_STATES.items() if other == country), None)
    return country == told or (named is not None and text[span.end : span.end + len(named) + 2].endswith(named))


def _told_after(following: str, gazetteer: Gazetteer) -> str | None:
    opening = _AFTER.match(following)
    if opening is None or _BARE_THE.fullmatch(opening[0]):
        return None
    rest = following[opening.end() :]
    first = next((match for match in gazetteer.find(rest) if match.start == 0), None)
    if first is None:
        return None
    name, behind = rest[: first.end], rest[first.end :]
    country = gazetteer.country(name)
    if country is not None and country.kind == "demonym":
        return country.iso3 if _KIND_FOLLOWS.match(behind) else None
    place = gazetteer.place(name)
    listed = " in " not in f" {opening[0]}" and _LIST.match(behind)
    if place is None or place.feature not in _FIRST_LEVEL or listed or not _ENDS.match(behind):
        return None
    return place.iso3


def _told_before(before: str, gazetteer: Gazetteer) -> str | None:
    opening = _BEFORE.search(before)
    if opening is None:
        return None
    words = opening[1].split()
    found = (gazetteer.country(phrase) for phrase in (opening[1], words[-1]))
    return next((country.iso3 for country in found if country is not None and country.kind == "demonym"), None)
