"""Sectors and tenure read off titles."""

from __future__ import annotations

import pytest

from demarche.codebook.gazetteer import load_gazetteer
from demarche.codebook.gazetteer_titles import singular

GAZETTEER = load_gazetteer()


@pytest.mark.parametrize(
    ("phrase", "sectors"),
    [
        ("Former Pakistan Foreign Minister", ("GOV",)),
        ("Minister of Foreign Affairs", ("GOV",)),
        ("the foreign ministers of Mali and Niger", ("GOV",)),
        ("chairman of the Pakistan People's Party", ("PTY",)),
        ("Chairman IPS", ()),
        ("president of the Thai Travel Agents Association", ("SOC",)),
        ("the president of the Andean Gas Company", ("BUS",)),
        ("the president of Chad", ("GOV",)),
        ("general manager of the plant", ("BUS",)),
        ("the speakers", ()),
        ("the speaker", ("LEG",)),
        ("the speakers of the parliaments", ("LEG",)),
        ("a Hamas leader", ("REB", "PTY")),
        ("president of Hamas", ("REB", "PTY")),
        ("the Peruvian president", ("GOV",)),
        ("UN Secretary-General", ()),
        ("President of the UN Security Council", ()),
        ("permanent representatives of Chile and Ghana to the UN", ("GOV",)),
        ("Kenyan MPs", ("LEG",)),
        ("Member of Parliament", ("LEG",)),
        ("Ecuador's army chief", ("MIL",)),
        ("police spokesmen", ("COP",)),
        ("militiamen", ("REB",)),
        ("unidentified gunmen", ("UAF",)),
        ("two villagers", ("CVL",)),
        ("opposition leader", ("OPP", "PTY")),
        ("the attorney general", ("JUD",)),
        ("a Norwegian journalist", ("JRN",)),
        ("Bishop", ("REL",)),
        ("refugees", ("REF",)),
        ("foreign ministry spokeswoman", ("GOV",)),
        ("trade unions", ("LAB",)),
        ("an analyst", ("ELI",)),
        ("doctors", ("MED",)),
        ("Chilean state television", ("JRN", "GOV")),
        ("Hong Kong Chief Executive", ("GOV",)),
        ("the airline's chief executive", ("BUS",)),
        ("government opponents", ("OPP",)),
        ("a pro-government militia", ("PRM",)),
        ("a spokesman", ()),
        ("the river", ()),
        ("", ()),
    ],
)
def test_title_sectors(phrase: str, sectors: tuple[str, ...]) -> None:
    assert GAZETTEER.title_sectors(phrase) == sectors


@pytest.mark.parametrize(
    ("phrase", "tenure"),
    [
        ("Former Pakistan Foreign Minister", "former"),
        ("ex-president", "former"),
        ("Retired General", "former"),
        ("Ambassador (r) Idris Bello", "former"),
        ("Brigadier (retd) Amar Rao", "former"),
        ("the retirement fund", None),
        ("the then-prime minister", None),
        ("the then President", None),
        ("the late king", "former"),
        ("late Tuesday", None),
        ("the late Tuesday session", None),
        ("Bolivia's former president", "former"),
        ("the former minister's spokeswoman", None),
        ("a brother of the former president", None),
        ("the former Soviet republic", None),
        ("acting foreign minister", "acting"),
        ("Interim President", "acting"),
        ("the caretaker government", "acting"),
        ("president-elect", "designate"),
        ("Prime Minister-designate", "designate"),
        ("incoming chancellor", "designate"),
        ("the outgoing president", None),
        ("foreign minister", None),
        ("an exact answer", None),
        ("a transforming leader", None),
        ("election officials", None),
    ],
)
def test_tenure(phrase: str, tenure: str | None) -> None:
    assert GAZETTEER.tenure(phrase) == tenure


@pytest.mark.parametrize(
    ("plural", "word"),
    [
        ("Ministers", "minister"),
        ("gunmen", "gunman"),
        ("embassies", "embassy"),
        ("forces", "force"),
        ("press", "press"),
        ("police", "police"),
        ("bus", "bus"),
        ("churches", "church"),
    ],
)
def test_singular(plural: str, word: str) -> None:
    assert singular(plural) == word
