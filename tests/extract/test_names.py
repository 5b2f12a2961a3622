"""Names of persons: titles and possessives off, shorter names joined to the longer ones they shorten."""

from __future__ import annotations

import pytest

from demarche.extract.names import PersonMention, canonical_names, cluster_persons, person_mentions
from tests.extract.build import draft, reading

NAMES = [
    ("Ana Torres left", "Ana Torres", ["Ana Torres"]),
    ("Foreign Minister Ana Torres left", "Foreign Minister Ana Torres", ["Ana Torres"]),
    ("former President Kofi Mensah left", "former President Kofi Mensah", ["Kofi Mensah"]),
    ("ex-Premier Kofi Mensah left", "ex-Premier Kofi Mensah", ["Kofi Mensah"]),
    ("Lt. Gen. Omar Diallo left", "Lt. Gen. Omar Diallo", ["Omar Diallo"]),
    ("Gen. (R) Imran Shah left", "Gen. (R) Imran Shah", ["Imran Shah"]),
    ("Crown Prince Hassan left", "Crown Prince Hassan", ["Hassan"]),
    ("Mrs. Núñez left", "Mrs. Núñez", ["Núñez"]),
    ("Ana Torres 's/PART aide left", "Ana Torres 's", ["Ana Torres"]),
    ("Ana Torres’ aide left", "Ana Torres’", ["Ana Torres"]),
    ("Ana Torres ,/PUNCT left", "Ana Torres ,", ["Ana Torres"]),
    ("Theresa Kinglake left", "Theresa Kinglake", ["Theresa Kinglake"]),  # no "the", no "king"
    ("Ambassador left", "Ambassador", ["Ambassador"]),  # nothing but a title stays as it is
    ("Nairobi left", "Nairobi", []),  # a place the model took for a person
    ("1990 left", "1990", []),
    ("r left", "r", []),
    ("Li left", "Li", ["Li"]),
]


def _names(words: str, entity: str) -> list[str]:
    return [m.name for m in person_mentions(reading(draft(words, entities=[f"Person: {entity}"])))]


@pytest.mark.parametrize(("words", "entity", "names"), NAMES)
def test_person_mentions(words: str, entity: str, names: list[str]) -> None:
    assert _names(words, entity) == names


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Vice President", "Lucia Mendes"),
        ("Prime Minister-designate", "Sara Lind"),
    ],
)
def test_titles_of_two_parts(title: str, name: str) -> None:
    assert _names(f"{title} {name} left", f"{title} {name}") == [name]


_FRANCES = ["Ana France", "France"]


@pytest.mark.parametrize(
    ("words", "entities", "names"),
    [
        ("Chad/PROPN Smithson/PROPN left", ["Person: Smithson"], ["Chad Smithson"]),
        ("Chad/PROPN 's/PART Smithson/PROPN left", ["Person: Smithson"], ["Smithson"]),
        ("Chad/PROPN ,/PUNCT Smithson/PROPN said", ["Person: Smithson"], ["Smithson"]),
        ("Chadian/ADJ Smithson/PROPN left", ["Person: Smithson"], ["Smithson"]),
        ("Private/PROPN England/PROPN left", [], ["England"]),
        ("Mr./PROPN Jordan/PROPN Poole/PROPN left", ["Person: Jordan Poole"], ["Jordan Poole"]),
        ("King/PROPN Jordan/PROPN left", [], []),
        ("Ana/PROPN France/PROPN saw France/PROPN", ["Person: Ana France", "Person: France@2"], _FRANCES),
    ],
)
def test_states_as_names_of_persons(words: str, entities: list[str], names: list[str]) -> None:
    assert [m.name for m in person_mentions(reading(draft(words, entities=entities)))] == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Badr/PROPN Abdelatty/PROPN left", ["Badr Abdelatty"]),
        ("Badr/PROPN ,/PUNCT Abdelatty/PROPN left", ["Badr", "Abdelatty"]),
        ("Badr/PROPN told/VERB Abdelatty/PROPN", ["Badr", "Abdelatty"]),
    ],
)
def test_a_name_that_was_cut_in_two_is_one(words: str, names: list[str]) -> None:
    made = reading(draft(words, entities=["Person: Badr", "Person: Abdelatty"]))
    assert [mention.name for mention in person_mentions(made)] == names


