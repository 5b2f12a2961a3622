"""Features of pairs of tellings: how alike they are, slot by slot. All lie between -1 and 1, but ``rarity``."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from demarche.link.collection import BAGS, Collection, Floats, Ints, cosines

GRADED = ("meaning", "rarity", *BAGS, "article", "article names")
"""Features with many values: nearness of the triggers' meanings, weight of a shared head, cosines of bags of words."""
FLAGS = (
    "same head",
    *(f"both {name}" for name in BAGS if name != "sentence"),
    "same type",
    "both types",
    "same article",
)
"""Features that are 0 or 1: two empty slots are no evidence, so it is said where both are filled."""
NAMES = (*GRADED, *FLAGS)


def features(collection: Collection, left: Ints, right: Ints) -> Floats:
    """Features (pairs, len(NAMES)) of the pairs of tellings ``left[i]``, ``right[i]``."""
    columns = [of(collection, left, right) for of in _COLUMNS]
    return np.stack([column.astype(np.float32) for column in columns], 1)


def _meaning(c: Collection, left: Ints, right: Ints) -> NDArray[np.float32]:
    return np.asarray(np.einsum("ij,ij->i", c.vectors[c.trigger[left]], c.vectors[c.trigger[right]]), np.float32)


def _same_head(c: Collection, left: Ints, right: Ints) -> NDArray[np.bool_]:
    return np.asarray(c.head[left] == c.head[right], bool)


def _rarity(c: Collection, left: Ints, right: Ints) -> NDArray[np.float32]:
    return np.where(_same_head(c, left, right), c.rarity[left], np.float32(0))


def _bag(name: str) -> Callable[[Collection, Ints, Ints], Floats]:
    return lambda c, left, right: cosines(c.bags[name], left, right)


def _both(name: str) -> Callable[[Collection, Ints, Ints], NDArray[np.bool_]]:
    return lambda c, left, right: (c.bags[name].lengths_of(left) > 0) & (c.bags[name].lengths_of(right) > 0)


def _article(c: Collection, left: Ints, right: Ints) -> Floats:
    return cosines(c.articles, c.document[left], c.document[right])


def _article_names(c: Collection, left: Ints, right: Ints) -> Floats:
    return cosines(c.article_names, c.document[left], c.document[right])


def _same_type(c: Collection, left: Ints, right: Ints) -> NDArray[np.bool_]:
    return np.asarray((c.kind[left] == c.kind[right]) & (c.kind[left] >= 0), bool)


def _both_types(c: Collection, left: Ints, right: Ints) -> NDArray[np.bool_]:
    return np.asarray((c.kind[left] >= 0) & (c.kind[right] >= 0), bool)


def _same_article(c: Collection, left: Ints, right: Ints) -> NDArray[np.bool_]:
    return np.asarray(c.document[left] == c.document[right], bool)


_COLUMNS: tuple[Callable[[Collection, Ints, Ints], NDArray[np.generic]], ...] = (
    _meaning,
    _rarity,
    *(_bag(name) for name in BAGS),
    _article,
    _article_names,
    _same_head,
    *(_both(name) for name in BAGS if name != "sentence"),
    _same_type,
    _both_types,
    _same_article,
)
