"""The page of commands, made from the commands themselves: ``python -m demarche.cli.reference FILE``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from demarche.cli.main import COMMANDS, main

HEAD = """# Commands

Made from the commands by `make docs`; `demarche COMMAND --help` tells the same.
"""
WIDTH = 100


def page() -> str:
    """The whole page in Markdown."""
    return "\n".join([HEAD, *_chapters()]) + "\n"


def _chapters() -> Iterator[str]:
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        with click.Context(
            command, info_name=f"demarche {name}", max_content_width=WIDTH, terminal_width=WIDTH
        ) as context:
            text = command.get_help(context).rstrip()
        yield f"## demarche {name}\n\n```text\n{text}\n```\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8", newline="\n")
