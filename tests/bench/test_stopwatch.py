"""The stopwatch and what is computed from it; no test looks at the clock's absolute values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from bench.run import Speed, peak_megabytes
from bench.stopwatch import Stopwatch, TimedSession
from demarche.analyse.session import Arrays


class Echo:
    """A session that gives back the names it was asked for."""

    def run(self, output_names: Sequence[str], input_feed: Arrays, /) -> Sequence[Any]:
        return [*output_names, *input_feed]

    def get_outputs(self) -> Sequence[Any]:
        return ["a"]


def test_a_timed_session_answers_like_the_one_inside() -> None:
    watch = Stopwatch()
    session = TimedSession(Echo(), watch)
    assert session.run(["x"], {}) == ["x"]
    assert session.get_outputs() == ["a"]
    assert watch["graphs"] > 0
    assert watch["analyse"] == 0


def test_time_inside_counts_for_both_and_survives_an_error() -> None:
    watch = Stopwatch()
    with pytest.raises(RuntimeError), watch.timing("outer"), watch.timing("inner"):
        raise RuntimeError
    assert 0 < watch["inner"] <= watch["outer"]


def test_rates() -> None:
    speed = Speed(articles=10, words=6000, seconds=4.0, graphs=3.0, decoding=0.75, extraction=0.25)
    assert (speed.articles_per_second, speed.words_per_second) == (2.5, 1500)


def test_peak_memory_is_in_megabytes() -> None:
    assert 5 < peak_megabytes() < 100_000
