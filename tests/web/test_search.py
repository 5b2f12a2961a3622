"""Search: hits by kind and outlet, the words found marked, and nothing that people type is an error."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from demarche.store import open_dossier
from demarche.web.app import make_app
from demarche.web.found import CLOSE, OPEN, directive, pieces
from tests.store.sample import RUN, ScriptedCoder, dam_coding, dam_document, document

HOSTILE = 'Nassar <script>alert(1)</script> said "[talks]" & met <b onclick="x()">Bekele</b> – a]b[c.\n'


@pytest.fixture
def browser(tmp_path: Path) -> TestClient:
    """The dam article, a hostile one, and one that another outlet tells."""
    path = tmp_path / "search.dossier"
    coder = ScriptedCoder(RUN)
    with open_dossier(path, create=True) as dossier:
        dossier.add(dam_document(), dam_coding())
        bad = document("<img src=x onerror=alert(2)>.txt", HOSTILE, title="<svg onload=alert(3)> Nassar", outlet="<i>O")
        dossier.add(bad, coder.code_document(bad))
        other = document("wire/b.txt", "Nassar met reporters in Khartoum.\n", outlet="Andes Wire")
        dossier.add(other, coder.code_document(other))
    return TestClient(make_app(path, listing=tmp_path / "listing", judge="tester"), base_url="http://127.0.0.1")


def found(browser: TestClient, query: str) -> dict[str, int]:
    """How many hits there are by kind."""
    groups = browser.get(f"/search.json?{query}").json()["groups"]
    return {group["name"]: group["page"]["total"] for group in groups}


def test_hits_by_kind(browser: TestClient) -> None:
    assert found(browser, "words=nassar") == {"article": 3, "statement": 2, "event": 3}
    assert found(browser, "words=progress") == {"article": 1, "statement": 1, "event": 0}
    assert found(browser, "words=meets") == {"article": 1, "statement": 1, "event": 1}
    assert found(browser, 'words="two sides"&kind=statement') == {"statement": 1}


def test_an_event_is_found_by_its_parties_and_place(browser: TestClient) -> None:
    (group,) = browser.get("/search.json?words=khartoum bekele&kind=event").json()["groups"]
    (row,) = group["page"]["rows"]
    assert row["type"] == "CONSULT"
    assert [piece for piece in row["places"] if piece["found"]] == [{"text": "Khartoum", "found": True}]


def test_each_value_of_a_facet_leads_to_as_many_rows(browser: TestClient, client: TestClient) -> None:
    for one, words in ((browser, "nassar"), (client, "minister"), (client, "the")):
        facets = one.get(f"/search.json?words={words}").json()["facets"]
        assert {facet["name"] for facet in facets} == {"kind", "outlet"}
        for value in (value for facet in facets for value in facet["values"]):
            narrowed = one.get(value["link"].replace("/search", "/search.json", 1)).json()
            assert narrowed["total"] == value["count"], value


def test_pages_hold_every_hit_once(client: TestClient) -> None:
    first = client.get("/search.json?words=the&kind=statement").json()["groups"][0]["page"]
    assert first["total"] > 50
    seen, page = [row["id"] for row in first["rows"]], first
    while page["behind"]:
        page = client.get(page["behind"].replace("/search", "/search.json", 1)).json()["groups"][0]["page"]
        seen += [row["id"] for row in page["rows"]]
    assert len(seen) == len(set(seen)) == first["total"]


def test_a_hit_leads_to_its_evidence_and_its_place(browser: TestClient) -> None:
    for group in browser.get("/search.json?words=nassar").json()["groups"]:
        for row in group["page"]["rows"]:
            path, _, place = row["link"].partition("#")
            assert path.startswith("/article?document=")
            shown = browser.get(path)
            assert shown.status_code == 200
            if group["name"] == "article":
                assert place.startswith(":~:text=Nassar")
            else:
                assert place == "here"
                assert 'id="here"' in shown.text
                data = browser.get(row["record"].replace("/search", "/search.json", 1)).json()
                assert data["evidence"]["id"] == row["id"]


def test_only_the_words_found_are_marked(browser: TestClient) -> None:
    page = browser.get("/search?words=talks").text
    assert '[<mark class="word">talks</mark>]' in page  # brackets of the text stay what they are
    assert "a]b[c" in page
    assert page.count("<mark") == page.count("</mark>")


@pytest.mark.parametrize("query", ["nassar", "<script>alert(1)</script>", '"><svg onload=alert(3)>', "script", "O"])
def test_foreign_text_is_escaped(browser: TestClient, query: str) -> None:
    page = browser.get("/search", params={"words": query})
    assert page.status_code == 200
    for bad in ("<script>", "<svg", "<img", "<b onclick", "<i>O"):
        assert bad not in page.text.replace('<script src="/static/keys.js"', "")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("", "Type words"),
        ("   ", "Type words"),
        ('"', "no word in that"),
        ("— * ()", "no word in that"),
        ("\x00", "no word in that"),
        ("\x02\x03", "no word in that"),
        ("x" * 400, "longer than 300 characters"),
        ("zzzz", "Nothing holds all"),
        ("q\x00zz", "Nothing holds all"),
        ("title: x NEAR(", "Nothing holds all"),
        ("{col} : ^a OR -b AND", "Nothing holds all"),
        ("日本 ﷺ ²", "Nothing holds all"),
        ("%' OR 1=1 --", "Nothing holds all"),
    ],
)
def test_what_cannot_be_found_is_told_in_a_line(browser: TestClient, words: str, answer: str) -> None:
    page = browser.get(f"/search?words={quote(words)}")
    assert page.status_code == 200
    assert answer in page.text
    assert browser.get(f"/search.json?words={quote(words)}").json()["total"] == 0


@pytest.mark.parametrize("state", ["kind=none", "outlet=none", "page=0", "page=99999", "more=outlet", "record=none"])
def test_a_senseless_state_is_no_error(browser: TestClient, state: str) -> None:
    assert browser.get(f"/search?words=nassar&{state}").status_code == 200


def test_actors_of_that_name(browser: TestClient) -> None:
    actors = browser.get("/search.json?words=salma").json()["actors"]
    assert [actor["name"] for actor in actors] == ["Salma Nassar"]
    assert browser.get(actors[0]["link"]).status_code == 200


def test_marked_texts_in_pieces() -> None:
    assert pieces(f"a {OPEN}b{CLOSE}\nc") == [
        {"text": "a ", "found": False},
        {"text": "b", "found": True},
        {"text": " c", "found": False},
    ]
    assert pieces(None) == []


def test_addresses_of_words_in_an_article() -> None:
    assert directive(f"…was {OPEN}Pakistan-India{CLOSE} talks, he said in May") == (
        "#:~:text=Pakistan%2DIndia%20talks%2C%20he%20said"
    )
    assert directive(f"{OPEN}met{CLOSE}\nThe next line") == "#:~:text=met"
    assert directive("nothing found") == ""
