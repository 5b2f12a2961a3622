"""Records as the plain dictionaries of the interchange; every export is written from these.

``docs/interchange.md`` describes each field. Fields are only ever added, after those that are there.
"""

from __future__ import annotations

from typing import Any

from demarche.records import (
    Actor,
    Cluster,
    Document,
    Event,
    Failure,
    InferredDays,
    Judgement,
    Number,
    Outcome,
    Participant,
    PlaceReference,
    Proposal,
    Run,
    Side,
    Size,
    Span,
    Statement,
    Term,
    TimeReference,
)
from demarche.store import Entry

Json = dict[str, Any]


def document_row(entry: Entry) -> Json:
    document = entry.document
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "outlet": document.outlet,
        "published": published(document),
        "sha256": document.sha256,
        "text": document.text,
        "boilerplate": [span(part) for part in document.boilerplate],
        "url": document.url,
        "byline": document.byline,
        "dateline": optional_span(document.dateline),
        "version": entry.version,
        "format": document.format,
        "raw_sha256": document.raw_sha256,
        "run": entry.coding.run.id,
    }


def event_row(event: Event, entry: Entry) -> Json:
    return {
        "id": event.id,
        "document": event.document,
        "path": entry.document.path,
        "trigger": span(event.trigger),
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "actors": [participant(actor) for actor in event.actors],
        "recipients": [participant(recipient) for recipient in event.recipients],
        "places": [place_row(place) for place in event.places],
        "times": [time_row(time) for time in event.times],
        "attributed_to": event.attributed_to,
        "confidence": event.confidence,
        "same_as": event.same_as,
        "run": entry.coding.run.id,
        "quad": event.quad,
        "intensity": event.intensity,
        "contexts": list(event.contexts),
        "condition": optional_span(event.condition),
        "sizes": [size_row(size) for size in event.sizes],
    }


def statement_row(statement: Statement, entry: Entry) -> Json:
    return {
        "id": statement.id,
        "document": statement.document,
        "path": entry.document.path,
        "source": optional_participant(statement.source),
        "cue": optional_span(statement.cue),
        "content": [span(part) for part in statement.content],
        "addressee": optional_participant(statement.addressee),
        "quote_type": statement.quote_type,
        "act": statement.act,
        "source_type": statement.source_type,
        "polarity": statement.polarity,
        "hedge": optional_span(statement.hedge),
        "outlet_stance": optional_span(statement.outlet_stance),
        "parent": statement.parent,
        "responds_to": statement.responds_to,
        "confidence": statement.confidence,
        "run": entry.coding.run.id,
        "on_behalf_of": optional_participant(statement.on_behalf_of),
        "anonymity": optional_span(statement.anonymity),
        "condition": optional_span(statement.condition),
        "occasion": optional_span(statement.occasion),
        "times": [time_row(time) for time in statement.times],
        "places": [place_row(place) for place in statement.places],
    }


def actor_row(actor: Actor, entry: Entry) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sectors": list(actor.sectors),
        "mentions": [
            {
                "document": mention.document,
                "start": mention.span.start,
                "end": mention.span.end,
                "kind": mention.kind,
                "text": mention.span.text,
            }
            for mention in actor.mentions
        ],
        "tenure": actor.tenure,
        "document": actor.document,
        "path": entry.document.path,
        "run": entry.coding.run.id,
    }


def number_row(number: Number, entry: Entry) -> Json:
    return {
        "id": number.id,
        "document": number.document,
        "path": entry.document.path,
        "span": span(number.span),
        "counted": optional_span(number.counted),
        "what": number.what,
        "low": number.low,
        "best": number.best,
        "high": number.high,
        "unit": number.unit,
        "attributed_to": number.attributed_to,
        "run": entry.coding.run.id,
    }


def term_row(term: Term, entry: Entry) -> Json:
    return {
        "id": term.id,
        "document": term.document,
        "path": entry.document.path,
        "span": span(term.span),
        "referent": term.referent,
        "label": term.label,
        "statement": term.statement,
        "quoted": term.quoted,
        "run": entry.coding.run.id,
    }


def proposal_row(proposal: Proposal, entry: Entry) -> Json:
    return {
        "id": proposal.id,
        "document": proposal.document,
        "path": entry.document.path,
        "kind": proposal.kind,
        "proposer": optional_participant(proposal.proposer),
        "addressee": optional_participant(proposal.addressee),
        "object": span(proposal.object),
        "condition": optional_span(proposal.condition),
        "status": proposal.status,
        "made_in": proposal.made_in,
        "answer": proposal.answer,
        "answered": proposal.answered,
        "run": entry.coding.run.id,
    }


def outcome_row(outcome: Outcome, entry: Entry) -> Json:
    return {
        "id": outcome.id,
        "document": outcome.document,
        "path": entry.document.path,
        "span": span(outcome.span),
        "told": outcome.told,
        "holder": optional_participant(outcome.holder),
        "against": optional_participant(outcome.against),
        "undertaking": optional_span(outcome.undertaking),
        "field": outcome.field,
        "attributed_to": outcome.attributed_to,
        "run": entry.coding.run.id,
    }


def judgement_row(judgement: Judgement) -> Json:
    return {
        "id": judgement.id,
        "kind": judgement.kind,
        "relation": judgement.relation,
        "slot": judgement.slot,
        "left": side_row(judgement.left),
        "right": side_row(judgement.right),
        "score": judgement.score,
        "reasons": [{"name": r.name, "weight": r.weight, "words": r.words} for r in judgement.reasons],
        "judge": judgement.judge,
    }


def side_row(side: Side) -> Json:
    return {"record": side.record, "document": side.document, "spans": [span(each) for each in side.spans]}


def cluster_row(cluster: Cluster) -> Json:
    return {
        "id": cluster.id,
        "kind": cluster.kind,
        "name": cluster.name,
        "sources": cluster.sources,
        "members": list(cluster.members),
    }


def inferred_row(inferred: InferredDays) -> Json:
    return {
        "record": inferred.record,
        "span": optional_span(inferred.span),
        "start": inferred.start,
        "end": inferred.end,
        "reasons": list(inferred.reasons),
    }


def failure_row(failure: Failure) -> Json:
    return {"path": failure.path, "step": failure.step, "reason": failure.reason}


def run_row(run: Run) -> Json:
    return {"id": run.id, "code": run.code, "model": run.model, "codebook": run.codebook}


def span(value: Span) -> Json:
    return {"start": value.start, "end": value.end, "text": value.text}


def optional_span(value: Span | None) -> Json | None:
    return None if value is None else span(value)


def participant(value: Participant) -> Json:
    return {
        "span": span(value.span),
        "name": value.name,
        "country": value.country,
        "sectors": list(value.sectors),
        "actor": value.actor,
    }


def optional_participant(value: Participant | None) -> Json | None:
    return None if value is None else participant(value)


def place_row(place: PlaceReference) -> Json:
    return {
        "span": span(place.span),
        "name": place.name,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "claimants": list(place.claimants),
        "scope": place.scope,
    }


def time_row(time: TimeReference) -> Json:
    return {
        "span": span(time.span),
        "start": time.start and time.start.isoformat(),
        "end": time.end and time.end.isoformat(),
        "granularity": time.granularity,
        "exact": time.exact,
    }


def size_row(size: Size) -> Json:
    return {"span": span(size.span), "kind": size.kind, "low": size.low, "best": size.best, "high": size.high}


def published(document: Document) -> Json | None:
    when = document.published
    if when is None:
        return None
    return {"start": when.start.isoformat(), "end": when.end.isoformat(), "basis": when.basis}
