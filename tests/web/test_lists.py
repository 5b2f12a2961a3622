"""Overview, statements and articles: numbers lead to as many rows, rows to the words they rest on."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from demarche.store import open_dossier
from demarche.web.screens import SCREENS


@pytest.mark.parametrize("screen", [screen for screen in SCREENS if screen.path != "/article"], ids=lambda s: s.name)
def test_every_screen_is_a_page_and_json(client: TestClient, screen: object) -> None:
    path = screen.path  # type: ignore[attr-defined]
    page = client.get(path)
    data = client.get("/index.json" if path == "/" else f"{path}.json")
    assert (page.status_code, data.status_code) == (200, 200)
    assert isinstance(data.json(), dict)
    assert "chart" not in data.json()
    assert " style=" not in page.text
    assert "<script>" not in page.text


def test_the_overview_counts_what_is_there(client: TestClient, examples_dossier: Path) -> None:
    counts = client.get("/index.json").json()["counts"]
    with open_dossier(examples_dossier) as dossier:
        assert counts["articles"] == len(dossier.documents)
        assert counts["statements"] == len(dossier.statements)
        assert counts["events"] == sum(event.same_as is None for event in dossier.events)


def test_each_value_of_a_facet_leads_to_as_many_rows(client: TestClient) -> None:
    facets = client.get("/statements.json").json()["facets"]
    values = [value for facet in facets for value in facet["values"]]
    assert len(values) > 12
    for value in values:
        page = client.get(value["link"].replace("/statements", "/statements.json", 1)).json()["page"]
        assert page["total"] == value["count"], value


def test_two_facets_narrow_together(client: TestClient) -> None:
    rows = client.get("/statements.json?act=deny&act=accuse&sourcing=state").json()["page"]["rows"]
    assert rows
    assert {row["act"] for row in rows} <= {"deny", "accuse"}
    assert {row["source_type"] for row in rows} == {"state"}


def test_a_row_leads_to_its_words_in_the_article(client: TestClient) -> None:
    rows = client.get("/statements.json").json()["page"]["rows"]
    for row in rows[:10]:
        evidence = client.get(f"/statements.json?record={row['id']}").json()["evidence"]
        marked = [part["text"] for cut in evidence["excerpts"] for part in cut if "content" in part["roles"]]
        assert "".join("".join(marked).split()) == "".join((row["content"] or "").replace(" … ", "").split())
        article = client.get(evidence["article"].partition("#")[0])
        assert article.status_code == 200
        assert 'id="here"' in article.text


def test_an_article_is_its_text(client: TestClient, examples_dossier: Path) -> None:
    with open_dossier(examples_dossier) as dossier:
        for number, entry in enumerate(dossier.entries()):
            row = dossier.connection.execute(
                "SELECT number FROM documents WHERE id = ?", (entry.document.id,)
            ).fetchone()
            shown = client.get(f"/article?document={row[0]}&mark=events&mark=statements&mark=actors").text
            body = shown[shown.index("<article>") : shown.index("</article>")]
            paragraphs = re.findall(r"<p(?: class=\"boilerplate\"[^>]*)?>(.*?)</p>", body, re.DOTALL)[
                1 if number < 0 else 0 :
            ]
            plain = [unescape(re.sub(r"<[^>]+>", "", paragraph)) for paragraph in paragraphs]
            lines = [line for line in entry.document.text.split("\n") if line.strip()]
            assert plain[-len(lines) :] == lines


def test_what_is_not_there_is_said(client: TestClient) -> None:
    assert client.get("/article?document=999").status_code == 404
    assert client.get("/article.json?document=999").json() == {"error": "no article 999 in this dossier"}
    assert client.get("/nothing").status_code == 404
    page = client.get("/statements?record=statement-none&act=%22%3E")
    assert page.status_code == 200
    assert "Nothing matches" in page.text


def test_a_dossier_coded_further_is_listed_anew(tmp_path: Path, examples_dossier: Path) -> None:
    from demarche.web.app import make_app
    from tests.store.sample import dam_coding, dam_document

    path = tmp_path / "grown.dossier"
    with open_dossier(path, create=True) as dossier:
        app = make_app(path, listing=tmp_path / "listing", judge="tester")
        with TestClient(app, base_url="http://127.0.0.1") as browser:
            assert browser.get("/index.json").json()["counts"]["events"] == 0
            dossier.add(dam_document(), dam_coding())
            assert browser.get("/index.json").json()["counts"]["articles"] == 1
            assert browser.get("/statements.json").json()["page"]["total"] == 2
