"""Time expressions of the annotated dev files with the days they stand for, labelled for this project.

``evaluation/labels/times.jsonl`` holds offsets and days, no texts. Two independent passes gave the same days for 152 of
157 expressions; two whose sentence carries another date than the assumed day of publication were left out.
What only the sentences before settle ("the previous day") is labelled by them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from evaluation.gold.annotated import Offsets

LABELS = Path(__file__).parents[1] / "labels" / "times.jsonl"
PUBLISHED = {"dev-voa": date(2008, 5, 14), "dev-world": date(2022, 7, 14)}
"""The day on which all stories of a file are taken to be published: a Wednesday and a Thursday."""


@dataclass(frozen=True, slots=True)
class GoldTime:
    """A time expression in a sentence: first and last day it stands for (None where the text does not settle it), and
    its granularity."""

    sentence: str
    span: Offsets
    first: date | None
    last: date | None
    granularity: str


def read_times(part: str, path: Path = LABELS) -> list[GoldTime]:
    """The labelled times of a dev file (``dev-voa`` or ``dev-world``)."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        GoldTime(r["id"], (r["start"], r["end"]), _day(r["first"]), _day(r["last"]), r["granularity"])
        for r in rows
        if r["part"] == part
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
