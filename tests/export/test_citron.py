"""Citron: quotes whose spans are in the text, sources resolved, and nothing that was not said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from demarche.export import export
from tests.export.annotation_sample import annotation_dossier

Json = dict[str, Any]


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Json]:
    folder = tmp_path_factory.mktemp("citron")
    with annotation_dossier() as dossier:
        export(dossier, to="citron", directory=folder)
    with ZipFile(folder / "citron.zip") as archive:
        found = [json.loads(archive.read(name)) for name in archive.namelist()]
    return {each["document"]["path"]: each for each in found}


def spans(document: Json) -> list[Json]:
    quoted = [
        span for quote in document["quotes"] for key in ("sources", "contents", "coreferences") for span in quote[key]
    ]
    cues = [quote["cue"] for quote in document["quotes"]]
    return [*quoted, *cues, *(span for group in document["coreference_groups"] for span in group)]


def test_every_span_is_in_the_text(documents: dict[str, Json]) -> None:
    found = [(document["text"], span) for document in documents.values() for span in spans(document)]
    assert len(found) > 15
    for text, span in found:
        assert text[span["start"] : span["end"]] == span["text"]


def test_a_quote_has_what_citron_reads(documents: dict[str, Json]) -> None:
    claim = documents["wire/dam.txt"]["quotes"][0]
    assert set(claim) == {"cue", "sources", "contents", "coreferences", "confidence", "id"}
    assert claim["cue"]["text"] == "told"
    assert [span["text"] for span in claim["sources"]] == ["Nassar"]
    assert claim["confidence"] == "0.9000"


def test_what_was_not_said_or_has_no_cue_is_no_quote(documents: dict[str, Json]) -> None:
    flags = documents["wire\\flags: 🇵🇪.txt"]
    assert [quote["cue"]["text"] for quote in flags["quotes"]] == ["accused", "denied", "said", "rejected"]
    assert documents["wire/islets.txt"]["quotes"] == []


def test_left_out_statements_are_noted(tmp_path: Path) -> None:
    with annotation_dossier() as dossier:
        export(dossier, to="citron", directory=tmp_path)
    notes = json.loads((tmp_path / "notes.json").read_text(encoding="utf-8"))["notes"]
    assert [note["dossier"] for note in notes] == ["polarity negative", "polarity negative", "no cue"]


def test_mentions_of_an_actor_are_a_group(documents: dict[str, Json]) -> None:
    groups = documents["wire/dam.txt"]["coreference_groups"]
    assert ["Salma Nassar", "Nassar"] in [[span["text"] for span in group] for group in groups]
