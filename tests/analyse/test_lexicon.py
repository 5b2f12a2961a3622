"""Verb-object pairs: found where a verb tells, not where it is asked, threatened or supposed."""

from __future__ import annotations

import pytest

from demarche.analyse.analysis import Word
from demarche.analyse.lexicon import lexical_predicates
from demarche.codebook.book import load_book

Row = tuple[str, str, int, str]


def words(*rows: Row) -> list[Word]:
    """Words from (lemma, upos, head, deprel); offsets do not matter here."""
    return [Word(i, i + 1, upos, lemma, head, deprel) for i, (lemma, upos, head, deprel) in enumerate(rows)]


GHANA = ("ghana", "PROPN", 1, "nsubj")
CASES: list[tuple[list[Row], list[tuple[int, str]]]] = [
    ([GHANA, ("sever", "VERB", 1, "root"), ("tie", "NOUN", 1, "obj")], [(1, "SANCTION")]),
    ([GHANA, ("snap", "VERB", 1, "root"), ("map", "NOUN", 1, "obj"), ("tie", "NOUN", 2, "conj")], [(1, "SANCTION")]),
    ([("tie", "NOUN", 1, "nsubj:pass"), ("cut", "VERB", 1, "root")], [(1, "SANCTION")]),
    ([GHANA, ("recall", "VERB", 1, "root"), ("ambassador", "NOUN", 1, "obj")], [(1, "SANCTION")]),
    ([GHANA, ("sign", "VERB", 1, "root"), ("treaty", "NOUN", 1, "obj")], [(1, "AGREE")]),
    ([GHANA, ("free", "VERB", 1, "root"), ("hostage", "NOUN", 1, "obj")], [(1, "RETREAT")]),
    # asked for: no subject of its own
    ([GHANA, ("urge", "VERB", 1, "root"), ("sever", "VERB", 1, "xcomp"), ("tie", "NOUN", 2, "obj")], []),
    # supposed
    ([GHANA, ("free", "VERB", 1, "root"), ("hostage", "NOUN", 1, "obj"), ("unless", "SCONJ", 1, "mark")], []),
    # another object
    ([GHANA, ("cut", "VERB", 1, "root"), ("ribbon", "NOUN", 1, "obj")], []),
    # a noun, not a verb
    ([("cut", "NOUN", 0, "root"), ("tie", "NOUN", 0, "nmod")], []),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_pairs(rows: list[Row], expected: list[tuple[int, str]]) -> None:
    assert list(lexical_predicates(words(*rows), load_book())) == expected
