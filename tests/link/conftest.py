"""Dossiers of short articles, coded with the installed model and linked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from demarche.coder import code_document
from demarche.link.linker import link
from demarche.read import read_text
from demarche.store import Dossier, open_dossier

Articles = Mapping[str, tuple[str, str | None, str]]
"""Outlet, date of publication and text by path."""
LinkArticles = Callable[..., Dossier]


@pytest.fixture
def link_articles(tmp_path: Path) -> LinkArticles:
    """A function that codes articles into a dossier (made where it is not there) and links it."""

    def make(articles: Articles, *, name: str = "talks.dossier") -> Dossier:
        dossier = open_dossier(tmp_path / name, create=True)
        for path, (outlet, published, text) in articles.items():
            document = read_text(text, path=path, outlet=outlet, published=published)
            dossier.add(document, code_document(document))
        link(dossier)
        return dossier

    return make
