"""Words: a table of cuts, and properties that hold for any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.analyse.tokens import cut_words

# A text, and its words with a space between each two.
CUTS = [
    ("can't won't", "ca n't wo n't"),
    ("They cannot agree", "They can not agree"),
    ("The envoy don’t know", "The envoy do n’t know"),
    ("Moldova's offer", "Moldova 's offer"),
    ("the ministers' talks", "the ministers ' talks"),
    ("Sana’a’s airport", "Sana’a ’s airport"),
    ("I'm sure we've met; they'll wait", "I 'm sure we 've met ; they 'll wait"),
    ("It's over.", "It 's over ."),
    ("O'Brien of Cote d'Ivoire", "O'Brien of Cote d'Ivoire"),
    ("co-workers and non-residents", "co-workers and non-residents"),
    ("anti-government, pro-Beijing", "anti-government , pro-Beijing"),
    ("an under-secretary re-elected", "an under-secretary re-elected"),
    ("ex-President", "ex-President"),
    ("the Greek-Turkish border", "the Greek - Turkish border"),
    ("a Geneva-based envoy", "a Geneva - based envoy"),
    ("U.S.-led talks", "U.S. - led talks"),
    ("a 20-year-old pact", "a 20 - year - old pact"),
    ("al-Shabaab", "al - Shabaab"),
    ("F-16s over G-20", "F - 16s over G - 20"),
    ("the mid-1990s", "the mid - 1990s"),
    ("2019–2020", "2019 – 2020"),
    ("well—no", "well — no"),
    ("no -- yes", "no -- yes"),
    ("$3.5bn or 3,500 tons", "$ 3.5bn or 3,500 tons"),
    ("50% by 10:30 on 12/05/2021", "50 % by 10:30 on 12/05/2021"),
    ("the 5th of 25km", "the 5th of 25km"),
    ("It rose 3.5.", "It rose 3.5 ."),
    ("Rs. 500 and Rs.500", "Rs. 500 and Rs. 500"),
    ("AT&T and R&D", "AT&T and R&D"),
    ("Mr. Okafor and Dr. Vela", "Mr. Okafor and Dr. Vela"),
    ("Brig. Gen. A. B. Karimov", "Brig. Gen. A. B. Karimov"),
    ("at 5 p.m. on Jan. 3", "at 5 p.m. on Jan. 3"),
    ("the U.N. and the U.N, too", "the U.N. and the U.N , too"),
    ("a Ph.D. from the U.S.A.", "a Ph.D. from the U.S.A."),
    ("No. 5 said no. It left", "No. 5 said no . It left"),
    ("He sat. She stood", "He sat . She stood"),
    ("on Sat. night, Sun., Mar. 2", "on Sat. night , Sun. , Mar. 2"),
    ("Arden Co. said yes", "Arden Co. said yes"),
    ("e.g. grain, i.e., wheat etc. too", "e.g. grain , i.e. , wheat etc. too"),
    ("They chose plan A.", "They chose plan A ."),
    ("He met Mr.", "He met Mr ."),
    ("“Never,” he said.", "“ Never , ” he said ."),
    ("``Never,'' he said", "`` Never , '' he said"),
    ("(yes) [no]", "( yes ) [ no ]"),
    ("wait… or wait...", "wait … or wait ..."),
    ("What?! No!!", "What ?! No !!"),
    (
        "see https://a.example/b?c=1. Or www.b.example, or c@d.example",
        "see https://a.example/b?c=1 . Or www.b.example , or c@d.example",
    ),
    ("and/or", "and / or"),
    ("Reuters)- TUNIS", "Reuters ) - TUNIS"),
    ("naïve café in São Tomé", "naïve café in São Tomé"),
    ("no-break\u00a0space", "no - break space"),
]


@pytest.mark.parametrize(("text", "expected"), CUTS, ids=[text for text, _ in CUTS])
def test_cut(text: str, expected: str) -> None:
    assert [text[start:end] for start, end in cut_words(text)] == expected.split(" ")


def test_table_is_large_enough_to_mean_something() -> None:
    assert len(CUTS) >= 40


def test_only_the_stretch_asked_for_is_cut() -> None:
    text = "Oslo. Bern. Quito."
    assert [text[a:b] for a, b in cut_words(text, 6, 11)] == ["Bern", "."]


def test_an_abbreviation_at_the_end_of_the_stretch_leaves_its_stop() -> None:
    text = "Arden Inc. The court"
    assert [text[a:b] for a, b in cut_words(text, 0, 10)] == ["Arden", "Inc", "."]


@given(st.text(st.sampled_from("aB.c-'’ \n\u00a05,“”&/!?…–_@:(é"), max_size=40))
@settings(max_examples=150, deadline=None)
def test_words_are_in_order_and_hold_every_visible_character(text: str) -> None:
    spans = cut_words(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join(text[a:b] for a, b in spans) == "".join(text.split())
