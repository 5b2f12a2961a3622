"""The country of an outlet: by the gazetteer, its address, the place it is named after."""

from __future__ import annotations

import pytest

from demarche.codebook.outlets import outlet_country

OUTLETS = [
    ("Dawn", "PAK"),
    ("www.dawn.com", "PAK"),
    ("Hindustan Times", "IND"),
    ("hindustantimes.com", "IND"),
    ("tribune.com.pk", "PAK"),
    ("citinews.com.gh", "GHA"),
    ("Bangkok Post", "THA"),
    ("bangkokpost.com", "THA"),
    ("The Santiago Ledger", "CHL"),
    ("timesofoman.com", "OMN"),
    ("mexiconewsdaily.com", "MEX"),
    ("todaynicaragua.com", "NIC"),
    ("thebogotapost.com", "COL"),
    ("Kashmir Times", None),  # of a disputed place
    ("kashmirobserver.net", None),
    ("Crimea Today", None),
    ("Reuters", None),  # of all the world
    ("aljazeera.com", None),
    ("bbc.co.uk", None),
    ("The Nation", None),  # several bear the name
    ("The Times", None),
    ("Daily News", None),
    ("Bangkok", None),  # no newspaper
    ("startup.io", None),
    ("", None),
]


@pytest.mark.parametrize(("outlet", "country"), OUTLETS)
def test_outlet_country(outlet: str, country: str | None) -> None:
    assert outlet_country(outlet) == country
