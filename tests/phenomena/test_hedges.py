"""Distance: the words by which an outlet holds an attribution off, and inferences that are the outlet's own."""

from __future__ import annotations

import pytest

from demarche.records import Span
from tests.phenomena.conftest import CodeText, find_statement, holding, shown

DISTANCE = {
    # text, words in the content, cue, the hedge, the outlet's stance (None: there is none)
    "reportedly told": (
        "The Emirati president reportedly told the Iranian envoy that trade through Dubai would go on whatever was "
        "said about the islands.",
        "trade through Dubai",
        "told",
        "reportedly",
        None,
    ),
    "allegedly said": (
        "The Rwandan colonel allegedly said that his column would be in Goma by the weekend, a remark that the army "
        "has never commented on.",
        "his column would be in Goma",
        "said",
        "allegedly",
        None,
    ),
    "apparently warned": (
        "China's ambassador apparently warned the Lithuanian ministry that the office in Vilnius would cost it the "
        "rail freight from Chengdu.",
        "the office in Vilnius",
        "warned",
        "apparently",
        None,
    ),
    "purportedly": (
        "In the recording the Malian officer purportedly promised the villagers that the drones would not come back "
        "before the funeral.",
        "the drones would not come back",
        "promised",
        "purportedly",
        None,
    ),
    "supposedly": (
        "The Saudi prince supposedly assured the Houthi delegation in Muscat that the airport at Sanaa would be opened "
        "for pilgrims.",
        "the airport at Sanaa",
        "assured",
        "supposedly",
        None,
    ),
    "reportedly, the content before": (
        "The bridge at Mitrovica would be blocked again within the week, Serbian officers have reportedly said, and "
        "the power to the northern towns cut off.",
        "The bridge at Mitrovica",
        "said",
        "reportedly",
        None,
    ),
    "claimed": (
        "The Venezuelan vice president, Luis Marquez, claimed that the villagers of the Essequibo had asked to become "
        "citizens of his country.",
        "the villagers of the Essequibo",
        "claimed",
        None,
        "claimed",
    ),
    "claims, of a state": (
        "Azerbaijan claims that the road was closed by landslides, although drivers from Goris have photographed the "
        "barrier and its guards.",
        "the road was closed by landslides",
        "claims",
        None,
        "claims",
    ),
    "alleged": (
        "Eritrea's information minister alleged that the shells which fell on Senafe had been fired on the orders of "
        "generals in Addis Ababa.",
        "the shells which fell on Senafe",
        "alleged",
        None,
        "alleged",
    ),
    "boasted": (
        "The commander of the Abkhaz guard boasted that not one Georgian car had crossed the Inguri since the gate "
        "was welded shut.",
        "not one Georgian car",
        "boasted",
        None,
        "boasted",
    ),
    "reportedly claimed": (
        "The Taliban governor reportedly claimed that Pakistani aircraft had struck a wedding in Khost on the first "
        "night of the truce.",
        "had struck a wedding",
        "claimed",
        "reportedly",
        "claimed",
    ),
    "said is neutral": (
        "Bulgarian minister Stefan Kolev said that the textbooks in Skopje had been revised in 2021 and that nobody "
        "in Sofia had been asked.",
        "the textbooks in Skopje",
        "said",
        None,
        None,
    ),
    "told is neutral": (
        "Belizean Senator Carla Young told the assembly that the ruling was expected in March and would be read out "
        "in both capitals.",
        "the ruling was expected in March",
        "told",
        None,
        None,
    ),
    "a claim to an islet is no stance": (
        "Tokyo said that its claim to the islets rested on maps from the seventeenth century, and that it would show "
        "them to the court.",
        "rested on maps",
        "said",
        None,
        None,
    ),
    "reported by a newspaper is no hedge": (
        "The daily Al-Ahram reported that the Ethiopian engineers had closed the last two sluices on Saturday while "
        "the delegations were in Kinshasa.",
        "the Ethiopian engineers had closed",
        "reported",
        None,
        None,
    ),
    "hedge of another sentence": (
        "The gunboat was reportedly built in Turkey. Turkmen officials said that it had sailed from the Caspian port "
        "on its own and met nobody.",
        "it had sailed from the Caspian port",
        "said",
        None,
        None,
    ),
}


def _text(span: Span | None) -> str | None:
    return span.text if span else None


@pytest.mark.parametrize(("text", "words", "cue", "hedge", "stance"), DISTANCE.values(), ids=DISTANCE.keys())
def test_hedge_and_stance(
    code_text: CodeText, text: str, words: str, cue: str, hedge: str | None, stance: str | None
) -> None:
    coding = code_text(text)
    statement = find_statement(coding, words=words, cue=cue)
    assert (_text(statement.hedge), _text(statement.outlet_stance)) == (hedge, stance), shown(coding)


INFERRED = {
    # text, words of the outlet's own inference
    "a tacit admission": (
        "Rwanda pulled two battalions back from the hills above Goma on Sunday, in what appeared to be a tacit "
        "admission that its soldiers had been there all along.",
        "its soldiers had been there",
    ),
    "in an apparent warning": (
        "A Chinese cutter sailed around the shoal four times on Friday, in an apparent warning that no supply boat "
        "would be let through this month.",
        "no supply boat",
    ),
    "a sign that": (
        "The Cypriot delegation took the new map home on Thursday, a sign that the line through Famagusta is no "
        "longer beyond discussion.",
        "the line through Famagusta",
    ),
    "suggests that": (
        "The absence of the Moroccan flag in the hall suggests that the round table on the Sahara will once more be "
        "held without Rabat.",
        "the round table on the Sahara",
    ),
}


@pytest.mark.parametrize(("text", "words"), INFERRED.values(), ids=INFERRED.keys())
def test_what_the_outlet_infers_is_nobody_s_statement(code_text: CodeText, text: str, words: str) -> None:
    coding = code_text(text)
    assert not [s for s in holding(coding, words) if s.source is not None], shown(coding)
