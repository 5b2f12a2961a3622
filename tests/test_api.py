"""The main job as a function, with a coder that needs no model."""

from __future__ import annotations

from pathlib import Path

import pytest

import demarche
from demarche.api import Outcome, code, code_into
from demarche.errors import DossierError, UsageError
from demarche.records import Document, Failure
from demarche.store import open_dossier
from tests.store.sample import DAM, ISLETS, LATER_RUN, ScriptedCoder, document


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "dam.txt").write_text(DAM, encoding="utf-8")
    (folder / "islets.txt").write_text(ISLETS, encoding="utf-8")
    return folder


def test_articles_become_a_dossier_in_memory(articles: Path) -> None:
    with code(articles, coder=ScriptedCoder()) as dossier:
        assert [Path(found.path).name for found in dossier.documents] == ["dam.txt", "islets.txt"]
        assert [event.trigger.text for event in dossier.events] == ["met", "meet"]
        assert len(dossier.failures) == 0


def test_running_again_asks_the_coder_nothing(articles: Path, tmp_path: Path) -> None:
    output = tmp_path / "x.dossier"
    code(articles, output=output, coder=ScriptedCoder()).close()
    again, later = ScriptedCoder(), ScriptedCoder(LATER_RUN)
    code(articles, output=output, coder=again).close()
    assert again.coded == []
    code(articles, output=output, coder=later).close()
    assert len(later.coded) == 2, "another model codes everything again"


def test_a_bad_article_is_told_and_the_others_are_coded(articles: Path) -> None:
    (articles / "b.txt").write_text("TRIP over this article, said Kenya, and the next is coded all the same.")
    with code([articles, articles / "none.txt"], coder=ScriptedCoder()) as dossier:
        assert len(dossier.documents) == 2
        failures = {Path(failure.path).name: failure for failure in dossier.failures}
    assert failures["b.txt"].reason == "IndexError: no such token at all"
    assert (failures["none.txt"].step, failures["b.txt"].step) == ("read", "code")


def test_a_failure_stands_until_its_path_is_coded(tmp_path: Path) -> None:
    coder = ScriptedCoder()
    rows: list[Document | Failure] = [document("table.csv#1"), Failure("table.csv", "read", "no column text")]
    with open_dossier(tmp_path / "x.dossier", create=True) as dossier:
        list(code_into(dossier, rows, coder=coder))
        list(code_into(dossier, rows, coder=coder))
        assert [failure.path for failure in dossier.failures] == ["table.csv"], "one row is not the whole table"
        list(code_into(dossier, rows[:1], coder=coder))
        assert len(dossier.failures) == 0


def test_outcomes_tell_coded_unchanged_and_failed(tmp_path: Path) -> None:
    coder = ScriptedCoder()
    good, bad = document("good.txt"), document("bad.txt", "TRIP")
    with open_dossier() as dossier:
        first = list(code_into(dossier, [good, bad], coder=coder))
        second = list(code_into(dossier, [good], coder=coder))
    assert first[0] == Outcome("good.txt", coding=coder.code_document(good))
    assert first[1].failure is not None
    assert second == [Outcome("good.txt")]


def test_stopping_keeps_what_is_done(tmp_path: Path) -> None:
    path = tmp_path / "x.dossier"
    items = [document(f"{number}.txt") for number in range(9)]
    with open_dossier(path, create=True) as dossier:
        running = code_into(dossier, items, coder=ScriptedCoder())
        next(running)
        next(running)
        running.close()
    coder = ScriptedCoder()
    with open_dossier(path) as dossier:
        assert len(dossier.documents) == 2
        list(code_into(dossier, items, coder=coder))
    assert len(coder.coded) == 7


def test_wrong_usage_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        code(tmp_path, output=tmp_path / "x.dossier", format="papyrus", coder=ScriptedCoder())
    assert list(tmp_path.iterdir()) == []


def test_an_output_that_cannot_be_written_is_told_before_anything_is_coded(articles: Path) -> None:
    coder = ScriptedCoder()
    with pytest.raises(DossierError):
        code(articles, output=articles, coder=coder)
    assert coder.coded == []


def test_a_setting_that_cannot_be_is_told(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEMARCHE_THREADS", "many")
    with pytest.raises(UsageError, match="DEMARCHE_THREADS must be a whole number above 0, got 'many'"):
        code(articles)


def test_the_package_offers_it() -> None:
    assert demarche.code is code
    assert demarche.open_dossier is demarche.dossier.open_dossier
