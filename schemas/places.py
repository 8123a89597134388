"""Municipalities, counties and local police districts, with the standing of each fact.

Sources of the tables in `reference/` and what is verified in them: docs/reference-data.md.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from importlib import resources

from .base import MunicipalityCode, Record
from .vocabulary import PlaceStatus


class Municipality(Record):
    """One row of municipalities.csv."""

    code: MunicipalityCode
    """SCB's four digits as text."""
    name: str
    """Short name, e.g. "Falun"."""
    official_name: str
    """E.g. "Falu kommun"."""
    county_code: str
    """First two digits of the code."""
    county_name: str
    """E.g. "Dalarnas län"."""
    domain: str
    """Registrable domain of its site, e.g. "falun.se"."""
    police_region: str
    """E.g. "Bergslagen"."""
    aliases: tuple[str, ...] = ()
    """Other names it is printed under, e.g. ("Falu kommun",)."""
    hosts: tuple[str, ...] = ()
    """Other hosts seen with its pages."""
    slugs: tuple[str, ...] = ()
    """Last path parts of its pages on polisen.se, e.g. ("falu",)."""


class PoliceDistrict(Record):
    """One row of lpo.csv: a local police district (LPO)."""

    name: str
    """E.g. "Södra Ångermanland"."""
    region: str
    """Police region."""
    municipality_codes: tuple[MunicipalityCode, ...] = ()
    """Members that a source confirms."""
    inferred_codes: tuple[MunicipalityCode, ...] = ()
    """Members that the page survey suggests."""
    presumed_codes: tuple[MunicipalityCode, ...] = ()
    """Members presumed from geography only. Never published as fact."""

    def status_of(self, code: str) -> PlaceStatus | None:
        """How well membership of municipality `code` is known; None when it is no member."""
        for status, codes in (
            ("confirmed", self.municipality_codes),
            ("inferred", self.inferred_codes),
            ("presumed", self.presumed_codes),
        ):
            if code in codes:
                return status  # type: ignore[return-value]
        return None


class Places(Record):
    """The municipalities and districts that names are resolved against."""

    municipalities: tuple[Municipality, ...]
    """Sorted by code."""
    districts: tuple[PoliceDistrict, ...] = ()
    """Current districts."""

    def __hash__(self) -> int:
        """By identity: an index is made once for each register, and hashing 290 rows at every look-up costs more
        than one."""
        return id(self)

    def extended(self, more: Places) -> Places:
        """These and `more`, e.g. the invented municipalities of the sample world."""
        return Places(
            municipalities=self.municipalities + more.municipalities, districts=self.districts + more.districts
        )


def reference_rows(name: str) -> list[dict[str, str]]:
    """Rows of a CSV table under schemas/reference."""
    text = resources.files("schemas.reference").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _parts(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split("|") if part.strip())


def municipalities_from_rows(rows: Iterable[dict[str, str]]) -> tuple[Municipality, ...]:
    """Municipalities from rows with the columns of municipalities.csv; aliases, hosts and slugs may be missing."""
    return tuple(
        Municipality(
            code=row["code"],
            name=row["name"],
            official_name=row["official_name"],
            county_code=row["county_code"],
            county_name=row["county_name"],
            domain=row["domain"],
            police_region=row["police_region"],
            aliases=_parts(row.get("aliases")),
            hosts=_parts(row.get("hosts")),
            slugs=_parts(row.get("slugs")),
        )
        for row in rows
    )


def _district(row: dict[str, str]) -> PoliceDistrict:
    return PoliceDistrict(
        name=row["name"],
        region=row["region"],
        municipality_codes=tuple(row["municipality_codes"].split()),
        inferred_codes=tuple(row["inferred_codes"].split()),
        presumed_codes=tuple(row["presumed_codes"].split()),
    )


@cache
def swedish_places() -> Places:
    """The 290 municipalities and the current police districts."""
    return Places(
        municipalities=municipalities_from_rows(reference_rows("municipalities.csv")),
        districts=tuple(_district(row) for row in reference_rows("districts.csv")),
    )
