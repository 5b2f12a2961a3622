"""Sizes: how many people an event struck: dead, injured, arrested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from demarche.analyse.analysis import Sentence
from demarche.extract.numbers import Counted, read_counts
from demarche.extract.reading import Reading, head_word
from demarche.records import Event, Size

_KINDS = {
    word: kind
    for kind, words in {
        "dead": """
            kill die slay murder massacre slaughter execute behead perish dead deceased death fatality slain martyr
            assassinate lynch killing martyred slaying assassination execution beheading lynching
            """,
        "injured": "wound injure hurt maim injury injured wounded wounding",
        "arrested": "arrest detain jail imprison arrested detained detention detainee nab apprehend capture",
    }.items()
    for word in words.split()
}
"""Words that tell what befell those who are counted."""
_TOLLS = {"toll": "dead"}
_LIVES = frozenset({"claim", "cost", "take", "lose"})
_NO_PEOPLE = frozenset(
    """
        animal goat sheep cattle cow camel dog horse aircraft plane helicopter drone tank vehicle truck car boat ship
        village town house home building site camp base post day hour week month year time percent round shell rocket
        missile attack strike raid incident operation case bird
        """.split()
)
_OF = frozenset(
    """
        massacre murder slaughter killing slaying assassination execution beheading lynching death wounding arrest
        detention capture
        """.split()
)
"""Nouns that tell what befell those behind "of": "the massacre of 26 people"."""
_TYPES = {"dead": ("ASSAULT",), "injured": ("ASSAULT", "PROTEST"), "arrested": ("COERCE", "ASSAULT")}
_TOLD = frozenset("nsubj obj conj acl amod nummod appos xcomp ccomp".split())
_REACH = 5


def with_sizes(reading: Reading, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with the people they struck, as their own sentence counts them."""
    sizes: dict[str, list[Size]] = {}
    for counted in read_counts(reading):
        found = _told(reading.sentences[counted.number], counted)
        if found is None:
            continue
        kind, word = found
        event = _event(reading, counted.number, word, kind, events)
        if event is not None and all(size.kind != kind for size in sizes.get(event.id, [])):
            sizes.setdefault(event.id, []).append(_size(kind, counted))
    return tuple(replace(e, sizes=tuple(sizes[e.id])) if e.id in sizes else e for e in events)


def _size(kind: str, counted: Counted) -> Size:
    low, best, high = (
        None if value is None else int(value)
        for value in (counted.quantity.low, counted.quantity.best, counted.quantity.high)
    )
    return Size(kind=kind, span=counted.span, low=low, best=best, high=high)


def _told(sentence: Sentence, counted: Counted) -> tuple[str, int] | None:
    """What befell those whom a quantity counts, and the word that tells it; None where nothing did."""
    head = counted.noun if counted.noun is not None else counted.head
    noun = sentence.words[head].lemma
    if counted.quantity.unit is not None or noun in _NO_PEOPLE:
        return None
    if noun in _KINDS:
        return _KINDS[noun], head
    beside = _told_of(sentence, head) or _told_below(sentence, head)
    return beside or _told_above(sentence, head) or _toll(sentence, counted.head)


def _told_of(sentence: Sentence, head: int) -> tuple[str, int] | None:
    """What is told by a noun that those counted stand behind: "the massacre of 26 people"."""
    word = sentence.words[head]
    above = sentence.words[word.head]
    led = any(w.head == head and w.deprel == "case" and w.lemma == "of" for w in sentence.words)
    if word.deprel == "nmod" and word.head != head and above.lemma in _OF and led:
        return _KINDS[above.lemma], word.head
    return None


def _told_below(sentence: Sentence, head: int) -> tuple[str, int] | None:
    """What is told by a word that hangs on those counted: "26 people killed by shells", "40 wounded soldiers"."""
    for index, word in enumerate(sentence.words):
        below = word.head == head and index != head and word.deprel in {"acl", "amod", "xcomp", "appos"}
        if below and word.lemma in _KINDS:
            return _KINDS[word.lemma], index
    return None


def _told_above(sentence: Sentence, head: int) -> tuple[str, int] | None:
    """What is told by the word that those counted hang on: "killed 26", "26 died", "left 12 wounded"."""
    words, index = sentence.words, head
    for _ in range(_REACH):
        word = words[index]
        if word.head == index or word.deprel.partition(":")[0] not in _TOLD:
            return None
        relation, index = word.deprel, word.head
        if words[head].lemma == "life" and words[index].lemma in _LIVES:
            return "dead", index
        if words[index].lemma in _KINDS and _is_victim(sentence, relation, index):
            return _KINDS[words[index].lemma], index
        for below, result in enumerate(words):
            if relation == "obj" and result.head == index and result.deprel == "xcomp" and result.lemma in _KINDS:
                return _KINDS[result.lemma], below
    return None


def _is_victim(sentence: Sentence, relation: str, verb: int) -> bool:
    """Whether what stands in this relation to the verb suffers it: the object, the subject of a passive or of "die"."""
    if relation == "nsubj":
        return sentence.words[verb].lemma in {"die", "perish", "dead"} or sentence.words[verb].upos == "ADJ"
    return relation != "obl:agent"


def _toll(sentence: Sentence, index: int) -> tuple[str, int] | None:
    """A number to which a toll rises: "the death toll rose to 30"."""
    words = sentence.words
    verb = words[index].head
    if words[index].deprel not in {"obl", "xcomp", "obj", "nmod", "nummod"}:
        return None
    for word in words:
        if word.head == verb and word.deprel == "nsubj" and word.lemma in _TOLLS:
            return _TOLLS[word.lemma], verb
    return None


def _event(reading: Reading, number: int, word: int, kind: str, events: Sequence[Event]) -> Event | None:
    """The event that struck them: the one that the word tells, else the nearest of a fitting type in the sentence."""
    sentence = reading.sentences[number]
    near: list[tuple[int, Event]] = []
    for event in events:
        if not sentence.start <= event.trigger.start < sentence.end:
            continue
        words = reading.words_of(number, event.trigger.start, event.trigger.end)
        if words is None:
            continue
        if words[0] <= word < words[1]:
            return event
        if event.type in _TYPES[kind]:
            near.append((abs(head_word(sentence, *words) - word), event))
    return min(near, key=lambda pair: pair[0])[1] if near else None
