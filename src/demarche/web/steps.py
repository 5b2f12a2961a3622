"""The steps of a party's campaign in a table of the visit: to whom it turned, on which issue, and what was answered.

What counts as a step is ``products.campaign``'s; besides, what the party proposes, offers, demands or appeals for in a
statement that is no event. The template is the same for every party.
"""

from __future__ import annotations

from typing import Any

from demarche.products.campaign import TURNED
from demarche.store import Row
from demarche.web.filters import Facet, Flag, Listed, Where
from demarche.web.happenings import OUTLET, STATUS
from demarche.web.narrow import MEETS
from demarche.web.parties import Party
from demarche.web.visit import Visit
from demarche.web.words import plain

ANSWERS = ("accepted", "rejected", "none told")
ASKED = ", ".join(f"'{each}'" for each in sorted(TURNED - {"CONSULT"}))
STEPS = """
CREATE TEMP TABLE steps AS
WITH turned AS (
    SELECT one.event, other.actor AS other FROM gathered.parties AS one
    JOIN gathered.happenings AS happening ON happening.event = one.event AND happening.type = 'CONSULT'
    JOIN gathered.parties AS other ON other.event = one.event AND other.actor <> one.actor AND {meets}
    WHERE one.{column} = :party AND other.{column} IS NOT :party
    UNION
    SELECT one.event, other.actor FROM gathered.parties AS one
    JOIN gathered.happenings AS happening ON happening.event = one.event AND happening.type IN ({asked})
    LEFT JOIN gathered.parties AS other ON other.event = one.event AND other.role = 'recipient'
    WHERE one.{column} = :party AND one.role = 'actor'
),
proposed AS (
    SELECT telling.event, proposal.id, proposal.kind, proposal.object_text, proposal.answer, proposal.answered,
        row_number() OVER (PARTITION BY telling.event ORDER BY proposal.answered IS NULL, proposal.number) AS place
    FROM (SELECT DISTINCT event FROM turned) AS each
    JOIN gathered.tellings AS telling ON telling.event = each.event
    JOIN main.events AS fact ON fact.number = telling.telling
    JOIN proposals AS proposal ON proposal.coding = fact.coding AND proposal.made_in = fact.id
),
step AS (
    SELECT happening.id, happening.event, happening.teller, happening.document, listed.path, listed.start,
        (SELECT group_concat(context, ', ') FROM (SELECT context FROM gathered.contexts AS each
            WHERE each.event = happening.event ORDER BY each.rowid)) AS issue,
        turned.other, happening.type || coalesce(' ' || happening.mode, '') AS act, happening.status,
        happening.first_day, happening.last_day, happening.sources, proposed.id AS proposal,
        proposed.object_text AS object, proposed.answer, coalesce(proposed.answered, 'none told') AS response
    FROM turned JOIN gathered.happenings AS happening ON happening.event = turned.event
    JOIN listing.events AS listed ON listed.event = turned.event
    LEFT JOIN proposed ON proposed.event = turned.event AND proposed.place = 1
    UNION ALL
    SELECT said.id, NULL, said.teller, said.document, said.path, said.start, NULL, addressed.actor, proposal.kind,
        CASE proposal.status WHEN 'made' THEN 'occurred' WHEN 'withdrawn' THEN 'occurred' ELSE proposal.status END,
        said.first_day, said.last_day, 1, proposal.id, proposal.object_text, proposal.answer,
        coalesce(proposal.answered, 'none told')
    FROM proposal_participants AS proposer
    JOIN gathered.records AS record ON record.number = proposer.actor
    JOIN proposals AS proposal ON proposal.number = proposer.proposal AND proposer.role = 'proposer'
    JOIN listing.statements AS said ON said.id = proposal.made_in
    LEFT JOIN proposal_participants AS addressee
        ON addressee.proposal = proposal.number AND addressee.role = 'addressee'
    LEFT JOIN gathered.records AS addressed ON addressed.number = addressee.actor
    WHERE {proposer} = :party
)
SELECT row_number() OVER (ORDER BY step.issue IS NULL, step.issue, other.name IS NULL, other.name,
        step.first_day IS NULL, step.first_day, step.path, step.start) AS place,
    step.*, other.name AS interlocutor, other.id AS other_id, other.country AS other_country
FROM step LEFT JOIN gathered.actors AS other ON other.number = step.other
"""
LISTED = Listed(
    table="temp.steps",
    key="place",
    order="row.place",
    facets=(
        Facet(name="issue", title="Issue", value="row.issue", words=plain),
        Facet(name="with", title="Interlocutor", value="row.interlocutor"),
        Facet(name="response", title="Response", value="row.response", order=ANSWERS),
        Facet(name="act", title="Act", value="row.act", words=plain),
        STATUS,
        OUTLET,
    ),
    flags=(Flag(name="shared", title="told by several sources", condition="row.sources > 1"),),
)


def take(visit: Visit, party: Party) -> Where:
    """Put the steps of a party into ``temp.steps``; the condition says whose they are, for counts that are kept."""
    proposer = "proposer.country" if party.column == "country" else "record.actor"
    sql = STEPS.format(meets=MEETS, asked=ASKED, column=party.column, proposer=proposer)
    visit.dossier.connection.execute(sql, {"party": party.key})
    return Where(":party IS NOT NULL", {"party": party.key})


def parties(visit: Visit) -> list[dict[str, Any]]:
    """The countries that turn to somebody, by code, with how many of their acts do."""
    acts = ", ".join(f"'{each}'" for each in sorted(TURNED))
    rows: list[Row] = visit.counts(
        "SELECT party.country, count(DISTINCT party.event) AS events FROM gathered.parties AS party"
        f" JOIN gathered.happenings AS happening ON happening.event = party.event AND happening.type IN ({acts})"
        " WHERE party.role = 'actor' AND party.country IS NOT NULL GROUP BY party.country ORDER BY party.country"
    )
    return [dict(row) for row in rows]
