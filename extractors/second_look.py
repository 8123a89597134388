"""A second look at what the rules took for undertakings: a linear model of the words, and of where they stand.

Rules read grammar, and a description of how promises come about has the same grammar as a promise ("Invånarna ska
tillfrågas varje år"). What tells them apart is their words, too many to list. The model weighs them: of 10,000
sentences and items whose annotation is known it has learned which words stand in undertakings. It only ever says no,
and only to sentences of running text that the rules found. docs/accuracy.md says what that is worth, and how the
weights are fitted.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import repeat

from extractors.blocks import Block
from extractors.drafts import Draft
from extractors.lexicon import lexicon, word_pattern
from extractors.news import is_dated, is_news, stands_among_news
from extractors.page import Page
from extractors.rates import rates
from extractors.remembering import remembered_in_table
from extractors.structure.outline import Section
from extractors.structure.pieces import Piece, sentences, whole

WEIGHTS = "second_look.json"
"""Beside this module: what each sign adds to the log odds that a sentence is an undertaking."""
_VERDICTS = ((2, "doubtful"), (5, "likely"))
"""Log odds below which the words say so, chosen where undertakings of documents that the weights were not fitted on
(held ones among them) changed from right in three of four to right in nearly all."""
NO = -0.5
"""Log odds below which a sentence is denied. Of 76 denied at zero in documents not fitted on, 12 were undertakings; of
56 denied here, 4."""
_ALONE = 1.0
"""The same for the only undertaking of a piece of news: of 35 such sentences in documents not fitted on 20 were denied
here, one of them wrongly; at 2, 28, seven of them wrongly."""
_SCRAP = 7
"""Sentences. One in forty of the documents that the weights are fitted on has fewer; no page that was wrongly read as a
promise had."""
_STEM = 6
"""Letters of a word. Swedish inflects and compounds at the end, so that six letters join "kontroll" and
"kontrollerna"."""
_WORDS = 40
"""Of a sentence; the rest of a longer item is explanation."""
_WORD = re.compile(r"[a-zåäöéü]{2,}|\d+")
_LENGTH = 5
"""Words of one step of length, of which seven are told apart."""
_NAME = 2
"""Words of "Löftet", "Årets löfte", "Medborgarlöfte 2024"."""
_FEW = (1, 2, 4)
"""Upper bounds of a few undertakings on a page; one alone in running text is the likeliest mistake."""


def plausible(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without the sentences of running text that are clearly none, each with what its words say in its
    evidence. Items of lists stay: their lead-in says what they are, and few words say little. So do all drafts of a
    scrap, which has no page around it."""
    if is_scrap(page):
        return list(drafts)
    sections, signs = sections_of(page), page_signs(page, drafts)
    odds = [(one, log_odds(unit_signs(unit_of(one), sections) | draft_signs(one, signs))) for one in drafts]
    bound = _ALONE if len(drafts) == 1 and is_news(page) else NO
    kept = [(one, odd) for one, odd in odds if odd >= bound or not is_judged(one) or _is_headed(one, sections)]
    return [one.with_evidence(f"words:{_verdict(odd)}") for one, odd in kept]


def is_scrap(page: Page) -> bool:
    """Whether a page has so few sentences that nothing can be said of it as a whole."""
    return len(page.every_sentence) < _SCRAP


def _verdict(odds: float) -> str:
    return next((verdict for bound, verdict in _VERDICTS if odds < bound), "sure")


def is_judged(draft: Draft) -> bool:
    """Whether a draft is a sentence of running text that nothing introduces: no open line above, no "I korthet:" before
    it and no "I löftet ingår att" at its beginning, which say that the promise follows."""
    before = draft.piece.block.text[: draft.piece.start].casefold()
    is_led = "prose:led" in draft.evidence or bool(word_pattern(r"{in_short}\s*:\s*$", "sentences").search(before))
    is_led = is_led or draft.piece.text.endswith(":")  # "... lovar att göra det lugnare på dessa ställen:"
    is_told = lexicon("sentences")["in_the_promise"].opens(draft.piece.folded) or _says_what_is_promised(draft)
    return draft.is_prose and not is_led and not is_told


def _says_what_is_promised(draft: Draft) -> bool:
    """ "Det som står i löftet är att polisen ska ...": of the promise at hand, and more than what it is to reach."""
    words, folded = lexicon("sentences"), draft.piece.folded
    opening = words["content"].opens(folded)
    if opening is None or not words["of_the_promise"].search(opening[0]):
        return False
    return not any(words[entry].search(folded) for entry in ("umbrella", "goal_verb", "citizens"))


