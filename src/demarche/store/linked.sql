-- Version 4: the occasion, days and places of statements; outcomes; and, beside the facts, what linking makes of them.

ALTER TABLE statements ADD COLUMN occasion_start INTEGER;
ALTER TABLE statements ADD COLUMN occasion_end INTEGER;
ALTER TABLE statements ADD COLUMN occasion_text TEXT;

CREATE TABLE statement_places (            -- where something was said
    number INTEGER PRIMARY KEY,
    statement INTEGER NOT NULL REFERENCES statements (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT,
    latitude REAL,
    longitude REAL,
    claimants TEXT NOT NULL,
    scope TEXT
);
CREATE INDEX statement_places_by_statement ON statement_places (statement);

CREATE TABLE statement_times (             -- when it was said
    number INTEGER PRIMARY KEY,
    statement INTEGER NOT NULL REFERENCES statements (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    granularity TEXT NOT NULL,
    exact INTEGER NOT NULL CHECK (exact IN (0, 1))
);
CREATE INDEX statement_times_by_statement ON statement_times (statement);

CREATE TABLE outcomes (                    -- how somebody is told to have fared
    number INTEGER PRIMARY KEY,
    coding INTEGER NOT NULL REFERENCES codings (number),
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    told TEXT NOT NULL CHECK (told IN ('gain', 'loss')),
    undertaking_start INTEGER,
    undertaking_end INTEGER,
    undertaking_text TEXT,
    field TEXT NOT NULL,
    attributed_to INTEGER REFERENCES statements (number),
    UNIQUE (coding, id)
);

CREATE TABLE outcome_participants (
    number INTEGER PRIMARY KEY,
    outcome INTEGER NOT NULL REFERENCES outcomes (number),
    role TEXT NOT NULL CHECK (role IN ('holder', 'against')),
    actor INTEGER NOT NULL REFERENCES actors (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT,
    sectors TEXT NOT NULL,
    UNIQUE (outcome, role)
);
CREATE INDEX outcome_participants_by_actor ON outcome_participants (actor);

-- What follows is no fact: every linking makes it anew from the facts and from what persons have judged.

CREATE TABLE linkings (                    -- one row: the last linking
    number INTEGER PRIMARY KEY,
    version TEXT NOT NULL,
    codings INTEGER NOT NULL,              -- the last coding it saw
    recorded TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
);

CREATE TABLE judgements (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    relation TEXT NOT NULL,
    slot TEXT NOT NULL,
    left_record TEXT NOT NULL,
    left_document TEXT NOT NULL,
    left_spans TEXT NOT NULL,              -- [[start, end, text], ...] in the document's text
    right_record TEXT NOT NULL,
    right_document TEXT NOT NULL,
    right_spans TEXT NOT NULL,
    score REAL,                            -- null: a person's
    reasons TEXT NOT NULL,                 -- [[name, weight, words], ...]
    judge TEXT NOT NULL
);
CREATE INDEX judgements_by_left ON judgements (left_record);
CREATE INDEX judgements_by_right ON judgements (right_record);
CREATE INDEX judgements_by_kind ON judgements (kind, relation);

CREATE TABLE clusters (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    sources INTEGER NOT NULL               -- independent ones: copies of one article count once
);
CREATE INDEX clusters_by_kind ON clusters (kind);

CREATE TABLE cluster_members (
    number INTEGER PRIMARY KEY,
    cluster INTEGER NOT NULL REFERENCES clusters (number),
    record TEXT NOT NULL
);
CREATE INDEX cluster_members_by_cluster ON cluster_members (cluster);
CREATE INDEX cluster_members_by_record ON cluster_members (record);

CREATE TABLE inferred_days (               -- days that no text gives, and links do
    number INTEGER PRIMARY KEY,
    record TEXT NOT NULL,                  -- a document's id
    start INTEGER,                         -- the time expression; null: the document's publication
    "end" INTEGER,
    text TEXT,
    first_day TEXT,
    last_day TEXT,
    reasons TEXT NOT NULL
);
CREATE INDEX inferred_days_by_record ON inferred_days (record);

CREATE INDEX events_by_id ON events (id);
CREATE INDEX statements_by_id ON statements (id);
CREATE INDEX actors_by_id ON actors (id);

DROP VIEW statement_list;

CREATE VIEW statement_days AS
SELECT statement, first_day, last_day, granularity, exact FROM statement_times AS chosen
WHERE number = (
    SELECT other.number FROM statement_times AS other
    WHERE other.statement = chosen.statement AND other.first_day IS NOT NULL AND other.last_day IS NOT NULL
    ORDER BY julianday(other.last_day) - julianday(other.first_day), other.number LIMIT 1
);

CREATE VIEW statement_list AS
SELECT
    source.label AS source, statement.act, statement.cue_text AS cue,
    (SELECT group_concat(text, ' … ') FROM (SELECT text FROM statement_contents AS contents
        WHERE contents.statement = statement.number ORDER BY contents.number)) AS content,
    addressee.label AS addressee, statement.quote_type, statement.source_type, statement.polarity,
    statement.hedge_text AS hedge, statement.outlet_stance_text AS outlet_stance,
    principal.label AS on_behalf_of, statement.anonymity_text AS anonymity, statement.condition_text AS condition,
    days.first_day, days.last_day, days.granularity, days.exact, statement.occasion_text AS occasion,
    (SELECT group_concat(name, '; ') FROM (SELECT name FROM statement_places AS places
        WHERE places.statement = statement.number ORDER BY places.number)) AS places,
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
LEFT JOIN statement_principal_names AS principal ON principal.statement = statement.number
LEFT JOIN statement_days AS days ON days.statement = statement.number
ORDER BY document.path, statement.number;

CREATE VIEW outcome_participant_names AS
SELECT
    number, outcome, role, actor, country,
    name || coalesce(' (' || nullif(trim(coalesce(country, '') || ' '
        || coalesce((SELECT group_concat(value, ' ') FROM json_each(sectors)), '')), '') || ')', '') AS label
FROM outcome_participants;

CREATE VIEW outcome_list AS
SELECT
    holder.label AS holder, outcome.told, other.label AS against, outcome.undertaking_text AS undertaking,
    outcome.field, outcome.text,
    (SELECT label FROM statement_participant_names AS names
        WHERE names.statement = outcome.attributed_to AND names.role = 'source') AS said_by,
    outcome.attributed_to IS NOT NULL AS attributed,
    document.outlet, document.path, outcome.start, outcome."end", outcome.id, document.number AS document
FROM outcomes AS outcome
JOIN current_codings AS coding ON coding.number = outcome.coding
JOIN documents AS document ON document.number = coding.document
LEFT JOIN outcome_participant_names AS holder ON holder.outcome = outcome.number AND holder.role = 'holder'
LEFT JOIN outcome_participant_names AS other ON other.outcome = outcome.number AND other.role = 'against'
ORDER BY document.path, outcome.number;

-- One row a telling: the clusters of events and occasions with what each account says, in the order of the dossier.
CREATE VIEW account_list AS
SELECT
    cluster.number AS cluster, cluster.id AS cluster_id, cluster.kind, cluster.name AS heading, cluster.sources,
    listed.first_day, listed.last_day, listed.actors, listed.type, listed.mode, listed.status, listed.recipients,
    listed.places, listed.sizes, listed.said_by, listed.attributed,
    listed.outlet, listed.path, listed.trigger_start AS start, listed.trigger_end AS "end", listed.trigger AS text,
    listed.id, listed.document, member.number AS member
FROM clusters AS cluster
JOIN cluster_members AS member ON member.cluster = cluster.number
JOIN event_list AS listed ON listed.id = member.record
WHERE cluster.kind = 'event'
UNION ALL
SELECT
    cluster.number, cluster.id, cluster.kind, cluster.name, cluster.sources,
    listed.first_day, listed.last_day, listed.source, listed.act, listed.occasion, listed.polarity, listed.addressee,
    listed.places, NULL, listed.parent_source, listed.parent IS NOT NULL,
    listed.outlet, listed.path, listed.start, listed."end", listed.cue,
    listed.id, listed.document, member.number
FROM clusters AS cluster
JOIN cluster_members AS member ON member.cluster = cluster.number
JOIN statement_list AS listed ON listed.id = member.record
WHERE cluster.kind = 'occasion';

-- Judgements with the articles of both sides.
CREATE VIEW judgement_list AS
SELECT
    judgement.kind, judgement.relation, judgement.slot, judgement.score, judgement.judge, judgement.reasons,
    judgement.left_record, judgement.left_spans, one.outlet AS left_outlet, one.path AS left_path,
    one.document AS left_document, judgement.left_document AS left_document_id,
    judgement.right_record, judgement.right_spans, other.outlet AS right_outlet, other.path AS right_path,
    other.document AS right_document, judgement.right_document AS right_document_id,
    judgement.id, judgement.number AS judgement
FROM judgements AS judgement
JOIN document_list AS one ON one.id = judgement.left_document
JOIN document_list AS other ON other.id = judgement.right_document
ORDER BY judgement.number;

-- Articles that tell some event or occasion together.
CREATE VIEW shared_stories AS
SELECT DISTINCT one.document AS document, other.document AS other
FROM account_list AS one JOIN account_list AS other ON other.cluster = one.cluster AND other.document <> one.document;

-- Events that one article alone tells, of articles that share a story; nearest: the best score of a link to another.
CREATE VIEW only_in_list AS
SELECT
    listed.first_day, listed.last_day, listed.actors, listed.type, listed.mode, listed.status, listed.recipients,
    listed.places, listed.said_by, listed.attributed,
    (SELECT max(score) FROM judgements WHERE judgements.kind = 'event'
        AND (left_record = listed.id OR right_record = listed.id)) AS nearest,
    listed.outlet, listed.path, listed.trigger_start AS start, listed.trigger_end AS "end", listed.trigger AS text,
    listed.id, listed.document
FROM event_list AS listed
WHERE listed.same_as IS NULL AND listed.status <> 'hypothetical'
    AND listed.document IN (SELECT document FROM shared_stories)
    AND listed.id NOT IN (SELECT record FROM cluster_members);
