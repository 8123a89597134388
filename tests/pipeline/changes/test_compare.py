"""Every real change is told once, with its reason; what is no change of a promise is not told."""

from __future__ import annotations

import pytest

from pipeline.changes import Change
from pipeline.changes.items import items_of
from schemas import Dataset, ExtractionResult, MunicipalityRef, Period
from tests.pipeline.factories import period

from .releases import DAY, LIGHTS, SPRING, TALKS, WALK, changed, dataset, frame, page, told

NEXT = period("2026-01-01", "2026-12-31")
LONGER = period("2025-01-01", "2026-06-30")
OTHER = MunicipalityRef(code="9110", name="Askebo")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(dataset(a=page()), dataset(a=page(WALK, sha256="b")), [("added", "source_edited")], id="appears"),
        pytest.param(dataset(), dataset(a=page(WALK)), [("added", "register_changed")], id="source registered"),
        pytest.param(
            dataset(a=page(WALK)),
            dataset(a=page(WALK, TALKS, sha256="b")),
            [("modified", "source_edited")],
            id="edited",
        ),
        pytest.param(
            dataset(a=page(WALK)), dataset(a=page(sha256="b")), [("removed", "source_edited")], id="taken away"
        ),
        pytest.param(
            dataset(a=page(WALK)),
            dataset(a=page(WALK, address="new")),
            [("moved", "page_moved")],
            id="redirected",
        ),
        pytest.param(
            dataset(a=page(WALK)),
            dataset(b=page(WALK, address="b")),
            [("moved", "page_moved")],
            id="shown by another source, no longer by the first",
        ),
        pytest.param(
            dataset(a=page(WALK, TALKS)),
            dataset(a=page(WALK, TALKS, of=NEXT, sha256="b")),
            [("removed", "source_edited"), ("added", "source_edited")],
            id="overwritten by the next promise, in the same words",
        ),
        pytest.param(
            dataset(a=page(WALK, TALKS)),
            dataset(a=page(WALK, TALKS, of=LONGER, sha256="b")),
            [("modified", "source_edited")],
            id="prolonged",
        ),
        pytest.param(
            dataset(a=page(WALK, of=None)),
            dataset(a=page(WALK, sha256="b")),
            [("modified", "source_edited")],
            id="dates added",
        ),
        pytest.param(
            dataset(a=page(WALK)),
            dataset("2.0.0", a=page(WALK, version="2.0.0")),
            [],
            id="new rules read the same",
        ),
    ],
)
def test_a_change_is_told_once(before: Dataset, after: Dataset, expected: list[tuple[str, str]]) -> None:
    assert told(changed(before, after)) == expected


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(page(WALK, TALKS), id="nothing"),
        pytest.param(page(WALK, TALKS, sha256="b", banner="Uppdaterad i dag. 1 204 besökare.\n"), id="banner, counter"),
        pytest.param(page(TALKS, WALK, sha256="b"), id="order"),
    ],
)
def test_what_is_around_the_promise_is_no_change(after: ExtractionResult) -> None:
    assert changed(dataset(a=page(WALK, TALKS)), dataset(a=after)) == []


def test_a_second_address_of_a_known_promise_is_no_change() -> None:
    """The municipality shows what the police shows already."""
    before = dataset(a=page(WALK), b=page(address="b"))
    assert changed(before, dataset(a=page(WALK), b=page(WALK, address="b", sha256="b"))) == []


def test_a_page_that_is_gone_moved_to_where_the_promise_is_found_next() -> None:
    """The first source keeps its last record; the second shows the promise from now on."""
    before, after = dataset(a=page(WALK)), dataset(a=page(WALK), b=page(WALK, address="b"))
    [change] = changed(before, after, gone=["a"])
    assert (change.kind, change.old_url, change.url) == (
        "moved", "https://www.almsjo.example/a", "https://www.almsjo.example/b",
    )  # fmt: skip
    assert changed(after, after, gone=["a"]) == []


