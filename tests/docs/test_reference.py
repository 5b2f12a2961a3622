"""Every command, option, screen and export is documented, and links between pages lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from demarche.cli.main import COMMANDS, main
from demarche.web.screens import SCREENS

DOCS = Path(__file__).parents[2] / "docs"
REFERENCE = (DOCS / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_with_its_options(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    chapter = REFERENCE.partition(f"## demarche {name}\n")[2].partition("\n## ")[0]
    assert chapter, "make docs"
    options = [option for each in command.params if isinstance(each, click.Option) for option in each.opts]
    assert [option for option in options if option not in chapter] == []
    assert command.help
    assert command.help.split(".")[0].split()[0] in chapter


@pytest.mark.parametrize("screen", SCREENS, ids=lambda each: each.name)
def test_every_screen(screen: object) -> None:
    page = (DOCS / "page.md").read_text(encoding="utf-8")
    assert f"`{screen.path}" in page  # type: ignore[attr-defined]


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: str(page.relative_to(DOCS)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if not re.match(r"[a-z]+:", target):
            path, _, _ = target.partition("#")
            assert not path or (page.parent / path).exists(), target
