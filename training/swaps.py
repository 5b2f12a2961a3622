"""Swaps: names of states, peoples, capitals and persons exchanged for others, so that frames are learned from their
words and not from who is in them.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib.resources import files

from demarche.analyse.rows import PieceCutter
from evaluation.gold.names import NamedSentence
from training.instances import Instance

KINDS = ("name", "demonyms", "capital")
SHARE = 0.35
"""Share of windows whose names are swapped."""
COMMON = 4
"""A person's name part is swapped if the names corpus has it at least this often."""


class Swaps:
    """Exchanges single-word names for single-word names of the same kind: labels stay where they were.

    All mentions of a state change together: its name, its people and its capital become those of one other state.
    """

    def __init__(self, states: Sequence[dict[str, str]], persons: Iterable[str]) -> None:
        self._states = states
        self._kind = {form: (kind, state) for state in states for kind, form in state.items()}
        self._persons = sorted(set(persons) - set(self._kind))
        self._known_persons = frozenset(self._persons)

    @classmethod
    def load(cls, names: Iterable[NamedSentence]) -> Swaps:
        """States from the gazetteer; parts of persons' names from a names corpus."""
        text = files("demarche.codebook").joinpath("gazetteer_data/countries.csv").read_text(encoding="utf-8")
        states = []
        for row in csv.DictReader(text.splitlines()):
            forms = {kind: row[kind].split(";")[0] for kind in KINDS}
            if all(form.isalpha() for form in forms.values()):
                states.append(forms)
        counts: dict[str, int] = {}
        for sentence in names:
            for start, end, label in sentence.entities:
                if label in ("PER", "Person"):
                    for word in sentence.words[start:end]:
                        counts[word] = counts.get(word, 0) + 1
        persons = (word for word, count in counts.items() if count >= COMMON and word.isalpha() and len(word) > 3)
        return cls(states, (word for word in persons if word[0].isupper()))

    def apply(self, window: list[Instance], cutter: PieceCutter, rng: random.Random) -> list[Instance]:
        """The window with its names swapped, or the window itself where there are none."""
        chosen: dict[str, str] = {}
        for word in sorted({word for instance in window for word in instance.words}):
            if word in self._kind and word not in chosen:
                self._exchange(self._kind[word][1], chosen, rng)
            elif word in self._known_persons:
                chosen[word] = rng.choice(self._persons)
        if not chosen:
            return window
        words = [[chosen.get(word, word) for word in instance.words] for instance in window]
        return [
            replace(instance, words=swapped, pieces=pieces)
            for instance, swapped, pieces in zip(window, words, cutter.cut(words), strict=True)
        ]

    def _exchange(self, state: dict[str, str], chosen: dict[str, str], rng: random.Random) -> None:
        other = rng.choice(self._states)
        for kind, form in state.items():
            chosen[form] = other[kind]
