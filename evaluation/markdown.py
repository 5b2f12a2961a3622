"""The figures of the README and the model card as Markdown: ``python -m evaluation.markdown RESULTS.json``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("EWT dev, gold words: UPOS / UAS / LAS", ("ud/ewt-dev/upos", "ud/ewt-dev/uas", "ud/ewt-dev/las")),
    ("EWT dev: lemmas", ("ud/ewt-dev/lemma",)),
    ("EWT dev, raw text: words / LAS (F1)", ("ud/ewt-dev-raw/words-f1", "ud/ewt-dev-raw/las-f1")),
    ("world newspapers: names, nine kinds, exact (F1)", ("names/world-dev/f1",)),
    ("PolNeAR dev: source / cue / content, exact (F1)", tuple(
        f"attribution/polnear-dev/{part}-exact" for part in ("source", "cue", "content")
    )),
    ("PolNeAR dev: attribution relation (F1)", ("attribution/polnear-dev/relation-f1",)),
)  # fmt: skip
"""Figures measured on one set: a label and the figures' names."""
SETS = ("dev-voa", "dev-world")
PAIRED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("typed trigger: precision / recall / F1", tuple(f"events/{{}}/typed-{x}" for x in ("precision", "recall", "f1"))),
    ("typed trigger, macro over types / over types with 10 cases (F1)", (
        "events/{}/macro-f1", "events/{}/macro-f1-frequent",
    )),
    ("status, on matched events (accuracy)", ("events/{}/status",)),
    ("actor / recipient, on matched events, overlap (F1)", ("events/{}/actor-f1", "events/{}/recipient-f1")),
    ("actor / recipient, exact (F1)", ("events/{}/actor-exact", "events/{}/recipient-exact")),
    ("place / time, overlap (F1)", ("events/{}/place-f1", "events/{}/time-f1")),
    ("cue (F1)", ("statements/{}/cue-f1",)),
    ("source / content, on matched cues, overlap (F1)", ("statements/{}/source-f1", "statements/{}/content-f1")),
    ("source / content, exact (F1)", ("statements/{}/source-exact", "statements/{}/content-exact")),
    ("speech act / kind of source, after extraction (accuracy)", (
        "records/{}/statements/act", "records/{}/statements/source-type",
    )),
    ("times: days right / of those that the text settles, the gold's frames given (accuracy)", (
        "times/{}/value", "times/{}/value-settled",
    )),
    ("speaker named right: all / the gold's cues and sources given (accuracy)", (
        "records/{}/statements/speaker", "records/{}/statements-given/speaker",
    )),
    ("actors after extraction: country / sector / both (accuracy over all gold mentions)", tuple(
        f"records/{{}}/actors/{x}" for x in ("country", "sector", "code")
    )),
    ("the same, the gold's arguments given", tuple(
        f"records/{{}}/actors-given/{x}" for x in ("country", "sector", "code")
    )),
    ("records that mirror when the parties are exchanged: texts without names of one party only / all texts / "
     "all texts, countries aside (F1)", (
        "mirror/{}/records", "mirror/{}/records-all", "mirror/{}/readings-all",
    )),
)  # fmt: skip
"""Figures measured on both annotated dev files."""


def tables(figures: Mapping[str, Mapping[str, float]]) -> str:
    """Two Markdown tables of figures in percent; a figure that was not measured is a dash."""

    def cell(names: tuple[str, ...], *, part: str = "") -> str:
        values = (figures.get(name.format(part)) for name in names)
        return " / ".join(f"{value['value']:.1f}" if value else "–" for value in values)

    lines = ["| one set | figure |", "|---|---|"]
    lines += [f"| {label} | {cell(names)} |" for label, names in ROWS]
    lines += ["", "| the project's own labels | VOA news | world newspapers |", "|---|---|---|"]
    lines += [f"| {label} | " + " | ".join(cell(names, part=s) for s in SETS) + " |" for label, names in PAIRED]
    return "\n".join(lines)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Print the main figures as Markdown.")
    parser.add_argument("results", type=Path, help="what `python -m evaluation.measure --json` wrote")
    print(tables(json.loads(parser.parse_args().results.read_text(encoding="utf-8"))["figures"]))


if __name__ == "__main__":
    main()
