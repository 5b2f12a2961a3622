"""Names and words of outlets, as blocks that an analyst reads."""

from __future__ import annotations

from demarche.cli.terminal import Line
from demarche.products.concordance import Line as Place
from demarche.products.keyness import Key
from demarche.products.labels import Concept


def concept_block(concept: Concept) -> list[Line]:
    """What is named, its scope and who claims it, and each name with the outlets that use it and in whose words."""
    scope = f" · {concept.scope}" if concept.scope else ""
    claimants = f" · claimed by {', '.join(concept.claimants)}" if concept.claimants else ""
    lines = [Line(f"{concept.concept}{scope}{claimants}", "head")]
    for use in concept.uses:
        speakers = f" of {'; '.join(use.speakers)}" if use.speakers else ""
        lines.append(Line(f"“{use.label}” {use.count} × {use.outlet} · {use.voice}{speakers}", indent=4))
    return lines


def key_block(key: Key) -> list[Line]:
    """A word of an outlet, how often, and how far above the others."""
    return [Line(f"{key.group}: {key.word} · {key.count} ×, {key.others} × elsewhere · z {key.z:+.2f}", "head")]


def line_block(place: Place) -> list[Line]:
    """A place where words stand."""
    where = f"{place.outlet} · {place.path}" if place.outlet else place.path
    words = f"{place.left}«{place.match}»{place.right}"
    return [Line(words, indent=4), Line(f"{where}:{place.start}-{place.end}", "source", 4)]
