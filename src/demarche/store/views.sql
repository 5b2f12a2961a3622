-- What is current, in rows a person can read: the latest version of each path, as coded last.

CREATE VIEW current_documents AS
SELECT * FROM documents AS document
WHERE version = (SELECT max(other.version) FROM documents AS other WHERE other.path = document.path);

CREATE VIEW current_codings AS
SELECT coding.* FROM codings AS coding JOIN current_documents AS document ON document.number = coding.document
WHERE coding.number = (SELECT max(other.number) FROM codings AS other WHERE other.document = coding.document);

CREATE VIEW document_list AS
SELECT
    document.path, document.title, document.outlet,
    document.published_start, document.published_end, document.published_basis,
    document.version, document.format, document.url, document.byline,
    (SELECT count(*) FROM events WHERE events.coding = coding.number) AS events,
    (SELECT count(*) FROM statements WHERE statements.coding = coding.number) AS statements,
    (SELECT count(*) FROM actors WHERE actors.coding = coding.number) AS actors,
    length(document.text) AS characters,
    document.id, runs.id AS run, document.number AS document
FROM current_codings AS coding
JOIN current_documents AS document ON document.number = coding.document
JOIN runs ON runs.number = coding.run
ORDER BY document.path;

-- A participant as a reader sees it: "Name (CODE SECTOR SECTOR)", the bracket left out where nothing is known.
CREATE VIEW event_participant_names AS
SELECT
    number, event, role, actor, country,
    name || coalesce(' (' || nullif(trim(coalesce(country, '') || ' '
        || coalesce((SELECT group_concat(value, ' ') FROM json_each(sectors)), '')), '') || ')', '') AS label
FROM event_participants;

CREATE VIEW statement_participant_names AS
SELECT
    number, statement, role, actor, country,
    name || coalesce(' (' || nullif(trim(coalesce(country, '') || ' '
        || coalesce((SELECT group_concat(value, ' ') FROM json_each(sectors)), '')), '') || ')', '') AS label
FROM statement_participants;

-- The day or days of an event: the shortest of its resolved times, the first in the text among equals.
CREATE VIEW event_days AS
SELECT event, first_day, last_day, granularity, exact FROM event_times AS chosen
WHERE number = (
    SELECT other.number FROM event_times AS other
    WHERE other.event = chosen.event AND other.first_day IS NOT NULL AND other.last_day IS NOT NULL
    ORDER BY julianday(other.last_day) - julianday(other.first_day), other.number LIMIT 1
);

CREATE VIEW event_list AS
SELECT
    days.first_day, days.last_day, days.granularity, days.exact,
    (SELECT group_concat(label, '; ') FROM (SELECT label FROM event_participant_names AS names
        WHERE names.event = event.number AND names.role = 'actor' ORDER BY names.number)) AS actors,
    event.type, event.mode, event.status,
    (SELECT group_concat(label, '; ') FROM (SELECT label FROM event_participant_names AS names
        WHERE names.event = event.number AND names.role = 'recipient' ORDER BY names.number)) AS recipients,
    (SELECT group_concat(name, '; ') FROM (SELECT name FROM event_places AS places
        WHERE places.event = event.number ORDER BY places.number)) AS places,
    (SELECT group_concat(text, '; ') FROM (SELECT text FROM event_times AS times
        WHERE times.event = event.number ORDER BY times.number)) AS times,
    event.trigger_text AS trigger,
    (SELECT label FROM statement_participant_names AS names
        WHERE names.statement = event.attributed_to AND names.role = 'source') AS said_by,
    event.attributed_to IS NOT NULL AS attributed,
    document.outlet, document.path, event.trigger_start, event.trigger_end,
    event.confidence, event.id, event.number AS event, document.number AS document
FROM events AS event
JOIN current_codings AS coding ON coding.number = event.coding
JOIN documents AS document ON document.number = coding.document
LEFT JOIN event_days AS days ON days.event = event.number
ORDER BY document.path, event.number;

CREATE VIEW timeline AS
SELECT * FROM event_list
ORDER BY first_day IS NULL, first_day, last_day, path, trigger_start;

CREATE VIEW statement_list AS
SELECT
    source.label AS source, statement.act, statement.cue_text AS cue,
    (SELECT group_concat(text, ' … ') FROM (SELECT text FROM statement_contents AS contents
        WHERE contents.statement = statement.number ORDER BY contents.number)) AS content,
    addressee.label AS addressee, statement.quote_type, statement.source_type, statement.polarity,
    statement.hedge_text AS hedge, statement.outlet_stance_text AS outlet_stance,
    document.outlet, document.path,
    coalesce(statement.cue_start, (SELECT min(start) FROM statement_contents AS contents
        WHERE contents.statement = statement.number)) AS start,
    coalesce(statement.cue_end, (SELECT max("end") FROM statement_contents AS contents
        WHERE contents.statement = statement.number)) AS "end",
    (SELECT parent.id FROM statements AS parent WHERE parent.number = statement.parent) AS parent,
    (SELECT label FROM statement_participant_names AS names
        WHERE names.statement = statement.parent AND names.role = 'source') AS parent_source,
    (SELECT earlier.id FROM statements AS earlier WHERE earlier.number = statement.responds_to) AS responds_to,
    (SELECT label FROM statement_participant_names AS names
        WHERE names.statement = statement.responds_to AND names.role = 'source') AS responds_to_source,
    statement.confidence, statement.id, statement.number AS statement, document.number AS document
FROM statements AS statement
JOIN current_codings AS coding ON coding.number = statement.coding
JOIN documents AS document ON document.number = coding.document
LEFT JOIN statement_participant_names AS source
    ON source.statement = statement.number AND source.role = 'source'
LEFT JOIN statement_participant_names AS addressee
    ON addressee.statement = statement.number AND addressee.role = 'addressee'
ORDER BY document.path, statement.number;

CREATE VIEW actor_list AS
SELECT
    actor.name, actor.kind, actor.country,
    (SELECT group_concat(value, ' ') FROM json_each(actor.sectors)) AS sectors, actor.tenure,
    (SELECT count(*) FROM mentions WHERE mentions.actor = actor.number) AS mentions,
    (SELECT group_concat(text, '; ') FROM (SELECT text FROM mentions
        WHERE mentions.actor = actor.number GROUP BY text ORDER BY min(mentions.number))) AS written,
    document.outlet, document.path, actor.id, actor.number AS actor, document.number AS document
FROM actors AS actor
JOIN current_codings AS coding ON coding.number = actor.coding
JOIN documents AS document ON document.number = coding.document
ORDER BY document.path, actor.number;

-- Failures that still stand.
CREATE VIEW failure_list AS
SELECT path, step, reason, recorded, number AS failure FROM failures
WHERE number NOT IN (SELECT failure FROM recoveries)
ORDER BY number;
