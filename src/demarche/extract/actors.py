"""Actors of one document: every name, description and pronoun in a role resolved to who is meant."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from demarche.analyse.analysis import Floats
from demarche.analyse.labels import NO_SECTOR
from demarche.extract.anonymity import withheld_reason
from demarche.extract.clusters import Cluster, participant
from demarche.extract.gather import Gathered, gather
from demarche.extract.home import Home, home_of, implied_country, read_country
from demarche.extract.reading import Reading
from demarche.records import Actor, Participant, Span

_WITHOUT_SECTOR = frozenset({"UNO", "IGO", "EUR"})
"""Codes of bodies between states: a sector is given to them by their words alone."""
_HONORIFICS = frozenset({"REL", "MIL"})
"""Sectors of titles that are forms of address too: an ayatollah or a general known to lead a state is its
government."""
_MOST_VOTES = 4
"""Votes of its titles that count for a sector: an office named in every mention is still one office."""


@dataclass(frozen=True, slots=True)
class ActorIndex:
    """The actors of a document, which of them are kept anonymous and why, which each span in a role is, and the two
    that one stands for ("both sides"), by its id."""

    actors: tuple[Actor, ...]
    anonymous: frozenset[str]
    reasons: dict[str, Span]
    by_id: dict[str, Actor]
    by_span: dict[tuple[int, int], Actor]
    pairs: dict[str, tuple[Actor, ...]] = field(default_factory=dict)

    def participant(self, span: Span) -> Participant | None:
        """The actor in a role by this span, or None if the span was not resolved to anybody."""
        actor = self.by_span.get((span.start, span.end))
        return participant(actor, span) if actor is not None else None

    def participants(self, span: Span) -> tuple[Participant, ...]:
        """The actors in a role by this span: each of the two that it stands for, where it stands for two."""
        actor = self.by_span.get((span.start, span.end))
        if actor is None:
            return ()
        return tuple(participant(each, span) for each in self.pairs.get(actor.id, (actor,)))


_HEADS_OF_GOVERNMENT = frozenset({"president", "premier", "minister", "chancellor"})
"""Nouns of offices beside which a rank is an honorific: a general who is prime minister acts for the government."""


def resolve_actors(reading: Reading) -> ActorIndex:
    """The actors of a document, in the order in which they are first mentioned."""
    gathered = gather(reading)
    home = home_of(reading)
    clusters = sorted(gathered.clusters, key=lambda c: min(seen.span.start for seen in c.seen))
    frozen: dict[int, Actor] = {}
    for number, cluster in enumerate(clusters):
        _complete(cluster, gathered, reading, home)
        frozen[id(cluster)] = cluster.freeze(reading.document.id, number)
    return ActorIndex(
        actors=tuple(frozen.values()),
        anonymous=frozenset(frozen[id(c)].id for c in clusters if c.anonymous),
        reasons={frozen[id(c)].id: found for c in clusters if c.anonymous and (found := _reason(c, reading))},
        by_id={actor.id: actor for actor in frozen.values()},
        by_span={span: frozen[id(cluster)] for span, cluster in gathered.spans.items()},
        pairs={frozen[id(c)].id: tuple(frozen[id(each)] for each in c.pair) for c in clusters if c.pair},
    )


def _reason(cluster: Cluster, reading: Reading) -> Span | None:
    """The words by which the text says that this actor's name is withheld."""
    numbers = dict.fromkeys(reading.sentence_at(seen.span.start) for seen in cluster.seen)
    return next((found for number in numbers if (found := withheld_reason(reading, number))), None)


def _complete(cluster: Cluster, gathered: Gathered, reading: Reading, home: Home) -> None:
    """What its own words do not tell: a known office holder's country, the sector the model sees, the home country."""
    if cluster.kind == "person" and cluster.country == cluster.known_country:
        for sector in _HONORIFICS.difference(cluster.known_sectors):
            if cluster.known_sectors:
                del cluster.titles[sector]
        cluster.learn(sectors=cluster.known_sectors)
    if cluster.kind == "person" and "GOV" in cluster.titles and cluster.heads & _HEADS_OF_GOVERNMENT:
        del cluster.titles["MIL"]
    if cluster.country is None:
        cluster.learn(country=read_country(cluster) or implied_country(cluster, home))
    if id(cluster) in gathered.votes and not cluster.known_sectors:
        weigh_sectors(cluster, gathered.votes[id(cluster)], reading.analysis.sector_labels)


def weigh_sectors(cluster: Cluster, votes: list[Floats], labels: tuple[str, ...]) -> None:
    """The first sector is the likeliest by the words of its titles and by what the model sees in its mentions together.

    A vote of a title multiplies the odds by e. That of a state and of bodies between states is told by words alone.
    """
    if not cluster.sectors:
        if cluster.kind != "unknown" and cluster.country not in _WITHOUT_SECTOR:
            sector = labels[int(np.sum(votes, 0).argmax())]
            cluster.learn(sectors=() if sector == NO_SECTOR else (sector,))
    elif cluster.kind != "state":
        scores = {label: float(score) for label, score in zip(labels, np.mean(votes, 0), strict=True)}
        scores.pop(NO_SECTOR, None)
        for sector, count in cluster.titles.items():
            scores[sector] = scores.get(sector, min(scores.values())) + min(count, _MOST_VOTES)
        cluster.first_sector = max(scores, key=scores.__getitem__)
