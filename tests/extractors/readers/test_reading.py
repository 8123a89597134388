"""The type of bytes by their content, and text of any encoding."""

from __future__ import annotations

import io
import zipfile

import pytest

from extractors.errors import EmptyDocument, UnreadableDocument, UnsupportedType
from extractors.readers.reading import decode, media_type_of, read


def archive(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"HTTP junk\r\n%PDF-1.4\n", "application/pdf"),
        (b"<!DOCTYPE html><html>", "text/html"),
        (b"\xef\xbb\xbf\r\n<html>", "text/html"),
        (b"<div class=x>hej</div>", "text/html"),
        ("Medborgarlöfte 2024".encode(), "text/plain"),
        ("Medborgarlöfte".encode("cp1252"), "text/plain"),
        ("Medborgarlöfte".encode("utf-16"), "text/plain"),
        (archive("word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (archive("content.xml"), "application/vnd.oasis.opendocument.text"),
        (archive("bilder/a.png"), "application/zip"),
        (b"PK\x03\x04 broken", "application/zip-damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "application/msword"),
        (b"{\\rtf1 hej}", "application/rtf"),
        (b"\x89PNG\r\n\x1a\n", "application/octet-stream"),
        (b"\xff\xd8\xff\xe0", "application/octet-stream"),
        (b"text\x00text", "application/octet-stream"),
    ],
)
def test_type_by_content(data: bytes, kind: str) -> None:
    """What servers and file names say is often wrong, so that neither is asked."""
    assert media_type_of(data) == kind


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_text_of_any_usual_encoding(encoding: str) -> None:
    text = "Medborgarlöfte för Åsele: polisen och kommunen lovar att öka tryggheten på gator och torg under året."
    assert decode(text.encode(encoding)) == text


def test_invalid_bytes_cost_one_letter_each() -> None:
    assert "Polisen ska synas" in decode(b"Polisen ska synas \x81\x8d \xff")


@pytest.mark.parametrize("data", [b"", b" \n\t"])
def test_nothing_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyDocument):
        read(data)


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n", archive("a.txt"), b"\xd0\xcf\x11\xe0\xa1\xb1", b"{\\rtf1 hej}", b"PK\x03\x04 broken"]
)
def test_what_has_no_reader_is_said(data: bytes) -> None:
    with pytest.raises(UnsupportedType, match="no reader for"):
        read(data)


def test_every_failure_has_a_code_of_its_own() -> None:
    codes = [kind.code for kind in UnreadableDocument.__subclasses__()]
    assert len(set(codes)) == len(codes) > 3


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman"])
@pytest.mark.parametrize("text", ["Medborgarlöfte 2024", "Polisen ska gå rundor på torget varje kväll."])
def test_a_few_words_are_in_the_encoding_that_gives_them_swedish_letters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text
