"""Named entities: exact span and label."""

from __future__ import annotations

from collections.abc import Sequence

from evaluation.score.figure import Counts, Figure, f1_figure, precision_figure, recall_figure

NamedSpan = tuple[int, int, str]
"""First word, last word + 1, label."""


def score_names(found: Sequence[Sequence[NamedSpan]], gold: Sequence[Sequence[NamedSpan]]) -> dict[str, Figure]:
    """Micro-averaged F1, precision and recall over sentences, and the F1 of each label in the gold.

    An entity is right when its first word, last word and label all are (CoNLL-2003, Tjong Kim Sang & De
    Meulder).
    """
    units = [_counts(f, g) for f, g in zip(found, gold, strict=True)]
    figures = {"f1": f1_figure(units), "precision": precision_figure(units), "recall": recall_figure(units)}
    for label in sorted({span[2] for sentence in gold for span in sentence}):
        own = [_counts(_only(f, label), _only(g, label)) for f, g in zip(found, gold, strict=True)]
        figures[f"label-{label}"] = f1_figure(own)
    return figures


def _counts(found: Sequence[NamedSpan], gold: Sequence[NamedSpan]) -> Counts:
    return Counts(len(set(found) & set(gold)), len(set(found)), len(set(gold)))


def _only(spans: Sequence[NamedSpan], label: str) -> list[NamedSpan]:
    return [span for span in spans if span[2] == label]
