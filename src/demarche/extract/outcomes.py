"""Outcomes: how an undertaking or a fight is told to have gone, for whom, against whom, and by whom that is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from demarche.analyse.analysis import Sentence
from demarche.codebook.outcomes import load_outcome_words
from demarche.extract.actors import ActorIndex
from demarche.extract.events import holding_statement
from demarche.extract.holders import participant_span
from demarche.extract.reading import Reading, hyphenated_start, left_extent
from demarche.extract.slots import case_of, children
from demarche.extract.tellings import Telling, read_tellings
from demarche.records import Outcome, Participant, Span, Statement, identify

_POLITICAL = frozenset({"GOV", "MIL", "REB", "LEG", "JUD", "OPP", "PTY", "UAF", "SPY", "COP", "ELI"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "hardly", "barely", "scarcely"})
_BETWEEN = 4
"""Words that may stand between what tells and what belongs to it: a preposition and its articles."""
_LEADING = frozenset({"of", "over", "on", "against", "for", "with", "between", "about", "to", "from", "by"})
_OUTSIDE = frozenset({"acl:relcl", "appos", "parataxis", "advcl"})
"""Relations of what does not belong to the phrase of an undertaking any more."""
_FEW, _MOSTLY = 2, 0.25
"""A document with more sentences, and a larger share of them, of games, arts or careers tells of nothing else."""
_CLAUSE = 10
"""Words of a clause behind an undertaking ("its effort *to justify ...*") that are taken with it."""


def find_outcomes(
    reading: Reading, actors: ActorIndex, statements: Sequence[Statement], tellings: Sequence[Telling] | None = None
) -> tuple[Outcome, ...]:
    """The outcomes of a document, in the order of the text.

    ``actors`` holds those of the tellings too (``with_holders``); ``tellings`` saves reading them again.
    """
    tellings = read_tellings(reading) if tellings is None else tellings
    elsewhere = _elsewhere(reading) if tellings else frozenset()
    told = [telling for telling in tellings if telling.number not in elsewhere]
    outcomes = (_outcome(reading, actors, statements, telling) for telling in told)
    return tuple(outcome for outcome in outcomes if outcome is not None)


def _outcome(reading: Reading, actors: ActorIndex, statements: Sequence[Statement], telling: Telling) -> Outcome | None:
    number, sentence = telling.number, reading.sentences[telling.number]
    holder, against = (_participant(reading, actors, number, head) for head in (telling.holder, telling.against))
    if against is not None and holder is not None and against.actor == holder.actor:
        against = None
    undertaking = undertaking_extent(sentence, telling.undertaking)
    span = _span(reading, telling, undertaking)
    field = telling.field or _field(sentence, telling, undertaking)
    told_of = holder is not None or against is not None or undertaking is not None or telling.field == "armed"
    political = any(_is_political(actors, who) for who in (holder, against))
    official = any(who is not None and not _POLITICAL.isdisjoint(who.sectors) for who in (holder, against))
    own = telling.field or _field(sentence, telling, undertaking, wide=False)
    if not told_of or not (political or own != "other") or (telling.political and not official):
        return None
    said = holding_statement(span, statements)
    return Outcome(
        id=identify("outcome", reading.document.id, span.start, span.end, telling.told),
        document=reading.document.id,
        span=span,
        told=telling.told,
        holder=holder,
        against=against,
        undertaking=reading.span(number, *undertaking) if undertaking is not None else None,
        field=field,
        attributed_to=said.id if said is not None else None,
    )


def _participant(reading: Reading, actors: ActorIndex, number: int, head: int | None) -> Participant | None:
    span = participant_span(reading, number, head) if head is not None else None
    return actors.participant(span) if span is not None else None


def _is_political(actors: ActorIndex, participant: Participant | None) -> bool:
    """Whether somebody is a state or takes part in the affairs of states; a person's luck may be private."""
    if participant is None or actors.by_id[participant.actor].kind == "person":
        return False
    return not _POLITICAL.isdisjoint(participant.sectors)


def undertaking_extent(sentence: Sentence, head: int | None) -> tuple[int, int] | None:
    """The words of an undertaking: its noun phrase with what it is for, against or between."""
    if head is None:
        return None
    last = head + 1
    for other in children(sentence, head, "acl", "nmod"):
        first, end = _reach(sentence, other)
        word = sentence.words[other]
        leads = word.deprel == "acl" and any(sentence.words[i].lemma == "to" for i in children(sentence, other, "mark"))
        case = {sentence.words[i].lemma for i in children(sentence, other, "case")}
        if first == last and (leads or case & _LEADING):
            last = min(end, first + _CLAUSE) if leads else end
    return hyphenated_start(sentence.words, left_extent(sentence, head)), last


def _reach(sentence: Sentence, head: int) -> tuple[int, int]:
    """The words in a row that hang on a word, from the preposition or "to" before it; no clause is among them."""
    first = last = head
    while first > 0 and _hangs(sentence, first - 1, head):
        first -= 1
    while last + 1 < len(sentence.words) and _hangs(sentence, last + 1, head):
        last += 1
    return first, last + 1


