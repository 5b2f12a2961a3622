"""No evidence, no record: every span must read in the text what it says it reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from demarche.errors import EvidenceError
from demarche.records import Coding, Document, Event, Outcome, Proposal, Span, Statement


def check_spans(document: Document, coding: Coding) -> None:
    """Compare every span of a document and of its records with the stored text.

    Raises:
        EvidenceError: ``text[start:end] != span.text`` for one of them; names the path and the record.
    """
    for record, span in all_spans(document, coding):
        found = document.text[span.start : span.end]
        if found != span.text:
            place = f"{document.path}: {record}, characters {span.start}-{span.end}"
            raise EvidenceError(f"{place}: quoted as {shorten(span.text)}, the text has {shorten(found)}")


def all_spans(document: Document, coding: Coding) -> Iterator[tuple[str, Span]]:
    """Each span with the id of the record it belongs to."""
    yield from named(document.id, [document.title_span, document.dateline, *document.boilerplate])
    for actor in coding.actors:
        yield from named(actor.id, (mention.span for mention in actor.mentions))
    for statement in coding.statements:
        yield from named(statement.id, statement_spans(statement))
    for event in coding.events:
        yield from named(event.id, event_spans(event))
    for number in coding.numbers:
        yield from named(number.id, [number.span, number.counted])
    for term in coding.terms:
        yield from named(term.id, [term.span])
    for proposal in coding.proposals:
        yield from named(proposal.id, proposal_spans(proposal))
    for outcome in coding.outcomes:
        yield from named(outcome.id, outcome_spans(outcome))


def named(record: str, spans: Iterable[Span | None]) -> Iterator[tuple[str, Span]]:
    return ((record, span) for span in spans if span is not None)


def statement_spans(statement: Statement) -> Iterator[Span | None]:
    yield from (statement.cue, statement.hedge, statement.outlet_stance, *statement.content)
    yield from (statement.anonymity, statement.condition, statement.occasion)
    yield from (time.span for time in statement.times)
    yield from (place.span for place in statement.places)
    participants = (statement.source, statement.addressee, statement.on_behalf_of)
    yield from (participant.span for participant in participants if participant is not None)


def event_spans(event: Event) -> Iterator[Span | None]:
    yield event.trigger
    yield from (participant.span for participant in event.actors + event.recipients)
    yield from (place.span for place in event.places)
    yield from (time.span for time in event.times)
    yield from (size.span for size in event.sizes)
    yield event.condition


def outcome_spans(outcome: Outcome) -> Iterator[Span | None]:
    yield from (outcome.span, outcome.undertaking)
    yield from (participant.span for participant in (outcome.holder, outcome.against) if participant is not None)


def proposal_spans(proposal: Proposal) -> Iterator[Span | None]:
    yield from (proposal.object, proposal.condition)
    participants = (proposal.proposer, proposal.addressee)
    yield from (participant.span for participant in participants if participant is not None)


def shorten(text: str) -> str:
    """The text in one line of a message."""
    return repr(text if len(text) <= 60 else text[:57] + "...")
