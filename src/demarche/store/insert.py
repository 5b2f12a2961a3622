"""Rows into tables: a mapping of columns to values becomes an INSERT."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TypeVar

from demarche.records import Participant, Span

Columns = Mapping[str, Any]


class Identified(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=Identified)


def insert(connection: sqlite3.Connection, table: str, row: Columns) -> int:
    """Append one row; its number."""
    cursor = connection.execute(insert_statement(table, row), tuple(row.values()))
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def insert_all(connection: sqlite3.Connection, table: str, rows: Iterable[Columns]) -> None:
    """Append rows that have the same columns."""
    listed = list(rows)
    if listed:
        connection.executemany(insert_statement(table, listed[0]), [tuple(row.values()) for row in listed])


def insert_statement(table: str, row: Columns) -> str:
    """The SQL for one table and set of columns; both are names of ours, never input."""
    columns = ", ".join(f'"{column}"' for column in row)
    return f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})"


def next_number(connection: sqlite3.Connection, table: str) -> int:
    """The first free number. Call it inside a write transaction, where nobody else can take it."""
    return int(connection.execute(f"SELECT coalesce(max(number), 0) + 1 FROM {table}").fetchone()[0])


def numbered(records: Iterable[R], first: int) -> tuple[list[R], Mapping[str, int]]:
    """The records without repeats, and the row number of each: known before the first is written, because
    statements refer to one another."""
    unique = {record.id: record for record in reversed(list(records))}
    kept = list(reversed(unique.values()))
    return kept, {record.id: first + index for index, record in enumerate(kept)}


def reference(id_: str | None, numbers: Mapping[str, int]) -> int | None:
    return None if id_ is None else numbers[id_]


def span_columns(span: Span, prefix: str = "") -> Columns:
    """A span as ``start``, ``end`` and ``text``, each after ``prefix``."""
    return {f"{prefix}start": span.start, f"{prefix}end": span.end, f"{prefix}text": span.text}


def optional_span_columns(span: Span | None, prefix: str) -> Columns:
    """As ``span_columns``, nulls where there is no span."""
    if span is None:
        return {f"{prefix}start": None, f"{prefix}end": None, f"{prefix}text": None}
    return span_columns(span, prefix)


def participant_columns(participant: Participant, actors: Mapping[str, int]) -> Columns:
    """A participant; ``actors`` gives the row of each actor's id."""
    return {
        "actor": actors[participant.actor],
        **span_columns(participant.span),
        "name": participant.name,
        "country": participant.country,
        "sectors": as_json(participant.sectors),
    }


def as_json(values: Iterable[Any]) -> str:
    return json.dumps(list(values), ensure_ascii=False, separators=(",", ":"))
