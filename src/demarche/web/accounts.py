"""Accounts side by side: slots as rows, accounts as columns, and how the claims in each slot stand."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from demarche.products.compare import Comparison
from demarche.store import Row
from demarche.web.evidence import days
from demarche.web.visit import Visit
from demarche.web.words import plain

SLOTS = (
    "day",
    "place",
    "speaker",
    "actors",
    "addressee",
    "recipients",
    "occasion",
    "act",
    "status",
    "dead",
    "injured",
    "arrested",
    "said by",
)
"""Slots that every account has or is silent on, in this order; others follow as claims name them."""
SPEAKER, ADDRESSEE = "speaker", "addressee"
DIFFERS = "differs"


def columns(visit: Visit, comparison: Comparison) -> list[dict[str, Any]]:
    """One column a telling: its article, its record, and its words for each slot that its record has.

    ``written`` are words of which no day follows: they are shown, and never taken for the same.
    """
    found = []
    for row in comparison.accounts:
        (article,) = visit.rows(
            "SELECT title, published_start, published_end FROM listing.documents WHERE document = :document",
            document=row["document"],
        )
        found.append(
            {
                "record": row["id"],
                "document": row["document"],
                "outlet": row["outlet"],
                "path": row["path"],
                "title": article["title"],
                "day": days(article["published_start"], article["published_end"]),
                "words": row["text"],
                "link": visit.link(record=row["id"]),
                "article": visit.link("/article", document=row["document"], record=row["id"]) + "#here",
                "cells": _cells(row, comparison.kind),
                "written": {} if row["first_day"] else _written(visit, row["id"], comparison.kind),
            }
        )
    return found


def _cells(row: Row, kind: str) -> dict[str, str]:
    """What one telling says in the slots of its record; an account that is silent has none."""
    act = f"{plain(row['type'] or '')}" if kind == "occasion" else f"{row['type']} {row['mode'] or ''}".strip()
    cells = {
        "day": days(row["first_day"], row["last_day"]),
        "place": row["places"],
        SPEAKER if kind == "occasion" else "actors": row["actors"],
        ADDRESSEE if kind == "occasion" else "recipients": row["recipients"],
        "act": act,
        "status": plain(row["status"]) if row["status"] and kind == "event" else None,
        "occasion": row["mode"] if kind == "occasion" else None,
        "said by": row["said_by"],
    }
    for size in (row["sizes"] or "").split("; "):
        name, _, count = size.partition(" ")
        if name:
            cells[name] = count
    return {slot: words for slot, words in cells.items() if words}


def _written(visit: Visit, record: str, kind: str) -> dict[str, str]:
    """The words that tell a day where none follows from them alone: "August 5", and the year that links give it."""
    told = "event" if kind == "event" else "statement"
    rows = visit.rows(
        "SELECT time.text, inferred.first_day, inferred.last_day FROM"
        f" {told}_times AS time JOIN listing.{told}s AS own ON own.{told} = time.{told}"
        " JOIN listing.documents AS article ON article.document = own.document"
        " LEFT JOIN inferred_days AS inferred ON inferred.record = article.id"
        ' AND inferred.start = time.start AND inferred."end" = time."end"'
        " WHERE own.id = :record ORDER BY time.number",
        record=record,
    )
    words = [
        f"{row['text']} (inferred: {days(row['first_day'], row['last_day'])})" if row["first_day"] else row["text"]
        for row in rows
    ]
    return {"day": "; ".join(dict.fromkeys(words))} if words else {}


def slots(visit: Visit, comparison: Comparison, tellings: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """A row a slot: how the accounts stand in it, and each account's words."""
    claims: dict[str, list[Row]] = {}
    for claim in comparison.claims:
        claims.setdefault(claim["slot"], []).append(claim)
    told = dict.fromkeys(slot for telling in tellings for slot in (*telling["cells"], *telling["written"]))
    named = list(dict.fromkeys([*(slot for slot in SLOTS if slot in told), *told, *claims]))
    return [_slot(visit, slot, claims.get(slot, []), tellings) for slot in named]


def _slot(visit: Visit, slot: str, claims: Sequence[Row], tellings: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    cells = []
    for telling in tellings:
        found = [piece for claim in claims for piece in _words(visit, claim, telling)]
        unique = list({(piece["words"], piece["record"]): piece for piece in found}.values())
        own = telling["cells"].get(slot) or telling["written"].get(slot)
        if own and not unique:
            unique = [{"words": own, "record": telling["record"], "link": telling["link"]}]
        cells.append({"resolved": own if own and unique and unique[0]["words"] != own else "", "pieces": unique})
    relations = list(dict.fromkeys(claim["relation"] for claim in claims))
    told = [telling["cells"].get(slot) for telling in tellings if telling["cells"].get(slot)]
    written = any(slot in telling["written"] for telling in tellings)
    if not relations and not written and len(told) > 1 and len(set(told)) == 1:
        return {"slot": slot, "state": "agrees", "words": "the same", "cells": cells}
    state, words = _state(relations, sum(bool(cell["pieces"]) for cell in cells))
    return {"slot": slot, "state": state, "words": words, "cells": cells}


def _words(visit: Visit, claim: Row, telling: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The words of a claim that stand in a telling's article."""
    return [
        {"words": text, "record": claim[f"{side}_record"], "link": visit.link(record=claim[f"{side}_record"])}
        for side in ("left", "right")
        if claim[f"{side}_document"] == telling["document"]
        for _, _, text in json.loads(claim[f"{side}_spans"])
    ]


def _state(relations: Sequence[str], told: int) -> tuple[str, str]:
    """The class of a slot's row and its words: what was compared, else whether more than one account speaks of it."""
    other = [relation for relation in relations if relation != "agrees"]
    if other:
        return DIFFERS, ", ".join(map(plain, other)) + ("; some agree" if "agrees" in relations else "")
    if relations:
        return "agrees", "agree"
    return ("silent", "told by one") if told < 2 else ("", "not compared")
