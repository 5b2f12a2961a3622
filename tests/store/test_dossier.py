"""What a store must do, whatever is under it: facts are appended once, and the current ones come back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from demarche.errors import EvidenceError, InputError
from demarche.records import Coding, Failure, Published, Span
from demarche.store import Dossier, Query, open_dossier
from tests.store.sample import DAM, ISLETS, LATER_RUN, RUN, ScriptedCoder, dam_coding, dam_document, document


@pytest.fixture
def dossier() -> Iterator[Dossier]:
    with open_dossier() as opened:
        yield opened


def counts(path: Path) -> dict[str, int]:
    """The rows of every table of a dossier's file."""
    with sqlite3.connect(path) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}


def test_records_come_back_as_they_were_given(dossier: Dossier) -> None:
    assert dossier.add(dam_document(), dam_coding())

    (entry,) = dossier.entries()
    assert entry.document == dam_document()
    assert entry.coding == dam_coding()
    assert entry.version == 1
    assert list(dossier.events) == list(dam_coding().events)
    assert list(dossier.statements) == list(dam_coding().statements)
    assert list(dossier.actors) == list(dam_coding().actors)
    assert list(dossier.documents) == [dam_document()]
    assert list(dossier.runs) == [RUN]


def test_adding_again_adds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "twice.dossier"
    with open_dossier(path, create=True) as dossier:
        dossier.add(dam_document(), dam_coding())
    before = counts(path)
    with open_dossier(path, create=True) as dossier:
        assert not dossier.add(dam_document(), dam_coding())
        assert not dossier.add(replace(dam_document(), raw_sha256="another banner on the page"), dam_coding())
    assert counts(path) == before


def test_a_changed_text_is_a_new_version_and_the_old_one_stays(dossier: Dossier) -> None:
    coder = ScriptedCoder()
    first, second = document(text="Kenya said no."), document(text="Kenya said yes. Kenya met Uganda.")
    for version in (first, second):
        dossier.add(version, coder.code_document(version))

    (entry,) = dossier.entries()
    assert (entry.document.id, entry.version) == (second.id, 2)
    assert [event.document for event in dossier.events] == [second.id]
    history = dossier.query(
        _query("SELECT version, text, supersedes IS NULL AS first FROM documents ORDER BY version")
    ).rows()
    assert history == [
        {"version": 1, "text": first.text, "first": 1},
        {"version": 2, "text": second.text, "first": 0},
    ]


def test_a_text_that_returns_is_current_again(dossier: Dossier) -> None:
    coder = ScriptedCoder()
    first, second = document(text="Kenya said no."), document(text="Kenya said yes.")
    for version in (first, second, first):
        assert dossier.add(version, coder.code_document(version))
    assert [(entry.document.text, entry.version) for entry in dossier.entries()] == [("Kenya said no.", 3)]


@pytest.mark.parametrize(
    "change",
    [
        {"published": Published(date(2024, 3, 9), date(2024, 3, 9), "metadata")},
        {"outlet": "Blue Nile Post"},
        {"boilerplate": ()},
    ],
)
def test_what_coding_depends_on_makes_a_new_version(dossier: Dossier, change: dict[str, object]) -> None:
    dossier.add(dam_document(), dam_coding())
    changed = replace(dam_document(), **change)  # type: ignore[arg-type]
    assert not dossier.has(changed, RUN.id)
    assert dossier.add(changed, dam_coding())
    assert [entry.version for entry in dossier.entries()] == [2]


def test_another_run_adds_its_records_and_they_are_shown(dossier: Dossier) -> None:
    dossier.add(dam_document(), dam_coding())
    later = dam_coding(LATER_RUN)
    later = replace(later, events=later.events[:1], statements=(), actors=later.actors[:2])
    later = replace(later, numbers=(), terms=(), proposals=(), outcomes=())
    assert dossier.add(dam_document(), later)

    (entry,) = dossier.entries()
    assert entry.coding == later
    assert len(dossier.events) == 1
    assert dossier.query(_query("SELECT * FROM events")).rows()[0]["id"] == later.events[0].id
    assert len(dossier.query(_query("SELECT * FROM events"))) == 3
    assert len(dossier.query(_query("SELECT * FROM documents"))) == 1
    assert [run.id for run in dossier.runs] == ["run-a", "run-b"]


