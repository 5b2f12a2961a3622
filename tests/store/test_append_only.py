"""Facts are appended: the file itself refuses to change or drop one, whoever asks."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from demarche.records import Failure
from demarche.store import open_dossier
from demarche.store.schema import LINK_TABLES
from tests.store.sample import dam_coding, dam_document

TABLES = (
    "runs",
    "documents",
    "boilerplate",
    "codings",
    "actors",
    "mentions",
    "statements",
    "statement_contents",
    "statement_participants",
    "events",
    "event_participants",
    "event_places",
    "event_times",
    "event_sizes",
    "statement_principals",
    "numbers",
    "terms",
    "proposals",
    "proposal_participants",
    "statement_places",
    "statement_times",
    "outcomes",
    "outcome_participants",
    "failures",
    "recoveries",
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("append") / "full.dossier"
    with open_dossier(made, create=True) as dossier:
        dossier.add(dam_document(), dam_coding())
        dossier.add_failure(Failure("scan.txt", "read", "is a PDF"))
        dossier.recover(["scan.txt"])
    return made


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", ["UPDATE {} SET number = number + 1000", "DELETE FROM {}"])
def test_a_fact_is_neither_changed_nor_deleted(path: Path, table: str, statement: str) -> None:
    with sqlite3.connect(path) as connection:
        rows = connection.execute(f"SELECT * FROM {table}").fetchall()
        assert rows, "an empty table would prove nothing"
        with pytest.raises(sqlite3.IntegrityError, match=f"{table}: facts are appended, never changed"):
            connection.execute(statement.format(table))
        assert connection.execute(f"SELECT * FROM {table}").fetchall() == rows


def test_every_table_is_guarded(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'"
        ).fetchall()
    assert {name for (name,) in tables} == {*TABLES, *LINK_TABLES}


def test_every_reference_is_declared_and_holds(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        references = {
            (table, row[3], row[2])
            for table in TABLES
            for row in connection.execute(f"PRAGMA foreign_key_list({table})")
        }
    assert {
        ("documents", "supersedes", "documents"),
        ("codings", "document", "documents"),
        ("codings", "run", "runs"),
        ("mentions", "actor", "actors"),
        ("events", "coding", "codings"),
        ("events", "attributed_to", "statements"),
        ("event_participants", "event", "events"),
        ("event_participants", "actor", "actors"),
        ("statements", "parent", "statements"),
        ("statement_contents", "statement", "statements"),
        ("recoveries", "failure", "failures"),
    } <= references


def test_references_are_enforced_when_we_write(path: Path) -> None:
    with open_dossier(path) as dossier, pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        dossier._connection.execute("INSERT INTO codings (document, run) VALUES (999, 999)")
