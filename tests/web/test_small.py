"""Dossiers with little in them: empty, coded and not linked, in a folder that cannot be written to."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from demarche.store import open_dossier
from demarche.web.app import make_app
from demarche.web.screens import SCREENS
from tests.export.sample import full_dossier
from tests.store.sample import dam_coding, dam_document

PATHS = [screen.path for screen in SCREENS if screen.path != "/article"]


def browser(path: Path, folder: Path) -> TestClient:
    return TestClient(make_app(path, listing=folder / "listing", judge="tester"), base_url="http://127.0.0.1")


@pytest.mark.parametrize("screen", PATHS)
def test_an_empty_dossier_has_every_screen(tmp_path: Path, screen: str) -> None:
    open_dossier(tmp_path / "x.dossier", create=True).close()
    with browser(tmp_path / "x.dossier", tmp_path) as client:
        assert client.get(screen).status_code == 200


@pytest.mark.parametrize("screen", PATHS)
def test_so_has_one_that_was_never_linked(tmp_path: Path, screen: str) -> None:
    with open_dossier(tmp_path / "x.dossier", create=True) as dossier:
        dossier.add(dam_document(), dam_coding())
    with browser(tmp_path / "x.dossier", tmp_path) as client:
        assert client.get(screen).status_code == 200
        row = client.get("/statements.json").json()["page"]["rows"][0]
        assert client.get(f"/event?id={row['id']}").status_code == 200
        assert client.get(f"/article?document=1&record={row['id']}").status_code == 200


def test_every_record_of_every_kind_has_its_evidence(tmp_path: Path) -> None:
    with open_dossier(tmp_path / "x.dossier", create=True) as dossier:
        for entry in full_dossier().entries():
            dossier.add(entry.document, entry.coding)
        coding = dam_coding()
    records = [
        *coding.events,
        *coding.statements,
        *coding.actors,
        *coding.numbers,
        *coding.terms,
        *coding.proposals,
        *coding.outcomes,
    ]
    assert len({type(record) for record in records}) == 7
    with browser(tmp_path / "x.dossier", tmp_path) as client:
        for record in records:
            evidence = client.get(f"/index.json?record={record.id}").json()["evidence"]
            assert evidence["kind"] == type(record).__name__.lower()
            assert any(part["roles"] for cut in evidence["excerpts"] for part in cut)
            assert evidence["fields"]
            for field in evidence["fields"]:
                assert not field["link"] or client.get(field["link"]).status_code == 200
