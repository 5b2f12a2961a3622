"""Choose the taggers' thresholds: ``python -m evaluation.thresholds --data DATA [--model DIR]``.

Prints F1 of typed triggers and of cues for each threshold on the two annotated dev files together. The two
thresholds of a released model are chosen here, on dev: two numbers fitted to some 600 triggers and 400 cues
each flatter the dev figures a little, which is to be said wherever these are shown. Everything else is
learned from the training files.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from demarche.analyse.heads import decode_triggers
from demarche.analyse.model import CUE_TAGS, Model
from demarche.analyse.session import Arrays
from demarche.analyse.tokens import cut_words
from demarche.errors import DemarcheError
from evaluation.gold.annotated import GoldEvent, GoldSentence, read_annotated
from evaluation.measure import add_model_options, load
from evaluation.predict import by_group
from evaluation.score.events import pair_events
from evaluation.score.figure import Counts, f1_figure, precision_figure, recall_figure

STEPS = tuple(round(0.20 + 0.05 * step, 2) for step in range(13))


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence with the offsets of its words and its word scores."""

    gold: GoldSentence
    words: tuple[tuple[int, int], ...]
    scores: Arrays


def score_sentences(model: Model, gold: Sequence[GoldSentence]) -> list[Scored]:
    """Every sentence's scores, each story read as one document."""
    scored: list[Scored] = []
    for story in by_group(gold, lambda sentence: f"{sentence.story}/{sentence.coder}"):
        words = [tuple(cut_words(sentence.text)) for sentence in story]
        texts = [[s.text[a:b] for a, b in offsets] for s, offsets in zip(story, words, strict=True)]
        scored += [Scored(*row) for row in zip(story, words, model.score(texts), strict=True)]
    return scored


def trigger_counts(scored: Scored, tags: Sequence[str], threshold: float) -> Counts:
    """Typed triggers of one sentence at one threshold."""
    found = _found(scored, "event", tags, threshold)
    return _counts(found, scored.gold)


def cue_counts(scored: Scored, threshold: float) -> Counts:
    """Cues of one sentence at one threshold."""
    cues = tuple(_predicate(s.cue, "CUE") for s in scored.gold.statements if s.cue)
    return _counts(_found(scored, "cue", CUE_TAGS, threshold), _with_events(scored.gold, cues))


def _counts(found: GoldSentence, gold: GoldSentence) -> Counts:
    return Counts(len(pair_events(found, gold).typed), len(found.events), len(gold.events))


def _found(scored: Scored, head: str, tags: Sequence[str], threshold: float) -> GoldSentence:
    spans = decode_triggers(scored.scores[head], tags, threshold=threshold)
    events = (_predicate((scored.words[a][0], scored.words[b - 1][1]), tags[tag][2:]) for a, b, tag, _ in spans)
    return _with_events(scored.gold, tuple(events))


def _predicate(span: tuple[int, int], kind: str) -> GoldEvent:
    return GoldEvent(span, kind, None, "", {}, None)


def _with_events(gold: GoldSentence, events: tuple[GoldEvent, ...]) -> GoldSentence:
    return GoldSentence(gold.id, gold.coder, gold.story, gold.text, events, (), {})


def sweep(model: Model, scored: Sequence[Scored]) -> Iterator[tuple[str, float, list[Counts]]]:
    """(``event`` or ``cue``, threshold, counts by sentence) for every step."""
    for threshold in STEPS:
        yield "event", threshold, [trigger_counts(one, model.labels.events, threshold) for one in scored]
    for threshold in STEPS:
        yield "cue", threshold, [cue_counts(one, threshold) for one in scored]


def main(argv: Sequence[str] | None = None) -> int:
    """Command line; exit code 2 where model or data are missing."""
    parser = argparse.ArgumentParser(description="F1 of triggers and cues by threshold, on the dev files.")
    add_model_options(parser)
    arguments = parser.parse_args(argv)
    try:
        model = load(arguments)
        gold = [s for part in ("dev-voa", "dev-world") for s in read_annotated(_path(arguments.data, part))]
        scored = score_sentences(model, gold)
    except (DemarcheError, OSError) as error:
        print(f"thresholds: {error}", file=sys.stderr)
        return 2
    best: dict[str, tuple[float, float]] = {}
    for kind, threshold, counts in sweep(model, scored):
        f1 = f1_figure(counts).value
        sides = f"P {precision_figure(counts).value:5.2f}  R {recall_figure(counts).value:5.2f}"
        print(f"{kind:<5}  {threshold:.2f}  F1 {f1:5.2f}  {sides}")
        best[kind] = max(best.get(kind, (0.0, 0.0)), (f1, threshold))
    for kind, (f1, threshold) in best.items():
        print(f"best {kind}_threshold {threshold:.2f} (F1 {f1:.2f}; chosen on dev)")
    return 0


def _path(data: Path, part: str) -> Path:
    return data / "annotated" / f"{part}.jsonl"


if __name__ == "__main__":
    sys.exit(main())
