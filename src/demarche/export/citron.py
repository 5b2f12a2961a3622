"""Citron: quotations with source, cue and content, one JSON file a document, as BBC's Citron reads them.

The format is Citron's annotation format (``docs/data_format.md`` of github.com/bbc/citron).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from demarche.export.notes import Note, write_notes
from demarche.export.zipped_documents import add_file, file_name, open_zip
from demarche.records import Actor, Document, Participant, Span, Statement
from demarche.store import Dossier, Entry, check_spans

FILE = "citron.zip"
Json = dict[str, Any]

FORMAT_LOSSES = (
    "A statement without a cue, or without content, is no quote to Citron and is left out. It is noted.",
    "What an article says was not said is left out: the format has no negation. It is noted.",
    "The act, the kind of quotation, hedges, the outlet's stance, conditions, occasions, times and places of a"
    " statement, to whom it is made and for whom the source speaks have no field.",
    "That a statement is quoted in another, or answers it, has no field.",
    "Kinds, countries and sectors of actors have no field; their mentions are coreference groups.",
    "Events, proposals, numbers, terms, outcomes and judgements are left out.",
)


def export_citron(dossier: Dossier, folder: Path) -> None:
    """Write ``citron.zip``, one JSON file a document, and ``notes.json``.

    Raises:
        EvidenceError: a span does not match the stored text.
    """
    notes: list[Note] = []
    with open_zip(folder / FILE) as archive:
        for entry in dossier.entries():
            check_spans(entry.document, entry.coding)
            text = json.dumps(citron_document(entry), ensure_ascii=False, indent=1) + "\n"
            add_file(archive, file_name(entry.document, ".json"), text)
            notes += quote_notes(entry)
    write_notes(folder, format="citron", losses=FORMAT_LOSSES, notes=notes)


def citron_document(entry: Entry) -> Json:
    """The document: Citron's fields first; ``document`` leads back to the dossier and is passed over by Citron."""
    actors = {actor.id: actor for actor in entry.coding.actors}
    quoted = (statement for statement in entry.coding.statements if not_held(statement) is None)
    return {
        "text": entry.document.text,
        "quotes": [quote(statement, actors) for statement in quoted],
        "coreference_groups": [group for actor in entry.coding.actors if len(group := coreferents(actor)) > 1],
        "document": origin(entry.document),
    }


def not_held(statement: Statement) -> tuple[str, str] | None:
    """What of a statement keeps it from being a quote, and why; None for one that is."""
    if statement.polarity == "negative":
        return "polarity negative", "The format has no negation, and would have it said."
    if statement.cue is None:
        return "no cue", "Every quote has a cue."
    if not statement.content:
        return "no content", "Every quote has content."
    return None


def quote(statement: Statement, actors: dict[str, Actor]) -> Json:
    """A quote. ``coreferences`` is the name of the source where it is not named in place, else empty.

    ``confidence`` is a text of four decimals, as Citron writes it.
    """
    return {
        "cue": citron_span(statement.cue) if statement.cue else None,
        "sources": [citron_span(statement.source.span)] if statement.source else [],
        "contents": [citron_span(span) for span in statement.content],
        "coreferences": [citron_span(span) for span in full_name(statement.source, actors)],
        "confidence": f"{statement.confidence:.4f}",
        "id": statement.id,
    }


def full_name(source: Participant | None, actors: dict[str, Actor]) -> Iterator[Span]:
    """The longest name the text has for a source that a pronoun or a description stands for."""
    actor = actors.get(source.actor) if source else None
    if source is None or actor is None:
        return
    names = [mention.span for mention in actor.mentions if mention.kind == "name"]
    if names and not any(name.overlaps(source.span) for name in names):
        yield max(names, key=lambda name: (name.end - name.start, -name.start))


def coreferents(actor: Actor) -> list[Json]:
    """The mentions of an actor in the order of the text."""
    return [citron_span(span) for span in sorted({mention.span for mention in actor.mentions})]


def citron_span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}


def origin(document: Document) -> Json:
    when = document.published
    return {
        "id": document.id,
        "path": document.path,
        "outlet": document.outlet,
        "url": document.url,
        "title": document.title,
        "published": [when.start.isoformat(), when.end.isoformat()] if when else None,
    }


def quote_notes(entry: Entry) -> Iterator[Note]:
    for statement in entry.coding.statements:
        if (found := not_held(statement)) is not None:
            dossier, why = found
            yield Note(record=statement.id, field="quotes", written="left out", dossier=dossier, why=why)
