"""Printed areas: labels over commitments, and items of lists that are called areas."""

from __future__ import annotations

import pytest

from tests.extractors.phrases import promise_of, record


def areas(text: str) -> list[str]:
    return [area.label for promise in record(text).promise_sets for area in promise.focus_areas]


TAIL = "\n\n## Vi lovar\n\nPolisen ska:\n\n- besöka krogar\n- gå rundor"


def test_items_of_a_list_of_areas() -> None:
    text = "# Medborgarlöfte 2024\n\nVi har enats om följande fokusområden:\n\n- Narkotika\n- Trafik" + TAIL
    assert areas(text) == ["Narkotika", "Trafik"]


def test_labels_over_commitments_rule_out_those_of_a_list() -> None:
    text = (
        "# Medborgarlöfte 2024\n\nFokusområden:\n\n- Drogfri skola\n- Säker trafik\n\n"
        "## Narkotika\n\nPolisen ska:\n\n- besöka krogar\n- gå rundor\n\n"
        "## Trafik\n\nPolisen ska:\n\n- mäta fart\n- stå vid skolan"
    )
    assert areas(text) == ["Narkotika", "Trafik"]


def test_an_enumeration_in_running_text() -> None:
    text = "# Medborgarlöfte 2024\n\nFokusområdena är narkotika, trafik och otrygga platser." + TAIL
    assert areas(text) == ["narkotika", "trafik", "otrygga platser"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Till de prioriterade områdena hör narkotika och trafik.",
        "Områden med särskilt fokus är narkotika och trafik.",
        "Prioriterade områden i planen är narkotika och trafik.",
    ],
)
def test_enumerations_told_in_other_words(sentence: str) -> None:
    assert areas(f"# Medborgarlöfte 2024\n\n{sentence}{TAIL}") == ["narkotika", "trafik"]


def test_a_word_that_ends_like_is_enumerates_nothing() -> None:
    text = "# Medborgarlöfte 2024\n\nFokusområdena vilar på en lägesbild där siffror och svar vägts ihop." + TAIL
    assert areas(text) == []


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("Narkotika", ["Narkotika"]), ("Två händer på ett bord", [])],
    ids=["a theme", "the caption of a picture"],
)
def test_a_lone_heading_is_an_area_where_it_names_a_theme(heading: str, expected: list[str]) -> None:
    text = f"# Medborgarlöfte 2024\n\n## {heading}\n\nPolisen ska besöka alla krogar. Kommunen ska laga lampor."
    assert areas(text) == expected


def test_a_heading_that_tells_of_the_agreement_is_no_area() -> None:
    told = "Kommunen och polisen har skrivit avtal om samverkan"
    assert areas(f"# Nyheter\n\n## {told}\n\nPolisen ska besöka alla krogar. Kommunen ska laga lampor.") == []


@pytest.mark.parametrize(
    "second",
    ["Skräp lockar till mer skräp och gör folk ledsna", "Polis och kommun sida vid sida mot skräp"],
    ids=["a sentence", "the parties"],
)
def test_a_heading_that_goes_on_about_the_one_above_is_no_area(second: str) -> None:
    rest = "Medborgarlöfte:\n\n- Kommunen ska ställa ut papperskorgar.\n- Kommunen ska städa parken.\n"
    other = f"Buskörning på torget\n\n{rest}"
    text = f"Medborgarlöfte 2025\n\nNedskräpningen har blivit värre\n\n{second}\n\n{rest}\n{other}"
    assert areas(text) == ["Nedskräpningen har blivit värre", "Buskörning på torget"]


def test_an_area_named_by_its_kind() -> None:
    text = "# Medborgarlöfte 2024\n\n## Prioriterat område – trygghet vid stationen\n\nMånga är oroliga." + TAIL
    assert areas(text) == ["trygghet vid stationen"]


def test_areas_that_an_agreement_points_out() -> None:
    lead = "Det här pekar den nya överenskommelsen ut:"
    text = f"# Ny samverkansöverenskommelse\n\nPolisen och kommunen har en överenskommelse.\n\n{lead}\n\n"
    assert areas(text + "- Våld bland unga\n- Buskörning") == ["Våld bland unga", "Buskörning"]


def test_an_earlier_promise_has_no_areas_but_its_own() -> None:
    undertaken = "Polisen lovar att:\n\n- gå rundor\n- mäta fart"
    new = f"## Medborgarlöfte 2021\n\nFokusområden:\n\n- Narkotika\n- Trafik\n\n{undertaken}"
    old = f"## Medborgarlöfte 2020\n\n{undertaken}"
    assert areas(f"# Löften\n\n{new}\n\n{old}") == ["Narkotika", "Trafik"]


def test_a_genom_att_lead_in_is_no_area() -> None:
    assert areas(promise_of("besöka krogar", "gå rundor", lead="Polisen ska minska narkotikan genom att:")) == []


def test_a_label_that_recurs_is_one_area() -> None:
    text = promise_of("Unga: besöka klasser", "Unga: träffa rektorer", "Trafik: mäta fart")
    assert areas(text) == ["Unga", "Trafik"]


def test_areas_know_their_themes() -> None:
    text = promise_of("Narkotika: besöka krogar", "Trafik: mäta fart")
    [promise] = record(text).promise_sets
    assert [area.themes for area in promise.focus_areas] == [["A1"], ["B1"]]


def test_a_label_inside_bullets_is_quoted_by_its_span() -> None:
    found = record(promise_of("Narkotika: besöka krogar", "Trafik: mäta fart"))
    for area in found.promise_sets[0].focus_areas:
        assert found.document.text[area.span.start : area.span.end] == area.label


def test_each_promise_of_a_page_has_the_areas_that_it_announces() -> None:
    later = (
        "# Medborgarlöfte 2024\n\nLöftet har två områden: ”Lugn natt” och ”Ren park”.\n\nPolisen ska:\n\n- gå rundor"
    )
    earlier = (
        "# Medborgarlöfte 2023\n\nLöftet har två områden: ”Grön stig” och ”Ljus bro”.\n\nPolisen ska:\n\n- mäta fart"
    )
    found = record(f"{later}\n\n{earlier}").promise_sets
    assert [[area.label for area in one.focus_areas] for one in found] == [
        ["Lugn natt", "Ren park"],
        ["Grön stig", "Ljus bro"],
    ]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [("De prioriterade områdena framöver är att:", ["Rena parker", "Arbetsliv"]), ("Parterna vill:", [])],
    ids=["called areas", "called nothing"],
)
def test_areas_that_an_agreement_tells_as_aims(lead: str, expected: list[str]) -> None:
    items = "- Rena parker: Att hålla gräset fritt från skräp\n- Arbetsliv: Att göra sex tillsyner"
    assert areas(f"# Samverkansöverenskommelse 2024\n\n{lead}\n\n{items}") == expected


def test_a_sentence_that_opens_with_the_areas() -> None:
    text = "# Medborgarlöfte 2024\n\nVåld och klotter hör till de prioriterade områdena." + TAIL
    assert areas(text) == ["Våld", "klotter"]


def test_a_sentence_that_opens_with_a_pronoun_names_no_areas() -> None:
    assert areas("# Medborgarlöfte 2024\n\nDessa frågor är fokusområdena." + TAIL) == []
