"""Styles and numbering of DOCX: what level a heading has, what mark an item (ECMA-376 part 1, 17.7 and 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_BULLET_LEVELS = re.compile(r"heading (\d)")
TITLE_STYLES = ("title",)


def tag(name: str) -> str:
    """Qualified name of a WordprocessingML element."""
    return f"{{{WORD}}}{name}"


def attribute(element: Any | None, name: str) -> str | None:
    """A WordprocessingML attribute; None where either is missing."""
    return element.get(tag(name)) if element is not None else None


def flag(element: Any | None) -> bool:
    """Whether an on/off element is on: present without a value, or with one that is not false."""
    return element is not None and (attribute(element, "val") or "true") not in ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style with what it inherits."""

    name: str = ""
    outline: int | None = None
    is_bold: bool = False
    number: tuple[str, int] | None = None
    """Numbering id and level."""

    def heading_level(self, properties: Any | None) -> int:
        """1-6 for headings, 0 otherwise; an outline level set on the paragraph itself counts more than the style's."""
        own = attribute(properties.find(tag("outlineLvl")) if properties is not None else None, "val")
        outline = int(own) if own is not None and own.isdigit() else self.outline
        named = _BULLET_LEVELS.fullmatch(self.name.casefold())
        if named:
            return min(6, int(named[1]))
        if self.name.casefold() in TITLE_STYLES:
            return 1
        return min(6, outline + 1) if outline is not None and outline < 9 else 0


class Styles:
    """The paragraph styles of one document."""

    def __init__(self, root: Any | None) -> None:
        elements = root.findall(tag("style")) if root is not None else []
        self._elements = {attribute(element, "styleId") or "": element for element in elements}
        self._default = next(
            (
                i
                for i, e in self._elements.items()
                if e.get(tag("default")) == "1" and e.get(tag("type")) == "paragraph"
            ),
            "",
        )
        self._known: dict[str, Style] = {}

    def of(self, properties: Any | None) -> Style:
        """The style of a paragraph with these properties."""
        name = attribute(properties.find(tag("pStyle")) if properties is not None else None, "val")
        return self._style(name or self._default, 0)

    def _style(self, identifier: str, depth: int) -> Style:
        if identifier not in self._known:
            element = self._elements.get(identifier)
            self._known[identifier] = self._read(element, depth) if element is not None and depth < 20 else Style()
        return self._known[identifier]

    def _read(self, element: Any, depth: int) -> Style:
        base_name = attribute(element.find(tag("basedOn")), "val")
        base = self._style(base_name, depth + 1) if base_name else Style()
        outline = attribute(element.find(f"{tag('pPr')}/{tag('outlineLvl')}"), "val")
        bold = element.find(f"{tag('rPr')}/{tag('b')}")
        return Style(
            name=attribute(element.find(tag("name")), "val") or "",
            outline=int(outline) if outline and outline.isdigit() else base.outline,
            is_bold=flag(bold) if bold is not None else base.is_bold,
            number=number_of(element.find(tag("pPr"))) or base.number,
        )


def number_of(properties: Any | None) -> tuple[str, int] | None:
    """Numbering id and level set in paragraph properties."""
    setting = properties.find(tag("numPr")) if properties is not None else None
    if setting is None:
        return None
    identifier = attribute(setting.find(tag("numId")), "val")
    level = attribute(setting.find(tag("ilvl")), "val") or "0"
    return (identifier, int(level) if level.isdigit() else 0) if identifier is not None else None


class Numbering:
    """Lists of one document; counts numbered items as it goes."""

    def __init__(self, root: Any | None) -> None:
        self._levels: dict[str, dict[int, tuple[str, str]]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        if root is None:
            return
        shapes = {attribute(e, "abstractNumId"): e for e in root.findall(tag("abstractNum"))}
        for number in root.findall(tag("num")):
            shape = shapes.get(attribute(number.find(tag("abstractNumId")), "val"))
            self._levels[attribute(number, "numId") or ""] = _levels(shape)

    def mark(self, properties: Any | None, style: Style) -> tuple[str, int] | None:
        """Mark and depth of a paragraph; None when it is no item. "•" stands for every bullet."""
        number = number_of(properties) or style.number
        if number is None or number[0] == "0" or number[0] not in self._levels:
            return None
        identifier, level = number
        form, text = self._levels[identifier].get(level, ("bullet", ""))
        if form in ("bullet", "none"):
            return "•", level
        self._counts[identifier, level] = self._counts.get((identifier, level), 0) + 1
        for deeper in range(level + 1, 9):
            self._counts.pop((identifier, deeper), None)
        return re.sub(r"%(\d)", lambda found: self._number(identifier, int(found[1]) - 1), text) or "•", level

    def _number(self, identifier: str, level: int) -> str:
        count = self._counts.get((identifier, level), 1)
        form = self._levels[identifier].get(level, ("decimal", ""))[0]
        if form in ("lowerLetter", "upperLetter"):
            letter = chr(ord("a") + (count - 1) % 26)
            return letter.upper() if form == "upperLetter" else letter
        return str(count)


def _levels(shape: Any | None) -> dict[int, tuple[str, str]]:
    found = {}
    for level in shape.findall(tag("lvl")) if shape is not None else []:
        form = attribute(level.find(tag("numFmt")), "val") or "decimal"
        found[int(attribute(level, "ilvl") or 0)] = (form, attribute(level.find(tag("lvlText")), "val") or "")
    return found
