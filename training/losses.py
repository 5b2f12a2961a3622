"""Losses: what each corpus teaches, masked to the heads it has labels for."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import LabelledBatch
from training.instances import IGNORE
from training.network import WIDTH, Network

WEIGHTS = {
    "upos": 0.5,
    "lemma": 0.3,
    "head": 1.0,
    "deprel": 0.7,
    "name": 2.0,
    "event": 4.0,
    "cue": 1.5,
    "polnear": 1.5,
}
"""Weight of each word-level loss: rarer decisions weigh more. Roles 2.0, attributes 0.4, sectors 0.5."""


def batch_loss(network: Network, batch: LabelledBatch) -> dict[str, Tensor]:
    """The weighted losses of one batch, by head."""
    heads = network.word_heads
    words = heads.dropout(heads.words(batch.ids, batch.shapes, batch.mask, batch.first))
    losses: dict[str, Tensor] = {}
    for name, target in batch.labels.items():
        if name in heads.linear:
            losses[name] = WEIGHTS[name] * _cross_entropy(heads.linear[name](words), target)
    if "head" in batch.labels:
        losses |= _syntax(network, words, batch)
    if len(batch.frames):
        losses |= _frames(network, words, batch)
    if len(batch.sectors):
        losses["sector"] = 0.5 * _sectors(network, words, batch.sectors)
    return losses


def _cross_entropy(scores: Tensor, target: Tensor) -> Tensor:
    flat = target.reshape(-1)
    if not bool((flat != IGNORE).any()):
        return scores.sum() * 0.0
    return functional.cross_entropy(scores.reshape(flat.shape[0], -1).float(), flat, ignore_index=IGNORE)


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
    return {
        "roles": 2.0 * _cross_entropy(output.roles, batch.roles),
        "status": 0.4 * _cross_entropy(output.status, status),
        "mode": 0.4 * _cross_entropy(output.mode, mode),
        "act": 0.4 * _cross_entropy(output.act, act),
        "source_type": 0.3 * _cross_entropy(output.source_type, source_type),
    }


def _sectors(network: Network, words: Tensor, spans: Tensor) -> Tensor:
    """Sector of a span from the mean of its words' scores, as at run time."""
    row, start, end, sector = spans.unbind(1)
    places = torch.arange(words.shape[1])
    inside = (places >= start.unsqueeze(1)) & (places < end.unsqueeze(1))
    weights = inside.to(words.dtype) / inside.sum(1, keepdim=True)
    mean = torch.bmm(weights.unsqueeze(1), words[row]).view(-1, WIDTH)
    return _cross_entropy(network.word_heads.linear["sector"](mean), sector)
