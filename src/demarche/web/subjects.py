"""Whom a page is about: an actor across articles, or all actors of a country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from demarche.errors import NotFoundError
from demarche.store import Row
from demarche.web.countries import country_name
from demarche.web.parties import actor_row
from demarche.web.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """``parameter`` and ``value`` name it in addresses. ``records`` is an SQL query of the ids of its records in
    articles and ``party`` a condition on ``gathered.parties AS party``, both over the parameter ``:subject``."""

    name: str
    kind: str
    parameter: str
    value: str
    key: int | str
    records: str
    party: str
    facts: Row

    def rows(self, visit: Visit, sql: str, **parameters: object) -> list[Row]:
        """The rows of a query in which ``{records}`` and ``{party}`` stand for the subject's, kept for the next
        time: not to be changed."""
        filled = sql.replace("{records}", self.records).replace("{party}", self.party)
        return visit.counts(filled, subject=self.key, **parameters)

    def link(self, visit: Visit, path: str, **state: Any) -> str:
        """An address of another screen, narrowed to the subject."""
        return visit.link(path, **{self.parameter: self.value, **state})


def subject(visit: Visit) -> Subject | None:
    """Whom ``id``, ``name`` or ``country`` of the address names; None where it names nobody, or several by a name.

    Raises:
        NotFoundError: nobody in the dossier has that id, name or country.
    """
    if visit.one("id"):
        found = actor_row(visit, visit.one("id"))
        if found is None:
            raise NotFoundError(f"no actor {visit.one('id')} in this dossier")
        return _actor(found)
    if visit.one("name"):
        rows = named(visit, visit.one("name"))
        if not rows:
            raise NotFoundError(f"no actor of the name {visit.one('name')} in this dossier")
        return _actor(rows[0]) if len(rows) == 1 else None
    return _country(visit, visit.one("country")) if visit.one("country") else None


def named(visit: Visit, name: str) -> list[Row]:
    """The actors across articles that have a name in some article."""
    return visit.rows(
        "SELECT * FROM gathered.actors WHERE number IN (SELECT record.actor FROM listing.actors AS listed"
        " JOIN gathered.records AS record ON record.number = listed.actor"
        " WHERE listed.name = :name COLLATE NOCASE) OR name = :name ORDER BY number",
        name=name,
    )


def _actor(row: Row) -> Subject:
    return Subject(
        name=row["name"],
        kind=row["kind"],
        parameter="actor",
        value=row["id"],
        key=row["number"],
        records="SELECT record FROM gathered.records WHERE actor = :subject",
        party="party.actor = :subject",
        facts=row,
    )


def _country(visit: Visit, code: str) -> Subject:
    (facts,) = visit.rows(
        "SELECT count(*) AS records, count(DISTINCT document) AS documents, count(DISTINCT teller) AS outlets,"
        " (SELECT count(DISTINCT event) FROM gathered.parties WHERE country = :code) AS events,"
        " (SELECT count(*) FROM listing.statements WHERE speaker_country = :code) AS statements"
        " FROM listing.actors WHERE country = :code",
        code=code,
    )
    if not facts["records"]:
        raise NotFoundError(f"nobody of {code} in this dossier")
    return Subject(
        name=country_name(code),
        kind="country",
        parameter="country",
        value=code,
        key=code,
        records="SELECT id FROM listing.actors WHERE country = :subject",
        party="party.country = :subject",
        facts={**facts, "country": code},
    )
