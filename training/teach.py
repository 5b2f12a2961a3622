"""Self-training: the network labels raw news and learns from it again, under dropout, hidden words and swapped names.

After the "noisy student" of Xie et al. (2020), with one network: what it was sure of in plain text has to hold when the
text is disturbed. Words get soft labels, the probabilities of the teaching network; roles and attributes get its
choices where it is sure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from demarche.analyse.heads import decode_triggers
from demarche.analyse.labels import Labels
from demarche.analyse.rows import MAX_PIECES, SPECIAL, PieceCutter
from demarche.analyse.sentences import split_sentences
from demarche.analyse.tokens import cut_words
from training.batches import Window, label_batch
from training.instances import IGNORE, FrameInstance, Instance
from training.network import FrameOutput, Network

SOFT = ("event", "cue")
SURE = 0.6
"""Probability from which a role tag or an attribute of the teaching network is learned."""
THRESHOLD = 0.5
TEACHING_PIECES = 6000
STORY = 30
"""Sentences of a run of agency sentences that count as one story."""


def read_agency(data: Path, known: frozenset[str]) -> list[Instance]:
    """VOA's raw sentences, but for those whose text is in ``known``."""
    lines = (data / "raw" / "voa-sentences.txt").read_text(encoding="utf-8").split("\n")
    found = (
        Instance(f"voa/{number // STORY}", [line[a:b] for a, b in cut_words(line)])
        for number, line in enumerate(lines)
        if line.strip() not in known
    )
    return [instance for instance in found if instance.words]


def read_newspapers(data: Path, known: frozenset[str], kept_apart: frozenset[str]) -> list[Instance]:
    """The sentences of the world newspapers' raw articles, less those in ``known`` and the articles ``kept_apart``."""
    found: list[Instance] = []
    for path in sorted((data / "raw" / "worldwide-newswire").glob("*.txt")):
        if path.name in kept_apart:
            continue
        text = path.read_text(encoding="utf-8").partition("\n")[2]
        for sentence in split_sentences(text):
            if text[sentence.start : sentence.end].strip() not in known:
                found.append(Instance(path.name, [text[a:b] for a, b in sentence.words]))
    return [instance for instance in found if instance.words]


def teach(network: Network, labels: Labels, instances: Sequence[Instance], cutter: PieceCutter) -> Iterator[Instance]:
    """The instances, in order, with the labels that the network gives them.

    ``instances`` must have their pieces. Those that no window holds are left out.
    """
    training = network.training
    network.eval()
    for group in _groups(instances):
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            yield from _label(network, labels, group, cutter)
    network.train(training)


def teach_trees(networks: Sequence[Network], instances: Sequence[Instance], cutter: PieceCutter) -> Iterator[Instance]:
    """The instances with the trees that several networks give them together: the likeliest by the mean probability.

    A word of whose head or relation they are not ``SURE`` teaches nothing. After Kuncoro et al. (2016), who teach one
    parser from many; here by their choices instead of their probabilities, since the sentences are not the treebanks'.
    """
    for group in _groups(instances):
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            yield from _parse(networks, group, cutter)


def _parse(networks: Sequence[Network], group: list[Window], cutter: PieceCutter) -> Iterator[Instance]:
    batch = label_batch("trees", group, cutter)
    read = []
    for network in networks:
        heads = network.eval().word_heads
        words = heads.words("syntax", batch.ids, batch.shapes, batch.block, batch.positions, batch.first)
        read.append((network, words))
    arcs = sum(n.word_heads.arcs(w, batch.sentence).softmax(-1) for n, w in read) / len(networks)
    upos = sum(n.word_heads.linear["upos"](w).float().softmax(-1) for n, w in read)
    sure_head, head = torch.as_tensor(arcs).max(-1)
    relations = sum(_relations(n, w, head).float().softmax(-1) for n, w in read) / len(networks)
    sure_relation, relation = torch.as_tensor(relations).max(-1)
    head = torch.where(sure_head > SURE, head, IGNORE)
    relation = torch.where((sure_relation > SURE) & (head != IGNORE), relation, IGNORE)
    tags = torch.as_tensor(upos).argmax(-1)
    for row, window in enumerate(group):
        offset = 0
        for instance in window:
            own = slice(offset, offset + len(instance.words))
            heads_here = [h - offset if h != IGNORE else IGNORE for h in head[row, own].tolist()]
            labels = {"head": heads_here, "deprel": relation[row, own].tolist(), "upos": tags[row, own].tolist()}
            yield replace(instance, labels=labels)
            offset += len(instance.words)


