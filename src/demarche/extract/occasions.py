"""Occasions: when, where and at what something was said.

What stands beside a cue, outside what is said, tells it: "at a news conference", "Speaking at the UN Headquarters,
...", "on Tuesday", "in Geneva". Trees often hang such words on the quotation before them; where they stand decides
then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from demarche.analyse.analysis import Sentence, Word
from demarche.extract.places import read_place
from demarche.extract.reading import Reading, head_word
from demarche.extract.times import find_times, resolve
from demarche.records import PlaceReference, Span, Statement, TimeReference

_OCCASIONS = frozenset(
    """
        conference presser briefing interview speech address statement communique communiqué tweet post message letter
        note rally meeting summit session hearing debate forum ceremony event talk talks broadcast podcast remark
        remarks article column op-ed release sermon assembly congress seminar reception stakeout appearance dispatch
        report testimony call sideline sidelines gathering webinar panel lecture congregation iftar luncheon dinner
        visit video """.split()
)
"""Nouns that name an occasion of speech or what is said by."""
_SPEAKING = frozenset(
    "speak address talk brief write tweet post testify appear respond reply lecture chat comment".split()
)
"""Verbs whose participle beside a cue tells the occasion: "speaking in Geneva, she warned"."""
_LED = frozenset("at in during on via through by before from after with following".split())
"""What leads to an occasion: "at a rally", "in a tweet", "after a meeting with"."""
_PRESS = re.compile(r"(?i)\b(press|reporters?|journalists?|media|newsmen|audience|crowd|rally|conference)\b")
"""Those who are told something where they are: "the press in Algiers"."""
_AS_WHOM = re.compile(
    r"(?i)\w+ (anonymously|(up)?on (the )?(strict )?(condition|behalf)|under (the )?condition|in (a|his|her) personal)"
)
"""What a participle of speaking says of the speaker, and not of the occasion: "speaking on condition of anonymity"."""
_REACH = 12


@dataclass(frozen=True, slots=True)
class _Zone:
    """The words beside a cue that may tell of its occasion: in the cue's sentence, outside what is said. ``cues`` are
    the words of the cue and of other cues of the same speaker there."""

    number: int
    sentence: Sentence
    first: int
    last: int
    words: frozenset[int]
    cues: frozenset[int]


def with_occasions(reading: Reading, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements with the occasion, times and places that their own words tell."""
    zones = {statement.id: zone for statement in statements if (zone := _zone(reading, statement, statements))}
    return tuple(_with_occasion(reading, s, zones[s.id]) if s.id in zones else s for s in statements)


def _zone(reading: Reading, statement: Statement, statements: Sequence[Statement]) -> _Zone | None:
    if statement.cue is None:
        return None
    number = reading.sentence_at(statement.cue.start)
    words = reading.words_of(number, statement.cue.start, statement.cue.end)
    if words is None:
        return None
    sentence = reading.sentences[number]
    others = _other_cues(reading, number, statement, statements)
    cue = statement.cue
    said = [p for s in statements for p in s.content if p.start < sentence.end and not p.contains(cue)]
    free = frozenset(
        index
        for index, word in enumerate(sentence.words)
        if not any(part.start <= word.start and word.end <= part.end for part in said)
        and _is_nearest(index, words[0], others, statement)
    )
    allied = {place for place, other in others if _one_speaker(other, statement)}
    return _Zone(number, sentence, *words, free, frozenset(allied | set(range(*words))))


def _other_cues(
    reading: Reading, number: int, statement: Statement, statements: Sequence[Statement]
) -> list[tuple[int, Statement]]:
    """The other cues of a sentence: their first words and statements."""
    sentence = reading.sentences[number]
    found = []
    for other in statements:
        if other.cue is not None and other.cue != statement.cue and sentence.start <= other.cue.start < sentence.end:
            words = reading.words_of(number, other.cue.start, other.cue.end)
            if words is not None:
                found.append((words[0], other))
    return found


def _is_nearest(index: int, cue: int, others: Sequence[tuple[int, Statement]], statement: Statement) -> bool:
    """Whether a word is nearer to this cue than to another one: what stands before all cues belongs to all of them with
    one speaker, the rest to the last cue before it."""
    if index < cue:
        between = [other for place, other in others if index < place < cue]
        return all(_one_speaker(other, statement) for other in between)
    return not any(cue < place <= index for place, _ in others)


def _one_speaker(one: Statement, other: Statement) -> bool:
    return one.source is not None and other.source is not None and one.source.actor == other.source.actor


def _with_occasion(reading: Reading, statement: Statement, zone: _Zone) -> Statement:
    phrase = _occasion(reading, statement, zone)
    times = tuple(_times(reading, zone, phrase))
    places = tuple(_places(reading, statement, zone, phrase))
    span = None
    if phrase is not None:
        span = _without_time(reading, reading.span(zone.number, *phrase), times)
    return replace(statement, occasion=span, times=times, places=places)


