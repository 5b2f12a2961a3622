"""Texts with marked mentions: "{a|Anil Persaud} left. {a|He} …" says that the two are one actor.

Marks of one letter are one actor and marks of different letters are different ones. The sign ``?`` marks a mention
that may be nobody, but none of the lettered actors.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from demarche.records import Actor, Coding, Participant

NOBODY_KNOWN = "?"
"""The sign of a mention that stays unresolved: the text does not tell which of the others it is."""
_MARK = re.compile(r"\{([^|{}]+)\|([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked mention: its sign, and its words with their offsets (in characters) in the text without marks."""

    sign: str
    start: int
    end: int
    words: str


def read_marks(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without its marks, and the marks in their order.

    Raises:
        ValueError: nothing is marked, so that a test with this text could not fail.
    """
    text, marks, done = "", [], 0
    for found in _MARK.finditer(marked):
        text += marked[done : found.start()]
        marks.append(Mark(found[1], len(text), len(text) + len(found[2]), found[2]))
        text += found[2]
        done = found.end()
    if not marks:
        raise ValueError(f"nothing is marked in {marked!r}")
    return text + marked[done:], tuple(marks)


def _shared(mark: Mark, start: int, end: int) -> float:
    """How far a span and a mark are the same, 0..1; 0 also where the span holds less than half of the mark."""
    common = min(mark.end, end) - max(mark.start, start)
    if 2 * common < mark.end - mark.start:
        return 0.0
    return common / (max(mark.end, end) - min(mark.start, start))


def actor_at(coding: Coding, mark: Mark) -> Actor | None:
    """The actor whose mention fits a mark best, or None if no mention holds at least half of it.

    "I" and "we" are no mentions of their own: the words in a role tell who they are.
    """
    named = {actor.id: actor for actor in coding.actors}
    spans = [(m.span, actor) for actor in coding.actors for m in actor.mentions]
    spans += [(p.span, named[p.actor]) for p in participants_at(coding, mark)]
    found = [(_shared(mark, span.start, span.end), actor) for span, actor in spans]
    best = max(found, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] > 0 else None


def participants_at(coding: Coding, mark: Mark) -> list[Participant]:
    """Who speaks, acts or is acted upon by the words of a mark, with little more around them."""
    people = [statement.source for statement in coding.statements]
    for event in coding.events:
        people += [*event.actors, *event.recipients]
    return [p for p in people if p is not None and _shared(mark, p.span.start, p.span.end) > 0.5]


def actors_shown(coding: Coding) -> str:
    """All actors in one line: name, kind, country, sectors, tenure and the words of each mention."""
    return " | ".join(
        f"{a.name} ({a.kind}, {a.country}, {'+'.join(a.sectors) or '-'}, {a.tenure}): "
        + ", ".join(f"“{m.span.text}”" for m in a.mentions)
        for a in coding.actors
    )


def check_marks(coding: Coding, marks: tuple[Mark, ...]) -> dict[str, Actor]:
    """The actor of each letter, after a check that equal letters are one actor and different letters are several.

    Raises:
        AssertionError: a mention has no actor or that of another letter; the message shows all actors.
    """
    found: dict[str, Actor] = {}
    for mark in marks:
        if mark.sign == NOBODY_KNOWN:
            continue
        actor = actor_at(coding, mark)
        assert actor is not None, f"nobody at “{mark.words}”, but {actors_shown(coding)}"
        first = found.setdefault(mark.sign, actor)
        assert first.id == actor.id, f"“{mark.words}” is {actor.name}, not {first.name}: {actors_shown(coding)}"
    ids = [actor.id for actor in found.values()]
    assert len(set(ids)) == len(ids), f"different actors taken for one: {actors_shown(coding)}"
    for mark in marks:
        actor = actor_at(coding, mark) if mark.sign == NOBODY_KNOWN else None
        assert actor is None or actor.id not in ids, f"“{mark.words}” taken for {actor.name}: {actors_shown(coding)}"
    return found
