"""One timed run: articles through the coder."""

from __future__ import annotations

import resource
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from bench.stopwatch import Stopwatch, TimedModel
from demarche.analyse.tokens import cut_words
from demarche.coder import code_document
from demarche.records import Document

WARM_UP = 3
"""Articles coded before the clock runs: gazetteer, codebook and the runtime's first allocations."""


@dataclass(frozen=True, slots=True)
class Speed:
    """What a model did in one run, and where its seconds went.

    ``graphs`` is the time inside the runtime's sessions, ``decoding`` the rest of the analysis (tokenizing,
    windows, trees, paths), ``extraction`` the rest of the coder (sentences, actors, times, statements,
    events).
    """

    articles: int
    words: int
    seconds: float
    graphs: float
    decoding: float
    extraction: float

    @property
    def articles_per_second(self) -> float:
        """Articles coded in a second."""
        return self.articles / self.seconds

    @property
    def words_per_second(self) -> float:
        """Words (and punctuation marks) of the articles' texts in a second."""
        return self.words / self.seconds


def time_coding(documents: Sequence[Document], models: Sequence[TimedModel]) -> list[Speed]:
    """Code every document with every model, turn by turn, so that other load hits all of them alike."""
    for model in models:
        for document in documents[:WARM_UP]:
            code_document(document, model=model)
        model.watch.seconds.clear()
    for document in documents:
        for model in models:
            with model.watch.timing("all"):
                code_document(document, model=model)
    words = sum(len(cut_words(document.text)) for document in documents)
    return [_speed(len(documents), words, model.watch) for model in models]


def _speed(articles: int, words: int, watch: Stopwatch) -> Speed:
    return Speed(
        articles,
        words,
        watch["all"],
        graphs=watch["graphs"],
        decoding=watch["analyse"] - watch["graphs"],
        extraction=watch["all"] - watch["analyse"],
    )


def peak_megabytes() -> float:
    """The most memory this process has held, in MB (10^6 bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Linux counts in KiB, macOS in bytes.
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6
