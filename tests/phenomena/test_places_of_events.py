"""Places of events: the country and the spot, the claims on a disputed place, names that several countries share."""

from __future__ import annotations

import pytest

from demarche.records import Coding, PlaceReference
from tests.phenomena.conftest import CodeText
from tests.phenomena.events import events_shown, find_event

_NEAR = 1.0
"""Degrees by which the coordinates of a place may differ from those of its middle."""

SETTLED = {
    # text, trigger, words of the place, country (None: nobody's or several states'), latitude and longitude in degrees
    "a capital": (
        "Panamanian and Costa Rican ministers met in San José on Monday over the price of power.",
        "met",
        "San José",
        "CRI",
        (9.9, -84.1),
    ),
    "a provincial town": (
        "Bolivian gendarmes arrested two Argentine smugglers in Tarija.",
        "arrested",
        "Tarija",
        "BOL",
        (-21.5, -64.7),
    ),
    "near a town": (
        "Rwandan artillery shelled a camp near Goma on Friday.",
        "shelled",
        "Goma",
        "COD",
        (-1.7, 29.2),
    ),
    "a sea": (
        "A Russian frigate rammed a Ukrainian tug in the Black Sea.",
        "rammed",
        "Black Sea",
        None,
        None,
    ),
    "a quarter of a town": (
        "Hezbollah fighters abducted a Syrian officer in the southern suburbs of Beirut.",
        "abducted",
        "Beirut",
        "LBN",
        (33.9, 35.5),
    ),
    "a whole state": (
        "Thousands of teachers marched in Moldova against the price of Russian gas.",
        "marched",
        "Moldova",
        "MDA",
        None,
    ),
    "the other Congo": (
        "Angolan police arrested a Cabindan separatist in Brazzaville on Wednesday.",
        "arrested",
        "Brazzaville",
        "COG",
        (-4.3, 15.3),
    ),
    "a capital with an accent": (
        "Ghanaian and Togolese officers met in Lomé over the fence at Aflao.",
        "met",
        "Lomé",
        "TGO",
        (6.1, 1.2),
    ),
}


def _place(coding: Coding, trigger: str, words: str) -> PlaceReference:
    event = find_event(coding, trigger)
    found = [place for place in event.places if words.lower() in place.span.text.lower()]
    assert found, f"no place {words!r}, but {[place.span.text for place in event.places]}: {events_shown(coding)}"
    return found[0]


def _is_near(place: PlaceReference, spot: tuple[float, float]) -> bool:
    near = pytest.approx(spot, abs=_NEAR)
    return bool((place.latitude, place.longitude) == near)


@pytest.mark.parametrize(("text", "trigger", "words", "country", "spot"), SETTLED.values(), ids=SETTLED.keys())
def test_where_an_event_was(
    code_text: CodeText,
    text: str,
    trigger: str,
    words: str,
    country: str | None,
    spot: tuple[float, float] | None,
) -> None:
    place = _place(code_text(text), trigger, words)
    assert (place.country, place.claimants, place.scope) == (country, (), None), f"{place}"
    assert spot is None or _is_near(place, spot), f"{place}"


SHARED = {
    # text, trigger, words of the place, its country, which is not that of the best known place of the name
    "Tripoli in Lebanon": (
        "Syrian workers were beaten in Tripoli, in northern Lebanon, on Sunday night.",
        "beaten",
        "Tripoli",
        "LBN",
    ),
    "Santiago de Cuba": (
        "Cuban police arrested eleven marchers in Santiago de Cuba.",
        "arrested",
        "Santiago",
        "CUB",
    ),
    "Cartagena in Spain": (
        "Algerian sailors were arrested in the Spanish port of Cartagena.",
        "arrested",
        "Cartagena",
        "ESP",
    ),
    "Barcelona in Venezuela": (
        "Opposition marchers were shot in Barcelona, in eastern Venezuela.",
        "shot",
        "Barcelona",
        "VEN",
    ),
    "Georgia of America": (
        "Teachers marched in Savannah, Georgia, against the arrest of a Salvadoran colleague.",
        "marched",
        "Savannah",
        "USA",
    ),
    "Hyderabad in Pakistan": (
        "Rangers arrested four Sindhi students in Hyderabad, in the south of Pakistan.",
        "arrested",
        "Hyderabad",
        "PAK",
    ),
    "La Paz in Mexico": (
        "Fishermen rioted in La Paz, the capital of the Mexican state of Baja California Sur.",
        "rioted",
        "La Paz",
        "MEX",
    ),
    "Alexandria in Virginia": (
        "A former Haitian senator was arrested in Alexandria, Virginia, on Thursday.",
        "arrested",
        "Alexandria",
        "USA",
    ),
    "Niger, a state of Nigeria": (
        "Bandits abducted forty pupils in Niger State on Saturday, the governor in Minna said.",
        "abducted",
        "Niger",
        "NGA",
    ),
    "another town than the Spanish one": (
        "Argentine police arrested two Paraguayan printers in Córdoba.",
        "arrested",
        "Córdoba",
        "ARG",
    ),
}


