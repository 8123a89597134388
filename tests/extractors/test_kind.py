"""What kind of document a page is."""

from __future__ import annotations

import pytest

from schemas.vocabulary import DocumentKind
from tests.extractors.phrases import promise_of, record

PROMISE = "Polisen lovar att:\n\n- fotpatrullera i centrum\n- besöka skolan"
KINDS: dict[str, tuple[str, DocumentKind]] = {
    "a list of undertakings": (promise_of("gå rundor", "laga lampor"), "promise"),
    "news with the full promise": (
        f"# Idag undertecknades medborgarlöftet\n\nPublicerad 12 maj 2024\n\nI dag skrev polisen på.\n\n{PROMISE}",
        "promise",
    ),
    "a promise that also looks back": (
        (
            f"# Medborgarlöfte 2024\n\n{PROMISE}\n\n## Så gick det med löftet 2023\n\n"
            "- Tio vandringar genomfördes\n- Alla skolor besöktes"
        ),
        "promise",
    ),
    "a report on an earlier promise": (
        (
            "# Uppföljning av medborgarlöftet 2023\n\n"
            "Polisen lovade att gå rundor. Polisen har genomfört tio rundor i parken."
        ),
        "follow_up",
    ),
    "an agreement between the parties": (
        (
            "# Samverkansöverenskommelse 2024-2027\n\n"
            "Polisen och kommunen har tecknat en överenskommelse.\n\nParterna ska mötas två gånger per år."
        ),
        "agreement",
    ),
    "an agreement page that gives the promise below": (
        f"# Överenskommelse om samverkan\n\nGäller i fyra år.\n\n## Medborgarlöfte 2024\n\n{PROMISE}",
        "promise",
    ),
    "an action plan": (
        "# Åtgärdsplan mot brott 2024\n\nKommunen ska:\n\n- laga lampor\n- gallra buskar",
        "action_plan",
    ),
    "a page that explains the concept": (
        "# Medborgarlöften\n\nEtt medborgarlöfte är ett åtagande. Medborgarlöften bygger på dialog med invånarna.",
        "index",
    ),
    "signing told as news": (
        "# Nytt medborgarlöfte\n\nPressmeddelande\n\n"
        "Kommunalråd Eva Alm och polischef Ulf Ek undertecknade medborgarlöftet i går. "
        "– Det känns bra, säger Eva Alm.",
        "news",
    ),
    "something else": ("# Öppettider på badhuset\n\nBadhuset har öppet varje dag. Entrén kostar 50 kronor.", "other"),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS.keys())
def test_kind_of_a_page(text: str, kind: DocumentKind) -> None:
    assert record(text).document.kind == kind


@pytest.mark.parametrize("text", [KINDS["an agreement between the parties"][0], KINDS["an action plan"][0]])
def test_duties_between_parties_are_no_commitments(text: str) -> None:
    assert [c for p in record(text).promise_sets for c in p.commitments] == []


def test_a_follow_up_gives_no_promise() -> None:
    found = record(KINDS["a report on an earlier promise"][0])
    assert found.promise_sets == []
    assert found.follow_ups != []
