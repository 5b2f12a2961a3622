"""The coder as a whole: pure, deterministic, every span in its text, nothing from outside the article."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche import read
from demarche.coder import article_stretches, code_document
from demarche.read import read_text
from demarche.records import Coding, Document, Span

EXAMPLES = Path(__file__).parent.parent / "examples"


def documents() -> list[Document]:
    return [item for item in read(EXAMPLES) if isinstance(item, Document)]


def spans(coding: Coding) -> list[Span]:
    found = [m.span for actor in coding.actors for m in actor.mentions]
    for event in coding.events:
        found.append(event.trigger)
        found += [p.span for p in (*event.actors, *event.recipients, *event.places, *event.times)]
    for statement in coding.statements:
        found += statement.content
        found += [s for s in (statement.cue, statement.hedge, statement.outlet_stance) if s]
        found += [p.span for p in (statement.source, statement.addressee) if p]
    return found


@pytest.mark.parametrize("document", documents(), ids=lambda d: d.path.rpartition("/")[2])
def test_every_span_is_the_text_it_points_at(document: Document) -> None:
    coding = code_document(document)
    assert coding.events
    assert coding.statements
    for span in spans(coding):
        assert document.text[span.start : span.end] == span.text


def test_the_same_document_gives_the_same_coding_whatever_came_before() -> None:
    first, second = documents()[:2]
    alone = code_document(first)
    code_document(second)
    assert code_document(first) == alone


def test_nothing_is_coded_in_boilerplate_or_dateline() -> None:
    text = "GENEVA, May 3 (Wire) -- Chad accused Libya of an attack.\n\n"
    text += "Leave a Reply\n\nYour email address will not be published."
    document = read_text(text)
    kept = "".join(document.text[a:b] for a, b in article_stretches(document))
    assert kept.strip() == "Chad accused Libya of an attack."
    assert all("GENEVA" not in span.text for span in spans(code_document(document)))


def test_references_are_complete() -> None:
    for document in documents():
        coding = code_document(document)
        statements = {s.id for s in coding.statements}
        actors = {a.id for a in coding.actors}
        assert len(statements) == len(coding.statements)
        assert {e.attributed_to for e in coding.events} - {None} <= statements
        assert {s.parent for s in coding.statements} | {s.responds_to for s in coding.statements} <= statements | {None}
        assert {p.actor for e in coding.events for p in (*e.actors, *e.recipients)} <= actors


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_coded_without_error(text: str) -> None:
    if text.strip():
        document = Document(id="doc-x", path="x", text=text, sha256="", raw_sha256="")
        for span in spans(code_document(document)):
            assert text[span.start : span.end] == span.text
