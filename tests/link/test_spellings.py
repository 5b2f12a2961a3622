"""Names as words for comparison."""

from __future__ import annotations

import pytest

from demarche.link.spellings import is_junior, levelled, name_words, shortens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed", "Muhammad"),
        ("Mohamed", "Mohammad"),
        ("Md Karim", "Mohammad Kareem"),
        ("Ahmed", "Ahmad"),
        ("Mahmood", "Mahmoud"),
        ("Mehmood", "Mahmud"),
        ("Hussain", "Hossein"),
        ("Saeed", "Said"),
        ("Yousef", "Yusuf"),
        ("Abdel Rahman", "Abdul Rehman"),
        ("Omar", "Umar"),
        ("Khaled", "Khalid"),
        ("Aleksandr", "Alexander"),
        ("Qureshi", "Quraishi"),
        ("Sergei", "Sergey"),
        ("Zelensky", "Zelenskyy"),
        ("Zelenskiy", "Zelenskyi"),
        ("Dmitry", "Dmitri"),
        ("Yuri", "Yuriy"),
        ("Abdullah", "Abdulla"),
        ("Rafic", "Rafiq"),
        ("Faisal", "Faysal"),
        ("Schroeder", "Schröder"),
        ("Rasheed", "Rashid"),
        ("Hasan", "Hassan"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Bashar al-Assad", "Bashar Assad"),
        ("V.P. Rao", "V. P. Rao"),
        ("VP Rao", "V.P. Rao"),
        ("Dr. Aino Laine", "Aino Laine"),
        ("Ramón Díaz Jr.", "Ramon Diaz"),
        ("ANNA BERG", "Anna Berg"),
    ],
)
def test_one_spelling(one: str, other: str) -> None:
    assert levelled(one) == levelled(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Li", "Lee"),
        ("Yu", "Yoo"),
        ("Hassan", "Hussein"),
        ("Hamid", "Hamad"),
        ("Karim", "Karam"),
        ("Mikhail", "Mykhailo"),
        ("Sharif", "Sharaf"),
        ("Anna", "Hanna"),
        ("Marina", "Marian"),
        ("Kovac", "Kovacs"),
        ("Aliyev", "Alimov"),
        ("Said", "Syed"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert levelled(one) != levelled(other)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("J.D. Vance", ["j", "d", "vance"]),
        ("Al Gore", ["al", "gore"]),
        ("al-Burhan", ["burhan"]),
        ("President José Luis Paz", ["jose", "luis", "paz"]),
        ("Prince", ["prince"]),
        ("LI WEI", ["li", "wei"]),
        ("Jean-Pierre N’Dour", ["jean", "pierre", "ndour"]),
    ],
)
def test_words(name: str, words: list[str]) -> None:
    assert name_words(name) == words


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("s berg", "sara berg", True),
        ("s k berg", "sara karin berg", True),
        ("s berg", "sara karin berg", True),
        ("k berg", "sara karin berg", False),
        ("sara k berg", "sara karin berg", True),
        ("sara berg", "sara karin berg", True),
        ("karin berg", "sara karin berg", True),
        ("sara karin", "sara karin berg", True),
        ("berg sara", "sara karin berg", False),
        ("sara berg", "sara berg", False),
        ("q berg", "kadir berg", True),
        ("s berg", "s berg", False),
        ("s holm", "sara berg", False),
    ],
)
def test_short_forms(short: str, full: str, fits: bool) -> None:
    assert shortens(short.split(), full.split()) is fits


@pytest.mark.parametrize(
    ("name", "junior"), [("Ramon Diaz Jr.", True), ("Ramon Diaz III", True), ("Ramon Diaz", False), ("Jr.", False)]
)
def test_juniors(name: str, junior: bool) -> None:
    assert is_junior(name) is junior
