"""The gate: no figure sinks below its floor silently.

``python -m evaluation.gate --data DATA [--model DIR]`` measures and compares; ``--results FILE`` compares
what was measured before. Exit code 1 when a figure is below its floor or is not measured at all, 2 for wrong
usage.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from demarche.errors import DemarcheError
from evaluation.measure import add_model_options, load, measure
from evaluation.results import read_results

FLOORS = Path(__file__).with_name("floors.json")


def read_floors(path: Path = FLOORS) -> dict[str, float]:
    """The floors in percent, by name of figure.

    Raises:
        OSError, ValueError: the file is missing or not such a list.
    """
    data = json.loads(path.read_text(encoding="utf-8"))
    return {str(name): float(floor) for name, floor in data["floors"].items()}


def sunken(figures: Mapping[str, float], floors: Mapping[str, float]) -> Iterator[str]:
    """One line for each figure below its floor or not measured."""
    for name, floor in sorted(floors.items()):
        if name not in figures:
            yield f"{name}: not measured, floor {floor:.1f}"
        elif figures[name] < floor:
            yield f"{name}: {figures[name]:.2f} is below its floor {floor:.1f}"


def main(argv: Sequence[str] | None = None) -> int:
    """Command line of the gate."""
    parser = argparse.ArgumentParser(description="Compare a model's figures with their floors.")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--results", type=Path, help="a file that evaluation.measure wrote")
    add_model_options(parser, data_in=source)
    parser.add_argument("--floors", type=Path, default=FLOORS)
    arguments = parser.parse_args(argv)
    try:
        floors = read_floors(arguments.floors)
        if arguments.results:
            figures = read_results(arguments.results).figures
        else:
            measured = measure(arguments.data, load(arguments))
            figures = {name: figure.value for name, figure in measured.figures.items()}
    except (DemarcheError, OSError, ValueError) as error:
        print(f"gate: {error}", file=sys.stderr)
        return 2
    faults = list(sunken(figures, floors))
    for fault in faults:
        print(fault)
    if not faults:
        print(f"{len(floors)} figures at or above their floors")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
