"""Each screen as a person uses it: open, filter, follow a number to rows and a row to highlighted words, and back."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

import pytest

from demarche.web.screens import SCREENS
from tests.browser.conftest import Watched

LISTS = ("/statements", "/timeline")
"""Screens of rows with facets whose counts are of these rows."""


def total(page: Any) -> int:
    """How many rows the pager tells."""
    found = re.search(r"of ([\d,]+)", page.locator(".pager").first.inner_text())
    return int(found.group(1).replace(",", "")) if found else 0


def gone(page: Any, selector: str) -> None:
    """Wait until nothing on the page is so."""
    from playwright.sync_api import expect

    expect(page.locator(selector)).to_have_count(0)


@pytest.mark.parametrize(
    "screen", [screen for screen in SCREENS if screen.path != "/article"], ids=lambda each: each.name
)
def test_a_screen_opens(watched: Watched, screen: Any) -> None:
    page = watched.open(screen.path)
    assert page.locator("main h1").count() == 1
    assert page.locator("header nav a[aria-current=page]").count() == (1 if screen.title else 0)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "nothing runs out of the window"


@pytest.mark.parametrize("path", LISTS)
def test_a_number_leads_to_as_many_rows(watched: Watched, path: str) -> None:
    page = watched.open(path)
    everything = total(page)
    value = page.locator("#facets li a").first
    count = int(value.locator(".count").inner_text().replace(",", ""))
    value.click()
    page.locator("#facets a.chosen").first.wait_for()
    assert total(page) == count <= everything
    assert page.locator("[data-row]").count() == min(count, 50)
    assert urlsplit(page.url).query, "the address holds the choice"
    page.go_back()
    gone(page, "#facets a.chosen")
    assert total(page) == everything


@pytest.mark.parametrize("path", LISTS)
def test_a_row_leads_to_the_highlighted_words(watched: Watched, path: str) -> None:
    page = watched.open(path)
    page.locator("[data-row] a.row").nth(1).click()
    page.locator("#evidence blockquote mark").first.wait_for()
    words = page.locator(
        "#evidence blockquote mark.role-cue, #evidence blockquote mark.role-trigger"
    ).first.inner_text()
    page.locator("#to-article").click()
    page.locator("article #here").wait_for(state="attached")
    shown = page.locator("article mark.role-cue, article mark.role-trigger").all_inner_texts()
    assert words in shown
    assert page.locator("article mark").first.is_visible()
    page.go_back()
    page.locator("#evidence blockquote mark").first.wait_for()
    page.go_back()
    gone(page, "#evidence blockquote")


def test_keys(watched: Watched) -> None:
    page = watched.open("/statements")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.locator("#evidence blockquote").first.wait_for()
    assert page.locator("tr.chosen").count() == 1
    page.keyboard.press("?")
    assert page.locator("dialog[open]").count() == 1
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "words"
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("t")
    page.wait_for_url("**/timeline")


def test_without_scripts_links_do_the_same(chromium: Any, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}statements")
    page.locator("#facets li a").first.click()
    assert page.locator("#facets a.chosen").count() == 1
    page.locator("[data-row] a.row").first.click()
    assert page.locator("#evidence blockquote mark").count() > 0
    context.close()


def test_on_a_narrow_screen_nothing_runs_out(chromium: Any, address: str) -> None:
    context = chromium.new_context(viewport={"width": 400, "height": 800})
    page = context.new_page()
    for path in ("", "statements", "timeline"):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
    context.close()
