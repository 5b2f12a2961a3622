"""A collection: tellings and articles as rows of weighted words, so that many pairs are compared at once."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isnan, log, nan, sqrt

import numpy as np
from numpy.typing import NDArray

from demarche.link.spill import Column, Many, let_go
from demarche.link.telling import Article, Telling
from demarche.link.words import Vocabulary, WordTable

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

BAGS: dict[str, Callable[[Telling], tuple[str, ...]]] = {
    "sentence": lambda telling: telling.words,
    "names": lambda telling: telling.names,
    "figures": lambda telling: telling.figures,
    "agent": lambda telling: telling.agent,
    "patient": lambda telling: telling.patient,
    "around": lambda telling: telling.around,
}
"""What of two tellings is compared as bags of words."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Sparse rows of unit length: row r has the columns ``columns[starts[r] : starts[r + 1]]``, rising, and their
    values; all columns are below ``width``."""

    starts: Ints
    columns: NDArray[np.int32]
    values: Floats
    width: int

    @property
    def lengths(self) -> Ints:
        """How many columns each row has."""
        return np.diff(self.starts)

    def lengths_of(self, chosen: Ints) -> Ints:
        """How many columns the chosen rows have."""
        return np.asarray(self.starts[chosen + 1] - self.starts[chosen], np.int64)

    def let_go(self) -> None:
        """Take the rows out of memory until they are asked for again."""
        for column in (self.starts, self.columns, self.values):
            let_go(column)


@dataclass(frozen=True, slots=True)
class Collection:
    """Tellings in columns. ``head`` and ``kind`` are numbers by stem and type (-1: no type); ``rarity`` is the weight
    of the head; ``vectors`` (triggers, 64) are those of the different triggers, and ``trigger`` tells which is each
    telling's; ``bags`` has the rows by name of the bag."""

    tellings: Many[Telling]
    document: Ints
    head: Ints
    kind: Ints
    rarity: Floats
    trigger: Ints
    vectors: Floats
    bags: Mapping[str, Rows]
    articles: Rows
    article_names: Rows

    def let_go(self) -> None:
        """Take all rows out of memory until they are asked for again."""
        for rows in (*self.bags.values(), self.articles, self.article_names):
            rows.let_go()


def collect(
    tellings: Many[Telling], articles: Many[Article], table: WordTable, vocabulary: Vocabulary | None = None
) -> Collection:
    """The collection of these tellings; ``document`` of each is its article's place in ``articles``.

    Args:
        tellings: read once, in order.
        articles: read once, in order; twice without ``vocabulary``.
        table: what words are worth.
        vocabulary: of these articles; made here where it is not given.
    """
    stems = _Stems(table, vocabulary or Vocabulary(article.stems for article in articles))
    columns = _Columns(table, stems, len(tellings))
    for number, telling in enumerate(tellings):
        columns.add(number, telling)
    whole, names = _Building(stems), _Building(stems)
    for article in articles:
        whole.add({stem: 1 + log(times) for stem, times in zip(article.stems, article.times, strict=True)})
        names.add(dict.fromkeys(article.names, 1.0))
    return Collection(
        tellings=tellings,
        document=columns.document,
        head=columns.head,
        kind=columns.kind,
        rarity=columns.rarity,
        trigger=columns.trigger,
        vectors=np.array(columns.vectors, np.float32).reshape(-1, table.vectors.shape[1]),
        bags={name: building.rows() for name, building in columns.bags.items()},
        articles=whole.rows(),
        article_names=names.rows(),
    )


class _Stems:
    """The numbers of stems, one for all rows, and what each is worth."""

    def __init__(self, table: WordTable, vocabulary: Vocabulary) -> None:
        self._table, self._vocabulary = table, vocabulary
        self.weights = array("d")

    def number(self, stem: str) -> int:
        """The number of a stem, whose weight is known then."""
        found = self._vocabulary.number(stem)
        if found >= len(self.weights):
            self.weights.extend([nan] * (found + 1 - len(self.weights)))
        if isnan(self.weights[found]):
            held = self._vocabulary.holding(stem)
            self.weights[found] = self._table.weight(stem, holding=held, articles=self._vocabulary.articles)
        return found


class _Building:
    """Sparse rows in the making."""

    def __init__(self, stems: _Stems) -> None:
        self._stems = stems
        self._starts, self._columns, self._values = Column("q"), Column("i"), Column("f")
        self._starts.extend([0])
        self._end = self._width = 0

    def add(self, bag: Mapping[str, float]) -> None:
        """A row of unit length from a bag of stems, each stem times its weight."""
        row = sorted((self._stems.number(stem), times) for stem, times in bag.items())
        worth = [times * self._stems.weights[number] for number, times in row]
        length = sqrt(sum(value * value for value in worth)) or 1.0
        self._columns.extend(number for number, _ in row)
        self._values.extend(value / length for value in worth)
        self._end += len(row)
        self._starts.extend([self._end])
        self._width = max(self._width, row[-1][0] + 1 if row else 0)

    def rows(self) -> Rows:
        """The rows."""
        return Rows(self._starts.whole(), self._columns.whole(), self._values.whole(), self._width)


class _Columns:
    """Tellings on their way into columns."""

    def __init__(self, table: WordTable, stems: _Stems, count: int) -> None:
        self._table, self._stems = table, stems
        self._kinds: dict[str, int] = {}
        self._triggers: dict[tuple[str, ...], int] = {}
        self.document, self.head, self.kind, self.trigger = (np.zeros(count, np.int64) for _ in range(4))
        self.rarity = np.zeros(count, np.float32)
        self.vectors: list[Floats] = []
        self.bags = {name: _Building(stems) for name in BAGS}

    def add(self, place: int, telling: Telling) -> None:
        """The telling of a place."""
        self.document[place] = telling.document
        self.head[place] = self._stems.number(telling.head)
        self.kind[place] = self._kinds.setdefault(telling.kind, len(self._kinds)) if telling.kind else -1
        self.rarity[place] = self._stems.weights[self.head[place]]
        self.trigger[place] = self._triggers.setdefault(telling.trigger, len(self._triggers))
        if self.trigger[place] == len(self.vectors):
            self.vectors.append(self._table.vector(telling.trigger))
        for name, of in BAGS.items():
            self.bags[name].add(dict.fromkeys(of(telling), 1.0))


def cosines(rows: Rows, left: Ints, right: Ints) -> Floats:
    """The cosine of each pair of rows; 0 where one of them is empty."""
    pair_l, column_l, value_l = _entries(rows, left)
    pair_r, column_r, value_r = _entries(rows, right)
    keys_l, keys_r = pair_l * rows.width + column_l, pair_r * rows.width + column_r
    found = np.searchsorted(keys_l, keys_r)
    found[found == len(keys_l)] = 0
    shared = keys_l[found] == keys_r if len(keys_l) else np.zeros(len(keys_r), bool)
    products = value_l[found[shared]] * value_r[shared] if len(keys_l) else np.zeros(0, np.float32)
    return np.bincount(pair_r[shared], weights=products, minlength=len(left)).astype(np.float32)


def _entries(rows: Rows, chosen: Ints) -> tuple[Ints, NDArray[np.int32], Floats]:
    """(pair, column, value) of every entry of the chosen rows, in order."""
    lengths = rows.lengths_of(chosen)
    pairs = np.repeat(np.arange(len(chosen), dtype=np.int64), lengths)
    offsets = np.arange(int(lengths.sum()), dtype=np.int64) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    places = np.repeat(rows.starts[chosen], lengths) + offsets
    return pairs, rows.columns[places], rows.values[places]
