"""Municipalities from a CSV file, besides those of the register."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from pydantic import ValidationError

from schemas.places import Places, municipalities_from_rows

COLUMNS = ("code", "name", "official_name", "county_code", "county_name", "domain", "police_region")


class PlacesFileError(Exception):
    """The file is no table of municipalities."""


def load_places(path: Path) -> Places:
    """Municipalities of a CSV file with the columns of schemas/reference/municipalities.csv, sorted by code.

    Raises PlacesFileError naming the file and what is wrong in it.
    """
    try:
        rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise PlacesFileError(f"{path}: {error}") from error
    missing = [column for column in COLUMNS if not rows or rows[0].get(column) is None]
    if missing:
        raise PlacesFileError(f"{path}: no column {', '.join(missing)}")
    try:
        municipalities = municipalities_from_rows(rows)
    except (ValidationError, AttributeError) as error:
        raise PlacesFileError(f"{path}: {error}") from error
    return Places(municipalities=tuple(sorted(municipalities, key=lambda place: place.code)))
