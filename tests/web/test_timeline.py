"""The timeline: each happening once, narrowed by the address, drawn, and the series of two parties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from demarche.products.happenings import happenings
from demarche.products.series import is_between, series
from demarche.store import Dossier, open_dossier
from demarche.store.listing import open_listed
from demarche.web import lanes
from demarche.web.gathered import gather
from demarche.web.happenings import few, period
from demarche.web.visit import Visit


@pytest.fixture(scope="module")
def dossier(examples_dossier: Path) -> Iterator[Dossier]:
    with open_dossier(examples_dossier) as opened:
        yield opened


@pytest.fixture
def visit(examples_dossier: Path, tmp_path: Path) -> Iterator[Visit]:
    with open_listed(examples_dossier, tmp_path / "listing") as opened:
        given = Visit(opened, "/timeline", (), {}, "", "")
        gather(given)
        yield given


def rows_of(client: TestClient, address: str) -> list[dict[str, Any]]:
    """All rows of a list, page by page."""
    found, page = [], client.get(as_json(address)).json()["page"]
    while True:
        found.extend(page["rows"])
        if not page["behind"]:
            return found
        page = client.get(as_json(page["behind"])).json()["page"]


def total_of(client: TestClient, address: str) -> int:
    return int(client.get(as_json(address)).json()["page"]["total"])


def as_json(address: str) -> str:
    path, mark, query = address.partition("?")
    return f"{path}.json{mark}{query}"


def test_every_happening_stands_once_as_the_products_tell_it(client: TestClient, dossier: Dossier) -> None:
    rows = rows_of(client, "/timeline")
    told = {each.id: each for each in happenings(dossier)}
    assert sorted(row["id"] for row in rows) == sorted(told)
    for row in rows:
        same = told[row["id"]]
        assert (row["first_day"], row["last_day"], row["sources"]) == (same.first_day, same.last_day, same.sources)
        assert bool(row["inferred"]) == same.inferred
        assert row["trigger"] == same.trigger


def test_rows_come_by_day_and_those_without_one_last(client: TestClient) -> None:
    days = [row["first_day"] for row in rows_of(client, "/timeline")]
    known = [day for day in days if day]
    assert known == sorted(known)
    assert days[len(known) :] == [None] * (len(days) - len(known))


def test_each_value_of_a_facet_leads_to_as_many_rows(client: TestClient) -> None:
    facets = client.get("/timeline.json?year=2024").json()["facets"]
    assert {facet["name"] for facet in facets} >= {
        "outlet",
        "country",
        "type",
        "quad",
        "status",
        "context",
        "month",
        "is",
    }
    for facet in facets:
        for value in facet["values"]:
            if not value["chosen"]:
                narrower = total_of(client, value["link"])
                assert narrower == value["count"] or facet["name"] == "year", (facet["name"], value)


def test_two_countries_are_two_that_both_take_part(client: TestClient) -> None:
    both = {row["id"] for row in rows_of(client, "/timeline?country=PER&country=CHL")}
    one = {row["id"] for row in rows_of(client, "/timeline?country=PER")}
    other = {row["id"] for row in rows_of(client, "/timeline?country=CHL")}
    assert both == one & other != set()
    page = client.get("/timeline?country=PER&country=CHL").text
    assert "Peru takes part" in page
    assert "Chile takes part" in page


def test_the_role_narrows_who_takes_part(client: TestClient) -> None:
    whole = total_of(client, "/timeline?country=CHL")
    as_actor = total_of(client, "/timeline?country=CHL&role=actor")
    as_recipient = total_of(client, "/timeline?country=CHL&role=recipient")
    assert 0 < as_actor < whole
    assert 0 < as_recipient < whole
    assert whole <= as_actor + as_recipient


def test_between_is_as_the_series_has_it(client: TestClient, dossier: Dossier) -> None:
    rows = {row["id"] for row in rows_of(client, "/timeline?between=PER&between=CHL")}
    assert rows == {each.id for each in happenings(dossier) if is_between(each, "PER", "CHL")} != set()


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        ("from=2024-03-13&to=2024-03-18", "2024-03-13", "2024-03-18"),
        ("from=2024-02&to=2024-02", "2024-02-01", "2024-02-29"),
        ("from=2024", "2024-01-01", "9999-12-31"),
        ("within=2024-03-01..2024-03-31", "2024-03-01", "2024-03-31"),
    ],
)
def test_days_narrow_the_rows(client: TestClient, given: str, first: str, last: str) -> None:
    rows = rows_of(client, f"/timeline?{given}")
    whole = [row for row in rows_of(client, "/timeline") if row["first_day"]]
    inside = [row["id"] for row in whole if row["last_day"] >= first and row["first_day"] <= last]
    assert [row["id"] for row in rows] == inside != []


@pytest.mark.parametrize("given", ["from=soon", "from=2024-13-40", "within=2024-01-01", "within=a..b", "to=%27--"])
def test_what_is_no_day_narrows_nothing(client: TestClient, given: str) -> None:
    assert total_of(client, f"/timeline?{given}") == total_of(client, "/timeline")


def test_the_days_are_a_form_that_keeps_the_state(client: TestClient) -> None:
    page = client.get("/timeline?type=CONSULT&from=2024-03").text
    assert '<input type="hidden" name="type" value="CONSULT">' in page
    assert 'name="from" value="2024-03-01"' in page


def test_a_happening_of_several_sources_leads_to_its_accounts(client: TestClient) -> None:
    rows = rows_of(client, "/timeline?is=shared")
    assert len(rows) > 1
    for row in rows:
        assert row["sources"] == 2
        assert row["accounts"] == f"/event?id={row['cluster']}"
        assert client.get(row["accounts"]).status_code == 200
    assert "2 sources" in client.get("/timeline?is=shared").text


def test_a_status_is_told_in_words_and_by_a_sign(client: TestClient) -> None:
    page = client.get("/timeline?status=planned").text
    assert page.count('class="sign sign-planned"') == total_of(client, "/timeline?status=planned") > 0
    assert "</span>planned" in page
    assert "bar-planned" in page


def test_each_mark_of_the_drawing_leads_to_its_rows_evidence(client: TestClient) -> None:
    page = client.get("/timeline?year=2024").text
    drawing = page[page.index("<svg") : page.index("</svg>")]
    links = re.findall(r'<a href="([^"]+)"><rect', drawing)
    rows = client.get("/timeline.json?year=2024").json()["page"]["rows"]
    assert len(links) == len([row for row in rows if row["first_day"]]) > 5
    assert {link.rpartition("record=")[2] for link in links} == {row["id"] for row in rows}
    assert "style=" not in drawing


@pytest.mark.parametrize("by", ["dyad", "issue"])
def test_lanes_are_dyads_or_issues(client: TestClient, by: str) -> None:
    page = client.get(f"/timeline?year=2024&lanes={by}").text
    names = re.findall(r'class="name"[^>]*>([^<]+)<', page)
    assert ("CHL · PER" in names) == (by == "dyad")
    assert ("diplomatic" in names) == (by == "issue")


def test_words_of_articles_are_escaped_in_the_drawing(visit: Visit) -> None:
    row = {
        "event": -1,
        "first_day": "2024-03-04",
        "last_day": "2024-03-04",
        "sources": 9,
        "by": '<script>alert("x")</script>',
        "to": "",
        "period": "2024-03-04",
        "inferred": 0,
        "type": "CONSULT",
        "trigger": "</title><img src=x onerror=alert(1)>",
        "status": "denied",
        "status_words": "denied",
        "quad": "verbal cooperation",
        "record": "/timeline?record=x&y=1",
    }
    drawing = str(lanes.drawn(visit, [row], "dyad"))
    assert "<script" not in drawing
    assert "<img" not in drawing
    assert "&lt;script&gt;" in drawing
    assert 'class="struck"' in drawing
    assert lanes.drawn(visit, [], "dyad") is None


def test_the_drawing_of_a_long_time_has_few_ticks() -> None:
    for last in (date(1530, 1, 2), date(1531, 1, 1), date(1600, 1, 1), date(2024, 1, 1)):
        ticks = list(lanes.Scale(date(1530, 1, 1), last).ticks())
        assert 1 <= len(ticks) <= 9


@pytest.mark.parametrize("dated", ["told", "published"])
def test_the_series_is_the_products_and_each_number_leads_to_its_rows(
    client: TestClient, dossier: Dossier, dated: str
) -> None:
    found = client.get(f"/timeline.json?between=PER&between=CHL&view=series&by=month&dated={dated}").json()["series"]
    expected = series(dossier, "PER", "CHL", by="month", dated=dated)
    points = {point.period: point for point in expected.points if point.events}
    assert {point["period"] for point in found["points"]} == set(points) != set()
    for point in found["points"]:
        same = points[point["period"]]
        assert (point["events"], point["mean_intensity"]) == (same.events, same.mean_intensity)
        assert total_of(client, point["link"]) == point["events"]
    assert found["undated"] == len(expected.undated)
    assert found["apart"] == len(expected.apart)
    page = client.get("/timeline?between=PER&between=CHL&view=series").text
    assert "<svg" in page
    assert " style=" not in page


def test_what_has_no_day_may_go_by_its_articles(client: TestClient) -> None:
    page = client.get("/timeline.json").json()
    assert not page["dated"]["published"]
    otherwise = page["dated"]["link"]
    other = client.get(as_json(otherwise)).json()
    assert other["dated"]["published"]
    assert other["undated"] < page["undated"]
    assert 'class="bar bar-occurred quad-verbal-cooperation bar-article"' in client.get(otherwise).text
    days = "from=2024-01-01&to=2025-12-31"
    assert total_of(client, f"/timeline?{days}&dated=published") > total_of(client, f"/timeline?{days}")


def test_the_series_is_offered_once_two_are_chosen(client: TestClient) -> None:
    assert client.get("/timeline.json?country=PER").json()["offered"] is None
    offered = client.get("/timeline.json?country=PER&country=CHL").json()["offered"]
    assert offered["words"] == "Peru and Chile by period"
    assert client.get(as_json(offered["link"])).json()["series"]["points"]


def test_statements_are_narrowed_to_one_speaker_of_several_articles(client: TestClient) -> None:
    actors = client.get("/actor.json?kind=person").json()["page"]["rows"]
    several = next(row for row in actors if row["documents"] > 1 and row["statements"])
    rows = rows_of(client, f"/statements?actor={several['id']}")
    assert len(rows) == several["statements"]
    assert f"said by {several['name']}" in client.get(f"/statements?actor={several['id']}").text


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2024-03-04", "2024-03-04", "2024-03-04"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2023-02-01", "2023-02-28", "2023-02"),
        ("2019-01-01", "2019-12-31", "2019"),
        ("1947-01-01", "1949-12-31", "1947 – 1949"),
        ("2024-03-04", "2024-03-10", "2024-03-04 – 2024-03-10"),
        (None, None, ""),
    ],
)
def test_days_in_short(first: str | None, last: str | None, words: str) -> None:
    assert period(first, last) == words


def test_many_parties_are_counted() -> None:
    assert few("A; B; C; D; E") == "A; B; C; D; E"
    assert few("A; B; C; D; E; F") == "A; B; C; D and 2 more"
    assert few(None) == ""
