"""What is opened as a dossier, and what is refused with a line that helps."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from demarche.errors import DossierError
from demarche.store import Query, open_dossier, schema
from demarche.store.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.store.sample import dam_coding, dam_document


def write_text(path: Path) -> None:
    path.write_text("LIMA, 12 May – Peru said it would send observers. " * 100, encoding="utf-8")


def write_other_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")


def write_newer(path: Path) -> None:
    open_dossier(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


@pytest.mark.parametrize(
    ("write", "reason"),
    [
        (write_text, "not a dossier"),
        (write_other_database, "not a dossier"),
        (write_newer, f"written by a newer demarche (schema {SCHEMA_VERSION + 1}"),
        (lambda path: path.mkdir(), "is a folder"),
    ],
)
@pytest.mark.parametrize("create", [False, True])
def test_what_is_no_dossier_is_refused_and_left_alone(
    tmp_path: Path, write: Callable[[Path], None], reason: str, create: bool
) -> None:
    path = tmp_path / "x.dossier"
    write(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(DossierError) as caught:
        open_dossier(path, create=create)
    assert str(caught.value).startswith(f"{path}: ")
    assert reason in str(caught.value)
    assert before is None or path.read_bytes() == before


def test_a_missing_dossier_is_not_made_by_looking_at_it(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="no such dossier"):
        open_dossier(tmp_path / "none.dossier")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="folder does not exist"):
        open_dossier(tmp_path / "none" / "x.dossier", create=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(DossierError, match="cannot be written"):
        open_dossier(tmp_path / "x.dossier", create=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_dossier_in_a_folder_that_cannot_be_written_is_read(tmp_path: Path) -> None:
    with open_dossier(tmp_path / "x.dossier", create=True) as dossier:
        dossier.add(dam_document(), dam_coding())
    tmp_path.chmod(0o500)
    with open_dossier(tmp_path / "x.dossier") as dossier:
        assert list(dossier.documents) == [dam_document()]


def test_an_empty_file_becomes_a_dossier_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "empty.dossier"
    path.touch()
    with pytest.raises(DossierError, match="not a dossier"):
        open_dossier(path)
    with open_dossier(path, create=True) as dossier:
        assert len(dossier.documents) == 0


def test_a_dossier_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "x.dossier"
    open_dossier(path, create=True).close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_it_is_one_file_once_closed(tmp_path: Path) -> None:
    with open_dossier(tmp_path / "x.dossier", create=True) as dossier:
        dossier.add(dam_document(), dam_coding())
    assert [path.name for path in tmp_path.iterdir()] == ["x.dossier"]
    with open_dossier(tmp_path / "x.dossier") as dossier:
        assert list(dossier.documents) == [dam_document()]


def test_a_dossier_of_the_first_version_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.dossier"
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:1])
        patched.setattr(schema, "SCHEMA_VERSION", 1)
        open_dossier(path, create=True).close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        columns = [row[1] for row in connection.execute("PRAGMA table_info (events)")]
    assert "same_as" not in columns
    with open_dossier(path) as dossier:
        dossier.add(dam_document(), dam_coding())
        assert list(dossier.events) == list(dam_coding().events)
        assert len(dossier.query(Query("SELECT * FROM timeline"))) == 2
