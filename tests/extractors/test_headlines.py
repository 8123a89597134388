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


def test_headings_that_say_who_promises_what_stands_below_are_no_undertakings() -> None:
    below = "\n\n- Två märkdagar på torget\n- Fler lampor i parken\n\n"
    text = f"## Det här lovar vi att åstadkomma tillsammans{below}## Det här lovar Partillebo och centrumägaren{below}"
    assert len(texts("# Medborgarlöften 2024\n\n" + text)) == 4


def test_headings_that_measure_what_is_done_are_undertakings() -> None:
    told = "\n\n- Besökarna får säga vad som oroar dem.\n\n"
    heads = ["Anordna minst fyra öppna hus på stationen", "I snitt två nykterhetskontroller per vecka i hamnen"]
    found = texts("# Medborgarlöften 2024\n\n" + "".join(f"## {head}{told}" for head in heads))
    assert set(heads) <= set(found)


def test_headings_that_measure_a_problem_are_no_undertakings() -> None:
    below = "\n\nPolisen ska mäta farten i hamnen.\n\n"
    heads = ["I snitt tre inbrott per vecka i hamnen", "Runt femton inbrott per år i kommunen"]
    assert not set(heads) & set(texts("# Medborgarlöften 2024\n\n" + "".join(f"## {head}{below}" for head in heads)))


def test_what_is_listed_below_a_measured_heading_carries_it_out() -> None:
    below = "\n\n- Polisen ska mäta farten\n- Kommunen ska sätta upp skyltar\n\n"
    heads = ["Minst två trafikkontroller per vecka i centrum", "Minst tre ljusronder per månad i parkerna"]
    found = texts("# Medborgarlöften 2024\n\n" + "".join(f"## {head}{below}" for head in heads))
    assert len(found) == 4
    assert not set(heads) & set(found)


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


NUMBERED = "# Medborgarlöfte 2024\n\n## {}\n\n- besöka krogar\n- gå rundor\n\n## {}\n\n- laga lampor\n- mäta fart"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Löfte 1 – Tryggare centrum", "Löfte 2 – Lugnare trafik", ["Tryggare centrum"] * 2 + ["Lugnare trafik"] * 2),
        ("Löfte 1", "Löfte 2", [None] * 4),
        ("Det handlar det om", "Följande åtgärder föreslås", [None] * 4),
        ("En vit skylt med en kamera sitter på en stolpe", "Trafik", [None, None, "Trafik", "Trafik"]),
        ("Karlslund - Sandvången", "Trafik", [None, None, "Trafik", "Trafik"]),
        ("Söder", "Norra stranden", [None] * 4),
    ],
    ids=[
        "what stands after a number",
        "a number alone",
        "headings that ask or tell",
        "what a picture shows",
        "several places and nothing else",
        "points of the compass",
    ],
)
def test_which_headings_over_lists_are_labels(first: str, second: str, expected: list[str | None]) -> None:
    assert labels(NUMBERED.format(first, second)) == expected


def test_a_place_among_headings_most_of_which_name_areas_is_one_of_them() -> None:
    assert labels(list_under("## Krogmiljö", "## Rosenparken", "## Svart handel", "## Narkotika"))[2] == "Rosenparken"


def test_places_that_are_as_many_as_the_areas_are_districts() -> None:
    found = labels(list_under("## Krogmiljö", "## Rosenparken", "## Svart handel", "## Storgatan"))
    assert found == ["Krogmiljö"] * 2 + [None] * 2 + ["Svart handel"] * 2 + [None] * 2


def test_a_municipality_among_areas_is_no_label() -> None:
    found = labels(list_under("## Krogmiljö", "## Karlskoga", "## Svart handel", "## Narkotika"))
    assert found[2:4] == [None, None]


def test_a_name_that_the_text_sets_after_a_preposition_is_a_place() -> None:
    text = list_under("## Hamnkajen", "## Droger").replace("gå rundor", "gå rundor runt Hamnkajen", 1)
    assert labels(text) == [None, None, "Droger", "Droger"]


