"""Flat tables for a spreadsheet or R: one row a record, lists joined by "; "."""

from __future__ import annotations

import csv
import re
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from demarche.export.datapackage import write_package
from demarche.export.flat import TABLES
from demarche.export.kinds import rows
from demarche.store import Dossier

#: What a spreadsheet would run as a formula (owasp.org/www-community/attacks/CSV_Injection), behind
#: apostrophes.
FORMULA = re.compile(r"'*[=+\-@\t\r]")


def export_csv(dossier: Dossier, folder: Path) -> None:
    """Write ``documents.csv``, ``events.csv`` and so on, in UTF-8 with a header row, and what says what they
    hold: ``datapackage.json`` and ``CITATION.cff``.

    Text that a spreadsheet would run as a formula gets one apostrophe in front. Nothing is lost: taking one
    apostrophe from each cell that starts with apostrophes and one of the characters ``= + - @`` gives the
    text.
    """
    with ExitStack() as stack:
        writers = {}
        for kind, columns in TABLES.items():
            file = stack.enter_context((folder / f"{kind}.csv").open("w", encoding="utf-8", newline=""))
            writers[kind] = csv.writer(file, lineterminator="\n")
            writers[kind].writerow(columns)
        for kind, row in rows(dossier):
            writers[kind].writerow([safe(read(row)) for read in TABLES[kind].values()])
    write_package(dossier, folder, format="csv", columns={kind: list(columns) for kind, columns in TABLES.items()})


def safe(value: Any) -> Any:
    """A cell no spreadsheet runs. Numbers are ours and stay as they are."""
    return f"'{value}" if isinstance(value, str) and FORMULA.match(value) else value