def test_going_back_to_an_earlier_run_shows_its_records(dossier: Dossier) -> None:
    for run in (RUN, LATER_RUN, RUN):
        assert dossier.add(dam_document(), dam_coding(run))
    assert [entry.coding.run for entry in dossier.entries()] == [RUN]


def test_has_knows_the_document_and_the_run(dossier: Dossier) -> None:
    assert not dossier.has(dam_document(), RUN.id)
    dossier.add(dam_document(), dam_coding())
    assert dossier.has(dam_document(), RUN.id)
    assert not dossier.has(dam_document(), LATER_RUN.id)
    assert not dossier.has(document(text=DAM + "More."), RUN.id)


def test_documents_come_by_path_whatever_their_order(dossier: Dossier) -> None:
    coder = ScriptedCoder()
    for path in ("c.txt", "a.txt", "b.csv#2"):
        dossier.add(document(path, ISLETS), coder.code_document(document(path, ISLETS)))
    assert [found.path for found in dossier.documents] == ["a.txt", "b.csv#2", "c.txt"]
    assert {event.document for event in dossier.statements} == {found.id for found in dossier.documents}


def test_records_that_say_the_same_are_one(dossier: Dossier) -> None:
    coding = dam_coding()
    dossier.add(dam_document(), replace(coding, events=coding.events + coding.events))
    assert list(dossier.events) == list(coding.events)


def dangling_attribution() -> Coding:
    coding = dam_coding()
    return replace(coding, statements=(), events=coding.events)


def dangling_telling() -> Coding:
    coding = dam_coding()
    return replace(coding, events=tuple(replace(event, same_as="event-0") for event in coding.events))


def dangling_actor() -> Coding:
    return replace(dam_coding(), actors=())


def other_document() -> Coding:
    return replace(dam_coding(), document="doc-0")


@pytest.mark.parametrize("coding", [dangling_attribution(), dangling_telling(), dangling_actor(), other_document()])
def test_records_that_do_not_fit_together_are_refused_whole(dossier: Dossier, coding: Coding) -> None:
    with pytest.raises(InputError, match=r"wire/dam\.txt: .") as caught:
        dossier.add(dam_document(), coding)
    assert caught.value.step == "store"
    assert len(dossier.query(_query("SELECT * FROM documents"))) == 0


def test_a_span_that_does_not_read_as_the_text_is_refused(dossier: Dossier) -> None:
    coding = dam_coding()
    moved = replace(coding.events[0], trigger=Span(0, 3, "met"))
    with pytest.raises(EvidenceError, match=r"wire/dam\.txt.*'met'.*'Dam'"):
        dossier.add(dam_document(), replace(coding, events=(moved,)))
    assert len(dossier.documents) == 0


def test_text_that_is_no_unicode_is_refused_in_one_line(dossier: Dossier) -> None:
    broken = replace(document(), title="half a pair \ud83d")
    with pytest.raises(InputError, match="cannot be stored"):
        dossier.add(broken, Coding(broken.id, RUN))
    with pytest.raises(InputError, match="cannot be stored"):
        dossier.has(replace(document(), path="half a pair \ud83d"), RUN.id)


def test_failures_are_kept_once_and_stand_until_recovered(dossier: Dossier) -> None:
    failure = Failure("scan.txt", "read", "is a PDF")
    assert dossier.add_failure(failure)
    assert not dossier.add_failure(failure)
    assert dossier.add_failure(Failure("scan.txt", "code", "another reason"))
    assert [(found.path, found.step) for found in dossier.failures] == [
        ("scan.txt", "read"),
        ("scan.txt", "code"),
    ]

    assert dossier.recover(["scan.txt", "never failed"]) == 2
    assert list(dossier.failures) == []
    assert dossier.add_failure(failure), "a failure that comes back is told again"
    assert list(dossier.failures) == [failure]


def test_a_file_name_that_is_no_utf8_can_fail(dossier: Dossier) -> None:
    dossier.add_failure(Failure("bad\udcff.txt", "read", "empty"))
    assert [failure.path for failure in dossier.failures] == ["bad\\udcff.txt"]


def _query(sql: str) -> Query:
    return Query(sql)
