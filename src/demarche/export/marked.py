"""Records as what is marked in a text: words, their attributes, the words in their roles, and what they refer to.

Formats of annotation are written from these, each in its own notation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from demarche.export.event_place import EventPlace
from demarche.records import (
    Actor,
    Coding,
    Event,
    Number,
    Outcome,
    Participant,
    PlaceReference,
    Proposal,
    Size,
    Span,
    Statement,
    Term,
    TimeReference,
)

Value = str | float | bool | tuple[str, ...] | None
Attributes = dict[str, Value]

TOLD_IN = ("attributed_to", "parent")
"""References to the statement that a record is told in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words in a role of a record. ``layer`` is what they are: ``mention``, ``place``, ``time`` or ``words``.

    ``label`` tells them in plain words; ``actor`` is the id of the actor of a mention.
    """

    role: str
    span: Span
    layer: str = "words"
    label: str = ""
    actor: str | None = None
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A record: its kind and id, the words it is anchored at, attributes (None for unknown), parts, and references.

    ``references`` are pairs of a role and the id of another record of the document. ``tags`` are the names of the
    attributes that sort the record. ``told_by`` is who tells it, None for the outlet itself.
    """

    kind: str
    record: str
    anchor: Span
    attributes: Attributes
    tags: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    references: tuple[tuple[str, str], ...] = ()
    told_by: str | None = None
    confidence: float | None = None


Actors = dict[str, Actor]


def marked_records(coding: Coding) -> Iterator[Marked]:
    """What is marked in a document, kind by kind, in the order of the text; actors are told by their mentions."""
    actors = {actor.id: actor for actor in coding.actors}
    tellers = {statement.id: _teller(statement, actors) for statement in coding.statements}
    for marked in _untold(coding, actors):
        told_in = next((record for role, record in marked.references if role in TOLD_IN), None)
        yield replace(marked, told_by=tellers.get(told_in or ""))


def _untold(coding: Coding, actors: Actors) -> Iterator[Marked]:
    yield from (_event(event, actors) for event in coding.events)
    yield from (_statement(statement, actors) for statement in coding.statements)
    yield from (_number(number) for number in coding.numbers)
    yield from (_term(term) for term in coding.terms)
    yield from (_proposal(proposal, actors) for proposal in coding.proposals)
    yield from (_outcome(outcome, actors) for outcome in coding.outcomes)


def _teller(statement: Statement, actors: Actors) -> str:
    source = statement.source
    return mention("source", source, actors).label if source else "a source that the article does not name"


def _event(event: Event, actors: Actors) -> Marked:
    return Marked(
        kind="event",
        record=event.id,
        anchor=event.trigger,
        attributes={
            "eventType": event.type,
            "mode": event.mode,
            "status": event.status,
            "quad": event.quad or None,
            "intensity": event.intensity,
            "contexts": event.contexts,
        },
        tags=("eventType", "mode", "status", "contexts"),
        parts=(
            *(mention("actor", each, actors) for each in event.actors),
            *(mention("recipient", each, actors) for each in event.recipients),
            *(place(each) for each in event.places),
            *(time(each) for each in event.times),
            *words(condition=event.condition),
            *(_size(each) for each in event.sizes),
        ),
        references=_references(attributed_to=event.attributed_to, same_as=event.same_as),
        confidence=event.confidence,
    )


def _statement(statement: Statement, actors: Actors) -> Marked:
    return Marked(
        kind="statement",
        record=statement.id,
        anchor=statement.cue or statement.content[0],
        attributes={
            "act": statement.act,
            "quoteType": statement.quote_type,
            "sourceType": statement.source_type,
            "polarity": statement.polarity,
        },
        tags=("act", "quoteType"),
        parts=(
            *mentions(actors, source=statement.source),
            *words(cue=statement.cue),
            *(Part(role="content", span=span) for span in statement.content),
            *mentions(actors, addressee=statement.addressee, on_behalf_of=statement.on_behalf_of),
            *(place(each) for each in statement.places),
            *(time(each) for each in statement.times),
            *words(
                hedge=statement.hedge,
                outlet_stance=statement.outlet_stance,
                anonymity=statement.anonymity,
                condition=statement.condition,
                occasion=statement.occasion,
            ),
        ),
        references=_references(parent=statement.parent, responds_to=statement.responds_to),
        confidence=statement.confidence,
    )


