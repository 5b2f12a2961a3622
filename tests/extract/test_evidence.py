"""Country, sector and tenure from the words around a name."""

from __future__ import annotations

import pytest

from demarche.codebook.gazetteer import load_gazetteer
from demarche.extract.evidence import first_code, read_evidence

EVIDENCE = [
    # accredited to: the sending country
    ("Kenya's ambassador to the United Nations", "KEN", "GOV", None),
    ("Permanent Representative of Uruguay to the United Nations", "URY", "GOV", None),
    ("Ghanaian ambassador to Russia", "GHA", "GOV", None),
    ("Russian envoy at the OSCE in Vienna", "RUS", "GOV", None),
    ("Norwegian special envoy for the Sudan talks", "NOR", "GOV", None),
    ("Peru’s envoy against trafficking in Ecuador", "PER", "GOV", None),
    ("Argentine envoy near the Holy See", "ARG", "GOV", None),
    ("UN envoy to Yemen", "UNO", "GOV", None),
    # the part before the preposition is silent: the whole phrase
    ("spokesman for the Chinese embassy in Peru", "CHN", "GOV", None),
    # accents, possessives
    ("Côte d'Ivoire's interior minister", "CIV", "GOV", None),
    ("Cote d’Ivoire’s interior minister", "CIV", "GOV", None),
    # offices, held and not held
    ("former Chadian prime minister", "TCD", "GOV", "former"),
    ("ex-Ecuadorean senator", "ECU", "LEG", "former"),
    ("acting Bolivian defence minister", "BOL", "GOV", "acting"),
    ("president-elect of Ghana", "GHA", "GOV", "designate"),
    ("a brother of the former Malian president", "MLI", None, None),
    # bodies
    ("secretary-general of NATO", "IGO", "MIL", None),
    ("European Union foreign policy chief", "EUR", "GOV", None),
    ("Turkish army chief of staff", "TUR", "MIL", None),
    # where somebody is and does not belong
    ("Western troops in Ukraine", None, "MIL", None),
    ("foreign workers in Qatar", None, "LAB", None),
    ("foreign minister in Kabul", "AFG", "GOV", None),
    ("Turkish coalition forces in Syria", "TUR", "MIL", None),
    # disputed places and look-alikes give no country
    ("military governor of Crimea", None, "GOV", None),
    ("police chief of East Jerusalem", None, "COP", None),
    ("Western Sahara governor", None, "GOV", None),
    ("New Mexico governor", None, "GOV", None),
    ("the farmer", None, "AGR", None),
]


@pytest.mark.parametrize(("phrase", "country", "sector", "tenure"), EVIDENCE)
def test_read_evidence(phrase: str, country: str | None, sector: str | None, tenure: str | None) -> None:
    found = read_evidence(phrase, load_gazetteer())
    assert (found.country, next(iter(found.sectors), None), found.tenure) == (country, sector, tenure)


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("Permanent Representative to the United Nations of Uruguay", "URY"),
        ("special envoy to Sudan of the African Union", "IGO"),
        ("ambassador to Japan", None),
    ],
)
def test_whom_an_envoy_is_sent_to_is_not_where_he_belongs(phrase: str, country: str | None) -> None:
    assert read_evidence(phrase, load_gazetteer()).country == country


CODES = [
    ("talks between Chile and Bolivia", "CHL"),
    ("the UN and Chile", "UNO"),
    ("a clerk of Mombasa", "KEN"),
    ("a clerk of Crimea, then of Mombasa", "KEN"),
    ("the Golan Heights", None),
    ("Michael Jordan", None),
    ("Zambian", "ZMB"),
    ("the delegation", None),
    ("", None),
]


@pytest.mark.parametrize(("phrase", "code"), CODES)
def test_first_code(phrase: str, code: str | None) -> None:
    assert first_code(phrase, load_gazetteer()) == code
