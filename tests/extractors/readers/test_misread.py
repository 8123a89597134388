"""Key words that OCR misread are put right; names, addresses and words of their own are left alone."""

from __future__ import annotations

import pytest

from corpus.pdf_samples import score
from extractors.lexicon import lexicon
from extractors.readers.pdf.misread import mended


@pytest.mark.parametrize(
    ("recognised", "written"),
    [
        ("Pohsen", "Polisen"),
        ("medborgarlofte.", "medborgarlöfte."),
        ("Löftenä", "Löftena"),
        ("äpril", "april"),
        ("skä", "ska"),
        ("åven", "även"),
        ("partema", "parterna"),
        ("kvallar,", "kvällar,"),
        ("KVALLAR", "KVÄLLAR"),
        ("Nedskråpning,", "Nedskräpning,"),
        ("dialogkvallar", "dialogkvällar"),
        ("utbildningsforvaltningen", "utbildningsförvaltningen"),
        ("trygghetsvandnng", "trygghetsvandring"),
        ("(for", "(för"),
    ],
)
def test_as_tesseract_misread_them(recognised: str, written: str) -> None:
    """Each was seen in a scan, or in a copy of a sample."""
    assert mended(recognised) == written


@pytest.mark.parametrize(
    "text",
    [
        "galler", "år", "har", "kanna", "förstå", "fortsatta", "bedragen", "häller", "vald", "var", "tomma",
        "Almsjo", "Sorby", "12", "I", "l", "0", "•", "–", "kommunen:", "Forsmåla",
        "www.almsjo.example/medborgarlofte", "ordforande@almsjo.example", "almsjo.example",
    ],
)  # fmt: skip
def test_left_alone(text: str) -> None:
    """A form that is a word too may be that word; of a name nobody knows whether its dots are lost."""
    assert mended(text) == text


def test_a_key_word_is_never_another_ones_misread_form() -> None:
    forms = lexicon("ocr")["key_word"].forms
    assert [word for word in forms if mended(word) != word] == []
    assert len(set(forms)) == len(forms)


def test_printed_text_stays_as_it_is() -> None:
    """None of the words of the sample PDFs is taken for a misread key word."""
    printed = {word for r in score.gold() if not score.is_unseen(r) for b in r["blocks"] for word in b["text"].split()}
    assert [word for word in printed if mended(word) != word] == []
