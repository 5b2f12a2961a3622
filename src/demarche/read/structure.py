"""What a frozen text says about itself: header, title, dateline, date, byline, boilerplate. Pure, no I/O."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from demarche.read.boilerplate import find_boilerplate
from demarche.read.byline import credit_of
from demarche.read.dateline import Dateline, find_dateline
from demarche.read.front import Front, read_foot, read_front, read_inline
from demarche.read.lines import Line, split_lines
from demarche.read.outlet import date_of_url, outlet_of_url
from demarche.read.published import infer_year
from demarche.read.title import find_title
from demarche.records import Published, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """The parts found in a text; ``is_empty`` where nothing but header and boilerplate is there."""

    title: Span | None
    dateline: Span | None
    published: Published | None
    outlet: str | None
    url: str | None
    byline: str | None
    boilerplate: tuple[Span, ...]
    is_empty: bool


def find_structure(text: str, *, title: str | None = None, url: str | None = None) -> Structure:
    """The structure of ``text``. ``title`` and ``url`` are what the input's metadata says already."""
    front = Front()
    body = read_inline(text, front)
    lines = split_lines(" " * body + text[body:])
    first = read_front(lines, 0, front)
    headline = front.title or _headline(lines, first, title)
    if headline and first < len(lines) and headline.end == lines[first].end:
        first += 1
    if headline:
        first = read_front(lines, first, front)
    read_foot(lines[first + 1 :], front)
    return _assemble(text, lines[first:], front, headline, url or front.url)


def _headline(lines: Sequence[Line], first: int, known: str | None) -> Span | None:
    """The headline, unless the line starts with a dateline and so is the first paragraph."""
    headline = find_title(lines, first, known=known)
    if headline and not known:
        dateline = find_dateline(lines[first : first + 1], 0)
        if dateline and dateline.sure:
            return None
    return headline


def _assemble(text: str, body: Sequence[Line], front: Front, headline: Span | None, url: str | None) -> Structure:
    dateline = find_dateline(body, 0)
    header = tuple(Span.cut(text, start, end) for start, end in front.spans)
    rest = find_boilerplate(text, body, url)
    agency = dateline.agency if dateline else None
    return Structure(
        title=headline,
        dateline=dateline.span if dateline else None,
        published=_published(front, dateline, url, text[body[0].start :] if body else ""),
        outlet=front.outlet or outlet_of_url(url) or agency,
        url=url,
        byline=front.byline or (credit_of(body[-1].text) if body else None),
        boilerplate=_merge(header, rest),
        is_empty=all(any(span.start <= line.start < span.end for span in rest) for line in body),
    )


def _published(front: Front, dateline: Dateline | None, url: str | None, body: str) -> Published | None:
    if front.published:
        return Published(front.published, front.published, "header")
    if dateline and dateline.day:
        return Published(dateline.day, dateline.day, "dateline")
    in_url = date_of_url(url)
    if in_url and in_url[0] == in_url[1]:
        return Published(*in_url, "url")
    if dateline and dateline.day_month:
        day, month = dateline.day_month
        if in_url and in_url[0].month == month and day <= in_url[1].day:
            exact = in_url[0].replace(day=day)
            return Published(exact, exact, "dateline-year-inferred")
        inferred = None if in_url else infer_year(day, month, body)
        if inferred:
            return Published(inferred, inferred, "dateline-year-inferred")
    return Published(*in_url, "url") if in_url else None


def _merge(header: Sequence[Span], rest: Sequence[Span]) -> tuple[Span, ...]:
    """All spans in order, without those that lie in another."""
    kept: list[Span] = []
    for span in sorted({*header, *rest}):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
