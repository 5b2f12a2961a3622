"""Actor codes: figures computed by hand."""

from __future__ import annotations

import pytest

from evaluation.score.actors import FoundActor, gold_country, gold_sector, score_actors, score_sectors


@pytest.mark.parametrize(
    ("code", "country", "sector"),
    [
        ("KEN GOV", "KEN", "GOV"),
        ("UNO", "UNO", None),
        ("XXX REB", None, "REB"),
        ("?", None, None),
        ("", None, None),
    ],
)
def test_codes(code: str, country: str | None, sector: str | None) -> None:
    assert (gold_country(code), gold_sector(code)) == (country, sector)


def test_sectors_sentence_by_sentence() -> None:
    figure = score_sectors([["GOV", "MIL"], [], ["OPP"]], [["GOV", "COP"], [], ["OPP"]])["sector"]
    assert (round(figure.value, 1), figure.cases) == (66.7, 3)


def actor(code: str, country: str | None, sector: str | None, *, found: bool = True) -> FoundActor:
    return FoundActor(sentence="s", code=code, found=found, country=country, sector=sector)


def test_what_the_coder_makes_of_gold_actors() -> None:
    figures = score_actors(
        [
            actor("KEN GOV", "KEN", "GOV"),
            actor("KEN MIL", "KEN", "GOV"),
            actor("UNO", "UNO", None),
            actor("PER JUD", None, None, found=False),
            actor("XXX REB", None, "REB"),
            actor("XXX CVL", "PER", "CVL"),
        ]
    )
    assert {name: (round(f.value, 1), f.cases) for name, f in figures.items()} == {
        "found": (83.3, 6),
        "country": (75.0, 4),
        "country-unknown": (50.0, 2),
        "sector": (60.0, 5),
        "code": (33.3, 3),
    }
