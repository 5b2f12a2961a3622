"""The formats of annotation and of discourse analysis stay as they are, and tell what they leave out."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from demarche.export import export
from tests.export.annotation_sample import annotation_dossier

GOLDEN = Path(__file__).parent / "golden"
FORMATS = ("webannotation", "citron", "dna", "inception")


def plain(path: Path) -> Iterator[tuple[str, str]]:
    """A file as names and texts: a zip by its files, a database by its dump, others as they are."""
    if path.suffix == ".zip":
        with ZipFile(path) as archive:
            yield from ((name, archive.read(name).decode()) for name in archive.namelist())
    elif path.suffix == ".dna":
        connection = sqlite3.connect(path)
        yield f"{path.name}.sql", "\n".join(connection.iterdump()) + "\n"
        connection.close()
    else:
        yield path.name, path.read_text(encoding="utf-8")


@pytest.mark.parametrize("to", FORMATS)
def test_the_golden_files(tmp_path: Path, to: str) -> None:
    with annotation_dossier() as dossier:
        written = export(dossier, to=to, directory=tmp_path)
    found = {name: text for path in written for name, text in plain(path)}
    golden = {path.name: path.read_text(encoding="utf-8") for path in (GOLDEN / to).iterdir()}
    assert found == golden


@pytest.mark.parametrize("to", FORMATS)
def test_what_the_format_cannot_hold_is_told(tmp_path: Path, to: str) -> None:
    with annotation_dossier() as dossier:
        export(dossier, to=to, directory=tmp_path)
    content = json.loads((tmp_path / "notes.json").read_text(encoding="utf-8"))
    assert content["format"] == to
    assert content["losses"]
    assert all(note["why"] for note in content["notes"])
