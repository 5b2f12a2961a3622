"""Running the word graph: sentences into rows of like length, rows into batches, scores back to their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from demarche.analyse.rows import SPECIAL, Batch, PieceCutter, Pieces, arrange, pack
from demarche.analyse.session import Arrays, Session

BATCH_PIECES = 2048
"""Padded pieces given to the encoder at once (feasibility: 512-2,048 is the fastest)."""
INPUTS = ("ids", "shapes", "block", "positions", "first", "sentence")
_UNSEEN_ARC = -1e4


def score_words(session: Session, cutter: PieceCutter, sentences: Sequence[Sequence[str]]) -> list[Arrays]:
    """The word graph's scores of each sentence, given as words: arrays whose first axis is the word.

    Words of an over-long sentence that did not fit get zeros.
    """
    pieces = cutter.cut(sentences)
    rows = pack(pieces)
    # Rows of like length share a batch; their order changes no score beyond rounding.
    order = sorted(range(len(rows)), key=lambda row: sum(len(pieces[i].ids) for i in rows[row]))
    names = [output.name for output in session.get_outputs()]
    lengths = [len(words) for words in sentences]
    results: list[Arrays] = [{} for _ in sentences]
    for chosen in _chunks(order, rows, pieces):
        held = [rows[row] for row in chosen]
        batch = arrange([[pieces[i] for i in row] for row in held], start_id=cutter.start_id, end_id=cutter.end_id)
        values = dict(zip(names, session.run(names, {name: getattr(batch, name) for name in INPUTS}), strict=True))
        _scatter(values, batch, held, lengths, results)
    return results


def _scatter(
    values: Arrays, batch: Batch, rows: Sequence[Sequence[int]], lengths: Sequence[int], into: list[Arrays]
) -> None:
    for number, row in enumerate(rows):
        for place, index in enumerate(row):
            words = np.flatnonzero(batch.sentence[number] == place)
            into[index] = _slice(values, number, words, lengths[index])


def _slice(values: Arrays, row: int, places: NDArray[np.intp], length: int) -> Arrays:
    """One sentence's part of a batch's outputs, filled up where its words did not fit.

    The filling is 0, and for arcs so low that no word is governed by one that the model did not see.
    """
    part: Arrays = {}
    for name, value in values.items():
        cut = value[row][places]
        if name == "arcs":
            cut = cut[:, places]
        if len(places) < length:
            pad = [(0, length - len(places))] + [(0, length - len(places) if name == "arcs" else 0)] * (cut.ndim - 1)
            cut = np.pad(cut, pad, constant_values=_UNSEEN_ARC if name == "arcs" else 0)
        part[name] = cut
    return part


def _chunks(order: Sequence[int], rows: Sequence[Sequence[int]], pieces: Sequence[Pieces]) -> Iterator[list[int]]:
    """Rows, in order, in batches of at most ``BATCH_PIECES`` padded pieces."""
    chunk: list[int] = []
    for row in order:
        length = sum(len(pieces[i].ids) + SPECIAL for i in rows[row])
        if chunk and length * (len(chunk) + 1) > BATCH_PIECES:
            yield chunk
            chunk = []
        chunk.append(row)
    if chunk:
        yield chunk
