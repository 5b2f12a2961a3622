"""The figures as Markdown."""

from __future__ import annotations

from evaluation.markdown import PAIRED, ROWS, tables


def test_every_row_stands_and_what_was_not_measured_is_a_dash() -> None:
    printed = tables({"ud/ewt-dev/las": {"value": 90.04}, "statements/dev-world/cue-f1": {"value": 91.66}})
    assert "| EWT dev, gold words: UPOS / UAS / LAS | – / – / 90.0 |" in printed
    assert "| cue (F1) | – | 91.7 |" in printed
    assert printed.count("\n") == len(ROWS) + len(PAIRED) + 4
