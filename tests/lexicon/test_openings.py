"""What a text must hold for an expression to match: never asked for in vain, and seldom had by other texts."""

from __future__ import annotations

import pytest

from extractors.lexicon import lexicon, lexicon_names
from extractors.lexicon.openings import Needs, needs

EVERY_TEXT = ("",)


@pytest.mark.parametrize(
    ("expression", "openings", "infixes"),
    [
        ("polisen|kommun(?:en)?", {"polis", "kommu"}, ()),
        (r"i\s+dag", {"i"}, ()),
        (r"öka\w*", set(), ("öka",)),
        (r"(?:våra\s+)?löften", {"våra", "löfte"}, ()),
        (r"(?:den\s+|det\s+)*lovar", {"den", "det", "lovar"}, ()),
        (r"\w*polis\w*chef", set(), ("polis",)),
        (r"[^,.]{0,60}löfte", set(), ("löfte",)),
        (r"me[dr]borgare", {"medbo", "merbo"}, ()),
        (r"(?<!den )(?:nya)?\s?mål(?=\s)", {"nya", "nyamå", "mål"}, ("mål",)),
        (r"/\s*år", set(), ("år",)),
        (r"\(polisen\)", set(), ("(polise",)),
        (r"rs\x5fskip", {"rs_sk"}, ()),
        (r"(?P<list>a-traktor)er", {"a"}, ()),
        (r"u{2}", set(), ("u",)),
        ("", set(), EVERY_TEXT),
        (r".*", set(), EVERY_TEXT),
        (r"(?i:polisen)", set(), EVERY_TEXT),
        (r"(a)\1", set(), EVERY_TEXT),
        ("a)b", set(), EVERY_TEXT),
    ],
)
def test_needs(expression: str, openings: set[str], infixes: tuple[str, ...]) -> None:
    assert needs(expression) == Needs(frozenset(openings), infixes)


@pytest.mark.parametrize(
    ("expression", "text", "expected"),
    [
        ("polisen", "då ska polisen komma", True),
        ("polisen", "politiker", False),
        ("kommunen", "kommunal", True),
        ("mål", "målen", False),
        (r"\w*löfte", "trygghetslöften", True),
        (r"/\s*år", "två gånger/år", True),
    ],
    ids=["the word", "the first five letters differ", "they agree", "a whole word", "an infix", "a mark"],
)
def test_texts(expression: str, text: str, expected: bool) -> None:
    assert needs(expression).are_in(text) is expected


@pytest.mark.parametrize("name", lexicon_names())
def test_no_match_is_missed(name: str) -> None:
    """In the examples of all lexicons, an entry finds what its expression alone finds."""
    texts = [text.casefold() for one in lexicon_names() for entry in lexicon(one).values() for text in entry.examples]
    missed = [
        (entry.name, text)
        for entry in lexicon(name).values()
        for text in texts
        if entry.pattern.search(text) and not entry.needs.are_in(text)
    ]
    assert missed == []
