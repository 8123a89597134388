"""Verbs of a sentence beside those of clauses below it: "den som anmäler ska ...", "för att minska ... ska ..."."""

from __future__ import annotations

import re

from extractors.lexicon import lexicon, word_pattern
from extractors.parties import mentions
from extractors.verb_forms import WORD, is_infinitive, is_present_passive, opens_with_verb

SUBORDINATE = r"\b{subordinator}\b[^,.;:]*$"
PREPOSITION = r"\b{preposition}\b"
_OPENING = r"(?:{purpose_opening})\s+{infinitive_mark}\s+"
_CHOSEN = r"\b{relative}\s+(?:\w{3,4}\s+)?{supine_passive}\b(?!.*\b{subordinator}\b)"
"""A relative clause with a supine, no other clause after it: "de problem som (har) valts ut"."""
_PURPOSE = r"{purpose_opening}\s+{infinitive_mark}\s.*\b{modal}\s"


def has_own_verb(below: re.Match[str]) -> bool:
    """ "Störningar som anmäls av resenärer ska besvaras", "För att byarna inte ska glömmas kommer ...": a clause that
    has its verb leaves the next one to the sentence."""
    if below.start() == 0 and word_pattern(_PURPOSE).match(below[0]):
        return True
    words, relative = WORD.findall(below[0]), lexicon("grammar")["relative"].forms
    own = any(is_present_passive(word) for word in words[1:]) or word_pattern(_CHOSEN).search(below[0])
    return words[0] in relative and bool(own or opens_with_verb(words[1:])) and not _waits(below[0])


def _waits(below: str) -> bool:
    """Whether the last clause has no more than its subject, so that the next verb is its own: "poliser som knackar dörr
    där det har brunnit". `below` opens with a subordinator."""
    *outer, last = word_pattern(r"\b{subordinator}\b").finditer(below)
    subject = lexicon("grammar")["bare_subject"].pattern
    return bool(outer) and subject.fullmatch(below[last.end() :].strip()) is not None


def opening_end(folded: str) -> int:
    """Where the infinitive of an opening "för att bryta ..." ends: it has no finite verb, so that the next one is the
    sentence's. 0 without one."""
    opening = word_pattern(_OPENING).match(folded)
    word = WORD.match(folded, opening.end()) if opening else None
    return word.end() if word is not None and is_infinitive(word[0]) else 0


def is_inverted(folded: str, verb_end: int) -> bool:
    """ "För att minska stölderna kommer polisen att ...": a party right after the verb makes it the main one."""
    found = mentions(folded, verb_end, verb_end + 40)
    if not found or found[0].start - verb_end > 14:
        return False
    if word_pattern(rf"{PREPOSITION}|\b{{in}}\s+$").search(folded, verb_end, found[0].start):
        return False  # "... har gett och om polisens arbete", "... ska drabbas i kommunen"
    verbs = lexicon("verbs")
    if any(verbs[form].search(folded, verb_end, found[0].start) for form in ("promise", "duty", "future")):
        return False  # "för att farten ska sjunka lovar polisen ..."
    return not word_pattern(" {relative} ").search(folded, max(0, verb_end - 25), verb_end)
