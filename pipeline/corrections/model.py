"""A patch file: which document it is about, and what it changes there."""

from __future__ import annotations

import datetime
import hashlib
from typing import Annotated, Self

from pydantic import Field, JsonValue, model_validator

from schemas import Record

PATH = r"^[a-z_]+(\[\d+\])*(\.[a-z_]+(\[\d+\])*)*$"


class Correction(Record):
    """One value that is wrong, and the right one."""

    path: Annotated[str, Field(pattern=PATH)]
    """E.g. "promise_sets[0].commitments[2].targets[0].value", counted from 0 in the record as `extract` prints it."""
    old: JsonValue = None
    """The wrong value, which must stand there; left out for none. For an entry to be removed, its text or label."""
    new: JsonValue = None
    """The right value; left out for none."""
    quote: Annotated[str, Field(min_length=1)] | None = None
    """Words of the page that the right value stands in; the correction holds while the page says them."""
    remove: bool = False
    """True to take the entry out of its list."""
    reason: Annotated[str, Field(min_length=1)]
    """Why, for people."""
    who: Annotated[str, Field(min_length=1)]
    """Role of who decided, not a name."""
    date: datetime.date
    """When."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.remove and (self.new is not None or not self.path.endswith("]")):
            raise ValueError("remove takes out a list entry, and has no new value")
        if not self.remove and self.old == self.new:
            raise ValueError("old and new are the same")
        return self


class CorrectionFile(Record):
    """All corrections of one document."""

    source_id: str
    """The source that shows it."""
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    """Hash of the document's bytes as a person saw them; a page that says something else is not corrected."""
    correction: Annotated[tuple[Correction, ...], Field(min_length=1)]
    """In the order they are made."""

    @property
    def digest(self) -> str:
        """16 hexadecimal digits that are others when any correction is."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]
