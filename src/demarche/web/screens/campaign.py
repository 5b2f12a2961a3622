"""A party's diplomatic campaign: on which issue it turned to whom, what it asked, and what was answered."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from demarche.errors import NotFoundError
from demarche.products.campaign import TURNED
from demarche.web import steps
from demarche.web.countries import country_name
from demarche.web.filters import facets, page_of
from demarche.web.gathered import gather
from demarche.web.happenings import IN_WORDS, told
from demarche.web.parties import Party, party_of
from demarche.web.subjects import named
from demarche.web.visit import Visit


def campaign(visit: Visit) -> dict[str, Any]:
    """The steps of ``party`` (a country's code, an actor's id or name); without one, the countries to choose from."""
    gather(visit)
    countries = [
        {
            **row,
            "name": country_name(row["country"]),
            "link": visit.link("/campaign", party=row["country"]),
            "rows": visit.link("/timeline", country=row["country"], role="actor", type=sorted(TURNED)),
        }
        for row in steps.parties(visit)
    ]
    countries.sort(key=lambda row: row["name"].casefold())
    data: dict[str, Any] = {"title": "Campaigns", "party": None, "countries": countries, "facets": [], "page": None}
    parties = _parties(visit, visit.one("party")) if visit.one("party") else []
    data["choices"] = [
        {"name": each.name, "link": visit.link("/campaign", party=each.value), "page": _page(visit, each)}
        for each in parties
        if len(parties) > 1
    ]
    if len(parties) == 1:
        (party,) = parties
        extra = steps.take(visit, party)
        page = page_of(steps.LISTED, visit, extra=extra)
        page["rows"] = _rows(visit, page["rows"])
        data |= {
            "title": f"Campaign: {party.name}",
            "party": {
                "name": party.name,
                "value": party.value,
                "page": _page(visit, party),
            },
            "facets": facets(steps.LISTED, visit, extra=extra),
            "page": page,
        }
    return data


def _parties(visit: Visit, value: str) -> list[Party]:
    """Those that a code, an id or a name means; several may have a name.

    Raises:
        NotFoundError: nobody is meant.
    """
    found = party_of(visit, value)
    if found.key != -1:
        return [found]
    rows = named(visit, value)
    if not rows:
        raise NotFoundError(f"no actor {value} in this dossier")
    return [party_of(visit, row["id"]) for row in rows]


def _page(visit: Visit, party: Party) -> str:
    return visit.link("/actor", **{"country" if party.column == "country" else "id": party.value})


def _rows(visit: Visit, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows of a page with their words; the issue and the interlocutor stand in the first row of each."""
    events = [row["event"] for row in rows if row["event"] is not None]
    happened = visit.rows(
        "SELECT * FROM gathered.happenings WHERE event IN (SELECT value FROM json_each(:events))",
        events=json.dumps(events),
    )
    by_event = {row["event"]: row for row in told(visit, happened)}
    said = visit.rows(
        "SELECT id, content, cue, outlet, path FROM listing.statements WHERE id IN (SELECT value FROM json_each(:ids))",
        ids=json.dumps([row["id"] for row in rows if row["event"] is None]),
    )
    by_id = {row["id"]: row for row in said}
    found: list[dict[str, Any]] = []
    for row in rows:
        words = by_event[row["event"]] if row["event"] is not None else _said(by_id[row["id"]])
        before = found[-1] if found else None
        found.append(
            {
                **words,
                **row,
                "new_issue": before is None or before["issue"] != row["issue"],
                "new_other": before is None or (before["issue"], before["other"]) != (row["issue"], row["other"]),
                "other_page": visit.link("/actor", id=row["other_id"]) if row["other_id"] else "",
                "status_words": IN_WORDS.get(row["status"], row["status"]),
                "record": visit.link(record=row["id"]),
                "asked": visit.link(record=row["proposal"]) if row["proposal"] else "",
                "answered": visit.link(record=row["answer"]) if row["answer"] else "",
                "accounts": visit.link("/event", id=row["id"]),
            }
        )
    return found


def _said(row: dict[str, Any]) -> dict[str, Any]:
    """A statement in the shape of a happening's words."""
    return {
        "before": "",
        "trigger": "",
        "after": row["content"] or row["cue"] or "",
        "outlet": row["outlet"],
        "path": row["path"],
        "period": "",
        "inferred": False,
        "inferred_why": "",
        "article_of": "",
        "exact": True,
        "places": None,
        "said_by": None,
        "condition": None,
    }
