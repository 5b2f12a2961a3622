"""The state an actor belongs to, read from vectors made by hand."""

from __future__ import annotations

import numpy as np
import pytest

from demarche.analyse.analysis import Analysis, Sentence
from demarche.analyse.labels import MEMBER, NO_STATE, Bearing
from demarche.analyse.states import read_state

SIZE = 2 * MEMBER + len(NO_STATE)


def made(*sentences: list[dict[str, tuple[int, float]]], bearings: dict[Bearing, float] | None = None) -> Analysis:
    """Sentences of words whose vectors are zero but for {"member" | "state" | "none": (index, value)}."""
    starts = {"member": 0, "state": MEMBER, "none": 2 * MEMBER}
    found = []
    for words in sentences:
        vectors = np.zeros((len(words), SIZE), np.float32)
        for row, word in enumerate(words):
            for part, (index, value) in word.items():
                vectors[row, starts[part] + index] = value
        found.append(Sentence(0, 0, 0, (), (), (), np.zeros((len(words), 1), np.float32), vectors))
    return Analysis(tuple(found), ("-",), tuple((bearings or {}).get(b, 0.0) for b in Bearing))


def test_a_mention_finds_the_state_its_vector_points_at() -> None:
    analysis = made([{"member": (3, 10.0)}, {"state": (3, 10.0)}, {"state": (4, 10.0)}])
    found = read_state(analysis, 0, 0, 1, [(0, 1, "PER"), (0, 2, "TCD")])
    assert max(found, key=lambda code: found[code]) == "PER"
    assert sum(found.values()) == pytest.approx(1.0)


def test_mentions_of_one_state_count_together() -> None:
    analysis = made([{}, {}, {}, {}])
    found = read_state(analysis, 0, 0, 1, [(0, 1, "PER"), (0, 2, "TCD"), (0, 3, "PER")])
    assert found["PER"] == pytest.approx(2 * found["TCD"])


def test_the_span_is_the_mean_of_its_words() -> None:
    analysis = made([{"none": (NO_STATE.index("UNO"), 4.0)}, {"none": (NO_STATE.index("IGO"), 12.0)}, {}])
    whole, first = read_state(analysis, 0, 0, 2, []), read_state(analysis, 0, 0, 1, [])
    assert max(whole, key=lambda code: whole[code]) == "IGO"
    assert max(first, key=lambda code: first[code]) == "UNO"


@pytest.mark.parametrize(
    ("bearing", "named"),
    [
        (Bearing.INSIDE, (1, 1, "PER")),
        (Bearing.BEFORE, (1, 0, "PER")),
        (Bearing.AFTER, (1, 3, "PER")),
        (Bearing.EARLIER, (0, 0, "PER")),
        (Bearing.LATER, (2, 0, "PER")),
    ],
)
def test_where_the_name_stands_counts(bearing: Bearing, named: tuple[int, int, str]) -> None:
    analysis = made([{}], [{}, {}, {}, {}], [{}], bearings={bearing: 9.0})
    assert read_state(analysis, 1, 1, 3, [named])["PER"] > 0.99
    plain = made([{}], [{}, {}, {}, {}], [{}])
    assert read_state(plain, 1, 1, 3, [named])["PER"] < 0.2
