"""The score of a pair of tellings: a logistic regression whose every feature can say what it added.

Each graded feature counts by a line with bends (hinges), and all features have one set of weights for pairs with the
same head and a second one that is added for them. The weights beside this file are made by ``training.link_events`` on
topics of ECB+ (Cybulska & Vossen 2014).
"""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from demarche.link.features import NAMES

Floats = NDArray[np.float32]

WEIGHTS = Path(__file__).with_name("data") / "events.json"
HEAD = NAMES.index("same head")


@dataclass(frozen=True, slots=True)
class Part:
    """One feature: where its line bends, its weights (slope, one a bend, and a step where it is not 0), those that are
    added where the heads are the same, and what it adds on average (which the contributions leave out)."""

    knots: tuple[float, ...]
    weights: tuple[float, ...]
    with_head: tuple[float, ...]
    usual: float


@dataclass(frozen=True, slots=True)
class LinkModel:
    """Weights by feature, in the order of ``NAMES``; ``bias`` is the log-odds of the usual pair; ``threshold`` the
    mean probability from which two clusters are one."""

    version: str
    bias: float
    threshold: float
    parts: tuple[Part, ...]

    def contributions(self, features: Floats) -> Floats:
        """What each feature adds to the log-odds of each pair, (pairs, len(NAMES)), beside ``bias``."""
        same = features[:, HEAD] > 0
        columns = []
        for column, part in zip(features.T, self.parts, strict=True):
            basis = expand(column, part.knots)
            plain = basis @ np.array(part.weights, np.float32)
            further = basis @ np.array(part.with_head, np.float32)
            columns.append(plain + np.where(same, further, 0) - part.usual)
        return np.stack(columns, 1)

    def probabilities(self, features: Floats) -> Floats:
        """The probability that each pair tells one event."""
        return sigmoid(self.bias + self.contributions(features).sum(1))


def expand(column: Floats, knots: Sequence[float]) -> Floats:
    """A feature as a line, its bends, and whether it is there at all: (pairs, len(knots) + 2); a flag, with no bends,
    stays one column."""
    if not knots:
        return column[:, None]
    bends = [np.maximum(column - np.float32(knot), 0) for knot in knots]
    return np.stack([column, *bends, (np.abs(column) > 1e-6).astype(np.float32)], 1)


def sigmoid(odds: Floats) -> Floats:
    """Probabilities from log-odds."""
    return (1 / (1 + np.exp(-np.clip(odds, -30, 30)))).astype(np.float32)


@functools.cache
def load_link_model() -> LinkModel:
    """The weights that come with the package."""
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    parts = []
    for name in NAMES:
        told = data["features"][name]
        parts.append(Part(tuple(told["knots"]), tuple(told["weights"]), tuple(told["with_head"]), told["usual"]))
    return LinkModel(data["version"], data["bias"], data["threshold"], tuple(parts))
