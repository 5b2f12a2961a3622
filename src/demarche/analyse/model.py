"""The model: three ONNX graphs behind one object, sentences in, analysed sentences out."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from demarche import settings
from demarche.analyse.analysis import Analysis, Frame, Sentence, Word
from demarche.analyse.heads import decode_entities, decode_roles, decode_triggers
from demarche.analyse.labels import Labels
from demarche.analyse.lemmas import Lemmatizer
from demarche.analyse.lexicon import CONFIDENCE, lexical_predicates
from demarche.analyse.rows import PieceCutter
from demarche.analyse.scores import score_words
from demarche.analyse.sentences import SentenceSpan
from demarche.analyse.session import Arrays, OpenSession, open_session
from demarche.analyse.standins import load_stand_ins
from demarche.analyse.trees import decode_heads
from demarche.codebook.book import load_book
from demarche.errors import ModelError

BATCH_WORDS = 2048
"""Padded words given to the frame reader at once."""
SENTENCES_AT_ONCE = 512
"""Sentences whose scores are held at once: an article is far shorter, a book does not fill the memory."""
NEAR = 6
"""Words between a verb and its object's noun within which the model may have marked the noun instead."""
CUE_TAGS = ("O", "B-CUE", "I")


@dataclass(frozen=True, slots=True)
class Card:
    """What the model says of itself: version, hash of the codebook it was made for, thresholds of its taggers, and its
    bearings (see ``Analysis``)."""

    version: str
    codebook: str
    event_threshold: float
    cue_threshold: float
    polnear_threshold: float
    bearings: tuple[float, ...]


