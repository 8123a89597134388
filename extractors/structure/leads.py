"""What a sentence that introduces a list says of its items."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractors.clauses import read_clause
from extractors.lexicon import lexicon, word_pattern
from extractors.lexicon.sought import likely
from extractors.parties import mentions
from extractors.structure.pieces import Piece
from extractors.text import sentence_bounds

ListRole = Literal["commitments", "focus", "goals", "problems", "definition", "results", "none"]

_LEAD_ROLES: dict[str, ListRole] = {
    "places": "none",
    "link": "none",
    "examples": "none",
    "people": "none",
    "sources": "none",
    "made_known": "none",
    "going_on": "none",
    "wish": "problems",
    "focus": "focus",
    "goal": "goals",
    "definition": "definition",
    "result": "results",
}
_SHORT_PROMISE = 5
"""Words of a heading such as "Polisen lovar Herrljungaborna", which leads into its list."""
_MEANS_END = r"\b{by_means}\s*[:;.…]?$"


@dataclass(frozen=True)
class ListReading:
    """The role of a list and the rule that decided it."""

    role: ListRole
    rule: str


def read_lead(folded: str) -> ListReading | None:
    """What an introducing sentence (lower case) says of its list; None when it says nothing known."""
    leads = lexicon("leads")
    if word_pattern(_MEANS_END, "leads").search(folded) and not leads["definition"].search(folded):
        if read_clause(folded).form == "past":
            return ListReading("problems", "lead-in:told")
        return ListReading("commitments", "lead-in:genom")
    for lead in likely([leads[name] for name in _LEAD_ROLES], folded):
        if lead.search(folded) and not _overridden(lead.name, folded):
            return ListReading(_LEAD_ROLES[lead.name], f"lead-in:{lead.name}")
    if _undertakes(folded) or leads["activity"].search(folded) or leads["promised_points"].search(folded):
        return ListReading("commitments", "lead-in:promise")
    return None


def is_about_promise(lead: Piece) -> bool:
    """ "Medborgarlöften är till för att kunskap ska omsättas. De ska:": what the promises are meant to do."""
    if not lexicon("leads")["they"].pattern.fullmatch(lead.folded):
        return False
    before = sentence_bounds(lead.block.text[: lead.start])[-1:]
    about = lexicon("statements")["promise_word"]
    return any(about.opens(lead.block.folded[start:end]) for start, end in before)


def _overridden(name: str, folded: str) -> bool:
    """A lead-in that ends on its promise ("... är otrygga. Därför lovar vi att") is one, whatever it says before."""
    clause = read_clause(folded)
    if name == "definition" and lexicon("leads")["counts_promises"].search(folded):
        return True  # "Medborgarlöftet består av åtta gemensamma löften:"
    if name == "definition" and lexicon("leads")["kept_by"].search(folded):
        return True  # "Löftet ska infrias med hjälp av det som står här:"
    if name == "result" and lexicon("leads")["promised_points"].search(folded):
        return True
    if name in ("result", "goal") and lexicon("leads")["these_activities"].search(folded):
        return True  # "Det ska vi nå med hjälp av följande aktiviteter:"
    if clause.form == "promise" and name in ("wish", "result", "people", "link"):
        return True
    if clause.form == "promise" and name == "definition" and mentions(folded, 0, clause.verb_start):
        return True  # "Polisen och kommunen ger för 2023 ett löfte om att"
    ends_open = folded.rstrip(" :;.").endswith(tuple(f" {word}" for word in lexicon("leads")["lead_end"].forms))
    if name == "wish" and lexicon("leads")["named_areas"].search(folded):
        return True
    if name == "focus":
        return ends_open and clause.undertakes
    return name == "wish" and clause.form in ("duty", "future") and (ends_open or _ends_in_party(folded))


def _ends_in_party(folded: str) -> bool:
    """ "För att möta den oro som invånarna beskriver ska vi:": whom the items complete."""
    found = mentions(folded)
    return bool(found) and found[-1].end == len(folded.rstrip(" :;."))


def _undertakes(folded: str) -> bool:
    clause = read_clause(folded)
    return clause.form in ("promise", "duty", "future", "agreed", "conditional") or (
        clause.form == "present" and folded.rstrip().endswith(":")
    )


def sentence_like(heading: str) -> bool:
    return len(heading.split()) >= 3 or is_open(heading)


def is_open(heading: str) -> bool:
    """ "Medborgarlöftet ska", "Polisen lovar att:": a heading that the list completes."""
    folded = heading.casefold().rstrip(" :;.…")
    if lexicon("leads")["open_word"].search(folded + ":"):
        return True
    return read_clause(folded).form == "promise" and (
        heading.rstrip().endswith(":") or len(folded.split()) <= _SHORT_PROMISE
    )
