"""The grammar that carries a sentence or a bullet: lovar, ska, kommer att, a bare infinitive, a noun phrase, or a
report."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Literal, NamedTuple, cast

from extractors.lexicon import Entry, lexicon, word_pattern
from extractors.lexicon.sought import likely
from extractors.place_index import place_names
from extractors.present_verbs import verb_of_party
from extractors.remembering import remembered
from extractors.subordination import SUBORDINATE, has_own_verb, is_inverted, opening_end
from extractors.verb_forms import WORD, is_infinitive, is_present_passive, opening_infinitive

Form = Literal["conditional", "promise", "duty", "future", "agreed", "past", "infinitive", "present", "noun"]

_ORDER: tuple[Form, ...] = ("promise", "duty", "future", "agreed", "past")
_AS_WELL_AS = r"\b{correlative}\b[^,.;]{1,60}?\s(?P<as>{relative})\s"
""" "Såväl polisen som kommunen ska ...", whose "som" opens no clause."""
_ENDS_IN_S = re.compile(r"(?<![\w-])[\w-]++(?<=s)")
_PASSIVE_REACH = 14
"""Words before a passive verb: an opening "för att ..." stands before it."""


class Clause(NamedTuple):
    """The main verb of a text, by offsets within it; a noun phrase has none."""

    form: Form
    verb_start: int = 0
    verb_end: int = 0

    @property
    def undertakes(self) -> bool:
        """Whether the grammar says that something will be done."""
        return self.form in ("conditional", "promise", "duty", "future", "agreed", "infinitive")


@remembered
def read_clause(folded: str) -> Clause:
    """The clause that lower-case text opens with."""
    if mark := word_pattern("{infinitive_mark} ").match(folded):
        folded = " " * mark.end() + folded[mark.end() :]  # "Att kommunen ska bygga": offsets stay
    for entry in likely(_opening(), folded):
        if entry.name == "correlative" and (joint := word_pattern(_AS_WELL_AS).search(folded)):
            folded = folded[: joint.start("as")] + " " * len(joint["as"]) + folded[joint.end("as") :]
        elif entry.name == "conditional" and (conditional := entry.search(folded)):
            return Clause("conditional", conditional.end() - 1, conditional.end())
    if (first := opening_infinitive(folded)) is not None and not _is_name(folded, first):
        return Clause("infinitive", *first)
    main = _main_verb(folded)
    if main:
        return main
    return _verbless(folded)


def _is_name(folded: str, word: tuple[int, int]) -> bool:
    """Whether a word that looks like an infinitive is a name with its verb ("Vintermåla är ...", "Ulricehamna
    kommun"), or an adjective ("Skymda hörn gör att ...")."""
    verbs = lexicon("verbs")
    if verbs["infinitive_sure"].pattern.fullmatch(folded[word[0] : word[1]]):
        return False
    if folded[word[0] : word[1]] in place_names():
        return True
    rest = folded[word[1] :]
    return bool(verbs["after_name"].opens(rest)) or bool(word_pattern(r"\s+\w+\s+{makes}\b", "verbs").match(rest))


@cache
def _opening() -> tuple[Entry, ...]:
    """What is looked for before a verb; few clauses have any of it."""
    return lexicon("grammar")["correlative"], lexicon("verbs")["conditional"]


@cache
def _main_verbs() -> tuple[Entry, ...]:
    return tuple(lexicon("verbs")[form] for form in _ORDER)


def _main_verb(folded: str) -> Clause | None:
    best: Clause | None = None
    for verb in likely(_main_verbs(), folded):
        match = _first_main(verb, folded, best.verb_start if best else len(folded))
        if match and (best is None or match.start() < best.verb_start):
            best = Clause(cast(Form, verb.name), match.start(), match.end())
    return best


def _first_main(verbs: Entry, folded: str, before: int) -> re.Match[str] | None:
    for match in verbs.finditer(folded):
        if match.start() >= before:
            return None
        free = min(opening_end(folded), match.start())
        below = word_pattern(SUBORDINATE).search(folded, free, match.start())
        if below is None or has_own_verb(below) or is_inverted(folded, match.start() + len(match[0].split()[0])):
            return match
    return None


def _verbless(folded: str) -> Clause:
    if present := verb_of_party(folded):
        return Clause("present", present.start(), present.end())
    passive = next((word for word in _ENDS_IN_S.finditer(folded) if is_present_passive(word[0])), None)
    if passive and len(WORD.findall(folded, 0, passive.start())) >= _PASSIVE_REACH:
        passive = None
    if passive and not word_pattern(SUBORDINATE).search(folded, 0, passive.start()):
        return Clause("present", passive.start(), passive.end())
    words = islice(WORD.finditer(folded), 1, 9) if _starts_with_adverbial(folded) else ()
    later = next((word for word in words if is_infinitive(word[0])), None)
    if later and not word_pattern(SUBORDINATE).search(folded, 0, later.start()):
        return Clause("infinitive", later.start(), later.end())
    return Clause("noun")


def _starts_with_adverbial(folded: str) -> bool:
    return bool(lexicon("verbs")["adverbial"].opens(folded))
