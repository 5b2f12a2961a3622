"""The overview: what is in the dossier, and where to begin."""

from __future__ import annotations

from typing import Any

from demarche.web.gathered import gather
from demarche.web.pairs import prepare
from demarche.web.visit import Visit


def home(visit: Visit) -> dict[str, Any]:
    """Counts by outlet, the articles, what several tell, and what could not be read."""
    gather(visit)
    prepare(visit)
    return {
        "title": "Overview",
        "counts": {
            "articles": visit.count("SELECT count(*) FROM listing.documents"),
            "events": visit.count("SELECT count(*) FROM listing.events WHERE same_as IS NULL"),
            "statements": visit.count("SELECT count(*) FROM listing.statements"),
            "shared": visit.count("SELECT count(*) FROM gathered.told_by_several"),
            "review": visit.count("SELECT sum(count) FROM pairs.counts WHERE band = '30-70'"),
        },
        "outlets": visit.rows(
            "SELECT outlet, teller, count(*) AS articles, sum(events) AS events, sum(statements) AS statements,"
            " min(published_start) AS first_day, max(published_end) AS last_day"
            " FROM listing.documents GROUP BY teller ORDER BY articles DESC, teller LIMIT 60"
        ),
        "articles": visit.rows(
            "SELECT * FROM listing.documents ORDER BY published_start IS NULL, published_start, path LIMIT 200"
        ),
        "failures": visit.rows("SELECT * FROM failure_list LIMIT 100"),
    }
