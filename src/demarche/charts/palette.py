"""Hues of outlets: the same outlet has the same hue on every page and chart, and no hue stands for a party or a
verdict.

No red and no green, which readers take for bad and good, and none of the flags' colours alone. Neighbouring hues differ
in lightness too, so that they stay apart for readers who see few hues and in print; a shape or a label says the same
beside each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

HUES = ("#4477aa", "#c28a00", "#8a4fa3", "#3a9fbf", "#7a5c3d", "#5b5b8f", "#b0679f", "#6f8796", "#a08a52", "#2f4b7c")
"""Neutral hues; after the tenth outlet they begin again."""
INK = "#333333"
"""For what belongs to no outlet."""
QUADS = {
    "verbal cooperation": "#8fa8c8",
    "material cooperation": "#4477aa",
    "verbal conflict": "#d9b86c",
    "material conflict": "#a87900",
}
"""Kinds of act by PLOVER's quad class: cooperation and conflict are two hues, words are the paler of each."""


def places(tellers: Iterable[str | None]) -> Mapping[str, int]:
    """The place of each outlet among the hues. Places go by the order of the names, so that all outlets of the dossier
    must be given; an article whose outlet is not known stands for itself, by its path."""
    named = sorted({teller for teller in tellers if teller})
    return {teller: index % len(HUES) for index, teller in enumerate(named)}


def hues(tellers: Iterable[str | None]) -> Mapping[str, str]:
    """The hue of each outlet of a dossier, as ``places`` says."""
    return {teller: HUES[place] for teller, place in places(tellers).items()}
