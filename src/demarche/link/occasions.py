"""Occasions of speech across documents: one news conference, interview or speech in several articles.

An occasion of a document is what one speaker says there at one time: the statement that tells when, where or how it
was made, and those of the same speaker after it. Two are compared only where one person or body speaks in both; what
the words, days, places and kinds of occasion add is a judgement of ours, tried on stories written for it
(``tests/link/stories/dev``).
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import exp, sqrt

from demarche.link.circumstances import FAR, NEAR, Setting, bar, kilometres
from demarche.link.days import Days
from demarche.link.facts import Facts, StatementFact
from demarche.link.spill import Spill
from demarche.link.words import WordTable
from demarche.records import PlaceReference, Reason

Weight = Callable[[str], float]

KINDS: Mapping[str, tuple[str, ...]] = {
    "news conference": (
        "news conference",
        "press conference",
        "presser",
        "media conference",
        "reporters",
        "journalists",
    ),
    "interview": ("interview", "spoke exclusively", "told cnn", "podcast"),
    "post": ("tweet", "tweeted", "post", "posted", "twitter", "facebook", "social media", "telegram"),
    "written statement": ("statement", "communique", "communiqué", "press release", "letter", "note", "wrote"),
    "speech": ("speech", "address", "addressing", "addressed", "rally", "sermon", "remarks", "assembly", "parliament"),
    "briefing": ("briefing", "briefed"),
}
"""Words that tell the kind of an occasion."""
NEWS = 5
"""Days before its publication in which an article's undated words are taken to have been said."""
BASE = -1.6
"""Log-odds that two occasions of one speaker in two articles are one, before anything else is known."""
KEPT, THRESHOLD = 0.15, 0.5
FEW = 4
"""Occasions of a speaker in a dossier up to which two are likelier one."""
RUN = 6
"""Words in a row that two speakers do not share by chance."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a speaker says in one document at one time. ``statements`` are places in ``Facts.statements``, the one that
    tells the occasion first; ``days`` as told, else before the article (``told`` False)."""

    number: int
    document: int
    speaker: int
    statements: tuple[int, ...]
    kind: str
    days: Days
    told: bool
    places: tuple[PlaceReference, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoredOccasions:
    """A pair of occasions (their numbers), its probability, and why."""

    left: int
    right: int
    score: float
    reasons: tuple[Reason, ...]

    @property
    def barred(self) -> bool:
        """Whether some reason bars the pair."""
        return any(reason.weight is None for reason in self.reasons)


def find_occasions(facts: Facts, setting: Setting) -> Spill[Occasion]:
    """The occasions of all documents; a speaker of whom no statement tells when, where or how has one of all of
    them."""
    found: Spill[Occasion] = Spill()
    for document, told in groupby(enumerate(facts.statements), key=lambda each: each[1].document):
        by_speaker: defaultdict[int, list[int]] = defaultdict(list)
        for place, statement in told:
            source = statement.source
            if source is not None and _is_somebody(facts, source) and statement.record.parent is None:
                by_speaker[setting.entities[source]].append(place)
        for speaker, places in by_speaker.items():
            for group in _at_one_time(facts, places):
                found.append(_occasion(facts, len(found), document, speaker, group))
    return found


def _is_somebody(facts: Facts, actor: int) -> bool:
    return facts.actors[actor].record.kind in {"person", "organisation", "office", "armed_group", "government", "state"}


def _at_one_time(facts: Facts, places: Sequence[int]) -> Iterator[list[int]]:
    """A speaker's statements, cut where one tells another occasion than the one before."""
    group: list[int] = []
    for place in places:
        told = _tells(facts.statements[place])
        if told and any(_tells_otherwise(facts.statements[other], facts.statements[place]) for other in group):
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _tells_otherwise(one: StatementFact, other: StatementFact) -> bool:
    """Whether two statements tell occasions, and not by the same words."""
    same = one.record.occasion is not None and one.record.occasion == other.record.occasion
    return _tells(one) and _tells(other) and not same


def _tells(statement: StatementFact) -> bool:
    record = statement.record
    return record.occasion is not None or bool(record.places) or not statement.days.is_open


def _occasion(facts: Facts, number: int, document: int, speaker: int, group: Sequence[int]) -> Occasion:
    statements = [facts.statements[place] for place in group]
    first = next((place for place in group if _tells(facts.statements[place])), group[0])
    days = next((s.days for s in statements if not s.days.is_open), Days())
    published = facts.documents[document].published
    told = not days.is_open
    if not told and not published.is_open:
        days = published.widened(before=NEWS)
    phrase = next((s.record.occasion.text for s in statements if s.record.occasion), "")
    cues = " ".join(s.record.cue.text for s in statements if s.record.cue)
    return Occasion(
        number=number,
        document=document,
        speaker=speaker,
        statements=(first, *(place for place in group if place != first)),
        kind=kind_of(phrase) or kind_of(cues),
        days=days,
        told=told,
        places=tuple(place for s in statements for place in s.record.places),
        words=tuple(dict.fromkeys(word for s in statements for word in s.words)),
    )


def kind_of(phrase: str) -> str:
    """The kind of occasion that a phrase names, "" where it names none."""
    lower = phrase.lower()
    return next(
        (kind for kind, words in KINDS.items() if any(re.search(rf"\b{re.escape(w)}\b", lower) for w in words)), ""
    )


def score_occasions(
    facts: Facts, setting: Setting, occasions: Spill[Occasion], table: WordTable
) -> Iterator[ScoredOccasions]:
    """Pairs of occasions of one speaker in different documents that may be one, with their reasons."""
    by_speaker: defaultdict[int, array[int]] = defaultdict(lambda: array("i"))
    for occasion in occasions:
        by_speaker[occasion.speaker].append(occasion.number)

    def weight(stem: str) -> float:
        return table.weight(stem, holding=facts.vocabulary.holding(stem), articles=len(facts.articles))

    for numbers in by_speaker.values():
        if len(numbers) == 1:
            continue
        group = [occasions[number] for number in numbers]
        group.sort(key=lambda occasion: (occasion.days.first, occasion.number))
        for place, left in enumerate(group):
            for right in group[place + 1 :]:
                if right.days.first > left.days.last + 1:
                    break  # the others begin later still
                if left.document != right.document:
                    scored = _score(facts, setting, left, right, weight, len(group))
                    if scored.score >= KEPT:
                        yield scored


def _score(
    facts: Facts, setting: Setting, left: Occasion, right: Occasion, weight: Weight, often: int
) -> ScoredOccasions:
    if left.number > right.number:
        left, right = right, left
    reasons = [
        Reason("same speaker", BASE, f"both give words of {setting.entity_names[left.speaker]}"),
        *_speaker_reasons(facts, left, often),
        *_article_reasons(facts, left, right, weight),
        *_untold_reasons(left, right),
        *_day_reasons(left, right),
        *_kind_reasons(left, right),
        *_place_reasons(setting, left, right),
        *_word_reasons(facts, left, right, weight),
    ]
    if setting.copied(left.document, right.document):
        reasons.append(Reason("copied", 3.0, "one article is largely a copy of the other"))
    total = sum(reason.weight or 0.0 for reason in reasons)
    return ScoredOccasions(left.number, right.number, round(_probability(total), 3), tuple(reasons))


def _speaker_reasons(facts: Facts, left: Occasion, often: int) -> Iterator[Reason]:
    """Who speaks seldom speaks once; states and governments always speak."""
    speaker = facts.statements[left.statements[0]].source
    kind = facts.actors[speaker].record.kind if speaker is not None else ""
    if kind in {"state", "government"}:
        yield Reason("a state speaks", -1.2, "states and governments are given words all the time")
    elif often <= FEW:
        yield Reason("speaks seldom", 0.5, "few articles of the dossier give words of this speaker")


def _untold_reasons(left: Occasion, right: Occasion) -> Iterator[Reason]:
    """Where no account says when, where or at what it was said, the words are all there is."""
    if not any(o.told or o.kind or o.places for o in (left, right)):
        yield Reason("no occasion told", -0.8, "neither account tells when, where or on what occasion")


def _article_reasons(facts: Facts, left: Occasion, right: Occasion, weight: Weight) -> Iterator[Reason]:
    """How many rare names both articles hold."""
    here, there = (facts.articles[o.document].names for o in (left, right))
    shared = sorted(here & there, key=lambda word: (-weight(word), word))
    value = max(-0.5, min(2.2, 6.0 * (cosine(here, there, weight) - 0.15)))
    yield Reason("articles", round(value, 2), f"names that both articles hold: {', '.join(shared[:8])}")


def _probability(odds: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def _day_reasons(left: Occasion, right: Occasion) -> Iterator[Reason]:
    one, other = left.days, right.days
    if one.is_open or other.is_open:
        return
    if left.told and right.told:
        if not one.overlaps(other, slack=1):
            yield bar("different days", f"said on {one} and on {other}")
        elif not one.overlaps(other):
            yield Reason("day before or after", -0.5, f"said on {one} and on {other}")
        elif max(one.length, other.length) <= 2:
            yield Reason("same day", 1.4, f"both on {one.meet(other)}")
    elif not one.overlaps(other, slack=1):
        yield bar("different days", f"said on {one} and on {other}")
    elif not left.told and not right.told and abs(one.last - other.last) > 1:
        apart = abs(one.last - other.last)
        yield Reason(
            "articles days apart", round(-0.2 * apart, 2), f"printed {apart} days apart, neither tells the day"
        )
    else:
        yield Reason("days agree", 0.3, f"{one} and {other} agree")


def _kind_reasons(left: Occasion, right: Occasion) -> Iterator[Reason]:
    if not left.kind or not right.kind:
        return
    if left.kind == right.kind:
        yield Reason("same kind of occasion", 0.8, f"both a {left.kind}")
    else:
        yield Reason("another kind of occasion", -1.0, f"{left.kind} here, {right.kind} there")


def _place_reasons(setting: Setting, left: Occasion, right: Occasion) -> Iterator[Reason]:
    here = [place for place in left.places if not setting.is_state(place.name)]
    there = [place for place in right.places if not setting.is_state(place.name)]
    shared = sorted({place.name for place in here} & {place.name for place in there})
    if shared:
        yield Reason("same place", 0.9, f"both in {', '.join(shared)}")
        return
    distances = [d for one in here for other in there if (d := kilometres(one, other)) is not None]
    if distances and min(distances) <= NEAR:
        yield Reason("places near", 0.6, f"{here[0].name} and {there[0].name}")
    elif distances and min(distances) > FAR:
        yield bar("different places", f"{here[0].name} and {there[0].name}")


def _word_reasons(facts: Facts, left: Occasion, right: Occasion, weight: Weight) -> Iterator[Reason]:
    shared = sorted(set(left.words) & set(right.words), key=lambda word: (-weight(word), word))
    alike = cosine(left.words, right.words, weight)
    yield Reason("words", round(min(2.5, 9.0 * (alike - 0.08)), 2), f"words that both give: {', '.join(shared[:8])}")
    quoted = _shared_quotation(facts, left, right)
    if quoted:
        yield Reason("one quotation", 3.0, f"both quote “{quoted}”")


def cosine(left: Collection[str], right: Collection[str], weight: Weight) -> float:
    """The cosine of two sets of words by their weights."""

    def length(words: Collection[str]) -> float:
        return sqrt(sum(weight(word) ** 2 for word in words))

    product = sum(weight(word) ** 2 for word in set(left) & set(right))
    return product / (length(left) * length(right)) if left and right else 0.0


def _shared_quotation(facts: Facts, left: Occasion, right: Occasion) -> str:
    """Six words in a row that both give as the speaker's, "" where there are none."""
    here = {run: words for place in left.statements for run, words in runs(facts.statements[place])}
    for place in right.statements:
        for run, _ in runs(facts.statements[place]):
            if run in here:
                return here[run]
    return ""


def runs(statement: StatementFact) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each six words in a row of what a statement says: in small letters, and as they are."""
    for part in statement.record.content:
        words = re.findall(r"\w[\w'’-]*", part.text)
        lower = [word.lower().replace("’", "'") for word in words]
        for first in range(len(words) - RUN + 1):
            yield tuple(lower[first : first + RUN]), " ".join(words[first : first + RUN])
