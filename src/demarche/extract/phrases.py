"""Phrases: the word ranges that stand in roles, and what can be seen of them without knowing who they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from demarche.analyse.analysis import Sentence, Word
from demarche.codebook.gazetteer import EntityMatch
from demarche.extract.kinds import GROUPS, described_kind
from demarche.extract.names import SENT, PersonMention
from demarche.extract.principals import PRINCIPAL
from demarche.extract.reading import Reading, head_word, hyphenated_start, is_subject, left_extent, without_determiner
from demarche.records import Span

ACTING = ("actor", "recipient", "source", "addressee", PRINCIPAL)
"""Roles that actors play."""
_DOCUMENTS = frozenset(
    """statement announcement report analysis comment remark release letter post tweet message communique
    declaration""".split()
)
"""What somebody says something by."""
_UTTERANCES = _DOCUMENTS | frozenset("speech address word tweet claim assertion rhetoric testimony briefing".split())
"""The same, and what is only theirs by a possessive ("the envoy's words")."""
_APPOSITION_REACH = 14
"""Words after a name within which an apposition of it may begin."""


_NAME_WORDS = 4
"""Words of a name before its head, with the comma."""
_BEHIND_TITLE = re.compile(r" (?:to|for|of|at|with|in|on) ")
"""What ends the words of a title: "spokesperson for the ministry"."""


_BODIES = frozenset(
    """agency airline alliance association bank body broadcaster channel charity committee company conglomerate council
    daily federation firm foundation group institute journal magazine maker manufacturer movement network newspaper
    organisation organization outlet paper party retailer station studio subsidiary union university watchdog website
    weekly""".split()
)
"""Nouns before the name of a body that say what it is."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``first`` to ``last`` (excluded) of a sentence in a role; ``head`` is the word the others hang on."""

    number: int
    first: int
    last: int
    head: int
    role: str
    span: Span
    subject: bool

    @property
    def bare(self) -> str:
        """The phrase without determiner, possessive ending and relative clause, and without an acronym behind it."""
        plain = re.sub(r",?\s+(?:who|whom|whose|which)\b.*$", "", without_determiner(self.span.text), flags=re.DOTALL)
        plain = re.sub(r"['’]s?$", "", plain)
        return re.sub(r"(?<=\w)\s*\([A-Z][A-Z&.-]{1,9}\)$", "", plain)


def phrase(reading: Reading, number: int, first: int, last: int, role: str) -> Phrase:
    """The phrase of a word range."""
    sentence = reading.sentences[number]
    head = head_word(sentence, first, last)
    subject = role == "source" or is_subject(sentence, head)
    return Phrase(number, first, last, head, role, reading.span(number, first, last), subject)


def phrases_in_roles(reading: Reading, number: int) -> Iterator[Phrase]:
    """The phrases of a sentence in which an actor stands, in order, each once; being a source counts first."""
    roles: dict[tuple[int, int], str] = {}
    for frame in reading.sentences[number].frames:
        for role in frame.roles:
            if role.name == "source" or (role.name in ACTING and (role.first, role.last) not in roles):
                roles[role.first, role.last] = role.name
    for (first, last), name in sorted(roles.items()):
        yield phrase(reading, number, first, last, name)


def person_in(words: Sequence[Word], persons: Sequence[PersonMention], phrase: Phrase) -> PersonMention | None:
    """The person a phrase names: the one whose name holds its head, or hangs on a title that is its head."""
    inside = [p for p in persons if p.first < phrase.last and phrase.first < p.last]
    for person in inside:
        if person.first <= phrase.head < person.last:
            return person
    for person in inside:
        word = words[person.first]
        hangs = word.head == phrase.head < person.first and word.deprel in {"flat", "appos"}
        # A phrase that ends with a name is that person too, whatever the tree says of the titles before it.
        ends = len(inside) == 1 and person.last == phrase.last
        if (hangs or ends) and _only_titles(words[phrase.first : person.first]):
            return person
    return None


