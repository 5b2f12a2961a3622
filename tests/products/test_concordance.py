"""Concordance: the words before and behind a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.products.concordance import WIDTH, cut

TEXT = """Customs post at Rumichaca

The ministry said on Tuesday
that the “border bridge” would stay open,  officials in Quito and Bogotá agreed."""

CASES = {
    # the place, characters on either side, before, behind
    "lines become one": ("that", 14, "on Tuesday ", " the “border"),
    "several spaces become one": ("open", 13, "would stay ", ", officials"),
    "a mark belongs to its word": ("border", 5, "the “", ""),
    "the beginning of the text": ("Customs", WIDTH, "", " post at Rumichaca The ministry said on Tuesday that the"),
    "the end of the text": ("agreed.", 11, "and Bogotá ", ""),
    "a width that ends between words": ("said", 9, "ministry ", " on"),
    "no width": ("said", 0, "", ""),
}


@pytest.mark.parametrize("name", CASES)
def test_the_words_around(name: str) -> None:
    place, width, before, behind = CASES[name]
    start = TEXT.index(place)
    assert cut(TEXT, start, start + len(place), width=width) == (before, behind)


@given(st.text(alphabet="aé ,\n“", max_size=60), st.text(alphabet="aé ,\n“", max_size=60), st.integers(0, 30))
def test_only_whole_words_in_one_line_and_no_longer_than_asked(before: str, behind: str, width: int) -> None:
    left, right = cut(f"{before} HERE {behind}", len(before) + 1, len(before) + 5, width=width)
    assert max(len(left), len(right)) <= width
    assert "\n" not in left + right
    assert left.split() == before.split()[len(before.split()) - len(left.split()) :]
    assert right.split() == behind.split()[: len(right.split())]
