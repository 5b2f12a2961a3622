"""The model around its graphs: graphs that answer by rule stand in for trained ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordPiece

from demarche.analyse.labels import ROLE_TAGS, Labels
from demarche.analyse.model import Model
from demarche.analyse.sentences import split_sentences
from demarche.analyse.session import Arrays, Session
from demarche.errors import ModelError

WORDS = ("envoys", "met", "said", ".")
LABELS = Labels(
    upos=("NOUN", "VERB"), xpos=("NN", "VB"), deprels=("dep",), lemmas=("0:", "1:"),
    names=("O", "B-Person", "I-Person"), events=("O", "B-CONSULT", "I"), predicates=("CONSULT", "CUE", "CUE/polnear"),
    modes=("-", "CONSULT/visit", "AID/military"), statuses=("occurred", "planned"), acts=("assert", "deny"),
    source_types=("named",), sectors=("GOV",),
)  # fmt: skip
NAMES = ("words", "upos", "name", "event", "cue", "polnear", "sector", "membership", "arcs", "dependent", "governor")


class WordsGraph:
    """Every word governs every other equally badly; "met" is a trigger, "said" a cue in both conventions."""

    def get_outputs(self) -> Sequence[Any]:
        return [SimpleNamespace(name=name) for name in NAMES]

    def run(self, output_names: Sequence[str], input_feed: Arrays, /) -> Sequence[Any]:
        first, ids = input_feed["first"], input_feed["ids"]
        read = np.take_along_axis(ids, first, 1) - 4  # the vocabulary's number in WORDS
        shape = first.shape
        sure = np.eye(3, dtype=np.float32)
        values = {
            "words": np.zeros((*shape, 2), np.float32),
            "upos": (read == 1).astype(np.int64),
            "name": np.log(np.full((*shape, 3), 1e-6, np.float32) + sure[0]),
            "event": sure[(read == 1).astype(int)],
            "cue": sure[(read == 2).astype(int)],
            "polnear": sure[(read == 2).astype(int)],
            "sector": np.zeros((*shape, 1), np.float32),
            "membership": np.zeros((*shape, 2), np.float32),
            "arcs": np.full((*shape, shape[1]), -3.0, np.float32),
            "dependent": np.zeros((*shape, 1), np.float32),
            "governor": np.zeros((*shape, 1), np.float32),
        }
        return [values[name] for name in output_names]


class RelationGraph:
    def get_outputs(self) -> Sequence[Any]:
        return []

    def run(self, output_names: Sequence[str], input_feed: Arrays, /) -> Sequence[Any]:
        assert list(output_names) == ["relation"]
        return [np.zeros(len(input_feed["dependent"]), np.int64)]


class FrameGraph:
    """The first word is the actor or the source; the mode is the one of another type, then the own one."""

    def get_outputs(self) -> Sequence[Any]:
        return []

    def run(self, output_names: Sequence[str], input_feed: Arrays, /) -> Sequence[Any]:
        assert list(output_names) == ["roles", "status", "mode", "act", "source_type"]
        count, size, _ = input_feed["words"].shape
        roles = np.full((count, size, len(ROLE_TAGS)), -9.0, np.float32)
        roles[:, :, 0] = -1.0
        roles[:, 0, [ROLE_TAGS.index("B-actor"), ROLE_TAGS.index("B-source")]] = 0.0
        mode = np.tile(np.array([0.1, 0.3, 0.6], np.float32), (count, 1))
        two, one = np.tile(np.array([0.2, 0.8], np.float32), (count, 1)), np.ones((count, 1), np.float32)
        return [roles, two, mode, two, one]


def opening(path: Path, threads: int | None) -> Session:
    graphs: dict[str, Session] = {"words": WordsGraph(), "relation": RelationGraph(), "frame": FrameGraph()}
    return graphs[path.stem]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    thresholds = dict.fromkeys(("event_threshold", "cue_threshold", "polnear_threshold"), 0.5)
    card = {"version": "7", "codebook": "c", "bearings": [0.0], **thresholds}
    (tmp_path / "model.json").write_text(json.dumps(card), encoding="utf-8")
    LABELS.save(tmp_path / "labels.json")
    (tmp_path / "lemmas.json").write_text("{}", encoding="utf-8")
    vocabulary = {piece: i for i, piece in enumerate(("[PAD]", "[UNK]", "[CLS]", "[SEP]", *WORDS))}
    Tokenizer(WordPiece(vocabulary, unk_token="[UNK]")).save(str(tmp_path / "tokenizer.json"))
    return tmp_path


def test_frames_with_roles_and_attributes(folder: Path) -> None:
    text = "envoys met . envoys said ."
    first, second = Model(folder, opening=opening).analyse(text, list(split_sentences(text))).sentences
    [event], [cue] = first.frames, second.frames
    assert (event.kind, event.first, event.status, event.act) == ("CONSULT", 1, "planned", None)
    # The likeliest mode is another type's; the likeliest of its own counts.
    assert event.mode == "visit"
    assert [(role.name, role.first, role.last) for role in event.roles] == [("actor", 0, 1)]
    assert (cue.kind, cue.act, cue.source_type, cue.mode) == ("CUE", "deny", "named", None)
    assert [role.name for role in cue.roles] == ["source"]
    assert [(word.upos, word.lemma) for word in first.words] == [("NOUN", "envoy"), ("VERB", "meet"), ("NOUN", ".")]


def test_every_sentence_has_one_root(folder: Path) -> None:
    text = "envoys met . envoys said ."
    for sentence in Model(folder, opening=opening).analyse(text, list(split_sentences(text))).sentences:
        assert [word.deprel for word in sentence.words].count("root") == 1


def test_words_of_an_over_long_sentence_are_kept_but_govern_nothing(folder: Path) -> None:
    text = " ".join(["envoys"] * 300)
    [sentence] = Model(folder, opening=opening).analyse(text, list(split_sentences(text))).sentences
    assert len(sentence.words) == 300
    # 190 of them fit beside the two special pieces.
    assert all(word.head < 190 for word in sentence.words[:190])
    assert [word.deprel for word in sentence.words].count("root") == 1


def test_no_sentence_no_analysis(folder: Path) -> None:
    assert Model(folder, opening=opening).analyse("", []).sentences == ()


@pytest.mark.parametrize("missing", ["model.json", "labels.json", "tokenizer.json"])
def test_a_missing_file_is_named(folder: Path, missing: str) -> None:
    (folder / missing).unlink()
    with pytest.raises(ModelError, match=str(folder)):
        Model(folder, opening=opening)


@pytest.mark.parametrize("broken", ["model.json", "labels.json", "tokenizer.json"])
def test_a_broken_file_is_one_line(folder: Path, broken: str) -> None:
    (folder / broken).write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError) as caught:
        Model(folder, opening=opening)
    assert str(folder) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_broken_graph_is_named(folder: Path) -> None:
    (folder / "words.onnx").write_bytes(b"no graph")
    with pytest.raises(ModelError, match=r"words\.onnx"):
        Model(folder, threads=1)
