"""The one base class of every record."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.0.0"
"""Version of the record's contract; the major number rises when a field changes its meaning."""


class Record(BaseModel):
    """Immutable, rejects unknown fields, and describes each of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Span(Record):
    """A stretch of the document's canonical text: `document.text[start:end]`, in Unicode code points."""

    start: Annotated[int, Field(ge=0)]
    """Offset of the first character, e.g. 120."""
    end: Annotated[int, Field(ge=0)]
    """Offset after the last character, e.g. 158."""
    page: int | None = None
    """Page the text was read from, counted from 1; null where the source has no pages."""
    box: tuple[float, float, float, float] | None = None
    """Left, top, right, bottom on that page in points from its upper left corner; null where unknown."""


MunicipalityCode = Annotated[str, Field(pattern=r"^\d{4}$", examples=["0180"])]
"""SCB's four digits. Always a string, since codes begin with zeros."""

IsoDate = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$", examples=["2024-01-01"])]
"""An ISO date kept as text, since sources print dates that no calendar has ("31 juni")."""
