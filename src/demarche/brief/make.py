"""The brief put together: head, sections, sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from demarche.brief.differ import differ
from demarche.brief.happened import happened
from demarche.brief.material import Material, gather
from demarche.brief.model import Brief, Section
from demarche.brief.proposed import proposed
from demarche.brief.questions import questions
from demarche.brief.said import said
from demarche.brief.scope import Scope
from demarche.brief.terms import terms
from demarche.brief.text import plain
from demarche.brief.when import When, interval
from demarche.errors import UsageError
from demarche.store import Dossier


class MakesSection(Protocol):
    """What makes a section of the records of a scope, with ``rows`` sentences at most."""

    def __call__(self, material: Material, *, rows: int) -> Section: ...


SECTIONS: tuple[MakesSection, ...] = (happened, said, differ, proposed, terms, questions)
"""The sections of every brief, in order, for whomever it is made."""

METHOD = (
    "This brief was made by software, Demarche {version}, from the articles listed at its end: no person wrote or "
    "checked it. It records who is told to have done and said what; it weighs no source and decides nothing. Its "
    "sentences are put together from coded records by one template for every party; “…” are a speaker’s own words as "
    "an article quotes them, ‘…’ the words of an article. Coding and linking make errors: read the sentence that a "
    "footnote quotes before you rely on it. Copies of one article count once. An article whose outlet is not known is "
    "called by its number in the list of sources."
)
MOST_OUTLETS = 10
"""Outlets that the head names; the list of sources has all."""


def make(dossier: Dossier, scope: Scope, *, rows: int) -> Brief:
    """The brief of a scope, with ``rows`` sentences a section at most.

    Raises:
        UsageError: a section cannot have so few sentences.
    """
    if rows < 1:
        raise UsageError("a section needs room for one sentence at least")
    material = gather(dossier, scope)
    runs = sorted({run.code for run in dossier.runs})
    return Brief(
        title=f"Brief: {title(material)}",
        facts=tuple(_facts(material)),
        method=METHOD.format(version=" and ".join(runs)).replace("Demarche ,", "Demarche,"),
        sections=tuple(make_section(material, rows=rows) for make_section in SECTIONS),
        sources=tuple(article.source for article in material.articles),
    )


def title(material: Material) -> str:
    """What the brief is about, in words."""
    scope = material.belonging.scope
    names = [plain(party.name) for party in material.belonging.parties]
    about = [" and ".join(names)] if names else []
    about += [f"“{plain(scope.issue)}”"] if scope.issue else []
    about += [scope.days()] if scope.days() else []
    words = ", ".join(about) or "the whole dossier"
    return words[:1].upper() + words[1:]


def _facts(material: Material) -> Iterator[tuple[str, str]]:
    """The lines of the head."""
    articles = material.articles
    outlets = sorted({article.source.outlet for article in articles if article.source.outlet})
    unknown = sum(article.source.outlet is None for article in articles)
    independent = sum(not article.is_copy for article in articles)
    yield "About", _about(material)
    yield "Days told of", _days(material)
    yield (
        "Articles",
        (
            f"{len(articles)} of {len(material.dossier.documents)} in the dossier; outlets: "
            f"{_outlets(outlets)}{f' ({unknown} without a known outlet)' if unknown else ''}; "
            f"independent sources, copies counted once: {independent}"
        ),
    )
    if not material.linked:
        yield "Links", "the dossier is not linked: each article stands by itself (demarche link FILE)"


def _outlets(names: list[str]) -> str:
    """The outlets, of many the first ones and how many more there are."""
    if len(names) > MOST_OUTLETS:
        return f"{', '.join(names[:MOST_OUTLETS])} and {len(names) - MOST_OUTLETS} more"
    return ", ".join(names) or "none known"


def _about(material: Material) -> str:
    """The scope in full."""
    parties, scope = material.belonging.parties, material.belonging.scope
    with_officials = [f"{p.name} with its officials and bodies" if p.code else f"“{plain(p.name)}”" for p in parties]
    told = []
    if len(parties) == 1:
        told.append(f"what {with_officials[0]} takes part in, says, is told or is named in")
    if len(parties) == 2:
        told.append(f"what passes between {with_officials[0]} and {with_officials[1]}")
    if scope.issue:
        told.append(f"what is told in sentences that hold “{plain(scope.issue)}”")
    if scope.days():
        told.append(f"days: {scope.days()}; what has no day goes by that of its article")
    return "; ".join(told) or "everything in the dossier"


def _days(material: Material) -> str:
    """The first and the last day on which something of the scope is told to have been."""
    days = list(_told_days(material))
    if not days:
        return "none is told"
    first = min(days, key=lambda when: (when.first, when.last))
    last = max(days, key=lambda when: (when.last, when.first))
    one, other = interval(first.first, first.last), interval(last.first, last.last)
    return one if one == other else f"{one} to {other}" if " to " not in one + other else f"{one}; last: {other}"


def _told_days(material: Material) -> Iterator[When]:
    for article in material.originals:
        for event in article.coding.events:
            if event.id in article.chosen and (when := article.when_event(event)) is not None:
                yield when
        for statement in article.coding.statements:
            if statement.id in article.chosen and (when := article.when_statement(statement)) is not None:
                yield when
