"""When a page says it was published: its markup, then a dated line under its headline, then its address.

The date finder that the article extractor brings along is not used: it also takes the copyright year as 1
January, the time of last modification, the oldest ``time`` element of a list of related articles, and dates
in image paths. An unknown date is better than one of these.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from demarche.read.dates import dated_line
from demarche.read.front import DATE_KEYS
from demarche.read.outlet import date_of_url
from demarche.read.published import published_from
from demarche.records import Published

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Names under which a meta element gives the day of publication, the surest first.
META_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "date_published", "publishdate",
    "publish_date", "publish-date", "published_time", "publication_date", "publication-date",
    "pubdate", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime",
    "citation_publication_date", "citation_date", "originalpublicationdate", "article.published",
    "date", "displaydate",
)  # fmt: skip
PROSE = 80  # characters of the first paragraph of an article; its date line stands above it
LONGEST_DATE = 80
MOST_DEEP = 6  # levels of nesting in JSON-LD that are looked at


def find_published(tree: HtmlElement, url: str | None) -> Published | None:
    """The day the page was published, with its basis (``metadata``, ``header`` or ``url``)."""
    written = next((found for found in map(published_from, _marked(tree)) if found), None)
    if written and written.start == written.end:
        return written
    shown = _shown(tree)
    if shown:
        return Published(shown, shown, "header")
    in_url = date_of_url(url)
    if in_url:
        return Published(*in_url, "url")
    return written


def _marked(tree: HtmlElement) -> Iterator[object]:
    """Values of markup that says it is the date of publication."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        metas.setdefault(name.strip().casefold(), element.get("content") or "")
    yield from (metas[name] for name in META_NAMES if metas.get(name))
    yield from _linked_data(tree)
    for element in tree.xpath("//*[@itemprop='datePublished']|//time[@pubdate]|//time[contains(@class,'entry-date')]"):
        yield element.get("datetime") or element.get("content") or element.text_content()


def _linked_data(tree: HtmlElement) -> Iterator[object]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _dates_in(data, MOST_DEEP)


def _dates_in(value: object, depth: int) -> Iterator[object]:
    """``datePublished`` of the articles and pages in a piece of JSON-LD, not of the comments on them."""
    if depth and isinstance(value, list):
        for item in value:
            yield from _dates_in(item, depth - 1)
    elif depth and isinstance(value, dict):
        if value.get("datePublished") and "Comment" not in str(value.get("@type")):
            yield value["datePublished"]
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _dates_in(value.get(name), depth - 1)


def _shown(tree: HtmlElement) -> date | None:
    """The first dated line between the page's only headline and its first paragraph."""
    headlines = tree.xpath("//h1")
    if len(headlines) != 1:
        return None
    for element in _following(headlines[0]):
        text = " ".join(element.text_content().split()) if element.tag != "time" else ""
        if element.tag == "p" and len(text) >= PROSE:
            return None
        found = _dated(element.get("datetime") if element.tag == "time" else None) or _dated(text)
        if element.tag == "time":
            found = found or _dated(" ".join(element.text_content().split()))
        if found:
            return found
    return None


def _following(element: HtmlElement) -> Iterable[HtmlElement]:
    return (found for found in element.xpath("following::*") if isinstance(found.tag, str))


def _dated(text: str | None) -> date | None:
    if not text or len(text) > LONGEST_DATE:
        return None
    for key in sorted(DATE_KEYS, key=len, reverse=True):
        if text.casefold().startswith(key):
            text = text[len(key) :].lstrip(" :|–-").removeprefix("on ")
            break
    return dated_line(text)
