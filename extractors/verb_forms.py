"""What a Swedish word may be by its form: an infinitive, a verb in the present, a passive."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.lexicon import lexicon, word_pattern
from extractors.remembering import remembered_words

WORD = re.compile(r"[\w-]+")
"""A word of a folded text; one with a hyphen ("e-post") is one word."""


def opening_infinitive(folded: str) -> tuple[int, int] | None:
    """Bounds of the infinitive that text opens with, adverbs and "att" before it allowed; None when it opens
    otherwise."""
    adverb = lexicon("verbs")["opening_adverb"]
    position = len(folded) - len(folded.lstrip())
    for _ in range(4):
        word = WORD.search(folded, position)
        if word is None or word.start() - position > 3:
            return None
        if is_infinitive(word[0]) or _takes_particle(folded, word):
            return word.span()
        skipped = adverb.pattern.match(folded, word.start()) if _may_be_adverb(word[0]) else None
        if not skipped:
            return None
        position = skipped.end()
    return None


@remembered_words
def _may_be_adverb(word: str) -> bool:
    """Whether what stands before an opening infinitive may begin with a word."""
    return lexicon("verbs")["opening_adverb"].may_open_with(word)


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


@remembered_words
def is_sure_infinitive(word: str) -> bool:
    """Whether a lower-case word is an infinitive that the lexicon knows, or ends as only infinitives do: most words in
    -a may be adjectives or names."""
    verbs = lexicon("verbs")
    if verbs["infinitive_sure"].pattern.fullmatch(word):
        return True
    return word.endswith("era") and not verbs["infinitive_exception"].pattern.fullmatch(word)


@remembered_words
def ends_like_present(word: str) -> bool:
    """Whether a lower-case word ends like a verb in the present ("ordnar"), and is no noun known to end so."""
    words = lexicon("grammar")
    return bool(words["present"].pattern.fullmatch(word) and not words["not_present"].pattern.fullmatch(word))


def opens_with_verb(words: Sequence[str]) -> bool:
    """ "Den som anmält en stöld ska ...", "Den som lämnar namn ska ...": whoever is meant is the subject of both."""
    first = words[0] if words else ""
    if any(lexicon("grammar")[form].pattern.fullmatch(first) for form in ("short_present", "supine")):
        return True
    stems = (first[:-1], first[:-2] + "a")  # "lämnar", "leder"; not "resenärer"
    return ends_like_present(first) and any(map(is_infinitive, stems))
