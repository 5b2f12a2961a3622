"""The data package says what the files hold."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from demarche.export import export
from demarche.export.kinds import KINDS
from tests.export.sample import full_dossier


@pytest.fixture(params=["csv", "parquet"])
def package(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str, dict[str, Any]]:
    export(full_dossier(), to=request.param, directory=tmp_path)
    return tmp_path, request.param, json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))


def test_every_file_is_a_resource_with_its_size_and_hash(package: tuple[Path, str, dict[str, Any]]) -> None:
    folder, format_, found = package
    assert {resource["name"] for resource in found["resources"]} == set(KINDS)
    for resource in found["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["format"] == format_
        assert resource["title"]


def test_fields_are_the_columns_and_keys_lead_to_rows(package: tuple[Path, str, dict[str, Any]]) -> None:
    folder, format_, found = package
    tables = {r["name"]: rows_of(folder / r["path"], format_) for r in found["resources"]}
    for resource in found["resources"]:
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert names == tables[resource["name"]][0]
        for key in resource["schema"].get("foreignKeys", ()):
            place = names.index(key["fields"][0])
            values = {row[place] for row in tables[resource["name"]][1]} - {"", None}
            header, rows = tables[key["reference"]["resource"]]
            assert values <= {row[header.index("id")] for row in rows}


def test_types_hold_for_the_values(tmp_path: Path) -> None:
    export(full_dossier(), to="csv", directory=tmp_path)
    found = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    for resource in found["resources"]:
        _, rows = rows_of(tmp_path / resource["path"], "csv")
        for place, field in enumerate(resource["schema"]["fields"]):
            for value in filter(None, (row[place] for row in rows)):
                if field["type"] == "integer":
                    int(value)
                elif field["type"] == "number":
                    float(value)
                elif field["type"] == "boolean":
                    assert value in {"True", "False"}, field


def test_the_citation_has_what_the_format_asks_for(package: tuple[Path, str, dict[str, Any]]) -> None:
    folder, _, _ = package
    found = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors", "type", "version"} <= found.keys()
    assert found["cff-version"] == "1.2.0"


def rows_of(path: Path, format_: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    if format_ == "csv":
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        return header, [tuple(row) for row in rows]
    import duckdb

    cursor = duckdb.sql(f"SELECT * FROM read_parquet('{path}')")
    return cursor.columns, cursor.fetchall()
