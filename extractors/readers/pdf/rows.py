"""Rows of ruled tables: heads apart, merged cells filled in, rows that a page break cut made whole."""

from __future__ import annotations

from extractors.readers.hyphens import HYPHENS, glue
from extractors.readers.pdf.drafts import Row
from extractors.readers.pdf.joined_lines import join_lines
from extractors.readers.pdf.lines import Line, joined, page_lines
from extractors.readers.pdf.model import BoxTuple, PageContent, covering
from extractors.readers.pdf.pages import page_box
from extractors.readers.pdf.tables import Cell, Table

_STOPS = (".", "!", "?", ":")


def table_rows(table: Table, page: PageContent, number: int) -> list[Row]:
    """The rows of a table below its head. The text of a cell that spans several rows stands in each of them."""
    lines = {id(cell): page_lines(cell.words, page) for cell in table.cells}
    head = _head(table, lines)
    header = tuple(_row_texts(table, lines, 0)) if head else ()
    rows = []
    for row in range(1 if head else 0, len(table.ys) - 1):
        starting = [cell for cell in table.cells if cell.row == row and cell.words]
        if starting:
            rows.append(_row(table, lines, row, header, page, number))
    return rows


def _row(
    table: Table, lines: dict[int, list[Line]], row: int, header: tuple[str, ...], page: PageContent, number: int
) -> Row:
    texts = _row_texts(table, lines, row)
    own = [cell for cell in table.cells if cell.row == row]
    box = page_box(covering([cell.box for cell in own]), page)
    strong = _strong(lines[id(own[0])]) if own[0].words else 0
    return Row(texts, header, page.number, _rounded(box), strong, number)


def _rounded(box: BoxTuple) -> BoxTuple:
    return round(box[0], 1), round(box[1], 1), round(box[2], 1), round(box[3], 1)


def _row_texts(table: Table, lines: dict[int, list[Line]], row: int) -> list[str]:
    """One text per column; a cell that spans columns counts once, one that spans rows counts in each."""
    cells = [cell for cell in table.cells if cell.row <= row < cell.row + cell.rows]
    return [cell_text(lines[id(cell)]) for cell in sorted(cells, key=lambda cell: cell.column)]


def cell_text(lines: list[Line]) -> str:
    """Text of one cell; items of a list in it keep their bullets."""
    parts: list[list[Line]] = []
    for line in lines:
        if line.mark or not parts:
            parts.append([])
        parts[-1].append(line)
    texts = [joined(join_lines([line.words for line in part]))[0] for part in parts]
    return " ".join(
        f"{part[0].mark.text} {text}" if part[0].mark else text for part, text in zip(parts, texts, strict=True)
    )


def _strong(lines: list[Line]) -> int:
    return joined(join_lines([line.words for line in lines]))[1]


def _head(table: Table, lines: dict[int, list[Line]]) -> bool:
    """Whether the first row names the columns: set bold or shaded unlike the rows below, or short where they are
    long."""
    first = [cell for cell in table.cells if cell.row == 0]
    rest = [cell for cell in table.cells if cell.row > 0 and cell.words]
    if not rest or len(first) < 2 or any(cell.rows > 1 for cell in first):
        return False
    filled = [cell for cell in first if cell.words]
    if len(filled) < max(2, len(first) - 1):
        return False
    if _all_bold(filled, lines) and not _all_bold([cell for cell in rest if cell.column > 0] or rest, lines):
        return True
    if _is_shaded(filled, table) and not _is_shaded(rest, table):
        return True
    shortest = max(len(cell_text(lines[id(cell)]).split()) for cell in filled)
    longest = max(len(cell_text(lines[id(cell)]).split()) for cell in rest)
    return shortest <= 3 and longest > 5 and not any(cell_text(lines[id(cell)]).endswith(_STOPS) for cell in filled)


def _all_bold(cells: list[Cell], lines: dict[int, list[Line]]) -> bool:
    return all(line.bold for cell in cells for line in lines[id(cell)])


def _is_shaded(cells: list[Cell], table: Table) -> bool:
    def over(fill: BoxTuple, cell: Cell) -> bool:
        x, y = (cell.box[0] + cell.box[2]) / 2, (cell.box[1] + cell.box[3]) / 2
        return fill[0] <= x <= fill[2] and fill[1] <= y <= fill[3]

    return all(any(over(fill, cell) for fill in table.fills) for cell in cells)


def join_tables(rows: list[Row]) -> list[Row]:
    """Rows of tables that go on over a page: repeated heads dropped, cut rows joined, empty first cells filled from
    above."""
    done: list[Row] = []
    for row in rows:
        above = done[-1] if done else None
        if (
            above is None
            or above.table == row.table
            or len(above.cells) != len(row.cells)
            or (row.header and row.header != above.header and above.header)
        ):
            done.append(row)
        else:
            row.table = above.table
            _continue_table(done, above, row)
    return done


def _continue_table(done: list[Row], above: Row, row: Row) -> None:
    if tuple(row.cells) == above.header:
        return
    row.header = row.header or above.header
    if _is_cut(above, row):
        above.cells = [_joined_cell(one, other) for one, other in zip(above.cells, row.cells, strict=True)]
        return
    if not row.cells[0]:
        row.cells[0] = above.cells[0]
    done.append(row)


def _is_cut(above: Row, row: Row) -> bool:
    """Whether `row` holds the rest of `above`: a cell goes on in the middle of a sentence, or cells are empty for no
    reason."""
    for one, other in zip(above.cells, row.cells, strict=True):
        if one and other and not one.endswith(_STOPS) and (other[:1].islower() or one.endswith(HYPHENS)):
            return True
    return sum(1 for cell in row.cells if not cell) > len(row.cells) / 2


def _joined_cell(one: str, other: str) -> str:
    if not one or not other:
        return one or other
    first, _, rest = other.partition(" ")
    start, _, last = one.rpartition(" ")
    glued = glue(last, first) if one.endswith(HYPHENS) else None
    return f"{start} {glued} {rest}".strip() if glued else f"{one} {other}"
