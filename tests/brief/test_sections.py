"""What the sections tell of records that are known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from demarche.brief import brief
from demarche.brief.model import Brief, Section
from demarche.records import Cluster, Event, Linking, Published, Statement, TimeReference, identify
from demarche.store import Dossier, open_dossier
from tests.store.sample import DAM, dam_coding, dam_document, document, span


def section(made: Brief, name: str) -> Section:
    return next(each for each in made.sections if each.id == name)


def told(made: Brief, name: str) -> str:
    return "\n".join(sentence.text for sentence in section(made, name).sentences)


def of_event(**changes: Any) -> Brief:
    """The brief of the dam article with its meeting changed."""
    coding = dam_coding()
    with open_dossier() as dossier:
        dossier.add(dam_document(), replace(coding, events=(replace(coding.events[0], **changes), coding.events[1])))
        return brief(dossier)


def of_statement(**changes: Any) -> Brief:
    """The brief of the dam article with its first statement changed, and all that is attributed beside it gone."""
    coding = dam_coding()
    claim = replace(coding.statements[0], anonymity=None, condition=None, hedge=None, occasion=None, **changes)
    with open_dossier() as dossier:
        alone = replace(coding, events=coding.events[:1], statements=(claim,), numbers=(), terms=(), proposals=())
        dossier.add(dam_document(), replace(alone, outcomes=()))
        return brief(dossier)


def test_a_meeting(dam: Dossier) -> None:
    expected = "4 March 2024: Salma Nassar met Dawit Bekele in Khartoum (told by Nile Courier)."
    assert told(brief(dam), "happened").splitlines()[0] == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"status": "planned"}, "Salma Nassar would meet Dawit Bekele in Khartoum (planned)"),
        ({"status": "ongoing"}, "Salma Nassar met Dawit Bekele in Khartoum (told as ongoing)"),
        ({"status": "denied"}, "it was denied that Salma Nassar met Dawit Bekele in Khartoum"),
        ({"actors": ()}, "a meeting with Dawit Bekele in Khartoum was reported"),
        ({"recipients": ()}, "Salma Nassar held a meeting in Khartoum"),
        (
            {"times": ()},
            "Salma Nassar met Dawit Bekele in Khartoum (told by Nile Courier, published 5 to 6 March 2024)",
        ),
        ({"type": "ASSAULT"}, "Nile Courier writes: ‘Acting Egyptian Foreign Minister Salma Nassar met her"),
    ],
)
def test_an_event_in_words(changes: dict[str, Any], expected: str) -> None:
    assert expected in told(of_event(**changes), "happened")


def test_what_is_only_possible_has_not_happened() -> None:
    assert "Nassar" not in told(of_event(status="hypothetical"), "happened")


def test_an_event_inside_a_statement_is_told_as_said(dam: Dossier) -> None:
    claim = dam_coding().statements[1]
    coding = dam_coding()
    said = replace(claim, polarity="positive", act="assert", parent=None, responds_to=None)
    event = replace(coding.events[0], attributed_to=said.id)
    with open_dossier() as dossier:
        alone = replace(coding, events=(event,), statements=(coding.statements[0], said), proposals=())
        dossier.add(dam_document(), alone)
        words = told(brief(dossier), "happened")
    assert "according to Dawit Bekele, Salma Nassar met Dawit Bekele" in words


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "Salma Nassar said to reporters: “We reportedly made progress” (for the two"),
        ({"polarity": "negative"}, "Salma Nassar is told not to have said “We reportedly made progress”"),
        ({"act": "threaten"}, "Salma Nassar said to reporters: “We reportedly"),
        ({"quote_type": "indirect"}, "‘We reportedly made progress’"),
    ],
)
def test_a_statement_in_words(changes: dict[str, Any], expected: str) -> None:
    words = told(of_statement(**changes), "said")
    assert expected.split(" (for", maxsplit=1)[0].lower() in words.lower()


def test_a_chain_of_speakers(dam: Dossier) -> None:
    words = told(brief(dam), "said")
    assert "Dawit Bekele, as quoted by Salma Nassar, is told not to have denied ‘the claim" in words
    assert "in answer to Salma Nassar" in words


def test_the_name_that_is_withheld_is_that_of_who_asked() -> None:
    coding = dam_coding()
    claim, denial = coding.statements
    asked = span(DAM, "told reporters")
    unnamed = replace(coding.actors[3], id="official", name="an official", kind="unnamed")
    source = replace(denial.source or coding.events[0].actors[0], actor="official", name="an official")
    above = replace(claim, source=source, anonymity=asked, source_type="anonymous")
    below = replace(denial, parent=above.id, anonymity=asked, polarity="positive", responds_to=None)
    with open_dossier() as dossier:
        made = replace(coding, statements=(above, below), actors=(*coding.actors, unnamed), proposals=(), events=())
        dossier.add(dam_document(), replace(made, numbers=(), terms=(), outcomes=()))
        words = told(brief(dossier), "said")
    assert "Dawit Bekele, as quoted by an official (not named: ‘told reporters’), denied" in words


def test_speakers_have_headings_with_their_country(dam: Dossier) -> None:
    headings = [group.heading for group in section(brief(dam), "said").groups]
    assert headings == ["Salma Nassar (Egypt)", "Dawit Bekele (Ethiopia)"]


def test_a_proposal_with_condition_and_answer(dam: Dossier) -> None:
    words = told(brief(dam), "proposed")
    assert words.startswith("April 2024: Dawit Bekele would make an offer to Salma Nassar (planned): ‘meet again’")
    assert "tied to ‘in April 2024’; it is told as accepted (‘told’) (Nile Courier)." in words


def test_copies_count_once(dam: Dossier) -> None:
    copy = replace(dam_document(), id="doc-copy", path="copy.txt", outlet="Copying Gazette")
    dam.add(copy, renamed(copy.id))
    group = Cluster(id="c", kind="document", name="dam", members=(dam_document().id, copy.id), sources=1)
    dam.replace_links(Linking(version="1", clusters=(group,)))
    made = brief(dam)
    assert [source.copy_of for source in made.sources] in ([None, "A1"], ["A2", None])
    assert sum(source.copy_of is None for source in made.sources) == 1
    assert dict(made.facts)["Articles"].endswith("copies counted once: 1")
    assert told(made, "happened").count("4 March 2024: Salma Nassar met") == 1


def renamed(document_id: str) -> Any:
    """The coding of the dam article as that of another document."""
    coding = dam_coding()
    event = replace(coding.events[0], id="event-copy", document=document_id)
    return replace(coding, document=document_id, events=(event,), statements=(), numbers=(), terms=(), proposals=(),
                   outcomes=())  # fmt: skip


@pytest.fixture
def joined(dam: Dossier) -> Dossier:
    """The dam meeting told by two outlets that give it different days."""
    other = dam_document()
    other = replace(other, id="doc-other", path="other.txt", outlet="Delta Post")
    coding = renamed(other.id)
    later = TimeReference(
        span=span(DAM, "4 March 2024"), start=date(2024, 3, 5), end=date(2024, 3, 5), granularity="day"
    )
    event: Event = replace(coding.events[0], times=(later,))
    dam.add(other, replace(coding, events=(event,)))
    met = dam_coding().events[0].id
    dam.replace_links(
        Linking(version="1", clusters=(Cluster(id="c", kind="event", name="met", members=(met, event.id), sources=2),))
    )
    return dam


def test_several_accounts_are_one_sentence_with_all_their_days(joined: Dossier) -> None:
    made = brief(joined)
    first = section(made, "happened").sentences[0]
    assert first.text.startswith("4 March 2024 or 5 March 2024 (accounts differ): Salma Nassar met Dawit Bekele")
    assert "2 independent sources" in first.text
    assert {note.source.name for note in first.footnotes} == {"Nile Courier", "Delta Post"}


def test_accounts_without_a_claim_stand_side_by_side(joined: Dossier) -> None:
    words = told(brief(joined), "differ")
    assert "tell of it; no number, day or name of theirs could be compared" in words


def test_accounts_that_differ_in_number_take_no_side(story: Dossier) -> None:
    made = brief(story, actor="Armenia")
    differing = told(brief(story), "differ")
    assert "Accounts differ on the number of dead: Ararat Wire has ‘14’; Caspian Times has ‘Nine’" in differing
    assert "(dead: ‘14’ in Ararat Wire, ‘Nine’ in Caspian Times)" in told(brief(story), "happened")
    assert "the number of dead is open" in told(brief(story), "questions")
    assert "denied by Azerbaijan" in told(made, "happened")


def test_a_denial_is_told_with_what_it_denies(story: Dossier) -> None:
    words = told(brief(story), "differ")
    assert "has ‘Armenia accused Azerbaijan of shelling the village of Tegh’; denied by Azerbaijan" in words


def test_open_questions_come_from_records(story: Dossier, dam: Dossier) -> None:
    headings = {group.heading for group in section(brief(story), "questions").groups}
    assert {"Which figure or day is it?", "What was said to the denial?", "Who did it?"} <= headings
    made = of_event(times=())
    assert "Salma Nassar met Dawit Bekele in Khartoum: no day is told (Nile Courier)." in told(made, "questions")
    planned = told(of_event(status="planned"), "questions")
    assert "whether it took place is not told" in planned


def test_terms_name_voice_and_article() -> None:
    coded = dam_coding()
    one = replace(coded.terms[0], referent="thing:river", label="Tamar", quoted=True)
    other = replace(one, id="term-2", label="Nile", span=span(DAM, "Khartoum"), statement=None, quoted=False)
    with open_dossier() as dossier:
        dossier.add(dam_document(), replace(coded, terms=(one, other)))
        words = told(brief(dossier), "terms")
    assert "‘Tamar’ is used by Nile Courier (in quoted words of Dawit Bekele)." in words
    assert "‘Nile’ is used by Nile Courier (as its own word)." in words


def test_an_article_without_outlet_is_called_by_its_number() -> None:
    coding = dam_coding()
    with open_dossier() as dossier:
        dossier.add(dam_document().__class__(**{**fields(), "outlet": None}), coding)
        made = brief(dossier)
    assert "(told by article A1)" in told(made, "happened")
    assert "(1 without a known outlet)" in dict(made.facts)["Articles"]


def fields() -> dict[str, Any]:
    source = dam_document()
    return {name: getattr(source, name) for name in source.__dataclass_fields__}


def test_long_quotations_are_cut_and_footnotes_are_not() -> None:
    words = "The council said " + "the two sides had met again and again, " * 30 + "on the river.\n"
    made = document(
        "long.txt", words, outlet="Wire", published=Published(date(2024, 1, 2), date(2024, 1, 2), "metadata")
    )
    content = span(words, words[17:-2])
    said = Statement(
        id=identify("statement", made.id, 1),
        document=made.id,
        source=None,
        cue=span(words, "said"),
        content=(content,),
        quote_type="indirect",
        act="assert",
        source_type="none",
        confidence=1.0,
    )
    with open_dossier() as dossier:
        dossier.add(made, replace(dam_coding(of=made), events=(), statements=(said,), actors=(), numbers=(), terms=(),
                                  proposals=(), outcomes=()))  # fmt: skip
        (sentence,) = section(brief(dossier), "said").sentences
    assert len(sentence.text) < 400
    assert " …’" in sentence.text
    assert sentence.text.startswith("A source that is not named said that ‘the two sides")
    assert sentence.footnotes[0].span.text.endswith("on the river")
