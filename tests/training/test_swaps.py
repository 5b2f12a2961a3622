"""Swapped names: of one kind for another, together, and nothing else."""

from __future__ import annotations

import random

from demarche.analyse.rows import PieceCutter
from demarche.analyse.standins import STAND_INS as CODES
from demarche.analyse.standins import StandIns
from evaluation.gold.names import NamedSentence
from tests.analyse.test_rows import cutter as make_cutter
from training.instances import Instance
from training.swaps import COMMON, Swaps

STAND_INS = StandIns(
    {
        "TCD": {"name": ["Chad"], "people": ["Chadian"], "capital": ["Ndjamena"]},
        "PER": {"name": ["Peru"], "people": ["Peruvian"], "capital": ["Lima"]},
        "NOR": {"name": ["Norway"], "people": ["Norwegian"], "capital": ["Oslo"]},
    }
)


def window(*sentences: str) -> list[Instance]:
    return [Instance("story", sentence.split(), {"event": [0] * len(sentence.split())}) for sentence in sentences]


def swapped(swaps: Swaps, *sentences: str, seed: int = 0) -> list[str]:
    cutter: PieceCutter = make_cutter()
    return [" ".join(i.words) for i in swaps.apply(window(*sentences), cutter, random.Random(seed))]


def test_all_forms_of_a_state_change_together() -> None:
    found = {
        tuple(swapped(Swaps(STAND_INS, []), "Chad met the envoys", "the Chadian envoys in Ndjamena", seed=seed))
        for seed in range(20)
    }
    assert found == {
        ("Norway met the envoys", "the Norwegian envoys in Oslo"),
        ("Peru met the envoys", "the Peruvian envoys in Lima"),
    }


def test_persons_change_for_persons_and_other_words_stay() -> None:
    swaps = Swaps(STAND_INS, ["Okafor", "Silva"])
    found = {swapped(swaps, "envoys met Okafor at last", seed=seed)[0] for seed in range(20)}
    assert found == {"envoys met Okafor at last", "envoys met Silva at last"}


def test_labels_stay_and_pieces_are_cut_anew() -> None:
    before = window("Peru met the envoys")
    (after,) = Swaps(STAND_INS, []).apply(before, make_cutter(), random.Random(1))
    assert after.labels == before[0].labels
    assert after.pieces is not None
    assert len(after.pieces.first) == len(after.words)


def test_a_window_without_names_is_the_same() -> None:
    before = window("the envoys met .")
    assert Swaps(STAND_INS, ["Silva"]).apply(before, make_cutter(), random.Random(1)) is before


def test_names_come_from_the_gazetteer_and_the_names_corpus() -> None:
    often = [NamedSentence("d", ("Okafor", "met"), ((0, 1, "Person"),))] * COMMON
    rarely = [NamedSentence("d", ("Lindqvist", "met"), ((0, 1, "Person"),))]
    swaps = Swaps.load([*often, *rarely])
    assert swapped(swaps, "Okafor met Lindqvist") == ["Okafor met Lindqvist"]
    others = {swapped(swaps, "Kenya met Lindqvist", seed=seed)[0] for seed in range(10)}
    assert 5 < len(others) <= len(CODES)
    assert all(other.endswith(" met Lindqvist") for other in others)
