"""The type of bytes by their content, and the reader for it."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO

from charset_normalizer import from_bytes

from extractors.blocks import Reading
from extractors.errors import EmptyDocument, UnsupportedType
from extractors.ocr import Ocr
from extractors.readers.columns_of_text import part_signature_tables
from extractors.readers.inline_bullets import part_inline_bullets
from extractors.readers.plain import read_plain

_SIGNATURES = {
    b"%PDF-": "application/pdf",
    b"PK\x03\x04": "application/zip",
    b"\xd0\xcf\x11\xe0": "application/msword",
    b"{\\rtf": "application/rtf",
}
_BINARY = (
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"MZ",
    b"\x7fELF",
    b"Rar!",
    b"7z\xbc\xaf",
    b"BZh",
    b"OggS",
    b"ID3",
    b"II*\x00",
    b"MM\x00*",
)
_TAG = re.compile(rb"<(?:html|body|head|div|p[> ]|ul|h1|li)")
_CONTROL = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x0b\x1b")
_SWEDISH = "åäöÅÄÖ"
_DOCX, _ODT = "word/document.xml", "content.xml"


def media_type_of(data: bytes) -> str:
    """The media type by content: what servers and file names say is often wrong."""
    head = data.lstrip(b"\xef\xbb\xbf\x00 \t\r\n")[:1024]
    for signature, name in _SIGNATURES.items():
        if head.startswith(signature) or (name == "application/pdf" and signature in data[:1024]):
            return _zip_type(data) if name == "application/zip" else name
    if data.startswith(_BINARY) or _looks_binary(data):
        return "application/octet-stream"
    if head.lower().startswith((b"<!doctype html", b"<html", b"<?xml")) or _TAG.search(data[:4096].lower()):
        return "text/html"
    return "text/plain"


def _looks_binary(data: bytes) -> bool:
    """Whether bytes are no text: NUL bytes outside UTF-16, or too many control characters."""
    sample = data[:4096]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    control = len(sample) - len(sample.translate(None, _CONTROL))
    return b"\x00" in sample or control * 20 > len(sample)


def _zip_type(data: bytes) -> str:
    try:
        names = set(zipfile.ZipFile(BytesIO(data)).namelist())
    except zipfile.BadZipFile:
        return "application/zip-damaged"
    if _DOCX in names:
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return "application/vnd.oasis.opendocument.text" if _ODT in names else "application/zip"


def decode(data: bytes) -> str:
    """Text of bytes: by byte order mark, as UTF-8, else by what charset-normalizer finds among Western encodings."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        best = from_bytes(data[:200_000], cp_isolation=["cp1252", "latin_1", "iso8859_15", "utf_8", "mac_roman"]).best()
        found = best.encoding if best and best.encoding != "utf_8" else "cp1252"
        # Of a few lines charset-normalizer takes one encoding for the other ("Medborgarlˆfte").
        return max((data.decode(one, errors="replace") for one in ("cp1252", found, "mac_roman")), key=_swedish_letters)


def _swedish_letters(text: str) -> int:
    return sum(map(text.count, _SWEDISH))


def read(data: bytes, ocr: Ocr | None = None) -> Reading:
    """The blocks of a document of any supported type; tables that only set signatures side by side are lines in it.

    Raises EmptyDocument, UnsupportedType, and what the reader of the type raises (DamagedFile, EncryptedFile,
    TooLarge, NeedsOcr).
    """
    if not data.strip():
        raise EmptyDocument("the file has no content")
    reading = _read_as(media_type_of(data), data, ocr)
    blocks = part_inline_bullets(part_signature_tables(reading.blocks))
    return reading if blocks is reading.blocks else replace(reading, blocks=blocks)


def _read_as(kind: str, data: bytes, ocr: Ocr | None) -> Reading:
    if kind == "text/plain":
        return read_plain(decode(data))
    if kind == "text/html":
        from extractors.readers.html import read_html

        return read_html(data)
    if kind == "application/pdf":
        from extractors.readers.pdf import read_pdf

        return read_pdf(data, ocr=ocr)
    if kind.endswith("wordprocessingml.document"):
        from extractors.readers.docx import read_docx

        return read_docx(data)
    if kind.endswith("opendocument.text"):
        from extractors.readers.odt import read_odt

        return read_odt(data)
    raise UnsupportedType(f"no reader for {kind}")
