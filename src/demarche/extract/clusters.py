"""Clusters: mentions of one actor in one document, gathered as the text is read, then frozen into an actor."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from demarche.records import Actor, Mention, Participant, Span, identify


def folded(name: str) -> str:
    """A name for comparison: lower case, no accents, no possessive, single spaces."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"\s+", " ", re.sub(r"'s?\b", "", plain)).strip(" .,-")


@dataclass(slots=True)
class Cluster:
    """One actor while the document is being read.

    ``heads`` are the head nouns it was described by ("envoy"), ``last`` the offset of its last mention, ``subject``
    whether that mention was a subject or speaker (the likelier antecedent of a pronoun).
    """

    name: str
    kind: str
    sectors: tuple[str, ...] = ()
    tenure: str | None = None
    countries: Counter[str] = field(default_factory=Counter)
    mentions: list[tuple[Span, str]] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    plural: bool = False
    anonymous: bool = False
    last: int = -1
    subject: bool = False
    entity: bool = False

    def add(self, span: Span, kind: str, *, subject: bool = False) -> None:
        """Add a mention, once per span."""
        if all(span != known for known, _ in self.mentions):
            self.mentions.append((span, kind))
        if span.start >= self.last:
            self.last, self.subject = span.start, subject

    def tokens(self) -> frozenset[str]:
        """The words of the name, folded."""
        return frozenset(folded(self.name).split())

    @property
    def country(self) -> str | None:
        """The code that most mentions speak for, the first of equals; None where none does."""
        return self.countries.most_common(1)[0][0] if self.countries else None

    def learn(self, *, country: str | None, sectors: tuple[str, ...], tenure: str | None, weight: int = 1) -> None:
        """Take evidence from a mention: votes for a country, further sectors, the first tenure word."""
        if country is not None:
            self.countries[country] += weight
        self.tenure = self.tenure or tenure
        self.sectors += tuple(sector for sector in sectors if sector not in self.sectors)

    def freeze(self, document: str, number: int) -> Actor:
        """The actor record. ``number`` is its place among the document's actors: two may have the same name."""
        mentions = sorted(self.mentions, key=lambda mention: (mention[0].start, mention[0].end))
        return Actor(
            id=identify("actor", document, self.name, number),
            document=document,
            name=self.name,
            kind=self.kind,
            country=self.country,
            sectors=self.coded_sectors(),
            mentions=tuple(Mention(document, span, kind) for span, kind in mentions),
            tenure=self.tenure,
        )

    def coded_sectors(self) -> tuple[str, ...]:
        """PLOVER sectors: who no longer holds office is ELI (the manual's rule), whatever the office was."""
        if self.tenure == "former" and self.kind == "person":
            kept = tuple(s for s in self.sectors if s not in {"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "ELI"})
            return ("ELI", *kept)
        return self.sectors


def participant(actor: Actor, span: Span) -> Participant:
    """An actor in a role, by this mention."""
    return Participant(span=span, actor=actor.id, name=actor.name, country=actor.country, sectors=actor.sectors)
