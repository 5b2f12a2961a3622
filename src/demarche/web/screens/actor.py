"""Actors: all of them, or what the articles tell of one."""

from __future__ import annotations

from typing import Any

from demarche.web import portrait
from demarche.web.countries import country_name
from demarche.web.filters import Facet, Listed, Where, facets, page_of
from demarche.web.gathered import gather
from demarche.web.subjects import Subject, named, subject
from demarche.web.visit import Visit
from demarche.web.words import plain

ACTORS = Listed(
    table="gathered.actors",
    key="number",
    order="row.events + row.statements DESC, row.mentions DESC, row.name",
    facets=(
        Facet(name="kind", title="Kind", value="row.kind", words=plain),
        Facet(name="state", title="Country", value="row.country", words=country_name),
        Facet(name="sector", title="Sector", value="each.sector", source="gathered.sectors"),
    ),
)


def actor(visit: Visit) -> dict[str, Any]:
    """One actor or country, by ``id``, ``name`` or ``country``; without, the list of actors."""
    gather(visit)
    chosen = subject(visit)
    return _one(visit, chosen) if chosen is not None else _all(visit)


def _all(visit: Visit) -> dict[str, Any]:
    extra = None
    if visit.one("name"):
        numbers = ", ".join(str(row["number"]) for row in named(visit, visit.one("name")))
        extra = Where(f"row.number IN ({numbers})", {})
    elif visit.one("named"):
        extra = Where("instr(lower(row.name), lower(:named)) > 0", {"named": visit.one("named")})
    return {
        "title": "Actors",
        "one": None,
        "named": visit.one("named"),
        "facets": facets(ACTORS, visit, extra=extra),
        "page": page_of(ACTORS, visit, extra=extra),
    }


def _one(visit: Visit, chosen: Subject) -> dict[str, Any]:
    accused = portrait.events(visit, chosen, type="ACCUSE", role="recipient")
    return {
        "title": chosen.name,
        "one": {
            "name": chosen.name,
            "kind": chosen.kind,
            "country": chosen.facts["country"],
            "facts": {name: chosen.facts[name] for name in ("documents", "outlets", "events", "statements")},
            "timeline": chosen.link(visit, "/timeline"),
            "accused": {
                "rows": accused,
                "all": chosen.link(visit, "/timeline", type="ACCUSE", role="recipient"),
            },
        },
        "members": _members(visit, chosen),
        "printed": portrait.printed(visit, chosen) if chosen.parameter == "actor" else [],
        "offices": portrait.offices(visit, chosen) if chosen.parameter == "actor" else {"known": [], "told": []},
        "met": portrait.met(visit, chosen),
        "said": portrait.said(visit, chosen),
        "labelled": portrait.labelled(visit, chosen),
        "acted": portrait.acted(visit, chosen),
        "events": portrait.events(visit, chosen),
    }


def _members(visit: Visit, chosen: Subject) -> list[dict[str, Any]]:
    """A country's actors that are told of most."""
    if chosen.parameter != "country":
        return []
    return visit.rows(
        "SELECT id, name, kind, events, statements FROM gathered.actors WHERE country = :country"
        " ORDER BY events + statements DESC, mentions DESC, name LIMIT 20",
        country=chosen.value,
    )
