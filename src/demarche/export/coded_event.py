"""An event with all that the formats of event data ask of it, document by document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from demarche.analyse.sentences import SentenceSpan, split_sentences
from demarche.codebook.crosswalk import CameoCode, cameo_code
from demarche.export.event_day import EventDay, Inferred, by_document, event_day, publication_day
from demarche.export.event_parties import Party, by_forces, party
from demarche.export.event_place import EventPlace, event_places, one_place
from demarche.records import Actor, Coding, Document, Event, Run
from demarche.store import Dossier, Entry, check_spans

TOLD = frozenset({"occurred", "ongoing"})
"""Statuses of what is told as fact; formats without a status can hold no others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Where a document tells an event: the record, its sentence (from 1), and whether that is in the lead."""

    event: Event
    sentence: int
    start: int
    end: int
    in_lead: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedEvent:
    """An event of one document with its tellings there, itself first; a telling again is no event of its own.

    ``day`` is None where nothing settles it; ``published`` is when the document was. ``place`` is the one that may
    stand for all ``places``. ``speaker`` is who tells it, None for the outlet itself. ``demanded``: what it asks is
    told as a demand or order.
    """

    event: Event
    tellings: tuple[Telling, ...]
    document: Document
    run: Run
    day: EventDay | None
    published: EventDay | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    places: tuple[EventPlace, ...]
    speaker: str | None
    demanded: bool

    @property
    def place(self) -> EventPlace | None:
        return one_place(self.places)

    @property
    def cameo(self) -> CameoCode:
        return cameo_code(self.event.type, self.event.mode, demanded=self.demanded, by_forces=by_forces(self.actors))

    @property
    def published_on(self) -> date | None:
        """The day that may stand for the days of publication; None where these are unknown or too many."""
        return self.published.first if self.published is not None and self.published.is_short else None

    @property
    def publisher(self) -> str:
        return self.document.outlet or self.document.path


def coded_documents(dossier: Dossier) -> Iterator[tuple[Entry, list[CodedEvent]]]:
    """Each current document with its events, one in memory at a time.

    Raises:
        EvidenceError: a span does not match the stored text.
    """
    inferred = by_document(dossier.inferred)
    for entry in dossier.entries():
        check_spans(entry.document, entry.coding)
        yield entry, list(_coded_events(entry, inferred))


def _coded_events(entry: Entry, inferred: Inferred) -> Iterator[CodedEvent]:
    document, coding = entry.document, entry.coding
    if not coding.events:
        return
    sentences = list(split_sentences(document.text))
    lead = _lead(document, sentences)
    actors = {actor.id: actor for actor in coding.actors}
    speakers = _speakers(coding, actors)
    demands = {proposal.made_in for proposal in coding.proposals if proposal.kind == "demand"}
    published = publication_day(document, inferred)
    for event in coding.events:
        if event.same_as is None:
            tellings = [event, *(other for other in coding.events if other.same_as == event.id)]
            yield CodedEvent(
                event=event,
                tellings=tuple(_telling(telling, sentences, lead) for telling in tellings),
                document=document,
                run=coding.run,
                day=event_day(tellings, document, inferred),
                published=published,
                actors=tuple(party(each, actors) for each in event.actors),
                recipients=tuple(party(each, actors) for each in event.recipients),
                places=event_places(event.places),
                speaker=None if event.attributed_to is None else speakers[event.attributed_to],
                demanded=any(telling.id in demands for telling in tellings),
            )


def _telling(event: Event, sentences: list[SentenceSpan], lead: int) -> Telling:
    index = max(0, bisect_right(sentences, event.trigger.start, key=lambda sentence: sentence.start) - 1)
    found = sentences[index]
    return Telling(event=event, sentence=index + 1, start=found.start, end=found.end, in_lead=found.paragraph <= lead)


def _lead(document: Document, sentences: list[SentenceSpan]) -> int:
    """The number of the first paragraph that is neither headline nor boilerplate."""
    apart = [span for span in (document.title_span, *document.boilerplate) if span is not None]
    for sentence in sentences:
        if not any(span.start < sentence.end and sentence.start < span.end for span in apart):
            return sentence.paragraph
    return 0


def _speakers(coding: Coding, actors: Mapping[str, Actor]) -> dict[str, str]:
    """Who makes each statement, in words."""
    sources = {statement.id: statement.source for statement in coding.statements}
    return {
        statement: party(source, actors).label if source else "a source that the article does not name"
        for statement, source in sources.items()
    }
