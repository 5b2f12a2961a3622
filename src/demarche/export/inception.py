"""INCEpTION: each document with its annotations as a CAS in JSON, and the layers of the project."""

from __future__ import annotations

import json
from pathlib import Path

from demarche.export.inception_cas import cas_document
from demarche.export.inception_layers import type_system_xml
from demarche.export.notes import write_notes
from demarche.export.zipped_documents import add_file, file_name, open_zip
from demarche.store import Dossier, check_spans

FILE = "inception.zip"
LAYERS_FILE = "TypeSystem.xml"

FORMAT_LOSSES = (
    "Judgements, clusters and inferred days lie between documents and are left out: the files hold one document each.",
    "Lists (contexts, sectors, claimants) are one text with '; ' between; numbers are texts.",
    "Outlet, byline, dateline and day of publication, boilerplate and the version of the run are left out; the"
    " document's metadata hold its title, its id, and its URL or path.",
    "A disputed place has claimants and a scope, and no country.",
)


def export_inception(dossier: Dossier, folder: Path) -> None:
    """Write ``TypeSystem.xml``, ``inception.zip`` with one file a document, and ``notes.json``.

    Raises:
        EvidenceError: a span does not match the stored text.
    """
    (folder / LAYERS_FILE).write_text(type_system_xml(), encoding="utf-8", newline="\n")
    with open_zip(folder / FILE) as archive:
        for entry in dossier.entries():
            check_spans(entry.document, entry.coding)
            content = json.dumps(cas_document(entry), ensure_ascii=False, allow_nan=False, indent=1)
            add_file(archive, file_name(entry.document, ".json"), content + "\n")
    write_notes(folder, format="inception", losses=FORMAT_LOSSES, notes=())
