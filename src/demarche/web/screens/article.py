"""One article, whole, with every record marked where it stands."""

from __future__ import annotations

from typing import Any

from demarche.errors import NotFoundError
from demarche.records import Event, Statement
from demarche.store import Entry
from demarche.web import evidence
from demarche.web.marks import Mark, mark, paragraphs, pieces
from demarche.web.roles import Record, kind_of, marks_of, record_in
from demarche.web.visit import Visit

KINDS = ("events", "statements", "actors", "numbers", "terms", "proposals", "outcomes")


def article(visit: Visit) -> dict[str, Any]:
    """The article in row ``document`` with the record ``record`` marked in all its parts; ``mark`` chooses the kinds of
    records that are marked besides."""
    entry, number = _entry(visit)
    chosen = [kind for kind in KINDS if kind in visit.many("mark")]
    record = record_in(entry.coding, visit.one("record"))
    chosen_marks = marks_of(record) if record is not None else _at(visit.one("at"))
    marks = list(chosen_marks)
    marks += [one for kind in chosen for each in getattr(entry.coding, kind) for one in _head(each)]
    text = entry.document.text
    return {
        "title": entry.document.title or entry.document.path,
        "document": evidence.article(entry, number),
        "kinds": [
            {
                "name": kind,
                "count": len(getattr(entry.coding, kind)),
                "chosen": kind in chosen,
                "link": visit.link(mark=[k for k in KINDS if (k in chosen) != (k == kind)] or None),
            }
            for kind in KINDS
        ],
        "paragraphs": [pieces(text, start, end, marks) for start, end in paragraphs(text)],
        "boilerplate": [[part.start, part.end] for part in entry.document.boilerplate],
        "first": min((one.start for one in chosen_marks), default=None),
    }


def _entry(visit: Visit) -> tuple[Entry, int]:
    number = visit.number("document", 0)
    rows = visit.rows("SELECT id FROM listing.documents WHERE document = :number", number=number)
    entry = next(visit.dossier.entries([rows[0]["id"]]), None) if rows else None
    if entry is None:
        raise NotFoundError(f"no article {number} in this dossier")
    return entry, number


def _at(place: str) -> list[Mark]:
    """The words that an address names by their place."""
    start, _, end = place.partition("-")
    return [Mark(int(start), int(end), "found")] if start.isdecimal() and end.isdecimal() and len(place) < 24 else []


def _head(record: Record) -> list[Mark]:
    """The words that stand for a record where all are marked: an event's trigger, a statement's cue."""
    if isinstance(record, Event):
        return [mark(record.trigger, "trigger", record.id)]
    if isinstance(record, Statement):
        spans = [record.cue] if record.cue is not None else list(record.content[:1])
        return [mark(span, "cue", record.id) for span in spans]
    return [Mark(one.start, one.end, kind_of(record), record.id) for one in marks_of(record)]
