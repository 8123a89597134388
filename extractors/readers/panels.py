"""Accordions and tabs: what a page hides until a visitor opens it is content, under the words that open it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from lxml import etree

from extractors.lexicon import word_pattern
from extractors.readers.content import FURNITURE_ROLES, is_noise
from extractors.readers.markup import Element, first, length_of, letters_of

_CONTROLS = etree.XPath("//@aria-controls/.. | //@data-target/.. | //@data-bs-target/.. | //@role[.='tab']/..")
"""Elements by their attributes: to ask each element for them instead took twice the time, a twentieth of that of
reading a page."""
_NAMED_ONES = etree.XPath("//*[@id]")
_POINTERS = ("aria-controls", "data-bs-target", "data-target", "href")
_HIDDEN = etree.XPath("//@hidden/.. | //@aria-hidden/.. | //@style[contains(., 'none')]/..")
_NAMED = r"(?:^|[\s_-]){panel}"
_FEWEST = 20
"""Characters outside links."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "summary")


def open_panels(page: Element) -> None:
    """Shows the panels of a page; a button becomes the heading over its panel, the label of a tab moves into it."""
    seen: set[Element] = set()
    controls = list(_elements(_CONTROLS(page)))
    ids = {element.get("id"): element for element in _elements(_NAMED_ONES(page))} if controls else {}
    for control in controls:
        panel = ids.get(_target(control))
        if panel is not None and _is_content(panel, seen) and control not in list(panel.iter(control.tag)):
            _show(panel)
            if control.get("role") == "tab":
                _move_label(control, panel)
            elif control.tag == "button" and next(control.iterancestors(*_HEADINGS), None) is None:
                control.tag = "summary"
    for panel in _elements(_HIDDEN(page)):
        if word_pattern(_NAMED, "page_furniture").search((panel.get("class") or "").lower()) and _is_content(
            panel, seen
        ):
            _show(panel)


def _elements(found: object) -> Iterator[Element]:
    return (
        (element for element in found if isinstance(element, etree._Element)) if isinstance(found, list) else iter(())
    )


def _target(control: Element) -> str:
    return next((value.lstrip("#") for name in _POINTERS if (value := control.get(name))), "")


def _is_content(panel: Element, seen: set[Element]) -> bool:
    """Whether a panel holds text rather than links, and stands in no furniture; `seen` are elements that are none."""
    if panel.get("role") in FURNITURE_ROLES or panel.tag not in ("div", "section", "article", "dd", "ul", "p", "li"):
        return False
    length = length_of(panel)
    prose = length - sum(letters_of(link) for link in panel.iterdescendants("a"))
    return prose >= _FEWEST and 2 * prose >= length and not _in_furniture(panel, seen)


def _in_furniture(panel: Element, seen: set[Element]) -> bool:
    above = list(takewhile(lambda element: element not in seen, panel.iterancestors()))
    if any(map(is_noise, above)):
        return True
    seen.update(above)
    return False


def _show(panel: Element) -> None:
    for name in ("hidden", "aria-hidden", "style"):
        panel.attrib.pop(name, "")


def _move_label(tab: Element, panel: Element) -> None:
    """Labels of tabs stand together above all panels; each is the heading of its own."""
    label = etree.Element("summary")
    label.text = "".join(str(text) for text in tab.itertext())
    tab.set("hidden", "")
    heading = first(panel, *_HEADINGS)
    if heading is not None and "".join(map(str, heading.itertext())).strip() == label.text.strip():
        return
    label.tail, panel.text = panel.text, None
    panel.insert(0, label)
