"""The kinds of row an export has, and all of a dossier's rows in the order they are written."""

from __future__ import annotations

from collections.abc import Iterator

from demarche.export.interchange import (
    Json,
    actor_row,
    cluster_row,
    document_row,
    event_row,
    failure_row,
    inferred_row,
    judgement_row,
    number_row,
    outcome_row,
    proposal_row,
    run_row,
    statement_row,
    term_row,
)
from demarche.store import Dossier, Entry, check_spans

#: One file each, under these names.
KINDS = (
    "documents",
    "events",
    "statements",
    "actors",
    "numbers",
    "terms",
    "proposals",
    "outcomes",
    "judgements",
    "clusters",
    "inferred",
    "failures",
    "runs",
)


def rows(dossier: Dossier) -> Iterator[tuple[str, Json]]:
    """Each row with its kind: what is current in the dossier, documents by path, their records in the order
    of the text, then what linking made of them. The same dossier gives the same rows in the same order.

    Raises:
        EvidenceError: a span does not match the stored text.
    """
    for entry in dossier.entries():
        yield from entry_rows(entry)
    for judgement in dossier.judgements:
        yield "judgements", judgement_row(judgement)
    for cluster in dossier.clusters:
        yield "clusters", cluster_row(cluster)
    for inferred in dossier.inferred:
        yield "inferred", inferred_row(inferred)
    for failure in sorted(dossier.failures, key=lambda failure: (failure.path, failure.step, failure.reason)):
        yield "failures", failure_row(failure)
    for run in sorted(dossier.runs, key=lambda run: run.id):
        yield "runs", run_row(run)


def entry_rows(entry: Entry) -> Iterator[tuple[str, Json]]:
    """The rows of one document, its spans checked against its text first."""
    check_spans(entry.document, entry.coding)
    yield "documents", document_row(entry)
    for event in entry.coding.events:
        yield "events", event_row(event, entry)
    for statement in entry.coding.statements:
        yield "statements", statement_row(statement, entry)
    for actor in entry.coding.actors:
        yield "actors", actor_row(actor, entry)
    for number in entry.coding.numbers:
        yield "numbers", number_row(number, entry)
    for term in entry.coding.terms:
        yield "terms", term_row(term, entry)
    for proposal in entry.coding.proposals:
        yield "proposals", proposal_row(proposal, entry)
    for outcome in entry.coding.outcomes:
        yield "outcomes", outcome_row(outcome, entry)
