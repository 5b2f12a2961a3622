"""The evidence for one record: its fields, the words it rests on in their article, and what linking says of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from demarche.records import (
    Actor,
    Event,
    Number,
    Outcome,
    Participant,
    PlaceReference,
    Proposal,
    Statement,
    Term,
    TimeReference,
)
from demarche.store import Entry, Row
from demarche.web.marks import excerpts
from demarche.web.roles import Record, kind_of, marks_of, record_in
from demarche.web.visit import Visit
from demarche.web.words import plain

Field = tuple[str, str, str]
"""A field's name, its words, and an address that it leads to (empty: nowhere)."""


def evidence(visit: Visit, identifier: str) -> dict[str, Any] | None:
    """What the evidence side of a page shows of the record with an id; None where no current record has it."""
    found = find(visit, identifier)
    if found is None:
        return None
    entry, record, number = found
    marks = marks_of(record)
    return {
        "id": identifier,
        "kind": kind_of(record),
        "document": article(entry, number),
        "fields": [
            {"name": name, "words": words, "link": link} for name, words, link in _fields(visit, record) if words
        ],
        "excerpts": excerpts(entry.document.text, marks),
        "article": visit.link("/article", document=str(number), record=identifier) + "#here",
        "event": visit.link("/event", id=identifier) if isinstance(record, Event | Statement) else "",
        "judged": judged(visit, identifier),
    }


def find(visit: Visit, identifier: str) -> tuple[Entry, Record, int] | None:
    """The article and the record with an id, and the article's row number."""
    number = document_of(visit, identifier)
    if number is None:
        return None
    (row,) = visit.rows("SELECT id FROM listing.documents WHERE document = :number", number=number)
    entry = next(visit.dossier.entries([row["id"]]), None)
    record = record_in(entry.coding, identifier) if entry is not None else None
    return (entry, record, number) if entry is not None and record is not None else None


def document_of(visit: Visit, identifier: str) -> int | None:
    """The row number of the article that a current record is of."""
    for table in ("events", "statements", "actors", "terms"):
        rows = visit.rows(f"SELECT document FROM listing.{table} WHERE id = :id LIMIT 1", id=identifier)
        if rows:
            return int(rows[0]["document"])
    for table in ("number_list", "proposal_list", "outcome_list"):
        rows = visit.rows(f"SELECT document FROM {table} WHERE id = :id LIMIT 1", id=identifier)
        if rows:
            return int(rows[0]["document"])
    return None


def article(entry: Entry, number: int) -> dict[str, Any]:
    """An article's head."""
    document = entry.document
    published = document.published
    return {
        "number": number,
        "id": document.id,
        "path": document.path,
        "outlet": document.outlet,
        "teller": document.outlet or document.path,
        "title": document.title,
        "byline": document.byline,
        "day": days(published.start, published.end) if published else "",
        "basis": published.basis if published else "",
    }


def days(start: date | str | None, end: date | str | None) -> str:
    """A day, or an interval of days, in ISO form."""
    first, last = str(start or ""), str(end or "")
    return first if first == last else f"{first} – {last}"


def judged(visit: Visit, identifier: str) -> list[dict[str, Any]]:
    """The judgements with the record on a side: the relation, the reasons, and the other side."""
    rows = visit.rows(
        "SELECT * FROM judgement_list WHERE left_record = :id OR right_record = :id"
        " ORDER BY score IS NOT NULL, score DESC",
        id=identifier,
    )
    return [_judged(visit, row, "right" if row["left_record"] == identifier else "left") for row in rows[:20]]


def _judged(visit: Visit, row: Row, other: str) -> dict[str, Any]:
    spans = json.loads(row[f"{other}_spans"])
    return {
        "relation": plain(row["relation"]),
        "slot": row["slot"],
        "score": row["score"],
        "judge": row["judge"] if row["score"] is None and not row["judge"].startswith("demarche ") else "",
        "reasons": [words for _, _, words in json.loads(row["reasons"]) if words],
        "words": " … ".join(text for _, _, text in spans),
        "teller": row[f"{other}_outlet"] or row[f"{other}_path"],
        "record": row[f"{other}_record"],
        "link": visit.link(record=row[f"{other}_record"]),
    }


