"""One sample of each format beside what it must give: ``tests/samples/<format>/x.ext`` and ``x.json``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from demarche.read import read
from demarche.records import Document, Failure

SAMPLES = Path(__file__).parent.parent / "samples"
FILES = sorted(file for file in SAMPLES.glob("*/*") if file.suffix != ".json" and file.with_suffix(".json").exists())


def summary(item: Document | Failure) -> dict[str, object]:
    if isinstance(item, Failure):
        return {"failure": item.reason}
    found = item.published
    return {
        "title": item.title,
        "outlet": item.outlet,
        "byline": item.byline,
        "dateline": item.dateline.text if item.dateline else None,
        "published": [found.start.isoformat(), found.end.isoformat(), found.basis] if found else None,
        "boilerplate": [span.text for span in item.boilerplate],
        "starts": item.text[:40],
        "ends": item.text[-40:],
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_sample(file: Path) -> None:
    expected = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    assert [summary(item) for item in read(file)] == expected


def test_every_format_has_a_sample() -> None:
    assert {file.parent.name for file in FILES} >= {"text", "html", "jsonl", "csv"}
