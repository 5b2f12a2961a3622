"""The state that an address belongs to by its last label: ``tribune.com.pk`` is of Pakistan."""

from __future__ import annotations

from functools import lru_cache

from demarche.codebook.gazetteer_rows import read_rows

_OTHERS = {"uk": "GBR"}
_SOLD = frozenset(
    "ag ai am bz cc cd co dj fm gg gl io is la li ly me ms mu nu pn sc sh st tk tm to tv vc vg ws".split()
)
"""Labels of small states that anybody may buy."""


def domain_country(host: str) -> str | None:
    """The ISO 3166-1 alpha-3 code of the state whose label ends a host name; None where it says nothing."""
    label = host.lower().rstrip(".").rpartition(".")[2]
    if "." not in host or label in _SOLD:
        return None
    return _states().get(label)


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    return {row["iso2"].lower(): row["iso3"] for row in read_rows("countries.csv")} | _OTHERS
