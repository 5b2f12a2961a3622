"""Discourse Network Analyzer: statements as a database that DNA 3.0 opens, and as the event list that it exports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, time
from importlib.resources import files
from pathlib import Path

from demarche.export.code_units import CodeUnits
from demarche.export.dna_coding import Coder, DnaCoding, kinds, shared_names, short
from demarche.export.dna_tables import DnaTables
from demarche.export.event_day import EventDay, by_document, publication_day
from demarche.export.notes import Note, write_notes
from demarche.export.tab_separated import text_cell
from demarche.records import Document, Statement
from demarche.store import Dossier, Entry, check_spans

FILE = "dossier.dna"
EVENT_LIST = "statements.csv"
COLUMNS = (
    "statement ID", "time", "document ID", "document title", "author", "source", "section", "type", "text", "person",
    "organization", "concept", "agreement", "record",
)  # fmt: skip
"""The columns of DNA's event list: its own, then the variables."""

UNKNOWN_DAY = datetime(1970, 1, 1, tzinfo=UTC)
"""DNA asks for a day; this one stands for unknown, and is noted."""

FORMAT_LOSSES = (
    "A concept is made from the act of the statement, the kind of proposal it makes (in brackets) and the disputed"
    " thing that its labels name: 'demand (appeal): Kashmir'. It is a topic and no position: two speakers who share one"
    " may want opposite things. Read and recode the concepts before networks of agreement are drawn.",
    "A denial has the concept of the statement it answers, 'assert' where that is not told, and an answer that of the"
    " statement that makes the proposal; agreement is 0 for denials, rejections and what was not said, else 1. It never"
    " says who is right.",
    "A person is a source that is a person, office, people or unnamed; states, governments, organisations, armed"
    " groups and documents are organizations. The organization of a person is for whom it is told to speak, else its"
    " country and sector (EGY GOV); former officials are ELI.",
    "Actors that linking takes for one have one name; others are one entity where their names are the same.",
    "A statement is one stretch: from the first word of its content to the last, the cue included where it stands"
    " between; its cue where it has no content.",
    "Hedges, the outlet's stance, addressees, conditions, occasions, times and places of statements have no variable.",
    "Events, proposals that no statement makes, numbers, outcomes and judgements are left out; the variable record is"
    " the id of the statement.",
)


def export_dna(dossier: Dossier, folder: Path) -> None:
    """Write ``dossier.dna``, ``statements.csv`` and ``notes.json``.

    Raises:
        EvidenceError: a span does not match the stored text.
        DossierError: the database cannot be written.
    """
    notes: list[Note] = []
    with ExitStack() as stack:
        tables = stack.enter_context(DnaTables(folder / FILE, schema()))
        file = stack.enter_context((folder / EVENT_LIST).open("w", encoding="utf-8", newline="\n"))
        file.write(";".join(f'"{column}"' for column in COLUMNS) + "\n")
        for line in _write(dossier, tables, notes):
            file.write(line + "\n")
    write_notes(folder, format="dna", losses=FORMAT_LOSSES, notes=notes)


def schema() -> str:
    return files("demarche.export").joinpath("dna_schema.sql").read_text(encoding="utf-8")


def _write(dossier: Dossier, tables: DnaTables, notes: list[Note]) -> Iterator[str]:
    """Add all documents and statements; the lines of the event list."""
    names, inferred = shared_names(dossier.clusters), by_document(dossier.inferred)
    for entry in dossier.entries():
        check_spans(entry.document, entry.coding)
        document, day = entry.document, publication_day(entry.document, inferred)
        notes += document_notes(document, day)
        number = tables.add_document(document_row(document, day))
        units, coder, types = CodeUnits(document.text), Coder(entry.coding, names), kinds(entry.coding.actors, names)
        for statement in entry.coding.statements:
            place, coding = stretch(statement), coder.code(statement)
            added = tables.add_statement(number, units.offset(place[0]), units.offset(place[1]), coding, statement.id)
            tables.add_types(coding, types)
            yield event_line(added, number, entry, day, statement, coding)


def document_row(document: Document, day: EventDay | None) -> tuple[str | int, ...]:
    """Title, text, author, source, notes, type and date of a document."""
    where = "; ".join(filter(None, (document.path, document.id, document.url)))
    return (
        title(document),
        document.text,
        short(document.byline or ""),
        short(document.outlet or ""),
        f"{where}; {day.words if day else 'day of publication unknown'}",
        document.format,
        int(moment(day).timestamp()),
    )


def title(document: Document) -> str:
    """The title, the name of the file where there is none."""
    return short(document.title or re.split(r"[/\\]", document.path)[-1])


def moment(day: EventDay | None) -> datetime:
    """Midnight of the first day a document may be of."""
    return datetime.combine(day.first, time(), tzinfo=UTC) if day else UNKNOWN_DAY


def stretch(statement: Statement) -> tuple[int, int]:
    """First and last code point of what is said; of the cue where nothing is."""
    spans = statement.content or tuple(filter(None, (statement.cue,)))
    return min(span.start for span in spans), max(span.end for span in spans)


def event_line(
    number: int, document_number: int, entry: Entry, day: EventDay | None, statement: Statement, coding: DnaCoding
) -> str:
    """A row of DNA's event list: numbers plain, texts in quotation marks, no semicolon or double quote in them."""
    document, place = entry.document, stretch(statement)
    when = f"{moment(day):%Y-%m-%d %H:%M:%S}"
    texts = (title(document), document.byline, document.outlet, "", document.format)
    said = document.text[place[0] : place[1]]
    variables = (coding.person, coding.organization, coding.concept)
    return ";".join(
        (
            str(number),
            when,
            str(document_number),
            *(_quoted(text) for text in (*texts, said, *variables)),
            str(int(coding.agreement)),
            _quoted(statement.id),
        )
    )


def _quoted(text: str | None) -> str:
    return f'"{text_cell(text).replace(";", ",")}"'


def document_notes(document: Document, day: EventDay | None) -> Iterator[Note]:
    """The notes on a document without a day, of several days, or with a title that is too long."""
    written = f"{moment(day):%Y-%m-%d}"
    if day is None:
        why = "DNA asks for a day, and none is known: this one stands for unknown."
        yield Note(record=document.id, field="DOCUMENTS.Date", written=written, dossier="unknown", why=why)
    elif day.first != day.last or day.basis != "published":
        why = "DNA has one day: the first on which the document may have appeared."
        yield Note(record=document.id, field="DOCUMENTS.Date", written=written, dossier=day.words, why=why)
    if document.title and title(document) != document.title:
        why = "DNA holds 190 characters on one line."
        yield Note(
            record=document.id, field="DOCUMENTS.Title", written=title(document), dossier=document.title, why=why
        )
