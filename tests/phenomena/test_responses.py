"""Responses: denials, rejections and concessions of what was said before point at the statement that said it."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, find_statement, shown

ANSWERED = {
    # text, cue of the response, cue and words of the statement it answers
    "denied the accusation": (
        "Mali accused Algeria of sheltering the men who had attacked the camp at Tinzaouaten. Algeria denied the "
        "accusation on Wednesday.",
        "denied",
        ("accused", "sheltering the men"),
    ),
    "denied these accusations": (
        "Ukraine's general staff accused Belarus of letting drones take off from two of its airfields near the "
        "frontier.\n\n"
        "The defence ministry in Minsk denied these accusations and invited foreign attachés to both fields.",
        "denied",
        ("accused", "letting drones take off"),
    ),
    "rejected the claim": (
        "Venezuela's foreign minister, Luis Marquez, claimed that the drilling ship had been in its waters.\n\n"
        "Guyana rejected the claim and published the position of the ship.",
        "rejected",
        ("claimed", "the drilling ship had been"),
    ),
    "dismissed the allegations": (
        "Human rights groups alleged that Eritrean soldiers had killed forty civilians in the hills above Adigrat. "
        "Eritrea's information minister, Yemane Haile, dismissed the allegations as inventions.",
        "dismissed",
        ("alleged", "had killed forty civilians"),
    ),
    "acknowledged the charge": (
        "Costa Rica charged that Nicaraguan soldiers had dug a canal across the island in the San Juan. The "
        "commander of the Nicaraguan engineers later acknowledged the charge.",
        "acknowledged",
        ("charged", "had dug a canal"),
    ),
    "refuted the report": (
        "The newspaper Kathimerini reported that Turkish divers had landed on the islet at night. A spokesman for the "
        "Turkish navy refuted the report on Sunday.",
        "refuted",
        ("reported", "Turkish divers had landed"),
    ),
    "denied it": (
        "Kosovo's interior minister, Arben Krasniqi, said that Serbian police had crossed into Leposavic on Monday. "
        "Belgrade denied it within the hour.",
        "denied",
        ("said", "Serbian police had crossed"),
    ),
    "disputed that statement": (
        "The Indonesian admiral stated that the Vietnamese trawlers had been inside the line when they were boarded. "
        "Hanoi disputed that statement in a note to the embassy.",
        "disputed",
        ("stated", "the Vietnamese trawlers had been"),
    ),
    "denied, with another statement between": (
        "Georgia accused Russia of moving the fence near Khurvaleti by two hundred metres. The European Union said "
        "that its monitors had seen no change. Russia denied the accusation.",
        "denied",
        ("accused", "moving the fence"),
    ),
    "of two accusations, its own": (
        "Kenya accused Somalia of selling licences in Kenyan waters. Somalia accused Kenya of bribing a clerk of the "
        "court. Nairobi denied the allegation of bribery and published the clerk's letter.",
        "denied",
        ("accused", "bribing a clerk"),
    ),
    "admitted it": (
        "Tajik officials said that border troops had burned a shop in the village of Arka. Two days later the general "
        "in command, Rustam Nazarov, admitted it.",
        "admitted",
        ("said", "had burned a shop"),
    ),
    "denied the charge and called it something": (
        "Qatar accused the United Arab Emirates of hacking its news agency in May. The Emirati ambassador denied the "
        "charge, calling it a bad joke.",
        "denied",
        ("accused", "hacking its news agency"),
    ),
    "dismissed the remarks": (
        "“The islets were never Korean,” Japanese deputy minister Kenji Mori told a committee on Friday. Seoul "
        "dismissed the remarks as a provocation.",
        "dismissed",
        ("told", "The islets were never Korean"),
    ),
    "conceded the point": (
        "Lebanese engineers said that the Israeli line cut the gas field in two. The American mediator, Daniel Brooks, "
        "conceded the point at a meeting in Naqoura.",
        "conceded",
        ("said", "cut the gas field in two"),
    ),
}


@pytest.mark.parametrize(("text", "cue", "answered"), ANSWERED.values(), ids=ANSWERED.keys())
def test_a_response_points_at_what_it_answers(
    code_text: CodeText, text: str, cue: str, answered: tuple[str, str]
) -> None:
    coding = code_text(text)
    said = find_statement(coding, cue=answered[0], words=answered[1])
    response = find_statement(coding, cue=cue)
    assert response.responds_to == said.id, f"{response.responds_to}, not {said.id}: {shown(coding)}"


UNANSWERED = {
    # text, cue of a statement that answers nothing told before
    "nothing before": (
        "Burundi denied the accusation again on Tuesday, in the last of four letters to the secretariat of the East "
        "African Community in Arusha.",
        "denied",
    ),
    "its own content": (
        "Chile and Bolivia opened the new customs house at Tambo Quemado. Bolivia denied that it had asked for a "
        "second gate.",
        "denied",
    ),
    "an assertion": (
        "Spain accused Morocco of letting swimmers through at Ceuta. Morocco said that the price of diesel would be "
        "raised in the autumn.",
        "said",
    ),
    "a narrative before": (
        "Shells fell on two Armenian villages on Thursday night and killed a shepherd. Azerbaijan denied any "
        "involvement in the morning.",
        "denied",
    ),
}


@pytest.mark.parametrize(("text", "cue"), UNANSWERED.values(), ids=UNANSWERED.keys())
def test_a_statement_that_answers_nothing(code_text: CodeText, text: str, cue: str) -> None:
    coding = code_text(text)
    assert find_statement(coding, cue=cue).responds_to is None, shown(coding)
