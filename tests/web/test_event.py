"""Accounts side by side: what several tell, slot by slot, and what one alone tells."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from demarche.products.compare import Comparison, compare
from demarche.store import open_dossier
from demarche.web.accounts import slots


@pytest.fixture(scope="module")
def shared(client: TestClient) -> list[dict[str, object]]:
    """What the list of shared events holds."""
    page = client.get("/event.json").json()["page"]
    assert page["total"] == len(page["rows"]) > 0
    rows: list[dict[str, object]] = page["rows"]
    return rows


def test_the_list_is_what_several_sources_tell(shared: list[dict[str, object]], examples_dossier: object) -> None:
    with open_dossier(str(examples_dossier)) as dossier:
        assert {row["id"] for row in shared} == {each.cluster for each in compare(dossier)}
    assert all(int(str(row["sources"])) > 1 for row in shared)


def test_a_column_an_account_and_a_row_a_slot(client: TestClient, shared: list[dict[str, object]]) -> None:
    for row in shared:
        accounts = client.get(f"/event.json?id={row['id']}").json()["accounts"]
        assert len(accounts["columns"]) > 1
        assert accounts["sources"] == row["sources"]
        for slot in accounts["slots"]:
            assert len(slot["cells"]) == len(accounts["columns"])
            assert slot["state"] in {"agrees", "differs", "silent", ""}
            assert any(cell["pieces"] for cell in slot["cells"])


def test_claims_are_told_as_they_were_judged(client: TestClient, examples_dossier: object) -> None:
    with open_dossier(str(examples_dossier)) as dossier:
        for comparison in compare(dossier):
            slots = {
                slot["slot"]: slot
                for slot in client.get(f"/event.json?id={comparison.cluster}").json()["accounts"]["slots"]
            }
            for claim in comparison.claims:
                agrees = all(c["relation"] == "agrees" for c in comparison.claims if c["slot"] == claim["slot"])
                assert slots[claim["slot"]]["state"] == ("agrees" if agrees else "differs")


def test_every_word_leads_to_its_evidence(client: TestClient, shared: list[dict[str, object]]) -> None:
    accounts = client.get(f"/event.json?id={shared[0]['id']}").json()["accounts"]
    links = [piece["link"] for slot in accounts["slots"] for cell in slot["cells"] for piece in cell["pieces"]]
    assert links
    for link in links:
        assert client.get(link.replace("/event", "/event.json", 1)).json()["evidence"]["excerpts"]


def test_any_telling_leads_to_the_same_accounts(client: TestClient, shared: list[dict[str, object]]) -> None:
    accounts = client.get(f"/event.json?id={shared[0]['id']}").json()["accounts"]
    for column in accounts["columns"]:
        assert client.get(f"/event.json?id={column['record']}").json()["accounts"]["heading"] == accounts["heading"]


def test_what_one_alone_tells_is_one_column(client: TestClient) -> None:
    rows = client.get("/statements.json").json()["page"]["rows"]
    alone = [client.get(f"/event.json?id={row['id']}").json()["accounts"] for row in rows]
    single = next(each for each in alone if len(each["columns"]) == 1)
    assert single["sources"] == 1
    assert {slot["state"] for slot in single["slots"]} == {"silent"}


def test_why_they_are_taken_for_one_is_shown(client: TestClient, shared: list[dict[str, object]]) -> None:
    page = client.get(f"/event?id={shared[0]['id']}").text
    assert "Why they are taken for one" in page
    assert re.search(r'class="weight">[+-]\d\.\d\d', page)


def test_an_id_that_is_none_is_said(client: TestClient) -> None:
    answer = client.get("/event?id=%3Cscript%3E")
    assert answer.status_code == 404
    assert "<script>" not in answer.text.partition("<body>")[2]


def test_a_written_day_that_is_not_resolved_is_shown_and_not_compared() -> None:
    comparison = Comparison("", "event", "", 2, (), (), (), None)
    same = {"cells": {}, "written": {"day": "Tuesday"}, "record": "event-0", "link": "/event", "document": 0}
    (slot,) = slots(None, comparison, [same, same])  # type: ignore[arg-type]
    assert [cell["pieces"][0]["words"] for cell in slot["cells"]] == ["Tuesday", "Tuesday"]
    assert (slot["state"], slot["words"]) == ("", "not compared")
