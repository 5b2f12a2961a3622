"""Decoding: paths against every path there is, then what spans, triggers, roles and lemmas mean."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from demarche.analyse.analysis import Entity, Role
from demarche.analyse.heads import (
    best_paths,
    decode_entities,
    decode_roles,
    decode_triggers,
    span_sector,
    tagged_spans,
    transition_scores,
)
from demarche.analyse.labels import ROLE_TAGS

Floats = NDArray[np.float32]
TAGS = ("O", "B-x", "I-x", "B-y", "I-y")


def is_allowed(path: tuple[int, ...]) -> bool:
    """Inside tags only after a tag of their own label."""
    for before, tag in zip(("O", *(TAGS[n] for n in path)), (TAGS[n] for n in path), strict=False):
        if tag.startswith("I-") and before[2:] != tag[2:]:
            return False
    return True


@given(
    st.integers(1, 4).flatmap(
        lambda n: st.lists(st.lists(st.integers(-9, 9), min_size=5, max_size=5), min_size=n, max_size=n)
    )
)
@settings(max_examples=100, deadline=None)
def test_the_best_path_is_found(rows: list[list[int]]) -> None:
    scores = np.array(rows, np.float32)
    found = tuple(best_paths(scores[None], *transition_scores(TAGS))[0].tolist())
    assert is_allowed(found)

    def total(path: tuple[int, ...]) -> float:
        return float(sum(scores[step, tag] for step, tag in enumerate(path)))

    assert total(found) == max(total(path) for path in product(range(5), repeat=len(rows)) if is_allowed(path))


def test_paths_of_a_batch_do_not_touch_each_other() -> None:
    scores = np.random.default_rng(1).normal(size=(6, 7, 5)).astype(np.float32)
    together = best_paths(scores, *transition_scores(TAGS))
    alone = [best_paths(scores[[row]], *transition_scores(TAGS))[0] for row in range(6)]
    assert (together == np.stack(alone)).all()


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("O O O", []),
        ("B-x I-x O", [("x", 0, 2)]),
        ("B-x B-x I-x", [("x", 0, 1), ("x", 1, 3)]),
        ("B-x I-y O", [("x", 0, 1), ("y", 1, 2)]),
        ("O O B-y", [("y", 2, 3)]),
    ],
)
def test_tagged_spans(tags: str, spans: list[tuple[str, int, int]]) -> None:
    assert list(tagged_spans([TAGS.index(tag) for tag in tags.split()], TAGS)) == spans


def sharp(numbers: list[int], width: int) -> Floats:
    """Log-probabilities that leave no doubt."""
    scores = np.full((len(numbers), width), -20.0, np.float32)
    scores[np.arange(len(numbers)), numbers] = 0.0
    return scores


def test_entities() -> None:
    assert decode_entities(sharp([1, 2, 0, 3], 5), TAGS) == (Entity(0, 2, "x"), Entity(3, 4, "y"))


EVENT_TAGS = ("O", "B-AID", "B-SANCTION", "I")


def test_a_trigger_begins_where_the_mass_of_all_types_passes_the_threshold() -> None:
    scores = np.array([[0.4, 0.25, 0.35, 0.0], [0.9, 0.1, 0.0, 0.0]], np.float32)
    [(first, last, tag, mass)] = decode_triggers(scores, EVENT_TAGS, threshold=0.5)
    assert (first, last, EVENT_TAGS[tag], round(mass, 2)) == (0, 1, "B-SANCTION", 0.6)


@pytest.mark.parametrize(("threshold", "count"), [(0.05, 2), (0.3, 1), (0.7, 0)])
def test_a_higher_threshold_finds_fewer(threshold: float, count: int) -> None:
    scores = np.array([[0.4, 0.25, 0.35, 0.0], [0.9, 0.1, 0.0, 0.0]], np.float32)
    assert len(decode_triggers(scores, EVENT_TAGS, threshold=threshold)) == count


def test_words_inside_belong_to_the_trigger_before_them() -> None:
    scores = np.array([[0.1, 0.9, 0, 0], [0.2, 0.1, 0, 0.7], [0.2, 0, 0, 0.8], [0.9, 0, 0, 0.1]], np.float32)
    assert [found[:3] for found in decode_triggers(scores, EVENT_TAGS, threshold=0.5)] == [(0, 3, 1)]


def test_roles_are_those_of_the_kind_and_end_with_the_sentence() -> None:
    actor, source = ROLE_TAGS.index("B-actor"), ROLE_TAGS.index("B-source")
    scores = np.full((2, 3, len(ROLE_TAGS)), -20.0, np.float32)
    scores[:, :, 0] = -5.0
    scores[:, 0, actor] = scores[:, 2, actor] = -1.0
    scores[:, 0, source] = 0.0
    roles = decode_roles(scores, np.array([2, 3]), np.array([True, False]))
    # The event may have no source, the statement no actor; the first sentence has only two words.
    assert roles == [(Role("actor", 0, 1),), (Role("source", 0, 1),)]


def test_the_sector_of_a_span_is_that_of_its_mean_score() -> None:
    scores = np.array([[5, 0], [0, 3], [0, 3], [9, 0]], np.float32)
    assert span_sector(scores, ("GOV", "MIL"), 0, 3) == "MIL"
    assert span_sector(scores, ("GOV", "MIL"), 0, 1) == "GOV"
