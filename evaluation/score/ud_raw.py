"""Universal Dependencies from raw text: words, sentences and trees, aligned by character offsets.

As in ``conll18_ud_eval.py`` (Zeman et al. 2018) a word is right when it covers the same characters as a gold
word, and everything else is judged on those; F1 is over all found and all gold words. One thing differs: the
shared task lets the words inside a multiword token align by their forms, here they get the characters of
their forms when these spell the token ("do" + "n't"), else every one has the whole token's and can be right
only together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from demarche.analyse.analysis import Sentence
from evaluation.score.figure import Counts, Figure, f1_figure
from evaluation.score.matching import Offsets
from evaluation.score.ud import universal


@dataclass(frozen=True, slots=True)
class RawWord:
    """A word by its characters: part of speech, characters of its head (None for the root), relation."""

    span: Offsets
    upos: str
    head: Offsets | None
    deprel: str


@dataclass(slots=True)
class RawDocument:
    """A document: its text, sentences as character ranges, and words."""

    text: str = ""
    sentences: list[Offsets] = field(default_factory=list)
    words: list[RawWord] = field(default_factory=list)


def read_raw(path: Path) -> Iterator[RawDocument]:
    """The documents of a CoNLL-U file: paragraphs apart by a blank line, their sentences by a space."""
    document = RawDocument()
    gap = ""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        if any(line.startswith("# newdoc") for line in lines):
            if document.words:
                yield document
            document, gap = RawDocument(), ""
        elif any(line.startswith("# newpar") for line in lines):
            gap = "\n\n"
        text = next((line[9:] for line in lines if line.startswith("# text = ")), None)
        if text is None:
            continue
        document.text += gap
        _add_sentence(document, text, [line.split("\t") for line in lines if line[:1].isdigit()])
        gap = " "
    if document.words:
        yield document


def _add_sentence(document: RawDocument, text: str, rows: list[list[str]]) -> None:
    offset = len(document.text)
    document.text += text
    spans = dict(_spans(text, rows, offset))
    document.sentences.append((min(a for a, _ in spans.values()), max(b for _, b in spans.values())))
    for row in rows:
        if row[0].isdecimal():
            head = spans[row[6]] if row[6] != "0" else None
            document.words.append(RawWord(spans[row[0]], row[3], head, row[7]))


def _spans(text: str, rows: list[list[str]], offset: int) -> Iterator[tuple[str, Offsets]]:
    """The characters of each word number of one sentence."""
    position = 0
    inside: list[str] = []
    for index, row in enumerate(rows):
        if "." in row[0]:
            continue
        if row[0] in inside:
            continue
        start = text.index(row[1], position)
        position = start + len(row[1])
        if "-" not in row[0]:
            yield row[0], (offset + start, offset + position)
            continue
        first, _, last = row[0].partition("-")
        inside = [str(number) for number in range(int(first), int(last) + 1)]
        parts = [other for other in rows[index:] if other[0] in inside]
        yield from _inner_spans(parts, row[1], offset + start)


def _inner_spans(parts: list[list[str]], token: str, start: int) -> Iterator[tuple[str, Offsets]]:
    spelled = "".join(part[1] for part in parts) == token
    for part in parts:
        yield part[0], (start, start + len(part[1] if spelled else token))
        start += len(part[1]) if spelled else 0


def from_sentences(text: str, sentences: Sequence[Sentence]) -> RawDocument:
    """The document that the model's sentences make."""
    document = RawDocument(text, [(s.start, s.end) for s in sentences])
    for sentence in sentences:
        spans = [(word.start, word.end) for word in sentence.words]
        for index, word in enumerate(sentence.words):
            head = spans[word.head] if word.head != index else None
            document.words.append(RawWord(spans[index], word.upos, head, word.deprel))
    return document


def score_raw(found: Sequence[RawDocument], gold: Sequence[RawDocument]) -> dict[str, Figure]:
    """``words-f1``, ``sentences-f1``, ``upos-f1``, ``uas-f1`` and ``las-f1``; the unit of the interval is the
    document."""
    pairs = list(zip(found, gold, strict=True))
    figures = {
        "words-f1": f1_figure([_count([w.span for w in f.words], [w.span for w in g.words]) for f, g in pairs]),
        "sentences-f1": f1_figure([_count(f.sentences, g.sentences) for f, g in pairs]),
    }
    for name in ("upos", "uas", "las"):
        figures[f"{name}-f1"] = f1_figure([_count(_keys(f, name), _keys(g, name)) for f, g in pairs])
    return figures


def _keys(document: RawDocument, name: str) -> list[tuple[object, ...]]:
    """What must be equal for a word to be right."""
    if name == "upos":
        return [(w.span, w.upos) for w in document.words]
    if name == "uas":
        return [(w.span, w.head) for w in document.words]
    return [(w.span, w.head, universal(w.deprel)) for w in document.words]


def _count(found: Sequence[object], gold: Sequence[object]) -> Counts:
    return Counts(len(set(found) & set(gold)), len(found), len(gold))
