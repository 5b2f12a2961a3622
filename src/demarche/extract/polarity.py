"""Polarity: what somebody is told not to have said ("has not announced", "declined to say whether")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from demarche.analyse.analysis import Frame, Sentence
from demarche.extract.cues import CONFIDENCE, content_of, cue_words, kind_of, subject_of, with_added
from demarche.extract.reading import Reading

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
    sentences = tuple(
        with_added(sentence, _unsaid(reading, number)) for number, sentence in enumerate(reading.sentences)
    )
    return replace(reading, analysis=replace(reading.analysis, sentences=sentences))


def _unsaid(reading: Reading, number: int) -> Iterator[Frame]:
    sentence = reading.sentences[number]
    taken = cue_words(sentence)
    for index, word in enumerate(sentence.words):
        if word.upos != "VERB" or word.lemma not in _SAYING or index in taken:
            continue
        if not is_negated(sentence, index, index + 1):
            continue
        content = content_of(sentence, index)
        if content is None:
            continue
        source = subject_of(sentence, index)
        roles = (content,) if source is None else (source, content)
        kind = kind_of(reading, number, source) if source is not None else "none"
        yield Frame("CUE", index, index + 1, CONFIDENCE, roles, act="other", source_type=kind)
