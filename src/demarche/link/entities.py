"""The actors behind the actors of documents, and what their offices tell of undated articles."""

from __future__ import annotations

import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from demarche.codebook.gazetteer import load_gazetteer
from demarche.codebook.offices import load_offices
from demarche.link.actors import Appearance, Match, match_actors
from demarche.link.cluster import Pair
from demarche.link.days import days_between
from demarche.link.facts import ActorFact, Facts
from demarche.link.inferred import Bound
from demarche.link.spill import Many, Spill
from demarche.records import Actor

_TOLD_ELSEWHERE = frozenset({"person", "office", "organisation", "armed_group"})
"""Kinds of actors who are one across articles, so that what one says of them holds in another."""


@dataclass(frozen=True, slots=True)
class Entities:
    """``of_actor``: the entity behind each actor of ``Facts.actors``; ``names`` by entity, the fullest that is used;
    ``countries``: the country or code of each entity, None where its actors give none or several; ``clusters``: the
    actors of each entity that has several."""

    of_actor: Sequence[int]
    names: Many[str]
    matches: tuple[Match, ...]
    clusters: Mapping[int, tuple[int, ...]]
    countries: list[str | None]

    def country(self, actor: int) -> str | None:
        """The country or code of an actor of ``Facts.actors``, as any article tells it."""
        return self.countries[self.of_actor[actor]]


def find_entities(facts: Facts, *, same: Iterable[Pair] = (), not_same: Iterable[Pair] = ()) -> Entities:
    """The entities of all documents; ``same`` and ``not_same`` are pairs of actors that persons have judged."""
    clusters, matches = match_actors(_Appearances(facts), load_gazetteer())
    roots = np.arange(len(facts.actors), dtype=np.int32)
    for first, members in clusters.items():
        roots[list(members)] = first
    _judge(roots, same, not_same)
    firsts, of_actor = np.unique(roots, return_inverse=True)
    several = dict(_several(of_actor))
    names: Spill[str] = Spill()
    countries: list[str | None] = []
    for entity, first in enumerate(firsts.tolist()):
        actors = [facts.actors[member].record for member in several.get(entity, (first,))]
        names.append(_name(actors))
        countries.append(_only({_shared(actor.country) for actor in actors}))
    return Entities(array("i", of_actor.astype(np.int32).tobytes()), names, matches, several, countries)


def _several(of_actor: NDArray[np.int64]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The actors of each entity that has several, in order."""
    order = np.argsort(of_actor, kind="stable")
    ends = np.cumsum(np.bincount(of_actor)) if len(of_actor) else of_actor
    for entity, (start, end) in enumerate(pairwise([0, *ends.tolist()])):
        if end - start > 1:
            yield entity, tuple(order[start:end].tolist())


def _name(actors: Sequence[Actor]) -> str:
    """A state's own name, else the fullest that is used."""
    states = [actor.name for actor in actors if actor.kind == "state"]
    names = states or [actor.name for actor in actors]
    return max(names, key=lambda name: (names.count(name) if states else len(name.split()), name))


@dataclass(frozen=True, slots=True)
class _Appearances:
    """All actors as they are matched, made anew whenever they are looped over."""

    facts: Facts

    def __iter__(self) -> Iterator[Appearance]:
        for number, actor in enumerate(self.facts.actors):
            yield _appearance(self.facts, number, actor)


def _shared(code: str | None) -> str | None:
    """A code of which there is one in memory, however many bear it."""
    return sys.intern(code) if code is not None else None


def _only(countries: set[str | None]) -> str | None:
    """The one country that is told."""
    told = countries - {None}
    return told.pop() if len(told) == 1 else None


def with_countries(facts: Facts, entities: Entities) -> None:
    """Give the parties of events that their own article leaves without a country the one that others tell."""
    events = facts.events
    facts.events = Spill()
    for event in events:
        parties = tuple(
            replace(p, country=entities.country(p.actor)) if p.country is None and p.kind in _TOLD_ELSEWHERE else p
            for p in event.parties
        )
        facts.events.append(replace(event, parties=parties) if parties != event.parties else event)


def _judge(roots: NDArray[np.int32], same: Iterable[Pair], not_same: Iterable[Pair]) -> None:
    """What persons say, put into the first members of the clusters of all: of two that are not the same the later one
    leaves the other's cluster and is alone."""
    for left, right in same:
        first, second = sorted((int(roots[left]), int(roots[right])))
        roots[roots == second] = first
    for left, right in not_same:
        if roots[left] == roots[right]:
            roots[max(left, right)] = max(left, right)


def _appearance(facts: Facts, number: int, actor: ActorFact) -> Appearance:
    record = actor.record
    return Appearance(  # Kinds and codes are many documents': each is kept once.
        number=number,
        document=actor.document,
        name=record.name,
        names=tuple(dict.fromkeys(mention.span.text for mention in record.mentions if mention.kind == "name"))[:8],
        kind=sys.intern(record.kind),
        country=_shared(record.country),
        sectors=tuple(map(sys.intern, record.sectors)),
        tenure=record.tenure,
        days=facts.documents[actor.document].published,
    )


def office_bounds(facts: Facts) -> dict[int, list[Bound]]:
    """For undated documents: the years in office of those whom they call by their offices."""
    found: dict[int, list[Bound]] = {}
    for actor in facts.actors:
        if actor.titles and actor.record.tenure is None and not facts.documents[actor.document].dated:
            found.setdefault(actor.document, []).extend(_held(actor))
    return found


def _held(actor: ActorFact) -> Iterator[Bound]:
    """The stretch in which somebody held the office that stands beside the name."""
    offices = load_offices()
    record = actor.record
    names = dict.fromkeys([record.name, *(m.span.text for m in record.mentions if m.kind == "name")])
    tenures = [tenure for name in names for tenure in offices.tenures(name)]
    for around in actor.titles:
        for tenure in tenures:
            if tenure.office in offices.titles(around, tenure.of):
                days = days_between(tenure.start, tenure.end)
                yield Bound(days, f"{tenure.person} is called {tenure.title}, an office held {days}")
                return


def stored_entities(facts: Facts, clusters: Iterable[tuple[Sequence[str], str]]) -> Entities:
    """The entities of some documents as a linking before has them: ``clusters`` are ids of actors, and a name."""
    known = {record: (number, name) for number, (records, name) in enumerate(clusters) for record in records}
    numbers: dict[object, int] = {}
    of_actor, names, members = list[int](), list[str](), dict[int, list[int]]()
    told = defaultdict[int, set[str | None]](set)
    for place, actor in enumerate(facts.actors):
        key, name = known.get(actor.record.id, (actor.record.id, actor.record.name))
        entity = numbers.setdefault(key, len(numbers))
        if entity == len(names):
            names.append(name)
        of_actor.append(entity)
        members.setdefault(entity, []).append(place)
        told[entity].add(actor.record.country)
    several = {entity: tuple(each) for entity, each in members.items() if len(each) > 1}
    return Entities(of_actor, names, (), several, [_only(told[entity]) for entity in range(len(names))])
