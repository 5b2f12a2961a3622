"""Keyness: what one outlet says more than the others."""

from __future__ import annotations

from math import isfinite, log, sqrt

import pytest

from demarche.products.keyness import PRIOR, keyness


def test_the_formula_of_the_paper() -> None:
    counts = {"a": {"annexation": 8, "the": 92}, "b": {"accession": 6, "the": 94}}
    key = next(k for k in keyness(counts) if (k.group, k.word) == ("a", "annexation"))
    prior = PRIOR * 8 / 200
    odds = log((8 + prior) / (100 + PRIOR - 8 - prior)) - log((0 + prior) / (100 + PRIOR - prior))
    assert key.log_odds == pytest.approx(odds, abs=1e-3)
    assert key.z == pytest.approx(odds / sqrt(1 / (8 + prior) + 1 / prior), abs=1e-3)
    assert (key.count, key.others) == (8, 0)


def test_what_both_say_leads_no_list() -> None:
    counts = {"a": {"annexation": 8, "the": 92}, "b": {"accession": 6, "the": 94}}
    firsts: dict[str, str] = {}
    for key in keyness(counts):
        firsts.setdefault(key.group, key.word)
    assert firsts == {"a": "annexation", "b": "accession"}


def test_groups_that_exchange_their_words_exchange_their_keys() -> None:
    one, other = {"occupied": 5, "valley": 9}, {"disputed": 5, "valley": 9}
    here, there = (keyness({"a": one, "b": other}), keyness({"a": other, "b": one}))
    assert {(k.word, k.z) for k in here} == {(k.word, k.z) for k in there}


@pytest.mark.parametrize("counts", [{}, {"a": {}}, {"a": {"word": 3}}, {"a": {"word": 3}, "b": {}}])
def test_nobody_to_compare_with(counts: dict[str, dict[str, int]]) -> None:
    assert keyness(counts) == ()


@pytest.mark.parametrize("counts", [{"a": {"x": 3}, "b": {"x": 2}}, {"a": {"x": 3}, "b": {"x": 2, "y": 0}}])
def test_one_word_is_nobody_s_own(counts: dict[str, dict[str, int]]) -> None:
    assert keyness(counts) == ()


def test_words_counted_nowhere_are_passed_over() -> None:
    found = keyness({"a": {"strait": 0, "canal": 4}, "b": {"isthmus": 3, "canal": 1}})
    assert [(key.group, key.word) for key in found] == [("a", "canal"), ("b", "isthmus"), ("b", "canal")]


def test_every_figure_is_a_number() -> None:
    counts = {"a": {"x": 1}, "b": {"y": 1000}, "c": {"x": 5, "y": 5}}
    assert all(isfinite(k.z) and isfinite(k.log_odds) for k in keyness(counts))
