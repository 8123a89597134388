"""One line of flat text, and numbers without a stop."""

from __future__ import annotations

import pytest

from extractors.readers.lines import Line, parse_line, renumbered


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("  • synas", Line("synas", 2, "•")),
        ("1. synas", Line("synas", 0, "1.")),
        ("l .   Stölder", Line("Stölder", 0, "l .")),
        ("1 . juni öppnar badet", Line("1 . juni öppnar badet")),
        ("2: ?Vara ute", Line("Vara ute", 0, "2: ?")),
        ("10:30 öppnar vi", Line("10:30 öppnar vi")),
        ("a) synas", Line("synas", 0, "a)")),
        ("## Trafik ##", Line("Trafik", level=2)),
        ("**Trafik:** mäta fart", Line("Trafik: mäta fart", strong=7)),
        ("-synas", Line("-synas")),
        ("20 poliser", Line("20 poliser")),
        ("3. mars börjar det", Line("3. mars börjar det")),
        ("– 31 december 2021.", Line("– 31 december 2021.")),
        ("– 31 december 2021 möts alla", Line("31 december 2021 möts alla", 0, "–")),
        ("\tindrag", Line("indrag", 4)),
        ("   ", None),
        ("* * *", None),
        ("=====", None),
    ],
)
def test_one_line(raw: str, expected: Line | None) -> None:
    assert parse_line(raw) == expected


def test_bare_numbers_in_order_only() -> None:
    assert [line.marker for line in renumbered([Line("1 Ett"), Line("2 Två")])] == ["1.", "2."]
    assert [line.marker for line in renumbered([Line("2 Två"), Line("1 Ett")])] == ["", ""]
    assert [line.text for line in renumbered([Line("1: Ett"), Line("2: Två")])] == ["Ett", "Två"]
    assert [line.marker for line in renumbered([Line("14: Bråk på torget"), Line("Text")])] == ["", ""]
    assert [line.marker for line in renumbered([Line("12 Poliser"), Line("Text")])] == ["", ""]
