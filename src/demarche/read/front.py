"""The lines above an article: crawl header, address, byline, date line. They are found one by one, from
the top."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from demarche.read.byline import byline_of, is_name
from demarche.read.clean import one_line
from demarche.read.dates import FULL_DATE, TIME, WEEKDAY, dated_line, full_date
from demarche.read.lines import Line
from demarche.read.outlet import only_url
from demarche.read.residue import is_residue
from demarche.records import Span

LONGEST_LINE = 300  # characters of a header line
MOST_LINES = 15
FOOT_LINES = 3

DATE_KEYS = {
    "date": 1, "dated": 1, "published": 0, "publish date": 0, "published date": 0, "publication date": 0,
    "pubdate": 0, "date published": 0, "posted": 0, "first published": 0, "created": 1, "updated": 2,
    "last updated": 2, "last modified": 2, "modified": 2, "last update": 2,
}  # fmt: skip
TEXT_KEYS = {
    "url": "url", "link": "url", "permalink": "url", "source url": "url", "source": "outlet",
    "outlet": "outlet",
    "publisher": "outlet", "publication": "outlet", "newspaper": "outlet", "site": "outlet", "title": "title",
    "headline": "title", "author": "byline", "authors": "byline", "byline": "byline", "written by": "byline",
    "reporter": "byline",
}  # fmt: skip
OTHER_KEYS = frozenset({"section", "category", "categories", "tags", "keywords", "language", "lang", "id"})

_DATE_KEY = "|".join(sorted(map(re.escape, DATE_KEYS), key=len, reverse=True))
_KEYED = re.compile(r"([A-Za-z][A-Za-z _-]{1,20}?)\s*[:=]\s*(\S.*)")
_KEYED_DATE = re.compile(rf"(?P<key>{_DATE_KEY})\b\s*(?:[:=|–-]\s*|on\s+|at\s+)*(?P<value>\S.*)", re.IGNORECASE)
_PRINTED = re.compile(
    rf"(?:originally |first )?published in (?P<outlet>\S[^,.;:]{{1,40}}),? (?:on )?(?P<date>{FULL_DATE})\.?",
    re.IGNORECASE,
)
# A crawl header that stands on one line with the article: only an ISO date, or a key with a colon, is sure
# enough.
_INLINE = re.compile(
    rf"\s*(?P<key>{_DATE_KEY})\s*(?:[:=]\s*(?:{WEEKDAY},?\s+)?(?P<any>{FULL_DATE})|"
    rf"\s(?P<iso>\d{{4}}-\d\d-\d\d))"
    rf"(?:[T\s,]+{TIME})?\s+(?=[\"'“‘(\[]?[A-ZÀ-Þ0-9])",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Front:
    """What the lines above the article say. ``spans`` are the lines themselves; ``rank`` orders date keys."""

    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    title: Span | None = None
    published: date | None = None
    rank: int = 9
    spans: list[tuple[int, int]] = field(default_factory=list)

    def take_date(self, day: date, rank: int) -> None:
        """Keep the date whose key says most: published before date before updated, the first of equals."""
        if rank < self.rank:
            self.published, self.rank = day, rank


def read_inline(text: str, front: Front) -> int:
    """A header that shares the first line with the article (`` date 2025-06-04 The minister ...``).
    Returns its end."""
    match = _INLINE.match(text)
    day = full_date(match["any"] or match["iso"]) if match else None
    if match is None or day is None or "\n" in match[0].strip():
        return 0
    front.take_date(day, DATE_KEYS[match["key"].casefold()])
    end = len(match[0].rstrip())
    front.spans.append((match.start("key"), end))
    return len(match[0])


def read_front(lines: Sequence[Line], first: int, front: Front) -> int:
    """Take header lines from line ``first`` on. Returns the first line that is none."""
    index = first
    while index < len(lines) and index - first < MOST_LINES:
        line = lines[index]
        known = _read_line(line, front) or _is_rule(lines, index) or is_residue(line.text)
        if not known and not _read_name(lines, index, front):
            break
        if not front.title or line.end != front.title.end:
            front.spans.append((line.start, line.end))
        index += 1
    return index


def read_foot(lines: Sequence[Line], front: Front) -> None:
    """A last line such as ``Published: May 3, 2024`` or ``Published in The Courier, May 3rd, 2024``."""
    for line in lines[-FOOT_LINES:]:
        printed = _PRINTED.fullmatch(line.text)
        keyed = _KEYED_DATE.fullmatch(line.text)
        value = printed["date"] if printed else keyed["value"] if keyed else ""
        day = dated_line(value)
        if day is None:
            continue
        if printed:
            front.outlet = front.outlet or printed["outlet"]
        front.take_date(day, DATE_KEYS[keyed["key"].casefold()] if keyed and not printed else 0)
        front.spans.append((line.start, line.end))


def _read_name(lines: Sequence[Line], index: int, front: Front) -> bool:
    """A bare name above a date line is a byline."""
    below = lines[index + 1 : index + 2]
    if front.byline or not is_name(lines[index].text) or not (below and _read_dates(below[0], front)):
        return False
    front.byline = lines[index].text
    return True


def _is_rule(lines: Sequence[Line], index: int) -> bool:
    """A line of dashes around a header (YAML front matter)."""
    return re.fullmatch(r"[-=*_]{3,}", lines[index].text) is not None


def _read_line(line: Line, front: Front) -> bool:
    if len(line.text) > LONGEST_LINE:
        return False
    return _read_url(line, front) or _read_dates(line, front) or _read_key(line, front) or _read_byline(line, front)


def _read_url(line: Line, front: Front) -> bool:
    url = only_url(line.text)
    if url:
        front.url = front.url or url
    return url is not None


def _read_dates(line: Line, front: Front) -> bool:
    """A line of nothing but dates and date keys, parted by bars or bullets."""
    found: list[tuple[date, int]] = []
    whole = dated_line(line.text)
    if whole:
        front.take_date(whole, 1)
        return True
    for part in re.split(r"\s*[|•·/]\s+", line.text):
        keyed = _KEYED_DATE.fullmatch(part.strip())
        day = dated_line(keyed["value"] if keyed else part)
        if day is None:
            return False
        found.append((day, DATE_KEYS[keyed["key"].casefold()] if keyed else 1))
    for day, rank in found:
        front.take_date(day, rank)
    return True


def _read_key(line: Line, front: Front) -> bool:
    keyed = _KEYED.fullmatch(line.text)
    key = keyed[1].replace("_", " ").casefold() if keyed else ""
    if keyed is None or key not in TEXT_KEYS.keys() | DATE_KEYS.keys() | OTHER_KEYS:
        return False
    if key in OTHER_KEYS or key in DATE_KEYS:  # a date key whose date is not written in full: "Posted: 3 hours ago"
        return bool(front.spans) and not line.ends_sentence
    _store(TEXT_KEYS[key], one_line(keyed[2]), line, keyed.start(2), front)
    return True


def _store(kind: str, value: str, line: Line, start: int, front: Front) -> None:
    if kind == "url":
        front.url = front.url or only_url(value) or front.url
    elif kind == "outlet":
        front.outlet = front.outlet or value
        front.url = front.url or only_url(value)
    elif kind == "byline":
        front.byline = front.byline or value
    elif front.title is None:
        front.title = Span(line.start + start, line.end, line.text[start:])
        front.spans.append((line.start, line.start + start))


def _read_byline(line: Line, front: Front) -> bool:
    found = byline_of(line.text)
    if found is None:
        return False
    front.byline = front.byline or found.name
    if found.day:
        front.take_date(found.day, 1)
    return True
