"""The model of stated confidence learns shares, doubts what is rare, and is judged on documents it did not see."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.confidence import commitment_signs, rated_targets
from pipeline.evaluation.cross_validation import best_ridge, parts, stated_unseen
from pipeline.evaluation.logistic import Example, expected_share, fit, shifted, surprise
from pipeline.evaluation.weights_file import write_weights
from schemas import Actor

from ..factories import commitment


def examples(sign: str, right: int, wrong: int, document: str = "d") -> list[Example]:
    return [Example((sign,), number < right, f"{document}{number % 20}") for number in range(right + wrong)]


MIXED = examples("rule:good", 190, 10) + examples("rule:poor", 120, 80)


@pytest.mark.parametrize(("sign", "share"), [("rule:good", 0.95), ("rule:poor", 0.6)])
def test_with_many_readings_the_measured_share_is_stated(sign: str, share: float) -> None:
    assert expected_share(fit(MIXED, 1.0), [sign]) == pytest.approx(share, abs=0.02)


def test_a_sign_seen_twice_says_little() -> None:
    weights = fit([*MIXED, *examples("rule:rare", 0, 2)], 10.0)
    assert 0.4 < expected_share(weights, ["rule:rare"]) < 0.8


def test_a_sign_never_seen_weighs_nothing() -> None:
    weights = fit(MIXED, 1.0)
    assert expected_share(weights, ["rule:new"]) == expected_share(weights, [])


def test_where_all_was_right_confidence_stays_below_one() -> None:
    assert 0.9 < expected_share(fit(examples("rule:good", 50, 0), 1.0), ["rule:good"]) < 1


def test_documents_stay_together_in_cross_validation() -> None:
    found = parts((one.document for one in MIXED), 0)
    assert sorted(name for part in found for name in part) == sorted({one.document for one in MIXED})


def test_unseen_documents_are_stated_by_a_model_without_them() -> None:
    """Each document has a sign of its own, right in one and wrong in the next: of an unseen one nothing is known."""
    alone = [Example((f"rule:{n}",), n % 2 == 0, f"d{n}") for n in range(20) for _ in range(5)]
    seen = [expected_share(fit(alone, 0.1), one.signs) for one in alone]
    right = [one.is_right for one in alone]
    assert surprise(seen, right) < 0.3 < surprise(stated_unseen(alone, 0.1, 0), right)
    assert best_ridge(alone, 0) == 100.0


def test_fresh_documents_set_the_level() -> None:
    weights = fit(MIXED, 1.0)
    fresh = examples("rule:good", 30, 10) + examples("rule:poor", 20, 20)
    moved = shifted(weights, fresh)
    mean = sum(expected_share(moved, one.signs) for one in fresh) / len(fresh)
    assert mean == pytest.approx(50.5 / 81, abs=0.005)
    assert {sign: weight for sign, weight in moved.items() if sign != "intercept"} == {
        sign: weight for sign, weight in weights.items() if sign != "intercept"
    }


@pytest.mark.parametrize(
    ("text", "kinds", "signs"),
    [
        (
            "Vi ska gå två rundor vid kajen",
            ["police"],
            {"rule:prose:duty", "actors:subject", "length:usual", "targets:one"},
        ),
        (
            "Ha öppet hus",
            ["other"],
            {"rule:prose:duty", "actors:subject", "actors:third-party", "length:short", "targets:one"},
        ),
        ("Ha öppet hus", [], {"rule:prose:duty", "actors:none", "length:short", "targets:one"}),
    ],
)
def test_signs_of_a_commitment(text: str, kinds: list[str], signs: set[str]) -> None:
    actors = [Actor.model_validate({"kind": kind, "via": "subject"}) for kind in kinds]
    assert set(commitment_signs(text, actors, commitment().targets, ["prose:duty"])) == signs


def test_digits_without_a_target_are_a_sign() -> None:
    assert "targets:digits-unread" in commitment_signs("Gå 12 rundor vid kajen", [], [], [])


def test_every_target_has_a_confidence_between_0_and_1() -> None:
    [target] = rated_targets(commitment().targets, ["prose:duty"])
    assert 0 < target.confidence < 1


def test_written_weights_are_a_lexicon(tmp_path: Path) -> None:
    import tomllib

    fitted = {"commitment": {"intercept": 2.5, "rule:item:noun": 0.1}, "target": {"intercept": 3.0}}
    write_weights(tmp_path / "confidence.toml", fitted, 96, 0)
    tables = tomllib.loads((tmp_path / "confidence.toml").read_text(encoding="utf-8"))
    assert {what: table["values"] for what, table in tables.items()} == fitted
