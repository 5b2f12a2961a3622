"""Rival labels: names that different sides use for one thing, found in a text. The list takes no side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from demarche.codebook.book import load_book

_ENDINGS = (("y", "(?:y|ies)"), ("man", "m[ae]n"))


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A label in a text: code points ``start`` to ``end`` (excluded), what it names, the label as it is listed."""

    start: int
    end: int
    referent: str
    label: str


class Labels:
    """The labels of ``terms.yaml``. Make it with `load_labels`."""

    def __init__(self, listed: Mapping[str, Sequence[str]]) -> None:
        labels = [(label, referent) for referent, rivals in listed.items() for label in rivals]
        labels.sort(key=lambda pair: -len(pair[0]))
        self.referents = dict(labels)
        self._labels = [label for label, _ in labels]
        self._pattern = re.compile("|".join(f"({_pattern(label)})" for label in self._labels))

    def find(self, text: str) -> Iterator[TermMatch]:
        """The labels in a text, the longest at each place, in order."""
        for match in self._pattern.finditer(text):
            label = self._labels[(match.lastindex or 1) - 1]
            yield TermMatch(match.start(), match.end(), self.referents[label], label)


def _pattern(label: str) -> str:
    """What matches a label: one with a capital as it is written, another in any case and number."""
    words = r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]", label))
    if label != label.lower():
        return rf"\b{words}(?:s\b|\b)" if label.rsplit(maxsplit=1)[-1].islower() else rf"\b{words}\b"
    for ending, both in _ENDINGS:
        if words.endswith(ending):
            return rf"\b(?i:{words.removesuffix(ending)}{both})\b"
    return rf"\b(?i:{words}(?:s|es)?)\b"


@cache
def load_labels() -> Labels:
    """The labels of the codebook, read once."""
    return Labels(load_book().terms)
