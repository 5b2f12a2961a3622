"""Rows: sentences become the arrays the model reads.

Sentences share a row, but each is read by itself: attention ends where a sentence ends, so that a sentence
gives the same scores whatever stands around it, and rows are only a way not to pad. Training builds its batches with
these same functions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Ints = NDArray[np.int64]

MAX_PIECES = 192
"""Word pieces in a sentence, the two special ones included; a longer sentence is cut."""
ROW_PIECES = 64
"""Word pieces in a row of several sentences."""
SPECIAL = 2
"""The pieces that begin and end a sentence."""
LONGEST_WORD = 32
"""Characters of a word that the model sees: the rest of a web address tells it nothing."""
SHAPES = 8
"""Word shapes, given as token types: special, lower, Capital, UPPER, miXed, digits, signs, other."""

_QUOTES = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "`": "'", "–": "-", "—": "-"}
)


def word_shape(word: str) -> int:
    """The shape id of a word, 1..7; 0 is for special pieces.

    The vocabulary is uncased; the shape gives case back (feasibility: +3.6 F1 on South Asian names).
    """
    if word.islower():
        return 1
    if word.isupper() and any(c.isalpha() for c in word):
        return 2 if len(word) == 1 else 3
    if word[0].isupper() and (word[1:].islower() or word.istitle()):
        return 2
    if any(c.isdigit() for c in word):
        return 5 if not any(c.isalpha() for c in word) else 7
    if any(c.isupper() for c in word):
        return 4
    return 6 if not any(c.isalnum() for c in word) else 7


@dataclass(frozen=True, slots=True)
class Pieces:
    """One sentence as word pieces: ids, shape of each piece's word, and the first piece of each word."""

    ids: tuple[int, ...]
    shapes: tuple[int, ...]
    first: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Arrays of a batch of rows: B rows, L pieces, W words.

    ``ids``, ``shapes``, ``block``, ``positions``: (B, L); ``block`` is the number of a piece's sentence in its row,
    from 1, and 0 for padding; ``positions`` count from the sentence's first piece. ``first``: (B, W), the first piece
    of each word. ``sentence``: (B, W), the number of the word's sentence in its row, from 0, -1 where there is none.
    """

    ids: Ints
    shapes: Ints
    block: Ints
    positions: Ints
    first: Ints
    sentence: Ints


class PieceCutter:
    """Cuts the words of sentences into word pieces with the model's own vocabulary."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self.start_id = self._special("[CLS]")
        self.end_id = self._special("[SEP]")
        self._unknown = self._special("[UNK]")

    @property
    def mask_id(self) -> int:
        """The piece that stands for a hidden one, in training."""
        return self._special("[MASK]")

    def _special(self, name: str) -> int:
        number = self._tokenizer.token_to_id(name)
        if number is None:
            raise ValueError(f"the vocabulary has no piece {name}")
        return number

    @classmethod
    def load(cls, path: Path) -> PieceCutter:
        """The cutter of the ``tokenizer.json`` at ``path``.

        Raises:
            OSError, ValueError: the file is missing or no tokenizer.
        """
        from tokenizers import Tokenizer

        content = path.read_text(encoding="utf-8")
        try:
            return cls(Tokenizer.from_str(content))
        # tokenizers raises a bare Exception for a broken file.
        except Exception as error:
            raise ValueError(f"{path.name}: {error}") from error

    def cut(self, sentences: Sequence[Sequence[str]]) -> list[Pieces]:
        """The pieces of each sentence, given as its words. Every word has at least one piece."""
        prepared = [[word.translate(_QUOTES)[:LONGEST_WORD] for word in words] for words in sentences]
        encodings = self._tokenizer.encode_batch(prepared, is_pretokenized=True, add_special_tokens=False)
        return [self._align(words, e.ids, e.word_ids) for words, e in zip(sentences, encodings, strict=True)]

    def _align(self, words: Sequence[str], ids: Sequence[int], owners: Sequence[int | None]) -> Pieces:
        out_ids: list[int] = []
        shapes: list[int] = []
        first: list[int] = []
        position = 0
        for index, word in enumerate(words):
            first.append(len(out_ids))
            shape = word_shape(word)
            begin = position
            while position < len(ids) and owners[position] == index:
                position += 1
            # A word of signs the vocabulary does not know may have no piece: it becomes the unknown piece.
            own = list(ids[begin:position]) or [self._unknown]
            out_ids.extend(own)
            shapes.extend([shape] * len(own))
        return Pieces(tuple(out_ids), tuple(shapes), tuple(first))


def pack(sentences: Sequence[Pieces], *, limit: int = ROW_PIECES) -> list[list[int]]:
    """Indices of the sentences that share a row, as full as can be: the longest first, each where it still fits.

    Rows are as long as the longest sentence if that is over ``limit``, so that none is padded for its sake. A sentence
    over ``MAX_PIECES`` has a row of its own.
    """
    sizes = [min(len(sentence.ids) + SPECIAL, MAX_PIECES) for sentence in sentences]
    limit = max([limit, *sizes])
    rows: list[list[int]] = []
    room: list[int] = []
    for index in sorted(range(len(sizes)), key=lambda i: -sizes[i]):
        row = next((number for number, left in enumerate(room) if left >= sizes[index]), None)
        if row is None:
            row = len(rows)
            rows.append([])
            room.append(limit)
        rows[row].append(index)
        room[row] -= sizes[index]
    return rows


def arrange(rows: Iterable[Sequence[Pieces]], *, start_id: int, end_id: int, limit: int = MAX_PIECES) -> Batch:
    """The arrays of a batch. Pieces of a sentence beyond ``limit``, and their words, are left out."""
    filled = [_row([_cut(pieces, limit - SPECIAL) for pieces in row], start_id, end_id) for row in rows]
    length = max(len(row.ids) for row in filled)
    width = max(1, *(len(row.first) for row in filled))
    count = len(filled)
    ids, shapes, block, positions = (np.zeros((count, length), np.int64) for _ in range(4))
    first = np.zeros((count, width), np.int64)
    sentence = np.full((count, width), -1, np.int64)
    for index, row in enumerate(filled):
        size, words = len(row.ids), len(row.first)
        ids[index, :size] = row.ids
        shapes[index, :size] = row.shapes
        block[index, :size] = row.block
        positions[index, :size] = row.positions
        first[index, :words] = row.first
        sentence[index, :words] = row.sentence
    return Batch(ids, shapes, block, positions, first, sentence)


@dataclass(slots=True)
class _Row:
    ids: list[int] = field(default_factory=list)
    shapes: list[int] = field(default_factory=list)
    block: list[int] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)


def _row(sentences: Sequence[Pieces], start_id: int, end_id: int) -> _Row:
    row = _Row()
    for number, pieces in enumerate(sentences):
        offset = len(row.ids) + 1
        size = len(pieces.ids) + SPECIAL
        row.ids.extend((start_id, *pieces.ids, end_id))
        row.shapes.extend((0, *pieces.shapes, 0))
        row.block.extend([number + 1] * size)
        row.positions.extend(range(size))
        row.first.extend(offset + position for position in pieces.first)
        row.sentence.extend([number] * len(pieces.first))
    return row


def _cut(pieces: Pieces, limit: int) -> Pieces:
    """The first ``limit`` pieces of a sentence."""
    if len(pieces.ids) <= limit:
        return pieces
    return Pieces(pieces.ids[:limit], pieces.shapes[:limit], tuple(place for place in pieces.first if place < limit))
