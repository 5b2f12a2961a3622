"""The ledger of statements: who is said to have said what, by whom it is told, and how."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from demarche.web.filters import Facet, Flag, Listed, Where, facets, page_of
from demarche.web.gathered import gather
from demarche.web.parties import actor_row
from demarche.web.visit import Visit
from demarche.web.words import plain, short

MARKED = "row.statement IN (SELECT statement FROM gathered.statement_marks WHERE mark = '{}')"

STATEMENTS = Listed(
    table="listing.statements",
    key="statement",
    order="row.path, row.start",
    of_articles=True,
    facets=(
        Facet(name="outlet", title="Outlet", value="row.teller", words=short),
        Facet(name="act", title="Act", value="row.act", words=plain),
        Facet(name="speaker", title="Speaker", value="row.source"),
        Facet(name="country", title="Speaker's country", value="row.speaker_country"),
        Facet(name="sourcing", title="Kind of source", value="row.source_type", words=plain),
        Facet(name="quotation", title="Quotation", value="row.quote_type", words=plain),
    ),
    flags=(
        Flag(name="hedged", title="hedged", condition="row.hedged"),
        Flag(name="stance", title="outlet takes a stance", condition="row.stance"),
        Flag(name="denial", title="is a denial", condition="row.act = 'deny'"),
        Flag(name="denied", title="denied elsewhere", condition=MARKED.format("denied")),
        Flag(name="differing", title="number differs elsewhere", condition=MARKED.format("differing")),
        Flag(name="alone", title="only here, of shared stories", condition=MARKED.format("alone")),
        Flag(name="negated", title="told not to have been said", condition="row.polarity = 'negative'"),
        Flag(name="conditional", title="tied to a condition", condition="row.conditional"),
    ),
)


def statements(visit: Visit) -> dict[str, Any]:
    """The ledger, narrowed by the address; ``actor`` is the id of who speaks, in whatever article."""
    gather(visit)
    extra = _spoken_by(visit, visit.one("actor")) if visit.one("actor") else None
    return {
        "title": "Statements",
        "chips": [{"words": words, "link": link} for words, link in _chips(visit)],
        "facets": facets(STATEMENTS, visit, extra=extra),
        "page": page_of(STATEMENTS, visit, extra=extra),
    }


def _spoken_by(visit: Visit, identifier: str) -> Where:
    found = actor_row(visit, identifier)
    number = found["number"] if found else -1
    return Where("row.speaker IN (SELECT record FROM gathered.records WHERE actor = :actor)", {"actor": number})


def _chips(visit: Visit) -> Iterator[tuple[str, str]]:
    if visit.one("actor"):
        found = actor_row(visit, visit.one("actor"))
        name = found["name"] if found else visit.one("actor")
        yield f"said by {name}", visit.link(actor=None, page=None, record=None)