def test_a_failing_source_removes_nothing() -> None:
    """It keeps its last record, marked stale."""
    kept = dataset(a=page(WALK))
    stale = [kept.records[0].model_copy(update={"stale_since": DAY})]
    assert changed(kept, kept.model_copy(update={"records": stale})) == []


def test_a_source_without_any_record_proves_nothing() -> None:
    """As when a database is begun anew while the source is down."""
    assert changed(dataset(a=page(WALK)), dataset()) == []


def test_a_source_struck_from_the_register_says_so() -> None:
    assert told(changed(dataset(a=page(WALK)), dataset(), sources=["b"])) == [("removed", "register_changed")]


def test_a_removed_promise_that_comes_back_has_reappeared() -> None:
    [item] = items_of(dataset(a=page(WALK)), {})
    found = changed(dataset(a=page()), dataset(a=page(WALK, sha256="b")), vanished=[item.key])
    assert told(found) == [("reappeared", "source_edited")]


def test_the_next_promise_and_the_one_it_replaced_name_each_other() -> None:
    removed, added = changed(dataset(a=page(WALK)), dataset(a=page(TALKS, of=NEXT, sha256="b")))
    assert (removed.related_key, added.related_key) == (added.key, removed.key)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("2025-12-31", []), ("2026-01-01", [("lapsed", "calendar")]), ("2025-05-01", [])],
)
def test_a_promise_lapses_the_day_after_its_last(as_of: str, expected: list[tuple[str, str]]) -> None:
    same = dataset(a=page(WALK), b=page(WALK, address="b"))
    assert told(changed(same, same, as_of=as_of)) == expected


def test_values_are_told_old_and_new() -> None:
    before = dataset(a=page(WALK, TALKS))
    edited = "Polisen ska gå fyra rundor i veckan vid kajen."
    [change] = changed(before, dataset(a=page(edited, LIGHTS, sha256="b")))
    shown = [(field.path, _text(field.old), _text(field.new)) for field in change.fields]
    assert shown == [
        ("commitments[0].text", WALK, edited),
        ("commitments[1]", None, LIGHTS),
        ("commitments[1]", TALKS, None),
    ]


def _text(value: object) -> object:
    return value["text"] if isinstance(value, dict) else value


@pytest.mark.parametrize(
    ("corrections", "places", "reason"),
    [
        ({"a": "c-1"}, "places-1", "human_correction"),
        ({}, "places-2", "register_changed"),
    ],
)
def test_the_same_bytes_read_otherwise_are_our_doing(corrections: dict[str, str], places: str, reason: str) -> None:
    before, after = dataset(a=page(WALK)), dataset(a=page(WALK, TALKS))
    found = changed(before, after, corrections=corrections, places=places)
    assert told(found) == [("modified", reason)]


def test_new_rules_are_named() -> None:
    after = dataset("2.0.0", a=page(WALK, TALKS, version="2.0.0"))
    assert told(changed(dataset(a=page(WALK)), after)) == [("modified", "extractor_upgraded")]


def test_an_edit_in_the_night_of_an_upgrade_is_told_apart_from_it() -> None:
    """The rules now find the talks on the old page too; the lights are what the page added."""
    after = dataset("2.0.0", a=page(WALK, TALKS, LIGHTS, sha256="b", version="2.0.0"))
    found = changed(dataset(a=page(WALK)), after, again=page(WALK, TALKS, version="2.0.0"))
    assert sorted(told(found)) == [("modified", "extractor_upgraded"), ("modified", "source_edited")]
    by_reason = {change.reason: change.fields for change in found}
    assert [field.new["text"] for field in by_reason["source_edited"] if isinstance(field.new, dict)] == [LIGHTS]


def test_two_municipalities_have_two_promises() -> None:
    before = dataset(a=page(WALK))
    after = dataset(a=page(WALK), b=page(WALK, place=OTHER, address="b", sha256="b"))
    [change] = changed(before, after)
    assert (change.kind, [place.code for place in change.municipalities]) == ("added", ["9110"])


BOTH = dataset(a=page(WALK), b=page(WALK, address="b"))


