"""Headings over undertakings: labels of areas, or undertakings themselves."""

from __future__ import annotations

import pytest

from tests.extractors.phrases import commitments, record, texts


def test_headings_that_are_the_promises() -> None:
    text = (
        "# Medborgarlöften 2024\n\n## Polisen ska fotpatrullera "
        "minst 60 gånger i centrum\n\nRundorna görs till fots.\n\n"
        "## Kommunen ska byta alla lampor i stadsparken\n\nArbetet sker på hösten."
    )
    assert texts(text) == [
        "Polisen ska fotpatrullera minst 60 gånger i centrum",
        "Kommunen ska byta alla lampor i stadsparken",
    ]


def test_a_single_heading_that_promises_is_a_title() -> None:
    text = (
        "# Medborgarlöften 2024\n\n## Polisen ska synas mer i hela Almsjö\n\n"
        "Polisen ska gå rundor i parken varje kväll."
    )
    assert texts(text) == ["Polisen ska gå rundor i parken varje kväll."]


def test_headings_whose_lists_carry_them_out_are_not_the_promises() -> None:
    text = (
        "# Medborgarlöften 2024\n\n## Polisen ska minska oron i centrum\n\n- Genomföra rundor\n- Besöka krogar\n\n"
        "## Kommunen ska minska oron i parken\n\n- Laga lampor\n- Gallra buskar"
    )
    assert texts(text) == ["Genomföra rundor", "Besöka krogar", "Laga lampor", "Gallra buskar"]


def labels(text: str) -> list[str | None]:
    """The area over each commitment."""
    [promise] = record(text).promise_sets
    names = {area.focus_area_id: area.label for area in promise.focus_areas}
    return [names.get(c.focus_area_id or "") for c in promise.commitments]


def list_under(*headings: str) -> str:
    lists = (f"{heading}\n\nPolisen ska:\n\n- besöka krogar\n- gå rundor" for heading in headings)
    return "# Medborgarlöfte 2024\n\n" + "\n\n".join(lists)


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("## Narkotika", "Narkotika"),
        ("## 2. Narkotika", "Narkotika"),
        ("## Område 2: Narkotika", "Narkotika"),
        ("## Narkotika:", "Narkotika"),
        ("## Polisen", None),
        ("## Aktiviteter", None),
        ("## Det här lovar vi", None),
        ("## Rosenparken", None),
        ("## Hösten 2024", None),
    ],
    ids=[
        "a theme",
        "numbered",
        "counted",
        "a colon",
        "a party",
        "a structural word",
        "a promise",
        "a place is a district",
        "a date",
    ],
)
def test_what_heading_is_a_label(heading: str, label: str | None) -> None:
    assert labels(list_under(heading))[0] == label


def test_of_two_labels_the_one_above_the_commitments_counts() -> None:
    text = "# Medborgarlöfte 2024\n\n## Trygghet\n\n### Narkotika\n\nPolisen ska:\n\n- besöka krogar\n- gå rundor"
    assert labels(text) == ["Narkotika", "Narkotika"]


def test_a_label_reaches_over_headings_of_parties() -> None:
    text = (
        "# Medborgarlöfte 2024\n\n## Narkotika\n\n### Polisen\n\n"
        "- besöka krogar\n- gå rundor\n\n### Kommunen\n\n- utbilda krögare"
    )
    assert labels(text) == ["Narkotika"] * 3


def test_an_undertaking_keeps_the_parties_of_its_own_heading() -> None:
    text = (
        "# Medborgarlöfte 2024\n\n## Narkotika\n\n### Polisen\n\n- besöka krogar\n"
        "- gå rundor\n\n### Kommunen\n\n- utbilda krögare\n- laga lampor"
    )
    assert [[a.kind for a in c.actors] for c in commitments(text)] == [["police"]] * 2 + [["municipality"]] * 2
