"""Speech acts that the cue's lemma settles by itself, and cues that settle nothing."""

from __future__ import annotations

import pytest

from demarche.codebook.book import load_book

BOOK = load_book()
ACTS = {"assert", "deny", "concede", "accuse", "demand", "warn", "threaten", "propose", "promise", "praise", "condemn"}
SETTLED = [
    ("deny", "deny"),
    ("refute", "deny"),
    ("concede", "concede"),
    ("apologise", "concede"),
    ("apologize", "concede"),
    ("accuse", "accuse"),
    ("blame", "accuse"),
    ("urge", "demand"),
    ("instruct", "demand"),
    ("threaten", "threaten"),
    ("propose", "propose"),
    ("pledge", "promise"),
    ("thank", "praise"),
    ("criticise", "condemn"),
    ("criticize", "condemn"),
    ("announce", "announce"),
    ("forecast", "estimate"),
]


@pytest.mark.parametrize(("lemma", "act"), SETTLED)
def test_settled(lemma: str, act: str) -> None:
    assert BOOK.decisive_act(lemma) == act


@pytest.mark.parametrize(
    "lemma",
    [
        "say", "tell", "note", "add", "claim", "insist",  # any act may be told so
        "dismiss", "vow", "ask", "warn", "suggest", "offer", "declare", "regret", "call",  # more than one act
        "according", "whisper", "", "DENY", "accused",  # no lemmas of the book
    ],
)  # fmt: skip
def test_not_settled(lemma: str) -> None:
    assert BOOK.decisive_act(lemma) is None


def test_no_lemma_settles_two_acts() -> None:
    lemmas = [lemma for act in BOOK.acts.values() for lemma in act.decisive]
    assert len(lemmas) == len(set(lemmas))
    assert all(lemma == lemma.lower() and " " not in lemma for lemma in lemmas)


def test_the_acts_are_the_records() -> None:
    assert BOOK.acts.keys() == ACTS | {"announce", "estimate", "other"}
    assert not BOOK.acts["assert"].decisive
    assert not BOOK.acts["other"].decisive