def edited(source: str, *said: str, of: Period | None = SPRING) -> ExtractionResult:
    return page(*(said or (WALK,)), of=of, sha256="e", address=source)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param(
            [{"a": edited("a", WALK, TALKS), "b": edited("b", WALK, TALKS)}],
            [[("modified", "source_edited")]],
            id="the same edit on both in one night",
        ),
        pytest.param(
            [{"a": edited("a", WALK, TALKS)}, {"b": edited("b", WALK, TALKS)}],
            [[("modified", "source_edited")], []],
            id="the second page follows a night later",
        ),
        pytest.param(
            [{"a": edited("a", WALK, TALKS)}, {"a": page(WALK)}, {"a": edited("a", of=LONGER)}, {"a": page(WALK)}],
            [[("modified", "source_edited")]] * 4,
            id="one page is edited and set back, twice",
        ),
        pytest.param(
            [{"a": edited("a", WALK, TALKS)}, {"b": edited("b", WALK, LIGHTS)}],
            [[("modified", "source_edited")], [("modified", "source_edited")]],
            id="the second page is edited otherwise",
        ),
        pytest.param(
            [{"a": edited("a", of=LONGER)}, {"b": edited("b", of=LONGER)}],
            [[("modified", "source_edited")], []],
            id="prolonged on one page, then on the other",
        ),
        pytest.param(
            [{"a": edited("a", TALKS, of=NEXT)}, {"b": edited("b", TALKS, of=NEXT)}],
            [[("added", "source_edited")], [("removed", "source_edited")]],
            id="overwritten by the next promise on one page, then on the other",
        ),
    ],
)
def test_two_pages_of_one_promise_tell_each_change_once(
    steps: list[dict[str, ExtractionResult]], expected: list[list[tuple[str, str]]]
) -> None:
    before, pages = BOTH, {one.source_id: one.record for one in BOTH.records}
    found: list[Change] = []
    for step, wanted in zip(steps, expected, strict=True):
        pages |= step
        after = dataset(**pages)
        tonight = changed(before, after, edits=[change for change in found if change.kind == "modified"])
        assert told(tonight) == wanted
        found, before = [*found, *tonight], after


AGREED = frame(of=period("2025-01-01", "2028-12-31"))
TITLED = frame(of=period("2025-01-01", "2028-12-31"), title="Överenskommelse om trygghet", sha256="b")
PROLONGED = frame(of=period("2025-01-01", "2029-12-31"), sha256="b")
RENEWED = frame(of=period("2029-01-01", "2032-12-31"), sha256="b")
PLAN = frame(kind="action_plan", of=None, sha256="b")


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        pytest.param(AGREED, [], id="nothing"),
        pytest.param(TITLED, [("modified", "agreement")], id="another title"),
        pytest.param(PROLONGED, [("modified", "agreement")], id="prolonged"),
        pytest.param(RENEWED, [("removed", "agreement"), ("added", "agreement")], id="the next one"),
        pytest.param(page(WALK, sha256="b"), [("removed", "agreement"), ("added", "promise")], id="a promise instead"),
        pytest.param(PLAN, [("added", "action_plan"), ("removed", "agreement")], id="a plan instead"),
    ],
)
def test_agreements_and_plans_are_compared_too(after: ExtractionResult, expected: list[tuple[str, str]]) -> None:
    found = changed(dataset(a=AGREED), dataset(a=after))
    assert [(change.kind, change.subject) for change in found] == expected
    assert {change.reason for change in found} <= {"source_edited"}


def test_an_agreement_lapses_like_a_promise() -> None:
    same = dataset(a=AGREED)
    [change] = changed(same, same, as_of="2029-01-01")
    assert (change.kind, change.subject) == ("lapsed", "agreement")


def test_two_undated_promises_on_a_page_stay_two() -> None:
    one = page(WALK, of=None)
    both = one.model_copy(update={"promise_sets": [*one.promise_sets, *page(TALKS, of=None).promise_sets]})
    assert len({item.key for item in items_of(dataset(a=both), {})}) == 2
