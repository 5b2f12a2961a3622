"""Phrases in roles: their heads, the person they name, and what appositions say of a name."""

from __future__ import annotations

import pytest

from demarche.extract.names import person_mentions
from demarche.extract.phrases import descriptions, is_plural, person_in, phrase, phrases_in_roles, title_words
from tests.extract.build import draft, find, forms, reading

SAID = (
    "The/DET/envoy/det Omani/ADJ/envoy/amod envoy/NOUN/said/nsubj of/ADP/sultan/case his/PRON/sultan/nmod:poss "
    "sultan/NOUN/envoy/nmod said/VERB Togo/PROPN/asked/nsubj 's/PART/Togo/case asked/VERB/said/ccomp "
    "for/ADP/help/case help/NOUN/asked/obl"
)

HEADS = [
    # words of the phrase, role, its head, the phrase bare, whether it is a subject
    ("The Omani envoy of his sultan", "actor", "envoy", "Omani envoy of his sultan", True),
    ("his sultan", "recipient", "sultan", "sultan", False),
    ("Togo 's", "actor", "Togo", "Togo", True),
    ("help", "recipient", "help", "help", False),
    ("help", "source", "help", "help", True),  # who is a source speaks, whatever the tree says
]


@pytest.mark.parametrize(("words", "role", "head", "bare", "subject"), HEADS)
def test_phrase(words: str, role: str, head: str, bare: str, subject: bool) -> None:
    made = reading(draft(SAID))
    found = phrase(made, 0, *find(forms(SAID), words), role)
    assert made.text(0, found.head, found.head + 1) == head
    assert (found.bare, found.subject, found.role) == (bare, subject, role)


def test_phrases_come_once_in_order_and_a_source_is_a_source() -> None:
    made = reading(
        draft(
            "Togo told Chad that Fiji left Suva on Monday",
            frames=[
                "REQUEST: told; recipient: Chad; actor: Togo",
                "CUE: told; source: Togo; addressee: Chad; content: that Fiji left Suva on Monday",
                "RETREAT: left; actor: Fiji; place: Suva; time: on Monday",
            ],
        )
    )
    assert [(p.span.text, p.role) for p in phrases_in_roles(made, 0)] == [
        ("Togo", "source"),
        ("Chad", "recipient"),
        ("Fiji", "actor"),
    ]


TORRES = "Person: Ana Torres"
PERSONS = {
    # what: (words, names, the phrase, the person it names)
    "the name itself": ("Ana/PROPN/left/nsubj Torres/PROPN/Ana/flat left/VERB", [TORRES], "Ana Torres", "Ana Torres"),
    "a title whose head is the name": (
        "minister/NOUN/Ana/compound Ana/PROPN/left/nsubj Torres/PROPN/Ana/flat left/VERB",
        [TORRES],
        "minister Ana Torres",
        "Ana Torres",
    ),
    "a title that is the head": (
        "minister/NOUN/left/nsubj Ana/PROPN/minister/flat Torres/PROPN/Ana/flat left/VERB",
        [TORRES],
        "minister Ana Torres",
        "Ana Torres",
    ),
    "a title, a comma and the name": (
        "the/DET/minister/det minister/NOUN/left/nsubj ,/PUNCT/minister/punct Ana/PROPN/minister/appos "
        "Torres/PROPN/Ana/flat ,/PUNCT/minister/punct left/VERB",
        [TORRES],
        "the minister , Ana Torres",
        "Ana Torres",
    ),
    "a name that owns somebody": (
        "Ana/PROPN/brother/nmod:poss Torres/PROPN/Ana/flat 's/PART/Ana/case brother/NOUN/left/nsubj left/VERB",
        [TORRES],
        "Ana Torres 's brother",
        None,
    ),
    "a name that a government goes by": (
        "the/DET/government/det Torres/PROPN/government/compound government/NOUN/left/nsubj left/VERB",
        ["Person: Torres"],
        "the Torres government",
        None,
    ),
    "a name in a clause about somebody else": (
        "the/DET/man/det man/NOUN/left/nsubj who/PRON/praised/nsubj praised/VERB/man/acl:relcl "
        "Ana/PROPN/praised/obj Torres/PROPN/Ana/flat left/VERB",
        [TORRES],
        "the man who praised Ana Torres",
        None,
    ),
    "a title that the tree hangs elsewhere": (
        "envoy/NOUN/left/obl Ana/PROPN/left/nsubj Torres/PROPN/Ana/flat left/VERB",
        [TORRES],
        "envoy Ana Torres",
        "Ana Torres",
    ),
    "the first of two": (
        "Ana/PROPN/met/nsubj Torres/PROPN/Ana/flat and/CCONJ/Luis/cc Luis/PROPN/Ana/conj met/VERB",
        [TORRES, "Person: Luis"],
        "Ana Torres and Luis",
        "Ana Torres",
    ),
    "nobody": ("Chad/PROPN/met/nsubj met/VERB Ana/PROPN/met/obj Torres/PROPN/Ana/flat", [TORRES], "Chad", None),
}


