"""What pronouns and descriptions refer back to."""

from __future__ import annotations

from collections import Counter

import pytest

from demarche.extract.antecedents import (
    SPEAKER,
    described_before,
    is_pronoun,
    pronoun_antecedent,
    relative_antecedent,
    same_office,
)
from demarche.extract.clusters import Cluster
from demarche.records import Span
from tests.extract.build import draft, reading


def met(name: str, kind: str, *offsets: int, subject: bool = True, plural: bool = False) -> Cluster:
    """Somebody mentioned at these offsets."""
    cluster = Cluster(name=name, kind=kind, plural=plural, heads={name.rsplit(maxsplit=1)[-1]})
    for offset in offsets:
        cluster.add(Span(offset, offset + 1, "x"), "name", subject=subject)
    return cluster


# Sentences begin at 0, 100, 200, ...; the pronoun stands at 250 unless a case says otherwise.
PRONOUNS = {
    "the nearest person": ("he", [met("Roca", "person", 10), met("Diallo", "person", 110)], "Diallo"),
    "a subject before a nearer object": (
        "she",
        [met("Torres", "person", 210), met("Berrada", "person", 230, subject=False)],
        "Torres",
    ),
    "an object one sentence nearer loses to a subject": (
        "he",
        [met("Roca", "person", 110), met("Diallo", "person", 230, subject=False)],
        "Roca",
    ),
    "nobody after the pronoun": ("he", [met("Roca", "person", 10), met("Diallo", "person", 260)], "Roca"),
    "he is no state": ("he", [met("Roca", "person", 10), met("Chile", "state", 240)], "Roca"),
    "he is no organisation": ("his", [met("the council", "organisation", 240)], None),
    "it is no person": ("it", [met("Chile", "state", 10), met("Roca", "person", 240)], "Chile"),
    "its may be a government's": ("its", [met("the government", "government", 110)], "the government"),
    "it is not several": ("it", [met("rebels", "armed_group", 210, plural=True)], None),
    "they are several": (
        "they",
        [met("the rebels", "unnamed", 10, plural=True), met("Roca", "person", 240)],
        "the rebels",
    ),
    "they may be a body": ("their", [met("the party", "organisation", 10), met("Roca", "person", 240)], "the party"),
    "they are no single official": ("they", [met("an official", "unnamed", 240)], None),
    "he may be an official": ("he", [met("an official", "unnamed", 240)], "an official"),
    "she is no evidence": ("she", [met("Roca", "person", 10), met("the evidence", "unnamed", 240)], "Roca"),
    "he is no winter": ("he", [met("the winter", "unnamed", 240)], None),
    "she may be a lawyer": ("she", [met("a lawyer", "unnamed", 240)], "a lawyer"),
    "he is not several officials": ("he", [met("officials", "unnamed", 240, plural=True)], None),
    "nobody was met": ("he", [], None),
}


def _antecedent(
    pronoun: str, clusters: list[Cluster], *, offset: int = 250, speaker: Cluster | None = None
) -> str | None:
    starts = list(range(0, offset, 100))
    found = pronoun_antecedent(pronoun, offset, clusters, starts=starts, speaker=speaker)
    return found.name if found else None


@pytest.mark.parametrize(("pronoun", "clusters", "name"), PRONOUNS.values(), ids=PRONOUNS)
def test_pronouns(pronoun: str, clusters: list[Cluster], name: str | None) -> None:
    assert _antecedent(pronoun, clusters) == name


@pytest.mark.parametrize(("offset", "name"), [(650, "Roca"), (750, None)])
def test_a_pronoun_reaches_six_sentences_back(offset: int, name: str | None) -> None:
    assert _antecedent("he", [met("Roca", "person", 50)], offset=offset) == name


def test_the_last_speaker_goes_on() -> None:
    speaker, other = met("Torres", "person", 110, subject=False), met("Berrada", "person", 150, subject=False)
    assert _antecedent("she", [speaker, other]) == "Berrada"
    assert _antecedent("she", [speaker, other], speaker=speaker) == "Torres"


RELATIVES = {
    "who, subject of its clause": (
        "envoy/NOUN/left/nsubj who/PRON/refused/nsubj refused/VERB/envoy/acl:relcl left/VERB",
        "who",
        "envoy",
    ),
    "which, object": (
        "talks/NOUN which/PRON/held/obj Chad/PROPN/held/nsubj held/VERB/talks/acl:relcl",
        "which",
        "talks",
    ),
    "whose, under a noun": (
        "king/NOUN whose/PRON/army/nmod:poss army/NOUN/fled/nsubj fled/VERB/king/acl:relcl",
        "whose",
        "king",
    ),
    "that, under an infinitive": (
        "state/NOUN that/PRON/refused/nsubj refused/VERB/state/acl:relcl to/PART/talk/mark talk/VERB/refused/xcomp",
        "that",
        "state",
    ),
    "the inner of two clauses": (
        "group/NOUN that/PRON/held/nsubj held/VERB/group/acl:relcl men/NOUN/held/obj who/PRON/fled/nsubj "
        "fled/VERB/men/acl:relcl",
        "who",
        "men",
    ),
    "a participle's clause": ("men/NOUN who/PRON/said/nsubj said/VERB/men/acl", "who", "men"),
    "that, a conjunction": (
        "Chad/PROPN/said/nsubj said/VERB that/SCONJ/failed/mark talks/NOUN/failed/nsubj failed/VERB/said/ccomp",
        "that",
        None,
    ),
    "a question": ("who/PRON/fled/nsubj fled/VERB", "who", None),
}