def test_only_persons_in_the_order_of_the_text() -> None:
    made = reading(
        draft("Oslo Pact met Ana Torres", entities=["Organization: Oslo Pact", "Person: Ana Torres"]),
        draft("Luis Roca saw Torres", entities=["Person: Luis Roca", "Person: Torres"]),
    )
    found = [(m.sentence, m.first, m.last, m.name) for m in person_mentions(made)]
    assert found == [(0, 3, 5, "Ana Torres"), (1, 0, 2, "Luis Roca"), (1, 3, 4, "Torres")]


JOINED = {
    # what: (names in the order of the text, the cluster's name of each)
    "a surname takes up the full name": ("Ana Torres | Torres", "Ana Torres | Ana Torres"),
    "a surname before the full name": ("Torres | Ana Torres", "Ana Torres | Ana Torres"),
    "a given name alone": ("Ana Torres | Ana", "Ana Torres | Ana Torres"),
    "two persons with one surname: the last met": (
        "Ali Hassan | Omar Hassan | Hassan",
        "Ali Hassan | Omar Hassan | Omar Hassan",
    ),
    "two persons with one surname: the first met again": (
        "Ali Hassan | Omar Hassan | Ali Hassan | Hassan",
        "Ali Hassan | Omar Hassan | Ali Hassan | Ali Hassan",
    ),
    "two persons with one surname, not yet met": (
        "Hassan | Ali Hassan | Omar Hassan",
        "Ali Hassan | Ali Hassan | Omar Hassan",
    ),
    "a given name tells them apart": (
        "Ali Hassan | Omar Hassan | Ali | Omar",
        "Ali Hassan | Omar Hassan | Ali Hassan | Omar Hassan",
    ),
    "accents do not count": ("José Núñez | Nunez | NÚÑEZ", "José Núñez | José Núñez | José Núñez"),
    "accents of one letter": ("Jiří Dvořák | Dvorak", "Jiří Dvořák | Jiří Dvořák"),
    "a possessive does not count": ("Ana Torres | Torres's", "Ana Torres | Ana Torres"),
    "a curly possessive does not count": ("Ana Torres | Torres’s", "Ana Torres | Ana Torres"),
    "a middle name may fail": ("Petr Ivan Malek | Petr Malek", "Petr Ivan Malek | Petr Ivan Malek"),
    "a spelling of a long name": ("Maria Elena Vega | Maria Helena Vega", "Maria Elena Vega | Maria Elena Vega"),
    "sons of different fathers are two": (
        "Faisal bin Karim | Faisal bin Tariq | bin Tariq",
        "Faisal bin Karim | Faisal bin Tariq | Faisal bin Tariq",
    ),
    "brothers are two": ("Juan Carlos Mora | Luis Carlos Mora", "Juan Carlos Mora | Luis Carlos Mora"),
    "hyphens do not count": ("Kim Seo-yeon | Kim Seo Yeon | Seo-yeon", "Kim Seo-yeon | Kim Seo-yeon | Kim Seo-yeon"),
    "short names spelt otherwise are two": ("Ana Vega | Eva Vega", "Ana Vega | Eva Vega"),
    "part of a word is no name": ("Ana Torres | Torre", "Ana Torres | Torre"),
    "strangers": ("Ana Torres | Kofi Mensah", "Ana Torres | Kofi Mensah"),
}


def _mentions(names: str) -> list[PersonMention]:
    return [PersonMention(number, 0, 1, name) for number, name in enumerate(names.split(" | "))]


@pytest.mark.parametrize(("names", "joined"), JOINED.values(), ids=JOINED)
def test_cluster_persons(names: str, joined: str) -> None:
    mentions = _mentions(names)
    assigned = cluster_persons(mentions)
    assert " | ".join(assigned[mention].name for mention in mentions) == joined
    assert {cluster.kind for cluster in assigned.values()} == {"person"}


def test_canonical_names_are_the_longest_and_each_comes_once() -> None:
    mentions = _mentions("Vega | Maria Vega | Maria Elena Vega | Mensah | Kofi Mensah")
    clusters = list(canonical_names(cluster_persons(mentions)))
    assert [cluster.name for cluster in clusters] == ["Maria Elena Vega", "Kofi Mensah"]
