"""A served dossier: the examples, coded and linked once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import demarche
from demarche.web.app import make_app

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def examples_dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples as a dossier; not to be written to."""
    path = tmp_path_factory.mktemp("web") / "examples.dossier"
    demarche.code(ROOT / "examples", output=path).close()
    return path


@pytest.fixture(scope="session")
def client(examples_dossier: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A browser without a screen, on the examples."""
    app = make_app(examples_dossier, listing=tmp_path_factory.mktemp("listing") / "listing", judge="tester")
    with TestClient(app, base_url="http://127.0.0.1") as browser:
        yield browser
