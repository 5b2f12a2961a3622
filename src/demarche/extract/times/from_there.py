"""Times counted from a day that the text told before: "two days later", "the following day", "the day before"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from demarche.extract.times.grammar import find_times
from demarche.extract.times.resolve import resolve
from demarche.extract.times.value import TimeMatch
from demarche.records import Published, TimeReference

_COUNTS_AHEAD = re.compile(r"\b(?:after|before|prior)$", re.IGNORECASE)
_GOES_ON = re.compile(r"\s+(?:to\s+)?[\w\"“‘']")
"""What "two days after" has behind it where it counts from what follows, and not from what was told before."""
_DAYS = {"day", "part_of_day"}
_REACH = 80
"""Characters after "two days after" within which the day stands that is meant ("the raid of 1 March")."""


def resolve_from_there(
    match: TimeMatch, text: str, *, start: int, end: int, published: Published | None, tense: str | None
) -> TimeReference:
    """The days of an expression that counts from another: the last single day named in ``text[start:match.start]``.

    "Two days after the raid of 1 March" counts from the day that follows, up to ``end``, and from no other. Where
    there is no such day, or the expression does not say how many, it stays open.
    """
    value = match.value
    unsettled = resolve(match, published=published, tense=tense)
    if value.shift is None or value.number is None or value.unit is None:
        return unsettled
    if _COUNTS_AHEAD.search(text[: match.end]) and _GOES_ON.match(text[match.end : end]):
        anchors = _single_days(text, match.end, min(end, match.end + _REACH), published, tense)[:1]
    else:
        anchors = _single_days(text, start, match.start, published, tense)[-1:]
    if not anchors:
        return unsettled
    number = value.number if value.shift else None
    counted = replace(match, value=replace(value, kind="offset", number=number))
    found = resolve(counted, published=Published(anchors[0], anchors[0], "dateline"), tense=tense)
    return replace(found, granularity=unsettled.granularity)


def _single_days(text: str, start: int, end: int, published: Published | None, tense: str | None) -> list[date]:
    """The days that the expressions of a stretch of text stand for, where each is one day."""
    found = (resolve(match, published=published, tense=tense) for match in find_times(text, start=start, end=end))
    return [r.start for r in found if r.start is not None and r.start == r.end and r.granularity in _DAYS]
