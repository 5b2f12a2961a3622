"""Names, descriptions and pronouns of one document brought together, from findings made by hand."""

from __future__ import annotations

import pytest

from demarche.extract.actors import ActorIndex, resolve_actors
from demarche.extract.reading import left_extent
from demarche.records import Actor
from tests.extract.build import Draft, draft, plain, reading


def actors(*drafts: Draft, dateline: str = "") -> ActorIndex:
    return resolve_actors(reading(*drafts, dateline=dateline))


def holding(index: ActorIndex, words: str) -> Actor:
    """The one actor with a mention of these words."""
    (found,) = [actor for actor in index.actors if any(m.span.text == words for m in actor.mentions)]
    return found


ODHIAMBO = draft(
    "Kenya/PROPN/ambassador/nmod:poss 's/PART/Kenya/case ambassador/NOUN/accused/nsubj to/ADP/Nations/case "
    "the/DET/Nations/det United/PROPN/Nations/compound Nations/PROPN/ambassador/nmod ,/PUNCT/Peter/punct "
    "Peter/PROPN/ambassador/appos Odhiambo/PROPN/Peter/flat ,/PUNCT/Peter/punct accused/VERB Chad/PROPN/accused/obj "
    "./PUNCT/accused/punct",
    entities=["Person: Peter Odhiambo", "Organization: United Nations"],
    frames=["ACCUSE: accused; actor: Kenya 's ambassador to the United Nations , Peter Odhiambo; recipient: Chad"],
)
WANJIRU = draft(
    "Kenyan/ADJ/President/amod President/NOUN/Grace/compound Grace/PROPN/left/nsubj Wanjiru/PROPN/Grace/flat left/VERB "
    "Lome/PROPN/left/obj ./PUNCT/left/punct",
    entities=["Person: Grace Wanjiru"],
    frames=["RETREAT: left; actor: Kenyan President Grace Wanjiru; place: Lome"],
)
GOVERNMENT = (
    "The/DET/government/det {0}/PROPN/government/compound government/NOUN/rejected/nsubj rejected/VERB "
    "Togo/PROPN/rejected/obj"
)


def test_an_ambassador_to_the_un_belongs_to_who_sends_him() -> None:
    actor = holding(actors(ODHIAMBO), "Peter Odhiambo")
    assert (actor.name, actor.kind, actor.country, actor.sectors) == ("Peter Odhiambo", "person", "KEN", ("GOV",))


def test_a_government_called_by_its_head_is_of_that_country() -> None:
    words = GOVERNMENT.format("Wanjiru")
    index = actors(
        WANJIRU,
        draft(words, entities=["Person: Wanjiru"], frames=["REJECT: rejected; actor: The Wanjiru government"]),
    )
    government = holding(index, "The Wanjiru government")
    assert (government.kind, government.country) == ("government", "KEN")
    assert holding(index, "Wanjiru").name == "Grace Wanjiru"


def test_a_government_called_by_somebody_unknown_has_no_country() -> None:
    words = GOVERNMENT.format("Okello")
    index = actors(
        WANJIRU, draft(words, entities=["Person: Okello"], frames=["REJECT: rejected; actor: The Okello government"])
    )
    assert holding(index, "The Okello government").country is None


def test_two_persons_with_one_surname_stay_two() -> None:
    names = [
        ("Qatari/ADJ/envoy/amod envoy/NOUN/Ali/compound Ali/PROPN/left/nsubj Hassan/PROPN/Ali/flat", "Ali Hassan"),
        ("Omani/ADJ/envoy/amod envoy/NOUN/Said/compound Said/PROPN/left/nsubj Hassan/PROPN/Said/flat", "Said Hassan"),
        ("Hassan/PROPN/left/nsubj", "Hassan"),
    ]
    index = actors(
        *(draft(f"{w} left/VERB", entities=[f"Person: {n}"], frames=[f"RETREAT: left; actor: {n}"]) for w, n in names)
    )
    assert [(a.name, a.country) for a in index.actors] == [("Ali Hassan", "QAT"), ("Said Hassan", "OMN")]
    assert holding(index, "Hassan").name == "Said Hassan"


