"""The interchange: its fields and their order are a promise, and every span reads as its text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.errors import EvidenceError
from demarche.export import export
from demarche.export.kinds import entry_rows
from demarche.records import Coding, Document, Span
from demarche.store import Entry
from tests.export.sample import full_dossier
from tests.store.sample import RUN, ScriptedCoder, dam_coding, dam_document, document

#: What every later version must keep, in this order; more may follow.
PROMISED = {
    "documents": "id path title outlet published sha256 text boilerplate",
    "events": ("id document path trigger type mode status actors recipients places times attributed_to confidence"),
    "statements": (
        "id document path source cue content addressee quote_type act source_type polarity hedge"
        " outlet_stance parent responds_to confidence"
    ),
    "actors": "id name kind country sectors mentions",
    "failures": "path step reason",
}


def read_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("kind", PROMISED)
def test_the_promised_fields_come_first_and_in_order(tmp_path: Path, kind: str) -> None:
    export(full_dossier(), to="jsonl", directory=tmp_path)
    promised = PROMISED[kind].split()
    rows = read_rows(tmp_path / f"{kind}.jsonl")
    assert rows
    for row in rows:
        assert list(row)[: len(promised)] == promised


def test_documents_come_by_path_and_events_in_the_order_of_the_text(tmp_path: Path) -> None:
    export(full_dossier(), to="jsonl", directory=tmp_path)
    assert [row["path"] for row in read_rows(tmp_path / "documents.jsonl")] == [
        "wire/dam.txt",
        "wire/islets.txt",
    ]
    starts = [row["trigger"]["start"] for row in read_rows(tmp_path / "events.jsonl")]
    assert starts == sorted(starts)


def test_references_lead_somewhere(tmp_path: Path) -> None:
    export(full_dossier(), to="jsonl", directory=tmp_path)
    rows = {kind: read_rows(tmp_path / f"{kind}.jsonl") for kind in PROMISED}
    ids = {kind: {row.get("id") for row in rows[kind]} for kind in rows}
    assert {event["attributed_to"] for event in rows["events"]} - {None} <= ids["statements"]
    assert {event["document"] for event in rows["events"]} <= ids["documents"]
    assert {who["actor"] for event in rows["events"] for who in event["actors"]} <= ids["actors"]


def spans_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a row that has a start, an end and a text."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= set(value):
            yield value
        for inner in value.values():
            yield from spans_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans_in(inner)


WORDS = st.sampled_from(["Kenya", "Łódź", "met", "said", "“quoted”", "🕊️", "e\u0301mis", "\n\n", "کشمیر", "Uganda"])


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=40).map(" ".join))
def test_every_exported_span_is_the_slice_of_its_text(text: str) -> None:
    article = document("made.txt", text)
    rows = list(entry_rows(Entry(article, ScriptedCoder().code_document(article), 1)))
    stored = next(row["text"] for kind, row in rows if kind == "documents")
    spans = [span for kind, row in rows if kind != "documents" for span in spans_in(row)]
    assert len(spans) >= sum(text.split().count(word) for word in ("met", "said", "Kenya"))
    for span in spans:
        assert stored[span["start"] : span["end"]] == span["text"]


def with_span(document: Document, coding: Coding, field: str, wrong: Span) -> tuple[Document, Coding]:
    """The dam article with one of its spans, in one of the places that hold one, replaced."""
    event, statement, actor = coding.events[0], coding.statements[0], coding.actors[0]
    assert statement.source is not None
    changed = {
        "boilerplate": lambda: (replace(document, boilerplate=(wrong,)), coding),
        "dateline": lambda: (replace(document, dateline=wrong), coding),
        "title": lambda: (replace(document, title_span=wrong), coding),
        "trigger": lambda: (document, replace(coding, events=(replace(event, trigger=wrong),))),
        "recipient": lambda: (
            document,
            replace(coding, events=(replace(event, recipients=(replace(event.recipients[0], span=wrong),)),)),
        ),
        "place": lambda: (
            document,
            replace(coding, events=(replace(event, places=(replace(event.places[0], span=wrong),)),)),
        ),
        "time": lambda: (
            document,
            replace(coding, events=(replace(event, times=(replace(event.times[0], span=wrong),)),)),
        ),
        "source": lambda: (
            document,
            replace(coding, statements=(replace(statement, source=replace(statement.source, span=wrong)),)),
        ),
        "cue": lambda: (document, replace(coding, statements=(replace(statement, cue=wrong),))),
        "content": lambda: (document, replace(coding, statements=(replace(statement, content=(wrong,)),))),
        "hedge": lambda: (document, replace(coding, statements=(replace(statement, hedge=wrong),))),
        "stance": lambda: (document, replace(coding, statements=(replace(statement, outlet_stance=wrong),))),
        "mention": lambda: (
            document,
            replace(coding, actors=(replace(actor, mentions=(replace(actor.mentions[0], span=wrong),)),)),
        ),
    }
    return changed[field]()


FIELDS = "boilerplate dateline title trigger recipient place time source cue content hedge stance mention".split()


@pytest.mark.parametrize("field", FIELDS)
@settings(max_examples=15, deadline=None)
@given(start=st.integers(0, 400), words=st.text("abc “", min_size=1, max_size=5))
def test_a_span_that_does_not_read_as_its_text_is_never_exported(field: str, start: int, words: str) -> None:
    text = dam_document().text
    wrong = Span(start, start + len(words), words)
    changed = with_span(dam_document(), dam_coding(), field, wrong)
    if text[wrong.start : wrong.end] == words:  # by chance it is right
        list(entry_rows(Entry(*changed, 1)))
    else:
        with pytest.raises(EvidenceError, match=rf"wire/dam\.txt: .*characters {start}-{wrong.end}"):
            list(entry_rows(Entry(*changed, 1)))


def test_characters_stand_for_themselves_and_lines_do_not_break(tmp_path: Path) -> None:
    article = document("made.txt", "Łódź said: “no”.\nNext\u2028line said\u0085more.")
    with full_dossier() as dossier:
        dossier.add(article, Coding(article.id, RUN))
        export(dossier, to="jsonl", directory=tmp_path)
    lines = (tmp_path / "documents.jsonl").read_bytes().split(b"\n")
    assert "Łódź said: “no”.".encode() in lines[0]
    assert json.loads(lines[0])["text"] == article.text
    assert lines[-1] == b""
