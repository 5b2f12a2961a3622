-- The tables of a dossier, schema version 1. Everything here is a fact that was found once and is never changed:
-- triggers (made in schema.py, one pair a table) refuse UPDATE and DELETE. What is current is a matter of views.sql.
--
-- Every table has `number`, its row's integer key. `id` is the identifier the record carries in every export.
-- A span is three columns, *_start (included), *_end (excluded), in code points of documents.text, and *_text.
-- Days are ISO 8601 text; lists are JSON text.

CREATE TABLE runs (                        -- what made the records: versions of code, model and codebook
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL,
    model TEXT NOT NULL,
    codebook TEXT NOT NULL
);

CREATE TABLE documents (                   -- one row a version of an article
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,                      -- hash of path and text; returns when a text returns
    path TEXT NOT NULL,
    version INTEGER NOT NULL,
    supersedes INTEGER REFERENCES documents (number),
    title TEXT,
    outlet TEXT,
    url TEXT,
    byline TEXT,
    published_start TEXT,                  -- the first and last day it may have been published; null: unknown
    published_end TEXT,
    published_basis TEXT,
    format TEXT NOT NULL,
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL,                  -- of text, in UTF-8
    raw_sha256 TEXT NOT NULL,              -- of the bytes it was read from
    title_start INTEGER,
    title_end INTEGER,
    title_text TEXT,
    dateline_start INTEGER,
    dateline_end INTEGER,
    dateline_text TEXT,
    offsets TEXT NOT NULL,                 -- [[start in text, start in the raw text, length], ...]
    reading TEXT NOT NULL,                 -- hash of all that coding depends on: text, date, outlet, boilerplate
    recorded TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    UNIQUE (path, version)
);
CREATE INDEX documents_by_id ON documents (id);

CREATE TABLE boilerplate (                 -- parts of a text that are not the article and are not coded
    number INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX boilerplate_by_document ON boilerplate (document);

CREATE TABLE codings (                     -- one row each time a document was coded; the last one is current
    number INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (number),
    run INTEGER NOT NULL REFERENCES runs (number),
    recorded TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
);
CREATE INDEX codings_by_document ON codings (document);

CREATE TABLE actors (
    number INTEGER PRIMARY KEY,
    coding INTEGER NOT NULL REFERENCES codings (number),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT,
    sectors TEXT NOT NULL,
    tenure TEXT,
    UNIQUE (coding, id)
);

CREATE TABLE mentions (
    number INTEGER PRIMARY KEY,
    actor INTEGER NOT NULL REFERENCES actors (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL
);
CREATE INDEX mentions_by_actor ON mentions (actor);

CREATE TABLE statements (
    number INTEGER PRIMARY KEY,
    coding INTEGER NOT NULL REFERENCES codings (number),
    id TEXT NOT NULL,
    cue_start INTEGER,
    cue_end INTEGER,
    cue_text TEXT,
    quote_type TEXT NOT NULL,
    act TEXT NOT NULL,
    source_type TEXT NOT NULL,
    polarity TEXT NOT NULL,
    hedge_start INTEGER,
    hedge_end INTEGER,
    hedge_text TEXT,
    outlet_stance_start INTEGER,
    outlet_stance_end INTEGER,
    outlet_stance_text TEXT,
    parent INTEGER REFERENCES statements (number) DEFERRABLE INITIALLY DEFERRED,
    responds_to INTEGER REFERENCES statements (number) DEFERRABLE INITIALLY DEFERRED,
    confidence REAL NOT NULL,
    UNIQUE (coding, id)
);

CREATE TABLE statement_contents (
    number INTEGER PRIMARY KEY,
    statement INTEGER NOT NULL REFERENCES statements (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX statement_contents_by_statement ON statement_contents (statement);

CREATE TABLE statement_participants (
    number INTEGER PRIMARY KEY,
    statement INTEGER NOT NULL REFERENCES statements (number),
    role TEXT NOT NULL CHECK (role IN ('source', 'addressee')),
    actor INTEGER NOT NULL REFERENCES actors (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT,
    sectors TEXT NOT NULL,
    UNIQUE (statement, role)
);
CREATE INDEX statement_participants_by_actor ON statement_participants (actor);

CREATE TABLE events (
    number INTEGER PRIMARY KEY,
    coding INTEGER NOT NULL REFERENCES codings (number),
    id TEXT NOT NULL,
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    trigger_text TEXT NOT NULL,
    type TEXT NOT NULL,
    mode TEXT,
    status TEXT NOT NULL,
    attributed_to INTEGER REFERENCES statements (number),
    confidence REAL NOT NULL,
    UNIQUE (coding, id)
);

CREATE TABLE event_participants (
    number INTEGER PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES events (number),
    role TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
    actor INTEGER NOT NULL REFERENCES actors (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT,
    sectors TEXT NOT NULL
);
CREATE INDEX event_participants_by_event ON event_participants (event);
CREATE INDEX event_participants_by_actor ON event_participants (actor);

CREATE TABLE event_places (
    number INTEGER PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES events (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT,                          -- null where unknown or disputed
    latitude REAL,
    longitude REAL,
    claimants TEXT NOT NULL,
    scope TEXT
);
CREATE INDEX event_places_by_event ON event_places (event);

CREATE TABLE event_times (
    number INTEGER PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES events (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    granularity TEXT NOT NULL,
    exact INTEGER NOT NULL CHECK (exact IN (0, 1))
);
CREATE INDEX event_times_by_event ON event_times (event);

CREATE TABLE failures (                    -- what could not be read, coded or stored, and why
    number INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    step TEXT NOT NULL,
    reason TEXT NOT NULL,
    recorded TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
);
CREATE INDEX failures_by_path ON failures (path);

CREATE TABLE recoveries (                  -- a failure whose path was read and coded by a later command
    number INTEGER PRIMARY KEY,
    failure INTEGER NOT NULL UNIQUE REFERENCES failures (number)
);

-- Full text. The indexes hold no text of their own (external content) and are filled as rows are added.
CREATE VIRTUAL TABLE document_search USING fts5 (
    title, text, content='documents', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_searchable AFTER INSERT ON documents BEGIN
    INSERT INTO document_search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE VIRTUAL TABLE statement_search USING fts5 (
    text, content='statement_contents', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER statement_contents_searchable AFTER INSERT ON statement_contents BEGIN
    INSERT INTO statement_search (rowid, text) VALUES (new.number, new.text);
END;

CREATE VIRTUAL TABLE event_search USING fts5 (
    trigger_text, content='events', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER events_searchable AFTER INSERT ON events BEGIN
    INSERT INTO event_search (rowid, trigger_text) VALUES (new.number, new.trigger_text);
END;
