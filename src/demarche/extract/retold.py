"""Told again: which events of a document are one and the same, so that a meeting told five times counts once.

Two tellings are one where nothing speaks against it (type, mode, status, days, countries of places, parties) and
something speaks for it: the later one is a noun that points back ("the meeting", "these accusations", "his visit"), or
both name the same parties of a meeting, or one of them is the headline. In doubt two tellings stay two events.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from demarche.analyse.analysis import Sentence, Word
from demarche.extract.reading import Reading
from demarche.records import Event, Participant

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "both"})
_NEAR = frozenset({"this", "these", "that", "those", "such"})
_REACH = 3
"""Sentences back in which "this warning" has its warning, or "the meeting" its meeting if there were several."""
_REAL = frozenset({"occurred", "ongoing"})
_EVERYBODY = frozenset({"both", "two", "they", "them", "sides", "either", "each"})
"""Words of a phrase that means all parties named before."""
_OFTEN_PLURAL = frozenset({"talk", "discussion", "negotiation", "consultation", "conversation"})
_FAMILIES = tuple(
    frozenset(words.split())
    for words in (
        "meet meeting talk talks discuss discussion dialogue conversation negotiate negotiation consult consultation "
        "summit",
        "visit arrive arrival trip tour travel",
        "call phone telephone",
        "attack assault strike incident violence bomb bombing blast explosion shooting raid kill killing shelling",
        "accuse accusation allege allegation charge claim criticise criticize criticism condemn condemnation blame",
        "demand request appeal call urge ask plea",
        "threaten threat warn warning ultimatum",
        "agree agreement deal accord pact truce ceasefire commitment pledge promise",
        "sanction ban embargo suspend suspension",
        "protest protester rally demonstrate demonstration march unrest",
        "reject rejection refuse refusal deny denial",
        "arrest arrest detain detention",
        "withdraw withdrawal pull pullout",
    )
)


@dataclass(slots=True)
class _Story:
    """One happening: its tellings so far, in the order of the text."""

    tellings: list[_Telling] = field(default_factory=list)

    @property
    def parties(self) -> frozenset[str]:
        return frozenset(party for telling in self.tellings for party in telling.parties)

    @property
    def fullest(self) -> Event:
        """The telling that names most: parties, then a day, then a place; the first of equals."""
        return max(self.tellings, key=lambda t: (len(t.parties), bool(t.days), bool(t.event.places))).event


@dataclass(frozen=True, slots=True)
class _Telling:
    event: Event
    number: int
    sentence: Sentence
    word: Word
    index: int

    @property
    def lemma(self) -> str:
        return self.word.lemma

    @property
    def parties(self) -> frozenset[str]:
        return _ids(self.event.actors) | _ids(self.event.recipients)

    @property
    def days(self) -> tuple[tuple[str, str], ...]:
        return tuple(
            (time.start.isoformat(), time.end.isoformat())
            for time in self.event.times
            if time.start is not None and time.end is not None
        )

    @property
    def is_of_a_kind(self) -> bool:
        """Whether the noun is told apart from others by a name or a number before it."""
        return self.word.upos == "NOUN" and any(
            word.head == self.index and (word.deprel, word.upos) in {("compound", "PROPN"), ("nummod", "NUM")}
            for word in self.sentence.words[: self.index]
        )

    @property
    def pointer(self) -> str | None:
        """The word by which a noun points back to what was told: an article, a demonstrative, a possessor."""
        if self.word.upos != "NOUN":
            return None
        for word in self.sentence.words[max(0, self.index - 6) : self.index]:
            if word.head == self.index and word.deprel.partition(":")[0] == "det" and word.lemma in _DEFINITE:
                return word.lemma
            if word.head == self.index and word.deprel == "nmod:poss":
                return "the"
        return None


def with_retold(reading: Reading, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, each that tells again what another tells more fully with that one's id as ``same_as``."""
    stories: list[_Story] = []
    for event in events:
        telling = _telling(reading, event)
        story = _told_before(reading, telling, stories)
        if story is None:
            story = _Story()
            stories.append(story)
        story.tellings.append(telling)
    fullest = {telling.event.id: story.fullest.id for story in stories for telling in story.tellings}
    return tuple(
        event if fullest[event.id] == event.id else replace(event, same_as=fullest[event.id]) for event in events
    )


