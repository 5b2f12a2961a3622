"""Rows back into numbers, terms and proposals of one coding, in the order of the text."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from demarche.records import Number, Outcome, Proposal, Term
from demarche.store.from_row import optional_span, participant, span
from demarche.store.load_records import participants_of


def load_numbers(connection: sqlite3.Connection, coding: int, document: str) -> Iterator[Number]:
    rows = connection.execute(
        "SELECT found.*, statement.id AS statement_id FROM numbers AS found"
        " LEFT JOIN statements AS statement ON statement.number = found.attributed_to"
        " WHERE found.coding = ? ORDER BY found.number",
        (coding,),
    )
    for row in rows:
        yield Number(
            id=row["id"],
            document=document,
            span=span(row),
            counted=optional_span(row, "counted_"),
            what=row["what"],
            low=row["low"],
            best=row["best"],
            high=row["high"],
            unit=row["unit"],
            attributed_to=row["statement_id"],
        )


def load_terms(connection: sqlite3.Connection, coding: int, document: str) -> Iterator[Term]:
    rows = connection.execute(
        "SELECT found.*, statement.id AS statement_id FROM terms AS found"
        " LEFT JOIN statements AS statement ON statement.number = found.statement"
        " WHERE found.coding = ? ORDER BY found.number",
        (coding,),
    )
    for row in rows:
        yield Term(
            id=row["id"],
            document=document,
            span=span(row),
            referent=row["referent"],
            label=row["label"],
            statement=row["statement_id"],
            quoted=bool(row["quoted"]),
        )


def load_outcomes(connection: sqlite3.Connection, coding: int, document: str) -> Iterator[Outcome]:
    participants = participants_of(connection, "outcome_participants", "outcome", "outcomes", coding)
    rows = connection.execute(
        "SELECT outcome.*, statement.id AS statement_id FROM outcomes AS outcome"
        " LEFT JOIN statements AS statement ON statement.number = outcome.attributed_to"
        " WHERE outcome.coding = ? ORDER BY outcome.number",
        (coding,),
    )
    for row in rows:
        roles = {item["role"]: participant(item) for item in participants[row["number"]]}
        yield Outcome(
            id=row["id"],
            document=document,
            span=span(row),
            told=row["told"],
            holder=roles.get("holder"),
            against=roles.get("against"),
            undertaking=optional_span(row, "undertaking_"),
            field=row["field"],
            attributed_to=row["statement_id"],
        )


def load_proposals(connection: sqlite3.Connection, coding: int, document: str) -> Iterator[Proposal]:
    participants = participants_of(connection, "proposal_participants", "proposal", "proposals", coding)
    for row in connection.execute("SELECT * FROM proposals WHERE coding = ? ORDER BY number", (coding,)):
        roles = {item["role"]: participant(item) for item in participants[row["number"]]}
        yield Proposal(
            id=row["id"],
            document=document,
            kind=row["kind"],
            proposer=roles.get("proposer"),
            addressee=roles.get("addressee"),
            object=span(row, "object_"),
            condition=optional_span(row, "condition_"),
            status=row["status"],
            made_in=row["made_in"],
            answer=row["answer"],
            answered=row["answered"],
        )
