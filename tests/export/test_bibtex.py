"""The sources as BibTeX, read back by a reader of BibTeX."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import bibtexparser
import pytest

from demarche.export import export
from demarche.export.bibtex import address, escaped, key_of
from demarche.records import Coding, Published
from demarche.store import open_dossier
from tests.export.sample import full_dossier
from tests.store.sample import RUN, document

GOLDEN = Path(__file__).parent / "golden" / "bibtex"


def test_the_golden_file(tmp_path: Path) -> None:
    (path,) = export(full_dossier(), to="bibtex", directory=tmp_path)
    assert path.read_bytes() == (GOLDEN / path.name).read_bytes()


def test_a_reader_reads_every_entry(tmp_path: Path) -> None:
    dossier = open_dossier()
    titles = ["50 % of {all} & more_", "@misc{x, title = {no}}", "Peña: «¿Sí?»", "Peña: «¿Sí?»"]
    for number, title in enumerate(titles):
        day = Published(date(2024, 3, number + 1), date(2024, 3, number + 1), "metadata")
        article = document(f"{number}.txt", f"Text {number}.\n", title=title, outlet="El Día & Co", published=day)
        dossier.add(article, Coding(article.id, RUN))
    (path,) = export(dossier, to="bibtex", directory=tmp_path)
    found = bibtexparser.loads(path.read_text(encoding="utf-8")).entries
    assert [entry["year"] for entry in found] == ["2024"] * 4
    assert len({entry["ID"] for entry in found}) == 4
    assert all(entry["ID"].isascii() for entry in found)
    assert found[2]["title"].strip("{}") == "Peña: «¿Sí?»"
    assert found[2]["ID"] == "eldiaco:2024:penasi"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a_b", r"a\_b"),
        ("50%", r"50\%"),
        ("{x}", r"\textbraceleft{}x\textbraceright{}"),
        ("a\nb", "a b"),
        ("\\", r"\textbackslash{}"),
    ],
)
def test_what_latex_would_read_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


def test_an_address_cannot_end_its_field() -> None:
    assert address("https://x.example/a}b c") == "https://x.example/a%7Db%20c"


def test_an_article_without_anything_has_a_key() -> None:
    assert key_of(document("wire/ein artikel.txt", "x\n")) == "undated:einartikel"
