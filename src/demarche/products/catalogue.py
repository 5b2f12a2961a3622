"""The list of products: questions answered with sources."""

from collections.abc import Callable
from typing import Any, NamedTuple

from demarche.products.campaign import campaign
from demarche.products.compare import compare
from demarche.products.concordance import concordance
from demarche.products.keyness import key_words
from demarche.products.labels import concepts
from demarche.products.meetings import meetings
from demarche.products.network import network
from demarche.products.series import series
from demarche.products.threats import threats
from demarche.products.timeline import timeline


class Product(NamedTuple):
    """A question: its name, what answers it, and one line on what it answers."""

    name: str
    answer: Callable[..., Any]
    description: str


PRODUCTS: tuple[Product, ...] = (
    Product("timeline", timeline, "events by day, as the articles tell them; undated ones last"),
    Product("compare", compare, "one event, many accounts: side by side, and how their claims stand"),
    Product("meetings", meetings, "who met whom, when and where"),
    Product("campaign", campaign, "on which issue one party turned to whom, and what was answered"),
    Product("series", series, "cooperation and conflict between two parties by period, and where the mean changes"),
    Product("threats", threats, "who threatens whom with what, and what it is tied to"),
    Product("network", network, "who acts on whom, and who speaks to whom"),
    Product("labels", concepts, "what each outlet calls a thing, and in whose words"),
    Product("keyness", key_words, "words that an outlet uses more than others do of the same events"),
    Product("concordance", concordance, "every place where words stand, with the words around them"),
)
