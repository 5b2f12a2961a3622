"""What a model finds in the texts of the gold: its output in the shape of the gold, for the scorers.

Sentences are always given as at run time: in the order of their document, so that windows hold their
neighbours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from demarche.analyse.analysis import Analysis, Frame, Sentence
from demarche.analyse.heads import span_sector
from demarche.analyse.model import Model
from demarche.analyse.sentences import SentenceSpan, joined_names, split_sentences
from demarche.analyse.tokens import cut_words
from demarche.codebook.gazetteer import load_gazetteer
from demarche.extract.contents import announced_quote, following_quotes, grown, quotes_around
from demarche.extract.reading import Reading
from demarche.records import Document
from evaluation.gold.annotated import GoldEvent, GoldSentence, GoldStatement
from evaluation.gold.polnear import AttributedArticle, Attribution
from evaluation.score.actors import gold_sector
from evaluation.score.matching import Offsets
from evaluation.score.polnear import ScoredArticle

Item = TypeVar("Item")


def analyse_words(model: Model, sentences: Sequence[Sequence[str]]) -> tuple[Sentence, ...]:
    """Analyse one document given as words, sentence by sentence, one line each."""
    text = "\n".join(" ".join(words) for words in sentences)
    spans = []
    position = 0
    for number, words in enumerate(sentences):
        offsets = []
        for word in words:
            offsets.append((position, position + len(word)))
            position += len(word) + 1
        spans.append(SentenceSpan(offsets[0][0], offsets[-1][1], number, tuple(offsets)))
    return model.analyse(text, spans).sentences


def analyse_story(model: Model, texts: Sequence[str]) -> tuple[str, tuple[Sentence, ...]]:
    """Analyse one story given as the texts of its sentences: the story's text (one line each) and its
    sentences."""
    text = "\n".join(texts)
    spans = []
    position = 0
    for number, sentence in enumerate(texts):
        words = joined_names(text, cut_words(text, position, position + len(sentence)))
        spans.append(SentenceSpan(position, position + len(sentence), number, words))
        position += len(sentence) + 1
    return text, model.analyse(text, spans).sentences


def by_group(items: Sequence[Item], key: Callable[[Item], str]) -> Iterator[list[Item]]:
    """Runs of items with the same key (a document, a story), in order."""
    for _, group in groupby(items, key=key):
        yield list(group)


def find_annotated(model: Model, gold: Sequence[GoldSentence]) -> tuple[list[GoldSentence], list[list[str]]]:
    """What the model finds in annotated sentences, and the sector it reads off each gold actor span that has
    one."""
    found: list[GoldSentence] = []
    sectors: list[list[str]] = []
    for story in by_group(gold, lambda sentence: f"{sentence.story}/{sentence.coder}"):
        _, sentences = analyse_story(model, [sentence.text for sentence in story])
        for one, analysed in zip(story, sentences, strict=True):
            found.append(_as_gold(one, analysed))
            sectors.append([_sector(model, analysed, span) for span in coded_spans(one)])
    return found, sectors


def coded_spans(sentence: GoldSentence) -> list[Offsets]:
    """The actor spans of a sentence whose code names a sector."""
    return [span for span, (_, code) in sentence.actors.items() if gold_sector(code)]


def _as_gold(gold: GoldSentence, found: Sentence) -> GoldSentence:
    """The frames of a sentence as events and statements, offsets counted from the sentence's start."""
    events = tuple(_event(found, frame) for frame in found.frames if frame.kind != "CUE")
    statements = tuple(_statement(found, frame) for frame in found.frames if frame.kind == "CUE")
    return GoldSentence(gold.id, "model", gold.story, gold.text, events, statements, {})


def _event(sentence: Sentence, frame: Frame) -> GoldEvent:
    roles = {role: _offsets(sentence, frame, role) for role in ("actor", "recipient", "place", "time")}
    trigger = _relative(sentence, frame.first, frame.last)
    return GoldEvent(trigger, frame.kind, frame.mode, frame.status or "", roles, None)


def _statement(sentence: Sentence, frame: Frame) -> GoldStatement:
    roles = {role: _offsets(sentence, frame, role) for role in ("source", "content", "addressee")}
    cue = _relative(sentence, frame.first, frame.last)
    return GoldStatement(cue, roles, "", frame.act or "", frame.source_type or "")


def _offsets(sentence: Sentence, frame: Frame, role: str) -> tuple[Offsets, ...]:
    return tuple(_relative(sentence, span.first, span.last) for span in frame.spans(role))


def _relative(sentence: Sentence, first: int, last: int) -> Offsets:
    start, end = sentence.offsets(first, last)
    return start - sentence.start, end - sentence.start


def _sector(model: Model, sentence: Sentence, span: Offsets) -> str:
    start, end = span[0] + sentence.start, span[1] + sentence.start
    inside = [i for i, word in enumerate(sentence.words) if word.start < end and start < word.end]
    return span_sector(sentence.sectors, model.labels.sectors, inside[0], inside[-1] + 1) if inside else ""


def find_attributions(model: Model, article: AttributedArticle) -> ScoredArticle:
    """What the model finds in a PolNeAR article, asked for in its convention."""
    spans = list(split_sentences(article.text))
    analysis: Analysis = model.analyse(article.text, spans, cues="CUE/polnear")
    reading = Reading(_document(article), analysis, load_gazetteer())
    found = tuple(
        Attribution((s.offsets(f.first, f.last),), _absolute(s, f, "source"), _contents(reading, number, f))
        for number, s in enumerate(analysis.sentences)
        for f in s.frames
        if f.kind == "CUE"
    )
    words = tuple(word for span in spans for word in span.words)
    return ScoredArticle(article.text, words, found, article.attributions)


def _document(article: AttributedArticle) -> Document:
    return Document(id=article.name, path=article.name, text=article.text, sha256="", raw_sha256="")


def _contents(reading: Reading, number: int, frame: Frame) -> tuple[Offsets, ...]:
    """The contents in PolNeAR's convention: quotations that run over sentence ends whole, their marks included."""
    sentence = reading.sentences[number]
    quoted = [(quote.start, quote.end) for quote in quotes_around(reading, number, frame)]
    parts = [grown(start, end, sentence, quoted) for start, end in _absolute(sentence, frame, "content")]
    if not parts:
        announced = announced_quote(reading, number, frame)
        parts = [(announced.start, announced.end)] if announced else []
    parts.extend((quote.start, quote.end) for quote in following_quotes(reading, number, frame))
    return tuple(parts)


def _absolute(sentence: Sentence, frame: Frame, role: str) -> tuple[Offsets, ...]:
    return tuple(sentence.offsets(span.first, span.last) for span in frame.spans(role))
