"""Free indirect continuation: a sentence without a cue that goes on with the speaker's words, and ones that do not."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, find_statement, holding, is_named, shown

CONTINUED = {
    # text, words of the cued content, words of the sentence that goes on, who speaks
    "would now have to": (
        "Egypt's negotiator, Samir Adel, said that his delegation had come to Khartoum in good faith. The Ethiopians "
        "had never meant to sign. They would now have to answer for the drought.",
        "had come to Khartoum in good faith",
        "They would now have to answer",
        "Samir Adel",
    ),
    "past perfect with however": (
        "Israeli envoy Dan Regev told the council that his government had wanted the truce to hold. However, after the "
        "raid on the kibbutz it had been left with no choice but to answer.",
        "had wanted the truce to hold",
        "no choice but to answer",
        "Dan Regev",
    ),
    "would, of the speaker's own side": (
        "The Iranian delegate, Hassan Karimi, said that the board had broken its word. His country would answer with "
        "more centrifuges, and no inspector would see them.",
        "the board had broken its word",
        "would answer with more centrifuges",
        "Hassan Karimi",
    ),
    "a question of the speaker": (
        "Greek deputy Eleni Markou said that the map published in Ankara was an insult. How could Athens sit down with "
        "people who had drawn Crete out of the sea?",
        "was an insult",
        "How could Athens sit down",
        "Eleni Markou",
    ),
    "reasons": (
        "Senator Luz Ramos said that the Philippines would not tow the ship from the shoal. To do so would be to hand "
        "over the shoal itself, and the sailors aboard had asked for nothing but rice.",
        "would not tow the ship",
        "would be to hand over the shoal",
        "Luz Ramos",
    ),
    "what had been promised": (
        "Refugee leader Aminatou Salek told the commissioner that her people were tired of waiting. They had been "
        "promised a vote in 1991, and it had never come.",
        "her people were tired of waiting",
        "had never come",
        "Aminatou Salek",
    ),
    "what must be done": (
        "Rwanda's foreign minister, Eric Mugisha, insisted that the rebels across the border were the Congolese "
        "army's own creation. Kinshasa must disarm them, and then there would be nothing left to discuss.",
        "were the Congolese army's own creation",
        "Kinshasa must disarm them",
        "Eric Mugisha",
    ),
    "a wish": (
        "Bolivian fisherman Juan Mamani said that his grandfather had been born by the sea. One day his own grandson "
        "would be born there too, whatever became of the port.",
        "had been born by the sea",
        "would be born there too",
        "Juan Mamani",
    ),
}


@pytest.mark.parametrize(("text", "cued", "words", "name"), CONTINUED.values(), ids=CONTINUED.keys())
def test_the_speaker_goes_on(code_text: CodeText, text: str, cued: str, words: str, name: str) -> None:
    coding = code_text(text)
    before, statement = (find_statement(coding, words=part) for part in (cued, words))
    assert statement.quote_type == "free_indirect", shown(coding)
    assert is_named(statement.source, name), shown(coding)
    assert statement.confidence < before.confidence


OUTLET = {
    # text, words of the sentence that the outlet tells itself
    "background in the past": (
        "Kenyan attorney Peter Otieno said that the line had been kept for thirty years. The case was brought to The "
        "Hague by Somalia in August 2014.",
        "was brought to The Hague",
    ),
    "background in the present": (
        "Azerbaijan said that the road would be reopened on Friday. The road is the only one between Armenia and the "
        "enclave.",
        "is the only one between",
    ),
    "what the speaker did next": (
        "Serbian minister Milan Petrovic said that the mayors would not come back. He then left for the airport and "
        "took no questions.",
        "left for the airport",
    ),
    "what happened elsewhere": (
        "The Thai general said that the soldiers at the temple were unarmed. In Bangkok, some two thousand people "
        "marched past the Cambodian embassy on Sunday.",
        "marched past the Cambodian embassy",
    ),
    "a plan in the outlet's voice": (
        "Chilean Minister Rosa Vidal said that the port was open to all. Bolivia's president will travel to Arica next "
        "week for the signing.",
        "will travel to Arica",
    ),
    "a figure": (
        "Moldovan Deputy Prime Minister Andrei Lungu said that the depot was a danger to both banks. About twenty "
        "thousand tonnes of shells are stored in Cobasna.",
        "are stored in Cobasna",
    ),
    "a new paragraph with a date": (
        "Taiwanese deputy minister Lin Mei-hua said that the aircraft had turned back at once.\n\n"
        "China held three exercises around the island in 2022 and two in 2023.",
        "held three exercises",
    ),
    "what the other side had done": (
        "Cypriot negotiator Maria Georgiou said that the beach would be shared. The Turkish side published its own "
        "plan for Varosha in January.",
        "published its own plan",
    ),
}


@pytest.mark.parametrize(("text", "words"), OUTLET.values(), ids=OUTLET.keys())
def test_the_outlet_goes_on(code_text: CodeText, text: str, words: str) -> None:
    coding = code_text(text)
    assert not holding(coding, words), shown(coding)
