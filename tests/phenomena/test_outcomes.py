"""Outcomes: how an undertaking or a fight is told to have gone, for whom, against whom, and who says so."""

from __future__ import annotations

import pytest

from demarche.records import Outcome, Participant
from tests.phenomena.conftest import CodeText, is_named

TOLD = {
    # text; words that the span holds; gain or loss; for whom; against whom (a code or a part of the name, None: nobody;
    # alternatives behind bars); fields that are right; words of the undertaking (None: none)
    # campaigns and diplomacy
    "no headway, his country": (
        "Former Armenian foreign minister Tigran Avanesyan admitted that his country hadn't made headway in its "
        "recognition campaign at the United Nations.",
        ("hadn't made headway in its recognition campaign", "loss", "ARM", None, "diplomacy", "recognition campaign"),
    ),
    "failed in its effort": (
        "Serbia has failed in its diplomatic effort to keep Kosovo out of the police organisation, a Croatian daily "
        "wrote.",
        ("failed in its diplomatic effort", "loss", "SRB", None, "diplomacy", "its diplomatic effort"),
    ),
    "achieved success by a campaign": (
        "Qatar achieved remarkable diplomatic success as a result of its patient mediation in Darfur.",
        ("achieved remarkable diplomatic success", "gain", "QAT", None, "diplomacy", "its patient mediation"),
    ),
    "a diplomatic coup for": (
        "The truce was a diplomatic coup for Oman and its patient sultan.",
        ("diplomatic coup", "gain", "OMN", None, "diplomacy", "truce"),
    ),
    "a setback for": (
        "The postponement of the summit is a setback for Brazil, which had sent invitations in March.",
        ("setback", "loss", "BRA", None, "diplomacy|other", "postponement"),
    ),
    "few takers": (
        "Iran found few takers for its plan of a regional navy at the meeting in Muscat.",
        ("found few takers", "loss", "IRN", None, "diplomacy|armed|other", "its plan|"),
    ),
    "received no support": (
        "Morocco's proposal received no support from the members of the African Union on Friday.",
        ("received no support", "loss", "MAR", None, "diplomacy|other", "Morocco's proposal"),
    ),
    "rallied support": (
        "Ukraine rallied support among the Baltic states for its grain corridor.",
        ("rallied support", "gain", "UKR", None, "diplomacy|economy|other", None),
    ),
    "increasingly isolated": (
        "Myanmar is increasingly isolated after the foreign ministers of the region shut its general out.",
        ("isolated", "loss", "MMR", None, "diplomacy|armed|other", None),
    ),
    "talks collapsed": (
        "Talks between Ethiopia and Egypt over the dam collapsed on Tuesday night in Kinshasa.",
        ("collapsed", "loss", None, None, "diplomacy", "Talks"),
    ),
    "talks ended without agreement": (
        "The talks in Geneva between the Yemeni parties ended without agreement on Sunday.",
        ("ended without agreement", "loss", None, None, "diplomacy", "talks"),
    ),
    "negotiations yielded nothing": (
        "Three days of negotiations in Baku yielded nothing, an Azerbaijani diplomat said.",
        ("yielded nothing", "loss", None, None, "diplomacy", "negotiations"),
    ),
    "no breakthrough": (
        "Japan and South Korea achieved no breakthrough in the talks on export controls.",
        ("achieved no breakthrough", "loss", "JPN|KOR", None, "diplomacy|economy", "talks"),
    ),
    "hailed as a breakthrough": (
        "Greece and Turkey reached a breakthrough in their talks on the Aegean, officials in Athens said.",
        ("breakthrough", "gain", "GRC|TUR", None, "diplomacy", "their talks"),
    ),
    "has not failed": (
        "The Swiss envoy, Urs Keller, insisted that the mediation has not failed.",
        ("has not failed", "gain", None, None, "diplomacy", "mediation"),
    ),
    "without success": (
        "Venezuela lobbied the Caribbean governments without success in the weeks before the meeting.",
        ("without success", "loss", "VEN", None, "diplomacy|other", None),
    ),
    "campaign has paid off": (
        "Kenya's long campaign for the council seat has paid off, the minister told the parliament in Nairobi.",
        ("paid off", "gain", "KEN", None, "diplomacy|vote", "campaign"),
    ),
    "efforts bore no fruit": (
        "Algeria's efforts to bring the two sides to one table have borne no fruit.",
        ("borne no fruit", "loss", "DZA", None, "diplomacy|other", "efforts"),
    ),
    "failed bid": (
        "Taiwan blamed pressure from Beijing for its failed bid to attend the health assembly.",
        ("failed bid", "loss", "TWN", None, "diplomacy|other", "bid"),
    ),
    "failed to persuade": (
        "Colombia failed to persuade its neighbours to close their embassies in Caracas.",
        ("failed to persuade", "loss", "COL", None, "diplomacy|other", None),
    ),
    "upper hand": (
        "Saudi Arabia has gained the upper hand over Iran in the contest for influence in Baghdad.",
        ("gained the upper hand", "gain", "SAU", "IRN", "diplomacy|other", "contest|"),
    ),
    "victory for, told by a minister": (
        "Cypriot minister Eleni Markou described the vote of the commission as a victory for Cyprus over Turkey.",
        ("victory", "gain", "CYP", "TUR", "vote|diplomacy", None),
    ),
    # wars
    "victory over": (
        "After Azerbaijan's sweeping victory over Armenia, thousands of families left the region by a single road.",
        ("sweeping victory over Armenia", "gain", "AZE", "ARM", "armed|other", None),
    ),
    "military losses": (
        "Russia's reported military losses were not mentioned in the evening news.",
        ("reported military losses", "loss", "RUS", None, "armed", None),
    ),
    "inflicted damage on": (
        "The Ethiopian air force inflicted heavy damage on the Eritrean army near Badme.",
        ("inflicted heavy damage on the Eritrean army", "gain", "ETH", "ERI", "armed", None),
    ),
    "suffered heavy losses": (
        "Chadian troops suffered heavy losses in the battle for the oasis.",
        ("suffered heavy losses", "loss", "TCD", None, "armed", "battle"),
    ),
    "were routed": (
        "Government forces were routed by the rebels at the gates of Goma, witnesses said.",
        ("routed", "loss", "forces", "rebels", "armed", None),
    ),
    "repelled the attack": (
        "Ukrainian soldiers repelled the Russian attack on the bridge at dawn.",
        ("repelled the Russian attack", "gain", "UKR", "RUS", "armed", "attack"),
    ),
    "lost control of a town": (
        "The Sudanese army lost control of the town of Wad Madani on Monday.",
        ("lost control of the town", "loss", "SDN", None, "armed", None),
    ),
    "recaptured a town": (
        "Syrian government troops recaptured the town of Saraqib from the rebels on Wednesday.",
        ("recaptured the town", "gain", "SYR", "rebels|", "armed", None),
    ),
    "fell to": (
        "The airport of Benghazi fell to the militia on Thursday after a week of shelling.",
        ("fell to the militia", "gain", "militia", None, "armed", None),
    ),
    "lost the war": (
        "Germany lost the war in 1918 and with it all its colonies in Africa.",
        ("lost the war", "loss", "DEU", None, "armed", "war"),
    ),
    "shot down jets": (
        "Turkey shot down two Syrian jets over Idlib, the ministry in Ankara said.",
        ("shot down two Syrian jets", "gain", "TUR", "SYR", "armed", None),
    ),
    "offensive stalled": (
        "Ethiopia's offensive has stalled in the hills north of Mekelle.",
        ("stalled", "loss", "ETH", None, "armed", "offensive"),
    ),
    "declared victory": (
        "Azerbaijan declared victory in the war on Tuesday and fireworks were seen over Baku.",
        ("declared victory in the war", "gain", "AZE", None, "armed", "war"),
    ),
    "a blow to": (
        "The loss of the frigate dealt a heavy blow to the Argentine navy during the war of 1982.",
        ("dealt a heavy blow", "loss", "ARG", None, "armed", None),
    ),
    "crushing defeat at the hands of": (
        "Ethiopian generals still study Italy's crushing defeat at the hands of their ancestors at Adwa.",
        ("crushing defeat", "loss", "ITA", None, "armed|other", None),
    ),
    "broke the blockade": (
        "Two freighters with wheat reached the port after the Yemeni navy broke the blockade of Hodeidah.",
        ("broke the blockade", "gain", "YEM", None, "armed|economy", "blockade"),
    ),
    # votes
    "won the vote": (
        "Palestine won the vote in the General Assembly by a margin of a hundred ballots.",
        ("won the vote", "gain", "PSE", None, "vote", "vote"),
    ),
    "failed to secure enough votes": (
        "Russia failed to secure enough votes for its draft resolution in the Security Council.",
        ("failed to secure enough votes", "loss", "RUS", None, "vote", None),
    ),
    "resolution was voted down": (
        "The Cuban resolution was voted down in the committee, eleven to seven.",
        ("voted down", "loss", "CUB", None, "vote|diplomacy", "resolution"),
    ),
    "lost its seat": (
        "Saudi Arabia lost the election for a seat on the Human Rights Council to the Marshall Islands.",
        ("lost the election", "loss", "SAU", "MHL|", "vote", "election"),
    ),
    "election victory of a party": (
        "The opposition's landslide victory in the election surprised the generals in Bangkok.",
        ("landslide victory", "gain", "opposition", None, "vote", "election"),
    ),
    # courts
    "ruled in favour of": (
        "The International Court of Justice ruled in favour of Somalia in the dispute over the sea border with Kenya.",
        ("ruled in favour of Somalia", "gain", "SOM", "KEN|", "law", "dispute|"),
    ),
    "ruled against": (
        "A tribunal in The Hague ruled against China in the case about the reefs.",
        ("ruled against China", "loss", "CHN", None, "law", "case|"),
    ),
    "won the case": (
        "Chile won the case that Bolivia had brought before the judges in The Hague.",
        ("won the case", "gain", "CHL", None, "law", "case"),
    ),
    "court dismissed a claim": (
        "The court dismissed Nicaragua's claim to the wider shelf on Thursday.",
        ("dismissed Nicaragua's claim", "loss", "NIC", None, "law", "claim"),
    ),
    # sanctions, trade
    "sanctions have crippled": (
        "American sanctions have crippled the Iranian economy, a banker in Tehran said.",
        ("crippled the Iranian economy", "loss", "IRN", "USA|", "economy", "sanctions"),
    ),
    "sanctions have had no effect": (
        "The sanctions have had no effect, the Belarusian minister told reporters in Minsk.",
        ("had no effect", "loss", None, None, "economy|diplomacy", "sanctions"),
    ),
    "tariffs backfired": (
        "India's tariffs on Nepalese tea backfired, growers in Darjeeling said.",
        ("backfired", "loss", "IND", None, "economy", "tariffs"),
    ),
    "lost the trade dispute": (
        "The United States lost the dispute over cotton subsidies to Brazil at the World Trade Organization.",
        ("lost the dispute", "loss", "USA", "BRA|", "economy|law", "dispute"),
    ),
    "the blockade has failed": (
        "The blockade of Qatar has failed, wrote a Kuwaiti columnist three years after it began.",
        ("failed", "loss", None, None, "economy|armed|diplomacy|other", "blockade"),
    ),
}


