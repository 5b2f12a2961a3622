"""The lexicon: predicates that the codebook's verb-object pairs find where the model saw none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from demarche.analyse.analysis import Word
from demarche.codebook.book import Book

CONFIDENCE = 0.5
"""Confidence of a predicate found by a pair. On the training labels 28 of 29 pairs whose verb has its own subject and
no "if" or "unless" are that event; without this condition a quarter are threats, requests and refusals to do so."""
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_OBJECTS = frozenset({"obj", "nsubj:pass", "conj"})
_CONDITIONS = frozenset({"if", "unless", "whether"})


def lexical_predicates(words: Sequence[Word], book: Book) -> Iterator[tuple[int, str]]:
    """The verbs of a sentence that a pair names, with their event type."""
    for index, verb in enumerate(words):
        if verb.upos != "VERB" or not _is_told(words, index):
            continue
        objects = {word.lemma for word in words if word.deprel in _OBJECTS and _object_of(words, word) == index}
        for type_ in book.types.values():
            if any(verb.lemma in pair.verbs and objects & set(pair.objects) for pair in type_.pairs):
                yield index, type_.name


def _is_told(words: Sequence[Word], index: int) -> bool:
    """Whether a verb has a subject of its own and stands in no condition: it tells, it does not ask or suppose."""
    own = [word for word in words if word.head == index]
    conditional = any(word.deprel == "mark" and word.lemma in _CONDITIONS for word in own)
    return any(word.deprel in _SUBJECTS for word in own) and not conditional


def _object_of(words: Sequence[Word], word: Word) -> int:
    """The verb that a noun, or the noun it is joined to, is the object of; -1 for none."""
    governor = words[word.head]
    if word.deprel == "conj":
        return governor.head if governor.deprel in {"obj", "nsubj:pass"} else -1
    return word.head
