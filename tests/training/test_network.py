"""The network: two branches on one lower half, and graphs that decide as it does. Needs the training extra."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")
pytest.importorskip("onnxscript")

import onnxruntime  # noqa: E402

from demarche.analyse.heads import decode_entities, decode_roles, decode_triggers  # noqa: E402
from demarche.analyse.labels import Labels  # noqa: E402
from demarche.analyse.rows import Pieces, arrange  # noqa: E402
from demarche.analyse.scores import INPUTS  # noqa: E402
from demarche.analyse.trees import decode_heads  # noqa: E402
from training.export import OUTPUTS, FrameGraph, WordsGraph, export_graphs  # noqa: E402
from training.network import WIDTH, Network  # noqa: E402

LABELS = Labels.load(Path(__file__).parents[2] / "models" / "demarche-en" / "demarche_en" / "labels.json")
BRANCHES = ("syntax", "meaning")


def small_network() -> Network:
    """A network of the real shape, but for its vocabulary, on an encoder nobody trained."""
    torch.manual_seed(7)
    config = transformers.BertConfig(
        vocab_size=300,
        hidden_size=WIDTH,
        num_hidden_layers=6,
        num_attention_heads=12,
        intermediate_size=512,
        max_position_embeddings=64,
        attn_implementation="eager",
    )
    return Network(transformers.BertModel(config, add_pooling_layer=False), LABELS).eval()


def rows() -> dict[str, np.ndarray]:
    """Two rows of random sentences, two in the first."""
    random = np.random.default_rng(3)

    def sentence(length: int) -> Pieces:
        return Pieces(tuple(random.integers(5, 300, length).tolist()), (2,) * length, tuple(range(length)))

    batch = arrange([[sentence(6), sentence(4)], [sentence(9)]], start_id=1, end_id=2)
    return {name: getattr(batch, name) for name in INPUTS}


def words_of(network: Network, branch: str) -> torch.Tensor:
    inputs = {name: torch.from_numpy(array) for name, array in rows().items() if name != "sentence"}
    with torch.no_grad():
        return network.word_heads.words(branch, **inputs)


def test_meaning_begins_where_syntax_is() -> None:
    network = small_network()
    syntax = words_of(network, "syntax")
    with torch.no_grad():
        network.word_heads.encoder.encoder.layer[-1].output.dense.weight.mul_(1.5)
    assert not torch.allclose(words_of(network, "syntax"), words_of(network, "meaning"))
    network.word_heads.fork()
    assert torch.equal(words_of(network, "syntax"), words_of(network, "meaning"))
    assert not torch.allclose(words_of(network, "syntax"), syntax)


def test_what_meaning_learns_leaves_syntax_as_it_is() -> None:
    network = small_network()
    before = [words_of(network, branch) for branch in BRANCHES]
    optimizer = torch.optim.SGD(network.word_heads.meaning.parameters(), lr=0.5)
    inputs = {name: torch.from_numpy(array) for name, array in rows().items() if name != "sentence"}
    network.word_heads.words("meaning", **inputs).square().sum().backward()
    optimizer.step()
    after = [words_of(network, branch) for branch in BRANCHES]
    assert torch.equal(before[0], after[0])
    assert not torch.allclose(before[1], after[1])


@pytest.mark.parametrize("branch", BRANCHES)
def test_a_sentence_is_read_alone(branch: str) -> None:
    """A row's other sentence may change as it will."""
    network = small_network()
    inputs = {name: torch.from_numpy(array) for name, array in rows().items()}
    sentence = inputs.pop("sentence")
    with torch.no_grad():
        before = network.word_heads.words(branch, **inputs)
        inputs["ids"][0, inputs["block"][0] == inputs["block"][0].max()] = 77
        after = network.word_heads.words(branch, **inputs)
    first = sentence[0] == 0
    assert torch.allclose(before[0, first], after[0, first], atol=1e-6)


def test_graphs_decide_as_the_network_does(tmp_path: Path) -> None:
    network = small_network()
    export_graphs(network, tmp_path)
    arrays = rows()
    with torch.no_grad():
        expected = WordsGraph(network)(*(torch.from_numpy(arrays[name]) for name in INPUTS))
    session = onnxruntime.InferenceSession(str(tmp_path / "words.onnx"), providers=["CPUExecutionProvider"])
    found = dict(zip(OUTPUTS, session.run(list(OUTPUTS), arrays), strict=True))
    wanted = {name: value.numpy() for name, value in zip(OUTPUTS, expected, strict=True)}
    for name in OUTPUTS:
        np.testing.assert_allclose(found[name], wanted[name], atol=2e-4, err_msg=name)
    for row, length in enumerate((10, 9)):
        ours, theirs = ({name: value[row, :length] for name, value in each.items()} for each in (found, wanted))
        assert (ours["upos"] == theirs["upos"]).all()
        assert decode_heads(ours["arcs"][:, :length]) == decode_heads(theirs["arcs"][:, :length])
        assert decode_entities(ours["name"], LABELS.names) == decode_entities(theirs["name"], LABELS.names)
        triggers = [
            [found[:3] for found in decode_triggers(each["event"], LABELS.events, threshold=0.05)]
            for each in (ours, theirs)
        ]
        assert triggers[0] == triggers[1]

    lengths, position, kind = np.array([10, 9]), np.array([2, 5]), np.array([0, LABELS.predicates.index("CUE")])
    with torch.no_grad():
        graph = FrameGraph(network.frame)
        scores = graph(expected[0], *(torch.from_numpy(a) for a in (lengths, position, kind)))
    frame = onnxruntime.InferenceSession(str(tmp_path / "frame.onnx"), providers=["CPUExecutionProvider"])
    roles, *attributes = frame.run(
        ["roles", "status", "mode", "act", "source_type"],
        {"words": found["words"], "length": lengths, "position": position, "kind": kind},
    )
    events = np.array([True, False])
    assert decode_roles(roles, lengths, events) == decode_roles(scores[0].numpy(), lengths, events)
    for one, other in zip(attributes, scores[1:], strict=True):
        assert (one.argmax(-1) == other.numpy().argmax(-1)).all()
