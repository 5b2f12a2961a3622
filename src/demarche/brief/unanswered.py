"""Questions that words leave open: which figure, what answer, whose words, whether a condition was met."""

from __future__ import annotations

from collections.abc import Iterator

from demarche.brief.differ import comparisons, heading_of, sides_of, slot_words, told_in
from demarche.brief.material import Material
from demarche.brief.model import Part, Sentence
from demarche.brief.proposed import lead, proposals
from demarche.brief.said import Saying, sayings
from demarche.brief.saying import content_words, words_of
from demarche.brief.speakers import NOT_NAMED, heading, is_person
from demarche.brief.words import name, ours, sentence, wording
from demarche.records import Statement

DIFFERING = frozenset({"differs_number", "differs_date"})


def figures(material: Material) -> Iterator[Sentence]:
    """Numbers and days in which accounts of one event differ."""
    for comparison in comparisons(material):
        for slot in dict.fromkeys(claim["slot"] for claim in comparison.claims if claim["relation"] in DIFFERING):
            sides = list(sides_of(material, [claim for claim in comparison.claims if claim["slot"] == slot]))
            if len(sides) > 1:
                about = [*heading_of(material, comparison), ours(f": {slot_words(slot)} is open; ")]
                told = [
                    part for n, side in enumerate(sides) for part in (ours(", " * (n > 0)), *told_in(material, side))
                ]
                yield sentence([*about, *told], [side.note for side in sides])


def no_answer(material: Material) -> Iterator[Sentence]:
    """Proposals of somebody who is named to which no answer is told."""
    for each in proposals(material):
        article, proposal = each.article, each.proposal
        if proposal.answered is None and proposal.status == "made" and material.named(article, proposal.proposer):
            parts = [*lead(material, article, proposal), ours(": "), wording(proposal.object.text, longest=160)]
            parts += [ours("; no answer is told ("), name(article.source.name), ours(")")]
            yield sentence(parts, [article.note(proposal.object, proposal.id)])


def denials(material: Material) -> Iterator[Sentence]:
    """Denials that no statement of the same article answers."""
    for each in sayings(material):
        article, statement = each.article, each.statement
        answered = any(other.responds_to == statement.id for other in article.coding.statements)
        if statement.act == "deny" and statement.polarity == "positive" and not answered:
            accuser = article.statements.get(statement.responds_to or "")
            of = [ours(" of "), heading(material, article, accuser)] if accuser is not None else []
            yield _open(material, each, [ours(" denied "), _content(statement), *of], "no answer to it is told")


def conditions(material: Material) -> Iterator[Sentence]:
    """What was tied to a condition, of which nothing more is told."""
    for each in sayings(material):
        statement = each.statement
        if statement.condition is not None and statement.polarity == "positive":
            inside = any(span.contains(statement.condition) for span in statement.content)
            tied = [ours(": "), _content(statement)]
            if not inside:
                tied += [ours(", tied to "), wording(statement.condition.text, longest=120)]
            yield _open(material, each, tied, "whether the condition was met is not told")


def speakers_not_named(material: Material) -> Iterator[Sentence]:
    """Statements of sources whose name is withheld or not told."""
    for each in sayings(material):
        who = heading(material, each.article, each.statement)
        withheld = each.statement.source_type == "anonymous" and not is_person(each.article, each.statement)
        if withheld or who.text == NOT_NAMED:
            yield _open(material, each, [ours(": "), _content(each.statement)], "no name is told")


def _open(material: Material, each: Saying, parts: list[Part], question: str) -> Sentence:
    who = heading(material, each.article, each.statement)
    told = [who, *parts, ours(f"; {question} ("), name(each.article.source.name), ours(")")]
    return sentence(told, [each.article.note(words_of(each.article, each.statement), each.statement.id)])


def _content(statement: Statement) -> Part:
    return wording(content_words(statement), longest=160)
