"""Statements: who is said to have said what, from attribution frames and quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from demarche.analyse.analysis import Frame, Role, Sentence
from demarche.codebook.book import load_book
from demarche.extract.actors import ActorIndex
from demarche.extract.afterwards import content_before
from demarche.extract.antecedents import SPEAKER, is_pronoun
from demarche.extract.clusters import speaking
from demarche.extract.conditions import find_condition
from demarche.extract.contents import quote_type, quotes_around, read_content
from demarche.extract.polarity import is_negated
from demarche.extract.principals import PRINCIPAL
from demarche.extract.reading import Reading, head_word, is_subject
from demarche.extract.responses import with_response
from demarche.extract.utterances import Found, bare_quotations, continuations, start_of
from demarche.records import Participant, Span, Statement, identify

_HEDGES = frozenset(
    """
        reportedly allegedly apparently purportedly supposedly seemingly ostensibly presumably reputedly
        """.split()
)
_STANCES = frozenset({"claim", "allege", "purport", "boast", "brag", "pretend", "profess"})
_HAPPENINGS = frozenset(
    """
        meeting conversation visit dialogue discussion talk interaction engagement development absence presence silence
        timing attendance
        """.split()
)
_READINGS = frozenset("reflect mirror illustrate exemplify epitomise epitomize embody symbolise symbolize".split())
"""Verbs that are nobody's speaking: in the training labels, of 13,669 cues, none."""
_SEEMING = frozenset({"apparent", "seeming", "evident", "obvious"})
"""What makes of a noun of saying the outlet's reading: "in an apparent warning"."""
_CONDITIONS = frozenset({"provide", "give", "grant", "see"})
_KIND_OF_SOURCE = {"person": "named", "state": "state", "government": "state"}


def find_statements(reading: Reading, actors: ActorIndex) -> tuple[Statement, ...]:
    """The statements of a document, in the order of the text."""
    found = [f for number in range(len(reading.sentences)) for f in _framed(reading, actors, number)]
    found.extend(bare_quotations(reading, found))
    found.extend(continuations(reading, found))
    found.sort(key=lambda f: start_of(f.statement))
    linked = [_with_parent(reading, f, found) for f in found]
    return tuple(with_response(statement, linked[:index]) for index, statement in enumerate(linked))


def _framed(reading: Reading, actors: ActorIndex, number: int) -> Iterator[Found]:
    sentence = reading.sentences[number]
    for frame in sentence.frames:
        if frame.kind != "CUE" or _only_hedges(sentence, frame) or _is_told_by_an_event(sentence, frame):
            continue
        if _is_condition(sentence, frame) or _is_reading(sentence, frame):
            continue
        content = content_before(reading, number, frame) or read_content(reading, number, frame)
        if content:
            yield Found(_statement(reading, actors, number, frame, content), number, frame)


def _only_hedges(sentence: Sentence, frame: Frame) -> bool:
    """Whether a cue is an adverb ("reportedly") that colours another cue beside it."""
    beside = any(f.kind == "CUE" and f is not frame and abs(f.first - frame.first) <= 3 for f in sentence.frames)
    return beside and sentence.words[frame.first].lemma in _HEDGES


def _is_condition(sentence: Sentence, frame: Frame) -> bool:
    """Whether a cue is a conjunction: "provided that India takes steps", "given that talks failed"."""
    words = sentence.words
    after = words[frame.last].lemma if frame.last < len(words) else ""
    has_subject = any(
        word.head == frame.first and word.deprel.startswith("nsubj") and i < frame.first for i, word in enumerate(words)
    )
    return words[frame.first].lemma in _CONDITIONS and after == "that" and not has_subject


def _is_reading(sentence: Sentence, frame: Frame) -> bool:
    """Whether a cue is what the outlet reads in something: "his remarks reflect a growing rift"."""
    after = sentence.words[frame.last].lemma if frame.last < len(sentence.words) else ""
    seen = any(w.head == frame.first and w.lemma in _SEEMING and w.deprel == "amod" for w in sentence.words)
    return seen or (sentence.words[frame.first].lemma in _READINGS and after not in {"on", "upon"})


def _is_told_by_an_event(sentence: Sentence, frame: Frame) -> bool:
    """Whether what is to speak is a meeting or another happening: "the visit signals ..." is the outlet's reading."""
    heads = [_owned(sentence, head_word(sentence, role.first, role.last)) for role in frame.spans("source")]
    return bool(heads) and all(sentence.words[head].lemma in _HAPPENINGS for head in heads)


def _owned(sentence: Sentence, head: int) -> int:
    """What a possessor owns, where the model marked the possessor alone ("the envoy" of "the envoy's visit")."""
    word = sentence.words[head]
    return word.head if word.deprel == "nmod:poss" and sentence.words[word.head].lemma in _HAPPENINGS else head


