"""A collection: tellings and articles as rows of weighted words, so that many pairs are compared at once."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from demarche.link.telling import Article, Telling
from demarche.link.words import WordTable

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
    values."""

    starts: Ints
    columns: Ints
    values: Floats

    @property
    def lengths(self) -> Ints:
        """How many columns each row has."""
        return np.diff(self.starts)


@dataclass(frozen=True, slots=True)
class Collection:
    """Tellings in columns. ``head`` and ``kind`` are numbers by stem and type (-1: no type); ``rarity`` is the weight
    of the head; ``vectors`` (tellings, 64) are those of the triggers, ``bags`` the rows by name of the bag."""

    tellings: Sequence[Telling]
    document: Ints
    head: Ints
    kind: Ints
    rarity: Floats
    vectors: Floats
    bags: Mapping[str, Rows]
    articles: Rows
    article_names: Rows


def collect(tellings: Sequence[Telling], articles: Sequence[Article], table: WordTable) -> Collection:
    """The collection of these tellings; ``document`` of each is its article's place in ``articles``."""
    holding = Counter(stem for article in articles for stem in article.stems)

    def weight(stem: str) -> float:
        return table.weight(stem, holding=holding[stem], articles=len(articles))

    weights = {stem: weight(stem) for stem in holding}
    vectors = [table.vector(telling.trigger) for telling in tellings]
    heads = _numbered(telling.head for telling in tellings)
    kinds = _numbered(telling.kind for telling in tellings if telling.kind)
    return Collection(
        tellings=tellings,
        document=np.array([telling.document for telling in tellings], np.int64),
        head=np.array([heads[telling.head] for telling in tellings], np.int64),
        kind=np.array([kinds.get(telling.kind, -1) for telling in tellings], np.int64),
        rarity=np.array([weights.get(telling.head) or weight(telling.head) for telling in tellings], np.float32),
        vectors=np.stack(vectors) if vectors else np.zeros((0, table.vectors.shape[1]), np.float32),
        bags={
            name: to_rows((dict.fromkeys(of(telling), 1.0) for telling in tellings), weights, weight)
            for name, of in BAGS.items()
        },
        articles=to_rows(
            ({s: 1 + log(n) for s, n in zip(a.stems, a.times, strict=True)} for a in articles), weights, weight
        ),
        article_names=to_rows((dict.fromkeys(a.names, 1.0) for a in articles), weights, weight),
    )


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(dict.fromkeys(names))}


def to_rows(bags: Iterable[Mapping[str, float]], weights: Mapping[str, float], weight: Callable[[str], float]) -> Rows:
    """Rows of unit length from bags of stems, each stem times its weight."""
    numbers: dict[str, int] = {}
    starts, columns, values = array("q", [0]), array("q"), array("f")
    for bag in bags:
        row = sorted((numbers.setdefault(stem, len(numbers)), stem) for stem in bag)
        worth = [bag[stem] * (weights[stem] if stem in weights else weight(stem)) for _, stem in row]
        length = float(np.linalg.norm(worth)) or 1.0
        columns.extend(number for number, _ in row)
        values.extend(value / length for value in worth)
        starts.append(len(columns))
    return Rows(np.frombuffer(starts, np.int64), _whole(columns, np.int64), _whole(values, np.float32))


def _whole(values: array[Any], kind: type[np.generic]) -> NDArray[Any]:
    """The values of an array as numpy has them; ``frombuffer`` refuses an empty one."""
    return np.frombuffer(values, kind) if len(values) else np.zeros(0, kind)


def cosines(rows: Rows, left: Ints, right: Ints) -> Floats:
    """The cosine of each pair of rows; 0 where one of them is empty."""
    pair_l, column_l, value_l = _entries(rows, left)
    pair_r, column_r, value_r = _entries(rows, right)
    width = int(rows.columns.max()) + 1 if len(rows.columns) else 1
    keys_l, keys_r = pair_l * width + column_l, pair_r * width + column_r
    found = np.searchsorted(keys_l, keys_r)
    found[found == len(keys_l)] = 0
    shared = keys_l[found] == keys_r if len(keys_l) else np.zeros(len(keys_r), bool)
    products = value_l[found[shared]] * value_r[shared] if len(keys_l) else np.zeros(0, np.float32)
    return np.bincount(pair_r[shared], weights=products, minlength=len(left)).astype(np.float32)


def _entries(rows: Rows, chosen: Ints) -> tuple[Ints, Ints, Floats]:
    """(pair, column, value) of every entry of the chosen rows, in order."""
    lengths = rows.lengths[chosen]
    pairs = np.repeat(np.arange(len(chosen), dtype=np.int64), lengths)
    offsets = np.arange(int(lengths.sum()), dtype=np.int64) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    places = np.repeat(rows.starts[chosen], lengths) + offsets
    return pairs, rows.columns[places], rows.values[places]
