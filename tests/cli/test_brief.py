"""``demarche brief``."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from demarche.cli.main import main
from demarche.store import open_dossier
from tests.store.sample import dam_coding, dam_document


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "dam.dossier"
    with open_dossier(made, create=True) as dossier:
        dossier.add(dam_document(), dam_coding())
    return made


def run(*arguments: object, code: int = 0) -> Result:
    result = CliRunner().invoke(main, ["brief", *map(str, arguments)])
    assert result.exit_code == code, result.stderr
    return result


def test_it_is_printed_as_markdown(path: Path) -> None:
    for shown in (run(path).stdout, run(path, "-o", "-").stdout):
        assert shown.startswith("# Brief: The whole dossier\n")
        assert "[^1]: Nile Courier, 5 to 6 March 2024, `wire/dam.txt:76-79`" in shown


@pytest.mark.parametrize(
    ("options", "title"),
    [
        (["--actor", "egypt"], "Egypt"),
        (["--dyad", "Egypt", "ETH"], "Egypt and Ethiopia"),
        (["--issue", "Khartoum"], "“Khartoum”"),
        (["--actor", "Egypt", "--from", "2024-03-01", "--to", "2024-03-31"], "Egypt, 1 March 2024 to 31 March 2024"),
    ],
)
def test_what_it_is_about(path: Path, options: list[str], title: str) -> None:
    assert run(path, *options).stdout.startswith(f"# Brief: {title}\n")


@pytest.mark.parametrize("ending", ["md", "html", "docx"])
def test_it_is_written_by_ending(path: Path, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"brief.{ending}"
    assert run(path, "-o", target).stdout.strip() == str(target)
    if ending == "docx":
        assert docx.Document(str(target)).paragraphs[0].text == "Brief: The whole dossier"
    else:
        assert "Salma Nassar" in target.read_text(encoding="utf-8")


def test_nothing_in_scope_is_said(path: Path) -> None:
    result = run(path, "--actor", "Norway")
    assert "nothing in the dossier belongs to this" in result.stderr
    assert "## Open questions" in result.stdout


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--actor", "A", "--dyad", "B", "C"], "not both"),
        (["--from", "soon"], "is no day"),
        (["-o", "brief.pdf"], "the ending says which"),
        (["--rows", "0"], "0 is not in the range"),
    ],
)
def test_a_wrong_command(path: Path, options: list[str], message: str) -> None:
    assert message in run(path, *options, code=2).stderr


def test_no_such_dossier(tmp_path: Path) -> None:
    assert "no such dossier" in run(tmp_path / "none.dossier", code=1).stderr
