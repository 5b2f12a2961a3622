"""Where each row of a format of events is told: the table that leads back to outlet, path and characters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from demarche.export.coded_event import CodedEvent
from demarche.export.tab_separated import text_cell, write_row

FILE = "sources.tsv"
COLUMNS = ("Event ID", "Record", "Document", "Outlet", "Path", "URL", "Start", "End", "Text", "Sentence", "Told By")


def source_rows(coded: CodedEvent, event_id: str) -> Iterator[tuple[str, ...]]:
    """One row a telling: the record, its document, and the characters of its trigger."""
    document = coded.document
    for telling in coded.tellings:
        trigger = telling.event.trigger
        yield (
            event_id,
            telling.event.id,
            document.id,
            text_cell(document.outlet),
            text_cell(document.path),
            text_cell(document.url),
            str(trigger.start),
            str(trigger.end),
            text_cell(trigger.text),
            str(telling.sentence),
            text_cell(coded.speaker if telling.event.id == coded.event.id else None),
        )


def write_sources(file: TextIO, coded: CodedEvent, event_id: str) -> None:
    for row in source_rows(coded, event_id):
        write_row(file, row)
