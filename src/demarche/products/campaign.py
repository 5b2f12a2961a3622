"""A party's diplomatic campaign: on which issue it turned to whom, and what was answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from demarche.products.happenings import Happening, Party, happenings, is_party
from demarche.products.meetings import pairs
from demarche.store import Dossier, Query, Row

TURNED = frozenset({"CONSULT", "REQUEST", "AGREE", "SUPPORT"})
"""Acts by which a party turns to another: it meets, asks, offers, praises."""
NO_ISSUE = "not told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step. ``issue`` are the contexts of its sentence (PLOVER's), ``act`` what was done, ``what`` the object in
    the article's words; ``response`` is accepted, rejected or "none told", ``response_id`` the record that tells it."""

    issue: str
    interlocutor: str
    act: str
    what: str
    first_day: str | None
    status: str
    response: str
    response_id: str | None
    sources: int
    outlet: str | None
    path: str
    start: int
    end: int
    id: str


def campaign(dossier: Dossier, party: str, *, since: str | None = None, until: str | None = None) -> list[Step]:
    """The steps of a party, by issue, then interlocutor, then day.

    Args:
        party: a country's code, an actor's id, or a part of a name.
        since, until: as of ``happenings``.
    """
    proposals = {row["made_in"]: row for row in dossier.query(Query("SELECT * FROM proposal_list"))}
    found = [
        step
        for each in happenings(dossier, actors=(party,), since=since, until=until)
        if each.type in TURNED
        for step in _steps(each, party, proposals)
    ]
    return sorted(found, key=_order)


def _order(step: Step) -> tuple[str, str, bool, str, str, int]:
    return step.issue, step.interlocutor, step.first_day is None, step.first_day or "", step.path, step.start


def _steps(happening: Happening, party: str, proposals: Mapping[str, Row]) -> Iterator[Step]:
    answered = next((proposals[each] for each in happening.tellings if each in proposals), None)
    for other in _interlocutors(happening, party):
        yield Step(
            issue=", ".join(happening.contexts) or NO_ISSUE,
            interlocutor=other.entity_name if other else NO_ISSUE,
            act=f"{happening.type} {happening.mode or ''}".strip(),
            what=answered["object"] if answered else happening.trigger,
            first_day=happening.first_day,
            status=happening.status,
            response=(answered["answered"] if answered else None) or "none told",
            response_id=answered["answer"] if answered else None,
            sources=happening.sources,
            outlet=happening.outlet,
            path=happening.path,
            start=happening.start,
            end=happening.end,
            id=happening.id,
        )


def _interlocutors(happening: Happening, party: str) -> Iterator[Party | None]:
    """Whom the party turned to: those it met, or the recipients of its act; None where nobody is told."""
    if happening.type == "CONSULT":
        found = {
            (other if is_party(one, party) else one).entity: (other if is_party(one, party) else one)
            for one, other in pairs(happening.parties)
            if is_party(one, party) != is_party(other, party)
        }
        yield from found.values()
    elif any(each.role == "actor" and is_party(each, party) for each in happening.parties):
        recipients: list[Party | None] = [each for each in happening.parties if each.role == "recipient"]
        yield from recipients or [None]
