"""The places and disputed places: whole, unambiguous, and without an owner where two or more claim them."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from demarche.codebook import book
from demarche.codebook.gazetteer import load_gazetteer

DATA = Path(book.__file__).parent / "gazetteer_data"
FEATURES = {"capital", "city", "town", "region", "island", "sea", "river", "strait", "lake", "mountain"} | {
    "crossing",
    "site",
    "canal",
    "dam",
    "pass",
}


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PLACES, DISPUTED = _rows("places.csv") + _rows("cities.csv"), _rows("disputed.csv")
BY_ID = {row["id"]: row for row in DISPUTED}
BY_LABEL = {label: row for row in DISPUTED for label in row["labels"].split(";")}


def _names(row: dict[str, str]) -> list[str]:
    return [row["name"], *filter(None, row["aliases"].split(";"))]


BY_NAME = {name: row for row in PLACES for name in _names(row)}


def test_the_lists_are_long_enough() -> None:
    assert len(PLACES) >= 6000
    assert len(DISPUTED) >= 80
    assert sum(row["feature"] == "capital" for row in PLACES) >= 190


def test_no_name_means_two_places() -> None:
    names = [name for row in PLACES for name in _names(row)]
    labels = [label for row in DISPUTED for label in row["labels"].split(";")]
    assert [name for name, count in Counter(names + labels).items() if count > 1] == []
    assert len(BY_ID) == len(DISPUTED)


@pytest.mark.parametrize("rows", [PLACES, DISPUTED], ids=["places", "disputed"])
def test_coordinates_are_degrees_with_two_decimals(rows: list[dict[str, str]]) -> None:
    for row in rows:
        for column, limit in (("latitude", 90), ("longitude", 180)):
            assert re.fullmatch(r"-?\d{1,3}\.\d\d", row[column]), row["name"]
            assert abs(float(row[column])) <= limit, row["name"]


def test_a_place_has_a_country_or_a_dispute_or_neither_but_never_both() -> None:
    borderless = {"sea", "strait", "river", "lake", "region", "mountain", "canal", "site"}
    for row in PLACES:
        assert None not in row, row["name"]
        assert row["feature"] in FEATURES, row["name"]
        assert not (row["iso3"] and row["disputed"]), row["name"]
        assert re.fullmatch(r"[A-Z]{3}|", row["iso3"]), row["name"]
        assert row["disputed"] in {"", *BY_ID}, row["name"]
        if not row["iso3"] and not row["disputed"]:
            assert row["feature"] in borderless, row["name"]


def test_a_disputed_place_has_claimants_in_order_and_no_owner() -> None:
    assert " ".join(DISPUTED[0]) == "id name scope labels claimants latitude longitude note"
    for row in DISPUTED:
        claimants = row["claimants"].split(";")
        assert len(set(claimants)) >= 2, row["name"]
        assert claimants == sorted(claimants), row["name"]
        assert all(re.fullmatch(r"[A-Z]{3}( PRE)?", claimant) for claimant in claimants), row["name"]
        assert row["name"] in row["labels"].split(";"), row["name"]
        assert ": " in row["scope"], row["name"]


def test_no_disputed_place_takes_a_side_in_its_own_name() -> None:
    for row in DISPUTED:
        assert not re.search(r"occupied|illegal|annexed|liberated|held\b", row["name"] + row["scope"], re.I), row[
            "name"
        ]


def test_codes_are_those_of_the_country_list() -> None:
    known = {row["iso3"] for row in _rows("countries.csv")} | {"ESH"}
    assert {row["iso3"] for row in PLACES} - known == {""}
    assert {claimant[:3] for row in DISPUTED for claimant in row["claimants"].split(";")} <= known


@pytest.mark.parametrize(
    ("labels", "claimants"),
    [
        (
            "Indian-administered Kashmir;Indian Occupied Kashmir;IOK;IIOJK;IIOJ&K;IHK;Jammu and Kashmir",
            "IND;PAK",
        ),
        ("Azad Kashmir;AJK;PoK;POK;Pakistan-Occupied Kashmir;Pakistan-administered Kashmir", "IND;PAK"),
        ("Crimea;Republic of Crimea;Autonomous Republic of Crimea;annexed Crimea", "RUS;UKR"),
        ("Senkaku Islands;Diaoyu Islands;Diaoyu Dao;Tiaoyutai", "CHN;JPN;TWN"),
        ("Dokdo;Takeshima;Liancourt Rocks", "JPN;KOR"),
        ("Falkland Islands;Falklands;Malvinas;Islas Malvinas", "ARG;GBR"),
        ("West Bank;occupied West Bank;Judea and Samaria", "ISR;PSE"),
        ("Essequibo;Guayana Esequiba", "GUY;VEN"),
        ("Western Sahara;Moroccan Sahara;Sahrawi Republic", "ESH;MAR"),
        ("Nagorno-Karabakh;Artsakh;Karabakh", "ARM;AZE;AZE PRE"),
        ("Arunachal Pradesh;South Tibet;Zangnan", "CHN;IND"),
        ("Northern Cyprus;TRNC;Turkish-occupied Cyprus", "CYP;CYP PRE"),
    ],
)
def test_all_labels_of_a_territory_lead_to_one_entry(labels: str, claimants: str) -> None:
    entries = {BY_LABEL[label]["id"] for label in labels.split(";")}
    assert len(entries) == 1
    assert BY_ID[entries.pop()]["claimants"] == claimants


def test_the_parts_and_the_whole_of_kashmir_are_three_entries() -> None:
    parts = [BY_LABEL[label] for label in ("Kashmir", "IOK", "AJK")]
    assert len({row["id"] for row in parts}) == 3
    assert parts[1]["scope"].replace("Indian", "Pakistani") == parts[2]["scope"]
    assert parts[1]["claimants"] == parts[2]["claimants"]


@pytest.mark.parametrize(
    ("name", "country", "dispute", "latitude", "longitude"),
    [
        ("Srinagar", "", "kashmir-indian-administered", 34.1, 74.8),
        ("Pahalgam", "", "kashmir-indian-administered", 34.0, 75.3),
        ("Muzaffarabad", "", "kashmir-pakistani-administered", 34.4, 73.5),
        ("Leh", "", "ladakh", 34.2, 77.6),
        ("Gilgit", "", "gilgit-baltistan", 35.9, 74.3),
        ("Sevastopol", "", "crimea", 44.6, 33.5),
        ("Ramallah", "", "west-bank", 31.9, 35.2),
        ("Pristina", "", "kosovo", 42.7, 21.2),
        ("Laayoune", "", "western-sahara", 27.2, -13.2),
        ("UN Headquarters", "USA", "", 40.75, -74.0),
        ("The Hague", "NLD", "", 52.1, 4.3),
        ("Geneva", "CHE", "", 46.2, 6.1),
        ("Kiev", "UKR", "", 50.5, 30.5),
        ("Islamabad", "PAK", "", 33.7, 73.1),
        ("New Delhi", "IND", "", 28.6, 77.2),
        ("Bab el-Mandeb", "", "", 12.6, 43.3),
        ("Bogota", "COL", "", 4.7, -74.1),
        ("Suva", "FJI", "", -18.1, 178.4),
        ("Goma", "COD", "", -1.7, 29.2),
    ],
)
def test_a_place_is_where_it_is(name: str, country: str, dispute: str, latitude: float, longitude: float) -> None:
    row = BY_NAME[name]
    assert (row["iso3"], row["disputed"]) == (country, dispute)
    assert float(row["latitude"]) == pytest.approx(latitude, abs=0.11)
    assert float(row["longitude"]) == pytest.approx(longitude, abs=0.11)


@pytest.mark.parametrize(
    ("city", "country"),
    [("Faisalabad", "PAK"), ("Rajkot", "IND"), ("Kryvyy Rih", "UKR"), ("Aracaju", "BRA"), ("Hamamatsu", "JPN")],
)
def test_larger_cities_are_known(city: str, country: str) -> None:
    place = load_gazetteer().place(city)
    assert place is not None
    assert place.iso3 == country


def test_cities_of_disputed_areas_have_no_country() -> None:
    assert [BY_NAME[city]["iso3"] for city in ("Sevastopol", "Simferopol", "Sukhumi", "Nablus", "Srinagar")] == [""] * 5