@pytest.mark.parametrize(("words", "pronoun", "noun"), RELATIVES.values(), ids=RELATIVES)
def test_relative_pronouns(words: str, pronoun: str, noun: str | None) -> None:
    made = reading(draft(words))
    (sentence,) = made.sentences
    index = next(i for i, word in enumerate(sentence.words) if word.lemma == pronoun)
    found = relative_antecedent(sentence, index)
    assert (None if found is None else made.text(0, found, found + 1)) == noun


OFFICES = [
    ("envoy", ["ambassador"], True),
    ("ambassador", ["minister", "representative"], True),
    ("senator", ["lawmaker"], True),
    ("spokesman", ["spokeswoman"], True),
    ("leader", ["president"], True),
    ("leader", ["premier"], True),
    ("envoy", ["minister"], False),
    ("general", ["senator"], False),
    ("envoy", [], False),
    ("fisherman", ["fisherman"], False),
]


@pytest.mark.parametrize(("noun", "known", "same"), OFFICES)
def test_same_office(noun: str, known: list[str], same: bool) -> None:
    assert same_office(noun, known) is same


def described(
    name: str, kind: str, heads: str, country: str | None, *offsets: int, plural: bool = False, subject: bool = True
) -> Cluster:
    cluster = met(name, kind, *offsets, plural=plural, subject=subject)
    cluster.heads, cluster.countries = set(heads.split()), Counter([country] if country else [])
    return cluster


QAZI = described("Omar Qazi", "person", "ambassador", "PAK", 10)
ROCA = described("Luis Roca", "person", "minister", "ARG", 110)
DESCRIPTIONS = {
    # what: (noun, country, plural, modifiers, clusters, whose name is found)
    "the same noun": ("minister", None, False, "", [QAZI, ROCA], "Luis Roca"),
    "another word for the office, with the country": ("envoy", "PAK", False, "", [QAZI, ROCA], "Omar Qazi"),
    "another word for the office, without it": ("envoy", None, False, "", [QAZI], None),
    "another country's envoy": ("envoy", "IND", False, "", [QAZI], None),
    "the same noun, another country": ("minister", "CHL", False, "", [ROCA], None),
    "a person whose country is not known": (
        "minister",
        "CHL",
        False,
        "",
        [described("Eva Lund", "person", "minister", None, 10)],
        None,
    ),
    "officials whose country is not known": (
        "official",
        "CHL",
        True,
        "",
        [described("officials", "unnamed", "official", None, 10, plural=True)],
        "officials",
    ),
    "one is not several": (
        "official",
        None,
        False,
        "",
        [described("officials", "unnamed", "official", None, 10, plural=True)],
        None,
    ),
    "the last met of two": (
        "minister",
        None,
        False,
        "",
        [ROCA, described("Awa Diallo", "person", "minister", "MLI", 210)],
        "Awa Diallo",
    ),
    "not one who comes later": (
        "minister",
        None,
        False,
        "",
        [ROCA, described("Awa Diallo", "person", "minister", "MLI", 310)],
        "Luis Roca",
    ),
    "other modifiers are another body": (
        "council",
        None,
        False,
        "security",
        [described("electoral council", "organisation", "council", None, 10)],
        None,
    ),
    "a shared modifier": (
        "council",
        None,
        False,
        "electoral",
        [described("national electoral council", "organisation", "council", None, 10)],
        "national electoral council",
    ),
    "nobody so described": ("governor", None, False, "", [QAZI, ROCA], None),
}


@pytest.mark.parametrize(
    ("noun", "country", "plural", "modifiers", "clusters", "name"), DESCRIPTIONS.values(), ids=DESCRIPTIONS
)
def test_descriptions(
    noun: str, country: str | None, plural: bool, modifiers: str, clusters: list[Cluster], name: str | None
) -> None:
    found = described_before(noun, country, clusters, before=300, plural=plural, modifiers=frozenset(modifiers.split()))
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("us", True),
        ("Us", True),
        ("US", False),
        ("who", True),
        ("Who", True),
        ("WHO", False),
        ("It", True),
        ("IT", True),
    ],
)
def test_names_that_are_pronouns_in_small_letters(text: str, is_one: bool) -> None:
    assert is_pronoun(text) == is_one


def test_we_among_others() -> None:
    assert is_pronoun("We", SPEAKER)
    assert not is_pronoun("they", SPEAKER)
    assert not is_pronoun("US", SPEAKER)
