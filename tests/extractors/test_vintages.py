"""Several promises on one page."""

from __future__ import annotations

from extractors.undertakings import undertakings
from extractors.vintages import vintages
from tests.extractors.phrases import page, record

STACKED = """# Medborgarlöften i Almsjö

## Medborgarlöfte 2024

Polisen lovar att:

- fotpatrullera i centrum
- besöka skolan

## Medborgarlöfte 2022–2023

Polisen lovar att:

- mäta hastigheten
- besöka krogar
"""


def test_headings_with_other_years_part_promises() -> None:
    found = record(STACKED).promise_sets
    assert [(p.period.start if p.period else None, [c.text for c in p.commitments]) for p in found] == [
        ("2024-01-01", ["fotpatrullera i centrum", "besöka skolan"]),
        ("2022-01-01", ["mäta hastigheten", "besöka krogar"]),
    ]
    assert len({p.promise_set_id for p in found}) == 2


def test_a_title_with_its_place_parts_promises_though_text_stands_right_below_it() -> None:
    text = "# Almsjö – medborgarlöften\n\nLöftet för 2024/2025 gäller hamnen.\n\n- Polisen ska gå rundor i parken\n\n"
    earlier = "Medborgarlöften i Almsjö kommun under 2022-2023\nPolisen lovar att:\n\n- mäta farten på Storgatan"
    found = record(text + earlier).promise_sets
    assert [[one.text for one in promise.commitments] for promise in found] == [
        ["Polisen ska gå rundor i parken"],
        ["mäta farten på Storgatan"],
    ]


def test_the_same_years_twice_are_one_promise() -> None:
    assert len(record(STACKED.replace("2022–2023", "2024")).promise_sets) == 1


def test_years_of_a_follow_up_part_nothing() -> None:
    text = STACKED.replace("## Medborgarlöfte 2022–2023", "## Så gick det med medborgarlöftet 2022–2023")
    assert len(record(text).promise_sets) == 1


def test_a_heading_without_undertakings_makes_no_promise() -> None:
    text = STACKED + "\n## Medborgarlöfte 2021\n\nLöftet för 2021 har tagits bort från sidan."
    assert len(record(text).promise_sets) == 2


def test_a_heading_that_says_what_its_promise_is_about_is_one_without_undertakings() -> None:
    text = STACKED + "\n## Medborgarlöfte 2021\n\nMedborgarlöftet 2021 går ut på att hejda stölderna. Läs mer i pdf:en."
    assert [len(promise.commitments) for promise in record(text).promise_sets] == [2, 2, 0]


def test_text_before_the_first_promise_is_part_of_it() -> None:
    one = page(STACKED.replace("# Medborgarlöften i Almsjö", "# Medborgarlöften i Almsjö\n\nDet här är våra löften."))
    first = vintages(one, undertakings(one))[0]
    assert first.sections[0].heading is not None
    assert first.sections[0].heading.text == "Medborgarlöften i Almsjö"
