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
        self._by_start: dict[str, list[tuple[re.Pattern[str], str]]] = {}
        for label, _ in labels:
            self._by_start.setdefault(_start(label), []).append((re.compile(_pattern(label)), label))

    def find(self, text: str) -> Iterator[TermMatch]:
        """The labels in a text, the longest at each place, in order."""
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            for pattern, label in self._by_start.get(_start(word.group()), ()):
                match = pattern.match(text, word.start())
                if match is not None:
                    end = match.end()
                    yield TermMatch(match.start(), end, self.referents[label], label)
                    break


_WORD = re.compile(r"\b\w+")
_STARTING = 3
"""Letters by which labels are looked up: no ending of a first word changes them."""


def _start(text: str) -> str:
    return text[:_STARTING].lower()


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
