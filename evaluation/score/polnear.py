"""Attributions in PolNeAR's own convention: cues, sources and contents of whole articles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from evaluation.gold.polnear import Attribution
from evaluation.score.figure import Counts, Figure, f1_figure, precision_figure, recall_figure
from evaluation.score.matching import Offsets, characters, match, shared

PARTS = ("cue", "source", "content")
HALF = 0.5
Indices = frozenset[int]


@dataclass(frozen=True, slots=True)
class ScoredArticle:
    """An article: its text, the offsets of its words in order, the attributions found in it and the gold
    ones."""

    text: str
    words: tuple[Offsets, ...]
    found: tuple[Attribution, ...]
    gold: tuple[Attribution, ...]


def score_attributions(articles: Sequence[ScoredArticle]) -> dict[str, Figure]:
    """All figures of attributions, by name. The unit of the interval is the article.

    A part (cue, source or content) is the set of the indices of the words it touches, in the whole article;
    the same set twice (a source that two attributions share) counts once. ``<part>-exact``: F1 of equal sets.
    ``<part>-begin``: F1 of equal first words. ``relation-f1`` (``-precision``, ``-recall``): whole
    attributions, one to one, right when the contents' characters, white space apart, have an intersection
    over union of at least 0.5 and the sources share a word or both are empty. Gold parts that lie in other
    sentences than the cue count like all others.
    """
    figures: dict[str, Figure] = {}
    for part in PARTS:
        figures[f"{part}-exact"] = f1_figure([_part_counts(article, part, lambda words: words) for article in articles])
        figures[f"{part}-begin"] = f1_figure([_part_counts(article, part, min) for article in articles])
    relations = [_relation_counts(article) for article in articles]
    figures["relation-f1"] = f1_figure(relations)
    figures["relation-precision"] = precision_figure(relations)
    figures["relation-recall"] = recall_figure(relations)
    return figures


def word_indices(words: Sequence[Offsets], spans: Sequence[Offsets]) -> Indices:
    """The indices of the words that any of ``spans`` touches."""
    return frozenset(
        index
        for start, end in spans
        for index in range(bisect_right(words, start, key=itemgetter(1)), bisect_left(words, end, key=itemgetter(0)))
    )


def _part_counts(article: ScoredArticle, part: str, key: Callable[[Indices], object]) -> Counts:
    found, gold = (
        {key(words) for a in side if (words := word_indices(article.words, getattr(a, part)))}
        for side in (article.found, article.gold)
    )
    return Counts(len(found & gold), len(found), len(gold))


def _relation_counts(article: ScoredArticle) -> Counts:
    found, gold = (
        [(characters(a.content, article.text), word_indices(article.words, a.source)) for a in side]
        for side in (article.found, article.gold)
    )
    return Counts(len(match(found, gold, _closeness)), len(found), len(gold))


def _closeness(found: tuple[Indices, Indices], gold: tuple[Indices, Indices]) -> float:
    likeness = shared(found[0], gold[0])
    sources_agree = bool(found[1] & gold[1]) or not (found[1] or gold[1])
    return likeness if likeness >= HALF and sources_agree else 0.0
