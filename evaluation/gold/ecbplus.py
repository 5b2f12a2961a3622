"""ECB+ (Cybulska & Vossen 2014): news articles with event mentions and which of them tell one event, across articles.

Only the sentences that the corpus's authors checked are read (``ECBplus_coreference_sentences.csv``), as is usual.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

DEV_TOPICS = frozenset({2, 5, 12, 18, 21, 23, 34, 35})
"""The topics that are usually held out from 1 to 35 for development (Cybulska & Vossen 2015): figures are reported on
them, nothing is tuned on them."""


@dataclass(frozen=True, slots=True)
class EventMention:
    """A mention of an event: sentence, first word and last + 1 (of those that are marked), and the event it tells."""

    sentence: int
    first: int
    last: int
    event: str


@dataclass(frozen=True, slots=True)
class EventArticle:
    """An article: its topic, its name, the words of its sentences, and the event mentions of the checked ones."""

    topic: int
    name: str
    sentences: tuple[tuple[str, ...], ...]
    mentions: tuple[EventMention, ...]


def read_ecbplus(folder: Path) -> Iterator[EventArticle]:
    """The articles of ECB+ in ``folder``, by topic and name."""
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8", newline="") as file:
        checked = {(f"{row['Topic']}_{row['File']}", int(row["Sentence Number"])) for row in csv.DictReader(file)}
    topics = sorted(int(path.name) for path in folder.iterdir() if path.is_dir())
    for topic in topics:
        for path in sorted((folder / str(topic)).glob("*.xml")):
            yield _read(topic, path, checked)


def _read(topic: int, path: Path, checked: set[tuple[str, int]]) -> EventArticle:
    root = ElementTree.parse(path).getroot()
    name = path.stem
    sentences: list[list[str]] = []
    numbers: dict[str, int] = {}
    places: dict[str, tuple[int, int]] = {}
    for token in root.iter("token"):
        number = int(token.attrib["sentence"])
        row = numbers.setdefault(token.attrib["sentence"], len(sentences))
        if row == len(sentences):
            sentences.append([])
        places[token.attrib["t_id"]] = (row, len(sentences[row]))
        sentences[row].append(token.text or "")
        if (name, number) in checked:
            numbers[f"checked {row}"] = number
    told = _events(root, name)
    mentions = []
    for mark in root.find("Markables") or ():
        words = [places[anchor.attrib["t_id"]] for anchor in mark]
        if not words or not mark.tag.startswith(("ACTION", "NEG_ACTION")) or f"checked {words[0][0]}" not in numbers:
            continue
        row = words[0][0]
        inside = [word for sentence, word in words if sentence == row]
        event = told.get(mark.attrib["m_id"], f"{name}/{mark.attrib['m_id']}")
        mentions.append(EventMention(row, min(inside), max(inside) + 1, event))
    mentions.sort(key=lambda mention: (mention.sentence, mention.first, mention.last))
    return EventArticle(topic, name, tuple(map(tuple, sentences)), tuple(mentions))


def _events(root: ElementTree.Element, name: str) -> dict[str, str]:
    """The event of each mention that has one in common with another."""
    marks = {mark.attrib["m_id"]: mark for mark in root.find("Markables") or ()}
    told = {}
    for relation in root.find("Relations") or ():
        target = relation.find("target")
        assert target is not None
        crossing = relation.tag == "CROSS_DOC_COREF"
        number = marks[target.attrib["m_id"]].attrib.get("instance_id") or f"{name}/{target.attrib['m_id']}"
        event = number if crossing else f"{name}/{target.attrib['m_id']}"
        for source in relation.iter("source"):
            told[source.attrib["m_id"]] = event
    return told
