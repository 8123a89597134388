"""Gold of a sample: the facts of its content, and the blocks that a reader should find in it."""

from __future__ import annotations

from typing import Any

from .content import Document, Gold, Part

NOTES = ("weasyprint", "typst")
"""Producers whose recipe sets footnotes; the others leave them out."""


def facts(document: Document, sample_id: str, file: str, producer: str, *, is_scan: bool) -> Gold:
    """One line of gold.jsonl."""
    promise = document.one("kind") == "promise"
    return {
        "id": sample_id,
        "is_scan": is_scan,
        "file": file,
        "content": document.name,
        "class": document.one("class"),
        "hard_case": None,
        "producer": producer,
        "url": document.one("url"),
        "municipality": document.head.get("municipality", []),
        "kind": document.one("kind"),
        "period": _years(document.one("period")) if promise and document.one("period") else None,
        "focus_areas": [{"label": label} for label in document.head.get("focus", [])],
        "commitments": document.commitments,
        "follow_up": None
        if promise
        else {"of_period": _years(document.one("of")), "items": int(document.one("items"))},
        "signatories": [_signatory(text) for text in document.head.get("sign", [])],
        "hard": document.one("class"),
        "blocks": blocks(document, has_notes=producer in NOTES),
        "running_lines": [document.one("header", "Medborgarlöfte")],
    }


def _years(text: str) -> list[int | None]:
    return [None if year == "-" else int(year) for year in text.split()]


def _signatory(text: str) -> Gold:
    name, role, organisation = [bit.strip() for bit in text.split(";")]
    kind, _, who = organisation.partition(" ")
    return {"name": name, "role": role, "organisation": {"kind": kind, "name": who}}


def blocks(document: Document, *, has_notes: bool) -> list[Gold]:
    """Kind and text of each block; where boxes and footnotes stand in the order is not judged."""
    found: list[Gold] = []
    above: list[str | None] = []
    for part in document.parts:
        if part.kind == "row":
            above = [old if cell is None else cell for cell, old in _aligned(part.cells, above)]
            if not part.is_head:
                found.append({"kind": "table_row", "text": " | ".join(cell or "" for cell in above)})
        else:
            found += _blocks_of(part)
    notes = [{"kind": "paragraph", "text": part.footnote} for part in document.parts if part.footnote]
    return found + notes if has_notes else found


def _aligned(cells: list[str | None], above: list[str | None]) -> list[tuple[str | None, str | None]]:
    return list(zip(cells, above if len(above) == len(cells) else [None] * len(cells), strict=True))


def _blocks_of(part: Part) -> list[dict[str, Any]]:
    """A line of its own that is bold throughout is a heading, whatever style its author gave it; a sentence is none."""
    kind = part.kind.removeprefix("aside-")
    if kind == "sign":
        return [{"kind": "paragraph", "text": line} for person in part.people for line in person]
    if kind == "p" and part.strong == part.text and not part.text.endswith("."):
        return [{"kind": "heading", "text": part.text}]
    names = {"h": "heading", "p": "paragraph", "li": "list_item"}
    return [{"kind": names[kind], "text": part.text}] if kind in names else []
