"""Labels that items and paragraphs open with: "Narkotika – ...", "Polis: ...", bold words."""

from __future__ import annotations

import re

from extractors.clauses import read_clause
from extractors.lexicon import lexicon, word_pattern
from extractors.parties import mentions
from extractors.remembering import remembered
from extractors.structure.pieces import Piece
from extractors.verb_forms import is_sure_infinitive, opening_infinitive

_LABEL = (
    r"^(?P<label>[^\s–:—.][^–:—.!?]{1,70}?)\s*"
    r"(?P<mark>:(?=\s)|\s[–—-]\s|\.\s(?=[A-ZÅÄÖ])|,(?= {defines}))\s*(?P<body>\S.*)$"
)
_MAY_BE_LABEL = r"[:–—-]\s|\.\s[A-ZÅÄÖ]|, {defines}"
_LABEL_REACH = 100
"""Characters in which the mark of a label stands; most texts have none there, which is soon seen."""
_GLUED = re.compile(r"(?P<label>[A-ZÅÄÖ][^.:;–A-ZÅÄÖ]{4,52}+)(?<=[a-zåäö]\s)(?P<body>[A-ZÅÄÖ][a-zåäö]*\s.*)$", re.S)
_LONGEST_PARTY_LABEL = 4
"""Words of a label such as "Polisen och kommunen"."""
_LONGEST_NAME = 12
_LONGEST_LABEL = 8
"""Words. Longer openings before a colon are clauses of the sentence ("Polisen ska arbeta med tre saker: ...")."""


@remembered
def split_label(piece: Piece) -> tuple[Piece, Piece | None] | None:
    """The label an item opens with, and the words after it (None when the label is all); None without a label."""
    strong = piece.block.strong
    if piece.start == 0 and 2 < strong < len(piece.block.text) - 3 and strong <= 90:
        body = piece.part(strong)
        return piece.part(0, strong), _without_definition(_without_mark(body))
    if glued := _glued_label(piece):
        return glued
    match = _marked_label(piece)
    if match is None:
        return None
    label, body = piece.part(match.start("label"), match.end("label")), piece.part(match.start("body"))
    if match["mark"].strip() in ("–", "—") and _is_party_bound(body.folded):
        return label, body
    if _is_led_in(label) or _is_clause(label, match):
        return None
    return label, _without_definition(body)


def _marked_label(piece: Piece) -> re.Match[str] | None:
    """Short words before a colon, a dash or a full stop, and what stands behind, where the mark parts the two."""
    if not word_pattern(_MAY_BE_LABEL, "labels").search(piece.text, 0, _LABEL_REACH):
        return None
    match = word_pattern(_LABEL, "labels", re.S).match(piece.text)
    if not match or (len(match["label"].split()) > _LONGEST_LABEL and not _is_long_name(match)):
        return None
    if match["mark"].startswith(".") and len(match["label"].split()) > _LONGEST_PARTY_LABEL:
        return None
    return None if _is_inside_quotes_or_dashes(match) or _goes_on(match) else match


def _goes_on(match: re.Match[str]) -> bool:
    """Whether the words behind a mark go on with the sentence or the item before it."""
    rest, mark = match["body"].casefold(), match["mark"].strip()
    if word_pattern(r"(?:{and}|{as_well}|{whereas})\b").match(rest):
        return True  # "Kvällsrundor i kvarteren – och rättning av fel"
    if mark in ("–", "—", "-"):
        # "Mörkervandring i parken – varpå lampor byts", but "Skolvägar – Med cykelvagnar ..."
        return match["body"][0].islower() and lexicon("labels")["goes_on"].opens(rest) is not None
    # "Gemensam skyltning. Omfattning: tas fram i vår"
    return mark == "." and word_pattern(r"{purpose_label}\s*:", "labels").match(rest) is not None


def _is_led_in(label: Piece) -> bool:
    """ "Öka tryggheten genom att: ..." leads in; the next line of an item may stand before the colon as well ("Ljusrond
    i varje garage Syfte: ...")."""
    words = label.folded.split()
    if lexicon("labels")["link_word"].pattern.fullmatch(words[-1]):
        return True
    return len(words) > 1 and lexicon("labels")["purpose_label"].pattern.fullmatch(words[-1]) is not None


