"""When, where and on what occasion something was said, apart from the days and places of what was said."""

from __future__ import annotations

import pytest

from demarche.records import PlaceReference, TimeReference
from tests.phenomena.conftest import CodeText, find_statement, holding, shown

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


Told = tuple[str, str, str | None, str, str]
"""Words of the content (``a|b``: either), cue, the whole occasion, days (several: with commas), places as written."""

TOLD: dict[str, tuple[str, Told]] = {
    "speaking at, in a city, on a day": (
        "Speaking at the UN headquarters in New York on Monday, Rwandan envoy Claude Mugabo said that the rebels took "
        "no orders from Kigali.",
        (
            "took no orders",
            "said",
            "Speaking at the UN headquarters in New York",
            "2024-05-06",
            "UN headquarters, New York",
        ),
    ),
    "a participle behind the cue": (
        "“Nobody will divide this island,” said Turkish Cypriot leader Emre Kaya, speaking at a ceremony in Kyrenia on "
        "Sunday.",
        ("divide this island", "said", "speaking at a ceremony in Kyrenia", "2024-05-05", "Kyrenia"),
    ),
    "while talking to journalists": (
        "Nepali minister Suresh Thapa accused India of moving the pillars while talking to journalists in Kathmandu on "
        "Thursday.",
        ("moving the pillars", "accused", "talking to journalists in Kathmandu", "2024-05-02", "Kathmandu"),
    ),
    "briefing the press": (
        "Briefing the press in Bogota, defence minister Andres Pardo announced that the patrols on the Arauca would be "
        "doubled.",
        ("would be doubled", "announced", "Briefing the press in Bogota", "", "Bogota"),
    ),
    "addressing an assembly, last Thursday": (
        "Addressing the General Assembly last Thursday, Palauan president Kora Ngiraked urged the powers to leave the "
        "seabed alone.",
        ("leave the seabed", "urged", "Addressing the General Assembly", "2024-05-02", ""),
    ),
    "a post on a network": (
        "In a post on X on Saturday, Somali minister Abdi Farah said that the port deal was void.",
        ("port deal was void", "said", "In a post on X", "2024-05-04", ""),
    ),
    "tweeted": (
        "Estonian prime minister Liis Tamm tweeted on Friday that the buoys in the Narva would be put back.",
        ("would be put back", "tweeted", None, "2024-05-03", ""),
    ),
    "a speech late on a day": (
        "In a televised speech late on Sunday, Guinean president Mamadou Barry warned that strangers were arming the "
        "miners.",
        ("arming the miners", "warned", "In a televised speech", "2024-05-05", ""),
    ),
    "writing in a newspaper": (
        "Writing in the Financial Times, Bolivian minister Ana Quiroga argued that a landlocked state had a right to "
        "the sea.",
        ("right to the sea", "argued", "Writing in the Financial Times", "", ""),
    ),
    "a telephone call": (
        "During a telephone call with his Chadian counterpart on Monday, Sudanese minister Omar Idris said that arms "
        "were crossing the border at Adre.",
        (
            "arms were crossing",
            "said",
            "During a telephone call with his Chadian counterpart",
            "2024-05-06",
            "",
        ),
    ),
    "on the sidelines, on a date": (
        "Tajik president Rustam Nazarov told his Kyrgyz counterpart on the sidelines of a summit in Bishkek on 3 May "
        "that the road would stay open.",
        ("would stay open", "told", "on the sidelines of a summit in Bishkek", "2024-05-03", "Bishkek"),
    ),
    "a joint news conference": (
        "Egypt would answer any cut in the water, foreign minister Sameh Nassar said at a joint news conference with "
        "his Sudanese counterpart in Khartoum on Tuesday.",
        (
            "would answer any cut",
            "said",
            "at a joint news conference with his Sudanese counterpart in Khartoum",
            "2024-05-07",
            "Khartoum",
        ),
    ),
    "told a briefing": (
        "“We have nothing to hide,” the admiral told a briefing in Manila on Thursday. “The boats were ours,” he "
        "added.",
        ("nothing to hide", "told", "a briefing in Manila", "2024-05-02", "Manila"),
    ),
    "he added: no occasion of its own": (
        "“We have nothing to hide,” the admiral told a briefing in Manila on Thursday. “The boats were ours,” he "
        "added.",
        ("boats were ours", "added", None, "", ""),
    ),
    "the next sentence": (
        "At a rally in Yerevan on Sunday, opposition leader Gagik Avetisyan said that the corridor was a trap. He said "
        "that the army had not been asked.",
        ("army had not been asked", "said", None, "", ""),
    ),
    "told parliament": (
        "Danish minister Mette Holm told parliament on Tuesday that the island would be marked by a new stone.",
        ("marked by a new stone", "told", None, "2024-05-07", ""),
    ),
    "a conference that is talked about": (
        "Ukrainian adviser Taras Bondar said talks at the conference in Riga would resume.",
        ("would resume", "said", None, "", ""),
    ),
    "the content before the cue": (
        "The convoy reached Goma on Monday, the mission said.",
        ("convoy reached Goma", "said", None, "", ""),
    ),
    "the content behind the cue": (
        "The mission said the convoy had reached Goma on Monday.",
        ("had reached Goma", "said", None, "", ""),
    ),
    "a day in front": (
        "On Monday, the Ethiopian government denied that its troops had entered Galkayo.",
        ("had entered Galkayo", "denied", None, "2024-05-06", ""),
    ),
    "a day in front that is the content's": (
        "On Saturday, the villagers said, Burundian soldiers crossed the river and burnt the huts.",
        ("crossed the river", "said", None, "", ""),
    ),
    "a summit in another clause": (
        "President Ilir Hoxha, who met the mediators at a summit in Ohrid on Friday, said that nothing had been "
        "signed.",
        ("nothing had been signed", "said", None, "", ""),
    ),
    "the place of an office": (
        "The head of the mission in Juba, Nicholas Lado, said that both sides had broken the truce.",
        ("had broken the truce", "said", None, "", ""),
    ),
    "the place of the speakers": (
        "Protesters in Suva said the reef was Fijian.",
        ("reef was Fijian", "said", None, "", ""),
    ),
    "speaking anonymously": (
        "Speaking on condition of anonymity, a Libyan officer said that drones had been bought from abroad.",
        ("drones had been bought", "said", None, "", ""),
    ),
    "speaking for somebody": (
        "Speaking on behalf of the African Group, Zambian delegate Peter Mwila said that the fund was empty.",
        ("fund was empty", "said", None, "", ""),
    ),
    "last month": (
        "Iceland warned last month that it would close its ports to the trawlers.",
        ("would close its ports", "warned", None, "2024-04-01..2024-04-30", ""),
    ),
    "a summit to come": (
        "The ministry announced that the president would speak at a summit in Doha on Friday.",
        ("president would speak", "announced", None, "", ""),
    ),
    "a meeting that is promised": (
        "Guatemala's minister promised to raise the matter at a meeting in The Hague next week.",
        ("raise the matter", "promised", None, "", ""),
    ),
    "two speakers, the one": (
        "Serbia said at a meeting in Vienna on Monday that the plates were valid, while Kosovo said in a statement on "
        "Tuesday that they were not.",
        ("plates were valid", "said", "at a meeting in Vienna", "2024-05-06", "Vienna"),
    ),
    "two speakers, the other": (
        "Serbia said at a meeting in Vienna on Monday that the plates were valid, while Kosovo said in a statement on "
        "Tuesday that they were not.",
        ("they were not", "said", "in a statement", "2024-05-07", ""),
    ),
    "two days of one speaker, the first": (
        "Ankara said on Monday that the dam was safe and warned on Tuesday that the water would rise.",
        ("dam was safe", "said", None, "2024-05-06", ""),
    ),
    "two days of one speaker, the second": (
        "Ankara said on Monday that the dam was safe and warned on Tuesday that the water would rise.",
        ("water would rise", "warned", None, "2024-05-07", ""),
    ),
    "a participle before two cues": (
        "Speaking in Windhoek, Namibian minister Lukas Shikongo said that the river was shared and accused Pretoria of "
        "taking the whole of it.",
        ("taking the whole of it", "accused", "Speaking in Windhoek", "", "Windhoek"),
    ),
    "here": (
        "WARSAW, May 7 — Polish minister Ewa Nowak said at a news conference here on Tuesday that the fence would be "
        "longer.",
        ("fence would be longer", "said", "at a news conference here", "2024-05-07", "WARSAW"),
    ),
    "an interview published on a day by a paper": (
        "In an interview published on Sunday by the daily Kathimerini, Greek minister Nikos Pappas said that the sea "
        "lines were not for sale.",
        ("not for sale", "said", "In an interview published on Sunday by the daily Kathimerini", "2024-05-05", ""),
    ),
    "an interview with a station on a day": (
        "“The lines are ours,” Peruvian admiral Jorge Salas said in an interview with Radio Programas on Monday.",
        ("lines are ours", "said", "in an interview with Radio Programas", "2024-05-06", ""),
    ),
    "a dated letter": (
        "In a letter dated 2 May to the Secretary-General, Comoros accused France of stealing Mayotte.",
        ("stealing Mayotte", "accused", "In a letter dated 2 May to the Secretary-General", "2024-05-02", ""),
    ),
    "by video": (
        "Addressing the summit via video link, Belarusian president Viktar Karpovich said that the missiles were in "
        "place.",
        ("missiles were in place", "said", "Addressing the summit via video link", "", ""),
    ),
    "a speech of years ago": (
        "In a speech in 2014, the Sahrawi leader Brahim Saleh said that the berm would fall.",
        ("berm would fall", "said", "In a speech", "2014-01-01..2014-12-31", ""),
    ),
    "a sermon with its day inside": (
        "In his Friday sermon, imam Yusuf Barghouti claimed that settlers had burnt the olive trees.",
        ("burnt the olive trees", "claimed", "In his Friday sermon", "2024-05-03", ""),
    ),
    "a visit to a city": (
        "During his visit to Ankara on Thursday, Turkmen minister Merdan Ataev said that the gas would flow by winter.",
        ("gas would flow", "said", "During his visit to Ankara", "2024-05-02", "Ankara"),
    ),
    "a hearing, and the year of the content": (
        "At a hearing before the International Court of Justice on Wednesday, Guyanese agent Carl Singh said that the "
        "award of 1899 was final.",
        (
            "award of 1899",
            "said",
            "At a hearing before the International Court of Justice",
            "2024-05-08",
            "",
        ),
    ),
    "the briefing of a day": (
        "At Monday's briefing, Chinese spokesman Wang Lei said that the coast guard had acted lawfully.",
        ("acted lawfully", "said", "At Monday's briefing", "2024-05-06", ""),
    ),
    "two days after what was told before": (
        "Kenya closed the crossing at Mandera on 3 April. Two days later Mogadishu said that the closure broke the "
        "treaty.",
        ("broke the treaty", "said", None, "2024-04-05", ""),
    ),
    "what was done before speaking": (
        "After landing in Tripoli on Monday, Greek minister Nikos Pappas said that the memorandum was void.",
        ("memorandum was void", "said", None, "", ""),
    ),
    "a day before the cue": (
        "Qatar on Sunday called on both sides to return to the table.",
        ("return to the table", "called", None, "2024-05-05", ""),
    ),
    "a television": (
        "Beninese premier Serge Houngbo told state television late Saturday that the coup had failed.",
        ("coup had failed", "told", None, "2024-05-04", ""),
    ),
    "speaking, in the content": (
        "The lawyer said that his client, speaking at the trial in Minsk, had withdrawn the confession.",
        ("withdrawn the confession", "said", None, "", ""),
    ),
    "a joint statement after talks": (
        "In a joint statement issued after talks in Muscat, Oman and Yemen called for the release of the sailors.",
        ("release of the sailors", "called", "In a joint statement issued after talks in Muscat", "", "Muscat"),
    ),
    "a city and a day": (
        "Georgian minister Nino Kiknadze said in Brussels on Monday that the line was creeping south.",
        ("line was creeping", "said", None, "2024-05-06", "Brussels"),
    ),
    "the attack of a day": (
        "Togo blamed Friday's attack on men from over the border.",
        ("attack|men from over", "blamed", None, "", ""),
    ),
    "a trial": (
        "At his trial in Arusha, the general denied having ordered the killings of 1994.",
        ("ordered the killings", "denied", "At his trial in Arusha", "", "Arusha"),
    ),
    "a message for a feast": (
        "In his Eid message, the emir said that the blockade had failed.",
        ("blockade had failed", "said", "In his Eid message", "", ""),
    ),
    "inside a quotation that is cut": (
        "“The pact,” Japanese minister Kenji Mori told a seminar in Tokyo on Tuesday, “is not aimed at anyone.”",
        ("is not aimed", "told", "a seminar in Tokyo", "2024-05-07", "Tokyo"),
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_the_whole_of_what_is_told(name: str, code_text: CodeText) -> None:
    text, (words, cue, occasion, days, places) = TOLD[name]
    coding = code_text(text)
    told = [one for one in words.split("|") if holding(coding, one)]
    assert told, shown(coding)
    statement = find_statement(coding, words=told[0], cue=cue)
    assert (statement.occasion.text if statement.occasion else None) == occasion
    known = [time for time in statement.times if time.start or time.end]
    assert ", ".join(map(_days, known)) == days, [time.span.text for time in statement.times]
    assert ", ".join(place.span.text for place in statement.places if _is_known(place)) == places


def _days(reference: TimeReference) -> str:
    """``start..end`` in ISO form, one day alone, an open side left empty."""
    start, end = (side.isoformat() if side else "" for side in (reference.start, reference.end))
    return start if start and start == end else f"{start}..{end}"


def _is_known(place: PlaceReference) -> bool:
    return bool(place.country or place.claimants or place.latitude is not None)


def test_every_span_reads_what_it_says(code_text: CodeText) -> None:
    for text, _ in (*CASES.values(), *TOLD.values()):
        for statement in code_text(text).statements:
            spans = [statement.occasion, *(t.span for t in statement.times), *(p.span for p in statement.places)]
            assert all(text[span.start : span.end] == span.text for span in spans if span is not None)
