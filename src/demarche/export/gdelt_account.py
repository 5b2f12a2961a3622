"""What one document tells of an event, as GDELT's cells: all that is kept of it until the accounts are gathered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from demarche.codebook.crosswalk import CameoCode, state_codes
from demarche.export.coded_event import TOLD, CodedEvent, Telling
from demarche.export.event_notes import left_out
from demarche.export.event_parties import Party
from demarche.export.event_place import EventPlace
from demarche.export.notes import Note
from demarche.export.tab_separated import decimal, text_cell
from demarche.records import Document, Participant

TYPES = {
    **{sector: sector for sector in "AGR BUS COP CRM CVL EDU ELI GOV JUD LAB LEG MIL OPP PTY REB REF SPY UAF".split()},
    "JRN": "MED",
    "MED": "HLH",
    "SOC": "CVL",
}
"""CAMEO's role codes of PLOVER's sectors: its MED are media. PRM, PRE, REL and UNK have none."""

BODIES = {
    "UNO": ("IGOUNO", "", "UNO", "IGO"),
    "EUR": ("IGOEUREEC", "EUR", "EEC", "IGO"),
    "IGO": ("IGO", "", "", "IGO"),
    "NGO": ("NGO", "", "", "NGO"),
    "MNC": ("MNC", "", "", "MNC"),
    "IMG": ("IMG", "", "", "IMG"),
}
"""Code, country, known group and first role of what is no state."""

NO_GEO = ("0", "", "", "", "", "", "", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An event as one document tells it. ``refused`` is why it can make no row, None where it can; ``mentions`` are
    the cells of each telling behind its event's id and time."""

    record: str
    document: str
    path: str
    published: date | None
    day: date | None
    is_told_day: bool
    code: CameoCode
    actors: tuple[str, ...]
    place: tuple[str, ...]
    is_lead: bool
    source: str
    mentions: tuple[tuple[str, ...], ...]
    refused: Note | None
    notes: tuple[Note, ...]

    @property
    def order(self) -> tuple[bool, date]:
        """Accounts with a day in the text first, then by publication."""
        return not self.is_told_day, self.published or date.max


def account(coded: CodedEvent, notes: Sequence[Note]) -> Account:
    """The account of a document; ``notes`` are those on its row, should it make one."""
    refused = left_out(coded)
    document, day = coded.document, coded.day
    return Account(
        record=coded.event.id,
        document=document.id,
        path=document.path,
        published=coded.published_on,
        day=day.first if day and refused is None else None,
        is_told_day=day is not None and day.basis == "told",
        code=coded.cameo,
        actors=(*actor_cells(first(coded.actors)), *actor_cells(other_side(coded))),
        place=place_cells(coded.place),
        is_lead=any(telling.in_lead for telling in coded.tellings),
        source=text_cell(document.url or document.path),
        mentions=tuple(mention_cells(each, document) for each in coded.tellings if each.event.status in TOLD),
        refused=refused,
        notes=tuple(notes),
    )


def first(parties: Sequence[Party]) -> Party | None:
    return parties[0] if parties else None


def other_side(coded: CodedEvent) -> Party | None:
    """The first recipient; without any, the second of the actors."""
    if coded.recipients:
        return coded.recipients[0]
    return coded.actors[1] if len(coded.actors) > 1 else None


def actor_cells(party: Party | None) -> tuple[str, ...]:
    """Code, name, country, known group, ethnic group, two religions, three roles."""
    if party is None:
        return ("",) * 10
    state = state_codes(party.country)
    code, country, group, role = (
        (state.cameo, state.cameo, "", "") if state else BODIES.get(party.country or "", ("", "", "", ""))
    )
    roles = list(dict.fromkeys([role, *(TYPES.get(sector, "") for sector in party.sectors)]))
    roles = [each for each in roles if each][:3]
    whole = code + "".join(each for each in roles if each != role)
    return whole, text_cell(party.name), country, group, "", "", "", *roles, *[""] * (3 - len(roles))


def place_cells(place: EventPlace | None) -> tuple[str, ...]:
    """Type, full name, country, first and second administrative level, latitude, longitude, feature id.

    A state is 1, a town or other place 4, in the United States 3.
    """
    if place is None:
        return NO_GEO
    found = place.reference
    state = state_codes(found.country)
    fips = state.fips if state else ""
    is_state = place.feature == "country"
    kind = "1" if is_state else "3" if found.country == "USA" else "4"
    name = found.name if is_state or state is None else f"{found.name}, {state.icews}"
    level = fips if is_state else ""
    return kind, text_cell(name), fips, level, "", decimal(found.latitude), decimal(found.longitude), level


def mention_cells(telling: Telling, document: Document) -> tuple[str, ...]:
    """Mention type to extras: 1 is the web, 2 a citation; offsets are code points of the stored text, -1 for none."""
    event = telling.event
    others = event.recipients or event.actors[1:]
    return (
        "1" if document.url else "2",
        text_cell((urlsplit(document.url).hostname if document.url else None) or document.outlet or document.path),
        text_cell(document.url or document.path),
        str(telling.sentence),
        offset(event.actors),
        offset(others),
        str(event.trigger.start),
        "1",
        str(round(event.confidence * 100)),
        str(len(document.text)),
        "",
        "",
        event.id,
    )


def offset(participants: Sequence[Participant]) -> str:
    return str(participants[0].span.start) if participants else "-1"