def test_a_heading_of_the_promise_set_once_belongs_to_no_label_before_it() -> None:
    """Set under each theme anew, it belongs to the theme above."""
    again = "\n\nPolisen ska:\n\n- besöka krogar\n- gå rundor"
    once = f"# Medborgarlöfte 2024\n\n## Narkotika\n\nLäget är oroligt.\n\n## Det här ska vi göra{again}"
    assert labels(once) == [None, None]
    theme = f"## Narkotika\n\nLäget är oroligt.\n\n### Det här ska vi göra{again}"
    assert labels(f"# Medborgarlöfte 2024\n\n{theme}") == ["Narkotika", "Narkotika"]
    twice = f"{once}\n\n## Trafik\n\nMånga kör fort.\n\n## Det här ska vi göra{again}"
    assert labels(twice) == ["Narkotika"] * 2 + ["Trafik"] * 2


def test_headings_that_stay_open_lead_on_from_the_label_above_where_several_do() -> None:
    tail = "\n\n- besöka krogar\n- gå rundor\n\n"
    one = f"# Medborgarlöfte 2024\n\n## Narkotika\n\nLäget är oroligt.\n\n## Vi ska minska langningen genom att{tail}"
    assert labels(one) == [None, None]
    two = f"{one}## Trafik\n\nMånga kör fort.\n\n## Vi ska arbeta med farterna genom att{tail}"
    assert labels(two) == ["Narkotika"] * 2 + ["Trafik"] * 2


def test_a_joint_promise_between_themes_is_a_label_as_it_stands() -> None:
    text = list_under("## Narkotika", "## Trafik", "## Gemensamma löften mellan polisen och kommunen")
    assert labels(text)[4:] == ["Gemensamma löften mellan polisen och kommunen"] * 2


BESIDE = (
    "# Medborgarlöfte 2024\n\n## Narkotika\n\n- besöka krogar\n- gå rundor\n\n## Trafik\n\n- mäta fart\n- laga lampor"
)


@pytest.mark.parametrize(
    ("lead", "label"),
    [
        ("Polisen ska öka synligheten genom:", "Polisen ska öka synligheten"),
        ("Polisen ska öka synligheten genom att:", None),
        ("Polisen lovar att:", None),
    ],
    ids=["a goal that its list carries out", "words that lead in", "a promise"],
)
def test_a_goal_that_leads_into_an_unlabelled_list_is_its_label(lead: str, label: str | None) -> None:
    """Where other lists stand under printed labels."""
    text = BESIDE.replace("## Narkotika", f"{lead}\n\n- synas på torget\n- åka buss\n\n## Narkotika", 1)
    assert labels(text)[:2] == [label, label]


def test_a_goal_that_leads_into_the_only_list_is_no_label() -> None:
    text = "# Medborgarlöfte 2024\n\nPolisen ska öka synligheten genom:\n\n- synas på torget\n- åka buss"
    assert labels(text) == [None, None]


@pytest.mark.parametrize(
    "second",
    [
        "## Kommunen ska arbeta för ett tryggare centrum",
        "## Ska kommunen byta alla lampor i parken?",
        "## Kommunen ska göra följande:",
        "## Vi ska synas mer",
        "## Tryggheten ska öka i hela parken",
    ],
    ids=["an umbrella", "a question", "words that lead in", "a short one of ours", "nobody who acts"],
)
def test_headings_that_are_no_promises(second: str) -> None:
    """Beside one that is: a single one is a title, so that neither counts."""
    text = (
        "# Medborgarlöften 2024\n\n## Polisen ska fotpatrullera minst 60 gånger i centrum\n\nRundorna görs till fots."
        f"\n\n{second}\n\nArbetet sker på hösten."
    )
    assert "Polisen ska fotpatrullera minst 60 gånger i centrum" not in texts(text)
