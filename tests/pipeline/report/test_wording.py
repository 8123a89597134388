"""Figures, days and addresses as Swedish readers write them."""

from __future__ import annotations

import pytest

from pipeline.report.wording import Wording, host, linkable, number, share
from pipeline.webpage import page_words

WORDING = Wording(page_words("pipeline.report"))


@pytest.mark.parametrize(
    ("value", "expected"), [(104.0, "104"), (2.5, "2,5"), (17.333333, "17,33"), (0.1, "0,1"), (0.0, "0")]
)
def test_numbers_have_a_comma(value: float, expected: str) -> None:
    assert number(value) == expected


@pytest.mark.parametrize(("part", "whole", "expected"), [(1, 3, "33\u00a0%"), (0, 5, "0\u00a0%"), (0, 0, "–")])
def test_a_share_of_nothing_is_no_number(part: int, whole: int, expected: str) -> None:
    assert share(part, whole) == expected


@pytest.mark.parametrize(("count", "expected"), [(0, "0 kommuner"), (1, "1 kommun"), (2, "2 kommuner")])
def test_nouns_bend(count: int, expected: str) -> None:
    assert WORDING.counted(count, "municipality") == expected


def test_days_are_written_out() -> None:
    assert WORDING.day("2026-02-01") == "1 februari 2026"


def test_withheld_words_are_named_as_such() -> None:
    """Adjoining blocks are one name."""
    assert WORDING.public("av ████ ███████, ordförande") == "av [uppgift borttagen], ordförande"


@pytest.mark.parametrize(
    ("url", "expected"),
    [("https://a.example/x", True), ("http://a.example", True), ("javascript:alert(1)", False), ("a.pdf", False),
     (None, False)],
)  # fmt: skip
def test_only_the_web_is_linked(url: str | None, expected: bool) -> None:
    assert (linkable(url) is not None) is expected


def test_a_site_is_named_without_www() -> None:
    assert host("https://www.almsjo.example/lofte?x=1") == "almsjo.example"
