"""Rows: pieces, shapes, packing and arranging, with a vocabulary made for the test."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer

from demarche.analyse.rows import LONGEST_WORD, MAX_PIECES, SPECIAL, PieceCutter, Pieces, arrange, pack, word_shape

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "envoy", "##s", "met", ".", '"', "x", "##x", "-"]
START, END = 2, 3


def cutter() -> PieceCutter:
    numbers = {piece: index for index, piece in enumerate(VOCABULARY)}
    tokenizer = Tokenizer(WordPiece(numbers, unk_token="[UNK]", max_input_chars_per_word=100))
    tokenizer.normalizer = BertNormalizer()
    return PieceCutter(tokenizer)


def names(ids: tuple[int, ...]) -> list[str]:
    return [VOCABULARY[number] for number in ids]


def test_pieces_of_words() -> None:
    [pieces] = cutter().cut([["the", "envoys", "met", "."]])
    assert names(pieces.ids) == ["the", "envoy", "##s", "met", "."]
    assert pieces.first == (0, 1, 3, 4)
    assert pieces.shapes == (1, 1, 1, 1, 6)


def test_typographic_quotes_and_dashes_read_like_plain_ones() -> None:
    [pieces] = cutter().cut([["“", "the", "—", "envoy", "”"]])
    assert names(pieces.ids) == ['"', "the", "-", "envoy", '"']


def test_a_word_that_the_vocabulary_lacks_still_has_a_piece() -> None:
    pieces = cutter().cut([["the", "\u200b", "東"], []])
    assert [len(p.first) for p in pieces] == [3, 0]
    assert names(pieces[0].ids) == ["the", "[UNK]", "[UNK]"]


def test_a_very_long_word_is_read_only_so_far() -> None:
    [pieces] = cutter().cut([["x" * 500]])
    assert len(pieces.ids) == LONGEST_WORD


def test_a_vocabulary_without_special_pieces_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\[CLS\]"):
        PieceCutter(Tokenizer(WordPiece({"[UNK]": 0, "a": 1}, unk_token="[UNK]")))


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("talks", 1), ("Oslo", 2), ("A", 2), ("Al-Nusra", 2), ("NATO", 3), ("U.N.", 3), ("iPhone", 4),
        ("McLean", 4), ("2021", 5), ("3,500", 5), ("--", 6), ("”", 6), ("東京", 7), ("F16", 3), ("25km", 1),
    ],
)  # fmt: skip
def test_shapes(word: str, shape: int) -> None:
    assert word_shape(word) == shape


def sentence(size: int) -> Pieces:
    return Pieces(tuple(range(10, 10 + size)), (1,) * size, tuple(range(size)))


@given(st.lists(st.integers(0, 250), max_size=20), st.integers(5, 90))
@settings(max_examples=150, deadline=None)
def test_rows_hold_every_sentence_once_and_fit(sizes: list[int], limit: int) -> None:
    rows = pack([sentence(size) for size in sizes], limit=limit)
    assert sorted(index for row in rows for index in row) == list(range(len(sizes)))
    cut = [min(size + SPECIAL, MAX_PIECES) for size in sizes]
    longest = max([limit, *cut])
    filled = [sum(cut[index] for index in row) for row in rows]
    assert all(total <= longest for total in filled)
    # No two rows would have fitted into one.
    assert all(one + other > longest for one, other in combinations(filled, 2))


@given(st.lists(st.lists(st.integers(1, 8), min_size=1, max_size=4), min_size=1, max_size=4))
@settings(max_examples=100, deadline=None)
def test_arranged_words_stand_at_their_pieces(rows: list[list[int]]) -> None:
    batch = arrange([[sentence(size) for size in row] for row in rows], start_id=START, end_id=END, limit=64)
    for index, row in enumerate(rows):
        size = sum(row) + SPECIAL * len(row)
        assert not batch.ids[index, size:].any()
        assert not batch.block[index, size:].any()
        for number, length in enumerate(row):
            own = np.flatnonzero(batch.block[index] == number + 1)
            assert batch.positions[index, own].tolist() == list(range(length + SPECIAL))
            assert batch.ids[index, own].tolist() == [START, *range(10, 10 + length), END]
            places = np.flatnonzero(batch.sentence[index] == number)
            assert batch.first[index, places].tolist() == own[1:-1].tolist()
        assert (batch.sentence[index, sum(row) :] == -1).all()


def test_an_over_long_sentence_is_cut_and_its_other_words_are_left_out() -> None:
    batch = arrange([[sentence(30)]], start_id=START, end_id=END, limit=12)
    assert batch.ids[0].tolist() == [START, *range(10, 20), END]
    assert batch.first[0].tolist() == list(range(1, 11))
    assert batch.sentence[0].tolist() == [0] * 10