def person_after(words: Sequence[Word], persons: Sequence[PersonMention], phrase: Phrase) -> PersonMention | None:
    """The person whose name follows a description: "the Turkish president, X", "a woman named X"."""
    for person in persons:
        between = words[phrase.last : person.first]
        if person.first < phrase.last or len(between) != 1:
            continue
        hangs = words[person.first].head == phrase.head or words[person.last - 1].head == phrase.head
        apposed = between[0].upos == "PUNCT" and hangs and _is_apposition(words[person.first : person.last])
        if words[phrase.head].upos in {"NOUN", "PROPN"} and (apposed or between[0].lemma in {"name", "call"}):
            return person
    return None


def _is_apposition(words: Sequence[Word]) -> bool:
    return any(word.deprel in {"appos", "flat"} for word in words)


def issuer(reading: Reading, phrase_: Phrase) -> Phrase | None:
    """Who speaks by a document: X of "a statement by X", "a report from X", "X's remarks", "an X report"; None if it is
    none."""
    sentence = reading.sentences[phrase_.number]
    words = sentence.words
    if phrase_.role != "source" or words[phrase_.head].lemma not in _UTTERANCES:
        return None
    for index in range(phrase_.first, phrase_.head):
        word = words[index]
        if word.head == phrase_.head and word.deprel == "nmod:poss" and word.upos in {"NOUN", "PROPN"}:
            return phrase(
                reading, phrase_.number, max(phrase_.first, left_extent(sentence, index)), index + 1, "source"
            )
    if words[phrase_.head].lemma not in _DOCUMENTS:
        return None
    body = _body_before(reading, phrase_)
    if body is not None:
        return phrase(reading, phrase_.number, body, phrase_.head, "source")
    for index in range(phrase_.head + 1, phrase_.last):
        word = words[index]
        marks = {w.lemma for w in words[phrase_.head + 1 : index] if w.head == index and w.deprel == "case"}
        if word.head == phrase_.head and word.deprel.startswith("nmod") and marks & {"by", "from"}:
            first = max(phrase_.head + 2, left_extent(sentence, index))
            return phrase(reading, phrase_.number, first, phrase_.last, phrase_.role)
    return None


def _body_before(reading: Reading, phrase_: Phrase) -> int | None:
    """Where the body begins that stands before the head of a phrase: "a UN report", "a foreign ministry statement", "a
    military statement"."""
    sentence, before = reading.sentences[phrase_.number], phrase_.head - 1
    word = sentence.words[before]
    if before < phrase_.first or word.head != phrase_.head:
        return None
    known = reading.gazetteer.entity(reading.text(phrase_.number, before, phrase_.head))
    if word.lemma == "military" or (known is not None and known.kind != "person" and not known.ambiguous):
        return before
    if word.deprel != "compound":
        return None
    named = next((e for e in sentence.entities if e.label == "Organization" and e.last == phrase_.head), None)
    if named is not None and named.first >= phrase_.first:
        return named.first
    is_body = described_kind(word.lemma, "", organisation=False) in {"organisation", "government"}
    return phrase_.first if is_body else None


def body_at_end(reading: Reading, phrase_: Phrase, bare: str) -> EntityMatch | None:
    """The body that a phrase ends in or names as a group ("the New York-based Red Cross", "the Hamas group").

    None where another state is named than where the body sits: a body's branch there is another actor.
    """
    *before, last = reading.gazetteer.find(bare) or (None,)
    entity = reading.gazetteer.entity(bare[last.start : last.end]) if last is not None else None
    if entity is None or last is None or entity.kind == "person" or entity.ambiguous:
        return None
    head = reading.text(phrase_.number, phrase_.head, phrase_.head + 1)
    after = bare[last.end :].strip().lower()
    named = after in GROUPS if after else head in bare[last.start :]
    seat = all(bare[match.end :].startswith("-based") for match in before if match is not None)
    return entity if named and seat else None


