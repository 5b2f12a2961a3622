"""INCEpTION: cassis reads each document, finds the same words, and the links lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from cassis import load_cas_from_json, load_typesystem

from demarche.export import export
from demarche.export.inception_layers import LAYERS
from tests.export.annotation_sample import FLAGS, annotation_dossier


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("inception")
    with annotation_dossier() as dossier:
        export(dossier, to="inception", directory=made)
    return made


@pytest.fixture(scope="module")
def documents(folder: Path) -> dict[str, Any]:
    """Each document as cassis reads it, by the id in its metadata."""
    with ZipFile(folder / "inception.zip") as archive:
        cases = [load_cas_from_json(archive.read(name).decode()) for name in archive.namelist()]
    return {metadata(cas).documentId: cas for cas in cases}


def metadata(cas: Any) -> Any:
    (found,) = cas.select("de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData")
    return found


def select(cas: Any, layer: str) -> list[Any]:
    return list(cas.select(f"webanno.custom.{layer}"))


def roles(annotation: Any) -> Iterator[tuple[str, str]]:
    for link in annotation.roles.elements if annotation.roles else []:
        yield link.role, link.target.get_covered_text()


def flags(documents: dict[str, Any]) -> Any:
    return next(cas for cas in documents.values() if cas.sofa_string == FLAGS)


def test_the_texts_come_back(documents: dict[str, Any]) -> None:
    with annotation_dossier() as dossier:
        assert {each.id: each.text for each in dossier.documents} == {
            key: cas.sofa_string for key, cas in documents.items()
        }


def test_every_record_is_at_its_words(documents: dict[str, Any]) -> None:
    with annotation_dossier() as dossier:
        triggers = {event.id: event.trigger.text for event in dossier.events}
        mentions = [mention for actor in dossier.actors for mention in actor.mentions]
    events = [event for cas in documents.values() for event in select(cas, "Event")]
    assert {event.record: event.get_covered_text() for event in events} == triggers
    found = [each for cas in documents.values() for each in select(cas, "Mention") if each.mentionKind]
    assert sorted(each.get_covered_text() for each in found) == sorted(mention.span.text for mention in mentions)


def test_offsets_are_utf_16_in_the_file(folder: Path, documents: dict[str, Any]) -> None:
    (event,) = select(flags(documents), "Event")
    assert event.begin == FLAGS.index("seizing")
    with ZipFile(folder / "inception.zip") as archive:
        raw = next(archive.read(name).decode() for name in archive.namelist() if "flags" in name)
    units = len(FLAGS[: event.begin].encode("utf-16-le")) // 2
    assert units == event.begin + 4
    assert f'"begin": {units},' in raw


def test_roles_are_links(documents: dict[str, Any]) -> None:
    (event,) = select(flags(documents), "Event")
    assert list(roles(event)) == [
        ("actor", "Chile"),
        ("place", "the Illari islets"),
        ("attributed_to", "accused"),
    ]
    denial = next(each for each in select(flags(documents), "Statement") if each.act == "deny")
    assert list(roles(denial)) == [
        ("source", "Chile"),
        ("cue", "denied"),
        ("content", "the charge"),
        ("responds_to", "accused"),
    ]


def test_a_disputed_place_has_no_owner(documents: dict[str, Any]) -> None:
    (place,) = select(flags(documents), "Place")
    assert (place.country, place.claimants, place.scope) == (None, "CHL; PER", "Illari: both islets")


def test_the_layers_are_those_of_the_documents(folder: Path, documents: dict[str, Any]) -> None:
    with (folder / "TypeSystem.xml").open("rb") as file:
        layers = load_typesystem(file)
    for cas in documents.values():
        for layer in LAYERS.values():
            declared = {feature.name for feature in layers.get_type(layer.type).all_features}
            assert declared == {feature.name for feature in cas.typesystem.get_type(layer.type).all_features}


def test_names_of_features_are_not_uimas() -> None:
    reserved = {"type", "begin", "end", "sofa", "address", "view", "cas", "coveredText", "id", "self"}
    assert not reserved & {name for layer in LAYERS.values() for name in layer.features}
