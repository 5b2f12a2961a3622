"""``demarche code``."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from demarche.cli.main import main
from demarche.store import open_dossier
from tests.store.sample import DAM, ISLETS, ScriptedCoder


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "dam.txt").write_text(DAM, encoding="utf-8")
    (folder / "islets.txt").write_text(ISLETS, encoding="utf-8")
    return folder


def code(*arguments: object, stdin: str | bytes | None = None, coder: ScriptedCoder | None = None) -> Result:
    return CliRunner().invoke(main, ["code", *map(str, arguments)], input=stdin, obj=coder or ScriptedCoder())


def test_articles_become_a_dossier(articles: Path, tmp_path: Path) -> None:
    result = code(articles, "-o", tmp_path / "x.dossier")
    assert (result.exit_code, result.stdout) == (0, "")
    with open_dossier(tmp_path / "x.dossier") as dossier:
        actors = len(dossier.actors)
        assert len(dossier.documents) == 2
    assert result.stderr == f"2 documents, 2 events, 1 statement, {actors} actors\n"


def test_running_again_changes_nothing(articles: Path, tmp_path: Path) -> None:
    output = tmp_path / "x.dossier"
    code(articles, "-o", output)
    coder = ScriptedCoder()
    result = code(articles, "-o", output, coder=coder)
    assert result.exit_code == 0
    assert result.stderr == "0 documents, 0 events, 0 statements, 0 actors; 2 unchanged\n"
    assert coder.coded == []


def test_each_failure_is_a_line_and_the_rest_is_coded(articles: Path, tmp_path: Path) -> None:
    (articles / "a_empty.txt").touch()
    (articles / "trip.txt").write_text("Kenya said that TRIP is where the two delegations would meet again.")
    result = code(articles, tmp_path / "none.txt", "-o", tmp_path / "x.dossier")
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert lines[0].startswith(f"{articles}/a_empty.txt: ")
    assert lines[1] == f"{articles}/trip.txt: IndexError: no such token at all"
    assert lines[2].startswith(f"{tmp_path}/none.txt: ")
    assert lines[3].startswith("2 documents, ")
    assert lines[3].endswith("; 3 failed")
    with open_dossier(tmp_path / "x.dossier") as dossier:
        assert len(dossier.failures) == 3


def test_quiet_tells_failures_only(articles: Path, tmp_path: Path) -> None:
    result = code(articles, tmp_path / "none.txt", "-o", tmp_path / "x.dossier", "--quiet")
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith(f"{tmp_path}/none.txt: ")
    assert code(articles, "-o", tmp_path / "x.dossier", "--quiet").output == ""


def test_standard_input(tmp_path: Path) -> None:
    result = code("-", "-o", tmp_path / "x.dossier", stdin=DAM.encode())
    assert result.exit_code == 0
    with open_dossier(tmp_path / "x.dossier") as dossier:
        assert [document.path for document in dossier.documents] == ["-"]


def test_a_table_with_a_column_map(tmp_path: Path) -> None:
    table = tmp_path / "wire.csv"
    sentence = "Kenya said that it would meet Uganda before the rains come."
    table.write_text(f"day,body,who\n2024-05-17,{sentence},Lake Post\n")
    columns = "text=body, published=day,outlet=who"
    result = code(table, "--columns", columns, "-o", tmp_path / "x.dossier")
    assert result.exit_code == 0, result.stderr
    with open_dossier(tmp_path / "x.dossier") as dossier:
        (document,) = dossier.documents
    assert document.text.strip() == sentence
    assert document.outlet == "Lake Post"
    assert document.published is not None
    assert document.published.start.isoformat() == "2024-05-17"


@pytest.mark.parametrize("output", ["{}", "{}/none/x.dossier"])
def test_an_output_that_cannot_be_written_is_one_line_and_nothing_is_coded(
    articles: Path, tmp_path: Path, output: str
) -> None:
    coder = ScriptedCoder()
    result = code(articles, "-o", output.format(tmp_path), coder=coder)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"demarche: {output.format(tmp_path)}: ")
    assert result.stderr.count("\n") == 1
    assert coder.coded == []


def test_a_file_name_cannot_steer_the_terminal(articles: Path, tmp_path: Path) -> None:
    (articles / "\x1b[2Jgone.txt").touch()
    result = code(articles, "-o", tmp_path / "x.dossier")
    assert result.exit_code == 1
    assert "\x1b" not in result.stderr
    assert "gone.txt: " in result.stderr
