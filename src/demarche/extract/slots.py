"""Slots: the words in a grammatical place around another: who does it, to whom, whose it is, what "for" leads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from demarche.analyse.analysis import Sentence
from demarche.extract.reading import Reading

_SUBJECTS = frozenset({"nsubj", "nsubj:outer"})
_HANGING = frozenset({"obl", "nmod", "advcl", "acl"})
_UP = frozenset({"xcomp", "conj", "advcl", "acl", "acl:relcl", "obj", "obl", "root", "ccomp", "parataxis"})
_RELATIVE = frozenset({"who", "which", "that"})
_MEASURES = frozenset("day week month year hour round series decade number set dozen string spate flurry".split())
"""Nouns that measure what "of" leads behind them."""
_DAYS = frozenset(
    """
        monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year january
        february march april may june july august september october november december
        """.split()
)
_REACH = 6


def children(sentence: Sentence, index: int, *relations: str) -> Iterator[int]:
    """The words that hang on a word by one of the relations, by their names without the part behind a colon."""
    for other, word in enumerate(sentence.words):
        if word.head == index and other != index and (not relations or word.deprel.partition(":")[0] in relations):
            yield other


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is passive, also as a participle behind a noun ("the town captured by ...")."""
    words = sentence.words
    if any(words[i].deprel in {"aux:pass", "nsubj:pass"} for i in children(sentence, verb)):
        return True
    return words[verb].deprel == "acl" and not any(
        words[i].deprel == "mark" or words[i].deprel == "obj" for i in children(sentence, verb)
    )


def case_of(sentence: Sentence, index: int) -> str:
    """The preposition that leads a word, as a lemma; empty where there is none."""
    return next((sentence.words[i].lemma for i in children(sentence, index, "case", "mark") if i < index), "")


def led(sentence: Sentence, index: int, preposition: str) -> int | None:
    """What a preposition leads that hangs on a word: "over *Iran*"; "hand of": "at the hands of *Chad*"."""
    noun, _, last = preposition.rpartition(" ")
    if noun:
        inner = (i for i in _behind(sentence, index) if sentence.words[i].lemma == noun)
        return next((found for i in inner if (found := led(sentence, i, last)) is not None), None)
    for other in _behind(sentence, index):
        if any(sentence.words[i].lemma == last for i in children(sentence, other, "case", "mark") if i < other):
            return other
    return None


def _behind(sentence: Sentence, index: int) -> Iterator[int]:
    """What hangs on a word with a preposition, from left to right; what is nested one deeper comes after it."""
    found = [i for i in children(sentence, index, *_HANGING) if i > index]
    yield from found
    for one in found:
        yield from (i for i in children(sentence, one, "nmod") if i > one)


def doer(sentence: Sentence, verb: int) -> int | None:
    """Who does what a verb tells: its subject, or what "by" leads in a passive; shared with the verb it hangs on."""
    words = sentence.words
    if is_passive(sentence, verb):
        agent = next((i for i in children(sentence, verb) if words[i].deprel == "obl:agent"), None)
        return agent if agent is not None else led(sentence, verb, "by")
    found = subject(sentence, verb)
    return _counted(sentence, found) if found is not None else _before(sentence, verb)


def _counted(sentence: Sentence, index: int) -> int:
    """What a measure counts: the negotiations of "three days of negotiations"."""
    of = led(sentence, index, "of") if sentence.words[index].lemma in _MEASURES else None
    return of if of is not None else index


def _before(sentence: Sentence, verb: int) -> int | None:
    """What a tree takes for the possessor of an object, and stands before the verb: only a subject can."""
    for object_ in children(sentence, verb, "obj"):
        for index in children(sentence, object_, "nmod"):
            if sentence.words[index].deprel == "nmod:poss" and index < verb < object_:
                return index
    return None


def done(sentence: Sentence, verb: int) -> int | None:
    """To whom or what it is done: the object, or the subject of a passive."""
    words = sentence.words
    if is_passive(sentence, verb):
        passive = next((i for i in children(sentence, verb) if words[i].deprel == "nsubj:pass"), None)
        if passive is None and words[verb].deprel.startswith("acl"):
            return words[verb].head
        return passive if passive is not None else subject(sentence, verb)
    return next(children(sentence, verb, "obj"), None)


def subject(sentence: Sentence, index: int) -> int | None:
    """The subject of a verb or of what is said of it; where it has none, that of the word it hangs on."""
    words = sentence.words
    for _ in range(_REACH):
        own = [i for i in children(sentence, index) if words[i].deprel in _SUBJECTS or words[i].deprel == "nsubj:pass"]
        if own:
            return _meant(sentence, own[0], index)
        relation = words[index].deprel
        if words[index].head == index or relation not in _UP:
            return None
        above = words[index].head
        if relation.startswith("acl") and words[above].upos in {"NOUN", "PROPN", "PRON"}:
            return above if not any(words[i].lemma == "to" for i in children(sentence, index, "mark")) else None
        if relation == "xcomp" and (object_ := next(children(sentence, above, "obj"), None)) is not None:
            return object_ if object_ < index else None
        index = above
    return None


def _meant(sentence: Sentence, index: int, verb: int) -> int:
    """The noun that a relative pronoun stands for, the word itself otherwise."""
    word = sentence.words[verb]
    relative = sentence.words[index].lemma in _RELATIVE and word.deprel == "acl:relcl"
    return word.head if relative and sentence.words[word.head].upos in {"NOUN", "PROPN"} else index


def owner(reading: Reading, number: int, index: int) -> int | None:
    """Whose something is: its possessor, or the state's name or adjective before it ("the *Russian* attack")."""
    sentence = reading.sentences[number]
    words = sentence.words
    for other in children(sentence, index, "nmod"):
        if words[other].deprel == "nmod:poss" and other < index:
            return other if words[other].lemma not in _DAYS else None
    for other in children(sentence, index, "amod", "compound", "nmod"):
        if other < index and _names_state(reading, number, other):
            return other
    return None


def _names_state(reading: Reading, number: int, index: int) -> bool:
    text = reading.text(number, index, index + 1)
    if reading.gazetteer.country(text) is not None:
        return True
    entity = reading.gazetteer.entity(text)
    return entity is not None and not entity.ambiguous and entity.kind != "media"


def matches(sentence: Sentence, index: int, phrases: Sequence[tuple[str, ...]]) -> bool:
    """Whether a word is the head of one of the phrases: the last word, with the others before it or hanging on it."""
    words = sentence.words
    lemma = words[index].lemma
    for *before, last in phrases:
        if last != lemma:
            continue
        around = {words[i].lemma for i in children(sentence, index)}
        close = {w.lemma for w in words[max(0, index - len(before)) : index]}
        if all(word in around or word in close for word in before):
            return True
    return False


def joined(sentence: Sentence, index: int) -> tuple[int, ...]:
    """A word with those joined to it ("soldiers and *tanks*")."""
    return (index, *children(sentence, index, "conj"))


def is_said(sentence: Sentence, index: int) -> bool:
    """Whether a noun is said of a subject: "the vote was a setback"."""
    return any(sentence.words[i].deprel == "cop" for i in children(sentence, index))
