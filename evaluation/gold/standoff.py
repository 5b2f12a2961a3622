"""Labels that stand apart from their texts: offsets in articles that are not in the repository."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.gold.annotated import GoldEvent, GoldSentence, GoldStatement, Offsets

CHECKED = 16
"""Hexadecimal digits of a sentence's SHA-256 that are kept, to know its text again."""
CODER = "standoff"


def read_standoff(path: Path, articles: Path) -> Iterator[GoldSentence]:
    """The labelled sentences of ``path``, their texts taken from the files in the folder ``articles``.

    Offsets are code points: a sentence's in its file, all others in their sentence. A sentence's story is its file if
    the label does not name one.

    Raises:
        ValueError: a sentence's text is not the one that was labelled.
    """
    texts: dict[str, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        name = row["article"]
        if name not in texts:
            texts[name] = (articles / name).read_text(encoding="utf-8")
        text = texts[name][row["start"] : row["end"]]
        if digest(text) != row["sha256"]:
            raise ValueError(f"{path.name}:{number + 1}: {name} is not the text that was labelled")
        yield GoldSentence(
            id=f"{path.stem}-{number}",
            coder=CODER,
            story=row.get("story", name),
            text=text.replace("\n", " "),
            events=tuple(map(_event, row["events"])),
            statements=tuple(map(_statement, row["statements"])),
            actors={(start, end): (name, code) for start, end, name, code in row["actors"]},
        )


def digest(text: str) -> str:
    """What a labelled sentence is known by."""
    return hashlib.sha256(text.encode()).hexdigest()[:CHECKED]


def _spans(spans: list[list[int]]) -> tuple[Offsets, ...]:
    return tuple(sorted((start, end) for start, end in spans))


def _event(row: dict[str, Any]) -> GoldEvent:
    start, end = row["trigger"]
    roles = {"actor": "actors", "recipient": "recipients", "place": "places", "time": "times"}
    return GoldEvent(
        trigger=(start, end),
        type=row["type"],
        mode=row["mode"],
        status=row["status"],
        roles={role: _spans(row[key]) for role, key in roles.items()},
        alternative=row["alternative"],
    )


def _statement(row: dict[str, Any]) -> GoldStatement:
    return GoldStatement(
        cue=_spans([row["cue"]])[0] if row["cue"] else None,
        roles={
            "source": _spans([row["source"]] if row["source"] else []),
            "content": _spans(row["content"]),
            "addressee": _spans([row["addressee"]] if row["addressee"] else []),
        },
        quote_type=row["quote_type"],
        act=row["act"],
        source_type=row["source_type"],
    )
