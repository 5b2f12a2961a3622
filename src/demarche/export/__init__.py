"""One file a format: what is current in a dossier, as files for other programs."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from demarche.errors import UsageError
from demarche.export.bibtex import export_bibtex
from demarche.export.citron import export_citron
from demarche.export.csv import export_csv
from demarche.export.dna import export_dna
from demarche.export.gdelt import export_gdelt
from demarche.export.graph import export_gexf, export_graphml
from demarche.export.icews import export_icews
from demarche.export.inception import export_inception
from demarche.export.jsonl import export_jsonl
from demarche.export.parquet import export_parquet
from demarche.export.plover import export_plover
from demarche.export.polecat import export_polecat
from demarche.export.publish import staging
from demarche.export.webannotation import export_webannotation
from demarche.store import Dossier


class Export(NamedTuple):
    """A format: its name, what writes a dossier to a folder in it, and one line on what it is for."""

    name: str
    write: Callable[[Dossier, Path], None]
    description: str


EXPORTS: tuple[Export, ...] = (
    Export("jsonl", export_jsonl, "the interchange: every field and span, one JSON object a line"),
    Export("csv", export_csv, "flat tables for a spreadsheet or R, lists joined by '; '"),
    Export("parquet", export_parquet, "the interchange with typed, nested columns, for large collections"),
    Export("plover", export_plover, "events as PLOVER's JSON, one object a line"),
    Export("polecat", export_polecat, "events as POLECAT's table, with the types and modes of PLOVER"),
    Export("icews", export_icews, "events as ICEWS's table, CAMEO codes, one row a source and target"),
    Export("gdelt", export_gdelt, "events and mentions as GDELT 2.0's tables, linked accounts in one row"),
    Export("graphml", export_graphml, "the network of actors, for Gephi, Cytoscape, igraph, visone"),
    Export("gexf", export_gexf, "the network of actors, in Gephi's own format"),
    Export("bibtex", export_bibtex, "the articles, for a reference manager"),
    Export("webannotation", export_webannotation, "all records as W3C web annotations of the articles, JSON-LD"),
    Export("citron", export_citron, "quotations as BBC Citron's JSON, one file a document"),
    Export("dna", export_dna, "statements as a database of Discourse Network Analyzer 3, and its event list"),
    Export("inception", export_inception, "all records as annotation layers for INCEpTION, UIMA CAS in JSON"),
)


def export(dossier: Dossier, *, to: str, directory: str | os.PathLike[str]) -> list[Path]:
    """Write what is current in a dossier to ``directory`` in the format named ``to``; the files written.

    The files appear together when all of them are complete, and replace those of an earlier export. The same
    dossier gives the same bytes.

    Raises:
        UsageError: there is no such format.
        EvidenceError: a span does not match the stored text; nothing is written then.
        DossierError: the directory cannot be written.
    """
    chosen = next((each for each in EXPORTS if each.name == to), None)
    if chosen is None:
        raise UsageError(f"no export named {to!r}; there are {', '.join(each.name for each in EXPORTS)}")
    with staging(Path(directory)) as files:
        chosen.write(dossier, files.folder)
    return files.written


__all__ = ["EXPORTS", "Export", "export"]
