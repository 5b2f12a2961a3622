"""Names of persons in a document: full names first, shorter forms joined to the one they shorten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from demarche.analyse.analysis import Entity, Sentence
from demarche.extract.clusters import Cluster, folded
from demarche.extract.reading import Reading

_TITLE = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|lord|dame|sheikh|shaikh|ayatollah|maulana|mullah|imam|rev|st|"
    r"president|prime|minister|premier|king|queen|prince|princess|general|gen|lt|col|colonel|major|maj|capt|captain|"
    r"admiral|adm|brig|brigadier|marshal|field|private|pvt|corporal|cpl|sergeant|sgt|ambassador|secretary|senator|sen|rep|congressman|mp|chancellor|governor|"
    r"gov|vice|designate|elect|foreign|justice|judge|chairman|spokesman|spokesperson|spokeswoman|envoy|deputy|former|ex|acting|the|pope|"
    r"crown|emir|sultan|chief)\b\.?[\s-]*(?:\(r\)\s*)?)+",
    re.IGNORECASE,
)
_PERSONAL = frozenset(
    "mr mrs ms miss dr prof professor private pvt corporal cpl sergeant sgt captain capt major maj judge".split()
)
"""Titles that stand before a person's name and never before a state's."""


SENT = frozenset("ambassador commissioner envoy representative emissary delegate minister counsellor consul".split())
"""Those who are sent to a state, whose name may stand between their title and theirs."""


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person's name in the text: its sentence, words, and the name without titles."""

    sentence: int
    first: int
    last: int
    name: str


def person_mentions(reading: Reading) -> list[PersonMention]:
    """All names of persons that the model found, titles and possessives taken off, in order.

    A state's name right before one is the given name ("Jordan Peterson"); alone it is a person's only behind a title
    ("Private England") or where a longer name ends in it.
    """
    found: list[PersonMention] = []
    states: list[PersonMention] = []
    for number, sentence in enumerate(reading.sentences):
        for entity in _whole(reading, number):
            last = entity.last
            while last > entity.first + 1 and sentence.words[last - 1].upos in {"PART", "PUNCT"}:
                last -= 1
            first = entity.first + _is_where_sent(reading, number, entity.first)
            text = reading.text(number, first, last)
            name = _TITLE.sub("", text).strip() or text
            if name == text and _begins_with_state(reading, number, first, name):
                first -= 1
                name = reading.text(number, first, last)
            mention = PersonMention(number, first, last, re.sub(r"\s+", " ", name).strip("’' ,."))
            if reading.gazetteer.country(name) is not None:
                states.append(mention)
            elif sum(c.isalpha() for c in name) > 1:
                found.append(mention)
    surnames = {name_words(mention.name)[-1:] for mention in found if " " in mention.name}
    found += [m for m in states if name_words(m.name) in surnames]
    inside = {(m.sentence, index) for m in found for index in range(m.first, m.last)}
    found += [m for m in _titled_states(reading) if (m.sentence, m.first) not in inside]
    return sorted(found, key=lambda mention: (mention.sentence, mention.first))


def _whole(reading: Reading, number: int) -> Iterator[Entity]:
    """The persons of a sentence; two that stand side by side with no more than a space between are one name, and so are
    the parts of a name that is known ("Hassan Sheikh Mohamud")."""
    sentence = reading.sentences[number]
    known: Entity | None = None
    for entity in sentence.entities:
        if entity.label != "Person":
            continue
        beside = known is not None and known.last == entity.first and _is_one_name(sentence, entity.first)
        if known is not None and (beside or _is_known_name(reading, number, known.first, entity.last)):
            known = Entity(known.first, entity.last, known.label)
            continue
        if known is not None:
            yield known
        known = entity
    if known is not None:
        yield known


def _is_known_name(reading: Reading, number: int, first: int, last: int) -> bool:
    """Whether words are the whole name of a person in the gazetteer."""
    known = reading.gazetteer.entity(reading.text(number, first, last))
    return known is not None and known.kind == "person" and not known.ambiguous


