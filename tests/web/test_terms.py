"""Labels by outlet, the uses behind a number, the concordance."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from demarche.web.screens.terms import heat


def test_rival_names_are_listed(client: TestClient) -> None:
    referents = client.get("/terms.json").json()["referents"]
    assert referents
    assert all(each["labels"] > 1 or each["claimants"] for each in referents)


def test_a_number_leads_to_as_many_uses(client: TestClient) -> None:
    for each in client.get("/terms.json").json()["referents"]:
        concept = client.get(each["link"].replace("/terms", "/terms.json", 1)).json()["concept"]
        assert sum(row["total"] for row in concept["rows"]) == each["uses"]
        for row in concept["rows"]:
            assert sum(cell["count"] for cell in row["cells"]) == row["total"]
            for cell in filter(lambda cell: cell["count"], row["cells"]):
                uses = client.get(cell["link"].replace("/terms", "/terms.json", 1)).json()["concept"]["uses"]
                assert len(uses) == cell["count"]
                assert {use["text"].lower() for use in uses} == {row["label"].lower()}


def test_a_use_leads_to_its_evidence(client: TestClient) -> None:
    (first, *_) = client.get("/terms.json").json()["referents"]
    concept = client.get(first["link"].replace("/terms", "/terms.json", 1)).json()["concept"]
    use = client.get(concept["rows"][0]["link"].replace("/terms", "/terms.json", 1)).json()["concept"]["uses"][0]
    evidence = client.get(use["link"].replace("/terms", "/terms.json", 1)).json()["evidence"]
    marked = [part["text"] for cut in evidence["excerpts"] for part in cut if "term" in part["roles"]]
    assert marked == [use["text"]]


def test_where_words_stand(client: TestClient) -> None:
    lines = client.get("/terms.json?words=three gates").json()["lines"]
    assert lines
    assert {line["match"].lower() for line in lines} == {"three gates"}
    article = client.get(lines[0]["link"].partition("#")[0]).text
    assert 'id="here"' in article
    assert 'class="role-found' in article


def test_words_that_set_outlets_apart_are_shown_when_asked_for(client: TestClient) -> None:
    assert client.get("/terms.json").json()["keyness"] is None
    groups = client.get("/terms.json?keyness=1").json()["keyness"]
    assert "Words that set outlets apart" in client.get("/terms?keyness=1").text
    assert all(word["z"] > 0 for group in groups for word in group["words"])


@pytest.mark.parametrize(("count", "uses", "step"), [(0, 9, 0), (1, 100, 1), (50, 100, 3), (9, 9, 5)])
def test_heat(count: int, uses: int, step: int) -> None:
    assert heat(count, uses) == step
