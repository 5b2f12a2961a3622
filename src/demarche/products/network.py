"""The network of actors: who acts on whom, and who speaks to whom, counted over happenings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from demarche.products.happenings import TOLD, Happening, Party, happenings, takes_part, within
from demarche.products.network_nodes import Actors, Node, Origins
from demarche.store import Dossier, Query, Row

SAYS = "SAYS"
"""The type of edges that are statements; their mode is the speech act."""
SPEECH = """
SELECT said.id, said.act, days.first_day, days.last_day,
    source.name AS source_name, source.country AS source_country, source_actor.id AS source_actor,
    addressee.name AS addressee_name, addressee.country AS addressee_country, addressee_actor.id AS addressee_actor
FROM statements AS said
JOIN current_codings AS coding ON coding.number = said.coding
JOIN statement_participants AS source ON source.statement = said.number AND source.role = 'source'
JOIN statement_participants AS addressee ON addressee.statement = said.number AND addressee.role = 'addressee'
JOIN actors AS source_actor ON source_actor.number = source.actor
JOIN actors AS addressee_actor ON addressee_actor.number = addressee.actor
LEFT JOIN statement_days AS days ON days.statement = said.number
WHERE said.polarity = 'positive'
ORDER BY said.number
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """What one does to, or with, another: all happenings of one type between the two.

    ``mutual``: both act and nobody is told to be acted on, as in a meeting; the two stand in the order of their ids
    then. ``told``, ``planned`` (with hypothetical ones) and ``denied`` count happenings; ``sources`` counts the
    independent articles that tell any of them, each once. For statements ``type`` is SAYS and ``mode`` the speech act.
    Days are ISO days, None where no happening has one.
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
    tellings: list[str] = field(default_factory=list)
    days: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)


_Key = tuple[str, str, str, str | None, bool]


def network(
    dossier: Dossier, *, actors: Sequence[str] = (), since: str | None = None, until: str | None = None
) -> Network:
    """The network of a dossier; arguments as of ``happenings``. Of statements, those that name whom they address."""
    sums: defaultdict[_Key, _Sum] = defaultdict(_Sum)
    for happening in happenings(dossier, actors=actors, since=since, until=until):
        for one, other, mutual in dict.fromkeys(_pairs(happening)):
            _add(sums[one, other, happening.type, happening.mode, mutual], happening)
    known = Actors(dossier)
    for row in dossier.query(Query(SPEECH)):
        source, addressee = _party(row, "source", known), _party(row, "addressee", known)
        if source.entity == addressee.entity or not within(row["first_day"], row["last_day"], since, until):
            continue
        if all(takes_part((source, addressee), one) for one in actors):
            _add_said(sums[source.entity, addressee.entity, SAYS, row["act"], False], row)
    origins = Origins(dossier)
    keys = sorted(sums, key=lambda key: (*key[:3], key[3] or "", key[4]))
    edges = tuple(_edge(key, sums[key], origins) for key in keys)
    degrees = Counter(end for edge in edges for end in (edge.source, edge.target))
    return Network(tuple(known.nodes(degrees, origins)), edges)


def _pairs(happening: Happening) -> Iterator[tuple[str, str, bool]]:
    """The ids of those who act and those acted on; where nobody is acted on, of those who act together."""
    doers = [party.entity for party in happening.parties if party.role == "actor"]
    others = [party.entity for party in happening.parties if party.role == "recipient"]
    if others:
        yield from ((one, other, False) for one, other in product(doers, others) if one != other)
    else:
        yield from ((one, other, True) for one, other in combinations(sorted(set(doers)), 2))


def _add(edge: _Sum, happening: Happening) -> None:
    edge.quad = happening.quad
    status = "told" if happening.status in TOLD else "denied" if happening.status == "denied" else "planned"
    edge.counts[status] += 1
    edge.tellings += happening.tellings
    edge.days += [day for day in (happening.first_day, happening.last_day) if day]
    edge.ids.append(happening.id)


def _add_said(edge: _Sum, row: Row) -> None:
    edge.counts["told"] += 1
    edge.tellings.append(row["id"])
    edge.days += [day for day in (row["first_day"], row["last_day"]) if day]
    edge.ids.append(row["id"])


def _party(row: Row, role: str, known: Actors) -> Party:
    actor = row[f"{role}_actor"]
    return Party(
        role=role,
        **{key: row[f"{role}_{key}"] for key in ("name", "country", "actor")},
        entity=known.entity[actor],
        entity_name=known.label[actor],
    )


def _edge(key: _Key, edge: _Sum, origins: Origins) -> Edge:
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
        sources=len(origins.of_records(edge.tellings)),
        first_day=min(edge.days, default=None),
        last_day=max(edge.days, default=None),
        ids=tuple(edge.ids),
    )


__all__ = ["SAYS", "Edge", "Network", "Node", "network"]
