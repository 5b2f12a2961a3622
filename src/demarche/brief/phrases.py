"""Types and modes of events as phrases, read from ``phrases.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from demarche.records import Event


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


@cache
def phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """All phrases by type; the last of each type fits every event of it."""
    import yaml

    path = Path(__file__).with_name("phrases.yaml")
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {type_: tuple(map(_phrase, entries)) for type_, entries in rows.items()}


def _phrase(row: dict[str, Any]) -> Phrase:
    fields = {"with_" if key == "with" else key: tuple(v) if isinstance(v, list) else v for key, v in row.items()}
    return Phrase(**fields)
