"""``datapackage.json``: what the tables of an export hold, as Frictionless Data Package v2, for programs and archives.

https://datapackage.org: a resource for each file, with its size, hash, fields, keys and how tables hang together.
Beside it ``CITATION.cff`` (Citation File Format 1.2.0), which says how to cite the dossier.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from demarche.export.parquet_schemas import SCHEMAS
from demarche.store import Dossier

ABOUT = {
    "documents": "an article, with its text",
    "events": "something done, or planned, threatened, denied, by somebody to somebody",
    "statements": "something somebody is said to have said",
    "actors": "a person, office, state or body of one article, with all its mentions there",
    "numbers": "a count, sum or share, and what it counts",
    "terms": "a name for something that others name differently, and in whose words it stands",
    "proposals": "something proposed, offered, demanded or appealed for, and the answer to it",
    "outcomes": "how somebody is told to have fared: a victory, a setback, no headway",
    "judgements": "what of two articles is one, or differs, with score and reasons",
    "clusters": "records of several articles that are taken for one",
    "inferred": "days that no text gives and links do",
    "failures": "an input that could not be read or coded",
    "runs": "the versions of code, model and codebook that made the records",
}
TYPES = {"VARCHAR": "string", "BIGINT": "integer", "DOUBLE": "number", "BOOLEAN": "boolean", "DATE": "date"}
MEDIA = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}
KEYS = {"document": "documents", "run": "runs"}
"""Fields that name a row of another table."""
SAME_TABLE = {"attributed_to": "statements", "statement": "statements"}
RIGHTS = "The articles' texts belong to their outlets; the records were made by software from them."


def write_package(dossier: Dossier, folder: Path, *, format: str, columns: Mapping[str, Sequence[str]]) -> None:
    """Write ``datapackage.json`` and ``CITATION.cff`` for the tables in ``folder``.

    Args:
        format: csv or parquet.
        columns: the columns of each table, in order.
    """
    resources = [_resource(folder, kind, format, names) for kind, names in columns.items()]
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "dossier",
        "title": title(dossier),
        "description": "Who is told to have done and said what, by whom, with the characters that each row rests on.",
        "licenses": [{"name": "other", "title": RIGHTS}],
        "contributors": [{"title": f"demarche {version}", "roles": ["wrangler"]} for version in versions(dossier)],
        "sources": [{"title": outlet} for outlet in outlets(dossier)],
        "resources": resources,
    }
    text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    (folder / "datapackage.json").write_text(text, encoding="utf-8", newline="\n")
    write_citation(dossier, folder)


def _resource(folder: Path, kind: str, format: str, columns: Sequence[str]) -> dict[str, Any]:
    path = folder / f"{kind}.{format}"
    return {
        "name": kind,
        "type": "table",
        "path": path.name,
        "title": ABOUT[kind],
        "format": format,
        "mediatype": MEDIA[format],
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}",
        "schema": _schema(kind, format, columns),
    }


def _schema(kind: str, format: str, columns: Sequence[str]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [{"name": name, "type": field_type(kind, format, name)} for name in columns]}
    if format == "csv":
        schema["missingValues"] = [""]
    if "id" in columns:
        schema["primaryKey"] = ["id"]
    keys = {name: table for name, table in {**KEYS, **SAME_TABLE}.items() if name in columns and kind != "runs"}
    if keys:
        schema["foreignKeys"] = [
            {"fields": [name], "reference": {"resource": table, "fields": ["id"]}} for name, table in keys.items()
        ]
    return schema


def field_type(kind: str, format: str, name: str) -> str:
    """The type of a column, of the types of Table Schema."""
    declared = SCHEMAS[kind].get(name, "")
    if declared in TYPES:
        return TYPES[declared]
    if format == "parquet":
        return "array" if declared.endswith("[]") else "object"
    offset = name.endswith(("_start", "_end")) and SCHEMAS[kind].get(name.rpartition("_")[0]) != "DATE"
    day = name.startswith("published_") or name in {"first_day", "last_day"}
    return "integer" if offset and not day else "string"


def title(dossier: Dossier) -> str:
    """A title from what is in the dossier."""
    count = len(dossier.documents)
    return f"Dossier of {count:,} news article{'' if count == 1 else 's'}"


def versions(dossier: Dossier) -> list[str]:
    """The versions of the coder that made the records."""
    return sorted({run.code for run in dossier.runs})


def outlets(dossier: Dossier) -> list[str]:
    """The outlets whose articles are in the dossier."""
    return sorted({document.outlet for document in dossier.documents if document.outlet})


def write_citation(dossier: Dossier, folder: Path) -> None:
    """Write ``CITATION.cff``."""
    import yaml

    content = {
        "cff-version": "1.2.0",
        "message": "If you use this dossier, name it and the articles it was made of.",
        "type": "dataset",
        "title": title(dossier),
        "authors": [{"name": "demarche", "alias": "coding software"}],
        "version": "; ".join(versions(dossier)) or "none",
        "references": [
            {"type": "software", "title": "Demarche", "authors": [{"name": "demarche"}], "version": version}
            for version in versions(dossier)
        ],
    }
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    (folder / "CITATION.cff").write_text(text, encoding="utf-8", newline="\n")
