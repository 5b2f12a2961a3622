"""Persons, organizations, concepts and agreement of single statements, and texts as long as DNA takes them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from demarche.export.dna_coding import Coder, short
from demarche.records import Coding, Statement
from tests.export.annotation_sample import flags_article


def coded(statement: Statement, coding: Coding) -> tuple[str, bool]:
    found = Coder(coding, {}).code(statement)
    return found.concept, found.agreement


@pytest.mark.parametrize(
    ("act", "polarity", "expected"),
    [
        ("demand", "positive", ("demand", True)),
        ("demand", "negative", ("demand", False)),
        ("deny", "positive", ("assert", False)),
        ("deny", "negative", ("deny", False)),
    ],
)
def test_agreement_is_never_twice_negated(act: str, polarity: str, expected: tuple[str, bool]) -> None:
    coding = flags_article().coding()
    statement = replace(coding.statements[0], act=act, polarity=polarity)
    assert coded(statement, replace(coding, statements=(statement,), proposals=())) == expected


def test_a_denial_has_the_concept_of_what_it_answers() -> None:
    coding = flags_article().coding()
    accused, denied = coding.statements[:2]
    assert coded(denied, coding) == ("accuse", False)
    other = replace(accused, act="deny")
    assert coded(denied, replace(coding, statements=(other, denied))) == ("assert", False)


def test_an_accepted_proposal_is_agreed_with() -> None:
    coding = flags_article().coding()
    answer, proposal = coding.statements[-1], replace(coding.proposals[0], answered="accepted")
    assert coded(answer, replace(coding, proposals=(proposal,))) == ("assert (offer)", True)
    alone = replace(proposal, made_in="event-elsewhere")
    assert coded(answer, replace(coding, proposals=(alone,))) == ("offer", True)


@pytest.mark.parametrize(("country", "expected"), [("CHL", "CHL GOV"), (None, "")])
def test_a_person_without_a_country_has_no_organization(country: str | None, expected: str) -> None:
    coding = flags_article().coding()
    statement = coding.statements[2]
    assert statement.source is not None
    found = Coder(coding, {}).code(replace(statement, source=replace(statement.source, country=country)))
    assert (found.person, found.organization) == ("Chile’s minister", expected)


def test_a_document_is_no_person() -> None:
    coding = flags_article().coding()
    found = Coder(coding, {}).code(replace(coding.statements[2], source_type="document"))
    assert (found.person, found.organization) == ("", "Chile’s minister")


def test_long_texts_are_cut_to_one_line() -> None:
    assert short("a\n b\tc") == "a b c"
    assert len(short("word " * 100)) <= 190
    assert short("word " * 100).endswith("…")
