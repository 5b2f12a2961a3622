"""Names: full name, surname, title and acronym are one actor; different people of one surname stay apart."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText
from tests.phenomena.marks import actors_shown, check_marks, read_marks

NAMED = {
    # marks of one letter are one actor, of different letters different ones
    "general, surname, rank: Sudan": (
        "Sudanese General {a|Idris al-Tayeb} accused the paramilitaries on Monday of shelling a hospital in "
        "Omdurman. {a|Al-Tayeb} said that the army would retake the bridge. {a|The general} warned that nobody "
        "would be let across before then."
    ),
    "apposition: Serbia and Kosovo": (
        "Serbia's chief negotiator, {a|Milica Jovanovic}, rejected the draft in Brussels on Thursday. "
        "{a|Jovanovic} said that it left out the northern towns."
    ),
    "name before its office, then honorific: Venezuela and Guyana": (
        "{a|Carlos Mendoza}, Venezuela's vice-minister for the Caribbean, warned Guyana on Tuesday against "
        "drilling off the Essequibo. {a|Mr Mendoza} said that the licences had been sold in bad faith."
    ),
    "listed body and its acronym: Niger": (
        "The {a|Economic Community of West African States} (ECOWAS) imposed sanctions on Niger on Sunday. "
        "{a|ECOWAS} said that they would be lifted once the president was free."
    ),
    "unlisted body and its acronym: Mauritania and Senegal": (
        "The {a|River Fishers' Alliance} (RFA) accused Mauritanian coastguards of seizing nine canoes at the mouth "
        "of the Senegal. The {a|RFA} said that two men were still missing."
    ),
    "acronym of a party: Djibouti": (
        "The {a|Movement for the Renewal of Tadjoura} (MRT) rejected the result of the vote on Friday. The {a|MRT} "
        "demanded a recount in every district. Its rival, the {b|Union for the Republic's Peace} (URP), praised "
        "the electoral commission."
    ),
    "accent lost: Nicaragua and Costa Rica": (
        "Nicaraguan Foreign Minister {a|José Núñez} told reporters in Managua that the dredging would go on. "
        "{a|Nunez} accused Costa Rica of moving the markers by night."
    ),
    "given name for second: Ethiopia and Eritrea": (
        "Ethiopian Defence Minister {a|Tewodros Haile} accused Eritrea on Sunday of keeping troops near Badme. "
        "{a|Tewodros} said that they had been seen from the air."
    ),
    "family name first: the two Koreas": (
        "South Korean Unification Minister {a|Park Jin-woo} proposed talks on the families on Tuesday. {a|Park} "
        "said that he had written to Pyongyang twice."
    ),
    "last name of three: Vietnam and China": (
        "Vietnamese Deputy Foreign Minister {a|Nguyen Van Thanh} summoned the Chinese ambassador over a rig near "
        "the Paracels. {a|Thanh} said that it had been towed there without a word."
    ),
    "a surname of two words: Lebanon": (
        "Lebanese lawmaker {a|Hassan Abu Khalil} condemned the Israeli strike on Nabatieh on Wednesday. {a|Abu "
        "Khalil} said that the house had been empty for a year."
    ),
    "first of two surnames: Colombia and Venezuela": (
        "Colombia's ambassador in Caracas, {a|Andrés Rincón Duarte}, announced on Saturday that the bridges would "
        "open again. {a|Rincón} said that lorries would be the first to cross."
    ),
    "initial left out: Philippines": (
        "Rear Admiral {a|Manuel B. Santos} of the Philippine navy said that a Chinese ship had rammed two boats. "
        "{a|Manuel Santos} told reporters in Puerto Princesa that nobody drowned."
    ),
    "particle and capital: Cyprus": (
        "The United Nations envoy to Cyprus, {a|Pieter van den Berg}, met the two leaders in the buffer zone on "
        "Monday. {a|Van den Berg} said that the crossing at Mia Milia would open in spring."
    ),
    "initials: India and China": (
        "Indian Army spokesman {a|K. R. Nambiar} denied on Friday that soldiers had crossed the Line of Actual "
        "Control. {a|Nambiar} said that the patrol had turned back on its own."
    ),
    "nom de guerre: Congo and Rwanda": (
        "Rebel commander {a|Justin Bahati}, known as General Simba, threatened on Tuesday to march on Goma. "
        "{a|Bahati} said that his men had received no orders from Kigali. {a|General Simba} told the radio that "
        "Bukavu would be next."
    ),
    "title and surname again: Ukraine": (
        "The governor of Ukraine's Sumy region, {a|Oleksandr Hryhorenko}, said that three villages had been "
        "shelled from across the border. {a|Governor Hryhorenko} urged people to leave for Poltava."
    ),
    "body in full and by its noun: the Nile": (
        "The {a|Nile Basin Commission} urged Egypt and Ethiopia on Thursday to publish the level of the reservoir. "
        "{a|The commission} said that it had asked three times before."
    ),
    "described first, then named: Armenia": (
        "{a|Armenia's deputy prime minister} met European officials in Tbilisi on Monday. {a|The deputy prime "
        "minister}, {a|Vardan Sahakyan}, said that the railway would be built without Russian guards."
    ),
    "titles of one office: Japan": (
        "{a|Prime Minister Haruto Ishikawa} of Japan visited Seoul on Sunday. {a|The Japanese premier} promised to "
        "return the royal books. {a|Ishikawa} said that it was time to look ahead."
    ),
    "possessive: Morocco and Algeria": (
        "Algerian Foreign Minister {a|Rachid Benamar} rejected Rabat's offer of talks. {a|Benamar}'s spokesman, "
        "{b|Lotfi Saadi}, said that the frontier would stay shut. {a|Benamar} later accused Morocco of spying."
    ),
    "brother and sister: Philippines": (
        "Senator {a|Rosa Villanueva} of the Philippines condemned the use of lasers by Chinese ships on Monday. "
        "Her brother, navy captain {b|Ramon Villanueva}, said that two sailors had been blinded for an hour. "
        "{a|Rosa Villanueva} urged the government to file a new case."
    ),
    "surname in two genders: Azerbaijan": (
        "Azerbaijani President {a|Elchin Rzayev} accused France on Friday of arming Armenia. Azerbaijani ombudsman "
        "{b|Leyla Rzayeva} said that she had visited the prisoners. {a|Rzayev} promised to release two of them."
    ),
    "told apart by title: Algeria": (
        "Algerian Prime Minister {a|Karim Belhadj} offered Mali his help on Sunday. {b|General Said Belhadj}, who "
        "leads the army in the south, denied that troops had crossed the frontier. {a|Prime Minister Belhadj} said "
        "that the wells would be shared. {b|General Belhadj} ordered his men back to Tamanrasset."
    ),
    "married couple: Georgia": (
        "Georgian Defence Minister {a|Nino Lomidze} accused Russia of moving the fence near Khurvaleti. Her "
        "husband, the banker {b|Giorgi Lomidze}, denied that he had sold the land. {a|The minister} said that the "
        "farmers would be paid."
    ),
    "two Parks: Korea": (
        "South Korean Defence Minister {a|Park Sung-ho} ordered the loudspeakers to be switched on. Opposition "
        "leader {b|Park Mi-ran} criticised the order as reckless. {b|Park Mi-ran} said that it would only bring "
        "more balloons."
    ),
    "two bodies of one noun: Nigeria and Cameroon": (
        "The {a|Lake Chad Farmers' Union} accused soldiers of burning granaries near Darak. The {b|Lake Chad "
        "Fishers' Union} said that the soldiers had come to protect them."
    ),
    "two armies: Sahel": (
        "{a|The Malian army} said on Monday that it had killed forty fighters near Tessit. {b|The Nigerien army} "
        "said that it had taken no part in the raid."
    ),
    "two foreign ministries: Peru and Chile": (
        "{a|Peru's foreign ministry} summoned the Chilean ambassador over a marker on the beach. {b|Chile's "
        "foreign ministry} rejected the protest within the hour. {a|The Peruvian foreign ministry} said that it "
        "would write to The Hague."
    ),
}


@pytest.mark.parametrize("marked", NAMED.values(), ids=NAMED.keys())
def test_one_actor_by_several_names(code_text: CodeText, marked: str) -> None:
    text, marks = read_marks(marked)
    check_marks(code_text(text), marks)


CANONICAL = {
    # text, the mention looked at, the name of its actor, kind
    "surname first in the text: Bolivia": (
        "{a|Quispe} will not go to The Hague, his office said. Bolivian Foreign Minister {a|Álvaro Quispe} told "
        "reporters in La Paz that the sea belonged to everybody.",
        "Álvaro Quispe",
        "person",
    ),
    "titles are no part of a name: Greece": (
        "Greek Deputy Defence Minister {a|Stavros Lambrou} accused Turkey on Monday of jamming two aircraft. "
        "{a|Lambrou} said that the pilots had landed on Kos.",
        "Stavros Lambrou",
        "person",
    ),
    "acronym of a listed body: ASEAN": (
        "{a|ASEAN} urged Thailand and Cambodia to withdraw their troops from the temple. The {a|Association of "
        "Southeast Asian Nations} offered to send observers.",
        "Association of Southeast Asian Nations",
        "organisation",
    ),
    "acronym of an unlisted body: Western Balkans": (
        "The {a|Council of Border Towns} (CBT) criticised Belgrade and Pristina for closing the road. The {a|CBT} "
        "said that forty lorries were waiting.",
        "Council of Border Towns",
        "organisation",
    ),
    "possessive is no part of a name: Eritrea": (
        "Eritrean ambassador {a|Yonas Tekle}'s letter reached the council on Friday. {a|Yonas Tekle} accused "
        "Ethiopia in it of stirring up war.",
        "Yonas Tekle",
        "person",
    ),
}


@pytest.mark.parametrize(("marked", "name", "kind"), CANONICAL.values(), ids=CANONICAL.keys())
def test_the_fullest_name_is_kept(code_text: CodeText, marked: str, name: str, kind: str) -> None:
    text, marks = read_marks(marked)
    coding = code_text(text)
    actor = check_marks(coding, marks)["a"]
    assert (actor.name, actor.kind) == (name, kind), actors_shown(coding)
