"""Lines that a page width broke."""

from __future__ import annotations

import pytest

from extractors.readers.hyphens import joined
from extractors.readers.lines import Line
from extractors.readers.wrapping import join_wrapped

LONG = "Polisen och kommunen kommer under året att tillsammans gå trygghetsvandringar"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([LONG, "i Östra Hult."], [f"{LONG} i Östra Hult."]),
        ([LONG + ".", "Östra Hult ingår."], [LONG + ".", "Östra Hult ingår."]),
        (["Kort rad", "Ny rad"], ["Kort rad", "Ny rad"]),
        (["Kort rad", "som fortsätter"], ["Kort rad som fortsätter"]),
        (["droger, våld,", "Trafik"], ["droger, våld, Trafik"]),
        (["trygghets\u00ad", "vandring"], ["trygghetsvandring"]),
        (["Polisen ska:", "synas"], ["Polisen ska:", "synas"]),
        (["Ringås kommun", "Parterna lovar", "mer"], ["Ringås kommun", "Parterna lovar mer"]),
        (
            ["Polisen och kommunen kommer under perioden", "Arbeta för lugnare trafik"],
            ["Polisen och kommunen kommer under perioden Arbeta för lugnare trafik"],
        ),
        (["Under perioden", "Polisen ska synas"], ["Under perioden", "Polisen ska synas"]),
        ([LONG, "Polis: föreläsning i åk 7"], [LONG, "Polis: föreläsning i åk 7"]),
        ([LONG, "Medborgarlöfte 2024-2025"], [LONG, "Medborgarlöfte 2024-2025"]),
        (["Löftet gäller 1 januari 2020", "– 31 december 2021."], ["Löftet gäller 1 januari 2020 – 31 december 2021."]),
        (["Fler rundor i parken", "(Polisen)"], ["Fler rundor i parken (Polisen)"]),
        (["Fler rundor i parken.", "(Polisen)"], ["Fler rundor i parken.", "(Polisen)"]),
    ],
    ids=[
        "broken by width",
        "a stop ends",
        "short lines stay",
        "a small letter goes on",
        "a comma goes on",
        "a soft hyphen glues",
        "a colon ends",
        "a lead-in starts anew",
        "a word that needs another goes on",
        "a short line that ends in such a word stays",
        "a party's line starts anew",
        "a promise's title starts anew",
        "a dash goes on",
        "a bracket goes on",
        "a bracket after a stop stays",
    ],
)
def test_joined_lines(lines: list[str], expected: list[str]) -> None:
    assert [line.text for line in join_wrapped([Line(text) for text in lines])] == expected


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("Ta bort klotter in-", "om tre arbetsdagar", "Ta bort klotter inom tre arbetsdagar"),
        ("Rusta skol-", "och fritidsgårdar", "Rusta skol- och fritidsgårdar"),
        ("Ledsagning i sam-", "Almsjö kommun", "Ledsagning i sam- Almsjö kommun"),
        ("Rundor i hamnen -", "varje kväll", "Rundor i hamnen - varje kväll"),
    ],
    ids=["a broken word is one again", "an open hyphen stays", "so does one before a capital", "a dash parts"],
)
def test_words_broken_between_lines(above: str, below: str, expected: str) -> None:
    assert joined(above, below) == expected
