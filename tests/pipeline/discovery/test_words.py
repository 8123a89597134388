"""Every entry of words.toml and families.toml matches its examples and none of its counter-examples."""

from __future__ import annotations

import pytest

from pipeline.discovery.families import families, family_of, newsroom
from pipeline.discovery.words import Words, vocabulary

ENTRIES = [name for name, field in vocabulary() if isinstance(field, Words)]


def examples(attribute: str) -> list[tuple[str, str]]:
    return [(name, text) for name in ENTRIES for text in getattr(getattr(vocabulary(), name), attribute)]


@pytest.mark.parametrize(("name", "text"), examples("examples"))
def test_words_match_their_examples(name: str, text: str) -> None:
    assert getattr(vocabulary(), name).found(text)


@pytest.mark.parametrize(("name", "text"), examples("counter_examples"))
def test_words_pass_over_their_counter_examples(name: str, text: str) -> None:
    assert getattr(vocabulary(), name).found(text) is None


@pytest.mark.parametrize(("url", "text"), [("/a/medborgarl%C3%B6fte", "Läs mer"), ("/a/b", "Vårt medborgarlöfte")])
def test_a_link_is_judged_by_its_text_and_its_escaped_address(url: str, text: str) -> None:
    assert vocabulary().in_link(url, text)


@pytest.mark.parametrize(("family", "markup"), [(one, text) for one in families() for text in one.examples])
def test_each_family_is_known_by_its_marks(family: object, markup: str) -> None:
    assert family_of(markup) == family


@pytest.mark.parametrize(("family", "markup"), [(one, text) for one in families() for text in one.counter_examples])
def test_similar_markup_is_of_another_family(family: object, markup: str) -> None:
    assert family_of(markup) != family


@pytest.mark.parametrize(
    ("url", "start"),
    [
        ("https://www.mynewsdesk.com/se/almsjo_kommun/pressreleases/x", "https://www.mynewsdesk.com/se/almsjo_kommun/"),
        ("https://newsroom.notified.com/almsjo-kommun", "https://newsroom.notified.com/almsjo-kommun/"),
        ("https://press.almsjo.se/nytt", "https://press.almsjo.se/"),
        ("https://www.almsjo.se/press.html", None),
        ("https://www.mynewsdesk.com/", None),
    ],
)
def test_a_newsroom_on_a_shared_host_is_only_one_part_of_it(url: str, start: str | None) -> None:
    assert newsroom(url) == start


def test_searches_escape_the_words() -> None:
    [first, *_] = families()[0].searches("https://www.almsjo.example/", "medborgarlöfte polisen")
    assert first == "https://www.almsjo.example/sok?query=medborgarl%C3%B6fte+polisen"
