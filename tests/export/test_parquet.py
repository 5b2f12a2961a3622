"""Parquet: the interchange, typed and nested."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import duckdb
import pytest

from demarche.export import export
from demarche.export.kinds import KINDS, rows
from demarche.export.parquet import SCHEMAS
from demarche.records import Coding
from demarche.store import open_dossier
from tests.export.sample import full_dossier
from tests.store.sample import RUN, document


def read_back(path: Path) -> list[dict[str, Any]]:
    with duckdb.connect() as connection:
        query = connection.execute("SELECT to_json(row) FROM read_parquet(?) AS row", [str(path)])
        return [json.loads(row) for (row,) in query.fetchall()]


def test_every_kind_has_every_field_of_the_interchange(tmp_path: Path) -> None:
    dossier = full_dossier()
    export(dossier, to="parquet", directory=tmp_path)
    wanted: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    for kind, row in rows(dossier):
        wanted[kind].append(row)
    for kind in KINDS:
        assert list(wanted[kind][0]) == list(SCHEMAS[kind])
        assert read_back(tmp_path / f"{kind}.parquet") == wanted[kind]


@pytest.mark.parametrize(
    ("column", "type_"),
    [
        ("confidence", "DOUBLE"),
        ("places[1].claimants", "VARCHAR[]"),
        ('times[1]."start"', "DATE"),
        ('"trigger"."start"', "BIGINT"),
    ],
)
def test_columns_have_their_types_also_without_rows(tmp_path: Path, column: str, type_: str) -> None:
    export(open_dossier(), to="parquet", directory=tmp_path)
    with duckdb.connect() as connection:
        file = str(tmp_path / "events.parquet")
        found = connection.execute(f"DESCRIBE SELECT {column} AS it FROM read_parquet('{file}')").fetchone()
    assert found is not None
    assert found[1] == type_


def test_a_very_long_article_is_written(tmp_path: Path) -> None:
    long = document("long.txt", "Kenya said so again. " * 900_000)
    with open_dossier() as dossier:
        dossier.add(long, Coding(long.id, RUN))
        export(dossier, to="parquet", directory=tmp_path / "it's here")
    with duckdb.connect() as connection:
        query = "SELECT length(text) FROM read_parquet(?)"
        file = str(tmp_path / "it's here" / "documents.parquet")
        assert connection.execute(query, [file]).fetchone() == (len(long.text),)
