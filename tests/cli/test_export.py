"""``demarche export``."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from demarche.cli.main import main
from demarche.store import open_dossier
from tests.store.sample import dam_coding, dam_document


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "dam.dossier"
    with open_dossier(made, create=True) as dossier:
        dossier.add(dam_document(), dam_coding())
    return made


@pytest.mark.parametrize("to", ["jsonl", "csv", "parquet"])
def test_the_files_written_are_named(path: Path, tmp_path: Path, to: str) -> None:
    result = CliRunner().invoke(main, ["export", str(path), "--to", to, "-o", str(tmp_path / "new" / "out")])
    assert result.exit_code == 0, result.stderr
    written = [Path(line) for line in result.stdout.splitlines()]
    assert written == sorted((tmp_path / "new" / "out").iterdir())
    beside = set() if to == "jsonl" else {"datapackage.json", "CITATION.cff"}
    assert {file.name for file in written if file.suffix != f".{to}"} == beside


def test_a_span_that_is_wrong_is_one_line_and_nothing_is_written(path: Path, tmp_path: Path) -> None:
    with open_dossier(path) as dossier:
        dossier._connection.execute("DROP TRIGGER mentions_never_update")
        dossier._connection.execute("UPDATE mentions SET text = upper(text)")
    result = CliRunner().invoke(main, ["export", str(path), "--to", "jsonl", "-o", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert result.stderr.startswith("demarche: wire/dam.txt: actor-")
    assert result.stderr.count("\n") == 1
    assert list((tmp_path / "out").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_one_line(path: Path) -> None:
    result = CliRunner().invoke(main, ["export", str(path), "--to", "jsonl", "-o", str(path)])
    assert result.exit_code == 1
    assert result.stderr.startswith(f"demarche: {path}: the export cannot be written: ")
