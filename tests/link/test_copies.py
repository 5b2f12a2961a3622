"""Copies: printed again, cut, edited; and what is none."""

from __future__ import annotations

import random

import pytest

from demarche.link.copies import COMMON, Copy, copy_groups, find_copies

STORY = (
    "The foreign ministers of Armenia and Azerbaijan met in Almaty on Friday for a second day of talks on the border, "
    "their ministries said in identical statements. No document was signed. Mediators from Kazakhstan had proposed a "
    "commission that would walk the line with maps of the Soviet general staff, and both sides said they would answer "
    "within a month. In Yerevan the opposition called the proposal a surrender of four villages; in Baku a newspaper "
    "close to the government wrote that the villages had never been anything but occupied land. Soldiers of both "
    "armies have shot at each other near Tegh twice since the spring, and each side has blamed the other. The next "
    "round is planned for July in Tashkent, although neither ministry has confirmed the place. Farmers on both sides "
    "say that they cannot reach their vineyards, and a mine wounded two of them last week. A spokesman for the border "
    "service said that the road to Goris would stay closed after dark until the commission had begun its work there."
)
OTHER = (
    "Talks between Baku and Yerevan about their common frontier ended in Kazakhstan without a signature on Friday. "
    "The two chief diplomats will reply to a mediator's plan, a joint party of surveyors with old army charts, before "
    "the summer. Critics at home on either side have attacked it: four hamlets are at stake. Twice this year there "
    "was gunfire close to one of them. Uzbekistan may receive the delegations next, officials in Astana believe."
)
FOOTER = (
    " This newspaper is read in ninety countries and has been independent since it was founded by its readers. " * 3
)


def edited(text: str, every: int) -> str:
    """The text with one word in so many exchanged."""
    words = text.split()
    return " ".join("indeed" if place % every == every - 1 else word for place, word in enumerate(words))


CASES = {
    # one article, another, whether they are copies
    "printed again": (STORY, STORY, True),
    "another headline and byline": (f"Border talks go on\n\nBy our correspondent\n\n{STORY}", STORY, True),
    "cut at the end": (STORY, " ".join(STORY.split()[:70]), True),
    "cut to a third": (STORY, " ".join(STORY.split()[:55]), True),
    "one word in twenty edited": (STORY, edited(STORY, 20), True),
    "capitals and marks": (STORY, STORY.upper().replace(",", " –"), True),
    "one story told twice": (STORY, OTHER, False),
    "one footer": (STORY + FOOTER, OTHER + FOOTER, False),
    "one quotation": (STORY, OTHER + " " + " ".join(STORY.split()[20:32]), False),
    "too short to tell": ("The talks ended on Friday.", "The talks ended on Friday.", False),
    "empty": ("", "", False),
}


@pytest.mark.parametrize("name", CASES)
def test_copies(name: str) -> None:
    one, other, copied = CASES[name]
    found = find_copies([(3, one), (7, other)])
    assert [(copy.left, copy.right) for copy in found] == ([(3, 7)] if copied else [])


def test_the_order_of_articles_does_not_matter() -> None:
    assert find_copies([(7, STORY), (3, STORY)]) == (Copy(3, 7, 1.0),)


def test_a_footer_of_many_articles_joins_none_of_them() -> None:
    chance = random.Random(0)
    words = [f"word{number}" for number in range(3000)]
    texts = [(number, " ".join(chance.choices(words, k=60)) + FOOTER) for number in range(80)]
    assert find_copies(texts) == ()


def words(chance: random.Random, count: int) -> str:
    return " ".join(f"word{chance.randrange(20000)}" for _ in range(count))


FOOTED = {
    # words of their own, words of both, words of the two footers, whether they are copies
    "a footer and a quotation": (40, 20, (120, 120), False),
    "too short without the footer": (0, 16, (120, 120), False),
    "one story above two footers": (0, 110, (150, 140), True),
    "one story above a footer": (0, 110, (150, 0), True),
}


@pytest.mark.parametrize("name", FOOTED)
def test_a_footer_of_many_articles_counts_neither_for_nor_against(name: str) -> None:
    own, both, lengths, copied = FOOTED[name]
    chance = random.Random(name)
    footers = [words(chance, length) for length in lengths]
    if lengths[0] == lengths[1]:
        footers[1] = footers[0]
    texts = [(number, f"{words(chance, 60)} {footers[number % 2]}") for number in range(2 * COMMON + 2)]
    shared = words(chance, both)
    texts += [(500 + place, f"{words(chance, own)} {shared} {footers[place]}") for place in range(2)]
    assert [(copy.left, copy.right) for copy in find_copies(texts)] == ([(500, 501)] if copied else [])


def test_a_short_article_in_one_three_times_as_long() -> None:
    chance = random.Random(1)
    longer = [words(chance, 120) for _ in range(100)]
    shorter = [" ".join(text.split()[:40]) for text in longer]
    found = find_copies(enumerate([*longer, *shorter]))
    assert [(copy.left, copy.right) for copy in found] == [(number, 100 + number) for number in range(100)]


def test_no_articles() -> None:
    assert find_copies([]) == ()


GROUPS = {
    # copies, what each member's group is
    "a pair": ([(1, 2)], {1: 1, 2: 1}),
    "three of one": ([(1, 2), (1, 3), (2, 3)], {1: 1, 2: 1, 3: 1}),
    "no chain": ([(1, 2), (2, 3)], {1: 1, 2: 1, 3: 3}),
    "none": ([], {}),
    "copies of no member": ([(1, 7), (2, 7)], {}),
    "a copy of a member and of no member": ([(1, 7), (1, 2)], {1: 1, 2: 1}),
}


@pytest.mark.parametrize("name", GROUPS)
def test_groups(name: str) -> None:
    copies, wanted = GROUPS[name]
    assert copy_groups(range(5), [Copy(left, right, 0.9) for left, right in copies]) == wanted
