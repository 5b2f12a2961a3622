"""Cells that no reader takes for the end of a cell, a row or a quotation."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.export.tab_separated import decimal, item, open_table, text_cell, write_row

FOREIGN = st.text(alphabet="a'\"\t\n\r\x0b\x1e\x85\u2028\x00=+-@;|é ", max_size=12)


@given(st.lists(FOREIGN, min_size=2, max_size=5))
def test_foreign_text_never_breaks_a_row(texts: list[str]) -> None:
    cells = ["id", *(text_cell(text) for text in texts)]
    file = io.StringIO()
    write_row(file, cells)
    line = file.getvalue()
    assert line.splitlines() == [line[:-1]]
    assert next(csv.reader(io.StringIO(line), delimiter="\t")) == cells
    frame = pandas.read_csv(io.StringIO(line), sep="\t", dtype=str, header=None, keep_default_na=False)
    assert frame.iloc[0].tolist() == cells


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("Lima\t\nCourier", "Lima Courier"),
        ('the "gates"', "the 'gates'"),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("Al-Jazeera", "Al-Jazeera"),
        (None, ""),
    ],
)
def test_text_is_kept_but_for_what_breaks(text: str | None, cell: str) -> None:
    assert text_cell(text) == cell


def test_values_of_a_list_have_no_separators() -> None:
    assert item("a; b|c") == "a, b/c"
    assert item(None, unknown="None") == "None"


def test_numbers_keep_their_sign_and_a_place() -> None:
    assert [decimal(each) for each in (-5, 2.5, 0, None)] == ["-5.0", "2.5", "0.0", ""]


def test_a_table_has_a_header_only_where_columns_are_named(tmp_path: Path) -> None:
    for name, columns in (("with", ("A", "B")), ("without", ())):
        open_table(tmp_path / name, columns).close()
    assert (tmp_path / "with").read_text() == "A\tB\n"
    assert (tmp_path / "without").read_text() == ""
