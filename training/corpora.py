"""Which corpora are learned from, and the label inventories that follow from them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from demarche.analyse.labels import NO_SECTOR, Labels
from demarche.analyse.lemmas import lemma_by_rule
from demarche.analyse.standins import load_stand_ins
from demarche.codebook.book import load_book
from evaluation.gold.annotated import GoldSentence, read_annotated
from evaluation.gold.names import NamedSentence, read_columns, read_world_news
from evaluation.gold.polnear import read_polnear
from evaluation.gold.propbank import join
from evaluation.gold.standoff import read_standoff
from evaluation.gold.universal import Tree, read_trees
from training.instances import (
    PROPOSITION,
    Instance,
    from_annotated,
    from_names,
    from_polnear,
    from_propositions,
    from_tree,
    lemma_script,
)
from training.sources import usable
from training.swaps import Swaps
from training.teach import read_agency, read_newspapers

LEMMA_SCRIPTS = 160
"""Lemma edit scripts kept: the rest are irregular forms seen once or twice."""


LABELS = Path(__file__).parent / "labels"
"""Further labels of ours on raw news, kept here without the texts."""
ANNOTATED = {
    "labels on VOA news": ("train-voa", "train-rare"),
    "labels on world newspapers": ("train-world",),
}
"""Files of the annotated sets, by corpus."""
STANDOFF = {
    "further labels on VOA news": ("voa", "raw"),
    "further labels on world newspapers": ("world-newspapers", "raw/worldwide-newswire"),
    "further labels on CoPED": ("coped", "events/coped"),
}
"""Files of our further labels and the folders of their texts, by corpus."""
RARE = frozenset({"AID", "CONCEDE", "COOPERATE", "MOBILIZE", "REJECT", "RETREAT", "SANCTION", "SUPPORT", "THREATEN"})
"""Types with fewer than 240 events in the training files: their sentences are also read by themselves."""
NEWSWIRE = "English Worldwide Newswire"
"""The corpus of names and raw articles; names are learned from wikigold where it may not be used."""
WIKIGOLD_LABELS = {"PER": "Person", "LOC": "Location", "ORG": "Organization", "MISC": "Misc"}


@dataclass(frozen=True, slots=True)
class Corpora:
    """The instances to learn from, by corpus."""

    labels: Labels
    train: dict[str, list[Instance]]
    lemmas: dict[str, str]
    swaps: Swaps
    raw: list[Instance]


def read_corpora(data: Path, *, open_only: bool = False) -> Corpora:
    """Read every corpus under ``data``; with ``open_only``, those that ``corpora.toml`` calls open."""
    wanted = usable(open_only=open_only)
    joined = list(join(list(read_trees(data / "ud" / "ewt.train.conllu")), data / "srl" / "propbank-ewt"))
    trees = [tree for tree, _ in joined]
    trees += read_trees(data / "ud" / "gum.train.conllu", open_genres_only=True)
    names = _names(data, wanted)
    annotated = list(_annotated(data, wanted))
    labels = inventories(trees, names, annotated)
    train = {
        "syntax": [from_tree(tree, labels) for tree in trees],
        "arguments": [from_propositions(tree, labels, found) for tree, found in joined if found is not None],
        "names": [from_names(sentence, labels) for sentence in names],
        "frames": sorted((from_annotated(sentence, labels) for sentence in annotated), key=lambda i: i.story),
    }
    if "PolNeAR" in wanted:
        articles = read_polnear(data / "attribution" / "polnear" / "train")
        train["polnear"] = [instance for article in articles for instance in from_polnear(article, labels)]
    train["rare"] = [replace(i, story=f"rare/{n}") for n, i in enumerate(train["frames"]) if _is_rare(i, labels)]
    return Corpora(labels, train, lemma_table(trees), Swaps.load(names), _raw(data, annotated, wanted))


def _annotated(data: Path, wanted: frozenset[str]) -> Iterator[GoldSentence]:
    """The sentences with labels of our own."""
    for corpus, files in ANNOTATED.items():
        for name in files if corpus in wanted else ():
            yield from read_annotated(data / "annotated" / f"{name}.jsonl")
    for corpus, (name, folder) in STANDOFF.items():
        if corpus in wanted:
            yield from read_standoff(LABELS / f"{name}.jsonl", data / folder)


def _raw(data: Path, annotated: list[GoldSentence], wanted: frozenset[str]) -> list[Instance]:
    """Raw news without labels. Nothing that is labelled already, and nothing of an article that a dev file uses."""
    dev = [s for name in ("dev-voa", "dev-world") for s in read_annotated(data / "annotated" / f"{name}.jsonl")]
    known = frozenset(sentence.text.strip() for sentence in [*annotated, *dev])
    agency = read_agency(data, known)
    if NEWSWIRE not in wanted:
        return _with_stand_ins(agency)
    stories = frozenset(sentence.story for sentence in dev)
    names = read_world_news(data / "ner" / "worldwide-newswire", dev_stories=stories)[1]
    return _with_stand_ins(read_newspapers(data, known, stories | {sentence.document for sentence in names}) + agency)


def _with_stand_ins(instances: list[Instance]) -> list[Instance]:
    """The sentences as the model reads them: the labels it gives them are those it would give at run time."""
    exchanged = load_stand_ins().exchanged
    return [replace(instance, words=list(exchanged([instance.words])[0])) for instance in instances]


def _is_rare(instance: Instance, labels: Labels) -> bool:
    return any(labels.predicates[frame.predicate] in RARE for frame in instance.frames)


def lemma_table(trees: list[Tree]) -> dict[str, str]:
    """``form/UPOS`` to the treebanks' commonest lemma, where the inflection rules give another."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for tree in trees:
        for word, upos, lemma in zip(tree.words, tree.upos, tree.lemmas, strict=True):
            counts[word.lower().replace("’", "'"), upos][lemma.lower()] += 1
    best = {key: lemmas.most_common(1)[0][0] for key, lemmas in sorted(counts.items())}
    return {f"{form}/{upos}": lemma for (form, upos), lemma in best.items() if lemma != lemma_by_rule(form, upos)}


