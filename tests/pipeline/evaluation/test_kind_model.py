"""Fitting the model of kinds: it learns whose words are whose, and is stored as it was fitted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractors.kind_model import KINDS
from pipeline.evaluation import softmax
from pipeline.evaluation.kind_model import RAREST, RIDGE, Example, cross_validated, fit, fitted_on, right, written
from schemas.vocabulary import DocumentKind

ROOT = Path(__file__).parents[3]
STORED = ROOT / "extractors" / "kind_model.json"


def made(number: int, word: str, kind: DocumentKind) -> Example:
    return Example(f"{word}{number}", frozenset({"rule:promise", f"text:{word}"}), kind, "promise")


@pytest.fixture
def given() -> list[Example]:
    return [
        *(made(n, "lovar", "promise") for n in range(40)),
        *(made(n, "säger", "news") for n in range(40)),
        *(made(n, "sällan", "index") for n in range(RAREST - 1)),
    ]


def test_a_word_weighs_for_the_kind_whose_pages_have_it(given: list[Example]) -> None:
    weights = fit(given)
    of_word = dict(zip(KINDS, weights["text:säger"], strict=True))
    assert max(of_word, key=of_word.__getitem__) == "news"
    assert of_word["promise"] < 0


def test_a_rare_sign_weighs_nothing(given: list[Example]) -> None:
    assert "text:sällan" not in fit(given)


def test_the_fit_is_that_of_a_ridge_penalty() -> None:
    """At the minimum the slope is zero: the penalty times a weight is what its sign leaves unexplained."""
    given = [made(n, "lovar", "promise" if n % 3 else "news") for n in range(60)]
    weights = fit(given)
    odds = [sum(weights[sign][k] for sign in ("rule:promise", "text:lovar")) / 100 for k in range(len(KINDS))]
    share = 2.718281828 ** odds[0] / sum(2.718281828**odd for odd in odds)
    assert RIDGE * weights["text:lovar"][0] / 100 == pytest.approx(40 - 60 * share, abs=0.5)


def test_documents_that_were_not_fitted_on_are_judged(given: list[Example]) -> None:
    stated = cross_validated(given)
    assert right(given, stated, 0.5) >= 78 > right(given, stated, 1.0) == 40


def test_the_same_documents_give_the_same_bytes(given: list[Example]) -> None:
    assert written(fit(given), {}) == written(fit(given[:]), {})


def test_what_is_written_is_what_was_fitted(given: list[Example]) -> None:
    assert json.loads(written(fit(given), {"fitted_on": "x"})) == {"fitted_on": "x", "weights": fit(given)}


def test_the_weights_in_use_were_fitted_on_the_documents_of_this_checkout() -> None:
    stored = json.loads(STORED.read_text(encoding="utf-8"))
    assert stored["fitted_on"] == fitted_on(ROOT), "run python -m pipeline.evaluation.kind_model"


def test_the_weights_in_use_are_few_and_of_all_kinds() -> None:
    assert STORED.stat().st_size < 300_000
    assert {len(row) for row in json.loads(STORED.read_text(encoding="utf-8"))["weights"].values()} == {len(KINDS)}


def test_a_fit_that_does_not_settle_says_so(monkeypatch: pytest.MonkeyPatch, given: list[Example]) -> None:
    monkeypatch.setattr(softmax, "STEPS", 3)
    with pytest.raises(ArithmeticError, match="not settled after 3 steps"):
        fit(given)
