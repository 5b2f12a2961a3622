"""Rules for expressions that need the day of publication or another time to be settled."""

from __future__ import annotations

import re

from demarche.extract.times.absolute import SHIFTS, Rule, part_of
from demarche.extract.times.value import TimeValue
from demarche.extract.times.words import (
    APPROX,
    ARTICLE,
    COUNT,
    DAY_PART,
    PLURAL_UNITS,
    UNITS,
    VAGUE,
    WEEKDAY,
    S,
    count_number,
    unit_name,
    weekday_number,
)

_TODAY = {"today": 0, "tonight": 0, "overnight": 0, "yesterday": -1, "tomorrow": 1}
_ROLLING_CUE = re.compile(r"\b(?:the|over|during)\s$")
_PAPER = re.compile(
    r"\s(?:Times|Telegraph|Express|Mirror|Mail|Herald|Independent|World|Post|Guardian|Observer|Leader|Star|Standard"
    r"|Island|Vision|Monitor|Nation|News|Tribune|Sun|Mercury|Punch|Night Live|Review)\b"
)
SENTENCE_START = re.compile(r"(?:^|[.!?:;,\"'“”‘’«(\-–—\n…*])\s*$")
_PAST = {"last", "past", "recent", "previous", "preceding"}
# Told from another time of the text, not from publication.
_ELSEWHERE = {"previous", "following", "same", "that", "preceding", "ensuing"}
_FROM_THERE = {"previous": -1, "preceding": -1, "following": 1, "ensuing": 1, "next": 1}
"""Which way from the day told before: "the same day" is that day."""
_DAY_PARTS = {"morning": {"this"}, "afternoon": {"this"}, "evening": {"this"}, "night": {"last", "this"}}


def _read_today(match: re.Match[str], written: str) -> TimeValue | None:
    word, start = match["word"], match.start("word")
    if written[start].isupper() and not SENTENCE_START.search(written[:start][-12:]):
        return None  # "India Today", "USA TODAY"
    part = match["part"] or match["lead"] or (word if word in {"tonight", "overnight"} else None)
    if word == "overnight" and match.string[match.end() :][:1] == "-":
        return None
    return TimeValue(kind="offset", unit="day", shift=_TODAY[word], part=part)


def _read_day_after(match: re.Match[str], _: str) -> TimeValue:
    return TimeValue(kind="offset", unit="day", shift=2 if match["side"].startswith("after") else -2)


def _read_weekday(match: re.Match[str], written: str) -> TimeValue | None:
    if not written[match.start("weekday")].isupper() or _PAPER.match(written, match.end()):
        return None
    weekday = weekday_number(match["weekday"])
    if match["plural"]:
        return TimeValue(kind="repeated", weekday=weekday)
    which, week = match["which"], match["week"]
    return TimeValue(
        kind="weekday",
        weekday=weekday,
        shift=SHIFTS[which] if which else None,
        week=SHIFTS[week] if week else None,
        part=match["part"] or match["lead"],
    )


def _read_unit(match: re.Match[str], _: str) -> TimeValue | None:
    """Read "last year" as a calendar year, "the last year" and "the past year" as the year up to now."""
    which, unit = match["which"].split()[-1], match["unit"]
    before = match.string[: match.start()][-8:]
    if which in _ELSEWHERE or (which == "next" and unit in {"day", *_DAY_PARTS}):
        return TimeValue(kind="anaphor", unit=unit, number=1, shift=_FROM_THERE.get(which, 0))
    led = _ROLLING_CUE.search(before) is not None
    if unit == "day" or (led and match.string[match.end() :].startswith(" of ")):
        return None
    shift, part = SHIFTS[which], part_of(match) or match["side"]
    if unit in _DAY_PARTS:
        return TimeValue(kind="offset", unit="day", shift=shift, part=unit) if which in _DAY_PARTS[unit] else None
    rolls = led and not part and unit != "weekend"
    if which == "past" or (which in {"last", "coming", "upcoming"} and rolls):
        return TimeValue(kind="rolling", unit=unit, number=1, shift=shift)
    return TimeValue(kind="offset", unit=unit, shift=shift, part=part)


def _read_weekend(_: re.Match[str], __: str) -> TimeValue:
    return TimeValue(kind="offset", unit="weekend")


def _read_in_the_unit(match: re.Match[str], _: str) -> TimeValue | None:
    part = part_of(match) or match["side"]
    if match["unit"] == "day":
        return TimeValue(kind="anaphor", unit="day", part=part)
    return TimeValue(kind="offset", unit=match["unit"], shift=0, part=part)


