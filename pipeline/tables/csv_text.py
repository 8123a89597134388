"""A table as CSV: UTF-8, RFC 4180, commas, all text in quotation marks."""

from __future__ import annotations

import csv
import io
from typing import Any

from .flatten import Table

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet compute a cell instead of showing it (OWASP, "CSV Injection")."""


def csv_text(table: Table) -> str:
    """Header and rows. Lines end with CR LF.

    Text is quoted and numbers are not, so that a reader that looks (pandas with quoting=2) keeps "0180" as text.
    A text that begins like a formula gets an apostrophe in front; dataset.json holds it unchanged.
    """
    out = io.StringIO(newline="")
    columns = list(table.model.model_fields)
    # QUOTE_STRINGS would leave empty cells bare and needs Python 3.12; here None is bare and every str is quoted.
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(columns)
    for row in table.rows:
        values = row.model_dump()
        writer.writerow([_cell(values[column]) for column in columns])
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and value.startswith(_FORMULA_SIGNS):
        return "'" + value
    return "" if value is None else value
