"""Web annotations: selectors that find their words in two ways, and the shape that the model asks for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from demarche.export import export
from demarche.export.webannotation import source
from tests.export.annotation_sample import annotation_dossier
from tests.store.sample import document

Json = dict[str, Any]
FLAGS_URL = "https://andes.example/flags?a=1"
PURPOSES = {"tagging", "describing", "identifying", "linking"}


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Json:
    folder: Path = tmp_path_factory.mktemp("webannotation")
    with annotation_dossier() as dossier:
        export(dossier, to="webannotation", directory=folder)
    content: Json = json.loads((folder / "annotations.jsonld").read_text(encoding="utf-8"))
    return content


@pytest.fixture(scope="module")
def items(collection: Json) -> list[Json]:
    found: list[Json] = collection["first"]["items"]
    return found


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def selections(items: list[Json]) -> Iterator[Json]:
    for item in items:
        yield from (each for each in [*listed(item["target"]), *item["body"]] if "selector" in each)


def tags(item: Json) -> list[str]:
    return [body["value"] for body in item["body"] if body["purpose"] == "tagging"]


def one(items: list[Json], *wanted: str) -> Json:
    return next(item for item in items if set(wanted) <= set(tags(item)))


def test_the_collection_is_one_page(collection: Json) -> None:
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    assert collection["first"]["type"] == "AnnotationPage"
    assert collection["total"] == len(collection["first"]["items"])


def test_every_annotation_has_the_parts_of_the_model(items: list[Json]) -> None:
    identifiers = [item["id"] for item in items]
    assert len(set(identifiers)) == len(identifiers)
    for item in items:
        assert item["type"] == "Annotation"
        assert item["target"]
        assert item["target"] != item["id"]
        for body in item["body"]:
            assert body["type"] in {"TextualBody", "SpecificResource"}
            assert body["purpose"] in PURPOSES
            assert ("value" in body) == (body["type"] == "TextualBody")


def test_both_selectors_find_the_same_words(items: list[Json]) -> None:
    with annotation_dossier() as dossier:
        texts = {source(each): each.text for each in dossier.documents}
    found = list(selections(items))
    assert len(found) > 50
    for each in found:
        text, (position, quotation) = texts[each["source"]], each["selector"]
        start, end = position["start"], position["end"]
        assert text[start:end] == quotation["exact"]
        before, behind = quotation.get("prefix", ""), quotation.get("suffix", "")
        assert text[:start].endswith(before)
        assert text[end:].startswith(behind)
        assert text.count(before + quotation["exact"] + behind) == 1 or not (before or behind)


def test_an_event_in_a_statement_is_told_by_its_speaker(items: list[Json]) -> None:
    event = one(items, "event", "COERCE", "seize")
    summary = next(body["value"] for body in event["body"] if body["purpose"] == "describing")
    assert summary.startswith("told by Peru (PER GOV); actor: Chile (CHL GOV)")
    assert event["target"]["source"] == FLAGS_URL
    place = next(body for body in event["body"] if body.get("demarche:role") == "place")
    assert place["demarche:claimants"] == ["CHL", "PER"]
    assert "demarche:country" not in place


def test_a_statement_is_at_what_is_said(items: list[Json]) -> None:
    denial = one(items, "statement", "deny", "not said")
    exact = [target["selector"][1]["exact"] for target in denial["target"]]
    assert exact == ["the claim", "the two sides would meet again in April 2024"]
    linked = {body["demarche:role"] for body in denial["body"] if body["purpose"] == "linking"}
    assert linked == {"parent", "responds_to"}


def test_references_are_annotations_that_are_there(items: list[Json]) -> None:
    identifiers = {item["id"] for item in items}
    references = [body["source"] for item in items for body in item["body"] if body["purpose"] == "linking"]
    actors = [body["demarche:actor"] for item in items for body in item["body"] if "demarche:actor" in body]
    assert references
    assert {*references, *actors} <= identifiers


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "https://a.example/b c", 'https://a.example/"b"'])
def test_what_is_no_web_address_is_no_source(url: str | None) -> None:
    made = document(url=url)
    assert source(made) == f"urn:demarche:{made.id}"
