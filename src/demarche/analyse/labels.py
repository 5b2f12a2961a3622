"""The label inventories a model was trained with, read from ``labels.json`` beside its weights."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from enum import IntEnum
from pathlib import Path

EVENT_ROLES = ("actor", "recipient", "place", "time")
STATEMENT_ROLES = ("source", "content", "addressee")
ROLES = EVENT_ROLES + STATEMENT_ROLES
ROLE_TAGS = ("O", *(f"{prefix}-{role}" for role in ROLES for prefix in "BI"))
"""Tags of the words around a predicate: begin and inside of each role."""

NO_SECTOR = "-"
"""The class of actors whose code has no sector."""
NO_STATE = ("elsewhere", "UNO", "EUR", "IGO", "NGO", "MNC", "ISM", "XXX")
"""What an actor may belong to instead of a state named nearby; ``elsewhere`` is a state that is not named there."""
MEMBER = 64
"""Width of the vectors by which an actor finds the state it belongs to."""


class Bearing(IntEnum):
    """Where a named state stands to a mention: inside it, in its sentence, or in another one."""

    INSIDE = 0
    BEFORE = 1
    AFTER = 2
    EARLIER = 3
    LATER = 4


@dataclass(frozen=True, slots=True)
class Labels:
    """The classes of each head, in the order of the head's outputs.

    ``predicates`` are the kinds of predicate a frame is asked for: the event types, then ``CUE`` (the
    project's own convention of attribution) and ``CUE/polnear`` (PolNeAR's, which puts "that" and the
    auxiliaries in). ``modes`` are ``TYPE/mode``, the first one ``-`` (no mode). ``lemmas`` are edit scripts
    ``strip:append``.
    """

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    deprels: tuple[str, ...]
    lemmas: tuple[str, ...]
    names: tuple[str, ...]
    events: tuple[str, ...]
    predicates: tuple[str, ...]
    modes: tuple[str, ...]
    statuses: tuple[str, ...]
    acts: tuple[str, ...]
    source_types: tuple[str, ...]
    sectors: tuple[str, ...]

    def save(self, path: Path) -> None:
        """Write the inventories as JSON."""
        path.write_text(
            json.dumps({f.name: getattr(self, f.name) for f in fields(self)}, indent=1) + "\n",
            encoding="utf-8",
        )

    @classmethod
    def load(cls, path: Path) -> Labels:
        """Read the inventories.

        Raises:
            KeyError, ValueError, OSError: the file is missing or not such an inventory.
        """
        data = json.loads(path.read_text(encoding="utf-8"))
        return cls(**{f.name: tuple(data[f.name]) for f in fields(cls)})
