"""Who said what: statements by speaker, each speaker's by day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from demarche.brief.article import Article
from demarche.brief.material import Material
from demarche.brief.model import Group, Part, Section, Sentence
from demarche.brief.naming import of_country
from demarche.brief.saying import form_of, lacks_subject, says, words_of
from demarche.brief.speakers import NOT_NAMED, heading, speaker
from demarche.brief.when import When
from demarche.brief.words import ours, outlets, sentence, wording
from demarche.records import Statement

NOTE = (
    "By speaker, in the order of the first day on which each is heard (where no day is told: of the article), then by "
    "name; in brackets stands who tells it. “…” are a speaker’s own words as an article quotes "
    "them, ‘…’ the words in which an article reports them."
)
_POINTS_BACK = re.compile(
    r"(?:this|that|these|those|it|so|such|similar|the same(?: \w+)?"
    r"|the (?:claim|comment|remark|accusation|allegation|statement|decision))s?(?: \w+)?$",
    re.IGNORECASE,
)
FEW = 8
"""Speakers up to which each has a heading; of more, those who are heard once stand together."""
ONCE = "Each heard once here"


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement where it stands. ``turn`` counts those of its speaker in its article, so that each speaker's first
    ones are told before anybody's last."""

    article: Article
    statement: Statement
    speaker: str
    label: str
    when: When | None
    sources: int
    turn: int

    @property
    def recent(self) -> date:
        """Its day, else that of its article, for an order in which the most recent come first."""
        published = self.article.published
        return self.when.first if self.when else published.first if published else date.min

    @property
    def start(self) -> int:
        """Where it stands in its article."""
        return words_of(self.article, self.statement).start


def said(material: Material, *, rows: int) -> Section:
    """The section of statements."""
    found = list(sayings(material))
    chosen = sorted(found, key=lambda each: (each.turn, -each.sources, -each.recent.toordinal()))[:rows]
    ordered = sorted(chosen, key=lambda each: (each.speaker, each.when is None, each.recent, each.start))
    by_speaker = [list(own) for _, own in groupby(ordered, key=lambda each: each.speaker)]
    by_speaker.sort(key=lambda own: (own[0].when is None, own[0].recent, own[0].label))
    once = [own for own in by_speaker if len(own) == 1] if len(by_speaker) > FEW else []
    groups = [
        Group(own[0].label, tuple(_sentence(material, each) for each in own)) for own in by_speaker if own not in once
    ]
    groups.append(Group(ONCE, tuple(_sentence(material, own[0], labelled=True) for own in once)))
    return Section(
        id="said",
        title="Who said what",
        note=NOTE,
        groups=tuple(group for group in groups if group.sentences),
        left_out=len(found) - len(chosen),
        see="demarche show FILE statements",
    )


def sayings(material: Material) -> Iterator[Saying]:
    """The statements of the scope that tell something by themselves."""
    turns: dict[tuple[str, str], int] = {}
    for article in material.originals:
        for statement in article.coding.statements:
            if statement.id not in article.chosen or not tells_something(article, statement):
                continue
            named = heading(material, article, statement)
            if named.text == NOT_NAMED and sum(len(span.text.split()) for span in statement.content) < 5:
                continue
            known = statement.source is not None and named.text != NOT_NAMED
            key = material.naming.key(statement.source) if statement.source and known else named.text
            cluster = material.clusters.get(statement.id)
            turn = turns.get((article.document.id, key), 0)
            turns[article.document.id, key] = turn + 1
            yield Saying(
                article=article,
                statement=statement,
                speaker=key,
                label=_label(named, statement),
                when=article.when_statement(statement),
                sources=cluster.sources if cluster else 1,
                turn=turn,
            )


def tells_something(article: Article, statement: Statement) -> bool:
    """Whether its words tell what was said. "These sentiments" does only where it answers a statement that is known; a
    headline is told again by the text; a piece without a subject or out of a longer quotation tells too little."""
    if not statement.content or _is_in_title(article, statement):
        return False
    words = " ".join(span.text for span in statement.content).strip(" “”\"'.,")
    if not words or (statement.responds_to is None and points_back(words)) or lacks_subject(words):
        return False
    above = article.statements.get(statement.parent or "")
    if above is None or not _is_within(statement, above):
        return True
    own = above.source is not None and statement.source is not None and above.source.actor == statement.source.actor
    return not own and form_of(article, statement) != "noun"


def points_back(words: str) -> bool:
    """Whether words only point at what stands elsewhere: "this", "such a claim", "the same thing"."""
    return _POINTS_BACK.match(words) is not None


def _is_within(statement: Statement, above: Statement) -> bool:
    return all(any(outer.contains(span) for outer in above.content) for span in statement.content)


def _is_in_title(article: Article, statement: Statement) -> bool:
    title = article.document.title_span
    return title is not None and all(title.contains(span) for span in statement.content)


def _label(named: Part, statement: Statement) -> str:
    name = named.marked
    if name == NOT_NAMED:
        return "Sources that are not named"
    country = of_country(statement.source, name) if statement.source else ""
    return f"{name[:1].upper()}{name[1:]}{f' ({country})' if country else ''}"


def _sentence(material: Material, each: Saying, *, labelled: bool = False) -> Sentence:
    """The statement as a sentence; ``labelled``: with the speaker's country, which else the heading tells."""
    article, statement = each.article, each.statement
    day = [ours(f"{each.when.words}: ")] if each.when else []
    who = speaker(material, article, statement)
    country = of_country(statement.source, who[0].text) if labelled and statement.source else ""
    who = [who[0], ours(f" ({country})" * bool(country)), *who[1:]]
    occasion = statement.occasion
    if occasion is not None and re.match(r"(?:at|in|during|on|speaking|addressing)\s", occasion.text, re.IGNORECASE):
        comma = [] if who[-1].text.endswith(",") else [ours(",")]
        words = occasion.text[:1].lower() + occasion.text[1:]
        who = [*who, *comma, ours(" "), wording(words, longest=90), ours(",")]
    told = says(material, article, statement)
    notes = [article.note(words_of(article, statement), statement.id)]
    return sentence([*day, *who, ours(" "), *told, ours(" ("), *outlets([article.source]), ours(")")], notes)