RELATIVE = [
    (
        "Ana/PROPN/left/nsubj Torres/PROPN/Ana/flat ,/PUNCT/accused/punct who/PRON/accused/nsubj "
        "accused/VERB/Ana/acl:relcl Chile/PROPN/accused/obj ,/PUNCT/accused/punct left/VERB",
        ["Person: Ana Torres"],
        "Ana Torres",
    ),
    (
        "the/DET/envoy/det Chadian/ADJ/envoy/amod envoy/NOUN/left/nsubj who/PRON/accused/nsubj "
        "accused/VERB/envoy/acl:relcl Chile/PROPN/accused/obj left/VERB",
        [],
        "Chadian envoy",
    ),
    (
        "Niger/PROPN/left/nsubj ,/PUNCT/accused/punct which/PRON/accused/nsubj accused/VERB/Niger/acl:relcl "
        "Chile/PROPN/accused/obj ,/PUNCT/accused/punct left/VERB",
        [],
        "Niger",
    ),
]


@pytest.mark.parametrize(("words", "entities", "name"), RELATIVE)
def test_a_relative_pronoun_is_the_noun_its_clause_hangs_on(words: str, entities: list[str], name: str) -> None:
    pronoun = "which" if "which" in words else "who"
    index = actors(draft(words, entities=entities, frames=[f"ACCUSE: accused; actor: {pronoun}; recipient: Chile"]))
    assert holding(index, pronoun).name == name
    assert holding(index, "Chile").country == "CHL"


def test_a_relative_pronoun_without_a_noun_before_it_is_nobody() -> None:
    index = actors(draft("who/PRON/fled/nsubj fled/VERB", frames=["RETREAT: fled; actor: who"]))
    assert index.actors == ()


def test_a_former_president_is_of_the_elite() -> None:
    words = (
        "Former/ADJ/President/amod Ghanaian/ADJ/President/amod President/NOUN/Kofi/compound Kofi/PROPN/left/nsubj "
        "Mensah/PROPN/Kofi/flat left/VERB"
    )
    index = actors(
        draft(
            words,
            entities=["Person: Kofi Mensah"],
            frames=["RETREAT: left; actor: Former Ghanaian President Kofi Mensah"],
        )
    )
    actor = holding(index, "Kofi Mensah")
    assert (actor.tenure, actor.country, actor.sectors) == ("former", "GHA", ("ELI",))


def test_the_title_that_the_model_marks_weighs_most() -> None:
    index = actors(
        draft(
            "Awa/PROPN/left/nsubj Diallo/PROPN/Awa/flat ,/PUNCT/envoy/punct a/DET/envoy/det Chadian/ADJ/envoy/amod "
            "envoy/NOUN/Awa/appos ,/PUNCT/Awa/punct left/VERB",
            entities=["Person: Awa Diallo"],
        ),
        draft(
            "Malian/ADJ/minister/amod minister/NOUN/left/obl Awa/PROPN/left/nsubj Diallo/PROPN/Awa/flat left/VERB",
            entities=["Person: Awa Diallo"],
            frames=["RETREAT: left; actor: Malian minister Awa Diallo"],
        ),
    )
    (actor,) = index.actors
    assert (actor.name, actor.country) == ("Awa Diallo", "MLI")


