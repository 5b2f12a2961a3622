"""Coding short texts with the installed model, for the tests of the extractors."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from demarche.coder import code_document
from demarche.read import read_text
from demarche.records import Coding

CodeText = Callable[[str], Coding]


@pytest.fixture
def code_text() -> CodeText:
    """A function that codes a text as if published on Wednesday 8 May 2024."""

    def code(text: str) -> Coding:
        return code_document(read_text(text, published=date(2024, 5, 8).isoformat()))

    return code
