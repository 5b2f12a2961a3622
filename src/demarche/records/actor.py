"""Actors: who acts, speaks and is acted upon, resolved within one document."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.records.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of an actor. ``kind``: name, nominal, pronoun, adjective or metonym."""

    document: str
    span: Span
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An actor of one document, with all its mentions in it.

    ``kind``: person, office, state, government, organisation, armed_group, people, unnamed or unknown. ``country`` is
    an ISO 3166-1 alpha-3 code or one of PLOVER's codes for what is no state (IGO, UNO, EUR, NGO, ISM, MNC), or None
    for unknown. ``sectors`` are PLOVER sector codes, the primary one first. ``tenure``: ``former``, ``acting``,
    ``designate`` or None.

    Raises:
        ValueError: the actor has no mention (no evidence, no record).
    """

    id: str
    document: str
    name: str
    kind: str
    country: str | None
    sectors: tuple[str, ...]
    mentions: tuple[Mention, ...]
    tenure: str | None = None

    def __post_init__(self) -> None:
        if not self.mentions:
            raise ValueError(f"actor {self.name!r} has no mention")


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An actor in a role of an event or statement: the span of this mention and what it resolves to."""

    span: Span
    actor: str
    name: str
    country: str | None
    sectors: tuple[str, ...]
