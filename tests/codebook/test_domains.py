"""Whose an address is by its last label."""

from __future__ import annotations

import pytest

from demarche.codebook.domains import domain_country


@pytest.mark.parametrize(
    ("host", "country"),
    [
        ("tribune.com.pk", "PAK"),
        ("timesofindia.in", "IND"),
        ("bbc.co.uk", "GBR"),
        ("LEMONDE.FR", "FRA"),
        ("sana.sy.", "SYR"),
        ("news.kz", "KAZ"),
        ("dawn.com", None),
        ("euronews.eu", None),
        ("rt.tv", None),
        ("startup.io", None),
        ("montenegro.me", None),
        ("pk", None),
        ("", None),
    ],
)
def test_domain_country(host: str, country: str | None) -> None:
    assert domain_country(host) == country
