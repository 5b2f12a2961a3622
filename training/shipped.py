"""The committed int8 graphs read back as weights, to go on training from when a run's own are gone.

``python -m training.shipped --out RUN`` leaves ``weights.pt`` and the label inventories in ``RUN``. A product's int8
weights times their scales are what the graphs compute with, so that a part which is not trained further is exported
again as it is. What no graph holds (heads that only training has: finer parts of speech, lemmas, PropBank) is fresh.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor
from transformers import BertModel

from demarche.analyse.labels import Labels
from demarche.analyse.model import model_folder
from training.export import Int8Embedding, export_graphs
from training.network import Network
from training.recipe import encoder_folder

Array = NDArray[Any]
GRAPHS = ("words", "relation", "frame")
EMBEDDING = "word_heads.encoder.embeddings.word_embeddings"


def read_shipped(folder: Path) -> tuple[dict[str, Tensor], list[str]]:
    """The weights of the graphs in ``folder`` by parameter, and the names of the parameters that they do not hold.

    A network of random weights is exported beside them: each parameter is where its values are in that export.

    Raises:
        ValueError: the graphs are not of this network.
    """
    labels = Labels.load(folder / "labels.json")
    weights = _random(labels).state_dict()
    missing = set(weights)
    with tempfile.TemporaryDirectory() as scratch:
        _export_random(labels, weights, Path(scratch))
        for name in GRAPHS:
            told = _tensors(folder / f"{name}.onnx")
            for parameter, tensor, turned in _places(weights, _tensors(Path(scratch) / f"{name}.onnx")):
                value, shape = _value(told, tensor), tuple(weights[parameter].shape)
                value = value.reshape(shape) if 1 in value.shape else value.T if turned else value
                if value.shape != shape:
                    raise ValueError(f"{folder / name}.onnx: {parameter} has shape {value.shape}, not {shape}")
                if parameter in missing:
                    weights[parameter] = torch.from_numpy(np.ascontiguousarray(value, np.float32))
                    missing.discard(parameter)
    bearing = "word_heads.bearing"
    weights[bearing] = torch.tensor(json.loads((folder / "model.json").read_text(encoding="utf-8"))["bearings"])
    missing.discard(bearing)
    fresh = Network(BertModel.from_pretrained(encoder_folder(), add_pooling_layer=False), labels).state_dict()
    return weights | {name: fresh[name] for name in missing}, sorted(missing)


def _random(labels: Labels) -> Network:
    torch.manual_seed(0)
    encoder = BertModel.from_pretrained(encoder_folder(), add_pooling_layer=False, attn_implementation="eager")
    network = Network(encoder, labels)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.copy_(torch.randn_like(parameter))
    return network.eval()


def _export_random(labels: Labels, weights: Mapping[str, Tensor], scratch: Path) -> None:
    network = _random(labels)
    network.load_state_dict(weights)
    network.word_heads.encoder.embeddings.word_embeddings = Int8Embedding(weights[f"{EMBEDDING}.weight"])
    export_graphs(network, scratch)


def _tensors(path: Path) -> dict[str, Array]:
    return {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(str(path)).graph.initializer}


def _places(weights: Mapping[str, Tensor], tensors: Mapping[str, Array]) -> list[tuple[str, str, bool]]:
    """Parameter, tensor and whether it is turned over there, for each parameter whose values a graph has."""
    known: dict[bytes, tuple[str, bool]] = {}
    for name, tensor in weights.items():
        value = tensor.numpy()
        known[value.tobytes()] = (name, False)
        if value.ndim == 2:
            known[np.ascontiguousarray(value.T).tobytes()] = (name, True)
    table = f"{EMBEDDING}.weight"
    found = [
        (known[value.tobytes()][0], name, known[value.tobytes()][1])
        for name, value in tensors.items()
        if value.dtype == np.float32 and value.tobytes() in known
    ]
    tables = [name for name, value in tensors.items() if value.dtype == np.int8 and value.shape == weights[table].shape]
    return [*found, *((table, name, False) for name in tables)]


def _value(told: Mapping[str, Array], name: str) -> Array:
    """A tensor of a quantised graph in fp32, products' int8 weights times their scales."""
    if name in told and told[name].dtype == np.float32:
        return told[name]
    if name in told:
        scales = [v for v in told.values() if v.dtype == np.float32 and v.shape == (len(told[name]), 1)]
        return told[name] * scales[0]
    for form, turned in (("", False), ("_Transposed", True)):
        if f"{name}{form}_quantized" in told:
            value = told[f"{name}{form}_quantized"] * told[f"{name}{form}_scale"]
            return value.T if turned else value
    raise ValueError(f"no tensor {name} in the graph: it is not of this network")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Read the committed graphs back as weights.")
    parser.add_argument("--model", type=Path, default=model_folder())
    parser.add_argument("--out", type=Path, required=True, help="the run's folder")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    weights, missing = read_shipped(arguments.model)
    torch.save(weights, arguments.out / "weights.pt")
    for name in ("labels.json", "lemmas.json"):
        shutil.copyfile(arguments.model / name, arguments.out / name)
    print("fresh:", *missing)


if __name__ == "__main__":
    main()
