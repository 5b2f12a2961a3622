"""Offsets in UTF-16 code units are those that an encoder counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from demarche.export.code_units import CodeUnits


@given(st.text(alphabet="aé“🇵🚤\n"))
def test_every_offset_is_as_encoded(text: str) -> None:
    units = CodeUnits(text)
    for point in range(len(text) + 1):
        assert units.offset(point) == len(text[:point].encode("utf-16-le")) // 2
