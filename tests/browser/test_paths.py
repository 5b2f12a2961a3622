"""Paths through the other screens: from a number to its rows, from a row to its words; and judging a pair."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from demarche.link.judged import JudgementFile, judgements_path
from tests.browser.conftest import Watched, serve, watch
from tests.browser.test_screens import gone, total


def to_the_article(page: Any) -> None:
    """From the evidence to the marked words in the article, and back."""
    page.locator("#evidence blockquote mark").first.wait_for()
    page.locator("#to-article").click()
    page.locator("article #here").wait_for(state="attached")
    assert page.locator("article mark").first.is_visible()
    page.go_back()
    page.locator("#evidence blockquote mark").first.wait_for()


def test_from_what_several_tell_to_the_words_of_one(watched: Watched) -> None:
    page = watched.open("/event")
    several = total(page)
    page.locator("#facets li a").first.click()
    page.locator("#facets a.chosen").first.wait_for()
    assert 0 < total(page) <= several
    page.locator("[data-row] a.row").first.click()
    page.locator("table.accounts").wait_for()
    assert page.locator("table.accounts thead th").count() >= 3
    assert page.locator("table.accounts tr.agrees, table.accounts tr.differs").count() > 0
    page.locator("table.accounts td a.row").first.click()
    to_the_article(page)
    page.go_back()
    gone(page, "#evidence blockquote")


def test_from_an_actors_number_to_as_many_rows(watched: Watched) -> None:
    page = watched.open("/actor")
    row = page.locator("[data-row]").first
    name, number = row.locator("a.row").inner_text(), row.locator("td.number a").first
    count = int(number.inner_text())
    number.click()
    page.locator(".pager").first.wait_for()
    assert total(page) == count
    page.go_back()
    page.locator("[data-row] a.row").first.click()
    page.wait_for_url("**/actor?id=*")
    assert page.locator("main h1").inner_text() == name
    page.locator("[data-row] a.row").first.click()
    page.locator("#evidence blockquote mark").first.wait_for()


def test_from_a_cell_of_the_matrix_to_its_meetings(watched: Watched) -> None:
    page = watched.open("/meetings")
    cell = page.locator("table.matrix td a.held").first
    count = int(cell.inner_text())
    cell.click()
    page.wait_for_url("**?*")
    page.locator(".pager").first.wait_for()
    assert total(page) == count
    page.locator("[data-row] a.row").first.click()
    to_the_article(page)


def test_a_campaign_is_chosen_and_followed(watched: Watched) -> None:
    page = watched.open("/campaign")
    page.locator("[data-row] a.row").first.click()
    page.wait_for_url("**party=*")
    page.locator("[data-row] a.row").first.click()
    to_the_article(page)


def test_from_a_number_of_the_heat_table_to_its_uses(watched: Watched) -> None:
    page = watched.open("/terms")
    page.locator("[data-row] a.row").first.click()
    cell = page.locator("table.heat td a").nth(1)
    count = int(cell.inner_text())
    cell.click()
    page.locator("table.kwic").wait_for()
    assert page.locator("table.kwic [data-row]").count() == count
    page.locator("table.kwic a.row").first.click()
    to_the_article(page)


def test_words_are_searched_and_followed(watched: Watched) -> None:
    page = watched.open("/")
    page.keyboard.press("/")
    page.keyboard.type("gates")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?words=gates")
    assert "gate" in page.locator("main mark.word").first.inner_text().lower()
    page.locator("section[aria-labelledby=hits-statement] [data-row] a.row").first.click()
    to_the_article(page)


@pytest.fixture
def judged(chromium: Any, dossier: Path, tmp_path: Path) -> Iterator[tuple[Watched, Path]]:
    """A dossier of its own, to be written to."""
    path = Path(shutil.copy(dossier, tmp_path / "judged.dossier"))
    for address in serve(path, tmp_path):
        for page in watch(chromium, address):
            yield page, path


def test_a_pair_is_judged_by_a_key_and_taken_back(judged: tuple[Watched, Path]) -> None:
    watched, path = judged
    page = watched.open("/review?kind=event")
    first = page.locator("main").inner_text()
    page.keyboard.press("n")
    page.locator("p.last").wait_for()
    page.wait_for_load_state()
    assert page.locator("main").inner_text() != first
    (judgement,) = JudgementFile(judgements_path(path)).standing()
    assert (judgement.relation, judgement.judge) == ("not_same", "tester")
    page.keyboard.press("b")
    gone(page, "p.last")
    assert list(JudgementFile(judgements_path(path)).standing()) == []
