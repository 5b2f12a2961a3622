"""Named entities: figures computed by hand."""

from __future__ import annotations

import pytest

from evaluation.score.ner import score_names

GOLD = [[(0, 2, "Person"), (4, 5, "Location")], [(1, 2, "Location")]]


def test_span_and_label_must_both_be_right() -> None:
    found = [[(0, 2, "Person"), (4, 5, "Organization"), (4, 6, "Location")], [(1, 2, "Location")]]
    figures = score_names(found, GOLD)
    assert figures["precision"].value == 50
    assert figures["recall"].value == pytest.approx(66.667, abs=0.01)
    assert figures["f1"].value == pytest.approx(57.143, abs=0.01)  # 2*2 / (4 + 3)
    assert figures["label-Location"].value == 50  # 2*1 / (2 + 2)
    assert figures["label-Person"].value == 100
    assert "label-Organization" not in figures


def test_sentences_are_kept_apart() -> None:
    figures = score_names([[], [(0, 2, "Person")]], GOLD)
    assert figures["f1"].value == 0


def test_the_same_entity_twice_is_one() -> None:
    assert score_names([[*GOLD[0], *GOLD[0]], GOLD[1]], GOLD)["f1"].value == 100
