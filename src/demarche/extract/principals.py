"""Principals: on whose behalf somebody speaks ("speaking for the African Group", "conveyed Islamabad's stance")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from demarche.analyse.analysis import Frame, Role, Sentence
from demarche.extract.reading import Reading, head_word, left_extent

PRINCIPAL = "principal"
"""The role, in an attribution, of whom the source speaks for."""
_SPOKEN = frozenset("speak say deliver read make issue negotiate appear write act sign talk address testify".split())
_STATEMENTS = frozenset("statement speech message address remark letter note".split())
_BEHALF = (("on", "behalf", "of"), ("in", "the", "name", "of"))
_MINDS = frozenset(
    """
        stance position view message concern reservation thanks greeting gratitude condolence regard objection
        viewpoint standpoint response reply protest condemnation displeasure demand willingness readiness appreciation
        apology commitment support anger dismay
        """.split()
)
"""What somebody else's mind may be conveyed by."""
_CONVEYED = frozenset(
    """
        convey relay deliver pass transmit communicate present articulate express reiterate explain outline read bring
        """.split()
)
_UP = frozenset("nmod obl advcl acl appos conj obj nsubj xcomp case fixed".split())
_REACH = 6


def with_principals(reading: Reading) -> Reading:
    """The reading with the principal of each attribution that has one, as a role of its cue."""
    sentences = tuple(_with_roles(reading, number) for number in range(len(reading.sentences)))
    return replace(reading, analysis=replace(reading.analysis, sentences=sentences))


def _with_roles(reading: Reading, number: int) -> Sentence:
    sentence = reading.sentences[number]
    cues = [frame for frame in sentence.frames if frame.kind == "CUE"]
    if not cues:
        return sentence
    given: dict[int, Role] = {}
    for head, anchor in _principals(sentence):
        role = Role(PRINCIPAL, left_extent(sentence, head), _right_extent(sentence, head))
        cue = next((frame for frame in cues if _belongs(sentence, anchor, frame)), None)
        if cue is not None and not any(_overlap(role, source) for source in cue.spans("source")):
            given.setdefault(id(cue), role)
    frames = tuple(replace(f, roles=(*f.roles, given[id(f)])) if id(f) in given else f for f in sentence.frames)
    return replace(sentence, frames=frames)


def _principals(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Who is spoken for: the head of the phrase, and the word from which the cue is looked for."""
    words = sentence.words
    for index, word in enumerate(words):
        lemmas = tuple(w.lemma for w in words[index : index + 4])
        led = next((len(b) for b in _BEHALF if lemmas[: len(b)] == b), 0)
        if led and index + led < len(words):
            yield _noun_from(sentence, index + led), index
        if word.lemma == "for" and word.deprel == "case" and word.head > index:
            governor = words[words[word.head].head].lemma
            if governor in {"speak", "speaking"} or (governor in _STATEMENTS and _is_made(sentence, word.head)):
                yield word.head, word.head
        if word.lemma in _MINDS and _is_conveyed(sentence, index):
            for owner, other in enumerate(words):
                if other.head == index and other.deprel == "nmod:poss" and other.upos in {"PROPN", "NOUN"}:
                    yield owner, word.head


def _noun_from(sentence: Sentence, index: int) -> int:
    """The head of the noun phrase that begins at ``index``."""
    words = sentence.words
    while (
        words[index].head > index
        and words[index].upos not in {"VERB", "PUNCT"}
        and words[index].deprel.partition(":")[0] in {"det", "amod", "compound", "nummod", "nmod", "flat", "case"}
    ):
        index = words[index].head
    return index


def _is_made(sentence: Sentence, index: int) -> bool:
    above = sentence.words[sentence.words[index].head]
    return sentence.words[above.head].lemma in _SPOKEN


def _is_conveyed(sentence: Sentence, index: int) -> bool:
    """Whether a word is the object of a verb that passes it on."""
    word = sentence.words[index]
    return word.deprel in {"obj", "nsubj:pass", "conj"} and sentence.words[word.head].lemma in _CONVEYED


def _right_extent(sentence: Sentence, head: int) -> int:
    """The end of a name: the words behind its head that are of it."""
    last = head + 1
    while last < len(sentence.words):
        word = sentence.words[last]
        if word.head == head and word.deprel in {"flat", "compound"} and word.upos == "PROPN":
            last += 1
        else:
            break
    return last


def _belongs(sentence: Sentence, index: int, cue: Frame) -> bool:
    """Whether what stands at ``index`` hangs on a cue or on who speaks by it."""
    speakers = {head_word(sentence, role.first, role.last) for role in cue.spans("source")}
    for _ in range(_REACH):
        if cue.first <= index < cue.last or index in speakers:
            return True
        word = sentence.words[index]
        if word.head == index or word.deprel.partition(":")[0] not in _UP:
            return False
        index = word.head
    return False


def _overlap(one: Role, other: Role) -> bool:
    return one.first < other.last and other.first < one.last
