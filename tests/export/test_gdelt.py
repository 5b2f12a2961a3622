"""GDELT: linked accounts are one event with all their mentions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from demarche.export import export
from demarche.export.event_parties import Party
from demarche.export.gdelt import COLUMNS, MENTION_COLUMNS, day_cells, number
from demarche.export.gdelt_account import actor_cells
from demarche.records import Cluster, Linking, Span
from demarche.store import Dossier
from tests.export.event_sample import event_dossier

Rows = list[dict[str, str]]


def tables(folder: Path, dossier: Dossier) -> tuple[Rows, Rows]:
    export(dossier, to="gdelt", directory=folder)
    read = []
    for name, columns in (("gdelt.export.CSV", COLUMNS), ("gdelt.mentions.CSV", MENTION_COLUMNS)):
        lines = (folder / name).read_text(encoding="utf-8").splitlines()
        read.append([dict(zip(columns, line.split("\t"), strict=True)) for line in lines])
    return read[0], read[1]


def test_linked_accounts_are_one_event(tmp_path: Path) -> None:
    events, mentions = tables(tmp_path, event_dossier())
    talks = events[0]
    assert (talks["NumMentions"], talks["NumSources"], talks["NumArticles"]) == ("3", "2", "2")
    told = [row for row in mentions if row["GLOBALEVENTID"] == talks["GLOBALEVENTID"]]
    assert [(row["MentionSourceName"], row["MentionType"]) for row in told] == [
        ("Lima Courier", "2"),
        ("andes-wire.example", "1"),
        ("andes-wire.example", "1"),
    ]
    assert talks["SOURCEURL"] == "https://andes-wire.example/gates", "the account that tells the day itself"
    assert talks["SQLDATE"] == "20240512"
    assert talks["DATEADDED"] == "20240513000000"


def test_copies_of_one_article_are_one_source(tmp_path: Path) -> None:
    dossier = event_dossier()
    clusters = tuple(dossier.clusters)
    documents = tuple(document.id for document in dossier.documents)
    copies = Cluster(id="cluster-copies", kind="document", name="talks", members=documents, sources=1)
    dossier.replace_links(Linking(version="1", clusters=(*clusters, copies)))
    events, _ = tables(tmp_path, dossier)
    assert (events[0]["NumSources"], events[0]["NumArticles"]) == ("1", "2")


def test_without_links_each_account_is_an_event(tmp_path: Path) -> None:
    dossier = event_dossier()
    dossier.replace_links(Linking(version="1"))
    events, mentions = tables(tmp_path, dossier)
    assert {row["NumArticles"] for row in events} == {"1"}
    assert {row["GLOBALEVENTID"] for row in mentions} == {row["GLOBALEVENTID"] for row in events}
    assert "courier/envoys.txt" not in {row["MentionIdentifier"] for row in mentions}, "its day stays open"


def test_offsets_are_those_of_the_stored_text(tmp_path: Path) -> None:
    dossier = event_dossier()
    texts = {document.url or document.path: document.text for document in dossier.documents}
    records = {event.id: event for event in dossier.events}
    _, mentions = tables(tmp_path, dossier)
    for row in mentions:
        text, event = texts[row["MentionIdentifier"]], records[row["Extras"]]
        start = int(row["ActionCharOffset"])
        assert text[start : start + len(event.trigger.text)] == event.trigger.text
        assert row["MentionDocLen"] == str(len(text))
        assert (row["Actor1CharOffset"] == "-1") == (not event.actors)
    assert mentions[0]["Actor2CharOffset"] == str(texts["courier/envoys.txt"].index("those of Peru"))


@pytest.mark.parametrize(
    ("day", "cells"),
    [
        (date(2015, 2, 18), ("20150218", "201502", "2015", "2015.1315")),
        (date(2014, 2, 2), ("20140202", "201402", "2014", "2014.0876")),
        (date(2024, 12, 31), ("20241231", "202412", "2024", "2024.9890")),
    ],
)
def test_a_day_is_told_in_four_ways(day: date, cells: tuple[str, ...]) -> None:
    assert day_cells(day) == cells


@pytest.mark.parametrize(
    ("country", "sectors", "code", "cells"),
    [
        ("PAK", ("ELI", "PTY"), "PAKELIPTY", ("PAK", "", "", "", "", "ELI", "PTY", "")),
        ("ROU", ("JRN",), "ROMMED", ("ROM", "", "", "", "", "MED", "", "")),
        ("UNO", (), "IGOUNO", ("", "UNO", "", "", "", "IGO", "", "")),
        (None, ("UAF",), "UAF", ("", "", "", "", "", "UAF", "", "")),
        (None, (), "", ("", "", "", "", "", "", "", "")),
    ],
)
def test_actor_codes_are_those_of_cameo(
    country: str | None, sectors: tuple[str, ...], code: str, cells: tuple[str, ...]
) -> None:
    party = Party("Somebody", country, sectors, Span(0, 8, "Somebody"), "actor-1")
    assert actor_cells(party) == (code, "Somebody", *cells)


def test_numbers_fit_in_63_bits() -> None:
    assert all(0 <= number(f"event-{each}") < 2**63 for each in range(100))
    assert number("event-1") == number("event-1")
