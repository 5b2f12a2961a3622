"""Relations between given parties: what counts as the same root, quad class and side."""

from __future__ import annotations

import pytest

from evaluation.score.relations import quad_of, score_relations


@pytest.mark.parametrize(
    ("root", "quad"),
    [
        ("YIELD", "material cooperation"),
        ("AGREE", "verbal cooperation"),
        ("ACCUSE", "verbal conflict"),
        ("SANCTION", "material conflict"),
    ],
)
def test_quad_of(root: str, quad: str) -> None:
    assert quad_of(root) == quad


def test_all_right() -> None:
    gold = ["AGREE", "YIELD", "ASSAULT"]
    assert {name: figure.value for name, figure in score_relations(gold, gold).items()} == {
        "root": 100.0,
        "quad": 100.0,
        "binary": 100.0,
    }


def test_a_wrong_root_of_the_right_class() -> None:
    figures = score_relations(["AGREE", "AGREE", "ASSAULT"], ["AGREE", "SUPPORT", "ASSAULT"])
    # AGREE: one right, two found, one in the gold; SUPPORT: none right; ASSAULT: right.
    assert figures["root"].value == pytest.approx(100 * (2 / 3 + 0 + 1) / 3)
    assert figures["quad"].value == figures["binary"].value == 100.0


def test_a_wrong_side() -> None:
    figures = score_relations(["ACCUSE", "AGREE"], ["AGREE", "AGREE"])
    # Cooperation: one right, one found, two in the gold. Conflict is no class of the gold.
    assert figures["binary"].value == pytest.approx(100 * 2 / 3)


def test_every_case_weighs_by_its_class() -> None:
    figures = score_relations(["AGREE"] * 9 + ["ACCUSE"], ["AGREE"] * 9 + ["REJECT"])
    assert figures["root"].value == pytest.approx(50.0)
    assert figures["root"].cases == 10
