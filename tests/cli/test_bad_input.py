"""``demarche code`` on inputs that are no articles: one clear line for each, and the good ones are coded."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from demarche.cli.main import main
from demarche.store import open_dossier
from tests.store.sample import DAM, ISLETS, ScriptedCoder

PAGE = "<!DOCTYPE html><html><head><title>Menu</title></head><body><nav><a href='/'>Home</a></nav></body></html>"
TABLE = "headline,body\nDam talks resume,Kenya said that it would meet Uganda before the rains come.\n"

BAD = {
    # what: (file name, bytes, a part of the reason)
    "empty": ("empty.txt", b"", "the file is empty"),
    "white space": ("blank.txt", b" \n\t\n", "only white space"),
    "a PDF renamed": ("report.txt", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n", "is a PDF, not text"),
    "a picture renamed": ("photo.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a PNG image, not text"),
    "NUL bytes": ("dump.txt", b"talks\0in\0Lima", "NUL bytes"),
    "not UTF-8": ("bytes.txt", bytes(range(0x81, 0xFF)) * 20, "not UTF-8"),
    "over the limit": ("long.txt", b"Talks went on. " * 70_000, "over the limit of 1 MB"),
    "a page without an article": ("menu.html", PAGE.encode(), "no article text found"),
    "a page named .txt": ("page.txt", PAGE.encode(), "is an HTML page"),
    "a table without the column": ("wire.csv", TABLE.encode(), "story"),
    "broken JSON": ("feed.jsonl", b'{"text": "Talks', "JSON"),
    "an unknown kind of file": ("notes.odd", b"Talks went on in Lima.", "unknown kind of file"),
}


def code(*arguments: object) -> Result:
    command = ["code", *map(str, arguments), "--limit-mb", "1", "--columns", "text=story"]
    return CliRunner().invoke(main, command, obj=ScriptedCoder())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two good articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "dam.txt").write_text(DAM, encoding="utf-8")
    (folder / "islets.txt").write_text(ISLETS, encoding="utf-8")
    return folder


def check(result: Result, output: Path, path: str, reason: str) -> None:
    """One line with path and reason and one of counts, no trace; the rest coded; the reason kept."""
    line, summary = result.stderr.splitlines()
    assert (result.exit_code, result.stdout) == (1, "")
    assert line.startswith(f"{path}: ")
    assert reason in line
    assert "Traceback" not in line
    assert summary.startswith("2 documents, ")
    assert summary.endswith("; 1 failed")
    with open_dossier(output) as dossier:
        assert [f"{failure.path}: {failure.reason}" for failure in dossier.failures] == [line]
        assert {failure.step for failure in dossier.failures} == {"read"}
        assert len(dossier.documents) == 2


@pytest.mark.parametrize(("name", "raw", "reason"), BAD.values(), ids=BAD)
def test_a_bad_file_is_one_line_and_the_good_ones_are_coded(
    folder: Path, tmp_path: Path, name: str, raw: bytes, reason: str
) -> None:
    (folder / name).write_bytes(raw)
    output = tmp_path / "x.dossier"
    path = str(folder / name) + ("#1" if name == "feed.jsonl" else "")
    check(code(folder, "-o", output), output, path, reason)


@pytest.mark.parametrize("missing", ["none.txt", "*.parquet", "none/*.txt"])
def test_a_path_that_is_not_there(folder: Path, tmp_path: Path, missing: str) -> None:
    output = tmp_path / "x.dossier"
    reason = "nothing matches this pattern" if "*" in missing else "no such file or folder"
    check(code(folder, folder / missing, "-o", output), output, str(folder / missing), reason)


def test_an_empty_folder(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    output = tmp_path / "x.dossier"
    check(code(folder, tmp_path / "drafts", "-o", output), output, str(tmp_path / "drafts"), "no files to read")


def test_all_bad_files_at_once_are_a_line_each(folder: Path, tmp_path: Path) -> None:
    for name, raw, _ in BAD.values():
        (folder / name).write_bytes(raw)
    output = tmp_path / "x.dossier"
    result = code(folder, "-o", output)
    *lines, summary = result.stderr.splitlines()
    assert result.exit_code == 1
    assert len(lines) == len(BAD)
    assert all(sum(f"/{name}" in line for line in lines) == 1 for name, _, _ in BAD.values())
    assert summary.endswith(f"; {len(BAD)} failed")
    with open_dossier(output) as dossier:
        assert (len(dossier.documents), len(dossier.failures)) == (2, len(BAD))


def test_a_failure_that_is_mended_no_longer_stands(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").touch()
    output = tmp_path / "x.dossier"
    assert code(folder, "-o", output).exit_code == 1
    (folder / "empty.txt").write_text("Kenya said that it would meet Uganda before the rains come.")
    assert code(folder, "-o", output).exit_code == 0
    with open_dossier(output) as dossier:
        assert (len(dossier.documents), len(dossier.failures)) == (3, 0)


def test_stray_bytes_in_a_good_text_are_read(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("Kenya said that José Núñez’s visit had ended well for both.".encode("cp1252"))
    output = tmp_path / "x.dossier"
    assert code(tmp_path / "old.txt", "-o", output).exit_code == 0
    with open_dossier(output) as dossier:
        (document,) = dossier.documents
    assert "José Núñez’s" in document.text


@pytest.mark.parametrize("output", ["articles", "none/x.dossier", "articles/dam.txt", "articles/dam.txt/x.dossier"])
def test_an_output_that_cannot_be_written_is_one_line_and_nothing_is_read(
    folder: Path, tmp_path: Path, output: str
) -> None:
    before = sorted(tmp_path.rglob("*"))
    result = code(folder, "-o", tmp_path / output)
    assert (result.exit_code, result.stdout) == (1, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"demarche: {tmp_path / output}: ")
    assert sorted(tmp_path.rglob("*")) == before
    assert (folder / "dam.txt").read_text(encoding="utf-8") == DAM


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (["--limit-mb", "0"], "limit-mb"),
        (["--columns", "body"], "body"),
        (["--columns", "verdict=body"], "verdict"),
        (["--format", "papyrus"], "papyrus"),
    ],
)
def test_a_wrong_option_exits_with_2_and_makes_nothing(
    folder: Path, tmp_path: Path, options: list[str], word: str
) -> None:
    output = tmp_path / "x.dossier"
    result = CliRunner().invoke(main, ["code", str(folder), "-o", str(output), *options], obj=ScriptedCoder())
    assert result.exit_code == 2
    assert word in result.stderr
    assert not output.exists()
