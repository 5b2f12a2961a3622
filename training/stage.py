"""One stage of training: batches of its corpora interleaved, one branch learning, weights averaged at the end."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import torch
from torch import nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR
from torch.optim.swa_utils import AveragedModel

from demarche.analyse.rows import PieceCutter
from training.batches import LabelledBatch, batches, count_batches
from training.corpora import Corpora
from training.losses import batch_loss
from training.network import Branch, Network

SWAPPED = frozenset({"frames", "rare", "polnear", "raw"})
"""The corpora whose persons are swapped in part of the windows; states have stand-ins in all."""
AVERAGED_EVERY = 5
"""Steps between two weights that are averaged."""
WARM_UP = 0.06
CHECKPOINT_SECONDS = 600


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


@dataclass(frozen=True, slots=True)
class Setting:
    """What all stages of a run share; ``scale`` multiplies their epochs, ``out`` takes the weights on the way."""

    corpora: Corpora
    cutter: PieceCutter
    out: Path
    scale: float = 1.0


def run_stage(
    network: Network, stage: Stage, encoder: list[nn.Parameter], setting: Setting, *, seed: int
) -> list[dict[str, float]]:
    """Train one stage, of the encoder these parameters alone; gives each run's minutes, words and steps.

    It is run as often as it says, each time from the weights there are now, and the mean is left in the network.
    """
    begun = copy.deepcopy(network.state_dict())
    told, ended = [], []
    for number in range(stage.runs):
        network.load_state_dict(begun)
        told.append(_run_once(network, stage, encoder, setting, seed=seed + 10 * number))
        ended.append(copy.deepcopy(network.state_dict()))
    network.load_state_dict(
        {k: sum(e[k] for e in ended) / len(ended) if v.is_floating_point() else v for k, v in ended[0].items()}
    )
    return told


def _run_once(
    network: Network, stage: Stage, encoder: list[nn.Parameter], setting: Setting, *, seed: int
) -> dict[str, float]:
    rng = random.Random(seed)
    epochs = {name: times * setting.scale for name, times in stage.epochs.items()}
    total = sum(_count(name, setting.corpora, times) for name, times in epochs.items() if name in setting.corpora.train)
    optimizer, scheduler = _optimizer(network, stage, encoder, total)
    network.train()
    begun = saved = time.monotonic()
    step, words, running = 0, 0, dict[str, float]()
    mean = AveragedModel(network) if stage.averaged else None
    for drawn in schedule(setting.corpora, setting.cutter, rng, epochs):
        for batch in drawn:
            if stage.masked:
                hide_pieces(batch, setting.cutter, stage.masked)
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
                torch.save(network.state_dict(), setting.out / "weights.pt")
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
