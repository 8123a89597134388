"""Pages whose undertakings are duties between the parties: agreements and action plans."""

from __future__ import annotations

import pytest

from extractors.agreements import holds_promise, is_agreement, is_plan, names_promise
from extractors.undertakings import candidates_of_promise
from tests.extractors.phrases import page

DUTIES = "Parterna ska:\n\n- mötas två gånger per år\n- dela lägesbild"
PROMISES = "Polisen lovar att:\n\n- gå rundor i parken\n- mäta fart"

AGREEMENTS: dict[str, tuple[str, bool]] = {
    "the title names the agreement and no promise": (f"# Samverkansöverenskommelse 2024-2027\n\n{DUTIES}", True),
    "the title names both": (f"# Överenskommelse och medborgarlöfte 2024\n\n{DUTIES}", False),
    "a promise stands below an agreement's title": (
        f"# Samverkansöverenskommelse 2024-2027\n\n## Medborgarlöfte 2024\n\n{PROMISES}",
        False,
    ),
    "what parties undertake under the agreement's own heading is no promise": (
        f"# Samverkansöverenskommelse 2024-2027\n\n{PROMISES}",
        True,
    ),
    "an opening line names the agreement": (f"Trygg i Almsjö\n\nÖverenskommelse om samverkan\n\n{DUTIES}", True),
    "the text speaks of nothing but an agreement": (
        "# Trygghet i Almsjö\n\nHär kan du läsa om torget.\n\nVi har en överenskommelse med polisen. Överenskommelsen "
        "gäller i fyra år.",
        True,
    ),
    "the text speaks of the agreement once": (
        "# Trygghet i Almsjö\n\nHär kan du läsa om torget.\n\n"
        "Vi har en överenskommelse med polisen. Den gäller i fyra år.",
        False,
    ),
    "the promise is named in passing": (
        "# Trygghet i Almsjö\n\nVi har en överenskommelse med polisen. Överenskommelsen gäller i fyra år. I "
        "överenskommelsen ryms ett medborgarlöfte.",
        True,
    ),
    "a page of the promise that rests on an agreement": (
        f"# Medborgarlöfte 2024\n\nLöftet vilar på en överenskommelse.\n\n{PROMISES}",
        False,
    ),
}


@pytest.mark.parametrize(("text", "expected"), AGREEMENTS.values(), ids=AGREEMENTS.keys())
def test_which_page_is_an_agreement(text: str, expected: bool) -> None:
    assert is_agreement(page(text)) is expected


PLANS: dict[str, tuple[str, bool]] = {
    "the title names a plan": ("# Åtgärdsplan mot brott 2024\n\nKommunen ska laga lampor.", True),
    "the title names a plan for the promise": (
        "# Åtgärdsplan för medborgarlöftet 2024\n\nKommunen ska laga lampor.",
        False,
    ),
    "a heading names a plan, and nobody promises": (
        "# Trygghet i Almsjö\n\n## Handlingsplan\n\nHandlingsplanen gäller i två år. Kommunen ska laga lampor.",
        True,
    ),
    "somebody promises beside the plan": (
        "# Trygghet i Almsjö\n\n## Handlingsplan\n\nHandlingsplanen gäller i två år. Kommunen lovar att laga lampor.",
        False,
    ),
    "three sentences tell of a plan": (
        "# Trygghet i Almsjö\n\nKommunen har en handlingsplan. Handlingsplanen gäller i två år. Läs handlingsplanen.",
        True,
    ),
    "a line above the text names a plan": (
        "Åtgärdsplan mot brott\n\n# Trygghet i Almsjö\n\nPlanen hör till medborgarlöftet. Kommunen ska laga lampor.",
        True,
    ),
    "a sentence above the text names a plan": (
        "Kommunen har en åtgärdsplan mot brott.\n\n# Trygghet i Almsjö\n\nKommunen ska laga lampor.",
        False,
    ),
    "the plan is told on without its name": (
        "# Trygghet i Almsjö\n\nKommunen har en handlingsplan. Planen gäller i två år. Planen har fem mål.",
        True,
    ),
    "somebody follows the plan": (
        "# Trygghet i Almsjö\n\nKommunen har en handlingsplan. Vi följer planen. Vi ändrar planen.",
        False,
    ),
    "two sentences tell of a plan": (
        "# Trygghet i Almsjö\n\nKommunen har en handlingsplan. Handlingsplanen gäller i två år.",
        False,
    ),
}


