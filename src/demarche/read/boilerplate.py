"""What stands in the stored text but is not the article: single lines anywhere, and the block at the end.

Losing a sentence of an article is worse than keeping a link, so a block is cut off only behind a line that
says what follows (a tail marker), and only where no prose follows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from demarche.read.byline import credit_of
from demarche.read.lines import Line
from demarche.read.outlet import only_url
from demarche.read.residue import is_residue
from demarche.records import Span

# Lines that begin the end of a page: related links ...
LINKS_MARKER = re.compile(
    r"(?:more (?:in|from|on|news|stories|about)\b.{0,60}|related(?: (?:articles?|stories|news|posts?|"
    r"topics?|links?|coverage|"
    r"content|items))?|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: (?:for you|"
    r"stories|reading))?|"
    r"trending(?: now)?|most (?:read|popular|viewed|shared)|popular (?:posts|stories|news)|"
    r"latest (?:news|stories|posts|articles)|"
    r"top (?:stories|news)|editors?['’]? picks?|also read|read also|read more|read next|see also|"
    r"up next|what to read next|"
    r"in other news|other (?:news|stories)|original (?:news|article|story|source)|"
    r"tags|topics|filed under)\s?:?(?:\s?\.{3}|…)?",
    re.IGNORECASE,
)
# ... tag lists, and comment forms.
TAGS_LINE = re.compile(r"(?:tags|topics|filed under|keywords|hashtags)\s?:.{0,200}", re.IGNORECASE)
FORM_MARKER = re.compile(
    r"(?:be the first to comment.*|leave a (?:reply|comment).*|your email address will not be published.*|"
    r"(?:\d+ )?(?:comments?|responses?)|post a comment|join the (?:conversation|discussion)|"
    r"about the author)",
    re.IGNORECASE,
)
ORNAMENT = re.compile(r"[*•·|#_=~\-–—.]{1,10}|\d{1,3}|x", re.IGNORECASE)
BULLET = re.compile(r"[•▪◦‣»›*]\s*\S")
FEWEST_WORDS, MOST_WORDS = 3, 30
LONGEST_HEADLINE = 200
MOST_HEADLINES = 12  # lines above a marker that may belong to it


def find_boilerplate(text: str, lines: Sequence[Line], url: str | None) -> tuple[Span, ...]:
    """The boilerplate spans of an article whose ``lines`` these are; neighbouring lines make one span."""
    marked = {index for index, line in enumerate(lines) if is_residue(line.text)}
    marked |= set(range(_tail_start(lines, marked), len(lines)))
    _mark_foot(lines, marked, url)
    return _spans(text, lines, marked)


def _tail_start(lines: Sequence[Line], marked: set[int]) -> int:
    """The first line of the block at the end, ``len(lines)`` where there is none."""
    last_prose = max((index for index, line in enumerate(lines) if line.is_prose), default=0)
    start = len(lines)
    for index in range(1, len(lines)):
        text = lines[index].text
        if FORM_MARKER.fullmatch(text) and _may_end_here(lines, index):
            return min(start, index)
        links = LINKS_MARKER.fullmatch(text) or TAGS_LINE.fullmatch(text) or (index in marked and BULLET.match(text))
        if links and index > last_prose and start == len(lines):
            start = _headlines_above(lines, last_prose, index, marked)
    return start


def _may_end_here(lines: Sequence[Line], index: int) -> bool:
    """A comment form ends the article (readers' comments may follow) where most of the prose stands
    above it."""
    above = sum(len(line.text) for line in lines[:index] if line.is_prose)
    below = sum(len(line.text) for line in lines[index:] if line.is_prose)
    return above > 2 * below and above > 0


def _headlines_above(lines: Sequence[Line], last_prose: int, marker: int, marked: set[int]) -> int:
    """Go up from a marker over lines that look like headlines of other articles."""
    start = marker
    while start - 1 > last_prose and marker - start < MOST_HEADLINES:
        line = lines[start - 1]
        if start - 1 not in marked and not _headline_like(line):
            break
        start -= 1
    # A list that the article itself announces is part of it.
    return marker if lines[start - 1].text.endswith(":") else start


def _headline_like(line: Line) -> bool:
    words = len(line.text.split())
    return (
        not line.ends_sentence
        and len(line.text) <= LONGEST_HEADLINE
        and FEWEST_WORDS <= words <= MOST_WORDS
        and not line.text.endswith((":", ",", ";", "”", '"'))
        and line.blank_before
    )


def _mark_foot(lines: Sequence[Line], marked: set[int], url: str | None) -> None:
    """Upwards from the end: addresses, ornaments, agency credits."""
    for index in range(len(lines) - 1, 0, -1):
        text = lines[index].text
        foot = only_url(text) or ORNAMENT.fullmatch(text) or credit_of(text) or (url and text == url)
        if not foot and index not in marked:
            return
        marked.add(index)


def _spans(text: str, lines: Sequence[Line], marked: set[int]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for index in sorted(marked):
        start = lines[index].start
        if spans and index - 1 in marked and lines[index - 1].end == spans[-1].end:
            start = spans.pop().start
        spans.append(Span(start, lines[index].end, text[start : lines[index].end]))
    return tuple(spans)