STATES = [
    # the phrase in a role, its words, the actor: name, kind, country, kind of the mention
    ("Lima", "Lima/PROPN/left/nsubj", "Peru", "state", "PER", "metonym"),
    ("Peru", "Peru/PROPN/left/nsubj", "Peru", "state", "PER", "name"),
    ("the Fijians", "the/DET/Fijians/det Fijians/PROPN/left/nsubj", "Fijians", "people", "FJI", "adjective"),
    ("neighbouring Togo", "neighbouring/ADJ/Togo/amod Togo/PROPN/left/nsubj", "Togo", "state", "TGO", "name"),
    ("Crimea", "Crimea/PROPN/left/nsubj", "Crimea", "unknown", None, "name"),
    (
        "East Jerusalem",
        "East/PROPN/Jerusalem/compound Jerusalem/PROPN/left/nsubj",
        "East Jerusalem",
        "unknown",
        None,
        "name",
    ),
    ("Mombasa", "Mombasa/PROPN/left/nsubj", "Mombasa", "unknown", "KEN", "name"),
    (
        "the Tongan army",
        "the/DET/army/det Tongan/ADJ/army/amod army/NOUN/left/nsubj",
        "Tongan army",
        "organisation",
        "TON",
        "nominal",
    ),
    (
        "Tuareg rebels",
        "Tuareg/ADJ/rebels/amod rebels/NOUN/left/nsubj/rebel",
        "Tuareg rebels",
        "armed_group",
        None,
        "nominal",
    ),
]


@pytest.mark.parametrize(("phrase", "words", "name", "kind", "country", "mention"), STATES)
def test_states_peoples_and_bodies(
    phrase: str, words: str, name: str, kind: str, country: str | None, mention: str
) -> None:
    index = actors(draft(f"{words} left/VERB", frames=[f"RETREAT: left; actor: {phrase}"]))
    (actor,) = index.actors
    assert (actor.name, actor.kind, actor.country) == (name, kind, country)
    assert [(m.span.text, m.kind) for m in actor.mentions] == [(phrase, mention)]


def test_pronouns_and_descriptions_take_a_person_up_again() -> None:
    index = actors(
        ODHIAMBO,
        draft("He/PRON/left/nsubj left/VERB Geneva/PROPN/left/obj", frames=["RETREAT: left; actor: He; place: Geneva"]),
        draft(
            "The/DET/envoy/det Kenyan/ADJ/envoy/amod envoy/NOUN/spoke/nsubj spoke/VERB",
            frames=["CUE: spoke; source: The Kenyan envoy"],
        ),
        draft(
            "The/DET/envoy/det Chadian/ADJ/envoy/amod envoy/NOUN/spoke/nsubj spoke/VERB",
            frames=["CUE: spoke; source: The Chadian envoy"],
        ),
    )
    assert {m.span.text for m in holding(index, "Peter Odhiambo").mentions} >= {"He", "The Kenyan envoy"}
    assert holding(index, "The Chadian envoy").country == "TCD"


@pytest.mark.parametrize(("pronoun", "resolved"), [("I", False), ("we", False), ("she", True)])
def test_who_says_i_is_settled_later(pronoun: str, resolved: bool) -> None:
    index = actors(
        WANJIRU, draft(f"{pronoun}/PRON/agreed/nsubj agreed/VERB", frames=[f"AGREE: agreed; actor: {pronoun}"])
    )
    mentions = {m.span.text for a in index.actors for m in a.mentions}
    assert (pronoun in mentions) is resolved


POLICE = draft("Police/NOUN/fired/nsubj/police fired/VERB", frames=["ASSAULT: fired; actor: Police"], paragraph=1)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Kenya votes. Kenya waits. Kenyans march", "KEN"),
        ("Kenya votes. Uganda waits. Kenyans march. Ugandans march", None),
        ("The vote is over", None),
    ],
)
def test_police_without_a_country_are_of_the_home_country_if_there_is_one(text: str, country: str | None) -> None:
    assert holding(actors(*plain(text), POLICE), "Police").country == country


@pytest.mark.parametrize(
    ("words", "source", "anonymous"),
    [
        ("Two/NUM/sources/nummod sources/NOUN/spoke/nsubj/source spoke/VERB", "Two sources", True),
        (
            "An/DET/official/det official/NOUN/spoke/nsubj spoke/VERB on/ADP condition/NOUN of/ADP anonymity/NOUN",
            "An official",
            True,
        ),
        ("An/DET/official/det official/NOUN/spoke/nsubj spoke/VERB on/ADP Monday/PROPN", "An official", False),
    ],
)
def test_withheld_names(words: str, source: str, anonymous: bool) -> None:
    index = actors(draft(words, frames=[f"CUE: spoke; source: {source}"]))
    assert (holding(index, source).id in index.anonymous) is anonymous


