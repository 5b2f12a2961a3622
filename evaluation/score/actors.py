"""Actor codes: the sector read off gold spans."""

from __future__ import annotations

from collections.abc import Sequence

from evaluation.score.figure import Figure, accuracy_figure


def gold_sector(code: str) -> str | None:
    """The sector of an actor code such as ``IRN GOV``; None where the code names none or is unknown."""
    parts = code.split()
    return parts[1] if len(parts) > 1 else None


def score_sectors(found: Sequence[Sequence[str]], gold: Sequence[Sequence[str]]) -> dict[str, Figure]:
    """``sector``: share of the gold actor spans, sentence by sentence, whose sector is the gold one.

    Spans whose code has no sector are no cases; a sector the model does not know counts as wrong.
    """
    units = []
    for one, other in zip(found, gold, strict=True):
        units.append((sum(f == g for f, g in zip(one, other, strict=True)), len(other)))
    return {"sector": accuracy_figure(units)}
