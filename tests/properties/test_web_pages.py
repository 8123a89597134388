"""What holds for any web page: each visible word is read once, in order, and whole."""

from __future__ import annotations

import re
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.readers.html import read_html

pages = settings(
    max_examples=100, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
"""Bounded, and the same on every run."""

WORD = "\0"
"""Stands for a word; words are numbered when the page is complete."""

INLINE = [
    "{}",
    "<b>{}</b>",
    "<a href='/x'>{}</a>",
    "<span>{}</span>",
    "<em><strong>{}</strong></em>",
    "<font>{}</font>",
]
SPLIT = [f"{WORD}<b>a</b>", f"{WORD}<span><i>a</i></span>b", f"{WORD}&shy;a", f"{WORD}<!-- x -->a", f"{WORD}<wbr>a"]
BREAKS = [" ", "<br>", "<br><br>", ", ", ". ", ".<br>Polis: ", "<br>- ", "<br>• "]
WRAPPERS = [
    "<div>{}</div>", "<section>{}</section>", "<blockquote>{}</blockquote>", "<figure>{}</figure>",
    "<div><div><article>{}</article></div></div>", "<center>{}</center>", "<fieldset>{}</fieldset>",
    "<span>{}</span>", "<font>{}</font>", "<b>{}</b>", "<a href='/y'>{}</a>", "<my-box>{}</my-box>",
    "<table><tr><td>{}</td></tr></table>", "<table><tbody><tr><td>{}</td></tr></tbody></table>",
    "<div role='tabpanel' id='p1'>{}</div>",
]  # fmt: skip
PAIRS = [
    "<details><summary>{}</summary>{}</details>", "<figure><figcaption>{}</figcaption>{}</figure>",
    "<dl><dt>{}</dt><dd>{}</dd></dl>", "<ul><li>{}</li><li>{}</li></ul>", "<ol><li>{}<li>{}</ol>",
    "<ul><li>{}<ul><li>{}</li></ul></li></ul>", "<ul><li>{}</li>{}</ul>", "<div>{}<ol start=4><li>{}</li></ol></div>",
    "<table><tr><td>{}</td><td>{}</td></tr></table>", "<table><tr><td>{}</td></tr><tr><td>{}</td></tr></table>",
    "<table><tr><td><table><tr><td>{}</td></tr></table>{}</td></tr></table>", "<div>{}</div>{}", "{}<div>{}</div>",
    "<div class='row'>{}</div><div class='row'>{}</div>", "<li>{}</li><li>{}</li>", "<ul><div><li>{}</li></div>{}</ul>",
    "<table><caption>{}</caption><tr><td>{}</td></tr></table>",
]  # fmt: skip
TITLES = [
    "<h2>{}</h2>", "<h4>{}</h4>", "<h3><button>{}</button></h3>", "<p>{}</p>", "<p><b>{}</b></p>", "<dt>{}</dt>",
    "<pre>{}</pre>", "<address>{}</address>",
]  # fmt: skip

words = st.one_of(st.just(WORD), st.builds(str.format, st.sampled_from(INLINE), st.just(WORD)), st.sampled_from(SPLIT))
texts = st.lists(st.tuples(words, st.sampled_from(BREAKS)), min_size=1, max_size=5).map(
    lambda pairs: "".join(word + gap for word, gap in pairs[:-1]) + pairs[-1][0]
)
leaves = st.one_of(texts, st.builds(str.format, st.sampled_from(TITLES), texts))
content = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(str.format, st.sampled_from(WRAPPERS), inner),
        st.builds(str.format, st.sampled_from(PAIRS), inner, inner),
        st.lists(inner, min_size=2, max_size=4).map("\n".join),
    ),
    max_leaves=14,
)


def numbered(markup: str) -> tuple[str, list[str]]:
    """The page with a word for each mark, and the words in order."""
    numbers = count()
    page = re.sub(WORD, lambda _: f"ord{next(numbers)}", markup)
    return page, [f"ord{n}" for n in range(next(numbers))]


def words_read(page: str) -> list[str]:
    blocks = read_html(f"<!doctype html><html><body>{page}</body></html>".encode()).blocks
    return re.findall(r"ord\d+", " ".join(block.text for block in blocks))


FILL = f"<p>{'Det som alla läser här. ' * 20}</p>"


@pages
@given(content)
def test_each_word_is_read_once_and_in_order(markup: str) -> None:
    page, expected = numbered(markup)
    assert words_read(f"<main>{FILL}{page}</main>") == expected


@pages
@given(content.filter(lambda markup: markup.count(WORD) < 20))
def test_pages_that_mark_no_content(markup: str) -> None:
    """Without `<main>` the page is small: nothing of it is furniture."""
    page, expected = numbered(markup)
    assert words_read(page) == expected


@pages
@given(content)
def test_words_are_neither_broken_nor_glued(markup: str) -> None:
    page, expected = numbered(markup)
    blocks = read_html(f"<main>{FILL}{page}</main>".encode()).blocks
    found = re.findall(r"\w*ord\d+\w*", " ".join(block.text for block in blocks))
    assert [re.sub("[ab]+$", "", word) for word in found] == expected
