"""Complements: what a word asks for, offers or tells, read off the tree ("called for *an inquiry*")."""

from __future__ import annotations

from collections.abc import Sequence

from demarche.analyse.analysis import Sentence
from demarche.extract.reading import Reading
from demarche.records import Span

_CLAUSES = ("xcomp", "ccomp", "advcl", "acl")
_LEADING = frozenset({"for", "of", "to", "on", "upon"})
_REACH = 20


def complement(reading: Reading, number: int, word: int, *, others: Sequence[Span] = ()) -> Span | None:
    """What is asked for, offered or proposed by the word: its clause with "to" or "that", its object, or what "for"
    leads; None where nothing is told. ``others`` are parties, who are asked and not asked for."""
    sentence = reading.sentences[number]
    for chosen in (_clause(sentence, word), _object(sentence, word), _led(sentence, word)):
        if chosen is not None:
            first, last = _extent(sentence, chosen, word)
            span = reading.span(number, first, last) if first < last else None
            if span is not None and not any(other.contains(span) for other in others):
                return span
    return None


def _clause(sentence: Sentence, word: int) -> int | None:
    """The head of the clause that a word governs: "urged X *to leave*", "demanded *that X leave*"."""
    words = sentence.words
    for index in range(word + 1, len(words)):
        other = words[index]
        relation = other.deprel.partition(":")[0]
        if other.head == word and relation in _CLAUSES and other.deprel != "acl:relcl":
            marks = {w.lemma for w in words[word:index] if w.head == index and w.deprel == "mark"}
            if "to" in marks or "that" in marks or relation in {"xcomp", "ccomp"}:
                return index
        # "called on X to do": the clause may hang on X.
        inner = words[other.head] if other.head != index else other
        own = relation in {"acl", "xcomp"} and other.head > word and other.deprel != "acl:relcl"
        if own and inner.head == word and any(w.head == index and w.lemma == "to" for w in words[word:index]):
            return index
    return None


def _object(sentence: Sentence, word: int) -> int | None:
    """The object of a verb, if it is a thing and nobody: "offered *talks*"."""
    words = sentence.words
    found = [i for i, w in enumerate(words) if w.head == word and w.deprel == "obj" and i > word]
    persons = {i for e in sentence.entities if e.label == "Person" for i in range(e.first, e.last)}
    things = [i for i in found if words[i].upos == "NOUN" and i not in persons]
    return things[-1] if things else None


def _led(sentence: Sentence, word: int) -> int | None:
    """What "for", "of" or "to" leads: "called for *an inquiry*", "its offer of *talks*"."""
    words = sentence.words
    for wanted in ("for", "of", "to"):
        for index, other in enumerate(words):
            if other.head != word or other.deprel.partition(":")[0] not in {"obl", "nmod"} or index < word:
                continue
            if any(w.head == index and w.deprel == "case" and w.lemma == wanted for w in words):
                return index
    return None


def _extent(sentence: Sentence, head: int, word: int) -> tuple[int, int]:
    """The words that hang on ``head`` and stand together behind ``word``, without what leads them."""
    words = sentence.words
    first = last = head
    while first - 1 > word and _hangs(sentence, first - 1, head):
        first -= 1
    while last + 1 < len(words) and (_hangs(sentence, last + 1, head) or _is_inner_mark(sentence, last + 1, head)):
        last += 1
    last = _before_contrast(sentence, head, last)
    while first < head and (words[first].deprel in {"case", "mark", "punct"} and words[first].lemma in _SKIPPED):
        first += 1
    while last > head and words[last].upos in {"PUNCT", "CCONJ"}:
        last -= 1
    return first, last + 1


def _before_contrast(sentence: Sentence, head: int, last: int) -> int:
    """The last word before a clause of "while" or "although", which tells of something else."""
    for index in range(head + 1, last + 1):
        word = sentence.words[index]
        if word.lemma in _CONTRASTS and word.deprel == "mark" and sentence.words[word.head].deprel == "advcl":
            return index - 1
    return last


_CONTRASTS = frozenset({"while", "although", "though", "whereas", "as", "after", "since", "because"})
_SKIPPED = _LEADING | {"that", ",", "“", '"', "‘", "'"}


def _is_inner_mark(sentence: Sentence, index: int, head: int) -> bool:
    """Whether a mark stands between two words that hang on the head."""
    after = index + 1
    return sentence.words[index].upos == "PUNCT" and after < len(sentence.words) and _hangs(sentence, after, head)


def _hangs(sentence: Sentence, index: int, head: int) -> bool:
    for _ in range(_REACH):
        if index == head:
            return True
        above = sentence.words[index].head
        if above == index:
            return False
        index = above
    return False
