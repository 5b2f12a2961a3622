"""Actors across documents: temporary."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from demarche.link.facts import Facts
from demarche.link.inferred import Bound


@dataclass(frozen=True, slots=True)
class Match:
    left: int
    right: int
    relation: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entities:
    of_actor: list[int]
    names: list[str]
    matches: tuple[Match, ...]
    clusters: dict[int, tuple[int, ...]]


def find_entities(facts: Facts) -> Entities:
    keys: dict[object, int] = {}
    of: list[int] = []
    names: list[str] = []
    clusters: defaultdict[int, list[int]] = defaultdict(list)
    for n, a in enumerate(facts.actors):
        r = a.record
        key = (
            (r.name, r.country)
            if r.kind in {"person", "organisation", "armed_group", "state", "office"}
            else (r.kind, r.country)
            if r.kind == "government"
            else n
        )
        e = keys.setdefault(key, len(keys))
        if e == len(names):
            names.append(r.name)
        of.append(e)
        clusters[e].append(n)
    return Entities(of, names, (), {e: tuple(v) for e, v in clusters.items()})


def office_bounds(_: Facts) -> dict[int, list[Bound]]:
    return {}