def test_a_noun_phrase_does_not_jump_over_a_clause() -> None:
    """A tree that hangs "Chad" on "gunmen" over the verb between them gives the gunmen no country."""
    made = reading(
        draft(
            "Chad/PROPN/gunmen/nmod:poss 's/PART/Chad/case claims/NOUN/said/nsubj said/VERB gunmen/NOUN/fled/nsubj "
            "fled/VERB/said/ccomp",
            frames=["RETREAT: fled; actor: gunmen", "CUE: claims; source: Chad"],
        )
    )
    assert left_extent(made.sentences[0], 4) == 4


def test_a_title_before_a_comma_and_a_name_is_that_person() -> None:
    words = (
        "the/DET/president/det Turkish/ADJ/president/amod president/NOUN/met/nsubj ,/PUNCT/Recep/punct "
        "Recep/PROPN/president/appos Demir/PROPN/Recep/flat ,/PUNCT/president/punct met/VERB Chad/PROPN/met/obj"
    )
    index = actors(
        draft(
            words, entities=["Person: Recep Demir"], frames=["CONSULT: met; actor: the Turkish president; actor: Chad"]
        )
    )
    actor = holding(index, "the Turkish president")
    assert (actor.name, actor.kind, actor.country, actor.sectors) == ("Recep Demir", "person", "TUR", ("GOV",))


def test_a_man_named_by_his_name_is_that_person() -> None:
    words = (
        "police/NOUN/held/nsubj held/VERB a/DET/technician/det technician/NOUN/held/obj named/VERB/technician/acl/name "
        "Ona/PROPN/named/xcomp Reyes/PROPN/Ona/flat"
    )
    index = actors(
        draft(words, entities=["Person: Ona Reyes"], frames=["COERCE: held; actor: police; recipient: a technician"])
    )
    assert holding(index, "a technician").name == "Ona Reyes"


def test_a_name_further_on_is_somebody_else() -> None:
    words = (
        "the/DET/president/det Turkish/ADJ/president/amod president/NOUN/met/nsubj ,/PUNCT/met/punct "
        "smiling/VERB/met/advcl ,/PUNCT/met/punct met/VERB Recep/PROPN/met/obj Demir/PROPN/Recep/flat"
    )
    index = actors(
        draft(words, entities=["Person: Recep Demir"], frames=["CONSULT: met; actor: the Turkish president"])
    )
    assert holding(index, "the Turkish president").name != "Recep Demir"


def test_a_person_is_known_by_title_and_name() -> None:
    words = "President/PROPN/Bush/compound Bush/PROPN/met/nsubj met/VERB envoys/NOUN/met/obj"
    index = actors(draft(words, entities=["Person: Bush"], frames=["CONSULT: met; actor: President Bush"]))
    assert holding(index, "President Bush").country == "USA"


def test_an_honorific_does_not_hide_a_known_office() -> None:
    words = "Ayatollah/PROPN/Ali/compound Ali/PROPN/met/nsubj Khamenei/PROPN/Ali/flat met/VERB envoys/NOUN/met/obj"
    frames = ["CONSULT: met; actor: Ayatollah Ali Khamenei"]
    index = actors(draft(words, entities=["Person: Ali Khamenei"], frames=frames))
    assert holding(index, "Ayatollah Ali Khamenei").sectors[0] == "GOV"


@pytest.mark.parametrize(
    ("words", "actor", "name"),
    [
        ("the/DET/Reuters/det Geneva/PROPN/-based/compound |-based/ADJ/Reuters/amod Reuters/PROPN/said/nsubj said/VERB",
         "the Geneva -based Reuters", "Reuters"),
        ("the/DET/group/det militant/ADJ/group/amod Hamas/PROPN/group/compound group/NOUN/said/nsubj said/VERB",
         "the militant Hamas group", "Hamas"),
        ("a/DET/faction/det faction/NOUN/said/nsubj of/ADP/Hamas/case Hamas/PROPN/faction/nmod said/VERB",
         "a faction of Hamas", "faction of Hamas"),
        ("Hamas/PROPN/leaders/compound leaders/NOUN/said/nsubj said/VERB", "Hamas leaders", "Hamas leaders"),
    ],
)  # fmt: skip
def test_a_body_at_the_end_of_a_phrase_is_that_body(words: str, actor: str, name: str) -> None:
    index = actors(draft(words, frames=[f"ACCUSE: said; actor: {actor}"]))
    assert holding(index, actor.replace(" -", "-")).name == name


