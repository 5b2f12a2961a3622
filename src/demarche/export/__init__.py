"""One file a format: what is current in a dossier, as files for other programs."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from demarche.errors import UsageError
from demarche.export.publish import staging
from demarche.store import Dossier


class Export(NamedTuple):
    """A format: its name, the module of this package and the function that write it, and one line on what it is for.

    A format is imported when it is written, so that the command line stays quick.
    """

    name: str
    home: str
    description: str

    def write(self, dossier: Dossier, folder: Path) -> None:
        """Write a dossier to a folder in this format."""
        module, _, function = self.home.partition(":")
        getattr(import_module(f"{__package__}.{module}"), function)(dossier, folder)


EXPORTS: tuple[Export, ...] = (
    Export("jsonl", "jsonl:export_jsonl", "the interchange: every field and span, one JSON object a line"),
    Export("csv", "csv:export_csv", "flat tables for a spreadsheet or R, lists joined by '; '"),
    Export("parquet", "parquet:export_parquet", "the interchange with typed, nested columns, for large collections"),
    Export("plover", "plover:export_plover", "events as PLOVER's JSON, one object a line"),
    Export("polecat", "polecat:export_polecat", "events as POLECAT's table, with the types and modes of PLOVER"),
    Export("icews", "icews:export_icews", "events as ICEWS's table, CAMEO codes, one row a source and target"),
    Export("gdelt", "gdelt:export_gdelt", "events and mentions as GDELT 2.0's tables, linked accounts in one row"),
    Export("graphml", "graph:export_graphml", "the network of actors, for Gephi, Cytoscape, igraph, visone"),
    Export("gexf", "graph:export_gexf", "the network of actors, in Gephi's own format"),
    Export("bibtex", "bibtex:export_bibtex", "the articles, for a reference manager"),
    Export(
        "webannotation",
        "webannotation:export_webannotation",
        "all records as W3C web annotations of the articles, JSON-LD",
    ),
    Export("citron", "citron:export_citron", "quotations as BBC Citron's JSON, one file a document"),
    Export("dna", "dna:export_dna", "statements as a database of Discourse Network Analyzer 3, and its event list"),
    Export(
        "inception", "inception:export_inception", "all records as annotation layers for INCEpTION, UIMA CAS in JSON"
    ),
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
