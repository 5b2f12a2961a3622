"""PLOVER: the manual's fields first, announcements of what is planned, and spans that read as they should."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from demarche.export import export
from tests.export.event_sample import WIRE, event_dossier

MANUAL = (
    "id has_event date enddate actor recipient event event_loc event_text quad_code event_scale mode context size link"
    " text_info cite_info coder"
)


def rows(folder: Path) -> list[dict[str, Any]]:
    export(event_dossier(), to="plover", directory=folder)
    return [json.loads(line) for line in (folder / "plover.jsonl").read_text(encoding="utf-8").splitlines()]


def test_the_fields_of_the_manual_come_first(tmp_path: Path) -> None:
    for row in rows(tmp_path):
        assert list(row)[: len(MANUAL.split())] == MANUAL.split()
        assert set(row["text_info"]) == {"sequence", "start", "end"}


def test_stretches_have_an_end(tmp_path: Path) -> None:
    days = {row["event_text"][0]: (row["date"], row["enddate"]) for row in rows(tmp_path)}
    assert days["held talks"] == ("2024-05-12", None)
    assert days["seized"] == ("2024-04-01", "2024-04-30")
    assert days["shelled"] == ("1999-01-01", "1999-12-31")
    assert days["a holiday"] == (None, None)


def test_a_planned_visit_is_an_announcement(tmp_path: Path) -> None:
    visit = next(row for row in rows(tmp_path) if row["event_text"] == ["visit"])
    assert (visit["event"], visit["mode"], visit["status"], visit["date"]) == (["AGREE"], [], "planned", "2024-05-13")
    assert (visit["quad_code"], visit["event_scale"]) == (1, 2.5)
    assert not [row for row in rows(tmp_path) if row["event_text"] == ["arrested"]], "what is denied is left out"


def test_accounts_of_one_event_share_a_link(tmp_path: Path) -> None:
    linked = [row["event_text"] for row in rows(tmp_path) if row["link"]]
    assert linked == [["met"], ["held talks", "The talks"]]


def test_spans_read_as_their_text(tmp_path: Path) -> None:
    for row in rows(tmp_path):
        if row["cite_info"]["citation"] == "wire/gates.txt":
            for where, words in zip(row["trigger"], row["event_text"], strict=True):
                assert WIRE[where["start"] : where["end"]] == words
            for party in (*row["actor"], *row["recipient"]):
                assert WIRE[party["start"] : party["end"]] == party["entity_text"]
            assert row["event_text"][0] in WIRE[row["text_info"]["start"] : row["text_info"]["end"]]


def test_claimants_and_speakers_are_kept(tmp_path: Path) -> None:
    seized = next(row for row in rows(tmp_path) if row["event_text"] == ["seized"])
    assert seized["event_loc"]["country_code"] is None
    assert seized["event_loc"]["claimants"] == ["CHL", "PER"]
    assert seized["told_by"] == "Hernán Soto (CHL ELI)"
