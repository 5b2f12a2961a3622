"""Resolution: whether the coder, given whole stories, gives each actor the right country, sector and name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from demarche.analyse.model import Model
from demarche.coder import code_document
from demarche.read import read_text
from demarche.records import Coding, Participant
from evaluation.gold.annotated import GoldSentence


@dataclass(frozen=True, slots=True)
class Resolved:
    """One gold actor span that the coder found too: gold name and code, and what the coder made of it."""

    text: str
    gold_name: str
    gold_country: str | None
    gold_sector: str | None
    name: str
    country: str | None
    sector: str | None

    @property
    def country_right(self) -> bool:
        """Whether the countries are equal; XXX in the gold is unknown."""
        return self.gold_country == self.country

    @property
    def sector_right(self) -> bool:
        """Whether the primary sectors are equal."""
        return self.gold_sector == self.sector

    @property
    def name_right(self) -> bool:
        """Whether the names share their last word, case and punctuation aside."""
        return bool(_words(self.gold_name) and _words(self.name)) and (
            _words(self.gold_name)[-1] == _words(self.name)[-1]
            or set(_words(self.name)) >= set(_words(self.gold_name))
        )


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", name.lower())


def resolve_stories(sentences: Iterable[GoldSentence], model: Model) -> Iterator[Resolved]:
    """Code each story as one document, a sentence a paragraph, and pair the gold actors with the coder's.

    A gold span is paired with the participant that overlaps it most; spans the coder did not find are left out.
    """
    for _, group in groupby(sentences, key=lambda s: (s.story, s.coder)):
        story = list(group)
        document = read_text("\n\n".join(s.text for s in story), path=story[0].story)
        base = 0
        coding = code_document(document, model=model)
        for sentence in story:
            base = document.text.find(sentence.text, base)
            if base < 0:
                base = 0
                continue
            yield from _paired(sentence, base, coding)


def _paired(sentence: GoldSentence, base: int, coding: Coding) -> Iterator[Resolved]:
    participants = list(_participants(coding))
    for (start, end), (name, code) in sentence.actors.items():
        overlaps = [(min(end + base, p.span.end) - max(start + base, p.span.start), p) for p in participants]
        size, best = max(overlaps, key=lambda pair: pair[0], default=(0, None))
        if best is None or size <= 0 or code in {"?", ""} or name == "?":
            continue
        parts = [*code.split(), None]
        country = None if parts[0] == "XXX" else parts[0]
        sector = best.sectors[0] if best.sectors else None
        yield Resolved(sentence.text[start:end], name, country, parts[1], best.name, best.country, sector)


def _participants(coding: Coding) -> Iterator[Participant]:
    for event in coding.events:
        yield from event.actors
        yield from event.recipients
    for statement in coding.statements:
        yield from (p for p in (statement.source, statement.addressee) if p is not None)


def resolution_figures(resolved: list[Resolved]) -> dict[str, float]:
    """Shares of paired actors with the right country, sector, both, and name; and how many there were."""
    count = max(1, len(resolved))
    return {
        "country": sum(r.country_right for r in resolved) / count,
        "sector": sum(r.sector_right for r in resolved) / count,
        "code": sum(r.country_right and r.sector_right for r in resolved) / count,
        "name": sum(r.name_right for r in resolved) / count,
        "pairs": float(len(resolved)),
    }
