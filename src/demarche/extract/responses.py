"""Responses: denials, rejections and concessions of what was said before point at the statement that said it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from demarche.analyse.analysis import Frame, Role, Sentence
from demarche.extract.cues import cue_words, with_added
from demarche.extract.reading import Reading, left_extent
from demarche.records import Statement

_ACCUSATIONS = frozenset("accusation allegation charge".split())
_UTTERANCES = _ACCUSATIONS | frozenset(
    "claim report remark assertion statement suggestion point comment view argument assessment figure criticism "
    "sentiment concern warning call appeal".split()
)
_TAKEN_UP = re.compile(
    r"(?i)^(?:(?:the|this|that|these|those|such|any|all|both|his|her|its|their|a|\w+['’]s)?\s*(?:\w+\s+){0,2}"
    rf"(?P<noun>{'|'.join(sorted(_UTTERANCES))})s?(?P<rest>\b.*)?|it|this|that|them|these|those)$",
    re.DOTALL,
)
_TAIL = re.compile(r"(?i)^\s*(?:as|of|that|about|on|against|made|by|levell?ed|from|calling|and)?\b")
_ANSWERING = frozenset({"deny", "concede"})
_ECHOING = re.compile(
    r"(?i)\b(?:echo(?:ed|es|ing)?|shar(?:ed?|es|ing)|second(?:ed|s)?|voic(?:ed?|ing)|endors(?:ed?|es|ing))$"
)
"""Cues that take up what another said without a denial: "echoed these sentiments"."""
_REFUSING = frozenset("reject dismiss refute dispute contest deny rebut repudiate spurn".split())
_REACH = 8
"""Statements back to which an answer may refer."""
_STEM = 4
"""Letters by which two words are taken for one ("bribing", "bribery")."""


def with_rejections(reading: Reading) -> Reading:
    """The reading with a denial where an act of refusal has somebody's words for its object: "rejected the claim"."""
    sentences = tuple(with_added(sentence, _denials(sentence)) for sentence in reading.sentences)
    return replace(reading, analysis=replace(reading.analysis, sentences=sentences))


def _denials(sentence: Sentence) -> Iterator[Frame]:
    cues = cue_words(sentence)
    for frame in sentence.frames:
        verb = sentence.words[frame.first]
        if frame.kind != "REJECT" or frame.first in cues or verb.lemma not in _REFUSING:
            continue
        for index, word in enumerate(sentence.words):
            if word.head == frame.first and word.deprel == "obj" and word.lemma in _UTTERANCES:
                sources = tuple(Role("source", role.first, role.last) for role in frame.spans("actor")[:1])
                content = Role("content", left_extent(sentence, index), index + 1)
                yield Frame(
                    "CUE",
                    frame.first,
                    frame.last,
                    frame.score,
                    (*sources, content),
                    act="deny",
                    source_type="unnamed" if sources else "none",
                )


def with_response(statement: Statement, earlier: Sequence[Statement]) -> Statement:
    """The statement with the one it answers, if its content takes up something that another source said before it."""
    echoing = statement.cue is not None and _ECHOING.search(statement.cue.text) is not None
    if not statement.content or not (echoing or statement.act in _ANSWERING):
        return statement
    taken = _TAKEN_UP.match(" ".join(statement.content[0].text.split()))
    if taken is None:
        return statement
    if taken["noun"] and taken["rest"] and not _TAIL.match(taken["rest"]):
        return statement
    answered = _answered(statement, taken["noun"], taken["rest"] or "", earlier)
    return replace(statement, responds_to=answered.id) if answered is not None else statement


def _answered(statement: Statement, noun: str | None, rest: str, earlier: Sequence[Statement]) -> Statement | None:
    own = statement.source.actor if statement.source is not None else None
    near = [
        s
        for s in earlier[-_REACH:]
        if s.id != statement.parent
        and s.content
        and not (s.source is not None and s.source.actor == own)
        and not _TAKEN_UP.fullmatch(s.content[0].text)
        and s.polarity == "positive"
    ]
    accusing = [s for s in near if s.act == "accuse"]
    if noun is not None and noun.lower() in _ACCUSATIONS:
        near = accusing or [s for s in near if s.act in {"assert", "condemn", "announce"}]
    stems = {word[:_STEM] for word in re.findall(r"[a-z]{4,}", rest.lower())} - {"made", "with", "that", "from"}
    shared = [s for s in near if stems & {w[:_STEM] for w in re.findall(r"[a-z]{4,}", s.content[0].text.lower())}]
    return (shared or near)[-1] if near else None
