"""The dossier whose exports are kept as golden files."""

from __future__ import annotations

from demarche.records import Coding, Failure
from demarche.store import Dossier, open_dossier
from tests.store.sample import ISLETS, RUN, dam_coding, dam_document, dam_linking, document, span


def full_dossier() -> Dossier:
    """Two articles, one with every kind of record and one with none, a linking, and a failure; the later path
    added first."""
    dossier = open_dossier()
    islets = document(
        "wire/islets.txt", ISLETS, outlet="Andes Wire", dateline=span(ISLETS, "LIMA, 12 May /Andes Wire/ –")
    )
    dossier.add(islets, Coding(islets.id, RUN))
    dossier.add(dam_document(), dam_coding())
    dossier.replace_links(dam_linking())
    dossier.add_failure(Failure("wire/scan.txt", "read", "is a PDF"))
    return dossier
