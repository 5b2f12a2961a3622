"""Rival labels: what they name, and whose voice uses them; nothing says which label is right."""

from __future__ import annotations

import pytest

from demarche.records import Term
from tests.phenomena.conftest import CodeText, is_named, shown

FORCES = (
    "The full-scale invasion was in its third year when the Russian deputy minister, Viktor Sokolov, said that the "
    "special military operation would go on until its aims were met."
)
BARRIER = (
    "Palestinian farmers in Qalqilya said that the apartheid wall had cut them off from their wells. An Israeli "
    "colonel, Yael Stern, said that two gates in the security fence were opened each morning."
)
ISLANDS = (
    "Argentine minister Lucia Ferreyra said that the Malvinas would be named in every communique. The assembly of the "
    "Falkland Islands met on Thursday and did not discuss it."
)
GULF = (
    "A tanker was boarded in the Persian Gulf on Sunday night. “Nobody will be robbed in the Arabian Gulf,” Emirati "
    "minister Khalid Mansoor said in Fujairah."
)
PEOPLE = (
    "Four hundred refugees waited in the rain at Bruzgi. Polish deputy Marek Wolski said that the illegal immigrants "
    "would be sent back to Minsk."
)
VOICES = {
    # text, the label as it stands, its referent, who uses it (None: the outlet itself), whether it is quoted
    "the outlet's own word": (
        "Rebels loyal to Bosco Habimana took the airfield at Bunagana in the east of Congo on Sunday.",
        "Rebels",
        ("group:armed opponents", None, False),
    ),
    "in a quotation": (
        "“These terrorists will not see the rains,” Nigerian general Musa Danladi said in Maiduguri.",
        "terrorists",
        ("group:armed opponents", "Musa Danladi", True),
    ),
    "the outlet's word before another's": (FORCES, "full-scale invasion", ("act:entry of troops", None, False)),
    "another's word after the outlet's": (
        FORCES,
        "special military operation",
        ("act:entry of troops", "Viktor Sokolov", False),
    ),
    "one word in quotation marks": (
        "Turkish minister Kemal Aydin said that the army had killed twelve “terrorists” in the mountains of Qandil.",
        "terrorists",
        ("group:armed opponents", "Kemal Aydin", True),
    ),
    "another's words in somebody's statement": (
        "The Swiss mediator, Urs Keller, told reporters that Hezbollah had said the Zionist entity would break the "
        "truce on its first night.",
        "Zionist entity",
        ("state:Israel", "Hezbollah", False),
    ),
    "what another called somebody, told by a third": (
        "Omani envoy Said Harthy recalled that Washington had called the Houthi fighters terrorists in January and "
        "neighbours in March.",
        "terrorists",
        ("group:armed opponents", "United States|Washington", False),
    ),
    "the farmers' word for the barrier": (BARRIER, "apartheid wall", ("thing:barrier", "farmers", False)),
    "the colonel's word for the barrier": (BARRIER, "security fence", ("thing:barrier", "Yael Stern", False)),
    "a minister's name of islands": (
        ISLANDS,
        "Malvinas",
        ("place:Falkland Islands/Malvinas", "Lucia Ferreyra", False),
    ),
    "the outlet's name of islands": (ISLANDS, "Falkland Islands", ("place:Falkland Islands/Malvinas", None, False)),
    "the outlet's name of a sea": (GULF, "Persian Gulf", ("sea:Persian Gulf", None, False)),
    "a minister's name of a sea": (GULF, "Arabian Gulf", ("sea:Persian Gulf", "Khalid Mansoor", True)),
    "so-called": (
        "Cypriot officials said that the so-called Turkish Republic of Northern Cyprus had no harbour that a ship of "
        "the union could enter.",
        "Turkish Republic of Northern Cyprus",
        ("place:Northern Cyprus", "Cypriot officials", False),
    ),
    "what a state calls islands": (
        "Two Chinese cutters sailed into the waters of the Senkaku Islands, which Beijing calls the Diaoyu Islands.",
        "Diaoyu Islands",
        ("place:Senkaku/Diaoyu Islands", "China|Beijing", False),
    ),
    "what the outlet calls them before": (
        "Two Chinese cutters sailed into the waters of the Senkaku Islands, which Beijing calls the Diaoyu Islands.",
        "Senkaku Islands",
        ("place:Senkaku/Diaoyu Islands", None, False),
    ),
    "an old name of a state": (
        "American senator Ruth Keller said that the generals of Burma would be judged in Naypyidaw one day.",
        "Burma",
        ("state:Myanmar", "Ruth Keller", False),
    ),
    "a judge's word": (
        "“What was done at Srebrenica was genocide,” said Amra Hodzic, a judge in Sarajevo.",
        "genocide",
        ("act:mass killing", "Amra Hodzic", True),
    ),
    "a word that is denied": (
        "A Burmese spokesman, Thein Aung, denied that the burning of the villages had been ethnic cleansing.",
        "ethnic cleansing",
        ("act:mass killing", "Thein Aung", False),
    ),
    "the outlet's word for people": (PEOPLE, "refugees", ("group:people who cross borders", None, False)),
    "a deputy's word for people": (PEOPLE, "illegal immigrants", ("group:people who cross borders", "Wolski", False)),
    "according to": (
        "According to the Moroccan ministry, the Southern Provinces will have four new harbours by 2030.",
        "Southern Provinces",
        ("place:Western Sahara", "ministry|Morocco", False),
    ),
    "the outlet's word beside a quotation": (
        "“We only want to vote,” said a fisherman in Sevastopol a week before the annexation of the peninsula.",
        "annexation",
        ("act:joining of territory", None, False),
    ),
}


