"""Tenure: former, acting and designate office holders; a deputy holds an office of his own.

Who was in office when he acted ("then-president") bears no tenure, and neither does who is about to leave.
"""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText
from tests.phenomena.marks import actors_shown, check_marks, read_marks

TENURES = {
    # text, tenure of the marked actor, first sector (None: not looked at)
    "former before the name: Ukraine": (
        "Former Ukrainian defence minister {a|Oleh Savchuk} said that the mines had been laid in 2014.",
        "former",
        "ELI",
    ),
    "former in an apposition: Serbia and Kosovo": (
        "{a|Dragan Ilic}, a former Serbian ambassador in Vienna, criticised the deal with Pristina.",
        "former",
        "ELI",
    ),
    "who was until: Colombia and Venezuela": (
        "{a|Tomás Herrera}, who was Colombia's foreign minister until 2018, said that the bridge had never been "
        "his idea.",
        "former",
        "ELI",
    ),
    "ex- before an office: Rwanda and Congo": (
        "Rwanda's ex-army chief {a|Jean Nkusi} denied that his men had crossed the lake.",
        "former",
        "ELI",
    ),
    "retired: India and China": (
        "Retired Indian general {a|Ashok Mehra} accused China of building huts beyond the pass.",
        "former",
        "ELI",
    ),
    "deposed: Gabon": (
        "Deposed Gabonese president {a|Alain Ondo} urged the African Union to help him.",
        "former",
        "ELI",
    ),
    "former and then the bare name: Greece and Turkey": (
        "Former Turkish Foreign Minister {a|Kemal Aydin} visited Athens on Monday. {a|Aydin} said that the islands "
        "were no reason for war.",
        "former",
        "ELI",
    ),
    "former deputy: Japan and Korea": (
        "South Korea's former deputy foreign minister, {a|Han Min-seok}, urged Tokyo to return the bell.",
        "former",
        "ELI",
    ),
    "one-time: Nicaragua": (
        "One-time Nicaraguan vice-president {a|Rafael Solis} accused the government of taking his house.",
        "former",
        "ELI",
    ),
    "acting: Lebanon and Israel": (
        "Lebanon's acting foreign minister, {a|Rami Saad}, rejected the line drawn on the map.",
        "acting",
        "GOV",
    ),
    "interim: Sudan": (
        "Sudan's interim prime minister, {a|Huda Osman}, resigned on Sunday.",
        "acting",
        "GOV",
    ),
    "caretaker: Kosovo": (
        "Caretaker prime minister {a|Arben Krasniqi} of Kosovo ordered the police to leave the square.",
        "acting",
        "GOV",
    ),
    "acting in an apposition: Philippines and China": (
        "{a|Carla Dizon}, acting foreign secretary of the Philippines, summoned the Chinese envoy.",
        "acting",
        "GOV",
    ),
    "-elect: Guyana and Venezuela": (
        "Guyana's president-elect, {a|Anil Ramdas}, promised to take the border to the court again.",
        "designate",
        "GOV",
    ),
    "-designate: Cyprus": (
        "Cypriot Foreign Minister-designate {a|Eleni Pavlou} said that she would fly to Ankara if asked.",
        "designate",
        "GOV",
    ),
    "incoming: Morocco and Algeria": (
        "Algeria's incoming interior minister, {a|Nabil Cherif}, said that the frontier would stay shut.",
        "designate",
        "GOV",
    ),
    "deputy is an office: Ethiopia and Eritrea": (
        "Ethiopian deputy prime minister {a|Abel Tesfaye} accused Eritrea of keeping prisoners.",
        None,
        "GOV",
    ),
    "vice is an office: Taiwan Strait": (
        "Palau's vice-president, {a|Ruth Ngirmang}, thanked Taiwan for the hospital.",
        None,
        "GOV",
    ),
    "then- was in office: Bolivia and Chile": (
        "In 1978 then-president {a|Hernán Suárez} of Bolivia recalled the ambassador from Santiago.",
        None,
        "GOV",
    ),
    "outgoing is still in office: Armenia": (
        "Outgoing Armenian defence minister {a|Vahan Grigoryan} ordered the guards to leave the post.",
        None,
        "GOV",
    ),
    "of a former republic: Moldova and Russia": (
        "Prime Minister {a|Ion Rusu} of Moldova, a former Soviet republic, accused Russia of cutting the gas.",
        None,
        "GOV",
    ),
    "the adviser is not former: Algeria": (
        "{a|Lotfi Saadi}, an adviser to former Algerian president Karim Belhadj, denied the report.",
        None,
        None,
    ),
    "was something else before: Thailand and Cambodia": (
        "Thai Foreign Minister {a|Somchai Boonmee}, a former ambassador to Phnom Penh, rejected the map.",
        None,
        "GOV",
    ),
    "acting on orders: Greece and Turkey": (
        "Turkish captain {a|Emre Yildiz}, acting on orders from Ankara, fired at the fishing boat.",
        None,
        "MIL",
    ),
    "his predecessor is the former one: Ecuador and Peru": (
        "Peruvian Foreign Minister {a|Ana Torres} rejected on Friday the promise of former minister Luis Prado.",
        None,
        "GOV",
    ),
    "the former rebel now governs: Mozambique": (
        "Governor {a|Paulo Machava}, once a rebel in the north, urged the fighters to disarm.",
        None,
        "GOV",
    ),
    "a former base: Djibouti": (
        "Djibouti's defence minister, {a|Omar Farah}, visited the former French base on Monday.",
        None,
        "GOV",
    ),
}


