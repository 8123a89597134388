"""Every lexicon entry matches its own examples and none of its counter-examples."""

from __future__ import annotations

from collections import Counter

import pytest

from extractors.lexicon import lexicon, lexicon_names, lexicon_tables

CASES = [(name, key) for name in lexicon_names() for key in lexicon(name)]


@pytest.mark.parametrize(("name", "key"), CASES)
def test_entry_matches_its_examples_and_not_its_counter_examples(name: str, key: str) -> None:
    entry = lexicon(name)[key]
    assert entry.examples, "an entry without an example cannot be checked"
    assert entry.counter_examples, "an entry without a counter-example may match everything"
    assert [e for e in entry.examples if not entry.search(e.casefold())] == []
    if name == "headings":  # headings are decided by the first entry that matches the whole line
        from extractors.structure.headings import heading_entry

        assert [e for e in entry.examples if heading_entry(e) != key] == []
        assert [e for e in entry.counter_examples if heading_entry(e) == key] == []
    else:
        assert [e for e in entry.counter_examples if entry.search(e.casefold())] == []


@pytest.mark.parametrize("name", lexicon_names())
def test_no_list_of_an_entry_holds_anything_twice(name: str) -> None:
    twice = {
        (key, kind): [one for one, times in Counter(listed).items() if times > 1]
        for key, table in lexicon_tables(name).items()
        for kind, listed in table.items()
        if isinstance(listed, list)
    }
    assert {where: found for where, found in twice.items() if found} == {}
