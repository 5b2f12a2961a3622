"""Articles are foreign text: whatever stands in them is shown, and does nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from demarche.store import Query, open_dossier
from demarche.web.screens import SCREENS
from tests.browser import hostile
from tests.browser.conftest import Watched, serve, watch


@pytest.fixture(scope="module")
def hostile_dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "hostile.dossier"
    hostile.make(path)
    return path


@pytest.fixture(scope="module")
def hostile_address(hostile_dossier: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from serve(hostile_dossier, tmp_path_factory.mktemp("listing"))


@pytest.fixture
def page(chromium: Any, hostile_address: str) -> Iterator[Watched]:
    yield from watch(chromium, hostile_address)


def test_there_are_forty() -> None:
    assert len(set(hostile.PAYLOADS)) == 40


@pytest.mark.parametrize("screen", [screen for screen in SCREENS if screen.path != "/article"], ids=lambda s: s.name)
def test_a_screen_shows_them_as_text(page: Watched, screen: Any) -> None:
    shown = page.open(screen.path)
    assert shown.locator("main").count() == 1
    assert (
        shown.locator("main img, main iframe, main object, main embed, main base, main meta, main style").count() == 0
    )
    assert shown.evaluate("document.scripts.length") == 1


@pytest.mark.parametrize("number", range(0, 40))
def test_an_article_with_its_evidence_shows_them_as_text(page: Watched, hostile_dossier: Path, number: int) -> None:
    payload = hostile.PAYLOADS[number]
    with open_dossier(hostile_dossier) as dossier:
        query = Query("SELECT document FROM document_list WHERE title = :title", {"title": payload})
        (row,) = dossier.query(query).rows()
        events = Query("SELECT id FROM event_list WHERE document = :document", row)
        (event,) = dossier.query(events).rows()
    shown = page.open(f"/article?document={row['document']}&record={event['id']}&mark=statements&mark=terms")
    assert shown.locator("main h1").inner_text().split() == payload.split()
    assert payload.split()[0] in shown.locator("#evidence blockquote").first.inner_text()
    assert shown.evaluate("document.scripts.length") == 1
    assert shown.url.startswith(page.address)


@pytest.mark.parametrize("where", ["/statements?act=", "/search?words=", "/actor?name=", "/terms?words=", "/event?id="])
def test_the_address_is_text_too(page: Watched, where: str) -> None:
    from urllib.parse import quote

    for payload in hostile.PAYLOADS:
        shown = page.open(where + quote(payload))
        assert shown.evaluate("document.querySelectorAll('script').length") <= 1
    page.faults = [fault for fault in page.faults if "status of 40" not in fault]
