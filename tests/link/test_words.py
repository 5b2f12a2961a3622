"""Words for linking: stems, content words, nearness of meaning, weights."""

from __future__ import annotations

import pytest

from demarche.link.words import RAREST, content_stems, is_content, load_words, stem


@pytest.mark.parametrize(
    ("one", "other"), [("meeting", "meetings"), ("attacked", "attack"), ("Negotiations", "negotiation")]
)
def test_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_content_words_once_in_order() -> None:
    assert content_stems("The envoys met , and the envoys parted .".split()) == ("envoy", "met", "part")
    assert not is_content("the")
    assert not is_content("…")


NEARER = [
    # a word is nearer to the second than to the third
    ("earthquake", "quake", "election"),
    ("negotiations", "talks", "bombing"),
    ("murdered", "killed", "elected"),
    ("raid", "attack", "visit"),
    ("agreement", "accord", "drought"),
]


@pytest.mark.parametrize(("word", "near", "far"), NEARER)
def test_nearness_of_meaning(word: str, near: str, far: str) -> None:
    table = load_words()
    one, other, third = (table.vector([form]) for form in (word, near, far))
    assert float(one @ other) > float(one @ third)


def test_an_unknown_word_has_no_vector() -> None:
    assert not load_words().vector(["zxqvw"]).any()


def test_a_common_stem_weighs_less_than_a_rare_one() -> None:
    table = load_words()
    rare = table.weight("zxqvw", holding=1, articles=100)
    assert table.weight("govern", holding=1, articles=100) < rare
    assert table.weight("zxqvw", holding=90, articles=100) < table.weight("zxqvw", holding=2, articles=100) == rare
    assert table.shares.get("zxqvw", RAREST) == RAREST
