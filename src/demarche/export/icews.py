"""ICEWS: CAMEO events as one tab-separated table of 20 columns, a row a pair of source and target.

Columns, country names and sector names are those of the files at doi:10.7910/DVN/28075.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from demarche.codebook.crosswalk import state_codes
from demarche.export import event_sources
from demarche.export.coded_event import CodedEvent, coded_documents
from demarche.export.event_day import EventDay
from demarche.export.event_notes import LOSSES, ROW, event_notes, left_out, row_note
from demarche.export.event_parties import Pair, Party, pairs
from demarche.export.event_place import EventPlace
from demarche.export.notes import Note, write_notes
from demarche.export.tab_separated import decimal, item, open_table, text_cell, write_row
from demarche.store import Dossier

FILE = "icews.tsv"
COLUMNS = (
    "Event ID",
    "Event Date",
    "Source Name",
    "Source Sectors",
    "Source Country",
    "Event Text",
    "CAMEO Code",
    "Intensity",
    "Target Name",
    "Target Sectors",
    "Target Country",
    "Story ID",
    "Sentence Number",
    "Publisher",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
)

SECTORS = {
    "AGR": "Agricultural",
    "BUS": "Business",
    "COP": "Police,Government",
    "CRM": "Criminals / Gangs",
    "CVL": "General Population / Civilian / Social",
    "EDU": "Education",
    "ELI": "Elite",
    "GOV": "Government",
    "JRN": "Media",
    "JUD": "Judicial,Government",
    "LAB": "Labor",
    "LEG": "Legislative / Parliamentary,Government",
    "MED": "Medical / Health",
    "MIL": "Military,Government",
    "OPP": "Dissident",
    "PTY": "Parties",
    "REB": "Rebel",
    "REF": "Refugees / Displaced",
    "REL": "Religious",
    "SOC": "Social",
    "SPY": "Intelligence,Government",
    "UAF": "Unidentified Forces",
}
"""ICEWS's names for PLOVER's sectors, the nearest wide ones; PRM, PRE and UNK have none."""

BODIES = {
    "UNO": "International Government Organization",
    "IGO": "International Government Organization",
    "EUR": "International Government Organization",
    "NGO": "Nongovernmental Organization (International)",
    "MNC": "Multinational Corporation",
}
"""The sector of what is no state, whose country ICEWS leaves empty."""

FORMAT_LOSSES = (
    *LOSSES,
    "PLOVER types and modes are written as CAMEO codes; a mode wider than any code takes the residual one.",
    "One row a pair: an event of several actors has several rows. Who meet or fight each other, without a recipient,"
    " are each source and target once; they are noted.",
    "Events that name neither source nor target are left out; without a target its columns are empty.",
    "Statements and appeals that are no PLOVER event (CAMEO 01, part of 02) are left out.",
    "District and Province are not known.",
)

JOINT = "Nobody is told as recipient: the actors face each other, in both directions."
Ids = dict[int, str]


def export_icews(dossier: Dossier, folder: Path) -> None:
    """Write ``icews.tsv``, ``sources.tsv``, which leads from each row to its characters, and ``notes.json``.

    Raises:
        EvidenceError: a span does not match the stored text.
    """
    notes: list[Note] = []
    ids: Ids = {}
    with ExitStack() as stack:
        table = stack.enter_context(open_table(folder / FILE, COLUMNS))
        sources = stack.enter_context(open_table(folder / event_sources.FILE, event_sources.COLUMNS))
        for _, events in coded_documents(dossier):
            for coded in events:
                if (note := no_row(coded)) is not None:
                    notes.append(note)
                elif coded.day is not None:
                    for event_id, cells in icews_rows(coded, coded.day, ids):
                        write_row(table, cells)
                        event_sources.write_sources(sources, coded, event_id)
                    notes += icews_notes(coded)
    write_notes(folder, format="icews", losses=FORMAT_LOSSES, notes=notes)


def no_row(coded: CodedEvent) -> Note | None:
    """The note on an event that cannot be a row, None for one that can."""
    if (note := left_out(coded)) is not None:
        return note
    if not coded.actors and not coded.recipients:
        return row_note(coded, "neither actor nor recipient", "The format needs a source or a target.")
    return None


def icews_notes(coded: CodedEvent) -> Iterator[Note]:
    yield from event_notes(coded, day="Event Date", country="Country")
    if len(coded.actors) > 1 and not coded.recipients:
        names = "; ".join(party.label for party in coded.actors)
        yield Note(record=coded.event.id, field=ROW, written="one row a pair", dossier=names, why=JOINT)


def icews_rows(coded: CodedEvent, day: EventDay, ids: Ids) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each row of an event with its id."""
    code = coded.cameo
    for pair in pairs(coded.actors, coded.recipients):
        event_id = str(unused(pair_key(coded, pair), ids))
        source, target = pair
        yield (
            event_id,
            (
                event_id,
                day.first.isoformat(),
                *party_cells(source),
                code.name,
                code.code,
                decimal(code.goldstein),
                *party_cells(target),
                str(number(coded.document.id)),
                str(coded.tellings[0].sentence),
                text_cell(coded.publisher),
                *place_cells(coded.place),
            ),
        )


def party_cells(party: Party | None) -> tuple[str, str, str]:
    """Name, sectors and country of a source or target."""
    if party is None:
        return "", "", ""
    state = state_codes(party.country)
    words = [SECTORS.get(sector, "") for sector in party.sectors]
    words.append(BODIES.get(party.country or "", ""))
    sectors = dict.fromkeys(word for name in words if name for word in name.split(","))
    return item(party.name), ",".join(sectors), state.icews if state else ""


def place_cells(place: EventPlace | None) -> tuple[str, ...]:
    """City, district, province, country, latitude, longitude."""
    if place is None:
        return ("",) * 6
    found = place.reference
    state = state_codes(found.country)
    coordinates = decimal(found.latitude), decimal(found.longitude)
    return text_cell(place.city), "", "", state.icews if state else "", *coordinates


def pair_key(coded: CodedEvent, pair: Pair) -> str:
    """What the id of a row is made of: the event and the mentions of source and target."""
    mentions = (f"{party.span.start}-{party.span.end}" if party else "" for party in pair)
    return f"{coded.event.id} {' '.join(mentions)}"


def unused(key: str, ids: Ids) -> int:
    """The number of a key, or the next one that no other key has."""
    found = number(key)
    while ids.setdefault(found, key) != key:
        found = found % 0x7FFFFFFF + 1
    return found


def number(key: str) -> int:
    """A positive number of 31 bits, as readers of these files expect, that is always the same for a key."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=4).digest()) % 0x7FFFFFFF + 1
