"""Numbers: counts, sums and shares as a text gives them."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number and what it counts.

    ``span`` is the number as it is written ("at least 26"), ``counted`` the phrase it counts ("civilians in Goma") and
    ``what`` the lemma of that phrase's noun ("civilian"), empty where nothing is told. ``low``, ``best`` and ``high``
    are in ``unit`` (an ISO 4217 currency, "percent", a unit of measure; None for a plain count), None where not told
    ("at least 26": 26, 26, None). ``attributed_to`` is the id of the statement whose content holds the number; None
    when the outlet itself gives it.
    """

    id: str
    document: str
    span: Span
    counted: Span | None
    what: str
    low: float | None
    best: float | None
    high: float | None
    unit: str | None = None
    attributed_to: str | None = None
