"""Exports are complete, whole, and the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from demarche.errors import DossierError, EvidenceError, UsageError
from demarche.export import EXPORTS, export
from demarche.records import Run
from demarche.store import open_dossier
from tests.export.sample import full_dossier
from tests.store.sample import ScriptedCoder, dam_coding, dam_document, document

GOLDEN = Path(__file__).parent / "golden"
KINDS = [
    "actors",
    "clusters",
    "documents",
    "events",
    "failures",
    "inferred",
    "judgements",
    "numbers",
    "outcomes",
    "proposals",
    "runs",
    "statements",
    "terms",
]
#: The files of the formats that have others than one a kind.
FILES = {
    "csv": sorted(["CITATION.cff", "datapackage.json", *(f"{kind}.csv" for kind in KINDS)]),
    "parquet": sorted(["CITATION.cff", "datapackage.json", *(f"{kind}.parquet" for kind in KINDS)]),
    "graphml": ["network.graphml", "notes.json"],
    "gexf": ["network.gexf", "notes.json"],
    "bibtex": ["sources.bib"],
    "plover": ["notes.json", "plover.jsonl"],
    "polecat": ["notes.json", "polecat.tsv", "sources.tsv"],
    "icews": ["icews.tsv", "notes.json", "sources.tsv"],
    "gdelt": ["gdelt.export.CSV", "gdelt.mentions.CSV", "notes.json"],
    "webannotation": ["annotations.jsonld", "notes.json"],
    "citron": ["citron.zip", "notes.json"],
    "dna": ["dossier.dna", "notes.json", "statements.csv"],
    "inception": ["TypeSystem.xml", "inception.zip", "notes.json"],
}


@pytest.mark.parametrize("to", ["jsonl", "csv"])
def test_the_golden_files(tmp_path: Path, to: str) -> None:
    written = export(full_dossier(), to=to, directory=tmp_path)
    assert [path.name for path in written] == FILES.get(to, [f"{kind}.{to}" for kind in KINDS])
    for path in written:
        assert path.read_bytes() == (GOLDEN / to / path.name).read_bytes()


@pytest.mark.parametrize("to", [each.name for each in EXPORTS])
def test_the_same_dossier_gives_the_same_bytes(tmp_path: Path, to: str) -> None:
    dossier = full_dossier()
    first = {path.name: path.read_bytes() for path in export(dossier, to=to, directory=tmp_path)}
    again = {path.name: path.read_bytes() for path in export(dossier, to=to, directory=tmp_path)}
    assert first == again
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(first), "nothing else is left behind"


@pytest.mark.parametrize("to", [each.name for each in EXPORTS])
def test_an_empty_dossier_gives_files_without_rows(tmp_path: Path, to: str) -> None:
    written = export(open_dossier(), to=to, directory=tmp_path)
    assert [path.name for path in written] == FILES.get(to, [f"{kind}.{to}" for kind in KINDS])


@pytest.mark.parametrize("to", [each.name for each in EXPORTS])
def test_a_span_that_is_wrong_leaves_the_earlier_export_alone(tmp_path: Path, to: str) -> None:
    dossier = full_dossier()
    before = {path: path.read_bytes() for path in export(dossier, to=to, directory=tmp_path)}
    dossier._connection.execute("DROP TRIGGER events_never_update")
    dossier._connection.execute("UPDATE events SET trigger_start = trigger_start - 1, trigger_end = trigger_end - 1")
    with pytest.raises(EvidenceError, match=r"wire/dam\.txt: event-"):
        export(dossier, to=to, directory=tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_what_is_current_is_exported(tmp_path: Path) -> None:
    later = ScriptedCoder(Run("run-z", "0.3.0", "scripted", "1"))
    dossier = open_dossier()
    dossier.add(dam_document(), dam_coding())
    changed = document("wire/dam.txt", "Sudan said it met Egypt.")
    dossier.add(changed, later.code_document(changed))
    export(dossier, to="csv", directory=tmp_path)
    rows = (tmp_path / "events.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert len(rows) == 1
    assert ",run-z," in rows[0]
    assert changed.id in rows[0]


def test_an_unknown_format_is_told_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no export named 'papyrus'; there are jsonl, csv, parquet"):
        export(full_dossier(), to="papyrus", directory=tmp_path)


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DossierError, match="file: the export cannot be written"):
        export(full_dossier(), to="jsonl", directory=tmp_path / "file")


def test_the_list_of_exports() -> None:
    assert [each.name for each in EXPORTS] == [
        "jsonl",
        "csv",
        "parquet",
        "plover",
        "polecat",
        "icews",
        "gdelt",
        "graphml",
        "gexf",
        "bibtex",
        "webannotation",
        "citron",
        "dna",
        "inception",
    ]
    docs = Path(__file__).parents[2] / "docs"
    described = "".join((docs / page).read_text(encoding="utf-8") for page in ("interchange.md", "exports.md"))
    for each in EXPORTS:
        assert each.description
        assert f"--to {each.name}" in described
