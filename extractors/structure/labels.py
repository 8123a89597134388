"""Run-in labels ("Narkotika – ...", "Polis: ...", bold openings) and trailing tags ("(Polis)", "Ansvarig: Polisen")."""

from __future__ import annotations

import re

from extractors.clauses import opening_infinitive, read_clause
from extractors.lexicon import lexicon, word_pattern
from extractors.parties import mentions
from extractors.remembering import remembered_by_identity
from extractors.structure.pieces import Piece, search_in, whole
from extractors.text import sentence_bounds

_LABEL = (
    r"^(?P<label>[^\s–:—.][^–:—.!?]{1,70}?)\s*"
    r"(?P<mark>:(?=\s)|\s[–—-]\s|\.\s(?=[A-ZÅÄÖ])|,(?= {defines}))\s*(?P<body>\S.*)$"
)
_MAY_BE_LABEL = r"[:–—-]|\.\s[A-ZÅÄÖ]|, {defines}"
_LABEL_REACH = 100
"""Characters in which the mark of a label stands; most texts have none there, which is soon seen."""
_TAG = re.compile(r"\s*[(\[](?P<tag>[^()\[\]]{1,90})[)\]]\s*[.,;]?\s*$")
_SLASHED_TAG = re.compile(r"(?:\s+/\s*|(?<=\w)/\s+)(?P<tag>[^()/\[\]]{4,60}?)\s*[.,;]?\s*$")
_CAPITALISED = re.compile(r"(?<=[,/ ])[A-ZÅÄÖ][\w-]+")
_GLUED = re.compile(r"^(?P<label>[A-ZÅÄÖ][^.:;–A-ZÅÄÖ]{2,50}?[a-zåäö])\s+(?P<body>[A-ZÅÄÖ][a-zåäö]*\s.*)$", re.S)
_LONGEST_PARTY_LABEL = 4
"""Words of a label such as "Polisen och kommunen"."""
_LONGEST_NAME = 12
_LONGEST_LABEL = 8
"""Words. Longer openings before a colon are clauses of the sentence ("Polisen ska arbeta med tre saker: ...")."""


@remembered_by_identity
def split_label(piece: Piece) -> tuple[Piece, Piece | None] | None:
    """The label an item opens with, and the words after it (None when the label is all); None without a label."""
    strong = piece.block.strong
    if piece.start == 0 and 2 < strong < len(piece.block.text) - 3 and strong <= 90:
        body = piece.part(strong)
        return piece.part(0, strong), _without_definition(_without_mark(body))
    if glued := _glued_label(piece):
        return glued
    if not word_pattern(_MAY_BE_LABEL, "labels").search(piece.text, 0, _LABEL_REACH):
        return None
    match = word_pattern(_LABEL, "labels", re.S).match(piece.text)
    if not match or (len(match["label"].split()) > _LONGEST_LABEL and not _is_long_name(match)):
        return None
    if match["mark"].startswith(".") and len(match["label"].split()) > 4:
        return None
    if _is_inside_quotes_or_dashes(match):
        return None
    rest = match["body"].casefold()
    if word_pattern(r"(?:{and}|{as_well}|{whereas})\b").match(rest):
        return None  # "Kvällsrundor i kvarteren – och rättning av fel"
    if match["mark"].strip() in ("–", "—", "-") and lexicon("labels")["goes_on"].opens(rest):
        return None  # "Mörkervandring i parken – varpå lampor byts"
    if match["mark"].startswith(".") and word_pattern(r"{purpose_label}\s*:", "labels").match(rest):
        return None  # "Gemensam skyltning. Omfattning: tas fram i vår"
    if match["mark"].strip() in ("–", "—") and _is_party_bound(rest):
        return piece.part(match.start("label"), match.end("label")), piece.part(match.start("body"))
    last = match["label"].casefold().split()[-1]
    if lexicon("labels")["link_word"].pattern.fullmatch(last):
        return None  # "Öka tryggheten genom att: ..." leads in
    if last != match["label"].casefold() and lexicon("labels")["purpose_label"].pattern.fullmatch(last):
        return None  # "Ljusrond i varje garage Syfte: ...": the next line of the item
    label = piece.part(match.start("label"), match.end("label"))
    clause = read_clause(label.folded)
    if clause.form in ("promise", "duty", "future", "past", "conditional") or _is_clock_or_ratio(match):
        return None
    if match["mark"].startswith(".") and (clause.form in ("present", "agreed") or _needs(label)):
        return None  # "Vi stoppar båtstölderna. Det betyder att ...", "Skolvägarna behöver bli tryggare. Polisen ..."
    opens = clause.form == "infinitive" and match["mark"] != ":"
    if opens and (match["mark"].startswith(".") or opens_with_sure_verb(label)):
        return None
    return label, _without_definition(piece.part(match.start("body")))


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
    word = piece.folded[bounds[0] : bounds[1]] if bounds else ""
    return word.endswith("era") or bool(lexicon("verbs")["infinitive_sure"].pattern.fullmatch(word))


