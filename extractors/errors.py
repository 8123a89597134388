"""Why a document could not be read. Each class is a code that users see; see docs/issues.md."""

from __future__ import annotations


class UnreadableDocument(Exception):
    """No text can be had from these bytes."""

    code = "unreadable"


class EmptyDocument(UnreadableDocument):
    """No bytes, or nothing but white space."""

    code = "empty"


class UnsupportedType(UnreadableDocument):
    """The bytes are of no type that has a reader (a picture, an archive, a program)."""

    code = "unsupported-type"


class DamagedFile(UnreadableDocument):
    """The file is cut off or broken."""

    code = "damaged"


class EncryptedFile(UnreadableDocument):
    """The file needs a password."""

    code = "encrypted"


class TooLarge(UnreadableDocument):
    """Reading on would take more time or memory than a document may cost."""

    code = "too-large"


class NeedsOcr(UnreadableDocument):
    """The pages are pictures, and no OCR program is installed."""

    code = "needs-ocr"
