"""Terms: what each outlet calls a thing and in whose words, words that set outlets apart, and where words stand."""

from __future__ import annotations

from itertools import islice
from typing import Any

from demarche.products.concordance import concordance
from demarche.products.keyness import key_words
from demarche.products.labels import AREA, VOICES, concept_of
from demarche.store import Row
from demarche.web.visit import PAGE, Visit

HEATS = 5
"""Steps of the heat table: shares of an outlet's uses."""
LINES = 200
"""Lines of a concordance that are shown."""
TELLERS = 12
"""Outlets with columns of their own: those that use the labels most."""
REFERENTS = """
SELECT referent, count(*) AS uses, count(DISTINCT lower(text)) AS labels, count(DISTINCT teller) AS tellers,
    group_concat(DISTINCT label) AS named
FROM listing.terms GROUP BY referent ORDER BY labels > 1 DESC, uses DESC, referent
"""


def terms(visit: Visit) -> dict[str, Any]:
    """The labels of the referent that the address names, or the list of referents; the concordance of ``words``;
    keyness where it is asked for."""
    referent, words = visit.one("referent"), visit.one("words").strip()
    return {
        "title": "Terms",
        "referents": [] if referent or words else _referents(visit),
        "concept": _concept(visit, referent) if referent and not words else None,
        "words": words,
        "lines": _lines(visit, words) if words else [],
        "most": LINES,
        "keyness": _keyness(visit) if visit.one("keyness") else None,
    }


def _referents(visit: Visit) -> list[dict[str, Any]]:
    """What has rival labels: places in dispute, and whatever is called by two names or more."""
    found = []
    for row in visit.counts(REFERENTS):
        concept, scope, claimants = concept_of(row["referent"])
        if row["labels"] > 1 or _is_disputed(row["referent"]):
            found.append(
                {
                    **row,
                    "concept": concept,
                    "scope": scope,
                    "claimants": list(claimants),
                    "link": visit.link("/terms", referent=row["referent"]),
                }
            )
    return found[:400]


def _is_disputed(referent: str) -> bool:
    from demarche.codebook.gazetteer import load_gazetteer

    kind, _, name = referent.partition(":")
    place = load_gazetteer().place(name) if kind == "place" else None
    return place is not None and place.feature == AREA


def _concept(visit: Visit, referent: str) -> dict[str, Any]:
    """The heat table of a referent: labels as rows, outlets as columns, and the uses behind a chosen cell."""
    concept, scope, claimants = concept_of(referent)
    counted = visit.counts(
        "SELECT text AS label, teller, outlet, path, voice, count(*) AS count FROM listing.terms"
        " WHERE referent = :referent GROUP BY lower(text), teller, voice ORDER BY count DESC",
        referent=referent,
    )
    uses: dict[str, int] = {}
    for row in counted:
        uses[row["teller"]] = uses.get(row["teller"], 0) + row["count"]
    tellers = sorted(uses, key=lambda teller: (-uses[teller], teller))[:TELLERS]
    labels = list(dict.fromkeys(row["label"].lower() for row in counted))
    return {
        "referent": referent,
        "concept": concept,
        "scope": scope,
        "claimants": list(claimants),
        "tellers": [{"teller": teller, "uses": uses[teller]} for teller in tellers],
        "left": len(uses) - len(tellers),
        "rows": [_label(visit, label, counted, tellers, uses) for label in labels],
        "uses": _uses(visit, referent),
        "voices": [
            {"voice": voice, "link": visit.toggled("voice", voice), "chosen": voice in visit.many("voice")}
            for voice in VOICES
        ],
    }


def _label(visit: Visit, label: str, counted: list[Row], tellers: list[str], uses: dict[str, int]) -> dict[str, Any]:
    voices = visit.many("voice")
    own = [row for row in counted if row["label"].lower() == label and (not voices or row["voice"] in voices)]
    spelled = next(row["label"] for row in counted if row["label"].lower() == label)
    cells = []
    for teller in tellers:
        count = sum(row["count"] for row in own if row["teller"] == teller)
        link = visit.link(None, label=label, outlet=teller, record=None)
        cells.append({"count": count, "heat": heat(count, uses[teller]), "link": link if count else ""})
    total = sum(row["count"] for row in own)
    return {
        "label": spelled,
        "total": total,
        "link": visit.link(None, label=label, outlet=None, record=None),
        "cells": cells,
    }


def heat(count: int, uses: int) -> int:
    """The step of a cell: 0 for none, else by its share of all that its outlet calls the thing."""
    return 0 if not count else max(1, min(HEATS, -(-HEATS * count // uses)))


def _uses(visit: Visit, referent: str) -> list[dict[str, Any]]:
    """The uses of the chosen label by the chosen outlet, each with the words around it."""
    from demarche.products.concordance import cut

    label, teller = visit.one("label"), visit.one("outlet")
    if not label:
        return []
    chosen = " AND teller = :teller" if teller else ""
    rows = visit.rows(
        "SELECT * FROM listing.terms WHERE referent = :referent AND lower(text) = :label"
        f"{chosen} ORDER BY path, start LIMIT {LINES}",
        referent=referent,
        label=label,
        **({"teller": teller} if teller else {}),
    )
    voices = visit.many("voice")
    found = []
    for row in rows:
        if not voices or row["voice"] in voices:
            left, right = cut(visit.dossier.text(row["document"]), row["start"], row["end"])
            found.append({**row, "left": left, "right": right, "link": visit.link(record=row["id"])})
    return found


def _lines(visit: Visit, words: str) -> list[dict[str, Any]]:
    """Where words stand."""
    numbers = {row["path"]: row["document"] for row in visit.counts("SELECT path, document FROM listing.documents")}
    return [
        {
            "left": line.left,
            "match": line.match,
            "right": line.right,
            "outlet": line.outlet,
            "path": line.path,
            "link": visit.link("/article", document=numbers[line.path], at=f"{line.start}-{line.end}") + "#here",
        }
        for line in islice(concordance(visit.dossier, words), LINES)
    ]


def _keyness(visit: Visit) -> list[dict[str, Any]]:
    """The words of each outlet that set it apart, ten each."""
    found: dict[str, list[dict[str, Any]]] = {}
    for key in key_words(visit.dossier):
        words = found.setdefault(key.group, [])
        if len(words) < 10:
            link = visit.link("/terms", words=key.word)
            words.append({"word": key.word, "count": key.count, "others": key.others, "z": key.z, "link": link})
    return [{"teller": teller, "words": words} for teller, words in sorted(found.items())][:PAGE]
