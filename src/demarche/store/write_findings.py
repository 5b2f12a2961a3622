"""Append what a coding finds beside events and statements: numbers, terms, proposals and outcomes."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from demarche.records import Coding, Number, Outcome, Proposal, Term
from demarche.store.insert import (
    Columns,
    insert_all,
    next_number,
    numbered,
    optional_span_columns,
    participant_columns,
    reference,
    span_columns,
)

#: The row number of each record's id.
Numbers = Mapping[str, int]


def insert_findings(
    connection: sqlite3.Connection, coding_number: int, coding: Coding, statements: Numbers, actors: Numbers
) -> None:
    """Append numbers, terms, proposals and outcomes. Records with one id say the same and are stored once.

    Raises:
        KeyError: a record refers to an id that no record has.
    """
    numbers, number_of = numbered(coding.numbers, next_number(connection, "numbers"))
    terms, term_of = numbered(coding.terms, next_number(connection, "terms"))
    insert_all(connection, "numbers", [number_columns(n, coding_number, number_of, statements) for n in numbers])
    insert_all(connection, "terms", [term_columns(t, coding_number, term_of, statements) for t in terms])
    proposals, proposal_of = numbered(coding.proposals, next_number(connection, "proposals"))
    insert_all(connection, "proposals", [proposal_columns(p, coding_number, proposal_of) for p in proposals])
    participants = [
        {"proposal": proposal_of[proposal.id], "role": role, **participant_columns(participant, actors)}
        for proposal in proposals
        for role, participant in (("proposer", proposal.proposer), ("addressee", proposal.addressee))
        if participant is not None
    ]
    insert_all(connection, "proposal_participants", participants)
    outcomes, outcome_of = numbered(coding.outcomes, next_number(connection, "outcomes"))
    insert_all(connection, "outcomes", [outcome_columns(o, coding_number, outcome_of, statements) for o in outcomes])
    fared = [
        {"outcome": outcome_of[outcome.id], "role": role, **participant_columns(participant, actors)}
        for outcome in outcomes
        for role, participant in (("holder", outcome.holder), ("against", outcome.against))
        if participant is not None
    ]
    insert_all(connection, "outcome_participants", fared)


def number_columns(number: Number, coding: int, numbers: Numbers, statements: Numbers) -> Columns:
    return {
        "number": numbers[number.id],
        "coding": coding,
        "id": number.id,
        **span_columns(number.span),
        **optional_span_columns(number.counted, "counted_"),
        "what": number.what,
        "low": number.low,
        "best": number.best,
        "high": number.high,
        "unit": number.unit,
        "attributed_to": reference(number.attributed_to, statements),
    }


def term_columns(term: Term, coding: int, numbers: Numbers, statements: Numbers) -> Columns:
    return {
        "number": numbers[term.id],
        "coding": coding,
        "id": term.id,
        **span_columns(term.span),
        "referent": term.referent,
        "label": term.label,
        "statement": reference(term.statement, statements),
        "quoted": int(term.quoted),
    }


def outcome_columns(outcome: Outcome, coding: int, numbers: Numbers, statements: Numbers) -> Columns:
    return {
        "number": numbers[outcome.id],
        "coding": coding,
        "id": outcome.id,
        **span_columns(outcome.span),
        "told": outcome.told,
        **optional_span_columns(outcome.undertaking, "undertaking_"),
        "field": outcome.field,
        "attributed_to": reference(outcome.attributed_to, statements),
    }


def proposal_columns(proposal: Proposal, coding: int, numbers: Numbers) -> Columns:
    return {
        "number": numbers[proposal.id],
        "coding": coding,
        "id": proposal.id,
        "kind": proposal.kind,
        **span_columns(proposal.object, "object_"),
        **optional_span_columns(proposal.condition, "condition_"),
        "status": proposal.status,
        "made_in": proposal.made_in,
        "answer": proposal.answer,
        "answered": proposal.answered,
    }
