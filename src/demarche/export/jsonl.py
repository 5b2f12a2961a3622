"""The interchange: one JSON object a line, one file a kind."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path

from demarche.export.interchange import Json
from demarche.export.kinds import KINDS, rows
from demarche.store import Dossier


def export_jsonl(dossier: Dossier, folder: Path) -> None:
    """Write ``documents.jsonl``, ``events.jsonl`` and so on, in UTF-8."""
    with ExitStack() as stack:
        files = {
            kind: stack.enter_context((folder / f"{kind}.jsonl").open("w", encoding="utf-8", newline="\n"))
            for kind in KINDS
        }
        for kind, row in rows(dossier):
            files[kind].write(line(row))


def line(row: Json) -> str:
    """A row as one line. Characters stand for themselves, save those JSON must escape."""
    return json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n"
