"""Swaps: stand-ins for states as at run time, and other names for persons, so that frames are learned from their words
and not from who is in them.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace

from demarche.analyse.rows import PieceCutter
from demarche.analyse.standins import StandIns, load_stand_ins
from evaluation.gold.names import NamedSentence
from training.instances import Instance

SHARE = 0.35
"""Share of windows whose persons are swapped."""
COMMON = 4
"""A person's name part is swapped if the names corpus has it at least this often."""


class Swaps:
    """Exchanges single words for single words of the same kind: labels stay where they were.

    All mentions of a state change together: its name, its people and its capital become those of one stand-in. At run
    time the first state of a text gets the first stand-in; here each gets any, so that none means anything.
    """

    def __init__(self, stand_ins: StandIns, persons: Iterable[str]) -> None:
        self._stand_ins = stand_ins
        self._persons = sorted(set(persons))
        self._known_persons = frozenset(self._persons)

    @classmethod
    def load(cls, names: Iterable[NamedSentence]) -> Swaps:
        """The program's stand-ins; parts of persons' names from a names corpus."""
        counts: dict[str, int] = {}
        for sentence in names:
            for start, end, label in sentence.entities:
                if label in ("PER", "Person"):
                    for word in sentence.words[start:end]:
                        counts[word] = counts.get(word, 0) + 1
        persons = (word for word, count in counts.items() if count >= COMMON and word.isalpha() and len(word) > 3)
        stand_ins = load_stand_ins()
        return cls(stand_ins, (w for w in persons if w[0].isupper() and not stand_ins.is_known(w)))

    def apply(
        self, window: list[Instance], cutter: PieceCutter, rng: random.Random, *, persons: bool = True
    ) -> list[Instance]:
        """The window with its names swapped, or the window itself where there are none."""
        before: list[Sequence[str]] = [instance.words for instance in window]
        pool = self._stand_ins.pool
        words = self._stand_ins.exchanged(before, rng.sample(pool, len(pool)))
        if persons and rng.random() < SHARE:
            known = sorted({word for sentence in words for word in sentence} & self._known_persons)
            chosen = {word: rng.choice(self._persons) for word in known}
            words = [[chosen.get(word, word) for word in sentence] for sentence in words]
        if all(list(a) == list(b) for a, b in zip(words, before, strict=True)):
            return window
        return [
            replace(instance, words=list(swapped), pieces=pieces)
            for instance, swapped, pieces in zip(window, words, cutter.cut(words), strict=True)
        ]
