"""A pair of records as a page shows it: both sides with their words, and why the software scores it so."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from demarche.link.judged import PersonalJudgement
from demarche.store import Row
from demarche.web.evidence import evidence
from demarche.web.happenings import few
from demarche.web.pairs import scored, sides_in
from demarche.web.visit import Visit
from demarche.web.waiting import Sides
from demarche.web.waterfall import waterfall
from demarche.web.words import plain

SIDES = ("left", "right")
UNTOLD = frozenset({"class", "intensity", "contexts", "confidence", "told in a statement"})
"""Fields of a record that say nothing of whether it is the same as another; the evidence has them."""
EXCERPTS = 3
"""Paragraphs of a side that are shown; an actor may stand in very many."""
QUESTIONS = {
    "event": "Do both tell of one event?",
    "occasion": "Are these words of one occasion?",
    "actor": "Is this one and the same actor?",
}
SAID = {"same": "the same", "not_same": "not the same", "unsure": "unsure"}
"""What persons say of a pair."""
KIND_OF = {"event": "event", "statement": "occasion", "actor": "actor"}
"""What pairs of a kind of records are called."""
MOST = 0.99
"""Nothing is certain."""


def named(visit: Visit, sides: Sides) -> Row | None:
    """The row of a pair by its records; one without a score where the software did not compare them; None where they
    are no pair in this dossier."""
    rows = scored(visit, [sides])
    if rows:
        return rows[0]
    shown = [evidence(visit, record) for record in sorted(sides)]
    kinds = {KIND_OF.get(each["kind"]) if each else None for each in shown}
    if len(shown) != 2 or len(kinds) != 1 or None in kinds:
        return None
    left, right = sorted(sides)
    return {
        "number": None,
        "kind": kinds.pop(),
        "relation": "",
        "score": None,
        "reasons": "[]",
        "left_record": left,
        "right_record": right,
    }


def pair(visit: Visit, row: Row, said: Iterable[tuple[Sides, str, str]]) -> dict[str, Any] | None:
    """A pair in full; None where one of its records is not of the latest coding.

    Args:
        said: what persons said of pairs: the records, the relation, and who.
    """
    shown = {side: side_of(visit, row[f"{side}_record"]) for side in SIDES}
    if not all(shown.values()):
        return None
    reasons = json.loads(row["reasons"])
    return {
        "kind": row["kind"],
        "question": QUESTIONS[row["kind"]],
        "relation": plain(row["relation"]) if row["relation"] else "not compared",
        "score": None if row["score"] is None else min(row["score"], MOST),
        "waterfall": waterfall(row["score"], reasons),
        "grounds": list(dict.fromkeys(words for _, weight, words in reasons if weight is None and words)),
        "judged": [
            {"words": SAID[relation], "judge": judge} for sides, relation, judge in said if sides == sides_in(row)
        ],
        **{f"{side}_record": row[f"{side}_record"] for side in SIDES},
        "sides": list(shown.values()),
    }


def side_of(visit: Visit, record: str) -> dict[str, Any] | None:
    """One side: its evidence, cut to a few paragraphs."""
    shown = evidence(visit, record)
    if shown is None:
        return None
    excerpts = shown["excerpts"]
    return {
        **{name: shown[name] for name in ("id", "kind", "document", "article", "event")},
        "fields": [field for field in shown["fields"] if field["name"] not in UNTOLD],
        "excerpts": excerpts[:EXCERPTS],
        "left": max(0, len(excerpts) - EXCERPTS),
        "link": visit.link(record=record),
    }


def line(visit: Visit, row: Row) -> dict[str, Any]:
    """A pair in a line of a list."""
    return {
        "number": row["number"],
        "kind": row["kind"],
        "relation": plain(row["relation"]),
        "score": min(row["score"], MOST),
        "sides": [_short(visit, row, side) for side in SIDES],
    }


def _short(visit: Visit, row: Row, side: str) -> dict[str, Any]:
    """A side in a few words: those that the pair rests on, who takes part, and who tells it."""
    found = visit.rows(
        "SELECT outlet, path FROM listing.documents WHERE id = :document", document=row[f"{side}_document"]
    )
    article = found[0] if found else {"outlet": None, "path": ""}
    return {
        "record": row[f"{side}_record"],
        "words": " … ".join(" ".join(text.split()) for _, _, text in json.loads(row[f"{side}_spans"])),
        "who": _who(visit, row["kind"], row[f"{side}_record"]),
        **article,
    }


def _who(visit: Visit, kind: str, record: str) -> str:
    """Who is told to take part or to speak; of an actor, its country."""
    sql = {
        "event": "SELECT coalesce(actors, 'nobody named') || coalesce(' → ' || recipients, '') AS who"
        " FROM listing.events WHERE id = :record",
        "occasion": "SELECT source AS who FROM listing.statements WHERE id = :record",
        "actor": "SELECT country AS who FROM listing.actors WHERE id = :record",
    }[kind]
    rows = visit.rows(sql, record=record)
    return few(rows[0]["who"]) if rows else ""


def told_line(visit: Visit, judgement: PersonalJudgement) -> dict[str, Any]:
    """A line of the file of judgements, for reading."""
    return {
        "id": judgement.id,
        "time": f"{judgement.time[:10]} {judgement.time[11:16]}",
        "judge": judgement.judge,
        "words": SAID[judgement.relation],
        "took_back": judgement.undoes is not None,
        "kind": judgement.left.kind,
        "sides": [
            {"words": side.text, "sentence": " ".join(side.sentence.split()), "path": side.path}
            for side in (judgement.left, judgement.right)
        ],
        "link": visit.link(None, judged=judgement.id, left=None, right=None, record=None),
    }
