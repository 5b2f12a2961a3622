"""CSV, TSV, JSON Lines and Parquet: column maps, rows that fail alone, files that fail whole."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from demarche.read import read
from demarche.records import Document, Failure, Published

ONE = "The envoys of Tessaly and Orland met in the border town on Monday and agreed to talk again in spring."
TWO = "Neither side gave up its claim to the upper weir, the joint statement of the two ministries said."


def documents(items: list[Document | Failure]) -> list[Document]:
    return [item for item in items if isinstance(item, Document)]


def failures(items: list[Document | Failure]) -> list[tuple[str, str]]:
    return [(item.path.rpartition("/")[2], item.reason) for item in items if isinstance(item, Failure)]


def test_csv_with_usual_names(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(
        f'Headline,Pub Date,Source,Link,Content\nRiver talks,2024-05-17,Courier,https://a.example/1,"{ONE}\n{TWO}"\n'
    )
    [document] = documents(list(read(file)))
    assert document.path == f"{file}#1"
    assert (document.title, document.outlet, document.url) == (
        "River talks",
        "Courier",
        "https://a.example/1",
    )
    assert document.published == Published(date(2024, 5, 17), date(2024, 5, 17), "metadata")
    assert document.text == f"{ONE}\n{TWO}"
    assert document.format == "csv"


@pytest.mark.parametrize(("name", "delimiter"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t"), ("a.csv", "|")])
def test_delimiters(tmp_path: Path, name: str, delimiter: str) -> None:
    file = tmp_path / name
    file.write_text(delimiter.join(["id", "text"]) + "\n" + delimiter.join(["x7", f'"{ONE}"']) + "\n")
    [document] = documents(list(read(file)))
    assert document.path == f"{file}#x7"
    assert document.text == ONE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(f'text,title\r\n"“{TWO}”",Café talks\r\n'.encode(encoding))
    [document] = documents(list(read(file)))
    assert document.text == f"“{TWO}”"
    assert document.title == "Café talks"


def test_a_bad_row_fails_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(f'text,title\n{ONE},One\n ,Two\n\n"{TWO * 20}",Three\n"{TWO}",Four\n')
    items = list(read(file, limit_bytes=1000))
    assert [document.title for document in documents(items)] == ["One", "Four"]
    assert failures(items) == [
        ("a.csv#2", "the text is empty"),
        ("a.csv#3", f"{len(TWO) * 20} bytes, over the limit of 1000 bytes for one article"),
    ]


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.parquet"])
def test_a_mapped_column_that_is_missing_fails_the_file_once(tmp_path: Path, name: str) -> None:
    file = write_table(tmp_path / name, [{"body": ONE, "when": "2024"}, {"body": TWO, "when": "2025"}])
    items = list(read(file, columns={"text": "body", "published": "date_of_issue"}))
    assert failures(items) == [(name, "no column 'date_of_issue' (mapped to published); columns present: body, when")]
    [text_missing] = failures(list(read(write_table(tmp_path / name, [{"lead": ONE}]))))
    assert text_missing == (name, "no column for the text found; columns present: lead; map one to 'text'")


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.parquet"])
def test_a_column_map_wins_over_usual_names(tmp_path: Path, name: str) -> None:
    rows = [{"text": "not this", "lead": ONE, "when": "17 May 2024", "key": "k1"}]
    file = write_table(tmp_path / name, rows)
    [document] = documents(list(read(file, columns={"text": "lead", "published": "when", "id": "key"})))
    assert document.text == ONE
    assert document.path == f"{file}#k1"
    assert document.published == Published(date(2024, 5, 17), date(2024, 5, 17), "metadata")


def write_table(file: Path, rows: list[dict[str, str]]) -> Path:
    if file.suffix == ".jsonl":
        file.write_text("".join(json.dumps(row) + "\n" for row in rows))
        return file
    header = list(rows[0])
    table = file.with_suffix(".csv")
    table.write_text(
        "\n".join(
            ",".join(f'"{row[name]}"' for name in header) for row in [dict(zip(header, header, strict=True)), *rows]
        )
    )
    if file.suffix == ".parquet":
        import duckdb

        duckdb.sql(
            f"COPY (SELECT * FROM read_csv('{table}', header=true, all_varchar=true)) TO '{file}' (FORMAT parquet)"
        )
    return file


def test_broken_json_lines_fail_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    good = json.dumps({"text": TWO, "source": {"name": "Courier"}, "authors": ["A. B.", "C. D."]})
    lines = [
        json.dumps({"text": ONE}),
        '{"text": "cut',
        "[1, 2]",
        "",
        json.dumps({"title": "x"}),
        "[" * 100_000,
        good,
    ]
    file.write_text("\n".join(lines))
    items = list(read(file))
    found = documents(items)
    assert [document.path for document in found] == [f"{file}#1", f"{file}#7"]
    assert (found[1].outlet, found[1].byline) == ("Courier", "A. B., C. D.")
    named = dict(failures(items))
    assert set(named) == {"a.jsonl#2", "a.jsonl#3", "a.jsonl#5", "a.jsonl#6"}
    assert named["a.jsonl#2"].startswith("broken JSON")
    assert named["a.jsonl#3"] == "the line holds a list, not a JSON object"
    assert named["a.jsonl#5"] == "the text is empty"


def test_jsonl_lines_over_the_limit_are_skipped_without_reading_them_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps({"text": ONE * 200}) + "\n" + json.dumps({"text": TWO}) + "\n")
    items = list(read(file, limit_bytes=2000))
    assert [document.text for document in documents(items)] == [TWO]
    assert failures(items) == [("a.jsonl#1", "the line is over the limit of 2000 bytes for one article")]


def test_jsonl_reaches_into_nested_objects_and_takes_lone_surrogates(tmp_path: Path) -> None:
    file = tmp_path / "a.ndjson"
    file.write_text('{"article": {"body": "' + ONE + ' \\ud83d"}, "title": "a\\udc00b"}\n')
    [document] = documents(list(read(file, columns={"text": "article.body"})))
    assert document.text == ONE + " \ufffd"
    assert document.title == "a\ufffdb"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('"2024-05-17T22:00:00+05:00"', ("2024-05-17", "2024-05-17")),
        ('"Fri, 17 May 2024 10:00:00 GMT"', ("2024-05-17", "2024-05-17")),
        ('"20240517"', ("2024-05-17", "2024-05-17")),
        ("1715940000", ("2024-05-17", "2024-05-17")),
        ("1715940000000", ("2024-05-17", "2024-05-17")),
        ('"2024-05"', ("2024-05-01", "2024-05-31")),
        ('"February 2024"', ("2024-02-01", "2024-02-29")),
        ("2024", ("2024-01-01", "2024-12-31")),
        ('"17/05/2024"', ("2024-05-17", "2024-05-17")),
        ('"05/06/2024"', None),
        ('"2024-02-30"', None),
        ('"yesterday"', None),
        ("true", None),
        ("null", None),
    ],
)
def test_published_of_a_field(tmp_path: Path, written: str, expected: tuple[str, str] | None) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(f'{{"text": "{ONE}", "date": {written}}}\n')
    [document] = documents(list(read(file)))
    found = document.published
    assert ((found.start.isoformat(), found.end.isoformat()) if found else None) == expected


def test_parquet_keeps_dates_and_names_with_pattern_characters(tmp_path: Path) -> None:
    import duckdb

    file = tmp_path / "it's [1].parquet"
    escaped = str(file).replace("'", "''")
    duckdb.sql(
        f"COPY (SELECT '{ONE}' AS text, DATE '2024-05-17' AS date UNION ALL SELECT NULL, NULL) "
        f"TO '{escaped}' (FORMAT parquet)"
    )
    items = list(read(str(file)))
    [document] = documents(items)
    assert document.published == Published(date(2024, 5, 17), date(2024, 5, 17), "metadata")
    assert [reason for _, reason in failures(items)] == ["the text is empty"]


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.jsonl", "a.parquet"])
@pytest.mark.parametrize("raw", [b"", b"%PDF-1.7 x", b"\x00\x01\x02", b"PK\x03\x04zip", b"text\n"])
def test_no_table(tmp_path: Path, name: str, raw: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(raw)
    items = list(read(file))
    assert items
    assert all(isinstance(item, Failure) for item in items)
