"""Files, folders, patterns, standard input; what fails as an item and what is wrong usage."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from demarche.errors import InputError, UsageError
from demarche.read import READERS, read, read_text
from demarche.read.source import megabytes
from demarche.records import Document, Failure

PROSE = "The envoys of Tessaly and Orland met in the border town on Monday and agreed to talk again in spring."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in (
        "z.txt",
        "a.txt",
        "b/c.txt",
        ".hidden/d.txt",
        ".e.txt",
        "README.md",
        "LICENSE",
        "old.dossier",
    ):
        (tmp_path / name).write_text(f"{PROSE} {name}")
    (tmp_path / "notes.docx").write_bytes(b"PK\x03\x04word/")
    return tmp_path


def names(items: list[Document | Failure]) -> list[str]:
    return [Path(item.path).name for item in items]


def test_folders_are_walked_sorted_without_hidden_and_side_files(folder: Path) -> None:
    items = list(read(folder))
    assert names(items) == ["a.txt", "notes.docx", "z.txt", "c.txt"]
    [failure] = [item for item in items if isinstance(item, Failure)]
    assert failure.reason.startswith("unknown kind of file")


def test_patterns_and_repeated_inputs(folder: Path) -> None:
    assert names(list(read(f"{folder}/*.txt"))) == ["a.txt", "z.txt"]
    assert names(list(read(f"{folder}/**/*.txt"))) == ["a.txt", "c.txt", "z.txt"]
    assert names(list(read([folder / "z.txt", str(folder / "z.txt"), folder / "a.txt"]))) == [
        "z.txt",
        "a.txt",
    ]


def test_what_is_not_there_is_a_failure_and_the_rest_is_read(folder: Path) -> None:
    (folder / "empty").mkdir()
    inputs: list[str | Path] = [
        folder / "no.txt",
        f"{folder}/*.xyz",
        folder / "empty",
        "bad\0name",
        folder / "a.txt",
    ]
    items = list(read(inputs))
    assert [item.reason for item in items if isinstance(item, Failure)] == [
        "no such file or folder",
        "nothing matches this pattern",
        "the folder holds no files to read",
        "not a file name",
    ]
    assert isinstance(items[-1], Document)


def test_standard_input_is_text_or_the_given_format(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PROSE.encode())))
    [document] = read("-")
    assert isinstance(document, Document)
    assert (document.path, document.text) == ("-", PROSE)
    for format, raw in (("jsonl", f'{{"text": "{PROSE}"}}\n'), ("csv", f"text\n{PROSE}\n")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw.encode())))
        [row] = read("-", format=format)
        assert isinstance(row, Document)
        assert (row.path, row.text) == ("-#1", PROSE)


def test_a_format_overrides_the_extension(folder: Path) -> None:
    (folder / "article.dat").write_text(PROSE)
    [document] = read(folder / "article.dat", format="text")
    assert isinstance(document, Document)


@pytest.mark.parametrize(
    ("inputs", "options", "message"),
    [
        ([], {}, "nothing to read"),
        ("a.txt", {"format": "docx"}, "unknown format 'docx'"),
        ("a.txt", {"columns": {"headline": "h"}}, "unknown field in the column map: headline"),
        ("a.txt", {"limit_bytes": 0}, "at least 1 byte"),
    ],
)
def test_wrong_usage_raises_at_once(inputs: list[str] | str, options: dict[str, object], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read(inputs, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_a_file_over_the_limit_is_refused_by_its_size(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    with file.open("wb") as stream:
        stream.truncate(52_400_000)
    [failure] = read(file)
    assert failure == Failure(str(file), "read", "52.4 MB, over the limit of 20 MB for one article")


def test_a_page_named_txt_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"<!DOCTYPE html><html><body><p>{PROSE}</p></body></html>")
    [failure] = read(tmp_path / "a.txt")
    assert isinstance(failure, Failure)
    assert "is an HTML page" in failure.reason


def test_only_a_header_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("https://courier.example/2024/05/17/weir\n\nDate: 17 May 2024\n")
    [failure] = read(tmp_path / "a.txt")
    assert isinstance(failure, Failure)
    assert "no article text found" in failure.reason


def test_read_text_says_what_is_wrong() -> None:
    with pytest.raises(InputError, match="the text is empty"):
        read_text(" \n")
    with pytest.raises(InputError, match="cannot read the date 'soon'"):
        read_text(PROSE, published="soon")


SUFFIXES = [extension for reader in READERS for extension in reader.extensions]


@given(
    st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
    | st.text("<>p/&;=\"'{}[],:textbody\n ABC1920-.()—", max_size=200).map(str.encode),
    st.sampled_from(SUFFIXES),
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_raise(tmp_path_factory: pytest.TempPathFactory, raw: bytes, suffix: str) -> None:
    file = tmp_path_factory.getbasetemp() / f"fuzz{suffix}"
    file.write_bytes(raw)
    for item in read(file):
        assert isinstance(item, Document | Failure)
        if isinstance(item, Failure):
            assert item.reason
            assert "\n" not in item.reason
            continue
        spans = [*item.boilerplate, *filter(None, (item.title_span, item.dateline))]
        assert all(item.text[span.start : span.end] == span.text for span in spans)


def test_readers_are_the_known_formats_and_extensions_are_told_apart() -> None:
    assert [reader.name for reader in READERS] == ["text", "html", "jsonl", "csv", "parquet"]
    assert len(SUFFIXES) == len(set(SUFFIXES))


@pytest.mark.parametrize(("size", "shown"), [(52_400_000, "52.4 MB"), (20_000_000, "20 MB"), (999, "999 bytes")])
def test_megabytes(size: int, shown: str) -> None:
    assert megabytes(size) == shown


def test_the_import_loads_no_heavy_library() -> None:
    heavy = {"trafilatura", "lxml", "htmldate", "duckdb", "ftfy", "dateparser"}
    code = f"import sys, demarche.read; print(*({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
