"""Full text search of the current documents, statements and events."""

from __future__ import annotations

import re

from demarche.errors import UsageError
from demarche.store.table import Query

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
#: One row a hit, the best first within its kind. ``[`` and ``]`` mark the words found in an excerpt.
SEARCH = """
SELECT * FROM (
    SELECT 'document' AS kind, document.path AS path, document.title AS about,
        snippet(document_search, -1, '[', ']', '…', 24) AS excerpt,
        NULL AS start, NULL AS "end", document.id AS id, document_search.rank AS rank
    FROM document_search JOIN current_documents AS document ON document.number = document_search.rowid
    WHERE document_search MATCH :words
    UNION ALL
    SELECT 'statement', statement.path, statement.source, highlight(statement_search, 0, '[', ']'),
        contents.start, contents."end", statement.id, statement_search.rank
    FROM statement_search JOIN statement_contents AS contents ON contents.number = statement_search.rowid
    JOIN statement_list AS statement ON statement.statement = contents.statement
    WHERE statement_search MATCH :words
    UNION ALL
    SELECT 'event', event.path, event.actors, highlight(event_search, 0, '[', ']'),
        event.trigger_start, event.trigger_end, event.id, event_search.rank
    FROM event_search JOIN event_list AS event ON event.event = event_search.rowid
    WHERE event_search MATCH :words
)
ORDER BY kind, rank, path, start
"""


def search(words: str) -> Query:
    """A search for all of the words: stems match ("meets" finds "meeting"), ``"a phrase"`` matches as
    written, ``nego*`` matches beginnings. Nothing a user types is read as query syntax."""
    return Query(SEARCH, {"words": match_expression(words)})


def match_expression(words: str) -> str:
    """What the full-text index is asked: each word or phrase in quotation marks, a ``*`` kept behind it.

    Raises:
        UsageError: there is no word.
    """
    terms = terms_of(words)
    if not any(any(map(str.isalnum, term)) for term, _ in terms):
        raise UsageError(f"nothing to search for in {words!r}")
    return " ".join(f'"{term}"{star}' for term, star in terms)


def terms_of(words: str) -> list[tuple[str, str]]:
    """The words and phrases that are searched for, each with a ``*`` where only its beginning is given.

    Control characters count as spaces: the index ends its question at a NUL.
    """
    found = re.findall(r'"([^"]*)"(\*?)|([^\s"]+)', CONTROL.sub(" ", words))
    terms = [(phrase, star) if phrase else split_star(word) for phrase, star, word in found]
    return [(term, star) for term, star in terms if term]


def split_star(word: str) -> tuple[str, str]:
    return (word.rstrip("*"), "*") if word.endswith("*") else (word, "")
