"""Questions answered with sources: each product gives a query that a dossier runs."""

from collections.abc import Callable
from typing import NamedTuple

from demarche.products.timeline import timeline
from demarche.store import Query


class Product(NamedTuple):
    """A question: its name, what makes its query, and one line on what it answers."""

    name: str
    query: Callable[..., Query]
    description: str


PRODUCTS: tuple[Product, ...] = (
    Product("timeline", timeline, "events by day, as the articles tell them; undated ones last"),
)

__all__ = ["PRODUCTS", "Product", "timeline"]
