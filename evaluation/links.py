"""Event coreference on ECB+: tellings from gold mentions, clusters by the link model, CoNLL F1.

``python -m evaluation.links --data DATA``: gold mentions of the development topics, all articles together (no
gold topics).
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scorch.scores import b_cubed, ceaf_e, muc

from demarche.analyse.analysis import Sentence, Word
from demarche.analyse.model import Model, load_model
from demarche.analyse.sentences import SentenceSpan
from demarche.link.cluster import average_linkage
from demarche.link.collection import Collection, Ints, collect
from demarche.link.features import features
from demarche.link.model import LinkModel, load_link_model
from demarche.link.telling import Article, Telling, figure_stems, name_stems, telling_head
from demarche.link.words import content_stems, is_content, load_words, stem
from evaluation.gold.ecbplus import DEV_TOPICS, EventArticle, EventMention, read_ecbplus

LEAST_ARTICLE, LEAST_MEANING = 0.04, 0.3
"""Pairs are candidates where their articles are at least so alike and their triggers so near, or of one head."""
_AGENT, _PATIENT = {"nsubj"}, {"obj", "nsubj:pass"}
_AROUND = {"nsubj", "csubj", "nmod", "obl", "obj", "iobj", "compound", "amod", "nummod"}
_CARRIED = {"xcomp", "conj", "ccomp", "advcl", "acl", "obj"}
DEPTH = 3


@dataclass(frozen=True, slots=True)
class Read:
    """An article of the gold with the sentences that the model made of its words."""

    article: EventArticle
    sentences: tuple[Sentence, ...]


def analysed(model: Model, articles: Sequence[EventArticle]) -> Iterator[Read]:
    """The articles, analysed on the gold's words."""
    for article in articles:
        text, spans = "", []
        for words in article.sentences:
            start, offsets = len(text), []
            for word in words:
                offsets.append((len(text), len(text) + len(word)))
                text += f"{word} "
            spans.append(SentenceSpan(start, len(text) - 1, 0, tuple(offsets)))
        yield Read(article, model.analyse(text, spans).sentences)


def gold_collection(read: Sequence[Read]) -> tuple[Collection, list[str]]:
    """The tellings of the gold mentions as a collection, and the event of each."""
    tellings: list[Telling] = []
    events: list[str] = []
    for number, each in enumerate(read):
        for mention in each.article.mentions:
            sentence = each.sentences[mention.sentence]
            tellings.append(
                _telling(len(tellings), number, each.article.sentences[mention.sentence], sentence, mention)
            )
            events.append(mention.event)
    articles = [article_words(each.article.sentences) for each in read]
    return collect(tellings, articles, load_words()), events


def own_collection(read: Sequence[Read]) -> tuple[Collection, list[str]]:
    """The tellings of the events that the coder finds in the gold's checked sentences, and a name for each mention:
    that of the gold mention it overlaps (each of those once), else its own."""
    tellings: list[Telling] = []
    names: list[str] = []
    for number, each in enumerate(read):
        taken: set[EventMention] = set()
        checked = {mention.sentence for mention in each.article.mentions}
        for place in sorted(checked):
            sentence = each.sentences[place]
            for frame in sentence.frames:
                if frame.kind == "CUE":
                    continue
                own = EventMention(place, frame.first, frame.last, "")
                gold = [m for m in each.article.mentions if m not in taken and _overlap(m, own)]
                taken.update(gold[:1])
                names.append(_mention_name(number, gold[0] if gold else own, own=not gold))
                words = each.article.sentences[place]
                tellings.append(_telling(len(tellings), number, words, sentence, own))
    return collect(tellings, [article_words(each.article.sentences) for each in read], load_words()), names


def _mention_name(article: int, mention: EventMention, *, own: bool = False) -> str:
    return f"{article}/{mention.sentence}/{mention.first}/{mention.last}{'/own' if own else ''}"


def _overlap(one: EventMention, other: EventMention) -> bool:
    return one.sentence == other.sentence and one.first < other.last and other.first < one.last


def article_words(sentences: Sequence[Sequence[str]]) -> Article:
    """The words of an article's sentences."""
    counts = Counter(stem(word) for words in sentences for word in words if is_content(word))
    names = frozenset(name for words in sentences for name in name_stems(words))
    return Article(tuple(counts), bytes(min(n, 255) for n in counts.values()), names)


def _telling(number: int, document: int, words: Sequence[str], sentence: Sentence, mention: EventMention) -> Telling:
    trigger = tuple(words[mention.first : mention.last])
    others = [word for place, word in enumerate(words) if not mention.first <= place < mention.last]
    head = _head(sentence.words, mention)
    agent, patient, around = _arguments(sentence.words, head, mention)
    kinds = (f.kind for f in sentence.frames if f.kind != "CUE" and f.first < mention.last and mention.first < f.last)
    return Telling(
        number=number,
        document=document,
        trigger=trigger,
        head=telling_head(trigger),
        words=content_stems(others),
        names=name_stems(words),
        figures=figure_stems(others),
        agent=content_stems(words[place] for place in agent),
        patient=content_stems(words[place] for place in patient),
        around=content_stems(words[place] for place in around),
        kind=next(kinds, ""),
    )


