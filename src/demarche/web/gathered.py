"""What linking gathers, in flat, indexed tables: one row a happening, one row an actor across articles.

A happening is told once in the rows of a page, by the fullest of its tellings, however many articles tell it; the
other tellings lead to it. An actor is a cluster of kind ``actor``, or an actor of one article that is in none. The
tables are a file beside the listing and hold no fact that the dossier does not hold; each linking gets a file of its
own, because judgements change what is one.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import tempfile
from pathlib import Path

from demarche.web.visit import Visit

EVENTS = """
CREATE TABLE gathered.heads AS
SELECT head.number AS event, member.cluster, cluster.sources, cluster.id AS cluster_id,
    row_number() OVER (PARTITION BY member.cluster ORDER BY
        listed.first_day IS NULL,
        (SELECT count(*) FROM event_participants AS party WHERE party.event = head.number) DESC,
        listed.places IS NULL, listed.path, head.number) AS place
FROM clusters AS cluster
JOIN cluster_members AS member ON member.cluster = cluster.number
JOIN listing.events AS told ON told.id = member.record
JOIN main.events AS fact ON fact.number = told.event
JOIN main.events AS head ON head.number = coalesce(fact.same_as, fact.number)
JOIN listing.events AS listed ON listed.event = head.number
WHERE cluster.kind = 'event'
GROUP BY head.number;
CREATE UNIQUE INDEX gathered.heads_by_event ON heads (event);
CREATE INDEX gathered.heads_by_cluster ON heads (cluster, place);

CREATE TABLE gathered.tellings AS
SELECT listed.event AS telling, coalesce(fullest.event, fact.same_as, listed.event) AS event
FROM listing.events AS listed
JOIN main.events AS fact ON fact.number = listed.event
LEFT JOIN gathered.heads AS head ON head.event = coalesce(fact.same_as, fact.number)
LEFT JOIN gathered.heads AS fullest ON fullest.cluster = head.cluster AND fullest.place = 1;
CREATE UNIQUE INDEX gathered.tellings_by_telling ON tellings (telling);
CREATE INDEX gathered.tellings_by_event ON tellings (event);

CREATE TABLE gathered.inferred AS
SELECT telling.event, min(inferred.first_day) AS first_day, min(inferred.last_day) AS last_day, inferred.reasons
FROM inferred_days AS inferred
JOIN listing.documents AS document ON document.id = inferred.record
JOIN listing.events AS listed ON listed.document = document.document
JOIN event_times AS time
    ON time.event = listed.event AND time.start = inferred.start AND time."end" = inferred."end"
JOIN gathered.tellings AS telling ON telling.telling = listed.event
WHERE inferred.first_day IS NOT NULL AND inferred.last_day IS NOT NULL
GROUP BY telling.event;
CREATE UNIQUE INDEX gathered.inferred_by_event ON inferred (event);

CREATE TABLE gathered.stories AS
SELECT member.cluster, coalesce(event.document, statement.document) AS document
FROM cluster_members AS member
JOIN clusters AS cluster ON cluster.number = member.cluster AND cluster.kind IN ('event', 'occasion')
LEFT JOIN listing.events AS event ON event.id = member.record
LEFT JOIN listing.statements AS statement ON statement.id = member.record;
CREATE TABLE gathered.shared AS
SELECT DISTINCT document FROM gathered.stories WHERE cluster IN (
    SELECT cluster FROM gathered.stories GROUP BY cluster HAVING count(DISTINCT document) > 1);

CREATE TABLE gathered.happenings AS
SELECT
    row_number() OVER (ORDER BY coalesce(listed.first_day, inferred.first_day) IS NULL,
        coalesce(listed.first_day, inferred.first_day), coalesce(listed.last_day, inferred.last_day),
        listed.path, listed.start) AS place,
    listed.event, listed.id, listed.document, listed.teller, listed.type, listed.mode, listed.quad, listed.status,
    coalesce(listed.first_day, inferred.first_day) AS first_day,
    coalesce(listed.last_day, inferred.last_day) AS last_day,
    substr(coalesce(listed.first_day, inferred.first_day), 1, 4) AS year,
    substr(coalesce(listed.first_day, inferred.first_day), 1, 7) AS month,
    listed.first_day IS NULL AND inferred.first_day IS NOT NULL AS inferred,
    coalesce(head.sources, 1) AS sources, head.cluster_id AS cluster,
    listed.attributed, listed.condition IS NOT NULL AS conditional,
    head.event IS NULL AND listed.status <> 'hypothetical'
        AND listed.document IN (SELECT document FROM gathered.shared) AS alone
