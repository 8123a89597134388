"""What a text must hold for an expression to match: never asked for in vain, and seldom had by other texts."""

from __future__ import annotations

import re

import pytest

from extractors.lexicon import Entry, lexicon, lexicon_names
from extractors.lexicon.cores import core_of
from extractors.lexicon.openings import Kind, Needs, initials_of, needs
from extractors.lexicon.sought import Sought, known

EVERY_TEXT = {""}
NOTHING: set[tuple[str, str]] = set()


@pytest.mark.parametrize(
    ("expression", "first", "later", "marks"),
    [
        ("polis|kommun(?:en)?", {("whole", "polis"), ("whole", "kommun"), ("prefix", "kommune")}, NOTHING, set()),
        (r"i\s+dag", {("whole", "i")}, NOTHING, set()),
        (r"öka\w*", {("prefix", "öka")}, NOTHING, set()),
        (r"(?:våra\s+)?löften", {("whole", "våra"), ("whole", "löften")}, NOTHING, set()),
        (r"(?:den\s+|det\s+)*lovar", {("whole", "den"), ("whole", "det"), ("whole", "lovar")}, NOTHING, set()),
        (r"\w*polis\w*chef", {("inner", "polis")}, NOTHING, set()),
        (r"[a-zåäö]{4,}polisen", {("inner", "polise")}, NOTHING, set()),
        (r"[^,.]{0,60}löfte", NOTHING, {("inner", "löfte")}, set()),
        (r"me[dr]borgare", {("prefix", "medborg"), ("prefix", "merborg")}, NOTHING, set()),
        (r"\w+\s+ab", NOTHING, {("whole", "ab")}, set()),
        (r"\w+[\s+ ]ab\w*", NOTHING, {("prefix", "ab")}, set()),
        (r"\w+ar", NOTHING, NOTHING, {"ar"}),
        (r"/\s*år", NOTHING, NOTHING, {"/"}),
        (r"\(polisen\)", NOTHING, NOTHING, {"("}),
        (r"rs\x5fskip", {("prefix", "rs_skip")}, NOTHING, set()),
        (r"(?P<list>a-traktor)er", {("whole", "a")}, NOTHING, set()),
        ("", NOTHING, NOTHING, EVERY_TEXT),
        (r".*", NOTHING, NOTHING, EVERY_TEXT),
        (r"(?i:polisen)", NOTHING, NOTHING, EVERY_TEXT),
        (r"(a)\1", NOTHING, NOTHING, EVERY_TEXT),
        ("a)b", NOTHING, NOTHING, EVERY_TEXT),
    ],
)
def test_needs(expression: str, first: set[tuple[Kind, str]], later: set[tuple[Kind, str]], marks: set[str]) -> None:
    assert needs(expression) == Needs(frozenset(first), frozenset(later), tuple(marks))


@pytest.mark.parametrize(
    ("expression", "initials"),
    [
        (r"polisen\s+ska|kommun\w*|l[öo]fte", "klp"),
        (r"(?:våra\s+)?löften", "lv"),
        (r"\w*polis", ""),
        (r"\w+\s+ab", ""),
        (r"/\s*år|per\s+år", ""),
        (r".*löfte", ""),
    ],
)
def test_initials(expression: str, initials: str) -> None:
    assert initials_of(needs(expression)) == initials


def sought(expression: str) -> Sought:
    return Sought(*known(expression))


@pytest.mark.parametrize(
    ("expression", "core"),
    [
        ("ska_(?:utvärderas|följas_upp)".replace("_", r"\s+"), {"utvärderas", "följas"}),
        (r"(?:våra\s+)?l[öo]fte(?:n|t)?", {"fte"}),
        (r"ska(?=\s+utvärderas)", {"ska"}),
        (r"syfte{1,2}t\w*", {"syft"}),
        (r"mål|i\s+år", set()),
        (r"(a)\1", set()),
    ],
)
def test_cores(expression: str, core: set[str]) -> None:
    """Of each form the longest letters that must be there; none where one form has only short words."""
    assert core_of(expression) == core


