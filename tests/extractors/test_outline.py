"""The section tree: how far a heading reaches."""

from __future__ import annotations

import pytest

from extractors.structure.outline import outline
from tests.extractors.phrases import blocks


def roles(text: str) -> list[tuple[str | None, str | None]]:
    """Heading and governing role of each section."""
    return [(s.heading.text if s.heading else None, s.under) for s in outline(blocks(text))]


def test_text_before_any_heading_is_a_section() -> None:
    assert roles(
        "Polisen och kommunen har träffats vid flera tillfällen.\n\n# Bakgrund\n\nDet är stökigt i parken."
    ) == [
        (None, None),
        ("Bakgrund", "background"),
    ]


def test_a_theme_belongs_to_the_structural_heading_above() -> None:
    assert roles("## Medborgarlöfte\n\nText.\n\n### Trafik\n\nText.\n\n### Droger\n\nText.") == [
        ("Medborgarlöfte", "promise"),
        ("Trafik", "promise"),
        ("Droger", "promise"),
    ]


def test_a_theme_under_background_is_background() -> None:
    assert roles("## Lägesbild\n\nText.\n\n### Trafik\n\nText.\n\n## Aktiviteter\n\nText.\n\n### Trafik\n\nText.") == [
        ("Lägesbild", "background"),
        ("Trafik", "background"),
        ("Aktiviteter", "promise"),
        ("Trafik", "promise"),
    ]


@pytest.mark.parametrize(
    ("above", "under"), [("Bakgrund", None), ("Syfte", None), ("Kontakt", None), ("Medborgarlöfte", "promise")]
)
def test_a_theme_of_the_same_level_ends_all_but_a_promise(above: str, under: str | None) -> None:
    """ "Trafik" as h2 after "Bakgrund" as h2 is no background; after "Medborgarlöfte" it is still part of it."""
    assert roles(f"## {above}\n\nText.\n\n## Trafik\n\nText.")[1] == ("Trafik", under)


def test_headings_without_levels() -> None:
    """Bold lines: a paragraph's worth of "Syfte" does not govern what follows, "Så gick det" does."""
    text = (
        "Syfte\n\nSyftet är att fler ska känna sig trygga ute.\n\n"
        "Trafik\n\nPolisen ska kontrollera hastigheten vid skolan."
    )
    assert roles(text)[1] == ("Trafik", None)
    text = (
        "Så gick det\n\nVi har gjort det mesta av det vi lovade.\n\n"
        "Trafik\n\nPolisen kontrollerade hastigheten vid skolan."
    )
    assert roles(text)[1] == ("Trafik", "follow_up")


def test_a_structural_heading_of_the_same_level_ends_the_one_above() -> None:
    assert roles("## Bakgrund\n\nText.\n\n## Uppföljning\n\nText.\n\n### Skolan\n\nText.")[1:] == [
        ("Uppföljning", "review"),
        ("Skolan", "review"),
    ]


def test_blocks_stay_with_their_heading() -> None:
    sections = outline(blocks("# Löfte\n\nEtt.\n\n- Två\n- Tre\n\n# Kontakt\n\nFyra."))
    assert [[b.text for b in s.blocks] for s in sections] == [["Ett.", "Två", "Tre"], ["Fyra."]]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Spårvägen", "actor"),
        ("Almsjö Bostäder", "actor"),
        ("Partillebo", "actor"),
        ("Särskilda satsningar", "theme"),
        ("Trafiken", "theme"),
    ],
    ids=["definite", "a proper name", "a company called after its municipality", "something else", "a theme"],
)
def test_which_unknown_heading_between_parties_names_a_party(heading: str, role: str) -> None:
    text = f"## Polisen\n\n- gå rundor\n\n## {heading}\n\n- städa vagnar\n\n## Kommunen\n\n- laga lampor"
    assert [section.role for section in outline(blocks(text))] == ["actor", role, "actor"]


@pytest.mark.parametrize(
    ("heading", "role"),
    [("Skolor på Norrsida", "actor"), ("Socialförvaltningen i Almsjö", "actor"), ("Trafiken i Almsjö", "theme")],
)
def test_parties_beside_the_police_may_stand_with_their_place(heading: str, role: str) -> None:
    text = f"## Polisen\n\n- gå rundor\n\n## {heading}\n\n- ordna frukost"
    assert [section.role for section in outline(blocks(text))] == ["actor", role]


def test_a_place_of_a_party_is_a_theme_where_no_party_stands_beside_it() -> None:
    text = "## Trafik\n\n- mäta farten\n\n## Skolor på Norrsida\n\n- ordna frukost"
    assert [section.role for section in outline(blocks(text))] == ["theme", "theme"]


def test_numbered_names_over_running_text_are_headings() -> None:
    text = (
        "1. Färre unga som utsätter andra för våld, hot eller rån\n\nDet händer ofta.\n\n2. Färre inbrott\n\nDe är få."
    )
    assert [s.heading.text for s in outline(blocks(text)) if s.heading is not None] == [
        "Färre unga som utsätter andra för våld, hot eller rån",
        "Färre inbrott",
    ]


@pytest.mark.parametrize(
    ("heading", "role"),
    [("Aktiviteter - det här ska vi göra", "promise"), ("Trafik - det här ska vi göra", "theme")],
    ids=["both halves say the same", "one half is a theme"],
)
def test_a_heading_of_two_halves(heading: str, role: str) -> None:
    assert [section.role for section in outline(blocks(f"## {heading}\n\n- gå rundor"))] == [role]
