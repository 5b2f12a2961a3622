"""Scores of pairs of events in world newspapers against what somebody who read both says of them.

``python -m evaluation.news_links --data DATA``: 141 pairs (`labels/links.jsonl`: articles, places of the triggers,
whether they tell one event, and how many pairs of the same band of score each stands for; no texts). The scale of the
link score was fitted on them, so that the figures say how well it fits and not how well it would do elsewhere.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from demarche.coder import code_document
from demarche.link.events import THRESHOLD
from demarche.link.linker import link
from demarche.read import read
from demarche.records import Document
from demarche.store import Dossier, open_dossier

LABELS = Path(__file__).with_name("labels") / "links.jsonl"


def scores(dossier: Dossier) -> dict[frozenset[str], float]:
    """The scores of pairs of events by their ids; barred pairs have none."""
    found = {}
    for judgement in dossier.judgements:
        barred = any(reason.weight is None for reason in judgement.reasons)
        if judgement.kind == "event" and judgement.score is not None and not barred:
            found[frozenset((judgement.left.record, judgement.right.record))] = judgement.score
    return found


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Link scores of pairs in world newspapers.")
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data / "raw" / "worldwide-newswire"
    rows = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    names = sorted({row[side]["article"] for row in rows for side in ("left", "right")})
    dossier, events = open_dossier(), dict[tuple[str, int], str]()
    for document in read([folder / name for name in names]):
        assert isinstance(document, Document)
        coding = code_document(document)
        dossier.add(document, coding)
        for event in coding.events:
            events[Path(document.path).name, event.trigger.start] = event.same_as or event.id
    link(dossier)
    known = scores(dossier)
    right = found = wanted = 0.0
    for row in rows:
        ids = [events.get((row[side]["article"], row[side]["start"])) for side in ("left", "right")]
        linked = None not in ids and known.get(frozenset(map(str, ids)), 0.0) >= THRESHOLD
        right += row["weight"] * (linked and row["same"])
        found += row["weight"] * linked
        wanted += row["weight"] * row["same"]
    told: dict[str, Any] = {"pairs": len(rows), "precision": right / found, "recall": right / wanted}
    print(", ".join(f"{name} {value if name == 'pairs' else f'{100 * value:.1f}'}" for name, value in told.items()))


if __name__ == "__main__":
    main()
