"""Text with marks: a stretch of an article cut where a mark begins or ends."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from demarche.records import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A span and the role it has: trigger, actor, source, content ... ``record`` is the record it belongs to."""

    start: int
    end: int
    role: str
    record: str = ""


def mark(span: Span, role: str, record: str = "") -> Mark:
    """A mark on a record's span."""
    return Mark(span.start, span.end, role, record)


def pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> list[dict[str, Any]]:
    """``text[start:end]`` in pieces, each with the roles and records of the marks that cover it, innermost last.
    Joined, the pieces are the text."""
    inside = [one for one in marks if one.start < end and one.end > start]
    cuts = sorted({start, end, *(min(max(edge, start), end) for one in inside for edge in (one.start, one.end))})
    found = []
    for first, last in itertools.pairwise(cuts):
        covering = [one for one in inside if one.start <= first and last <= one.end]
        covering.sort(key=lambda one: one.start - one.end)
        found.append(
            {
                "text": text[first:last],
                "start": first,
                "roles": list(dict.fromkeys(one.role for one in covering)),
                "records": list(dict.fromkeys(one.record for one in covering if one.record)),
            }
        )
    return found


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Where each line of an article that is not empty begins and ends."""
    found, place = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((place, place + len(line)))
        place += len(line) + 1
    return found


def excerpts(text: str, marks: Sequence[Mark], *, reach: int = 240) -> list[list[dict[str, Any]]]:
    """The paragraphs that hold marks, in pieces; long ones are cut ``reach`` characters before and behind their
    marks."""
    shown = []
    for start, end in paragraphs(text):
        inside = [one for one in marks if one.start < end and one.end > start]
        if inside:
            first = max(start, _word(text, min(one.start for one in inside) - reach, start))
            last = min(end, max(one.end for one in inside) + reach)
            if last < end:
                last = max(text.rfind(" ", first, last), *(min(one.end, end) for one in inside))
            cut = pieces(text, first, last, marks)
            if first > start:
                cut.insert(0, _ellipsis(first))
            if last < end:
                cut.append(_ellipsis(last))
            shown.append(cut)
    return shown


def _word(text: str, place: int, start: int) -> int:
    """The beginning of the word behind a place."""
    if place <= start:
        return start
    return text.find(" ", place) + 1 or start


def _ellipsis(place: int) -> dict[str, Any]:
    return {"text": " … ", "start": place, "roles": ["cut"], "records": []}
