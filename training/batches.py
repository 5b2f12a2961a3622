"""Batches: instances in windows, windows in batches, labels in tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import torch
from torch import Tensor

from demarche.analyse.labels import ROLE_TAGS
from demarche.analyse.windows import MAX_PIECES, Batch, PieceCutter, arrange
from training.instances import IGNORE, FrameInstance, Instance

BATCH_PIECES = 1700
"""Padded pieces in a batch (feasibility: 1,200-2,000 is the fastest on two cores)."""
SHORTEST_WINDOW = 24

Window = list[Instance]


@dataclass(slots=True)
class LabelledBatch:
    """The arrays of a batch of windows with the labels of one corpus.

    ``labels``: (B, W) by head. Frames, one row each of P: window, first word and length of its sentence, word and kind
    of the predicate, role tags (P, S) and attributes (P, 4). Sector spans: window, first, last + 1, sector.
    """

    corpus: str
    ids: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    sentence: Tensor
    labels: dict[str, Tensor]
    frames: Tensor
    roles: Tensor
    sectors: Tensor


def cut_pieces(instances: Sequence[Instance], cutter: PieceCutter) -> None:
    """Cut every instance's words into pieces, once."""
    for instance, pieces in zip(instances, cutter.cut([i.words for i in instances]), strict=True):
        instance.pieces = pieces


def windows(instances: Sequence[Instance], rng: random.Random) -> list[Window]:
    """Consecutive sentences of a story in windows of random size, so that the model meets short and long contexts."""
    result: list[Window] = []
    for _, story in groupby(instances, key=lambda instance: instance.story):
        room = 0
        for instance in story:
            assert instance.pieces is not None
            size = len(instance.pieces.ids)
            if not size or size > MAX_PIECES - 2:
                room = 0
                continue
            if size > room:
                result.append([])
                room = rng.randint(SHORTEST_WINDOW, MAX_PIECES - 2) if rng.random() < 0.6 else MAX_PIECES - 2
                room = max(room, size)
            result[-1].append(instance)
            room -= size
    return result


def batches(
    corpus: str, instances: Sequence[Instance], cutter: PieceCutter, rng: random.Random
) -> Iterator[LabelledBatch]:
    """One epoch of a corpus, as batches of windows of similar length, in random order."""
    made = windows(instances, rng)
    made.sort(key=lambda window: sum(len(i.pieces.ids) for i in window if i.pieces) + rng.randint(0, 16))
    groups: list[list[Window]] = []
    longest = 0
    for window in made:
        longest = max(longest, 2 + sum(len(i.pieces.ids) for i in window if i.pieces))
        if not groups or longest * (len(groups[-1]) + 1) > BATCH_PIECES:
            groups.append([])
            longest = 2 + sum(len(i.pieces.ids) for i in window if i.pieces)
        groups[-1].append(window)
    rng.shuffle(groups)
    for group in groups:
        yield label_batch(corpus, group, cutter)


def label_batch(corpus: str, group: Sequence[Window], cutter: PieceCutter) -> LabelledBatch:
    """The tensors of one batch."""
    pieces = [[i.pieces for i in window if i.pieces] for window in group]
    batch = arrange(pieces, start_id=cutter.start_id, end_id=cutter.end_id)
    heads = sorted({name for window in group for i in window for name in i.labels})
    labels = {name: _word_labels(name, group, batch) for name in heads}
    rows = list(_frame_rows(group))
    frames = torch.tensor([row for row, _, _ in rows], dtype=torch.long).view(-1, 9)
    roles = torch.full((len(rows), max([length for _, _, length in rows], default=0)), IGNORE)
    for index, (_, frame, length) in enumerate(rows):
        roles[index, :length] = torch.tensor(role_tags(frame, length))
    return LabelledBatch(
        corpus=corpus,
        ids=torch.from_numpy(batch.ids),
        shapes=torch.from_numpy(batch.shapes),
        mask=torch.from_numpy(batch.mask),
        first=torch.from_numpy(batch.first),
        sentence=torch.from_numpy(batch.sentence),
        labels=labels,
        frames=frames,
        roles=roles,
        sectors=torch.tensor(list(_sector_rows(group)), dtype=torch.long).view(-1, 4),
    )


def _word_labels(name: str, group: Sequence[Window], batch: Batch) -> Tensor:
    target = torch.full(batch.first.shape, IGNORE)
    for row, window in enumerate(group):
        offset = 0
        for instance in window:
            values = torch.tensor(instance.labels[name])
            if name == "head":
                values = values + offset
            target[row, offset : offset + len(values)] = values
            offset += len(instance.words)
    return target


def _frame_rows(group: Sequence[Window]) -> Iterator[tuple[list[int], FrameInstance, int]]:
    for row, window in enumerate(group):
        offset = 0
        for instance in window:
            length = len(instance.words)
            for frame in instance.frames:
                attributes = [frame.status, frame.mode, frame.act, frame.source_type]
                yield [row, offset, length, frame.word, frame.predicate, *attributes], frame, length
            offset += length


def role_tags(frame: FrameInstance, length: int) -> list[int]:
    """Role tags of a sentence's words for one predicate; where spans overlap, the one named first wins."""
    tags = [0] * length
    for role, (start, end) in frame.roles:
        if any(tags[start:end]):
            continue
        tags[start] = ROLE_TAGS.index(f"B-{role}")
        for index in range(start + 1, end):
            tags[index] = ROLE_TAGS.index(f"I-{role}")
    return tags


def _sector_rows(group: Sequence[Window]) -> Iterator[list[int]]:
    for row, window in enumerate(group):
        offset = 0
        for instance in window:
            for (start, end), sector in instance.sectors:
                yield [row, offset + start, offset + end, sector]
            offset += len(instance.words)