def _names(data: Path, wanted: frozenset[str]) -> list[NamedSentence]:
    if NEWSWIRE not in wanted:
        path = data / "ner" / "wikigold" / "wikigold.conll.txt"
        return [_renamed(sentence) for sentence in read_columns(path, document="wikigold", separator=" ")]
    dev_stories = frozenset(s.story for s in read_annotated(data / "annotated" / "dev-world.jsonl"))
    return read_world_news(data / "ner" / "worldwide-newswire", dev_stories=dev_stories)[0]


def _renamed(sentence: NamedSentence) -> NamedSentence:
    entities = tuple((start, end, WIKIGOLD_LABELS[label]) for start, end, label in sentence.entities)
    return NamedSentence(sentence.document, sentence.words, entities)


def inventories(trees: list[Tree], names: list[NamedSentence], annotated: list[GoldSentence]) -> Labels:
    """The label inventories of the training files."""
    types = sorted({event.type for sentence in annotated for event in sentence.events})
    modes = {f"{e.type}/{e.mode}" for s in annotated for e in s.events if e.mode}
    sectors = load_book().sectors
    codes = Counter(
        [*code.split(), NO_SECTOR][1] for s in annotated for _, code in s.actors.values() if code and code != "?"
    )
    scripts = Counter(lemma_script(w, m) for t in trees for w, m in zip(t.words, t.lemmas, strict=True))
    labels = sorted({label for sentence in names for _, _, label in sentence.entities})
    return Labels(
        upos=tuple(sorted({tag for tree in trees for tag in tree.upos})),
        xpos=tuple(sorted({tag for tree in trees for tag in tree.xpos})),
        deprels=tuple(sorted({relation for tree in trees for relation in tree.deprels})),
        lemmas=tuple(script for script, _ in scripts.most_common(LEMMA_SCRIPTS)),
        names=("O", *(f"{prefix}-{label}" for label in labels for prefix in "BI")),
        events=("O", *(f"B-{name}" for name in types), "I"),
        predicates=(*types, "CUE", "CUE/polnear", PROPOSITION),
        modes=("-", *sorted(modes)),
        statuses=("occurred", "ongoing", "planned", "hypothetical", "denied"),
        acts=tuple(sorted({s.act for sentence in annotated for s in sentence.statements})),
        source_types=tuple(sorted({s.source_type for sentence in annotated for s in sentence.statements})),
        sectors=tuple(s for s, count in sorted(codes.items()) if count >= 5 and (s == NO_SECTOR or s in sectors)),
    )