def _fields(visit: Visit, record: Record) -> Iterator[Field]:
    if isinstance(record, Event):
        yield from _event(visit, record)
    elif isinstance(record, Statement):
        yield from _statement(visit, record)
    elif isinstance(record, Actor):
        yield from _actor(visit, record)
    elif isinstance(record, Proposal):
        yield "kind", plain(record.kind), ""
        yield from _parties(visit, "proposer", *filter(None, [record.proposer]))
        yield from _parties(visit, "addressee", *filter(None, [record.addressee]))
        yield "status", plain(record.status), ""
        yield from _leads(visit, "made in", record.made_in)
        yield "answer told", record.answered or "none told", ""
        yield from _leads(visit, "answered in", record.answer)
    elif isinstance(record, Number):
        yield "counts", record.what, ""
        yield (
            "bounds",
            " / ".join("–" if each is None else f"{each:g}" for each in (record.low, record.best, record.high)),
            "",
        )
        yield "unit", record.unit or "", ""
        yield from _leads(visit, "told in", record.attributed_to)
    elif isinstance(record, Term):
        yield "label", record.label, visit.link("/terms", referent=record.referent)
        yield "names", record.referent, ""
        yield from _leads(visit, "told in", record.statement)
    elif isinstance(record, Outcome):
        yield "told as", record.told, ""
        yield from _parties(visit, "whose", *filter(None, [record.holder]))
        yield from _parties(visit, "against", *filter(None, [record.against]))
        yield from _leads(visit, "told in", record.attributed_to)


def _event(visit: Visit, event: Event) -> Iterator[Field]:
    yield "type", f"{event.type} {event.mode or ''}".strip(), ""
    yield "status", plain(event.status), ""
    yield from _parties(visit, "actor", *event.actors)
    yield from _parties(visit, "recipient", *event.recipients)
    yield from _where_and_when(event.times, event.places)
    yield from ((each.kind, _bounds(each.low, each.best, each.high), "") for each in event.sizes)
    yield "class", event.quad, ""
    yield "intensity", "" if event.intensity is None else f"{event.intensity:g}", ""
    yield "contexts", ", ".join(map(plain, event.contexts)), ""
    yield "condition", event.condition.text if event.condition else "", ""
    yield from _leads(visit, "told in a statement", event.attributed_to)
    yield from _leads(visit, "told more fully", event.same_as)
    yield "confidence", f"{event.confidence:.2f}", ""


def _statement(visit: Visit, statement: Statement) -> Iterator[Field]:
    yield "act", plain(statement.act), ""
    yield from _parties(visit, "source", *filter(None, [statement.source]))
    yield "kind of source", plain(statement.source_type), ""
    yield from _parties(visit, "addressee", *filter(None, [statement.addressee]))
    yield from _parties(visit, "on behalf of", *filter(None, [statement.on_behalf_of]))
    yield "quotation", plain(statement.quote_type), ""
    yield "polarity", statement.polarity if statement.polarity != "positive" else "", ""
    named = (
        ("hedge", statement.hedge),
        ("outlet's stance", statement.outlet_stance),
        ("name withheld", statement.anonymity),
        ("condition", statement.condition),
        ("occasion", statement.occasion),
    )
    yield from ((name, span.text, "") for name, span in named if span is not None)
    yield from _where_and_when(statement.times, statement.places)
    yield from _leads(visit, "quoted in", statement.parent)
    yield from _leads(visit, "answers", statement.responds_to)
    yield "confidence", f"{statement.confidence:.2f}", ""


def _actor(visit: Visit, actor: Actor) -> Iterator[Field]:
    yield "name", actor.name, visit.link("/actor", id=actor.id)
    yield "kind", plain(actor.kind), ""
    yield "country", actor.country or "", ""
    yield "sectors", " ".join(actor.sectors), ""
    yield "tenure", actor.tenure or "", ""


def _parties(visit: Visit, name: str, *participants: Participant) -> Iterator[Field]:
    for each in participants:
        code = " ".join(filter(None, [each.country, *each.sectors]))
        yield name, f"{each.name} ({code})" if code else each.name, visit.link("/actor", id=each.actor)


def _where_and_when(times: tuple[TimeReference, ...], places: tuple[PlaceReference, ...]) -> Iterator[Field]:
    for time in times:
        resolved = days(time.start, time.end)
        about = "" if time.exact else "about "
        yield "time", f"{time.span.text}: {about}{resolved}" if resolved else f"{time.span.text}: not resolved", ""
    for place in places:
        claimed = f"claimed by {', '.join(place.claimants)}" if place.claimants else place.country or ""
        scope = f"; {place.scope}" if place.scope else ""
        yield "place", f"{place.name} ({claimed}{scope})" if claimed else place.name, ""


def _bounds(low: float | None, best: float | None, high: float | None) -> str:
    return f"{best:g}" if best is not None else " to ".join("?" if x is None else f"{x:g}" for x in (low, high))


def _leads(visit: Visit, name: str, identifier: str | None) -> Iterator[Field]:
    if identifier:
        yield name, identifier, visit.link(record=identifier)
