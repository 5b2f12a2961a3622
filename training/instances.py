"""Instances: corpora become sentences with numbered labels, ready to be put into windows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from demarche.analyse.labels import Labels
from demarche.analyse.rows import Pieces
from demarche.analyse.sentences import split_sentences
from demarche.analyse.tokens import cut_words
from demarche.codebook.gazetteer import load_gazetteer
from evaluation.gold.annotated import GoldSentence
from evaluation.gold.names import NamedSentence
from evaluation.gold.polnear import AttributedArticle
from evaluation.gold.propbank import Proposition
from evaluation.gold.universal import Tree

ARGUMENTS = (
    "ARG0",
    "ARG1",
    "ARG2",
    "ARG3",
    "ARG4",
    "TMP",
    "LOC",
    "NEG",
    "MOD",
    "ADV",
    "MNR",
    "PRP",
    "CAU",
    "DIS",
    "ARGM",
)
"""PropBank's arguments that are told apart; other modifiers are ARGM."""
ARGUMENT_TAGS = ("O", *(f"{prefix}-{label}" for label in ARGUMENTS for prefix in "BI"))
PROPOSITION = "PROPBANK"
"""The kind of predicate whose roles are PropBank's arguments."""
IGNORE = -100
"""The label of a word that a head learns nothing from."""
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FrameInstance:
    """A predicate and its roles as word ranges; attribute labels are IGNORE where the corpus does not tell them.

    ``tags``: role tags of the sentence's words, given instead of ranges by a teaching network.
    """

    predicate: int
    word: int
    roles: tuple[tuple[str, Range], ...]
    status: int = IGNORE
    mode: int = IGNORE
    act: int = IGNORE
    source_type: int = IGNORE
    identity: int = -1
    is_proposition: bool = False
    tags: tuple[int, ...] | None = None


@dataclass(slots=True)
class Instance:
    """One sentence with the labels its corpus has: word labels by head, frames, and spans with a sector.

    ``story`` groups sentences that may share a window, in order. ``pieces`` is filled in by ``cut_pieces``. ``states``:
    words that name a state or something of one, with its code; ``belongs``: actors' spans and the code of their state,
    or of what they belong to instead. ``soft``
    holds probabilities (words, classes) by head where a network was the teacher.
    """

    story: str
    words: Sequence[str]
    labels: dict[str, list[int]] = field(default_factory=dict)
    frames: list[FrameInstance] = field(default_factory=list)
    sectors: list[tuple[Range, int]] = field(default_factory=list)
    states: list[tuple[int, str]] = field(default_factory=list)
    belongs: list[tuple[Range, str]] = field(default_factory=list)
    soft: dict[str, NDArray[np.float16]] = field(default_factory=dict)
    pieces: Pieces | None = None


def lemma_script(word: str, lemma: str) -> str:
    """The edit that makes ``lemma`` from the lower-cased word: ``strip:append`` ("2:y" for "parties")."""
    lowered, target = word.lower(), lemma.lower()
    common = 0
    while common < min(len(lowered), len(target)) and lowered[common] == target[common]:
        common += 1
    return f"{len(lowered) - common}:{target[common:]}"


def from_tree(tree: Tree, labels: Labels) -> Instance:
    """Parts of speech, lemma scripts, heads and relations of a treebank sentence."""
    scripts = {script: index for index, script in enumerate(labels.lemmas)}
    relations = {relation: index for index, relation in enumerate(labels.deprels)}
    lemmas = [scripts.get(lemma_script(w, m), IGNORE) for w, m in zip(tree.words, tree.lemmas, strict=True)]
    return Instance(
        story=tree.document,
        words=tree.words,
        labels={
            "upos": [labels.upos.index(tag) for tag in tree.upos],
            "xpos": [labels.xpos.index(tag) for tag in tree.xpos],
            "lemma": lemmas,
            "head": list(tree.heads),
            "deprel": [relations[relation] for relation in tree.deprels],
        },
    )


def from_propositions(tree: Tree, labels: Labels, propositions: Sequence[Proposition]) -> Instance:
    """The predicates of a treebank sentence and their arguments."""
    predicates = {proposition.word for proposition in propositions}
    kind = labels.predicates.index(PROPOSITION)
    frames = []
    for proposition in propositions:
        arguments = tuple((_argument(label), (start, end)) for label, start, end in proposition.arguments)
        frames.append(FrameInstance(predicate=kind, word=proposition.word, roles=arguments, is_proposition=True))
    return Instance(
        story=tree.document,
        words=tree.words,
        labels={"proposition": [int(word in predicates) for word in range(len(tree.words))]},
        frames=frames,
    )


def _argument(label: str) -> str:
    name = label.removeprefix("R-").removeprefix("C-").partition("-DSP")[0].removeprefix("ARGM-")
    return name if name in ARGUMENTS else "ARGM"


