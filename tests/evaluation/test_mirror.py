"""The party swap: texts exchanged, offsets followed, and a coder that takes a side found out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.analyse.model import load_model
from evaluation.gold.annotated import GoldSentence
from evaluation.mirror import mirror_text, score_mirror


@pytest.mark.parametrize(
    ("text", "mirrored"),
    [
        ("India rejects it.", "Pakistan rejects it."),
        ("Pakistanis thank Indians", "Indians thank Pakistanis"),
        ("an Indian envoy", "a Pakistani envoy"),
        ("A Russian envoy", "A Ukrainian envoy"),
        ("An Israeli ship", "An Iranian ship"),
        ("talks in New Delhi and Islamabad", "talks in Islamabad and New Delhi"),
        ("Delhi said", "Islamabad said"),
        ("Kyiv and Kiev", "Moscow and Moscow"),
        ("Tel Aviv warned Tehran", "Tehran warned Tel Aviv"),
        ("Indiana and Iranians", "Indiana and Israelis"),
        ("Norway and Chile", "Norway and Chile"),
        ("", ""),
    ],
)
def test_names_are_exchanged(text: str, mirrored: str) -> None:
    assert mirror_text(text).text == mirrored


@given(
    st.lists(st.sampled_from("an Indian New Delhi Islamabad said Ukrainian a Pakistani , envoys".split()), max_size=9)
)
def test_other_words_are_where_their_offsets_say(words: list[str]) -> None:
    text = " ".join(words)
    mirrored = mirror_text(text)
    position = 0
    for word in words:
        if word in {"said", "envoys", ","}:
            start = mirrored.offset(position)
            assert mirrored.text[start : start + len(word)] == word
        position += len(word) + 1


def test_the_coder_reads_two_parties_alike() -> None:
    texts = ["India accused Pakistan of shelling a village on Monday.", "Pakistan denied it, and Indians protested."]
    gold = [GoldSentence(str(n), "a", "story", text, (), (), {}) for n, text in enumerate(texts)]
    figures = score_mirror(load_model(), gold)
    assert figures["records"] == figures["records-all"]
    assert figures["records"].value == 100.0
    assert figures["records"].cases >= 2


def test_texts_without_a_party_or_with_names_that_have_no_mirror_are_left_out() -> None:
    texts = ["Chile accused Peru of shelling.", "India thanked Narendra Modi."]
    gold = [GoldSentence(str(n), "a", f"story {n}", text, (), (), {}) for n, text in enumerate(texts)]
    figures = score_mirror(load_model(), gold)
    assert figures["records"].cases == 0
    assert figures["records-all"].cases >= 1


def test_a_name_of_one_party_only_changes_no_reading() -> None:
    texts = ["India thanked Narendra Modi in New Delhi on Monday, and Tel Aviv warned Tehran."]
    gold = [GoldSentence(str(n), "a", f"story {n}", text, (), (), {}) for n, text in enumerate(texts)]
    figures = score_mirror(load_model(), gold)
    assert figures["readings-all"].value == 100.0
    assert figures["readings-all"].cases >= 2
    assert figures["records-all"].value < 100.0
