"""Countries and sectors: adjectives and possessors tell whose an actor is, and where nothing tells it stays unknown.

The people of a disputed region have no country. The authorities of a territory that declares itself a state bear the
sector PRE; their country, the nominal sovereign's or none, is not looked at.
"""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText
from tests.phenomena.marks import actors_shown, check_marks, read_marks

ANY = "*"
"""For a country that is not looked at."""
CODES = {
    # text, country of the marked actor (None: unknown), first sector (None: not looked at)
    "delegation: India and Pakistan": (
        "{a|The Pakistani delegation} rejected the draft on the rivers and left the hall.",
        "PAK",
        "GOV",
    ),
    "Turkish troops: Syria": (
        "{a|Turkish troops} crossed into Syria near Afrin at dawn and shelled two villages.",
        "TUR",
        "MIL",
    ),
    "Israeli soldiers: Lebanon": (
        "{a|Israeli soldiers} fired at a shepherd near Shebaa on Monday, Lebanese villagers said.",
        "ISR",
        "MIL",
    ),
    "Iran's minister: the Gulf": (
        "{a|Iran's foreign minister} accused Britain of seizing a tanker by a trick.",
        "IRN",
        "GOV",
    ),
    "possessive of a possessive: Armenia": (
        "{a|Armenia's prime minister's spokeswoman} denied that the map had been signed.",
        "ARM",
        "GOV",
    ),
    "the United Nations: Cyprus": (
        "{a|The United Nations} urged both sides on the island to clear the buffer zone of mines.",
        "UNO",
        None,
    ),
    "a UN envoy: Western Sahara": (
        "{a|The UN envoy} said that he would visit the camps again in June.",
        "UNO",
        "GOV",
    ),
    "ASEAN: Myanmar": (
        "{a|ASEAN} barred the generals from the summit for a third year.",
        "IGO",
        None,
    ),
    "the African Union: Sudan": (
        "{a|The African Union} suspended the talks with both Sudanese generals.",
        "IGO",
        None,
    ),
    "the European Union: Kosovo": (
        "{a|The European Union} lifted its measures against Kosovo on Friday.",
        "EUR",
        None,
    ),
    "parliament: Venezuela and Guyana": (
        "{a|Venezuela's National Assembly} approved a law on the Essequibo.",
        "VEN",
        "LEG",
    ),
    "prosecutors: Colombia": (
        "{a|Colombian prosecutors} charged nine men with smuggling petrol from Venezuela.",
        "COL",
        "JUD",
    ),
    "police: Kosovo": (
        "{a|Kosovo police} arrested a bus driver at the Merdare crossing.",
        "KOS",
        "COP",
    ),
    "bishops: Nicaragua": (
        "{a|Nicaraguan bishops} condemned the expulsion of the nuns on Sunday.",
        "NIC",
        "REL",
    ),
    "intelligence service: Russia": (
        "{a|Russia's foreign intelligence service} accused Moldova of hiding the crates.",
        "RUS",
        "SPY",
    ),
    "farmers: Brazil and Paraguay": (
        "{a|Brazilian farmers} blocked the bridge to Paraguay with their tractors.",
        "BRA",
        "AGR",
    ),
    "unions: South Korea": (
        "{a|South Korean trade unions} protested against the deal with Japan.",
        "KOR",
        "LAB",
    ),
    "doctors: Lebanon": (
        "{a|Lebanese doctors} accused the army across the border of firing at ambulances.",
        "LBN",
        "MED",
    ),
    "journalists: Afghanistan": (
        "{a|Afghan journalists} said that two of their colleagues had been arrested at Torkham.",
        "AFG",
        "JRN",
    ),
    "North Korean soldiers": (
        "{a|North Korean soldiers} crossed the line in the woods and went back after a warning.",
        "PRK",
        "MIL",
    ),
    "refugees in another land: Ukraine and Poland": (
        "{a|Ukrainian refugees} in Poland protested on Saturday outside the Russian embassy.",
        "UKR",
        "REF",
    ),
    "Congolese army by its town: Congo and Rwanda": (
        "The town of Goma lies on the border of the Democratic Republic of Congo. {a|The Congolese army} said that "
        "it had shot down a drone there.",
        "COD",
        "MIL",
    ),
    "Georgia the state of the Caucasus": (
        "{a|Georgian border guards} arrested a Russian deserter near Kazbegi.",
        "GEO",
        "COP",
    ),
    "a given name that is a country: Canada": (
        "Canadian envoy {a|Chad Brooks} met the Haitian council in Kingston. {a|Brooks} said that the money would "
        "come.",
        "CAN",
        "GOV",
    ),
    "another name that is a country: New Zealand": (
        "New Zealand's defence minister, {a|Jordan Hale}, visited Suva on Monday.",
        "NZL",
        "GOV",
    ),
    "ambassador of one to another: Philippines and China": (
        "{a|The Philippine ambassador to China} accused the coastguard of ramming a boat.",
        "PHL",
        "GOV",
    ),
    "whose ambassador is not told": (
        "{a|The ambassador to Egypt} refused to comment on the dam.",
        None,
        "GOV",
    ),
    "foreign correspondents are not of the town": (
        "{a|The Paris-based watchdog} said that eleven reporters had been jailed in Eritrea.",
        None,
        None,
    ),
    "gunmen on a border: Nigeria and Cameroon": (
        "{a|Unknown gunmen} attacked a market between Nigeria and Cameroon and killed six traders.",
        None,
        "UAF",
    ),
    "envoys of two states": (
        "{a|The envoys of China and France} criticised the vote on Friday.",
        None,
        "GOV",
    ),
    "a minister of nobody knows where": (
        "{a|The minister} said that the treaty with Ethiopia and Somalia would be published.",
        None,
        "GOV",
    ),
    "no state for a region: Kashmir": (
        "{a|Residents of Kashmir} said that the shells had fallen on both banks.",
        None,
        "CVL",
    ),
    "students of a disputed region: Kashmir": (
        "{a|Kashmiri students} protested on Tuesday against the closure of the road.",
        None,
        None,
    ),
    "activists of a disputed region: Crimea": (
        "{a|Crimean activists} accused the police of searching nine houses.",
        None,
        None,
    ),
    "farmers of a disputed region: Golan Heights": (
        "{a|Golan farmers} blocked a road on Monday in protest at the wind turbines.",
        None,
        "AGR",
    ),
    "residents of a disputed town: Jerusalem": (
        "{a|Residents of East Jerusalem} protested against the closing of a street.",
        None,
        "CVL",
    ),
    "residents of a disputed region: Abyei": (
        "{a|Residents of Abyei} said that herders had burned two granaries on Sunday.",
        None,
        "CVL",
    ),
    "authorities that declare a state: Transnistria": (
        "{a|The Transnistrian authorities} accused Moldova of closing two roads.",
        "*",
        "PRE",
    ),
    "a state beside a disputed region: India and Pakistan": (
        "{a|Pakistani soldiers} fired at a post in Kashmir on Sunday.",
        "PAK",
        "MIL",
    ),
    "the bank of a state: Turkey": (
        "{a|Turkey's central bank} said on Monday that it had sold dollars to calm the market.",
        "TUR",
        None,
    ),
    "his government: Nicaragua and Costa Rica": (
        "Nicaraguan President Mario Zelaya addressed farmers by the river on Sunday. {a|His government} accused "
        "Costa Rica of moving the markers.",
        "NIC",
        "GOV",
    ),
    "its army: Ethiopia and Eritrea": (
        "Eritrea rejected Ethiopia's protest on Monday. {a|Its army} shelled a village beyond Badme the same night.",
        "ERI",
        "MIL",
    ),
    "their foreign ministry: Bolivia and Chile": (
        "Bolivian officials walked out of the hall. {a|Their foreign ministry} accused Chile of turning the river.",
        "BOL",
        "GOV",
    ),
    "an airline: Emirates": (
        "{a|The Emirati airline} cancelled its flights to Khartoum.",
        "ARE",
        "BUS",
    ),
    "a group between states": (
        "{a|Amnesty International} accused both Ethiopian and Eritrean troops of abuses.",
        "NGO",
        None,
    ),
}


@pytest.mark.parametrize(("marked", "country", "sector"), CODES.values(), ids=CODES.keys())
def test_country_and_sector(code_text: CodeText, marked: str, country: str | None, sector: str | None) -> None:
    text, marks = read_marks(marked)
    coding = code_text(text)
    actor = check_marks(coding, marks)["a"]
    assert country in {actor.country, ANY}, f"{actor.country}: {actors_shown(coding)}"
    assert sector is None or actor.sectors[:1] == (sector,), f"{actor.sectors}: {actors_shown(coding)}"
