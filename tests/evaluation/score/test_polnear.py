"""Attributions in PolNeAR's convention: figures computed by hand."""

from __future__ import annotations

import pytest

from demarche.analyse.tokens import cut_words
from evaluation.gold.polnear import Attribution
from evaluation.score.polnear import ScoredArticle, score_attributions, word_indices

TEXT = 'The mayor said the road would stay shut. "We will wait," she added.'
WORDS = tuple(cut_words(TEXT))


def at(*parts: str) -> tuple[tuple[int, int], ...]:
    return tuple((TEXT.index(part), TEXT.index(part) + len(part)) for part in parts)


FIRST = Attribution(at("said"), at("The mayor"), at("the road would stay shut"))
SECOND = Attribution(at("added"), at("she"), at('"We will wait,"'))


def values(*found: Attribution) -> dict[str, float]:
    figures = score_attributions([ScoredArticle(TEXT, WORDS, found, (FIRST, SECOND))])
    return {name: round(figure.value, 2) for name, figure in figures.items()}


@pytest.mark.parametrize(
    ("span", "words"),
    [("said", ["said"]), ("aid the ro", ["said", "the", "road"]), (" ", []), ("shut.", ["shut", "."])],
)
def test_words_that_a_span_touches(span: str, words: list[str]) -> None:
    assert [TEXT[slice(*WORDS[i])] for i in sorted(word_indices(WORDS, at(span)))] == words


def test_gold_scores_100() -> None:
    assert set(values(FIRST, SECOND).values()) == {100.0}


def test_parts_exactly_and_by_their_begin() -> None:
    found = values(Attribution(at("said the"), at("mayor"), at("the road would stay shut.")), SECOND)
    assert (found["cue-exact"], found["cue-begin"]) == (50, 100)
    assert (found["source-exact"], found["source-begin"]) == (50, 50)
    assert (found["content-exact"], found["content-begin"]) == (50, 100)
    assert found["relation-f1"] == 100  # contents alike by more than half, sources share a word


def test_a_relation_needs_content_and_source() -> None:
    halves = Attribution(FIRST.cue, FIRST.source, at("the road"))
    swapped = Attribution(SECOND.cue, FIRST.source, SECOND.content)
    found = values(halves, swapped)
    assert (found["relation-precision"], found["relation-recall"]) == (0, 0)
    assert found["cue-exact"] == 100


def test_sources_agree_where_both_are_empty() -> None:
    bare = Attribution(SECOND.cue, (), SECOND.content)
    article = ScoredArticle(TEXT, WORDS, (bare,), (bare,))
    assert score_attributions([article])["relation-f1"].value == 100
    assert values(FIRST, bare)["relation-f1"] == 50


def test_a_source_of_two_attributions_counts_once() -> None:
    other = Attribution(at("added"), FIRST.source, SECOND.content)
    figures = score_attributions([ScoredArticle(TEXT, WORDS, (FIRST,), (FIRST, other))])
    assert figures["source-exact"].value == 100
    assert figures["cue-exact"].cases == 2