def _occasion(reading: Reading, statement: Statement, zone: _Zone) -> tuple[int, int] | None:
    """The words of the occasion: a participle of speaking with all that hangs on it, else a led noun."""
    words = zone.sentence.words
    for index in sorted(zone.words):
        word = words[index]
        text = reading.document.text[word.start : word.end].lower()
        beside = word.deprel.partition(":")[0] in {"advcl", "acl", "parataxis", "conj"}
        if word.lemma in _SPEAKING and text.endswith("ing") and beside and not zone.first <= index < zone.last:
            first, last = _extent(zone, index, first=index)
            if not _AS_WHOM.match(reading.document.text, word.start):
                return (first, last) if last - first > 1 else None
    for index in sorted(zone.words, key=lambda place: abs(place - zone.first)):
        if words[index].lemma.lower() in _OCCASIONS and words[index].upos in {"NOUN", "PROPN"} and _is_own(zone, index):
            led = next((i for i, w in enumerate(words[:index]) if w.head == index and w.deprel == "case"), None)
            if led is not None and words[led].lemma in _LED and index - led < 8:
                return _extent(zone, index, first=led)
            direct = words[index].deprel in {"obj", "iobj"} and words[index].head in range(zone.first, zone.last)
            if direct or _is_addressed(statement, words[index]):
                return _extent(zone, index, first=_left(words, index))
    return None


def _is_addressed(statement: Statement, word: Word) -> bool:
    """Whether a word is of those who are told: "told a news conference"."""
    span = statement.addressee.span if statement.addressee is not None else None
    return span is not None and span.start <= word.start and word.end <= span.end


def _is_own(zone: _Zone, index: int) -> bool:
    """Whether a word hangs on the cue, or, outside what is said, on a word of what is said: no clause of its own
    between."""
    words = zone.sentence.words
    for _ in range(_REACH):
        if index in zone.cues:
            return True
        word = words[index]
        if word.head == index or word.deprel in {"acl:relcl", "nsubj", "nsubj:pass", "nmod:poss"}:
            return False
        index = word.head
        if index not in zone.words and index not in zone.cues:
            return True
        if words[index].upos == "VERB" and index not in zone.cues and words[index].lemma not in _SPEAKING:
            return False
    return False


def _left(words: Sequence[Word], head: int) -> int:
    """The first word of a noun with its article and modifiers."""
    inside = {"det", "amod", "compound", "nmod:poss"}
    first = head
    while first > 0 and words[first - 1].head == head and words[first - 1].deprel in inside:
        first -= 1
    return first


def _extent(zone: _Zone, head: int, *, first: int) -> tuple[int, int]:
    """The words from ``first`` to the end of what hangs on ``head``, without a break."""
    words, last = zone.sentence.words, head + 1
    while last < len(words) and last in zone.words:
        if words[last].upos == "PUNCT" and words[last].lemma not in {"-", "'", "’"}:
            break
        if words[last].upos == "SCONJ" or not _hangs(words, last, head, first):
            break
        last += 1
    return first, last


def _hangs(words: Sequence[Word], index: int, head: int, first: int) -> bool:
    for _ in range(_REACH):
        if first <= index <= head:
            return True
        if words[index].head == index:
            return False
        index = words[index].head
    return False


def _without_time(reading: Reading, span: Span, times: Sequence[TimeReference]) -> Span | None:
    """An occasion without the time at its end: "at a news conference here on Tuesday"."""
    text, end = reading.document.text, span.end
    for time in times:
        if span.start < time.span.start < end <= time.span.end + 1:
            end = time.span.start
            before = text[span.start : end].rstrip()
            cut = before.rpartition(" ")[2]
            if cut.lower() in {"on", "in", "at", "late", "early", "earlier", "later"}:
                end = span.start + len(before) - len(cut)
    return Span.cut(text, span.start, end) if text[span.start : end].strip() else None


def _times(reading: Reading, zone: _Zone, phrase: tuple[int, int] | None) -> Iterator[TimeReference]:
    """The time expressions beside the cue or in its occasion."""
    sentence = zone.sentence
    for match in find_times(reading.document.text, start=sentence.start, end=sentence.end):
        words = reading.words_of(zone.number, match.start, match.end)
        if words is None or not set(range(*words)) <= zone.words:
            continue
        head = head_word(sentence, *words)
        if (phrase is not None and phrase[0] <= head < phrase[1]) or _is_own(zone, head):
            yield resolve(match, published=reading.document.published, tense="past")


def _places(
    reading: Reading, statement: Statement, zone: _Zone, phrase: tuple[int, int] | None
) -> Iterator[PlaceReference]:
    """The places beside the cue or in its occasion; "here" is where the article is dated from."""
    sentence, text = zone.sentence, reading.document.text
    people = [
        p.span for p in (statement.source, statement.addressee) if p is not None and not _PRESS.search(p.span.text)
    ]
    for name in reading.names[zone.number]:
        words = reading.words_of(zone.number, name.start, name.end)
        if words is None or not set(range(*words)) <= zone.words or any(name.overlaps(span) for span in people):
            continue
        head = head_word(sentence, *words)
        if reading.gazetteer.place(name.text) is not None and _is_where(zone, head, phrase):
            yield read_place(name, reading.gazetteer, text=text, start=sentence.start, end=sentence.end)
    dateline = reading.document.dateline
    if dateline is not None and any(sentence.words[i].lemma == "here" and _is_own(zone, i) for i in zone.words):
        for match in reading.gazetteer.find(dateline.text):
            town = dateline.text[match.start : match.end]
            span = Span(dateline.start + match.start, dateline.start + match.end, town)
            if reading.gazetteer.place(span.text) is not None:
                yield read_place(span, reading.gazetteer)
                return


def _is_where(zone: _Zone, head: int, phrase: tuple[int, int] | None) -> bool:
    """Whether a place is led by a word that says where, and hangs on the cue or its occasion."""
    words = zone.sentence.words
    led = any(w.head == head and w.deprel == "case" and w.lemma in {"in", "at", "from", "near"} for w in words)
    inside = phrase is not None and phrase[0] <= head < phrase[1]
    return led and (inside or _is_own(zone, head))
