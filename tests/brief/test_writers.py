"""Markdown, HTML and Word: everything foreign is escaped, every mark leads to its footnote."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree
from lxml import html as lxml_html

from demarche.brief import brief
from demarche.brief.docx import to_docx
from demarche.brief.markdown import escaped
from demarche.brief.model import Brief
from demarche.brief.write import WRITERS
from demarche.errors import DossierError, UsageError
from demarche.store import Dossier, open_dossier
from tests.store.sample import DAM, dam_coding, dam_document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EVIL = (
    "<script>alert('x')</script> [click](javascript:alert(1)) `code` **bold** <img src=x onerror=alert(1)> \x07\u202e"
)


@pytest.fixture
def hostile() -> Brief:
    """A brief of an article whose every free field is an attack."""
    source = replace(dam_document(), title=EVIL, outlet=EVIL, path=f"a`b{EVIL}.txt")
    coding = dam_coding()
    actor = replace(coding.actors[0], name=EVIL)
    event = replace(coding.events[0], actors=(replace(coding.events[0].actors[0], name=EVIL),))
    with open_dossier() as dossier:
        dossier.add(source, replace(coding, actors=(actor, *coding.actors[1:]), events=(event, coding.events[1])))
        return brief(dossier)


def test_markdown_has_a_footnote_for_every_mark(story: Dossier) -> None:
    text = brief(story).to_markdown()
    defined = re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)
    marks = [line for line in text.splitlines() if line.startswith("- ") and "[^" in line]
    used = [number for line in marks for number in re.findall(r"\[\^(\d+)\]", line)]
    assert defined == [str(n) for n in range(1, len(defined) + 1)]
    assert set(used) == set(defined)
    assert list(dict.fromkeys(used)) == defined
    assert all(re.search(r"\.(\[\^\d+\])+$", line) for line in marks)
    assert "Ararat Wire, 10 May 2024, `wire.txt:115-118`: " in text
    assert "**met**" in text


def test_markdown_escapes_what_is_foreign(hostile: Brief) -> None:
    text = hostile.to_markdown()
    outside = re.sub(r"`[^`\n]*`", "", text)
    assert "<" not in outside
    assert "javascript:" not in outside
    assert not re.search(r"(?<!\\)\]\(", outside)
    assert "\x07" not in text
    assert "\u202e" not in text
    assert "\\`code\\`" in text
    assert escaped("https://example.org *a* _b_") == r"https&#58;//example.org \*a\* \_b\_"


def test_html_escapes_what_is_foreign(hostile: Brief) -> None:
    page = hostile.to_html()
    tree = lxml_html.document_fromstring(page)
    assert not tree.xpath("//script|//img|//iframe|//*[starts-with(@href, 'javascript')]|//*[@onerror]|//*[@style]")
    assert "&lt;script&gt;" in page
    assert tree.xpath("string(//title)") == hostile.title
    assert "alert('x')" in tree.text_content()


def test_html_stands_by_itself_and_can_be_read_aloud(story: Dossier) -> None:
    made = brief(story)
    tree = lxml_html.document_fromstring(made.to_html())
    assert tree.get("lang") == "en"
    ids = Counter(tree.xpath("//@id"))
    assert set(ids.values()) == {1}
    links = tree.xpath("//a/@href")
    assert all(link.startswith("#") and link[1:] in ids for link in links)
    assert len(tree.xpath("//a[@role='doc-backlink']")) == len(made.footnotes) == len(tree.xpath("//mark"))
    assert [int(level) for level in re.findall(r"<h(\d)", made.to_html())].count(1) == 1
    assert not tree.xpath("//*[@src]|//link")
    policy = tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert all(th.get("scope") for th in tree.xpath("//th"))
    assert {each.get("aria-labelledby") for each in tree.xpath("//section")} <= set(ids)
    assert len(tree.xpath("//li[.//a[@role='doc-noteref']]")) == len(list(made.sentences))


def test_word_has_real_footnotes(story: Dossier) -> None:
    made = brief(story)
    data = to_docx(made)
    document = docx.Document(io.BytesIO(data))
    assert document.paragraphs[0].text == made.title
    assert document.core_properties.title == made.title
    assert len(document.tables[0].rows) == len(made.sources) + 1
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        notes = etree.fromstring(package.read("word/footnotes.xml"))
        body = etree.fromstring(package.read("word/document.xml"))
        assert "footnotes+xml" in package.read("[Content_Types].xml").decode()
        assert "footnotes.xml" in package.read("word/_rels/document.xml.rels").decode()
    told = {int(each.get(f"{W}id")): "".join(each.itertext()) for each in notes}
    marks = [int(each.get(f"{W}id")) for each in body.iter(f"{W}footnoteReference")]
    assert marks == list(range(1, len(made.footnotes) + 1))
    assert set(told) == {-1, 0, *marks}
    for number, note in enumerate(made.footnotes, 1):
        assert note.source.path in told[number]
        assert note.span.text in told[number]
    bookmarks = {each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")}
    fields = [each.get(f"{W}instr").split()[1] for each in body.iter(f"{W}fldSimple")]
    assert fields
    assert set(fields) <= bookmarks


def test_word_holds_what_is_foreign(hostile: Brief) -> None:
    document = docx.Document(io.BytesIO(to_docx(hostile)))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "<script>alert('x')</script>" in words
    assert "\x07" not in words


def test_the_ending_says_how_a_brief_is_written(dam: Dossier, tmp_path: Path) -> None:
    made = brief(dam)
    for ending in WRITERS:
        made.save(tmp_path / f"brief{ending}")
    assert (tmp_path / "brief.md").read_text(encoding="utf-8") == made.to_markdown()
    assert (tmp_path / "brief.html").read_text(encoding="utf-8") == made.to_html() == made._repr_html_()
    assert docx.Document(str(tmp_path / "brief.docx")).paragraphs
    assert len(list(tmp_path.iterdir())) == len(WRITERS)
    with pytest.raises(UsageError, match=r"\.md, \.html, \.docx"):
        made.save(tmp_path / "brief.pdf")
    with pytest.raises(DossierError, match="cannot be written"):
        made.save(tmp_path / "nowhere" / "brief.md")


def test_the_same_dossier_gives_the_same_brief(dam: Dossier) -> None:
    assert brief(dam).to_markdown() == brief(dam).to_markdown()
    assert DAM
