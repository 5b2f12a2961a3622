"""ECB+: sentences, mentions of the checked sentences, and which of them tell one event."""

from __future__ import annotations

from pathlib import Path

from evaluation.gold.ecbplus import EventMention, read_ecbplus

ARTICLE = """<Document doc_name="7_1ecb.xml">
<token t_id="1" sentence="0" number="0">Envoys</token>
<token t_id="2" sentence="0" number="1">met</token>
<token t_id="3" sentence="1" number="0">Talks</token>
<token t_id="4" sentence="1" number="1">broke</token>
<token t_id="5" sentence="1" number="2">off</token>
<Markables>
<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="2"/></ACTION_OCCURRENCE>
<ACTION_OCCURRENCE m_id="2"><token_anchor t_id="3"/></ACTION_OCCURRENCE>
<NEG_ACTION_OCCURRENCE m_id="3"><token_anchor t_id="4"/><token_anchor t_id="5"/></NEG_ACTION_OCCURRENCE>
<HUMAN_PART_PER m_id="4"><token_anchor t_id="1"/></HUMAN_PART_PER>
<ACTION_OCCURRENCE m_id="9" RELATED_TO="" TAG_DESCRIPTOR="meeting" instance_id="ACT1"/>
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="1" note="ACT1"><source m_id="1"/><source m_id="2"/><target m_id="9"/></CROSS_DOC_COREF>
</Relations>
</Document>"""


def test_reading(tmp_path: Path) -> None:
    (tmp_path / "7").mkdir()
    (tmp_path / "7" / "7_1ecb.xml").write_text(ARTICLE, encoding="utf-8")
    checked = tmp_path / "ECBplus_coreference_sentences.csv"
    checked.write_text("Topic,File,Sentence Number\n7,1ecb,0\n7,1ecb,1\n", encoding="utf-8")
    (article,) = read_ecbplus(tmp_path)
    assert (article.topic, article.name) == (7, "7_1ecb")
    assert article.sentences == (("Envoys", "met"), ("Talks", "broke", "off"))
    assert article.mentions == (
        EventMention(0, 1, 2, "ACT1"),
        EventMention(1, 0, 1, "ACT1"),
        EventMention(1, 1, 3, "7_1ecb/3"),
    )
    checked.write_text("Topic,File,Sentence Number\n7,1ecb,0\n", encoding="utf-8")
    assert [mention.sentence for mention in next(read_ecbplus(tmp_path)).mentions] == [0]
