"""Parquet with nested lists: the interchange for large collections, read by DuckDB, Polars, pandas and R."""

from __future__ import annotations

import tempfile
from pathlib import Path

from demarche.errors import DossierError, UsageError
from demarche.export.jsonl import export_jsonl
from demarche.store import Dossier

SPAN = 'STRUCT("start" BIGINT, "end" BIGINT, "text" VARCHAR)'
PARTICIPANT = f"STRUCT(span {SPAN}, name VARCHAR, country VARCHAR, sectors VARCHAR[], actor VARCHAR)"
PLACE = (
    f"STRUCT(span {SPAN}, name VARCHAR, country VARCHAR, latitude DOUBLE, longitude DOUBLE,"
    " claimants VARCHAR[], scope VARCHAR)"
)
TIME = f'STRUCT(span {SPAN}, "start" DATE, "end" DATE, granularity VARCHAR, exact BOOLEAN)'
SIZE = f"STRUCT(span {SPAN}, kind VARCHAR, low BIGINT, best BIGINT, high BIGINT)"
SIDE = f"STRUCT(record VARCHAR, document VARCHAR, spans {SPAN}[])"
PUBLISHED = 'STRUCT("start" DATE, "end" DATE, basis VARCHAR)'
MENTION = 'STRUCT(document VARCHAR, "start" BIGINT, "end" BIGINT, kind VARCHAR, "text" VARCHAR)'

#: The type of every field of the interchange that is no plain text, by kind; in the order of the interchange.
SCHEMAS: dict[str, dict[str, str]] = {
    "documents": {
        "id": "VARCHAR",
        "path": "VARCHAR",
        "title": "VARCHAR",
        "outlet": "VARCHAR",
        "published": PUBLISHED,
        "sha256": "VARCHAR",
        "text": "VARCHAR",
        "boilerplate": f"{SPAN}[]",
        "url": "VARCHAR",
        "byline": "VARCHAR",
        "dateline": SPAN,
        "version": "BIGINT",
        "format": "VARCHAR",
        "raw_sha256": "VARCHAR",
        "run": "VARCHAR",
    },
    "events": {
        "id": "VARCHAR",
        "document": "VARCHAR",
        "path": "VARCHAR",
        "trigger": SPAN,
        "type": "VARCHAR",
        "mode": "VARCHAR",
        "status": "VARCHAR",
        "actors": f"{PARTICIPANT}[]",
        "recipients": f"{PARTICIPANT}[]",
        "places": f"{PLACE}[]",
        "times": f"{TIME}[]",
        "attributed_to": "VARCHAR",
        "confidence": "DOUBLE",
        "same_as": "VARCHAR",
        "run": "VARCHAR",
        "quad": "VARCHAR",
        "intensity": "DOUBLE",
        "contexts": "VARCHAR[]",
        "condition": SPAN,
        "sizes": f"{SIZE}[]",
    },
    "statements": {
        "id": "VARCHAR",
        "document": "VARCHAR",
        "path": "VARCHAR",
        "source": PARTICIPANT,
        "cue": SPAN,
        "content": f"{SPAN}[]",
        "addressee": PARTICIPANT,
        "quote_type": "VARCHAR",
        "act": "VARCHAR",
        "source_type": "VARCHAR",
        "polarity": "VARCHAR",
        "hedge": SPAN,
        "outlet_stance": SPAN,
        "parent": "VARCHAR",
        "responds_to": "VARCHAR",
        "confidence": "DOUBLE",
        "run": "VARCHAR",
        "on_behalf_of": PARTICIPANT,
        "anonymity": SPAN,
        "condition": SPAN,
        "occasion": SPAN,
        "times": f"{TIME}[]",
        "places": f"{PLACE}[]",
    },
    "actors": {
        "id": "VARCHAR",
        "name": "VARCHAR",
        "kind": "VARCHAR",
        "country": "VARCHAR",
        "sectors": "VARCHAR[]",
        "mentions": f"{MENTION}[]",
        "tenure": "VARCHAR",
        "document": "VARCHAR",
        "path": "VARCHAR",
        "run": "VARCHAR",
    },
    "numbers": {
        "id": "VARCHAR",
        "document": "VARCHAR",
        "path": "VARCHAR",
        "span": SPAN,
        "counted": SPAN,
        "what": "VARCHAR",
        "low": "DOUBLE",
        "best": "DOUBLE",
        "high": "DOUBLE",
        "unit": "VARCHAR",
        "attributed_to": "VARCHAR",
        "run": "VARCHAR",
    },
    "terms": {
        "id": "VARCHAR",
        "document": "VARCHAR",
        "path": "VARCHAR",
        "span": SPAN,
        "referent": "VARCHAR",
        "label": "VARCHAR",
        "statement": "VARCHAR",
        "quoted": "BOOLEAN",
        "run": "VARCHAR",
    },
    "proposals": {
        "id": "VARCHAR",
        "document": "VARCHAR",
        "path": "VARCHAR",
        "kind": "VARCHAR",
        "proposer": PARTICIPANT,
        "addressee": PARTICIPANT,
        "object": SPAN,
        "condition": SPAN,
        "status": "VARCHAR",
        "made_in": "VARCHAR",
        "answer": "VARCHAR",
        "answered": "VARCHAR",
        "run": "VARCHAR",
    },
    "outcomes": {
        "id": "VARCHAR",
        "document": "VARCHAR",
        "path": "VARCHAR",
        "span": SPAN,
        "told": "VARCHAR",
        "holder": PARTICIPANT,
        "against": PARTICIPANT,
        "undertaking": SPAN,
        "field": "VARCHAR",
        "attributed_to": "VARCHAR",
        "run": "VARCHAR",
    },
    "judgements": {
        "id": "VARCHAR",
        "kind": "VARCHAR",
        "relation": "VARCHAR",
        "slot": "VARCHAR",
        "left": SIDE,
        "right": SIDE,
        "score": "DOUBLE",
        "reasons": "STRUCT(name VARCHAR, weight DOUBLE, words VARCHAR)[]",
        "judge": "VARCHAR",
    },
    "clusters": {
        "id": "VARCHAR",
        "kind": "VARCHAR",
        "name": "VARCHAR",
        "sources": "BIGINT",
        "members": "VARCHAR[]",
    },
    "inferred": {"record": "VARCHAR", "span": SPAN, "start": "DATE", "end": "DATE", "reasons": "VARCHAR[]"},
    "failures": {"path": "VARCHAR", "step": "VARCHAR", "reason": "VARCHAR"},
    "runs": {"id": "VARCHAR", "code": "VARCHAR", "model": "VARCHAR", "codebook": "VARCHAR"},
}

#: DuckDB's own limit for one JSON object; a longer line (a very long article) raises it.
OBJECT_BYTES = 16 * 1024 * 1024


def export_parquet(dossier: Dossier, folder: Path) -> None:
    """Write ``documents.parquet``, ``events.parquet`` and so on, with the fields of the interchange.

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