FROM listing.events AS listed
JOIN gathered.tellings AS telling ON telling.telling = listed.event AND telling.event = listed.event
LEFT JOIN gathered.heads AS head ON head.event = listed.event
LEFT JOIN gathered.inferred AS inferred ON inferred.event = listed.event
ORDER BY place;
CREATE UNIQUE INDEX gathered.happenings_by_event ON happenings (event);
CREATE UNIQUE INDEX gathered.happenings_by_place ON happenings (place);
CREATE INDEX gathered.happenings_by_type ON happenings (type, status);
CREATE INDEX gathered.happenings_by_document ON happenings (document);
CREATE INDEX gathered.happenings_by_teller ON happenings (teller);
CREATE INDEX gathered.happenings_by_quad ON happenings (quad);
CREATE INDEX gathered.happenings_by_status ON happenings (status);
CREATE INDEX gathered.happenings_by_year ON happenings (year, month);
CREATE INDEX gathered.happenings_shared ON happenings (sources) WHERE sources > 1;
CREATE INDEX gathered.happenings_alone ON happenings (alone) WHERE alone;
CREATE INDEX gathered.happenings_attributed ON happenings (attributed) WHERE attributed;
CREATE INDEX gathered.happenings_conditional ON happenings (conditional) WHERE conditional;
CREATE INDEX gathered.happenings_inferred ON happenings (inferred) WHERE inferred;

CREATE TABLE gathered.contexts AS
SELECT happening.event, context.context
FROM gathered.happenings AS happening JOIN listing.event_contexts AS context ON context.event = happening.event;
CREATE INDEX gathered.contexts_by_context ON contexts (context, event);
CREATE INDEX gathered.contexts_by_event ON contexts (event, context)
"""

ACTORS = """
CREATE TABLE gathered.records AS
SELECT listed.id AS record, listed.actor AS number, listed.document, listed.teller,
    coalesce(min(listed.actor) OVER (PARTITION BY cluster.number), listed.actor) AS actor,
    cluster.id AS cluster, cluster.name AS cluster_name, listed.mentions
FROM listing.actors AS listed
JOIN cluster_members AS member ON member.record = listed.id
JOIN clusters AS cluster ON cluster.number = member.cluster AND cluster.kind = 'actor'
UNION ALL
SELECT id, actor, document, teller, actor, NULL, NULL, mentions FROM listing.actors
WHERE id NOT IN (SELECT record FROM cluster_members JOIN clusters ON clusters.number = cluster AND kind = 'actor');
CREATE UNIQUE INDEX gathered.records_by_number ON records (number);
CREATE INDEX gathered.records_by_record ON records (record);
CREATE INDEX gathered.records_by_actor ON records (actor, record);

CREATE TABLE gathered.parties AS
SELECT DISTINCT named.event, named.role, named.country, record.actor
FROM listing.event_parties AS named
JOIN gathered.happenings AS happening ON happening.event = named.event
JOIN gathered.records AS record ON record.record = named.actor;
CREATE INDEX gathered.parties_by_event ON parties (event, role, country, actor);
CREATE INDEX gathered.parties_by_country ON parties (country, event, role);
CREATE INDEX gathered.parties_by_actor ON parties (actor, event, role);

