"""The grammar that carries a sentence or a bullet: lovar, ska, kommer att, a bare infinitive, a noun phrase, or a
report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Literal, NamedTuple, cast

from extractors.lexicon import Entry, lexicon, word_pattern
from extractors.lexicon.sought import likely
from extractors.parties import mentions, mentions_before
from extractors.remembering import remembered, remembered_words
from schemas.places import swedish_places

Form = Literal["conditional", "promise", "duty", "future", "agreed", "past", "infinitive", "present", "noun"]

_ORDER: tuple[Form, ...] = ("promise", "duty", "future", "agreed", "past")
_SUBORDINATE = r"\b{subordinator}\b[^,.;:]*$"
_AS_WELL_AS = r"\b{correlative}\b[^,.;]{1,60}?\s(?P<as>{relative})\s"
""" "Såväl polisen som kommunen ska ...", whose "som" opens no clause."""
_GENITIVE = ("ens", "ernas")
_PREPOSITION = r"\b{preposition}\b"
_OPENING = r"(?:{purpose_opening})\s+{infinitive_mark}\s+"
_CHOSEN = r"\b{relative}\s+(?:\w{3,4}\s+)?{supine_passive}\b(?!.*\b{subordinator}\b)"
"""A relative clause with a supine, no other clause after it: "de problem som (har) valts ut"."""
_SUBJECT_REACH = 28
"""Characters between a subject's party and its verb ("Polisen i Hjälmsund kontrollerar")."""
_PASSIVE_REACH = 14
"""Words before a passive verb: an opening "för att ..." stands before it."""
_WORD = re.compile(r"[\wåäöé-]+")
_WHOLE_WORD = re.compile(r"\w+")


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
    is_correlative = lexicon("grammar")["correlative"].may_be_in(folded)
    if is_correlative and (joint := word_pattern(_AS_WELL_AS).search(folded)):
        folded = folded[: joint.start("as")] + " " * len(joint["as"]) + folded[joint.end("as") :]
    verbs = lexicon("verbs")
    if conditional := verbs["conditional"].search(folded):
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
def place_names() -> frozenset[str]:
    """Names of municipalities in lower case: a quarter of them end like infinitives ("Karlskoga", "Vara")."""
    return frozenset(place.name.casefold() for place in swedish_places().municipalities)


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
        free = min(_opening_end(folded), match.start())
        below = word_pattern(_SUBORDINATE).search(folded, free, match.start())
        if below is None or _has_own_verb(below) or _is_inverted(folded, match.start() + len(match[0].split()[0])):
            return match
    return None


def _has_own_verb(below: re.Match[str]) -> bool:
    """ "Störningar som anmäls av resenärer ska besvaras": a relative clause that has its verb leaves the next one to
    the sentence."""
    words, relative = _WORD.findall(below[0]), lexicon("grammar")["relative"].forms
    own = any(is_present_passive(word) for word in words[1:]) or word_pattern(_CHOSEN).search(below[0])
    return words[0] in relative and bool(own or _opens_with_verb(words[1:]))


def _opens_with_verb(words: Sequence[str]) -> bool:
    """ "Den som anmält en stöld ska ...", "Den som lämnar namn ska ...": whoever is meant is the subject of both."""
    first = words[0] if words else ""
    if any(lexicon("grammar")[form].pattern.fullmatch(first) for form in ("short_present", "supine")):
        return True
    return first.endswith("r") and (is_infinitive(first[:-1]) or is_infinitive(first[:-2] + "a"))  # not "resenärer"


def _opening_end(folded: str) -> int:
    """Where the infinitive of an opening "för att bryta ..." ends: it has no finite verb, so that the next one is the
    sentence's. 0 without one."""
    opening = word_pattern(_OPENING).match(folded)
    word = _WORD.match(folded, opening.end()) if opening else None
    return word.end() if word is not None and is_infinitive(word[0]) else 0


def _is_inverted(folded: str, verb_end: int) -> bool:
    """ "För att minska stölderna kommer polisen att ...": a party right after the verb makes it the main one."""
    found = mentions(folded, verb_end, verb_end + 40)
    if not found or found[0].start - verb_end > 14:
        return False
    if word_pattern(rf"{_PREPOSITION}|\b{{in}}\s+$").search(folded, verb_end, found[0].start):
        return False  # "... har gett och om polisens arbete", "... ska drabbas i kommunen"
    verbs = lexicon("verbs")
    if any(verbs[form].search(folded, verb_end, found[0].start) for form in ("promise", "duty", "future")):
        return False  # "för att farten ska sjunka lovar polisen ..."
    return not word_pattern(" {relative} ").search(folded, max(0, verb_end - 25), verb_end)


