"""The brief as a whole: one template for every party, a footnote to every sentence, no verdict."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import demarche
from demarche.brief import brief
from demarche.brief.make import SECTIONS
from demarche.brief.model import OURS, Brief, Sentence
from demarche.store import Dossier, open_dossier
from tests.cli.test_compare import VERDICTS
from tests.link.test_linker import ARTICLES

ROOT = Path(__file__).parents[2] / "src" / "demarche" / "brief"
ORDER = ["happened", "said", "differ", "proposed", "terms", "questions"]


@pytest.fixture(scope="session")
def examples() -> Dossier:
    return demarche.code(Path(__file__).parents[2] / "examples")


@pytest.fixture(scope="session", params=["Peru", "Chile", "Condorena", None])
def made(request: pytest.FixtureRequest, examples: Dossier) -> Brief:
    return brief(examples, actor=request.param)


def test_the_sections_are_the_same_for_everybody(made: Brief) -> None:
    assert [section.id for section in made.sections] == ORDER
    assert len(SECTIONS) == len(ORDER)
    assert made.method.startswith("This brief was made by software")


def test_parties_exchanged_give_the_same_template(story: Dossier) -> None:
    one, other = brief(story, actor="ARM"), brief(story, actor="Azerbaijan")
    assert (one.title, other.title) == ("Brief: Armenia", "Brief: Azerbaijan")
    for left, right in zip(one.sections, other.sections, strict=True):
        assert (left.id, left.title, left.note, left.see) == (right.id, right.title, right.note, right.see)
    assert one.method == other.method
    assert [label for label, _ in one.facts] == [label for label, _ in other.facts]


def test_every_sentence_rests_on_the_characters_it_points_at(made: Brief, examples: Dossier) -> None:
    texts = {document.path: document.text for document in examples.documents}
    sentences = list(made.sentences)
    assert sentences
    for sentence in sentences:
        assert sentence.footnotes
        for note in sentence.footnotes:
            assert texts[note.source.path][note.span.start : note.span.end] == note.span.text
            assert note.source in made.sources
            assert note.record


def test_what_stands_in_marks_stands_in_the_article(made: Brief, examples: Dossier) -> None:
    texts = {document.path: " ".join(document.text.split()) for document in examples.documents}
    for sentence in made.sentences:
        told = " ".join(texts[note.source.path] for note in sentence.footnotes)
        for part in sentence.parts:
            if part.voice in {"wording", "speech"}:
                for piece in part.text.split(" … "):
                    assert bare(piece) in bare(told), part.text


def bare(text: str) -> str:
    """Without marks that a cut may have left without their partner."""
    return " ".join(re.sub(r"[“”\"()…]", " ", text).lower().split())


def own_words(made: Brief) -> Iterator[str]:
    yield made.method
    for section in made.sections:
        yield from (section.title, section.note)
        for group in section.groups:
            yield re.sub(r"‘[^’]*’", "", group.heading)
    for sentence in made.sentences:
        yield from (part.text for part in sentence.parts if part.voice == OURS)


def test_no_word_of_the_brief_judges(made: Brief) -> None:
    for words in own_words(made):
        assert VERDICTS & set(re.findall(r"[a-z]+", words.lower())) == set(), words


def test_no_text_of_the_source_judges() -> None:
    rows = (ROOT / "phrases.yaml").read_text(encoding="utf-8").lower().split("accuse:")[1]
    told = re.findall(r"[a-z]+", re.sub(r"mode: [\w-]+|\w+: true", "", rows))
    assert VERDICTS & set(told) == set()
    for file in ROOT.glob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        comments = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in comments:
                assert VERDICTS & set(re.findall(r"[a-z]+", node.value.lower())) == set(), (file.name, node.value)


def test_sentences_read_well(made: Brief) -> None:
    for sentence in made.sentences:
        text = "".join("“”" if part.voice in {"wording", "speech"} else part.text for part in sentence.parts)
        assert text.endswith((".", "?")), text
        assert not re.search(r"  | [,;:.]|\(\)|None|\bthe the\b|\bof of\b|\ba a\b|\.\.$", text), text
        assert len(sentence.text) < 1500


def test_no_sentence_stands_twice_in_a_section(made: Brief) -> None:
    for section in made.sections:
        told = [sentence.text for sentence in section.sentences]
        assert len(told) == len(set(told))


def test_fewer_rows_tell_how_many_are_left_out(examples: Dossier) -> None:
    whole, short = brief(examples, rows=10_000), brief(examples, rows=3)
    for full, cut in zip(whole.sections, short.sections, strict=True):
        assert full.left_out == 0
        if len(full.sentences) > 12:
            assert cut.left_out > 0
            assert len(cut.sentences) < len(full.sentences)
    counted = short.sections[1]
    assert len(counted.sentences) + counted.left_out == len(whole.sections[1].sentences)


def test_the_head_counts_articles_and_outlets(story: Dossier) -> None:
    facts = dict(brief(story).facts)
    assert facts["Articles"].startswith(f"{len(ARTICLES)} of {len(ARTICLES)} in the dossier; outlets: Ararat Wire, ")
    assert facts["Articles"].endswith("copies counted once: 3")
    assert facts["Days told of"] == "2 May 2024 to 20 July 2024"
    assert "Links" not in facts


def test_a_dossier_that_is_not_linked_says_so(dam: Dossier) -> None:
    assert "not linked" in dict(brief(dam).facts)["Links"]


def test_an_empty_dossier_has_the_same_sections() -> None:
    with open_dossier() as dossier:
        made = brief(dossier)
    assert [section.id for section in made.sections] == ORDER
    assert not list(made.sentences)
    assert not made.sources


def test_a_sentence_needs_a_footnote() -> None:
    with pytest.raises(ValueError, match="without a footnote"):
        Sentence((), ())


def test_brief_is_a_function_of_the_package(dam: Dossier) -> None:
    assert demarche.brief is brief
    assert demarche.brief(dam, actor="Egypt").title == "Brief: Egypt"