def bio(length: int, spans: Iterable[tuple[int, int, str]], names: Sequence[str]) -> list[int]:
    """Tag numbers of ``length`` words for non-overlapping labelled ranges."""
    tags = [0] * length
    for start, end, label in spans:
        tags[start] = names.index(f"B-{label}")
        for index in range(start + 1, end):
            tags[index] = names.index(f"I-{label}")
    return tags


def from_names(sentence: NamedSentence, labels: Labels) -> Instance:
    """Named entities of one sentence."""
    tags = bio(len(sentence.words), sentence.entities, labels.names)
    return Instance(story=sentence.document, words=sentence.words, labels={"name": tags})


def to_words(words: Sequence[Range], start: int, end: int) -> Range | None:
    """The words that a character range touches, as (first, last + 1), or None."""
    inside = [index for index, (a, b) in enumerate(words) if a < end and start < b]
    return (inside[0], inside[-1] + 1) if inside else None


def from_annotated(sentence: GoldSentence, labels: Labels) -> Instance:
    """Events, cues, frames and sectors of one sentence of the project's own labels."""
    offsets = cut_words(sentence.text)
    instance = Instance(story=f"{sentence.story}/{sentence.coder}", words=[sentence.text[a:b] for a, b in offsets])
    events = [0] * len(offsets)
    cues = [0] * len(offsets)
    for number, event in enumerate(sentence.events):
        span = to_words(offsets, *event.trigger)
        if span is None:
            continue
        _tag(events, span, labels.events.index(f"B-{event.type}"), labels.events.index("I"))
        mode = f"{event.type}/{event.mode}" if event.mode else "-"
        instance.frames.append(
            FrameInstance(
                predicate=labels.predicates.index(event.type),
                word=span[0],
                roles=_roles(offsets, event.roles),
                status=labels.statuses.index(event.status),
                mode=labels.modes.index(mode) if mode in labels.modes else IGNORE,
                identity=number,
            )
        )
    for number, statement in enumerate(sentence.statements):
        span = to_words(offsets, *statement.cue) if statement.cue else None
        if span is None:
            continue
        _tag(cues, span, 1, 2)
        instance.frames.append(
            FrameInstance(
                predicate=labels.predicates.index("CUE"),
                word=span[0],
                roles=_roles(offsets, statement.roles),
                act=labels.acts.index(statement.act),
                source_type=labels.source_types.index(statement.source_type),
                identity=number,
            )
        )
    instance.labels = {"event": events, "cue": cues}
    for (start, end), (_, code) in sentence.actors.items():
        span = to_words(offsets, start, end)
        sector = [*code.split(), "-"][1] if code and code != "?" else None
        if span is not None and sector in labels.sectors:
            instance.sectors.append((span, labels.sectors.index(sector)))
        if span is not None and code and code != "?":
            instance.belongs.append((span, code.split()[0]))
    instance.states = list(states_named(sentence.text, offsets))
    return instance


def states_named(text: str, words: Sequence[Range]) -> Iterator[tuple[int, str]]:
    """The words of a sentence that name a state, or a place, body or person of one, with its ISO 3166-1 code."""
    gazetteer = load_gazetteer()
    for match in gazetteer.find(text):
        code = gazetteer.state_of(text[match.start : match.end])
        span = to_words(words, match.start, match.end) if code else None
        if code and span:
            yield span[0], code


def _tag(tags: list[int], span: Range, begin: int, inside: int) -> None:
    tags[span[0]] = begin
    for index in range(span[0] + 1, span[1]):
        tags[index] = inside


def _roles(offsets: Sequence[Range], roles: dict[str, tuple[Range, ...]]) -> tuple[tuple[str, Range], ...]:
    found = ((role, to_words(offsets, *span)) for role, spans in roles.items() for span in spans)
    return tuple((role, span) for role, span in found if span is not None)


def from_polnear(article: AttributedArticle, labels: Labels) -> list[Instance]:
    """The sentences of one article with their attributions; parts in other sentences than the cue are left out."""
    instances = []
    predicate = labels.predicates.index("CUE/polnear")
    for sentence in split_sentences(article.text):
        instance = Instance(story=article.name, words=[article.text[a:b] for a, b in sentence.words])
        cues = [0] * len(sentence.words)
        for number, attribution in enumerate(article.attributions):
            spans = [to_words(sentence.words, *part) for part in attribution.cue]
            inside = [span for span in spans if span is not None]
            if not inside or article.text[slice(*attribution.cue[0])].strip() == "":
                continue
            for span in inside:
                _tag(cues, span, 1, 2)
            parts = {"source": attribution.source, "content": attribution.content}
            instance.frames.append(
                FrameInstance(
                    predicate=predicate,
                    word=inside[0][0],
                    roles=_roles(sentence.words, parts),
                    identity=number,
                )
            )
        instance.labels = {"polnear": cues}
        instances.append(instance)
    return instances
