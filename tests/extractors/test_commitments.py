"""Which pieces of a page are commitments, under what lead-in and area."""

from __future__ import annotations

import pytest

from tests.extractors.phrases import commitments, promise_of, record, texts

HEAD = "# Medborgarlöfte 2024 för Almsjö\n\n"


def test_a_bullet_is_one_however_many_sentences_it_has() -> None:
    bullets = ["Polisen ska besöka skolan. Elever i åk 7 får en föreläsning.", "Kommunen ska laga lampor."]
    assert texts(promise_of(*bullets)) == bullets


def test_the_lead_in_belongs_to_each_bullet_and_is_none_itself() -> None:
    found = commitments(promise_of("gå rundor i parken", "mäta fart", lead="Polisen ska öka synligheten genom att:"))
    assert [(c.text, c.lead_in) for c in found] == [
        ("gå rundor i parken", "Polisen ska öka synligheten genom att:"),
        ("mäta fart", "Polisen ska öka synligheten genom att:"),
    ]


def test_without_bullets_the_sentence_itself_is_the_commitment() -> None:
    sentence = "Polisen ska öka synligheten genom att gå rundor i parken varje kväll."
    assert texts(f"{HEAD}## Vi lovar\n\n{sentence}") == [sentence]


def test_label_and_tag_are_no_part_of_the_words() -> None:
    found = commitments(
        promise_of("Droger: genomföra kontroller i parken (Polisen)", "Unga: besöka alla klasser (Kommunen)")
    )
    assert [c.text for c in found] == ["genomföra kontroller i parken", "besöka alla klasser"]
    assert [[a.kind for a in c.actors] for c in found] == [["police"], ["municipality"]]


NESTED = """# Medborgarlöfte 2024

Polisen och kommunen lovar att:

- {top}
  - besöka skolan
  - gå rundor i parken
- laga lampor
"""


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("Genomföra minst tio möten per år", ["Genomföra minst tio möten per år", "laga lampor"]),
        ("Minska narkotikan genom att", ["besöka skolan", "gå rundor i parken", "laga lampor"]),
        ("Skolan", ["besöka skolan", "gå rundor i parken", "laga lampor"]),
    ],
    ids=["a measurable top bullet is the commitment", "a lead-in gives its leaves", "a label gives its leaves"],
)
def test_two_levels_of_bullets(top: str, expected: list[str]) -> None:
    assert texts(NESTED.format(top=top)) == expected


def test_a_label_above_nested_bullets_is_their_area() -> None:
    [promise] = record(NESTED.format(top="Skolan")).promise_sets
    areas = {area.focus_area_id: area.label for area in promise.focus_areas}
    assert [areas.get(c.focus_area_id or "") for c in promise.commitments] == ["Skolan", "Skolan", None]


NOTHING = {
    "a problem list under a lead-in of wishes gives nothing": (
        "Boende i området önskar:\n\n- mer ljus i parken\n- fler poliser på torget"
    ),
    "a list of places gives nothing": (
        "Polisen kommer att synas mer på följande platser:\n\n- Stora torget\n- Resecentrum"
    ),
    "a list of goals gives nothing": "## Det här ska vi åstadkomma\n\n- Färre inbrott\n- Ökad trygghet i centrum",
    "a list of what promises are gives nothing": "Medborgarlöften ska:\n\n- öka tryggheten\n- bygga på dialog",
    "finished measures give nothing": (
        "Under året har polisen bland annat:\n\n- genomfört tio kontroller\n- besökt alla skolor"
    ),
    "recalled promises give nothing": "Förra året lovade vi att:\n\n- gå rundor i parken\n- laga lampor",
    "links give nothing": "Läs mer på polisens webbplats:\n\n- Trygghet i vardagen\n- Grannsamverkan",
    "rules of the process give nothing": (
        "## Uppföljning\n\n- Löftet ska följas upp varje tertial\n- Resultatet ska redovisas i december"
    ),
    "contact persons give nothing": "## Kontakt\n\n- Kommunpolisen ska svara på frågor\n- Kommunens växel",
}


@pytest.mark.parametrize("section", NOTHING.values(), ids=NOTHING.keys())
def test_what_is_no_commitment(section: str) -> None:
    """Beside a real list, so that the page is a promise."""
    real = "## Vi lovar\n\nPolisen lovar att:\n\n- fotpatrullera i centrum\n- besöka skolan\n\n"
    assert texts(HEAD + real + section) == ["fotpatrullera i centrum", "besöka skolan"]


def test_a_lead_in_swallowed_by_the_bullet_above_is_given_back() -> None:
    text = promise_of("gå rundor i parken. Kommunen ska:", "laga lampor", "gallra buskar", lead="Polisen ska:")
    found = commitments(text)
    assert [c.text for c in found] == ["gå rundor i parken.", "laga lampor", "gallra buskar"]
    assert [[a.kind for a in c.actors] for c in found] == [["police"], ["municipality"], ["municipality"]]


def test_a_quotation_among_bullets_is_none() -> None:
    assert texts(promise_of("gå rundor i parken", "laga lampor", "”Det här blir bra”, säger Eva Alm.")) == [
        "gå rundor i parken",
        "laga lampor",
    ]


def test_lost_bullets_are_found_by_their_lead_in() -> None:
    text = HEAD + (
        "Polisen och kommunen lovar att:\n\ngenomföra fler vandringar\n\n"
        "öka närvaron i parken\n\nLöftet gäller i ett år."
    )
    assert texts(text) == ["genomföra fler vandringar", "öka närvaron i parken"]


def test_verbs_may_stand_in_the_lead_in() -> None:
    """ "Under 2024 kommer;" over bullets that start in mid-clause."""
    text = promise_of(
        "Polisen att genomföra kontroller vid skolan", "Kommunen att laga lampor", lead="Under 2024 kommer;"
    )
    found = commitments(text)
    assert [[a.kind for a in c.actors] for c in found] == [["police"], ["municipality"]]


def test_two_equal_bullets_stay_two() -> None:
    text = HEAD + (
        "## Skolan\n\nPolisen ska:\n\n- gå rundor\n- mäta fart\n\n"
        "## Centrum\n\nPolisen ska:\n\n- gå rundor\n- laga lampor"
    )
    found = commitments(text)
    assert [c.text for c in found] == ["gå rundor", "mäta fart", "gå rundor", "laga lampor"]
    assert len({c.commitment_id for c in found}) == 4


def test_rules_are_named_as_evidence() -> None:
    [first, _] = commitments(promise_of("gå rundor i parken", "laga lampor"))
    assert first.evidence == ["lead-in:promise", "item:infinitive"]


def test_lists_under_no_heading_and_no_lead_in_of_an_agreement_are_none() -> None:
    """Duties between the parties of an agreement are no promise to citizens."""
    text = (
        "# Samverkansöverenskommelse\n\nParterna ska:\n\n- mötas två gånger per år\n"
        "- dela lägesbild\n\nÖverenskommelsen gäller 2024-2027."
    )
    assert texts(text) == []
