"""Complaints: who asks for or complains of an act is not who does it.

"Pakistan sought help against the curfew and the use of force": the model may give the subject of the sentence to every
noun of harm in it. A noun of harm below the word of asking or accusing has no doer in who asks or accuses.
"""

from __future__ import annotations

from dataclasses import replace

from demarche.analyse.analysis import Frame, Role, Sentence
from demarche.extract.reading import head_word

_COMPLAINING = frozenset({"REQUEST", "ACCUSE", "REJECT", "PROTEST", "THREATEN"})
_HARM = frozenset({"COERCE", "ASSAULT"})
_COMMITTED = frozenset("impose carry use commit perpetrate launch conduct wage threaten enforce begin".split())
"""Verbs by whose subject a noun of harm is done."""
_REACH = 25


def without_complainants(sentence: Sentence, frame: Frame) -> Frame:
    """The frame of a harm told by a noun, without those for actors who only ask or complain about it."""
    trigger = head_word(sentence, frame.first, frame.last)
    if frame.kind not in _HARM or sentence.words[trigger].upos != "NOUN":
        return frame
    blamers = {
        (role.first, role.last)
        for other in sentence.frames
        if other.kind in _COMPLAINING and other is not frame and _below(sentence, trigger, other)
        for role in other.spans("actor")
    }
    roles = tuple(r for r in frame.roles if r.name != "actor" or not _among(r, blamers))
    return frame if len(roles) == len(frame.roles) else replace(frame, roles=roles)


def _among(role: Role, spans: set[tuple[int, int]]) -> bool:
    return any(first < role.last and role.first < last for first, last in spans)


def _below(sentence: Sentence, index: int, other: Frame) -> bool:
    """Whether a noun hangs below another frame's trigger, and is not the object of a verb that commits it."""
    words = sentence.words
    if words[index].deprel in {"obj", "obl"} and words[words[index].head].lemma in _COMMITTED:
        return False
    asking = {*range(other.first, other.last)}
    told = words[head_word(sentence, other.first, other.last)]
    if told.upos == "NOUN" and told.deprel == "obj":
        asking.add(told.head)  # "piled pressure on Togo to lift the curfew"
    for _ in range(_REACH):
        above = words[index].head
        if above == index:
            return False
        index = above
        if index in asking:
            return True
    return False
