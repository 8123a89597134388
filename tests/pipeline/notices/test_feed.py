"""The feed is valid Atom, its ids are stable, and its words are Swedish."""

from __future__ import annotations

from typing import get_args

import pytest
from lxml import etree

from pipeline.changes.model import ChangeKind, Reason, Subject
from pipeline.notices import Notice, atom_feed
from pipeline.notices.of_changes import notices_of_changes
from pipeline.notices.words import path, period, value, words
from tests.pipeline.changes.releases import TALKS, WALK, changed, dataset, page

ATOM = {"a": "http://www.w3.org/2005/Atom"}
EDIT = changed(dataset(a=page(WALK)), dataset(a=page(WALK, TALKS, sha256="b")))


def notice(number: int, day: str = "2025-06-02", body: str = "") -> Notice:
    return Notice(notice_id=f"due-{number}", day=day, kind="due", title="Löftet går ut", body=body)


def test_every_entry_has_what_rfc_4287_asks_for() -> None:
    """Feed: id, title, updated, author. Entry: id, title, updated, content. Instants with a zone."""
    feed = etree.fromstring(atom_feed(notices_of_changes(EDIT)).encode())
    for place in ("a:id", "a:title", "a:updated", "a:author/a:name", "a:entry"):
        assert len(feed.findall(place, ATOM)) == 1
    for place in ("a:id", "a:title", "a:updated", "a:content"):
        assert feed.findtext(f"a:entry/{place}", namespaces=ATOM)
    assert feed.findtext("a:entry/a:title", namespaces=ATOM) == "Ändrat medborgarlöfte: Almsjö, 2025"
    assert feed.findtext("a:updated", namespaces=ATOM) == "2025-06-02T00:00:00Z"
    link = feed.find("a:entry/a:link", ATOM)
    assert link is not None
    assert link.get("href") == "https://www.almsjo.example/a"


def test_the_newest_stand_first_each_once_and_others_than_changes_and_dates_nowhere() -> None:
    ticket = notice(9).model_copy(update={"kind": "ticket"})
    told = [notice(1, "2025-06-01"), notice(2), notice(1, "2025-06-01"), ticket]
    feed = etree.fromstring(atom_feed(told).encode())
    assert [(entry.text or "")[-5:] for entry in feed.findall("a:entry/a:id", ATOM)] == ["due-2", "due-1"]
    assert atom_feed(told) == atom_feed(list(reversed(told)))


def test_a_long_history_is_cut_and_control_signs_do_not_break_it() -> None:
    feed = etree.fromstring(atom_feed([notice(number, body="a\x00\x0cb") for number in range(500)]).encode())
    assert len(feed.findall("a:entry", ATOM)) == 200
    assert feed.findtext("a:entry/a:content", namespaces=ATOM) == "ab"


@pytest.mark.parametrize("kind", get_args(ChangeKind))
@pytest.mark.parametrize("subject", get_args(Subject))
def test_every_kind_of_change_has_words(kind: str, subject: str) -> None:
    if (kind, subject) != ("lapsed", "follow_up"):  # a report has no end
        assert words()["title"][kind if subject == "promise" else f"{kind}_{subject}"]


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_has_words(reason: str) -> None:
    assert words()["reason"][reason]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (period("2025-01-01", "2025-12-31"), "2025"),
        (period("2024-01-01", "2025-12-31"), "2024–2025"),
        (period("2025-03-01", "2025-10-31"), "2025-03-01–2025-10-31"),
        (period("2025-01-01", None), "från 2025-01-01"),
        (period(None, "2025-06-30"), "till 2025-06-30"),
        (period(None, None), "utan datum"),
        (path("commitments[2].targets[0].value"), "Åtagande 3, mål 1, värde"),
        (path("period.end"), "Giltighet, slut"),
        (path("commitments[0].is_hedged"), "Åtagande 1, is_hedged"),
        (value(None), "inget"),
        (value(2.0), "2"),
        (value(True), "ja"),
        (value({"text": "två rundor"}), "två rundor"),
        (value(["B1", "C2"]), "B1, C2"),
        (value("a" * 300), "a" * 199 + "…"),
    ],
)
def test_values_are_told_as_people_write_them(made: str, expected: str) -> None:
    assert made == expected


def test_an_edit_names_the_place_and_both_values() -> None:
    [told] = notices_of_changes(EDIT)
    assert told.body == f"Orsak: sidan har ändrats.\nÅtagande 2: inget → {TALKS}"
