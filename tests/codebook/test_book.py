"""The codebook against the facts of the PLOVER manual, and against itself."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest

from demarche.codebook import book as book_module
from demarche.codebook.book import Book, EventType, Example, load_book
from demarche.errors import InputError

VERBAL_GOOD, MATERIAL_GOOD = "verbal cooperation", "material cooperation"
VERBAL_BAD, MATERIAL_BAD = "verbal conflict", "material conflict"
TYPES: dict[str, tuple[str, float, dict[str, float | None]]] = {
    "AGREE": (VERBAL_GOOD, 2.5, {}),
    "CONSULT": (VERBAL_GOOD, 2.5, {"visit": 4, "third-party": 1, "multilateral": 4, "phone": 1.5}),
    "SUPPORT": (VERBAL_GOOD, 5, {}),
    "CONCEDE": (VERBAL_GOOD, 4.5, {}),
    "COOPERATE": (MATERIAL_GOOD, 9.5, {}),
    "AID": (MATERIAL_GOOD, 10, {}),
    "RETREAT": (
        MATERIAL_GOOD,
        6.5,
        {"withdraw": 8, "release": 6.5, "disarm": 10, "ceasefire": 7.5, "access": 6.5, "resign": 4.5},
    ),
    "REQUEST": (VERBAL_BAD, 0, {"assist": 0.5, "change": -1, "yield": -1, "meet": 0}),
    "ACCUSE": (VERBAL_BAD, -3, {"disapprove": -2, "investigate": -3.5, "allege": -3.5}),
    "REJECT": (VERBAL_BAD, -2, {"assist": -1.5, "change": -2, "yield": -2, "meet": -2}),
    "THREATEN": (
        VERBAL_BAD,
        -3.5,
        {"restrict": -3, "arrest": -3.5, "relations": -3.5, "expel": -3.5, "territory": -4, "violence": -3.5},
    ),
    "PROTEST": (
        MATERIAL_BAD,
        -5,
        {
            "demo": -5,
            "riot": -7,
            "strike": -5,
            "hunger": -4.5,
            "boycott": -4.5,
            "obstruct": -4.5,
            "vandalize": None,
        },
    ),
    "SANCTION": (MATERIAL_BAD, -6, {"convict": -6, "expel": -5.5, "withdraw": -6, "discontinue": -6}),
    "MOBILIZE": (MATERIAL_BAD, -5.5, {"troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6}),
    "COERCE": (
        MATERIAL_BAD,
        -7,
        {
            "seize": -7,
            "restrict": -7,
            "censor": -6.5,
            "curfew": -6.5,
            "martial-law": -7.5,
            "arrest": -7,
            "deport": -7,
            "withhold": -7,
            "misinformation": -6.5,
            "cyber": -7,
        },
    ),
    "ASSAULT": (
        MATERIAL_BAD,
        -9,
        {
            "abduct": -8.5,
            "beat": -7.5,
            "torture": -8.5,
            "sexual": -8.5,
            "targeted": -9.5,
            "destroy": -8.5,
            "primitive": -8,
            "firearms": -9,
            "explosives": -9,
            "suicide-attack": -9.5,
            "aerial": -9.5,
            "drone": -9.5,
            "heavy-weapons": -9.5,
            "crowd-control": -7.5,
            "unconventional": -10,
        },
    ),
}
STATUSES = {"occurred", "ongoing", "planned", "hypothetical", "denied"}
BOOK = load_book()
EXAMPLES = [(type_, example) for type_ in BOOK.types.values() for example in type_.examples]


def test_the_book_has_plovers_types() -> None:
    assert BOOK.types.keys() == TYPES.keys()


@pytest.mark.parametrize("name", TYPES)
def test_quad_score_and_modes_are_the_manuals(name: str) -> None:
    type_ = BOOK.types[name]
    modes = {mode.name: mode.score for mode in type_.modes.values()}
    assert (type_.quad, type_.score, modes) == TYPES[name]


@pytest.mark.parametrize("type_", BOOK.types.values(), ids=lambda t: t.name)
def test_a_type_is_told_in_full(type_: EventType) -> None:
    assert type_.recipient == ("required" if type_.name in {"COOPERATE", "AID", "SANCTION"} else "usual")
    assert len(type_.meaning) > 30
    assert type_.notes or type_.decision
    assert len(type_.cues) == len(set(type_.cues)) >= 8
    assert all(mode.cues and mode.meaning.endswith(".") for mode in type_.modes.values())
    assert len(type_.examples) >= 4


@pytest.mark.parametrize(("type_", "example"), EXAMPLES, ids=lambda value: getattr(value, "text", "")[:40])
def test_an_example_points_at_its_own_words(type_: EventType, example: Example) -> None:
    assert example.text.count(example.trigger) == 1
    for span in (*example.actors, *example.recipients):
        assert span in example.text
    assert example.type == type_.name
    assert example.mode is None or example.mode in type_.modes
    assert example.status in STATUSES
    assert not set(example.actors) & set(example.recipients)


def test_the_examples_show_every_status_and_repeat_no_sentence() -> None:
    assert {example.status for _, example in EXAMPLES} == STATUSES
    assert len({example.text for _, example in EXAMPLES}) == len(EXAMPLES)


@pytest.mark.parametrize(
    ("type_", "mode", "cue"),
    [
        ("CONSULT", "phone", "telephone"),
        ("RETREAT", "release", "prisoner swap"),
        ("COERCE", "arrest", "detain"),
        ("THREATEN", "arrest", "arrest warrant"),
        ("ASSAULT", "crowd-control", "tear gas"),
        ("SANCTION", "discontinue", "embargo"),
    ],
)
def test_a_cue_belongs_to_one_mode_of_its_type(type_: str, mode: str, cue: str) -> None:
    owners = [m.name for m in BOOK.types[type_].modes.values() if cue in m.cues]
    assert owners == [mode]


@pytest.mark.parametrize("type_", BOOK.types.values(), ids=lambda t: t.name)
def test_no_cue_points_at_two_modes(type_: EventType) -> None:
    cues = [cue for mode in type_.modes.values() for cue in mode.cues]
    assert sorted(cues) == sorted(set(cues))


def test_the_other_lists_are_whole() -> None:
    assert len(BOOK.contexts) == 37
    assert {"diplomatic", "natural_resource", "lgbt", "terrorism", "trafficking"} <= BOOK.contexts.keys()
    acts = "assert deny concede accuse demand warn threaten propose promise praise condemn announce estimate"
    assert " ".join(BOOK.acts) == f"{acts} other"
    primary = "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK"
    others = "AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC"
    assert BOOK.sectors.keys() == {*primary.split(), *others.split()}


def test_no_cue_reports_two_speech_acts() -> None:
    cues = [cue for act in BOOK.acts.values() for cue in act.cues]
    assert sorted(cues) == sorted(set(cues))


def test_the_book_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        BOOK.types["AGREE"] = BOOK.types["AID"]  # type: ignore[index]
    with pytest.raises(dataclasses.FrozenInstanceError):
        BOOK.version = "0"  # type: ignore[misc]


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "codebook"
    shutil.copytree(book_module.FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    monkeypatch.setattr(book_module, "FOLDER", folder)
    return folder


def _reload() -> Book:
    return load_book.__wrapped__()


def test_the_version_follows_the_data_and_not_the_line_ends(copied: Path) -> None:
    assert _reload().version == BOOK.version
    file = copied / "events" / "AID.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert _reload().version == BOOK.version
    (copied / "gazetteer_data" / "disputed.csv").open("a").write("x\n")
    changed = _reload().version
    assert changed != BOOK.version
    assert len(changed) == 12


def test_the_labels_follow_names_only(copied: Path) -> None:
    file = copied / "events" / "AID.yaml"
    file.write_text(file.read_text().replace("one way", "to another"))
    assert _reload().labels == BOOK.labels
    file.write_text(file.read_text().replace("modes: {}", "modes: {food: {score: 1, meaning: Food.}}"))
    assert _reload().labels != BOOK.labels


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("name: AID\nmodes: {}\nexamples: []\nscoer: 1\n", "missing or unknown"),
        ("name: [AID", "AID.yaml"),
        ("- AID\n", "not a mapping"),
    ],
)
def test_a_broken_file_is_named(copied: Path, content: str, reason: str) -> None:
    (copied / "events" / "AID.yaml").write_text(content)
    with pytest.raises(InputError, match=r"AID\.yaml") as caught:
        _reload()
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)
