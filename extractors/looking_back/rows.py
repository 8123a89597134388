"""Reports in tables: one row recalls one promise and says how it went."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.blocks import Block
from extractors.lexicon import lexicon
from extractors.looking_back.events import Event
from extractors.looking_back.recalling import parties
from extractors.looking_back.verdicts import status
from extractors.parties import kinds
from extractors.structure.pieces import Piece

_COLUMNS = (
    ("looking_back", "column_status", "status"),
    ("looking_back", "column_result", "result"),
    ("columns", "actor", "actor"),
    ("columns", "area", "area"),
    ("looking_back", "column_promise", "promise"),
)


def row_events(block: Block, area: Piece | None) -> Iterator[Event]:
    """The promise of a row, bound to the results in its other cells."""
    cells = list(_cells(block))
    named = _named(block, cells)
    promise = named.get("promise") or (cells[0] if not block.header and len(cells) > 1 else None)
    if promise is None or not promise.text or (not block.header and promise.clause.form == "past"):
        return
    actor = named.get("actor")
    found = tuple(sorted(kinds(parties(actor.text)))) if actor else ()
    own_area = named.get("area")
    yield Event("promise", promise, own_area if own_area and own_area.text else area, binds=True)
    used = {piece.start for name, piece in named.items() if name != "result"} | {promise.start}
    stated = status(named["status"].folded) if "status" in named else None
    results = [named["result"]] if "result" in named else [c for c in cells if c.start not in used and not block.header]
    results = [piece for piece in results if piece.text]
    if not results and "status" in named and named["status"].text:
        results = [named["status"]]
    yield from (Event("result", piece, own_area or area, actors=found, stated=stated) for piece in results)


def _cells(block: Block) -> Iterator[Piece]:
    position = 0
    for cell in block.cells:
        start = block.text.find(cell, position)
        position = start + len(cell)
        yield Piece(block, start, position)


def _named(block: Block, cells: list[Piece]) -> dict[str, Piece]:
    found: dict[str, Piece] = {}
    for head, piece in zip(block.header, cells, strict=False):
        folded = head.casefold().strip()
        name = next((name for book, entry, name in _COLUMNS if lexicon(book)[entry].search(folded)), None)
        if name and name not in found:
            found[name] = piece
    return found
