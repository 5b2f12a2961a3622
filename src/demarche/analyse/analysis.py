"""What the model found in a text: sentences with words, trees, entities and frames. Values only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Word:
    """A word: offsets, part of speech, lemma, index of its head in the sentence (its own for the root),
    relation."""

    start: int
    end: int
    upos: str
    lemma: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity: words ``first`` to ``last`` (excluded) and its label."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Role:
    """An argument of a frame: words ``first`` to ``last`` (excluded) and the role they play."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A predicate with its roles.

    ``kind`` is a PLOVER type, or ``CUE`` for an attribution. ``first``/``last`` are the trigger's or cue's
    words. Events carry ``status`` and ``mode``; attributions ``act`` and ``source_type``. ``score`` is the
    probability that the word is such a predicate.
    """

    kind: str
    first: int
    last: int
    score: float
    roles: tuple[Role, ...]
    status: str | None = None
    mode: str | None = None
    act: str | None = None
    source_type: str | None = None

    def spans(self, role: str) -> tuple[Role, ...]:
        """The roles of one name, in order."""
        return tuple(r for r in self.roles if r.name == role)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    ``sectors``: the scores (words, sectors) from which the sector of any span is read. ``membership``: vectors (words,
    2 * MEMBER + no-state classes) from which the state is read that a span belongs to; see ``states.read_state``.
    """

    start: int
    end: int
    paragraph: int
    words: tuple[Word, ...]
    entities: tuple[Entity, ...]
    frames: tuple[Frame, ...]
    sectors: Floats
    membership: Floats

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Characters of the words ``first`` to ``last`` (excluded)."""
        return self.words[first].start, self.words[last - 1].end


@dataclass(frozen=True, slots=True)
class Analysis:
    """The sentences of a document that are not boilerplate, in order, and the sector labels.

    ``bearings``: what the model adds for where a named state stands to a mention, in the order of ``Bearing``.
    """

    sentences: tuple[Sentence, ...]
    sector_labels: tuple[str, ...]
    bearings: tuple[float, ...]