@pytest.mark.parametrize(
    ("expression", "text", "expected"),
    [
        ("polisen", "då ska polisen komma", True),
        ("polisen", "politiker", False),
        (r"ska\s+\w+\s+utvärderas", "det ska vi utvärdera", False),
        (r"ska\s+(?:\w+\s+)?(?:utvärderas|följas\s+upp)", "löftet ska följas upp", True),
        ("mål", "målen", False),
        (r"\w*löfte", "trygghetslöften", True),
        (r"/\s*år", "två gånger/år", True),
    ],
    ids=[
        "the word",
        "the first letters differ",
        "another end",
        "all words",
        "a whole word",
        "letters inside",
        "a mark",
    ],
)
def test_texts(expression: str, text: str, expected: bool) -> None:
    assert sought(expression).may_be_in(text) is expected


def test_an_expression_is_found_in_texts_read_before_it_was_known() -> None:
    text = "den gamla kvarnbron ska lagas"
    assert not sought("kvarnen").may_be_in(text)
    assert sought("kvarnbron").search(text)


@pytest.mark.parametrize(
    "text", ["polisen,", "(polisen)", "kommunen/polisen", "och\npolisen", "en\tpolisen", "§polisen §"]
)
def test_a_word_is_known_between_marks(text: str) -> None:
    match = sought("polisen").search(f"så {text} står det")
    assert match is not None
    assert match.start() == 3 + text.index("p")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("löftet ska ses över", (0, 10)),
        ("det nya löftet ska ses över", (0, 18)),
        ("nu är löftet till för oss, och planen tas fram", (31, 46)),
        ("planen tas fram", (0, 15)),
        ("nu är det löftet ska", None),
    ],
)
def test_alternatives_at_the_start_are_parted_from_those_anywhere(text: str, expected: tuple[int, int] | None) -> None:
    free = r"planen\s+tas\s+fram"
    both = Sought(*known(rf"(?:^(?:\w+\s+){{0,2}}löftet\s+ska|{free})", free=free))
    assert both.free is not None
    match = both.search(text)
    assert (match and match.span()) == expected


@pytest.mark.parametrize("bounds", [(0, 400), (7, 400), (0, 21)], ids=["all", "from within", "up to"])
@pytest.mark.parametrize("name", lexicon_names())
def test_no_match_is_missed(name: str, bounds: tuple[int, int]) -> None:
    """In the examples of all lexicons, an entry finds what its expression alone finds."""
    texts = [text.casefold() for one in lexicon_names() for entry in lexicon(one).values() for text in entry.examples]
    assert [(e.name, text) for e in lexicon(name).values() for text in texts if not _is_same(e, text, *bounds)] == []


@pytest.mark.parametrize("name", lexicon_names())
def test_no_opening_is_missed(name: str) -> None:
    every = [text.casefold() for one in lexicon_names() for entry in lexicon(one).values() for text in entry.examples]
    entries = lexicon(name).values()
    assert [(e.name, t) for e in entries for t in every if bool(e.opens(t)) != bool(e.pattern.match(t))] == []


@pytest.mark.parametrize("name", lexicon_names())
def test_words_that_give_no_letters_back_change_nothing(name: str) -> None:
    """Of the words before white space that `_expand` makes possessive."""
    every = [text.casefold() for one in lexicon_names() for entry in lexicon(one).values() for text in entry.examples]
    for entry in lexicon(name).values():
        greedy = re.compile(entry.source.replace("++", "+").replace("*+", "*"))
        found = [(entry.pattern.search(text), greedy.search(text)) for text in every]
        assert [one and one.span() for one, _ in found] == [other and other.span() for _, other in found], entry.name


def test_words_before_what_may_be_no_white_space_give_letters_back() -> None:
    every = [entry for name in lexicon_names() for entry in lexicon(name).values()]
    assert any(r"\w++\s+" in entry.source for entry in every)
    assert [entry.name for entry in every if re.search(r"[*+]\+\\s[*?]", entry.source)] == []


def _is_same(entry: Entry, text: str, start: int, end: int) -> bool:
    alone, found = entry.pattern.search(text, start, end), entry.search(text, start, end)
    each = [match.span() for match in entry.finditer(text, start, end)]
    return (
        bool(alone) == bool(found)
        and (not alone or not found or alone.span() == found.span())
        and each == [match.span() for match in entry.pattern.finditer(text, start, end)]
    )
