"""Relations between two given parties: root, quad class, and cooperation against conflict, macro-averaged F1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from demarche.codebook.book import load_book
from evaluation.score.figure import Counts, Figure, macro_f1_figure

YIELD = "YIELD"
"""PLV's name for what is CONCEDE or RETREAT."""
MEMBERS = ("CONCEDE", "RETREAT")


def quad_of(root: str) -> str:
    """The quad class of a root. PLV's ``YIELD`` is material cooperation, as most of its cases are."""
    return load_book().types[MEMBERS[1] if root == YIELD else root].quad


def score_relations(found: Sequence[str], gold: Sequence[str]) -> dict[str, Figure]:
    """``root`` (15 classes), ``quad`` (4) and ``binary`` (cooperation or conflict), from the roots; by sentence."""
    return {
        "root": _macro(found, gold),
        "quad": _macro([quad_of(root) for root in found], [quad_of(root) for root in gold]),
        "binary": _macro([_side(root) for root in found], [_side(root) for root in gold]),
    }


def _side(root: str) -> str:
    return quad_of(root).split()[-1]


def _macro(found: Sequence[str], gold: Sequence[str]) -> Figure:
    units: list[Mapping[str, Counts]] = []
    for one, other in zip(found, gold, strict=True):
        unit = {one: Counts(found=1)}
        unit[other] = unit.get(other, Counts()) + Counts(right=int(one == other), gold=1)
        units.append(unit)
    return macro_f1_figure([dict(unit) for unit in units], sorted(set(gold)))
