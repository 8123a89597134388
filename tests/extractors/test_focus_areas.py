"""Printed areas: labels over commitments, and items of lists that are called areas."""

from __future__ import annotations

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
