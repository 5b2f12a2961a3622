"""The weights of event linking: a logistic regression on pairs of gold mentions of ECB+.

``python -m training.link_events --data DATA --out src/demarche/link/data/events.json``: fitted on the training topics,
half of them to choose the threshold of the clusters; the development topics are not looked at.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from demarche.analyse.model import load_model
from demarche.link.collection import Collection
from demarche.link.features import FLAGS, NAMES, features
from demarche.link.model import HEAD, LinkModel, Part, expand
from evaluation.gold.ecbplus import DEV_TOPICS, read_ecbplus
from evaluation.links import analysed, candidates, clusters_of, conll, gold_collection

QUANTILES = (0.15, 0.35, 0.55, 0.75, 0.9)
"""Where the line of a graded feature bends: these quantiles of its values that are not 0."""
PENALTY = 5.0
"""Of the squared weights of standardised columns; 1, 5 and 30 give the same on halves of the training topics within
half a point."""
THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45)

Floats = NDArray[np.float32]


def fit(collections: Sequence[tuple[Collection, Sequence[str]]]) -> LinkModel:
    """The weights that explain best which candidate pairs of these collections tell one event."""
    blocks, answers = [], []
    for collection, events in collections:
        left, right = candidates(collection)
        blocks.append(features(collection, left, right))
        names = np.array(events)
        answers.append(names[left] == names[right])
    values, same = np.concatenate(blocks), np.concatenate(answers)
    knots = [() if name in FLAGS else _knots(values[:, place]) for place, name in enumerate(NAMES)]
    bases = [expand(values[:, place], knots[place]) for place in range(len(NAMES))]
    head = values[:, HEAD : HEAD + 1]
    columns = np.concatenate([*bases, *(basis * head for basis in bases)], 1)
    weights, bias = regress(columns, same)
    half = len(weights) // 2
    return _model(knots, bases, head, weights[:half], weights[half:], bias)


def _knots(column: Floats) -> tuple[float, ...]:
    filled = column[np.abs(column) > 1e-6]
    return tuple(np.unique(np.round(np.quantile(filled, QUANTILES), 3)).tolist())


def regress(columns: Floats, answers: NDArray[np.bool_]) -> tuple[NDArray[np.float64], float]:
    """Weights and bias of the logistic regression, of the columns as they are (standardised for the penalty)."""
    mean, deviation = columns.mean(0), columns.std(0) + 1e-6
    given = torch.from_numpy(((columns - mean) / deviation).astype(np.float32))
    target = torch.from_numpy(answers.astype(np.float32))
    weights = torch.zeros(columns.shape[1], requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, bias], max_iter=300, history_size=20, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        logits = given @ weights + bias
        fault = torch.nn.functional.binary_cross_entropy_with_logits(logits, target, reduction="sum")
        total = (fault + PENALTY * weights.square().sum() / 2) / len(target)
        total.backward()
        return total

    optimizer.step(loss)
    plain = weights.detach().numpy().astype(np.float64) / deviation
    return plain, float(bias.detach()) - float(plain @ mean)


def _model(
    knots: Sequence[tuple[float, ...]],
    bases: Sequence[Floats],
    head: Floats,
    weights: NDArray[np.float64],
    with_head: NDArray[np.float64],
    bias: float,
) -> LinkModel:
    parts, place = [], 0
    for bends, basis in zip(knots, bases, strict=True):
        inside = slice(place, place + basis.shape[1])
        usual = float((basis @ weights[inside] + (basis * head) @ with_head[inside]).mean())
        parts.append(Part(bends, _rounded(weights[inside]), _rounded(with_head[inside]), round(usual, 4)))
        place += basis.shape[1]
    return LinkModel("", round(bias + sum(part.usual for part in parts), 4), 0.3, tuple(parts))


def _rounded(weights: NDArray[np.float64]) -> tuple[float, ...]:
    return tuple(round(float(weight), 4) for weight in weights)


def choose_threshold(halves: Sequence[tuple[Collection, Sequence[str]]]) -> float:
    """The threshold that gives the best mean CoNLL F1 on each half by the weights of the other."""
    models = [fit([halves[1]]), fit([halves[0]])]
    reached = {}
    for threshold in THRESHOLDS:
        scores = [
            conll(events, clusters_of(collection, model, threshold=threshold))["conll"]
            for model, (collection, events) in zip(models, halves, strict=True)
        ]
        reached[threshold] = sum(scores) / 2
        print(f"threshold {threshold}: " + " ".join(f"{score:.1f}" for score in scores), flush=True)
    return max(reached, key=lambda threshold: reached[threshold])


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Fit the weights of event linking on ECB+.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    torch.manual_seed(0)
    gold = [a for a in read_ecbplus(arguments.data / "links" / "ecbplus") if a.topic not in DEV_TOPICS]
    read = list(analysed(load_model(), gold))
    topics = sorted({each.article.topic for each in read})
    halves = [gold_collection([r for r in read if topics.index(r.article.topic) % 2 == part]) for part in (0, 1)]
    threshold = choose_threshold(halves)
    model = fit(halves)
    told = {
        name: {"knots": part.knots, "weights": part.weights, "with_head": part.with_head, "usual": part.usual}
        for name, part in zip(NAMES, model.parts, strict=True)
    }
    version = blake2b(json.dumps([told, model.bias]).encode(), digest_size=6).hexdigest()
    data = {"version": version, "bias": model.bias, "threshold": threshold, "features": told}
    arguments.out.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
