"""Records of scans state less confidence than those of the same text in print."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from extractors.confidence import in_scan
from extractors.extraction import extract
from extractors.lexicon import lexicon_values
from extractors.ocr import Ocr
from schemas import Commitment, ExtractionResult
from tests.extractors.readers.conftest import SAMPLES
from tests.pipeline.factories import commitment, promise


def commitments(record: ExtractionResult) -> Iterator[Commitment]:
    return (one for made in record.promise_sets for one in made.commitments)


@pytest.mark.parametrize("what", ["commitment", "target"])
def test_scans_cost_something_and_not_everything(what: str) -> None:
    assert 0.5 < lexicon_values("ocr", "right_in_scans")[what] < 1


def test_commitment_and_targets_are_lowered_and_nothing_else_changes() -> None:
    made, right = commitment(), lexicon_values("ocr", "right_in_scans")
    [lower] = in_scan(promise(commitments=[made])).commitments
    assert lower.confidence == pytest.approx(made.confidence * right["commitment"], abs=0.005)
    assert lower.targets[0].confidence == pytest.approx(made.targets[0].confidence * right["target"], abs=0.005)
    same = {"confidence": made.confidence, "targets": made.targets}
    assert lower.model_copy(update=same) == made


def test_a_scan_is_trusted_less_than_the_file_it_was_printed_from(recorded_ocr: Callable[[str], Ocr]) -> None:
    printed = extract((SAMPLES / "almsjo-lo.pdf").read_bytes())
    scanned = extract((SAMPLES / "almsjo-scan.pdf").read_bytes(), ocr=recorded_ocr("almsjo-scan"))
    assert (printed.document.is_ocr, scanned.document.is_ocr) == (False, True)
    by_text = {one.text: one for one in commitments(printed)}
    both = [(by_text[one.text], one) for one in commitments(scanned) if one.text in by_text]
    assert len(both) >= 3
    assert all(scan.confidence < print_.confidence for print_, scan in both)
    pairs = [pair for print_, scan in both for pair in zip(print_.targets, scan.targets, strict=True)]
    assert pairs
    assert all(scan.confidence < print_.confidence for print_, scan in pairs)
