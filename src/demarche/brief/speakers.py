"""Who says something, in words: named or not, and by whom they are quoted."""

from __future__ import annotations

from demarche.brief.article import Article
from demarche.brief.material import Material
from demarche.brief.model import Part
from demarche.brief.words import name, ours, wording
from demarche.records import Statement

NOT_NAMED = "a source that is not named"
MOST_LINKS = 4
"""Speakers of a chain that are told at most."""


def speaker(material: Material, article: Article, statement: Statement) -> list[Part]:
    """Who says it, with the words why a name is withheld, and who quotes them: "X, as quoted by Y"."""
    first = _one(material, article, statement)
    above = article.statements.get(statement.parent or "")
    withheld = above is None or above.anonymity != statement.anonymity
    parts = [first, *(_withheld(article, statement) if withheld else [])]
    told = {first.text}
    for _ in range(MOST_LINKS):
        if above is None:
            break
        quoting = _one(material, article, above)
        if quoting.text not in told:
            told.add(quoting.text)
            parts += [ours(", as quoted by "), quoting, *_withheld(article, above)]
        above = article.statements.get(above.parent or "")
    return [*parts, ours(",")] if len(told) > 1 else parts


def _withheld(article: Article, statement: Statement) -> list[Part]:
    """The words why a name is withheld, where no person is named."""
    if statement.anonymity is None or is_person(article, statement):
        return []
    return [ours(" (not named: "), wording(statement.anonymity.text, longest=120), ours(")")]


def accordingly(material: Material, article: Article, statement: Statement) -> list[Part]:
    """As "according to X, " before what is told as said by them."""
    parts = speaker(material, article, statement)
    comma = [] if parts[-1].text.endswith(",") else [ours(",")]
    return [ours("according to "), *parts, *comma, ours(" ")]


def heading(material: Material, article: Article, statement: Statement) -> Part:
    """The name under which what somebody says is gathered."""
    return _one(material, article, statement)


def is_person(article: Article, statement: Statement) -> bool:
    """Whether a person is named after all, so that a name is not withheld."""
    actor = article.actors.get(statement.source.actor) if statement.source else None
    return actor is not None and actor.kind == "person" and actor.name[:1].isupper()


def _one(material: Material, article: Article, statement: Statement) -> Part:
    if statement.source_type == "outlet" and statement.source is None:
        return name(article.source.name)
    return material.named(article, statement.source) or ours(NOT_NAMED)
