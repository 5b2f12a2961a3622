"""A document is put together: what the input says of it first, what the text says of itself after that."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from demarche.errors import InputError
from demarche.read.clean import Frozen, freeze
from demarche.read.mojibake import repair
from demarche.read.outlet import outlet_of_url
from demarche.read.structure import find_structure
from demarche.records import Document, Published, identify

LONGEST_TEXT = 1_000_000
"""Characters of an article: two hundred times the usual, coded in a minute; more than that is no article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What an input says about an article beside its text (a table's columns, a page's markup)."""

    title: str | None = None
    published: Published | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None


def freeze_text(raw: str) -> Frozen:
    """The stored text of a plain raw text: cleaned, then mojibake repaired."""
    return repair(freeze(raw), raw)


def make_document(*, path: str, frozen: Frozen, raw: bytes, given: Given, format: str) -> Document:
    """The document of a frozen text; ``raw`` are the bytes it came from.

    Raises:
        InputError: the text holds no article.
    """
    text = frozen.text
    if not text.strip():
        raise InputError(path, "the text is empty")
    if len(text) > LONGEST_TEXT:
        size, limit = len(text) / 1e6, LONGEST_TEXT / 1e6
        raise InputError(path, f"{size:.1f} million characters, over the limit of {limit:g} million for one article")
    structure = find_structure(text, title=given.title, url=given.url)
    if structure.is_empty:
        raise InputError(path, "no article text found (only a header or boilerplate)")
    published = given.published
    if published is None or published.start != published.end:
        published = _sharper(published, structure.published)
    return Document(
        id=identify("doc", path, text),
        path=path,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        title=given.title or (structure.title.text if structure.title else None),
        title_span=structure.title,
        outlet=given.outlet or outlet_of_url(given.url) or structure.outlet,
        url=structure.url,
        byline=given.byline or structure.byline,
        dateline=structure.dateline,
        published=published,
        boilerplate=structure.boilerplate,
        offsets=frozen.offsets,
        format=format,
    )


def _sharper(given: Published | None, found: Published | None) -> Published | None:
    """The text's own day where the input gives none, or gives only an interval that holds it."""
    if given is None or found is None:
        return given or found
    return found if given.start <= found.start and found.end <= given.end else given
