"""Meetings: each cell of the matrix leads to as many rows, and counts as the product does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from demarche.products.meetings import matrix, meetings
from demarche.store import Dossier, open_dossier
from demarche.web import circle


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


def cells(found: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    parties = found["matrix"]["parties"]
    for one, row in zip(parties, found["matrix"]["rows"], strict=True):
        for other, cell in zip(parties, row, strict=True):
            for each in cell:
                yield one["value"], other["value"], each


@pytest.mark.parametrize("by", ["country", "actor"])
@pytest.mark.parametrize("narrowed", ["", "&outlet=Southern+Wire", "&from=2024-03", "&status=planned", "&country=CHL"])
def test_each_number_leads_to_as_many_rows(client: TestClient, by: str, narrowed: str) -> None:
    for one, other, cell in cells(data(client, f"/meetings?by={by}{narrowed}")):
        assert one != other
        assert data(client, cell["link"])["page"]["total"] == cell["count"], (one, other, cell)


def test_the_matrix_is_the_products(client: TestClient, dossier: Dossier) -> None:
    expected = {(cell.one, cell.other): cell for cell in matrix(meetings(dossier))}
    found = {(one, other, cell["kind"]): cell["count"] for one, other, cell in cells(data(client, "/meetings"))}
    assert found[("CHL", "PER", "held")] == expected["CHL", "PER"].met > 0
    assert found.get(("CHL", "PER", "planned"), 0) == expected["CHL", "PER"].planned


def test_the_matrix_reads_the_same_from_both_sides(client: TestClient) -> None:
    found = {
        (one, other, each["kind"]): each["count"] for one, other, each in cells(data(client, "/meetings?by=actor"))
    }
    assert found
    for (one, other, kind), count in found.items():
        assert found[other, one, kind] == count


def test_parties_stand_by_name(client: TestClient) -> None:
    names = [party["name"] for party in data(client, "/meetings?by=actor")["matrix"]["parties"]]
    assert names == sorted(names, key=str.casefold)
    assert len(names) > 2


def test_the_list_has_every_meeting(client: TestClient) -> None:
    page = data(client, "/meetings")["page"]
    assert page["total"] == data(client, "/timeline?type=CONSULT")["page"]["total"]
    assert {row["type"] for row in page["rows"]} == {"CONSULT"}


def test_facets_lead_to_as_many_rows(client: TestClient) -> None:
    for facet in data(client, "/meetings")["facets"]:
        for value in facet["values"]:
            assert data(client, value["link"])["page"]["total"] == value["count"], value


def test_nobody_met_is_said(client: TestClient) -> None:
    page = client.get("/meetings?from=1800&to=1801").text
    assert "No two countries are told to have met" in page
    assert "<svg" not in page


def test_the_graph_has_a_line_for_each_two_and_escapes_names(client: TestClient) -> None:
    page = client.get("/meetings").text
    pairs = {
        tuple(sorted((one, other))) for one, other, each in cells(data(client, "/meetings")) if each["kind"] != "apart"
    }
    assert page.count('class="edge ') == len(pairs) > 0
    parties = [{"name": "<script>x</script>", "page": "/actor?id=1"}, {"name": "B", "page": "/actor?id=2"}]
    cell = [{"kind": "planned", "count": 1, "link": "/timeline?a=1&b=2"}]
    drawing = str(circle.drawn(parties, [[[], cell], [cell, []]]))
    assert "<script" not in drawing
    assert "edge-planned" in drawing
