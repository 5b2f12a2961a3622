"""Rows for loops, notebooks and data frames."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

import pytest

from demarche.errors import UsageError
from demarche.records import Failure
from demarche.store import Dossier, Query, open_dossier
from tests.store.sample import dam_coding, dam_document


@pytest.fixture
def dossier() -> Iterator[Dossier]:
    with open_dossier() as opened:
        opened.add(dam_document(), dam_coding())
        yield opened


def test_a_table_is_read_anew_each_time(dossier: Dossier) -> None:
    failures = dossier.failures
    assert (len(failures), bool(failures), failures.rows()) == (0, False, [])
    dossier.add_failure(Failure("scan.txt", "read", "is a PDF"))
    assert (len(failures), bool(failures)) == (1, True)
    assert list(failures) == list(failures) == [Failure("scan.txt", "read", "is a PDF")]


def test_a_query_with_parameters(dossier: Dossier) -> None:
    table = dossier.query(Query("SELECT name, country FROM actor_list WHERE country = :country", {"country": "ETH"}))
    assert table.columns == ["name", "country"]
    assert list(table) == table.rows() == [{"name": "Dawit Bekele", "country": "ETH"}]
    assert repr(table) == "<Table: 1 rows of name, country>"


def test_html_shows_foreign_text_as_text(dossier: Dossier) -> None:
    dossier.add_failure(Failure("<script>alert(1)</script>", "read", 'a & "b"'))
    html = dossier.failures._repr_html_()
    assert "<script>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "a &amp; &quot;b&quot;" in html


def test_html_says_how_much_it_leaves_out(dossier: Dossier) -> None:
    for number in range(25):
        dossier.add_failure(Failure(f"{number}.txt", "read", "empty"))
    html = dossier.failures._repr_html_()
    assert html.count("<tr>") == 21
    assert "25 rows, the first 20 shown" in html


@pytest.mark.parametrize(("method", "library"), [("df", "pandas"), ("arrow", "pyarrow")])
def test_data_frames_come_where_the_library_is(dossier: Dossier, method: str, library: str) -> None:
    convert = getattr(dossier.events, method)
    if find_spec(library) is None:
        with pytest.raises(UsageError, match=f"pip install {library}"):
            convert()
    else:
        assert len(convert()) == 2
