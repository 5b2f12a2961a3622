"""Losses: what each corpus teaches, masked to the heads it has labels for."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from demarche.analyse.labels import NO_STATE
from training.batches import LabelledBatch
from training.instances import IGNORE
from training.network import WIDTH, Branch, Network

WEIGHTS = {
    "upos": 0.5,
    "xpos": 0.3,
    "lemma": 0.3,
    "head": 1.0,
    "deprel": 0.7,
    "name": 2.0,
    "event": 4.0,
    "cue": 1.5,
    "proposition": 0.5,
    "polnear": 1.5,
}
"""Weight of each word-level loss: rarer decisions weigh more.

Roles 2.0, arguments 1.0, attributes 0.4, sectors and states 0.5.
"""
SMOOTHING = 0.1
"""Label smoothing of the attributes, which are learned by heart otherwise."""


def batch_loss(network: Network, batch: LabelledBatch, branch: Branch) -> dict[str, Tensor]:
    """The weighted losses of one batch, by head, all read from one branch."""
    heads = network.word_heads
    words = heads.dropout(heads.words(branch, batch.ids, batch.shapes, batch.block, batch.positions, batch.first))
    losses: dict[str, Tensor] = {}
    for name, target in batch.labels.items():
        if name in heads.linear and _is_labelled(target):
            losses[name] = WEIGHTS[name] * _cross_entropy(heads.linear[name](words), target)
    for name, probabilities in batch.soft.items():
        losses[name] = WEIGHTS[name] * _soft_cross_entropy(heads.linear[name](words), probabilities)
    if "head" in batch.labels:
        losses |= _syntax(network, words, batch)
    if len(batch.frames):
        losses |= _frames(network, words, batch)
    if len(batch.sectors):
        losses["sector"] = 0.5 * _sectors(network, words, batch.sectors)
    if len(batch.belongs):
        losses["state"] = 0.5 * _membership(network, words, batch)
    return losses


def _cross_entropy(scores: Tensor, target: Tensor, smoothing: float = 0.0) -> Tensor:
    flat = target.reshape(-1)
    scores = scores.reshape(flat.shape[0], -1).float()
    return functional.cross_entropy(scores, flat, ignore_index=IGNORE, label_smoothing=smoothing)


def _soft_cross_entropy(scores: Tensor, target: Tensor) -> Tensor:
    return -(target * scores.float().log_softmax(-1)).sum() / target.sum().clamp(min=1.0)


def _is_labelled(target: Tensor) -> bool:
    return bool((target != IGNORE).any())


def _syntax(network: Network, words: Tensor, batch: LabelledBatch) -> dict[str, Tensor]:
    heads = network.word_heads
    target = batch.labels["head"]
    arcs = _cross_entropy(heads.arcs(words, batch.sentence), target)
    gold = target.clamp(min=0)
    dependent, governor = heads.relation_dependent(words), heads.relation_head(words)
    governor = torch.gather(governor, 1, gold.unsqueeze(-1).expand(-1, -1, governor.shape[-1]))
    relation = _cross_entropy(network.relation(dependent, governor), batch.labels["deprel"])
    return {"head": WEIGHTS["head"] * arcs, "deprel": WEIGHTS["deprel"] * relation}


def _frames(network: Network, words: Tensor, batch: LabelledBatch) -> dict[str, Tensor]:
    row, offset, length, word, kind = batch.frames[:, :5].unbind(1)
    size = batch.roles.shape[1]
    places = (offset.unsqueeze(1) + torch.arange(size)).clamp(max=words.shape[1] - 1)
    own = words[row.unsqueeze(1), places]
    output = network.frame(own, length, word, kind)
    status, mode, act, source_type = batch.frames[:, 5:].unbind(1)
    heads = {
        "roles": (2.0, output.roles, batch.roles, 0.0),
        "arguments": (1.0, output.arguments, batch.arguments, 0.0),
        "status": (0.4, output.status, status, SMOOTHING),
        "mode": (0.4, output.mode, mode, SMOOTHING),
        "act": (0.4, output.act, act, SMOOTHING),
        "source_type": (0.3, output.source_type, source_type, SMOOTHING),
    }
    return {
        name: weight * _cross_entropy(scores, target, smoothing)
        for name, (weight, scores, target, smoothing) in heads.items()
        if _is_labelled(target)
    }


def _membership(network: Network, words: Tensor, batch: LabelledBatch) -> Tensor:
    """Every word that names the right state is right."""
    scores = network.word_heads.membership(words, batch.sentence, batch.belongs[:, :3])
    target = batch.belongs[:, 3:]
    states = batch.states[batch.belongs[:, 0]]
    classes = -1 - torch.arange(len(NO_STATE)).expand(len(target), -1)
    possible = torch.cat((classes, states), 1)
    scores = scores.masked_fill(possible == 0, -1e4)
    right = scores.masked_fill(possible != target, -1e4)
    return (scores.logsumexp(1) - right.logsumexp(1)).mean()


def _sectors(network: Network, words: Tensor, spans: Tensor) -> Tensor:
    """Sector of a span from the mean of its words' scores, as at run time."""
    row, start, end, sector = spans.unbind(1)
    places = torch.arange(words.shape[1])
    inside = (places >= start.unsqueeze(1)) & (places < end.unsqueeze(1))
    weights = inside.to(words.dtype) / inside.sum(1, keepdim=True)
    mean = torch.bmm(weights.unsqueeze(1), words[row]).view(-1, WIDTH)
    return _cross_entropy(network.word_heads.linear["sector"](mean), sector)
