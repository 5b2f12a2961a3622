"""Readings made by hand, so that what is done with the model's findings is tested without a model.

A sentence is one line of words, ``form/UPOS/head/deprel/lemma``. The head is named by its form; what is left out is
``X``, the word itself (a root), ``dep`` (``root`` for a root) and the form in lower case. Words stand apart by a space,
save marks and clitics, which stand close to the word before; ``|`` before a form does the same ("co |-worker").

A range of words is named by its forms ("Ana Torres"), the second such range by "Ana Torres@2". Entities are
``Label: range``, frames ``KIND: range; role: range; role: range``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from demarche.analyse.analysis import Analysis, Entity, Frame, Role, Sentence, Word
from demarche.analyse.labels import MEMBER, NO_STATE, Bearing
from demarche.codebook.gazetteer import load_gazetteer
from demarche.extract.reading import Reading
from demarche.records import Document, Span

_CLOSE = frozenset({",", ".", ";", ":", "!", "?", ")", "”", "'s", "’s", "'", "’", "n't", "n’t"})
SECTORS = ("-", "GOV", "MIL")
"""The sector labels of every reading made here; all scores are 0, so that the first, no sector, wins."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence before it has its place in a text."""

    words: str
    entities: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    paragraph: int = 0


def draft(words: str, *, entities: Iterable[str] = (), frames: Iterable[str] = (), paragraph: int = 0) -> Draft:
    """A sentence of a reading."""
    return Draft(words, tuple(entities), tuple(frames), paragraph)


def plain(text: str) -> list[Draft]:
    """Sentences of a text without tags, each ended by a full stop: for what looks at the characters only."""
    return [draft(sentence + ".") for sentence in text.rstrip(".").split(". ")]


def reading(*drafts: Draft, dateline: str = "") -> Reading:
    """The reading of a document of these sentences, a space between them, a blank line between paragraphs."""
    text = f"{dateline} - " if dateline else ""
    sentences: list[Sentence] = []
    for each in drafts:
        if sentences:
            text += " " if each.paragraph == sentences[-1].paragraph else "\n\n"
        written, sentence = _sentence(each, len(text))
        text += written
        sentences.append(sentence)
    place = Span(0, len(dateline), dateline) if dateline else None
    document = Document(id="doc-built", path="built", text=text, sha256="", raw_sha256="", dateline=place)
    return Reading(document, Analysis(tuple(sentences), SECTORS, (0.0,) * len(Bearing)), load_gazetteer())


def find(sentence: Sequence[str], words: str) -> tuple[int, int]:
    """The range (first, last + 1) of the forms ``words`` in a sentence's forms; "words@2" is the second such range.

    Raises:
        ValueError: there is no such range, or there are several and none was chosen.
    """
    phrase, _, ordinal = words.partition("@")
    wanted = phrase.split()
    starts = [i for i in range(len(sentence)) if list(sentence[i : i + len(wanted)]) == wanted]
    if not starts or (len(starts) > 1 and not ordinal) or int(ordinal or 1) > len(starts):
        raise ValueError(f"{words!r} stands {len(starts)} times in {' '.join(sentence)!r}")
    first = starts[int(ordinal or 1) - 1]
    return first, first + len(wanted)


def forms(words: str) -> list[str]:
    """The forms of a line of words."""
    return [token.partition("/")[0].lstrip("|") for token in words.split()]


def frame(sentence: Sequence[str], notation: str) -> Frame:
    """The frame that ``KIND: range; role: range`` stands for."""
    (kind, trigger), *roles = [part.partition(": ")[::2] for part in re.split(r"; (?=\w+: )", notation)]
    return Frame(
        kind.strip(),
        *find(sentence, trigger),
        score=0.9,
        roles=tuple(Role(name.strip(), *find(sentence, words)) for name, words in roles),
        status=None if kind.strip() == "CUE" else "occurred",
    )


def _sentence(each: Draft, start: int) -> tuple[str, Sentence]:
    known = forms(each.words)
    text, words = "", []
    for number, token in enumerate(each.words.split()):
        form, upos, head, deprel, lemma = [*token.split("/"), "", "", "", ""][:5]
        close = form.startswith("|") or form in _CLOSE
        form = form.lstrip("|")
        text += "" if not text or close else " "
        place = find(known, head)[0] if head else number
        relation = deprel or ("dep" if head else "root")
        begin = start + len(text)
        text += form
        words.append(Word(begin, start + len(text), upos or "X", lemma or form.lower(), place, relation))
    entities = (entity.partition(": ")[::2] for entity in each.entities)
    made = Sentence(
        start=start,
        end=start + len(text),
        paragraph=each.paragraph,
        words=tuple(words),
        entities=tuple(Entity(*find(known, range_), label) for label, range_ in entities),
        frames=tuple(frame(known, notation) for notation in each.frames),
        sectors=np.zeros((len(words), len(SECTORS)), np.float32),
        membership=np.zeros((len(words), 2 * MEMBER + len(NO_STATE)), np.float32),
    )
    return text, made
