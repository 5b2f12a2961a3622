"""When, where and on what occasion something was said, apart from the days and places of what was said."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, find_statement, shown

# Published on Wednesday 8 May 2024.
Expected = tuple[str, str, str | None, str | None, str | None]
"""Words of the content, cue, occasion (words of it), first day, place."""

CASES: dict[str, tuple[str, Expected]] = {
    "a news conference": (
        "“The talks have failed,” Armenian foreign minister Vahan Petrosyan said at a news conference on Tuesday.",
        ("talks have failed", "said", "at a news conference", "2024-05-07", None),
    ),
    "speaking at, before the cue": (
        "Speaking at the headquarters of the African Union, Kenyan envoy Ruth Wanjiru warned that the truce was "
        "ending.",
        ("truce was ending", "warned", "Speaking at the headquarters", None, None),
    ),
    "an interview with": (
        "In an interview with Al Arabiya, Moroccan foreign minister Hicham Alaoui denied that troops had "
        "crossed the berm.",
        ("troops had crossed", "denied", "In an interview with Al Arabiya", None, None),
    ),
    "told reporters in a city": (
        "Norwegian mediator Lars Berg told reporters in Geneva late on Monday that the text was ready.",
        ("text was ready", "told", None, "2024-05-06", "Geneva"),
    ),
    "a letter to a body": (
        "Eritrea said in a letter to the Security Council that the sanctions were illegal.",
        ("sanctions were illegal", "said", "in a letter to the Security Council", None, None),
    ),
    "a rally in a city": (
        "At a rally in Caracas on Sunday, President Nicolas Maduro said that the Essequibo was Venezuelan.",
        ("Essequibo was", "said", "At a rally in Caracas", "2024-05-05", "Caracas"),
    ),
    "a tweet": (
        "Polish foreign minister Jan Zielinski wrote in a tweet that Minsk was behind the crossings.",
        ("Minsk was behind", "wrote", "in a tweet", None, None),
    ),
    "a televised address": (
        "In a televised address, Ethiopian prime minister Tesfaye Lemma said the dam would be filled as planned.",
        ("dam would be filled", "said", "In a televised address", None, None),
    ),
    "the day alone": (
        "Turkey said on Tuesday that its survey ship would stay.",
        ("survey ship would stay", "said", None, "2024-05-07", None),
    ),
    "the bare day of agencies": (
        "The Kremlin said Tuesday the drills near Murmansk were routine.",
        ("drills near Murmansk", "said", None, "2024-05-07", None),
    ),
    "addressing a parliament": (
        "Addressing parliament in Tbilisi, Georgian premier Levan Maisuradze said that he would visit Sukhumi.",
        ("he would visit", "said", "Addressing parliament in Tbilisi", None, "Tbilisi"),
    ),
    "the day of the content": (
        "Japan said that the ship had left the waters on Friday.",
        ("ship had left", "said", None, None, None),
    ),
    "the place of the content": (
        "Serbia said that its soldiers in Mitrovica had been shot at.",
        ("soldiers in Mitrovica", "said", None, None, None),
    ),
    "an occasion in the content": (
        "The envoy said that the minister would answer at a news conference.",
        ("minister would answer", "said", None, None, None),
    ),
    "the day of another clause": (
        "The spokeswoman, who arrived in Tunis on Monday, said that the ship was safe.",
        ("ship was safe", "said", None, None, None),
    ),
    "a statement on a day": (
        "In a statement on Friday, the Philippine coast guard accused China of ramming a boat.",
        ("of ramming|ramming a boat", "accused", "In a statement", "2024-05-03", None),
    ),
    "quotation, then where": (
        "“We shall not sign,” Sudanese negotiator Amin Idris told journalists in Jeddah on Saturday.",
        ("shall not sign", "told", None, "2024-05-04", "Jeddah"),
    ),
    "during a meeting": (
        "During a meeting with the Qatari emir, the Taliban minister said that the women's schools would open.",
        ("schools would open", "said", "During a meeting with the Qatari emir", None, None),
    ),
    "after the meeting, in a city": (
        "After the talks in Vienna, Iranian negotiator Reza Karimi said that the cameras would be switched on again.",
        ("cameras would be", "said", "After the talks in Vienna", None, "Vienna"),
    ),
    "both a day and a day of the content": (
        "Kyiv said on Monday that the prisoners would be exchanged on Friday.",
        ("prisoners would be", "said", None, "2024-05-06", None),
    ),
    "last week": (
        "Belgrade warned last week that it would withdraw from the talks.",
        ("would withdraw", "warned", None, "2024-04-29", None),
    ),
    "two cues, one occasion": (
        "At a rally in Lahore on Sunday, the former prime minister said that the army had lied and warned that the "
        "people would rise.",
        ("people would rise", "warned", "At a rally in Lahore", "2024-05-05", "Lahore"),
    ),
    "a news conference that is told": (
        "Algerian foreign minister Kamel Benali told a news conference in Algiers on Thursday that the "
        "treaty was dead.",
        ("treaty was dead", "told", "a news conference in Algiers", "2024-05-02", "Algiers"),
    ),
    "on the sidelines": (
        "Indian minister Ravi Menon said on the sidelines of the summit in Astana that the border was quiet.",
        ("border was quiet", "said", "on the sidelines of the summit in Astana", None, "Astana"),
    ),
    "talking to": (
        "Talking to reporters at the airport in Baku, the ombudsman said the prisoners had been beaten.",
        ("prisoners had been beaten", "said", "Talking to reporters at the airport", None, "Baku"),
    ),
    "a broadcaster": (
        "Greek minister Eleni Vasilaki told the broadcaster ERT on Monday that the islands would not be disarmed.",
        ("islands would not", "told", None, "2024-05-06", None),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_occasions(name: str, code_text: CodeText) -> None:
    text, (words, cue, occasion, day, place) = CASES[name]
    coding = code_text(text)
    found = [
        find_statement(coding, words=one, cue=cue)
        for one in words.split("|")
        if any(one in part.text for s in coding.statements for part in s.content)
    ]
    assert found, shown(coding)
    statement = found[0]
    told = statement.occasion.text if statement.occasion else None
    assert (told is None) == (occasion is None), told
    assert occasion is None or (told is not None and told.startswith(occasion)), told
    assert next((time.start.isoformat() for time in statement.times if time.start), None) == day
    assert next((each.name for each in statement.places), None) == place or (
        place is None and all(each.latitude is None for each in statement.places)
    )


def test_every_span_reads_what_it_says(code_text: CodeText) -> None:
    for text, _ in CASES.values():
        for statement in code_text(text).statements:
            spans = [statement.occasion, *(t.span for t in statement.times), *(p.span for p in statement.places)]
            assert all(text[span.start : span.end] == span.text for span in spans if span is not None)
