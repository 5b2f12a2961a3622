"""Trees on gold words: figures computed by hand."""

from __future__ import annotations

import pytest

from demarche.analyse.analysis import Word
from evaluation.gold.universal import Tree
from evaluation.score.ud import score_trees

TREE = Tree(
    document="d",
    words=("Envoys", "'", "talks", "ended"),
    upos=("NOUN", "PART", "NOUN", "VERB"),
    xpos=("NNS", "POS", "NNS", "VBD"),
    lemmas=("envoy", "_", "talk", "end"),
    heads=(2, 0, 3, 3),
    deprels=("nmod:poss", "case", "nsubj", "root"),
    space_after=(False, True, True, True),
)


def word(upos: str, lemma: str, head: int, relation: str) -> Word:
    return Word(0, 1, upos, lemma, head, relation)


RIGHT = [
    word("NOUN", "Envoy", 2, "nmod"),
    word("PART", "'", 0, "case"),
    word("NOUN", "talk", 3, "nsubj:pass"),
    word("VERB", "end", 3, "root"),
]


def test_subtypes_case_of_lemmas_and_blank_lemmas_do_not_count() -> None:
    assert {name: figure.value for name, figure in score_trees([RIGHT], [TREE]).items()} == {
        "upos": 100,
        "uas": 100,
        "las": 100,
        "lemma": 100,
    }


def test_each_figure_sees_its_own_fault() -> None:
    found = [
        word("PROPN", "envoy", 2, "nmod"),
        word("PART", "'", 2, "case"),
        word("NOUN", "talks", 3, "obj"),
        word("VERB", "end", 3, "root"),
    ]
    figures = score_trees([found], [TREE])
    assert {name: figure.value for name, figure in figures.items()} == {
        "upos": 75,
        "uas": 75,
        "las": 50,
        "lemma": 75,
    }


def test_other_words_are_refused() -> None:
    with pytest.raises(ValueError, match="3 words are scored against 4"):
        score_trees([RIGHT[:3]], [TREE])
