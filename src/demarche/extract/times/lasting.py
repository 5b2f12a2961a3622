"""Rules for durations, repeated times, clock times and feasts: times that settle no day by themselves."""

from __future__ import annotations

import re

from demarche.extract.times.absolute import Rule
from demarche.extract.times.relative import SENTENCE_START, is_year
from demarche.extract.times.value import TimeValue
from demarche.extract.times.words import (
    APPROX,
    ARTICLE,
    COUNT,
    DAY_PART,
    NUMBER,
    PLURAL_UNITS,
    UNIT,
    UNITS,
    VAGUE,
    WEEKDAY,
    S,
    count_number,
    unit_name,
    weekday_number,
)

_DURATION_CUE = re.compile(
    r"\b(?:for|in|within|after|about|around|almost|nearly|over|than|of|lasted|last|lasting|spent|least|up to"
    r"|once|under|roughly|approximately|barely|by|took|takes)\s$"
)
_SHORT = {"second", "minute", "night"}


def _read_in_the_morning(match: re.Match[str], _: str) -> TimeValue | None:
    cued = re.search(r"\bin the (?:early |late )?$", match.string[: match.start()][-14:])
    return TimeValue(kind="clock") if cued else None


def _read_duration(match: re.Match[str], _: str) -> TimeValue | None:
    """How long. Ages ("26-year-old"), rates ("a day") and the ordinal "second" are none."""
    count, article, unit = match["count"], match["article"], unit_name(match["unit"])
    if _is_age_or_rate(match) or is_year(count):
        return None
    hyphened = match["gap"] == "-"
    if match["unit"].endswith("s") and ((hyphened and not match["long"]) or (article and article != "another")):
        return None
    if article and (unit in _SHORT or not (match["long"] or match["approx"] or match["half"] or _cued(match))):
        return None
    if count == "one" and unit in {"day", "night"} and not hyphened:
        return None
    number, loose = count_number(count or article)
    approximate = loose or bool(match["approx"] or match["half"])
    return TimeValue(kind="duration", unit=unit, number=number, approximate=approximate)


def _is_age_or_rate(match: re.Match[str]) -> bool:
    after, before = match.string[match.end() :], match.string[: match.start()][-14:]
    aged = re.match(rf"(?:-|{S})(?:olds?|of{S}age)(?!\w)", after) is not None
    rate = re.search(r"\b(?:once|twice|times|per)\s(?:in\s)?$", before) is not None
    return aged or rate or match["unit"] == "second"


def _cued(match: re.Match[str]) -> bool:
    return _DURATION_CUE.search(match.string[: match.start()][-12:]) is not None


def _read_bare_duration(match: re.Match[str], _: str) -> TimeValue | None:
    """An uncounted duration: "decades-long", or a plural after a preposition ("for months")."""
    before = match.string[: match.start()][-12:]
    cued = re.search(r"\b(?:for|after|over|through|throughout|within|in)\s$", before)
    of = match.string[match.end() :].startswith(" of ")
    if not (match["long"] or cued or (of and re.search(r"\b(?:follow\w*|despite|amid|seen|saw|ended|off)\s$", before))):
        return None
    unit = match["unit"]
    number = 1 if match["long"] and not unit.endswith("s") else None
    return TimeValue(kind="duration", unit=unit_name(unit), number=number, approximate=number is None)


def _read_repeated(match: re.Match[str], written: str) -> TimeValue | None:
    adverb = match["adverb"]
    if adverb and (
        (written[match.start("adverb")].isupper() and not SENTENCE_START.search(written[: match.start()][-12:]))
        or re.match(rf"[ -](?:life|lives|bread|newspapers?|paper|[a-z]+-)|{S}mail", match.string[match.end() :])
        or written[match.end() :][:2].lstrip()[:1].isupper()
    ):
        return None
    weekday = match["weekday"]
    return TimeValue(kind="repeated", weekday=weekday_number(weekday) if weekday else None)


