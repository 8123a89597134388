"""Reports on earlier promises."""

from __future__ import annotations

import pytest

from schemas import FollowUpItem
from schemas.vocabulary import Verdict
from tests.extractors.phrases import record

HEAD = "# Uppföljning av medborgarlöftet 2023 i Almsjö\n\n"


def items(text: str) -> list[FollowUpItem]:
    return [item for report in record(HEAD + text).follow_ups for item in report.items]


def test_a_recalled_promise_opens_an_item_and_takes_its_results() -> None:
    found = items(
        "Polisen lovade att gå tio rundor. Polisen har genomfört tolv rundor i "
        "parken. Kommunen lovade att laga lampor. Kommunen har bytt alla lampor."
    )
    assert [(i.promise_text, [a.text for a in i.activities]) for i in found] == [
        ("Polisen lovade att gå tio rundor.", ["Polisen har genomfört tolv rundor i parken."]),
        ("Kommunen lovade att laga lampor.", ["Kommunen har bytt alla lampor."]),
    ]


def test_without_a_recalled_promise_each_result_is_an_item() -> None:
    found = items("## Det här har vi gjort\n\n- Tolv rundor genomfördes\n- Alla skolor besöktes")
    assert [i.promise_text for i in found] == [None, None]
    assert [i.activities[0].text for i in found] == ["Tolv rundor genomfördes", "Alla skolor besöktes"]


PATROLS = "Polisen går rundor i parken. (Polis)\n\nSammanlagt nio rundor har gåtts.\n\n"
LAMPS = "Kommunen håller lamporna hela. (Kommun)\n\nSju lampor har bytts. "
AGAIN = "Kommunen ska söka igen om vakter."
TAGGED: dict[str, tuple[str, list[str]]] = {
    "what is still planned is told of what bears a tag": (PATROLS + LAMPS + AGAIN, ["(Polis)", "(Kommun)"]),
    "one tag alone stands there by chance": (
        PATROLS + "Kommunen lovade att byta lampor. Sju lampor har bytts.",
        ["(Polis)", "lampor."],
    ),
}


ANSWERED = (
    "Det här lovade vi:\n\n• Tolv nattpass i hamnen. (Polisen)\n\nUtfall: Vi har kört tretton nattpass.\n\n"
    "• Rundor i alla källare. (Polisen)\n\nUtfall: Vi har gått igenom alla källare.\n\n"
)


def test_a_promise_that_a_page_is_cut_off_in_is_an_item_that_nothing_is_told_of() -> None:
    found = items(f"{ANSWERED}• Affischer i trapphus om bra")
    assert [item.verdict for item in found][-1] == "not_reported"
    assert len(found) == 3
    assert len(items(f"{ANSWERED}• Affischer i trapphus har satts upp.")) == 2


def test_what_a_promise_is_kept_by_is_one_item_beside_others() -> None:
    listed = "- Att bygga ut skolnätverket\n- Att stärka föräldrar genom;\n  - kurser i byarna\n  - möten i skolan\n"
    found = items(f"Det här lovade vi:\n\n{listed}")
    assert [item.promise_text for item in found] == ["Att bygga ut skolnätverket", "Att stärka föräldrar genom;"]


@pytest.mark.parametrize(("text", "expected"), TAGGED.values(), ids=TAGGED.keys())
def test_tags_tell_what_was_promised(text: str, expected: list[str]) -> None:
    assert [(item.promise_text or "").split()[-1] for item in items(text)] == expected


@pytest.mark.parametrize(
    ("result", "verdict"),
    [
        ("Polisen har uppfyllt sitt löfte.", "kept"),
        ("Polisen har delvis uppfyllt löftet.", "partly"),
        ("Polisen har inte genomfört rundorna.", "not_kept"),
        ("Polisen har gått i parken.", "unclear"),
        ("", "not_reported"),
    ],
)
def test_the_verdict_is_what_the_text_says(result: str, verdict: Verdict) -> None:
    [found] = items(f"Polisen lovade att gå tio rundor. {result}")
    assert found.verdict == verdict


def test_the_period_is_that_of_the_promise() -> None:
    [report] = record(HEAD + "Polisen lovade att gå tio rundor. Polisen har uppfyllt sitt löfte.").follow_ups
    assert report.of_period is not None
    assert report.of_period.start == "2023-01-01"


def test_who_did_it_and_how_much() -> None:
    [found] = items("Polisen lovade att gå tio rundor. Polisen och kommunen har genomfört tolv rundor i parken.")
    [activity] = found.activities
    assert (activity.actors, activity.quantities) == (["municipality", "police"], ["tolv rundor"])


def test_a_section_of_a_promise_page_is_a_report_too() -> None:
    text = (
        "# Medborgarlöfte 2024\n\n## Vi lovar\n\nPolisen ska:\n\n- gå rundor\n- mäta fart\n\n"
        "## Så gick det med löftet 2023\n\n- Tolv rundor genomfördes\n- Alla skolor besöktes"
    )
    found = record(text)
    assert found.document.kind == "promise"
    assert [len(report.items) for report in found.follow_ups] == [2]
    assert [c.text for c in found.promise_sets[0].commitments] == ["gå rundor", "mäta fart"]
