"""What linking makes, into its tables and back: replaced as a whole, in one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from demarche.records import Cluster, InferredDays, Judgement, Linking, Reason, Side, Span
from demarche.store.from_row import Row
from demarche.store.insert import Columns, as_json, insert, insert_all, next_number
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
        for number, cluster in enumerate(linking.clusters, 1):
            insert(connection, "clusters", cluster_columns(number, cluster))
            for member in cluster.members:
                insert(connection, "cluster_members", {"cluster": number, "record": member})
        insert_all(connection, "inferred_days", map(inferred_columns, linking.inferred))


@dataclass(frozen=True, slots=True)
class Partial:
    """What linking a part anew gives: the events of the part, the relation that each judgement on two of them now has,
    further judgements (claims, and what persons say), and the part's clusters."""

    records: tuple[str, ...]
    relations: Mapping[str, str]
    judgements: tuple[Judgement, ...]
    clusters: tuple[Cluster, ...]


def replace_part(connection: sqlite3.Connection, part: Partial) -> None:
    """Replace clusters, claims and persons' judgements of the part's events; scores stay."""
    inside = "(SELECT value FROM json_each(:records))"
    given = {"records": as_json(part.records)}
    with transaction(connection):
        old = f"SELECT cluster FROM cluster_members WHERE record IN {inside}"
        numbers = {"numbers": as_json(row[0] for row in connection.execute(old, given))}
        listed = "(SELECT value FROM json_each(:numbers))"
        connection.execute(f"DELETE FROM cluster_members WHERE cluster IN {listed}", numbers)
        connection.execute(f"DELETE FROM clusters WHERE number IN {listed}", numbers)
        connection.execute(
            "DELETE FROM judgements WHERE score IS NULL AND kind IN ('claim', 'event')"
            f" AND left_record IN {inside} AND right_record IN {inside}",
            given,
        )
        renamed = [(relation, identity) for identity, relation in part.relations.items()]
        connection.executemany("UPDATE judgements SET relation = ? WHERE id = ?", renamed)
        for judgement in part.judgements:
            connection.execute("DELETE FROM judgements WHERE id = ?", (judgement.id,))
            insert(connection, "judgements", judgement_columns(judgement))
        first = next_number(connection, "clusters")
        for number, cluster in enumerate(part.clusters, first):
            insert(connection, "clusters", cluster_columns(number, cluster))
            insert_all(connection, "cluster_members", [{"cluster": number, "record": r} for r in cluster.members])
        _drop_stale_names(connection, given)


def _drop_stale_names(connection: sqlite3.Connection, records: Mapping[str, str]) -> None:
    """Rival names are compared only between articles that share an event or occasion: of the part's articles, those
    that no longer share one lose the comparison."""
    shared = " UNION ".join(
        f"SELECT 1 FROM documents AS one JOIN codings AS mine ON mine.document = one.number"
        f" JOIN {table} AS here ON here.coding = mine.number JOIN cluster_members AS first ON first.record = here.id"
        " JOIN cluster_members AS second ON second.cluster = first.cluster"
        f" JOIN {table} AS there ON there.id = second.record JOIN codings AS theirs ON theirs.number = there.coding"
        " JOIN documents AS other ON other.number = theirs.document"
        " WHERE one.id = judgements.left_document AND other.id = judgements.right_document"
        for table in ("events", "statements")
    )
    touched = (
        "SELECT documents.id FROM events JOIN codings ON codings.number = events.coding"
        " JOIN documents ON documents.number = codings.document"
        " WHERE events.id IN (SELECT value FROM json_each(:records))"
    )
    connection.execute(
        f"DELETE FROM judgements WHERE kind = 'claim' AND slot LIKE 'name: %' AND left_document IN ({touched})"
        f" AND NOT EXISTS ({shared})",
        records,
    )


def judgements_on(connection: sqlite3.Connection, records: Iterable[str]) -> list[Judgement]:
    """The judgements with one of these records on a side, in order."""
    given = {"records": as_json(records)}
    found = connection.execute(
        "SELECT * FROM judgements WHERE left_record IN (SELECT value FROM json_each(:records))"
        " UNION SELECT * FROM judgements WHERE right_record IN (SELECT value FROM json_each(:records)) ORDER BY number",
        given,
    )
    return [load_judgement(row) for row in found]


def documents_of(connection: sqlite3.Connection, records: Iterable[str]) -> list[str]:
    """The ids of the current documents of events, statements or actors."""
    given = {"records": as_json(records)}
    sql = " UNION ".join(
        f"SELECT documents.id FROM {table} AS record JOIN current_codings AS coding ON coding.number = record.coding"
        " JOIN documents ON documents.number = coding.document"
        " WHERE record.id IN (SELECT value FROM json_each(:records))"
        for table in ("events", "statements", "actors")
    )
    return [str(row[0]) for row in connection.execute(sql, given)]


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
