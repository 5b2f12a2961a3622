"""Export: the trained network becomes three ONNX graphs in int8, with tokenizer, labels and card.

``words.onnx`` reads windows and scores every word; ``relation.onnx`` labels arcs; ``frame.onnx`` reads a sentence again
for each predicate. ``python -m training.export --run RUN --out models/demarche-en/demarche_en``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn
from torch.export import Dim
from transformers import BertModel

from demarche.analyse.labels import Labels
from demarche.analyse.scores import INPUTS
from demarche.codebook.book import load_book
from training.network import RELATION, SHARED, WIDTH, FrameHead, Network
from training.recipe import encoder_folder

OPSET = 20
INNER = 1536
"""Values inside the feed-forward part of a layer."""
EVENT_THRESHOLD = 0.6
CUE_THRESHOLD = 0.55
POLNEAR_THRESHOLD = 0.5
"""Probability mass at which a word begins a predicate; ``python -m evaluation.thresholds`` shows what others give."""


class WordsGraph(nn.Module):
    """What ``words.onnx`` computes. Probabilities where a threshold or a path is chosen later, else the best class."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.heads = network.word_heads

    def forward(
        self, ids: Tensor, shapes: Tensor, block: Tensor, positions: Tensor, first: Tensor, sentence: Tensor
    ) -> tuple[Tensor, ...]:
        """Scores of a batch; see ``OUTPUTS`` for their names."""
        shared = self.heads.shared(ids, shapes, block, positions)
        syntax = self.heads.upper("syntax", *shared, first)
        words = self.heads.upper("meaning", *shared, first)
        linear = self.heads.linear
        return (
            words,
            linear["upos"](syntax).argmax(-1),
            linear["name"](words).log_softmax(-1),
            linear["event"](words).softmax(-1),
            linear["cue"](words).softmax(-1),
            linear["polnear"](words).softmax(-1),
            linear["sector"](words),
            torch.cat((self.heads.member(words), self.heads.state(words), self.heads.no_state(words)), -1),
            self.heads.arcs(syntax, sentence),
            self.heads.relation_dependent(syntax),
            self.heads.relation_head(syntax),
        )


OUTPUTS = (
    "words",
    "upos",
    "name",
    "event",
    "cue",
    "polnear",
    "sector",
    "membership",
    "arcs",
    "dependent",
    "governor",
)


