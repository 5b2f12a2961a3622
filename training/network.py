"""The network: one encoder, word heads, a parser head and a frame head."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

from demarche.analyse.labels import MEMBER, NO_STATE, ROLE_TAGS, Bearing, Labels
from demarche.analyse.rows import SHAPES
from training.instances import ARGUMENT_TAGS

WIDTH = 384
ARC = 256
RELATION = 192
PAIR = 48
"""Width of the biaffine part of the relation head: a full one costs a tenth of the time."""
FRAME = 256
DISTANCES = 33
"""Relative positions of a word to its predicate: -16 .. 16, farther ones at the ends."""


SHARED = 2
"""Layers of the encoder that both branches read; above them each has its own."""
Branch = Literal["syntax", "meaning"]


class WordHeads(nn.Module):
    """Encoder and everything read off single words and pairs of words.

    All but the lowest layers of the encoder are there twice. ``syntax`` learns trees and names first, through the whole
    encoder; then ``meaning``, which begins as a copy of it, learns everything but trees on the same lowest layers,
    which stay as they are. So nothing that is learned later costs the trees.
    """

    def __init__(self, encoder: BertModel, labels: Labels, *, dropout: float = 0.2) -> None:
        super().__init__()
        self.encoder = encoder
        old = encoder.embeddings.token_type_embeddings.weight.data[:1]
        encoder.embeddings.token_type_embeddings = nn.Embedding(SHAPES, WIDTH)
        encoder.embeddings.token_type_embeddings.weight.data.copy_(old.repeat(SHAPES, 1))
        self.meaning = copy.deepcopy(encoder.encoder.layer[SHARED:])
        self.dropout = nn.Dropout(dropout)
        sizes = {
            "upos": len(labels.upos),
            "xpos": len(labels.xpos),
            "lemma": len(labels.lemmas),
            "name": len(labels.names),
            "event": len(labels.events),
            "cue": 3,
            "proposition": 2,
            "polnear": 3,
            "sector": len(labels.sectors),
        }
        self.linear = nn.ModuleDict({name: nn.Linear(WIDTH, size) for name, size in sizes.items()})
        self.arc_dependent = nn.Linear(WIDTH, ARC)
        self.arc_head = nn.Linear(WIDTH, ARC)
        self.arc_weight = nn.Parameter(torch.empty(ARC, ARC))
        self.arc_bias = nn.Linear(ARC, 1)
        self.arc_dropout = nn.Dropout(0.25)
        nn.init.xavier_uniform_(self.arc_weight)
        self.member = nn.Linear(WIDTH, MEMBER)
        self.state = nn.Linear(WIDTH, MEMBER)
        self.no_state = nn.Linear(WIDTH, len(NO_STATE))
        self.bearing = nn.Parameter(torch.zeros(len(Bearing)))
        self.relation_dependent = nn.Linear(WIDTH, RELATION)
        self.relation_head = nn.Linear(WIDTH, RELATION)

    def fork(self) -> None:
        """Begin the branch of meaning where that of syntax is."""
        self.meaning.load_state_dict(self.encoder.encoder.layer[SHARED:].state_dict())

    def begin(self, branch: Branch, *, alone: bool) -> list[nn.Parameter]:
        """The encoder's parameters that a stage trains: a branch's own, and the shared ones while it is ``alone``.

        The others are kept as they are.
        """
        self.encoder.requires_grad_(alone and branch == "syntax")
        self.meaning.requires_grad_(branch == "meaning")
        if branch == "syntax":
            self.encoder.encoder.layer[SHARED:].requires_grad_(True)
        return [p for part in (self.encoder, self.meaning) for p in part.parameters() if p.requires_grad]

    def words(
        self, branch: Branch, ids: Tensor, shapes: Tensor, block: Tensor, positions: Tensor, first: Tensor
    ) -> Tensor:
        """Word vectors (B, W, 384): a branch's vector of each word's first piece.

        Pieces attend to those of their own sentence (``block``) alone.
        """
        hidden, mask = self.shared(ids, shapes, block, positions)
        return self.upper(branch, hidden, mask, first)

    def shared(self, ids: Tensor, shapes: Tensor, block: Tensor, positions: Tensor) -> tuple[Tensor, Tensor]:
        """What both branches read: the pieces after the lower layers (B, L, 384), and who may attend to whom."""
        embedded = self.encoder.embeddings(input_ids=ids, token_type_ids=shapes, position_ids=positions)
        apart = (block.unsqueeze(2) != block.unsqueeze(1)).unsqueeze(1)
        mask = torch.zeros((), dtype=embedded.dtype).masked_fill(apart, -1e4)
        return _through(self.encoder.encoder.layer[:SHARED], embedded, mask), mask

    def upper(self, branch: Branch, hidden: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """Word vectors of one branch, from what both read."""
        layers = self.meaning if branch == "meaning" else self.encoder.encoder.layer[SHARED:]
        pieces = _through(layers, hidden, mask)
        return torch.gather(pieces, 1, first.unsqueeze(-1).expand(-1, -1, WIDTH))

    def membership(self, words: Tensor, sentence: Tensor, spans: Tensor) -> Tensor:
        """Scores (M, len(NO_STATE) + W) of what each span belongs to: none of the states near, or what a word names.

        Args: ``spans`` (M, 3): window, first word, last + 1.
        """
        row, start, end = spans.unbind(1)
        places = torch.arange(words.shape[1])
        inside = (places >= start.unsqueeze(1)) & (places < end.unsqueeze(1))
        weights = inside.to(words.dtype) / inside.sum(1, keepdim=True)
        mean = torch.bmm(weights.unsqueeze(1), words[row]).squeeze(1)
        named = (self.member(mean).unsqueeze(1) @ self.state(words)[row].transpose(1, 2)).squeeze(1) / MEMBER**0.5
        own = torch.gather(sentence[row], 1, start.unsqueeze(1))
        before = places < start.unsqueeze(1)
        near = torch.where(before, Bearing.BEFORE, Bearing.AFTER)
        far = torch.where(before, Bearing.EARLIER, Bearing.LATER)
        bearing = torch.where(sentence[row] == own, near, far).masked_fill(inside, Bearing.INSIDE)
        return torch.cat((self.no_state(mean).float(), named.float() + self.bearing[bearing]), 1)

    def arcs(self, words: Tensor, sentence: Tensor) -> Tensor:
        """Scores (B, W, W) of each word's head; a word that heads itself is a root; other sentences are masked."""
        dependent = self.arc_dropout(functional.leaky_relu(self.arc_dependent(words), 0.1))
        head = self.arc_dropout(functional.leaky_relu(self.arc_head(words), 0.1))
        scores = (dependent @ self.arc_weight) @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        same = sentence.unsqueeze(2) == sentence.unsqueeze(1)
        return scores.float().masked_fill(~same, -1e4)