@pytest.mark.parametrize(("words", "names", "words_of_phrase", "person"), PERSONS.values(), ids=PERSONS)
def test_person_in(words: str, names: list[str], words_of_phrase: str, person: str | None) -> None:
    made = reading(draft(words, entities=names))
    whole = phrase(made, 0, *find(forms(words), words_of_phrase), "actor")
    found = person_in(made.sentences[0].words, person_mentions(made), whole)
    assert (found.name if found else None) == person


DESCRIBED = {
    "an apposition": (
        "Torres/PROPN/left/nsubj ,/PUNCT/chair/punct the/DET/chair/det Chadian/ADJ/chair/amod chair/NOUN/Torres/appos "
        "of/ADP/bank/case a/DET/bank/det bank/NOUN/chair/nmod ,/PUNCT/Torres/punct left/VERB",
        ["the Chadian chair of a bank"],
    ),
    "a clause with to be": (
        "Torres/PROPN/left/nsubj ,/PUNCT/chief/punct who/PRON/chief/nsubj is/AUX/chief/cop army/NOUN/chief/compound "
        "chief/NOUN/Torres/acl:relcl ,/PUNCT/Torres/punct left/VERB",
        ["army chief"],
    ),
    "a clause about a deed": (
        "Torres/PROPN/left/nsubj who/PRON/praised/nsubj praised/VERB/Torres/acl:relcl the/DET/chief/det "
        "chief/NOUN/praised/obj left/VERB",
        [],
    ),
    "without a second description joined by and": (
        "Torres/PROPN/left/nsubj ,/PUNCT/envoy/punct envoy/NOUN/Torres/appos and/CCONJ/king/cc king/NOUN/envoy/conj "
        "left/VERB",
        ["envoy"],
    ),
    "without a clause in the description": (
        "Torres/PROPN/left/nsubj ,/PUNCT/envoy/punct envoy/NOUN/Torres/appos who/PRON/fled/nsubj "
        "fled/VERB/envoy/acl:relcl Chad/PROPN/fled/obj left/VERB",
        ["envoy"],
    ),
    "another's apposition": (
        "Torres/PROPN/met/nsubj met/VERB Roca/PROPN/met/obj ,/PUNCT/envoy/punct envoy/NOUN/Roca/appos",
        [],
    ),
    "nothing said": ("Torres/PROPN/left/nsubj left/VERB", []),
    "too far off": (
        "Torres/PROPN/left/nsubj left/VERB a b c d e f g h i j k l m/X envoy/NOUN/Torres/appos",
        [],
    ),
}


@pytest.mark.parametrize(("words", "said"), DESCRIBED.values(), ids=DESCRIBED)
def test_descriptions(words: str, said: list[str]) -> None:
    assert list(descriptions(reading(draft(words)), 0, 0)) == said


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("envoys/NOUN/envoys//envoy", True),
        ("envoy/NOUN/envoy//envoy", False),
        ("press/NOUN/press//press", False),
        ("police/NOUN/police//police", True),
        ("People/NOUN/People//people", True),
        ("Philippines/PROPN/Philippines//Philippines", False),
        ("meets/VERB/meets//meet", False),
        ("Officials/NOUN/Officials//official", True),
    ],
)
def test_is_plural(word: str, plural: bool) -> None:
    made = reading(draft(word))
    assert is_plural(made.sentences[0].words[0], made.document.text) is plural


@pytest.mark.parametrize(
    ("description", "words"),
    [
        ("Kenya's ambassador to the United Nations", ["kenya", "s", "ambassador"]),
        ("jurist and former professor at the University", ["jurist", "and", "former", "professor"]),
        ("the former Prime Minister", ["the", "former", "prime", "minister"]),
        ("UN Secretary-General", ["un", "secretary-general"]),
        ("", []),
    ],
)
def test_title_words(description: str, words: list[str]) -> None:
    assert title_words(description) == words
