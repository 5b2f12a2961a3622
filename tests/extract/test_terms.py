"""Terms: labels that have rivals, in whose voice they stand."""

from __future__ import annotations

import pytest

from demarche.codebook.book import load_book
from demarche.codebook.terms import Labels, load_labels
from tests.extract.conftest import CodeText

FOUND = [
    ("two militants and a terrorist", [("militants", "militant"), ("terrorist", "terrorist")]),
    ("The gunmen fled", [("gunmen", "gunman")]),
    ("a special military operation", [("special military operation", "special military operation")]),
    ("the Full-Scale Invasion", [("Full-Scale Invasion", "full-scale invasion")]),
    ("the Arabian Gulf and the Persian Gulf", [("Arabian Gulf", "Arabian Gulf"), ("Persian Gulf", "Persian Gulf")]),
    ("a persian gulf carpet", []),
    ("the persistent invasions of privacy", [("invasions", "invasion")]),
    ("Separation walls", [("Separation walls", "separation wall")]),
    ("an east sea breeze", []),
    ("counterterrorism", []),
]


@pytest.mark.parametrize(("text", "labels"), FOUND)
def test_labels_in_a_text(text: str, labels: list[tuple[str, str]]) -> None:
    assert [(text[m.start : m.end], m.label) for m in load_labels().find(text)] == labels


def test_the_longest_label_is_found() -> None:
    labels = Labels({"a": ["fence"], "b": ["security fence"]})
    assert [(m.referent, m.label) for m in labels.find("the security fence, a fence")] == [
        ("b", "security fence"),
        ("a", "fence"),
    ]


def test_the_codebook_lists_rivals_in_order_and_each_once() -> None:
    seen: set[str] = set()
    for referent, labels in load_book().terms.items():
        assert len(labels) > 1, referent
        assert ":" in referent
        assert not seen & set(labels), referent
        seen |= set(labels)
        assert list(labels) == sorted(labels), referent


VOICES = [
    # text, label, words of the statement it stands in (None: the outlet's own), quoted
    ("Greek police held three illegal migrants on Lesbos on Monday.", "illegal migrants", None, False),
    ("“These terrorists will be found,” Kenya's interior minister said.", "terrorists", "will be found", True),
    ("Kenya's interior minister said the terrorists would be found.", "terrorists", "would be found", False),
    ("Argentina's foreign minister, which calls the Falklands the Malvinas, met the envoy.", "Falklands", None, False),
]


@pytest.mark.parametrize(("text", "label", "words", "quoted"), VOICES)
def test_in_whose_voice(code_text: CodeText, text: str, label: str, words: str | None, quoted: bool) -> None:
    coding = code_text(text)
    (term,) = [t for t in coding.terms if t.span.text == label]
    statements = {s.id: s for s in coding.statements}
    if words is None:
        assert term.statement is None
    else:
        assert term.statement is not None
        assert any(words in part.text for part in statements[term.statement].content)
    assert term.quoted is quoted
