"""Stand-ins: the model never reads which state a report is about.

The names of states, of their peoples and of their capitals are exchanged for those of a fixed list of other states, by
the order in which a text names them, before its words are cut into pieces. A capital of several words ("New Delhi") is
one word for that. So a report of India on Pakistan and the
same report with the two exchanged are one and the same to the model, in training and afterwards; what is known of a
state is known to the gazetteer alone. Every other word stays, and so do all offsets.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from demarche.codebook.gazetteer_rows import demonym_forms, split_list

STAND_INS = """
    NOR AUT CAN HUN AUS BGR ROU PER HRV KEN EST LVA URY SVN ALB LTU SVK COL CHL TUN THA IDN DEU GRC
    """.split()
"""States with a name, people and capital of one common word each."""
SHORTEST = 4
"""Letters that a name has at least: shorter ones ("US", "UAE") are often another word."""

Forms = Mapping[str, str]
"""The words for a state by kind: ``name``, ``people``, ``peoples`` (the plural) and ``capital``."""


class StandIns:
    """Exchanges the names of states, their peoples and capitals."""

    def __init__(self, states: Mapping[str, Mapping[str, Sequence[str]]], longer: Sequence[Sequence[str]] = ()) -> None:
        """``states``: the words for each state by code and kind; a name of several words has spaces in it. ``longer``:
        names of several words, which stay."""
        self._kind = {
            word: (code, kind) for code, kinds in states.items() for kind, words in kinds.items() for word in words
        }
        self._kind |= {word.upper(): known for word, known in self._kind.items()}
        self._joined = {tuple(word.split()) for word in self._kind if " " in word}
        self._first = {name[0]: max(len(n) for n in self._joined if n[0] == name[0]) for name in self._joined}
        self._longer: dict[str, list[tuple[str, ...]]] = {}
        for name in longer:
            self._longer.setdefault(name[0], []).append(tuple(name))
        self.pool: list[Forms] = [
            {kind: words[0] for kind, words in states[code].items() if words} for code in STAND_INS if code in states
        ]

    def exchanged(self, sentences: Sequence[Sequence[str]], pool: Sequence[Forms] | None = None) -> list[Sequence[str]]:
        """The sentences of one text, as words, with stand-ins in place of their states.

        The first state that is named gets the first stand-in of ``pool``; a text with more states than stand-ins keeps
        the rest as they are, and a name for which its stand-in has no word of the kind stays too.
        """
        given: dict[str, Forms] = {}
        pool = self.pool if pool is None else pool
        return [self._sentence(words, given, pool) for words in sentences]

    def joined(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """The ranges (first, last + 1) of words that are read as one, in order: those of a name, else single words."""
        ranges: list[tuple[int, int]] = []
        index = 0
        while index < len(words):
            longest = range(self._first.get(words[index], 1), 1, -1)
            size = next((n for n in longest if tuple(words[index : index + n]) in self._joined), 1)
            ranges.append((index, index + size))
            index += size
        return ranges

    def is_known(self, word: str) -> bool:
        """Whether a word names a state, its people or its capital."""
        return word in self._kind

    def _sentence(self, words: Sequence[str], given: dict[str, Forms], pool: Sequence[Forms]) -> Sequence[str]:
        found = [(index, *self._kind[_spaced(word)]) for index, word in self._named(words)]
        if not found:
            return words
        exchanged = list(words)
        for index, code, kind in found:
            if code not in given and len(given) < len(pool):
                given[code] = pool[len(given)]
            form = given.get(code, {}).get(kind)
            if form is not None:
                exchanged[index] = form.upper() if words[index].isupper() else form
        return exchanged

    def _named(self, words: Sequence[str]) -> Iterator[tuple[int, str]]:
        beyond = 0
        for index, word in enumerate(words):
            for name in self._longer.get(word, ()):
                if tuple(words[index : index + len(name)]) == name:
                    beyond = max(beyond, index + len(name))
            if index >= beyond and _spaced(word) in self._kind:
                yield index, word


@lru_cache(maxsize=1)
def load_stand_ins() -> StandIns:
    """The stand-ins for the states of the gazetteer."""
    text = files("demarche.codebook").joinpath("gazetteer_data/countries.csv").read_text(encoding="utf-8")
    states: dict[str, dict[str, list[str]]] = {}
    longer: list[list[str]] = []
    for row in csv.DictReader(text.splitlines()):
        demonyms = [word for word in split_list(row["demonyms"]) if not word.endswith("-")]
        kinds = {
            "name": [row["name"], *split_list(row["names"])],
            "people": demonyms,
            "peoples": [form for word in demonyms for form in demonym_forms(word)[1:]],
            "capital": list(split_list(row["capital"] or row["metonyms"])),
        }
        states[row["iso3"]] = {kind: [w for w in words if _is_word(w)] for kind, words in kinds.items()}
        states[row["iso3"]]["capital"] += [name for name in kinds["capital"] if _are_words(name)]
        longer.extend(name.split() for kind in ("name", "people", "peoples") for name in kinds[kind] if " " in name)
    return StandIns(states, longer)


def _spaced(word: str) -> str:
    """A joined name with single spaces, wherever its line was broken."""
    return word if word.isalpha() else " ".join(word.split())


def _are_words(name: str) -> bool:
    return " " in name and all(word.isalpha() for word in name.split())


def _is_word(name: str) -> bool:
    return name.isalpha() and len(name) >= SHORTEST
