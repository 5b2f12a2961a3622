"""Contexts: what an event is about, by telling words of its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from demarche.codebook.book import load_book

_Phrase = tuple[str, ...]


class ContextCues:
    """Telling words by their first one. Made by `load_cues`."""

    def __init__(self, cues: dict[str, Sequence[str]]) -> None:
        self._order = {name: place for place, name in enumerate(cues)}
        self._by_first: dict[str, list[tuple[_Phrase, str]]] = {}
        for name, phrases in cues.items():
            for phrase in phrases:
                words = tuple(phrase.replace("-", " - ").split())
                self._by_first.setdefault(words[0], []).append((words, name))

    def contexts_of(self, lemmas: Sequence[str]) -> tuple[str, ...]:
        """The contexts whose words stand in a row of lower-case lemmas, in the order of the codebook, each once."""
        found = {
            name
            for index, lemma in enumerate(lemmas)
            for words, name in self._by_first.get(lemma, ())
            if tuple(lemmas[index : index + len(words)]) == words
        }
        return tuple(sorted(found, key=self._order.__getitem__))


@cache
def load_cues() -> ContextCues:
    """The words of the codebook, read once."""
    return ContextCues(dict(load_book().context_cues))
