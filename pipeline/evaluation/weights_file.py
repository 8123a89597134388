"""The lexicon file that holds the weights of the stated confidence."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

SIGNS: Mapping[str, tuple[str, str, str]] = {
    "commitment": ("(?:rule|actors|length|targets):.+", "rule:item:noun", "noun"),
    "target": ("(?:rule|comparator|rate|kind|targets):.+", "rate:month", "month"),
}
"""Per model: the form of its signs, an example and a counter-example."""


def write_weights(path: Path, fitted: Mapping[str, Mapping[str, float]], tuned: int, fresh: int) -> None:
    """Write the weights of all models, with where they come from."""
    path.write_text("".join([_head(tuned, fresh), *(_entry(what, fitted[what]) for what in SIGNS)]), encoding="utf-8")


def _head(tuned: int, fresh: int) -> str:
    return (
        "# Weights of the stated confidence: the log odds that a reading is right are the intercept plus the weights\n"
        "# of its signs. Written by `python -m pipeline.evaluation.calibrate`, not by hand; see docs/accuracy.md.\n"
        f"# Fitted on {tuned} sample documents that the extractor was tuned on, and {fresh} that nobody tuned on.\n"
    )


def _entry(what: str, weights: Mapping[str, float]) -> str:
    form, example, counter_example = SIGNS[what]
    lines = [
        f"\n[{what}]",
        f'forms = ["intercept", "{form}"]',
        f'examples = ["intercept", "{example}"]',
        f'not = ["{counter_example}"]',
        f"\n[{what}.values]",
        *(f'"{sign}" = {weight}' for sign, weight in weights.items()),
    ]
    return "\n".join(lines) + "\n"
