"""The lists make sense to somebody who opens the file in any SQLite browser."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

import pytest

from demarche.store import Dossier, Query, open_dossier
from tests.store.sample import DAM, dam_coding, dam_document, dam_linking


@pytest.fixture
def dossier() -> Iterator[Dossier]:
    with open_dossier() as opened:
        opened.add(dam_document(), dam_coding())
        opened.replace_links(dam_linking())
        yield opened


def test_an_event_reads_as_a_row(dossier: Dossier) -> None:
    met, again = dossier.events.rows()
    wanted = {
        "first_day": "2024-03-04",
        "last_day": "2024-03-04",
        "granularity": "day",
        "exact": 1,
        "actors": "Salma Nassar (EGY GOV)",
        "type": "CONSULT",
        "mode": "meet",
        "status": "occurred",
        "recipients": "Dawit Bekele (ETH GOV MIL)",
        "places": "Khartoum",
        "times": "almost a month; 4 March 2024",
        "trigger": "met",
        "said_by": None,
        "attributed": 0,
        "outlet": "Nile Courier",
        "path": "wire/dam.txt",
        "trigger_start": DAM.index("met"),
    }
    assert {key: met[key] for key in wanted} == wanted
    assert (again["actors"], again["said_by"], again["attributed"]) == (
        "the two sides",
        "Dawit Bekele (ETH GOV MIL)",
        1,
    )
    assert (again["first_day"], again["last_day"]) == ("2024-04-01", "2024-04-30")


def test_a_statement_reads_as_a_row(dossier: Dossier) -> None:
    claim, denial = dossier.statements.rows()
    assert claim["source"] == "Salma Nassar (EGY GOV)"
    assert claim["content"] == "“We reportedly made progress,”"
    assert (claim["addressee"], claim["hedge"]) == ("reporters (JRN)", "reportedly")
    assert denial["content"] == "the claim … the two sides would meet again in April 2024"
    assert (denial["polarity"], denial["parent"]) == ("negative", claim["id"])
    assert denial["responds_to_source"] == "Salma Nassar (EGY GOV)"


def test_an_actor_reads_as_a_row(dossier: Dossier) -> None:
    rows = {row["name"]: row for row in dossier.actors.rows()}
    assert (rows["Salma Nassar"]["mentions"], rows["Salma Nassar"]["written"]) == (2, "Salma Nassar; Nassar")
    assert rows["Dawit Bekele"]["sectors"] == "GOV MIL"
    assert (rows["the two sides"]["country"], rows["the two sides"]["sectors"]) == (None, None)


def test_a_document_reads_as_a_row(dossier: Dossier) -> None:
    (row,) = dossier.documents.rows()
    assert (row["events"], row["statements"], row["actors"], row["version"]) == (2, 2, 4, 1)
    assert (row["published_start"], row["published_basis"]) == ("2024-03-05", "metadata")


def test_the_day_of_an_event_is_its_shortest_resolved_time(dossier: Dossier) -> None:
    coding = dam_coding()
    month, day = coding.events[1].times[0], coding.events[0].times[1]
    both = replace(coding.events[0], times=(month, day))
    dossier.add(replace(dam_document(), outlet="Other"), replace(coding, events=(both,)))
    (row,) = dossier.events.rows()
    assert (row["first_day"], row["granularity"]) == ("2024-03-04", "day")


def test_every_view_can_be_read_in_any_browser(dossier: Dossier) -> None:
    views = dossier.query(Query("SELECT name FROM sqlite_master WHERE type = 'view'")).rows()
    assert {
        "current_documents",
        "event_list",
        "statement_list",
        "timeline",
        "actor_list",
        "failure_list",
        "number_list",
        "term_list",
        "proposal_list",
        "outcome_list",
        "account_list",
        "judgement_list",
    } <= {view["name"] for view in views}
    plain = sqlite3.connect(":memory:")  # as another program has it: none of our settings
    dossier._connection.backup(plain)
    for view in views:
        rows = plain.execute(f"SELECT * FROM {view['name']}").fetchall()
        assert rows or view["name"] in {"failure_list", "shared_stories", "only_in_list"}


@pytest.mark.parametrize("fuller", [0, 1])
def test_an_event_told_again_stands_once_in_the_timeline(fuller: int) -> None:
    coding = dam_coding()
    events = list(coding.events)
    events[1 - fuller] = replace(events[1 - fuller], same_as=events[fuller].id)
    with open_dossier() as dossier:
        dossier.add(dam_document(), replace(coding, events=tuple(events)))
        assert list(dossier.events) == events
        listed = dossier.query(Query("SELECT id, same_as, told_again FROM event_list ORDER BY event")).rows()
        assert [row["same_as"] for row in listed] == [event.same_as for event in events]
        assert [row["told_again"] for row in listed] == [int(event.same_as is None) for event in events]
        assert [row["id"] for row in dossier.query(Query("SELECT id FROM timeline")).rows()] == [events[fuller].id]


def test_an_event_without_a_day_has_that_of_its_telling() -> None:
    coding = dam_coding()
    met, again = coding.events
    events = (replace(met, times=()), replace(again, same_as=met.id))
    with open_dossier() as dossier:
        dossier.add(dam_document(), replace(coding, events=events))
        rows = dossier.query(Query("SELECT first_day, last_day FROM timeline")).rows()
    assert rows == [{"first_day": "2024-04-01", "last_day": "2024-04-30"}]