@pytest.mark.parametrize(
    ("phrase", "same"),
    [
        ("the/DET/group/det group/NOUN/said/nsubj", True),
        ("the/DET/group/det rights/NOUN/group/compound group/NOUN/said/nsubj", True),
        ("the/DET/group/det Geneva/PROPN/|-based/compound |-based/ADJ/group/amod group/NOUN/said/nsubj", True),
        ("the/DET/group/det rebel/NOUN/group/compound group/NOUN/said/nsubj", False),
        ("a/DET/group/det group/NOUN/said/nsubj", False),
        ("the/DET/groups/det groups/NOUN/said/nsubj/group", False),
        ("the/DET/group/det Chilean/ADJ/group/amod group/NOUN/said/nsubj", False),
    ],
)
def test_the_group_is_the_body_met_last(phrase: str, same: bool) -> None:
    first = draft("Amnesty/PROPN International/PROPN said/VERB", frames=["ACCUSE: said; actor: Amnesty International"])
    forms = " ".join(word.split("/")[0].lstrip("|") for word in phrase.split())
    later = draft(phrase.replace("/|-based", "/-based") + " said/VERB", frames=[f"ACCUSE: said; actor: {forms}"])
    index = actors(first, later)
    group = holding(index, forms.replace(" -", "-"))
    assert (group.name == "Amnesty International") is same


@pytest.mark.parametrize("nobody", ["Nobody", "One", "No one"])
def test_nobody_is_no_actor(nobody: str) -> None:
    first, *more = nobody.split()
    words = f"{first}/PRON/left/nsubj " + "".join(f"{word}/PRON/{first}/flat " for word in more) + "left/VERB"
    index = actors(draft(words, frames=[f"RETREAT: left; actor: {nobody}"]))
    assert index.actors == ()


def test_a_statement_by_somebody_is_theirs() -> None:
    words = (
        "A/DET/statement/det statement/NOUN/said/nsubj by/ADP/ministry/case the/DET/ministry/det "
        "Chadian/ADJ/ministry/amod ministry/NOUN/statement/nmod said/VERB no/DET/said/obj"
    )
    index = actors(draft(words, frames=["CUE: said; source: A statement by the Chadian ministry; content: no"]))
    (actor,) = index.actors
    assert (actor.name, actor.country) == ("Chadian ministry", "TCD")
    assert set(index.by_span) == {(0, len("A statement by the Chadian ministry"))}


@pytest.mark.parametrize("utterance", ["comments", "remarks", "words", "speech", "letter", "tweet"])
def test_what_somebody_says_something_by_is_theirs(utterance: str) -> None:
    lemma = utterance.removesuffix("s")
    words = (
        f"The/DET/minister/det Chadian/ADJ/minister/amod minister/NOUN/{utterance}/nmod:poss |'s/PART/minister/case "
        f"{utterance}/NOUN/confirmed/nsubj/{lemma} confirmed/VERB it/PRON/confirmed/obj"
    )
    index = actors(draft(words, frames=[f"CUE: confirmed; source: The Chadian minister 's {utterance}; content: it"]))
    (actor,) = index.actors
    assert (actor.name, actor.country) == ("Chadian minister", "TCD")


def test_an_office_s_budget_does_not_speak_for_it() -> None:
    words = (
        "Chad/PROPN/budget/nmod:poss |'s/PART/Chad/case budget/NOUN/confirmed/nsubj confirmed/VERB "
        "it/PRON/confirmed/obj"
    )
    index = actors(draft(words, frames=["CUE: confirmed; source: Chad 's budget; content: it"]))
    assert [actor.name for actor in index.actors] == ["Chad's budget"]
