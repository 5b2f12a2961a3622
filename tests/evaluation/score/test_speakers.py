"""Speakers: which names are of one actor, and the shares."""

from __future__ import annotations

import pytest

from evaluation.score.speakers import FoundSpeaker, same_name, score_speakers

NAMES = [
    ("Salma Nassar", "Nassar", True),
    ("President Salma Nassar", "Salma Nassar", True),
    ("Salma Nassar", "Hana Nassar", False),
    ("Iran's nuclear negotiator", "Iranian nuclear negotiator", True),
    ("officials", "Kenyan officials", True),
    ("official", "Kenyan officials", True),
    ("Iran", "Iraq", False),
    ("Iran", "Iranian government", True),
    ("United Nations", "United States", False),
    ("the minister", "the president", False),
    ("José Pérez", "Jose Perez", True),
    ("", "Jose Perez", False),
]


@pytest.mark.parametrize(("one", "other", "same"), NAMES)
def test_names_of_one_actor(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


def test_shares_by_how_the_source_is_written() -> None:
    speakers = [
        FoundSpeaker(sentence="1", words="He", name="Salma Nassar", found=("Nassar",)),
        FoundSpeaker(sentence="1", words="She", name="Hana Osman", found=("Nassar",)),
        FoundSpeaker(sentence="2", words="the envoy", name="Hana Osman", found=()),
        FoundSpeaker(sentence="3", words="Osman", name="Hana Osman", found=("envoy", "Hana Osman")),
    ]
    figures = {name: (figure.value, figure.cases) for name, figure in score_speakers(speakers).items()}
    assert figures == {"speaker": (50.0, 4), "speaker-pronoun": (50.0, 2), "speaker-other": (50.0, 2)}
