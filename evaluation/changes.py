"""Gains and losses between two measurements: ``python -m evaluation.changes OLD.json NEW.json``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from evaluation.results import Results, read_results

SMALLEST = 0.05
"""Percentage points below which a figure counts as unchanged: less than half of the last digit shown."""
ABSENT = "not found"
"""What became of a found case without a match in a run that did not find it."""


def figure_changes(old: Mapping[str, float], new: Mapping[str, float]) -> Iterator[str]:
    """One line for each figure that moved, losses first, then gains, each by size; then those on one side
    only."""
    moved = sorted((new[name] - old[name], name) for name in old.keys() & new.keys())
    for change, name in moved:
        if abs(change) >= SMALLEST:
            yield f"{change:+6.2f}  {name}  {old[name]:.2f} -> {new[name]:.2f}"
    for name in sorted(old.keys() - new.keys()):
        yield f"  gone  {name}  {old[name]:.2f}"
    for name in sorted(new.keys() - old.keys()):
        yield f"   new  {name}  {new[name]:.2f}"


def case_changes(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """(losses, gains): cases that became worse or better.

    A gold case gets better from ``missed`` to ``right``. A ``surplus`` case is worse where it is new, better
    where it is gone.
    """
    losses: list[str] = []
    gains: list[str] = []
    for key in sorted(old.keys() | new.keys()):
        before, after = old.get(key, ABSENT), new.get(key, ABSENT)
        if before == after:
            continue
        better = after == "right" or before == "surplus"
        (gains if better else losses).append(f"{key}: {before} -> {after}")
    return losses, gains


def report(old: Results, new: Results) -> str:
    """All changes as text."""
    losses, gains = case_changes(old.cases, new.cases)
    parts = [
        ["figures", *figure_changes(old.figures, new.figures)],
        [f"{len(losses)} cases lost", *losses],
        [f"{len(gains)} cases gained", *gains],
    ]
    return "\n\n".join("\n  ".join(part) for part in parts)


def main(argv: Sequence[str] | None = None) -> int:
    """Command line; exit code 2 where a file is no results file."""
    parser = argparse.ArgumentParser(description="Show what a change gained and lost.")
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    arguments = parser.parse_args(argv)
    try:
        old, new = read_results(arguments.old), read_results(arguments.new)
    except (OSError, ValueError) as error:
        print(f"changes: {error}", file=sys.stderr)
        return 2
    print(report(old, new))
    return 0


if __name__ == "__main__":
    sys.exit(main())
