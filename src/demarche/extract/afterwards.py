"""Attribution afterwards: "This was observed by speakers at a seminar." gives them what stands before it.

Reports of seminars and press conferences often begin with what was said and tell only then who said it: by the passive
of a verb of saying with "this" or "these views" for its subject, or by "said this", "made these remarks". Such a
sentence is a cue whose content is the text before it, as far back as nothing has a source of its own.
"""

from __future__ import annotations

from dataclasses import replace

from demarche.analyse.analysis import Frame, Role, Sentence, Word
from demarche.extract.reading import Reading, left_extent, trimmed
from demarche.records import Span

CONFIDENCE = 0.5
"""Confidence of an attribution that is read off the grammar of the sentence alone."""
PARAGRAPHS = 4
"""Paragraphs that such a sentence reaches back at most."""
_SAYING = frozenset(
    """
        say state observe note stress express voice highlight underscore underline emphasise emphasize conclude maintain
        opine remark reveal tell disclose announce convey share make give air
        """.split()
)
_EMPTY_VERBS = frozenset({"make", "give", "express", "voice", "share", "air"})
"""Verbs that say something only with what is said: "made these remarks", not "made this"."""
_NOMINAL = frozenset({"flat", "compound", "case", "det", "amod", "nmod", "nummod", "appos", "punct", "conj", "cc"})
_PAST = frozenset({"was", "were", "been"})
_POINTER = 2
"""Words of "this" or "these views"."""
_DEMONSTRATIVES = frozenset({"this", "these", "that", "those"})
_UTTERED = frozenset(
    """
        view remark observation comment statement point thought opinion sentiment assertion concern allegation
        accusation claim warning assessment
        """.split()
)


def with_afterwards(reading: Reading) -> Reading:
    """The reading with a cue in each sentence that tells afterwards who spoke."""
    sentences = tuple(_with_cue(reading, number) for number in range(len(reading.sentences)))
    return replace(reading, analysis=replace(reading.analysis, sentences=sentences))


def content_before(reading: Reading, number: int, frame: Frame) -> tuple[Span, ...]:
    """What such a cue gives to its source, paragraph by paragraph; nothing if the frame is no such cue."""
    sentence = reading.sentences[number]
    saying = sentence.words[frame.first].lemma in _SAYING
    if (
        not saying
        or _speaker(reading, sentence, frame.first) is None
        or not all(map(_is_short, frame.spans("content")))
    ):
        return ()
    begins = number == 0 or reading.sentences[number - 1].paragraph != sentence.paragraph
    farthest = sentence.paragraph - PARAGRAPHS if begins else sentence.paragraph
    runs: dict[int, tuple[int, int]] = {}
    for earlier in reversed(reading.sentences[:number]):
        if _says_itself(earlier) or earlier.paragraph < farthest or _is_title(reading, earlier):
            break
        start, end = runs.get(earlier.paragraph, (earlier.start, earlier.end))
        runs[earlier.paragraph] = (min(start, earlier.start), max(end, earlier.end))
    return tuple(trimmed(reading.document.text, start, end) for start, end in sorted(runs.values()))


def _says_itself(sentence: Sentence) -> bool:
    """Whether the main verb of a sentence, or words that lead it, say whose words it holds."""
    cues = [f for f in sentence.frames if f.kind == "CUE" and f.spans("source")]
    root = next((i for i, word in enumerate(sentence.words) if word.head == i), 0)
    inside = [f for f in cues if f.first <= root < f.last or sentence.words[f.first].deprel != "conj"]
    return bool(inside)


def _is_short(content: Role) -> bool:
    """Whether a content is "this" or "these views" and no words of its own."""
    return content.last - content.first <= _POINTER


def _is_title(reading: Reading, sentence: Sentence) -> bool:
    title = reading.document.title_span
    return title is not None and title.start <= sentence.start < title.end


def _with_cue(reading: Reading, number: int) -> Sentence:
    sentence = reading.sentences[number]
    for index, word in enumerate(sentence.words):
        speaker = _speaker(reading, sentence, index) if word.upos == "VERB" and word.lemma in _SAYING else None
        if speaker is None:
            continue
        known = next((f for f in sentence.frames if f.kind == "CUE" and f.first <= index < f.last), None)
        if known is None:
            cue = _cue(sentence, index, speaker)
        elif not known.spans("source"):
            cue = replace(known, roles=(*known.roles, speaker))
        else:
            return sentence
        others = [frame for frame in sentence.frames if frame is not known]
        return replace(sentence, frames=tuple(sorted([*others, cue], key=lambda f: (f.first, f.kind == "CUE"))))
    return sentence


def _cue(sentence: Sentence, index: int, speaker: Role) -> Frame:
    named = any(e.label == "Person" and e.first < speaker.last and speaker.first < e.last for e in sentence.entities)
    kind = "named" if named else "unnamed"
    return Frame("CUE", index, index + 1, CONFIDENCE, (speaker,), act="assert", source_type=kind)


def _speaker(reading: Reading, sentence: Sentence, verb: int) -> Role | None:
    """Who is told afterwards to have spoken by a verb: the agent of "was said by X", the subject of "X said this".

    A custom "is observed by" people; what was said is past.
    """
    words = sentence.words
    children = [(i, word.deprel) for i, word in enumerate(words) if word.head == verb and i != verb]
    passive = [i for i, relation in children if relation == "nsubj:pass"]
    if passive:
        past = any(relation.startswith("aux") and _text(reading, words[i]) in _PAST for i, relation in children)
        said = passive if past else []
        speakers = [i for i, relation in children if relation.startswith("obl") and _has_by(sentence, i)]
    else:
        said = [i for i, relation in children if relation == "obj" and i > verb]
        speakers = [i for i, relation in children if relation == "nsubj" and words[i].upos in {"NOUN", "PROPN", "PRON"}]
    if (
        len(said) != 1
        or len(speakers) != 1
        or not _points_back(sentence, said[0], words[verb].lemma, passive=bool(passive))
    ):
        return None
    head = speakers[0]
    first = head if words[head].upos == "PRON" else left_extent(sentence, head)
    return Role("source", first, _right_extent(sentence, head))


def _right_extent(sentence: Sentence, head: int) -> int:
    """The end of a noun phrase: "the minister of trade, Ana Torres" ends behind her name."""
    words, inside, last = sentence.words, {head}, head + 1
    for index in range(head + 1, len(words)):
        word = words[index]
        if word.deprel.partition(":")[0] not in _NOMINAL:
            break
        if word.head in inside:
            inside.add(index)
            last = index + 1 if word.upos not in {"PUNCT", "ADP", "DET"} else last
    return last


def _text(reading: Reading, word: Word) -> str:
    return reading.document.text[word.start : word.end].lower()


def _has_by(sentence: Sentence, index: int) -> bool:
    agent = sentence.words[index].deprel == "obl:agent"
    return agent or any(w.head == index and w.lemma == "by" and w.deprel == "case" for w in sentence.words)


def _points_back(sentence: Sentence, index: int, verb: str, *, passive: bool) -> bool:
    """Whether "this", "these views" stand for what was said before."""
    word = sentence.words[index]
    if word.upos in {"PRON", "DET"} and word.lemma in _DEMONSTRATIVES:
        return verb not in _EMPTY_VERBS and not any(w.head == index for w in sentence.words if w is not word)
    determiners = {w.lemma for w in sentence.words if w.head == index and w.deprel == "det"}
    pointing = not determiners.isdisjoint(_DEMONSTRATIVES) or (
        passive and determiners == {"the"} and verb in _EMPTY_VERBS
    )
    return word.lemma in _UTTERED and pointing
