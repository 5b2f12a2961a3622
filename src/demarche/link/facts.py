"""What linking keeps of each document: one pass over the dossier, one document in memory at a time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from demarche.analyse.sentences import SentenceSpan, split_sentences
from demarche.extract.times import find_times
from demarche.link.days import Days, days_between
from demarche.link.spill import Spill
from demarche.link.telling import Article, Telling, figure_stems, name_stems, telling_head
from demarche.link.words import Vocabulary, content_stems, is_content, stem
from demarche.records import (
    Actor,
    Document,
    Event,
    Number,
    Outcome,
    Participant,
    PlaceReference,
    Span,
    Statement,
    Term,
    TimeReference,
)
from demarche.store import Entry

LEAD = 3
"""Sentences at the head of an article that tell its news."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_GROUP = re.compile(r"\b(delegation|team|mission|group|panel|contingent|party|committee)\b", re.IGNORECASE)
_LEADS = re.compile(r"\b(led|leads?|leading|headed|heads?|heading)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part: role, the place of the actor in ``Facts.actors`` (of the whole dossier), and what it is."""

    role: str
    actor: int
    name: str
    kind: str
    country: str | None
    leader: int | None = None


@dataclass(frozen=True, slots=True)
class EventFact:
    """An event with all its tellings in one document. ``days``: when it is told to have been; ``exact``: whether on
    these days and not about them. ``weekday`` (0 Monday) is told where nothing settles which one is meant. ``lead``:
    whether the news of the article tells it."""

    record: Event
    document: int
    parties: tuple[Party, ...]
    places: tuple[PlaceReference, ...]
    days: Days
    exact: bool
    lead: bool
    sentence: Span
    numbers: tuple[Number, ...]
    referents: frozenset[str]
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class StatementFact:
    """A statement with the place of its source in ``Facts.actors``, the stems of its content, and when it was made."""

    record: Statement
    document: int
    source: int | None
    addressee: int | None
    words: tuple[str, ...]
    days: Days
    sentence: Span


@dataclass(frozen=True, slots=True)
class OutcomeFact:
    """An outcome with the places of its parties in ``Facts.actors`` and the stems of its sentence."""

    record: Outcome
    document: int
    holder: int | None
    against: int | None
    words: tuple[str, ...]
    sentence: Span


@dataclass(frozen=True, slots=True)
class ActorFact:
    """An actor of one document: its record, the document's place, the words around its first names, where a title
    stands, and the sentence of its first mention."""

    record: Actor
    document: int
    titles: tuple[str, ...]
    sentence: Span


@dataclass(frozen=True, slots=True)
class DocumentFact:
    """A document: who printed it, when, and what about its days the text leaves open."""

    id: str
    path: str
    outlet: str | None
    published: Days
    dated: bool
    title: str | None


@dataclass(slots=True)
class Facts:
    """All that linking needs, in the order of the dossier, most of it on disk; events and tellings go in step.
    ``answered``: the places of statements that others answer, by id; ``vocabulary``: the articles' stems."""

    documents: list[DocumentFact] = field(default_factory=list)
    articles: Spill[Article] = field(default_factory=Spill)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    actors: Spill[ActorFact] = field(default_factory=Spill)
    events: Spill[EventFact] = field(default_factory=Spill)
    tellings: Spill[Telling] = field(default_factory=Spill)
    statements: Spill[StatementFact] = field(default_factory=Spill)
    outcomes: Spill[OutcomeFact] = field(default_factory=Spill)
    terms: Spill[tuple[Term, ...]] = field(default_factory=Spill)
    first_actors: list[int] = field(default_factory=list)
    answered: dict[str, int] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        """Take what is needed of one document."""
        _Adding(self, entry).add()

    def actors_of(self, document: int) -> Sequence[ActorFact]:
        """The actors of one document."""
        last = self.first_actors[document + 1] if document + 1 < len(self.first_actors) else len(self.actors)
        return [self.actors[place] for place in range(self.first_actors[document], last)]

    def terms_of(self, document: int) -> Sequence[Term]:
        """The rival names in one document."""
        return self.terms[document]


def gather_facts(entries: Iterable[Entry]) -> Facts:
    """The facts of all documents."""
    facts = Facts()
    for entry in entries:
        facts.add(entry)
    return facts


class _Adding:
    """One document on its way into the facts."""

    def __init__(self, facts: Facts, entry: Entry) -> None:
        self.facts, self.entry = facts, entry
        self.document: Document = entry.document
        self.number = len(facts.documents)
        self.sentences = [s for s in split_sentences(self.document.text, list(_stretches(self.document))) if s.words]
        self.first_actor = len(facts.actors)
        self.spans: dict[int, Span] = {}
        self.places = {actor.id: self.first_actor + n for n, actor in enumerate(entry.coding.actors)}
        self.by_place = {self.first_actor + n: actor for n, actor in enumerate(entry.coding.actors)}
        self.leaders = self._leaders()

    def add(self) -> None:
        coding = self.entry.coding
        published = self.document.published
        self.facts.documents.append(
            DocumentFact(
                id=self.document.id,
                path=self.document.path,
                outlet=self.document.outlet,
                published=days_between(published.start, published.end) if published else Days(),
                dated=published is not None,
                title=self.document.title,
            )
        )
        words = [self._words(sentence) for sentence in self.sentences]
        counts = Counter(stem(word) for each in words for word in each if is_content(word))
        self.facts.articles.append(
            Article(
                tuple(counts),
                bytes(min(n, 255) for n in counts.values()),
                frozenset(n for each in words for n in name_stems(each)),
            )
        )
        self.facts.vocabulary.add(counts)
        self.facts.first_actors.append(self.first_actor)
        for actor in coding.actors:
            self.facts.actors.append(self._actor(actor))
        answered = {statement.responds_to for statement in coding.statements}
        for statement in coding.statements:
            if statement.id in answered:
                self.facts.answered[statement.id] = len(self.facts.statements)
            self.facts.statements.append(self._statement(statement))
        for outcome in coding.outcomes:
            self.facts.outcomes.append(self._outcome(outcome))
        self.facts.terms.append(coding.terms)
        again: dict[str, list[Event]] = {}
        for event in coding.events:
            if event.same_as is not None:
                again.setdefault(event.same_as, []).append(event)
        for event in coding.events:
            if event.same_as is None:
                self._event(event, again.get(event.id, []))

    def _event(self, event: Event, again: Sequence[Event]) -> None:
        tellings = [event, *again]
        where = self._sentence(event.trigger.start)
        sentence = self._span(where)
        parties = tuple(
            dict.fromkeys(
                self._party(role, participant)
                for telling in tellings
                for role, given in (("actor", telling.actors), ("recipient", telling.recipients))
                for participant in given
            )
        )
        places = tuple({place.name: place for telling in tellings for place in telling.places}.values())
        days, exact = shortest(time for telling in tellings for time in telling.times)
        inside = [
            t for t in self.entry.coding.terms if _within(t.span, event.trigger) or _within(event.trigger, t.span)
        ]
        self.facts.tellings.append(self._telling(event, where, places))
        self.facts.events.append(
            EventFact(
                record=event,
                document=self.number,
                parties=parties,
                places=places,
                days=days,
                exact=exact,
                lead=self.sentences.index(where) < LEAD if where else False,
                sentence=sentence,
                numbers=tuple(n for n in self.entry.coding.numbers if _within(n.span, sentence)),
                referents=frozenset(term.referent for term in inside),
                weekday=weekday_of(time for telling in tellings for time in telling.times) if days.is_open else None,
            )
        )

    def _telling(self, event: Event, where: SentenceSpan | None, places: Sequence[PlaceReference]) -> Telling:
        trigger = tuple(_WORD.findall(event.trigger.text)) or (event.trigger.text,)
        words = self._words(where) if where else list(trigger)
        own = {word.lower() for word in trigger}
        others = [word for word in words if word.lower() not in own]
        texts = {
            role: [w for p in given for w in _WORD.findall(f"{p.name} {p.span.text}")]
            for role, given in (("actor", event.actors), ("recipient", event.recipients))
        }
        around = [w for place in places for w in _WORD.findall(place.name)]
        around += [w for time in event.times for w in _WORD.findall(time.span.text)]
        return Telling(
            number=len(self.facts.tellings),
            document=self.number,
            trigger=trigger,
            head=telling_head(trigger),
            words=content_stems(others),
            names=name_stems(words),
            figures=figure_stems(others),
            agent=content_stems(texts["actor"]),
            patient=content_stems(texts["recipient"]),
            around=content_stems([*texts["actor"], *texts["recipient"], *around]),
            kind=event.type,
        )

    def _party(self, role: str, participant: Participant) -> Party:
        place = self.places[participant.actor]
        actor = self.by_place[place]
        leader = self.leaders.get(participant.country) if _GROUP.search(participant.name) else None
        return Party(role, place, participant.name, actor.kind, participant.country, leader)

    def _leaders(self) -> dict[str | None, int]:
        """The person told to lead the group of a state that the article is about: "Bilawal, who is leading a delegation
        of Pakistani parliamentarians". A state with two such persons has none."""
        found: dict[str | None, set[int]] = {}
        text = self.document.text
        for sentence in self.sentences:
            part = text[sentence.start : sentence.end]
            if not (_GROUP.search(part) and _LEADS.search(part)):
                continue
            for place, actor in self.by_place.items():
                if actor.kind == "person" and any(
                    sentence.start <= m.span.start < sentence.end and m.kind == "name" for m in actor.mentions
                ):
                    found.setdefault(actor.country, set()).add(place)
        return {country: next(iter(places)) for country, places in found.items() if country and len(places) == 1}

    def _statement(self, statement: Statement) -> StatementFact:
        days, _ = shortest(statement.times)
        words = [w for part in statement.content for w in _WORD.findall(part.text)]
        anchor = statement.cue or statement.content[0]
        return StatementFact(
            record=statement,
            document=self.number,
            source=self.places.get(statement.source.actor) if statement.source else None,
            addressee=self.places.get(statement.addressee.actor) if statement.addressee else None,
            words=content_stems(words),
            days=days,
            sentence=self._span(self._sentence(anchor.start)),
        )

    def _outcome(self, outcome: Outcome) -> OutcomeFact:
        sentence = self._span(self._sentence(outcome.span.start))
        return OutcomeFact(
            record=outcome,
            document=self.number,
            holder=self.places.get(outcome.holder.actor) if outcome.holder else None,
            against=self.places.get(outcome.against.actor) if outcome.against else None,
            words=content_stems(_WORD.findall(sentence.text)),
            sentence=sentence,
        )

    def _actor(self, actor: Actor) -> ActorFact:
        first = next((m for m in actor.mentions if m.kind == "name"), actor.mentions[0])
        return ActorFact(actor, self.number, self._titles(actor), self._span(self._sentence(first.span.start)))

    def _titles(self, actor: Actor) -> tuple[str, ...]:
        """The words before and behind the first names of a person, where a title stands: an undated article's, whose
        days they may tell."""
        if actor.kind != "person" or self.document.published is not None:
            return ()
        text = self.document.text
        named = [m.span for m in actor.mentions if m.kind == "name"][:3]
        return tuple(text[max(0, span.start - 70) : min(len(text), span.end + 60)] for span in named)

    def _words(self, sentence: SentenceSpan) -> list[str]:
        text = self.document.text
        return [text[start:end] for start, end in sentence.words]

    def _sentence(self, offset: int) -> SentenceSpan | None:
        return next((s for s in self.sentences if s.start <= offset < s.end), None)

    def _span(self, sentence: SentenceSpan | None) -> Span:
        """The sentence as a span, one for all records in it; the whole text where there is none."""
        first, last = (sentence.start, sentence.end) if sentence else (0, len(self.document.text))
        if first not in self.spans:
            self.spans[first] = Span.cut(self.document.text, first, last)
        return self.spans[first]


def shortest(times: Iterable[TimeReference]) -> tuple[Days, bool]:
    """The shortest stretch that times tell, and whether it is exact; open where none is settled."""
    settled = [time for time in times if time.start is not None or time.end is not None]
    if not settled:
        return Days(), False
    best = min(settled, key=lambda time: days_between(time.start, time.end).length)
    return days_between(best.start, best.end), best.exact


def weekday_of(times: Iterable[TimeReference]) -> int | None:
    """The day of the week (0 Monday) that times name, None where they name none or several."""
    found = {
        match.value.weekday
        for time in times
        for match in find_times(time.span.text)
        if match.value.kind == "weekday" and match.value.weekday is not None
    }
    return found.pop() if len(found) == 1 else None


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    """The parts of the text that are the article."""
    position = 0
    for span in sorted(document.boilerplate):
        if position < span.start:
            yield position, span.start
        position = max(position, span.end)
    if position < len(document.text):
        yield position, len(document.text)
