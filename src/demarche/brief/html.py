"""A brief as one HTML page: no script, nothing from elsewhere, made to be read aloud, on a screen or on paper."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from demarche.brief.markdown import rest
from demarche.brief.model import Brief, Footnote, Sentence
from demarche.brief.text import plain

if TYPE_CHECKING:
    from jinja2 import Template

_FOLDER = Path(__file__).with_name("templates")


def to_html(brief: Brief) -> str:
    """The whole page; every text in it is escaped."""
    style = (_FOLDER / "brief.css").read_text(encoding="utf-8").strip()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return _template().render(
        brief=brief,
        style=style,
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        marks=_Marks(brief),
        rest=rest,
        plain=plain,
    )


class _Marks:
    """The numbers of footnotes, and which of their marks stands first and is gone back to."""

    def __init__(self, brief: Brief) -> None:
        self._numbers = {(note.source.key, note.span): number for number, note in enumerate(brief.footnotes, 1)}
        self._marked: set[int] = set()

    def of(self, sentence: Sentence) -> list[tuple[int, bool]]:
        """The numbers of a sentence's footnotes, and whether each stands for the first time."""
        found: list[tuple[int, bool]] = []
        for note in sentence.footnotes:
            number = self._number(note)
            if number not in {known for known, _ in found}:
                found.append((number, number not in self._marked))
                self._marked.add(number)
        return found

    def _number(self, note: Footnote) -> int:
        return self._numbers[note.source.key, note.span]


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(_FOLDER, encoding="utf-8")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("brief.html")
