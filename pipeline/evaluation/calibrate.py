"""Fits the weights behind the stated confidence: `python -m pipeline.evaluation.calibrate`, from the repository's root.

Weights are fitted on the sample documents that the extractor was tuned on (split "tune"). Tuning removes the errors it
sees, so these documents flatter it. With `--fresh GOLD TEXTS`, annotated documents that nobody tuned on, their readings
are fitted too, and then the intercepts are moved until the mean confidence on those is the share that is right there.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from extractors.confidence import commitment_signs, target_signs
from schemas import Commitment

from .corpus import Corpus
from .cross_validation import best_ridge, stated_unseen
from .document_score import DocumentScore
from .gold import GoldDocument, read_gold
from .logistic import Example, expected_share, fit, shifted
from .reading import score_texts
from .reliability import Reliability, Stated, reliability
from .weights_file import write_weights

SEED = 0

Examples = Callable[[Sequence[DocumentScore]], list[Example]]


def commitment_examples(scores: Sequence[DocumentScore]) -> list[Example]:
    """Every extracted commitment that counts; right when text, actors and all targets are."""
    return [Example(_signs(one.commitment), one.is_right, score.gold.id) for score in scores for one in score.judged]


def _signs(made: Commitment) -> tuple[str, ...]:
    return tuple(commitment_signs(made.text, made.actors, made.targets, made.evidence))


def target_examples(scores: Sequence[DocumentScore]) -> list[Example]:
    """Every extracted target that counts; right when the commitment is one and has this target."""
    return [
        Example(tuple(target_signs(target, made.targets, made.evidence)), is_right, score.gold.id)
        for score in scores
        for one in score.judged
        for made in (one.commitment,)
        for target, is_right in one.targets()
    ]


WHAT: tuple[tuple[str, Examples], ...] = (("commitment", commitment_examples), ("target", target_examples))


def calibrate(tune: Sequence[Example], fresh: Sequence[Example]) -> tuple[dict[str, float], float]:
    """Weights, and the penalty that cross-validation chose for them."""
    every = [*tune, *fresh]
    ridge = best_ridge(every, SEED)
    weights = fit(every, ridge)
    return (shifted(weights, fresh) if fresh else weights), ridge


def unseen_reliability(tune: Sequence[Example], ridge: float) -> Reliability | None:
    """Reliability over the tuning documents, each rated by a model that did not see it."""
    return reliability(list(zip(stated_unseen(tune, ridge, SEED), (one.is_right for one in tune), strict=True)))


def stated_by(weights: dict[str, float], examples: Sequence[Example]) -> list[Stated]:
    """What the weights state of other examples."""
    return [(round(expected_share(weights, one.signs), 2), one.is_right) for one in examples]


def main(arguments: Sequence[str] | None = None) -> None:
    """Fits, writes the weights, and prints how true they are on documents that the fit did not see."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(), help="the repository (default: the current folder)")
    parser.add_argument("--fresh", nargs=2, type=Path, metavar=("GOLD", "TEXTS"), help="documents that nobody tuned on")
    given = parser.parse_args(arguments)
    corpus = Corpus(given.root)
    tune, held = corpus.score("tune"), corpus.score("held")
    fresh = score_texts(_untuned(given.fresh[0]), given.fresh[1], corpus.tools())[0] if given.fresh else []
    fitted: dict[str, dict[str, float]] = {}
    for what, examples in WHAT:
        fitted[what], ridge = calibrate(examples(tune), examples(fresh))
        print(f"{what}: {len(examples(tune))} readings, penalty {ridge:g}")
        _say("cross-validated", unseen_reliability(examples(tune), ridge))
        _say("held", reliability(stated_by(fitted[what], examples(held))))
    write_weights(given.root / "extractors" / "lexicon" / "confidence.toml", fitted, len(tune), len(fresh))


def _untuned(gold: Path) -> list[GoldDocument]:
    return [one for one in read_gold(gold) if one.split != "tune"]


def _say(where: str, found: Reliability | None) -> None:
    if found is not None:
        error = found.expected_calibration_error
        shares = f"stated {found.stated:.3f}  right {found.right:.3f}  calibration error {error:.3f}"
        print(f"  {where:16} n {found.n:4}  {shares}")


if __name__ == "__main__":
    main()
