"""What is noted of an event in a format of days and single places: the same sentences for every format."""

from __future__ import annotations

from collections.abc import Iterator

from demarche.export.coded_event import TOLD, CodedEvent
from demarche.export.notes import Note

ROW = "row"
"""The field of a note on a record that has no row, or on something that no column holds."""

DAY_REASONS = {
    "told": "The format has one day: the first of these stands for them.",
    "inferred": "No text gives the year: links to other articles do.",
    "published": "The text gives no time: the first day of publication stands in.",
    "published-inferred": "The text gives no time, and links alone say when it was published: the first day stands in.",
}

LOSSES = (
    "Events told as planned, hypothetical or denied are left out: the format has no status. They are noted.",
    "An ongoing act is a row like one that is over.",
    "Who tells of an event, and that the outlet does not tell it itself, has no column. It is noted.",
    "Statements, proposals, numbers, terms, outcomes and judgements are left out.",
    "Conditions and the people struck (dead, injured, arrested) have no column.",
    "Acting and designate officials are officials; former ones are ELI.",
    "The authorities of a disputed territory have no country of a claimant.",
)


def left_out(coded: CodedEvent) -> Note | None:
    """The note on an event that a format of days, without a status, leaves out; None for one that it holds."""
    if coded.event.status not in TOLD:
        return row_note(
            coded, f"status {coded.event.status}", "The format has no status, and would give it as occurred."
        )
    if coded.day is None:
        return row_note(coded, "no day told or inferred", "The format needs a day.")
    if not coded.day.is_short:
        return row_note(
            coded, coded.day.words, "The format needs a day, and no day of so long a stretch can stand for it."
        )
    return None


def row_note(coded: CodedEvent, dossier: str, why: str) -> Note:
    """The note that an event has no row."""
    return Note(record=coded.event.id, field=ROW, written="left out", dossier=dossier, why=why)


def event_notes(coded: CodedEvent, *, day: str, country: str) -> Iterator[Note]:
    """Notes on an event that has a row; ``day`` and ``country`` are the columns of the format."""
    if coded.day is not None and (coded.day.basis != "told" or coded.day.first != coded.day.last):
        yield Note(
            record=coded.event.id,
            field=day,
            written=coded.day.first.isoformat(),
            dossier=coded.day.words,
            why=DAY_REASONS[coded.day.basis],
        )
    yield from place_notes(coded, country)
    if coded.speaker is not None:
        yield Note(
            record=coded.event.id,
            field=ROW,
            written="",
            dossier=f"told by {coded.speaker}, not by the outlet itself",
            why="The format cannot hold who tells it.",
        )


def publication_note(coded: CodedEvent, field: str) -> Iterator[Note]:
    """The note on a document whose publication is not one day, or is known by links alone."""
    when = coded.published
    if when is None or (when.basis == "published" and when.first == when.last):
        return
    written = coded.published_on.isoformat() if coded.published_on else ""
    why = "The format has one day of publication: the first of these, none where they are many."
    yield Note(record=coded.document.id, field=field, written=written, dossier=when.words, why=why)


def place_notes(coded: CodedEvent, country: str) -> Iterator[Note]:
    """Notes on a disputed place and on several places."""
    place = coded.place
    if place is not None and place.is_disputed:
        why = "A disputed place has claimants and a scope, and no owner: the country stays empty."
        yield Note(record=coded.event.id, field=country, written="", dossier=place.words, why=why)
    if len(coded.places) > 1:
        told = "; ".join(each.words for each in coded.places)
        why = "The format has one place: the first, as all lie in one state."
        if place is None:
            why = "The format has one place, and these lie in several states or are disputed: it stays empty."
        written = "" if place is None else place.reference.name
        yield Note(record=coded.event.id, field=country, written=written, dossier=told, why=why)
