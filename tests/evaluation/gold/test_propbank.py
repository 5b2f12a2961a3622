"""PropBank skeletons: their columns, and their trees."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.gold.propbank import Proposition, join, read_skeletons
from evaluation.gold.universal import Tree

ROWS = [
    ("DT", "-", "(ARG0*", "*"),
    ("NNS", "-", "*)", "(ARG0*)"),
    ("VBD", "meet.01", "(V*)", "*"),
    ("TO", "-", "(ARGM-PRP*", "*"),
    ("VB", "talk.01", "*", "(V*)"),
    (".", "-", "*)", "*"),
]
"""Envoys of both sides: part of speech, sense, and the arguments of "met" and "talk"."""


def skeleton(folder: Path, rows: list[tuple[str, str, str, str]]) -> Path:
    lines = [
        f"ewt/answers/x.xml 0 {number} [WORD] {xpos} (S* - {sense} {first} {second}"
        for number, (xpos, sense, first, second) in enumerate(rows)
    ]
    path = folder / "answers" / "x_ans.xml.gold_skel"
    path.parent.mkdir()
    path.write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    return path


def tree(*xpos: str) -> Tree:
    size = len(xpos)
    blank = ("x",) * size
    return Tree("answers-x_ans", blank, blank, xpos, blank, (0,) * size, blank, (True,) * size)


PROPOSITIONS = (
    Proposition(2, (("ARG0", 0, 2), ("ARGM-PRP", 3, 6))),
    Proposition(4, (("ARG0", 1, 2),)),
)


def test_columns_become_arguments(tmp_path: Path) -> None:
    (found,) = read_skeletons(skeleton(tmp_path, ROWS))
    assert found.xpos == ("DT", "NNS", "VBD", "TO", "VB", ".")
    assert found.propositions == PROPOSITIONS


@pytest.mark.parametrize(
    ("xpos", "joined"),
    [
        (("DT", "NNS", "VBD", "TO", "VB", "."), True),
        (("DT", "NNPS", "VBD", "TO", "VB", "."), True),
        (("PRP", "NN", "VBZ", "TO", "VB", "."), False),
        (("DT", "NNS", "VBD", "TO", "VB"), False),
    ],
    ids=["the same tags", "one other tag", "half the tags", "another length"],
)
def test_a_skeleton_fits_a_tree_of_like_tags(tmp_path: Path, xpos: tuple[str, ...], joined: bool) -> None:
    skeleton(tmp_path, ROWS)
    ((_, found),) = join([tree(*xpos)], tmp_path)
    assert found == (PROPOSITIONS if joined else None)


def test_trees_without_a_skeleton_have_no_propositions(tmp_path: Path) -> None:
    skeleton(tmp_path, ROWS)
    first, second = join([tree("DT", "NNS", "VBD", "TO", "VB", "."), tree("DT")], tmp_path)
    assert first[1] == PROPOSITIONS
    assert second[1] is None
