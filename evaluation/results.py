"""Results on disk: what ``evaluation.measure --json`` wrote."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Results:
    """Figures in percent by name, and what became of single cases by key."""

    figures: dict[str, float]
    cases: dict[str, str]


def read_results(path: Path) -> Results:
    """Read a results file.

    Raises:
        OSError: the file cannot be read.
        ValueError: it holds no results; the message names the file.
    """
    try:
        data: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        figures = {str(name): float(figure["value"]) for name, figure in data["figures"].items()}
        return Results(figures, {str(key): str(value) for key, value in data.get("cases", {}).items()})
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"{path}: not a results file of evaluation.measure ({error!r})") from error
