"""A database as Discourse Network Analyzer has it: keys that hold, offsets as Java counts, an event list to match."""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest

from demarche.errors import DossierError
from demarche.export import export
from demarche.export.dna import COLUMNS, schema
from demarche.export.dna_tables import DnaTables
from tests.export.annotation_sample import annotation_dossier

STATEMENTS = """
    SELECT d.Text, s.Start, s.Stop, p.Value, o.Value, c.Value, a.Value, r.Value
    FROM STATEMENTS s
    JOIN DOCUMENTS d ON d.ID = s.DocumentId
    JOIN DATASHORTTEXT ps ON ps.StatementId = s.ID AND ps.VariableId = 1 JOIN ENTITIES p ON p.ID = ps.Entity
    JOIN DATASHORTTEXT os ON os.StatementId = s.ID AND os.VariableId = 2 JOIN ENTITIES o ON o.ID = os.Entity
    JOIN DATASHORTTEXT cs ON cs.StatementId = s.ID AND cs.VariableId = 3 JOIN ENTITIES c ON c.ID = cs.Entity
    JOIN DATABOOLEAN a ON a.StatementId = s.ID AND a.VariableId = 4
    JOIN DATALONGTEXT r ON r.StatementId = s.ID AND r.VariableId = 5
    ORDER BY s.ID
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("dna")
    with annotation_dossier() as dossier:
        export(dossier, to="dna", directory=made)
    return made


@pytest.fixture
def database(folder: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(folder / "dossier.dna")
    yield connection
    connection.close()


def test_the_keys_hold(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("SELECT Value FROM SETTINGS WHERE Property = 'version'").fetchone()[0].startswith("3.0")


def test_statements_have_all_variables_and_their_words(database: sqlite3.Connection) -> None:
    rows = database.execute(STATEMENTS).fetchall()
    assert len(rows) == database.execute("SELECT count(*) FROM STATEMENTS").fetchone()[0] == 8
    said = [text.encode("utf-16-le")[2 * start : 2 * stop].decode("utf-16-le") for text, start, stop, *_ in rows]
    with annotation_dossier() as dossier:
        contents = {each.id: each.content for each in dossier.statements}
    for words, row in zip(said, rows, strict=True):
        spans = contents[row[7]]
        assert words.startswith(spans[0].text)
        assert words.endswith(spans[-1].text)


def test_persons_organizations_concepts(database: sqlite3.Connection) -> None:
    coded = [row[3:7] for row in database.execute(STATEMENTS)]
    assert coded == [
        ("Salma Nassar", "the two sides", "deny (offer): Tamar triangle", 1),
        ("Dawit Bekele", "ETH GOV", "deny (offer): Tamar triangle", 0),
        ("", "Republic of Peru", "accuse: Illari", 1),
        ("", "Chile", "accuse: Illari", 0),
        ("Chile’s minister", "CHL GOV", "assert (offer)", 1),
        ("Chile’s minister", "CHL GOV", "announce", 0),
        ("", "", "assert", 1),
        ("", "Republic of Peru", "assert (offer)", 0),
    ]


def test_the_event_list_has_the_rows_of_the_database(folder: Path, database: sqlite3.Connection) -> None:
    with (folder / "statements.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file, delimiter=";"))
    assert tuple(lines[0]) == COLUMNS
    rows = database.execute(STATEMENTS).fetchall()
    assert [(*line[9:12], int(line[12]), line[13]) for line in lines[1:]] == [row[3:] for row in rows]
    assert {len(line) for line in lines} == {14}
    assert lines[7][8] == "“It is =over.”"


def test_the_password_is_the_digest_that_dna_checks(database: sqlite3.Connection) -> None:
    """As jasypt's StrongPasswordEncryptor has it: 16 bytes of salt, then SHA-256 of both, 100 000 times."""
    stored = b64decode(database.execute("SELECT Password FROM CODERS").fetchone()[0])
    digest = stored[:16] + b"demarche"
    for _ in range(100_000):
        digest = hashlib.sha256(digest).digest()
    assert stored[16:] == digest


def test_an_unknown_day_is_noted(folder: Path, database: sqlite3.Connection) -> None:
    notes = json.loads((folder / "notes.json").read_text(encoding="utf-8"))["notes"]
    days = {note["record"]: note["dossier"] for note in notes if note["field"] == "DOCUMENTS.Date"}
    assert list(days.values()).count("unknown") == 2
    assert [row[0] for row in database.execute("SELECT Date FROM DOCUMENTS ORDER BY ID")] == [1709596800, 0, 0]


def test_a_broken_database_is_none(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), DnaTables(tmp_path / "new.dna", schema()):
        raise RuntimeError
    connection = sqlite3.connect(tmp_path / "new.dna")
    assert connection.execute("SELECT count(*) FROM STATEMENTS").fetchone() == (0,)
    connection.close()


def test_what_sqlite_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("demarche.export.dna.schema", lambda: "CREATE TABLE")
    with annotation_dossier() as dossier, pytest.raises(DossierError, match=r"dossier\.dna: the database cannot"):
        export(dossier, to="dna", directory=tmp_path)
    assert list(tmp_path.iterdir()) == []
