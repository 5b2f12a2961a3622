"""A phrase that is known to tell a time (the model found it): its days, or "unknown" where it names none."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from demarche.extract.times.grammar import find_times
from demarche.extract.times.resolve import resolve
from demarche.extract.times.value import TimeMatch
from demarche.records import Published, Span, TimeReference

# A bare year or month is too weak in running text but is meant where the whole phrase is a time.
_CUE = "in "
_UNDATED = ("clock", "duration", "repeated", "anaphor", "holiday", "recent")
_SINCE = re.compile(r"\s*(since|after|before|until)\b", re.IGNORECASE)


def resolve_phrase(span: Span, *, published: Published | None, tense: str | None = None) -> TimeReference:
    """The days the phrase ``span`` stands for, with ``span`` itself as evidence.

    Of several expressions in it the first that names a calendar stretch counts. A phrase that opens with
    since, after, before or until and names a day further on ("since the coup of May 3") is open on that
    side. A phrase without any time expression ("on the sidelines of the summit") has ``start`` and ``end``
    None, granularity "unknown" and is not exact.
    """
    found = find_times(span.text) or _cued(span.text)
    if not found:
        return TimeReference(span=span, start=None, end=None, granularity="unknown", exact=False)
    best = min(found, key=lambda match: (match.value.kind in _UNDATED, match.start))
    opening = _SINCE.match(span.text)
    value = best.value
    if opening and best.start > opening.end() and value.bound is None and value.kind not in _UNDATED:
        value = replace(value, bound=opening[1].lower())
    references = [resolve(replace(best, value=value), published=published, tense=tense)]
    if value.bound is None:  # "Saturday and Sunday": all of them
        alike = [match for match in found if match.value.kind == value.kind and match.value.bound is None]
        references += [resolve(match, published=published, tense=tense) for match in alike if match is not best]
    return replace(_cover(references), span=span)


def _cover(references: list[TimeReference]) -> TimeReference:
    """The stretch from the first to the last of ``references``; exact only where it has no gap."""
    settled = sorted((r.start, r.end) for r in references if r.start is not None and r.end is not None)
    if len(settled) < 2:
        return references[0]
    gapless = all((b[0] - a[1]).days <= 1 for a, b in pairwise(settled))
    exact = gapless and all(reference.exact for reference in references)
    return replace(references[0], start=settled[0][0], end=max(end for _, end in settled), exact=exact)


def _cued(text: str) -> tuple[TimeMatch, ...]:
    padded = _CUE + text[:1].upper() + text[1:] if text[:1].isalpha() else _CUE + text
    return find_times(padded, start=len(_CUE))
