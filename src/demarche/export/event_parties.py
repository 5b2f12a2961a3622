"""The parties of an event as event data have them: former officials are elites, and joint parties face each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from demarche.records import Actor, Participant, Span

OFFICES = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
"""Sectors that a former official has left."""
FORCES = frozenset({"GOV", "MIL", "REB", "PRM"})
"""Sectors whose violence, no means told, is conventional force to CAMEO: states, their forces, armed groups."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part: the resolved name, the code, the sectors (primary first) and the words that name it here."""

    name: str
    country: str | None
    sectors: tuple[str, ...]
    span: Span
    actor: str

    @property
    def label(self) -> str:
        """``Name (CODE SECTOR)``, as the dossier's views have it."""
        code = " ".join(filter(None, (self.country, *self.sectors)))
        return f"{self.name} ({code})" if code else self.name


Pair = tuple[Party | None, Party | None]


def party(participant: Participant, actors: Mapping[str, Actor]) -> Party:
    """A participant as a party; who held an office formerly is ELI, and keeps party and trade."""
    actor = actors.get(participant.actor)
    sectors = participant.sectors
    if actor is not None and actor.tenure == "former":
        left = (sector for sector in sectors if sector not in OFFICES | {"ELI"})
        sectors = ("ELI", *left) if OFFICES & set(sectors) or "ELI" in sectors else sectors
    return Party(participant.name, participant.country, sectors, participant.span, participant.actor)


def pairs(actors: Sequence[Party], recipients: Sequence[Party]) -> Iterator[Pair]:
    """Source and target of every row of a format of pairs.

    Without recipients the actors face each other, each as source and as target, so that nobody comes first; those of
    one state or body stand on one side, where there is another. An actor alone has no target.
    """
    if recipients:
        yield from ((source, target) for source in actors or (None,) for target in recipients)
    elif len(actors) > 1:
        facing = [(one, other) for one in actors for other in actors if one is not other]
        across = [(one, other) for one, other in facing if one.country is None or one.country != other.country]
        yield from across or facing
    else:
        yield from ((source, None) for source in actors)


def by_forces(actors: Sequence[Party]) -> bool:
    """Whether a state, its forces or an armed group acts."""
    return any(FORCES & set(each.sectors) for each in actors)
