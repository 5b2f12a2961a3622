"""What happened: events by day, each once however many articles tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from demarche.brief.article import Article
from demarche.brief.clauses import clause, detail, parties, quoted_sentence
from demarche.brief.material import Material
from demarche.brief.model import Group, Part, Section, Sentence
from demarche.brief.phrases import is_backed, phrase_for
from demarche.brief.speakers import accordingly, speaker
from demarche.brief.when import When, interval
from demarche.brief.words import joined, name, ours, outlets, sentence, wording
from demarche.records import Event, Statement

NOTE = (
    "By day, as the articles give it; each event once. What somebody is told to have said is under “Who said what”, "
    "also where it is an act of its own (an accusation, a demand). “Alone” is said of an article where others of the "
    "same story are in the dossier and do not tell it."
)
ASSERTIVE = frozenset({"assert", "deny", "concede", "accuse", "announce", "estimate"})
"""Acts of speech that tell of an event as such; a demand or a threat does not say that it happens."""


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
    told = {id(each): made for each in found if (made := _sentence(material, each))}
    full = sorted((each for each in found if id(each) in told), key=lambda e: (-e.sources, -e.recent.toordinal()))
    partly = _merged(_fragment(material, each) for each in found if id(each) not in told)
    kept = full[:rows]
    dated = sorted((each for each in kept if each.when), key=_day)
    undated = [each for each in found if each in kept and each.when is None]
    few = max(rows // 4, 1)
    groups = (
        Group("By day", _merged(told[id(each)] for each in dated)),
        Group("Without a day", _merged(told[id(each)] for each in undated)),
        Group("Told without naming the parties", partly[:few]),
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
    return map(joined_tellings, members.values())


def joined_tellings(tellings: Iterable[tuple[Article, Event]]) -> Happening:
    """Tellings as one happening, the fullest first, of the shortest days that one of them gives."""
    ordered = sorted(tellings, key=lambda told: -_fullness(told[1]))
    times = [when for article, event in ordered if (when := article.when_event(event))]
    return Happening(
        tellings=tuple(ordered),
        sources=len({article.document.id for article, _ in ordered}),
        when=min(times, key=lambda when: (when.last - when.first, when.inferred), default=None),
    )


def tells_a_deed(article: Article, event: Event) -> bool:
    """Whether an event is told here: not what is only possible, nor what is told as said."""
    if event.status == "hypothetical" or event.same_as is not None:
        return False
    said = article.statements.get(event.attributed_to or "")
    verbal = event.quad.startswith("verbal") and event.type != "CONSULT"
    if said is not None and (verbal or said.polarity == "negative" or said.act not in ASSERTIVE):
        return False
    cues = (statement.cue for statement in article.coding.statements if statement.cue is not None)
    return not any(cue.overlaps(event.trigger) for cue in cues)


def teller(material: Material, each: Happening, *, brief: bool = False) -> list[Part]:
    """Who tells it, and how many independent sources where there are several; ``brief``: only who."""
    articles = list({article.document.id: article for article, _ in each.tellings}.values())
    if brief:
        return [ours(" ("), *outlets(article.source for article in articles), ours(")")]
    own = "by the speaker’s own account, " if _by_own_account(material, each) else ""
    parts = [ours(f" ({own}told by "), *outlets(article.source for article in articles)]
    published = articles[0].published if len(articles) == 1 and each.when is None else None
    if each.sources > 1:
        parts.append(ours(f", {each.sources} independent sources"))
    elif articles[0].document.id in material.shared:
        parts.append(ours(" alone"))
    if published is not None:
        parts.append(
            ours(f", published {interval(published.first, published.last)}{', inferred' * published.inferred}")
        )
    return [*parts, ours(")")]


def headline(material: Material, each: Happening) -> list[Part] | None:
    """Day and clause, as other sections refer to the event; None where the parties are not named."""
    parts = _clause(material, each)
    return None if parts is None else [*_when(each), *parts]


def _fullness(event: Event) -> float:
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
    return parts if _by_own_account(material, each) else [*accordingly(material, article, said), *parts]


def _by_own_account(material: Material, each: Happening) -> bool:
    """Whether the first who acts in it is the one who tells it."""
    _, event = each.main
    said = _said(each)
    if said is None or said.source is None or not event.actors or said.parent or said.act == "deny":
        return False
    return material.naming.key(said.source) == material.naming.key(event.actors[0])


def _sentence(material: Material, each: Happening) -> Sentence | None:
    """The sentence in a phrase of ours, else with the parties and the article's words; None where nobody is named."""
    article, event = each.main
    notes = [other.note(telling.trigger, telling.id) for other, telling in each.tellings]
    parts = _clause(material, each)
    if parts is not None:
        return sentence([*_when(each), *parts, *detail(article, event), *_called(each), *teller(material, each)], notes)
    named = parties(material, article, event)
    if not named:
        return None
    words = quoted_sentence(article, event)
    of = [each_of for each_of in named if each_of.text.lower() not in words.text.lower()]
    about = [ours(" of "), *joined(of)] if of else []
    quoted = [name(article.source.name), *_quoting(material, each), *about, ours(": "), words]
    return sentence([*_when(each), *quoted, *_called(each), *_others(each)], notes)


def _quoting(material: Material, each: Happening) -> list[Part]:
    """As " writes", with whom the article gives as its source."""
    said = _said(each)
    if said is None:
        return [ours(" writes")]
    parts = speaker(material, each.main[0], said)
    return [ours(", quoting "), *parts, *([] if parts[-1].text.endswith(",") else [ours(",")]), ours(" writes")]


def _others(each: Happening) -> list[Part]:
    """Who else tells it."""
    article, _ = each.main
    others = {other.document.id: other.source for other, _ in each.tellings if other is not article}
    if not others or len({event.trigger.text.lower() for _, event in each.tellings}) > 1:
        return []
    return [ours(" (also told by "), *outlets(others.values()), ours(")")]


def _called(each: Happening) -> list[Part]:
    """The words of the outlets for an act of force, and for any other that they call by several names."""
    main = each.main[1]
    several = len({event.trigger.text.lower() for _, event in each.tellings}) > 1
    if main.type == "CONSULT" or not (several or (phrase_for(main).nominal and is_backed(main))):
        return []
    words: dict[str, list[str]] = {}
    for article, event in each.tellings:
        words.setdefault(event.trigger.text.lower(), []).append(article.source.name)
    parts: list[Part] = []
    for number, (word, sources) in enumerate(words.items()):
        who = joined([name(source) for source in dict.fromkeys(sources)])
        parts += [
            ours("; " if number else ", called "),
            wording(word),
            *([ours(" by "), *who] if len(words) > 1 else []),
        ]
    return parts


def _fragment(material: Material, each: Happening) -> Sentence:
    """An event whose parties are not named, in the article's words."""
    article, event = each.main
    parts = [
        *_when(each),
        name(article.source.name),
        *_quoting(material, each),
        ours(": "),
        quoted_sentence(article, event),
    ]
    return sentence(parts, [article.note(event.trigger, event.id)])


def _merged(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Sentences that read the same are one, with the footnotes of all."""
    found: dict[str, Sentence] = {}
    for each in sentences:
        known = found.get(each.text)
        found[each.text] = Sentence(each.parts, (*known.footnotes, *each.footnotes)) if known else each
    return tuple(found.values())