def _statement(reading: Reading, actors: ActorIndex, number: int, frame: Frame, content: tuple[Span, ...]) -> Statement:
    sentence = reading.sentences[number]
    source = _participant(reading, actors, number, frame, "source")
    cue = reading.span(number, frame.first, frame.last)
    lemma = sentence.words[head_word(sentence, frame.first, frame.last)].lemma
    return Statement(
        id=identify("statement", reading.document.id, cue.start, cue.end, content[0].start),
        document=reading.document.id,
        source=source,
        cue=cue,
        content=content,
        addressee=_participant(reading, actors, number, frame, "addressee"),
        on_behalf_of=_principal(reading, actors, number, frame, source),
        quote_type=quote_type(content, quotes_around(reading, number, frame)),
        act=load_book().decisive_act(lemma) or frame.act or "other",
        source_type=source_type(source, frame.source_type or "none", actors),
        polarity="negative" if is_negated(sentence, frame.first, frame.last) else "positive",
        hedge=_hedge(reading, number, frame),
        outlet_stance=cue if any(w.lemma in _STANCES for w in sentence.words[frame.first : frame.last]) else None,
        anonymity=actors.reasons.get(source.actor) if source else None,
        condition=find_condition(reading, number, head_word(sentence, frame.first, frame.last)),
        confidence=frame.score,
    )


def _principal(
    reading: Reading, actors: ActorIndex, number: int, frame: Frame, source: Participant | None
) -> Participant | None:
    """Whom the source speaks for, where that is somebody else."""
    found = _participant(reading, actors, number, frame, PRINCIPAL)
    return None if found is None or (source is not None and source.actor == found.actor) else found


def _participant(reading: Reading, actors: ActorIndex, number: int, frame: Frame, role: str) -> Participant | None:
    sentence = reading.sentences[number]
    if role == "source" and sentence.words[frame.first].deprel == "amod":
        return None  # "Pakistan's reported losses" are reported by nobody in particular
    near = sorted(frame.spans(role), key=lambda r: _distance(sentence, r, frame))
    spans = (reading.span(number, r.first, r.last) for r in near)
    return next((p for p in map(actors.participant, spans) if p is not None), None)


def _distance(sentence: Sentence, role: Role, frame: Frame) -> tuple[bool, int]:
    """How far a role is from its cue: subjects first, then by the verbs between them.

    Of two speakers that the model found, the one with fewer verbs between is of the cue's own clause.
    """
    between = range(role.last, frame.first) if role.last <= frame.first else range(frame.last, role.first)
    subject = is_subject(sentence, head_word(sentence, role.first, role.last))
    return not subject, sum(sentence.words[index].upos == "VERB" for index in between)


def source_type(source: Participant | None, modelled: str, actors: ActorIndex) -> str:
    """The kind of source: the model's reading, unless the document tells better.

    Better told are: nobody named; somebody whose name is withheld; a pronoun, which takes the kind of whom it means.
    (On the dev files the model alone is right in 9 of 10 cases; deciding by the actor's kind cost 12 points.)
    """
    if source is None:
        return modelled if modelled in {"none", "outlet"} else "none"
    actor = actors.by_id[source.actor]
    if actor.id in actors.anonymous:
        return "anonymous"
    if is_pronoun(source.span.text):
        return _KIND_OF_SOURCE.get(actor.kind, "unnamed")
    if modelled == "unnamed" and actor.kind == "person" and _names(source.span.text, actor.name):
        return "named"
    return "unnamed" if modelled == "none" else modelled


def _names(phrase: str, name: str) -> bool:
    """Whether a phrase holds a part of a name."""
    return any(word in phrase.split() for word in name.split() if word[:1].isupper())


def _hedge(reading: Reading, number: int, frame: Frame) -> Span | None:
    """The word that holds the attribution at a distance ("reportedly"), beside the cue or in the content."""
    words = reading.sentences[number].words
    inside = [range(r.first, r.last) for r in frame.spans("content")]
    for index, word in enumerate(words):
        if word.lemma in _HEDGES and (abs(index - frame.first) <= 3 or any(index in r for r in inside)):
            return reading.span(number, index, index + 1)
    return None


def _with_parent(reading: Reading, found: Found, others: Sequence[Found]) -> Statement:
    """The statement with the innermost other one in whose content its cue stands; "we" in there is who says that."""
    statement = found.statement
    mark = statement.cue or statement.content[0]
    holding = [
        f.statement
        for f in others
        if f.statement.id != statement.id
        and any(part.contains(mark) and part != mark for part in f.statement.content)
        and not (f.statement.cue is not None and f.statement.cue.overlaps(mark))
    ]
    parent = min(holding, key=lambda s: sum(p.end - p.start for p in s.content), default=None)
    if parent is None:
        return statement
    source, kind = statement.source, statement.source_type
    if source is None and parent.source is not None and found.frame is not None:
        spans = (reading.span(found.sentence, r.first, r.last) for r in found.frame.spans("source"))
        own = next((span for span in spans if is_pronoun(span.text, SPEAKER)), None)
        if own is not None:
            source, kind = speaking(parent.source, own), parent.source_type
    return replace(statement, parent=parent.id, source=source, source_type=kind)
