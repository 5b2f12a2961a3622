"""What a format cannot hold: a sidecar beside the files of an export.

A format that asks for one country where two claim the place, or for one day where a text gives a month, makes a record
say less than the dossier does. The sidecar says so, record by record, and once for the format as a whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = "notes.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One record of which the format says less, or in another way, than the dossier.

    ``field`` is the column or key; ``written`` what stands there; ``dossier`` what the dossier has; ``why`` one
    sentence.
    """

    record: str
    field: str
    written: str
    dossier: str
    why: str


def write_notes(folder: Path, *, format: str, losses: Sequence[str], notes: Iterable[Note]) -> None:
    """Write the sidecar: ``losses`` are sentences on what the format cannot hold at all."""
    listed = [asdict(note) for note in notes]
    content = {"format": format, "losses": list(losses), "notes": listed}
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    (folder / FILE).write_text(text, encoding="utf-8", newline="\n")
