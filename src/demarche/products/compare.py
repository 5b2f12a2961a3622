"""Accounts side by side: one event or occasion, what each article says of it, and how the accounts stand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from demarche.store import Dossier, Query, Row


@dataclass(frozen=True, slots=True)
class Comparison:
    """One cluster: its accounts (rows of ``account_list``), how their claims stand (rows of ``judgement_list``), and
    the tellings that were kept apart from it, with the reason. ``score`` is the least of ``joined``, the judgements
    that take two of its tellings for one."""

    cluster: str
    kind: str
    heading: str
    sources: int
    accounts: tuple[Row, ...]
    claims: tuple[Row, ...]
    apart: tuple[Row, ...]
    score: float | None
    joined: tuple[Row, ...] = ()


def compare(
    dossier: Dossier,
    *,
    event: str | None = None,
    actors: Sequence[str] = (),
    issue: str | None = None,
    least_sources: int = 2,
) -> Iterator[Comparison]:
    """The comparisons of a dossier, those of a known day first, by day.

    Args:
        event: only that of the event or statement with this id.
        actors: only those in which each of these takes part (a country's code, or a part of a name).
        issue: only those in which some account's sentence holds these words.
        least_sources: how many independent sources tell it at least.
    """
    by_cluster: dict[int, list[Row]] = {}
    for row in _accounts(dossier, event):
        by_cluster.setdefault(row["cluster"], []).append(row)
    chosen = [
        accounts
        for accounts in by_cluster.values()
        if accounts[0]["sources"] >= least_sources
        and all(_takes_part(accounts, actor) for actor in actors)
        and (issue is None or any(_tells(dossier, row, issue) for row in accounts))
    ]
    for accounts in sorted(chosen, key=_order):
        yield _comparison(dossier, accounts)


def _accounts(dossier: Dossier, event: str | None) -> Iterator[Row]:
    """The accounts of all clusters, or of those with one member: a cluster is read by itself within milliseconds."""
    if event is None:
        yield from dossier.query(Query("SELECT * FROM account_list ORDER BY member"))
        return
    of_one = "SELECT cluster FROM cluster_members WHERE record = :event"
    for row in dossier.query(Query(of_one, {"event": event})):
        yield from dossier.query(Query("SELECT * FROM account_list WHERE cluster = :cluster ORDER BY member", row))


def _order(accounts: Sequence[Row]) -> tuple[bool, str, int]:
    days = [row["first_day"] for row in accounts if row["first_day"]]
    return (not days, min(days, default=""), accounts[0]["cluster"])


def _takes_part(accounts: Sequence[Row], actor: str) -> bool:
    """Whether an account's parties hold a name, or a country's code in brackets."""
    wanted = actor.lower()
    given = " ".join(f"{row['actors'] or ''} {row['recipients'] or ''}" for row in accounts)
    code = f"({actor.upper()} " in given or f"({actor.upper()})" in given
    return code or (len(actor) > 3 and wanted in given.lower())


def _tells(dossier: Dossier, row: Row, issue: str) -> bool:
    text = dossier.text(row["document"])
    first = text.rfind("\n", 0, row["start"]) + 1
    last = text.find("\n", row["end"])
    return issue.lower() in text[first : last if last >= 0 else len(text)].lower()


def _comparison(dossier: Dossier, accounts: Sequence[Row]) -> Comparison:
    first = accounts[0]
    ids = [row["id"] for row in accounts]
    members = json.dumps(ids)
    found = list(
        dossier.query(
            Query(
                "SELECT * FROM judgement_list WHERE left_record IN (SELECT value FROM json_each(:ids))"
                " OR right_record IN (SELECT value FROM json_each(:ids))",
                {"ids": members},
            )
        )
    )
    inside = [row for row in found if row["left_record"] in ids and row["right_record"] in ids]
    scores = [row["score"] for row in inside if row["relation"] == "same" and row["score"] is not None]
    claims = [row for row in found if row["kind"] == "claim"]
    if first["kind"] == "occasion":
        claims += list(_said(dossier, accounts, claims))
    return Comparison(
        cluster=first["cluster_id"],
        kind=first["kind"],
        heading=first["heading"],
        sources=first["sources"],
        accounts=tuple(accounts),
        claims=tuple(claims),
        apart=tuple(row for row in found if row["relation"] in {"not_same", "part_of", "announces"}),
        score=min(scores) if scores else None,
        joined=tuple(row for row in inside if row["relation"] == "same" and row["kind"] != "claim"),
    )


def _said(dossier: Dossier, accounts: Sequence[Row], known: Sequence[Row]) -> Iterator[Row]:
    """Claims between other statements of the same articles: what both give of the occasion."""
    documents = {row["document"] for row in accounts}
    seen = {row["judgement"] for row in known}
    for row in dossier.query(Query("SELECT * FROM judgement_list WHERE kind = 'claim' AND slot = 'content'")):
        both = row["left_document"] in documents and row["right_document"] in documents
        if both and row["judgement"] not in seen:
            yield row
