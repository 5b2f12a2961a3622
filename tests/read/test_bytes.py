"""Bytes to text: what is refused, and how the rest is decoded."""

from __future__ import annotations

import codecs

import pytest

from demarche.errors import InputError
from demarche.read.bytes import to_text

PROSE = "The envoys of Tessaly and Orland met in the border town on Monday and agreed to talk again. "


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("“No talks,” said Özil.".encode(), "“No talks,” said Özil."),
        (codecs.BOM_UTF8 + "Café talks".encode(), "Café talks"),
        (codecs.BOM_UTF16_LE + "Café talks".encode("utf-16-le"), "Café talks"),
        (codecs.BOM_UTF16_BE + "Café talks".encode("utf-16-be"), "Café talks"),
        (codecs.BOM_UTF32_LE + "Café talks".encode("utf-32-le"), "Café talks"),
        (codecs.BOM_UTF32_BE + "Café talks".encode("utf-32-be"), "Café talks"),
        ("He said “no” – at once.".encode("cp1252"), "He said “no” – at once."),
        (("Ünity " + PROSE * 3).encode() + b"\x93no\x94", "Ünity " + PROSE * 3 + "“no”"),
        (PROSE.encode() + b"cut off \xe2\x80", PROSE + "cut off â€"),
        (b"A\tline\r\nand\x0canother", "A\tline\r\nand\x0canother"),
    ],
)
def test_decodes(raw: bytes, text: str) -> None:
    assert to_text(raw, path="a.txt") == text


def test_declared_charset_is_used_where_no_byte_speaks_for_utf_8() -> None:
    raw = ("<p>" + PROSE + "Złoty Łódź</p>").encode("iso8859-2")
    assert "Złoty Łódź" in to_text(raw, path="a.html", declared="ISO-8859-2")
    assert "Złoty" not in to_text(raw, path="a.html")
    assert to_text("Złoty".encode(), path="a.html", declared="iso-8859-2") == "Złoty"
    assert "“no”" in to_text(b"He said \x93no\x94.", path="a.html", declared="no-such-charset")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "the file is empty"),
        (b" \n\t\r\n", "only white space"),
        (codecs.BOM_UTF8 + b" ", "only white space"),
        (b"%PDF-1.7 and so on", "is a PDF, not text"),
        (b"\n%PDF-1.7 and so on", "is a PDF, not text"),
        (b"PK\x03\x04...word/document.xml", "is a Word document"),
        (b"PK\x03\x04...xl/workbook.xml", "is an Excel sheet"),
        (b"PK\x03\x04 something", "is a zip archive"),
        (b"\x1f\x8b\x08\x00 something", "is a gzip archive"),
        (b"\x89PNG\r\n\x1a\n something", "is a PNG image"),
        (b"\xff\xd8\xff\xe0 something", "is a JPEG image"),
        (b"{\\rtf1\\ansi text}", "is an RTF document"),
        (b"some\0text", "NUL bytes"),
        (b"\x01\x02\x03abc" * 9, "is binary data"),
        (bytes(range(1, 256)) * 3, "character encoding"),
        ("Президент сказал, что переговоры".encode("cp1251"), "character encoding"),
        (codecs.BOM_UTF16_LE + b"abc", "is not utf-16-le"),
    ],
)
def test_refuses(raw: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        to_text(raw, path="a.txt")
    assert caught.value.path == "a.txt"
    assert reason in caught.value.reason