def _verbless(folded: str) -> Clause:
    verbs = _present_verbs(folded) if mentions(folded) else ()
    present = next((p for p in verbs if _has_party_subject(folded, p)), None)
    if present:
        return Clause("present", present.start(), present.end())
    words = list(islice(_WORD.finditer(folded), _PASSIVE_REACH))
    passive = next((w for w in words if w[0].endswith("s") and is_present_passive(w[0])), None)
    if passive and not word_pattern(_SUBORDINATE).search(folded, 0, passive.start()):
        return Clause("present", passive.start(), passive.end())
    later = next((w for w in words[1:9] if is_infinitive(w[0])), None) if _starts_with_adverbial(folded) else None
    if later and not word_pattern(_SUBORDINATE).search(folded, 0, later.start()):
        return Clause("infinitive", later.start(), later.end())
    return Clause("noun")


def _present_verbs(folded: str) -> Iterator[re.Match[str]]:
    """Words that may be verbs in the present, in order. Words come again, and are asked for one by one."""
    short = lexicon("grammar")["short_present"]
    may_be_short = short.may_be_in(folded)
    for word in _WHOLE_WORD.finditer(folded):
        if _ends_like_present(word[0]):
            yield word
        elif may_be_short and (verb := short.pattern.match(folded, word.start())):
            yield verb


@remembered_words
def _ends_like_present(word: str) -> bool:
    words = lexicon("grammar")
    return bool(words["present"].pattern.fullmatch(word) and not words["not_present"].pattern.fullmatch(word))


def _has_party_subject(folded: str, verb: re.Match[str]) -> bool:
    """Whether a party stands right before the verb, or right after it. Plural nouns end like present verbs
    ("vandringar", "kontroller"), so that nothing but a subject beside it tells a verb."""
    if word_pattern(_SUBORDINATE).search(folded, min(_opening_end(folded), verb.start()), verb.start()):
        return _opens_below(folded) and _is_inverted(folded, verb.end())
    before = mentions_before(folded, verb.start())
    if before and before[-1].name.endswith(_GENITIVE) and verb.start() - before[-1].end == 1:
        return False  # "kommunens ytterorter"
    if (
        before
        and verb.start() - before[-1].end <= _SUBJECT_REACH
        and not word_pattern(_PREPOSITION).search(folded[before[-1].end : verb.start()])
    ):
        return not word_pattern(_PREPOSITION).search(folded[: before[0].start])
    if before and before[0].start == 0 and folded[: verb.start()].rstrip().endswith(","):
        return True  # "Kommunen, genom föreningsrådet, arrangerar"
    after = mentions(folded, verb.end(), verb.end() + 30)
    return (
        bool(after)
        and after[0].start - verb.end() <= 1
        and after[0].category in ("police", "municipality", "police_staff", "both")
    )


def _opens_below(folded: str) -> bool:
    """Whether a sentence opens with a subordinate clause, its main verb and subject behind it."""
    return bool(lexicon("grammar")["adverbial_opening"].opens(folded))


def _starts_with_adverbial(folded: str) -> bool:
    return bool(lexicon("verbs")["adverbial"].opens(folded))


def opening_infinitive(folded: str) -> tuple[int, int] | None:
    """Bounds of the infinitive that text opens with, adverbs and "att" before it allowed; None when it opens
    otherwise."""
    adverb = lexicon("verbs")["opening_adverb"]
    position = len(folded) - len(folded.lstrip())
    for _ in range(4):
        word = _WORD.search(folded, position)
        if word is None or word.start() - position > 3:
            return None
        if is_infinitive(word[0]) or _takes_particle(folded, word):
            return word.span()
        skipped = adverb.pattern.match(folded, word.start())
        if not skipped:
            return None
        position = skipped.end()
    return None


def _takes_particle(folded: str, word: re.Match[str]) -> bool:
    """ "Snabba upp", "rena till": what looks like an adjective is an infinitive before its particle."""
    if len(word[0]) <= 3 or not word[0].endswith("a"):
        return False
    return word_pattern(r"\s+{particle}\b", "verbs").match(folded, word.end()) is not None


@remembered_words
def is_present_passive(word: str) -> bool:
    """ "Genomförs", "ordnas", "hålls": the passive of a verb that the lexicon knows."""
    if len(word) < 5 or not word.endswith("s") or lexicon("verbs")["reciprocal"].pattern.fullmatch(word):
        return False
    sure = lexicon("verbs")["infinitive_sure"].pattern
    return bool(
        sure.fullmatch(word[:-1] + "a")
        or (word[:-1].endswith("a") and sure.fullmatch(word[:-1]))
        or word.endswith("eras")
    )


@remembered_words
def is_infinitive(word: str) -> bool:
    """Whether a lower-case word can be an infinitive. Swedish infinitives end in -a or in a stressed vowel."""
    verbs = lexicon("verbs")
    if verbs["infinitive_sure"].pattern.fullmatch(word):
        return True
    return len(word) > 3 and word.endswith("a") and not verbs["infinitive_exception"].pattern.fullmatch(word)
