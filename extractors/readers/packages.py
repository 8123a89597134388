"""Office files are ZIP packages of XML: opened with bounds on what they unpack to."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Any

from lxml import etree

from extractors.errors import DamagedFile, EmptyDocument, EncryptedFile, TooLarge

MAX_PART_BYTES = 50_000_000
"""A part of a 300-page document unpacks to about 10 MB."""


class Package:
    """The parts of one office file. Raises EmptyDocument, DamagedFile, EncryptedFile, TooLarge."""

    def __init__(self, data: bytes) -> None:
        if not data.strip(b"\0\t\r\n "):
            raise EmptyDocument("the file has no content")
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise EncryptedFile("an OLE container: an encrypted document, or one older than DOCX")
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, EOFError, OSError) as error:
            raise DamagedFile(f"not a whole ZIP package: {error}") from error

    def xml(self, name: str) -> Any | None:
        """Root element of a part; None when there is no such part."""
        data = self._bytes(name)
        if data is None:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
        )
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise DamagedFile(f"{name} is no XML: {error}") from error

    def _bytes(self, name: str) -> bytes | None:
        try:
            info = self._archive.getinfo(name)
        except KeyError:
            return None
        if info.flag_bits & 1:
            raise EncryptedFile(f"{name} needs a password")
        try:
            with self._archive.open(info) as part:
                data = part.read(MAX_PART_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
            raise DamagedFile(f"{name} cannot be unpacked: {error}") from error
        if len(data) > MAX_PART_BYTES:
            raise TooLarge(f"{name} unpacks to more than {MAX_PART_BYTES} bytes")
        return data
