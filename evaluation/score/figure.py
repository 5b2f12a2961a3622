"""Figures: sums over sums of scored units, with a bootstrap interval."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Pair = tuple[float, float]
"""What one unit (a sentence, a document) adds to a figure's numerator and denominator."""

ROUNDS = 1000
SEED = 20251


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in percent with the 95 % bootstrap interval of its units, and how many cases stand behind it.

    ``cases`` is the number of gold cases, or of judged pairs for an accuracy. ``low`` and ``high`` are the
    2.5th and 97.5th percentile over ``ROUNDS`` resamplings of the units; equal to ``value`` where there is
    but one unit.
    """

    value: float
    low: float
    high: float
    cases: int


@dataclass(frozen=True, slots=True)
class Counts:
    """Cases found right, found at all, and in the gold, of one unit."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.found + other.found, self.gold + other.gold)

    @property
    def f1(self) -> Pair:
        """Numerator and denominator of F1: twice the right ones over found and gold together."""
        return 2.0 * self.right, float(self.found + self.gold)


def f1_figure(units: Sequence[Counts]) -> Figure:
    """Micro-averaged F1 over ``units``."""
    return _figure([unit.f1 for unit in units], sum(unit.gold for unit in units))


def precision_figure(units: Sequence[Counts]) -> Figure:
    """Share of what was found that is right."""
    return _figure([(unit.right, unit.found) for unit in units], sum(unit.found for unit in units))


def recall_figure(units: Sequence[Counts]) -> Figure:
    """Share of the gold that was found."""
    return _figure([(unit.right, unit.gold) for unit in units], sum(unit.gold for unit in units))


def accuracy_figure(units: Sequence[Pair]) -> Figure:
    """Share of the judged cases that are right; each unit gives (right, judged)."""
    return _figure(units, int(sum(judged for _, judged in units)))


def macro_f1_figure(units: Sequence[dict[str, Counts]], classes: Sequence[str]) -> Figure:
    """The mean over ``classes`` of their F1; each unit gives its counts by class. A class never met scores
    0."""
    pairs = np.array([[unit.get(name, Counts()).f1 for name in classes] for unit in units], np.float64)
    pairs = pairs.reshape(len(units), len(classes), 2)
    cases = sum(unit[name].gold for unit in units for name in classes if name in unit)
    return bootstrap(
        pairs, lambda sums: _percent(sums[..., 0], sums[..., 1]).mean(-1) if classes else np.zeros(1), cases
    )


def bootstrap(
    units: Floats,
    statistic: Callable[[Floats], Floats],
    cases: int,
    *,
    rounds: int = ROUNDS,
    seed: int = SEED,
) -> Figure:
    """The statistic of all units with its percentile interval (Efron & Tibshirani 1993, ch. 13).

    ``units`` is (units, ...); ``statistic`` maps sums over units, (rounds, ...), to values (rounds,). The
    draw is seeded: the same units give the same interval.
    """
    value = float(statistic(units.sum(0)[None])[0])
    if len(units) < 2:
        return Figure(value, value, value, cases)
    random = np.random.default_rng(seed)
    drawn = random.multinomial(len(units), np.full(len(units), 1 / len(units)), size=rounds).astype(np.float64)
    values = statistic(np.tensordot(drawn, units, axes=1))
    low, high = np.percentile(values, [2.5, 97.5])
    return Figure(value, float(low), float(high), cases)


def _figure(units: Sequence[Pair], cases: int) -> Figure:
    pairs = np.array(units, np.float64).reshape(len(units), 2)
    return bootstrap(pairs, lambda sums: _percent(sums[..., 0], sums[..., 1]), cases)


def _percent(top: Floats, bottom: Floats) -> Floats:
    """100 * top / bottom, and 0 where nothing was counted."""
    return 100.0 * np.divide(top, bottom, out=np.zeros_like(top, np.float64), where=bottom > 0)
