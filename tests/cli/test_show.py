"""``demarche show``."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from demarche.cli import blocks
from demarche.cli.main import main
from demarche.records import Failure
from demarche.store import open_dossier
from tests.store.sample import dam_coding, dam_document


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "dam.dossier"
    with open_dossier(made, create=True) as dossier:
        dossier.add(dam_document(), dam_coding())
        dossier.add_failure(Failure("scan.txt", "read", "is a PDF"))
    return made


def show(*arguments: object) -> Result:
    result = CliRunner().invoke(main, ["show", *map(str, arguments)])
    assert result.exit_code == 0, result.stderr
    return result


def test_events(path: Path) -> None:
    met, again = show(path, "events").stdout.strip().split("\n\n")
    head, sentence, source = met.splitlines()
    assert head == "2024-03-04 | Salma Nassar (EGY GOV) → CONSULT/meet → Dawit Bekele (ETH GOV MIL) @ Khartoum"
    assert sentence.strip().startswith("Acting Egyptian Foreign Minister Salma Nassar «met» her Ethiopian counterpart")
    assert sentence.endswith("after the last round.")
    assert source.strip() == "Nile Courier · wire/dam.txt:76-79"
    assert (
        again.splitlines()[0]
        == "2024-04-01..2024-04-30 | the two sides → CONSULT [planned] @ Tamar triangle · injured two"
    )
    assert again.endswith("· according to Dawit Bekele (ETH GOV MIL) · tied to: in the Tamar triangle")


def test_statements(path: Path) -> None:
    claim, denial = show(path, "statements").stdout.strip().split("\n\n")
    assert claim.splitlines()[0] == "Salma Nassar (EGY GOV) — assert «told» → reporters (JRN)"
    assert claim.splitlines()[1].strip() == "“We reportedly made progress,”"
    qualified = "for the two sides · not named: progress · tied to: told reporters"
    assert claim.splitlines()[2].strip() == f"direct · named source · hedge: reportedly · {qualified}"
    assert "said not to be made · outlet's word: claim" in denial
    assert "quoted by Salma Nassar (EGY GOV) · answers Salma Nassar (EGY GOV)" in denial


def test_actors(path: Path) -> None:
    first = show(path, "actors").stdout.split("\n\n")[0]
    assert first.splitlines()[0] == "Salma Nassar (EGY GOV) · person · acting · 2 mentions"
    assert "written: Salma Nassar; Nassar" in first


def test_numbers_terms_and_proposals(path: Path) -> None:
    head, sentence, source = show(path, "numbers").stdout.strip().splitlines()
    assert head == "2 · side"
    assert "saying the «two» sides would meet again" in sentence
    assert source.endswith("· according to Dawit Bekele (ETH GOV MIL)")
    assert show(path, "terms").stdout.startswith("place:Tamar triangle · «Tamar triangle» · quoted\n")
    head, what, condition, source = show(path, "proposals").stdout.strip().splitlines()
    assert head == "Dawit Bekele (ETH GOV MIL) — offer [planned] → Salma Nassar (EGY GOV) · accepted"
    assert (what.strip(), condition.strip()) == ("meet again", "tied to: in April 2024")
    assert source.strip().startswith("Nile Courier · wire/dam.txt:")


AMOUNTS = [
    ((26, 26, 26), "26"),
    ((20, None, 30), "20 to 30"),
    ((20, 20, None), "at least 20"),
    ((None, None, 40), "up to 40"),
    ((None, 2_500_000_000, None), "2,500,000,000"),
    ((1.5, 1.5, 1.5), "1.5"),
    ((None, None, None), "some"),
]


@pytest.mark.parametrize(("bounds", "text"), AMOUNTS)
def test_an_amount(bounds: tuple[float | None, float | None, float | None], text: str) -> None:
    assert blocks.amount(*bounds) == text


def test_documents(path: Path) -> None:
    shown = show(path, "documents").stdout
    assert shown.splitlines()[0] == "Dam talks resume in Khartoum"
    assert "published 2024-03-05..2024-03-06 (metadata) · 2 events, 2 statements, 4 actors" in shown


def test_failures(path: Path) -> None:
    assert show(path, "failures").stdout.strip() == "scan.txt: is a PDF (step: read)"


def test_timeline_ends_with_what_has_no_day(path: Path) -> None:
    met = dam_coding().events[0]
    undated = replace(met, id="event-0", times=())
    with open_dossier(path) as dossier:
        dossier.add(
            replace(dam_document(), byline="H. O."),
            replace(dam_coding(), events=(undated, *dam_coding().events)),
        )
    heads = [block.split(" | ")[0] for block in show(path, "timeline").stdout.strip().split("\n\n")]
    assert heads == ["2024-03-04", "2024-04-01..2024-04-30", "undated"]


@pytest.mark.parametrize(
    ("what", "count"),
    [("events", 2), ("statements", 2), ("actors", 4), ("documents", 1), ("timeline", 2), ("failures", 1)],
)
def test_json_is_one_object_a_line(path: Path, what: str, count: int) -> None:
    rows = [json.loads(line) for line in show(path, what, "--json").stdout.splitlines()]
    assert len(rows) == count
    assert all("path" in row or "document" in row for row in rows)


def test_json_events_are_those_of_the_interchange(path: Path) -> None:
    row = json.loads(show(path, "events", "--json").stdout.splitlines()[0])
    assert row["trigger"] == {"start": 76, "end": 79, "text": "met"}


def test_a_limit_says_what_it_leaves_out(path: Path) -> None:
    result = show(path, "events", "--limit", "1")
    assert result.stdout.strip().count("\n\n") == 0
    assert result.stderr == "1 of 2 shown\n"
    assert len(show(path, "actors", "--limit", "3", "--json").stdout.splitlines()) == 3


@pytest.mark.parametrize(
    ("what", "line"), [("events", "no events\n"), ("timeline", "no events\n"), ("failures", "no failures\n")]
)
def test_nothing_to_show_is_said_beside_the_output(tmp_path: Path, what: str, line: str) -> None:
    open_dossier(tmp_path / "empty.dossier", create=True).close()
    result = show(tmp_path / "empty.dossier", what)
    assert (result.stdout, result.stderr) == ("", line)


def test_an_article_cannot_steer_the_terminal(path: Path) -> None:
    document = replace(dam_document(), title="\x1b]0;owned\x07 talks\u202etluser", outlet="Nile\x9bCourier")
    with open_dossier(path) as dossier:
        dossier.add(document, dam_coding())
    shown = show(path, "documents").stdout
    assert not set("\x1b\x07\u202e\x9b") & set(shown)
    assert "talks" in shown


def test_showing_writes_nothing(path: Path) -> None:
    before = path.read_bytes()
    show(path, "timeline")
    assert path.read_bytes() == before
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM codings").fetchone() == (1,)
