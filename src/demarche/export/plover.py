"""PLOVER: one JSON object a line, with the fields of the PLOVER manual (draft 2.0, chapter on data fields).

Fields that the manual does not have are added behind its own, as it allows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from demarche.codebook.book import load_book
from demarche.export.coded_event import TOLD, CodedEvent, coded_documents
from demarche.export.event_notes import place_notes, row_note
from demarche.export.event_parties import Party
from demarche.export.event_place import EventPlace
from demarche.export.notes import Note, write_notes
from demarche.records import Size
from demarche.store import Dossier

FILE = "plover.jsonl"
Json = dict[str, Any]

INTENDED = {
    **dict.fromkeys(("CONSULT", "SUPPORT", "COOPERATE", "AID"), "AGREE"),
    "AGREE": "AGREE",
    "CONCEDE": "CONCEDE",
    "RETREAT": "CONCEDE",
}
"""What a planned act is to the manual: to say that one will cooperate is AGREE, that one will retreat CONCEDE."""

QUADS = {"verbal cooperation": 1, "material cooperation": 2, "verbal conflict": 3, "material conflict": 4}

FORMAT_LOSSES = (
    "PLOVER's marks for hypothetical and negated events are not in use: events told as hypothetical or denied are left"
    " out, and so are planned ones that no type of announcement holds. They are noted.",
    "A planned CONSULT, SUPPORT, COOPERATE or AID is written as AGREE, a planned RETREAT as CONCEDE, on the days of"
    " publication; they are noted.",
    "The article's text is left out; event_text holds the words of the trigger.",
    "Statements, proposals, numbers, terms, outcomes and judgements are left out, but for who tells of an event.",
    "Wikidata and GeoNames ids, districts and provinces are not known.",
)


def export_plover(dossier: Dossier, folder: Path) -> None:
    """Write ``plover.jsonl`` and ``notes.json``.

    Raises:
        EvidenceError: a span does not match the stored text.
    """
    links = {record: each.id for each in dossier.clusters if each.kind == "event" for record in each.members}
    notes: list[Note] = []
    with (folder / FILE).open("w", encoding="utf-8", newline="\n") as file:
        for _, events in coded_documents(dossier):
            for coded in events:
                written = announced(coded) if coded.event.status == "planned" else coded
                if written is None or coded.event.status not in {*TOLD, "planned"}:
                    notes.append(row_note(coded, f"status {coded.event.status}", "The format cannot say so."))
                    continue
                file.write(json.dumps(plover_row(written, links.get(coded.event.id)), ensure_ascii=False) + "\n")
                notes += plover_notes(coded, written)
    write_notes(folder, format="plover", losses=FORMAT_LOSSES, notes=notes)


def announced(coded: CodedEvent) -> CodedEvent | None:
    """A planned event as the announcement that it is to PLOVER; None where it has no type for that."""
    event = coded.event
    intended = INTENDED.get(event.type)
    if intended is None:
        return None
    type_ = load_book().types[intended]
    changed = replace(event, type=type_.name, mode=None, quad=type_.quad, intensity=type_.score)
    return replace(coded, event=changed, day=coded.published)


def plover_row(coded: CodedEvent, link: str | None) -> Json:
    """The fields of an event; ``link`` is shared by accounts of one event."""
    event, day, first = coded.event, coded.day, coded.tellings[0]
    return {
        "id": event.id,
        "has_event": True,
        "date": day.first.isoformat() if day else None,
        "enddate": day.last.isoformat() if day and day.last != day.first else None,
        "actor": [entity(party) for party in coded.actors],
        "recipient": [entity(party) for party in coded.recipients],
        "event": [event.type],
        "event_loc": location(coded.place) if coded.place else None,
        "event_text": [telling.event.trigger.text for telling in coded.tellings],
        "quad_code": QUADS.get(event.quad),
        "event_scale": event.intensity,
        "mode": [event.mode] if event.mode else [],
        "context": list(event.contexts),
        "size": {kind: people(event.sizes, kind) for kind in ("dead", "injured", "arrested")},
        "link": link,
        "text_info": {"sequence": first.sentence, "start": first.start, "end": first.end},
        "cite_info": citation(coded),
        "coder": f"demarche {coded.run.code}",
        "status": event.status,
        "date_basis": day.basis if day else None,
        "trigger": [
            {"start": telling.event.trigger.start, "end": telling.event.trigger.end} for telling in coded.tellings
        ],
        "told_by": coded.speaker,
        "confidence": event.confidence,
        "places": [location(place) for place in coded.places],
    }


def citation(coded: CodedEvent) -> Json:
    document = coded.document
    return {
        "corpus": None,
        "citation": document.path,
        "url": document.url,
        "title": document.title,
        "language": "en",
        "publication": document.outlet,
        "published": coded.published_on.isoformat() if coded.published_on else None,
        "coder": f"demarche {coded.run.code}, model {coded.run.model}",
        "codebook": f"demarche {coded.run.codebook}",
        "version": coded.run.id,
    }


def entity(party: Party) -> Json:
    return {
        "code": party.country,
        "sector": party.sectors[0] if party.sectors else None,
        "other_sector_codes": list(party.sectors[1:]),
        "entity_text": party.span.text,
        "identifier_id": None,
        "identifier_text": party.name,
        "start": party.span.start,
        "end": party.span.end,
    }


def location(place: EventPlace) -> Json:
    """A location object; ``resolution`` is 4 for a town, 1 for a state, null for others."""
    found = place.reference
    return {
        "extracted_place": found.span.text,
        "resolved_place": found.name,
        "lat": found.latitude,
        "lon": found.longitude,
        "city": place.city or None,
        "country_code": found.country,
        "resolution": 4 if place.city else 1 if place.feature == "country" else None,
        "claimants": list(found.claimants),
        "scope": found.scope,
    }


def people(sizes: tuple[Size, ...], kind: str) -> int | None:
    """How many people, the best figure of the first count of a kind."""
    return next((size.best for size in sizes if size.kind == kind), None)


def plover_notes(coded: CodedEvent, written: CodedEvent) -> Iterator[Note]:
    """Notes on an event that is written; days are in the fields and noted where they are not the text's own."""
    if written is not coded:
        acts = f"{coded.event.type}{f'/{coded.event.mode}' if coded.event.mode else ''}, planned"
        told = f"{acts}; {coded.day.words}" if coded.day else acts
        why = "An act that is planned is an announcement to PLOVER, made when the article appeared."
        yield Note(record=coded.event.id, field="event", written=written.event.type, dossier=told, why=why)
    if written.day is None:
        why = "The manual asks for a date, and none is known: null."
        yield Note(record=coded.event.id, field="date", written="null", dossier="no day told or inferred", why=why)
    elif written.day.basis != "told":
        why = "The text gives no day; date_basis says where it comes from."
        day = written.day
        yield Note(record=coded.event.id, field="date", written=day.first.isoformat(), dossier=day.words, why=why)
    yield from place_notes(coded, "event_loc.country_code")
