"""PolNeAR 1.0: attributions in US political news, brat stand-off files beside their texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution: cue, source and content, each a list of character ranges (discontinuous ones have
    several)."""

    cue: tuple[Offsets, ...]
    source: tuple[Offsets, ...]
    content: tuple[Offsets, ...]


@dataclass(frozen=True, slots=True)
class AttributedArticle:
    """An article: its name, text and attributions."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def read_polnear(folder: Path) -> Iterator[AttributedArticle]:
    """The articles of one part (a folder with ``attributions/`` and ``text/``), each text once.

    Dev has some articles marked by several people under names that differ in the last four letters; all are
    given.
    """
    for path in sorted((folder / "attributions").glob("*.ann")):
        text_path = folder / "text" / f"{path.stem}.txt"
        if not text_path.exists():
            text_path = folder / "text" / f"{path.stem.rsplit('_', 1)[0]}.txt"
        if text_path.exists():
            text = text_path.read_bytes().decode("utf-8")
            yield AttributedArticle(path.stem, text, tuple(_attributions(path)))


def _attributions(path: Path) -> Iterator[Attribution]:
    spans: dict[str, tuple[Offsets, ...]] = {}
    relations: list[dict[str, list[str]]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        fields = line.split("\t")
        if len(fields) < 2:
            continue  # the text of a span that ran over a line break
        if line.startswith("T"):
            ranges = fields[1].split(" ", 1)[1]
            spans[fields[0]] = tuple((int(a), int(b)) for a, b in (part.split(" ") for part in ranges.split(";")))
        elif line.startswith("E"):
            roles: dict[str, list[str]] = {}
            for part in fields[1].split():
                role, _, target = part.partition(":")
                roles.setdefault(role.rstrip("0123456789"), []).append(target)
            relations.append(roles)
    for roles in relations:
        yield Attribution(*(_ranges(spans, roles.get(role, ())) for role in ("Cue", "Source", "Content")))


def _ranges(spans: dict[str, tuple[Offsets, ...]], names: list[str] | tuple[str, ...]) -> tuple[Offsets, ...]:
    return tuple(sorted(span for name in names for span in spans.get(name, ())))
