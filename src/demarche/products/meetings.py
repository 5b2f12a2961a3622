"""Meetings: who met whom, where and when, as told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from demarche.products.happenings import TOLD, Happening, Party, happenings
from demarche.store import Dossier

AS = ("country", "actor")
"""What stands for a party in the matrix: its country (its name where it has none), or its name across articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Two of those who met, or are to meet. A meeting of many gives a row for each two, with the same ``id``.

    ``one`` and ``other`` are names, ``one_key`` and ``other_key`` what stands for them in the matrix. ``status`` is
    told, planned, hypothetical or denied.
    """

    first_day: str | None
    last_day: str | None
    inferred: bool
    one: str
    other: str
    one_key: str
    other_key: str
    mode: str | None
    status: str
    places: str | None
    sources: int
    said_by: str | None
    outlet: str | None
    path: str
    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """How often two met (``met``: happenings told as held, each once) and how often they are told to be going to
    (``planned``)."""

    one: str
    other: str
    met: int
    planned: int
    ids: tuple[str, ...]


def meetings(
    dossier: Dossier,
    *,
    actors: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
    by: str = "country",
) -> list[Meeting]:
    """The meetings of a dossier by day, those without a day last.

    Args:
        actors, since, until: as of ``happenings``.
        by: ``country`` or ``actor``: what stands for a party in the matrix.
    """
    return [
        _meeting(happening, one, other, by)
        for happening in happenings(dossier, actors=actors, since=since, until=until)
        if happening.type == "CONSULT"
        for one, other in pairs(happening.parties)
    ]


def pairs(parties: Sequence[Party]) -> Iterator[tuple[Party, Party]]:
    """Each two who met: the actors with the recipients, or, where all are actors, each with each."""
    hosts = [party for party in parties if party.role == "recipient"]
    guests = [party for party in parties if party.role == "actor"]
    both: Iterable[tuple[Party, Party]] = product(guests, hosts) if hosts else combinations(guests, 2)
    return ((one, other) for one, other in both if one.entity != other.entity)


def _meeting(happening: Happening, one: Party, other: Party, by: str) -> Meeting:
    return Meeting(
        first_day=happening.first_day,
        last_day=happening.last_day,
        inferred=happening.inferred,
        one=one.name,
        other=other.name,
        one_key=one.key if by == "country" else one.entity_name,
        other_key=other.key if by == "country" else other.entity_name,
        mode=happening.mode,
        status="told" if happening.status in TOLD else happening.status,
        places=happening.places,
        sources=happening.sources,
        said_by=happening.said_by,
        outlet=happening.outlet,
        path=happening.path,
        start=happening.start,
        end=happening.end,
        id=happening.id,
    )


def matrix(found: Iterable[Meeting]) -> list[Cell]:
    """The meetings counted by pair, each pair once, in the order of the names within it; the most frequent first."""
    held: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    planned: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for each in found:
        if each.one_key != each.other_key and each.status in {"told", "planned"}:
            pair = (min(each.one_key, each.other_key), max(each.one_key, each.other_key))
            (held if each.status == "told" else planned)[pair][each.id] = None
    cells = [
        Cell(one=a, other=b, met=len(held[a, b]), planned=len(planned[a, b]), ids=(*held[a, b], *planned[a, b]))
        for a, b in sorted({*held, *planned})
    ]
    return sorted(cells, key=lambda cell: (-cell.met, -cell.planned, cell.one, cell.other))
