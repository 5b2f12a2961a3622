"""Actors: the list across articles, and the page of one; every number leads to as many rows."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient


def data(client: TestClient, address: str) -> dict[str, Any]:
    path, mark, query = address.partition("?")
    answer = client.get(f"{path}.json{mark}{query}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def total_of(client: TestClient, address: str) -> int:
    return int(data(client, address)["page"]["total"])


def test_the_list_has_each_actor_once_and_its_numbers_lead_to_rows(client: TestClient) -> None:
    rows = data(client, "/actor")["page"]["rows"]
    names = [row["name"] for row in rows if row["kind"] in {"person", "state"}]
    assert names.count("Peru") == 1
    assert names.count("Elvira Condorena") == 1
    for row in rows[:25]:
        assert total_of(client, f"/timeline?actor={row['id']}") == row["events"], row["name"]
        assert total_of(client, f"/statements?actor={row['id']}") == row["statements"], row["name"]


def test_facets_of_the_list_lead_to_as_many_rows(client: TestClient) -> None:
    for facet in data(client, "/actor")["facets"]:
        for value in facet["values"]:
            assert total_of(client, value["link"]) == value["count"], value


def test_a_part_of_a_name_narrows_the_list(client: TestClient) -> None:
    rows = data(client, "/actor?named=condorena")["page"]["rows"]
    assert rows
    assert all("condorena" in row["name"].lower() for row in rows)


def test_an_actor_is_found_by_its_cluster_by_a_record_and_by_name(client: TestClient) -> None:
    (row,) = data(client, "/actor?named=Elvira+Condorena")["page"]["rows"]
    by_id = data(client, f"/actor?id={row['id']}")
    assert by_id["one"]["name"] == "Elvira Condorena"
    assert data(client, "/actor?name=elvira+condorena")["one"]["name"] == "Elvira Condorena"
    record = by_id["printed"][0]["names"][0]["record"]
    assert data(client, f"/actor?id={record}")["one"] == by_id["one"]


def test_names_stand_by_outlet_as_they_are_printed(client: TestClient) -> None:
    printed = data(client, "/actor?name=Peru")["printed"]
    assert len(printed) > 2
    forms = {form["text"] for outlet in printed for form in outlet["names"]}
    assert "Peru" in forms
    page = client.get(printed[0]["names"][0]["link"])
    assert 'class="role-mention' in page.text


@pytest.mark.parametrize("address", ["/actor?name=Peru", "/actor?country=CHL", "/actor?country=PER"])
def test_each_number_of_the_page_leads_to_as_many_rows(client: TestClient, address: str) -> None:
    found = data(client, address)
    one = found["one"]
    assert total_of(client, one["timeline"]) == one["facts"]["events"] > 0
    assert total_of(client, found["said"]["all"]) == one["facts"]["statements"] == found["said"]["count"]
    for row in found["acted"]:
        for role in ("actor", "recipient"):
            assert total_of(client, row[f"{role}_link"]) == row[role]
    for act in found["said"]["acts"]:
        assert total_of(client, act["link"]) == act["count"]
    for row in found["met"]:
        for _, count, link in row["counts"]:
            assert total_of(client, link) == count


def test_met_keeps_what_is_planned_apart(client: TestClient) -> None:
    (met,) = [row for row in data(client, "/actor?country=CHL")["met"] if row["name"] == "Peru"]
    kinds = [kind for kind, _, _ in met["counts"]]
    assert kinds == ["held", "planned", "apart"]
    assert met["counts"][0][1] > 0


def test_accusations_are_those_in_which_it_is_the_recipient(client: TestClient) -> None:
    rows = data(client, "/actor?country=CHL")["one"]["accused"]["rows"]
    assert rows
    assert all(row["type"] == "ACCUSE" and "CHL" in row["recipients"] for row in rows)


def test_both_parties_have_the_same_page(client: TestClient) -> None:
    one, other = data(client, "/actor?country=PER"), data(client, "/actor?country=CHL")
    assert one.keys() == other.keys()
    assert one["one"].keys() == other["one"].keys()


@pytest.mark.parametrize("given", ["id=actor-0", "name=Nobody", "country=ZZZ"])
def test_who_is_not_there_is_not_found(client: TestClient, given: str) -> None:
    assert client.get(f"/actor?{given}").status_code == 404
    assert client.get(f"/actor.json?{given}").status_code == 404


def test_what_is_asked_for_is_escaped(client: TestClient) -> None:
    page = client.get("/actor", params={"named": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