def _number(number: Number) -> Marked:
    return Marked(
        kind="number",
        record=number.id,
        anchor=number.span,
        attributes={
            "what": number.what or None,
            "low": number.low,
            "best": number.best,
            "high": number.high,
            "unit": number.unit,
        },
        tags=("what",),
        parts=words(counted=number.counted),
        references=_references(attributed_to=number.attributed_to),
    )


def _term(term: Term) -> Marked:
    return Marked(
        kind="term",
        record=term.id,
        anchor=term.span,
        attributes={"referent": term.referent, "label": term.label, "quoted": term.quoted},
        tags=("label",),
        references=_references(attributed_to=term.statement),
    )


def _proposal(proposal: Proposal, actors: Actors) -> Marked:
    return Marked(
        kind="proposal",
        record=proposal.id,
        anchor=proposal.object,
        attributes={"proposalKind": proposal.kind, "status": proposal.status, "answered": proposal.answered},
        tags=("proposalKind", "status", "answered"),
        parts=(
            *mentions(actors, proposer=proposal.proposer, addressee=proposal.addressee),
            *words(condition=proposal.condition),
        ),
        references=_references(made_in=proposal.made_in, answer=proposal.answer),
    )


def _outcome(outcome: Outcome, actors: Actors) -> Marked:
    return Marked(
        kind="outcome",
        record=outcome.id,
        anchor=outcome.span,
        attributes={"told": outcome.told, "field": outcome.field},
        tags=("told", "field"),
        parts=(
            *mentions(actors, holder=outcome.holder, against=outcome.against),
            *words(undertaking=outcome.undertaking),
        ),
        references=_references(attributed_to=outcome.attributed_to),
    )


def mention(role: str, participant: Participant, actors: Actors) -> Part:
    """A participant as the words that name it here."""
    actor = actors.get(participant.actor)
    tenure = actor.tenure if actor is not None else None
    code = " ".join(filter(None, (tenure, participant.country, *participant.sectors)))
    return Part(
        role=role,
        span=participant.span,
        layer="mention",
        label=f"{participant.name} ({code})" if code else participant.name,
        actor=participant.actor,
        attributes={"name": participant.name, "country": participant.country, "sectors": participant.sectors},
    )


def mentions(actors: Actors, **roles: Participant | None) -> tuple[Part, ...]:
    return tuple(mention(role, each, actors) for role, each in roles.items() if each is not None)


def words(**roles: Span | None) -> tuple[Part, ...]:
    return tuple(Part(role=role, span=span) for role, span in roles.items() if span is not None)


def place(reference: PlaceReference) -> Part:
    """A place; a disputed one has claimants and a scope, and no country."""
    known = f"{reference.name} ({reference.country})" if reference.country else EventPlace(reference, "").words
    return Part(
        role="place",
        span=reference.span,
        layer="place",
        label=known,
        attributes={
            "name": reference.name,
            "country": reference.country,
            "latitude": reference.latitude,
            "longitude": reference.longitude,
            "claimants": reference.claimants,
            "scope": reference.scope,
        },
    )


def time(reference: TimeReference) -> Part:
    first, last = (day.isoformat() if day else None for day in (reference.start, reference.end))
    days = first if first == last else f"{first or ''}..{last or ''}"
    return Part(
        role="time",
        span=reference.span,
        layer="time",
        label=f"{reference.span.text} ({days})" if days else reference.span.text,
        attributes={
            "firstDay": first,
            "lastDay": last,
            "granularity": reference.granularity,
            "exact": reference.exact,
        },
    )


def _size(size: Size) -> Part:
    bounds: Attributes = {"low": size.low, "best": size.best, "high": size.high}
    return Part(role=size.kind, span=size.span, attributes=bounds)


def _references(**roles: str | None) -> tuple[tuple[str, str], ...]:
    return tuple((role, record) for role, record in roles.items() if record is not None)
