-- Version 3: how many an event struck, what acts and statements are tied to, for whom somebody speaks and why a name is
-- withheld; numbers, terms and proposals.

ALTER TABLE events ADD COLUMN quad TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN intensity REAL;
ALTER TABLE events ADD COLUMN contexts TEXT NOT NULL DEFAULT '[]';
ALTER TABLE events ADD COLUMN condition_start INTEGER;
ALTER TABLE events ADD COLUMN condition_end INTEGER;
ALTER TABLE events ADD COLUMN condition_text TEXT;
ALTER TABLE statements ADD COLUMN anonymity_start INTEGER;
ALTER TABLE statements ADD COLUMN anonymity_end INTEGER;
ALTER TABLE statements ADD COLUMN anonymity_text TEXT;
ALTER TABLE statements ADD COLUMN condition_start INTEGER;
ALTER TABLE statements ADD COLUMN condition_end INTEGER;
ALTER TABLE statements ADD COLUMN condition_text TEXT;

CREATE TABLE event_sizes (                 -- people that an event struck; counts are null where not told
    number INTEGER PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES events (number),
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    low INTEGER,
    best INTEGER,
    high INTEGER
);
CREATE INDEX event_sizes_by_event ON event_sizes (event);

CREATE TABLE statement_principals (        -- on whose behalf the source of a statement speaks
    number INTEGER PRIMARY KEY,
    statement INTEGER NOT NULL UNIQUE REFERENCES statements (number),
    actor INTEGER NOT NULL REFERENCES actors (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT,
    sectors TEXT NOT NULL
);
CREATE INDEX statement_principals_by_actor ON statement_principals (actor);

CREATE TABLE numbers (                     -- what a text counts; low, best and high in the unit
    number INTEGER PRIMARY KEY,
    coding INTEGER NOT NULL REFERENCES codings (number),
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    counted_start INTEGER,
    counted_end INTEGER,
    counted_text TEXT,
    what TEXT NOT NULL,
    low REAL,
    best REAL,
    high REAL,
    unit TEXT,
    attributed_to INTEGER REFERENCES statements (number),
    UNIQUE (coding, id)
);

CREATE TABLE terms (                       -- labels that have rivals, and in whose words they stand
    number INTEGER PRIMARY KEY,
    coding INTEGER NOT NULL REFERENCES codings (number),
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    referent TEXT NOT NULL,
    label TEXT NOT NULL,
    statement INTEGER REFERENCES statements (number),
    quoted INTEGER NOT NULL CHECK (quoted IN (0, 1)),  -- the word is the speaker's own
    UNIQUE (coding, id)
);
CREATE INDEX terms_by_referent ON terms (referent);

CREATE TABLE proposals (                   -- what is proposed, offered, demanded or appealed for
    number INTEGER PRIMARY KEY,
    coding INTEGER NOT NULL REFERENCES codings (number),
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    object_start INTEGER NOT NULL,
    object_end INTEGER NOT NULL,
    object_text TEXT NOT NULL,
    condition_start INTEGER,
    condition_end INTEGER,
    condition_text TEXT,
    status TEXT NOT NULL,
    made_in TEXT NOT NULL,                 -- id of the event or statement of the same coding that makes it
    answer TEXT,                           -- id of the one that answers it
    answered TEXT CHECK (answered IN ('accepted', 'rejected')),
    UNIQUE (coding, id)
);

CREATE TABLE proposal_participants (
    number INTEGER PRIMARY KEY,
    proposal INTEGER NOT NULL REFERENCES proposals (number),
    role TEXT NOT NULL CHECK (role IN ('proposer', 'addressee')),
    actor INTEGER NOT NULL REFERENCES actors (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT,
    sectors TEXT NOT NULL,
    UNIQUE (proposal, role)
);
CREATE INDEX proposal_participants_by_actor ON proposal_participants (actor);

DROP VIEW timeline;
DROP VIEW event_list;
DROP VIEW statement_list;

CREATE VIEW statement_principal_names AS
SELECT
    number, statement, actor, country,
    name || coalesce(' (' || nullif(trim(coalesce(country, '') || ' '
        || coalesce((SELECT group_concat(value, ' ') FROM json_each(sectors)), '')), '') || ')', '') AS label
FROM statement_principals;

CREATE VIEW proposal_participant_names AS
SELECT
    number, proposal, role, actor, country,
    name || coalesce(' (' || nullif(trim(coalesce(country, '') || ' '
        || coalesce((SELECT group_concat(value, ' ') FROM json_each(sectors)), '')), '') || ')', '') AS label
FROM proposal_participants;

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
    (SELECT fuller.id FROM events AS fuller WHERE fuller.number = event.same_as) AS same_as,
    (SELECT count(*) FROM events AS again WHERE again.same_as = event.number) AS told_again,
    event.quad, event.intensity,
    (SELECT group_concat(value, ' ') FROM json_each(event.contexts)) AS contexts,
    event.condition_text AS condition,
    (SELECT group_concat(kind || ' ' || text, '; ') FROM (SELECT kind, text FROM event_sizes AS sizes
        WHERE sizes.event = event.number ORDER BY sizes.number)) AS sizes,
    document.outlet, document.path, event.trigger_start, event.trigger_end,
    event.confidence, event.id, event.number AS event, document.number AS document
FROM events AS event
JOIN current_codings AS coding ON coding.number = event.coding
JOIN documents AS document ON document.number = coding.document
LEFT JOIN event_days AS days ON days.event = (
    -- Its own day, else that of a telling of it.
    SELECT told.event FROM event_days AS told JOIN events AS telling ON telling.number = told.event
    WHERE telling.number = event.number OR telling.same_as = event.number
    ORDER BY telling.same_as IS NOT NULL, telling.number LIMIT 1
)
ORDER BY document.path, event.number;

CREATE VIEW timeline AS
SELECT * FROM event_list
WHERE same_as IS NULL
ORDER BY first_day IS NULL, first_day, last_day, path, trigger_start;

CREATE VIEW statement_list AS
SELECT
    source.label AS source, statement.act, statement.cue_text AS cue,
    (SELECT group_concat(text, ' … ') FROM (SELECT text FROM statement_contents AS contents
        WHERE contents.statement = statement.number ORDER BY contents.number)) AS content,
    addressee.label AS addressee, statement.quote_type, statement.source_type, statement.polarity,
    statement.hedge_text AS hedge, statement.outlet_stance_text AS outlet_stance,
    principal.label AS on_behalf_of, statement.anonymity_text AS anonymity, statement.condition_text AS condition,
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
ORDER BY document.path, statement.number;

CREATE VIEW number_list AS
SELECT
    number.text, number.what, number.low, number.best, number.high, number.unit, number.counted_text AS counted,
    (SELECT label FROM statement_participant_names AS names
        WHERE names.statement = number.attributed_to AND names.role = 'source') AS said_by,
    number.attributed_to IS NOT NULL AS attributed,
    document.outlet, document.path, number.start, number."end", number.id, document.number AS document
FROM numbers AS number
JOIN current_codings AS coding ON coding.number = number.coding
JOIN documents AS document ON document.number = coding.document
ORDER BY document.path, number.number;

CREATE VIEW term_list AS
SELECT
    term.referent, term.label, term.text,
    (SELECT label FROM statement_participant_names AS names
        WHERE names.statement = term.statement AND names.role = 'source') AS said_by,
    term.statement IS NOT NULL AS attributed, term.quoted,
    document.outlet, document.path, term.start, term."end", term.id, document.number AS document
FROM terms AS term
JOIN current_codings AS coding ON coding.number = term.coding
JOIN documents AS document ON document.number = coding.document
ORDER BY document.path, term.number;

CREATE VIEW proposal_list AS
SELECT
    proposer.label AS proposer, proposal.kind, addressee.label AS addressee, proposal.object_text AS object,
    proposal.condition_text AS condition, proposal.status, proposal.answered,
    proposal.made_in, proposal.answer,
    document.outlet, document.path, proposal.object_start AS start, proposal.object_end AS "end",
    proposal.id, document.number AS document
FROM proposals AS proposal
JOIN current_codings AS coding ON coding.number = proposal.coding
JOIN documents AS document ON document.number = coding.document
LEFT JOIN proposal_participant_names AS proposer
    ON proposer.proposal = proposal.number AND proposer.role = 'proposer'
LEFT JOIN proposal_participant_names AS addressee
    ON addressee.proposal = proposal.number AND addressee.role = 'addressee'
ORDER BY document.path, proposal.number;
