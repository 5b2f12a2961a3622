"""Rows back into the records of one coding, in the order they were written: that of the text."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator

from demarche.records import Actor, Event, Mention, Statement
from demarche.store.from_row import Row, optional_span, participant, place, size, span, time

#: Child rows by the number of the row they hang on.
Children = dict[int, list[Row]]


def load_actors(connection: sqlite3.Connection, coding: int, document: str) -> Iterator[Actor]:
    mentions = children(connection, "mentions", "actor", "actors", coding)
    for row in connection.execute("SELECT * FROM actors WHERE coding = ? ORDER BY number", (coding,)):
        yield Actor(
            id=row["id"],
            document=document,
            name=row["name"],
            kind=row["kind"],
            country=row["country"],
            sectors=tuple(json.loads(row["sectors"])),
            mentions=tuple(Mention(document, span(item), item["kind"]) for item in mentions[row["number"]]),
            tenure=row["tenure"],
        )


def load_statements(connection: sqlite3.Connection, coding: int, document: str) -> Iterator[Statement]:
    contents = children(connection, "statement_contents", "statement", "statements", coding)
    participants = participants_of(connection, "statement_participants", "statement", "statements", coding)
    principals = participants_of(connection, "statement_principals", "statement", "statements", coding)
    places = children(connection, "statement_places", "statement", "statements", coding)
    times = children(connection, "statement_times", "statement", "statements", coding)
    rows = connection.execute(
        "SELECT statement.*, parent.id AS parent_id, earlier.id AS responds_to_id"
        " FROM statements AS statement"
        " LEFT JOIN statements AS parent ON parent.number = statement.parent"
        " LEFT JOIN statements AS earlier ON earlier.number = statement.responds_to"
        " WHERE statement.coding = ? ORDER BY statement.number",
        (coding,),
    )
    for row in rows:
        roles = {item["role"]: participant(item) for item in participants[row["number"]]}
        yield Statement(
            id=row["id"],
            document=document,
            source=roles.get("source"),
            cue=optional_span(row, "cue_"),
            content=tuple(span(item) for item in contents[row["number"]]),
            addressee=roles.get("addressee"),
            on_behalf_of=next(map(participant, principals[row["number"]]), None),
            quote_type=row["quote_type"],
            act=row["act"],
            source_type=row["source_type"],
            polarity=row["polarity"],
            hedge=optional_span(row, "hedge_"),
            outlet_stance=optional_span(row, "outlet_stance_"),
            anonymity=optional_span(row, "anonymity_"),
            condition=optional_span(row, "condition_"),
            occasion=optional_span(row, "occasion_"),
            times=tuple(time(item) for item in times[row["number"]]),
            places=tuple(place(item) for item in places[row["number"]]),
            parent=row["parent_id"],
            responds_to=row["responds_to_id"],
            confidence=row["confidence"],
        )


def load_events(connection: sqlite3.Connection, coding: int, document: str) -> Iterator[Event]:
    participants = participants_of(connection, "event_participants", "event", "events", coding)
    places = children(connection, "event_places", "event", "events", coding)
    times = children(connection, "event_times", "event", "events", coding)
    sizes = children(connection, "event_sizes", "event", "events", coding)
    rows = connection.execute(
        "SELECT event.*, statement.id AS attributed_to_id, fuller.id AS same_as_id FROM events AS event"
        " LEFT JOIN statements AS statement ON statement.number = event.attributed_to"
        " LEFT JOIN events AS fuller ON fuller.number = event.same_as"
        " WHERE event.coding = ? ORDER BY event.number",
        (coding,),
    )
    for row in rows:
        number = row["number"]
        yield Event(
            id=row["id"],
            document=document,
            trigger=span(row, "trigger_"),
            type=row["type"],
            mode=row["mode"],
            status=row["status"],
            actors=tuple(participant(item) for item in participants[number] if item["role"] == "actor"),
            recipients=tuple(participant(item) for item in participants[number] if item["role"] == "recipient"),
            places=tuple(place(item) for item in places[number]),
            times=tuple(time(item) for item in times[number]),
            quad=row["quad"],
            intensity=row["intensity"],
            contexts=tuple(json.loads(row["contexts"])),
            condition=optional_span(row, "condition_"),
            sizes=tuple(size(item) for item in sizes[number]),
            attributed_to=row["attributed_to_id"],
            same_as=row["same_as_id"],
            confidence=row["confidence"],
        )


def children(connection: sqlite3.Connection, table: str, key: str, parents: str, coding: int) -> Children:
    """The rows of ``table`` that hang on the rows of ``parents`` of one coding."""
    inside = f"{key} IN (SELECT number FROM {parents} WHERE coding = ?)"
    sql = f"SELECT * FROM {table} WHERE {inside} ORDER BY number"
    return grouped(key, connection.execute(sql, (coding,)))


def participants_of(connection: sqlite3.Connection, table: str, key: str, parents: str, coding: int) -> Children:
    """As ``children``, each row with the id of its actor."""
    sql = (
        f"SELECT child.*, actors.id AS actor_id FROM {table} AS child"
        " JOIN actors ON actors.number = child.actor"
        f" WHERE child.{key} IN (SELECT number FROM {parents} WHERE coding = ?) ORDER BY child.number"
    )
    return grouped(key, connection.execute(sql, (coding,)))


def grouped(key: str, rows: Iterable[Row]) -> Children:
    found: Children = defaultdict(list)
    for row in rows:
        found[row[key]].append(row)
    return found
