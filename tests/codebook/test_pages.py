"""The pages in docs/codebook are what the data say now."""

from __future__ import annotations

from pathlib import Path

import pytest

from demarche.codebook.book import load_book
from demarche.codebook.pages import pages, write

DOCS = Path(__file__).parents[2] / "docs" / "codebook"
PAGES = pages(load_book())


def test_there_is_a_page_for_each_type_and_list() -> None:
    lists = {"README.md", "sectors.md", "contexts.md", "acts.md", "disputed-places.md"}
    assert PAGES.keys() == lists | {f"{name}.md" for name in load_book().types}


def test_the_docs_are_current() -> None:
    assert {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md")} == PAGES


def test_write_makes_the_same_files(tmp_path: Path) -> None:
    write(tmp_path / "new" / "folder")
    assert {path.name for path in (tmp_path / "new" / "folder").iterdir()} == PAGES.keys()


@pytest.mark.parametrize("name", PAGES)
def test_every_table_row_has_as_many_cells_as_its_head(name: str) -> None:
    width = 0
    for line in PAGES[name].splitlines():
        if not line.startswith("|"):
            width = 0
            continue
        cells = line.replace("\\|", "").count("|")
        width = width or cells
        assert cells == width, line


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("README.md", "[ACCUSE](ACCUSE.md) | verbal conflict | -3 |"),
        ("PROTEST.md", "| vandalize | – |"),
        ("RETREAT.md", "  `withdrew` → RETREAT/withdraw, occurred, actors: Ethiopian troops"),
        ("SANCTION.md", "## Decision"),
        ("disputed-places.md", "| Abyei | Abyei: the area | SDN, SSD |"),
    ],
)
def test_a_page_tells_the_facts(name: str, line: str) -> None:
    assert line in PAGES[name]