@pytest.mark.parametrize(("marked", "tenure", "sector"), TENURES.values(), ids=TENURES.keys())
def test_tenure_and_sector(code_text: CodeText, marked: str, tenure: str | None, sector: str | None) -> None:
    text, marks = read_marks(marked)
    coding = code_text(text)
    actor = check_marks(coding, marks)["a"]
    assert actor.tenure == tenure, f"{actor.tenure}: {actors_shown(coding)}"
    assert sector is None or actor.sectors[:1] == (sector,), f"{actor.sectors}: {actors_shown(coding)}"


BESIDE = {
    # text, tenures of the two marked actors
    "former and successor: Indonesia and ASEAN": (
        "Former Indonesian foreign minister {a|Budi Santoso} criticised his successor, Foreign Minister {b|Rini "
        "Hartono}, over Myanmar.",
        ("former", None),
    ),
    "acting and former: Haiti and the Dominican Republic": (
        "Haiti's acting prime minister, {a|Jean Noel}, met former Dominican president {b|Luis Peralta} in Santo "
        "Domingo.",
        ("acting", "former"),
    ),
    "adviser and former president: Sudan": (
        "{a|Huda Osman}, an adviser to former Sudanese president {b|Musa Bashari}, met him in Cairo on Monday.",
        (None, "former"),
    ),
    "elect and outgoing: Guatemala and Belize": (
        "President-elect {a|Carmen Ajú} of Guatemala met outgoing president {b|Jorge Solares} on Sunday.",
        ("designate", None),
    ),
    "deputy and acting: United Nations": (
        "Deputy UN envoy {a|Henrik Dahl} received Libya's acting prime minister, {b|Salem Mansour}, in Tripoli.",
        (None, "acting"),
    ),
}


@pytest.mark.parametrize(("marked", "tenures"), BESIDE.values(), ids=BESIDE.keys())
def test_whose_tenure_it_is(code_text: CodeText, marked: str, tenures: tuple[str | None, str | None]) -> None:
    text, marks = read_marks(marked)
    coding = code_text(text)
    actors = check_marks(coding, marks)
    assert (actors["a"].tenure, actors["b"].tenure) == tenures, actors_shown(coding)
