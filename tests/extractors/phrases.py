"""Short texts as the units that rules read: pieces, pages, records. Invented places throughout."""

from __future__ import annotations

from extractors.blocks import Block, compose
from extractors.extraction import extract
from extractors.page import Page
from extractors.readers.plain import read_plain
from extractors.structure.pieces import Piece, whole
from schemas import Commitment, ExtractionResult
from schemas.places import Municipality, Places, PoliceDistrict


def place(code: str, name: str, official: str = "", slugs: tuple[str, ...] = (), domain: str = "") -> Municipality:
    """An invented municipality."""
    slug = name.casefold().translate(str.maketrans("åäö ", "aao-"))
    return Municipality(
        code=code, name=name, official_name=official or f"{name}s kommun", county_code=code[:2],
        county_name="Sagolandets län", domain=domain or f"{slug}.example", police_region="Saga", slugs=slugs or (slug,),
    )  # fmt: skip


PLACES = Places(
    municipalities=(
        place("9001", "Almsjö"), place("9002", "Bergsvik"), place("9003", "Hjälmsund"), place("9004", "Östra Hult"),
        place("9005", "Orrnäs"), place("9006", "Falsta", official="Fals kommun"), place("9007", "Sjömark"),
    ),
    districts=(PoliceDistrict(name="Västra Sagokusten", region="Saga", municipality_codes=("9001",)),),
)  # fmt: skip
"""Invented municipalities and one police district."""


def piece(text: str, strong: int = 0) -> Piece:
    """A paragraph as one piece; `strong` characters at its start are bold."""
    return whole(Block("paragraph", text, strong=strong))


def item(text: str, strong: int = 0) -> Piece:
    """A list item as one piece."""
    return whole(Block("list_item", text, marker="•", strong=strong))


def blocks(text: str) -> list[Block]:
    """Plain text, Markdown included, as placed blocks."""
    return compose(list(read_plain(text).blocks))[1]


def page(text: str, url: str | None = None) -> Page:
    """Plain text as a page."""
    canonical, placed = compose(list(read_plain(text).blocks))
    return Page(canonical, tuple(placed), url)


def record(text: str, url: str | None = None) -> ExtractionResult:
    """The record of plain text, read against the invented places."""
    return extract(text.encode(), url=url, places=PLACES)


def commitments(text: str) -> list[Commitment]:
    """All commitments of plain text, in order."""
    return [one for promise in record(text).promise_sets for one in promise.commitments]


def texts(text: str) -> list[str]:
    """The words of all commitments of plain text."""
    return [one.text for one in commitments(text)]


def promise_of(*bullets: str, lead: str = "Polisen och kommunen lovar att:") -> str:
    """A page with one list of undertakings, as Markdown."""
    return "# Medborgarlöfte 2024 för Almsjö\n\n" + lead + "\n\n" + "\n".join(f"- {bullet}" for bullet in bullets)
