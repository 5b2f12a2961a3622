"""The network of actors: who acts on whom, and who speaks to whom, counted over happenings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from demarche.products.happenings import TOLD, Happening, Party, happenings, within
from demarche.store import Dossier, Query, Row

SAYS = "SAYS"
"""The type of edges that are statements; their mode is the speech act."""
SPEECH = """
SELECT said.id, said.act, said.polarity, days.first_day, days.last_day,
    source.name AS source_name, source.country AS source_country, source_actor.id AS source_actor,
    coalesce(source_cluster.id, source_actor.id) AS source_entity,
    coalesce(source_cluster.name, source.name) AS source_entity_name,
    addressee.name AS addressee_name, addressee.country AS addressee_country, addressee_actor.id AS addressee_actor,
    coalesce(addressee_cluster.id, addressee_actor.id) AS addressee_entity,
    coalesce(addressee_cluster.name, addressee.name) AS addressee_entity_name
FROM statements AS said
JOIN current_codings AS coding ON coding.number = said.coding
JOIN statement_participants AS source ON source.statement = said.number AND source.role = 'source'
JOIN statement_participants AS addressee ON addressee.statement = said.number AND addressee.role = 'addressee'
JOIN actors AS source_actor ON source_actor.number = source.actor
JOIN actors AS addressee_actor ON addressee_actor.number = addressee.actor
LEFT JOIN clusters AS source_cluster ON source_cluster.kind = 'actor' AND source_cluster.number = (
    SELECT max(cluster) FROM cluster_members WHERE record = source_actor.id)
LEFT JOIN clusters AS addressee_cluster ON addressee_cluster.kind = 'actor' AND addressee_cluster.number = (
    SELECT max(cluster) FROM cluster_members WHERE record = addressee_actor.id)
LEFT JOIN statement_days AS days ON days.statement = said.number
WHERE said.polarity = 'positive'
ORDER BY said.number
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An actor across articles. ``id`` is its cluster's, else its own; ``degree`` in how many edges it is."""

    id: str
    label: str
    country: str | None
    degree: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """What one does to, or with, another: all happenings of one type between the two.

    ``mutual``: both act, as in a meeting; the two stand in the order of their ids then. ``told``, ``planned`` (with
    hypothetical ones) and ``denied`` count happenings; ``sources`` adds up their independent sources. For statements
    ``type`` is SAYS and ``mode`` the speech act. Days are ISO days, None where no happening has one.
    """

    source: str
    target: str
    type: str
    mode: str | None
    quad: str
    mutual: bool
    told: int
    planned: int
    denied: int
    sources: int
    first_day: str | None
    last_day: str | None
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes in the order of their labels, edges in the order of their ends."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(slots=True)
class _Sum:
    """What an edge adds up."""

    quad: str = ""
    counts: Counter[str] = field(default_factory=Counter)
    sources: int = 0
    days: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)


_Key = tuple[str, str, str, str | None, bool]


def network(
    dossier: Dossier, *, actors: Sequence[str] = (), since: str | None = None, until: str | None = None
) -> Network:
    """The network of a dossier; arguments as of ``happenings``. Of statements, those with an addressee who is told."""
    sums: defaultdict[_Key, _Sum] = defaultdict(_Sum)
    people: dict[str, Party] = {}
    for happening in happenings(dossier, actors=actors, since=since, until=until):
        for one, other, mutual in _pairs(happening):
            people[one.entity], people[other.entity] = one, other
            _add(sums[one.entity, other.entity, happening.type, happening.mode, mutual], happening)
    if not actors:
        for row in dossier.query(Query(SPEECH)):
            if (
                within(row["first_day"], row["last_day"], since, until)
                and row["source_entity"] != row["addressee_entity"]
            ):
                people[row["source_entity"]] = _party(row, "source")
                people[row["addressee_entity"]] = _party(row, "addressee")
                _add_said(sums[row["source_entity"], row["addressee_entity"], SAYS, row["act"], False], row)
    edges = tuple(_edge(key, sums[key]) for key in sorted(sums, key=lambda k: (k[0], k[1], k[2], k[3] or "", k[4])))
    degrees = Counter(end for edge in edges for end in (edge.source, edge.target))
    nodes = (Node(id=each, label=p.entity_name, country=p.country, degree=degrees[each]) for each, p in people.items())
    return Network(tuple(sorted(nodes, key=lambda node: (node.label, node.id))), edges)


def _pairs(happening: Happening) -> Iterator[tuple[Party, Party, bool]]:
    """Those who act on others; where nobody is acted on, those who act together."""
    doers = [party for party in happening.parties if party.role == "actor"]
    others = [party for party in happening.parties if party.role == "recipient"]
    if others:
        yield from ((a, b, False) for a, b in product(doers, others) if a.entity != b.entity)
        return
    for one, other in combinations(sorted(doers, key=lambda party: party.entity), 2):
        if one.entity != other.entity:
            yield one, other, True


def _add(edge: _Sum, happening: Happening) -> None:
    edge.quad = happening.quad
    status = "told" if happening.status in TOLD else "denied" if happening.status == "denied" else "planned"
    edge.counts[status] += 1
    edge.sources += happening.sources
    edge.days += [day for day in (happening.first_day, happening.last_day) if day]
    edge.ids.append(happening.id)


def _add_said(edge: _Sum, row: Row) -> None:
    edge.counts["told"] += 1
    edge.sources += 1
    edge.days += [day for day in (row["first_day"], row["last_day"]) if day]
    edge.ids.append(row["id"])


def _party(row: Row, role: str) -> Party:
    return Party(
        role=role,
        **{key: row[f"{role}_{key}"] for key in ("name", "country", "actor", "entity", "entity_name")},
    )


def _edge(key: _Key, edge: _Sum) -> Edge:
    source, target, kind, mode, mutual = key
    return Edge(
        source=source,
        target=target,
        type=kind,
        mode=mode,
        quad=edge.quad,
        mutual=mutual,
        told=edge.counts["told"],
        planned=edge.counts["planned"],
        denied=edge.counts["denied"],
        sources=edge.sources,
        first_day=min(edge.days, default=None),
        last_day=max(edge.days, default=None),
        ids=tuple(edge.ids),
    )
