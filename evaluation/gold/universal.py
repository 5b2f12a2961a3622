"""Universal Dependencies treebanks in CoNLL-U."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CLOSED_GENRES = frozenset({"whow", "fiction", "essay", "letter", "podcast"})
"""GUM genres whose texts are licensed for non-commercial use: left out of what the weights learn from."""


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence: words, universal parts of speech, lemmas, heads (index of the head, own index for the
    root), labels.

    ``space_after`` says for each word whether white space follows it in the text.
    """

    document: str
    words: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    space_after: tuple[bool, ...]


def read_trees(path: Path, *, open_genres_only: bool = False) -> Iterator[Tree]:
    """The trees of a CoNLL-U file, multiword tokens and empty nodes passed over.

    With ``open_genres_only``, documents of GUM's non-commercial genres are left out.
    """
    document = ""
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc id = "):
            document = line[14:].strip()
        elif line and line[0].isdigit():
            row = line.split("\t")
            if "-" not in row[0] and "." not in row[0]:
                rows.append(row)
        elif not line and rows:
            if not (open_genres_only and _genre(document) in CLOSED_GENRES):
                yield _tree(document, rows)
            rows = []


def _genre(document: str) -> str:
    parts = document.split("_")
    return parts[1] if parts[0] == "GUM" and len(parts) > 1 else ""


def _tree(document: str, rows: list[list[str]]) -> Tree:
    heads = tuple(int(row[6]) - 1 if row[6] != "0" else index for index, row in enumerate(rows))
    return Tree(
        document,
        tuple(row[1] for row in rows),
        tuple(row[3] for row in rows),
        tuple(row[4] for row in rows),
        tuple(row[2] for row in rows),
        heads,
        tuple(row[7] for row in rows),
        tuple("SpaceAfter=No" not in row[9] for row in rows),
    )
