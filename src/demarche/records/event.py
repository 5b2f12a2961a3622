"""Events: who did what to whom, when and where, as one document tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from demarche.records.actor import Participant
from demarche.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeReference:
    """A time expression and the days it stands for.

    ``start``/``end`` are the first and last day (both included), None where the text does not settle them (no date
    of publication, no year). ``granularity``: day, week, month, season, year, decade, century, part_of_day,
    duration, repeated or unknown. ``exact`` is False for "almost a month", "about", "recent".
    """

    span: Span
    start: date | None
    end: date | None
    granularity: str
    exact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceReference:
    """A place as it is written and what it resolves to.

    ``country`` is the ISO 3166-1 alpha-3 code, None where unknown or disputed. For a disputed place ``claimants``
    holds the codes of the states that claim it and ``scope`` says which part is meant.
    """

    span: Span
    name: str
    country: str | None
    latitude: float | None = None
    longitude: float | None = None
    claimants: tuple[str, ...] = ()
    scope: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How many people an event struck. ``kind``: dead, injured or arrested; ``span`` is the count as it is written.

    ``low``, ``best`` and ``high`` are counts of people, None where not told ("at least 20": 20, 20, None).
    """

    kind: str
    span: Span
    low: int | None
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event. ``type`` and ``mode`` are PLOVER's; ``status``: occurred, ongoing, planned, hypothetical, denied.

    ``quad`` and ``intensity`` are the codebook's for the type and mode: verbal or material cooperation or conflict, and
    PLOVER's score from -10 to 10 (None where it gives none). ``contexts`` are PLOVER's, from the words of the sentence.
    ``condition`` is what the act is tied to ("unless the drills stop"); ``sizes`` are the people it struck.
    ``attributed_to`` is the id of the statement whose content holds the event; None when the outlet itself tells it.
    ``same_as`` is the id of the event of this document that tells the same happening more fully; None for that one.
    ``confidence`` is the model's probability of the typed trigger, 0..1.
    """

    id: str
    document: str
    trigger: Span
    type: str
    mode: str | None
    status: str
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    places: tuple[PlaceReference, ...] = ()
    times: tuple[TimeReference, ...] = ()
    quad: str = ""
    intensity: float | None = None
    contexts: tuple[str, ...] = ()
    condition: Span | None = None
    sizes: tuple[Size, ...] = ()
    attributed_to: str | None = None
    same_as: str | None = None
    confidence: float
