"""The project's own labels: PLOVER events, statements and actors, one sentence a line
(``annotated/*.jsonl``)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event: trigger, type, mode (or None), status, arguments by role; ``alternative`` is a second right
    type."""

    trigger: Offsets
    type: str
    mode: str | None
    status: str
    roles: dict[str, tuple[Offsets, ...]]
    alternative: str | None


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A statement: cue (None in a continued quotation), source, content parts, addressee and attributes."""

    cue: Offsets | None
    roles: dict[str, tuple[Offsets, ...]]
    quote_type: str
    act: str
    source_type: str


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """One annotated sentence. ``actors`` maps a span to its canonical name and code."""

    id: str
    coder: str
    story: str
    text: str
    events: tuple[GoldEvent, ...]
    statements: tuple[GoldStatement, ...]
    actors: dict[Offsets, tuple[str, str]]


def read_annotated(path: Path) -> list[GoldSentence]:
    """The sentences of one file, in its order. The same ``id`` may stand twice, by two coders."""
    with path.open(encoding="utf-8") as lines:
        return [_sentence(json.loads(line)) for line in lines if line.strip()]


def _offsets(span: dict[str, Any]) -> Offsets:
    return int(span["start"]), int(span["end"])


def _many(spans: list[dict[str, Any]]) -> tuple[Offsets, ...]:
    return tuple(sorted({_offsets(span) for span in spans}))


def _sentence(row: dict[str, Any]) -> GoldSentence:
    return GoldSentence(
        id=row["id"],
        coder=row["coder"],
        story=row["story"],
        text=row["text"],
        events=tuple(_event(event) for event in row["events"]),
        statements=tuple(_statement(statement) for statement in row["statements"]),
        actors={_offsets(actor): (actor["name"], actor["code"]) for actor in row["actors"]},
    )


def _event(event: dict[str, Any]) -> GoldEvent:
    roles = {"actor": "actors", "recipient": "recipients", "place": "places", "time": "times"}
    return GoldEvent(
        trigger=_offsets(event["trigger"]),
        type=event["type"],
        mode=event["mode"],
        status=event["status"],
        roles={role: _many(event[key]) for role, key in roles.items()},
        alternative=event.get("alternative"),
    )


def _statement(statement: dict[str, Any]) -> GoldStatement:
    roles = {
        "source": _many([statement["source"]] if statement["source"] else []),
        "content": _many(statement["content"]),
        "addressee": _many([statement["addressee"]] if statement["addressee"] else []),
    }
    return GoldStatement(
        cue=_offsets(statement["cue"]) if statement["cue"] else None,
        roles=roles,
        quote_type=statement["quote_type"],
        act=statement["act"],
        source_type=statement["source_type"],
    )
