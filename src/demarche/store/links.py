"""What linking makes, into its tables and back: replaced as a whole, in one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence

from demarche.records import Cluster, InferredDays, Judgement, Linking, Reason, Side, Span
from demarche.store.from_row import Row
from demarche.store.insert import Columns, as_json, insert, insert_all
from demarche.store.schema import LINK_TABLES
from demarche.store.transaction import transaction


def replace_links(connection: sqlite3.Connection, linking: Linking) -> None:
    """Put a linking in the place of the one before."""
    with transaction(connection):
        for table in reversed(LINK_TABLES):
            connection.execute(f"DELETE FROM {table}")
        last = connection.execute("SELECT coalesce(max(number), 0) FROM codings").fetchone()[0]
        insert_all(connection, "linkings", [{"number": 1, "version": linking.version, "codings": last}])
        for judgement in linking.judgements:
            insert(connection, "judgements", judgement_columns(judgement))
        numbered = list(enumerate(linking.clusters, 1))
        insert_all(connection, "clusters", [cluster_columns(number, cluster) for number, cluster in numbered])
        members = [{"cluster": number, "record": each} for number, cluster in numbered for each in cluster.members]
        insert_all(connection, "cluster_members", members)
        insert_all(connection, "inferred_days", map(inferred_columns, linking.inferred))


def is_linked(connection: sqlite3.Connection, version: str) -> bool:
    """Whether this version of linking has seen the last coding."""
    row = connection.execute("SELECT version, codings FROM linkings").fetchone()
    last = connection.execute("SELECT coalesce(max(number), 0) FROM codings").fetchone()[0]
    return row is not None and tuple(row) == (version, last)


def judgement_columns(judgement: Judgement) -> Columns:
    return {
        "id": judgement.id,
        "kind": judgement.kind,
        "relation": judgement.relation,
        "slot": judgement.slot,
        **side_columns("left", judgement.left),
        **side_columns("right", judgement.right),
        "score": judgement.score,
        "reasons": as_json([reason.name, reason.weight, reason.words] for reason in judgement.reasons),
        "judge": judgement.judge,
    }


def side_columns(name: str, side: Side) -> Columns:
    return {
        f"{name}_record": side.record,
        f"{name}_document": side.document,
        f"{name}_spans": as_json([span.start, span.end, span.text] for span in side.spans),
    }


def cluster_columns(number: int, cluster: Cluster) -> Columns:
    return {
        "number": number,
        "id": cluster.id,
        "kind": cluster.kind,
        "name": cluster.name,
        "sources": cluster.sources,
    }


def inferred_columns(inferred: InferredDays) -> Columns:
    span = inferred.span
    return {
        "record": inferred.record,
        "start": span and span.start,
        "end": span and span.end,
        "text": span and span.text,
        "first_day": inferred.start,
        "last_day": inferred.end,
        "reasons": as_json(inferred.reasons),
    }


def load_judgement(row: Row) -> Judgement:
    return Judgement(
        id=row["id"],
        kind=row["kind"],
        relation=row["relation"],
        left=load_side(row, "left"),
        right=load_side(row, "right"),
        score=row["score"],
        reasons=tuple(Reason(*reason) for reason in json.loads(row["reasons"])),
        slot=row["slot"],
        judge=row["judge"],
    )


def load_side(row: Row, name: str) -> Side:
    spans = tuple(Span(*span) for span in json.loads(row[f"{name}_spans"]))
    return Side(record=row[f"{name}_record"], document=row[f"{name}_document"], spans=spans)


def load_clusters(connection: sqlite3.Connection) -> Iterator[Cluster]:
    members = connection.execute("SELECT cluster, record FROM cluster_members ORDER BY number").fetchall()
    by_cluster: dict[int, list[str]] = {}
    for cluster, record in members:
        by_cluster.setdefault(cluster, []).append(record)
    for row in connection.execute("SELECT * FROM clusters ORDER BY number"):
        records: Sequence[str] = by_cluster.get(row["number"], ())
        yield Cluster(id=row["id"], kind=row["kind"], name=row["name"], members=tuple(records), sources=row["sources"])


def load_inferred(row: Row) -> InferredDays:
    return InferredDays(
        record=row["record"],
        span=None if row["start"] is None else Span(row["start"], row["end"], row["text"]),
        start=row["first_day"],
        end=row["last_day"],
        reasons=tuple(json.loads(row["reasons"])),
    )