@pytest.mark.parametrize(("text", "expected"), PLANS.values(), ids=PLANS.keys())
def test_which_page_is_a_plan(text: str, expected: bool) -> None:
    assert is_plan(page(text)) is expected


@pytest.mark.parametrize(
    ("text", "url", "expected"),
    [
        ("# Trygghet\n\nLöftet gäller i ett år.", None, True),
        ("# Trygghet\n\nPolisen lovar att synas mer.", None, True),
        ("# Trygghet\n\nPolisen syns mer.", "https://www.almsjo.example/medborgarlofte", True),
        ("# Trygghet\n\nPolisen syns mer.", "https://www.almsjo.example/trygghet", False),
    ],
    ids=["by its word", "by a verb", "by its address", "not at all"],
)
def test_a_page_names_a_promise(text: str, url: str | None, expected: bool) -> None:
    assert names_promise(page(text, url)) is expected


HOLDING: dict[str, tuple[str, bool]] = {
    "a list under a heading of the promise": (f"# Samverkan\n\n## Medborgarlöfte 2024\n\n{PROMISES}", True),
    "a sentence that promises under such a heading": (
        "# Samverkan\n\n## Medborgarlöfte 2024\n\nPolisen lovar att synas mer på torget.",
        True,
    ),
    "a list that somebody promises": (f"# Samverkan\n\n## Trygghet\n\n{PROMISES}", True),
    "a list of duties": (f"# Samverkan\n\n## Trygghet\n\n{DUTIES}", False),
    "a list that somebody promises under the agreement": (f"# Samverkan\n\n## Överenskommelse\n\n{PROMISES}", False),
    "a list whose lead-in names the promise": (
        "# Samverkan\n\n## Överenskommelse\n\nMedborgarlöftet innebär att:\n\n- gå rundor\n- mäta fart",
        True,
    ),
}


@pytest.mark.parametrize(("text", "expected"), HOLDING.values(), ids=HOLDING.keys())
def test_which_page_holds_undertakings_to_citizens_beside_the_agreement(text: str, expected: bool) -> None:
    assert holds_promise(page(text)) is expected


APPENDED: dict[str, tuple[str, bool]] = {
    "a list under a heading that promises": (
        f"# Samverkan\n\n{DUTIES}\n\n## Polisen lovar att\n\n- gå rundor\n- mäta fart",
        True,
    ),
    "a list under a heading that names who acts": (
        f"# Samverkan\n\n{DUTIES}\n\n## Polisen gör\n\n- gå rundor\n- mäta fart",
        False,
    ),
    "such a heading under the agreement": (
        f"# Samverkansöverenskommelse\n\n{DUTIES}\n\n## Polisen lovar att\n\n- gå rundor\n- mäta fart",
        False,
    ),
}


@pytest.mark.parametrize(("text", "expected"), APPENDED.values(), ids=APPENDED.keys())
def test_a_heading_may_promise_in_place_of_a_lead_in(text: str, expected: bool) -> None:
    assert holds_promise(page(text)) is expected


TOLD = "Vi har en överenskommelse. Överenskommelsen gäller i fyra år. "
DATED = f"Medborgarlöfte för Lerby 2020-2021\n\n{PROMISES}"
BOUND: dict[str, tuple[str, list[str]]] = {
    "what stands before the dated promise of an agreement binds the parties": (
        f"# Samverkansöverenskommelse\n\n## Samverkan\n\n{DUTIES}\n\n## {DATED}",
        ["gå rundor i parken", "mäta fart"],
    ),
    "before a promise without years nothing is told apart": (
        f"# Samverkansöverenskommelse\n\n## Samverkan\n\n{DUTIES}\n\n## Medborgarlöfte\n\n{PROMISES}",
        ["mötas två gånger per år", "dela lägesbild", "gå rundor i parken", "mäta fart"],
    ),
    "an agreement may be told in three sentences": (
        f"# Trygghet i Almsjö\n\n{TOLD}Parterna följer överenskommelsen.\n\n## Samverkan\n\n{DUTIES}\n\n## {DATED}",
        ["gå rundor i parken", "mäta fart"],
    ),
    "two sentences tell of it in passing": (
        f"# Trygghet i Almsjö\n\n{TOLD}\n\n## Samverkan\n\n{DUTIES}\n\n## {DATED}",
        ["mötas två gånger per år", "dela lägesbild", "gå rundor i parken", "mäta fart"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), BOUND.values(), ids=BOUND.keys())
def test_duties_of_an_agreement_before_its_promise(text: str, expected: list[str]) -> None:
    assert [draft.piece.text for draft in candidates_of_promise(page(text))] == expected