def _glued_label(piece: Piece) -> tuple[Piece, Piece] | None:
    """ "Skolnätverk Polisen och rektorerna ses": a label that lost its mark, told by the capital of the sentence
    after it."""
    match = _GLUED.match(piece.text)
    if match is None or not lexicon("labels")["sentence_opener"].opens(piece.folded[match.start("body") :]):
        return None
    words = match["label"].casefold().split()
    if lexicon("labels")["link_word"].pattern.fullmatch(words[-1]) or mentions(match["label"]):
        return None
    if len(words) > _LONGEST_LABEL or read_clause(match["label"].casefold()).form != "noun":
        return None
    return piece.part(0, match.end("label")), piece.part(match.start("body"))


def _without_mark(piece: Piece) -> Piece:
    opening = re.match(r"[\s:–—.,-]*", piece.text)
    return piece.part(opening.end() if opening else 0)


def _is_clock_or_ratio(match: re.Match[str]) -> bool:
    return match["label"][-1].isdigit() and match["body"][0].isdigit()


def split_tag(piece: Piece, in_tagged_list: bool = False) -> tuple[Piece, Piece] | None:
    """An undertaking and the tag that names its parties; None without one.

    A bracket that names no known party is a tag only `in_tagged_list`, where it opens with a capital.
    """
    return _tag(piece, in_tagged_list=True) if in_tagged_list else _usual_tag(piece)


@remembered_by_identity
def _usual_tag(piece: Piece) -> tuple[Piece, Piece] | None:
    return _tag(piece, in_tagged_list=False)


def _tag(piece: Piece, in_tagged_list: bool) -> tuple[Piece, Piece] | None:
    entry = lexicon("tags")["responsible"]
    is_whole = piece is whole(piece.block)
    responsible = search_in(piece.block, entry) if is_whole else entry.search(piece.folded)
    if responsible and responsible.start() > 3:
        return piece.part(0, responsible.start()), piece.part(responsible.start())
    match = _TAG.search(piece.text) if "(" in piece.text or "[" in piece.text else None
    if not match or match.start() == 0:
        return _slashed_tag(piece) or _bare_tag(piece)
    if not _names_parties(match["tag"]) and not (in_tagged_list and match["tag"][:1].isupper()):
        return None
    return piece.part(0, match.start()), piece.part(match.start())


def _slashed_tag(piece: Piece) -> tuple[Piece, Piece] | None:
    """ "Kvällsvandring längs ån/ Kommunen": the parties after a slash that joins no two of them."""
    match = _SLASHED_TAG.search(piece.text) if "/" in piece.text else None
    if match is None or not _names_parties(match["tag"]):
        return None
    before = mentions(piece.text, 0, match.start())
    if before and before[-1].end == match.start():
        return None  # "... utförs av polisen / kommunen"
    return piece.part(0, match.start()), piece.part(match.start("tag"))


def _bare_tag(piece: Piece) -> tuple[Piece, Piece] | None:
    """ "... vid 120 tillfällen. Polis": the parties after the full stop, without a bracket."""
    bounds = sentence_bounds(piece.text)
    last = piece.part(*bounds[-1]) if len(bounds) > 1 else None
    if last is None or len(last.text.split()) > _LONGEST_PARTY_LABEL or not _names_parties(last.text):
        return None
    if last.clause.form != "noun":
        return None  # "... tre öppna hus. Polisen ska närvara."
    return piece.part(0, bounds[-1][0]), last


def opens_with_party(piece: Piece) -> bool:
    """ "Polis: ...", "Kommunen – ...": the label names who undertakes."""
    label = split_label(piece)
    if label is None or label[1] is None or len(label[0].text.split()) > _LONGEST_PARTY_LABEL:
        return False
    if word_pattern(r"\w+\s+{police_noun}", "labels").fullmatch(label[0].folded):
        return False  # "Nåbar polis": what the police should be
    found = mentions(label[0].text)
    return any(m.category in ("police", "police_staff", "municipality", "both") for m in found)


def _opens_with_party_or_filler(tag: str, first: int) -> bool:
    before = lexicon("tags")["filler"].pattern.sub(" ", tag[:first].casefold())
    return not re.search(r"[a-zåäö]{2,}", before) or tag[:1].isupper()


def _names_parties(tag: str) -> bool:
    """Whether a bracket holds little but parties. "(SSPF, polisen deltar i mån av tid)" does not."""
    found = mentions(tag)
    if not any(m.kind or m.category == "both" for m in found):
        return bool(lexicon("tags")["initials"].pattern.fullmatch(tag.casefold().strip()))
    if not _opens_with_party_or_filler(tag, found[0].start):
        return False  # "(mötesform för elevhälsa, polis och socialtjänst)"
    words = sum(len(m.name.split()) for m in found) + len(_CAPITALISED.findall(tag))
    filler = len(lexicon("tags")["filler"].pattern.findall(tag.casefold()))
    return len(tag.split()) - words - filler <= 2
