"""Whether a page is news: told as an event, dated, quoting somebody, or standing where news stand."""

from __future__ import annotations

from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from extractors.people import people
from extractors.structure.pieces import Piece, search_in
from extractors.structure.quotations import says

_TOP = 4
"""Blocks."""
_SENTENCE = 6
"""Words; a link text is shorter."""


def is_news(page: Page) -> bool:
    """Signing told as an event, somebody quoted, or a date of publication at the top. A page named "Medborgarlöften"
    and no more stands for years, whatever it tells of the last signing."""
    if any(quotes(piece) for piece in page.saying(lexicon("speech")["says"])):
        return True
    published = is_published_as_news(page)
    told = any(tells_signing(piece) for piece in page.saying(lexicon("roles")["signed"]))
    if told and (published or not _is_standing(page)):
        return True
    return published and not _leads_to_document(page)


def _is_standing(page: Page) -> bool:
    """Whether a page's title is the word for the promise alone."""
    title = (page.title or "").casefold().strip(" .:!")
    return lexicon("statements")["promise_word"].pattern.fullmatch(title) is not None


def is_reported(page: Page) -> bool:
    """Whether a page on a survey or in passing is news: by its address or date, or since somebody is quoted."""
    if lexicon("statements")["council"].search((page.title or "").casefold()):
        return False
    return is_published_as_news(page) or any(quotes(piece) for piece in page.saying(lexicon("speech")["says"]))


def is_published_as_news(page: Page) -> bool:
    """Whether a page stands among an address's news, or has a date of publication at its top."""
    return stands_among_news(page) or is_dated(page)


def stands_among_news(page: Page) -> bool:
    """Whether a part of the address is one where news stand."""
    return bool(word_pattern("/{news_address}(?=[/-]|$)", "statements").search((page.url or "").casefold()))


def is_dated(page: Page) -> bool:
    """Whether a date of publication, or "Pressmeddelande", stands at the top."""
    mark = lexicon("statements")["news_mark"]
    return any(search_in(block, mark) for block in page.blocks[:_TOP])


def _leads_to_document(page: Page) -> bool:
    """Whether an undated page has a line of its own that leads to the promise, as standing pages have it."""
    words = lexicon("statements")
    if is_dated(page):
        return False
    return any(words["document_link"].pattern.fullmatch(block.folded.strip(" .")) for block in page.blocks)


def quotes(piece: Piece) -> bool:
    """Whether a sentence is a person's words; "Vad säger de boende?" quotes nobody."""
    return says(piece.text) and bool(people(piece.text))


def tells_signing(piece: Piece) -> bool:
    """Whether a sentence tells that a promise or agreement was signed; a link "Undertecknad överenskommelse" does
    not."""
    words, roles = lexicon("statements"), lexicon("roles")
    about = words["promise_word"].search(piece.folded) or words["agreement_word"].search(piece.folded)
    told = roles["signed"].search(piece.folded)
    if (
        not (about or people(piece.text))
        or not told
        or roles["unsigned"].search(piece.folded)
        or len(piece.text.split()) < _SENTENCE
    ):
        return False
    return not roles["signs_as_a_rule"].search(piece.folded) or bool(people(piece.text))
