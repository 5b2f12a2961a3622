"""Actor codes: country and sector of the gold's actor spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from evaluation.score.figure import Figure, Pair, accuracy_figure

UNKNOWN_COUNTRY = "XXX"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundActor:
    """A gold actor span: its sentence and code, and what the coder made of it (if it found an actor
    there)."""

    sentence: str
    code: str
    found: bool
    country: str | None
    sector: str | None


def gold_sector(code: str) -> str | None:
    """The sector of an actor code such as ``IRN GOV``; None where the code names none or is unknown."""
    parts = code.split()
    return parts[1] if len(parts) > 1 else None


def gold_country(code: str) -> str | None:
    """The country of an actor code, or what stands in its place (``UNO``); None where it is unknown."""
    first = code.split(maxsplit=1)[0] if code.split() else UNKNOWN_COUNTRY
    return None if first in {UNKNOWN_COUNTRY, "?"} else first


def score_sectors(found: Sequence[Sequence[str]], gold: Sequence[Sequence[str]]) -> dict[str, Figure]:
    """``sector``: share of the gold actor spans, sentence by sentence, whose sector is the gold one.

    Spans whose code has no sector are no cases; a sector the model does not know counts as wrong.
    """
    units = []
    for one, other in zip(found, gold, strict=True):
        units.append((sum(f == g for f, g in zip(one, other, strict=True)), len(other)))
    return {"sector": accuracy_figure(units)}


def score_actors(actors: Sequence[FoundActor]) -> dict[str, Figure]:
    """Codes of the gold's actor spans as the coder gives them. The unit of the interval is the sentence.

    ``found``: share of the spans where an actor has a mention that overlaps. ``country``: share of the spans
    with a known country whose actor has it, spans without an actor being wrong. ``country-unknown``: share of
    the spans of unknown or several countries (``XXX``) to which no country is given. ``sector``: share of the
    spans with a sector whose actor has it as the primary one. ``code``: both right, over spans that have
    both.
    """
    sentences = [list(group) for _, group in groupby(actors, key=lambda actor: actor.sentence)]
    known = [[a for a in sentence if gold_country(a.code)] for sentence in sentences]
    unknown = [[a for a in sentence if not gold_country(a.code)] for sentence in sentences]
    sectored = [[a for a in sentence if gold_sector(a.code)] for sentence in sentences]
    both = [[a for a in sentence if gold_sector(a.code)] for sentence in known]
    return {
        "found": accuracy_figure([(sum(a.found for a in s), len(s)) for s in sentences]),
        "country": accuracy_figure([_share(s, country=True) for s in known]),
        "country-unknown": accuracy_figure([(sum(a.country is None for a in s), len(s)) for s in unknown]),
        "sector": accuracy_figure([_share(s, sector=True) for s in sectored]),
        "code": accuracy_figure([_share(s, country=True, sector=True) for s in both]),
    }


def _share(actors: Sequence[FoundActor], *, country: bool = False, sector: bool = False) -> Pair:
    right = sum(
        (not country or a.country == gold_country(a.code)) and (not sector or a.sector == gold_sector(a.code))
        for a in actors
    )
    return right, len(actors)
