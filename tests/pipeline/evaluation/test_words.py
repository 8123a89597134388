"""Texts are compared as words: bullets, hyphens and punctuation decide nothing."""

from __future__ import annotations

import pytest

from pipeline.evaluation.words import closes_with, opens_with, placed_words, same_label, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fredags- och lördagskvällar.", ["fredags", "och", "lördagskvällar"]),
        ("e-post, 2024–2025", ["epost", "20242025"]),
        ("med\u00adborgar\u00adlöfte", ["medborgarlöfte"]),
        ("a\u030ar – år", ["år", "år"]),
        ("• – ”!”", []),
        (None, []),
    ],
)
def test_words_are_casefolded_and_without_hyphens(text: str | None, words: list[str]) -> None:
    assert words_of(text) == words


def test_words_know_where_they_stand() -> None:
    text = "– Fredags- och lördag"
    assert [text[start:end] for _, start, end in placed_words(text)] == ["Fredags-", "och", "lördag"]


@pytest.mark.parametrize(
    ("text", "start", "found"),
    [
        ("gå två rundor i veckan", "gå två", True),
        ("Narkotika: polisen ska gå två rundor", "gå två", True),
        ("gå tre rundor", "gå två", False),
        ("gå", "gå två rundor", False),
    ],
    ids=["at the start", "after a merged label", "another number", "shorter than gold"],
)
def test_first_words_may_follow_a_merged_label(text: str, start: str, found: bool) -> None:
    assert opens_with(words_of(text), words_of(start)) is found


@pytest.mark.parametrize(
    ("text", "end", "found"),
    [
        ("rundor i veckan vid kajen.", "vid kajen", True),
        ("rundor vid kajen (Polis och kommun)", "vid kajen", True),
        ("vid kajen ett två tre fyra fem sex sju åtta nio tio", "vid kajen", True),
        ("vid kajen ett två tre fyra fem sex sju åtta nio tio elva", "vid kajen", False),
        ("vid kajen", "rundor vid kajen", False),
    ],
    ids=["at the end", "before a tag", "ten words follow", "eleven words follow", "shorter than gold"],
)
def test_a_tag_of_ten_words_may_follow_the_last_words(text: str, end: str, found: bool) -> None:
    assert closes_with(words_of(text), words_of(end)) is found


@pytest.mark.parametrize(
    ("expected", "found", "same"),
    [
        ("Trygga torg", "TRYGGA TORG:", True),
        ("Trygga torg", "Fokusområde 1: Trygga torg", True),
        ("Fokusområde 1: Trygga torg", "Trygga torg", True),
        ("Trygga torg", "Trygga vägar", False),
        ("Trygga torg", "", False),
        ("", "Trygga torg", False),
    ],
)
def test_a_label_may_hold_the_other(expected: str, found: str, same: bool) -> None:
    assert same_label(expected, found) is same