def _is_headed(draft: Draft, sections: Mapping[int, Section]) -> bool:
    """Whether a heading says that a sentence is the promise."""
    return _completes_heading(draft, sections) or _stands_below(draft, sections)


def _stands_below(draft: Draft, sections: Mapping[int, Section]) -> bool:
    """Whether a sentence that promises something, or says what will be done, is the first one below "Löftet"."""
    section = sections.get(draft.piece.block.start)
    if (
        draft.clause.form not in ("promise", "duty", "future")
        or section is None
        or section.heading is None
        or section.role != "promise"
    ):
        return False
    is_first = section.blocks[0] is draft.piece.block and draft.piece.start == 0
    comes_again = rates(draft.piece.folded[: draft.clause.verb_start])  # "Varje år lovar polisen ..."
    return is_first and not comes_again and len(section.heading.text.split()) <= _NAME


def _completes_heading(draft: Draft, sections: Mapping[int, Section]) -> bool:
    """Whether a sentence without a subject stands right below "Gemensamma löften", or below "Kommunen" in the promise:
    an item that needs no bullet."""
    section = sections.get(draft.piece.block.start)
    if draft.clause.form != "infinitive" or section is None or section.under != "promise":
        return False
    if section.role not in ("promise", "actor"):
        return False
    return section.blocks[0] is draft.piece.block and len(sentences(draft.piece.block)) == 1


def log_odds(signs: Iterable[str], weights: Mapping[str, float] | None = None) -> float:
    """Of being an undertaking, by the weights in use or by others. Signs that no annotated text had weigh nothing."""
    weights = _weights() if weights is None else weights
    return math.fsum((weights["intercept"], *map(weights.get, signs, repeat(0.0))))


@cache
def _weights() -> dict[str, float]:
    text = resources.files("extractors").joinpath(WEIGHTS).read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(text)["weights"]
    return weights


def units(block: Block) -> Sequence[Piece]:
    """What is looked at: an item as a whole, else each sentence."""
    return (whole(block),) if block.kind == "list_item" else sentences(block)


def unit_of(draft: Draft) -> Piece:
    """The item or sentence that a draft stands in."""
    held = units(draft.piece.block)
    at = bisect_right(held, draft.piece.start, key=lambda one: one.end)
    return held[at] if at < len(held) and held[at].start < draft.piece.end else draft.piece


def sections_of(page: Page) -> dict[int, Section]:
    """The section of each block, by where the block starts."""
    return {block.start: section for section in page.sections for block in _all_blocks(section)}


def _all_blocks(section: Section) -> Iterator[Block]:
    if section.heading is not None:
        yield section.heading
    yield from section.blocks


@remembered_in_table
def _stem_of(word: str) -> str:
    """The sign that a word is; numbers are all alike."""
    return "word:0" if word[0].isdigit() else f"word:{word[:_STEM]}"


def unit_signs(unit: Piece, sections: dict[int, Section]) -> set[str]:
    """What an item or sentence says, and where it stands: stems of its words, its grammar, the role of its section."""
    words = [_stem_of[word] for word in _WORD.findall(unit.folded)[:_WORDS]]
    kind, form = unit.block.kind, unit.clause.form
    section = sections.get(unit.block.start)
    signs = {f"first:{stem.removeprefix('word:')}" for stem in words[:1]}.union(words)
    signs |= {f"form:{form}", f"block:{kind}", f"block:{kind} {form}", f"length:{min(6, len(words) // _LENGTH)}"}
    if section is not None:
        signs |= {f"role:{section.role}", f"under:{section.under}"}
    return signs | ({"ends:colon"} if unit.text.endswith(":") else set())


def page_signs(page: Page, drafts: Sequence[Draft]) -> set[str]:
    """What a page says of all its drafts: how many there are, whether a list holds some, whether it is named for the
    promise or is news."""
    number = next((f"to-{most}" for most in _FEW if len(drafts) <= most), "many")
    url = (page.url or "").casefold()
    said = {
        "page:prose": all(one.is_prose for one in drafts),
        "page:list": not all(one.is_prose for one in drafts),
        "page:titled-promise": page.is_titled_promise,
        "page:promise-address": bool(word_pattern("{promise_address}", "statements").search(url)),
        "page:news-address": stands_among_news(page),
        "page:dated": is_dated(page),
    }
    return {f"page:{number}", *(sign for sign, is_so in said.items() if is_so)}


def draft_signs(draft: Draft, of_page: set[str]) -> set[str]:
    """What the rules say for a draft, and its page, the latter apart for running text."""
    signs = {"found", *(f"rule:{rule}" for rule in draft.evidence), *of_page}
    if draft.lead is not None:
        signs.add("found:lead")
    return signs | ({f"prose {sign}" for sign in of_page} if draft.is_prose else set())
