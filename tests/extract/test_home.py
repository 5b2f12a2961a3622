"""The country that goes without saying: only where a text is clearly about one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from demarche.extract.clusters import Cluster
from demarche.extract.home import SURE, Home, countries_in, home_of, implied_country, read_country
from tests.extract.build import plain, reading

HOMES = [
    ("Kenya votes. Kenya waits. Kenya counts", "", "KEN"),
    ("Kenya votes. Kenya waits", "", None),
    ("Police in Mombasa wait. The Kenyan court sits. Nairobi is calm", "", "KEN"),
    ("Peru votes. Peru waits. Peru counts. Chile looks on", "", None),  # three quarters are too few
    ("Peru votes. Peru waits. Peru counts. Peruvians march. Chile looks on", "", "PER"),
    ("Laos votes. Laos waits. Laos counts. Laotians march. Laos pays. Malawi and Fiji look on", "", None),
    ("Armenia spoke. Azerbaijan spoke. Armenia left. Azerbaijan left. Armenia paid. Azerbaijan paid", "", None),
    ("A minister resigned. The court of Ghana sat", "ACCRA, May 3", "GHA"),
    ("A minister resigned. The court sat", "ACCRA, May 3", None),
    ("Togo spoke. Togo left. Togo paid", "GENEVA, May 3", None),
    ("Western Sahara was quiet. Western Sahara waits. Western Sahara votes. Western Sahara counts", "", None),
    ("Shells fell on Crimea. Crimea was dark. Crimea waits. Crimea burns", "", None),
    ("New Mexico votes. New Mexico waits. New Mexico counts", "", None),
    ("The police came. The minister spoke", "", None),
]


@pytest.mark.parametrize(("text", "dateline", "country"), HOMES)
def test_home_country(text: str, dateline: str, country: str | None) -> None:
    assert home_of(reading(*plain(text), dateline=dateline)).country == country


@pytest.mark.parametrize(
    ("text", "outlet", "country"),
    [
        ("Ghana votes. The minister spoke", "citinews.com.gh", "GHA"),
        ("Ghana votes. The minister spoke", "citinews.com", None),
        ("Ghana votes. Togo waits. The minister spoke", "citinews.com.gh", None),
        ("Togo votes. Togo waits. Togo counts", "citinews.com.gh", None),
        ("Togo votes. Togo waits. Togo counts. " * 3 + "Togo pays", "citinews.com.gh", "TGO"),
        ("The minister spoke", "citinews.com.gh", None),
        ("India votes. The minister spoke", "Times of India", "IND"),
        ("India votes. The minister spoke", "Bloomberg", None),
        ("India votes. The minister spoke", "", None),
    ],
)
def test_an_outlet_s_own_country_counts(text: str, outlet: str, country: str | None) -> None:
    made = reading(*plain(text))
    assert home_of(replace(made, document=replace(made.document, outlet=outlet or None))).country == country


NAMED = [
    ("Bolivian police came", "BOL"),
    ("Bolivian police came to La Paz, and Bolivia is calm", "BOL"),
    ("Bolivian police came to Chile", "BOL CHL"),
    ("The police came", ""),
    ("Bolivian observers came to Crimea", "BOL"),
    ("Observers came to Abkhazia", ""),
]


@pytest.mark.parametrize(("text", "countries"), NAMED)
def test_the_countries_that_a_sentence_names(text: str, countries: str) -> None:
    made = reading(*plain(f"Fiji waits. {text}"))
    assert countries_in(made, 1) == set(countries.split())


def cluster(
    kind: str,
    *sectors: str,
    nearby: str = "",
    beside: str = "",
    heads: str = "",
    claimed_by: str = "",
    anonymous: bool = False,
    plural: bool = False,
) -> Cluster:
    return Cluster(
        beside=set(beside.split()),
        claimed_by=set(claimed_by.split()),
        plural=plural,
        name="x",
        kind=kind,
        titles=Counter(sectors),
        nearby=Counter(nearby.split()),
        heads=set(heads.split()),
        anonymous=anonymous,
    )


IMPLIED = {
    "the police at home": (cluster("unnamed", "COP"), "KEN", "KEN"),
    "a person in office at home": (cluster("person", "GOV"), "KEN", "KEN"),
    "rebels at home": (cluster("armed_group", "REB"), "KEN", "KEN"),
    "home before the country of the sentence": (cluster("unnamed", "COP", nearby="UGA"), "KEN", "KEN"),
    "the police of the one country of the sentence": (cluster("unnamed", "COP", nearby="UGA UGA"), None, "UGA"),
    "civilians of the one country of the sentence": (cluster("people", "CVL", nearby="UGA"), None, "UGA"),
    "the police of two": (cluster("unnamed", "COP", nearby="UGA KEN"), None, None),
    "a government may be another's": (cluster("government", "GOV", nearby="UGA"), None, None),
    "an army may be another's": (cluster("unnamed", "MIL", nearby="UGA"), None, None),
    "a named person may be from anywhere": (cluster("person", "MED", nearby="UGA"), None, None),
    "no home, no sentence": (cluster("unnamed", "COP"), None, None),
    "sources keep their country back": (cluster("unnamed", "GOV", anonymous=True), "KEN", None),
    "diplomats are not of the place": (cluster("unnamed", "GOV", heads="diplomat"), "KEN", None),
    "mediators are not of the place": (cluster("person", "GOV", heads="envoy chief"), "KEN", None),
    "a state is itself": (cluster("state", "GOV"), "KEN", None),
    "what the place is not told of": (cluster("unknown", "GOV"), "KEN", None),
    "no sector, no tie": (cluster("unnamed"), "KEN", None),
    "a body between states": (cluster("organisation", "IGO"), "KEN", None),
}


@pytest.mark.parametrize(("actor", "home", "country"), IMPLIED.values(), ids=IMPLIED)
def test_implied_country(actor: Cluster, home: str | None, country: str | None) -> None:
    assert implied_country(actor, Home(home)) == country


DOMESTIC, ABROAD = Home(None, "GHA", domestic=True), Home(None, "GHA", domestic=False)
OWN = {
    "an office without a state": (cluster("person", "GOV"), ABROAD, "GHA"),
    "the police": (cluster("unnamed", "COP"), DOMESTIC, "GHA"),
    "the police in a report from abroad": (cluster("unnamed", "COP"), ABROAD, None),
    "a villager by name": (cluster("person", "CVL"), DOMESTIC, "GHA"),
    "a villager by name in a report from abroad": (cluster("person", "CVL"), ABROAD, None),
    "beside another country": (cluster("person", "GOV", beside="TGO"), ABROAD, None),
    "beside its own": (cluster("person", "GOV", beside="GHA"), ABROAD, "GHA"),
    "both sides": (cluster("unnamed", "GOV", heads="side"), DOMESTIC, None),
    "governments": (cluster("government", "GOV", plural=True), DOMESTIC, None),
    "rebels": (cluster("unnamed", "REB"), DOMESTIC, None),
    "near a place that two claim": (cluster("person", "GOV", claimed_by="TGO BEN"), DOMESTIC, None),
    "sources": (cluster("unnamed", "GOV", anonymous=True), DOMESTIC, None),
    "a report about one other country": (cluster("person", "GOV"), Home("TGO", "GHA"), "TGO"),
    "an outlet of no country": (cluster("person", "GOV"), Home(None, None), None),
}


@pytest.mark.parametrize(("actor", "home", "country"), OWN.values(), ids=OWN)
def test_the_outlet_s_own_state_goes_without_saying(actor: Cluster, home: Home, country: str | None) -> None:
    assert implied_country(actor, home) == country


@pytest.mark.parametrize(
    ("text", "domestic"),
    [
        ("The minister spoke", True),
        ("Ghana votes. The minister spoke", True),
        ("Ghana votes. Togo waits", True),
        ("Togo votes. Togo waits. Ghana looks on", False),
    ],
)
def test_a_domestic_report_names_no_other_country_more_often(text: str, domestic: bool) -> None:
    made = reading(*plain(text))
    assert home_of(replace(made, document=replace(made.document, outlet="citinews.com.gh"))).domestic == domestic


def believed(
    kind: str, *, claimed_by: str = "", anonymous: bool = False, several: bool = False, **belongs: float
) -> Cluster:
    claimants = set(claimed_by.split())
    return Cluster(name="x", kind=kind, belongs=belongs, claimed_by=claimants, anonymous=anonymous, several=several)


READ = {
    "a state the model is sure of": (believed("unnamed", PER=0.9, CHL=0.1), "PER"),
    "over all mentions": (believed("person", PER=2.7, CHL=0.3), "PER"),
    "just sure enough": (believed("unnamed", PER=SURE, CHL=1 - SURE), "PER"),
    "unsure": (believed("unnamed", PER=0.5, CHL=0.5), None),
    "a body between states": (believed("organisation", UNO=0.9, CHL=0.1), "UNO"),
    "a state that is not named": (believed("unnamed", elsewhere=0.9, CHL=0.1), None),
    "nobody knows": (believed("unnamed", XXX=0.9, CHL=0.1), None),
    "a claimant near a disputed place": (believed("people", claimed_by="IND PAK CHN", IND=0.99), None),
    "the other claimant as well": (believed("people", claimed_by="IND PAK CHN", PAK=0.99), None),
    "no claimant near a disputed place": (believed("unnamed", claimed_by="IND PAK CHN", NOR=0.99), "NOR"),
    "a source whose name is kept back": (believed("unnamed", anonymous=True, PER=0.99), None),
    "a place is what it is called": (believed("unknown", PER=0.99), None),
    "so is a state": (believed("state", PER=0.99), None),
    "several of one state": (believed("unnamed", several=True, PER=0.95, CHL=0.05), "PER"),
    "several, perhaps of two": (believed("unnamed", several=True, PER=0.8, CHL=0.2), None),
    "nothing read": (believed("unnamed"), None),
}


@pytest.mark.parametrize(("actor", "country"), READ.values(), ids=READ)
def test_the_country_the_model_reads(actor: Cluster, country: str | None) -> None:
    assert read_country(actor) == country


def test_a_home_country_that_claims_a_place_nearby_is_not_implied() -> None:
    police = cluster("unnamed", "COP", nearby="MAR")
    police.claimed_by.add("MAR")
    assert implied_country(police, Home("MAR")) is None
    assert implied_country(police, Home(None)) is None
    assert implied_country(police, Home("KEN")) == "KEN"
