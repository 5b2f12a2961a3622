"""The sentence around a record."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.products.excerpt import REACH, sentence_around

TEXT = """Envoys met in Doha

Oman’s envoy arrived on Monday. He met Mr. Salim, the Qatari minister,
and left. No date was set for more talks."""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("met in", "Envoys «met in» Doha"),
        ("arrived", "Oman’s envoy «arrived» on Monday."),
        ("No date", "«No date» was set for more talks."),
    ],
)
def test_the_sentence_and_no_other(words: str, sentence: str) -> None:
    start = TEXT.index(words)
    before, span, after = sentence_around(TEXT, start, start + len(words))
    assert f"{before}«{span}»{after}".strip() == sentence


def test_a_sentence_without_end_is_cut_at_a_word() -> None:
    text = "word " * 2000 + "met " + "word " * 2000
    start = text.index("met")
    before, span, after = sentence_around(text, start, start + 3)
    assert span == "met"
    assert set((before + after).split()) == {"word"}
    assert len(before) + len(after) <= 2 * REACH


@given(st.text(alphabet="aB .\n“”’?", min_size=1, max_size=200), st.data())
def test_the_span_is_always_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    _, span, _ = sentence_around(text, start, end)
    assert span.split() == text[start:end].split()
