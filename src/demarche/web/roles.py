"""Which words of an article a record rests on, and what each part of it is called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from demarche.records import Actor, Coding, Event, Number, Outcome, Participant, Proposal, Span, Statement, Term
from demarche.web.marks import Mark, mark

Record = Event | Statement | Actor | Number | Term | Proposal | Outcome


def record_in(coding: Coding, identifier: str) -> Record | None:
    """The record of a coding with an id."""
    kinds: tuple[Iterable[Record], ...] = (
        coding.events,
        coding.statements,
        coding.actors,
        coding.numbers,
        coding.terms,
        coding.proposals,
        coding.outcomes,
    )
    return next((record for kind in kinds for record in kind if record.id == identifier), None)


def kind_of(record: Record) -> str:
    """The word for a record's kind."""
    return type(record).__name__.lower()


def marks_of(record: Record) -> list[Mark]:
    """The words that a record rests on, each with its role."""
    return [mark(span, role, record.id) for role, span in ROLES[type(record)](record) if span is not None]


def _event(event: Event) -> Iterator[tuple[str, Span | None]]:
    yield "trigger", event.trigger
    yield from (("actor", each.span) for each in event.actors)
    yield from (("recipient", each.span) for each in event.recipients)
    yield from (("place", each.span) for each in event.places)
    yield from (("time", each.span) for each in event.times)
    yield from (("number", each.span) for each in event.sizes)
    yield "condition", event.condition


def _statement(statement: Statement) -> Iterator[tuple[str, Span | None]]:
    yield from (("content", part) for part in statement.content)
    yield "cue", statement.cue
    yield "source", _span(statement.source)
    yield "addressee", _span(statement.addressee)
    yield "on behalf of", _span(statement.on_behalf_of)
    yield "hedge", statement.hedge
    yield "stance", statement.outlet_stance
    yield "reason for anonymity", statement.anonymity
    yield "condition", statement.condition
    yield "occasion", statement.occasion
    yield from (("time", each.span) for each in statement.times)
    yield from (("place", each.span) for each in statement.places)


def _actor(actor: Actor) -> Iterator[tuple[str, Span | None]]:
    yield from (("mention", mention.span) for mention in actor.mentions)


def _number(number: Number) -> Iterator[tuple[str, Span | None]]:
    yield from (("number", number.span), ("counted", number.counted))


def _term(term: Term) -> Iterator[tuple[str, Span | None]]:
    yield "term", term.span


def _proposal(proposal: Proposal) -> Iterator[tuple[str, Span | None]]:
    yield from (("object", proposal.object), ("condition", proposal.condition))
    yield from (("proposer", _span(proposal.proposer)), ("addressee", _span(proposal.addressee)))


def _outcome(outcome: Outcome) -> Iterator[tuple[str, Span | None]]:
    yield from (("outcome", outcome.span), ("undertaking", outcome.undertaking))
    yield from (("holder", _span(outcome.holder)), ("against", _span(outcome.against)))


def _span(participant: Participant | None) -> Span | None:
    return participant.span if participant is not None else None


ROLES: dict[type, Callable[[Any], Iterator[tuple[str, Span | None]]]] = {
    Event: _event,
    Statement: _statement,
    Actor: _actor,
    Number: _number,
    Term: _term,
    Proposal: _proposal,
    Outcome: _outcome,
}
