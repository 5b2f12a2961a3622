"""What the grammar of a sentence tells against the model's frames: who suffers an act, and what is no event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from demarche.analyse.analysis import Frame, Role, Sentence
from demarche.extract.reading import Reading, head_word

_SUFFERED = frozenset("face suffer endure draw attract withstand escape survive undergo sustain encounter".split())
"""Verbs whose subject is at the other end of the act that their object names: "faces a backlash"."""
_CONTRADICTED = frozenset("deny reject dismiss refute rebut rebuff".split())
"""Verbs whose subject is the one accused, if their object is an accusation."""
_STRUCK = frozenset("target hit kill injure wound destroy damage strike flatten".split())
"""Verbs whose object is who the act is done to that their subject names: "the strikes targeted militants"."""
_TURNED_DOWN = frozenset("reject dismiss rebuff refuse receive accept".split())
_CAUSED = frozenset("trigger spark cause provoke prompt ignite unleash fuel".split())
"""Verbs whose subject is what brought the act about, and not who did it: "the ruling sparked protests"."""
_DONE_TO = frozenset("murder assassination demolition abduction kidnapping".split())
"""Nouns whose modifier or possessor is who it was done to: "the Gandhi murder"."""
_DANGERS = frozenset(
    "nuclear security terror terrorist existential grave serious real direct major growing potential imminent".split()
)
"""What tells of a threat that it is a danger and not somebody's word: in the training labels 8 of 9 are no event."""
_BLOWS = frozenset("offensive attack assault battle war fight blitz onslaught blow salvo".split())
_BLOODLESS = frozenset(
    "diplomatic charm media political legal peace propaganda verbal rhetorical trade price publicity".split()
)
"""What tells of an offensive or a battle that nobody is struck in it."""
_FEELINGS = frozenset({"hostility", "animosity", "enmity", "rivalry"})
"""No act, unlike "hostilities": in the training labels none of three is an event."""
_ADMITTING = frozenset({"concede", "admit", "acknowledge"})
"""With a clause of what: in the training labels 66 of 68 of the last two are no CONCEDE, nor is "conceded that"."""
_REPEATED = frozenset({"repeat", "reiterate", "echo", "recall", "renew"})
_JOURNEYS = frozenset({"arrive", "travel", "fly", "land", "return", "come", "go", "depart"})
_OFFERED = frozenset({"COOPERATE", "AID", "RETREAT"})
"""What a side may be willing to do; that it is willing is all that has happened."""
_WILLING = frozenset({"willing", "ready", "prepared", "eager", "keen", "offer", "willingness", "readiness"})
_CLAIMS = frozenset("report claim allegation accusation rumour rumor suggestion speculation charge assertion".split())
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "AGREE", "THREATEN"})
"""What has been said even where it is denied: "denied the accusation"."""
_CUT_SHORT = frozenset({"det", "amod", "nummod"})
"""Relations by which the words before a noun hang on it."""
_WEAPONS = frozenset({"air", "missile", "drone", "rocket", "artillery", "bomb"})
_CARRIED = frozenset({"carry", "launch", "conduct", "order", "mount"})
_WRITTEN = frozenset({"note", "letter"})
_LODGED = frozenset({"lodge", "file", "submit", "register", "deliver", "hand", "convey"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_UNNAMED = re.compile(
    r"(?i)\W+to\s+(?:be\s+(?:named|identified|quoted)|(?:give|reveal|disclose)\s+(?:his|her|their|a)\s+(?:full\s+)?name)"
)
"""What follows "declined" where somebody only asks not to be named."""


def is_no_event(reading: Reading, number: int, frame: Frame) -> bool:
    """Whether a frame tells of no event of its own.

    Such are the refusal to be named, a danger ("a nuclear threat"), a warning only said to be repeated, an admission
    ("conceded that talks failed"), an offensive in which nobody is struck ("a charm offensive"), and a word that only
    modifies the noun of another event ("human rights abuses").
    """
    sentence = reading.sentences[number]
    end = sentence.words[frame.last - 1].end
    if frame.kind == "REJECT" and _UNNAMED.match(reading.document.text, end):
        return True
    head = head_word(sentence, frame.first, frame.last)
    is_none = {
        "THREATEN": lambda: _is_danger(sentence, head) or _is_repeated(sentence, head),
        "CONCEDE": lambda: _is_admission(sentence, head),
        "PROTEST": lambda: _is_answered(sentence, head),
        "ASSAULT": lambda: _is_bloodless(reading, number, head),
    }
    if frame.kind in is_none and is_none[frame.kind]():
        return True
    word = sentence.words[frame.first]
    if word.deprel not in {"amod", "compound", "nmod"} or frame.last - frame.first > 1:
        return False
    return any(
        other is not frame
        and other.kind != "CUE"
        and other.first <= word.head < other.last
        and other.first > frame.first
        for other in sentence.frames
    ) and not any(role.name in {"actor", "recipient"} for role in frame.roles)


def _is_danger(sentence: Sentence, index: int) -> bool:
    """Whether a noun is a danger: "a serious threat to peace", but not "a serious threat of war"."""
    below = [word for word in sentence.words if word.head == index]
    words = sentence.words
    told = any(w.lemma == "of" and w.deprel == "case" and words[w.head].head == index for w in words)
    kind = any(word.deprel in {"amod", "compound"} and word.lemma in _DANGERS for word in below)
    return words[index].lemma == "threat" and words[index].upos == "NOUN" and kind and not told


def _is_admission(sentence: Sentence, index: int) -> bool:
    """Whether somebody concedes that something is so, which is a statement, and nothing to the other side."""
    told = any(word.head == index and word.deprel == "ccomp" for word in sentence.words)
    return sentence.words[index].lemma in _ADMITTING and told


def _is_answered(sentence: Sentence, index: int) -> bool:
    """Whether a protest is a note that is turned down, and no crowd: "rejected the protest"."""
    word = sentence.words[index]
    return word.lemma == "protest" and word.deprel == "obj" and sentence.words[word.head].lemma in _TURNED_DOWN


def _is_repeated(sentence: Sentence, index: int) -> bool:
    """Whether a warning is one that was given before and is only pointed at: "reiterated this warning"."""
    word = sentence.words[index]
    repeated = word.deprel == "obj" and sentence.words[word.head].lemma in _REPEATED
    return word.lemma == "warning" and repeated


def _is_bloodless(reading: Reading, number: int, index: int) -> bool:
    sentence = reading.sentences[number]
    if reading.text(number, index, index + 1).lower() in _FEELINGS:
        return True
    kinds = {w.lemma for w in sentence.words if w.head == index and w.deprel in {"amod", "compound"}}
    return sentence.words[index].lemma in _BLOWS and not kinds.isdisjoint(_BLOODLESS)


def settled(sentence: Sentence, frame: Frame) -> Frame:
    """The frame with what its own grammar settles: a strike carried out, a protest lodged, a curfew, an act
    denied."""
    index = head_word(sentence, frame.first, frame.last)
    if frame.kind == "PROTEST" and _is_blow(sentence, index):
        frame = replace(frame, kind="ASSAULT", mode=None)
    elif frame.kind == "PROTEST" and _is_lodged(sentence, index):
        frame = replace(frame, kind="ACCUSE", mode="disapprove")
    elif sentence.words[index].lemma == "curfew":
        frame = replace(frame, kind="COERCE", mode="curfew")
    elif frame.kind in _OFFERED and frame.status != "occurred" and _is_offered(sentence, index):
        frame = replace(frame, kind="AGREE", mode=None, status="occurred")
    if frame.status in {"occurred", "ongoing"} and frame.kind not in _SPOKEN and _is_denied(sentence, index):
        frame = replace(frame, status="denied")
    return frame


def _is_offered(sentence: Sentence, index: int) -> bool:
    """Whether an act is what somebody is willing to do, which is an offer: "would like to cooperate"."""
    word = sentence.words[index]
    over = sentence.words[word.head]
    negated = any(w.head == word.head and w.lemma in _NEGATIONS for w in sentence.words)
    liked = over.lemma == "like" and any(w.head == word.head and w.lemma == "would" for w in sentence.words)
    return word.deprel in {"xcomp", "advcl", "acl"} and not negated and (liked or over.lemma in _WILLING)


def _is_blow(sentence: Sentence, index: int) -> bool:
    """Whether a strike is no walkout: one of missiles, or carried out."""
    word = sentence.words[index]
    armed = any(w.head == index and w.deprel == "compound" and w.lemma in _WEAPONS for w in sentence.words)
    done = word.deprel == "obj" and sentence.words[word.head].lemma in _CARRIED
    return word.lemma == "strike" and word.upos == "NOUN" and (armed or done)


def _is_lodged(sentence: Sentence, index: int) -> bool:
    """Whether a protest is a diplomat's: "a note of protest", "lodged a protest"."""
    word = sentence.words[index]
    over = sentence.words[word.head]
    written = word.deprel == "nmod" and over.lemma in _WRITTEN
    handed = word.deprel == "obj" and over.lemma in _LODGED
    return word.lemma == "protest" and word.upos == "NOUN" and (written or handed)


def _is_denied(sentence: Sentence, index: int) -> bool:
    """Whether an act is what somebody denies: "denied carrying out a strike", "rejected claims that it had struck", not
    "denied a role in the strike"."""
    words = sentence.words
    claimed = False
    while words[index].deprel in {"obj", "xcomp", "ccomp"} or _is_claimed(sentence, index):
        claimed = claimed or _is_claimed(sentence, index)
        index = words[index].head
        if words[index].lemma == "deny" or (claimed and words[index].lemma in _CONTRADICTED):
            return not any(word.head == index and word.lemma in _NEGATIONS for word in words)
    return False


def _is_claimed(sentence: Sentence, index: int) -> bool:
    """Whether a verb is the clause of a noun of saying: "reports that it had cut off trade"."""
    word = sentence.words[index]
    return word.deprel in {"acl", "ccomp"} and sentence.words[word.head].lemma in _CLAIMS


def with_turned_roles(sentence: Sentence, frame: Frame) -> Frame:
    """The frame with actors that suffer the act as its recipients, and without those who had no part in it."""
    suffering = set(_suffering(sentence, frame))
    causing = {*_causing(sentence, frame), *_met_later(sentence, frame), *_outside(sentence, frame)}
    if _is_traded(sentence, frame):
        sides = [role for role in frame.roles if role.name in {"actor", "recipient"}]
        both = [Role(name, side.first, side.last) for name in ("actor", "recipient") for side in sides]
        others = [role for role in frame.roles if role.name not in {"actor", "recipient"}]
        return replace(frame, roles=tuple(dict.fromkeys([*both, *others])))
    if not suffering and not causing:
        return frame
    roles = []
    for role in frame.roles:
        head = _leader(sentence, head_word(sentence, role.first, role.last))
        if role.name == "actor" and head in suffering:
            roles.append(Role("recipient", role.first, role.last))
        elif not (role.name == "actor" and head in causing):
            roles.append(role)
    return replace(frame, roles=tuple(roles))


def _is_traded(sentence: Sentence, frame: Frame) -> bool:
    """Whether two sides do to each other what a noun names: "traded accusations", "exchanged threats"."""
    word = sentence.words[head_word(sentence, frame.first, frame.last)]
    verb = sentence.words[word.head]
    sides = {(role.first, role.last) for role in frame.roles if role.name in {"actor", "recipient"}}
    mutual = frame.kind in {"ACCUSE", "THREATEN"} and word.upos == "NOUN" and word.deprel == "obj"
    return mutual and verb.lemma in {"trade", "exchange", "swap"} and len(sides) > 1


def _suffering(sentence: Sentence, frame: Frame) -> Iterator[int]:
    """The words for those to whom the act that the trigger, a noun, names is done."""
    words = sentence.words
    trigger = head_word(sentence, frame.first, frame.last)
    word = words[trigger]
    if word.upos != "NOUN":
        return
    verb = words[word.head]
    if word.deprel == "obj" and (verb.lemma in _SUFFERED or (frame.kind == "ACCUSE" and verb.lemma in _CONTRADICTED)):
        yield from _subjects(sentence, word.head)
    if any(w.head == trigger and w.deprel == "case" and w.lemma == "under" for w in words):
        yield from _subjects(sentence, trigger if word.head == trigger else word.head)
        yield from _subjects(sentence, trigger)
    if word.deprel == "nsubj" and word.upos == "NOUN" and verb.lemma in _STRUCK:
        yield from (i for i, w in enumerate(words) if w.head == word.head and w.deprel == "obj")
    if word.lemma in _DONE_TO:
        yield from (i for i, w in enumerate(words) if w.head == trigger and w.deprel in {"compound", "nmod:poss"})


def _causing(sentence: Sentence, frame: Frame) -> Iterator[int]:
    """The words for what brought about the act that the trigger, a noun, names."""
    trigger = head_word(sentence, frame.first, frame.last)
    word = sentence.words[trigger]
    if word.upos == "NOUN" and word.deprel == "obj" and sentence.words[word.head].lemma in _CAUSED:
        for subject in _subjects(sentence, word.head):
            yield subject
            # "India's decision sparked protests": neither the decision nor India.
            yield from (i for i, w in enumerate(sentence.words) if w.head == subject and w.deprel == "nmod:poss")


def _outside(sentence: Sentence, frame: Frame) -> Iterator[int]:
    """The words outside a relative clause that has a subject of its own, but for the noun it belongs to: Chad sends
    nobody in "Chad's team is like the teams that Niger has sent"."""
    words = sentence.words
    trigger = head_word(sentence, frame.first, frame.last)
    relative = words[trigger].upos == "VERB" and words[trigger].deprel == "acl:relcl"
    acting = [i for i in _subjects(sentence, trigger) if any(r.first <= i < r.last for r in frame.spans("actor"))]
    if relative and acting:
        yield from (i for i in range(len(words)) if i != words[trigger].head and not _is_below(sentence, i, trigger))


def _is_below(sentence: Sentence, index: int, above: int) -> bool:
    """Whether a word hangs on another, by however many steps."""
    for _ in sentence.words:
        if index == above:
            return True
        index = sentence.words[index].head
    return False


def _met_later(sentence: Sentence, frame: Frame) -> Iterator[int]:
    """The objects of another verb than a journey's own: "after arriving, they met the envoy" has no envoy arriving."""
    words = sentence.words
    trigger = head_word(sentence, frame.first, frame.last)
    if frame.kind == "CONSULT" and words[trigger].upos == "VERB" and words[trigger].lemma in _JOURNEYS:
        yield from (i for i, w in enumerate(words) if w.deprel in {"obj", "iobj"} and w.head != trigger)


def _subjects(sentence: Sentence, verb: int) -> Iterator[int]:
    for index, word in enumerate(sentence.words):
        if word.head == verb and index != verb and word.deprel in {"nsubj", "nsubj:pass"}:
            yield index


def _leader(sentence: Sentence, index: int) -> int:
    """The first of those a word is coordinated with; of a phrase that the model cut short, its noun's."""
    words = sentence.words
    while words[index].deprel in _CUT_SHORT and words[index].head > index:
        index = words[index].head
    while words[index].deprel in {"conj", "appos"}:
        index = words[index].head
    return index
