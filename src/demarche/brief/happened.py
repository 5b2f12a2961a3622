"""What happened: events by day, each once however many articles tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from demarche.brief.article import Article
from demarche.brief.clauses import clause, detail
from demarche.brief.material import Material
from demarche.brief.model import Group, Part, Section, Sentence
from demarche.brief.phrases import phrase_for
from demarche.brief.speakers import accordingly, speaker
from demarche.brief.text import clause_from
from demarche.brief.when import When
from demarche.brief.words import joined, name, ours, outlets, sentence, wording
from demarche.records import Event, Statement

NOTE = (
    "By day, as the articles give it; each event once. What somebody is told to have said is under “Who said what”, "
    "also where it is an act of its own (an accusation, a demand)."
)


@dataclass(frozen=True, slots=True)
class Happening:
    """One event with its tellings, the fullest first. ``sources`` are independent ones."""

    tellings: tuple[tuple[Article, Event], ...]
    sources: int
    when: When | None

    @property
    def main(self) -> tuple[Article, Event]:
        """The telling that the sentence is made of."""
        return self.tellings[0]

    @property
    def recent(self) -> date:
        """The day it is ordered by where the most recent come first: its own, else that of its article."""
        published = self.main[0].published
        return self.when.first if self.when else published.first if published else date.min


def happened(material: Material, *, rows: int) -> Section:
    """The section of events."""
    found = list(happenings(material))
    told = {id(each): parts for each in found if (parts := _clause(material, each))}
    full = sorted((each for each in found if id(each) in told), key=lambda e: (-e.sources, -e.recent.toordinal()))
    partly = [each for each in found if id(each) not in told]
    kept = full[:rows]
    dated = sorted((each for each in kept if each.when), key=_day)
    undated = [each for each in found if each in kept and each.when is None]
    few = max(rows // 4, 1)
    groups = (
        Group("By day", _merged(_sentence(material, each, told[id(each)]) for each in dated)),
        Group("Without a day", _merged(_sentence(material, each, told[id(each)]) for each in undated)),
        Group("Told without naming the parties", tuple(_fragment(each) for each in partly[:few])),
    )
    return Section(
        id="happened",
        title="What happened",
        note=NOTE,
        groups=tuple(group for group in groups if group.sentences),
        left_out=len(full[rows:]) + len(partly[few:]),
        see="demarche show FILE timeline",
    )


def happenings(material: Material) -> Iterator[Happening]:
    """The events of the scope, those that links join as one, in the order of the articles; also planned ones, but not
    what is only spoken of as possible, and not acts of speech, which are told as statements."""
    members: dict[str, list[tuple[Article, Event]]] = {}
    for article in material.originals:
        for event in article.coding.events:
            if event.id in article.chosen and tells_a_deed(article, event):
                fuller = event.same_as or event.id
                cluster = material.clusters.get(event.id) or material.clusters.get(fuller)
                members.setdefault(cluster.id if cluster else fuller, []).append((article, event))
    for tellings in members.values():
        ordered = sorted(tellings, key=lambda told: -_fullness(*told))
        times = [when for article, event in ordered if (when := article.when_event(event))]
        yield Happening(
            tellings=tuple(ordered),
            sources=len({article.document.id for article, _ in ordered}),
            when=min(times, key=lambda when: (when.inferred, when.last - when.first), default=None),
        )


def tells_a_deed(article: Article, event: Event) -> bool:
    """Whether an event is told here: not what is only possible, nor what is told as said."""
    if event.status == "hypothetical" or event.same_as is not None:
        return False
    said = article.statements.get(event.attributed_to or "")
    verbal = event.quad.startswith("verbal") and event.type != "CONSULT"
    if said is not None and (verbal or said.polarity == "negative"):
        return False
    cues = (statement.cue for statement in article.coding.statements if statement.cue is not None)
    return not any(cue.overlaps(event.trigger) for cue in cues)


def teller(material: Material, each: Happening) -> list[Part]:
    """Who tells it, and how many independent sources where there are several."""
    articles = list({article.document.id: article for article, _ in each.tellings}.values())
    parts = [ours(" (told by "), *outlets(article.source for article in articles)]
    if each.sources > 1:
        parts.append(ours(f", {each.sources} independent sources"))
    elif material.linked and articles[0].document.id in material.shared:
        parts.append(ours(" alone"))
    return [*parts, ours(")")]


def headline(material: Material, each: Happening) -> list[Part] | None:
    """Day and clause, as other sections refer to the event; None where the parties are not named."""
    parts = _clause(material, each)
    return None if parts is None else [*_when(each), *parts]


def _fullness(article: Article, event: Event) -> float:
    named = bool(event.actors) * 2 + bool(event.recipients) * 2 + bool(event.times) + bool(event.places)
    return named - 4 * (event.attributed_to is not None) + event.confidence


def _day(each: Happening) -> tuple[date, date, str, int]:
    assert each.when is not None
    article, event = each.main
    return each.when.first, each.when.last, article.source.key, event.trigger.start


def _when(each: Happening) -> list[Part]:
    return [ours(f"{each.when.words}: ")] if each.when else []


def _said(each: Happening) -> Statement | None:
    article, event = each.main
    return article.statements.get(event.attributed_to or "")


def _clause(material: Material, each: Happening) -> list[Part] | None:
    article, event = each.main
    parts = clause(material, article, event)
    if parts is None:
        return None
    said = _said(each)
    if said is None:
        return parts
    if said.act == "deny" and event.status != "denied":
        return [*speaker(material, article, said), ours(" denied this: "), *parts]
    return [*accordingly(material, article, said), *parts]


def _sentence(material: Material, each: Happening, parts: Sequence[Part]) -> Sentence:
    article, event = each.main
    notes = (other.note(telling.trigger, telling.id) for other, telling in each.tellings)
    return sentence([*_when(each), *parts, *detail(article, event), *_called(each), *teller(material, each)], notes)


def _called(each: Happening) -> list[Part]:
    """The words of the outlets for an act of force, whose names differ."""
    if not phrase_for(each.main[1]).nominal:
        return []
    words: dict[str, list[str]] = {}
    for article, event in each.tellings:
        words.setdefault(event.trigger.text.lower(), []).append(article.source.name)
    parts: list[Part] = []
    for number, (word, sources) in enumerate(words.items()):
        who = joined([name(source) for source in dict.fromkeys(sources)])
        parts += [ours("; " if number else ", called "), wording(word), *([ours(" by "), *who] if len(words) > 1 else [])]
    return parts


def _fragment(each: Happening) -> Sentence:
    """An event whose parties are not named, in the article's words."""
    article, event = each.main
    quoted = clause_from(article.text, event.trigger)
    attributed = [ours(", as told by somebody it quotes")] if event.attributed_to else []
    parts = [*_when(each), name(article.source.name), ours(" writes"), *attributed, ours(": "), wording(quoted.text)]
    return sentence(parts, [article.note(event.trigger, event.id)])


def _merged(sentences: Iterator[Sentence]) -> tuple[Sentence, ...]:
    """Sentences that read the same are one, with the footnotes of all."""
    found: dict[str, Sentence] = {}
    for each in sentences:
        known = found.get(each.text)
        found[each.text] = Sentence(each.parts, (*known.footnotes, *each.footnotes)) if known else each
    return tuple(found.values())
