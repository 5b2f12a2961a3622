"""Quantities: number expressions in English news and what they stand for."""

from demarche.extract.quantities.find import QuantityMatch, find_quantities
from demarche.extract.quantities.value import Quantity

__all__ = ["Quantity", "QuantityMatch", "find_quantities"]
