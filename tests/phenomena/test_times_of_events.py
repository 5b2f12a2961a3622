"""Times of events: which expression is an event's, and the days it stands for, through the whole coder."""

from __future__ import annotations

from datetime import date

import pytest

from demarche.coder import code_document
from demarche.read import read_text
from demarche.records import Coding, Event, TimeReference
from tests.phenomena.conftest import CodeText

TIMED = {
    # text (of Wednesday 8 May 2024), triggers that are right, days, granularity, whether they are exact
    "a weekday that is past": (
        "Moroccan police arrested two Sahrawi students at the gate of the lycee in Laayoune on Friday.",
        "arrested",
        ("2024-05-03", "day", True),
    ),
    "a weekday to come": (
        "The foreign ministers of Ecuador and Peru will meet in Tumbes on Friday to settle the fees for the canal.",
        "meet",
        ("2024-05-10", "day", True),
    ),
    "due on the day of publication": (
        "A delegation from Skopje is due to visit Sofia on Wednesday for the first talks on the textbooks.",
        "visit",
        ("2024-05-08", "day", True),
    ),
    "due on Monday": (
        "The mediators are due to meet the two Libyan commanders on Monday in Geneva.",
        "meet",
        ("2024-05-13", "day", True),
    ),
    "had, on Monday": (
        "The Lao army had shelled the Thai post across the Mekong on Monday, villagers said.",
        "shelled",
        ("2024-05-06", "day", True),
    ),
    "of two weekdays, the one to come": (
        "Lithuania said on Tuesday that it would expel two Belarusian attachés on Thursday.",
        "expel",
        ("2024-05-09", "day", True),
    ),
    "of two weekdays, the day of the speech": (
        "On Tuesday Rwanda accused Burundi of having bombed a market near Cibitoke on Saturday.",
        "accused",
        ("2024-05-07", "day", True),
    ),
    "of two weekdays, the day of the deed": (
        "On Tuesday Rwanda accused Burundi of having bombed a market near Cibitoke on Saturday.",
        "bombed",
        ("2024-05-04", "day", True),
    ),
    "August 5, past": (
        "Tajik border guards shot dead a herdsman on the Isfara road on August 5, and the post has been doubled since.",
        "shot|shot dead",
        ("2023-08-05", "day", True),
    ),
    "August 5, to come": (
        "Guyana and Suriname will sign the agreement on fishing in Paramaribo on August 5.",
        "sign|agreement",
        ("2024-08-05", "day", True),
    ),
    "December 28": (
        "Chile recalled its consul from La Paz on December 28 after the raid on the customs house.",
        "recalled",
        ("2023-12-28", "day", True),
    ),
    "almost month-long": (
        "The Ugandan army imposed an almost month-long curfew on the town of Kasese.",
        "curfew|imposed",
        ("..", "duration", False),
    ),
    "for almost a month": (
        "Dinka herdsmen besieged the town of Agok for almost a month.",
        "besieged",
        ("..", "duration", False),
    ),
    "the late 1940s": (
        "In the late 1940s the Soviet authorities deported tens of thousands of Estonian farmers to Siberia.",
        "deported",
        ("1947-01-01..1949-12-31", "decade", False),
    ),
    "from one day to another": (
        "Azerbaijani and Turkish troops held joint exercises near Kars from 3 to 7 March 2023.",
        "exercises|held",
        ("2023-03-03..2023-03-07", "day", True),
    ),
    "a meeting of five days": (
        "The foreign ministers of Belize and Guatemala met in San Ignacio from 3 to 7 March 2023.",
        "met",
        ("2023-03-03..2023-03-07", "day", True),
    ),
    "between two years": (
        "Polisario fighters attacked the Moroccan posts along the berm between 1975 and 1991.",
        "attacked",
        ("1975-01-01..1991-12-31", "year", True),
    ),
    "since a day without a year": (
        "The Sudanese army has blocked the road to Abyei since August 5.",
        "blocked",
        ("2023-08-05..2024-05-08", "day", True),
    ),
    "last year": (
        "The Philippines sued China last year over the coral destroyed at the reef.",
        "sued",
        ("2023-01-01..2023-12-31", "year", True),
    ),
    "three days ago": (
        "Three days ago Honduran sailors seized a Salvadoran trawler in the Gulf of Fonseca.",
        "seized",
        ("2024-05-05", "day", True),
    ),
    "a month that is past": (
        "Iceland and Norway signed a treaty on herring in October, and neither parliament has ratified it.",
        "signed",
        ("2023-10-01..2023-10-31", "month", True),
    ),
    "two days later": (
        "Kenyan police raided the Somali market in Eastleigh on 3 April. Two days later Mogadishu recalled its "
        "ambassador.",
        "recalled",
        ("2024-04-05", "day", True),
    ),
    "the following day": (
        "Serbia's president met the envoys in Brussels on 14 March 2023. The following day police arrested eleven "
        "Serbs in Zvecan.",
        "arrested",
        ("2023-03-15", "day", True),
    ),
    "the day before a day that was named": (
        "Shells hit a hospital in Omdurman on Sunday. The day before, the air force had bombed the market at Bahri.",
        "bombed",
        ("2024-05-04", "day", True),
    ),
    "two days after a date": (
        "Ecuador expelled the Colombian ambassador two days after the raid of 1 March 2008.",
        "expelled",
        ("2008-03-03", "day", True),
    ),
}