def named_after(reading: Reading, phrase_: Phrase) -> Phrase | None:
    """The name that a description of a body ends in: "the British security firm Global Strategies Group"."""
    sentence = reading.sentences[phrase_.number]
    for entity in sentence.entities:
        if entity.label != "Organization" or entity.last != phrase_.last or entity.first <= phrase_.first:
            continue
        noun = sentence.words[entity.first - 1]
        small = reading.text(phrase_.number, entity.first - 1, entity.first).islower()
        if noun.upos == "NOUN" and small and noun.lemma in _BODIES:
            return phrase(reading, phrase_.number, entity.first, entity.last, phrase_.role)
    return None


def _only_titles(before: Sequence[Word]) -> bool:
    """Whether nothing but titles stands between the last comma and a name: "an adviser to President X" is not X."""
    commas = [index for index, word in enumerate(before) if word.upos == "PUNCT"]
    nearest = before[commas[-1] + 1 :] if commas else before
    return not any(word.upos in {"ADP", "VERB"} for word in nearest)


def is_joint(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a speaker or addressee is several joined by "and" ("the envoy and the UN chief")."""
    return phrase.role in {"source", "addressee"} and any(
        word.deprel == "conj" and word.head == phrase.head and word.upos in {"NOUN", "PROPN"}
        for word in words[phrase.first : phrase.last]
    )


def descriptions(reading: Reading, number: int, head: int) -> Iterator[str]:
    """What is said of a name by appositions ("X, chairman of the PPP", "the chairman of the PPP, X") and by "X, who is
    the chairman of the PPP"."""
    sentence = reading.sentences[number]
    yield from _described_first(reading, number, head)
    for index in range(head + 1, min(head + _APPOSITION_REACH, len(sentence.words))):
        word = sentence.words[index]
        copular = word.deprel == "acl:relcl" and any(w.head == index and w.deprel == "cop" for w in sentence.words)
        if word.head == head and word.upos in {"NOUN", "PROPN"} and (word.deprel == "appos" or copular):
            below = [i for i in range(index, len(sentence.words)) if _below(sentence, i, index)]
            yield reading.text(number, left_extent(sentence, index), min(below[-1] + 1, index + 12))


def _described_first(reading: Reading, number: int, head: int) -> Iterator[str]:
    """What a name stands in apposition to: "Chad's envoy" of "Chad's envoy, X"."""
    words = reading.sentences[number].words
    noun = words[head].head
    if words[head].deprel == "appos" and head - _APPOSITION_REACH < noun < head and words[noun].upos == "NOUN":
        last = next((i for i in range(noun + 1, head) if words[i].lemma in {",", "–", "—", "-", "("}), None)
        if last is not None and words[last].lemma == "," and head - last <= _NAME_WORDS:
            yield reading.text(number, left_extent(reading.sentences[number], noun), last)


def _below(sentence: Sentence, index: int, target: int) -> bool:
    """Whether a word hangs on ``target`` otherwise than by coordination or a clause."""
    for _ in range(12):
        word = sentence.words[index]
        if index == target:
            return True
        if word.head == index or word.deprel in {"conj", "acl:relcl", "parataxis"}:
            return False
        index = word.head
    return False


def is_plural(word: Word, text: str) -> bool:
    """Whether a common noun is plural."""
    surface = text[word.start : word.end].lower()
    inflected = surface.endswith("s") and surface != word.lemma
    return word.upos == "NOUN" and (inflected or surface in {"people", "police", "men", "women"})


def title_start(sentence: Sentence, first: int) -> int:
    """Where the run of nouns and adjectives that ends before ``first`` begins: a title is taken whole or not at all.

    What hyphens join ("Secretary-General") is one word.
    """
    words = sentence.words
    while first > 0:
        if words[first - 1].upos in {"NOUN", "PROPN", "ADJ"}:
            first -= 1
        elif hyphenated_start(words, first) < first:
            first = hyphenated_start(words, first)
        elif first > 1 and words[first - 1].lemma == "to" and words[first - 2].lemma.lower() in SENT:
            first -= 1  # "the French ambassador to Qatar Jean Faivre"
        else:
            break
    return first


def title_words(description: str) -> list[str]:
    """The last words of a title or description: the nouns that may take the person up again."""
    return [word.lower() for word in re.findall(r"[A-Za-z-]+", _BEHIND_TITLE.split(description, maxsplit=1)[0])[-6:]]
