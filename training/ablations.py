"""Ablations: what single choices of the recipe give to events and statements, at a share of the labels.

``python -m training.ablations --data DATA --weights RUN/weights.pt --out OUT``: the setting of the learning curve
(``training.curve``) at one share, and the same with one thing changed each.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import torch

from demarche.analyse.model import Model
from demarche.analyse.rows import PieceCutter
from evaluation.suites import measure_frames
from training.batches import cut_pieces
from training.corpora import read_corpora
from training.curve import SHOWN, STAGE, learn
from training.recipe import SEED, encoder_folder

SHARE = 0.25


@dataclass(frozen=True, slots=True)
class Ablation:
    """One change: pieces hidden, further corpora and how often they are read, layers of meaning, trees first or not,
    where the branch of meaning begins, whether the layers below it learn too."""

    masked: float = STAGE.masked
    corpora: Mapping[str, float] = field(default_factory=dict)
    layers: int | None = None
    trees_first: bool = True
    public_upper: bool = False
    lower_too: bool = False


ABLATIONS = {
    "as the curve": Ablation(),
    "no hidden pieces": Ablation(masked=0.0),
    "PropBank's arguments beside them": Ablation(corpora={"arguments": 3.0}),
    "two layers of meaning instead of four": Ablation(layers=2),
    "from the public encoder, no trees first": Ablation(trees_first=False),
    "upper layers from the public encoder": Ablation(public_upper=True),
    "lower layers trained too": Ablation(lower_too=True),
    "PolNeAR beside them": Ablation(corpora={"polnear": 1.5}),
}


def main() -> None:
    """Command line of the ablations."""
    parser = argparse.ArgumentParser(description="Learn from a share of the labels, with one thing changed each time.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="weights whose encoder and trees are taken over")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--share", type=float, default=SHARE)
    parser.add_argument("--only", nargs="*", default=list(ABLATIONS), choices=list(ABLATIONS))
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    cutter = PieceCutter.load(encoder_folder() / "tokenizer.json")
    corpora = read_corpora(arguments.data)
    for name in {"frames"}.union(*(ABLATIONS[only].corpora for only in arguments.only)):
        cut_pieces(corpora.train[name], cutter)
    for name in arguments.only:
        torch.manual_seed(SEED)
        change = ABLATIONS[name]
        folder = arguments.out / name.replace(" ", "-").replace(",", "").replace("'", "")
        stage = replace(STAGE, masked=change.masked, epochs=STAGE.epochs | dict(change.corpora))
        weights = arguments.weights if change.trees_first else None
        learn(
            corpora,
            weights,
            cutter,
            arguments.share,
            folder,
            stage=stage,
            layers=change.layers,
            public_upper=change.public_upper,
            lower_too=change.lower_too,
        )
        figures = measure_frames(arguments.data, Model(folder / "model", threads=2)).figures
        shown = {key: round(f.value, 1) for key, f in figures.items() if key.rpartition("/")[2] in SHOWN}
        print(json.dumps({"what": name} | shown), flush=True)


if __name__ == "__main__":
    main()
