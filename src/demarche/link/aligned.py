"""What several articles give of one occasion, set side by side: statements that say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from demarche.link.facts import Facts
from demarche.link.occasions import Occasion, Weight, cosine, runs
from demarche.link.words import WordTable
from demarche.records import Reason

ALIKE = 0.3
"""The least cosine of two statements' words from which they are set side by side."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two statements (places in ``Facts.statements``) of one occasion that say the same, and why."""

    left: int
    right: int
    score: float
    reasons: tuple[Reason, ...]


def align_statements(facts: Facts, cluster: Sequence[Occasion], table: WordTable) -> Iterator[Aligned]:
    """The statements of one occasion that several articles give: each with the likest of every other article."""

    def weight(stem: str) -> float:
        return table.weight(stem, holding=0, articles=0)

    for index, one in enumerate(cluster):
        for other in cluster[index + 1 :]:
            if one.document == other.document:
                continue
            taken: set[int] = set()
            for left in sorted(one.statements):
                scores = {right: _same_words(facts, left, right, weight) for right in other.statements}
                best = max((r for r in scores if r not in taken), key=lambda r: scores[r], default=None)
                if best is not None and scores[best] >= ALIKE:
                    taken.add(best)
                    shared = sorted(set(facts.statements[left].words) & set(facts.statements[best].words))
                    reason = Reason("words", None, f"words of both: {', '.join(shared[:8])}")
                    yield Aligned(min(left, best), max(left, best), round(scores[best], 3), (reason,))


def _same_words(facts: Facts, left: int, right: int, weight: Weight) -> float:
    one, other = facts.statements[left], facts.statements[right]
    said = {run for run, _ in runs(one)}
    if any(run in said for run, _ in runs(other)):
        return 1.0
    return cosine(one.words, other.words, weight)