def _days(reference: TimeReference) -> str:
    """``start..end`` in ISO form, one day alone, an open side left empty."""
    start, end = (side.isoformat() if side else "" for side in (reference.start, reference.end))
    return start if start and start == end else f"{start}..{end}"


def _event(coding: Coding, triggers: str) -> Event:
    """The first event with one of the triggers (``a|b``).

    Raises:
        AssertionError: there is none; the message shows what came out instead.
    """
    found = [
        e for e in coding.events if any(t in (e.trigger.text, *e.trigger.text.split()) for t in triggers.split("|"))
    ]
    assert found, f"no event {triggers!r}, but {[e.trigger.text for e in coding.events]}"
    return next((event for event in found if event.times), found[0])


def _told(event: Event) -> list[tuple[str, str, bool]]:
    return [(_days(time), time.granularity, time.exact) for time in event.times]


@pytest.mark.parametrize(("text", "triggers", "expected"), TIMED.values(), ids=TIMED.keys())
def test_time_of_an_event(code_text: CodeText, text: str, triggers: str, expected: tuple[str, str, bool]) -> None:
    event = _event(code_text(text), triggers)
    assert _told(event) == [expected], [time.span.text for time in event.times]


UNTIMED = {
    # text, triggers of an event without a time: the only time told belongs to something else
    "the date of the treaty": (
        "Nicaragua accused Colombia of fishing beyond the line drawn in the treaty of 24 March 1928.",
        "accused",
    ),
    "the year of the war": (
        "Syria thanked Norway for the maps of the minefields laid in the war of 1973.",
        "thanked",
    ),
    "the day of the other's deed": (
        "Bahrain condemned the attack that had struck the pipeline at Buri on Sunday.",
        "condemned",
    ),
}


@pytest.mark.parametrize(("text", "triggers"), UNTIMED.values(), ids=UNTIMED.keys())
def test_a_time_of_something_else(code_text: CodeText, text: str, triggers: str) -> None:
    event = _event(code_text(text), triggers)
    assert not event.times, [time.span.text for time in event.times]


INFERRED = {
    # text without a date of publication, its date and basis (None: there is none), triggers, days
    "day and month in the dateline, the year from the text": (
        "TBILISI, May 5 — Georgian police arrested three smugglers at the Enguri bridge on Friday.\n\n"
        "The bridge was opened in March 2023 and closed twice in April 2023.",
        ("2023-05-05", "dateline-year-inferred"),
        "arrested",
        "2023-05-05",
    ),
    "yesterday, in a year from the text": (
        "SUVA, July 12 — Tongan sailors seized a Fijian yacht at the Minerva Reefs yesterday.\n\n"
        "Both states had sent notes in May 2011 and ships in June 2011.",
        ("2011-07-12", "dateline-year-inferred"),
        "seized",
        "2011-07-11",
    ),
    "a full date in the dateline": (
        "NICOSIA, March 3, 2021 — Turkish soldiers blocked the road to Strovilia on Monday, the mission said.\n\n"
        "The road had been open since the spring.",
        ("2021-03-03", "dateline"),
        "blocked",
        "2021-03-01",
    ),
    "a year that is named only once": (
        "ASMARA, June 9 — Ethiopian soldiers attacked the post at Zalambessa on Thursday.\n\n"
        "The two states have had no border since the treaty of December 2000.",
        None,
        "attacked",
        "..",
    ),
    "no dateline at all": (
        "Venezuelan soldiers arrested twelve Guyanese miners on the Cuyuni River on Saturday and took their boats.",
        None,
        "arrested",
        "..",
    ),
}


@pytest.mark.parametrize(("text", "published", "triggers", "days"), INFERRED.values(), ids=INFERRED.keys())
def test_the_date_of_the_document_and_what_says_so(
    text: str, published: tuple[str, str] | None, triggers: str, days: str
) -> None:
    document = read_text(text)
    found = document.published
    if published is None:
        assert found is None, str(found)
    else:
        assert found is not None, document.dateline
        assert (found.start, found.end, found.basis) == (
            date.fromisoformat(published[0]),
            date.fromisoformat(published[0]),
            published[1],
        )
    event = _event(code_document(document), triggers)
    assert [_days(time) for time in event.times] == [days], [time.span.text for time in event.times]
