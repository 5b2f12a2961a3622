"""The party swap: the same text with the names of two parties exchanged must give the same records, mirrored.

A coder that reads "India rejects" another way than "Pakistan rejects" takes a side. Three pairs of states that fight by
diplomacy are exchanged all at once, by name, people and capital, and the records of both readings are compared.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from demarche.analyse.model import Model
from demarche.codebook.gazetteer import Gazetteer, load_gazetteer
from demarche.coder import code_document
from demarche.records import Coding, Document, Event, Participant, Statement
from demarche.records.identity import identify
from evaluation.gold.annotated import GoldSentence
from evaluation.predict import by_group
from evaluation.records import story_document
from evaluation.score.figure import Counts, Figure, f1_figure

CODES = {"IND": "PAK", "ISR": "IRN", "RUS": "UKR"}
NAMES = (
    ("India", "Pakistan"),
    ("Indian", "Pakistani"),
    ("Indians", "Pakistanis"),
    ("New Delhi", "Islamabad"),
    ("Israel", "Iran"),
    ("Israeli", "Iranian"),
    ("Israelis", "Iranians"),
    ("Tel Aviv", "Tehran"),
    ("Russia", "Ukraine"),
    ("Russian", "Ukrainian"),
    ("Russians", "Ukrainians"),
    ("Moscow", "Kyiv"),
)
"""Jerusalem is left as it is: the gazetteer gives it to nobody, so that it has no mirror."""
OTHER_FORMS = {"Delhi": "Islamabad", "Kiev": "Moscow", "Teheran": "Tel Aviv"}
_FORMS = {a: b for pair in NAMES for a, b in (pair, pair[::-1])} | OTHER_FORMS
_MIRRORED = {a: b for pair in CODES.items() for a, b in (pair, pair[::-1])}
_NAME = re.compile(r"\b(?:(?P<article>[Aa]n?) )?(?P<name>" + "|".join(sorted(_FORMS, key=len, reverse=True)) + r")\b")
_VOWELS = "AEIO"
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Mirrored:
    """A text with its names exchanged, and where each piece of the old one went: (old start, new start), in order."""

    text: str
    moved: tuple[tuple[int, int], ...]

    def offset(self, old: int) -> int:
        """Where an offset of the old text is in the new one; one inside an exchanged name stays near its start."""
        start, new = self.moved[bisect_right(self.moved, (old, len(self.text) + 1)) - 1]
        return new + old - start


def mirror_text(text: str) -> Mirrored:
    """Exchange the parties' names in a text, with the article before them set right."""
    parts: list[str] = []
    moved = [(0, 0)]
    last = length = 0
    for match in _NAME.finditer(text):
        name = _FORMS[match["name"]]
        article = match["article"]
        if article:
            article = article[0] + ("n" if name[0] in _VOWELS else "")
        parts += [text[last : match.start()], f"{article} {name}" if article else name]
        length += len(parts[-2]) + len(parts[-1])
        if article:
            moved.append((match.start("name"), length - len(name)))
        moved.append((match.end(), length))
        last = match.end()
    parts.append(text[last:])
    return Mirrored("".join(parts), tuple(moved))


def score_mirror(model: Model, gold: Sequence[GoldSentence]) -> dict[str, Figure]:
    """F1 of the records of a text, mirrored, against those of the mirrored text; the unit is the story.

    ``records-all``: of all stories that name a party. ``records``: but for those with a name that has no mirror, a
    person, body or place which the gazetteer gives to one of the parties: that somebody is India's minister whatever a
    text says is knowledge and takes no side. A record is the same when its type, attributes, every span's start and
    every country agree. ``readings-all``: of all stories, countries aside: what the text was taken to say.
    """
    units: dict[str, list[Counts]] = {"records-all": [], "records": [], "readings-all": []}
    for story in by_group(gold, lambda sentence: f"{sentence.story}/{sentence.coder}"):
        document = story_document(story)
        mirrored = mirror_text(document.text)
        if mirrored.text != document.text:
            one, other = (code_document(d, model=model) for d in (document, _document(document, mirrored)))
            old, new = Counter(_keys(one, mirrored)), Counter(_keys(other, None))
            found = _shared(old, new)
            units["records-all"].append(found)
            units["readings-all"].append(_shared(_without_countries(old), _without_countries(new)))
            if not _has_other_names(document.text):
                units["records"].append(found)
    return {name: f1_figure(found) for name, found in units.items()}


def _document(document: Document, mirrored: Mirrored) -> Document:
    identity = identify("document", document.path, mirrored.text)
    return Document(id=identity, path=document.path, text=mirrored.text, sha256="", raw_sha256="")


def _has_other_names(text: str) -> bool:
    """Whether a text names something of a party that is not exchanged."""
    gazetteer = load_gazetteer()
    names = (text[match.start : match.end] for match in gazetteer.find(text))
    unmirrored = [name for name in names if name not in _FORMS]
    return any(_belongs_to(name, gazetteer) in _MIRRORED for name in unmirrored)


def _belongs_to(name: str, gazetteer: Gazetteer) -> str | None:
    entity = gazetteer.entity(name)
    return gazetteer.state_of(name) or (entity.country if entity is not None else None)


def _shared(one: Counter[Key], other: Counter[Key]) -> Counts:
    return Counts((one & other).total(), one.total(), other.total())


def _without_countries(keys: Counter[Key]) -> Counter[Key]:
    stripped: Counter[Key] = Counter()
    for key, count in keys.items():
        stripped[tuple(_starts(part) if isinstance(part, frozenset) else part for part in key)] += count
    return stripped


def _starts(parts: frozenset[object]) -> frozenset[object]:
    return frozenset(part[0] if isinstance(part, tuple) else part for part in parts)


def _keys(coding: Coding, mirrored: Mirrored | None) -> Iterator[Key]:
    """The records as keys, in the offsets and codes of the mirrored text."""
    yield from (_event(event, mirrored) for event in coding.events)
    yield from (_statement(statement, mirrored) for statement in coding.statements)


def _event(event: Event, mirrored: Mirrored | None) -> Key:
    parties = (_parties(found, mirrored) for found in (event.actors, event.recipients))
    where = frozenset(_start(place.span.start, mirrored) for place in event.places)
    when = frozenset(_start(time.span.start, mirrored) for time in event.times)
    return (_start(event.trigger.start, mirrored), event.type, event.mode, event.status, *parties, where, when)


def _statement(statement: Statement, mirrored: Mirrored | None) -> Key:
    cue = _start(statement.cue.start, mirrored) if statement.cue else -1
    content = tuple(_start(span.start, mirrored) for span in statement.content)
    parties = (_parties([p] if p else [], mirrored) for p in (statement.source, statement.addressee))
    return (cue, content, *parties, statement.act, statement.source_type, statement.polarity)


def _parties(found: Iterable[Participant], mirrored: Mirrored | None) -> frozenset[tuple[int, str | None]]:
    return frozenset((_start(p.span.start, mirrored), _code(p.country, mirrored)) for p in found)


def _start(offset: int, mirrored: Mirrored | None) -> int:
    return offset if mirrored is None else mirrored.offset(offset)


def _code(country: str | None, mirrored: Mirrored | None) -> str | None:
    return country if mirrored is None or country is None else _MIRRORED.get(country, country)
