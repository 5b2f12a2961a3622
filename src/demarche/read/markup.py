"""What a page's markup shows without parsing it: pages that would stall a parser, its charset, its
visible characters."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from html import unescape

from demarche.errors import InputError
from demarche.read.align import Ink

# The extractor's time grows faster than linearly in each of these: 13 s for one 0.44 MB element with 50,000
# attributes on one core. Real news pages stay under 100 attributes, a depth of 100 and 10,000 elements.
MOST_ATTRIBUTES = 5_000
DEEPEST = 2_000
MOST_ELEMENTS = 100_000

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
CHARSET_REGION = 4096  # bytes from the top in which a page must name its charset; browsers look at 1024
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)([^<>]*)>?")
_ATTRIBUTE = re.compile(r"[^\s\"'=<>/]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?")
# Elements that a parser closes by itself, so that they do not add depth.
_FLAT = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "td",
        "th",
        "tr",
        "thead",
        "tbody",
        "tfoot",
        "option",
        "optgroup",
        "colgroup",
        "html",
        "head",
        "body",
    ]
)
_HIDDEN = ("script", "style", "head", "template", "noscript", "svg", "textarea", "select")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")


def declared_charset(raw: bytes) -> str | None:
    """The charset that a page names in a ``meta`` element near its top."""
    match = CHARSET.search(raw[:CHARSET_REGION])
    return match[1].decode("ascii") if match else None


def check_markup(markup: str, path: str) -> None:
    """Refuse a page that would stall the parser.

    Raises:
        InputError: an element has too many attributes, or elements are too many or nested too deep.
    """
    depth = count = 0
    for tag in _TAG.finditer(markup):
        closing, name, rest = tag.groups()
        count += not closing
        if count > MOST_ELEMENTS:
            raise InputError(path, f"the page has more than {MOST_ELEMENTS:,} elements")
        if len(rest) > MOST_ATTRIBUTES and _attributes(rest) > MOST_ATTRIBUTES:
            raise InputError(path, f"the page has an element with more than {MOST_ATTRIBUTES:,} attributes")
        if name.lower() in _FLAT or rest.endswith("/"):
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        if depth > DEEPEST:
            raise InputError(path, f"the page nests elements more than {DEEPEST:,} deep")


def _attributes(rest: str) -> int:
    return sum(1 for _ in _ATTRIBUTE.finditer(rest))


def visible_ink(markup: str) -> Ink:
    """The visible characters of a page that are no white space, with their offsets; entities are read,
    at offset -1."""
    letters: list[str] = []
    offsets = array("q")
    for start, end in _text_runs(markup):
        index = start
        for entity in _ENTITY.finditer(markup, start, end):
            _ink(markup, index, entity.start(), letters, offsets)
            for character in unescape(entity[0]):
                if not character.isspace():
                    letters.append(character)
                    offsets.append(-1)
            index = entity.end()
        _ink(markup, index, end, letters, offsets)
    return Ink("".join(letters), offsets)


def _ink(markup: str, start: int, end: int, letters: list[str], offsets: array[int]) -> None:
    for index in range(start, end):
        if not markup[index].isspace():
            letters.append(markup[index])
            offsets.append(index)


def _text_runs(markup: str) -> Iterator[tuple[int, int]]:
    """``(start, end)`` of the text between tags, comments and hidden elements."""
    folded = markup.lower() if markup.isascii() else _ascii_lower(markup)
    index = 0
    while index < len(markup):
        opening = markup.find("<", index)
        if opening < 0:
            yield index, len(markup)
            return
        if opening > index:
            yield index, opening
        index = _after_tag(markup, folded, opening)
        if index == opening:
            yield opening, opening + 1
            index = opening + 1


def _after_tag(markup: str, folded: str, opening: int) -> int:
    """The offset after the tag, comment or hidden element at ``opening``; ``opening`` itself for a lone
    ``<``."""
    if markup.startswith("<!--", opening):
        return _after(markup, "-->", opening)
    following = markup[opening + 1 : opening + 2]
    if not (following.isalpha() or following in {"/", "!", "?"}):
        return opening
    hidden = re.compile(r"<([a-z]+)[\s>]").match(folded, opening)
    if hidden and hidden[1] in _HIDDEN:
        closing = folded.find(f"</{hidden[1]}", opening)
        if closing >= 0:
            return _after(markup, ">", closing)
    return _after(markup, ">", opening)


def _after(markup: str, mark: str, start: int) -> int:
    found = markup.find(mark, start)
    return len(markup) if found < 0 else found + len(mark)


def _ascii_lower(text: str) -> str:
    """Lower case that keeps every offset (some letters change their length in ``lower``)."""
    return text.translate({code: code + 32 for code in range(ord("A"), ord("Z") + 1)})
