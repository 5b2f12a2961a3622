"""A brief as a Word document with real footnotes.

python-docx writes no footnotes, so that their part is made here; a second mark of the same footnote is a
cross-reference to the first (a NOTEREF field), as Word itself makes it.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as PackagePart
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from demarche.brief.markdown import rest
from demarche.brief.model import Brief, Footnote, Section, Sentence
from demarche.brief.text import plain

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_TEXT, _MARK = "footnote text", "footnote reference"


def to_docx(brief: Brief) -> bytes:
    """The whole document, as the bytes of a .docx file."""
    document = Document()
    document.core_properties.title = plain(brief.title)
    document.core_properties.author = "Demarche"
    document.core_properties.comments = ""
    _make_styles(document)
    numbers = {(note.source.key, note.span): number for number, note in enumerate(brief.footnotes, 1)}
    document.add_heading(plain(brief.title), 0)
    for label, words in brief.facts:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(plain(words))
    document.add_paragraph().add_run(plain(brief.method)).italic = True
    marked: set[int] = set()
    for section in brief.sections:
        _add_section(document, section, numbers, marked)
    _add_sources(document, brief)
    _add_footnotes(document, brief.footnotes)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _make_styles(document: Any) -> None:
    styles = document.styles
    normal = styles["Normal"]
    normal.font.size = Pt(10.5)
    normal.paragraph_format.space_after = Pt(4)
    notes = styles.add_style(_TEXT, WD_STYLE_TYPE.PARAGRAPH)
    notes.base_style = normal
    notes.font.size = Pt(8.5)
    styles.add_style(_MARK, WD_STYLE_TYPE.CHARACTER).font.superscript = True
    for page in document.sections:
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2.2)


def _add_section(document: Any, section: Section, numbers: dict[Any, int], marked: set[int]) -> None:
    document.add_heading(section.title, 1)
    document.add_paragraph().add_run(section.note).italic = True
    for group in section.groups:
        if group.heading:
            document.add_heading(plain(group.heading), 2)
        for sentence in group.sentences:
            _add_sentence(document.add_paragraph(style="List Bullet"), sentence, numbers, marked)
    document.add_paragraph().add_run(rest(section).replace("`", "")).italic = True


def _add_sentence(paragraph: Paragraph, sentence: Sentence, numbers: dict[Any, int], marked: set[int]) -> None:
    for part in sentence.parts:
        paragraph.add_run(_fit(part.marked))
    for place, number in enumerate(dict.fromkeys(numbers[n.source.key, n.span] for n in sentence.footnotes)):
        if place:
            paragraph.add_run(", ", style=_MARK)
        if number in marked:
            _add_again(paragraph, number)
        else:
            marked.add(number)
            _add_mark(paragraph, number)


def _add_mark(paragraph: Paragraph, number: int) -> None:
    """The mark of a footnote, in a bookmark for those that stand again."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), f"_RefNote{number}")
    paragraph._p.append(start)
    run = paragraph.add_run(style=_MARK)
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(number))
    run._r.append(reference)
    paragraph._p.append(end)


def _add_again(paragraph: Paragraph, number: int) -> None:
    """A mark of a footnote that stands already: a field that shows its number and leads to it."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" NOTEREF _RefNote{number} \\h ")
    run = paragraph.add_run(str(number), style=_MARK)
    field.append(run._r)
    paragraph._p.append(field)


def _add_sources(document: Any, brief: Brief) -> None:
    document.add_heading("Sources", 1)
    table = document.add_table(rows=1, cols=5)
    table.style = "Light Grid"
    for cell, words in zip(table.rows[0].cells, ("Number", "Outlet", "Title", "Published", "Path"), strict=True):
        cell.text = words
    for source in brief.sources:
        copy = f" (copy of {source.copy_of})" if source.copy_of else ""
        row = (
            source.key,
            source.outlet or "not known",
            f"{source.title or 'none'}{copy}",
            source.published,
            source.path,
        )
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = plain(words) or "not known"


def _add_footnotes(document: Any, notes: Iterable[Footnote]) -> None:
    """The part that holds the footnotes: two separators that Word asks for, then one a number."""
    styles = {name: document.styles[name].style_id for name in (_TEXT, _MARK)}
    root = OxmlElement("w:footnotes")
    for id_, kind, sign in ((-1, "separator", "w:separator"), (0, "continuationSeparator", "w:continuationSeparator")):
        footnote, paragraph, run = OxmlElement("w:footnote"), OxmlElement("w:p"), OxmlElement("w:r")
        footnote.set(qn("w:type"), kind)
        footnote.set(qn("w:id"), str(id_))
        run.append(OxmlElement(sign))
        paragraph.append(run)
        footnote.append(paragraph)
        root.append(footnote)
    for number, note in enumerate(notes, 1):
        root.append(_footnote(number, note, styles))
    from lxml import etree

    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = PackagePart(PackURI("/word/footnotes.xml"), _CONTENT_TYPE, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _footnote(number: int, note: Footnote, styles: dict[str, str]) -> Any:
    footnote = OxmlElement("w:footnote")
    footnote.set(qn("w:id"), str(number))
    element = OxmlElement("w:p")
    footnote.append(element)
    properties, style = OxmlElement("w:pPr"), OxmlElement("w:pStyle")
    style.set(qn("w:val"), styles[_TEXT])
    properties.append(style)
    element.append(properties)
    element.append(_run(None, mark=styles[_MARK]))
    source = note.source
    where = ", ".join([source.key, source.outlet or "outlet not known", source.published or "date not known"])
    element.append(_run(f" {where}, {plain(note.place)}: “{note.before}"))
    element.append(_run(plain(note.span.text), bold=True))
    element.append(_run(f"{note.after}”"))
    return footnote


def _run(words: str | None, *, mark: str = "", bold: bool = False) -> Any:
    """A run of text, or the footnote's own number."""
    run = OxmlElement("w:r")
    if mark or bold:
        properties = OxmlElement("w:rPr")
        if mark:
            style = OxmlElement("w:rStyle")
            style.set(qn("w:val"), mark)
            properties.append(style)
        if bold:
            properties.append(OxmlElement("w:b"))
        run.append(properties)
    if words is None:
        run.append(OxmlElement("w:footnoteRef"))
    else:
        text = OxmlElement("w:t")
        text.set(qn("xml:space"), "preserve")
        text.text = _fit(words)
        run.append(text)
    return run


def _fit(words: str) -> str:
    """Text that XML can hold, with the spaces at its ends."""
    return f"{' ' * words[:1].isspace()}{plain(words)}{' ' * (bool(words.strip()) and words[-1:].isspace())}"
