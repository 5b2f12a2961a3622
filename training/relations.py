"""How well the weights tell the relation between two given parties: PLV, five-fold, each fold fine-tuned by itself.

``python -m training.relations --run RUN --data DATA`` prints macro F1 over roots, quad classes and sides. The folds are
drawn by sentence. Nothing of this is shipped: it measures what the weights know of PLOVER's types in other outlets.
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR

from demarche.analyse.labels import Labels
from demarche.analyse.rows import PieceCutter, Pieces, arrange
from demarche.analyse.tokens import cut_words
from evaluation.gold.plv import Relation, read_plv
from evaluation.score.relations import MEMBERS, YIELD, score_relations
from training.dropout import pool_dropout
from training.export import restore
from training.instances import to_words
from training.network import FRAME, WIDTH, WordHeads
from training.recipe import encoder_folder

FOLDS = 5
EPOCHS = 10
SENTENCES = 24
"""Sentences in a batch."""
ENCODER_RATE, HEAD_RATE = 1e-4, 1e-3
WARM_UP = 0.1
SEED = 20251


class RelationClassifier(nn.Module):
    """Reads a sentence again with its parties marked, and weighs the event types the weights see in its words."""

    def __init__(self, heads: WordHeads, labels: Labels, roots: Sequence[str]) -> None:
        super().__init__()
        self.heads = heads
        self.mark = nn.Embedding(3, FRAME)
        self.word = nn.Linear(WIDTH, FRAME)
        self.layer = nn.TransformerEncoderLayer(FRAME, 4, 2 * FRAME, dropout=0.15, batch_first=True)
        self.weigh = nn.Linear(FRAME, 1)
        self.out = nn.Linear(3 * FRAME, len(roots))
        self.trust = nn.Parameter(torch.ones(()))
        self.dropout = nn.Dropout(0.2)
        members = torch.zeros(len(labels.events), len(roots))
        for index, tag in enumerate(labels.events):
            name = tag.removeprefix("B-")
            root = YIELD if name in MEMBERS else name
            if root in roots:
                members[index, roots.index(root)] = 1.0
        self.register_buffer("members", members)

    def forward(self, inputs: Sequence[Tensor], marks: Tensor) -> Tensor:
        """Scores (B, roots). ``marks`` (B, W): 0 neither, 1 source, 2 target, -1 no word."""
        words = self.dropout(self.heads.words("meaning", *inputs))
        real = marks >= 0
        x = self.layer(self.word(words) + self.mark(marks.clamp(min=0)), src_key_padding_mask=~real)
        weights = self.weigh(x).squeeze(-1).float().masked_fill(~real, -1e4).softmax(-1)
        seen = self.heads.linear["event"](words).float().softmax(-1) @ self.get_buffer("members")
        prior = torch.log((weights.unsqueeze(-1) * seen).sum(1) + 1e-3)
        pooled = [(weights.unsqueeze(-1) * x).sum(1), *(_mean(x, marks == party) for party in (1, 2))]
        scores: Tensor = self.out(self.dropout(torch.cat(pooled, -1))).float() + self.trust * prior
        return scores


def _mean(x: Tensor, chosen: Tensor) -> Tensor:
    weights = chosen.to(x.dtype) / chosen.sum(1, keepdim=True).clamp(min=1)
    return (weights.unsqueeze(-1) * x).sum(1)


Row = tuple[Pieces, list[int], int]
"""A sentence's pieces, the marks of its words, the number of its root."""


def rows(relations: Sequence[Relation], roots: Sequence[str], cutter: PieceCutter) -> list[Row]:
    """The relations as rows."""
    made = []
    for relation in relations:
        offsets = cut_words(relation.sentence)
        pieces = next(iter(cutter.cut([[relation.sentence[a:b] for a, b in offsets]])))
        marks = [0] * len(offsets)
        for number, span in ((1, relation.source), (2, relation.target)):
            first, last = (to_words(offsets, *span) if span else None) or (0, 0)
            marks[first:last] = [number] * (last - first)
        made.append((pieces, marks, roots.index(relation.root)))
    return made


