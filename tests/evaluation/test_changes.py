"""Gains and losses: which way a change counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.changes import case_changes, figure_changes, main


def test_figures_that_moved_losses_first() -> None:
    old = {"a": 70.0, "b": 50.0, "c": 10.0, "d": 5.0}
    new = {"a": 71.5, "b": 48.0, "c": 10.01, "e": 3.0}
    assert [" ".join(line.split()) for line in figure_changes(old, new)] == [
        "-2.00 b 50.00 -> 48.00",
        "+1.50 a 70.00 -> 71.50",
        "gone d 5.00",
        "new e 3.00",
    ]


@pytest.mark.parametrize(
    ("before", "after", "side"),
    [
        ("missed", "right", "gain"),
        ("right", "missed", "loss"),
        ("surplus", None, "gain"),
        (None, "surplus", "loss"),
        ("right", "right", None),
    ],
)
def test_cases(before: str | None, after: str | None, side: str | None) -> None:
    old = {"k": before} if before else {}
    new = {"k": after} if after else {}
    losses, gains = case_changes(old, new)
    assert (len(losses), len(gains)) == {"loss": (1, 0), "gain": (0, 1), None: (0, 0)}[side]


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, value, case in (("old", 50.0, "missed"), ("new", 60.0, "right")):
        data = {"figures": {"f": {"value": value}}, "cases": {"s1 3-6 AID sent": case}}
        (tmp_path / f"{name}.json").write_text(json.dumps(data), encoding="utf-8")
    assert main([str(tmp_path / "old.json"), str(tmp_path / "new.json")]) == 0
    shown = capsys.readouterr().out
    assert "+10.00  f" in shown
    assert "s1 3-6 AID sent: missed -> right" in shown
    assert main([str(tmp_path / "old.json"), str(tmp_path / "none.json")]) == 2
