"""The products are those that the documentation tells of."""

from __future__ import annotations

from pathlib import Path

import pytest

from demarche.products.catalogue import PRODUCTS, Product

PAGE = (Path(__file__).parents[2] / "docs" / "products.md").read_text(encoding="utf-8")


def test_the_products() -> None:
    names = "timeline compare meetings campaign series threats network labels keyness concordance"
    assert [product.name for product in PRODUCTS] == names.split()


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda each: each.name)
def test_each_is_documented(product: Product) -> None:
    assert product.answer.__doc__
    assert product.description
    assert f"## {product.name}" in PAGE.casefold()
