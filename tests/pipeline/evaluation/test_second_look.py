"""Fitting the second look: it learns what tells undertakings from what the rules take for them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractors.extraction import prepared
from extractors.readers.reading import read
from pipeline.evaluation import sparse_logistic
from pipeline.evaluation.gold import GoldDocument
from pipeline.evaluation.second_look import RAREST, Example, cross_validated, denied, examples, fit, fitted_on

ROOT = Path(__file__).parents[3]


def made(number: int, word: str, is_undertaking: bool) -> Example:
    return Example(
        f"d{number % 20}", frozenset({"found", f"word:{word}"}), is_undertaking, is_found=True, is_judged=True
    )


@pytest.fixture
def given() -> list[Example]:
    return [
        *(made(n, "patrul", True) for n in range(60)),
        *(made(n, "lägesb", False) for n in range(60)),
        *(made(n, "sällan", n % 2 == 0) for n in range(RAREST - 1)),
    ]


def test_words_of_undertakings_weigh_for_and_others_against(given: list[Example]) -> None:
    weights = fit(given)
    assert weights["word:patrul"] > 0.5 > -0.5 > weights["word:lägesb"]


def test_a_rare_sign_weighs_nothing(given: list[Example]) -> None:
    assert "word:sällan" not in fit(given)


def test_the_fit_is_that_of_a_ridge_penalty() -> None:
    """At the minimum the slope is zero: each weight is the strength times what its sign leaves unexplained."""
    given = [made(n, "patrul", n % 3 > 0) for n in range(30)]
    weights = fit(given, strength=1.0)
    odds = sum(weights.get(sign, 0.0) for sign in ("intercept", "found", "word:patrul"))
    share = 1 / (1 + 2.718281828**-odds)
    assert weights["word:patrul"] == pytest.approx(20 - 30 * share, abs=0.05)


def test_documents_that_were_not_fitted_on_are_judged(given: list[Example]) -> None:
    rightly, wrongly = cross_validated(given)
    assert (rightly >= 60, wrongly < RAREST) == (True, True)
    assert denied(given, {"intercept": 9.0}) == (0, 0)


def test_sentences_with_optional_gold_are_left_out() -> None:
    text = "# Medborgarlöfte\n\nPolisen ska synas i parken. Kommunen ska städa torget. Solen sken.\n"
    document = GoldDocument.model_validate(
        {"id": "x", "commitments": [{"starts_with": "Polisen ska"}, {"starts_with": "Kommunen ska", "optional": True}]}
    )
    found = list(examples(document, prepared(read(text.encode(), None))))
    assert [one.is_undertaking for one in found] == [False, True, False]


def test_the_weights_in_use_were_fitted_on_the_documents_of_this_checkout() -> None:
    stored = json.loads((ROOT / "extractors/second_look.json").read_text(encoding="utf-8"))
    assert stored["fitted_on"] == fitted_on(ROOT), "run python -m pipeline.evaluation.second_look"


def test_a_fit_that_does_not_settle_says_so(monkeypatch: pytest.MonkeyPatch, given: list[Example]) -> None:
    monkeypatch.setattr(sparse_logistic, "STEPS", 3)
    with pytest.raises(ArithmeticError, match="not settled after 3 steps"):
        fit(given)
