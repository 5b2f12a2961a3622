"""Dossiers that briefs are made of: the dam article by hand, and two articles on one story that the model codes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from demarche.coder import code_document
from demarche.link.linker import link
from demarche.read import read_text
from demarche.store import Dossier, open_dossier
from tests.link.test_linker import ARTICLES
from tests.store.sample import dam_coding, dam_document


@pytest.fixture
def dam() -> Iterator[Dossier]:
    with open_dossier() as dossier:
        dossier.add(dam_document(), dam_coding())
        yield dossier


@pytest.fixture(scope="session")
def story() -> Iterator[Dossier]:
    """What several outlets tell of one meeting and one clash, linked."""
    with open_dossier() as dossier:
        for name, (outlet, published, text) in ARTICLES.items():
            document = read_text(text, path=name, outlet=outlet, published=published)
            dossier.add(document, code_document(document))
        link(dossier)
        yield dossier
