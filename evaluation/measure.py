"""Measure a model on the dev files: ``python -m evaluation.measure --data DATA [--model DIR] [--json
FILE]``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from demarche.analyse.model import Model, model_folder
from demarche.errors import DemarcheError
from evaluation.score.figure import Figure
from evaluation.suites import SUITES, Measured

THREADS = 2


def measure(data: Path, model: Model, *, only: Sequence[str] = ()) -> Measured:
    """All figures of all suites, or of those named in ``only``."""
    total = Measured()
    for name, suite in SUITES:
        if not only or name in only:
            measured = suite(data, model)
            total.figures.update(measured.figures)
            total.cases.update(measured.cases)
    return total


def as_json(measured: Measured, model: Model) -> str:
    """The results as one JSON object: ``model``, ``figures`` by name and ``cases`` by key."""
    figures = {name: {k: round(v, 3) for k, v in asdict(f).items()} for name, f in sorted(measured.figures.items())}
    card = {
        "version": model.card.version,
        "thresholds": [model.card.event_threshold, model.card.cue_threshold],
    }
    result = {"model": card, "figures": figures, "cases": dict(sorted(measured.cases.items()))}
    return json.dumps(result, ensure_ascii=False, indent=1)


def as_table(figures: dict[str, Figure]) -> str:
    """The figures, one a line: name, value in percent, 95 % interval, cases."""
    width = max(map(len, figures), default=0)
    return "\n".join(
        f"{name:<{width}}  {figure.value:6.2f}  [{figure.low:6.2f}, {figure.high:6.2f}]  n={figure.cases}"
        for name, figure in figures.items()
    )


def add_model_options(parser: argparse.ArgumentParser, *, data_in: argparse._ActionsContainer | None = None) -> None:
    """The options of every command that runs a model; ``data_in`` is a group of which ``--data`` is one
    choice."""
    (data_in or parser).add_argument("--data", type=Path, required=data_in is None, help="the data folder")
    parser.add_argument("--model", type=Path, help="the model's folder; default: the one the program uses")
    parser.add_argument("--threads", type=int, default=THREADS)


def load(arguments: argparse.Namespace) -> Model:
    """The model the options name.

    Raises:
        ModelError: it is missing or broken.
    """
    return Model(arguments.model or model_folder(), threads=arguments.threads)


def main(argv: Sequence[str] | None = None) -> int:
    """Command line; exit code 2 where model or data are missing."""
    parser = argparse.ArgumentParser(description="Measure a model on the dev files.")
    add_model_options(parser)
    parser.add_argument("--only", action="append", choices=[name for name, _ in SUITES], default=[])
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all results, with single cases, to FILE")
    arguments = parser.parse_args(argv)
    try:
        model = load(arguments)
        measured = measure(arguments.data, model, only=arguments.only)
    except (DemarcheError, OSError) as error:
        print(f"measure: {error}", file=sys.stderr)
        return 2
    print(as_table(measured.figures))
    if arguments.json:
        arguments.json.write_text(as_json(measured, model) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
