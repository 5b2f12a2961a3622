"""Clusters: mentions of one actor in one document, gathered as the text is read, then frozen into an actor."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from demarche.records import Actor, Mention, Participant, Span, identify

_LATELY = 16
"""Mentions of one actor that a sentence can hardly exceed."""
NAMESAKE_VOTES = 3
"""Mentions that must speak for another state before a known name is taken for a namesake's."""
_BETWEEN_STATES = frozenset({"UNO", "EUR", "IGO", "NGO"})
_POSSESSIVES = frozenset({"his", "her", "he", "she", "himself", "herself"})
OFFICES = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "ELI"})


def folded(name: str) -> str:
    """A name for comparison: lower case, no accents, no possessive, single spaces."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"\s+", " ", re.sub(r"'s?(?!\w)|'", "", plain)).strip(" .,-")


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention as it was met: its span, kind, and whether it was a subject or speaker."""

    span: Span
    kind: str
    subject: bool


@dataclass(slots=True)
class Cluster:
    """One actor while the document is being read.

    ``countries`` and ``titles`` are votes for country and sector from its mentions' own words; ``nearby`` counts the
    countries of sentences that name just one, ``beside`` are all that its sentences name; ``belongs`` sums, over the
    mentions, the model's probabilities of what they belong to; ``claimed_by``: the claimants of disputed places named
    around its mentions; ``known_name``, ``known_country`` and ``known_sectors`` are what the gazetteer says of an
    office holder of this name; ``first_sector``: the likeliest, where that is weighed; ``said_of`` are the countries
    that the text names together with an office, right beside the name. ``heads`` are the nouns it was described by
    ("envoy"), ``described`` all words of it; ``contested``: it bears the name of a disputed place; ``several``: it is
    called by more than one state's name, or they are several together; ``pair``: the two that it stands for.
    """

    name: str
    kind: str
    tenure: str | None = None
    countries: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)
    nearby: Counter[str] = field(default_factory=Counter)
    beside: set[str] = field(default_factory=set)
    belongs: dict[str, float] = field(default_factory=dict)
    claimed_by: set[str] = field(default_factory=set)
    said_of: set[str] = field(default_factory=set)
    known_name: str | None = None
    known_country: str | None = None
    known_sectors: tuple[str, ...] = ()
    first_sector: str | None = None
    seen: list[Seen] = field(default_factory=list)
    spans: set[Span] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    described: set[str] = field(default_factory=set)
    plural: bool = False
    anonymous: bool = False
    contested: bool = False
    several: bool = False
    pair: tuple[Cluster, ...] = ()

    def add(self, span: Span, kind: str, *, subject: bool = False) -> None:
        """Add a mention, once per span."""
        if span not in self.spans:
            self.spans.add(span)
            self.seen.append(Seen(span, kind, subject))

    def take(self, other: Cluster) -> None:
        """Take over all of another cluster, which is left without mentions: the two are one actor."""
        for seen in other.seen:
            self.add(seen.span, seen.kind, subject=seen.subject)
        self.countries += other.countries
        self.titles += other.titles
        self.nearby += other.nearby
        self.beside |= other.beside
        self.belongs = {
            code: self.belongs.get(code, 0.0) + other.belongs.get(code, 0.0) for code in {*self.belongs, *other.belongs}
        }
        self.claimed_by |= other.claimed_by
        self.heads |= other.heads
        self.described |= other.described
        self.tenure = self.tenure or other.tenure
        other.seen.clear()

    @property
    def called(self) -> set[str]:
        """The words of what is said of it, and its pronouns."""
        pronouns = {seen.span.text.lower() for seen in self.seen if seen.kind == "pronoun"}
        return (self.described | self.heads) - _POSSESSIVES | pronouns

    def before(self, offset: int) -> Seen | None:
        """The last mention that starts before ``offset``.

        Mentions come in the order of the sentences, so that the last few hold the answer while a text is being read.
        """
        for seen in (self.seen[-_LATELY:], self.seen):
            earlier = [s for s in seen if s.span.start < offset]
            if earlier:
                return max(earlier, key=lambda s: s.span.start)
        return None

    def tokens(self) -> frozenset[str]:
        """The words of the name, folded."""
        return frozenset(folded(self.name).split())

    @property
    def country(self) -> str | None:
        """The code that most mentions speak for, the first of equals; else that of the known office holder; or None.

        A known person is of another state only if several mentions say so; who speaks for the UN is of the UN.
        """
        if not self.countries:
            return self.known_country
        (code, votes), *_ = self.countries.most_common(1)
        doubtful = votes < NAMESAKE_VOTES and code not in _BETWEEN_STATES and code not in self.said_of
        return self.known_country if doubtful and self.known_country not in {None, *_BETWEEN_STATES} else code

    @property
    def sectors(self) -> tuple[str, ...]:
        """The sectors its titles speak for, the one with most votes first; ``first_sector`` before them all."""
        first = [self.first_sector] if self.first_sector is not None else []
        return tuple(dict.fromkeys([*first, *(sector for sector, _ in self.titles.most_common())]))

    def learn(
        self, *, country: str | None = None, sectors: tuple[str, ...] = (), tenure: str | None = None, weight: int = 1
    ) -> None:
        """Take evidence from a mention: votes for country and sectors (the first named counts twice), a tenure."""
        if country is not None:
            self.countries[country] += weight
        for place, sector in enumerate(sectors):
            self.titles[sector] += weight * (1 if place else 2)
        self.tenure = self.tenure or tenure

    def freeze(self, document: str, number: int) -> Actor:
        """The actor record. ``number`` is its place among the document's actors: two may have the same name."""
        mentions = sorted(self.seen, key=lambda seen: (seen.span.start, seen.span.end))
        return Actor(
            id=identify("actor", document, self.name, number),
            document=document,
            name=self.name,
            kind=self.kind,
            country=self.country,
            sectors=self._coded_sectors(),
            mentions=tuple(Mention(document, seen.span, seen.kind) for seen in mentions),
            tenure=self.tenure,
        )

    def _coded_sectors(self) -> tuple[str, ...]:
        """PLOVER sectors: who no longer holds office is ELI (the manual's rule), whatever the office was.

        What somebody is now stands beside it, and before it for who leads a party or an opposition.
        """
        if self.tenure == "former" and self.kind == "person":
            now = [sector for sector in self.sectors if sector not in OFFICES]
            leading = 1 if now[:1] in (["OPP"], ["PTY"]) else 0
            return (*now[:leading], "ELI", *now[leading:])
        return self.sectors


def speaking(speaker: Participant, span: Span) -> Participant:
    """A speaker in a role by "I" or "we" in their own words."""
    return Participant(
        span=span, actor=speaker.actor, name=speaker.name, country=speaker.country, sectors=speaker.sectors
    )


def participant(actor: Actor, span: Span) -> Participant:
    """An actor in a role, by this mention."""
    return Participant(span=span, actor=actor.id, name=actor.name, country=actor.country, sectors=actor.sectors)
