"""Joining neighbouring expressions: ranges, clock and day, a day said twice, and words that open a side."""

from __future__ import annotations

import re
from dataclasses import replace

from demarche.extract.times.value import TimeValue
from demarche.extract.times.words import S

Atom = tuple[int, int, TimeValue]

_CALENDAR = {
    "date",
    "month",
    "year",
    "decade",
    "century",
    "season",
    "quarter",
    "half",
    "weekday",
    "offset",
    "either",
}
_WITH_THE = {"rolling", "recent", "decade", "century", "anaphor", "quarter", "half"}
_TO = re.compile(rf"{S}?-{S}?|{S}(?:to|until|till|through){S}(?:the{S})?")
_AND = re.compile(rf"{S}(?:and|&){S}(?:the{S})?")
_TO_CLOCK = re.compile(rf",?{S}(?:(?:at|around|about|shortly{S}after|just{S}after|just{S}before){S})?(?:\()?")
_FROM_CLOCK = re.compile(rf"[,)]?{S}(?:on{S}|\()?")
_LEADING = re.compile(rf"\b(?:from|between){S}(?:the{S})?$")
_DAY_PART = re.compile(
    rf"\b(?:(?:early|late){S}on{S}|(?:(?:the{S})?(?:early{S}hours|morning|afternoon|evening|night|eve){S}of{S}(?:the{S})?))$"
)
_BOUND = re.compile(
    rf"\b(?P<word>since|until|till|up{S}to|before|prior{S}to|after|by|(?:no|not){S}later{S}than|through|within|in"
    rf"|(?:starting|beginning)(?:{S}from|{S}on)?){S}(?P<the>the{S})?$"
)
_BOUNDS = {
    "since": "since",
    "before": "before",
    "prior to": "before",
    "after": "after",
    "within": "within",
    "in": "within",
}
_ONWARD = re.compile(rf"{S}onwards?(?!\w)")
# What may follow "after June 3" for it to be the day itself, not an attribute ("after June 3 talks").
_FREE = re.compile(
    r"\W*$|\s?[^\w\s'-]|'(?!s)|-\W|\s+(?:and|but|when|that|the|an?|it|he|she|they|for|in|at|with|as|if|will|was|is|were|are"
    r"|would|has|had|have|which|who|because|or|to|on|from|by|while|there|this|his|her|their|its|no|not|only|we|i|you"
    r"|said|says|could|may|can|should|since|unless|after|before|until|under|\w+ed|\w+ly)\b"
)


def compose(atoms: list[Atom], folded: str, floor: int) -> list[Atom]:
    """Atoms with their neighbours joined and their opening words read; nothing reaches left of ``floor``."""
    joined: list[Atom] = []
    for atom in atoms:
        merged = _join(joined[-1], atom, folded) if joined else None
        if merged is None:
            joined.append(atom)
        else:
            joined[-1] = merged
    composed = []
    for index, atom in enumerate(joined):
        left = max(floor, joined[index - 1][1]) if index else floor
        composed.append(_open(_lead(atom, folded, left), folded, left))
    return composed


def _join(a: Atom, b: Atom, folded: str) -> Atom | None:
    gap = folded[a[1] : b[0]]
    if len(gap) > 20:
        return None
    if "clock" in {a[2].kind, b[2].kind}:
        return _join_clock(a, b, gap)
    first, last = a[2], b[2]
    if gap == " (" and folded[b[1] : b[1] + 1] == ")" and _is_day(first) and _is_day(last):
        return a[0], b[1] + 1, last if last.kind == "date" else first
    between = _AND.fullmatch(gap) and re.search(r"\bbetween\s(?:the\s)?$", folded[: a[0]][-14:])
    value = _range(first, last) if _TO.fullmatch(gap) or between else None
    return (a[0], b[1], value) if value else None


def _join_clock(a: Atom, b: Atom, gap: str) -> Atom | None:
    """A clock time and the day it belongs to, in either order; two clock times ("8 p.m. (1500 GMT)")."""
    first, last = a[2], b[2]
    if first.kind == last.kind and (_TO.fullmatch(gap) or gap == " ("):
        return a[0], b[1], first
    if first.kind == "clock" and _is_day(last) and _FROM_CLOCK.fullmatch(gap):
        return a[0], b[1], replace(last, part="clock")
    if last.kind == "clock" and _is_day(first) and _TO_CLOCK.fullmatch(gap):
        return a[0], b[1], replace(first, part="clock")
    return None


def _range(first: TimeValue, last: TimeValue) -> TimeValue | None:
    kinds = {first.kind, last.kind}
    if not (kinds <= {"weekday"} or kinds <= {"date", "month"} or kinds <= {"year"} or kinds <= {"decade"}):
        return None
    if first.kind in {"date", "month"} and first.year is None and last.year is not None:
        wraps = (first.month or 0) > (last.month or 0)
        first = replace(first, year=last.year - wraps)
    if last.kind in {"date", "month"} and last.year is None and first.year is not None:
        wraps = (last.month or 0) < (first.month or 0)
        last = replace(last, year=first.year + wraps)
    if first.kind == last.kind == "year" and (first.year or 0) >= (last.year or 0):
        return None
    return TimeValue(kind="range", first=first, last=last)


def _is_day(value: TimeValue) -> bool:
    return value.kind in {"date", "weekday"} or (value.kind == "offset" and value.unit == "day")


def _lead(atom: Atom, folded: str, left: int) -> Atom:
    """Take in "from"/"between" of a range and "the morning of" a day: they are part of what is said."""
    start, end, value = atom
    before = folded[max(left, start - 24) : start]
    if value.kind == "range" and (lead := _LEADING.search(before)):
        return start - len(lead.group()), end, value
    if _is_day(value) and (lead := _DAY_PART.search(before)):
        part = next(word for word in re.findall(r"\w+", lead.group()) if word != "the")
        return start - len(lead.group()), end, replace(value, part=value.part or part)
    if (value.kind in _WITH_THE or value.unit == "weekend") and (lead := re.search(r"\bthe\s$", before)):
        return start - len(lead.group()), end, value
    return atom


def _open(atom: Atom, folded: str, left: int) -> Atom:
    """Read a bounding word in front ("since", "before", "by" ...) or "onwards" behind."""
    start, end, value = atom
    if value.kind in _CALENDAR and (onward := _ONWARD.match(folded, end)):
        lead = re.search(rf"\bfrom{S}$", folded[max(left, start - 8) : start])
        return start - len(lead.group()) if lead else start, onward.end(), replace(value, bound="from")
    word = _BOUND.search(folded[max(left, start - 24) : start])
    bound = word and _bound(" ".join(word["word"].split()), value, folded[end : end + 24], the=bool(word["the"]))
    return (start - len(word.group()), end, replace(value, bound=bound)) if word and bound else atom


def _bound(word: str, value: TimeValue, after: str, *, the: bool) -> str | None:
    if word in {"in", "within"}:
        long = value.kind == "duration" and value.number is not None
        ahead = value.kind == "rolling" and value.shift == 1 and word == "within"
        return "within" if (long and not the and _FREE.match(after)) or ahead else None
    if value.kind not in _CALENDAR or (the and value.kind not in _WITH_THE):
        return None
    if word == "since" or word.startswith(("starting", "beginning")):
        return "since" if word == "since" else "from"
    if word == "through" and not _is_day(value):
        return None
    # "before dawn on Wednesday" is on Wednesday.
    same_day = value.part == "clock" and word in {"before", "after"}
    return _BOUNDS.get(word, "until") if _FREE.match(after) and not same_day else None
