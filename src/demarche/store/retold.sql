-- Version 2: an event told again points at the one that tells it most fully; the timeline holds each event once.

ALTER TABLE events ADD COLUMN same_as INTEGER REFERENCES events (number) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX events_by_same_as ON events (same_as);

DROP VIEW timeline;
DROP VIEW event_list;

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
