"""Append the records of one coding: actors, statements, events, and what hangs on them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from demarche.records import Actor, Coding, Event, PlaceReference, Size, Statement, TimeReference
from demarche.store.insert import (
    Columns,
    as_json,
    insert_all,
    next_number,
    numbered,
    optional_span_columns,
    participant_columns,
    reference,
    span_columns,
)
from demarche.store.write_findings import insert_findings

#: The row number of each record's id.
Numbers = Mapping[str, int]


def insert_records(connection: sqlite3.Connection, coding_number: int, coding: Coding) -> None:
    """Append all records. Records with one id say the same and are stored once.

    Raises:
        KeyError: a record refers to an id that no record has.
    """
    actors, actor_numbers = numbered(coding.actors, next_number(connection, "actors"))
    statements, statement_numbers = numbered(coding.statements, next_number(connection, "statements"))
    events, event_numbers = numbered(coding.events, next_number(connection, "events"))
    insert_actors(connection, coding_number, actors, actor_numbers)
    insert_statements(connection, coding_number, statements, statement_numbers)
    insert_statement_parts(connection, statements, statement_numbers, actor_numbers)
    insert_events(connection, coding_number, events, event_numbers, statement_numbers)
    insert_event_participants(connection, events, event_numbers, actor_numbers)
    insert_event_circumstances(connection, events, event_numbers)
    insert_findings(connection, coding_number, coding, statement_numbers, actor_numbers)


def insert_actors(connection: sqlite3.Connection, coding: int, actors: list[Actor], numbers: Numbers) -> None:
    insert_all(connection, "actors", (actor_columns(actor, coding, numbers) for actor in actors))
    mentions = [
        {"actor": numbers[actor.id], **span_columns(mention.span), "kind": mention.kind}
        for actor in actors
        for mention in actor.mentions
    ]
    insert_all(connection, "mentions", mentions)


def actor_columns(actor: Actor, coding: int, numbers: Numbers) -> Columns:
    return {
        "number": numbers[actor.id],
        "coding": coding,
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sectors": as_json(actor.sectors),
        "tenure": actor.tenure,
    }


def insert_statements(
    connection: sqlite3.Connection, coding: int, statements: list[Statement], numbers: Numbers
) -> None:
    rows = [
        {
            "number": numbers[statement.id],
            "coding": coding,
            "id": statement.id,
            **optional_span_columns(statement.cue, "cue_"),
            "quote_type": statement.quote_type,
            "act": statement.act,
            "source_type": statement.source_type,
            "polarity": statement.polarity,
            **optional_span_columns(statement.hedge, "hedge_"),
            **optional_span_columns(statement.outlet_stance, "outlet_stance_"),
            **optional_span_columns(statement.anonymity, "anonymity_"),
            **optional_span_columns(statement.condition, "condition_"),
            **optional_span_columns(statement.occasion, "occasion_"),
            "parent": reference(statement.parent, numbers),
            "responds_to": reference(statement.responds_to, numbers),
            "confidence": statement.confidence,
        }
        for statement in statements
    ]
    insert_all(connection, "statements", rows)


def insert_statement_parts(
    connection: sqlite3.Connection, statements: list[Statement], numbers: Numbers, actors: Numbers
) -> None:
    contents: list[Columns] = []
    participants: list[Columns] = []
    principals: list[Columns] = []
    for statement in statements:
        number = {"statement": numbers[statement.id]}
        contents += [{**number, **span_columns(part)} for part in statement.content]
        for role, participant in (("source", statement.source), ("addressee", statement.addressee)):
            if participant is not None:
                participants.append({**number, "role": role, **participant_columns(participant, actors)})
        if statement.on_behalf_of is not None:
            principals.append({**number, **participant_columns(statement.on_behalf_of, actors)})
    insert_all(connection, "statement_contents", contents)
    insert_all(connection, "statement_participants", participants)
    insert_all(connection, "statement_principals", principals)
    insert_all(
        connection,
        "statement_places",
        [{"statement": numbers[s.id], **place_columns(place)} for s in statements for place in s.places],
    )
    insert_all(
        connection,
        "statement_times",
        [{"statement": numbers[s.id], **time_columns(time)} for s in statements for time in s.times],
    )


def insert_events(
    connection: sqlite3.Connection, coding: int, events: list[Event], numbers: Numbers, statements: Numbers
) -> None:
    rows = [
        {
            "number": numbers[event.id],
            "coding": coding,
            "id": event.id,
            **span_columns(event.trigger, "trigger_"),
            "type": event.type,
            "mode": event.mode,
            "status": event.status,
            "quad": event.quad,
            "intensity": event.intensity,
            "contexts": as_json(event.contexts),
            **optional_span_columns(event.condition, "condition_"),
            "attributed_to": reference(event.attributed_to, statements),
            "same_as": reference(event.same_as, numbers),
            "confidence": event.confidence,
        }
        for event in events
    ]
    insert_all(connection, "events", rows)


def insert_event_participants(
    connection: sqlite3.Connection, events: list[Event], numbers: Numbers, actors: Numbers
) -> None:
    rows = [
        {"event": numbers[event.id], "role": role, **participant_columns(participant, actors)}
        for event in events
        for role, participants in (("actor", event.actors), ("recipient", event.recipients))
        for participant in participants
    ]
    insert_all(connection, "event_participants", rows)


def insert_event_circumstances(connection: sqlite3.Connection, events: list[Event], numbers: Numbers) -> None:
    places = [{"event": numbers[event.id], **place_columns(place)} for event in events for place in event.places]
    times = [{"event": numbers[event.id], **time_columns(time)} for event in events for time in event.times]
    insert_all(connection, "event_places", places)
    insert_all(connection, "event_times", times)
    insert_all(connection, "event_sizes", [size_columns(size, numbers[e.id]) for e in events for size in e.sizes])


def place_columns(place: PlaceReference) -> Columns:
    return {
        **span_columns(place.span),
        "name": place.name,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "claimants": as_json(place.claimants),
        "scope": place.scope,
    }


def size_columns(size: Size, event: int) -> Columns:
    counts = {"low": size.low, "best": size.best, "high": size.high}
    return {"event": event, "kind": size.kind, **span_columns(size.span), **counts}


def time_columns(time: TimeReference) -> Columns:
    return {
        **span_columns(time.span),
        "first_day": time.start and time.start.isoformat(),
        "last_day": time.end and time.end.isoformat(),
        "granularity": time.granularity,
        "exact": int(time.exact),
    }