class Int8Embedding(nn.Module):
    """An embedding whose rows are int8, each with a scale of its own: one scale for all would drown the small rows."""

    table: Tensor
    scale: Tensor

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("table", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        """The rows (..., width) of ``ids``, in fp32."""
        return self.table[ids].float() * self.scale[ids]


class RelationGraph(nn.Module):
    """What ``relation.onnx`` computes: the best relation of each pair of projections."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.relation = network.relation

    def forward(self, dependent: Tensor, governor: Tensor) -> Tensor:
        """Relation numbers (N,)."""
        best: Tensor = self.relation(dependent, governor).argmax(-1)
        return best


class FrameGraph(nn.Module):
    """What ``frame.onnx`` computes: log-probabilities of role tags, probabilities of the attributes."""

    def __init__(self, frame: FrameHead) -> None:
        super().__init__()
        self.frame = frame

    def forward(self, words: Tensor, length: Tensor, position: Tensor, kind: Tensor) -> tuple[Tensor, ...]:
        """Roles (P, S, tags), status, mode, act, source type (P, classes)."""
        output = self.frame(words, length, position, kind)
        attributes = (output.status, output.mode, output.act, output.source_type)
        return (output.roles.log_softmax(-1), *(scores.softmax(-1) for scores in attributes))


def restore(run: Path) -> tuple[Network, Labels]:
    """The network of a training run, ready to be exported; its branch of meaning may have fewer layers."""
    labels = Labels.load(run / "labels.json")
    encoder = BertModel.from_pretrained(encoder_folder(), add_pooling_layer=False, attn_implementation="eager")
    network = Network(encoder, labels)
    weights = torch.load(run / "weights.pt", map_location="cpu")
    own = "word_heads.meaning."
    depth = len({name.removeprefix(own).split(".")[0] for name in weights if name.startswith(own)})
    network.word_heads.meaning = network.word_heads.meaning[:depth]
    network.load_state_dict(weights)
    return network.eval(), labels


def export_graphs(network: Network, out: Path) -> None:
    """Write the three graphs in fp32 to ``out``."""
    count, length, width, predicates, size = (Dim(n, min=1, max=4096) for n in ("B", "L", "W", "P", "S"))
    # Three windows of seven pieces and five words: sizes that differ, so that no axis is mistaken for another.
    ids = torch.randint(5, 900, (3, 7))
    example = (
        ids,
        torch.ones_like(ids),
        torch.ones_like(ids),
        torch.arange(7).expand(3, -1).contiguous(),
        torch.ones(3, 5, dtype=torch.long),
        torch.zeros(3, 5, dtype=torch.long),
    )
    pieces, per_word = {0: count, 1: length}, {0: count, 1: width}
    _write(
        WordsGraph(network),
        example,
        out / "words.onnx",
        INPUTS,
        OUTPUTS,
        (pieces, pieces, pieces, pieces, per_word, per_word),
    )
    pairs = (torch.randn(6, RELATION), torch.randn(6, RELATION))
    _write(
        RelationGraph(network),
        pairs,
        out / "relation.onnx",
        ("dependent", "governor"),
        ("relation",),
        ({0: predicates}, {0: predicates}),
    )
    frames = (
        torch.randn(4, 9, WIDTH),
        torch.tensor([9, 4, 6, 8]),
        torch.tensor([1, 2, 0, 3]),
        torch.tensor([0, 1, 2, 3]),
    )
    _write(
        FrameGraph(network.frame),
        frames,
        out / "frame.onnx",
        ("words", "length", "position", "kind"),
        ("roles", "status", "mode", "act", "source_type"),
        ({0: predicates, 1: size}, {0: predicates}, {0: predicates}, {0: predicates}),
    )


def _write(
    graph: nn.Module,
    example: tuple[Tensor, ...],
    path: Path,
    inputs: tuple[str, ...],
    outputs: tuple[str, ...],
    shapes: tuple[dict[int, Dim], ...],
) -> None:
    torch.onnx.export(
        graph.eval(),
        example,
        str(path),
        input_names=list(inputs),
        output_names=list(outputs),
        opset_version=OPSET,
        dynamo=True,
        dynamic_shapes=shapes,
        external_data=False,
        verbose=False,
    )


def quantise(source: Path, target: Path) -> None:
    """Dynamic int8: weights of matrix products; activations at run time.

    The products that end the feed-forward parts of the layers both branches read stay fp32: a few of their inputs are
    so large that one scale for all costs a tenth of a point of LAS, and everything above reads what they give.
    """
    prepared = source.with_suffix(".prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(
        str(prepared),
        str(target),
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Gemm"],
        nodes_to_exclude=_ends(onnx.load(str(prepared)).graph)[:SHARED],
        extra_options={"MatMulConstBOnly": True},
    )
    prepared.unlink()


def _ends(graph: onnx.GraphProto) -> list[str]:
    """The names of the products from 1536 to 384 values, in the order of the layers."""
    shapes = {weight.name: tuple(weight.dims) for weight in graph.initializer}
    return [
        node.name
        for node in graph.node
        if node.op_type == "MatMul" and any(shapes.get(name) == (INNER, WIDTH) for name in node.input)
    ]


def write_card(network: Network, out: Path) -> None:
    """Write ``model.json``: the version (a hash of the graphs), the thresholds and the bearings."""
    digest = hashlib.sha256()
    for path in sorted(out.glob("*.onnx")):
        digest.update(path.read_bytes())
    card = {
        "name": "demarche-en",
        "version": digest.hexdigest()[:12],
        "codebook": load_book().labels,
        "event_threshold": EVENT_THRESHOLD,
        "cue_threshold": CUE_THRESHOLD,
        "polnear_threshold": POLNEAR_THRESHOLD,
        "bearings": [round(value, 4) for value in network.word_heads.bearing.tolist()],
    }
    (out / "model.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def export(run: Path, out: Path, *, fp32: bool = False) -> dict[str, int]:
    """Export the run's weights to ``out``; gives the bytes of each graph."""
    network, labels = restore(run)
    if not fp32:
        embeddings = network.word_heads.encoder.embeddings
        embeddings.word_embeddings = Int8Embedding(embeddings.word_embeddings.weight.data)
    scratch = run / "fp32"
    scratch.mkdir(exist_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    export_graphs(network, scratch)
    for name in ("words", "relation", "frame"):
        source, target = scratch / f"{name}.onnx", out / f"{name}.onnx"
        if fp32 or name == "relation":
            shutil.copyfile(source, target)
        else:
            quantise(source, target)
    labels.save(out / "labels.json")
    write_card(network, out)
    shutil.copyfile(run / "lemmas.json", out / "lemmas.json")
    shutil.copyfile(encoder_folder() / "tokenizer.json", out / "tokenizer.json")
    return {path.name: path.stat().st_size for path in sorted(out.glob("*.onnx"))}


def main() -> None:
    """Command line of the export."""
    parser = argparse.ArgumentParser(description="Export a training run to int8 ONNX.")
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--fp32", action="store_true", help="leave the graphs in fp32")
    arguments = parser.parse_args()
    print(json.dumps(export(arguments.run, arguments.out, fp32=arguments.fp32)))


if __name__ == "__main__":
    main()
