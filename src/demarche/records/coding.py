"""What coding a document gives."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.records.actor import Actor
from demarche.records.event import Event
from demarche.records.number import Number
from demarche.records.outcome import Outcome
from demarche.records.proposal import Proposal
from demarche.records.statement import Statement
from demarche.records.term import Term


@dataclass(frozen=True, slots=True)
class Run:
    """What made a record: versions of code, model and codebook. ``id`` is their hash."""

    id: str
    code: str
    model: str
    codebook: str


@dataclass(frozen=True, slots=True)
class Coding:
    """All records found in one document, in the order of the text, and the run that made them."""

    document: str
    run: Run
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    actors: tuple[Actor, ...] = ()
    numbers: tuple[Number, ...] = ()
    terms: tuple[Term, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
