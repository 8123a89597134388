"""Constructions of hard pages in small: each once cost a reading."""

from __future__ import annotations

import pytest

from extractors.targets import targets_of
from tests.extractors.phrases import commitments, item, promise_of, record, texts


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("besöka alla elever i klass 4-6 två gånger per år", [2]),
        ("hålla två kurser för 24 deltagare", [2, 24]),
        ("utbilda personalen i 20 minuters pass, minst fyra gånger per år", [4]),
        ("patrullera två gånger i veckan på respektive plats", [2]),
        ("inrätta två heltidstjänster som trygghetsvärdar", [2]),
        ("svara inom ett dygn", [1]),
    ],
    ids=["school years", "course and people", "length of a talk", "each place", "posts", "a day"],
)
def test_numbers_beside_numbers_that_are_none(text: str, values: list[float]) -> None:
    assert [t.value for t in targets_of(item(text))[0]] == values


def test_area_comma_and_undertaking_in_one_bullet() -> None:
    text = promise_of(
        "Närvaro, innebär att polisen går rundor i parken",
        "Trafik, innebär att polisen mäter fart",
        lead="Våra löften är:",
    )
    assert texts(text) == ["polisen går rundor i parken", "polisen mäter fart"]


def test_area_then_lines_of_polis_and_kommun() -> None:
    text = "# Medborgarlöfte 2024\n\n## Narkotika\n\n- Polis: besöka krogar varje månad\n- Kommun: utbilda krögare"
    assert [(c.text, [a.kind for a in c.actors]) for c in commitments(text)] == [
        ("besöka krogar varje månad", ["police"]),
        ("utbilda krögare", ["municipality"]),
    ]


def test_areas_set_as_aims_before_what_is_done_about_each() -> None:
    text = (
        "# Tre fokusområden i nya medborgarlöftet 2024\n\nDet här är de två fokusområdena:\n\n"
        "1. Minska stölderna från gårdar. Kommunen och polisen ska hålla minst två kvällar per halvår.\n"
        "2. Finnas på plats under helger. Polisen ska bemanna torget med åtta vuxna."
    )
    assert texts(text) == [
        "Kommunen och polisen ska hålla minst två kvällar per halvår.",
        "Polisen ska bemanna torget med åtta vuxna.",
    ]
    [promise] = record(text).promise_sets
    assert [one.label for one in promise.focus_areas] == [
        "Minska stölderna från gårdar",
        "Finnas på plats under helger",
    ]


def test_areas_that_the_sentence_before_a_bare_lead_in_announces() -> None:
    text = (
        "# Medborgarlöfte 2020\n\nLöftet har två fokusområden. De är:\n\n"
        "- Cykelstölder med tonvikt på stationsområdet. Tyngdpunkten ska ligga på att hitta köparna.\n"
        "- Mötesplatser för unga. Ledare kommer att finnas på plats på kvällarna."
    )
    [promise] = record(text).promise_sets
    assert [one.label for one in promise.focus_areas] == [
        "Cykelstölder med tonvikt på stationsområdet",
        "Mötesplatser för unga",
    ]
    assert texts(text)[1] == "Ledare kommer att finnas på plats på kvällarna."


def test_an_undertaking_that_lost_its_bullet_below_a_line_that_opens_the_promise() -> None:
    text = (
        "# Medborgarlöften i Almsjö\n\nSituationen i dag\n\nLägesbilden bygger på samtal.\n\nSå här ska vi göra:\n\n"
        "Polisen ska hålla öppet hus.\n\n- Polisen ska göra tio kontroller.\n- Kommunen ska bjuda in."
    )
    assert texts(text) == ["Polisen ska hålla öppet hus.", "Polisen ska göra tio kontroller.", "Kommunen ska bjuda in."]


def test_a_sentence_that_lost_its_stop_heads_nothing() -> None:
    text = (
        "# Medborgarlöfte 2024\n\nPolisen och Almsjö kommun lovar att:\n\nStölder\n\n"
        "Polisen skall varje månad hålla morgonmöte med företagen i Almsjö\n\n- Polisen skall skicka en lista\n"
        "- Almsjö kommun skall montera lampor\n\nTung trafik\n\n- Polisen skall väga fordon\n- Kommunen skall skylta"
    )
    [promise] = record(text).promise_sets
    assert [one.label for one in promise.focus_areas] == ["Stölder", "Tung trafik"]


def test_who_took_the_picture_stands_below_no_undertaking() -> None:
    caption = "Under 2021 kommer polisen att ha ögonen på drivmedelsstölderna. Bild: Eva Wretling"
    assert texts(f"# Medborgarlöfte 2021\n\n{caption}\n\nPolisen lovar att göra tio kontroller.") == [
        "Polisen lovar att göra tio kontroller."
    ]


@pytest.mark.parametrize("credit", ["Foto: Eva Alm", "(foto: Eva Alm)"])
def test_undertakings_above_who_took_the_picture_stay(credit: str) -> None:
    told = ["Polisen ska besöka krogar.", "Kommunen ska byta lampor i parken."]
    assert texts(f"# Medborgarlöfte 2024\n\n{' '.join(told)} {credit}") == told


def test_a_picture_that_is_drawn_is_no_caption() -> None:
    drawn = "Polisen lovar att ta fram en ny bild: en karta över stölder."
    assert texts(f"# Medborgarlöfte 2024\n\n{drawn}") == [drawn]


def test_places_of_a_promise_are_no_items_of_it() -> None:
    promised = "Kommun och polis lovar att göra det lugnare på nedan angivna ställen."
    listed = "Delar av Almsjö som räknas in:\n\n- Kajen\n- Badet\n\nDelar utanför tätorten:\n\n- Kyrkbyn"
    assert texts(f"# Medborgarlöfte 2021\n\n{promised}\n\n{listed}") == [promised]


def test_what_citizens_ask_for_stands_under_the_names_of_the_areas_first() -> None:
    text = (
        "# Medborgarlöfte 2024\n\n## Det här säger invånarna\n\n### Trafik\n\nMånga vill att polisen ska mäta fart.\n\n"
        "## Det här lovar vi\n\n### Trafik\n\nPolisen ska mäta fart vid skolan varje vecka."
    )
    assert texts(text) == ["Polisen ska mäta fart vid skolan varje vecka."]


def test_validity_and_follow_up_as_bullets_of_the_list() -> None:
    text = promise_of(
        "gå rundor", "laga lampor", "Löftet gäller från maj 2024 till april 2025", "Löftet ska följas upp i december"
    )
    assert texts(text) == ["gå rundor", "laga lampor"]


def test_an_old_promise_told_again_is_no_new_one() -> None:
    promise = "Förra året lovade polisen att:\n\n- gå rundor i parken\n- mäta fart vid skolan"
    assert texts("# Medborgarlöften diskuterades\n\n" + promise) == []


def test_one_promise_of_three_municipalities_is_one() -> None:
    text = promise_of("gå rundor", "laga lampor").replace("för Almsjö", "för Almsjö, Bergsvik och Hjälmsund")
    [promise] = record(text).promise_sets
    assert [m.name for m in promise.municipalities] == ["Almsjö", "Bergsvik", "Hjälmsund"]
