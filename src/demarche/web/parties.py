"""Those whom an address names: a country by its code, or an actor across articles by an id."""

from __future__ import annotations

import re
from dataclasses import dataclass

from demarche.store import Row
from demarche.web.countries import country_name
from demarche.web.visit import Visit

CODE = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Party:
    """A country or actor of the address: ``column`` of ``gathered.parties`` holds its ``key``."""

    value: str
    name: str
    column: str
    key: int | str


def party_of(visit: Visit, value: str) -> Party:
    """The country of a code, or the actor of an id. What is neither takes part in nothing."""
    if CODE.fullmatch(value):
        return Party(value, country_name(value), "country", value)
    found = actor_row(visit, value)
    return Party(value, found["name"] if found else value, "actor", found["number"] if found else -1)


def actor_row(visit: Visit, identifier: str) -> Row | None:
    """The actor across articles that an id names: a cluster's, or that of an actor of one article."""
    rows = visit.rows("SELECT * FROM gathered.actors WHERE id = :id", id=identifier) or visit.rows(
        "SELECT actors.* FROM gathered.records JOIN gathered.actors ON actors.number = records.actor"
        " WHERE records.record = :id",
        id=identifier,
    )
    return rows[0] if rows else None