CREATE TABLE gathered.actors AS
SELECT
    record.actor AS number, coalesce(record.cluster, record.record) AS id,
    coalesce(record.cluster_name, listed.name) AS name, listed.kind,
    (SELECT country FROM gathered.records AS each JOIN listing.actors AS of_one ON of_one.actor = each.number
        WHERE each.actor = record.actor AND country IS NOT NULL
        GROUP BY country ORDER BY count(*) DESC, country LIMIT 1) AS country,
    count(*) AS records, sum(record.mentions) AS mentions, count(DISTINCT record.document) AS documents,
    count(DISTINCT record.teller) AS outlets,
    (SELECT count(DISTINCT event) FROM gathered.parties AS party WHERE party.actor = record.actor) AS events,
    (SELECT count(*) FROM gathered.records AS each JOIN listing.statements AS said ON said.speaker = each.record
        WHERE each.actor = record.actor) AS statements
FROM gathered.records AS record JOIN listing.actors AS listed ON listed.actor = record.number
GROUP BY record.actor
HAVING max(record.mentions) IS NOT NULL;
CREATE UNIQUE INDEX gathered.actors_by_number ON actors (number);
CREATE INDEX gathered.actors_by_id ON actors (id);
CREATE INDEX gathered.actors_by_weight ON actors (events + statements DESC, mentions DESC, name);
CREATE INDEX gathered.actors_by_country ON actors (country);
CREATE INDEX gathered.actors_by_kind ON actors (kind);

CREATE TABLE gathered.sectors AS
SELECT DISTINCT record.actor AS number, sector.value AS sector
FROM gathered.records AS record JOIN main.actors AS fact ON fact.number = record.number,
    json_each(fact.sectors) AS sector;
CREATE INDEX gathered.sectors_by_sector ON sectors (sector, number)
"""

STATEMENTS = """
CREATE TABLE gathered.differing AS
SELECT left_record AS record FROM judgements WHERE relation = 'differs_number'
UNION SELECT right_record FROM judgements WHERE relation = 'differs_number';

CREATE TABLE gathered.told_elsewhere AS
SELECT left_record AS record FROM judgements WHERE kind = 'claim' AND relation <> 'not_same'
UNION SELECT right_record FROM judgements WHERE kind = 'claim' AND relation <> 'not_same'
UNION SELECT record FROM cluster_members;
CREATE UNIQUE INDEX gathered.told_elsewhere_by_record ON told_elsewhere (record);

CREATE TABLE gathered.statement_marks AS
SELECT listed.statement, 'denied' AS mark FROM listing.statements AS listed WHERE listed.id IN (
    SELECT left_record FROM judgements WHERE kind = 'claim' AND relation = 'denies'
    UNION SELECT right_record FROM judgements WHERE kind = 'claim' AND relation = 'denies')
UNION ALL
SELECT attributed_to, 'differing' FROM (
    SELECT attributed_to FROM numbers WHERE id IN (SELECT record FROM gathered.differing)
    UNION SELECT attributed_to FROM main.events WHERE id IN (SELECT record FROM gathered.differing))
WHERE attributed_to IN (SELECT statement FROM listing.statements)
UNION ALL
SELECT listed.statement, 'alone' FROM listing.statements AS listed
WHERE listed.document IN (SELECT document FROM gathered.shared)
    AND listed.id NOT IN (SELECT record FROM gathered.told_elsewhere)
    AND listed.statement NOT IN (SELECT attributed_to FROM main.events
        WHERE attributed_to IS NOT NULL AND id IN (SELECT record FROM gathered.told_elsewhere));
CREATE INDEX gathered.statement_marks_by_mark ON statement_marks (mark, statement)
"""
"""Statements that another article's denial is about, whose numbers others give otherwise, and those of shared stories
that no other article was found to tell."""

SHARED = """
CREATE TABLE gathered.members AS
SELECT member.cluster, coalesce(event.teller, statement.teller) AS teller,
    coalesce(event.first_day, statement.first_day) AS first_day,
    coalesce(event.last_day, statement.last_day) AS last_day,
    coalesce(event.type, statement.act) AS type, member.record
FROM cluster_members AS member
JOIN clusters AS cluster ON cluster.number = member.cluster AND cluster.sources > 1
    AND cluster.kind IN ('event', 'occasion')
LEFT JOIN listing.events AS event ON event.id = member.record
LEFT JOIN listing.statements AS statement ON statement.id = member.record;