class Model:
    """A loaded model. Its methods are pure: the same sentences give the same result, whatever came before."""

    def __init__(self, folder: Path, *, threads: int | None = None, opening: OpenSession | None = None) -> None:
        """Load the model in ``folder``. ``opening`` opens its graphs; ``open_session`` if not given.

        Raises:
            ModelError: a file is missing or broken.
        """
        try:
            data = json.loads((folder / "model.json").read_text(encoding="utf-8"))
            self.card = Card(
                data["version"],
                data["codebook"],
                data["event_threshold"],
                data["cue_threshold"],
                data["polnear_threshold"],
                tuple(data["bearings"]),
            )
            self.labels = Labels.load(folder / "labels.json")
            self.lemmas = Lemmatizer.load(folder / "lemmas.json")
            self.cutter = PieceCutter.load(folder / "tokenizer.json")
        except (OSError, KeyError, ValueError) as error:
            raise ModelError(f"{folder}: not a model of demarche ({error})") from error
        opening = opening or open_session
        self._words = opening(folder / "words.onnx", threads)
        self._relation = opening(folder / "relation.onnx", threads)
        self._frame = opening(folder / "frame.onnx", threads)

    def analyse(self, text: str, sentences: Sequence[SentenceSpan], *, cues: str = "CUE") -> Analysis:
        """Analyse the sentences of ``text``.

        ``cues="CUE/polnear"`` asks for attributions in PolNeAR's convention, for measuring on it.
        """
        result: list[Sentence] = []
        for begin in range(0, len(sentences), SENTENCES_AT_ONCE):
            block = sentences[begin : begin + SENTENCES_AT_ONCE]
            worded = [[text[a:b] for a, b in sentence.words] for sentence in block]
            scores = self.score(worded)
            trees = [self._tree(text, span, score) for span, score in zip(block, scores, strict=True)]
            further = [list(lexical_predicates(tree, load_book())) for tree in trees]
            frames = self.frames(scores, cues=cues, further=further)
            result.extend(map(self._sentence, block, trees, scores, frames))
        return Analysis(tuple(result), self.labels.sectors, self.card.bearings)

    def score(self, sentences: Sequence[Sequence[str]]) -> list[Arrays]:
        """The word heads' scores of each sentence of one text, read with stand-ins for states; see ``score_words``."""
        return score_words(self._words, self.cutter, load_stand_ins().exchanged(sentences))

    def frames(
        self, scores: Sequence[Arrays], *, cues: str = "CUE", further: Sequence[Sequence[tuple[int, str]]] = ()
    ) -> list[tuple[Frame, ...]]:
        """The frames of each sentence: predicates first, then roles and attributes conditioned on each.

        ``further`` are predicates (word, event type) of each sentence to be read beside those the model finds.
        """
        requests: list[tuple[int, int, int, int, float]] = []
        for index, score in enumerate(scores):
            found = list(self._predicates(score, cues))
            found = self._with_further(further[index], found) if further else found
            requests.extend((index, *predicate) for predicate in found)
        result: list[list[Frame]] = [[] for _ in scores]
        for chunk in _frame_chunks(requests, scores):
            for (index, *_), frame in zip(chunk, self._read_frames(chunk, scores), strict=True):
                result[index].append(frame)
        return [tuple(sorted(found, key=lambda f: (f.first, f.kind == "CUE"))) for found in result]

    def _predicates(self, score: Arrays, cues: str) -> Iterator[tuple[int, int, int, float]]:
        """(first word, last + 1, kind number, probability) of each predicate of a sentence."""
        kinds = self.labels.predicates
        for first, last, tag, mass in decode_triggers(
            score["event"], self.labels.events, threshold=self.card.event_threshold
        ):
            yield first, last, kinds.index(self.labels.events[tag][2:]), mass
        own = cues == "CUE"
        column, threshold = ("cue", self.card.cue_threshold) if own else ("polnear", self.card.polnear_threshold)
        for first, last, _, mass in decode_triggers(score[column], CUE_TAGS, threshold=threshold):
            yield first, last, kinds.index(cues), mass

    def _with_further(
        self, further: Sequence[tuple[int, str]], found: list[tuple[int, int, int, float]]
    ) -> list[tuple[int, int, int, float]]:
        """The predicates with the further ones that are not among them, up to ``NEAR`` words away.

        A further one takes the place of an event of another type that was found on its very verb: "snapped relations"
        is a sanction, whatever the verb may be elsewhere.
        """
        for word, name in further:
            kind = self.labels.predicates.index(name)
            if not any(number == kind and abs(first - word) <= NEAR for first, _, number, _ in found):
                found = [f for f in found if not (self._is_event(f[2]) and f[0] <= word < f[1])]
                found.append((word, word + 1, kind, CONFIDENCE))
        return found

    def _is_event(self, kind: int) -> bool:
        return not self.labels.predicates[kind].startswith("CUE")

    def _read_frames(
        self, requests: Sequence[tuple[int, int, int, int, float]], scores: Sequence[Arrays]
    ) -> list[Frame]:
        lengths = np.array([len(scores[index]["words"]) for index, *_ in requests], np.int64)
        words = np.zeros((len(requests), int(lengths.max()), scores[0]["words"].shape[1]), np.float32)
        for row, (index, *_) in enumerate(requests):
            words[row, : lengths[row]] = scores[index]["words"]
        inputs: Arrays = {
            "words": words,
            "length": lengths,
            "position": np.array([first for _, first, *_ in requests], np.int64),
            "kind": np.array([kind for _, _, _, kind, _ in requests], np.int64),
        }
        names = ["roles", "status", "mode", "act", "source_type"]
        roles, status, mode, act, source_type = self._frame.run(names, inputs)
        events = np.array([self._is_event(kind) for _, _, _, kind, _ in requests])
        decoded = decode_roles(roles, lengths, events)
        labels = self.labels
        frames = []
        for row, (_, first, last, kind, mass) in enumerate(requests):
            name = labels.predicates[kind].partition("/")[0]
            event = bool(events[row])
            frames.append(
                Frame(
                    kind=name,
                    first=first,
                    last=last,
                    score=round(mass, 4),
                    roles=decoded[row],
                    status=labels.statuses[int(status[row].argmax())] if event else None,
                    mode=self._mode(name, mode[row]) if event else None,
                    act=None if event else labels.acts[int(act[row].argmax())],
                    source_type=None if event else labels.source_types[int(source_type[row].argmax())],
                )
            )
        return frames

    def _mode(self, kind: str, scores: NDArray[np.float32]) -> str | None:
        """The likeliest mode among those of the type, or None: (type, mode) is the key, not the mode."""
        allowed = [i for i, mode in enumerate(self.labels.modes) if i == 0 or mode.startswith(f"{kind}/")]
        best = max(allowed, key=lambda i: float(scores[i]))
        return self.labels.modes[best].partition("/")[2] if best else None

    def _tree(self, text: str, span: SentenceSpan, score: Arrays) -> tuple[Word, ...]:
        """The words of a sentence with parts of speech, lemmas and their tree."""
        heads = decode_heads(score["arcs"])
        pairs = {"dependent": score["dependent"], "governor": score["governor"][heads]}
        relations = self._relation.run(["relation"], pairs)[0]
        tree = []
        for index, (start, end) in enumerate(span.words):
            upos = self.labels.upos[int(score["upos"][index])]
            deprel = self.labels.deprels[int(relations[index])] if heads[index] != index else "root"
            tree.append(Word(start, end, upos, self.lemmas.lemma(text[start:end], upos), heads[index], deprel))
        return tuple(tree)

    def _sentence(
        self, span: SentenceSpan, tree: tuple[Word, ...], score: Arrays, frames: tuple[Frame, ...]
    ) -> Sentence:
        entities = decode_entities(score["name"], self.labels.names)
        return Sentence(
            span.start, span.end, span.paragraph, tree, entities, frames, score["sector"], score["membership"]
        )


def _frame_chunks(
    requests: Sequence[tuple[int, int, int, int, float]], scores: Sequence[Arrays]
) -> Iterator[list[tuple[int, int, int, int, float]]]:
    """Predicates of sentences of like length together, at most ``BATCH_WORDS`` padded words at once."""
    ordered = sorted(requests, key=lambda request: len(scores[request[0]]["words"]))
    chunk: list[tuple[int, int, int, int, float]] = []
    for request in ordered:
        if chunk and len(scores[request[0]]["words"]) * (len(chunk) + 1) > BATCH_WORDS:
            yield chunk
            chunk = []
        chunk.append(request)
    if chunk:
        yield chunk


def model_folder() -> Path:
    """Where the model is: ``DEMARCHE_MODEL`` if set, else the installed ``demarche_en``.

    Raises:
        ModelError: there is none.
    """
    chosen = settings.model_directory()
    if chosen is not None:
        return chosen
    try:
        import demarche_en
    except ImportError as error:
        raise ModelError("no model is installed: install demarche-en, or name a folder in DEMARCHE_MODEL") from error
    return Path(demarche_en.__file__).parent


@functools.cache
def load_model() -> Model:
    """The model of this process, loaded once.

    Raises:
        ModelError: it is missing, broken, or made for another codebook.
    """
    folder = model_folder()
    model = Model(folder, threads=settings.threads())
    expected = load_book().labels
    if model.card.codebook != expected:
        raise ModelError(f"{folder}: made for codebook {model.card.codebook or '(none)'}, this is {expected}")
    return model