def _batch(group: Sequence[Row], cutter: PieceCutter) -> tuple[list[Tensor], Tensor, Tensor]:
    batch = arrange([[pieces] for pieces, _, _ in group], start_id=cutter.start_id, end_id=cutter.end_id)
    arrays = (batch.ids, batch.shapes, batch.block, batch.positions, batch.first)
    marks = torch.full(batch.first.shape, -1)
    for row, (_, own, _) in enumerate(group):
        length = min(len(own), marks.shape[1])
        marks[row, :length] = torch.tensor(own[:length])
    return [torch.from_numpy(array) for array in arrays], marks, torch.tensor([root for _, _, root in group])


def _batches(made: Sequence[Row], rng: random.Random) -> Iterator[list[Row]]:
    ordered = sorted(made, key=lambda row: len(row[1]) + rng.randint(0, 8))
    groups = [ordered[start : start + SENTENCES] for start in range(0, len(ordered), SENTENCES)]
    rng.shuffle(groups)
    yield from groups


def learn(model: RelationClassifier, made: Sequence[Row], cutter: PieceCutter) -> None:
    """Fine-tune on the rows."""
    rng = random.Random(SEED)
    upper = list(model.heads.meaning.parameters())
    known = {id(p) for p in model.heads.parameters()}
    rest = [p for p in model.parameters() if id(p) not in known]
    groups = [{"params": upper, "lr": ENCODER_RATE}, {"params": rest, "lr": HEAD_RATE}]
    optimizer = AdamW(groups, weight_decay=0.01, fused=True)
    total = EPOCHS * -(-len(made) // SENTENCES)
    warm = WARM_UP * total
    scheduler = LambdaLR(optimizer, lambda step: min((step + 1) / warm, (total - step) / (total - warm)))
    model.train()
    for _ in range(EPOCHS):
        for group in _batches(made, rng):
            inputs, marks, target = _batch(group, cutter)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = model(inputs, marks)
            functional.cross_entropy(scores.float(), target, label_smoothing=0.1).backward()
            torch.nn.utils.clip_grad_norm_([*upper, *rest], 2.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            scheduler.step()


def predict(model: RelationClassifier, made: Sequence[Row], cutter: PieceCutter) -> list[int]:
    """The number of the root of each row."""
    model.eval()
    found: list[int] = []
    with torch.no_grad():
        for start in range(0, len(made), SENTENCES):
            inputs, marks, _ = _batch(made[start : start + SENTENCES], cutter)
            found += model(inputs, marks).argmax(-1).tolist()
    return found


def fold_of(sentence: str) -> int:
    """The fold a sentence is tested in."""
    return int(hashlib.sha256(sentence.encode()).hexdigest(), 16) % FOLDS


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Relations between two parties, five-fold.")
    parser.add_argument("--run", type=Path, required=True, help="a training run's folder")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    relations = read_plv(arguments.data / "events" / "plv" / "train.tsv")
    roots = sorted({relation.root for relation in relations})
    cutter = PieceCutter.load(encoder_folder() / "tokenizer.json")
    made = rows(relations, roots, cutter)
    folds = [fold_of(relation.sentence) for relation in relations]
    network, labels = restore(arguments.run)
    found = [0] * len(made)
    for fold in range(FOLDS):
        torch.manual_seed(SEED + fold)
        model = RelationClassifier(copy.deepcopy(network.word_heads), labels, roots)
        model.heads.requires_grad_(False)
        model.heads.meaning.requires_grad_(True)
        pool_dropout(model)
        learn(model, [row for row, own in zip(made, folds, strict=True) if own != fold], cutter)
        held = [index for index, own in enumerate(folds) if own == fold]
        for index, root in zip(held, predict(model, [made[index] for index in held], cutter), strict=True):
            found[index] = root
        right = sum(found[index] == made[index][2] for index in held)
        print(f"fold {fold + 1}: {right} of {len(held)} roots right", flush=True)
    figures = score_relations([roots[number] for number in found], [relation.root for relation in relations])
    for name, figure in figures.items():
        print(f"{name}: macro F1 {figure.value:.1f} ({figure.low:.1f} to {figure.high:.1f})")


if __name__ == "__main__":
    main()
