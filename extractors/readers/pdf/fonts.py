"""Fonts: whether one is bold, and what a glyph says and measures, remembered per font since it is asked for each
character."""

from __future__ import annotations

import re
from typing import Any

from pdfminer.pdffont import PDFUnicodeNotDefined

UNKNOWN = "\ufffd"
"""A glyph that the file gives no character for."""

_BOLD = re.compile(r"bold|black|heavy|semibold|demi|cmbx|sfbx|bx\d|,b|-b$|_b$", re.IGNORECASE)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u2028": " "}
_FORCE_BOLD = 1 << 18
"""Flag of a font descriptor: ISO 32000-1, table 123."""


class FontStyle:
    """One font of one document."""

    def __init__(self, font: Any) -> None:
        name = str(getattr(font, "fontname", "") or "")
        flags = getattr(font, "flags", 0)
        self.is_bold = bool(_BOLD.search(name)) or bool(isinstance(flags, int) and flags & _FORCE_BOLD)
        self.is_multibyte = bool(font.is_multibyte())
        self._font = font
        self._texts: dict[int, str] = {}
        self._widths: dict[int, float] = {}

    def text(self, cid: int) -> str:
        """What the glyph says; UNKNOWN when the file does not tell."""
        found = self._texts.get(cid)
        if found is None:
            found = self._texts[cid] = self._read(cid)
        return found

    def width(self, cid: int) -> float:
        """Advance width as a share of the font size."""
        found = self._widths.get(cid)
        if found is None:
            found = self._widths[cid] = float(self._font.char_width(cid))
        return found

    def _read(self, cid: int) -> str:
        try:
            text = str(self._font.to_unichr(cid))
        except PDFUnicodeNotDefined:
            return UNKNOWN
        if text.startswith("(cid:"):
            return UNKNOWN
        text = "".join(_LIGATURES.get(letter, letter) for letter in text)
        return "".join(letter for letter in text if letter >= " " and letter not in "\u200b\u200c\u200d\u2060\ufeff")


class FontStyles:
    """The fonts met so far in one document."""

    def __init__(self) -> None:
        self._styles: dict[int, FontStyle] = {}

    def style(self, font: Any) -> FontStyle:
        """The remembered facts of `font`."""
        found = self._styles.get(id(font))
        if found is None:
            found = self._styles[id(font)] = FontStyle(font)
        return found
