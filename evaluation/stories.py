"""Linking on stories written for it: one episode told by outlets that take sides, and what in it is one event.

``python -m evaluation.stories [--of dev|test]`` codes and links each story by itself and compares with its labels
(``tests/link/stories/README.md``). Not every link of a story is labelled, so that there is no precision over all links:
pairs that are labelled apart stand for it.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from demarche.coder import code_document
from demarche.link.linker import link
from demarche.read import read_text
from demarche.records import Coding, Document, Judgement, Span
from demarche.store import Dossier, open_dossier

STORIES = Path(__file__).parents[1] / "tests" / "link" / "stories"
Told = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Story:
    """A story, coded and linked: its labels, its documents and codings by file name, and its links."""

    name: str
    labels: Mapping[str, Any]
    documents: Mapping[str, Document]
    codings: Mapping[str, Coding]
    dossier: Dossier


def read_story(folder: Path) -> Story:
    """Code and link a story."""
    labels = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    dossier = open_dossier()
    documents, codings = {}, {}
    for name, about in labels["articles"].items():
        text = (folder / name).read_text(encoding="utf-8")
        document, coding = _coded(f"{folder.name}/{name}", text, about["outlet"], about["published"])
        documents[name], codings[name] = document, coding
        dossier.add(document, coding)
    link(dossier)
    return Story(folder.name, labels, documents, codings, dossier)


@cache
def _coded(path: str, text: str, outlet: str, published: str | None) -> tuple[Document, Coding]:
    document = read_text(text, path=path, outlet=outlet, published=published)
    return document, code_document(document)


@dataclass(frozen=True, slots=True)
class Case:
    """One label of a story and what came of it: ``found`` whether both sides are records at all, ``right`` whether the
    links say what the label does."""

    story: str
    kind: str
    words: str
    found: bool
    right: bool


def cases(story: Story) -> Iterator[Case]:
    """Every labelled pair of a story."""
    together = _together(story)
    judged = _judged(story)
    for group in story.labels.get("same", ()):
        for one, other in _pairs(group):
            yield _event_case(story, "same", one, other, lambda a, b: together.get(a, a) == together.get(b, b))
    for one, other, *_ in story.labels.get("apart", ()):
        yield _event_case(story, "apart", one, other, lambda a, b: together.get(a, a) != together.get(b, b))
    for one, other, *_ in story.labels.get("announces", ()):
        yield _event_case(story, "announces", one, other, lambda a, b: "announces" in judged.get(frozenset((a, b)), ()))
    for group in story.labels.get("said", ()):
        for one, other in _pairs(group):
            yield _said_case(story, one, other, together)
    for label in story.labels.get("compare", ()):
        yield _compare_case(story, label)
    copies = {frozenset((j.left.document, j.right.document)) for j in story.dossier.judgements if j.kind == "document"}
    for one, other in story.labels.get("copies", ()):
        pair = frozenset((story.documents[one].id, story.documents[other].id))
        yield Case(story.name, "copies", f"{one} / {other}", True, pair in copies)


def _pairs(group: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    for place, one in enumerate(group):
        for other in group[place + 1 :]:
            if one["article"] != other["article"]:
                yield one, other


def _event_case(story: Story, kind: str, one: Told, other: Told, right: Any) -> Case:
    left, second = _events(story, one), _events(story, other)
    words = f"{one['article']} «{one['trigger']}» {one['in']} / {other['article']} «{other['trigger']}» {other['in']}"
    if not left or not second:
        return Case(story.name, kind, words, False, False)
    return Case(story.name, kind, words, True, any(right(a, b) for a in left for b in second))


def _events(story: Story, told: Told) -> list[str]:
    """The events whose trigger overlaps the labelled one; told again, the fuller telling."""
    span = _place(story, told["article"], told["in"], told["trigger"])
    found = [event for event in story.codings[told["article"]].events if event.trigger.overlaps(span)]
    return [event.same_as or event.id for event in found]


def _place(story: Story, article: str, snippet: str, words: str) -> Span:
    text = story.documents[article].text
    start = text.find(words, text.find(snippet))
    return Span(start, start + len(words), words)


def _said_case(story: Story, one: Told, other: Told, together: Mapping[str, str]) -> Case:
    left, right = _statements(story, one), _statements(story, other)
    words = f"{one['article']} «{one['trigger']}» {one['in']} / {other['article']} «{other['trigger']}» {other['in']}"
    clusters = [{together[s] for s in side if s in together} for side in (left, right)]
    return Case(story.name, "said", words, bool(left and right), bool(clusters[0] & clusters[1]))


def _statements(story: Story, told: Told) -> list[str]:
    """The statements of the speaker whose cue or occasion is meant, all of one article: any of them may tell it."""
    span = _place(story, told["article"], told["in"], told["trigger"])
    statements = story.codings[told["article"]].statements
    meant = [s for s in statements if any(part is not None and part.overlaps(span) for part in (s.cue, s.occasion))]
    speakers = {s.source.actor for s in meant if s.source}
    return [s.id for s in statements if s.source and s.source.actor in speakers]


def _compare_case(story: Story, label: Mapping[str, Any]) -> Case:
    sides = []
    for side in (label["left"], label["right"]):
        text = story.documents[side["article"]].text
        start = text.find(side["text"])
        sides.append((story.documents[side["article"]].id, Span(start, start + len(side["text"]), side["text"])))
    found = [j for j in story.dossier.judgements if j.kind == "claim" and _on(j, sides)]
    wanted = label["relation"]
    words = f"{label['slot']} {wanted}: {label['left']} / {label['right']}; {[(j.slot, j.relation) for j in found]}"
    return Case(story.name, f"compare {wanted}", words, bool(found), any(j.relation == wanted for j in found))


def _on(judgement: Judgement, sides: Sequence[tuple[str, Span]]) -> bool:
    """Whether a claim is on these two places, whichever is left."""

    def reads(side: Any, where: tuple[str, Span]) -> bool:
        return side.document == where[0] and any(span.overlaps(where[1]) for span in side.spans)

    one, other = sides
    straight = reads(judgement.left, one) and reads(judgement.right, other)
    return straight or (reads(judgement.left, other) and reads(judgement.right, one))


def _together(story: Story) -> dict[str, str]:
    return {member: cluster.id for cluster in story.dossier.clusters for member in cluster.members}


def _judged(story: Story) -> dict[frozenset[str], set[str]]:
    found: dict[frozenset[str], set[str]] = {}
    for judgement in story.dossier.judgements:
        found.setdefault(frozenset((judgement.left.record, judgement.right.record)), set()).add(judgement.relation)
    return found


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Linking on stories written for it.")
    parser.add_argument("--of", choices=("dev", "test"), default="dev")
    parser.add_argument("--cases", action="store_true", help="print every case that is not right")
    arguments = parser.parse_args()
    found, right, total = Counter[str](), Counter[str](), Counter[str]()
    for folder in sorted((STORIES / arguments.of).iterdir()):
        story = read_story(folder)
        for case in cases(story):
            total[case.kind] += 1
            found[case.kind] += case.found
            right[case.kind] += case.right
            if arguments.cases and not case.right:
                print(f"{case.story} {case.kind} {'wrong' if case.found else 'not found'}: {case.words}")
    for kind in sorted(total):
        share = 100 * right[kind] / found[kind] if found[kind] else 0.0
        print(f"{kind}: {right[kind]} right of {found[kind]} found ({share:.0f} %), {total[kind]} labelled")


if __name__ == "__main__":
    main()
