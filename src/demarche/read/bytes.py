"""Bytes to text: what is refused, and how the rest is decoded.

The order: byte order mark; strict UTF-8; a declared legacy charset where no byte sequence speaks for UTF-8;
UTF-8 with few bad bytes, these read as Windows-1252; Windows-1252, else Latin-1. Nothing is dropped
silently: a byte that cannot be read is a reason to refuse.
"""

from __future__ import annotations

import codecs
import re

from demarche.errors import InputError
from demarche.read.magic import binary_kind

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAX_BAD_SHARE = 0.01  # bad bytes in a text that is still UTF-8
MAX_CONTROL_SHARE = 0.01  # of characters; random bytes have 12 % and more
MAX_FOREIGN_SHARE = 0.3  # non-ASCII among the letters of a text read by a Western legacy code page
# WHATWG Encoding: what pages call Latin-1 or ASCII is read as Windows-1252.
WESTERN = frozenset({"iso8859-1", "ascii", "cp1252"})
SEGMENT_HANDLER = "demarche-windows-1252"
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


def _read_segment(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _western(error.object[error.start : error.end]), error.end


codecs.register_error(SEGMENT_HANDLER, _read_segment)


def to_text(raw: bytes, *, path: str, declared: str | None = None) -> str:
    """The text in ``raw``; ``declared`` is a charset the input itself names (an HTML ``meta``).

    Raises:
        InputError: the bytes are no text (a PDF, an image, NUL bytes, ...), hold nothing, or cannot be
        decoded.
    """
    if not raw.strip():
        raise InputError(path, "the file is empty" if not raw else "the file holds only white space")
    kind = binary_kind(raw)
    if kind:
        raise InputError(path, f"is {kind}, not text")
    text = _decode(raw, path, declared)
    if "\0" in text:
        raise InputError(path, "is binary data, not text (it holds NUL bytes)")
    if len(CONTROLS.findall(text)) > MAX_CONTROL_SHARE * len(text):
        raise InputError(path, "is binary data, not text (too many control characters)")
    if not text.strip():
        raise InputError(path, "the file holds only white space")
    return text


def _decode(raw: bytes, path: str, declared: str | None) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _decode_marked(raw[len(mark) :], path, encoding)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(raw, path, declared)


def _decode_marked(raw: bytes, path: str, encoding: str) -> str:
    try:
        return raw.decode(encoding, SEGMENT_HANDLER if encoding == "utf-8" else "strict")
    except UnicodeDecodeError as error:
        raise InputError(path, f"starts with a mark of {encoding} but is not {encoding}") from error


def _decode_legacy(raw: bytes, path: str, declared: str | None) -> str:
    kept = raw.decode("utf-8", "ignore")
    bad = len(raw) - len(kept.encode("utf-8"))
    text = None if _has_multibyte(kept) else _decode_declared(raw, declared)
    if text is not None:
        return text
    if bad <= MAX_BAD_SHARE * len(raw):
        return raw.decode("utf-8", SEGMENT_HANDLER)
    text = _western(raw)
    letters = [character for character in text if character.isalpha()]
    foreign = sum(character > "\x7f" for character in letters)
    if foreign > MAX_FOREIGN_SHARE * len(letters):
        raise InputError(path, "cannot tell its character encoding (it is not UTF-8)")
    return text


def _has_multibyte(text: str) -> bool:
    return not text.isascii()


def _decode_declared(raw: bytes, declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared).name if declared else "cp1252"
        if name in WESTERN or name.startswith("utf"):
            return None
        return raw.decode(name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _western(raw: bytes) -> str:
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