def _of(participant: Participant | None, expected: str | None) -> bool:
    """Whether a participant is one of those expected, by code or by name ("IRN|" also allows none)."""
    if expected is None:
        return participant is None
    for one in expected.split("|"):
        if (participant is None) == (not one) and (
            participant is None or participant.country == one or is_named(participant, one)
        ):
            return True
    return False


def _shown(outcomes: tuple[Outcome, ...]) -> str:
    return " | ".join(
        f"“{o.span.text}” {o.told}: {o.holder.name if o.holder else None}, against "
        f"{o.against.name if o.against else None}, {o.field}, of {o.undertaking.text if o.undertaking else None!r}"
        for o in outcomes
    )


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD.keys())
def test_how_it_went(
    code_text: CodeText, text: str, expected: tuple[str, str, str | None, str | None, str, str | None]
) -> None:
    words, told, holder, against, fields, undertaking = expected
    outcomes = code_text(text).outcomes
    found = [o for o in outcomes if words in o.span.text]
    assert len(found) == 1, _shown(outcomes)
    outcome = found[0]
    assert text[outcome.span.start : outcome.span.end] == outcome.span.text
    assert outcome.told == told, _shown(outcomes)
    assert _of(outcome.holder, holder), _shown(outcomes)
    assert _of(outcome.against, against), _shown(outcomes)
    assert outcome.field in fields.split("|"), _shown(outcomes)
    of = outcome.undertaking.text if outcome.undertaking is not None else ""
    assert any(one in of and bool(one) == bool(of) for one in (undertaking or "").split("|")), _shown(outcomes)


