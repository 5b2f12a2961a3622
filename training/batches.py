"""Batches: instances in windows, windows in batches, labels in tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import torch
from torch import Tensor

from demarche.analyse.labels import NO_STATE, ROLE_TAGS
from demarche.analyse.rows import MAX_PIECES, ROW_PIECES, SPECIAL, Batch, PieceCutter, arrange
from training.instances import ARGUMENT_TAGS, IGNORE, FrameInstance, Instance
from training.swaps import Swaps

BATCH_PIECES = 1700
"""Padded pieces in a batch (feasibility: 1,200-2,000 is the fastest on two cores)."""
WINDOW_PIECES = {"frames": MAX_PIECES}
"""Pieces in a window of a corpus whose actors may belong to a state that another sentence names."""

Window = list[Instance]


@dataclass(slots=True)
class LabelledBatch:
    """The arrays of a batch of windows with the labels of one corpus.

    ``labels``: (B, W) by head. Frames, one row each of P: window, first word and length of its sentence, word and kind
    of the predicate, role tags (P, S) and attributes (P, 4). Sector spans: window, first, last + 1, sector. ``soft``:
    probabilities (B, W, classes) by head, all zero where a word has none. ``states``: (B, W) the number of the state a
    word names, 0 for none; ``belongs``: window, first, last + 1, number of a state or, negative, of ``NO_STATE``.
    """

    corpus: str
    ids: Tensor
    shapes: Tensor
    block: Tensor
    positions: Tensor
    first: Tensor
    sentence: Tensor
    labels: dict[str, Tensor]
    frames: Tensor
    roles: Tensor
    arguments: Tensor
    sectors: Tensor
    states: Tensor
    belongs: Tensor
    soft: dict[str, Tensor]


def cut_pieces(instances: Sequence[Instance], cutter: PieceCutter) -> None:
    """Cut every instance's words into pieces, once."""
    for instance, pieces in zip(instances, cutter.cut([i.words for i in instances]), strict=True):
        instance.pieces = pieces


def windows(instances: Sequence[Instance], limit: int = MAX_PIECES) -> list[Window]:
    """Consecutive sentences of a story, up to ``limit`` pieces together; a longer sentence is a window by itself."""
    result: list[Window] = []
    for _, story in groupby(instances, key=lambda instance: instance.story):
        room = 0
        for instance in story:
            size = _size(instance)
            if not SPECIAL < size <= MAX_PIECES:
                continue
            if size > room:
                result.append([])
                room = max(limit, size)
            result[-1].append(instance)
            room -= size
    return result


def _size(instance: Instance) -> int:
    assert instance.pieces is not None
    return len(instance.pieces.ids) + SPECIAL


def batches(
    corpus: str,
    instances: Sequence[Instance],
    cutter: PieceCutter,
    rng: random.Random,
    swaps: Swaps | None = None,
    *,
    persons: bool = True,
) -> Iterator[LabelledBatch]:
    """One epoch of a corpus, as batches of windows of similar length, in random order.

    With ``swaps``, states have stand-ins and, if ``persons`` are swapped too, a share of the windows other names for
    persons.
    """
    made = windows(instances, WINDOW_PIECES.get(corpus, ROW_PIECES))
    if swaps is not None:
        made = [swaps.apply(window, cutter, rng, persons=persons) for window in made]
        made = [window for window in made if all(_size(instance) <= MAX_PIECES for instance in window)]
    groups = _grouped(made, rng)
    rng.shuffle(groups)
    for group in groups:
        yield label_batch(corpus, group, cutter)


def count_batches(corpus: str, instances: Sequence[Instance]) -> int:
    """About how many batches one epoch of a corpus makes."""
    return len(_grouped(windows(instances, WINDOW_PIECES.get(corpus, ROW_PIECES)), random.Random(0)))


def _grouped(made: list[Window], rng: random.Random) -> list[list[Window]]:
    """Windows of like size together, up to ``BATCH_PIECES`` with their padding."""
    made = sorted(made, key=lambda window: sum(map(_size, window)) + rng.randint(0, 16))
    groups: list[list[Window]] = []
    longest = 0
    for window in made:
        longest = max(longest, sum(map(_size, window)))
        if not groups or longest * (len(groups[-1]) + 1) > BATCH_PIECES:
            groups.append([])
            longest = sum(map(_size, window))
        groups[-1].append(window)
    return groups