def _read_rolling(match: re.Match[str], _: str) -> TimeValue | None:
    unit, which = unit_name(match["unit"]), match["which"]
    if match["count"] is None:
        if which in {"last", "next", "previous", "preceding", "following"}:
            return None
        return TimeValue(kind="recent", unit=unit, shift=-1 if which in _PAST else 1, approximate=True)
    number, loose = count_number(match["count"])
    if which in {"previous", "preceding", "following"}:
        return TimeValue(kind="anaphor", unit=unit)
    shift = -1 if which in _PAST else 1
    if number is None:
        return TimeValue(kind="recent", unit=unit, shift=shift, approximate=True)
    return TimeValue(kind="rolling", unit=unit, number=number, shift=shift, approximate=loose)


def is_year(count: str | None) -> bool:
    """Whether a count is a year that stands before a unit by chance ("in 2008 hours after ...")."""
    return count is not None and re.fullmatch(r"(?:19|20)\d\d", count) is not None


def _read_ago(match: re.Match[str], _: str) -> TimeValue | None:
    if is_year(match["count"]):
        return None
    number, loose = count_number(match["count"]) if match["count"] else (None, True)
    loose = loose or bool(match["approx"] or match["half"])
    unit = unit_name(match["unit"])
    if match["half"] and number is not None:
        number += 0.5
    if match["side"] not in {"ago", "from now"}:
        shift = 1 if match["side"] in {"later", "after", "afterward", "afterwards"} else -1
        if match["count"] is None and match["unit"] == unit:  # "the day before"
            number, loose = 1, False
        return TimeValue(kind="anaphor", unit=unit, number=number, shift=shift, approximate=loose)
    shift = -1 if match["side"] == "ago" else 1
    if number is None:
        return TimeValue(kind="recent", unit=unit, shift=-2, approximate=True) if shift < 0 else None
    return TimeValue(kind="offset", unit=unit, number=number, shift=shift, approximate=loose)


_LEAD_IN = (
    rf"(?:(?P<side>earlier|later){S}(?:in{S})?|(?P<part>early|mid|late)[ -](?:in{S})?"
    rf"|(?:the{S})?(?P<edge>end|start|beginning|middle|rest){S}of{S})"
)

RULES: tuple[Rule, ...] = (
    (
        "today",
        rf"(?:(?P<lead>early|late|earlier|later){S})?(?P<word>today|yesterday|tomorrow|tonight|overnight)(?!\w)(?:{S}(?P<part>{DAY_PART})(?!\w))?",
        _read_today,
    ),
    ("day_after", rf"(?:the{S})?day{S}(?P<side>after{S}tomorrow|before{S}yesterday)(?!\w)", _read_day_after),
    (
        "weekday",
        rf"(?:(?P<lead>early|late|earlier|later){S}(?:on{S})?)?(?:(?P<which>last|this|next|coming|past){S})?"
        rf"(?P<weekday>{WEEKDAY})(?:(?P<plural>s)(?!\w)|(?!\w)(?:{S}(?P<part>{DAY_PART})(?!\w))?"
        rf"(?:{S}(?:of{S})?(?P<week>last|this|next){S}week(?!\w))?)",
        _read_weekday,
    ),
    (
        "in_the_unit",
        rf"{_LEAD_IN}the{S}(?P<unit>day|week|month|year|decade|century)(?!\w)(?!{S}of(?!\w))",
        _read_in_the_unit,
    ),
    (
        "rolling",
        rf"(?P<which>last|past|next|coming|upcoming|previous|preceding|following|recent){S}"
        rf"(?:(?P<count>{COUNT}|few|several|couple{S}of|many){S})?(?P<unit>{PLURAL_UNITS}|weekends(?!\w))",
        _read_rolling,
    ),
    (
        "unit",
        rf"{_LEAD_IN}?(?P<which>last|this{S}(?:past|coming)|this|next|past|coming|upcoming|current|previous|following|preceding|ensuing|that{S}same|same|that){S}"
        rf"(?P<unit>(?:day|night|weekend|week|fortnight|month|quarter|year|decade|century|morning|afternoon|evening)(?!\w))",
        _read_unit,
    ),
    (
        "ago",
        rf"(?:(?P<approx>{APPROX}){S})?(?:(?P<count>{COUNT}|{VAGUE}|{ARTICLE}){S})?(?P<unit>{UNITS})"
        rf"(?P<half>{S}and{S}a{S}half)?{S}(?P<side>ago|later|earlier|afterwards?|from{S}now|before|after|prior)(?!\w)",
        _read_ago,
    ),
    ("weekend", r"weekend(?!\w)", _read_weekend),
)
