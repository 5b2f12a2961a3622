"""Pages: the article and its place in the page, metadata, pages that are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from demarche.read import read
from demarche.read.markup import declared_charset, visible_ink
from demarche.records import Document, Failure

BODY = (
    "<p>The envoys of <b>Tessaly</b> and Orland met in the border town on Monday &mdash; "
    "and agreed to talk again.</p>"
    "<p>&ldquo;We measure the same water,&rdquo; said Ilse&nbsp;Brandt, the minister, and "
    "she called it a first step.</p>"
    "<p>Neither side gave up its claim to the upper weir, the joint statement of the two "
    "ministries said.</p>"
)


def page(head: str = "", above: str = "", below: str = "") -> str:
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>River states "
        f"agree</title>{head}</head><body>"
        f"<nav><a href='/'>Home</a></nav><article><h1>River states "
        f"agree</h1>{above}{BODY}{below}</article></body></html>"
    )


def read_page(folder: Path, markup: str | bytes) -> Document | Failure:
    file = folder / "page.html"
    file.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    [item] = read(file)
    return item


def test_blocks_are_parted_by_blank_lines_and_every_piece_reads_the_same_in_the_page(tmp_path: Path) -> None:
    markup = page()
    document = read_page(tmp_path, markup)
    assert isinstance(document, Document)
    assert "agreed to talk again.\n\n“We measure the same water,”" in document.text
    for stored, raw, length in document.offsets.pieces:
        assert document.text[stored : stored + length] == markup[raw : raw + length]
    for words in ("Tessaly", "border town", "measure the same", "upper weir, the joint"):
        assert document.offsets.to_raw(document.text.index(words)) == markup.index(words)
    assert document.offsets.to_raw(document.text.index("—")) is None
    assert sum(length for _, _, length in document.offsets.pieces) > 0.9 * len(document.text)


LINKED = (
    '<script type="application/ld+json">{"@graph":'
    '[{"@type":"NewsArticle","datePublished":"2024-05-17T23:30:00+05:00"}]}</script>'
)
DATES = [
    ('<meta property="article:published_time" content="2024-05-17T10:00:00Z">', "", "2024-05-17 metadata"),
    ('<meta name="date" content="17 May 2024">', "", "2024-05-17 metadata"),
    ('<meta itemprop="datePublished" content="2024-05-17">', "", "2024-05-17 metadata"),
    (LINKED, "", "2024-05-17 metadata"),
    ("", '<time itemprop="datePublished" datetime="2024-05-17">May 17</time>', "2024-05-17 metadata"),
    ("", "<div class='meta'><span>Published on 17 May 2024 10:30 GMT</span></div>", "2024-05-17 header"),
    ("", '<time datetime="2024-05-17T10:00">Friday</time>', "2024-05-17 header"),
    ('<link rel="canonical" href="https://a.example/2024/05/17/weir">', "", "2024-05-17 url"),
    ('<meta property="article:modified_time" content="2024-05-19">', "", None),
    ('<meta itemprop="copyrightYear" content="2021">', "", None),
    ('<meta http-equiv="last-modified" content="2024-05-19">', "", None),
    ('<meta name="date" content="05/06/2024">', "", None),
    ("", "", None),
]


@pytest.mark.parametrize(("head", "above", "expected"), DATES)
def test_published(tmp_path: Path, head: str, above: str, expected: str | None) -> None:
    document = read_page(tmp_path, page(head, above))
    assert isinstance(document, Document)
    found = document.published
    assert (f"{found.start} {found.basis}" if found else None) == expected


def test_dates_of_related_stories_and_footers_are_not_taken(tmp_path: Path) -> None:
    related = "<aside><h3>Related</h3><time datetime='2019-01-02'>2 January 2019</time></aside>"
    document = read_page(tmp_path, page(below=related))
    assert isinstance(document, Document)
    assert document.published is None


def test_metadata(tmp_path: Path) -> None:
    head = (
        '<meta property="og:site_name" content="The Courier"><meta name="author" content="Marta Oduya">'
        '<link rel="canonical" href="https://www.courier.example/a/weir">'
    )
    document = read_page(tmp_path, page(head))
    assert isinstance(document, Document)
    assert (document.title, document.outlet, document.byline) == (
        "River states agree",
        "The Courier",
        "Marta Oduya",
    )
    assert document.url == "https://www.courier.example/a/weir"
    assert document.format == "html"


def test_a_declared_legacy_charset_is_read(tmp_path: Path) -> None:
    markup = page("<meta charset='windows-1251'>").replace("<meta charset='utf-8'>", "").replace("Tessaly", "Тессалия")
    document = read_page(tmp_path, markup.encode("cp1251"))
    assert isinstance(document, Document)
    assert "Тессалия" in document.text


REFUSED = [
    (
        "<html><head><title>Menu</title></head><body><nav><a href='/a'>A</a></nav></body></html>",
        "no article text found",
    ),
    (
        "<html><body><div " + " ".join(f"a{n}='1'" for n in range(6000)) + f">{BODY}</div></body></html>",
        "attributes",
    ),
    ("<html><body>" + "<div>" * 2001 + BODY, "deep"),
    ("<html><body>" + "<br>" * 100_001 + BODY, "elements"),
    ("%PDF-1.4 something", "is a PDF"),
    ("   ", "white space"),
    ("just a word", "no article text found"),
]


@pytest.mark.parametrize(("markup", "reason"), REFUSED)
def test_refused(tmp_path: Path, markup: str, reason: str) -> None:
    failure = read_page(tmp_path, markup)
    assert isinstance(failure, Failure)
    assert reason in failure.reason or "not an HTML page" in failure.reason
    assert "\n" not in failure.reason


@pytest.mark.parametrize(
    ("markup", "visible"),
    [
        ("<p>a &amp; b</p>", "a&b"),
        ("<script>x<y</script>a<style>p{}</style>b", "ab"),
        ("a<!-- no <b> --> b", "ab"),
        ("1 < 2 <p>c", "1<2c"),
        ("<STYLE>x</STYLE>a", "a"),
        ("a<!-- open", "a"),
    ],
)
def test_visible_ink(markup: str, visible: str) -> None:
    ink = visible_ink(markup)
    assert ink.text == visible
    assert all(offset < 0 or markup[offset] == ink.text[index] for index, offset in enumerate(ink.offsets))


def test_declared_charset() -> None:
    assert declared_charset(b'<meta http-equiv="Content-Type" content="text/html; charset=Big5">') == "Big5"
    assert declared_charset(b"<p>charset=Big5</p>") is None
