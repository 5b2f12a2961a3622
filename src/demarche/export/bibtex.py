"""The sources as BibTeX: one entry an article, to cite and to load into a reference manager."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from demarche.records import Document
from demarche.store import Dossier, Entry, check_spans

SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
"""Characters that LaTeX takes for its own. BibTeX counts braces behind a backslash too, so these are named."""
WORDS = 3
"""Words of the title in a key."""


def export_bibtex(dossier: Dossier, folder: Path) -> None:
    """``sources.bib``: UTF-8, in the order of the paths."""
    taken: dict[str, int] = {}
    with (folder / "sources.bib").open("w", encoding="utf-8", newline="\n") as file:
        for entry in dossier.entries():
            check_spans(entry.document, entry.coding)
            file.write("\n".join(_entry(entry, _unique(key_of(entry.document), taken))) + "\n\n")


def key_of(document: Document) -> str:
    """A key of ASCII letters and digits: outlet, year, the first words of the title."""
    year = str(document.published.start.year) if document.published else "undated"
    title = re.findall(r"\w+", document.title or Path(document.path.partition("#")[0]).stem)[:WORDS]
    return ":".join(filter(None, (_ascii(document.outlet or ""), year, _ascii("".join(title)))))


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.lower())


def _unique(key: str, taken: dict[str, int]) -> str:
    taken[key] = taken.get(key, 0) + 1
    return key if taken[key] == 1 else f"{key}-{taken[key]}"


def _entry(entry: Entry, key: str) -> Iterator[str]:
    document = entry.document
    published = document.published
    fields = {
        "title": f"{{{escaped(document.title or document.path)}}}",
        "author": f"{{{escaped(document.byline)}}}" if document.byline else None,
        "organization": escaped(document.outlet) if document.outlet else None,
        "year": str(published.start.year) if published else None,
        "date": _date(document),
        "url": address(document.url) if document.url else None,
        "note": escaped(f"{document.path}; {document.id}"),
        "keywords": f"date of publication by {published.basis}" if published else "no date of publication",
    }
    yield f"@misc{{{key},"
    yield from (f"  {name} = {{{value}}}," for name, value in fields.items() if value)
    yield "}"


def _date(document: Document) -> str | None:
    """A day, or an interval as biblatex has it."""
    if document.published is None:
        return None
    first, last = document.published.start.isoformat(), document.published.end.isoformat()
    return first if first == last else f"{first}/{last}"


def escaped(text: str) -> str:
    """Text in one line that neither BibTeX nor LaTeX reads as anything else."""
    return "".join(SPECIAL.get(each, each) for each in " ".join(text.split()))


def address(url: str) -> str:
    """An address without what would end its field."""
    return re.sub(r"[{}\\\s]", lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode()), url)
