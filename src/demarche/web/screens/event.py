"""One event or occasion of speech as each account tells it, side by side; and the list of those that several tell."""

from __future__ import annotations

import json
from typing import Any

from demarche.errors import NotFoundError
from demarche.products.compare import Comparison, compare
from demarche.records import Event, Statement
from demarche.store import Row
from demarche.web.accounts import columns, slots
from demarche.web.evidence import find
from demarche.web.filters import Facet, Flag, Listed, facets, page_of
from demarche.web.gathered import gather
from demarche.web.marks import excerpts
from demarche.web.roles import marks_of
from demarche.web.visit import Visit
from demarche.web.words import plain, short

SHARED = Listed(
    table="gathered.told_by_several",
    key="cluster",
    order="row.first_day IS NULL, row.first_day, row.cluster",
    facets=(
        Facet(name="kind", title="What", value="row.kind", words=plain),
        Facet(name="outlet", title="Outlet", value="each.teller", source="gathered.tellers", words=short),
        Facet(name="type", title="Type", value="row.type", words=plain),
        Facet(name="relation", title="Claims", value="each.relation", source="gathered.stands", words=plain),
    ),
    flags=(Flag(name="many", title="three sources or more", condition="row.sources > 2"),),
)
MOST = 12
"""Accounts that are set side by side; the others are counted."""


def event(visit: Visit) -> dict[str, Any]:
    """The accounts of the event, statement or cluster ``id``; without one, the list of what several sources tell."""
    gather(visit)
    if not visit.one("id"):
        return {
            "title": "Compare",
            "facets": facets(SHARED, visit),
            "page": page_of(SHARED, visit),
            "accounts": None,
        }
    comparison = _comparison(visit, visit.one("id"))
    tellings = columns(visit, comparison)[:MOST]
    return {
        "title": comparison.heading,
        "accounts": {
            "kind": comparison.kind,
            "heading": comparison.heading,
            "sources": comparison.sources,
            "score": comparison.score,
            "columns": tellings,
            "left": len(comparison.accounts) - len(tellings),
            "slots": slots(visit, comparison, tellings),
            "parallel": [_parallel(visit, telling) for telling in tellings],
            "why": [_pair(visit, row) for row in comparison.joined],
            "apart": [_pair(visit, row) for row in comparison.apart],
        },
        "around": _around(visit, comparison.cluster),
    }


def _comparison(visit: Visit, identifier: str) -> Comparison:
    """The comparison that an id means; an event that nobody else tells is a comparison of one."""
    members = visit.rows(
        "SELECT record FROM cluster_members WHERE cluster = (SELECT number FROM clusters WHERE id = :id) LIMIT 1",
        id=identifier,
    )
    record = members[0]["record"] if members else _telling(visit, identifier)
    made = next(compare(visit.dossier, event=record, least_sources=1), None)
    return made if made is not None else _alone(visit, record)


def _telling(visit: Visit, identifier: str) -> str:
    """The telling in a cluster that an event of the same article tells again; else the id itself."""
    rows = visit.rows(
        "SELECT listed.id FROM listing.events AS own JOIN gathered.tellings AS telling ON telling.telling = own.event"
        " JOIN listing.events AS listed ON listed.event = telling.event WHERE own.id = :id LIMIT 1",
        id=identifier,
    )
    return str(rows[0]["id"]) if rows else identifier


def _alone(visit: Visit, identifier: str) -> Comparison:
    """What one article alone tells, with the tellings that come nearest to it."""
    of_one = (
        "SELECT view.* FROM listing.{0}s AS own JOIN {0}_list AS view ON view.{0} = own.{0} WHERE own.id = :id LIMIT 1"
    )
    events = visit.rows(of_one.format("event"), id=identifier)
    statements = visit.rows(of_one.format("statement"), id=identifier) if not events else []
    if not events and not statements:
        raise NotFoundError(f"no event or statement {identifier!r} in this dossier")
    row = _as_account(events[0]) if events else _as_said(statements[0])
    near = visit.rows(
        # By the records' indexes, not the kind's: that is what "+" is for.
        "SELECT * FROM judgement_list WHERE (left_record = :id OR right_record = :id)"
        " AND +kind IN ('event', 'occasion')"
        " ORDER BY score DESC LIMIT 5",
        id=identifier,
    )
    return Comparison(
        cluster="",
        kind="event" if events else "occasion",
        heading=f"{row['actors'] or 'nobody named'}: {row['text']}",
        sources=1,
        accounts=(row,),
        claims=(),
        apart=tuple(near),
        score=None,
    )


def _as_account(row: Row) -> Row:
    return {**row, "start": row["trigger_start"], "end": row["trigger_end"], "text": row["trigger"]}


def _as_said(row: Row) -> Row:
    """A statement in the columns that accounts of occasions have."""
    return {
        **row,
        "actors": row["source"],
        "type": row["act"],
        "mode": row["occasion"],
        "status": row["polarity"],
        "recipients": row["addressee"],
        "sizes": None,
        "said_by": row["parent_source"],
        "text": row["cue"] or row["content"],
    }


def _parallel(visit: Visit, telling: dict[str, Any]) -> dict[str, Any]:
    """The paragraphs of one account with its words marked."""
    found = find(visit, telling["record"])
    assert found is not None
    entry, record, _ = found
    assert isinstance(record, Event | Statement)
    return {
        **{key: telling[key] for key in ("outlet", "path", "title", "day", "article")},
        "excerpts": excerpts(entry.document.text, marks_of(record), reach=500),
    }


def _pair(visit: Visit, row: Row) -> dict[str, Any]:
    """A judgement on two tellings: relation, score, its reasons with their weights, and both sides' words."""
    return {
        "relation": plain(row["relation"]),
        "score": row["score"],
        "judge": row["judge"] if row["score"] is None and not row["judge"].startswith("demarche ") else "",
        "reasons": [{"weight": weight, "words": words or name} for name, weight, words in json.loads(row["reasons"])],
        "sides": [
            {
                "words": " … ".join(text for _, _, text in json.loads(row[f"{side}_spans"])),
                "outlet": row[f"{side}_outlet"],
                "path": row[f"{side}_path"],
                "link": visit.link(record=row[f"{side}_record"]),
            }
            for side in ("left", "right")
        ],
    }


def _around(visit: Visit, cluster: str) -> dict[str, str]:
    """The shared events before and behind this one in the list."""
    rows = visit.rows("SELECT place FROM gathered.told_by_several WHERE id = :id", id=cluster)
    if not rows:
        return {"before": "", "behind": ""}
    found = {}
    for name, step in (("before", -1), ("behind", 1)):
        beside = visit.rows(
            "SELECT id FROM gathered.told_by_several WHERE place = :place", place=rows[0]["place"] + step
        )
        found[name] = visit.link("/event", id=beside[0]["id"]) if beside else ""
    return found
