"""Concordance: every place where words stand, with the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from demarche.products.excerpt import one_line
from demarche.store import Dossier, Query

WIDTH = 60
"""Characters on either side."""


@dataclass(frozen=True, slots=True)
class Line:
    """One place: the words before, the match, the words behind; where it stands."""

    left: str
    match: str
    right: str
    outlet: str | None
    path: str
    start: int
    end: int


def concordance(dossier: Dossier, words: str, *, width: int = WIDTH) -> Iterator[Line]:
    """Where ``words`` stand in the current articles, in any case, as whole words; by path and place."""
    sought = r"\s+".join(map(re.escape, words.split()))
    pattern = re.compile(rf"(?<!\w){sought}(?!\w)", re.IGNORECASE)
    for row in dossier.query(Query("SELECT document, outlet, path FROM document_list")):
        text = dossier.text(row["document"])
        for match in pattern.finditer(text):
            left, right = cut(text, match.start(), match.end(), width=width)
            yield Line(left, one_line(match.group()), right, row["outlet"], row["path"], *match.span())


def cut(text: str, start: int, end: int, *, width: int = WIDTH) -> tuple[str, str]:
    """The words before and behind a place, cut between words and in one line each."""
    first, last = max(0, start - width), min(len(text), end + width)
    if first and not text[first - 1].isspace():
        first = next((i + 1 for i in range(first, start) if text[i].isspace()), start)
    if last < len(text) and not text[last].isspace():
        last = next((i for i in range(last - 1, end - 1, -1) if text[i].isspace()), end)
    return one_line(text[first:start]).lstrip(), one_line(text[end:last]).rstrip()
