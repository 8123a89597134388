"""Undertakings in running text: one a sentence."""

from __future__ import annotations

import pytest

from tests.extractors.phrases import commitments, texts

HEAD = "# Medborgarlöfte 2024 för Almsjö\n\n## Det här lovar vi\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Polisen ska fotpatrullera i centrum varje fredag. Kommunen kommer att byta alla lampor i parken.",
            ["Polisen ska fotpatrullera i centrum varje fredag.", "Kommunen kommer att byta alla lampor i parken."],
        ),
        (
            "Polisen ska besöka skolan, hålla föredrag och träffa rektorn varje termin.",
            ["Polisen ska besöka skolan, hålla föredrag och träffa rektorn varje termin."],
        ),
        (
            "Det är mörkt i parken. Kommunen ska sätta upp fler lampor i parken.",
            ["Kommunen ska sätta upp fler lampor i parken."],
        ),
        (
            "Polisen ska kontrollera hastigheten vid skolan. Extra fokus på återfall.",
            ["Polisen ska kontrollera hastigheten vid skolan. Extra fokus på återfall."],
        ),
        (
            "Polisen lovar att besöka alla klasser i åk 7. Samt att föräldrarna ska bjudas in till ett möte.",
            ["Polisen lovar att besöka alla klasser i åk 7.", "Samt att föräldrarna ska bjudas in till ett möte."],
        ),
        (
            "Önskar krögare utveckla sina rutiner så lovar vi att hålla en utbildning.",
            ["Önskar krögare utveckla sina rutiner så lovar vi att hålla en utbildning."],
        ),
    ],
    ids=[
        "a sentence each",
        "several verbs are one",
        "background is none",
        "a fragment belongs to the sentence",
        "samt att",
        "a condition",
    ],
)
def test_sentences_that_undertake(text: str, expected: list[str]) -> None:
    assert texts(HEAD + text) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Medborgarlöftena ska bygga på det som invånarna berättar.",
        "Syftet är att polisen och kommunen ska göra rätt saker.",
        "Invånarna ska känna sig trygga i centrum.",
        "Löftet ska följas upp varje tertial.",
        "Polisen lovade förra året att synas mer i centrum.",
        "Kommunen har under våren gallrat buskar längs ån.",
        "”Polisen ska synas mer på torget”, säger Eva Alm.",
        "Polisen lovar till exempel att synas vid skolan.",
        "Polisen och kommunen ska ta fram ett nytt medborgarlöfte under våren.",
    ],
    ids=["model", "purpose", "citizens", "process", "recalled", "finished", "quote", "example", "announcement"],
)
def test_sentences_that_undertake_nothing(sentence: str) -> None:
    """Beside a real undertaking, so that the page is a promise."""
    real = "Polisen ska fotpatrullera i centrum varje fredag."
    assert texts(f"{HEAD}{real}\n\n{sentence}") == [real]


def test_a_headline_promise_leads_into_the_sentences_that_carry_it_out() -> None:
    text = (
        "Polisen och kommunen lovar att öka tryggheten i hamnen. Polisen "
        "ska gå rundor där varje kväll. Kommunen ska sätta upp fler lampor."
    )
    assert texts(HEAD + text) == ["Polisen ska gå rundor där varje kväll.", "Kommunen ska sätta upp fler lampor."]


def test_an_umbrella_counts_where_nothing_carries_it_out() -> None:
    text = "Polisen och kommunen lovar att tillsammans arbeta för ett tryggare centrum."
    assert texts(HEAD + text) == [text]


def test_the_one_headline_promise_takes_its_measure_from_the_next_sentence() -> None:
    text = (
        "Polisen och kommunen lovar att tillsammans arbeta för färre "
        "bränder. Resultatet mäts genom att minst tio vandringar görs per år."
    )
    [one] = commitments(HEAD + text)
    assert [(t.value, t.per) for t in one.targets] == [(10, "year")]


def test_present_tense_undertakes_in_a_promise() -> None:
    text = "Polisen patrullerar i parken varje fredag kväll. Kommunen ser att läget är bättre."
    assert texts(HEAD + text) == ["Polisen patrullerar i parken varje fredag kväll."]


def test_background_sections_hold_none_unless_they_say_lovar() -> None:
    text = (
        "# Medborgarlöfte 2024\n\n## Bakgrund\n\nPolisen ska enligt lag minska brotten.\n\n"
        "## Löften\n\nPolisen ska gå rundor i parken."
    )
    assert texts(text) == ["Polisen ska gå rundor i parken."]


def test_real_activities_under_a_goal_heading_count() -> None:
    text = (
        "# Medborgarlöfte 2024\n\n## Mål\n\nTryggheten ska öka. Polisen "
        "ska nå fler unga. Polisen ska gå rundor i parken varje fredag."
    )
    assert texts(text) == ["Polisen ska gå rundor i parken varje fredag."]
