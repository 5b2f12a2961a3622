"""Inner attributions: what one source says that another has said, where the model sees the outer one alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from demarche.analyse.analysis import Frame, Sentence
from demarche.extract.cues import CONFIDENCE, content_of, cue_words, kind_of, subject_of, with_added
from demarche.extract.reading import Reading

_ACTS = {
    "say": "assert",
    "state": "assert",
    "claim": "assert",
    "insist": "assert",
    "confirm": "assert",
    "maintain": "assert",
    "report": "assert",
    "acknowledge": "concede",
    "admit": "concede",
    "concede": "concede",
    "deny": "deny",
    "allege": "accuse",
    "warn": "warn",
    "promise": "promise",
    "pledge": "promise",
    "vow": "promise",
    "announce": "announce",
    "estimate": "estimate",
    "propose": "propose",
}
"""Verbs that with a clause are always an attribution, and what is done by them."""


def with_inner(reading: Reading) -> Reading:
    """The reading with a cue at each verb of saying that has a clause and a subject in the content of another cue."""
    sentences = tuple(
        with_added(sentence, _inner(reading, number)) for number, sentence in enumerate(reading.sentences)
    )
    return replace(reading, analysis=replace(reading.analysis, sentences=sentences))


def _inner(reading: Reading, number: int) -> Iterator[Frame]:
    sentence = reading.sentences[number]
    contents = [range(r.first, r.last) for f in sentence.frames if f.kind == "CUE" for r in f.spans("content")]
    taken = cue_words(sentence)
    for index, word in enumerate(sentence.words):
        if word.upos != "VERB" or word.lemma not in _ACTS or index in taken:
            continue
        if not any(index in content for content in contents) or not _has_clause(sentence, index):
            continue
        source, content = subject_of(sentence, index), content_of(sentence, index)
        if source is not None and content is not None:
            kind = kind_of(reading, number, source)
            act = _ACTS[word.lemma]
            yield Frame("CUE", index, index + 1, CONFIDENCE, (source, content), act=act, source_type=kind)


def _has_clause(sentence: Sentence, verb: int) -> bool:
    return any(
        word.head == verb and word.deprel == "ccomp" and index > verb for index, word in enumerate(sentence.words)
    )
