"""What the items of a list are."""

from __future__ import annotations

import pytest

from extractors.structure.leads import ListRole, is_open, read_lead
from extractors.structure.lists import read_list
from extractors.structure.pieces import ItemList
from tests.extractors.phrases import page


@pytest.mark.parametrize(
    ("lead", "role"),
    [
        ("Polisen lovar att:", "commitments"),
        ("Kommunen ska:", "commitments"),
        ("Polisen kommer att:", "commitments"),
        ("Detta ska göras genom att:", "commitments"),
        ("Parterna har enats om följande aktiviteter:", "commitments"),
        ("Medborgarlöftet innebär att:", "commitments"),
        ("Boende i området vill att:", "problems"),
        ("Följande problem har identifierats:", "problems"),
        ("Invånarna upplever bland annat:", "problems"),
        ("Många är otrygga på torget. Därför lovar vi att:", "commitments"),
        ("Syftet med medborgarlöften är att:", "goals"),
        ("Det här vill vi uppnå:", "goals"),
        ("Medborgarlöften ska:", "definition"),
        ("Löftena bygger på:", "definition"),
        ("Vi har valt ut tre fokusområden:", "focus"),
        ("Arbetet ska inriktas på:", "focus"),
        ("Exempel på genomförda insatser:", "results"),
        ("Under året har polisen bland annat:", "results"),
        ("Läs mer på polisens webbplats:", "none"),
        ("Polisen kommer att vara mer synlig på följande platser:", "none"),
        ("Vid mötet deltog:", "none"),
    ],
)
def test_what_a_lead_in_says_of_its_list(lead: str, role: ListRole) -> None:
    found = read_lead(lead.casefold())
    assert found is not None
    assert found.role == role


def test_a_lead_in_may_say_nothing() -> None:
    assert read_lead("så här ser det ut på torget") is None


def role_of(text: str) -> ListRole:
    """The role of the first list of a page whose title names a promise."""
    whole_page = page("# Medborgarlöfte 2024\n\n" + text)
    for section in whole_page.sections:
        for unit in section.units:
            if isinstance(unit, ItemList):
                return read_list(unit, section, on_promise_page=True).role
    raise AssertionError("no list")


LISTS: dict[str, tuple[str, ListRole]] = {
    "a heading of activities decides without a lead-in": (
        "## Aktiviteter\n\n- Fler rundor i parken\n- Öppet hus",
        "commitments",
    ),
    "a heading that names who acts decides": ("## Polisen\n\n- Fler rundor i parken\n- Öppet hus", "commitments"),
    "a heading of goals decides": ("## Mål\n\n- Färre inbrott\n- Ökad trygghet", "goals"),
    "a heading of the problem picture decides": ("## Lägesbild\n\n- Mörkt i parken\n- Höga farter", "problems"),
    "a problem list under a lead-in of wishes is none of ours": (
        "De boende önskar:\n\n- mer ljus i parken\n- fler poliser",
        "problems",
    ),
    "parties that undertake decide against a goal heading": (
        "## Mål\n\n- Polisen ska besöka skolan varje vecka\n- Kommunen ska laga lampor",
        "commitments",
    ),
    "goals of parties stay goals": (
        "## Mål\n\n- Kommunen ska nå ett lugnare torg\n- Polisen ska få bättre kontakt med unga",
        "goals",
    ),
    "a list of infinitives under a theme is one of undertakings": (
        "## Trafik\n\n- Genomföra kontroller\n- Mäta farten",
        "commitments",
    ),
    "a list told in the past is one of results": (
        "## Trafik\n\nPolisen lovar:\n\n- Tio kontroller genomfördes\n- Farten kontrollerades",
        "results",
    ),
    "areas with nothing done in them": ("Våra prioriterade områden är:\n\n- Trafik\n- Narkotika", "focus"),
    "areas that say what is done are undertakings": (
        "Våra prioriterade områden är:\n\n- Trafik: genomföra kontroller vid skolan\n- Narkotika: besöka krogar",
        "commitments",
    ),
    "nouns after prioritera are areas": ("Parterna är överens om att prioritera:\n\n- Trafik\n- Droger", "focus"),
    "places are no undertakings": ("Polisen ska synas på följande platser:\n\n- Stora torget\n- Resecentrum", "none"),
    "review duties under their heading": ("## Uppföljning\n\n- Varje tertial\n- I december", "none"),
    "bare nouns under a theme on a promise page": (
        "## Trafik\n\n- Hastighetskontroller\n- Nykterhetskontroller",
        "commitments",
    ),
}


@pytest.mark.parametrize(("text", "role"), LISTS.values(), ids=LISTS.keys())
def test_role_of_a_list(text: str, role: ListRole) -> None:
    assert role_of(text) == role


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Medborgarlöftet ska", True),
        ("Polisen lovar att:", True),
        ("Polisen lovar Almsjöborna", True),
        ("Polisens löften", False),
        ("Trafik", False),
    ],
)
def test_headings_that_a_list_completes(heading: str, expected: bool) -> None:
    assert is_open(heading) is expected
