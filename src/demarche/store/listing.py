"""Flat, indexed copies of a dossier's views, for pages that filter and count many rows.

The views gather a row from many tables each time they are asked; a page that sorts 100,000 events would wait for
seconds. A listing is a second SQLite file with the views' rows, made in one pass and thrown away: it holds no fact that
the dossier does not hold, and is made anew when the dossier was coded further. What linking makes is not in it:
clusters, judgements and inferred days are tables with indexes already.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from demarche.store.dossier import Dossier
from demarche.store.open import open_dossier

SCHEMA = """
CREATE TABLE listing.made_of (codings INTEGER, documents INTEGER);

CREATE TABLE listing.documents AS
SELECT *, coalesce(outlet, path) AS teller FROM document_list;
CREATE UNIQUE INDEX listing.documents_by_number ON documents (document);
CREATE INDEX listing.documents_by_id ON documents (id);

CREATE TABLE listing.events AS
SELECT
    view.event, view.id, view.document, view.path, view.outlet, coalesce(view.outlet, view.path) AS teller,
    view.first_day, view.last_day, view.granularity, view.exact, view.type, view.mode, view.status,
    fact.quad, fact.intensity, fact.contexts, fact.condition_text AS condition,
    view.actors, view.recipients, view.places, view.times, view.trigger,
    view.trigger_start AS start, view.trigger_end AS "end", view.said_by, view.attributed, view.same_as,
    view.told_again, view.confidence
FROM event_list AS view JOIN main.events AS fact ON fact.number = view.event;
CREATE UNIQUE INDEX listing.events_by_number ON events (event);
CREATE INDEX listing.events_by_id ON events (id);
CREATE INDEX listing.events_by_document ON events (document);
CREATE INDEX listing.events_by_day ON events (first_day IS NULL, first_day, last_day, path, start);

CREATE TABLE listing.event_parties AS
SELECT names.event, names.role, names.country, names.label, actor.id AS actor
FROM event_participant_names AS names
JOIN main.actors AS actor ON actor.number = names.actor
JOIN listing.events AS event ON event.event = names.event;
CREATE INDEX listing.event_parties_by_event ON event_parties (event);
CREATE INDEX listing.event_parties_by_country ON event_parties (country, event);
CREATE INDEX listing.event_parties_by_actor ON event_parties (actor, event);

CREATE TABLE listing.event_contexts AS
SELECT event.event, context.value AS context FROM listing.events AS event, json_each(event.contexts) AS context;
CREATE INDEX listing.event_contexts_by_context ON event_contexts (context, event);

CREATE TABLE listing.statements AS
SELECT
    view.statement, view.id, view.document, view.path, view.outlet, coalesce(view.outlet, view.path) AS teller,
    view.source, speaker.country AS speaker_country, speaker.id AS speaker, view.act, view.cue, view.content,
    view.addressee, view.quote_type, view.source_type, view.polarity, view.hedge, view.outlet_stance,
    view.on_behalf_of, view.anonymity, view.condition, view.occasion, view.first_day, view.last_day, view.granularity,
    view.places, view.start, view."end", view.parent, view.parent_source, view.responds_to, view.responds_to_source,
    view.confidence, view.hedge IS NOT NULL AS hedged, view.outlet_stance IS NOT NULL AS stance,
    view.condition IS NOT NULL AS conditional
FROM statement_list AS view
LEFT JOIN statement_participants AS source ON source.statement = view.statement AND source.role = 'source'
LEFT JOIN main.actors AS speaker ON speaker.number = source.actor;
CREATE UNIQUE INDEX listing.statements_by_number ON statements (statement);
CREATE INDEX listing.statements_by_id ON statements (id);
CREATE INDEX listing.statements_by_document ON statements (document);
CREATE INDEX listing.statements_by_place ON statements (path, start);
CREATE INDEX listing.statements_by_speaker ON statements (speaker);
CREATE INDEX listing.statements_by_act ON statements (
    act, teller, source_type, quote_type, polarity, speaker_country, hedged, stance, conditional, statement, source);

CREATE TABLE listing.terms AS
SELECT view.*, coalesce(view.outlet, view.path) AS teller,
    CASE WHEN view.quoted THEN 'quoted' WHEN view.attributed THEN 'reported' ELSE 'the outlet''s word' END AS voice
FROM term_list AS view;
CREATE INDEX listing.terms_by_referent ON terms (referent, label, teller, voice);
CREATE INDEX listing.terms_by_id ON terms (id);

CREATE TABLE listing.actors AS
SELECT view.*, coalesce(view.outlet, view.path) AS teller FROM actor_list AS view;
CREATE UNIQUE INDEX listing.actors_by_number ON actors (actor);
CREATE INDEX listing.actors_by_id ON actors (id);
CREATE INDEX listing.actors_by_country ON actors (country);
CREATE INDEX listing.actors_by_name ON actors (name COLLATE NOCASE);
"""


def make_listing(dossier: str | os.PathLike[str], path: Path) -> None:
    """Write the listing of the dossier's file to ``path``, replacing one that is there.

    Raises:
        DossierError: the file is no dossier or cannot be read.
    """
    path.unlink(missing_ok=True)
    with open_dossier(dossier) as opened:
        connection = opened.connection
        connection.execute("ATTACH ? AS listing", (str(path),))
        connection.execute("PRAGMA listing.journal_mode = OFF")
        connection.execute("PRAGMA listing.synchronous = OFF")
        for statement in SCHEMA.split(";\n"):
            if statement.strip():
                connection.execute(statement)
        connection.execute("INSERT INTO listing.made_of VALUES (?, ?)", signature(connection))
        connection.execute("ANALYZE listing")


def open_listed(dossier: str | os.PathLike[str], path: Path) -> Dossier:
    """The dossier with its listing: tables ``listing.events``, ``listing.statements`` ... beside its own.

    The listing is made anew where the dossier has been coded further since.
    """
    opened = open_dossier(dossier)
    try:
        if not path.exists():
            make_listing(dossier, path)
        opened.connection.execute("ATTACH ? AS listing", (str(path),))
        if not is_current(opened.connection):
            opened.connection.execute("DETACH listing")
            fresh = path.with_suffix(".fresh")
            make_listing(dossier, fresh)
            fresh.replace(path)
            opened.connection.execute("ATTACH ? AS listing", (str(path),))
    except BaseException:
        opened.close()
        raise
    return opened


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the attached listing was made of what is coded now."""
    made = connection.execute("SELECT codings, documents FROM listing.made_of").fetchone()
    return made is not None and tuple(made) == signature(connection)


def signature(connection: sqlite3.Connection) -> tuple[int, int]:
    """What changes whenever something was read or coded: facts are only appended."""
    row = connection.execute(
        "SELECT (SELECT coalesce(max(number), 0) FROM main.codings),"
        " (SELECT coalesce(max(number), 0) FROM main.documents)"
    ).fetchone()
    return int(row[0]), int(row[1])