def _telling(reading: Reading, event: Event) -> _Telling:
    number = reading.sentence_at(event.trigger.start)
    sentence = reading.sentences[number]
    inside = [
        i for i, word in enumerate(sentence.words) if word.start < event.trigger.end and event.trigger.start < word.end
    ]
    index = next((i for i in inside if sentence.words[i].head not in inside), inside[0])
    return _Telling(event, number, sentence, sentence.words[index], index)


def _told_before(reading: Reading, telling: _Telling, stories: Sequence[_Story]) -> _Story | None:
    possible = [story for story in stories if all(_compatible(telling, earlier) for earlier in story.tellings)]
    pointer = telling.pointer
    if pointer is not None:
        meant = [story for story in possible if _is_meant(telling, story)]
        near = [story for story in meant if telling.number - story.tellings[-1].number <= _REACH]
        if near:
            return max(near, key=lambda story: story.tellings[-1].event.trigger.start)
        if len(meant) == 1 and pointer not in _NEAR:
            return meant[0]
    return next((story for story in reversed(possible) if _is_repeated(reading, telling, story)), None)


def _compatible(one: _Telling, other: _Telling) -> bool:
    """Whether nothing speaks against two tellings being of one event."""
    a, b = one.event, other.event
    return (
        a.type == b.type
        and (a.mode == b.mode or a.mode is None or b.mode is None)
        and (a.status == b.status or {a.status, b.status} <= _REAL)
        and _kin(one, other)
        and _as_many(one, other)
        and not _apart(one, other)
    )


def _kin(one: _Telling, other: _Telling) -> bool:
    """Whether their words may mean one thing; a noun of its own kind ("the Sunday bombings") is only what it says."""
    if one.lemma == other.lemma:
        return True
    kindred = any(one.lemma in family and other.lemma in family for family in _FAMILIES)
    return kindred and not one.is_of_a_kind and not other.is_of_a_kind


def _as_many(one: _Telling, other: _Telling) -> bool:
    """Whether one and several do not meet: "the meeting" and "meetings", "met" and "the visits"; "talks" are one."""
    counted = [t for t in (one, other) if t.lemma not in _OFTEN_PLURAL]
    several = [_is_plural(t) for t in counted if t.word.upos == "NOUN" or t.event.type == "CONSULT"]
    return len(several) < 2 or len(set(several)) == 1


def _is_plural(telling: _Telling) -> bool:
    text = telling.event.trigger.text.lower()
    return telling.word.upos == "NOUN" and text.endswith("s") and not telling.lemma.endswith("s")


def _apart(one: _Telling, other: _Telling) -> bool:
    """Whether their days do not meet, or their places lie in different countries."""
    days = one.days and other.days and not any(a <= d and c <= b for a, b in one.days for c, d in other.days)
    countries = [{place.country for place in t.event.places if place.country} for t in (one, other)]
    return bool(days) or (all(countries) and not countries[0] & countries[1])


def _is_meant(telling: _Telling, story: _Story) -> bool:
    """Whether a noun that points back can point at a story: it names nobody whom the story does not."""
    actors = frozenset(party for t in story.tellings for party in _ids(t.event.actors))
    recipients = frozenset(party for t in story.tellings for party in _ids(t.event.recipients))
    if not telling.parties:
        return bool(story.parties) or any(t.lemma == telling.lemma for t in story.tellings)
    if telling.event.type == "CONSULT":
        return telling.parties <= story.parties
    return _ids(telling.event.actors) <= actors and _ids(telling.event.recipients) <= recipients


def _is_repeated(reading: Reading, telling: _Telling, story: _Story) -> bool:
    """Whether a telling names the parties of a meeting again, or tells what the headline told."""
    if len(telling.parties) >= 2 and telling.parties == story.parties and telling.event.type == "CONSULT":
        dated = any(earlier.days for earlier in story.tellings)
        if telling.days:
            return dated  # "In May they met": another meeting than the one without a day
        return telling.word.upos == "NOUN" or telling.number - story.tellings[-1].number <= _REACH
    headline = reading.document.title_span
    in_headline = headline is not None and headline.contains(story.tellings[0].event.trigger)
    return in_headline and 0 < telling.number <= _REACH and bool(telling.parties & story.parties)


def _ids(participants: Sequence[Participant]) -> frozenset[str]:
    return frozenset(participant.actor for participant in participants if not _means_everybody(participant))


def _means_everybody(participant: Participant) -> bool:
    return any(word in _EVERYBODY for word in _words(participant.span.text))


def _words(text: str) -> Iterator[str]:
    return (word.lower() for word in text.split())
