"""Told again: which tellings are one event, and which only look like it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from demarche.extract.actors import resolve_actors
from demarche.extract.events import find_events
from demarche.extract.retold import with_retold
from tests.extract.build import Draft, draft, reading

_DETERMINERS = frozenset({"The", "This", "These", "A", "Such"})

MET = draft(
    "Togo/PROPN/met/nsubj met/VERB//root/meet Benin/PROPN/met/obj |./PUNCT",
    frames=["CONSULT: met; actor: Togo; actor: Benin"],
)
OTHERS_MET = draft(
    "Chad/PROPN/met/nsubj met/VERB//root/meet Mali/PROPN/met/obj |./PUNCT",
    frames=["CONSULT: met; actor: Chad; actor: Mali"],
)
RAIN = draft("Rain/NOUN/fell/nsubj fell/VERB |./PUNCT")
ACCUSED = draft(
    "Togo/PROPN/accused/nsubj accused/VERB//root/accuse Benin/PROPN/accused/obj |./PUNCT",
    frames=["ACCUSE: accused; actor: Togo; recipient: Benin"],
)
BLAST = draft(
    "A/DET/bomb/det bomb/NOUN/killed/nsubj killed/VERB//root/kill ten/NUM/people/nummod people/NOUN/killed/obj "
    "|./PUNCT",
    frames=["ASSAULT: killed; recipient: ten people"],
)


def noun(words: str, kind: str) -> Draft:
    """A sentence of a noun, the last of the words, with what stands before it."""
    *before, head = words.split()
    tagged = [f"{w}/DET/{head}/det/{w.lower()}" if w in _DETERMINERS else f"{w}/PROPN/{head}/compound" for w in before]
    subject = f"{head}/NOUN/failed/nsubj/{head.removesuffix('s')}"
    return draft(" ".join([*tagged, subject, "failed/VERB |./PUNCT"]), frames=[f"{kind}: {head}"])


def between(first: str, second: str) -> Draft:
    """The meeting of two parties."""
    return draft(
        f"The/DET/meeting/det/the meeting/NOUN/failed/nsubj between/ADP/{first}/case {first}/PROPN/meeting/nmod "
        f"and/CCONJ/{second}/cc {second}/PROPN/{first}/conj failed/VERB |./PUNCT",
        frames=[f"CONSULT: meeting; actor: {first}; actor: {second}"],
    )


def stories(*drafts: Draft) -> list[str]:
    """The tellings of each event by their triggers, the fullest with a star."""
    made = reading(*drafts)
    found: dict[str, list[str]] = {}
    for event in with_retold(made, find_events(made, resolve_actors(made), ())):
        found.setdefault(event.same_as or event.id, []).append(event.trigger.text + ("" if event.same_as else "*"))
    return [" ".join(tellings) for tellings in found.values()]


@pytest.mark.parametrize(
    ("drafts", "expected"),
    [
        ([MET, noun("The meeting", "CONSULT")], "met* meeting"),
        ([MET, noun("These talks", "CONSULT")], "met* talks"),
        ([MET, RAIN, RAIN, RAIN, RAIN, noun("The dialogue", "CONSULT")], "met* dialogue"),
        ([MET, between("Benin", "Togo")], "met* meeting"),
        ([between("Benin", "Togo"), MET], "meeting* met"),
        ([ACCUSED, noun("These accusations", "ACCUSE")], "accused* accusations"),
        ([ACCUSED, noun("The allegations", "ACCUSE")], "accused* allegations"),
        ([BLAST, noun("The attack", "ASSAULT")], "killed* attack"),
        ([BLAST, noun("This bombing", "ASSAULT")], "killed* bombing"),
        ([BLAST, RAIN, RAIN, noun("The strike", "ASSAULT")], "killed* strike"),
        ([MET, *[noun("The meeting", "CONSULT")] * 2], "met* meeting meeting"),
        (
            [OTHERS_MET, RAIN, RAIN, RAIN, RAIN, between("Chad", "Mali"), noun("The talks", "CONSULT")],
            "met* meeting talks",
        ),
    ],
)
def test_one_event_told_again(drafts: list[Draft], expected: str) -> None:
    assert stories(*drafts) == [expected]


@pytest.mark.parametrize(
    "drafts",
    [
        [MET, noun("A meeting", "CONSULT")],
        [MET, noun("The meetings", "CONSULT")],
        [MET, noun("The visit", "CONSULT")],
        [MET, between("Togo", "Mali")],
        [MET, OTHERS_MET],
        [MET, noun("The warning", "THREATEN")],
        [ACCUSED, RAIN, RAIN, RAIN, RAIN, noun("These accusations", "ACCUSE")],
        [ACCUSED, ACCUSED],
        [BLAST, noun("The Easter bombing", "ASSAULT")],
        [BLAST, noun("Such attack", "CONSULT")],
        [MET, replace(MET, frames=("CONSULT: met; actor: Togo",))],
        [ACCUSED, noun("The criticism", "REJECT")],
    ],
)
def test_two_events(drafts: list[Draft]) -> None:
    assert all(story.endswith("*") for story in stories(*drafts))
    assert len(stories(*drafts)) == 2


def test_the_nearest_of_two_meetings_is_meant() -> None:
    assert stories(MET, OTHERS_MET, noun("The meeting", "CONSULT")) == ["met*", "met* meeting"]


def test_of_two_meetings_long_ago_neither_is_meant() -> None:
    drafts = [MET, OTHERS_MET, RAIN, RAIN, RAIN, RAIN, noun("The meeting", "CONSULT")]
    assert stories(*drafts) == ["met*", "met*", "meeting*"]


def test_other_days_and_other_statuses_are_other_events() -> None:
    made = reading(MET, noun("The meeting", "CONSULT"))
    first, second = find_events(made, resolve_actors(made), ())
    assert [e.same_as for e in with_retold(made, [first, replace(second, status="planned")])] == [None, None]
    assert [e.same_as for e in with_retold(made, [first, replace(second, mode="phone")])] == [None, first.id]
    other = [replace(first, mode="visit"), replace(second, mode="phone")]
    assert [e.same_as for e in with_retold(made, other)] == [None, None]


def test_a_meeting_on_a_day_is_not_the_one_without() -> None:
    dated = draft(
        "In/ADP/2019/case 2019/NUM/met/obl Togo/PROPN/met/nsubj met/VERB//root/meet Benin/PROPN/met/obj |./PUNCT",
        frames=["CONSULT: met; actor: Togo; actor: Benin; time: In 2019"],
    )
    assert stories(MET, dated) == ["met*", "met*"]
    assert stories(dated, MET) == ["met* met"]
    assert stories(dated, dated) == ["met* met"]
