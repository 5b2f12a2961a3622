"""What grammar tells against the model's frames, on sentences parsed by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from demarche.extract.corrections import is_no_event, settled, with_turned_roles
from tests.extract.build import Draft, draft, reading

TURNED: dict[str, tuple[Draft, list[str], list[str]]] = {
    "who faces a backlash": (
        draft(
            "Mali/PROPN/faced/nsubj faced/VERB///face a/DET/backlash/det backlash/NOUN/faced/obj/backlash",
            frames=["ACCUSE: backlash; actor: Mali"],
        ),
        [],
        ["Mali"],
    ),
    "both who trade accusations": (
        draft(
            "Peru/PROPN/traded/nsubj and/CCONJ/Chile/cc Chile/PROPN/Peru/conj traded/VERB///trade "
            "accusations/NOUN/traded/obj/accusation",
            frames=["ACCUSE: accusations; recipient: Peru; recipient: Chile"],
        ),
        ["Peru", "Chile"],
        ["Peru", "Chile"],
    ),
    "whom strikes targeted": (
        draft(
            "the/DET/strikes/det strikes/NOUN/targeted/nsubj/strike targeted/VERB///target militants/NOUN/targeted/obj",
            frames=["ASSAULT: strikes; actor: militants"],
        ),
        [],
        ["militants"],
    ),
    "who denies accusations": (
        draft(
            "Togo/PROPN/denied/nsubj denied/VERB///deny the/DET/accusations/det accusations/NOUN/denied/obj/accusation",
            frames=["ACCUSE: accusations; actor: Togo"],
        ),
        [],
        ["Togo"],
    ),
    "who stands outside a relative clause with a subject of its own": (
        draft(
            "Chad/PROPN/copied/nsubj copied/VERB///copy teams/NOUN/copied/obj Niger/PROPN/sent/nsubj "
            "sent/VERB/teams/acl:relcl",
            frames=["CONSULT: sent; actor: Chad; actor: teams; actor: Niger"],
        ),
        ["teams", "Niger"],
        [],
    ),
    "who rejects an offer makes none": (
        draft(
            "Togo/PROPN/rejected/nsubj rejected/VERB///reject the/DET/offer/det offer/NOUN/rejected/obj",
            frames=["AGREE: offer; recipient: Togo"],
        ),
        [],
        ["Togo"],
    ),
    "who is under pressure": (
        draft(
            "Peru/PROPN/pressure/nsubj is/AUX/pressure/cop under/ADP/pressure/case pressure/NOUN from/ADP/Chile/case "
            "Chile/PROPN/pressure/nmod",
            frames=["REQUEST: pressure; actor: Peru; actor: Chile"],
        ),
        ["Chile"],
        ["Peru"],
    ),
    "all who face it": (
        draft(
            "Peru/PROPN/face/nsubj and/CCONJ/Chile/cc Chile/PROPN/Peru/conj face/VERB sanctions/NOUN/face/obj/sanction",
            frames=["SANCTION: sanctions; actor: Peru; actor: Chile"],
        ),
        [],
        ["Peru", "Chile"],
    ),
    "who is met after a journey has not come": (
        draft(
            "After/SCONJ/arriving/mark arriving/VERB/met/advcl/arrive ,/PUNCT Chad/PROPN/met/nsubj met/VERB//root/meet "
            "Togo/PROPN/met/obj and/CCONJ/Mali/cc Mali/PROPN/Togo/conj",
            frames=["CONSULT: arriving; actor: Chad; actor: Togo; actor: Mali"],
        ),
        ["Chad"],
        [],
    ),
    "nor who is met, if the model marked a part": (
        draft(
            "After/SCONJ/arriving/mark arriving/VERB/met/advcl/arrive Chad/PROPN/met/nsubj met/VERB//root/meet "
            "Togo/PROPN/met/obj and/CCONJ/members/cc the/DET/members/det members/NOUN/Togo/conj",
            frames=["CONSULT: arriving; actor: Chad; actor: the"],
        ),
        ["Chad"],
        [],
    ),
    "what sparked protests did not protest": (
        draft(
            "Fiji/PROPN/ruling/nmod:poss |'s/PART/Fiji/case ruling/NOUN/sparked/nsubj sparked/VERB///spark "
            "protests/NOUN/sparked/obj/protest",
            frames=["PROTEST: protests; actor: Fiji"],
        ),
        [],
        [],
    ),
    "the murdered did not murder": (
        draft(
            "the/DET/murder/det Silva/PROPN/murder/compound murder/NOUN shook/VERB",
            frames=["ASSAULT: murder; actor: Silva"],
        ),
        [],
        ["Silva"],
    ),
    "who makes accusations": (
        draft(
            "Togo/PROPN/made/nsubj made/VERB///make accusations/NOUN/made/obj/accusation",
            frames=["ACCUSE: accusations; actor: Togo"],
        ),
        ["Togo"],
        [],
    ),
    "who denies entry refuses": (
        draft(
            "Togo/PROPN/denied/nsubj denied/VERB///deny entry/NOUN/denied/obj", frames=["REJECT: denied; actor: Togo"]
        ),
        ["Togo"],
        [],
    ),
}


@pytest.mark.parametrize(("sentence", "actors", "recipients"), TURNED.values(), ids=TURNED)
def test_with_turned_roles(sentence: Draft, actors: list[str], recipients: list[str]) -> None:
    made = reading(sentence)
    turned = with_turned_roles(made.sentences[0], made.sentences[0].frames[0])
    assert [made.text(0, r.first, r.last) for r in turned.spans("actor")] == actors
    assert [made.text(0, r.first, r.last) for r in turned.spans("recipient")] == recipients


NAMELESS = (
    "the/DET/aide/det aide/NOUN/declined/nsubj declined/VERB to/PART/{0}/mark be/AUX/{0}/aux {0}/VERB/declined/xcomp"
)


@pytest.mark.parametrize(("verb", "none"), [("named", True), ("identified", True), ("paid", False)])
def test_who_declines_to_be_named_rejects_nothing(verb: str, none: bool) -> None:
    made = reading(draft(NAMELESS.format(verb), frames=["REJECT: declined; actor: the aide"]))
    assert is_no_event(made, 0, made.sentences[0].frames[0]) is none


def test_a_word_that_modifies_another_event_is_none_of_its_own() -> None:
    made = reading(
        draft(
            "rights/NOUN/abuses/compound abuses/NOUN in/ADP/Lome/case Lome/PROPN/abuses/nmod",
            frames=["COERCE: rights", "ASSAULT: abuses; place: Lome"],
        )
    )
    assert [is_no_event(made, 0, frame) for frame in made.sentences[0].frames] == [True, False]


def test_a_modifier_with_parties_of_its_own_is_an_event() -> None:
    made = reading(
        draft(
            "Togo/PROPN/peace/nmod:poss peace/NOUN/visit/compound visit/NOUN",
            frames=["AGREE: peace; actor: Togo", "CONSULT: visit"],
        )
    )
    assert not is_no_event(made, 0, made.sentences[0].frames[0])


@pytest.mark.parametrize(
    ("words", "none"),
    [
        ("a/DET/threat/det nuclear/ADJ/threat/amod threat/NOUN/grew/nsubj grew/VERB", True),
        ("a/DET/threat/det security/NOUN/threat/compound threat/NOUN/grew/nsubj grew/VERB", True),
        (
            "a/DET/threat/det serious/ADJ/threat/amod threat/NOUN/grew/nsubj to/ADP/peace/case peace/NOUN/threat/nmod "
            "grew/VERB",
            True,
        ),
        (
            "a/DET/threat/det serious/ADJ/threat/amod threat/NOUN/grew/nsubj of/ADP/war/case war/NOUN/threat/nmod "
            "grew/VERB",
            False,
        ),
        ("a/DET/threat/det new/ADJ/threat/amod threat/NOUN/grew/nsubj grew/VERB", False),
        ("Togo/PROPN/threat/nmod:poss |'s/PART/Togo/case threat/NOUN/grew/nsubj grew/VERB", False),
        ("envoys/NOUN/threaten/nsubj threaten/VERB//root/threaten war/NOUN/threaten/obj", False),
    ],
)
def test_a_danger_is_nobody_s_threat(words: str, none: bool) -> None:
    trigger = "threaten" if "envoys" in words else "threat"
    made = reading(draft(words, frames=[f"THREATEN: {trigger}"]))
    assert is_no_event(made, 0, made.sentences[0].frames[0]) is none


@pytest.mark.parametrize(
    ("words", "frame", "none"),
    [
        ("Togo/PROPN began/VERB a/DET charm/NOUN/offensive/compound offensive/NOUN", "ASSAULT: offensive", True),
        ("Togo/PROPN began/VERB a/DET diplomatic/ADJ/war/amod war/NOUN", "ASSAULT: war", True),
        ("Togo/PROPN began/VERB a/DET ground/NOUN/offensive/compound offensive/NOUN", "ASSAULT: offensive", False),
        ("Togo/PROPN suffered/VERB a/DET political/ADJ/murder/amod murder/NOUN", "ASSAULT: murder", False),
        ("decades/NOUN of/ADP hostility/NOUN", "ASSAULT: hostility", True),
        ("an/DET end/NOUN of/ADP hostilities/NOUN///hostility", "ASSAULT: hostilities", False),
        ("Togo/PROPN reiterated/VERB///reiterate its/PRON warning/NOUN/reiterated/obj", "THREATEN: warning", True),
        ("Togo/PROPN gave/VERB///give a/DET warning/NOUN/gave/obj", "THREATEN: warning", False),
        (
            "Togo/PROPN conceded/VERB///concede that/SCONJ/failed/mark talks/NOUN/failed/nsubj "
            "failed/VERB/conceded/ccomp",
            "CONCEDE: conceded",
            True,
        ),
        ("Togo/PROPN conceded/VERB///concede defeat/NOUN/conceded/obj", "CONCEDE: conceded", False),
        ("a/DET trade/NOUN/war/compound war/NOUN", "SANCTION: war", False),
    ],
)
def test_words_of_war_without_one(words: str, frame: str, none: bool) -> None:
    made = reading(draft(words, frames=[frame]))
    assert is_no_event(made, 0, made.sentences[0].frames[0]) is none


SETTLED = {
    "a strike that is carried out": (
        "Togo/PROPN/carried/nsubj carried/VERB//root/carry out/ADP/carried/compound:prt a/DET/strike/det "
        "strike/NOUN/carried/obj",
        "PROTEST: strike",
        ("ASSAULT", "occurred"),
    ),
    "a strike of missiles": (
        "a/DET/strike/det missile/NOUN/strike/compound strike/NOUN/began/nsubj began/VERB",
        "PROTEST: strike",
        ("ASSAULT", "occurred"),
    ),
    "a walkout": (
        "workers/NOUN/began/nsubj began/VERB a/DET/strike/det strike/NOUN/began/obj",
        "PROTEST: strike",
        ("PROTEST", "occurred"),
    ),
    "a note of protest": (
        "Togo/PROPN/sent/nsubj sent/VERB a/DET/note/det note/NOUN/sent/obj of/ADP/protest/case protest/NOUN/note/nmod",
        "PROTEST: protest",
        ("ACCUSE", "occurred"),
    ),
    "a protest that is lodged": (
        "Togo/PROPN/lodged/nsubj lodged/VERB//root/lodge a/DET/protest/det protest/NOUN/lodged/obj",
        "PROTEST: protest",
        ("ACCUSE", "occurred"),
    ),
    "a curfew is no strike": (
        "the/DET/curfews/det curfews/NOUN/held/nsubj/curfew held/VERB",
        "PROTEST: curfews",
        ("COERCE", "occurred"),
    ),
    "a protest in the street": (
        "Togo/PROPN/saw/nsubj saw/VERB a/DET/protest/det protest/NOUN/saw/obj",
        "PROTEST: protest",
        ("PROTEST", "occurred"),
    ),
    "an act that is denied": (
        "Togo/PROPN/denied/nsubj denied/VERB//root/deny shelling/VERB/denied/xcomp/shell towns/NOUN/shelling/obj",
        "ASSAULT: shelling",
        ("ASSAULT", "denied"),
    ),
    "an object of what is denied": (
        "Togo/PROPN/denied/nsubj denied/VERB//root/deny launching/VERB/denied/xcomp/launch a/DET/raid/det "
        "raid/NOUN/launching/obj",
        "ASSAULT: raid",
        ("ASSAULT", "denied"),
    ),
    "a part in what happened": (
        "Togo/PROPN/denied/nsubj denied/VERB//root/deny a/DET/role/det role/NOUN/denied/obj in/ADP/raid/case "
        "the/DET/raid/det raid/NOUN/role/nmod",
        "ASSAULT: raid",
        ("ASSAULT", "occurred"),
    ),
    "an accusation stands": (
        "Togo/PROPN/denied/nsubj denied/VERB//root/deny the/DET/charge/det charge/NOUN/denied/obj",
        "ACCUSE: charge",
        ("ACCUSE", "occurred"),
    ),
    "what is not denied": (
        "Togo/PROPN/deny/nsubj did/AUX/deny/aux not/PART/deny/advmod deny/VERB shelling/VERB/deny/xcomp/shell "
        "towns/NOUN/shelling/obj",
        "ASSAULT: shelling",
        ("ASSAULT", "occurred"),
    ),
    "what came before what is denied": (
        "Togo/PROPN/denied/nsubj denied/VERB//root/deny shelling/VERB/denied/xcomp/shell towns/NOUN/shelling/obj "
        "after/SCONJ/attacked/mark rebels/NOUN/attacked/nsubj attacked/VERB/shelling/advcl/attack",
        "ASSAULT: attacked",
        ("ASSAULT", "occurred"),
    ),
}


@pytest.mark.parametrize(("words", "frame", "expected"), SETTLED.values(), ids=SETTLED)
def test_what_grammar_settles(words: str, frame: str, expected: tuple[str, str]) -> None:
    (sentence,) = reading(draft(words, frames=[frame])).sentences
    found = settled(sentence, replace(sentence.frames[0], status="occurred"))
    assert (found.kind, found.status) == expected