def _terms(terms: tuple[Term, ...]) -> list[tuple[str, str, bool]]:
    return [(term.span.text, term.referent, term.quoted) for term in terms]


@pytest.mark.parametrize(("text", "label", "expected"), VOICES.values(), ids=VOICES.keys())
def test_whose_word_it_is(code_text: CodeText, text: str, label: str, expected: tuple[str, str | None, bool]) -> None:
    coding = code_text(text)
    found = [term for term in coding.terms if term.span.text == label]
    assert len(found) == 1, _terms(coding.terms)
    referent, voice, quoted = expected
    term = found[0]
    assert (term.referent, term.quoted) == (referent, quoted)
    statements = {statement.id: statement for statement in coding.statements}
    if voice is None:
        assert term.statement is None, f"{statements.get(term.statement or '')}: {shown(coding)}"
    else:
        assert term.statement is not None, f"the outlet: {shown(coding)}"
        source = statements[term.statement].source
        assert any(is_named(source, name) for name in voice.split("|")), f"{source}: {shown(coding)}"


OTHERWISE = {
    # text, a word that is the label of something else here
    "a coup of diplomacy": ("The truce in Darfur was a diplomatic coup for Qatar and its patient emir.", "coup"),
    "accession to an alliance": ("Hungary ratified the accession of Sweden to the alliance on Monday.", "accession"),
    "reunification of families": (
        "Seoul proposed a reunification of two hundred families at the hotel on the Kumgang mountain.",
        "reunification",
    ),
    "an invasion of insects": ("Kenya and Somalia fought an invasion of locusts with one aircraft.", "invasion"),
    "somebody's occupation": (
        "Asked for his occupation, the Tunisian skipper told the judge: fisherman.",
        "occupation",
    ),
    "a square named after martyrs": ("Turkish and Libyan officers met in a cafe on Martyrs' Square.", "Martyrs"),
    "a region of another state": (
        "Greek farmers blocked the road to Skopje in the region of Macedonia, near the lake of Doiran.",
        "Macedonia",
    ),
}


@pytest.mark.parametrize(("text", "word"), OTHERWISE.values(), ids=OTHERWISE.keys())
def test_a_word_that_is_no_label_here(code_text: CodeText, text: str, word: str) -> None:
    coding = code_text(text)
    assert not [term for term in coding.terms if word in term.span.text], _terms(coding.terms)
