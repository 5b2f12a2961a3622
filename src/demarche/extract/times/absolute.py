"""Rules for expressions that name a calendar stretch: dates, months, years, decades, seasons, quarters.

A rule is a pattern over folded text and a reader. The reader gets the match and the text as written (same
offsets), because only the capital tells May from "may"; it gives None where the words are no time after
all.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from demarche.extract.times.value import TimeValue
from demarche.extract.times.words import (
    COUNTED,
    DAY,
    MONTH,
    MONTH_FULL,
    ORDINAL_WORD,
    PART,
    SEASON,
    WEEKDAY_ANY,
    WHICH,
    YEAR,
    S,
    month_number,
    ordinal_number,
    weekday_number,
)

Reader = Callable[[re.Match[str], str], TimeValue | None]
Rule = tuple[str, str, Reader]

SHIFTS = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1}
_PARTS = {"end": "late", "start": "early", "beginning": "early", "middle": "mid"}

_TAIL = rf"(?:,?{S}(?:of{S})?(?P<year>{YEAR})|{S}(?:of{S})?(?P<rel>{WHICH}){S}year(?!\w))?"
_LEAD = rf"(?:(?P<weekday>{WEEKDAY_ANY})\.?,?{S}(?:the{S})?)?"
_ANY_DAY = rf"(?:{DAY}|{ORDINAL_WORD})"
_LINK = rf"(?P<link>{S}?-{S}?|{S}(?:and|to|or|through|until|till|&){S})"
_PART_OF = (
    rf"(?:(?P<part>early|mid|late|earlier|later)[ -](?:in{S})?"
    rf"|(?:the{S})?(?P<edge>{PART}){S}of{S}(?:the{S})?)?"
)
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|until|till|before|after|from|during|of|for|by|between|through|throughout|early|late"
    r"|mid|year|circa|late in|early in|up to|later in|recently as|early as|late as|back as)|\()[ \n-]$"
    r"|\($|(?<!\d)(?:1[5-9]\d\d|20\d\d)(?:,| and| or| to|, and) $"
)
_YEAR_OWNER = re.compile(
    r"(?:\b(?:the|its|their|his|her|our|this|a|pre|post)|\w's|s')(?:[ \n][a-z-]{4,15}){0,2}[ \n-]$"
)
_MAY_NAME = re.compile(r"'s|\s+(?:said|took|was|is|has|had|told|won|lost|became|left|met|will|would|\w+ed)\b")
_MONTH_OWNER = re.compile(r"(?:\b(?:the|a|an|its|their|his|her)|'s)[ \n]$")
_MARCH_WALK = re.compile(r"\s+(?:on|to|for|of|against|in|by|was|past|through|that|organi[sz]ers)\b|\W*$|[^\w\s]")
_MONTH_CUE = re.compile(
    r"\b(?:in|since|by|until|till|last|next|this|early|late|mid|from|through|during|before|after|between|for|of"
    r"|and|to|throughout|every|each|around)[ \n-]$"
)


def capital(match: re.Match[str], written: str, group: str) -> bool:
    """Whether the named group is written with a capital (or is not there at all)."""
    return match[group] is None or written[match.start(group)].isupper()


def part_of(match: re.Match[str]) -> str | None:
    """The part (early, mid, late) the match names, if any."""
    groups = match.groupdict()
    edge = groups.get("edge")
    return groups.get("part") or (_PARTS.get(edge, edge) if edge else None)


def _stated_year(match: re.Match[str]) -> tuple[int | None, int | None]:
    year, rel = match["year"], match["rel"]
    return (int(year) if year else None), (SHIFTS[rel] if rel else None)


def _read_iso(match: re.Match[str], _: str) -> TimeValue | None:
    return _day(int(match["year"]), int(match["month"]), int(match["day"]))


def _read_numeric(match: re.Match[str], _: str) -> TimeValue | None:
    """Day-month or month-day, whichever fits; where both fit, both (no outlet's habit is presumed)."""
    first, second, year_text = re.split(r"[/.-]", match[0])
    year = int(year_text) + (0 if len(year_text) == 4 else 2000 if int(year_text) < 50 else 1900)
    if not 1500 <= year <= 2100:
        return None
    day_first, month_first = _day(year, int(second), int(first)), _day(year, int(first), int(second))
    if day_first is None or month_first is None or first == second or "." in match[0]:
        return day_first or month_first
    return TimeValue(kind="either", first=day_first, last=month_first, approximate=True)


def _day(year: int | None, month: int, day: int) -> TimeValue | None:
    valid = 1 <= month <= 12 and 1 <= day <= (29 if month == 2 else 30 if month in {4, 6, 9, 11} else 31)
    return TimeValue(kind="date", year=year, month=month, day=day) if valid else None


def _read_date(match: re.Match[str], written: str) -> TimeValue | None:
    if not capital(match, written, "month"):
        return None
    year, shift = _stated_year(match)
    month, weekday = month_number(match["month"]), match["weekday"]

    def day(words: str) -> TimeValue | None:
        number = ordinal_number(words)
        if _day(year, month, number) is None:
            return None
        day_of_week = weekday_number(weekday) if weekday else None
        return TimeValue(
            kind="date", year=year, year_shift=shift, month=month, day=number, weekday=day_of_week, part=part
        )

    part = match.groupdict().get("part")
    first = day(match["day"])
    if first is None or not match["last"]:
        return first
    last = day(match["last"])
    if last is None or last.day is None or first.day is None or last.day <= first.day:
        return None
    apart = match["link"].strip() in {"and", "or", "&"} and last.day > first.day + 1
    between = match.string[: match.start()].endswith("between ")
    return TimeValue(kind="range", first=first, last=last, approximate=apart and not between)


def _read_month_year(match: re.Match[str], written: str) -> TimeValue | None:
    if not capital(match, written, "month"):
        return None
    year, shift = _stated_year(match)
    last = month_number(match["month"])
    value = TimeValue(kind="month", year=year, year_shift=shift, month=last, part=part_of(match))
    if match["from"] is None:
        return value
    first = month_number(match["from"])
    if first >= last or not capital(match, written, "from"):
        return None
    return TimeValue(kind="range", first=TimeValue(kind="month", year=year, year_shift=shift, month=first), last=value)


def _read_month(match: re.Match[str], written: str) -> TimeValue | None:
    """A month alone. April, August, June, March and May are names and words too: they need a cue in front."""
    if not capital(match, written, "month"):
        return None
    before, after = match.string[: match.start()][-16:], match.string[match.end() :][:16]
    name = match["month"]
    led = bool(match["which"] or match["part"] or match["edge"] or _MONTH_CUE.search(before))
    owned = _MONTH_OWNER.search(before) and not (name in {"may", "march"} and _MARCH_WALK.match(after))
    if not led and not owned:
        followed = written[match.end() : match.end() + 2].lstrip(" ")[:1].isupper()
        if name in {"may", "march", "april", "august"} or followed or re.match(r"\s+said\b", after):
            return None
    led_in = re.search(r"\bin\s$", before) or match["which"] or match["part"] or match["edge"] or owned
    if name in {"may", "march", "april", "june"} and not led_in and _MAY_NAME.match(after):
        return None
    shift = SHIFTS[match["which"]] if match["which"] else None
    value = TimeValue(kind="month", month=month_number(name), shift=shift, part=part_of(match))
    if match["last"] and capital(match, written, "last"):
        return TimeValue(kind="range", first=value, last=TimeValue(kind="month", month=month_number(match["last"])))
    return value


def _read_year(match: re.Match[str], _: str) -> TimeValue | None:
    """A bare number is a year only after a preposition, in brackets, or owned ("the 2003 ceasefire")."""
    before = match.string[: match.start()][-48:]
    first, last, cut = int(match["year"]), match["last"], match.end()
    if last:
        end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
        spaced = " " in match[0] and len(last) == 2 and end != first + 1
        if not first < end <= first + 150 or spaced or (len(last) == 2 and before.endswith(("-", "/"))):
            return None
        return TimeValue(kind="range", first=TimeValue(kind="year", year=first), last=TimeValue(kind="year", year=end))
    if match["part"] or match["edge"]:
        return TimeValue(kind="year", year=first, part=part_of(match))
    attribute = _YEAR_OWNER.search(before) and re.match(rf"[ \n](?!{COUNTED})[^\W\d]|-\w", match.string[cut:])
    cued = _YEAR_CUE.search(before) and not (first % 100 == 0 and re.search(r"\b(?:of|for|by)\s$", before))
    return TimeValue(kind="year", year=first) if attribute or cued else None


def _read_decade(match: re.Match[str], _: str) -> TimeValue | None:
    part = part_of(match)
    if match["word"]:
        names = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"]
        if not re.search(r"\bthe\s$", match.string[: match.start()][-6:]):
            return None
        return TimeValue(
            kind="decade", year=1900 + 10 * (names.index(match["word"].removesuffix("ies")) + 2), part=part
        )
    if match["short"]:
        decade = int(match["short"])
        return TimeValue(kind="decade", year=(2000 if decade < 30 else 1900) + decade, part=part)
    year = int(match["full"])
    # "the 1900s" may be ten years or a hundred: both are covered.
    return TimeValue(kind="decade", year=year, part=part, number=100 if year % 100 == 0 and year < 2000 else 10)


def _read_century(match: re.Match[str], _: str) -> TimeValue | None:
    number = ordinal_number(match["number"])
    return TimeValue(kind="century", number=number, part=part_of(match)) if 1 <= number <= 22 else None


def _read_season(match: re.Match[str], written: str) -> TimeValue | None:
    number = ("winter", "spring", "summer", "autumn", "fall").index(match["season"]) % 4
    number = 3 if match["season"] == "fall" else number
    year, shift = match["year"], SHIFTS[match["which"]] if match["which"] else None
    before = match.string[: match.start()][-14:]
    if not year and shift is None:
        lone = match["season"] != "fall" and written[match.start("season")].islower()
        if not lone or not re.search(r"\b(?:in|during|by|since|until)\s(?:the\s)?$", before):
            return None
    return TimeValue(kind="season", number=number, year=int(year) if year else None, shift=shift, part=part_of(match))


def _read_quarter(match: re.Match[str], _: str) -> TimeValue | None:
    ordinal = match["q"] or match["number"]
    number = int(ordinal) if ordinal.isdigit() else ordinal_number(ordinal.replace("final", "fourth"))
    kind = "half" if match["half"] == "half" else "quarter"
    if not 1 <= number <= (2 if kind == "half" else 4):
        return None
    rel = match["rel"]
    shift = SHIFTS.get(rel, 0) if rel else None
    return TimeValue(kind=kind, number=number, year=int(match["year"]) if match["year"] else None, year_shift=shift)


_NUMERIC = r"\d\d?/\d\d?/(?:\d{4}|\d\d)|\d\d?\.\d\d?\.\d{4}|\d\d?-\d\d?-\d{4}"
_CLOCK_TAIL = r"(?:t\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?)?"

RULES: tuple[Rule, ...] = (
    ("iso", rf"(?P<year>\d{{4}})[-/](?P<month>\d\d?)[-/](?P<day>\d\d?){_CLOCK_TAIL}(?![\w/])", _read_iso),
    ("numeric", rf"(?:{_NUMERIC})(?![\w/]|[.-]\d)", _read_numeric),
    (
        "month_day",
        rf"{_LEAD}(?:(?P<part>early|late)[ -])?(?P<month>{MONTH}){S}?"
        rf"(?P<day>{_ANY_DAY})(?:{_LINK}(?P<last>{_ANY_DAY})(?!{S}{MONTH}))?{_TAIL}",
        _read_date,
    ),
    (
        "day_month",
        rf"{_LEAD}(?:the{S})?(?:(?P<day>{DAY}|{ORDINAL_WORD}(?={S}of))"
        rf"(?:{_LINK}(?P<last>{DAY}))?){S}(?:of{S})?(?P<month>{MONTH}){_TAIL}",
        _read_date,
    ),
    (
        "month_year",
        rf"{_PART_OF}(?:(?P<from>{MONTH}){S}?(?:-|to|and|through){S}?)?(?P<month>{MONTH})"
        rf"(?:,?{S}(?:of{S})?(?P<year>{YEAR})|{S}(?:of{S})?(?P<rel>{WHICH}){S}year(?!\w))",
        _read_month_year,
    ),
    (
        "month",
        rf"(?:(?P<which>{WHICH}){S})?{_PART_OF}(?P<month>{MONTH_FULL})"
        rf"(?:{S}(?:and|to|through|until){S}(?P<last>{MONTH_FULL}))?",
        _read_month,
    ),
    (
        "decade",
        rf"{_PART_OF}(?:(?P<full>(?:1[5-9]|20)\d0)'?s|'(?P<short>[1-9]0)s|(?:nineteen[ -])?"
        r"(?P<word>(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies))(?!\w)",
        _read_decade,
    ),
    (
        "year",
        rf"{_PART_OF}(?P<year>{YEAR})(?:{S}?[-/]{S}?(?P<last>(?:1[5-9]|20)?\d\d)(?![\w%-]|[.,]\d))?",
        _read_year,
    ),
    (
        "century",
        rf"{_PART_OF}(?P<number>\d\d?(?:st|nd|rd|th)|{ORDINAL_WORD}|\w+-first)[ -]centur(?:y|ies)(?!\w)",
        _read_century,
    ),
    (
        "season",
        rf"(?:(?P<which>{WHICH}){S})?{_PART_OF}(?P<season>{SEASON})(?:{S}(?:of{S})?(?P<year>{YEAR})(?:-\d\d(?:\d\d)?)?)?(?!\w)",
        _read_season,
    ),
    (
        "quarter",
        rf"(?:q(?P<q>[1-4])|(?P<number>first|second|third|fourth|final|[1-4](?:st|nd|rd|th)){S}(?P<half>quarter|half))"
        rf"(?!\w){S}(?:of{S})?(?:(?P<year>{YEAR})|(?P<rel>{WHICH}|the){S}(?:calendar{S})?year(?!\w))",
        _read_quarter,
    ),
)
