"""Trees from raw text: reading, alignment by characters, figures computed by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.score.ud_raw import RawDocument, RawWord, read_raw, score_raw

CONLLU = """\
# newdoc id = one
# newpar
# text = They don't.
1\tThey\tthey\tPRON\t_\t_\t2\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tdo\tdo\tAUX\t_\t_\t0\troot\t_\t_
3\tn't\tnot\tPART\t_\t_\t2\tadvmod\t_\t_
4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

# text = Talks  ended
1\tTalks\ttalk\tNOUN\t_\t_\t2\tnsubj\t_\t_
2\tended\tend\tVERB\t_\t_\t0\troot\t_\t_
2.1\tagain\tagain\tADV\t_\t_\t_\t_\t_\t_

# newpar
# text = Im off
1-2\tIm\t_\t_\t_\t_\t_\t_\t_\t_
1\tI\tI\tPRON\t_\t_\t3\tnsubj\t_\t_
2\t'm\tbe\tAUX\t_\t_\t3\tcop\t_\t_
3\toff\toff\tADV\t_\t_\t0\troot\t_\t_

# newdoc id = two
# text = Yes
1\tYes\tyes\tINTJ\t_\t_\t0\troot\t_\t_

"""


@pytest.fixture
def documents(tmp_path: Path) -> list[RawDocument]:
    path = tmp_path / "sample.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return list(read_raw(path))


def test_text_sentences_and_words(documents: list[RawDocument]) -> None:
    one, two = documents
    assert one.text == "They don't. Talks  ended\n\nIm off"
    assert [one.text[a:b] for a, b in one.sentences] == ["They don't.", "Talks  ended", "Im off"]
    read = [one.text[slice(*word.span)] for word in one.words]
    # "Im" does not spell its words: both have the whole token.
    assert read == ["They", "do", "n't", ".", "Talks", "ended", "Im", "Im", "off"]
    assert [word.head and one.text[slice(*word.head)] for word in one.words][:4] == ["do", None, "do", "do"]
    assert two.text == "Yes"


def test_gold_scores_100_where_words_have_characters_of_their_own(documents: list[RawDocument]) -> None:
    figures = score_raw(documents[1:], documents[1:])
    assert {figure.value for figure in figures.values()} == {100.0}


def test_another_cut_costs_words_and_what_hangs_on_them() -> None:
    gold = RawDocument(
        "Talks ended.",
        [(0, 12)],
        [
            RawWord((0, 5), "NOUN", (6, 11), "nsubj"),
            RawWord((6, 11), "VERB", None, "root"),
            RawWord((11, 12), "PUNCT", (6, 11), "punct"),
        ],
    )
    found = RawDocument(
        "Talks ended.",
        [(0, 5), (6, 12)],
        [RawWord((0, 5), "NOUN", (6, 12), "nsubj"), RawWord((6, 12), "VERB", None, "root")],
    )
    figures = score_raw([found], [gold])
    assert figures["words-f1"].value == pytest.approx(40)  # 2*1 / (2 + 3)
    assert figures["upos-f1"].value == pytest.approx(40)
    assert figures["las-f1"].value == 0  # the head of "Talks" is not the gold word
    assert figures["sentences-f1"].value == 0


def test_subtypes_do_not_count() -> None:
    gold = [RawWord((0, 1), "DET", (2, 3), "det"), RawWord((2, 3), "NOUN", None, "root")]
    found = [RawWord((0, 1), "DET", (2, 3), "det:x"), RawWord((2, 3), "X", (0, 1), "obj")]
    figures = score_raw([RawDocument("a b", [(0, 3)], found)], [RawDocument("a b", [(0, 3)], gold)])
    assert (figures["uas-f1"].value, figures["las-f1"].value, figures["upos-f1"].value) == (50, 50, 50)
