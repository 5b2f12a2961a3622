"""Cues that the model does not see: what grammar tells of a verb of saying, its content and its speaker."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from demarche.analyse.analysis import Frame, Role, Sentence
from demarche.extract.reading import Reading, left_extent

CONFIDENCE = 0.5
"""Confidence of an attribution that the model does not see and grammar tells."""
_CONTENTS = ("ccomp", "xcomp", "obj", "advcl")
_REACH = 20


def with_added(sentence: Sentence, frames: Iterable[Frame]) -> Sentence:
    """The sentence with further frames, in the order of the words."""
    made = list(frames)
    if not made:
        return sentence
    return replace(sentence, frames=tuple(sorted([*sentence.frames, *made], key=lambda f: (f.first, f.kind == "CUE"))))


def cue_words(sentence: Sentence) -> set[int]:
    """The words that are cues already."""
    return {index for f in sentence.frames if f.kind == "CUE" for index in range(f.first, f.last)}


def content_of(sentence: Sentence, verb: int) -> Role | None:
    """What is not said: the clause or object of the verb, or of the verb it is joined to ("nor denied that ...")."""
    words = sentence.words
    joined = [i for i, w in enumerate(words) if w.head == verb and w.deprel == "conj"]
    shared = [words[verb].head] if words[verb].deprel == "conj" else []
    for owner in (verb, *joined, *shared):
        for relation in _CONTENTS:
            for index in range(verb + 1, len(words)):
                word = words[index]
                if word.head == owner and word.deprel == relation and (relation != "advcl" or _asks(sentence, index)):
                    first, last = _subtree(sentence, index, verb)
                    return Role("content", first, last)
    return None


def _asks(sentence: Sentence, index: int) -> bool:
    return any(w.head == index and w.lemma in {"when", "whether", "how", "why", "where", "if"} for w in sentence.words)


def _subtree(sentence: Sentence, head: int, verb: int) -> tuple[int, int]:
    """The words behind ``verb`` that hang on ``head``; a complementiser at their start is left out."""
    below = [i for i in range(verb + 1, len(sentence.words)) if _hangs(sentence, i, head)]
    first, last = below[0], below[-1] + 1
    while first < head and sentence.words[first].lemma in {"that", ","}:
        first += 1
    while last - 1 > head and sentence.words[last - 1].upos == "PUNCT":
        last -= 1
    return first, last


def _hangs(sentence: Sentence, index: int, head: int) -> bool:
    for _ in range(_REACH):
        if index == head:
            return True
        above = sentence.words[index].head
        if above == index:
            return False
        index = above
    return False


def subject_of(sentence: Sentence, verb: int) -> Role | None:
    """Who did not say it: the subject of the verb, or of the one that governs it."""
    words, index = sentence.words, verb
    for _ in range(4):
        subject = next((i for i, w in enumerate(words) if w.head == index and w.deprel == "nsubj" and i < index), None)
        if subject is not None:
            first = subject if words[subject].upos == "PRON" else left_extent(sentence, subject)
            return Role("source", first, _name_end(sentence, subject))
        if words[index].head == index or words[index].deprel == "root":
            return None
        index = words[index].head
    return None


def _name_end(sentence: Sentence, head: int) -> int:
    """The end of a subject: its name or complement, up to the verb or a comma."""
    last = head + 1
    while last < len(sentence.words):
        word = sentence.words[last]
        if word.upos in {"VERB", "AUX", "PUNCT", "CCONJ"} or not _hangs(sentence, last, head):
            break
        last += 1
    while last - 1 > head and sentence.words[last - 1].upos in {"ADP", "ADV", "PRON"}:
        last -= 1
    return last


def kind_of(reading: Reading, number: int, source: Role) -> str:
    sentence = reading.sentences[number]
    named = any(e.label == "Person" and e.first < source.last and source.first < e.last for e in sentence.entities)
    if named:
        return "named"
    return "state" if reading.gazetteer.country(reading.span(number, source.first, source.last).text) else "unnamed"
