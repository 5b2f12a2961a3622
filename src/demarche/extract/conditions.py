"""Conditions: what an act or a statement is tied to ("unless the drills stop", "provided that the siege ends").

Read off the tree: a clause or phrase that begins with a conditional marker and hangs on the predicate, or on what the
predicate governs ("offered to talk if ..."). The conditional clause tells what has not happened, so that what is found
here also says that no more than the tie is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from demarche.analyse.analysis import Sentence
from demarche.extract.reading import Reading
from demarche.records import Span

_MARKERS = frozenset({"if", "unless", "until", "till", "lest"})
_PARTICIPLES = frozenset({"provided", "providing", "assuming", "supposing"})
_LED = {
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("on", "condition"),
    ("on", "the", "condition"),
    ("in", "case"),
    ("in", "the", "event"),
    ("in", "return", "for"),
    ("in", "exchange", "for"),
    ("subject", "to"),
    ("pending",),
    ("without", "preconditions"),
}
_TEMPORAL = frozenset({"until", "till"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no"})
_HELD_BACK = frozenset(
    """
        reject refuse decline withhold suspend freeze boycott delay postpone halt stop block bar keep remain rule oppose
        """.split()
)
_BEFORE = frozenset({"only", "but", "even", "except"})
"""Words before a marker that belong to it: "only if", "but only if"."""
_ASKING = frozenset("ask wonder see know check doubt tell decide inquire enquire find question unclear".split())
"""Governors after which "if" is "whether"."""
_WITHHELD = "anonymity"
_DOWN = frozenset({"xcomp", "ccomp", "obj", "acl", "conj", "obl", "nmod"})
"""Relations by which what a predicate governs hangs on it."""
_UP = frozenset({"xcomp", "acl", "obj", "nsubj:pass", "nmod", "obl"})
"""Relations of a trigger to the verb it goes with: "made an offer if ..."."""
_REACH = 3


def find_condition(reading: Reading, number: int, head: int, *, last: int | None = None) -> Span | None:
    """What the predicate at word ``head`` is tied to: the nearest conditional clause of it or of what it governs.

    ``last``: the word at which the predicate's own words end, None for the sentence's end.
    """
    sentence = reading.sentences[number]
    end = len(sentence.words) if last is None else last
    found = [
        (steps, marker)
        for marker, governor in _conditional(sentence)
        if marker < end and (steps := _steps(sentence, governor, head)) is not None
    ]
    if not found:
        return None
    first = marker = min(found)[1]
    while first > 0 and sentence.words[first - 1].lemma in _BEFORE:
        first -= 1
    return reading.span(number, first, min(end, _clause_end(sentence, marker)))


def _conditional(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The conditional clauses of a sentence: the marker of each, and the word that the clause hangs on."""
    words = sentence.words
    for index, word in enumerate(words):
        if not _begins(sentence, index):
            continue
        long = any(w.head == index + 1 and w.deprel == "advcl" and words[index + 1].lemma == "long" for w in words)
        clause = index + 1 if long else word.head
        if word.deprel in {"fixed", "root"} or clause == index:
            continue
        if not long and word.deprel not in {"mark", "case"} and word.lemma not in {"provide", "assume", "suppose"}:
            clause = _clause_of(sentence, index)
        elif word.lemma in {"provide", "assume", "suppose"} and word.deprel != "mark":
            clause = index
        governor = words[clause].head
        asked = words[governor].lemma in _ASKING or words[clause].deprel in {"ccomp", "csubj", "csubj:pass"}
        whether = any(a.lemma == "or" and b.lemma == "not" for a, b in pairwise(words[index:]))
        if governor == clause or (word.lemma == "if" and (asked or whether)):
            continue
        if word.lemma not in _TEMPORAL or _is_refused(sentence, governor):
            yield index, governor


def _is_refused(sentence: Sentence, index: int) -> bool:
    """Whether what a clause of "until" hangs on is refused or held back: else it tells a time and no condition."""
    words = sentence.words
    return words[index].lemma in _HELD_BACK or any(w.head == index and w.lemma in _NEGATIONS for w in words)


def _clause_of(sentence: Sentence, index: int) -> int:
    """The head of the clause or phrase that a marker of several words belongs to."""
    words = sentence.words
    for _ in range(4):
        if words[index].deprel in {"advcl", "obl", "nmod", "acl"} or words[index].head == index:
            return index
        index = words[index].head
    return index


def _begins(sentence: Sentence, index: int) -> bool:
    words = sentence.words
    word = words[index]
    if word.lemma in _MARKERS and word.deprel in {"mark", "advmod"}:
        return True
    following = [w.lemma for w in words[index : index + 3]]
    text = tuple(following)
    if any(text[: len(led)] == led for led in _LED):
        told = " ".join(w.lemma for w in words[index : index + 6])
        return _WITHHELD not in told
    after = words[index + 1].lemma if index + 1 < len(words) else ""
    return word.lemma in {"provide", "assume", "suppose"} and word.upos in {"VERB", "SCONJ"} and after == "that"


def _steps(sentence: Sentence, governor: int, head: int) -> int | None:
    """How far a clause's governor is from a predicate: 0 if it is it, else the relations between; None if unrelated."""
    if governor == head:
        return 0
    index = governor
    for steps in range(1, _REACH + 1):
        word = sentence.words[index]
        if word.head == index or word.deprel.partition(":")[0] not in _DOWN:
            break
        index = word.head
        if index == head:
            return steps
    above = sentence.words[head]
    close = above.deprel in _UP or above.deprel.partition(":")[0] in _UP
    return 2 if close and above.head == governor else None


def _clause_end(sentence: Sentence, first: int) -> int:
    """The end of the clause that begins at ``first``: of the words that hang together from there on."""
    words = sentence.words
    root = first
    for _ in range(8):
        above = words[root].head
        if above == root or above < first or words[root].deprel in {"advcl", "obl", "nmod", "acl"}:
            break
        root = above
    last = first
    for index in range(first, len(words)):
        if _hangs(sentence, index, root, first):
            last = index
        elif index > root and words[index].upos != "PUNCT":
            break
    return last + 1


def _hangs(sentence: Sentence, index: int, root: int, first: int) -> bool:
    for _ in range(20):
        if index == root:
            return True
        above = sentence.words[index].head
        if above == index or above < first:
            return False
        index = above
    return False
