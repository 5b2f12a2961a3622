"""Lookups of whole phrases."""

from __future__ import annotations

import pytest

from demarche.codebook.gazetteer import load_gazetteer

GAZETTEER = load_gazetteer()

COUNTRIES = [
    ("Pakistan", "PAK", "name"),
    ("the United States", "USA", "name"),
    ("The Gambia", "GMB", "name"),
    ("US", "USA", "abbreviation"),
    ("U.S.", "USA", "abbreviation"),
    ("DPRK", "PRK", "abbreviation"),
    ("North Korea", "PRK", "name"),
    ("Republic of Korea", "KOR", "name"),
    ("South Koreans", "KOR", "demonym"),
    ("Niger", "NER", "name"),
    ("Nigeria", "NGA", "name"),
    ("Nigerien", "NER", "demonym"),
    ("Nigerians", "NGA", "demonym"),
    ("Guinea", "GIN", "name"),
    ("Guinea-Bissau", "GNB", "name"),
    ("Equatorial Guinea", "GNQ", "name"),
    ("Papua New Guinea", "PNG", "name"),
    ("DR Congo", "COD", "name"),
    ("Democratic Republic of Congo", "COD", "name"),
    ("Republic of Congo", "COG", "name"),
    ("Republic of China", "TWN", "name"),
    ("People’s Republic of China", "CHN", "name"),
    ("South Sudan", "SSD", "name"),
    ("Kosovars", "KOS", "demonym"),
    ("Côte d’Ivoire", "CIV", "name"),
    ("Cote d'Ivoire", "CIV", "name"),
    ("Türkiye", "TUR", "name"),
    ("BRAZIL", "BRA", "name"),
    ("Islamabad", "PAK", "capital"),
    ("Kyiv's", "UKR", "capital"),
    ("N’Djamena", "TCD", "capital"),
    ("St. George's", "GRD", "capital"),
    ("the Kremlin", "RUS", "metonym"),
    ("the White House", "USA", "metonym"),
    ("Dominican", "DOM", "demonym"),
    ("Bissau-Guineans", "GNB", "demonym"),
]


@pytest.mark.parametrize(("phrase", "iso3", "kind"), COUNTRIES)
def test_country(phrase: str, iso3: str, kind: str) -> None:
    match = GAZETTEER.country(phrase)
    assert match is not None
    assert (match.iso3, match.kind) == (iso3, kind)


@pytest.mark.parametrize(
    "phrase",
    [
        "us",
        "Us",
        "turkey",
        "chad",
        "china",
        "who",
        "it",
        "may",
        "Korea",
        "New Mexico",
        "Washington Post",
        "Victoria",
        "Brussels",
        "Jerusalem",
        "Pakistan and India",
        "",
        "the",
    ],
)
def test_what_is_no_country(phrase: str) -> None:
    assert GAZETTEER.country(phrase) is None


ENTITIES = [
    ("Guterres", "António Guterres", "UNO", ()),
    ("Antonio Guterres", "António Guterres", "UNO", ()),
    ("the UN", "United Nations", "UNO", ()),
    ("UN security council", "United Nations Security Council", "UNO", ()),
    ("the European Union", "European Union", "EUR", ()),
    ("EUROPEAN UNION", "European Union", "EUR", ()),
    ("Nato", "NATO", "IGO", ("MIL",)),
    ("G-20", "Group of Twenty", "IGO", ()),
    ("WHO", "World Health Organization", "UNO", ("MED",)),
    ("ICJ", "International Court of Justice", "UNO", ("JUD",)),
    ("Red Cross", "International Committee of the Red Cross", "NGO", ("MED",)),
    ("Medecins sans Frontieres", None, None, None),
    ("Médecins Sans Frontières", "Médecins Sans Frontières", "NGO", ("MED",)),
    ("Al-Qaeda", "al-Qaeda", "ISM", ("REB",)),
    ("al Qaida", "al-Qaeda", "ISM", ("REB",)),
    ("Hamas", "Hamas", "PSE", ("REB", "PTY")),
    ("Hizbullah", "Hezbollah", "LBN", ("REB", "PTY")),
    ("Israeli military", "Israel Defense Forces", "ISR", ("MIL",)),
    ("Pakistan People’s Party", "Pakistan People's Party", "PAK", ("PTY",)),
    ("Lok Sabha", "Lok Sabha", "IND", ("LEG",)),
    ("FSB", "Federal Security Service", "RUS", ("SPY",)),
    ("Lord’s Resistance Army", "Lord's Resistance Army", "UGA", ("REB",)),
    ("Zelenskyy", "Volodymyr Zelenskyy", "UKR", ("GOV",)),
    ("President Erdoğan", None, None, None),
    ("Erdoğan", "Recep Tayyip Erdoğan", "TUR", ("GOV",)),
    ("J.D. Vance", "J.D. Vance", "USA", ("GOV",)),
    ("Kofi Annan", "Kofi Annan", "UNO", ()),
    ("M23 rebels", "March 23 Movement", "COD", ("REB",)),
    ("islamic state", None, None, None),
    ("an Islamic state", None, None, None),
    ("may", None, None, None),
    ("IT", None, None, None),
    ("Khan", None, None, None),
]


@pytest.mark.parametrize(("phrase", "name", "country", "sectors"), ENTITIES)
def test_entity(phrase: str, name: str | None, country: str | None, sectors: tuple[str, ...] | None) -> None:
    match = GAZETTEER.entity(phrase)
    if name is None:
        assert match is None
    else:
        assert match is not None
        assert (match.name, match.country, match.sectors, match.ambiguous) == (name, country, sectors, False)


@pytest.mark.parametrize(
    "phrase",
    ["Congress", "Supreme Court", "PTI", "Labour Party", "Foreign Ministry", "General Assembly", "RSF"],
)
def test_ambiguous_entities_say_so(phrase: str) -> None:
    match = GAZETTEER.entity(phrase)
    assert match is not None
    assert match.ambiguous


@pytest.mark.parametrize(
    ("phrase", "iso3"),
    [
        ("Pakistan", "PAK"),
        ("the Philippines", "PHL"),
        ("Islamabad", "PAK"),
        ("Lima", "PER"),
        ("Tbilisi", "GEO"),
        ("Ghana", "GHA"),
        ("Chile's", "CHL"),
    ],
)
def test_states_and_capitals_are_places(phrase: str, iso3: str) -> None:
    place = GAZETTEER.place(phrase)
    assert place is not None
    assert place.iso3 == iso3


@pytest.mark.parametrize("phrase", ["Pakistani", "Kremlin", "Guterres", "NATO", "nowhere"])
def test_what_is_no_place(phrase: str) -> None:
    assert GAZETTEER.place(phrase) is None


@pytest.mark.parametrize("phrase", ["Kashmir", "Western Sahara", "Crimea", "Golan Heights"])
def test_a_disputed_place_has_claimants_and_no_owner(phrase: str) -> None:
    place = GAZETTEER.place(phrase)
    assert place is not None
    assert place.iso3 is None
    assert len(place.claimants) >= 2
    assert place.scope
    assert GAZETTEER.country(phrase) is None
