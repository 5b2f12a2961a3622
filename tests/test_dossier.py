"""The dossier as users hold it: questions, tables, charts."""

from __future__ import annotations

from pathlib import Path

import pytest

import demarche
from demarche.dossier import Dossier
from tests.products.told import Told, dossier_of

EVENTS = (
    Told("CONSULT", ["PER Ana Vega"], ["CHL"], day="2024-01-10"),
    Told("THREATEN", ["CHL"], ["PER <b>x</b>"], day="2024-01-20", condition=True),
)


@pytest.fixture
def dossier() -> Dossier:
    stored = dossier_of(*EVENTS)
    return Dossier(stored.connection, stored.path)


def test_answers_are_tables(dossier: Dossier) -> None:
    pandas = pytest.importorskip("pandas")
    polars = pytest.importorskip("polars")
    pyarrow = pytest.importorskip("pyarrow")
    for answer in (
        dossier.timeline(),
        dossier.meetings(),
        dossier.series("PER", "CHL"),
        dossier.threats(),
        dossier.campaign("PER"),
        dossier.network(),
        dossier.events,
    ):
        rows = len(answer)
        assert rows > 0
        assert isinstance(answer.df(), pandas.DataFrame)
        assert answer.df().shape == (rows, len(answer.columns))
        assert answer.polars().shape == polars.DataFrame(answer).shape == (rows, len(answer.columns))
        assert pyarrow.table(answer).num_rows == rows
        assert list(answer.rows()[0]) == answer.columns


def test_answers_have_charts(dossier: Dossier) -> None:
    for answer in (dossier.timeline(), dossier.meetings(), dossier.series("PER", "CHL")):
        assert answer.chart().to_dict()["$schema"].startswith("https://vega.github.io/schema/vega-lite/")
    with pytest.raises(AttributeError, match="no chart"):
        dossier.threats().chart()


def test_a_notebook_shows_text_as_text(dossier: Dossier) -> None:
    shown = dossier.threats()._repr_html_()
    assert "&lt;b&gt;x&lt;/b&gt;" in shown
    assert "<b>" not in shown


def test_code_and_open_give_it(tmp_path: Path) -> None:
    from tests.store.sample import ScriptedCoder

    (tmp_path / "a.txt").write_text("Peru met Chile.\n", encoding="utf-8")
    path = tmp_path / "x.dossier"
    with demarche.code(tmp_path / "a.txt", output=path, coder=ScriptedCoder(), link=False) as made:
        assert isinstance(made, Dossier)
    with demarche.open_dossier(path) as opened:
        assert isinstance(opened, Dossier)
        assert len(opened.timeline()) == 1
