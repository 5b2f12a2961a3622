"""One file a document in a zip: names any system takes, and the same bytes each time."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from demarche.export.zipped_documents import add_file, file_name, open_zip
from tests.store.sample import document


@pytest.mark.parametrize(
    ("path", "begins"),
    [
        ("wire/dam.txt", "dam.txt-"),
        ("../../etc/passwd", "passwd-"),
        ("news.csv#12", "news.csv_12-"),
        ("-", ""),
        ("c:\\news\\a b.html", "a_b.html-"),
        ("日本.txt", "txt-"),
    ],
)
def test_names_are_plain_and_hold_the_id(path: str, begins: str) -> None:
    made = document(path)
    assert file_name(made, ".json") == f"{begins}{made.id.removeprefix('doc-')}.json"


def test_a_zip_has_no_clock(tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        with open_zip(tmp_path / name) as archive:
            add_file(archive, "a.json", "é🚤")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with ZipFile(tmp_path / "one.zip") as archive:
        assert archive.read("a.json").decode() == "é🚤"
        assert archive.testzip() is None
