"""The nodes of the network: what the articles have of each actor."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from demarche.store import Dossier, Query, Row

ACTORS = """
SELECT actor.id, actor.name, actor.kind, actor.country, actor.sectors, document.id AS document,
    coalesce(cluster.id, actor.id) AS entity, coalesce(cluster.name, actor.name) AS label
FROM actors AS actor
JOIN current_codings AS coding ON coding.number = actor.coding
JOIN documents AS document ON document.number = coding.document
LEFT JOIN cluster_members AS member ON member.record = actor.id
    AND member.cluster IN (SELECT number FROM clusters WHERE kind = 'actor')
LEFT JOIN clusters AS cluster ON cluster.number = member.cluster
ORDER BY document.path, actor.number
"""
PRINTED = """
SELECT DISTINCT actor.id, mention.text FROM mentions AS mention
JOIN actors AS actor ON actor.number = mention.actor
JOIN current_codings AS coding ON coding.number = actor.coding
WHERE mention.kind = 'name' ORDER BY actor.number, mention.number
"""
RECORDS = """
SELECT record.id, document.id AS document FROM (
    SELECT id, coding FROM events UNION ALL SELECT id, coding FROM statements
) AS record
JOIN current_codings AS coding ON coding.number = record.coding
JOIN documents AS document ON document.number = coding.document
"""
COPIES = """
SELECT member.record, cluster.id AS cluster FROM cluster_members AS member
JOIN clusters AS cluster ON cluster.number = member.cluster WHERE cluster.kind = 'document'
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An actor across articles. ``id`` is its cluster's, else its own; ``degree`` in how many edges it is.

    ``kind`` and ``sectors`` are as most of its articles have them; ``country`` is None where they give none, or
    several. ``names`` are those that the articles print, the label first; ``articles`` name or describe it, ``sources``
    of them are independent.
    """

    id: str
    label: str
    country: str | None
    degree: int
    kind: str
    sectors: tuple[str, ...]
    articles: int
    sources: int
    names: tuple[str, ...]


class Actors:
    """Who is who across the articles of a dossier. ``entity`` and ``label`` are by the id of an actor."""

    def __init__(self, dossier: Dossier) -> None:
        rows = dossier.query(Query(ACTORS)).rows()
        self.entity: dict[str, str] = {row["id"]: row["entity"] for row in rows}
        self.label: dict[str, str] = {row["id"]: row["label"] for row in rows}
        self._dossier = dossier
        self._rows = rows

    def nodes(self, degrees: Mapping[str, int], origins: Origins) -> list[Node]:
        """The nodes for these entities, in the order of their labels."""
        members: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self._rows:
            if row["entity"] in degrees:
                members[row["entity"]].append(row)
        printed: defaultdict[str, list[str]] = defaultdict(list)
        for row in self._dossier.query(Query(PRINTED)):
            if self.entity[row["id"]] in degrees:
                printed[self.entity[row["id"]]].append(row["text"])
        made = (_node(each, rows, printed[each], degrees[each], origins) for each, rows in members.items())
        return sorted(made, key=lambda node: (node.label, node.id))


class Origins:
    """Which articles are independent: a copy is of one origin with what it copies."""

    def __init__(self, dossier: Dossier) -> None:
        self._copies: dict[str, str] = {row["record"]: row["cluster"] for row in dossier.query(Query(COPIES))}
        self._documents: dict[str, str] = {row["id"]: row["document"] for row in dossier.query(Query(RECORDS))}

    def of_documents(self, documents: Iterable[str]) -> set[str]:
        """The origins of articles."""
        return {self._copies.get(document, document) for document in documents}

    def of_records(self, records: Iterable[str]) -> set[str]:
        """The origins of the articles in which events or statements stand."""
        return self.of_documents(self._documents[record] for record in records if record in self._documents)


def _node(entity: str, rows: Sequence[Row], printed: Sequence[str], degree: int, origins: Origins) -> Node:
    countries = {row["country"] for row in rows if row["country"]}
    documents = {row["document"] for row in rows}
    label = rows[0]["label"]
    return Node(
        id=entity,
        label=label,
        country=countries.pop() if len(countries) == 1 else None,
        degree=degree,
        kind=_most(row["kind"] for row in rows),
        sectors=tuple(json.loads(_most(row["sectors"] for row in rows))),
        articles=len(documents),
        sources=len(origins.of_documents(documents)),
        names=tuple(dict.fromkeys([label, *printed])),
    )


def _most(values: Iterable[str]) -> str:
    """What stands most often; the first among equals."""
    return Counter(values).most_common(1)[0][0]
