"""Parquet with nested lists: the interchange for large collections, read by DuckDB, Polars, pandas and R."""

from __future__ import annotations

import tempfile
from pathlib import Path

from demarche.errors import DossierError, UsageError
from demarche.export.datapackage import write_package
from demarche.export.jsonl import export_jsonl
from demarche.export.parquet_schemas import SCHEMAS
from demarche.store import Dossier

#: DuckDB's own limit for one JSON object; a longer line (a very long article) raises it.
OBJECT_BYTES = 16 * 1024 * 1024


def export_parquet(dossier: Dossier, folder: Path) -> None:
    """Write ``documents.parquet``, ``events.parquet`` and so on, with the fields of the interchange, and what says what
    they hold: ``datapackage.json`` and ``CITATION.cff``.

    Raises:
        UsageError: duckdb is not installed.
        DossierError: DuckDB cannot write the files.
    """
    try:
        import duckdb
    except ImportError as error:
        raise UsageError("the Parquet export needs duckdb: pip install duckdb") from error
    with tempfile.TemporaryDirectory(prefix=".json-", dir=folder) as name, duckdb.connect() as connection:
        export_jsonl(dossier, Path(name))
        for kind, schema in SCHEMAS.items():
            try:
                connection.execute(copy_statement(Path(name) / f"{kind}.jsonl", folder / f"{kind}.parquet", schema))
            except duckdb.Error as error:
                raise DossierError(f"{folder}: {kind}.parquet: {' '.join(str(error).split())}") from error
    write_package(dossier, folder, format="parquet", columns={kind: list(schema) for kind, schema in SCHEMAS.items()})


def copy_statement(source: Path, target: Path, schema: dict[str, str]) -> str:
    """The SQL that turns one JSONL file into one Parquet file. Types are told, never guessed from the
    values."""
    columns = ", ".join(f"{quoted(name)}: {quoted(kind)}" for name, kind in schema.items())
    return (
        f"COPY (SELECT * FROM read_json({quoted(str(source))}, format='newline_delimited',"
        f" columns={{{columns}}}, maximum_object_size={max(OBJECT_BYTES, longest_line(source))}))"
        f" TO {quoted(str(target))} (FORMAT parquet, COMPRESSION zstd)"
    )


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def longest_line(path: Path) -> int:
    """Bytes of the longest line, with room for its end."""
    with path.open("rb") as lines:
        return max(map(len, lines), default=0) + 1
