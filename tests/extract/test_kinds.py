"""Kinds of actors, read off head nouns, and the words by which a name is withheld."""

from __future__ import annotations

import pytest

from demarche.extract.anonymity import WITHHELD
from demarche.extract.kinds import described_kind, listed_kind

KINDS = [
    ("government", "the Namibian government", False, "government"),
    ("regime", "the regime", False, "government"),
    ("government", "Government of Tuvalu", True, "government"),
    ("ministry", "Fiji's foreign ministry", False, "organisation"),
    ("police", "Haitian police", False, "organisation"),
    ("movement", "the Green Movement", True, "organisation"),
    ("movement", "the movement", False, "unnamed"),
    ("rebel", "Tuareg rebels", False, "armed_group"),
    ("gunman", "two gunmen", False, "armed_group"),
    ("protester", "hundreds of protesters", False, "people"),
    ("hundred", "hundreds of protesters", False, "people"),
    ("thousand", "Thousands of displaced Civilians", False, "people"),
    ("official", "a senior Danish official", False, "unnamed"),
    ("peoplemover", "a peoplemover", False, "unnamed"),
]


@pytest.mark.parametrize(("noun", "text", "organisation", "kind"), KINDS)
def test_described_kind(noun: str, text: str, organisation: bool, kind: str) -> None:
    assert described_kind(noun, text, organisation=organisation) == kind


@pytest.mark.parametrize(
    ("listed", "kind"),
    [
        ("person", "person"),
        ("armed_group", "armed_group"),
        ("government", "government"),
        ("party", "organisation"),
        ("igo", "organisation"),
        ("court", "organisation"),
    ],
)
def test_listed_kind(listed: str, kind: str) -> None:
    assert listed_kind(listed) == kind


@pytest.mark.parametrize(
    ("text", "withheld"),
    [
        ("an official said on condition of anonymity", True),
        ("A diplomat, who was not authorised to speak publicly, said", True),
        ("a guard not allowed to talk to reporters", True),
        ("a trader who asked not to be named", True),
        ("an aide who declined to be identified", True),
        ("a witness who did not want to be named", True),
        ("an officer requesting anonymity", True),
        ("the ship was named after the king", False),
        ("the envoy was not allowed to leave", False),
        ("the minister asked to be heard", False),
    ],
)
def test_withheld_names(text: str, withheld: bool) -> None:
    assert bool(WITHHELD.search(text)) is withheld