UNTOLD = {
    # a text in which nothing is told to have gone well or badly
    "hopes to win": "Bolivia hopes to win the case against Chile in The Hague next year.",
    "if it succeeds": "If the offensive succeeds, the Sudanese army will open the road to El Fasher.",
    "will defeat": "“We will defeat the invaders,” the Congolese minister told the crowd in Goma.",
    "asked whether": "Reporters asked the Georgian minister whether the talks had failed.",
    "a stalemate": "The war between the two Yemeni armies is at a stalemate and neither side is moving.",
    "a sports match": "Senegal's victory over Egypt in the final of the football cup was celebrated in Dakar.",
    "a player's success": "The Serbian tennis player won the match in Paris and lost the next one in London.",
    "a personal success": "The Kenyan novelist achieved success with her second book, which won a prize in Lagos.",
    "to prevent a defeat": "France sent paratroops to Mali to prevent a defeat of the government army.",
    "would be a setback": "A veto would be a setback for Ghana, a diplomat in New York said.",
    "plans to recapture": "The Somali army plans to recapture the port of Kismayo before the rains.",
    "called for success": "The Pope prayed for the success of the talks between the Colombian parties.",
    "health": "The minister of Peru failed to respond to questions and later suffered a heart attack.",
    "nobody could lose": "The Irish minister said that nobody could win a trade war.",
    "a meeting": "The presidents of Kenya and Uganda discussed the border and the price of maize in Kampala.",
    "weight loss": "A Danish company reported heavy losses after the recall of its pills for weight loss.",
    "threatened to inflict": "Israel threatened to inflict heavy damage on the Lebanese army if the rockets continued.",
}


