"""PLV (Hu et al. 2024): sentences with a marked source and target, and the PLOVER relation between them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from evaluation.gold.annotated import Offsets

_OPEN, _CLOSE = "<{}>", "</{}>"


@dataclass(frozen=True, slots=True)
class Relation:
    """One sentence with the spans of its source and target; None for a party that it does not name ("a recipient").

    ``root``: 15 types, CONCEDE and RETREAT being ``YIELD``.
    """

    sentence: str
    source: Offsets | None
    target: Offsets | None
    root: str


def read_plv(path: Path) -> list[Relation]:
    """The relations of a PLV file."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [
        Relation(row["sentence"], _span(row, "s", "source"), _span(row, "t", "target"), row["gold_root"])
        for row in rows
    ]


def _span(row: dict[str, str], letter: str, name: str) -> Offsets | None:
    """Where a party stands: where its mark is, else where its words are."""
    before, opened, rest = row["marked_sentence"].partition(_OPEN.format(letter))
    inside, closed, _ = rest.partition(_CLOSE.format(letter))
    start = len(_unmarked(before))
    if opened and closed and row["sentence"][start : start + len(_unmarked(inside))] == _unmarked(inside):
        return start, start + len(_unmarked(inside))
    start = row["sentence"].find(row[name])
    return (start, start + len(row[name])) if row[name] and start >= 0 else None


def _unmarked(text: str) -> str:
    for letter in "st":
        text = text.replace(_OPEN.format(letter), "").replace(_CLOSE.format(letter), "")
    return text
