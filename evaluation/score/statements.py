"""Statements: cues, sources, contents and attributes against the project's own labels.

Found and gold statements are both ``GoldStatement`` values of the same sentences, in the same order.
Statements without a cue (a quotation continued from the sentence before) count in ``content-all`` and
``source-all`` only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from demarche.analyse.labels import STATEMENT_ROLES
from evaluation.gold.annotated import GoldSentence, GoldStatement
from evaluation.score.figure import (
    Counts,
    Figure,
    accuracy_figure,
    f1_figure,
    precision_figure,
    recall_figure,
)
from evaluation.score.matching import Offsets, characters, match, overlap, shared

Likeness = Callable[[Sequence[Offsets], Sequence[Offsets], str], bool]
Unit = tuple[GoldSentence, GoldSentence, list[tuple[GoldStatement, GoldStatement]]]

HALF = 0.5
"""The share (intersection over union) of characters from which on two contents are the same one."""


def score_statements(found: Sequence[GoldSentence], gold: Sequence[GoldSentence]) -> dict[str, Figure]:
    """All figures of statements, by name. The unit of the interval is the sentence.

    ``cue-f1`` (``-precision``, ``-recall``): cues that share a character, one to one. Given a matched cue:
    ``source-f1`` and ``addressee-f1`` by shared characters, ``content-f1`` by characters with intersection
    over union of at least 0.5 over all parts together; ``<role>-exact`` by the same set of characters, white
    space apart. A role that one side has and the other has not lowers precision or recall. ``act`` and
    ``source-type``: share right of the matched cues. ``source-all``, ``content-all``: every found one against
    every gold one, by the same likeness, right only within a matched cue.
    """
    units = [(f, g, _pairs(f, g)) for f, g in zip(found, gold, strict=True)]
    cues = [_cue_counts(unit) for unit in units]
    figures = {
        "cue-f1": f1_figure(cues),
        "cue-precision": precision_figure(cues),
        "cue-recall": recall_figure(cues),
    }
    for role in STATEMENT_ROLES:
        like = _half_shared if role == "content" else _touching
        figures[f"{role}-f1"] = f1_figure([_role_counts(unit, role, like) for unit in units])
        figures[f"{role}-exact"] = f1_figure([_role_counts(unit, role, _equal) for unit in units])
        if role != "addressee":
            figures[f"{role}-all"] = f1_figure([_all_counts(unit, role, like) for unit in units])
    figures["act"] = accuracy_figure([(sum(f.act == g.act for f, g in p), len(p)) for _, _, p in units])
    kinds = [(sum(f.source_type == g.source_type for f, g in p), len(p)) for _, _, p in units]
    figures["source-type"] = accuracy_figure(kinds)
    return figures


def _pairs(found: GoldSentence, gold: GoldSentence) -> list[tuple[GoldStatement, GoldStatement]]:
    """Statements whose cues match."""
    if (found.id, found.text) != (gold.id, gold.text):
        raise ValueError(f"sentence {found.id!r} is scored against {gold.id!r}")

    def closeness(one: GoldStatement, other: GoldStatement) -> float:
        return overlap(one.cue, other.cue) if one.cue and other.cue else 0

    pairs = match(found.statements, gold.statements, closeness)
    return [(found.statements[i], gold.statements[j]) for i, j in pairs]


def _cue_counts(unit: Unit) -> Counts:
    found, gold, pairs = unit
    return Counts(
        len(pairs),
        sum(statement.cue is not None for statement in found.statements),
        sum(statement.cue is not None for statement in gold.statements),
    )


def _role_counts(unit: Unit, role: str, like: Likeness) -> Counts:
    """A role's spans, taken together, are one case of each statement."""
    sentence, _, pairs = unit
    total = Counts()
    for one, other in pairs:
        found, gold = one.roles.get(role, ()), other.roles.get(role, ())
        right = bool(found) and bool(gold) and like(found, gold, sentence.text)
        total += Counts(int(right), int(bool(found)), int(bool(gold)))
    return total


def _all_counts(unit: Unit, role: str, like: Likeness) -> Counts:
    found, gold, _ = unit
    return Counts(
        _role_counts(unit, role, like).right,
        sum(bool(statement.roles.get(role)) for statement in found.statements),
        sum(bool(statement.roles.get(role)) for statement in gold.statements),
    )


def _touching(found: Sequence[Offsets], gold: Sequence[Offsets], text: str) -> bool:
    return bool(characters(found, text) & characters(gold, text))


def _half_shared(found: Sequence[Offsets], gold: Sequence[Offsets], text: str) -> bool:
    return shared(characters(found, text), characters(gold, text)) >= HALF


def _equal(found: Sequence[Offsets], gold: Sequence[Offsets], text: str) -> bool:
    return characters(found, text) == characters(gold, text)
