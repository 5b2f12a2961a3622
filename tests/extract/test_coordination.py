"""Who is one and who is several: coordinations of persons are cut, titles and the names after them joined."""

from __future__ import annotations

import pytest

from demarche.extract.coordination import settle_parties
from tests.extract.build import draft, reading

TORRES, ROCA, DIALLO = "Person: Ana Torres", "Person: Luis Roca", "Person: Awa Diallo"
ENVOY = "Kenya 's envoy to the UN , Peter Odhiambo , spoke to Chad ."
ODHIAMBO = "Person: Peter Odhiambo"

CASES = {
    "both states of a hyphenated pair": (
        "the Chad - Libya conflict goes on",
        [],
        "ASSAULT: conflict; actor: Libya",
        ["actor Libya", "actor Chad"],
    ),
    "a state of a pair is no place": (
        "the Kenya - Somalia talks in Doha",
        [],
        "CONSULT: talks; actor: Somalia; place: Kenya; place: Doha",
        ["actor Somalia", "place Doha", "actor Kenya"],
    ),
    "a hyphen before another word joins nobody": (
        "the Chad - based rebels fought",
        [],
        "ASSAULT: fought; actor: Chad",
        ["actor Chad"],
    ),
    # what: (words, persons, frame, roles that come out)
    "three persons are three": (
        "Ana Torres , Luis Roca and Awa Diallo met .",
        [TORRES, ROCA, DIALLO],
        "CONSULT: met; actor: Ana Torres , Luis Roca and Awa Diallo",
        ["actor Ana Torres", "actor Luis Roca", "actor Awa Diallo"],
    ),
    "a comma before and": (
        "Ana Torres , Luis Roca , and Awa Diallo met .",
        [TORRES, ROCA, DIALLO],
        "CONSULT: met; actor: Ana Torres , Luis Roca , and Awa Diallo",
        ["actor Ana Torres", "actor Luis Roca", "actor Awa Diallo"],
    ),
    "a title goes with the name behind it": (
        "They met Ana Torres and former Malian prime minister Awa Diallo .",
        [TORRES, DIALLO],
        "CONSULT: met; actor: They; recipient: Ana Torres and former Malian prime minister Awa Diallo",
        ["actor They", "recipient Ana Torres", "recipient former Malian prime minister Awa Diallo"],
    ),
    "the first title goes with the first name": (
        "Peruvian minister Ana Torres & Luis Roca met .",
        [TORRES, ROCA],
        "CONSULT: met; actor: Peruvian minister Ana Torres & Luis Roca",
        ["actor Peruvian minister Ana Torres", "actor Luis Roca"],
    ),
    "a semicolon parts": (
        "Ana Torres ; Luis Roca met .",
        [TORRES, ROCA],
        "CONSULT: met; actor: Ana Torres ; Luis Roca",
        ["actor Ana Torres", "actor Luis Roca"],
    ),
    "officials of two states are two": (
        "the presidents of Chad and Niger met .",
        [],
        "CONSULT: met; actor: the presidents of Chad and Niger",
        ["actor the presidents of Chad", "actor Niger"],
    ),
    "of three": (
        "The ministers of Peru , Chile and Bolivia met .",
        [],
        "CONSULT: met; actor: The ministers of Peru , Chile and Bolivia",
        ["actor The ministers of Peru", "actor Chile", "actor Bolivia"],
    ),
    "by their adjectives": (
        "Armenian and Azerbaijani envoys met .",
        [],
        "CONSULT: met; actor: Armenian and Azerbaijani envoys",
        ["actor Armenian", "actor Azerbaijani envoys"],
    ),
    "what stands behind the last state belongs to all": (
        "The ambassadors of Iran and Iraq to the UN left .",
        [],
        "CONSULT: left; actor: The ambassadors of Iran and Iraq to the UN",
        ["actor The ambassadors of Iran", "actor Iraq"],
    ),
    "two peoples are not two states": (
        "the peoples of Chad and Niger met .",
        [],
        "CONSULT: met; actor: the peoples of Chad and Niger",
        ["actor the peoples of Chad and Niger"],
    ),
    "other words between two states": (
        "the ministers of Chad responsible for Niger met .",
        [],
        "CONSULT: met; actor: the ministers of Chad responsible for Niger",
        ["actor the ministers of Chad responsible for Niger"],
    ),
    "a pair joined by a hyphen": (
        "the Chadian - Nigerien talks ended",
        [],
        "CONSULT: talks; actor: Chadian - Nigerien",
        ["actor Chadian", "actor Nigerien"],
    ),
    "bodies between states": (
        "They met the European Union , the African Union ( AU ) .",
        [],
        "CONSULT: met; actor: They; recipient: the European Union , the African Union ( AU )",
        ["actor They", "recipient the European Union", "recipient African Union ( AU)"],
    ),
    "by phone": (
        "Chad and Niger spoke by phone .",
        [],
        "CONSULT: spoke; actor: Chad; actor: Niger; actor: phone",
        ["actor Chad", "actor Niger"],
    ),
    "an article without its noun": (
        "Chad sent the all-party teams .",
        [],
        "CONSULT: sent; actor: Chad; recipient: the",
        ["actor Chad"],
    ),
    "a hanging and": (
        "Chad and Nigerien officials met .",
        [],
        "CONSULT: met; actor: Chad and; actor: Nigerien officials",
        ["actor Chad", "actor Nigerien officials"],
    ),
    "one person and his office stay one": (
        "the minister of trade and industry , Luis Roca , resigned .",
        [ROCA],
        "RETREAT: resigned; actor: the minister of trade and industry , Luis Roca",
        ["actor the minister of trade and industry, Luis Roca"],
    ),
    "with is no joint": (
        "Ana Torres with Luis Roca met .",
        [TORRES, ROCA],
        "CONSULT: met; actor: Ana Torres with Luis Roca",
        ["actor Ana Torres with Luis Roca"],
    ),
    "a joint speech has one source": (
        "Ana Torres and Luis Roca said so .",
        [TORRES, ROCA],
        "CUE: said; source: Ana Torres and Luis Roca; content: so",
        ["source Ana Torres and Luis Roca", "content so"],
    ),
    "a possessive is not cut off": (
        "police held Ana Torres 's brother and Luis Roca .",
        [TORRES, ROCA],
        "COERCE: held; actor: police; recipient: Ana Torres 's brother and Luis Roca",
        ["actor police", "recipient Ana Torres's brother", "recipient Luis Roca"],
    ),
    "persons outside the role do not cut it": (
        "Chad and Niger met Ana Torres and Luis Roca .",
        [TORRES, ROCA],
        "CONSULT: met; actor: Chad and Niger",
        ["actor Chad", "actor Niger"],
    ),
    "a title and the name after it are one": (
        ENVOY,
        [ODHIAMBO],
        "CONSULT: spoke; actor: Kenya 's envoy to the UN; actor: Peter Odhiambo; recipient: Chad",
        ["actor Kenya's envoy to the UN, Peter Odhiambo", "recipient Chad"],
    ),
    "a title and a source too": (
        ENVOY,
        [ODHIAMBO],
        "CUE: spoke; source: Kenya 's envoy to the UN; source: Peter Odhiambo; addressee: Chad",
        ["source Kenya's envoy to the UN, Peter Odhiambo", "addressee Chad"],
    ),
    "a state and a person after it are two": (
        "Kenya , Peter Odhiambo and others met .",
        [ODHIAMBO],
        "CONSULT: met; actor: Kenya; actor: Peter Odhiambo",
        ["actor Kenya", "actor Peter Odhiambo"],
    ),
    "a title in another role stays apart": (
        ENVOY,
        [ODHIAMBO],
        "CONSULT: spoke; recipient: Kenya 's envoy to the UN; actor: Peter Odhiambo",
        ["recipient Kenya's envoy to the UN", "actor Peter Odhiambo"],
    ),
    "two named persons beside each other are two": (
        "minister Ana Torres , Luis Roca met .",
        [TORRES, ROCA],
        "CONSULT: met; actor: minister Ana Torres; actor: Luis Roca",
        ["actor minister Ana Torres", "actor Luis Roca"],
    ),
    "and between a title and a name makes two": (
        "the Togolese envoy and Ana Torres met .",
        [TORRES],
        "CONSULT: met; actor: the Togolese envoy; actor: Ana Torres",
        ["actor the Togolese envoy", "actor Ana Torres"],
    ),
    "a title and a thing are two": (
        "the Togolese envoy , Lome , met .",
        [],
        "CONSULT: met; actor: the Togolese envoy; actor: Lome",
        ["actor the Togolese envoy", "actor Lome"],
    ),
    "two named sources beside each other are two": (
        "minister Ana Torres , Luis Roca said so .",
        [TORRES, ROCA],
        "CUE: said; source: minister Ana Torres; source: Luis Roca; content: so",
        ["source minister Ana Torres", "source Luis Roca", "content so"],
    ),
}


