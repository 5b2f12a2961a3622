"""What happened: events by day, each once however many articles tell it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from demarche.brief.clauses import clause, detail, parties, quoted_sentence
from demarche.brief.happening import Happening, happenings, is_denied, ranked, said_by
from demarche.brief.material import Material
from demarche.brief.model import Group, Part, Section, Sentence
from demarche.brief.speakers import accordingly, speaker
from demarche.brief.tellers import by_own_account, called, denied_by, sizes, teller
from demarche.brief.words import joined, name, ours, outlets, sentence

NOTE = (
    "By day, as the articles give it; each event once. What somebody is told to have said is under “Who said what”, "
    "also where it is an act of its own (an accusation, a demand). “Alone” is said of an article where others of the "
    "same story are in the dossier and do not tell it."
)


def happened(material: Material, *, rows: int) -> Section:
    """The section of events."""
    found = list(happenings(material))
    told = {each: made for each in found if (made := _sentence(material, each))}
    known = "\n".join(each.text for each in told.values())
    partly = _merged(_fragment(material, each) for each in found if each not in told)
    partly = tuple(each for each in partly if each.parts[-2].text not in known)
    full = ranked(told)
    kept = set(full[:rows])
    dated = sorted((each for each in kept if each.when), key=_day)
    undated = [each for each in found if each in kept and each.when is None]
    few = max(rows // 4, 1)
    groups = (
        Group("By day", _merged(told[each] for each in dated)),
        Group("Without a day", _merged(told[each] for each in undated)),
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


def headline(material: Material, each: Happening) -> list[Part] | None:
    """Day and clause, as other sections refer to the event; None where the parties are not named."""
    parts = _clause(material, each)
    return None if parts is None else [*_when(each), *parts]


def _day(each: Happening) -> tuple[date, date, str, int]:
    article, event = each.main
    first, last = (each.when.first, each.when.last) if each.when else (date.max, date.max)
    return first, last, article.source.key, event.trigger.start


def _when(each: Happening) -> list[Part]:
    return [ours(f"{each.when_words}: ")] if each.when else []


def _clause(material: Material, each: Happening) -> list[Part] | None:
    """The clause with whom the article gives as its source."""
    article, event = each.main
    parts = clause(material, article, event, counted=not each.counts_differ)
    said = said_by(article, event)
    if parts is None or said is None or by_own_account(material, each):
        return parts
    if is_denied(article, event) and event.status != "denied":
        return [*speaker(material, article, said), ours(" denied this: "), *parts]
    return [*accordingly(material, article, said), *parts]


def _sentence(material: Material, each: Happening) -> Sentence | None:
    """The sentence in a phrase of ours, else with the parties and the article's words; None where nobody is named."""
    article, event = each.main
    notes = [other.note(telling.trigger, telling.id) for other, telling in each.everybody]
    parts = _clause(material, each)
    if parts is not None:
        more = [*detail(article, event), *sizes(each), *called(each), *teller(material, each)]
        return sentence([*_when(each), *parts, *more, *denied_by(material, each)], notes)
    named = parties(material, article, event)
    if not named:
        return None
    words = quoted_sentence(article, event)
    of = [part for part in named if part.text.lower() not in words.text.lower()]
    about = [ours(" of "), *joined(of)] if of else []
    quoted = [name(article.source.name), *_quoting(material, each), *about, ours(": "), words]
    return sentence([*_when(each), *quoted, *called(each), *_others(each), *denied_by(material, each)], notes)


def _quoting(material: Material, each: Happening) -> list[Part]:
    """As " writes", with whom the article gives as its source."""
    article, event = each.main
    said = said_by(article, event)
    if said is None:
        return [ours(" writes")]
    parts = speaker(material, article, said)
    return [ours(", quoting "), *parts, *([] if parts[-1].text.endswith(",") else [ours(",")]), ours(" writes")]


def _others(each: Happening) -> list[Part]:
    """Who else tells it, where what they call it does not say so."""
    others = [article.source for article in each.articles if article is not each.main[0]]
    if not others or called(each):
        return []
    return [ours(" (also told by "), *outlets(others), ours(")")]


def _fragment(material: Material, each: Happening) -> Sentence:
    """An event whose parties are not named, in the article's words."""
    article, event = each.main
    quoted = [name(article.source.name), *_quoting(material, each), ours(": "), quoted_sentence(article, event)]
    return sentence([*_when(each), *quoted], [article.note(event.trigger, event.id)])


def _merged(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Sentences that read the same are one, with the footnotes of all."""
    found: dict[str, Sentence] = {}
    for each in sentences:
        known = found.get(each.text)
        found[each.text] = Sentence(each.parts, (*known.footnotes, *each.footnotes)) if known else each
    return tuple(found.values())
