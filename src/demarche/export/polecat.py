"""POLECAT: PLOVER events as one tab-separated table of 40 columns.

Column names, the ``None`` of empty cells and the semicolons between values are those of the files at
doi:10.7910/DVN/AJGVIT. Sectors of one actor have a bar between them, so that the values of a row stay aligned.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

from demarche.codebook.crosswalk import state_codes
from demarche.export import event_sources
from demarche.export.coded_event import CodedEvent, coded_documents
from demarche.export.event_day import EventDay
from demarche.export.event_notes import LOSSES, event_notes, left_out, publication_note
from demarche.export.event_parties import Party
from demarche.export.event_place import EventPlace
from demarche.export.notes import Note, write_notes
from demarche.export.tab_separated import decimal, item, open_table, text_cell, write_row
from demarche.records import Actor
from demarche.store import Dossier, Entry

FILE = "polecat.tsv"
NONE = "None"
COLUMNS = (
    "Event ID",
    "Event Date",
    "Event Type",
    "Event Mode",
    "Intensity",
    "Quad Code",
    "Contexts",
    "Actor Name",
    "Actor Country",
    "Actor COW",
    "Primary Actor Sector",
    "Actor Sectors",
    "Actor Title",
    "Actor Name Raw",
    "Wikipedia Actor ID",
    "Recipient Name",
    "Recipient Country",
    "Recipient COW",
    "Primary Recipient Sector",
    "Recipient Sectors",
    "Recipient Title",
    "Recipient Name Raw",
    "Wikipedia Recipient ID",
    "Placename",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
    "GeoNames ID",
    "Raw Placename",
    "Feature Type",
    "Source",
    "Publication Date",
    "Story People",
    "Story Organizations",
    "Story Locations",
    "Language",
    "Version",
)

FEATURES = {
    "canal": "CNL",
    "capital": "PPLC",
    "city": "PPL",
    "country": "PCLI",
    "crossing": "PASS",
    "dam": "DAM",
    "island": "ISL",
    "lake": "LK",
    "mountain": "MT",
    "pass": "PASS",
    "region": "RGN",
    "river": "STM",
    "sea": "SEA",
    "strait": "STRT",
    "town": "PPL",
}
"""GeoNames feature codes of the gazetteer's kinds of place."""

ORGANISED = frozenset({"organisation", "government", "armed_group"})

FORMAT_LOSSES = (
    *LOSSES,
    "Several actors or recipients share one row, their values in the same order, with a semicolon between.",
    "Titles of office, districts, provinces and the ids of Wikipedia and GeoNames are not known: None.",
)


def export_polecat(dossier: Dossier, folder: Path) -> None:
    """Write ``polecat.tsv``, ``sources.tsv``, which leads from each row to its characters, and ``notes.json``.

    Raises:
        EvidenceError: a span does not match the stored text.
    """
    notes: list[Note] = []
    with ExitStack() as stack:
        table = stack.enter_context(open_table(folder / FILE, COLUMNS))
        sources = stack.enter_context(open_table(folder / event_sources.FILE, event_sources.COLUMNS))
        for entry, events in coded_documents(dossier):
            story = story_cells(entry)
            for coded in events[:1]:
                notes += publication_note(coded, "Publication Date")
            for coded in events:
                if (note := left_out(coded)) is not None:
                    notes.append(note)
                elif coded.day is not None:
                    write_row(table, polecat_row(coded, coded.day, story))
                    event_sources.write_sources(sources, coded, coded.event.id)
                    notes += event_notes(coded, day="Event Date", country="Country")
    write_notes(folder, format="polecat", losses=FORMAT_LOSSES, notes=notes)


def polecat_row(coded: CodedEvent, day: EventDay, story: Sequence[str]) -> tuple[str, ...]:
    """The 40 cells of an event; ``story`` are the people, organisations and locations of its article."""
    event = coded.event
    return (
        event.id,
        day.first.isoformat(),
        event.type,
        event.mode or NONE,
        decimal(event.intensity) or NONE,
        event.quad.upper() or NONE,
        several(event.contexts),
        *party_cells(coded.actors),
        *party_cells(coded.recipients),
        *place_cells(coded.place),
        text_cell(coded.publisher),
        coded.published_on.isoformat() if coded.published_on else NONE,
        *story,
        "en",
        f"demarche {coded.run.code}, model {coded.run.model}, codebook {coded.run.codebook}",
    )


def party_cells(parties: Sequence[Party]) -> tuple[str, ...]:
    """Name, country, COW number, primary sector, sectors, title, name as written, Wikipedia id."""
    states = [state_codes(party.country) for party in parties]
    return (
        several(party.name for party in parties),
        several(party.country for party in parties),
        several(state.cow if state else None for state in states),
        several(party.sectors[0] if party.sectors else None for party in parties),
        "; ".join("|".join(party.sectors) or NONE for party in parties) or NONE,
        several(None for _ in parties),
        several(party.span.text for party in parties),
        several(None for _ in parties),
    )


def place_cells(place: EventPlace | None) -> tuple[str, ...]:
    """Placename, city, district, province, country, latitude, longitude, GeoNames id, place as written, feature."""
    if place is None:
        return (NONE,) * 10
    found = place.reference
    return (
        text_cell(found.name),
        text_cell(place.city) or NONE,
        NONE,
        NONE,
        found.country or NONE,
        decimal(found.latitude) or NONE,
        decimal(found.longitude) or NONE,
        NONE,
        text_cell(found.span.text),
        FEATURES.get(place.feature, NONE),
    )


def story_cells(entry: Entry) -> tuple[str, str, str]:
    """The people, organisations and locations of an article, each once."""
    actors = entry.coding.actors
    places = (place.name for event in entry.coding.events for place in event.places)
    return (
        several(dict.fromkeys(actor.name for actor in actors if is_named(actor) and actor.kind == "person")),
        several(dict.fromkeys(actor.name for actor in actors if is_named(actor) and actor.kind in ORGANISED)),
        several(dict.fromkeys(places)),
    )


def is_named(actor: Actor) -> bool:
    """Whether the article names the actor somewhere."""
    return any(mention.kind == "name" for mention in actor.mentions)


def several(values: Iterable[str | None]) -> str:
    """Values of one cell in order, unknown ones as None; None where there are none."""
    return "; ".join(item(value, unknown=NONE) for value in values) or NONE
