"""Where sentences end."""

from __future__ import annotations

import pytest

from extractors.text import sentence_bounds


@pytest.mark.parametrize(
    "sentences",
    [
        ["Polisen ska synas.", "Kommunen ska gallra."],
        ["Ska polisen synas?", "Ja!", "Kommunen ska gallra."],
        ["Polisen ska göra ca. 10 kontroller."],
        ["Gäller krogar, butiker m.m. och torget."],
        ["Gäller krogar, butiker m.m.", "Polisen ska synas."],
        ["Mötena, t.ex. på torget, ska vara öppna."],
        ["Möte den 3 mars kl. 18 i skolan."],
        ["Polisen sa ”vi ska synas.”", "Sedan gick de."],
        ["1. Polisen ska synas."],
        ["Läs mer på polisen.example om detta."],
        ["Det kostar 2.500 kronor."],
        ["Polisen ska synas (särskilt på helger).", "Kommunen ska gallra."],
        ["Polisen ska synas…", "Kommunen ska gallra."],
        ["Klar. fortsättning med liten bokstav."],
        ["ingen punkt"],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    """Abbreviations, numbers and addresses do not end a sentence; "m.m." may."""
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_bounds(text)] == sentences


def test_no_text_has_no_sentence() -> None:
    assert list(sentence_bounds("")) == []
