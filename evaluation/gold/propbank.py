"""PropBank skeletons: predicates and their arguments, without the words, in columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.gold.universal import Tree

AGREEMENT = 0.7
"""Share of parts of speech that must agree before a skeleton and a tree are taken for the same sentence."""
FIRST_ARGUMENTS = 8
"""The column of the first predicate's arguments."""

Argument = tuple[str, int, int]
"""Label, first word, last word + 1."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """One predicate, by its word, and its arguments."""

    word: int
    arguments: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """One sentence: parts of speech and propositions."""

    xpos: tuple[str, ...]
    propositions: tuple[Proposition, ...]


def read_skeletons(path: Path) -> list[Skeleton]:
    """The sentences of one ``.gold_skel`` file, in order."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    return [_skeleton([line.split() for line in block.split("\n")]) for block in blocks if block.strip()]


def _skeleton(rows: list[list[str]]) -> Skeleton:
    columns = zip(*(row[FIRST_ARGUMENTS:] for row in rows), strict=True)
    propositions = (_proposition(tuple(column)) for column in columns)
    return Skeleton(tuple(row[4] for row in rows), tuple(p for p in propositions if p is not None))


def _proposition(column: tuple[str, ...]) -> Proposition | None:
    spans = tuple(_spans(column))
    word = next((start for label, start, _ in spans if label == "V"), None)
    if word is None:
        return None
    return Proposition(word, tuple(span for span in spans if span[0] not in ("V", "C-V")))


def _spans(column: tuple[str, ...]) -> Iterator[Argument]:
    label, start = "", 0
    for index, cell in enumerate(column):
        opened = re.search(r"\(([^*()]+)", cell)
        if opened:
            label, start = opened[1], index
        if ")" in cell and label:
            yield label, start, index + 1
            label = ""


def join(trees: list[Tree], folder: Path) -> Iterator[tuple[Tree, tuple[Proposition, ...] | None]]:
    """Each tree with the propositions of its sentence, None where no skeleton fits it.

    Skeletons belong to a document by its name and to a sentence by its place in it; the corpora were cut into words by
    different people, so that a pair must have as many words and mostly the same parts of speech.
    """
    files = {f"{path.parent.name}-{path.name.partition('.xml')[0]}": path for path in folder.glob("*/*.gold_skel")}
    document, skeletons, number = "", list[Skeleton](), 0
    for tree in trees:
        if tree.document != document:
            document, number = tree.document, 0
            skeletons = read_skeletons(files[document]) if document in files else []
        skeleton = skeletons[number] if number < len(skeletons) else None
        number += 1
        yield tree, skeleton.propositions if skeleton and _same(tree.xpos, skeleton.xpos) else None


def _same(tree: tuple[str, ...], skeleton: tuple[str, ...]) -> bool:
    if len(tree) != len(skeleton):
        return False
    return sum(a == b for a, b in zip(tree, skeleton, strict=True)) >= AGREEMENT * len(tree)