def _is_clause(label: Piece, match: re.Match[str]) -> bool:
    """Whether the words before a mark are a sentence, or the undertaking itself, rather than a name."""
    form, is_stop = read_clause(label.folded).form, match["mark"].startswith(".")
    if form in ("promise", "duty", "future", "past", "conditional") or _is_clock_or_ratio(match):
        return True
    if is_stop and (form in ("present", "agreed") or _needs(label)):
        return True  # "Vi stoppar båtstölderna. Det betyder att ...", "Skolvägarna behöver bli tryggare. Polisen ..."
    is_defined = word_pattern(r"{defines}\s", "labels").match(match["body"])  # "Trygga skolvägar, innebär att ..."
    acts = form == "infinitive" and match["mark"] != ":" and not is_defined
    is_word = " " not in label.text.strip()  # "Mängdbrottsaktiva. Polisen ska ..."
    return acts and ((is_stop and not is_word) or opens_with_sure_verb(label))


def _is_party_bound(body: str) -> bool:
    """ "... – polisen ska övervaka hastigheten": a party and its duty behind a dash, so that what stands before is the
    name of it, whatever verb it opens with ("Trygga skolvägar")."""
    clause, first = read_clause(body), next(iter(mentions(body)), None)
    return (
        clause.form in ("duty", "future") and first is not None and first.start == 0 and first.end < clause.verb_start
    )


def _is_long_name(match: re.Match[str]) -> bool:
    """ "Stöldförebyggande arbete i kommunens ytterorter och i centrum – Lerby kommun ska ...": a theme of many words
    before a dash, and a sentence of its own after it."""
    label, body = match["label"].casefold(), match["body"].casefold()
    is_short = len(label.split()) <= _LONGEST_NAME and match["mark"].strip() in ("–", "—", "-")
    return is_short and read_clause(label).form == "noun" and read_clause(body).form in ("duty", "future")


def _needs(label: Piece) -> bool:
    """Whether a sentence says what something needs or must become."""
    return lexicon("sentences")["needs"].search(label.folded) is not None


def _is_inside_quotes_or_dashes(match: re.Match[str]) -> bool:
    """ "”Lerby – trygg stad” heter avtalet", "De är frågor som kommunen - ihop med polisen - tar upp": no mark of a
    label."""
    label, dashed = match["label"], match["mark"].strip() in "–—-"
    opened = any(label.count(left) > label.count(right) for left, right in (("“", "”"), ("«", "»")))
    odd = label.count('"') % 2 or (label.count("”") % 2 and "“" not in label)
    relative = word_pattern(r"\b{relative}\b").search(label.casefold()) is not None
    return bool(opened or odd or (dashed and relative and re.search(r"\s[–—-]\s", match["body"])))


def _without_definition(body: Piece) -> Piece:
    """ "Trafik, innebär att polisen kontrollerar ...": what the label is said to mean."""
    opening = word_pattern(r"{defines}\s+{infinitive_mark}\s+", "labels").match(body.folded)
    return body.part(opening.end()) if opening else body


def opens_with_sure_verb(piece: Piece) -> bool:
    """Whether a text opens with an infinitive that the lexicon knows: "Utsatta lantbruk", "Vuxna ute" and names
    ("Anita", "Lillbacka") open like one and are none."""
    bounds = opening_infinitive(piece.folded)
    return bounds is not None and is_sure_infinitive(piece.folded[bounds[0] : bounds[1]])


def _glued_label(piece: Piece) -> tuple[Piece, Piece] | None:
    """ "Skolnätverk Polisen och rektorerna ses": a label that lost its mark, told by the capital of the sentence
    after it."""
    match = _GLUED.match(piece.text)
    if match is None or not lexicon("labels")["sentence_opener"].opens(piece.folded[match.start("body") :]):
        return None
    label, body = piece.part(0, match.end("label")), piece.part(match.start("body"))
    words = label.folded.split()
    if lexicon("labels")["link_word"].pattern.fullmatch(words[-1]) or mentions(label.text):
        return None
    if len(words) > _LONGEST_LABEL or read_clause(label.folded).form != "noun":
        return None
    return label, body


def _without_mark(piece: Piece) -> Piece:
    opening = re.match(r"[\s:–—.,-]*", piece.text)
    return piece.part(opening.end() if opening else 0)


def _is_clock_or_ratio(match: re.Match[str]) -> bool:
    return match["label"][-1].isdigit() and match["body"][0].isdigit()


def opens_with_party(piece: Piece) -> bool:
    """ "Polis: ...", "Kommunen – ...": the label names who undertakes."""
    label = split_label(piece)
    if label is None or label[1] is None or len(label[0].text.split()) > _LONGEST_PARTY_LABEL:
        return False
    if word_pattern(r"(?:\w+\s+{and}\s+)?\w+\s+{police_noun}", "labels").fullmatch(label[0].folded):
        return False  # "Nåbar polis": what the police should be
    found = mentions(label[0].text)
    return any(m.category in ("police", "police_staff", "municipality", "both") for m in found)
