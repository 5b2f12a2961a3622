"""What words are worth for linking: stems, how rare a stem is, and how near two words are in meaning.

The table beside this file is made by ``training.link_words``: how many of the background articles hold each stem, and
a vector of 64 numbers for each common word form, cut from a public sentence encoder.
"""

from __future__ import annotations

import functools
import math
import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import snowballstemmer
from numpy.typing import NDArray

from demarche.link.numbering import Numbering

Floats = NDArray[np.float32]

TABLE = Path(__file__).with_name("data") / "words.npz"
DIMENSIONS = 64
RAREST = 1e-4
"""The least share of articles that a stem is taken to stand in."""
SPARED = 2
"""Articles that may share a stem before it counts as common in a collection: two that tell one story."""
STEMS = 20_000
"""Words whose stems are remembered."""

_STOP = frozenset(
    "the a an of to in on at for by with from and or but that this these those it its he his she her they their them "
    "who which what when where was were is are be been being has have had do did does will would can could may might "
    "should not no as if than then there also said say says after before over into out up down about more most other "
    "some any all one two mr mrs ms dr we our us you your i my me him himself herself itself themselves so such only "
    "very just while during between through against under since until because however both each either nor yet".split()
)
_WORD = re.compile(r"\w")
_stemmer = snowballstemmer.stemmer("english")


@functools.lru_cache(maxsize=STEMS)
def stem(word: str) -> str:
    """The stem of a word in lower case (Porter's second algorithm): "meetings" and "meeting" are one."""
    return str(_stemmer.stemWord(word.lower()))


def is_content(word: str) -> bool:
    """Whether a word says something by itself: neither a mark nor a word of grammar."""
    return len(word) > 1 and bool(_WORD.search(word)) and word.lower() not in _STOP


def content_stems(words: Iterable[str]) -> tuple[str, ...]:
    """The stems of the content words, each once, in order."""
    return tuple(dict.fromkeys(stem(word) for word in words if is_content(word)))


class Vocabulary:
    """The stems of a collection: a number each, and how many of its articles hold it."""

    def __init__(self, articles: Iterable[Iterable[str]] = ()) -> None:
        """Args: ``articles``: the different stems of each."""
        self.articles = 0
        self._numbers = Numbering()
        self._holding = array("i")
        for stems in articles:
            self.add(stems)

    def add(self, stems: Iterable[str]) -> None:
        """Take the different stems of one more article."""
        self.articles += 1
        for each in stems:
            self._holding[self.number(each)] += 1

    def number(self, stem: str) -> int:
        """The number of a stem; a new one gets the next."""
        found = self._numbers.number(stem)
        if found == len(self._holding):
            self._holding.append(0)
        return found

    def holding(self, stem: str) -> int:
        """How many articles hold a stem."""
        found = self._numbers.find(stem)
        return self._holding[found] if found is not None else 0


@dataclass(frozen=True, slots=True)
class WordTable:
    """Shares of background articles by stem, and vectors (unit length, float32) by word form."""

    shares: Mapping[str, float]
    rows: Mapping[str, int]
    vectors: Floats

    def vector(self, words: Sequence[str]) -> Floats:
        """The mean vector of the words that are known, of unit length; zeros where none is."""
        known = [self.rows[word.lower()] for word in words if word.lower() in self.rows]
        mean = self.vectors[known].sum(0) if known else np.zeros(DIMENSIONS, np.float32)
        length = float(np.linalg.norm(mean))
        return (mean / length).astype(np.float32) if length else mean.astype(np.float32)

    def weight(self, stem: str, *, holding: int, articles: int) -> float:
        """What sharing a stem is worth: minus the logarithm of the share of articles that hold it.

        The share in the background or in the collection, whichever is larger: ``holding`` of its ``articles`` hold the
        stem, of which ``SPARED`` are not counted.
        """
        near = (holding - SPARED) / articles if articles else 0.0
        return -math.log(max(self.shares.get(stem, 0.0), near, RAREST))


@functools.cache
def load_words() -> WordTable:
    """The table that comes with the package."""
    with np.load(TABLE) as data:
        forms = bytes(data["forms"]).decode().split("\n")
        stems = bytes(data["stems"]).decode().split("\n")
        vectors = data["vectors"].astype(np.float32)
        counts, articles = data["counts"], int(data["articles"])
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    shares = {name: int(count) / articles for name, count in zip(stems, counts, strict=True)}
    return WordTable(shares, {form: row for row, form in enumerate(forms)}, vectors)