def _settled(words: str, persons: list[str], notation: str) -> list[str]:
    made = settle_parties(reading(draft(words, entities=persons, frames=[notation])))
    (frame,) = made.sentences[0].frames
    return [f"{role.name} {made.text(0, role.first, role.last)}" for role in frame.roles]


@pytest.mark.parametrize(("words", "persons", "notation", "roles"), CASES.values(), ids=CASES)
def test_settled(words: str, persons: list[str], notation: str, roles: list[str]) -> None:
    assert _settled(words, persons, notation) == roles


def test_an_apposition_stays_with_the_name_before_it() -> None:
    roles = _settled(
        "Ana Torres , the Peruvian minister , and Luis Roca met .",
        [TORRES, ROCA],
        "CONSULT: met; actor: Ana Torres , the Peruvian minister , and Luis Roca",
    )
    assert roles[-1] == "actor Luis Roca"


def test_each_sentence_has_its_own_persons() -> None:
    made = settle_parties(
        reading(
            draft("Ana Torres left .", entities=[TORRES], frames=["RETREAT: left; actor: Ana Torres"]),
            draft("Chad and Niger met .", frames=["CONSULT: met; actor: Chad and Niger"]),
        )
    )
    assert [[made.text(n, r.first, r.last) for r in s.frames[0].roles] for n, s in enumerate(made.sentences)] == [
        ["Ana Torres"],
        ["Chad", "Niger"],
    ]