def _head(words: Sequence[Word], mention: EventMention) -> int:
    inside = range(mention.first, mention.last)
    return next((i for i in inside if words[i].head not in inside or words[i].head == i), mention.first)


def _arguments(words: Sequence[Word], head: int, mention: EventMention) -> tuple[list[int], list[int], list[int]]:
    """Places of the words of subject, object, and all dependents that are arguments."""

    def below(place: int, depth: int = 0) -> Iterator[int]:
        yield place
        for other, word in enumerate(words):
            if depth < DEPTH and word.head == place != other and not mention.first <= other < mention.last:
                yield from below(other, depth + 1)

    def under(governor: int, relations: set[str]) -> list[int]:
        found = [
            place
            for place, word in enumerate(words)
            if word.head == governor != place
            and not mention.first <= place < mention.last
            and (word.deprel in relations or (relations is _AROUND and word.deprel.partition(":")[0] in relations))
        ]
        return [inner for place in found for inner in below(place)]

    agent, governor = under(head, _AGENT), head
    for _ in range(DEPTH):
        word = words[governor]
        if agent or word.head == governor or word.deprel.partition(":")[0] not in _CARRIED:
            break
        governor = word.head
        agent = under(governor, _AGENT)
    return agent, under(head, _PATIENT), under(head, _AROUND)


def candidates(collection: Collection) -> tuple[Ints, Ints]:
    """Pairs of tellings worth a score: of articles that are a little alike, and of one head or near meanings."""
    count = len(collection.tellings)
    dense = np.zeros((len(collection.articles.starts) - 1, int(collection.articles.columns.max()) + 1), np.float32)
    for row in range(len(dense)):
        inside = slice(collection.articles.starts[row], collection.articles.starts[row + 1])
        dense[row, collection.articles.columns[inside]] = collection.articles.values[inside]
    alike = (dense @ dense.T)[np.ix_(collection.document, collection.document)] > LEAST_ARTICLE
    vectors = collection.vectors[collection.trigger]
    near = vectors @ vectors.T > LEAST_MEANING
    near |= collection.head[:, None] == collection.head[None, :]
    left, right = np.nonzero(np.triu(alike & near, 1))
    assert count == len(near)
    return left.astype(np.int64), right.astype(np.int64)


def clusters_of(collection: Collection, model: LinkModel, *, threshold: float | None = None) -> list[tuple[int, ...]]:
    """The clusters that the link model makes of a collection."""
    left, right = candidates(collection)
    scores = model.probabilities(features(collection, left, right))
    kept = scores > 0.02
    pairs = {(int(a), int(b)): float(s) for a, b, s in zip(left[kept], right[kept], scores[kept], strict=True)}
    members = range(len(collection.tellings))
    return average_linkage(members, pairs, threshold=model.threshold if threshold is None else threshold)


def conll(gold: Sequence[Hashable], clusters: Sequence[Sequence[int]]) -> dict[str, float]:
    """MUC, B cubed, entity CEAF (F1 each) and their mean, in percent, by the library ``scorch``."""
    key: defaultdict[Hashable, set[int]] = defaultdict(set)
    for number, event in enumerate(gold):
        key[event].add(number)
    response = [set(cluster) for cluster in clusters]
    scores = {
        name: 100 * float(metric(list(key.values()), response)[2])
        for name, metric in (("muc", muc), ("b3", b_cubed), ("ceafe", ceaf_e))
    }
    return scores | {"conll": sum(scores.values()) / 3}


def conll_sets(key: Sequence[set[str]], response: Sequence[set[str]]) -> dict[str, float]:
    """The same where key and response need not have the same mentions."""
    scores = {
        name: 100 * float(metric(list(key), list(response))[2])
        for name, metric in (("muc", muc), ("b3", b_cubed), ("ceafe", ceaf_e))
    }
    return scores | {"conll": sum(scores.values()) / 3}


def end_to_end(read: Sequence[Read], model: LinkModel) -> dict[str, float]:
    """CoNLL F1 of what the coder and the link model find by themselves, against all gold mentions."""
    collection, names = own_collection(read)
    response = [{names[member] for member in cluster} for cluster in clusters_of(collection, model)]
    key: defaultdict[str, set[str]] = defaultdict(set)
    for number, each in enumerate(read):
        for mention in each.article.mentions:
            key[mention.event].add(_mention_name(number, mention))
    gold = {name for group in key.values() for name in group}
    found = {name for group in response for name in group}
    shares = {
        "mentions found": 100 * len(gold & found) / len(gold),
        "of those found in the gold": 100 * len(gold & found) / len(found),
    }
    return shares | conll_sets(list(key.values()), response)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Event coreference on the development topics of ECB+.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--own", action="store_true", help="with the coder's own mentions instead of the gold's")
    arguments = parser.parse_args()
    gold = [a for a in read_ecbplus(arguments.data / "links" / "ecbplus") if a.topic in DEV_TOPICS]
    read = list(analysed(load_model(), gold))
    if arguments.own:
        for name, score in end_to_end(read, load_link_model()).items():
            print(f"{name} {score:.1f}")
        return
    collection, events = gold_collection(read)
    for name, score in conll(events, clusters_of(collection, load_link_model())).items():
        print(f"{name} {score:.1f}")


if __name__ == "__main__":
    main()
