"""The frozen text and the way back to the raw text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.read import read_text
from demarche.read.align import Aligner, Ink, ink_of
from demarche.read.clean import Frozen, Pieces, freeze
from demarche.read.document import freeze_text
from demarche.records import OffsetMap

MESSY = st.text(
    st.sampled_from("ab zé“”\xa0\r\n\t\x0c\x85\u2028\u00ad\ufeff\u200b\x01\ud800â€™Ã©") | st.characters(),
    max_size=60,
)


def check_map(frozen: Frozen, raw: str) -> None:
    """Every stored character in a piece equals the raw character it maps to; pieces ascend and do not
    overlap."""
    end = 0
    for stored, start, length in frozen.offsets.pieces:
        assert length > 0
        assert stored >= end
        assert frozen.text[stored : stored + length] == raw[start : start + length]
        end = stored + length
    assert end <= len(frozen.text)


@given(MESSY)
def test_every_stored_character_in_a_piece_equals_the_raw_one(raw: str) -> None:
    frozen = freeze(raw)
    check_map(frozen, raw)
    assert "\r" not in frozen.text
    assert frozen.text == frozen.text.rstrip()
    frozen.text.encode()


@given(MESSY)
@settings(deadline=None)
def test_the_map_survives_the_repair_of_mojibake(raw: str) -> None:
    check_map(freeze_text(raw), raw)


@given(st.text("abc de\n", max_size=80))
def test_a_clean_text_is_mapped_whole(raw: str) -> None:
    text = raw.rstrip()
    assert freeze(raw) == Frozen(text, OffsetMap(((0, 0, len(text)),) if text else ()))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree"),
        ("diplo\u00admatic\u200b talks\ufeff", "diplomatic talks"),
        ("page\x0cbreak\u2028line\x85end", "page\nbreak\nline\nend"),
        ("bell\x07 and lone \ud800", "bell and lone \ufffd"),
        ("KARACHI\xa0:\xa0Talks", "KARACHI\xa0:\xa0Talks"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("  leading stays ", "  leading stays"),
    ],
)
def test_cleaning(raw: str, text: str) -> None:
    assert freeze(raw).text == text


def test_offsets_lead_back_over_line_ends_and_invisible_characters() -> None:
    raw = "The\u00ad envoy\r\nleft."
    frozen = freeze(raw)
    assert frozen.offsets.to_raw(frozen.text.index("envoy")) == raw.index("envoy")
    assert frozen.offsets.to_raw(frozen.text.index("left")) == raw.index("left")


def test_mojibake_is_repaired_and_the_rest_of_the_line_keeps_its_place() -> None:
    raw = "A line that is fine.\r\n\r\nâ€œWe wonâ€™t accept this,â€\x9d said the minister of Orland."
    document = read_text(raw)
    assert document.text.endswith("\n\n“We won’t accept this,” said the minister of Orland.")
    place = document.text.index("minister")
    assert document.offsets.to_raw(place) == raw.index("minister")
    check_map(Frozen(document.text, document.offsets), raw)


def test_a_text_that_only_looks_foreign_is_left_alone() -> None:
    text = "São Tomé’s envoy Ângela Pâques met Mr Ãstrand – “gladly”, she said."
    assert freeze_text(text).text == text


def test_alignment_places_rewritten_blocks_and_leaves_out_what_it_cannot_place() -> None:
    raw = "<p>The envoy  of <b>Orland</b> left.</p> <p>Nothing here.</p>"
    block = "The envoy of Orland left."
    visible = [
        index for index in ink_of(raw).offsets if raw[:index].count("<") == raw[:index].count(">") and raw[index] != "<"
    ]
    pieces = Pieces()
    aligner = Aligner(raw, Ink("".join(raw[index] for index in visible), visible), pieces)
    aligner.place(block, 0)
    aligner.place("A sentence that is not there at all.", 100)
    mapped = pieces.cut(200)
    assert mapped.to_raw(block.index("Orland")) == raw.index("Orland")
    assert mapped.to_raw(block.index("left")) == raw.index("left")
    assert mapped.to_raw(105) is None
    check_map(Frozen(block, pieces.cut(len(block))), raw)
