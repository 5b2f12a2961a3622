"""HTML pages: the article's text by trafilatura, its place in the page by alignment, its date by the
markup."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from demarche.errors import InputError
from demarche.read.align import Aligner
from demarche.read.bytes import to_text
from demarche.read.clean import Frozen, Pieces, one_line
from demarche.read.document import Given, make_document
from demarche.read.markup import check_markup, declared_charset, visible_ink
from demarche.read.markup_dates import find_published
from demarche.read.outlet import outlet_of_url
from demarche.read.source import Options, Source
from demarche.read.title import same_words
from demarche.records import Document

if TYPE_CHECKING:
    from lxml.html import HtmlElement

GAP = "\n\n"  # between two blocks of a page
SHORTEST_ARTICLE = 80  # characters; what is shorter is a menu or a notice
BLOCKS = frozenset({"p", "head", "item", "row", "quote", "code", "fw", "ab"})


def read_html(source: Source, options: Options) -> Iterator[Document]:
    """The one document of a page.

    Raises:
        InputError: the file is too large, binary or empty, would stall the parser, or holds no article.
    """
    raw = source.read(options.limit_bytes)
    markup = to_text(raw, path=source.path, declared=declared_charset(raw))
    check_markup(markup, source.path)
    tree, page = _extract(markup, source.path)
    blocks = _blocks(page.body)
    if sum(map(len, blocks)) < SHORTEST_ARTICLE:
        raise InputError(source.path, "no article text found")
    given = _given(tree, page)
    yield make_document(path=source.path, frozen=_freeze(blocks, markup), raw=raw, given=given, format="html")


def _extract(markup: str, path: str) -> tuple[HtmlElement, Any]:
    """The parsed page and what trafilatura makes of it (its ``Document``: body, title, author, sitename,
    url)."""
    try:
        import trafilatura
        from lxml.etree import LxmlError
    except ImportError as error:  # pages fail one by one, articles in other formats are still read
        raise InputError(path, f"HTML cannot be read, the installation is incomplete: {error}") from error

    # It writes to the log what is reported as a failure here.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        tree = trafilatura.load_html(markup)
        if tree is None:
            raise InputError(path, "is not an HTML page")
        page = trafilatura.bare_extraction(
            tree,
            include_comments=False,
            with_metadata=True,
            # The cheapest search: its result is not used, see markup_dates.
            date_extraction_params={
                "original_date": True,
                "extensive_search": False,
                "max_date": "2100-12-31",
            },
        )
    except (LxmlError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise InputError(path, f"the page cannot be parsed: {type(error).__name__}: {error}") from error
    if page is None:
        raise InputError(path, "no article text found")
    return tree, page


def _blocks(body: Any) -> list[str]:
    """The paragraphs, headings, list items and table rows of an extracted body, each as one line."""
    texts: list[str] = []
    _collect(body, texts)
    blocks = [one_line(text) for text in texts]
    return [block for block in blocks if block]


def _collect(element: Any, texts: list[str]) -> None:
    """Depth first; a block inside a block (a list in a quotation) starts a new one."""
    loose: list[str] = [element.text or ""]
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag in BLOCKS or any(inner.tag in BLOCKS for inner in child.iterdescendants()):
            texts.append("".join(loose))
            _collect(child, texts)
            loose = []
        elif tag == "lb":
            texts.append("".join(loose))
            loose = []
        elif tag == "cell":
            loose.append(" " + "".join(child.itertext()))
        elif tag:
            loose.append("".join(child.itertext()))
        loose.append(child.tail or "")
    texts.append("".join(loose))


def _freeze(blocks: list[str], markup: str) -> Frozen:
    ink = visible_ink(markup)
    pieces = Pieces()
    aligner = Aligner(markup, ink, pieces)
    stored = 0
    for block in blocks:
        aligner.place(block, stored)
        stored += len(block) + len(GAP)
    text = GAP.join(blocks)
    return Frozen(text, pieces.cut(len(text)))


def _given(tree: HtmlElement, page: Any) -> Given:
    url = page.url or None
    host = outlet_of_url(url)
    outlet = one_line(page.sitename or "") or host
    return Given(
        title=_title(tree, page),
        published=find_published(tree, url),
        outlet=host if outlet and host and outlet.casefold() in host else outlet,
        url=url,
        byline=one_line(page.author or "") or None,
    )


def _title(tree: HtmlElement, page: Any) -> str | None:
    """The page's title; the headline on the page where the title is that and the outlet's name."""
    title = one_line(page.title or "")
    headlines = tree.xpath("//h1")
    shown = one_line(headlines[0].text_content()) if len(headlines) == 1 else ""
    if shown and title and (title.startswith(shown) or same_words(title, shown)):
        return shown
    return title or shown or None
