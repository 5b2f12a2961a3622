"""Named-entity corpora in column format (token, tag), sentences apart by blank lines."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DEV_SHARE = 10
"""One article in this many is dev, by the hash of its name; the articles of ``annotated/dev-world`` always
are."""


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """One sentence: its article, words, and entities as (first word, last word + 1, label)."""

    document: str
    words: tuple[str, ...]
    entities: tuple[tuple[int, int, str], ...]


def read_world_news(
    folder: Path, *, dev_stories: frozenset[str] = frozenset()
) -> tuple[list[NamedSentence], list[NamedSentence]]:
    """English Worldwide Newswire as (train, dev): the corpus has no split, so one is drawn by article.

    ``dev_stories`` are article names (``nm_5.txt``) that must not be trained on, since other dev files use
    their text.
    """
    train: list[NamedSentence] = []
    dev: list[NamedSentence] = []
    for path in sorted(folder.glob("*.tsv")):
        name = path.name.removesuffix(".tsv")
        drawn = int(hashlib.sha256(name.encode()).hexdigest(), 16) % DEV_SHARE == 0
        (dev if drawn or name in dev_stories else train).extend(read_columns(path, document=name))
    return train, dev


def read_columns(path: Path, *, document: str, separator: str = "\t") -> Iterator[NamedSentence]:
    """The sentences of one file whose first two columns are token and BIO or BIOES tag."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        columns = line.split(separator)
        if len(columns) >= 2 and columns[0].strip():
            words.append(columns[0].strip())
            tags.append(columns[1].strip())
        elif words:
            yield NamedSentence(document, tuple(words), tuple(entities(tags)))
            words, tags = [], []


def entities(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """The entities of a tag sequence; ``I-`` after another label, or after ``O``, begins one (conlleval's
    rule)."""
    begin, label = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        prefix, _, name = tag.partition("-")
        if label and (prefix in {"O", "B", "S", ""} or name != label):
            yield begin, index, label
            label = ""
        if not label and prefix in {"B", "I", "S", "E"}:
            begin, label = index, name
