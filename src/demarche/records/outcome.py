"""Outcomes: how somebody is told to have fared."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.records.actor import Participant
from demarche.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How an undertaking is told to have gone: "hasn't made headway in its campaign", "a sweeping victory over ...".

    ``span`` are the words that tell it. ``told`` is gain or loss: what the words say, for ``holder``, whatever anybody
    else says. ``against`` is who is told to have fared the other way (over whom the victory was). ``undertaking`` is
    what it came of ("its Kashmir campaign"), None where that is not told. ``field``: armed, diplomacy, economy, vote,
    law or other. ``attributed_to`` is the id of the statement whose content holds the span; None when the outlet itself
    tells it.
    """

    id: str
    document: str
    span: Span
    told: str
    holder: Participant | None
    against: Participant | None = None
    undertaking: Span | None = None
    field: str = "other"
    attributed_to: str | None = None
