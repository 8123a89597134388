"""How much two Swedish sentences are about the same thing, compounds and endings apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from extractors.parties import mentions

_WORD = re.compile(r"[^\W\d_]{4,}")
_SHORTEST_SHARED = 5
"""Letters. "krogtillsyn" and "tillsynsbesök" share "tillsyn"; shorter runs are endings ("-ning", "-erna")."""
_NAME_WEIGHT = 0.5
"""Names say where, not what."""


def likeness(texts: Sequence[str], candidates: Sequence[str]) -> list[list[float]]:
    """How much each text shares with each candidate. A run of letters that many of them hold says little."""
    targets = [_content_words(candidate) for candidate in candidates]
    told = [_content_words(text) for text in texts]
    return [_scores(words, targets, told) for words in told]


def assign(texts: Sequence[str], candidates: Sequence[str]) -> list[int | None]:
    """The candidate that each text tells of; None where it shares nothing with any.

    Each takes the one it is most like. A candidate left with none then takes the text most like it from one
    that has several, when the text is nearly as much like both.
    """
    scores = likeness(texts, candidates)
    chosen = [_best(row) for row in scores]
    for empty in range(len(candidates)):
        if empty in chosen:
            continue
        taken = [n for n, one in enumerate(chosen) if one is not None and chosen.count(one) > 1]
        spare = [n for n in taken if _is_near(scores[n], empty)]
        if spare:
            chosen[max(spare, key=lambda n: scores[n][empty])] = empty
    return chosen


def _best(row: Sequence[float]) -> int | None:
    best = max(range(len(row)), key=row.__getitem__, default=None)
    return best if best is not None and row[best] > 0 else None


def _is_near(row: Sequence[float], candidate: int) -> bool:
    return row[candidate] > 0 and row[candidate] * 2 >= max(row)


def _scores(words: Sequence[str], targets: Sequence[Sequence[str]], told: Sequence[Sequence[str]]) -> list[float]:
    scores = [0.0] * len(targets)
    for word in words:
        runs = [max((_shared(word, other) for other in target), key=len, default="") for target in targets]
        holding = sum(bool(run) for run in runs)
        for number, run in enumerate(runs):
            if run:
                tellers = sum(any(run in other.casefold() for other in text) for text in told)
                scores[number] += len(run) * (_NAME_WEIGHT if word[0].isupper() else 1) / (holding * tellers)
    return scores


def _content_words(text: str) -> list[str]:
    """Words of four letters and more, parties left out; the first word loses its capital, which names no place."""
    kept = list(text)
    for mention in mentions(text):
        kept[mention.start : mention.end] = " " * (mention.end - mention.start)
    rest = "".join(kept)
    first = rest[:1].lower() + rest[1:]
    return _WORD.findall(first)


def _shared(left: str, right: str) -> str:
    """The longest run of letters two words share, when it is long enough to be a stem."""
    one, other = left.casefold(), right.casefold()
    runs = (one[at : at + _SHORTEST_SHARED] for at in range(len(one) - _SHORTEST_SHARED + 1))
    if not any(run in other for run in runs):
        return ""  # as for most pairs, in a tenth of the time
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    run = one[match.a : match.a + match.size]
    starts = match.a == 0 or match.b == 0
    return run if match.size >= _SHORTEST_SHARED and starts else ""
