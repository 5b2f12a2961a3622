"""Campaigns: what a party asked of whom and what was answered, the same for every party."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from demarche.products.campaign import NO_ISSUE, campaign
from demarche.store import Dossier, open_dossier


@pytest.fixture(scope="module")
def dossier(examples_dossier: Path) -> Iterator[Dossier]:
    with open_dossier(examples_dossier) as opened:
        yield opened


def data(client: TestClient, address: str) -> dict[str, Any]:
    path, mark, query = address.partition("?")
    answer = client.get(f"{path}.json{mark}{query}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_countries_to_choose_from_lead_to_as_many_rows(client: TestClient) -> None:
    found = data(client, "/campaign")
    assert {"PER", "CHL"} <= {row["country"] for row in found["countries"]}
    for row in found["countries"]:
        assert data(client, row["rows"])["page"]["total"] == row["events"]


@pytest.mark.parametrize("party", ["PER", "CHL"])
def test_the_steps_that_are_events_are_the_products(client: TestClient, dossier: Dossier, party: str) -> None:
    rows = [row for row in data(client, f"/campaign?party={party}")["page"]["rows"] if row["event"] is not None]
    expected = campaign(dossier, party)
    asked = [
        (step.id, step.act, step.response, "" if step.interlocutor == NO_ISSUE else step.interlocutor)
        for step in expected
    ]
    found = [(row["id"], row["act"], row["response"], row["interlocutor"] or "") for row in rows]
    assert sorted(set(found)) == sorted(set(asked)) != []
    issues = {step.id: step.issue for step in expected}
    assert all((row["issue"] or NO_ISSUE) == issues[row["id"]] for row in rows)


def test_what_is_proposed_in_a_statement_is_a_step_too(client: TestClient) -> None:
    rows = data(client, "/campaign?party=CHL&act=proposal")["page"]["rows"]
    (mission,) = [row for row in rows if row["object"] and "joint mission" in row["object"]]
    assert mission["event"] is None
    page = client.get(mission["asked"]).text
    assert "joint mission of five engineers" in page


def test_facets_lead_to_as_many_rows(client: TestClient) -> None:
    found = data(client, "/campaign?party=PER")
    assert {facet["name"] for facet in found["facets"]} >= {"issue", "with", "response", "act"}
    for facet in found["facets"]:
        for value in facet["values"]:
            assert data(client, value["link"])["page"]["total"] == value["count"], value


def test_a_party_is_found_by_name_and_by_id(client: TestClient) -> None:
    by_name = data(client, "/campaign?party=Rosalinda+Quispe+Tarma")
    assert by_name["party"]["name"] == "Rosalinda Quispe Tarma"
    by_id = data(client, f"/campaign?party={by_name['party']['value']}")
    assert [row["id"] for row in by_id["page"]["rows"]] == [row["id"] for row in by_name["page"]["rows"]] != []
    assert client.get("/campaign?party=Nobody").status_code == 404


def test_several_of_one_name_are_offered(client: TestClient) -> None:
    found = data(client, "/campaign?party=Amparo+Luzuriaga")
    assert found["party"] is None
    assert len(found["choices"]) == 2
    assert all(data(client, each["link"])["party"]["name"] == "Amparo Luzuriaga" for each in found["choices"])


def test_an_answer_leads_to_its_words(client: TestClient) -> None:
    rows = data(client, "/campaign?party=Andean+River+Council")["page"]["rows"]
    answered = [row for row in rows if row["response"] == "accepted"]
    assert answered
    assert "Evidence" in client.get(answered[0]["answered"]).text


def test_both_parties_are_asked_the_same(client: TestClient) -> None:
    pages = [client.get(f"/campaign?party={party}").text for party in ("PER", "CHL")]
    heads = [re.findall(r"<th[^>]*>([^<]*)</th>", page)[:5] for page in pages]
    notes = [re.findall(r'<p class="note">([^<]*)', page)[0] for page in pages]
    assert heads[0] == heads[1]
    assert notes[0].replace("Peru", "X") == notes[1].replace("Chile", "X")


def test_counts_of_one_party_are_not_kept_for_another(client: TestClient) -> None:
    facets = [data(client, f"/campaign?party={party}")["facets"] for party in ("PER", "CHL", "PER")]
    assert facets[0] == facets[2] != facets[1]
