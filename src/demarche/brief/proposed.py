"""What was proposed, offered, demanded or appealed for, and how it was answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from demarche.brief.article import Article
from demarche.brief.material import Material
from demarche.brief.model import Footnote, Group, Part, Section, Sentence
from demarche.brief.said import points_back
from demarche.brief.when import When
from demarche.brief.words import ours, outlets, sentence, wording
from demarche.records import Proposal, Span

NOTE = "Proposals, offers, demands and appeals, with what they are tied to and the answer that the same article tells."
KINDS = {"proposal": "a proposal", "offer": "an offer", "demand": "a demand", "appeal": "an appeal"}
ANSWERS = {"accepted": "it is told as accepted", "rejected": "it is told as rejected"}


@dataclass(frozen=True, slots=True)
class Made:
    """A proposal where it stands."""

    article: Article
    proposal: Proposal
    when: When | None

    @property
    def recent(self) -> date:
        """Its day, else that of its article."""
        published = self.article.published
        return self.when.first if self.when else published.first if published else date.min


def proposed(material: Material, *, rows: int) -> Section:
    """The section of proposals."""
    found = list(proposals(material))
    chosen = sorted(found, key=lambda each: (each.proposal.answered is None, -each.recent.toordinal()))[:rows]
    dated = sorted((each for each in chosen if each.when), key=lambda each: each.recent)
    undated = [each for each in found if each in chosen and each.when is None]
    groups = (
        Group("By day", tuple(_sentence(material, each) for each in dated)),
        Group("Without a day", tuple(_sentence(material, each) for each in undated)),
    )
    return Section(
        id="proposed",
        title="What was proposed and answered",
        note=NOTE,
        groups=tuple(group for group in groups if group.sentences),
        left_out=len(found) - len(chosen),
        see="demarche show FILE proposals",
    )


def proposals(material: Material) -> Iterator[Made]:
    """The proposals of the scope whose object says something, those of one article that have the same object once."""
    for article in material.originals:
        seen: list[Span] = []
        for proposal in article.coding.proposals:
            words = proposal.object.text.split()
            title = article.document.title_span
            again = title is not None and title.contains(proposal.object)
            again = again or any(proposal.object.overlaps(span) for span in seen)
            if proposal.id in article.chosen and len(words) > 1 and not points_back(proposal.object.text) and not again:
                seen.append(proposal.object)
                yield Made(article, proposal, when_made(article, proposal))


def when_made(article: Article, proposal: Proposal) -> When | None:
    """The day of the event or statement that makes it."""
    event, statement = article.events.get(proposal.made_in), article.statements.get(proposal.made_in)
    if event is not None:
        return article.when_event(event)
    return article.when_statement(statement) if statement is not None else None


def lead(material: Material, article: Article, proposal: Proposal) -> list[Part]:
    """Who proposes what kind of thing to whom."""
    who = material.named(article, proposal.proposer)
    to = material.named(article, proposal.addressee)
    kind = KINDS[proposal.kind]
    towards = [ours(" to "), to] if to is not None and to != who else []
    if who is None:
        return [ours(f"{kind} was made"), *towards, ours(", by whom is not told")]
    if proposal.status == "denied":
        return [ours("it was denied that "), who, ours(f" made {kind}"), *towards]
    if proposal.status in {"planned", "hypothetical"}:
        note = "planned" if proposal.status == "planned" else "told as possible"
        return [who, ours(f" would make {kind}"), *towards, ours(f" ({note})")]
    return [who, ours(f" made {kind}"), *towards, ours(" and withdrew it" * (proposal.status == "withdrawn"))]


def _sentence(material: Material, each: Made) -> Sentence:
    article, proposal = each.article, each.proposal
    parts = [ours(f"{each.when.words}: ")] if each.when else []
    parts += [*lead(material, article, proposal), ours(": "), wording(proposal.object.text)]
    notes = [article.note(proposal.object, proposal.id)]
    condition = proposal.condition
    if condition is not None and not proposal.object.contains(condition):
        parts += [ours("; tied to "), wording(condition.text)]
        notes.append(article.note(condition, proposal.id))
    answer = answer_note(article, proposal)
    if proposal.answered and answer is not None:
        parts += [ours(f"; {ANSWERS[proposal.answered]}")]
        parts += [ours(" ("), wording(answer.span.text, longest=80), ours(")")]
        notes.append(answer)
    return sentence([*parts, ours(" ("), *outlets([article.source]), ours(")")], notes)


def answer_note(article: Article, proposal: Proposal) -> Footnote | None:
    """The words of the answer: of the event or statement that answers."""
    event, statement = article.events.get(proposal.answer or ""), article.statements.get(proposal.answer or "")
    span = event.trigger if event is not None else statement.cue if statement is not None else None
    return article.note(span, proposal.answer or "") if span is not None else None
