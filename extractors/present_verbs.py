"""Verbs in the present that a party is the subject of: "Kommunen ordnar ...", "Varje vecka patrullerar polisen ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from extractors.lexicon import lexicon, word_pattern
from extractors.parties import Mention, first_mention, mentions, mentions_before
from extractors.remembering import remembered_in_table
from extractors.subordination import PREPOSITION, SUBORDINATE, is_inverted, opening_end
from extractors.verb_forms import ends_like_present, is_sure_infinitive

_GENITIVE = ("ens", "ernas")
_SUBJECT_REACH = 28
"""Characters between a subject's party and its verb ("Polisen i Hjälmsund kontrollerar")."""
_WORD = re.compile(r"\w+")


def verb_of_party(folded: str) -> re.Match[str] | None:
    """The first verb in the present that has a party for its subject."""
    first = first_mention(folded)
    if first is None:
        return None
    bare = _bare_infinitive(folded, first) if first.start == 0 else None
    return bare or next((verb for verb in _present_verbs(folded) if _has_party_subject(folded, verb)), None)


def _bare_infinitive(folded: str, party: Mention) -> re.Match[str] | None:
    """ "Kommunen informera säsongsanställda": an infinitive right behind its subject, below "ska vi genom att:". What
    may be an adjective ("Kommunens öppna förskolor", "Vi flera parter") is none."""
    word = _WORD.match(folded, party.end + 1)
    if word is None or not folded[party.end].isspace() or party.name.endswith(_GENITIVE):
        return None
    is_adjective = lexicon("grammar")["plural_adjective"].pattern.fullmatch(word[0])
    has_verb = lexicon("verbs")["copula"].search(folded, word.end())
    return word if is_sure_infinitive(word[0]) and not (is_adjective or has_verb) else None


def _present_verbs(folded: str) -> Iterator[re.Match[str]]:
    """Words that may be verbs in the present, in order. Words come again, and are asked for one by one."""
    short, may_be = lexicon("grammar")["short_present"], _may_be_present
    for word in _WORD.finditer(folded):
        kind = may_be[word[0]]
        if kind == "regular":
            yield word
        elif kind and (verb := short.pattern.match(folded, word.start())):
            yield verb


@remembered_in_table
def _may_be_present(word: str) -> Literal["regular", "short", ""]:
    """What kind of verb in the present a word may be, or open ("är ute")."""
    if ends_like_present(word):
        return "regular"
    return "short" if lexicon("grammar")["short_present"].may_open_with(word) else ""


def _has_party_subject(folded: str, verb: re.Match[str]) -> bool:
    """Whether a party stands right before the verb, or right after it. Plural nouns end like present verbs
    ("vandringar", "kontroller"), so that nothing but a subject beside it tells a verb."""
    if word_pattern(SUBORDINATE).search(folded, min(opening_end(folded), verb.start()), verb.start()):
        return _opens_below(folded) and is_inverted(folded, verb.end())
    before = mentions_before(folded, verb.start())
    if before and before[-1].name.endswith(_GENITIVE) and verb.start() - before[-1].end == 1:
        return False  # "kommunens ytterorter"
    if (
        before
        and verb.start() - before[-1].end <= _SUBJECT_REACH
        and not word_pattern(PREPOSITION).search(folded[before[-1].end : verb.start()])
    ):
        return not word_pattern(PREPOSITION).search(folded[: before[0].start])
    if before and before[0].start == 0 and folded[: verb.start()].rstrip().endswith(","):
        return True  # "Kommunen, genom föreningsrådet, arrangerar"
    after = mentions(folded, verb.end(), verb.end() + 30)
    reflexive = word_pattern(r"\s{reflexive}(?=\s)").match(folded, verb.end())  # "... ställer sig polisen"
    return (
        bool(after)
        and after[0].start - (reflexive.end() if reflexive else verb.end()) <= 1
        and after[0].category in ("police", "municipality", "police_staff", "both")
    )


def _opens_below(folded: str) -> bool:
    """Whether a sentence opens with a subordinate clause, its main verb and subject behind it."""
    return bool(lexicon("grammar")["adverbial_opening"].opens(folded))
