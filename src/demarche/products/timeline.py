"""What happened when, as the articles tell it."""

from __future__ import annotations

from collections.abc import Sequence

from demarche.store import Query


def timeline(*, countries: Sequence[str] = (), type: str | None = None) -> Query:
    """Events by the first day their article gives them; those without a day come last.

    One row an event, with the columns of the view ``event_list`` and ``marked``: what keeps an event from
    being plain past (``planned``, ``hypothetical``, ``denied``), null for ``occurred`` and ``ongoing``. No
    day is taken from the date of publication: an event whose article gives no day has none.

    Args:
        countries: only events in which an actor or recipient of each of these countries takes part.
        type: only events of this type.
    """
    conditions = ["1"]
    parameters: dict[str, str] = {}
    for index, country in enumerate(countries):
        parameters[f"country{index}"] = country
        conditions.append(
            "EXISTS (SELECT 1 FROM event_participants AS participant"
            f" WHERE participant.event = timeline.event AND participant.country = :country{index})"
        )
    if type is not None:
        parameters["type"] = type
        conditions.append("type = :type")
    marked = "CASE WHEN status IN ('occurred', 'ongoing') THEN NULL ELSE status END AS marked"
    return Query(f"SELECT *, {marked} FROM timeline WHERE {' AND '.join(conditions)}", parameters)