CREATE TABLE gathered.tellers AS SELECT DISTINCT cluster, teller FROM gathered.members;
CREATE INDEX gathered.tellers_by_teller ON tellers (teller, cluster);

CREATE INDEX gathered.members_by_record ON members (record, cluster);
CREATE TABLE gathered.stands AS
SELECT DISTINCT member.cluster, judgement.relation, judgement.slot
FROM judgements AS judgement CROSS JOIN gathered.members AS member ON member.record = judgement.left_record
WHERE judgement.kind = 'claim'
UNION
SELECT DISTINCT member.cluster, judgement.relation, judgement.slot
FROM judgements AS judgement CROSS JOIN gathered.members AS member ON member.record = judgement.right_record
WHERE judgement.kind = 'claim';
CREATE INDEX gathered.stands_by_relation ON stands (relation, cluster);
CREATE INDEX gathered.stands_by_cluster ON stands (cluster, relation);

CREATE TABLE gathered.told_by_several AS
SELECT row_number() OVER (ORDER BY min(member.first_day) IS NULL, min(member.first_day), cluster.number) AS place,
    cluster.number AS cluster, cluster.id, cluster.kind, cluster.name, cluster.sources,
    min(member.first_day) AS first_day, max(member.last_day) AS last_day, min(member.type) AS type,
    (SELECT count(*) FROM gathered.stands AS each
        WHERE each.cluster = cluster.number AND relation = 'agrees') AS agree,
    (SELECT count(*) FROM gathered.stands AS each
        WHERE each.cluster = cluster.number AND relation <> 'agrees') AS differ
FROM gathered.members AS member JOIN clusters AS cluster ON cluster.number = member.cluster
GROUP BY cluster.number;
CREATE UNIQUE INDEX gathered.told_by_several_by_cluster ON told_by_several (cluster);
CREATE UNIQUE INDEX gathered.told_by_several_by_place ON told_by_several (place);
CREATE INDEX gathered.told_by_several_by_id ON told_by_several (id)
"""
"""What several independent sources tell, with how its claims stand."""


def gather(visit: Visit) -> None:
    """Put the tables beside those of the visit's open dossier, as ``gathered``; the first visit after a linking makes
    them."""
    connection = visit.dossier.connection
    files = {row[1]: row[2] for row in connection.execute("PRAGMA database_list")}
    if "gathered" in files:
        return
    listing = Path(files["listing"])
    path = listing.with_name(f"{listing.name}.gathered-{signature(visit)}")
    if not path.exists():
        make(connection, path)
        drop_older(path)
    connection.execute("ATTACH ? AS gathered", (str(path),))


def make(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables. Two visits may do so at once; either's file will do."""
    handle, fresh = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)
    os.close(handle)
    connection.execute("ATTACH ? AS gathered", (fresh,))
    connection.execute("PRAGMA gathered.journal_mode = OFF")
    connection.execute("PRAGMA gathered.synchronous = OFF")
    for statement in ";\n".join((EVENTS, ACTORS, STATEMENTS, SHARED)).split(";\n"):
        connection.execute(statement)
    connection.execute("ANALYZE gathered")
    connection.execute("DETACH gathered")
    Path(fresh).replace(path)


def drop_older(path: Path) -> None:
    """Remove the tables of earlier linkings; one that another visit still reads may stay."""
    for older in path.parent.glob(f"{path.name.rpartition('-')[0]}-*"):
        if older != path and len(older.name) == len(path.name):
            with contextlib.suppress(OSError):
                older.unlink()


def signature(visit: Visit) -> str:
    """What changes whenever something is coded, linked or judged the same or not."""
    seen = [
        [tuple(row.values()) for row in visit.counts(sql)]
        for sql in (
            "SELECT * FROM listing.made_of",
            "SELECT version, codings, recorded FROM linkings",
            "SELECT count(*), max(number), total(cluster) FROM cluster_members",
            "SELECT count(*) FROM inferred_days",
        )
    ]
    return hashlib.sha256(repr(seen).encode()).hexdigest()[:16]
