"""Which records a brief is about."""

from __future__ import annotations

from datetime import date

import pytest

from demarche.brief import brief
from demarche.brief.scope import Scope, party, scope_of
from demarche.brief.when import When
from demarche.errors import UsageError
from demarche.store import Dossier
from tests.store.sample import dam_linking


@pytest.mark.parametrize("words", ["Egypt", "EGY", "egy", "Cairo", "Egyptian"])
def test_a_state_is_known_by_any_of_its_names(dam: Dossier, words: str) -> None:
    assert (party(dam, words).code, party(dam, words).name) == ("EGY", "Egypt")


@pytest.mark.parametrize(("words", "name"), [("UN", "the United Nations"), ("USA", "the United States")])
def test_a_body_and_a_name_with_an_article(dam: Dossier, words: str, name: str) -> None:
    assert party(dam, words).name == name


@pytest.mark.parametrize(("words", "found"), [("Nassar", 1), ("salma nassar", 1), ("Nass", 0), ("reporters", 1)])
def test_anybody_else_is_known_by_whole_words(dam: Dossier, words: str, found: int) -> None:
    assert len(party(dam, words).ids) == found


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, 5),
        ({"actor": "Egypt"}, 4),
        ({"actor": "Bekele"}, 3),
        ({"dyad": ("Egypt", "Ethiopia")}, 3),
        ({"actor": "Norway"}, 0),
        ({"issue": "Khartoum"}, 1),
        ({"issue": "made progress"}, 2),
        ({"issue": "fisheries"}, 0),
        ({"since": "2025-01-01"}, 0),
        ({"until": date(2024, 3, 4)}, 2),
    ],
)
def test_what_belongs(dam: Dossier, options: dict[str, object], expected: int) -> None:
    made = brief(dam, **options)  # type: ignore[arg-type]
    records = {note.record for sentence in made.sentences for note in sentence.footnotes}
    assert (len(records) > 0) == (expected > 0)
    assert len(made.sources) == (expected > 0)
    assert len(records) <= 5


def test_days_that_links_infer_count(dam: Dossier) -> None:
    dam.replace_links(dam_linking())
    assert brief(dam, until="2024-03-04").sources
    assert "differ" in {section.id for section in brief(dam).sections}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"actor": "A", "dyad": ("B", "C")}, "not both"),
        ({"actor": " "}, "need words"),
        ({"issue": ""}, "need words"),
        ({"since": "5 May"}, "is no day"),
        ({"since": "2024-05-02", "until": "2024-05-01"}, "after the last"),
    ],
)
def test_options_that_cannot_be(options: dict[str, object], message: str) -> None:
    given = {"actor": None, "issue": None, "dyad": None, "since": None, "until": None, **options}
    with pytest.raises(UsageError, match=message):
        scope_of(**given)  # type: ignore[arg-type]


def test_no_room_for_a_sentence(dam: Dossier) -> None:
    with pytest.raises(UsageError, match="one sentence"):
        brief(dam, rows=0)


def test_unknown_days_belong_only_where_no_day_is_asked_for() -> None:
    when = When(date(2024, 5, 1), date(2024, 5, 31))
    assert Scope().allows(None)
    assert not Scope(since=date(2024, 5, 1)).allows(None)
    assert Scope(since=date(2024, 5, 20)).allows(when)
    assert not Scope(until=date(2024, 4, 30)).allows(when)