@pytest.mark.parametrize("text", UNTOLD.values(), ids=UNTOLD.keys())
def test_nothing_is_told_to_have_gone(code_text: CodeText, text: str) -> None:
    outcomes = code_text(text).outcomes
    assert not outcomes, _shown(outcomes)


SAID_BY = {
    # text, words of the outcome, who says so (None: the outlet)
    "what is conceded": (
        "Armenian deputy Ani Petrosyan conceded that her country has failed in its campaign for recognition.",
        "failed in its campaign",
        "Ani Petrosyan",
    ),
    "in a quotation": (
        "“The sanctions have crippled our economy,” said Zimbabwean minister Farai Moyo.",
        "crippled our economy",
        "Farai Moyo",
    ),
    "the outlet's own word": (
        "Rebel fighters captured the town of Bunagana on Sunday after the army fled into Uganda.",
        "captured the town",
        None,
    ),
}


@pytest.mark.parametrize(("text", "words", "name"), SAID_BY.values(), ids=SAID_BY.keys())
def test_who_tells_it(code_text: CodeText, text: str, words: str, name: str | None) -> None:
    coding = code_text(text)
    found = [o for o in coding.outcomes if words in o.span.text]
    assert len(found) == 1, _shown(coding.outcomes)
    statements = {statement.id: statement for statement in coding.statements}
    if name is None:
        assert found[0].attributed_to is None
    else:
        assert found[0].attributed_to is not None, _shown(coding.outcomes)
        assert is_named(statements[found[0].attributed_to].source, name)


ONE_STATE = {
    # text, words of the outcome, the holder's code: descriptions and pronouns that mean a state
    "his country": (
        "Georgian president Irakli Beridze said that his country had lost the war.",
        "lost the war",
        "GEO",
    ),
    "the country": (
        "Eritrea sent two delegations to Geneva. The country has failed in its campaign against the sanctions.",
        "failed in its campaign",
        "ERI",
    ),
    "it": (
        "Bolivia took Chile to court in 2013. It lost the case five years later.",
        "lost the case",
        "BOL|CHL",
    ),
    "its army": (
        "Mali asked its neighbours for drones after its army suffered heavy losses at Tinzaouaten.",
        "suffered heavy losses",
        "MLI",
    ),
}


@pytest.mark.parametrize(("text", "words", "code"), ONE_STATE.values(), ids=ONE_STATE.keys())
def test_a_description_that_means_a_state(code_text: CodeText, text: str, words: str, code: str) -> None:
    coding = code_text(text)
    found = [o for o in coding.outcomes if words in o.span.text]
    assert len(found) == 1, _shown(coding.outcomes)
    holder = found[0].holder
    assert holder is not None, _shown(coding.outcomes)
    assert holder.country in code.split("|"), _shown(coding.outcomes)
    assert holder.actor in {actor.id for actor in coding.actors}
    assert text[holder.span.start : holder.span.end] == holder.span.text
