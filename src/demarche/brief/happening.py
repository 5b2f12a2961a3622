"""Events of a brief: each once, with all its tellings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from demarche.brief.article import Article
from demarche.brief.material import Material
from demarche.brief.when import When
from demarche.records import Event, Statement

Telling = tuple[Article, Event]
ASSERTIVE = frozenset({"assert", "deny", "concede", "accuse", "announce", "estimate"})
"""Acts of speech that tell of an event as such; a demand or a threat does not say that it happens."""


@dataclass(frozen=True, slots=True, eq=False)
class Happening:
    """One event. ``tellings`` tell it, the fullest first; ``denials`` tell that it was not so (where nobody tells that
    it was, they are the tellings). ``days`` are all that articles give it, the shortest first."""

    tellings: tuple[Telling, ...]
    denials: tuple[Telling, ...]
    days: tuple[When, ...]

    @property
    def main(self) -> Telling:
        """The telling that the sentence is made of."""
        return self.tellings[0]

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that tell it, each once."""
        return tuple({article.document.id: article for article, _ in self.tellings}.values())

    @property
    def everybody(self) -> tuple[Telling, ...]:
        """Those who tell it and those who deny it."""
        return (*self.tellings, *self.denials)

    @property
    def when(self) -> When | None:
        """The shortest days that some article gives it."""
        return self.days[0] if self.days else None

    @property
    def recent(self) -> date:
        """The day it is ordered by where the most recent come first: its own, else that of its article."""
        published = self.main[0].published
        return self.when.first if self.when else published.first if published else date.min

    @property
    def counts_differ(self) -> bool:
        """Whether articles give different numbers of those whom it struck."""
        by_kind: dict[str, set[str]] = {}
        for _, event in self.everybody:
            for size in event.sizes:
                by_kind.setdefault(size.kind, set()).add(f"{size.low} {size.best} {size.high}")
        return any(len(counts) > 1 for counts in by_kind.values())

    @property
    def when_words(self) -> str:
        """Its days in words, all of them where articles differ; empty where none is told."""
        apart = list(self.days[:1])
        apart += [each for each in self.days[1:] if not any(_overlap(each, known) for known in apart)]
        words = " or ".join(each.words for each in sorted(apart, key=lambda each: each.first))
        return f"{words} (accounts differ)" if len(apart) > 1 else words


def happenings(material: Material) -> Iterator[Happening]:
    """The events of the scope, those that links join as one, in the order of the articles; also planned ones, but not
    what is only spoken of as possible, and not acts of speech, which are told as statements."""
    members: dict[str, list[Telling]] = {}
    for article in material.originals:
        for event in article.coding.events:
            if event.id in article.chosen and tells_a_deed(article, event):
                cluster = material.clusters.get(event.id)
                members.setdefault(cluster.id if cluster else event.id, []).append((article, event))
    return map(joined_tellings, members.values())


def joined_tellings(tellings: Iterable[Telling]) -> Happening:
    """Tellings as one happening."""
    ordered = sorted(tellings, key=lambda told: -_fullness(told[1]))
    told = tuple(each for each in ordered if not is_denied(*each))
    denied = tuple(each for each in ordered if is_denied(*each))
    times = [when for article, event in ordered if (when := article.when_event(event))]
    return Happening(
        tellings=told or denied,
        denials=denied if told else (),
        days=tuple(sorted(times, key=lambda when: (when.last - when.first, when.inferred))),
    )


def tells_a_deed(article: Article, event: Event) -> bool:
    """Whether an event is told here: not what is only possible, nor what is told as said, nor a headline of what the
    text tells."""
    if event.status == "hypothetical" or event.same_as is not None or _heads(article, event):
        return False
    said = said_by(article, event)
    verbal = event.quad.startswith("verbal") and event.type != "CONSULT"
    if said is not None and (verbal or said.polarity == "negative" or said.act not in ASSERTIVE):
        return False
    cues = (statement.cue for statement in article.coding.statements if statement.cue is not None)
    return not any(cue.overlaps(event.trigger) for cue in cues)


def said_by(article: Article, event: Event) -> Statement | None:
    """The statement that tells an event, None where the article itself does."""
    return article.statements.get(event.attributed_to or "")


def is_denied(article: Article, event: Event) -> bool:
    """Whether an article tells that it was not so, or that somebody says so."""
    said = said_by(article, event)
    return event.status == "denied" or (said is not None and said.act == "deny" and said.polarity == "positive")


def _heads(article: Article, event: Event) -> bool:
    title = article.document.title_span
    if title is None or not title.contains(event.trigger):
        return False
    return any(other.type == event.type and not title.contains(other.trigger) for other in article.coding.events)


def _fullness(event: Event) -> float:
    named = bool(event.actors) * 2 + bool(event.recipients) * 2 + bool(event.times) + bool(event.places)
    return named - 4 * (event.attributed_to is not None) + event.confidence


def _overlap(one: When, other: When) -> bool:
    return one.first <= other.last and other.first <= one.last


def ranked(found: Iterable[Happening]) -> Sequence[Happening]:
    """Those that most articles tell first, then the most recent."""
    return sorted(found, key=lambda each: (-len(each.articles), -each.recent.toordinal()))
