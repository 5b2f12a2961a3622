"""Values from the columns of a row."""

from __future__ import annotations

import json
import sqlite3
from datetime import date

from demarche.records import Participant, PlaceReference, Size, Span, TimeReference

Row = sqlite3.Row


def span(row: Row, prefix: str = "") -> Span:
    return Span(row[f"{prefix}start"], row[f"{prefix}end"], row[f"{prefix}text"])


def optional_span(row: Row, prefix: str) -> Span | None:
    return None if row[f"{prefix}start"] is None else span(row, prefix)


def participant(row: Row) -> Participant:
    """A row of a participants table, joined with the id of its actor."""
    return Participant(
        span=span(row),
        actor=row["actor_id"],
        name=row["name"],
        country=row["country"],
        sectors=tuple(json.loads(row["sectors"])),
    )


def place(row: Row) -> PlaceReference:
    return PlaceReference(
        span=span(row),
        name=row["name"],
        country=row["country"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        claimants=tuple(json.loads(row["claimants"])),
        scope=row["scope"],
    )


def size(row: Row) -> Size:
    return Size(kind=row["kind"], span=span(row), low=row["low"], best=row["best"], high=row["high"])


def time(row: Row) -> TimeReference:
    return TimeReference(
        span=span(row),
        start=optional_day(row["first_day"]),
        end=optional_day(row["last_day"]),
        granularity=row["granularity"],
        exact=bool(row["exact"]),
    )


def day(value: str) -> date:
    return date.fromisoformat(value)


def optional_day(value: str | None) -> date | None:
    return None if value is None else day(value)