def _hangs(sentence: Sentence, index: int, head: int) -> bool:
    for _ in range(8):
        word = sentence.words[index]
        if index == head:
            return True
        if word.head == index or (word.upos == "PUNCT" and word.lemma != "-") or word.deprel in _OUTSIDE:
            return False
        if word.deprel == "conj" and word.upos not in {"NOUN", "PROPN", "ADJ"}:
            return False
        index = word.head
    return False


def _span(reading: Reading, telling: Telling, undertaking: tuple[int, int] | None) -> Span:
    """The telling words with what belongs to them and stands beside them."""
    sentence = reading.sentences[telling.number]
    first, last = min(telling.words), max(telling.words) + 1
    first = min(first, _with_modifiers(sentence, telling.head))
    parts = [undertaking] if undertaking is not None else []
    parts += [_reach(sentence, i) for i in children(sentence, last - 1, "nmod") if case_of(sentence, i) == "of"]
    for head in (telling.holder, telling.against):
        if head is not None and head >= last:
            parts.append((left_extent(sentence, head), _name_end(reading, telling.number, head)))
    for begin, end in sorted(parts):
        follows = last <= begin <= last + _BETWEEN and all(_is_joint(sentence, i) for i in range(last, begin))
        if follows or end > last > begin:
            last = end
        elif end <= first and all(_is_auxiliary(sentence, i) for i in range(end, first)):
            first = begin
    return reading.span(telling.number, first, last)


def _name_end(reading: Reading, number: int, head: int) -> int:
    span = participant_span(reading, number, head)
    words = reading.words_of(number, span.start, span.end) if span is not None else None
    return words[1] if words is not None and words[0] <= head < words[1] else head + 1


def _is_joint(sentence: Sentence, index: int) -> bool:
    return (
        sentence.words[index].upos in {"ADP", "DET", "SCONJ", "PART"}
        or sentence.words[index].deprel in {"case", "fixed"}
        or (sentence.words[index].lemma == "result")
    )


def _is_auxiliary(sentence: Sentence, index: int) -> bool:
    return sentence.words[index].upos in {"AUX", "ADV", "PART"}


def _with_modifiers(sentence: Sentence, head: int) -> int:
    """Where the telling words begin: adjectives before a noun, and a negation with its auxiliary before a verb."""
    words = sentence.words
    first = head
    if words[head].upos in {"NOUN", "PROPN", "ADJ"}:
        while first > 0 and _modifies(sentence, first - 1, head):
            first -= 1
        return first - 1 if first > 0 and words[first - 1].lemma == "without" else first
    negated = [i for i in children(sentence, head, "advmod") if words[i].lemma in _NEGATIONS and i < head]
    auxiliaries = [i for i in children(sentence, head, "aux") if i < head]
    return min([head, *negated, *(auxiliaries if negated else [])])


def _modifies(sentence: Sentence, index: int, head: int) -> bool:
    word = sentence.words[index]
    relation = word.deprel.partition(":")[0]
    inner = word.head == head or sentence.words[word.head].head == head
    negative = word.lemma in {"no", "few", "little"}
    return (
        inner
        and word.upos != "PROPN"
        and (relation in {"amod", "advmod", "compound"} or (relation == "det" and negative))
    )


def _field(sentence: Sentence, telling: Telling, undertaking: tuple[int, int] | None, *, wide: bool = True) -> str:
    """The field told by the telling words, then by the undertaking, then (``wide``) by the sentence's nearest word."""
    told = [(abs(index - telling.head), name, index) for index, name in _field_words(sentence)]
    first, last = min(telling.words), max(telling.words) + 1
    first = min(first, _with_modifiers(sentence, telling.head))
    for begin, end in ((first, last), undertaking or (0, 0), (0, len(sentence.words) if wide else 0)):
        inside = [(distance, name) for distance, name, index in told if begin <= index < end]
        if inside:
            return min(inside, key=lambda pair: pair[0])[1]
    return "other"


def _field_words(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """The words of a sentence that tell a field, with it."""
    listed, lemmas = load_outcome_words().fields, [word.lemma for word in sentence.words]
    for index, lemma in enumerate(lemmas):
        for phrase, name in listed.get(lemma, ()):
            if tuple(lemmas[index : index + len(phrase)]) == phrase:
                yield index + len(phrase) - 1, name
                break


def _elsewhere(reading: Reading) -> frozenset[int]:
    """The sentences that tell of games, arts or careers: those with words of them, and those right behind."""
    listed = load_outcome_words().elsewhere
    own: set[int] = set()
    for number, sentence in enumerate(reading.sentences):
        lemmas = [word.lemma for word in sentence.words]
        for index, lemma in enumerate(lemmas):
            names = sentence.words[index].upos in {"NOUN", "PROPN", "ADJ"}
            if names and any(tuple(lemmas[index : index + len(p)]) == p for p in listed.get(lemma, ())):
                own.add(number)
    if len(own) > max(_FEW, _MOSTLY * len(reading.sentences)):
        return frozenset(range(len(reading.sentences)))
    return frozenset(own | {number + 1 for number in own})
