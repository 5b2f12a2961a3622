"""Types and modes of events as phrases, read from ``phrases.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from demarche.codebook.book import load_book
from demarche.records import Event

_PASTS = {"met": "meet", "spoke": "speak", "held": "hold", "gave": "give", "sent": "send", "sought": "seek"}
_PASTS |= {"shot": "shoot", "fought": "fight", "broke": "break", "left": "leave", "withdrew": "withdraw"}
"""Pasts that do not begin as their verbs do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """How an event is told; the fields are those of the file. ``with_`` (there: ``with``): the first of several actors
    is told to act with the others."""

    noun: str
    upon: str
    did: str = ""
    do: str = ""
    alone: str = ""
    alone_do: str = ""
    to: str = ""
    by: str = "by"
    noun_alone: str = ""
    mode: str | None = None
    words: tuple[str, ...] = ()
    with_: bool = False
    nominal: bool = False
    plural: bool = False
    quoted: bool = False

    def fits(self, event: Event) -> bool:
        """Whether it is a phrase for this event of its type."""
        if self.mode is not None and self.mode != event.mode:
            return False
        words = re.findall(r"\w+", event.trigger.text.lower())
        return not self.words or any(word.startswith(self.words) for word in words)


def phrase_for(event: Event) -> Phrase:
    """The phrase for an event: the first of its type that fits."""
    return next(phrase for phrase in phrases()[event.type] if phrase.fits(event))


def is_backed(event: Event) -> bool:
    """Whether the trigger is a word that the codebook knows for the type, so that a phrase of ours may stand for it;
    "takers" is none of CONSULT's, and is quoted instead."""
    words = re.findall(r"\w+", event.trigger.text.lower())
    return any(_PASTS.get(word, word).startswith(_stems(event.type)) for word in words)


@cache
def _stems(type_: str) -> tuple[str, ...]:
    """How words begin that tell of a type: its cues, those of its modes, the verbs of its pairs, and the phrases'."""
    known = load_book().types[type_]
    cues = [*known.cues, *(cue for mode in known.modes.values() for cue in mode.cues)]
    verbs = [verb for pair in known.pairs for verb in pair.verbs]
    heads = [re.split(r"[\s-]", cue.lower())[0] for cue in [*cues, *verbs]]
    long = {head.rstrip("ey") for head in heads if len(head) > 3}
    return tuple(long | {word for phrase in phrases()[type_] for word in phrase.words})


@cache
def phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """All phrases by type; the last of each type fits every event of it."""
    import yaml

    path = Path(__file__).with_name("phrases.yaml")
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {type_: tuple(map(_phrase, entries)) for type_, entries in rows.items()}


def _phrase(row: dict[str, Any]) -> Phrase:
    fields: dict[str, Any] = {
        "with_" if key == "with" else key: tuple(v) if isinstance(v, list) else v for key, v in row.items()
    }
    return Phrase(**fields)
