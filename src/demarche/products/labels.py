"""Rival names: what each outlet calls a thing, in its own words or in somebody else's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from demarche.codebook.gazetteer import load_gazetteer
from demarche.store import Dossier, Query

AREA = "disputed"
"""What the gazetteer calls a place that is itself in dispute, and not only in such a place."""
VOICES = ("the outlet's word", "reported", "quoted")
"""In whose words a name stands: the outlet's, in reported speech (whose word it is may be open), or between marks."""


@dataclass(frozen=True, slots=True)
class Use:
    """How often an outlet uses a name in one voice, of how many speakers (empty for the outlet's own word)."""

    label: str
    outlet: str
    voice: str
    count: int
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """What rival names are names of. A disputed place is one concept with its parts as ``scope`` and the states that
    claim it; it has no owner. Without a scope, ``scope`` is empty."""

    concept: str
    scope: str
    claimants: tuple[str, ...]
    uses: tuple[Use, ...]


def concepts(dossier: Dossier, *, words: str = "") -> Iterator[Concept]:
    """The concepts of a dossier with the uses of their names, by concept and scope.

    Args:
        words: only concepts in whose name, scope or labels these words stand.
    """
    counted: dict[str, Counter[tuple[str, str, str]]] = {}
    speakers: dict[tuple[str, str, str, str], dict[str, None]] = {}
    for row in dossier.query(Query("SELECT * FROM term_list ORDER BY referent, path, start")):
        voice = VOICES[2] if row["quoted"] else VOICES[1] if row["attributed"] else VOICES[0]
        outlet = row["outlet"] or row["path"]
        key = (row["text"], outlet, voice)
        counted.setdefault(row["referent"], Counter())[key] += 1
        if row["said_by"]:
            speakers.setdefault((row["referent"], *key), {})[row["said_by"]] = None
    found = []
    for referent, uses in counted.items():
        concept, scope, claimants = concept_of(referent)
        listed = tuple(
            Use(label, outlet, voice, count, tuple(speakers.get((referent, label, outlet, voice), ())))
            for (label, outlet, voice), count in sorted(uses.items(), key=lambda item: (-item[1], item[0]))
        )
        if place_of_one_name(referent, uses):
            continue
        found.append(Concept(concept, scope, claimants, listed))
    for each in sorted(found, key=lambda c: (c.concept, c.scope)):
        about = " ".join([each.concept, each.scope, *(use.label for use in each.uses)])
        if words.lower() in about.lower():
            yield each


def place_of_one_name(referent: str, uses: Counter[tuple[str, str, str]]) -> bool:
    """Whether a referent is a town or the like that all call by one name: nothing rivals it."""
    place = load_gazetteer().place(referent.partition(":")[2]) if referent.startswith("place:") else None
    return place is not None and place.feature != AREA and len({label.lower() for label, _, _ in uses}) == 1


def concept_of(referent: str) -> tuple[str, str, tuple[str, ...]]:
    """The concept of a referent, its scope and who claims it: for a place in dispute the whole of which it is a part,
    and which part."""
    kind, _, name = referent.partition(":")
    place = load_gazetteer().place(name) if kind == "place" else None
    if place is None or not place.scope or place.feature != AREA:
        return name or referent, "", place.claimants if place else ()
    whole, _, part = place.scope.partition(": ")
    return (whole, part, place.claimants) if part else (name, place.scope, place.claimants)
