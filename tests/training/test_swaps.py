"""Swapped names: of one kind for another, together, and nothing else."""

from __future__ import annotations

import random

from demarche.analyse.rows import PieceCutter
from evaluation.gold.names import NamedSentence
from tests.analyse.test_rows import cutter as make_cutter
from training.instances import Instance
from training.swaps import COMMON, Swaps

STATES = [
    {"name": "Chad", "demonyms": "Chadian", "capital": "Ndjamena"},
    {"name": "Peru", "demonyms": "Peruvian", "capital": "Lima"},
]


def window(*sentences: str) -> list[Instance]:
    return [Instance("story", sentence.split(), {"event": [0] * len(sentence.split())}) for sentence in sentences]


def swapped(swaps: Swaps, *sentences: str, seed: int = 0) -> list[str]:
    cutter: PieceCutter = make_cutter()
    return [" ".join(i.words) for i in swaps.apply(window(*sentences), cutter, random.Random(seed))]


def test_all_forms_of_a_state_change_together() -> None:
    found = {
        tuple(swapped(Swaps(STATES, []), "Chad met the envoys", "the Chadian envoys in Ndjamena", seed=seed))
        for seed in range(20)
    }
    assert found == {
        ("Chad met the envoys", "the Chadian envoys in Ndjamena"),
        ("Peru met the envoys", "the Peruvian envoys in Lima"),
    }


def test_persons_change_for_persons_and_other_words_stay() -> None:
    swaps = Swaps(STATES, ["Okafor", "Silva"])
    found = {swapped(swaps, "envoys met Okafor at last", seed=seed)[0] for seed in range(20)}
    assert found == {"envoys met Okafor at last", "envoys met Silva at last"}


def test_labels_stay_and_pieces_are_cut_anew() -> None:
    before = window("Peru met the envoys")
    (after,) = Swaps(STATES[:1], ["Peru"]).apply(before, make_cutter(), random.Random(1))
    assert after.labels == before[0].labels
    assert after.pieces is not None
    assert len(after.pieces.first) == len(after.words)


def test_a_window_without_names_is_the_same() -> None:
    before = window("the envoys met .")
    assert Swaps(STATES, ["Silva"]).apply(before, make_cutter(), random.Random(1)) is before


def test_names_come_from_the_gazetteer_and_the_names_corpus() -> None:
    often = [NamedSentence("d", ("Okafor", "met"), ((0, 1, "Person"),))] * COMMON
    rarely = [NamedSentence("d", ("Lindqvist", "met"), ((0, 1, "Person"),))]
    swaps = Swaps.load([*often, *rarely])
    assert swapped(swaps, "Okafor met Lindqvist") == ["Okafor met Lindqvist"]
    others = {swapped(swaps, "Kenya met Lindqvist", seed=seed)[0] for seed in range(10)}
    assert len(others) > 5
    assert all(other.endswith(" met Lindqvist") for other in others)
