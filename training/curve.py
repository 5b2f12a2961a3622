"""The learning curve: how the figures on events and statements grow with the number of labelled sentences.

``python -m training.curve --data DATA --weights RUN/weights.pt --out OUT``: from the encoder and the trees of these
weights, everything else is learned anew from a share of the stories with labels of the project's own, smaller shares
inside the larger ones, the same number of rounds each; no other corpus, no raw news.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch

from demarche.analyse.model import Model
from demarche.analyse.rows import PieceCutter
from evaluation.suites import measure_frames
from training.batches import cut_pieces
from training.corpora import Corpora, read_corpora
from training.export import export
from training.instances import Instance
from training.network import SHARED, Network
from training.recipe import SEED, build, encoder_folder
from training.stage import Setting, Stage, run_stage

SHARES = (0.125, 0.25, 0.5, 1.0)
STAGE = Stage("meaning", {"frames": 4.0}, 1.6e-4, 1e-3, masked=0.05, averaged=0.25, last_rate=0.05)
LEARNED = ("word_heads.encoder.", "word_heads.arc_", "word_heads.relation_", "relation.")
"""Names of the parameters that are taken over: the encoder and what trees are read with."""
SHOWN = ("typed-f1", "macro-f1-frequent", "actor-f1", "recipient-f1", "status", "cue-f1", "content-exact")


def share_of(instances: Sequence[Instance], share: float) -> list[Instance]:
    """The instances of about a ``share`` of the stories; a larger share holds every smaller one."""

    def place(story: str) -> float:
        return int.from_bytes(hashlib.sha256(story.encode()).digest()[:4], "big") / 2**32

    return [instance for instance in instances if place(instance.story.rpartition("/")[0]) < share]


def learn(
    corpora: Corpora,
    weights: Path | None,
    cutter: PieceCutter,
    share: float,
    out: Path,
    *,
    stage: Stage = STAGE,
    layers: int | None = None,
    public_upper: bool = False,
    lower_too: bool = False,
) -> int:
    """Train on a share of the labelled stories, export to ``out``; gives the number of sentences.

    Without ``weights`` from the public encoder; with ``layers`` of the branch of meaning only the first so many.
    ``public_upper``: that branch begins as the public encoder has it, not where the trees are. ``lower_too``: the
    layers that both branches read are trained as well (so that the trees no longer fit them).
    """
    network: Network = build(corpora, encoder_folder())
    public = {name: value.clone() for name, value in network.word_heads.meaning.state_dict().items()}
    if weights is not None:
        known = torch.load(weights, map_location="cpu")
        own = network.state_dict()
        network.load_state_dict(own | {name: value for name, value in known.items() if name.startswith(LEARNED)})
    network.word_heads.fork()
    if public_upper:
        network.word_heads.meaning.load_state_dict(public)
    if layers is not None:
        network.word_heads.meaning = network.word_heads.meaning[:layers]
    part = share_of(corpora.train["frames"], share)
    out.mkdir(parents=True, exist_ok=True)
    encoder = network.word_heads.begin("meaning", alone=False)
    if weights is None or lower_too:
        lower = [*network.word_heads.encoder.embeddings.parameters()]
        lower += network.word_heads.encoder.encoder.layer[:SHARED].parameters()
        encoder += [parameter.requires_grad_(True) for parameter in lower]
    others = {name: corpora.train[name] for name in stage.epochs if name != "frames"}
    only = replace(corpora, train={"frames": part} | others)
    run_stage(network, stage, encoder, Setting(only, cutter, out), seed=SEED)
    torch.save(network.state_dict(), out / "weights.pt")
    corpora.labels.save(out / "labels.json")
    (out / "lemmas.json").write_text(json.dumps(corpora.lemmas), encoding="utf-8")
    export(out, out / "model")
    return len(part)


def main() -> None:
    """Command line of the learning curve."""
    parser = argparse.ArgumentParser(description="Learn from shares of the labels and measure each.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="weights whose encoder and trees are taken over")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--shares", type=float, nargs="*", default=SHARES)
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    cutter = PieceCutter.load(encoder_folder() / "tokenizer.json")
    corpora = read_corpora(arguments.data)
    cut_pieces(corpora.train["frames"], cutter)
    for share in arguments.shares:
        torch.manual_seed(SEED)
        folder = arguments.out / f"{share:g}"
        count = learn(corpora, arguments.weights, cutter, share, folder)
        figures = measure_frames(arguments.data, Model(folder / "model", threads=2)).figures
        shown = {name: round(f.value, 1) for name, f in figures.items() if name.rpartition("/")[2] in SHOWN}
        print(json.dumps({"share": share, "sentences": count} | shown), flush=True)


if __name__ == "__main__":
    main()