def _relations(network: Network, words: Tensor, head: Tensor) -> Tensor:
    heads = network.word_heads
    governor = heads.relation_head(words)
    governor = torch.gather(governor, 1, head.unsqueeze(-1).expand(-1, -1, governor.shape[-1]))
    return network.relation(heads.relation_dependent(words), governor)


def _groups(instances: Iterable[Instance]) -> Iterator[list[Window]]:
    """Windows of neighbouring sentences, as many as one pass takes."""
    group: list[Window] = []
    room, story = 0, ""
    for instance in instances:
        size = len(instance.pieces.ids) + SPECIAL if instance.pieces else 0
        if not SPECIAL < size <= MAX_PIECES:
            continue
        if size > room or instance.story != story:
            if len(group) * MAX_PIECES > TEACHING_PIECES:
                yield group
                group = []
            group.append([])
            room, story = MAX_PIECES, instance.story
        group[-1].append(instance)
        room -= size
    if group:
        yield group


def _label(network: Network, labels: Labels, group: list[Window], cutter: PieceCutter) -> Iterator[Instance]:
    batch = label_batch("raw", group, cutter)
    heads = network.word_heads
    words = heads.words("meaning", batch.ids, batch.shapes, batch.block, batch.positions, batch.first)
    soft = {name: heads.linear[name](words).float().softmax(-1).numpy() for name in SOFT}
    placed: list[tuple[Instance, dict[str, np.ndarray]]] = []
    rows: list[list[int]] = []
    for row, window in enumerate(group):
        offset = 0
        for instance in window:
            length = len(instance.words)
            own = {name: values[row, offset : offset + length] for name, values in soft.items()}
            number = len(placed)
            placed.append((instance, own))
            for word, _, kind, _ in decode_triggers(own["event"], labels.events, threshold=THRESHOLD):
                predicate = labels.predicates.index(labels.events[kind][2:])
                rows.append([number, row, offset, length, word, predicate])
            for word, _, _, _ in decode_triggers(own["cue"], ("O", "B-CUE", "I"), threshold=THRESHOLD):
                rows.append([number, row, offset, length, word, labels.predicates.index("CUE")])
            offset += length
    frames: dict[int, list[FrameInstance]] = {}
    if rows:
        table = torch.tensor(rows)
        _, row, offset, length, word, kind = table.unbind(1)
        places = (offset.unsqueeze(1) + torch.arange(int(length.max()))).clamp(max=words.shape[1] - 1)
        output = network.frame(words[row.unsqueeze(1), places], length, word, kind)
        for number, frame in zip(table[:, 0].tolist(), _frames(output, table, labels), strict=True):
            frames.setdefault(number, []).append(frame)
    for number, (instance, own) in enumerate(placed):
        yield replace(
            instance,
            soft={name: values.astype(np.float16) for name, values in own.items()},
            frames=frames.get(number, []),
        )


def _frames(output: FrameOutput, table: Tensor, labels: Labels) -> Iterator[FrameInstance]:
    roles, tags = output.roles.float().softmax(-1).max(-1)
    tags = torch.where(roles > SURE, tags, IGNORE)
    attributes = {}
    for name in ("status", "mode", "act", "source_type"):
        sure, best = getattr(output, name).float().softmax(-1).max(-1)
        attributes[name] = torch.where(sure > SURE, best, IGNORE).tolist()
    cue = labels.predicates.index("CUE")
    for index, (length, word, kind) in enumerate(table[:, 3:].tolist()):
        is_cue = kind == cue
        yield FrameInstance(
            predicate=kind,
            word=word,
            roles=(),
            tags=tuple(tags[index, :length].tolist()),
            status=IGNORE if is_cue else attributes["status"][index],
            mode=IGNORE if is_cue else attributes["mode"][index],
            act=attributes["act"][index] if is_cue else IGNORE,
            source_type=attributes["source_type"][index] if is_cue else IGNORE,
        )
