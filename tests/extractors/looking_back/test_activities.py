"""One reported deed: what it counts and who did it."""

from __future__ import annotations

import pytest

from extractors.blocks import Block
from extractors.looking_back.activities import activity, counts
from extractors.looking_back.likeness import assign
from extractors.structure.pieces import whole

COUNTS = [
    ("Polisen har gjort drygt femtio besök på badplatsen.", ["drygt femtio besök"]),
    ("Nio nya områden har startats, varav fyra på öarna.", ["Nio nya områden", "fyra"]),
    ("Ett femtontal kontroller hölls längs riksväg 61.", ["Ett femtontal kontroller"]),
    ("Arton av nitton skolor fick besök.", ["Arton av nitton skolor"]),
    ("Under 44 av årets veckor gick det.", ["44 av årets veckor"]),
    ("34 förare stoppades och fyra rapporterades.", ["34 förare", "fyra"]),
    ("Under 2021 besöktes årskurs 8 vecka 17.", []),
    ("Kommunen har haft en föreläsning.", []),
]


@pytest.mark.parametrize(("text", "expected"), COUNTS, ids=[text for text, _ in COUNTS])
def test_quantities_are_printed_with_what_they_count(text: str, expected: list[str]) -> None:
    assert counts(whole(Block("paragraph", text))) == expected


DOERS = [
    ("Polisen har hållit möten.", ["police"]),
    ("Polisen har i samverkan med kommunen hållit möten.", ["municipality", "police"]),
    ("Under hösten har kommunen röjt buskar.", ["municipality"]),
    ("Klasserna besöktes av polis.", ["police"]),
    ("Alla skolor fick besök.", []),
]


@pytest.mark.parametrize(("text", "expected"), DOERS, ids=[text for text, _ in DOERS])
def test_who_did_it(text: str, expected: list[str]) -> None:
    assert activity(whole(Block("paragraph", text))).actors == expected


def test_results_go_to_the_promise_that_shares_their_stems() -> None:
    promises = ["Krogtillsyn ska göras", "Nya grupper för nattvandring", "Fler trafikkontroller på Ågatan"]
    results = [
        "40 tillsynsbesök",
        "Nattvandrare har utbildats",
        "Kontroller av trafiken på Ågatan",
        "En tunnel har målats",
    ]
    assert assign(results, promises) == [0, 1, 2, None]


def test_an_empty_promise_takes_a_result_that_is_nearly_as_much_its_own() -> None:
    promises = ["Tillsyn på krogarna", "Ett krogråd bildas"]
    results = ["Sju tillsyner gjordes", "Krogrådet har träffats om läget på krogarna"]
    assert assign(results, promises) == [0, 1]
