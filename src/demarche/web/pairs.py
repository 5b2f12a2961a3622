"""The pairs that a person may judge, the doubtful first: a queue that is quick however many pairs were scored."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from demarche.products.review import KINDS
from demarche.store import Row
from demarche.web.beside import attach
from demarche.web.visit import Visit
from demarche.web.waiting import Sides

BANDS: Mapping[str, str] = {
    "30-70": "0.30 – 0.70, in doubt",
    "70-90": "0.70 – 0.90",
    "90-100": "0.90 and more",
    "10-30": "0.10 – 0.30",
    "0-10": "less than 0.10",
}
"""Bands of scores by their names in the address, in words."""
SCORED = "score IS NOT NULL AND kind IN ('event', 'occasion', 'actor')"
PERSONS = "score IS NULL AND kind IN ('event', 'occasion', 'actor')"
SCHEMA = f"""
CREATE TABLE pairs.scored AS
SELECT kind, CASE WHEN score < 0.1 THEN '0-10' WHEN score < 0.3 THEN '10-30' WHEN score <= 0.7 THEN '30-70'
    WHEN score < 0.9 THEN '70-90' ELSE '90-100' END AS band, abs(score - 0.5) AS distance, number
FROM main.judgements WHERE {SCORED};
CREATE INDEX pairs.scored_in_order ON scored (kind, band, distance, number);
CREATE INDEX pairs.scored_by_number ON scored (number, kind, band, distance);
CREATE TABLE pairs.counts AS SELECT kind, band, count(*) AS count FROM pairs.scored GROUP BY kind, band;
CREATE TABLE pairs.persons AS SELECT number FROM main.judgements WHERE {PERSONS};
CREATE TABLE pairs.made_of AS SELECT coalesce(max(number), 0) AS last FROM pairs.scored
"""
"""A correction changes neither scores nor their row numbers, and what it adds stands behind them: the tables hold until
the next whole linking."""


class Place(NamedTuple):
    """A pair's place in the queue: how far its score is from even odds, and its row in ``judgements``."""

    distance: float
    number: int


FIRST = Place(-1.0, -1)


def prepare(visit: Visit) -> None:
    """Put the tables beside the visit's open dossier, as ``pairs``."""
    linkings = visit.rows("SELECT * FROM linkings")
    attach(visit, "pairs", SCHEMA, made_of=(linkings, visit.desk.linkings))


def by_persons(visit: Visit) -> list[Row]:
    """The rows of ``judgements`` that persons made: those of the last linking that still stand, and later ones."""
    return visit.rows(
        "SELECT kind, relation, judge, left_record, right_record FROM main.judgements"
        f" WHERE number IN (SELECT number FROM pairs.persons) AND {PERSONS}"
        " UNION SELECT kind, relation, judge, left_record, right_record FROM main.judgements"
        f" WHERE number > (SELECT last FROM pairs.made_of) AND {PERSONS}"
    )


def sides_in(row: Row) -> Sides:
    """The records of a judgement's row."""
    return frozenset((row["left_record"], row["right_record"]))


def scored(visit: Visit, pairs: Iterable[Sides]) -> list[Row]:
    """The scored rows on some pairs."""
    given = [sorted(pair) for pair in pairs if len(pair) == 2]
    return visit.rows(
        "SELECT row.* FROM json_each(:pairs) AS each CROSS JOIN main.judgements AS row"
        " ON row.left_record IN (json_extract(each.value, '$[0]'), json_extract(each.value, '$[1]'))"
        " AND row.right_record IN (json_extract(each.value, '$[0]'), json_extract(each.value, '$[1]'))"
        f" WHERE {SCORED}",
        pairs=json.dumps(given),
    )


def place_of(visit: Visit, number: int) -> Place:
    """A pair's place; the one before the first where it has none."""
    rows = visit.rows("SELECT distance, number FROM pairs.scored WHERE number = :number", number=number)
    return Place(**rows[0]) if rows else FIRST


def queue(
    visit: Visit, *, kinds: Sequence[str], bands: Sequence[str], hidden: Sequence[int], behind: Place, size: int
) -> list[Row]:
    """The next pairs behind a place as rows of ``judgements``, in order.

    Args:
        hidden: the numbers of pairs that are left out, being judged.
        size: how many.
    """
    places: list[Place] = []
    for kind, band in product(kinds, bands):
        rows = visit.rows(
            "SELECT distance, number FROM pairs.scored WHERE kind = :kind AND band = :band"
            " AND (distance, number) > (:distance, :number)"
            " AND number NOT IN (SELECT value FROM json_each(:hidden)) ORDER BY distance, number LIMIT :size",
            kind=kind,
            band=band,
            hidden=json.dumps(list(hidden)),
            size=size,
            **behind._asdict(),
        )
        places += [Place(**row) for row in rows]
    wanted = [place.number for place in sorted(places)[:size]]
    rows = visit.rows(
        "SELECT * FROM main.judgements WHERE number IN (SELECT value FROM json_each(:wanted))",
        wanted=json.dumps(wanted),
    )
    found = {row["number"]: row for row in rows if row["score"] is not None}
    return [found[number] for number in wanted if number in found]


def counts(visit: Visit, hidden: Sequence[int]) -> dict[tuple[str, str], int]:
    """How many pairs of each kind and band are still to be judged."""
    left = dict.fromkeys(product(KINDS, BANDS), 0)
    for row in visit.rows("SELECT kind, band, count FROM pairs.counts"):
        left[row["kind"], row["band"]] = row["count"]
    judged = visit.rows(
        "SELECT kind, band, count(*) AS count FROM pairs.scored"
        " WHERE number IN (SELECT value FROM json_each(:hidden)) GROUP BY kind, band",
        hidden=json.dumps(list(hidden)),
    )
    for row in judged:
        left[row["kind"], row["band"]] -= row["count"]
    return left
