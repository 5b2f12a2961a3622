"""A stopwatch, and a model that runs under it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from demarche.analyse.analysis import Analysis
from demarche.analyse.model import Model
from demarche.analyse.sentences import SentenceSpan
from demarche.analyse.session import Arrays, Session, open_session


class Stopwatch:
    """Seconds of wall clock spent, by name."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def timing(self, name: str) -> Iterator[None]:
        """Add the time spent inside to ``name``; what is timed inside something else counts for both."""
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begun

    def __getitem__(self, name: str) -> float:
        return self.seconds.get(name, 0.0)


class TimedSession:
    """A session whose runs are timed as ``graphs``."""

    def __init__(self, session: Session, watch: Stopwatch) -> None:
        self._session = session
        self._watch = watch

    def run(self, output_names: Sequence[str], input_feed: Arrays, /) -> Sequence[Any]:
        """The session's outputs."""
        with self._watch.timing("graphs"):
            return self._session.run(output_names, input_feed)

    def get_outputs(self) -> Sequence[Any]:
        """The session's outputs' descriptions."""
        return self._session.get_outputs()


class TimedModel(Model):
    """A model whose analyses are timed as ``analyse`` and its graphs as ``graphs``."""

    def __init__(self, folder: Path, *, threads: int, watch: Stopwatch) -> None:
        super().__init__(
            folder,
            threads=threads,
            opening=lambda path, number: TimedSession(open_session(path, number), watch),
        )
        self.watch = watch

    def analyse(self, text: str, sentences: Sequence[SentenceSpan], *, cues: str = "CUE") -> Analysis:
        """The analysis, timed."""
        with self.watch.timing("analyse"):
            return super().analyse(text, sentences, cues=cues)
