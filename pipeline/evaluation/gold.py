"""What careful readers say stands in a document: one JSON object per line of a gold file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from .years import Years, years_of

SIGNS = {
    ">=": "at_least",
    "<=": "at_most",
    ">": "more_than",
    "<": "less_than",
    "=": "exactly",
    "~": "about",
    "range": "between",
}
"""Annotators write signs where records have words."""


class GoldFileError(Exception):
    """The file is no gold file: a line is no JSON object or lacks what every line has."""


def _no_nulls(value: Any) -> Any:
    return [] if value is None else value


def _party_kind(value: Any) -> Any:
    """ "other:Bostadsbolaget", or an actor as records have it, to its kind."""
    return (value["kind"] if isinstance(value, dict) else str(value)).split(":", 1)[0]


class _Gold(BaseModel):
    """Immutable. Annotators' further notes ("hard", "form_of", "unit") decide nothing and are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)


class GoldTarget(_Gold):
    """One value somebody can check."""

    value: float | None = None
    value_max: float | None = Field(default=None, alias="max")
    """Upper bound of a range."""
    comparator: Annotated[str | None, BeforeValidator(lambda sign: SIGNS.get(sign, sign))] = None
    per: str | None = None
    optional: bool = False
    """Can defensibly be read either way; counts neither for nor against."""


class GoldCommitment(_Gold):
    """One undertaking, known by its first and last words."""

    starts_with: str
    ends_with: str | None = None
    actors: Annotated[tuple[Annotated[str, BeforeValidator(_party_kind)], ...], BeforeValidator(_no_nulls)] = ()
    """Kinds of those who undertake it."""
    targets: Annotated[tuple[GoldTarget, ...], BeforeValidator(_no_nulls)] = ()
    actors_loose: bool = False
    """Its actors are not counted."""
    optional: bool = False


class GoldArea(_Gold):
    """One printed focus area."""

    label: str
    optional: bool = False


class GoldSignatory(_Gold):
    """One who signed."""

    name: str


class GoldFollowUp(_Gold):
    """A report on an earlier promise."""

    of_period: Annotated[Years | None, BeforeValidator(years_of)] = None
    items: int | None = None
    """Promises looked back at; null where they were not counted."""


class GoldDocument(_Gold):
    """One document."""

    id: str
    file: str | None = None
    """Name of its file; by default `<id>` with any ending."""
    split: str | None = None
    """"tune" or "held" where a corpus is parted."""
    structure_class: str | None = Field(default=None, alias="class")
    """Class of its structure in the page surveys, e.g. "P06"."""
    url: str | None = None
    municipality: Annotated[tuple[str, ...], BeforeValidator(_no_nulls)] = ()
    """Codes."""
    kind: str | None = None
    period: Annotated[Years | None, BeforeValidator(years_of)] = None
    focus_areas: Annotated[tuple[GoldArea, ...], BeforeValidator(_no_nulls)] = ()
    commitments: Annotated[tuple[GoldCommitment, ...], BeforeValidator(_no_nulls)] = ()
    signatories: Annotated[tuple[GoldSignatory, ...], BeforeValidator(_no_nulls)] = ()
    follow_up: GoldFollowUp | None = None


def read_gold(path: Path) -> list[GoldDocument]:
    """All documents of a gold file. Raises GoldFileError naming the line, OSError when there is no such file."""
    documents = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            try:
                documents.append(GoldDocument.model_validate_json(line))
            except (ValidationError, TypeError, KeyError, ValueError) as error:
                raise GoldFileError(f"{path}, line {number}: {error}") from error
    if not documents:
        raise GoldFileError(f"{path}: no documents in it")
    return documents
