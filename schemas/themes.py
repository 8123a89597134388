"""The theme taxonomy: 10 groups and 31 themes, with the ICCS code of each where one is verified."""

from __future__ import annotations

from functools import cache

from .base import Record
from .places import reference_rows


class Theme(Record):
    """One row of themes.csv."""

    code: str
    """E.g. "A1"; groups have a letter only."""
    group: str
    """Code of the group, e.g. "A"."""
    label_sv: str
    """Swedish label."""
    label_en: str
    """English label."""
    iccs: str = ""
    """ICCS 1.0 codes, empty where none fits."""
    iccs_status: str = ""
    """verified, or from memory."""


@cache
def themes() -> tuple[Theme, ...]:
    """All groups and themes, in the order of the table."""
    return tuple(
        Theme(
            code=row["code"],
            group=row["parent"] or row["code"],
            label_sv=row["label_sv"],
            label_en=row["label_en"],
            iccs=row["iccs"],
            iccs_status=row["iccs_status"],
        )
        for row in reference_rows("themes.csv")
    )


@cache
def theme_patterns() -> tuple[tuple[str, str], ...]:
    """Code and regular expression, over lower-case text, of each theme that has one."""
    rows = reference_rows("themes.csv")
    return tuple((row["code"], row["regex"].lower().replace("\\B", "\\b")) for row in rows if row["regex"])
