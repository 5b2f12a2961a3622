"""Exchange the two parties in all articles, and what is linked is the mirror: the same judgements, nobody favoured."""

from __future__ import annotations

import re
from collections import Counter

from demarche.store import Dossier
from tests.link.conftest import LinkArticles
from tests.link.test_linker import ARTICLES

EXCHANGED = {
    "Armenian": "Azerbaijani",
    "Armenia": "Azerbaijan",
    "Yerevan": "Baku",
}
BOTH = EXCHANGED | {value: key for key, value in EXCHANGED.items()}


def exchanged(text: str) -> str:
    """The text with the parties exchanged, by name, people and capital."""
    return re.sub(r"\b(?:" + "|".join(sorted(BOTH, key=len, reverse=True)) + r")\b", lambda m: BOTH[m.group()], text)


def told(dossier: Dossier) -> Counter[tuple[str, str, str]]:
    """How many judgements there are of each kind, relation and slot."""
    return Counter((j.kind, j.relation, j.slot) for j in dossier.judgements)


def test_exchanged_parties_give_mirrored_links(link_articles: LinkArticles) -> None:
    mirrored = {path: (outlet, day, exchanged(text)) for path, (outlet, day, text) in ARTICLES.items()}
    one = link_articles(ARTICLES, name="one.dossier")
    other = link_articles(mirrored, name="other.dossier")
    assert told(one) == told(other)
    assert sorted((c.kind, c.sources, len(c.members)) for c in one.clusters) == sorted(
        (c.kind, c.sources, len(c.members)) for c in other.clusters
    )


def test_the_exchange_is_its_own_inverse() -> None:
    assert all(exchanged(exchanged(text)) == text for _, _, text in ARTICLES.values())
