"""Polarity: what somebody is told not to have said ("has not announced", "declined to say whether")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from demarche.analyse.analysis import Frame, Role, Sentence
from demarche.extract.reading import Reading, left_extent

CONFIDENCE = 0.5
"""Confidence of an attribution that the model does not see and the grammar of its negation tells."""
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})
_NOBODY = frozenset({"no", "neither", "nobody", "none"})
_LIMITS = frozenset({"only", "just", "merely", "simply", "solely"})
"""Words that make of a negation none: "not only said"."""
_AVOIDED = frozenset("decline refuse fail avoid omit neglect refrain abstain forbear hesitate".split())
"""Verbs whose complement is not done."""
_SAYING = frozenset(
    """
        say announce confirm deny mention disclose specify reveal identify admit acknowledge accuse claim explain state
        comment tell indicate clarify allege declare assert elaborate
        """.split()
)
_CONTENTS = ("ccomp", "xcomp", "obj", "advcl")
_REACH = 20


def is_negated(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the cue of words ``first`` to ``last`` (excluded) is itself negated, and not what it tells."""
    cue = range(first, last)
    words = sentence.words
    for index, word in enumerate(words):
        negating = word.lemma in _NEGATIONS and word.deprel.partition(":")[0] in {"advmod", "det", "cc"}
        limited = index + 1 < len(words) and words[index + 1].lemma in _LIMITS
        if negating and not limited and word.head in cue:
            return True
        if word.lemma in _NOBODY and index != word.head:
            governor = words[word.head]
            of_subject = word.deprel == "det" and governor.deprel == "nsubj" and governor.head in cue
            if of_subject or (word.deprel == "nsubj" and word.head in cue):
                return True
    return any(_is_left_undone(sentence, index) for index in cue)


def _is_left_undone(sentence: Sentence, index: int) -> bool:
    """Whether the grammar around a verb says that it was not done: "declined to say", "without saying"."""
    words = sentence.words
    children = [(i, w) for i, w in enumerate(words) if w.head == index and i != index]
    if any(w.lemma == "without" and w.deprel in {"mark", "case"} for _, w in children):
        return True
    if any(w.lemma == "yet" and i < index and words[i + 1].lemma == "to" for i, w in children if i + 1 < len(words)):
        return True
    word = words[index]
    if word.head == index or word.deprel.partition(":")[0] not in {"xcomp", "advcl", "acl", "obl", "ccomp"}:
        return False
    above = words[word.head]
    short = any(w.lemma == "stop" and after.lemma == "short" for w, after in pairwise(words[:index]))
    yet = above.lemma == "have" and any(w.lemma == "yet" for w in words[word.head : index])
    complement = word.deprel == "xcomp" or above.lemma in {"refrain", "abstain", "avoid"}
    return short or yet or (above.lemma in _AVOIDED and complement)


def with_unsaid(reading: Reading) -> Reading:
    """The reading with a cue at each verb of saying that is told not to have been done, where the model saw none."""
    sentences = tuple(_with_cues(reading, number) for number in range(len(reading.sentences)))
    return replace(reading, analysis=replace(reading.analysis, sentences=sentences))


def _with_cues(reading: Reading, number: int) -> Sentence:
    sentence = reading.sentences[number]
    made = list(_unsaid(reading, number))
    if not made:
        return sentence
    return replace(sentence, frames=tuple(sorted([*sentence.frames, *made], key=lambda f: (f.first, f.kind == "CUE"))))


def _unsaid(reading: Reading, number: int) -> Iterator[Frame]:
    sentence = reading.sentences[number]
    taken = {index for f in sentence.frames if f.kind == "CUE" for index in range(f.first, f.last)}
    for index, word in enumerate(sentence.words):
        if word.upos != "VERB" or word.lemma not in _SAYING or index in taken:
            continue
        if not is_negated(sentence, index, index + 1):
            continue
        content = _content(sentence, index)
        if content is None:
            continue
        source = _subject(sentence, index)
        roles = (content,) if source is None else (source, content)
        kind = _kind(reading, number, source) if source is not None else "none"
        yield Frame("CUE", index, index + 1, CONFIDENCE, roles, act="other", source_type=kind)


def _content(sentence: Sentence, verb: int) -> Role | None:
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


def _subject(sentence: Sentence, verb: int) -> Role | None:
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


def _kind(reading: Reading, number: int, source: Role) -> str:
    sentence = reading.sentences[number]
    named = any(e.label == "Person" and e.first < source.last and source.first < e.last for e in sentence.entities)
    if named:
        return "named"
    return "state" if reading.gazetteer.country(reading.span(number, source.first, source.last).text) else "unnamed"
