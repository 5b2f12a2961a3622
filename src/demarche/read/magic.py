"""Kinds of files that are no text, told by their first bytes."""

from __future__ import annotations

# First bytes as the formats' specifications give them.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"PAR1", "a Parquet table"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"OggS", "an Ogg sound file"),
    (b"ID3", "an MP3 sound file"),
)
ZIP = b"PK\x03\x04"
# Packed Office and e-book formats are zip archives; the names of their parts stand near the start.
ZIP_KINDS = ((b"word/", "a Word document"), (b"xl/", "an Excel sheet"), (b"epub", "an EPUB book"))
LEADING_SPACE = b" \t\r\n\xef\xbb\xbf"


def binary_kind(raw: bytes) -> str | None:
    """What the bytes are if they are a known kind of file that is no text, such as ``a PDF``; else None."""
    head = raw[:4096].lstrip(LEADING_SPACE)
    if head.startswith(ZIP):
        return next((kind for mark, kind in ZIP_KINDS if mark in raw[:4096]), "a zip archive")
    if head[:4] == b"RIFF" and head[8:12] in {b"WEBP", b"WAVE", b"AVI "}:
        return "an image, sound or film file"
    if head[4:8] == b"ftyp":
        return "an image or film file"
    return next((kind for mark, kind in SIGNATURES if head.startswith(mark)), None)
