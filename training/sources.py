"""The corpora the weights are made from: licence, terms, and what their files must be.

``corpora.toml`` names them. ``python -m training.sources --data DATA`` prints them as a table and says whether the
files are those the committed weights were made from.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).parent / "corpora.toml"


@dataclass(frozen=True, slots=True)
class Source:
    """One corpus. ``files``: paths or globs below the data folder, or below ``training`` for our own further labels.

    ``open``: whether its licence lets anybody use weights made from it for anything. ``sha256``: see ``digest``.
    """

    name: str
    files: tuple[str, ...]
    used_for: str
    licence: str
    terms: str
    open: bool
    sha256: str


def read_sources(path: Path = TABLE) -> dict[str, Source]:
    """The corpora by name."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["corpus"]
    return {row["name"]: Source(**(row | {"files": tuple(row["files"])})) for row in rows}


def usable(*, open_only: bool) -> frozenset[str]:
    """The names of the corpora to learn from: all, or those whose licence lets anybody use what is made of them."""
    return frozenset(name for name, source in read_sources().items() if source.open or not open_only)


def digest(source: Source, data: Path) -> str:
    """SHA-256 over names and bytes of a corpus's files, in the order of their names.

    Raises:
        FileNotFoundError: a pattern of the corpus has no file.
    """
    total = hashlib.sha256()
    for pattern in source.files:
        folder = Path(__file__).parent if pattern.startswith("labels/") else data
        paths = sorted(folder.glob(pattern))
        if not paths:
            raise FileNotFoundError(f"{source.name}: no file {pattern} in {folder}")
        for path in paths:
            total.update(path.relative_to(folder).as_posix().encode() + b"\0")
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def changed(data: Path) -> list[str]:
    """The names of the corpora whose files are not those that ``corpora.toml`` means."""
    return [source.name for source in read_sources().values() if digest(source, data) != source.sha256]


def table() -> str:
    """The corpora as a Markdown table, for the model card."""
    lines = ["| corpus | used for | licence | open |", "|---|---|---|---|"]
    for source in read_sources().values():
        terms = f"{source.licence}; {source.terms}" if source.terms else source.licence
        lines.append(f"| {source.name} | {source.used_for} | {terms} | {'yes' if source.open else 'no'} |")
    return "\n".join(lines)


def main() -> int:
    """Command line; gives 1 if a corpus is not the one meant."""
    parser = argparse.ArgumentParser(description="Print the corpora; check their files.")
    parser.add_argument("--data", type=Path, help="the data folder to check")
    arguments = parser.parse_args()
    print(table())
    if arguments.data is None:
        return 0
    for source in read_sources().values():
        found = digest(source, arguments.data)
        if found != source.sha256:
            print(f"{source.name}: other files than the weights were made from (sha256 {found})", file=sys.stderr)
    return 1 if changed(arguments.data) else 0


if __name__ == "__main__":
    sys.exit(main())
