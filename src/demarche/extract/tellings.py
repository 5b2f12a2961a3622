"""Tellings: the words that tell how something went, with the places in the tree of those concerned."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from demarche.analyse.analysis import Sentence
from demarche.codebook.outcomes import OutcomeWords, Pattern, load_outcome_words
from demarche.extract import slots
from demarche.extract.factual import noun_sign, standing
from demarche.extract.patterns import told_words
from demarche.extract.reading import Reading

_NO_UNDERTAKING = frozenset("result outcome reason fact thing way time day part".split())
"""Nouns of which something may be said that are nothing undertaken."""
_OTHER = {"gain": "loss", "loss": "gain"}


@dataclass(frozen=True, slots=True)
class Telling:
    """An outcome as it stands in the tree of sentence ``number``: the numbers below are those of its words.

    ``head`` is the telling word and ``words`` all that tell; ``holder``, ``against`` and ``undertaking`` are the heads
    of their phrases, None where nothing is told. ``field`` is that of the pattern, empty where the words around tell
    it; ``political``: it is one only for those who take part in the affairs of states.
    """

    number: int
    head: int
    words: tuple[int, ...]
    told: str
    holder: int | None
    against: int | None
    undertaking: int | None
    field: str
    political: bool


def read_tellings(reading: Reading) -> tuple[Telling, ...]:
    """The tellings of a document, in the order of the text; no word tells twice."""
    listed = load_outcome_words()
    return tuple(
        telling
        for number in range(len(reading.sentences))
        for telling in sorted(_in_sentence(reading, number, listed), key=lambda telling: telling.head)
    )


def _in_sentence(reading: Reading, number: int, listed: OutcomeWords) -> Iterator[Telling]:
    """The tellings of a sentence: what verbs tell with their objects first, then what other words tell alone."""
    taken: set[int] = set()
    sentence = reading.sentences[number]
    for kind in ("verbs", "adjectives", "nouns"):
        for index, word in enumerate(sentence.words):
            patterns = listed.patterns[kind].get(word.lemma, ())
            if index in taken or not patterns or not _may_tell(sentence, index, kind):
                continue
            found = [t for p in patterns if (t := _matched(reading, number, p, index, listed)) is not None]
            if found:
                best = max(found, key=lambda t: (len(t.words), t.undertaking is not None, t.holder is not None))
                taken.update(best.words)
                yield best


def _may_tell(sentence: Sentence, index: int, kind: str) -> bool:
    word = sentence.words[index]
    if kind == "nouns":
        return word.upos in {"NOUN", "PROPN"} and word.deprel != "compound"
    if kind == "verbs":
        return word.upos == "VERB" and word.deprel != "amod"
    return word.deprel == "amod" or word.upos in {"ADJ", "VERB"}


def _matched(reading: Reading, number: int, pattern: Pattern, index: int, listed: OutcomeWords) -> Telling | None:
    """What a pattern tells at a word, or None."""
    sentence = reading.sentences[number]
    words = told_words(reading, number, pattern, index, listed.places)
    if words is None:
        return None
    sign = standing(sentence, index) * _object_sign(sentence, pattern, index)
    if sign == 0 or (pattern.negated and sign > 0):
        return None
    around = _Around(reading, number, index, listed.undertakings)
    holder, against, undertaking = around.who(pattern.holder), around.who(pattern.against), around.undertaking(pattern)
    if pattern.undertaken and undertaking is None:
        return None
    if pattern.turned and slots.is_passive(sentence, index):
        holder, against, sign = against, holder, -sign
    told = pattern.told if sign > 0 else _OTHER[pattern.told]
    against = None if against == holder else against
    return Telling(number, index, words, told, holder, against, undertaking, pattern.field, pattern.political)


def _object_sign(sentence: Sentence, pattern: Pattern, index: int) -> int:
    """What a negation of the object adds: "achieved *no* breakthrough", "found *few* takers"."""
    object_ = slots.done(sentence, index) if pattern.kind == "verbs" and pattern.objects else None
    return noun_sign(sentence, object_) if object_ is not None else 1


@dataclass(frozen=True, slots=True)
class _Around:
    """The places around the telling word ``index``, by the names that ``outcomes.yaml`` has for them."""

    reading: Reading
    number: int
    index: int
    undertakings: frozenset[str]

    @property
    def sentence(self) -> Sentence:
        return self.reading.sentences[self.number]

    def who(self, places: tuple[str, ...]) -> int | None:
        """The first of the places where somebody stands; of an undertaking, whose it is."""
        for place in places:
            found = self._at(place)
            if found is not None and not place.endswith("owner") and self._is_undertaking(found):
                whose = self._owner(found)
                found = whose if whose is not None else slots.led(self.sentence, found, "by")
            if found is not None:
                return found
        return None

    def undertaking(self, pattern: Pattern) -> int | None:
        """The first of the places where an undertaking stands; what a pattern lists there is one too."""
        for place in pattern.undertaking:
            found = self._at(place)
            if found is None or self.sentence.words[found].lemma in _NO_UNDERTAKING:
                continue
            asked = place in {"done", "noun", "subject"} or (place == "doer" and bool(pattern.doers))
            if self._is_undertaking(found) or (asked and self.sentence.words[found].upos == "NOUN"):
                return found
        return None

    def _is_undertaking(self, index: int) -> bool:
        return self.sentence.words[index].lemma in self.undertakings and self.sentence.words[index].upos == "NOUN"

    def _owner(self, index: int | None) -> int | None:
        return slots.owner(self.reading, self.number, index) if index is not None else None

    def _at(self, place: str) -> int | None:
        """The word in a place."""
        of, _, whose = place.rpartition(" ")
        if of and whose in {"owner", "by"}:
            noun = self._at(of)
            if noun is None or whose == "owner":
                return self._owner(noun)
            return slots.led(self.sentence, noun, "by")
        named = self._named()
        return named[place]() if place in named else self._led(place)

    def _named(self) -> dict[str, Callable[[], int | None]]:
        sentence, index = self.sentence, self.index
        word = sentence.words[index]
        governs = sentence.words[word.head].upos == "VERB"
        return {
            "doer": lambda: slots.doer(sentence, index),
            "done": lambda: slots.done(sentence, index),
            "receiver": lambda: next(slots.children(sentence, index, "iobj"), None),
            "owner": lambda: self._owner(index),
            "subject": lambda: slots.subject(sentence, index) if slots.is_said(sentence, index) else None,
            "noun": lambda: word.head if word.deprel == "amod" else slots.subject(sentence, index),
            "governor doer": lambda: slots.doer(sentence, word.head) if governs else None,
        }

    def _led(self, preposition: str) -> int | None:
        """What a preposition leads that hangs on the telling word, its object, or the verb whose object it is."""
        sentence, word = self.sentence, self.sentence.words[self.index]
        near: list[int | None] = [self.index, slots.done(sentence, self.index) if word.upos == "VERB" else None]
        if word.deprel in {"obj", "xcomp", "obl"} and word.upos == "NOUN":
            near.append(word.head)
        found = [slots.led(sentence, one, preposition) for one in near if one is not None]
        return next((one for one in found if one is not None and one > self.index), None)
