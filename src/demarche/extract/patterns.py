"""Patterns: whether what a pattern of outcomes asks for stands around a word, and which words tell it."""

from __future__ import annotations

from collections.abc import Iterator

from demarche.analyse.analysis import Sentence
from demarche.codebook.outcomes import Pattern, Phrase
from demarche.extract import slots
from demarche.extract.reading import Reading

_WORDS_LED = 7
"""Words behind a verb within which what leads its phrase begins: "ended on Sunday *without* agreement"."""
_SAID_OF = frozenset({"cop", "aux:pass", "nsubj", "nsubj:pass"})


def told_words(
    reading: Reading, number: int, pattern: Pattern, index: int, places: tuple[Phrase, ...]
) -> tuple[int, ...] | None:
    """The words that tell it, the one of the pattern first; None where something that it asks for is missing.

    ``places`` are the nouns of places, of which control may be won or lost.
    """
    sentence = reading.sentences[number]
    if pattern.needs and all(slots.led(sentence, index, needed) is None for needed in pattern.needs):
        return None
    if pattern.kind == "verbs":
        return _verb(reading, number, pattern, index, places)
    stands = _noun(sentence, pattern, index) if pattern.kind == "nouns" else _adjective(sentence, pattern, index)
    return (index,) if stands else None


def _noun(sentence: Sentence, pattern: Pattern, index: int) -> bool:
    if pattern.led_by and slots.case_of(sentence, index) not in pattern.led_by:
        return False
    around = slots.children(sentence, index, "amod", "compound", "nmod")
    if pattern.modifiers and not any(slots.matches(sentence, i, pattern.modifiers) for i in around):
        return False
    of = slots.led(sentence, index, "of") if pattern.of else None
    return not pattern.of or (of is not None and slots.matches(sentence, of, pattern.of))


def _adjective(sentence: Sentence, pattern: Pattern, index: int) -> bool:
    word = sentence.words[index]
    if not pattern.nouns:
        said = any(sentence.words[i].deprel in _SAID_OF for i in slots.children(sentence, index))
        return said or word.deprel in {"xcomp", "conj"}
    noun = word.head if word.deprel == "amod" else slots.subject(sentence, index)
    finite = word.upos == "VERB" and word.deprel != "amod"
    return noun is not None and not finite and slots.matches(sentence, noun, pattern.nouns)


def _verb(
    reading: Reading, number: int, pattern: Pattern, index: int, places: tuple[Phrase, ...]
) -> tuple[int, ...] | None:
    sentence = reading.sentences[number]
    done = slots.done(sentence, index)
    turned_away = (pattern.passive and not slots.is_passive(sentence, index)) or (
        pattern.intransitive and done is not None
    )
    if turned_away or (pattern.doers and not _is_doer(reading, number, pattern, index)):
        return None
    told = [index]
    if pattern.objects:
        if done is None or not _is_object(reading, number, pattern, done, places):
            return None
        told.append(done)
    for asked, found in (
        (pattern.particle, _particle(sentence, pattern, index)),
        (pattern.clause, _clause(sentence, pattern, index)),
        (pattern.led, _led(sentence, pattern, index)),
    ):
        if asked and not found:
            return None
        told += found if asked else ()
    return tuple(told)


def _is_doer(reading: Reading, number: int, pattern: Pattern, index: int) -> bool:
    does = slots.doer(reading.sentences[number], index)
    if does is None:
        return False
    listed = slots.matches(reading.sentences[number], does, pattern.doers)
    return listed or (pattern.places and _is_place(reading, number, does))


def _is_object(reading: Reading, number: int, pattern: Pattern, done: int, places: tuple[Phrase, ...]) -> bool:
    """Whether an object, or one joined to it, is listed; control counts where it is of a place, or of nothing told."""
    sentence = reading.sentences[number]
    if sentence.words[done].lemma == "control":
        of = next((i for case in ("of", "over") if (i := slots.led(sentence, done, case)) is not None), None)
        if of is not None and not _may_be_held(reading, number, of, places):
            return False
    listed = any(slots.matches(sentence, i, pattern.objects) for i in slots.joined(sentence, done))
    return listed or (pattern.places and _is_place(reading, number, done))


def _may_be_held(reading: Reading, number: int, of: int, places: tuple[Phrase, ...]) -> bool:
    """Whether what control is of may be a place."""
    sentence = reading.sentences[number]
    pronoun = sentence.words[of].upos == "PRON"
    return pronoun or slots.matches(sentence, of, places) or _is_place(reading, number, of)


def _is_place(reading: Reading, number: int, index: int) -> bool:
    proper = reading.sentences[number].words[index].upos == "PROPN"
    return proper and reading.gazetteer.place(reading.text(number, index, index + 1)) is not None


def _particle(sentence: Sentence, pattern: Pattern, index: int) -> tuple[int, ...]:
    words = sentence.words
    behind = [i for i in (index + 1, index + 2, *slots.children(sentence, index)) if index < i < len(words)]
    return tuple(i for i in behind if words[i].lemma in pattern.particle)[:1]


def _clause(sentence: Sentence, pattern: Pattern, index: int) -> tuple[int, ...]:
    """The verb of the complement with its object: "failed to *secure* enough *votes*"."""
    for clause in slots.children(sentence, index, "xcomp"):
        if slots.matches(sentence, clause, pattern.clause):
            objects = [i for i in slots.children(sentence, clause, "obj") if i > clause]
            return (clause, *objects[:1])
    return ()


def _led(sentence: Sentence, pattern: Pattern, index: int) -> tuple[int, ...]:
    """The words behind a verb that the pattern asks for."""
    return next(_runs(sentence, pattern.led, index), ())


def _runs(sentence: Sentence, phrases: tuple[Phrase, ...], index: int) -> Iterator[tuple[int, ...]]:
    lemmas = [word.lemma for word in sentence.words]
    for first in range(index + 1, min(index + 1 + _WORDS_LED, len(lemmas))):
        for phrase in phrases:
            if tuple(lemmas[first : first + len(phrase)]) == phrase:
                yield tuple(range(first, first + len(phrase)))
