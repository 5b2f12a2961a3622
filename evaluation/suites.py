"""Suites: which scorer measures which corpus. A new measurement is a function here and a line in
``SUITES``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from demarche.analyse.model import Model
from demarche.analyse.sentences import split_sentences
from evaluation.gold.annotated import read_annotated
from evaluation.gold.names import read_world_news
from evaluation.gold.polnear import AttributedArticle, read_polnear
from evaluation.gold.times import PUBLISHED, read_times
from evaluation.gold.universal import read_trees
from evaluation.mirror import score_mirror
from evaluation.predict import analyse_words, by_group, coded_spans, find_annotated, find_attributions
from evaluation.records import code_annotated, code_arguments, find_times
from evaluation.score.actors import gold_sector, score_actors, score_sectors
from evaluation.score.events import score_events, trigger_cases, type_figures
from evaluation.score.figure import Figure
from evaluation.score.ner import NamedSpan, score_names
from evaluation.score.polnear import score_attributions
from evaluation.score.speakers import score_speakers
from evaluation.score.statements import score_statements
from evaluation.score.times import score_times
from evaluation.score.ud import score_trees
from evaluation.score.ud_raw import from_sentences, read_raw, score_raw


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures by name (``events/dev-voa/typed-f1``), and what became of single cases
    (``events/dev-voa/...``)."""

    figures: dict[str, Figure] = field(default_factory=dict)
    cases: dict[str, str] = field(default_factory=dict)


def measure_syntax(data: Path, model: Model) -> Measured:
    """EWT dev on gold words, and from raw text."""
    path = data / "ud" / "ewt.dev.conllu"
    trees = list(read_trees(path))
    found = [
        sentence.words
        for document in by_group(trees, lambda tree: tree.document)
        for sentence in analyse_words(model, [tree.words for tree in document])
    ]
    raw = list(read_raw(path))
    read = [from_sentences(d.text, model.analyse(d.text, list(split_sentences(d.text))).sentences) for d in raw]
    figures = _under("ud/ewt-dev", score_trees(found, trees)) | _under("ud/ewt-dev-raw", score_raw(read, raw))
    return Measured(figures)


def measure_names(data: Path, model: Model) -> Measured:
    """Our dev split of the world newspapers, on gold words."""
    stories = frozenset(s.story for s in read_annotated(data / "annotated" / "dev-world.jsonl"))
    _, dev = read_world_news(data / "ner" / "worldwide-newswire", dev_stories=stories)
    found: list[list[NamedSpan]] = [
        [(entity.first, entity.last, entity.label) for entity in sentence.entities]
        for document in by_group(dev, lambda sentence: sentence.document)
        for sentence in analyse_words(model, [sentence.words for sentence in document])
    ]
    return Measured(_under("names/world-dev", score_names(found, [sentence.entities for sentence in dev])))


def measure_frames(data: Path, model: Model) -> Measured:
    """Events, statements and sectors on the two annotated dev files."""
    measured = Measured()
    for part in ("dev-voa", "dev-world"):
        gold = read_annotated(data / "annotated" / f"{part}.jsonl")
        found, sectors = find_annotated(model, gold)
        right = [[gold_sector(s.actors[span][1]) or "" for span in coded_spans(s)] for s in gold]
        events = score_events(found, gold) | type_figures(found, gold)
        measured.figures.update(_under(f"events/{part}", events))
        measured.figures.update(_under(f"statements/{part}", score_statements(found, gold)))
        measured.figures.update(_under(f"actors/{part}", score_sectors(sectors, right)))
        measured.cases.update({f"events/{part} {key}": value for key, value in trigger_cases(found, gold).items()})
    return measured


def measure_records(data: Path, model: Model) -> Measured:
    """The same two files again, after the whole coder: what reaches the user."""
    measured = Measured()
    for part in ("dev-voa", "dev-world"):
        gold = read_annotated(data / "annotated" / f"{part}.jsonl")
        coded = code_annotated(model, gold)
        measured.figures.update(_under(f"records/{part}/events", score_events(coded.sentences, gold)))
        measured.figures.update(_under(f"records/{part}/statements", score_statements(coded.sentences, gold)))
        measured.figures.update(_under(f"records/{part}/statements", score_speakers(coded.speakers)))
        measured.figures.update(_under(f"records/{part}/actors", score_actors(coded.actors)))
        given = code_arguments(model, gold)
        measured.figures.update(_under(f"records/{part}/actors-given", score_actors(given.actors)))
        measured.figures.update(_under(f"records/{part}/statements-given", score_speakers(given.speakers)))
    return measured


def measure_attributions(data: Path, model: Model) -> Measured:
    """PolNeAR dev, each text once: where several people marked it, the first by name is the gold."""
    articles = first_of_each_text(list(read_polnear(data / "attribution" / "polnear" / "dev")))
    scored = [find_attributions(model, article) for article in articles]
    return Measured(_under("attribution/polnear-dev", score_attributions(scored)))


def measure_times(data: Path, model: Model) -> Measured:
    """The days that the time expressions of the annotated dev files stand for, the gold's frames given."""
    measured = Measured()
    for part, day in PUBLISHED.items():
        gold = read_annotated(data / "annotated" / f"{part}.jsonl")
        found = find_times(model, gold, read_times(part), day=day)
        measured.figures.update(_under(f"times/{part}", score_times(found)))
    return measured


def first_of_each_text(articles: Sequence[AttributedArticle]) -> list[AttributedArticle]:
    """The articles, in order, without those whose text came before."""
    return list({article.text: article for article in reversed(articles)}.values())[::-1]


def _under(prefix: str, figures: dict[str, Figure]) -> dict[str, Figure]:
    return {f"{prefix}/{name}": figure for name, figure in figures.items()}


def measure_mirror(data: Path, model: Model) -> Measured:
    """The party swap on the annotated dev files."""
    figures: dict[str, Figure] = {}
    for part in ("dev-voa", "dev-world"):
        gold = read_annotated(data / "annotated" / f"{part}.jsonl")
        figures.update(_under(f"mirror/{part}", score_mirror(model, gold)))
    return Measured(figures)


SUITES: tuple[tuple[str, Callable[[Path, Model], Measured]], ...] = (
    ("ud", measure_syntax),
    ("names", measure_names),
    ("frames", measure_frames),
    ("records", measure_records),
    ("polnear", measure_attributions),
    ("times", measure_times),
    ("mirror", measure_mirror),
)