def _through(layers: Iterable[nn.Module], hidden: Tensor, mask: Tensor) -> Tensor:
    for layer in layers:
        hidden = layer(hidden, mask)
    return hidden


class RelationHead(nn.Module):
    """The relation between a word and its head, from their two projections."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.out = nn.Linear(2 * RELATION, len(labels.deprels))
        self.pair = nn.Parameter(torch.zeros(PAIR, len(labels.deprels) * PAIR))

    def forward(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Scores (..., relations) from projections (..., 192).

        From what the two add up to, where they agree, and, biaffine over a part of them, how each goes with each.
        """
        paired = (dependent[..., :PAIR] @ self.pair).unflatten(-1, (-1, PAIR)) * head[..., None, :PAIR]
        return self.out(torch.cat((functional.relu(dependent + head), dependent * head), -1)) + paired.sum(-1)


@dataclass(slots=True)
class FrameOutput:
    """Scores of a batch of P predicates over S words."""

    roles: Tensor
    arguments: Tensor
    status: Tensor
    mode: Tensor
    act: Tensor
    source_type: Tensor


class FrameHead(nn.Module):
    """Reads a sentence again for one predicate: one attention layer over the words, marked by where the predicate is.

    Being conditioned on the predicate, two predicates may share an argument and contents may nest.
    """

    def __init__(self, labels: Labels, *, dropout: float = 0.15) -> None:
        super().__init__()
        self.word = nn.Linear(WIDTH, FRAME)
        self.predicate = nn.Linear(WIDTH, FRAME)
        self.kind = nn.Embedding(len(labels.predicates), FRAME)
        self.distance = nn.Embedding(DISTANCES, FRAME)
        self.dropout = nn.Dropout(dropout)
        self.norm_in = nn.LayerNorm(FRAME)
        self.query = nn.Linear(FRAME, 3 * FRAME)
        self.attended = nn.Linear(FRAME, FRAME)
        self.norm_middle = nn.LayerNorm(FRAME)
        self.wide = nn.Linear(FRAME, 2 * FRAME)
        self.narrow = nn.Linear(2 * FRAME, FRAME)
        self.norm_out = nn.LayerNorm(FRAME)
        self.roles = nn.Linear(FRAME, len(ROLE_TAGS))
        self.arguments = nn.Linear(FRAME, len(ARGUMENT_TAGS))
        self.status = nn.Linear(FRAME, len(labels.statuses))
        self.mode = nn.Linear(FRAME, len(labels.modes))
        self.act = nn.Linear(FRAME, len(labels.acts))
        self.source_type = nn.Linear(FRAME, len(labels.source_types))

    def forward(self, words: Tensor, length: Tensor, position: Tensor, kind: Tensor) -> FrameOutput:
        """Score roles and attributes.

        Args: ``words`` (P, S, 384) word vectors of each predicate's sentence; ``length`` (P,) its words; ``position``
        (P,) the predicate's word; ``kind`` (P,) the predicate's kind.
        """
        size = words.shape[1]
        places = torch.arange(size)
        offset = (places.unsqueeze(0) - position.unsqueeze(1)).clamp(-(DISTANCES // 2), DISTANCES // 2) + DISTANCES // 2
        own = torch.gather(words, 1, position.view(-1, 1, 1).expand(-1, 1, WIDTH))
        marked = self.word(words) + self.predicate(own) + self.kind(kind).unsqueeze(1) + self.distance(offset)
        x = self.dropout(self.norm_in(marked))
        x = self.norm_middle(x + self.dropout(self._attend(x, places.unsqueeze(0) < length.unsqueeze(1))))
        x = self.norm_out(x + self.dropout(self.narrow(functional.gelu(self.wide(x)))))
        centre = torch.gather(x, 1, position.view(-1, 1, 1).expand(-1, 1, FRAME)).squeeze(1)
        return FrameOutput(
            self.roles(x),
            self.arguments(x),
            self.status(centre),
            self.mode(centre),
            self.act(centre),
            self.source_type(centre),
        )

    def _attend(self, x: Tensor, real: Tensor) -> Tensor:
        count, size, _ = x.shape
        heads = 4
        query, key, value = self.query(x).view(count, size, 3, heads, FRAME // heads).permute(2, 0, 3, 1, 4)
        scores = query @ key.transpose(2, 3) / (FRAME // heads) ** 0.5
        scores = scores.masked_fill(~real.view(count, 1, 1, size), -1e4)
        mixed = torch.softmax(scores, -1) @ value
        return self.attended(mixed.transpose(1, 2).reshape(count, size, FRAME))


class Network(nn.Module):
    """All parts together, as they are trained."""

    def __init__(self, encoder: BertModel, labels: Labels) -> None:
        super().__init__()
        self.word_heads = WordHeads(encoder, labels)
        self.relation = RelationHead(labels)
        self.frame = FrameHead(labels)