def _read_clock(match: re.Match[str], _: str) -> TimeValue | None:
    before = match.string[: match.start()][-10:]
    cued = re.search(r"\b(?:at|by|around|before|after|until|till|from|to|about|past|since|between|and)\s$", before)
    if not (match["half"] or match["zone"]) and not (cued and (":" in match[0] or match[0].isalpha())):
        return None
    hour = re.match(r"\d+", match[0])
    if hour and int(hour.group()[:2] if len(hour.group()) > 2 else hour.group()) > 24:
        return None
    return TimeValue(kind="clock")


def _read_holiday(match: re.Match[str], written: str) -> TimeValue | None:
    capitals = written[match.start()].isupper()
    person = match[0] in {"christmas", "easter", "eid"} and re.match(
        r"\s[A-Z]\w+\s(?:said|told)", written[match.end() :]
    )
    if not capitals or person:
        return None
    fixed = _FIXED_HOLIDAYS.get(match[0])
    return TimeValue(kind="date", month=fixed[0], day=fixed[1]) if fixed else TimeValue(kind="holiday")


_FIXED_HOLIDAYS = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "may day": (5, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "orthodox christmas": (1, 7),
}
"""Month and day of the holidays that fall on one day wherever they are kept. Christmas without "day" is a season."""
_ZONE = r"(?:(?:gmt|utc|ist|est|edt|pkt|cet|cest|bst|eat|eet|msk|et)(?!\w)|local{S}time)".replace("{S}", S)
_HOLIDAYS = (
    r"(?:good|black) friday|(?:palm|easter|bloody) sunday|(?:easter|cyber) monday|ash wednesday"
    r"|maundy thursday|ramadan|ramzan|eid(?:[ -](?:al|ul)[ -](?:fitr|adha|azha))?"
    r"|(?:orthodox )?christmas(?: eve| day)?|easter|diwali|hanukkah|passover|yom kippur|nowruz|muharram"
    r"|ashura|lunar new year|new year's (?:day|eve)|thanksgiving(?: day)?"
    r"|(?:independence|republic|victory|labou?r|may|all saints') day"
)

RULES: tuple[Rule, ...] = (
    (
        "repeated",
        rf"(?:(?:every|each){S}(?:(?:other|single|{COUNT}|few){S})?(?:(?P<weekday>{WEEKDAY})|(?:{UNITS})|{DAY_PART})"
        rf"|(?:once|twice|{NUMBER}{S}times){S}(?:a|an|per|each|every){S}{UNIT}"
        rf"|(?P<adverb>annually|yearly|monthly|weekly|daily|nightly|hourly|fortnightly))(?!\w)",
        _read_repeated,
    ),
    (
        "clock",
        rf"(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?{S}?(?P<half>[ap]\.m(?!\w)\.?|[ap]m(?!\w))"
        rf"|(?:[01]?\d|2[0-4])[:.]?[0-5]\d(?![\w:%]|[.,]\d)(?={S}(?:hours|hrs|{_ZONE})|(?!{S}\w*(?:per|%)))"
        rf"|midnight(?!\w)|noon(?!\w)|midday(?!\w)|dawn(?!\w)|dusk(?!\w)|nightfall(?!\w))"
        rf"(?P<zone>{S}?\(?(?:(?:hours|hrs){S})?(?:{_ZONE})(?:\)(?=\W|$))?)?",
        _read_clock,
    ),
    (
        "duration",
        rf"(?:(?P<approx>{APPROX})(?:{S}|-))?(?:(?P<count>{COUNT}|{VAGUE})|(?P<article>{ARTICLE}))"
        rf"(?P<gap>-|{S}(?:(?:more|consecutive|straight|full|additional|whole|long|another){S})?)(?P<unit>{UNITS})"
        rf"(?P<half>{S}and{S}a{S}half)?(?P<long>[ -]long(?!\w))?",
        _read_duration,
    ),
    (
        "bare_duration",
        rf"(?P<unit>{PLURAL_UNITS}|(?:hour|day|week|month|year|decade|century)(?=[ -]?long))"
        r"(?P<long>[ -]?long(?!\w))?",
        _read_bare_duration,
    ),
    ("in_the_morning", r"(?:morning|afternoon|evening)(?!\w)", _read_in_the_morning),
    ("holiday", rf"(?:{_HOLIDAYS})(?!\w)", _read_holiday),
)
