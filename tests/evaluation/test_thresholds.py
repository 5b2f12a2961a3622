"""The sweep: a higher threshold trades recall for precision, on word scores written by hand."""

from __future__ import annotations

import numpy as np

from demarche.analyse.tokens import cut_words
from evaluation.thresholds import Scored, cue_counts, trigger_counts
from tests.evaluation.score.sentences import TEXT, event, sentence, statement

TAGS = ("O", "B-AID", "B-REQUEST", "I")


def scored() -> Scored:
    statements = statement("said"), statement(None, content=["Friday"])
    gold = sentence(event("urged", "REQUEST"), statements=statements)
    words = tuple(cut_words(TEXT))
    at = {TEXT[a:b]: index for index, (a, b) in enumerate(words)}
    events = np.tile(np.array([1, 0, 0, 0], np.float32), (len(words), 1))
    events[at["urged"]] = [0.4, 0.1, 0.5, 0]
    events[at["reopen"]] = [0.7, 0.3, 0, 0]
    cues = np.tile(np.array([1, 0, 0], np.float32), (len(words), 1))
    cues[at["said"]] = [0.2, 0.8, 0]
    return Scored(gold, words, {"event": events, "cue": cues})


def test_triggers_by_threshold() -> None:
    counts = [trigger_counts(scored(), TAGS, t) for t in (0.2, 0.5, 0.7)]
    assert [(c.right, c.found, c.gold) for c in counts] == [(1, 2, 1), (1, 1, 1), (0, 0, 1)]


def test_cues_by_threshold() -> None:
    counts = [cue_counts(scored(), t) for t in (0.5, 0.9)]
    assert [(c.right, c.found, c.gold) for c in counts] == [(1, 1, 1), (0, 0, 1)]
