"""What days of the week, persons and states that other articles tell add to links; denials of one telling word."""

from __future__ import annotations

from demarche.link.entities import find_entities, with_countries
from demarche.link.facts import gather_facts
from demarche.records import Judgement, Reason
from demarche.store import Dossier
from tests.link.conftest import LinkArticles
from tests.link.test_linker import clusters, event, judgements

DATED = (
    "ASUNCIÓN, May 13, 2010 - Foreign Minister Rosa Benítez of Paraguay met Bolivian minister Luis Choque in Asunción "
    "on Wednesday for talks on the Pilcomayo canal.\n"
)
UNDATED = "Bolivia's Luis Choque met Paraguay's Rosa Benítez on Wednesday, but nothing came of it. Choque went home.\n"
OTHERWISE = UNDATED.replace("Wednesday", "Monday")


def reasons(found: list[Judgement]) -> dict[str, Reason]:
    """The reasons of the judgements on two events, by name."""
    return {reason.name: reason for judgement in found for reason in judgement.reasons}


def dossier_of(link_articles: LinkArticles, undated: str) -> Dossier:
    return link_articles({"a.txt": ("Diario Sur", "2010-05-13", DATED), "b.txt": ("Voz del Chaco", None, undated)})


def test_two_persons_and_a_day_of_the_week(link_articles: LinkArticles) -> None:
    dossier = dossier_of(link_articles, UNDATED)
    met, meeting = event(dossier, "a.txt", "met"), event(dossier, "b.txt", "met")
    found = reasons(judgements(dossier, met.id, meeting.id))
    assert found["same day of the week"].words == "both on a Wednesday"
    assert "Luis Choque" in found["same persons"].words
    assert "Rosa Benítez" in found["same persons"].words
    assert {met.id, meeting.id} in clusters(dossier)


def test_another_day_of_the_week_speaks_against(link_articles: LinkArticles) -> None:
    dossier = dossier_of(link_articles, OTHERWISE)
    met, meeting = event(dossier, "a.txt", "met"), event(dossier, "b.txt", "met")
    found = reasons(judgements(dossier, met.id, meeting.id))
    weight = found["another day of the week"].weight
    assert weight is not None
    assert weight < 0


FIRED = (
    "TIRASPOL, May 13, 2010 - Two Moldovan helicopters harassed a Ukrainian patrol boat on the Dniester on Wednesday "
    "and fired flares across its path, the Ukrainian coast guard said.\n"
)
DENIED = "CHISINAU, May 14, 2010 - The defence ministry of Moldova denied that flares had been used.\n"


def test_one_telling_word_is_enough_where_it_is_all_that_is_denied(link_articles: LinkArticles) -> None:
    dossier = link_articles({"a.txt": ("Odesa Press", "2010-05-13", FIRED), "b.txt": ("Nistru", "2010-05-14", DENIED)})
    (denial,) = [j for j in dossier.judgements if j.relation == "denies"]
    sides = {span.text for side in (denial.left, denial.right) for span in side.spans}
    assert sides == {"flares had been used", "fired"}


def test_a_state_that_another_article_tells_counts(link_articles: LinkArticles) -> None:
    told = "Turkish minister Mehmet Tunali visited Skopje in May 2010.\n"
    untold = "Mehmet Tunali accused Greece of piracy.\n"
    dossier = link_articles({"a.txt": ("A", "2010-05-13", told), "b.txt": ("B", "2010-05-14", untold)})
    facts = gather_facts(dossier.entries())
    entities = find_entities(facts)
    (accused,) = [e for e in facts.events if e.record.type == "ACCUSE"]
    assert [(p.name, p.country) for p in accused.parties if p.role == "actor"] == [("Mehmet Tunali", None)]
    with_countries(facts, entities)
    (accused,) = [e for e in facts.events if e.record.type == "ACCUSE"]
    assert [(p.name, p.country) for p in accused.parties if p.role == "actor"] == [("Mehmet Tunali", "TUR")]
