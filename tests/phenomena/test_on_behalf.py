"""On whose behalf somebody speaks: the source stays who speaks, the principal is told beside it."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, holding, is_named, shown

SPOKEN_FOR = {
    # text, words in the content, who speaks, for whom (None: for nobody else)
    "conveyed a capital's stance": (
        "Pakistan's envoy in Kabul, Asif Rehman, conveyed Islamabad's stance that the camps must be closed before the "
        "crossing at Torkham could open again.",
        "the camps must be closed",
        "Asif Rehman",
        "Pakistan",
    ),
    "speaking on behalf of a group": (
        "Speaking on behalf of the African Group, Ghanaian ambassador Kwame Boateng said that the embargo on Burundi "
        "had outlived its purpose.",
        "had outlived its purpose",
        "Kwame Boateng",
        "African Group",
    ),
    "delivering a statement for": (
        "Delivering a statement for the Nordic countries, Finland's ambassador, Aino Laine, said that the annexation "
        "of Crimea would never be recognised.",
        "would never be recognised",
        "Aino Laine",
        "Nordic countries",
    ),
    "the message from the president": (
        "The Turkish emissary, Selim Demir, said the message from President Kemal Aydin was that the frigate would "
        "leave the waters south of Cyprus by Sunday.",
        "the frigate would",
        "Selim Demir",
        "Kemal Aydin",
    ),
    "on behalf of, after the cue": (
        "Lawyer Marta Quispe told the judges on behalf of Bolivia that a promise to negotiate had been made in 1950 "
        "and never been kept.",
        "a promise to negotiate",
        "Marta Quispe",
        "Bolivia",
    ),
    "in the name of": (
        "In the name of the displaced families, the priest Giorgi Beridze asked the observers to let them visit their "
        "graves in Abkhazia once a year.",
        "let them visit their",
        "Giorgi Beridze",
        "families",
    ),
    "speaking for the government": (
        "Minister Abel Tesfaye, who was speaking for the Ethiopian government, said that the filling of the dam could "
        "not be made to wait for rain in Sudan.",
        "could not be made to wait",
        "Abel Tesfaye",
        "Ethiopia",
    ),
    "relayed a demand": (
        "The Swiss ambassador, Urs Keller, relayed Washington's demand that the tanker and its crew be released from "
        "Bandar Abbas without conditions.",
        "be released",
        "Urs Keller",
        "United States",
    ),
    "passed on a message": (
        "Omani mediators passed on a message from the Houthi leadership that ships without cargo for Israel would be "
        "left alone in the strait.",
        "would be left alone",
        "Omani mediators",
        "Houthi",
    ),
    "reading out a statement on behalf of": (
        "Reading out a statement on behalf of the rebel alliance, spokesman Bosco Habimana said its fighters had left "
        "the airport of Goma on Friday night.",
        "had left the airport",
        "Bosco Habimana",
        "alliance",
    ),
    "an attorney on behalf of families": (
        "Attorney Yuki Tanabe, speaking on behalf of the families of the abducted, said that Pyongyang had sent them "
        "the ashes of strangers.",
        "the ashes of strangers",
        "Yuki Tanabe",
        "families",
    ),
    "expressed the thanks of the king": (
        "The Moroccan minister, Said Alaoui, conveyed King Mohammed's thanks to Spain for what he called its clear "
        "words on the Sahara.",
        "clear words on the Sahara",
        "Said Alaoui",
        "Mohammed",
    ),
    "a delegate on behalf of a community": (
        "The delegate of Jamaica, Andrea Brown, speaking on behalf of the Caribbean Community, said that Venezuela had "
        "no claim to a single tree of the Essequibo.",
        "had no claim to",
        "Andrea Brown",
        "Caribbean Community",
    ),
    "spoke for the first time": (
        "Bishop Paul Lado spoke for the first time since the raid on Abyei and said that the town would be empty "
        "before the rains if nobody guarded the road.",
        "the town would be empty",
        "Paul Lado",
        None,
    ),
    "spoke for an hour": (
        "Armenian deputy Ani Petrosyan spoke for an hour in the chamber and said that the treaty deserved a vote "
        "before the summer.",
        "the treaty deserved a vote",
        "Ani Petrosyan",
        None,
    ),
    "a spokesman is of his office": (
        "A spokesman for the Philippine coast guard, Ramon Castillo, said that the barrier of buoys at the shoal had "
        "been cut on the orders of Manila.",
        "the barrier of buoys",
        "Ramon Castillo",
        None,
    ),
    "conveyed his own thanks": (
        "Moldova's president, Elena Rusu, conveyed her thanks to the Romanian border police and said that the smuggled "
        "shells had been found in time.",
        "had been found in time",
        "Elena Rusu",
        None,
    ),
    "acted on behalf of, in the content": (
        "Croatian prosecutor Ivana Babic said that the three men had fired at the patrol on behalf of a gang that "
        "smuggles people over the Una.",
        "had fired at the patrol",
        "Ivana Babic",
        None,
    ),
}


@pytest.mark.parametrize(("text", "words", "name", "principal"), SPOKEN_FOR.values(), ids=SPOKEN_FOR.keys())
def test_on_behalf_of(code_text: CodeText, text: str, words: str, name: str, principal: str | None) -> None:
    coding = code_text(text)
    spoken = [s for s in holding(coding, words) if is_named(s.source, name)]
    assert spoken, shown(coding)
    principals = [s.on_behalf_of for s in spoken]
    found = [is_named(p, principal) for p in principals]
    assert any(found) if principal else all(found), f"on behalf of {principals}: {shown(coding)}"