@pytest.mark.parametrize(("text", "trigger", "words", "country"), SHARED.values(), ids=SHARED.keys())
def test_a_name_of_several_countries(code_text: CodeText, text: str, trigger: str, words: str, country: str) -> None:
    place = _place(code_text(text), trigger, words)
    assert place.country == country, f"{place}"


DISPUTED = {
    # text, trigger, words of the place, claimants, how the scope begins, latitude and longitude in degrees
    "a temple": (
        "Thai and Cambodian soldiers clashed at Preah Vihear on Friday.",
        "clashed",
        "Preah Vihear",
        ("KHM", "THA"),
        "Preah Vihear",
        (14.4, 104.7),
    ),
    "a shoal": (
        "Chinese coast guards rammed a Philippine fishing boat near Scarborough Shoal.",
        "rammed",
        "Scarborough Shoal",
        ("CHN", "PHL", "TWN"),
        "Scarborough Shoal",
        (15.2, 117.8),
    ),
    "the south of a chain": (
        "Russia deployed two batteries of missiles in the southern Kurils.",
        "deployed",
        "Kurils",
        ("JPN", "RUS"),
        "Southern Kurils",
        (44.1, 146.5),
    ),
    "a river's west": (
        "Guyanese soldiers arrested four Venezuelan miners in the Essequibo region.",
        "arrested",
        "Essequibo",
        ("GUY", "VEN"),
        "Essequibo",
        (6.0, -59.5),
    ),
    "between two Sudans": (
        "Twic gunmen killed ten traders in Abyei on Saturday.",
        "killed",
        "Abyei",
        ("SDN", "SSD"),
        "Abyei",
        (9.6, 28.4),
    ),
    "a town given back and not given back": (
        "Ethiopian troops withdrew from Badme at night.",
        "withdrew",
        "Badme",
        ("ERI", "ETH"),
        "Badme",
        (14.7, 37.8),
    ),
    "a town in a region": (
        "Georgian journalists were arrested in Sukhumi on Tuesday.",
        "arrested",
        "Sukhumi",
        ("GEO", "GEO PRE"),
        "Abkhazia",
        (43.0, 41.0),
    ),
    "by the name of one side": (
        "Israeli and Lebanese soldiers exchanged fire at Har Dov on Monday.",
        "exchanged|fire",
        "Har Dov",
        ("ISR", "LBN", "SYR"),
        "Shebaa Farms",
        (33.3, 35.7),
    ),
    "a town in the desert": (
        "Moroccan police beat Sahrawi marchers in Laayoune.",
        "beat",
        "Laayoune",
        ("ESH", "MAR"),
        "Western Sahara",
        (27.2, -13.2),
    ),
    "a capital of the islands": (
        "British and Argentine veterans met in Stanley for the first time.",
        "met",
        "Stanley",
        ("ARG", "GBR"),
        "Falkland Islands",
        (-51.7, -57.9),
    ),
    "a part of Kashmir": (
        "A schoolteacher was shot in Pakistan-administered Kashmir on Thursday.",
        "shot",
        "Kashmir",
        ("IND", "PAK"),
        "Kashmir: the part under Pakistani administration",
        (34.0, 73.7),
    ),
    "the islets with two names": (
        "South Korean marines held an exercise on Dokdo, the islets that Japan calls Takeshima.",
        "held|exercise",
        "Dokdo",
        ("JPN", "KOR"),
        "Dokdo/Takeshima",
        (37.2, 131.9),
    ),
    "an island in a strait": (
        "Iranian guards seized an Emirati dhow off Abu Musa.",
        "seized",
        "Abu Musa",
        ("ARE", "IRN"),
        "Abu Musa",
        (25.9, 55.0),
    ),
}


@pytest.mark.parametrize(
    ("text", "trigger", "words", "claimants", "scope", "spot"), DISPUTED.values(), ids=DISPUTED.keys()
)
def test_a_disputed_place(
    code_text: CodeText,
    text: str,
    trigger: str,
    words: str,
    claimants: tuple[str, ...],
    scope: str,
    spot: tuple[float, float],
) -> None:
    place = _place(code_text(text), trigger, words)
    assert (place.country, place.claimants) == (None, claimants), f"{place}"
    assert (place.scope or "").startswith(scope), f"{place}"
    assert _is_near(place, spot), f"{place}"
