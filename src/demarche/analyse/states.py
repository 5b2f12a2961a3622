"""The state an actor belongs to, as the model reads it: one of those named around it, or none of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from demarche.analyse.analysis import Analysis
from demarche.analyse.labels import MEMBER, NO_STATE, Bearing

NamedState = tuple[int, int, str]
"""A word that names a state: number of its sentence, of the word, and the state's code."""


def read_state(analysis: Analysis, number: int, first: int, last: int, named: Sequence[NamedState]) -> dict[str, float]:
    """Probabilities of the codes that words ``first`` to ``last`` (excluded) of a sentence may belong to.

    The codes are those of ``named`` and of ``NO_STATE``; they sum to 1. A code named several times gathers the
    probabilities of its mentions.
    """
    span = analysis.sentences[number].membership[first:last].mean(0)
    scores = span[2 * MEMBER :]
    if named:
        states = np.stack([analysis.sentences[place].membership[word, MEMBER : 2 * MEMBER] for place, word, _ in named])
        bearings = [analysis.bearings[_bearing(number, first, last, place, word)] for place, word, _ in named]
        scores = np.concatenate((scores, states @ span[:MEMBER] / MEMBER**0.5 + bearings))
    weights = np.exp(scores - scores.max())
    found: dict[str, float] = {}
    codes = (*NO_STATE, *(code for _, _, code in named))
    for code, weight in zip(codes, (weights / weights.sum()).tolist(), strict=True):
        found[code] = found.get(code, 0.0) + weight
    return found


def _bearing(number: int, first: int, last: int, place: int, word: int) -> Bearing:
    if place != number:
        return Bearing.EARLIER if place < number else Bearing.LATER
    if first <= word < last:
        return Bearing.INSIDE
    return Bearing.BEFORE if word < first else Bearing.AFTER
