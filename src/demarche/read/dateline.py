"""The dateline at the start of an article: place, date and agency before the first sentence.

``ISLAMABAD, DEC 8 /DNA/ –``, ``GENEVA (Reuters) -``, ``Kyiv, 12 March 2024 —``, ``KARACHI :``, ``CAIRO - 25
July 2022:``. With a date or an agency any of these is taken; a bare place only in the first paragraph and
only where it cannot be a section word (``ANALYSIS:``) or a speaker of an interview.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from demarche.read.dates import DAY_MONTH, FULL_DATE, WEEKDAY, day_month, full_date
from demarche.read.lines import Line
from demarche.records import Span

LONGEST = 140  # characters
PARAGRAPHS = 3  # how many paragraphs from the top may carry it (a summary may stand above)
MOST_PLACE_WORDS = 4

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'.]*(?:-[\w’'.]+)*"
_LINK = r"(?:of|and|de|del|la|las|los|el|al|bin|du|da|do|upon|on|the)"
_PLACE = rf"{_WORD}(?:\s(?:{_LINK}\s)?{_WORD}){{0,4}}"
_PLACES = rf"{_PLACE}(?:\s?[,/&]\s?{_PLACE}|\sand\s{_PLACE}){{0,3}}"
_MASTHEAD = (
    r"(?:\w[\w.]*\s){0,3}(?:News|Press|Agency|Newswire|Wire|Times|Post|Desk|Bureau|International)"
    r"(?:\s/\s[\w\s]{2,30}?)?"
)
_AGENCY = r"(?:\([^()\d]{2,40}\)|/[^/\d\s][^/\d]{1,28}/|\[[^\[\]\d]{2,40}\])"
_DATE = rf"(?:(?i:{WEEKDAY}),?\s+)?(?P<NAME>(?i:{FULL_DATE}|{DAY_MONTH}\.?))"
_PATTERN = re.compile(
    rf"(?:(?P<masthead>{_MASTHEAD})|(?P<place>{_PLACES}))?"
    rf"(?:\s*[,:–—-]?\s*\(?{_DATE.replace('NAME', 'date')}\)?)?"
    rf"(?:\s*[,–—-]?\s*(?P<agency>{_AGENCY}))?"
    rf"(?:[,\s]*\(?{_DATE.replace('NAME', 'late')}\)?)?"
    r"(?P<gap>\s*)(?P<sep>-{2,}|[—–:]|\.[-–—]|-|\.(?=\s))(?P<after>\s*)(?=\S)"
)
_SECTION_WORDS = frozenset(
    [
        "analysis",
        "update",
        "updated",
        "breaking",
        "exclusive",
        "opinion",
        "editorial",
        "interview",
        "watch",
        "video",
        "photos",
        "photo",
        "explainer",
        "note",
        "conclusion",
        "background",
        "introduction",
        "summary",
        "question",
        "answer",
        "read",
        "live",
        "factbox",
        "timeline",
        "report",
        "source",
        "title",
        "date",
        "warning",
        "correction",
        "corrections",
        "editor",
        "abstract",
        "highlights",
        "overview",
        "statement",
        "comment",
        "advertisement",
        "part",
        "chapter",
        "table",
        "figure",
        "fact",
        "myth",
        "verdict",
        "context",
        "also",
        "key",
        "what",
        "why",
        "how",
        "who",
        "when",
        "where",
        "press",
        "release",
        "transcript",
        "q",
        "a",
        "moderator",
        "anchor",
        "host",
        "speaker",
        "url",
        "link",
        "http",
        "https",
        "fwd",
        "re",
        "subject",
    ]
)
_OPENING = re.compile(r"[\"'“‘«(\[$€£]*[A-ZÀ-Þ0-9]")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where the dateline stands and what its parts say. ``agency`` is the credit without its brackets.

    ``sure``: with a date, an agency or a place in capitals; a headline may start like the others (``Sudan:
    ...``).
    """

    span: Span
    day: date | None
    day_month: tuple[int, int] | None
    agency: str | None
    sure: bool = True


def find_dateline(lines: Sequence[Line], first: int) -> Dateline | None:
    """The dateline in the first paragraphs from line ``first`` on."""
    for index in range(first, min(first + PARAGRAPHS, len(lines))):
        found = _read(lines[index], lines, bare=index == first)
        if found:
            return found
    return None


def _read(line: Line, lines: Sequence[Line], *, bare: bool) -> Dateline | None:
    match = _PATTERN.match(line.text[:LONGEST])
    if match is None or not (match["place"] or match["masthead"] or match["agency"]):
        return None
    written = match["date"] or match["late"]
    strong = bool(written or match["agency"])
    if not _separated(match) or not (strong or (bare and _bare_place(match, line, lines))):
        return None
    if not written and not _OPENING.match(line.text[match.end() :]):
        return None
    span = Span.cut(line.text, 0, match.start("gap"))
    agency = match["agency"][1:-1].strip() if match["agency"] else match["masthead"]
    return Dateline(
        Span(line.start, line.start + span.end, span.text),
        full_date(written.rstrip(".")) if written else None,
        day_month(written) if written else None,
        agency.strip() if agency else None,
        strong or (match["place"] or "").isupper(),
    )


def _separated(match: re.Match[str]) -> bool:
    """A lone hyphen joins words unless a space stands beside it; a full stop only ends an agency's credit."""
    if match["sep"] == "-":
        return bool(match["gap"] or match["after"])
    if match["sep"] == ".":
        return bool(match["agency"])
    return bool(match["after"]) or match["sep"] != ":"


def _bare_place(match: re.Match[str], line: Line, lines: Sequence[Line]) -> bool:
    """Whether what stands before the separator alone can be a place (or a masthead) and nothing else."""
    name = match["place"] or match["masthead"]
    words = re.findall(r"\w+", name)
    if len(words) > MOST_PLACE_WORDS or any(word.casefold() in _SECTION_WORDS for word in words):
        return False
    if sum(other.text.startswith(f"{name}{match['gap']}{match['sep']}") for other in lines) > 1:
        return False  # a speaker who speaks again
    if len(line.text) < 2 * len(match[0]) or len(line.text) < 60:
        return False
    spaced = bool(match["gap"] and match["after"])
    return name.isupper() or spaced or match["sep"] in ":—"
