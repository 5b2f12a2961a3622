"""What each reason adds to a score, step by step, as bars on one scale of log-odds."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import Any

WIDTH = 220.0
"""Of the bars, in units of the drawing."""
SMALL = 0.05
"""A start smaller than this is left out."""
Reason = Sequence[Any]
"""A reason as the dossier keeps it: name, weight in log-odds (None: it has none), words."""


def waterfall(score: float | None, reasons: Sequence[Reason]) -> dict[str, Any] | None:
    """The weighted reasons as steps from a start to the score; None where nothing is weighted.

    Each step has ``words``, ``weight``, ``x`` and ``width`` of its bar, and ``way``: "same" or "apart". The start is
    what the software takes for usual before any reason, with what is too small to be told.
    """
    weighted = [(words, float(weight)) for _, weight, words in reasons if weight is not None]
    if score is None or not weighted:
        return None
    whole = log_odds(score)
    start = whole - sum(weight for _, weight in weighted)
    told = [("before any reason", start)] if abs(start) >= SMALL else []
    steps = [*told, *weighted]
    ends = [0.0]
    for _, weight in steps:
        ends.append(ends[-1] + weight)
    low, high = min(ends), max(ends)
    unit = WIDTH / ((high - low) or 1.0)
    return {
        "width": WIDTH,
        "even": round(-low * unit, 1),
        "steps": [
            {
                "words": words,
                "weight": round(weight, 2),
                "x": round((min(before, after) - low) * unit, 1),
                "width": round(max(abs(weight) * unit, 1.0), 1),
                "way": "same" if weight > 0 else "apart",
            }
            for (words, weight), before, after in zip(steps, ends[:-1], ends[1:], strict=True)
        ],
        "sum": {
            "weight": round(whole, 2),
            "x": round((min(0.0, whole) - low) * unit, 1),
            "width": round(max(abs(whole) * unit, 1.0), 1),
            "way": "same" if whole > 0 else "apart",
        },
    }


def log_odds(score: float) -> float:
    """Log-odds of a probability; nothing is certain."""
    sure = min(max(score, 0.001), 0.999)
    return log(sure / (1 - sure))
