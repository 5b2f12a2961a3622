"""What the articles tell of one actor or country: how it is printed, whom it met, what it said, what it is called."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from demarche.codebook.gazetteer_rows import read_rows
from demarche.store import Row
from demarche.web.countries import country_name
from demarche.web.happenings import HELD, period, told
from demarche.web.narrow import MEETS
from demarche.web.subjects import Subject
from demarche.web.visit import Visit

FEW = 8
"""Rows of a section, before the address that has them all."""
FORMS = 6
"""Printed forms that are shown of an outlet."""


def printed(visit: Visit, subject: Subject) -> list[dict[str, Any]]:
    """By outlet: the names it prints, and the words it describes with, each with how often and the record of one."""
    rows = subject.rows(
        visit,
        "SELECT listed.teller, mention.kind, mention.text, count(*) AS count, min(listed.id) AS record"
        " FROM listing.actors AS listed JOIN mentions AS mention ON mention.actor = listed.actor"
        " WHERE listed.id IN ({records}) AND mention.kind <> 'pronoun'"
        " GROUP BY listed.teller, mention.kind, mention.text ORDER BY listed.teller, count(*) DESC, mention.text",
    )
    found = []
    for teller, given in groupby(rows, key=lambda row: row["teller"]):
        forms = [{**row, "link": visit.link(record=row["record"])} for row in given]
        names = [row for row in forms if row["kind"] != "nominal"]
        described = [row for row in forms if row["kind"] == "nominal"]
        found.append({"teller": teller, "names": names[:FORMS], "described": described[:FORMS], "count": len(forms)})
    return sorted(found, key=lambda each: (-each["count"], each["teller"]))


def offices(visit: Visit, subject: Subject) -> dict[str, Any]:
    """Offices that a person of this name is known to hold or have held, from the project's table, and what articles
    say of tenure ("former", "acting")."""
    tenures = subject.rows(
        visit,
        "SELECT tenure, teller, path, min(id) AS record, count(*) AS count FROM listing.actors"
        " WHERE id IN ({records}) AND tenure IS NOT NULL GROUP BY tenure, teller ORDER BY tenure, teller",
    )
    known = [row for row in read_rows("offices.csv") if subject.kind == "person" and row["person"] == subject.name]
    return {"known": known, "told": [{**row, "link": visit.link(record=row["record"])} for row in tenures]}


def met(visit: Visit, subject: Subject) -> list[dict[str, Any]]:
    """With whom it consulted: how often that is reported, and how often planned, spoken of or denied."""
    other = "country" if subject.parameter == "country" else "actor"
    counted = ", ".join(
        f"count(DISTINCT CASE WHEN happening.status IN {statuses} THEN happening.event END) AS {name}"
        for name, statuses in (
            ("held", "('occurred', 'ongoing')"),
            ("planned", "('planned')"),
            ("apart", "('hypothetical', 'denied')"),
        )
    )
    rows = subject.rows(
        visit,
        f"SELECT other.{other} AS value, {counted} FROM gathered.parties AS one"
        " JOIN gathered.happenings AS happening ON happening.event = one.event AND happening.type = 'CONSULT'"
        f" JOIN gathered.parties AS other ON other.event = one.event AND other.actor <> one.actor AND {MEETS}"
        f" WHERE one.{other} = :subject AND other.{other} <> :subject"
        f" GROUP BY other.{other} ORDER BY held DESC, planned DESC, value LIMIT 40",
    )
    return [_met(visit, subject, row) for row in rows]


def _met(visit: Visit, subject: Subject, row: Row) -> dict[str, Any]:
    if subject.parameter == "country":
        value, name, page = row["value"], country_name(row["value"]), visit.link("/actor", country=row["value"])
    else:
        (one,) = visit.rows("SELECT id, name FROM gathered.actors WHERE number = :number", number=row["value"])
        value, name, page = one["id"], one["name"], visit.link("/actor", id=one["id"])
    kinds = (("held", HELD), ("planned", ["planned"]), ("apart", ["hypothetical", "denied"]))
    links = {
        kind: visit.link("/timeline", met=[subject.value, value], type="CONSULT", status=list(statuses))
        for kind, statuses in kinds
    }
    return {"name": name, "page": page, "counts": [(kind, row[kind], links[kind]) for kind in links]}


def said(visit: Visit, subject: Subject) -> dict[str, Any]:
    """How often it is quoted in each act, and some of its statements."""
    acts = subject.rows(
        visit,
        "SELECT act, count(*) AS count FROM listing.statements WHERE speaker IN ({records})"
        " GROUP BY act ORDER BY count(*) DESC, act",
    )
    rows = subject.rows(
        visit,
        "SELECT * FROM listing.statements WHERE speaker IN ({records})"
        " ORDER BY first_day IS NULL, first_day DESC, path, start LIMIT :few",
        few=FEW,
    )
    return {
        "acts": [{**row, "link": subject.link(visit, "/statements", act=row["act"])} for row in acts],
        "rows": [{**row, "period": period(row["first_day"], row["last_day"])} for row in rows],
        "all": subject.link(visit, "/statements"),
        "count": sum(row["count"] for row in acts),
    }


def labelled(visit: Visit, subject: Subject) -> list[dict[str, Any]]:
    """Names with rivals inside its own mentions ("militants", "freedom fighters"), and in whose words they stand."""
    rows = subject.rows(
        visit,
        "SELECT term.label, term.referent, listed.teller, listed.outlet, listed.path, said.source AS said_by,"
        " term.statement IS NOT NULL AS attributed, count(DISTINCT term.number) AS count, min(term.id) AS record"
        " FROM listing.actors AS listed JOIN main.actors AS fact ON fact.number = listed.actor"
        " JOIN mentions AS mention ON mention.actor = listed.actor"
        ' JOIN terms AS term ON term.coding = fact.coding AND term.start < mention."end" AND term."end" > mention.start'
        " LEFT JOIN listing.statements AS said ON said.statement = term.statement"
        " WHERE listed.id IN ({records}) AND term.referent NOT LIKE 'place:%'"
        " GROUP BY term.label, listed.teller, said.source"
        " ORDER BY count(DISTINCT term.number) DESC, term.label LIMIT 40",
    )
    return [
        {**row, "link": visit.link(record=row["record"]), "terms": visit.link("/terms", referent=row["referent"])}
        for row in rows
    ]


def acted(visit: Visit, subject: Subject) -> list[dict[str, Any]]:
    """How many events of each type it takes part in, as actor and as recipient."""
    rows = subject.rows(
        visit,
        "SELECT happening.type, count(DISTINCT CASE WHEN party.role = 'actor' THEN party.event END) AS actor,"
        " count(DISTINCT CASE WHEN party.role = 'recipient' THEN party.event END) AS recipient,"
        " count(DISTINCT party.event) AS whole"
        " FROM gathered.parties AS party JOIN gathered.happenings AS happening ON happening.event = party.event"
        " WHERE {party} GROUP BY happening.type ORDER BY whole DESC, happening.type",
    )
    return [
        {
            **row,
            **{
                f"{role}_link": subject.link(visit, "/timeline", role=role, type=row["type"])
                for role in ("actor", "recipient")
            },
        }
        for row in rows
    ]


def events(visit: Visit, subject: Subject, *, type: str = "", role: str = "") -> list[dict[str, Any]]:
    """Some of the happenings it takes part in, the last days first."""
    rows = subject.rows(
        visit,
        "SELECT * FROM gathered.happenings WHERE event IN (SELECT event FROM gathered.parties AS party WHERE {party}"
        " AND (:role = '' OR party.role = :role)) AND (:type = '' OR type = :type)"
        " ORDER BY first_day IS NULL, place DESC LIMIT :few",
        few=FEW,
        type=type,
        role=role,
    )
    return told(visit, rows)