def label_batch(corpus: str, group: Sequence[Window], cutter: PieceCutter) -> LabelledBatch:
    """The tensors of one batch."""
    pieces = [[i.pieces for i in window if i.pieces] for window in group]
    batch = arrange(pieces, start_id=cutter.start_id, end_id=cutter.end_id)
    heads = sorted({name for window in group for i in window for name in i.labels})
    labels = {name: _word_labels(name, group, batch) for name in heads}
    rows = list(_frame_rows(group))
    frames = torch.tensor([row for row, _, _ in rows], dtype=torch.long).view(-1, 9)
    roles = torch.full((len(rows), max([length for _, _, length in rows], default=0)), IGNORE)
    arguments = roles.clone()
    for index, (_, frame, length) in enumerate(rows):
        if frame.is_proposition:
            arguments[index, :length] = torch.tensor(role_tags(frame, length, ARGUMENT_TAGS))
        else:
            roles[index, :length] = torch.tensor(role_tags(frame, length))
    return LabelledBatch(
        corpus=corpus,
        ids=torch.from_numpy(batch.ids),
        shapes=torch.from_numpy(batch.shapes),
        block=torch.from_numpy(batch.block),
        positions=torch.from_numpy(batch.positions),
        first=torch.from_numpy(batch.first),
        sentence=torch.from_numpy(batch.sentence),
        labels=labels,
        frames=frames,
        roles=roles,
        arguments=arguments,
        sectors=torch.tensor(list(_sector_rows(group)), dtype=torch.long).view(-1, 4),
        states=_states(group, batch),
        belongs=torch.tensor(list(_belongs_rows(group)), dtype=torch.long).view(-1, 4),
        soft={name: _soft_labels(name, group, batch) for name in sorted({n for w in group for i in w for n in i.soft})},
    )


def state_number(code: str) -> int:
    """A number for a state's code, above 0."""
    return int.from_bytes(code.encode("ascii"), "big")


def _states(group: Sequence[Window], batch: Batch) -> Tensor:
    numbers = torch.zeros(batch.first.shape, dtype=torch.long)
    for row, window in enumerate(group):
        offset = 0
        for instance in window:
            for word, code in instance.states:
                numbers[row, offset + word] = state_number(code)
            offset += len(instance.words)
    return numbers


def _belongs_rows(group: Sequence[Window]) -> Iterator[list[int]]:
    for row, window in enumerate(group):
        near = {code for instance in window for _, code in instance.states}
        offset = 0
        for instance in window:
            for (start, end), code in instance.belongs:
                target = state_number(code) if code in near else -1
                if code in NO_STATE:
                    target = -1 - NO_STATE.index(code)
                yield [row, offset + start, offset + end, target]
            offset += len(instance.words)


def _soft_labels(name: str, group: Sequence[Window], batch: Batch) -> Tensor:
    classes = next(i.soft[name].shape[1] for window in group for i in window if name in i.soft)
    target = torch.zeros((*batch.first.shape, classes))
    for row, window in enumerate(group):
        offset = 0
        for instance in window:
            if name in instance.soft:
                target[row, offset : offset + len(instance.words)] = torch.from_numpy(instance.soft[name]).float()
            offset += len(instance.words)
    return target


def _word_labels(name: str, group: Sequence[Window], batch: Batch) -> Tensor:
    target = torch.full(batch.first.shape, IGNORE)
    for row, window in enumerate(group):
        offset = 0
        for instance in window:
            values = torch.tensor(instance.labels.get(name, [IGNORE] * len(instance.words)))
            if name == "head":
                values = torch.where(values == IGNORE, IGNORE, values + offset)
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


def role_tags(frame: FrameInstance, length: int, inventory: Sequence[str] = ROLE_TAGS) -> list[int]:
    """Role tags of a sentence's words for one predicate; where spans overlap, the one named first wins."""
    if frame.tags is not None:
        return list(frame.tags)
    tags = [0] * length
    for role, (start, end) in frame.roles:
        if any(tags[start:end]):
            continue
        tags[start] = inventory.index(f"B-{role}")
        for index in range(start + 1, end):
            tags[index] = inventory.index(f"I-{role}")
    return tags


def _sector_rows(group: Sequence[Window]) -> Iterator[list[int]]:
    for row, window in enumerate(group):
        offset = 0
        for instance in window:
            for (start, end), sector in instance.sectors:
                yield [row, offset + start, offset + end, sector]
            offset += len(instance.words)