def _is_one_name(sentence: Sentence, first: int) -> bool:
    before, word = sentence.words[first - 1], sentence.words[first]
    return word.start - before.end == 1 and before.upos == "PROPN" and word.upos == "PROPN"


def _begins_with_state(reading: Reading, number: int, first: int, name: str) -> bool:
    """Whether the word before a name is a state's own name and no more than a space away."""
    if first == 0 or reading.gazetteer.entity(name) is not None:
        return False
    words = reading.sentences[number].words
    before = words[first - 1]
    if _is_where_sent(reading, number, first - 1):
        return False
    state = reading.gazetteer.country(reading.text(number, first - 1, first))
    close = words[first].start - before.end == 1
    return close and before.upos == "PROPN" and state is not None and state.kind == "name"


def _is_where_sent(reading: Reading, number: int, index: int) -> bool:
    """Whether a word is the state that somebody was sent to: "the envoy to *Pakistan* Ajay Sharma"."""
    words = reading.sentences[number].words
    sent = index > 1 and words[index - 1].lemma == "to" and words[index - 2].lemma.lower() in SENT
    return sent and reading.gazetteer.country(reading.text(number, index, index + 1)) is not None


def _titled_states(reading: Reading) -> Iterator[PersonMention]:
    """States' names right behind a title that only a person has."""
    for number, sentence in enumerate(reading.sentences):
        for index in range(1, len(sentence.words)):
            if sentence.words[index].upos == "PROPN":
                title = reading.text(number, index - 1, index).lower().strip(".")
                name = reading.text(number, index, index + 1)
                if title in _PERSONAL and reading.gazetteer.country(name) is not None:
                    yield PersonMention(number, index, index + 1, name)


def cluster_persons(mentions: list[PersonMention]) -> dict[PersonMention, Cluster]:
    """Which cluster each mention belongs to.

    A shorter name joins the longer one all of whose words hold it; if several do, the one met last before it, else the
    first. Names are compared without case, accents, hyphens and titles.
    """
    clusters: list[tuple[tuple[str, ...], Cluster]] = []
    fitting: dict[tuple[str, ...], list[Cluster]] = {}
    for mention in sorted(mentions, key=lambda m: (-len(name_words(m.name)), m.sentence, m.first)):
        words = name_words(mention.name)
        if words in fitting:
            continue
        fitting[words] = [cluster for known, cluster in clusters if _shortens(words, known)]
        if not fitting[words]:
            cluster = Cluster(name=mention.name, kind="person")
            clusters.append((words, cluster))
            fitting[words] = [cluster]
    assigned: dict[PersonMention, Cluster] = {}
    met: dict[int, int] = {}
    for order, mention in enumerate(mentions):
        # Of several the first of the equal: clusters stand in the order in which they are first named.
        chosen = max(fitting[name_words(mention.name)], key=lambda cluster: met.get(id(cluster), -1))
        met[id(chosen)] = order
        assigned[mention] = chosen
    return assigned


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, hyphenated ones apart."""
    return tuple(folded(name).replace("-", " ").split())


def _shortens(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether a name shortens another, or differs from it by one inner word (a middle name, a spelling)."""
    if set(words) <= set(known):
        return True
    ends = words[0] == known[0] and words[-1] == known[-1]
    return ends and min(len(words), len(known)) >= 3 and len(set(words) & set(known)) >= max(len(words), len(known)) - 1


def canonical_names(assigned: dict[PersonMention, Cluster]) -> Iterator[Cluster]:
    """Each cluster once, named by its longest form (the first of the longest)."""
    done: set[int] = set()
    for mention, cluster in assigned.items():
        if len(mention.name.split()) > len(cluster.name.split()):
            cluster.name = mention.name
        if id(cluster) not in done:
            done.add(id(cluster))
            yield cluster
