"""The CSV tables: keys that hold, codes that stay text, nothing that a spreadsheet would compute."""

from __future__ import annotations

import csv
import io

import pytest

from pipeline.tables import csv_text, datapackage, flatten
from pipeline.tables.flatten import Table
from schemas import Activity, FollowUp, FollowUpItem, Span

from .factories import commitment, dataset, period, promise, record

HERE = Span(start=0, end=4)
REPORTED = FollowUpItem(verdict="kept", activities=[Activity(text="46 kontroller", span=HERE)], span=HERE)
FULL = record(
    promises=[promise(period(), commitments=[commitment(), commitment(part="Undertecknat av")])],
    follow_ups=[FollowUp(items=[REPORTED])],
)
TABLES = flatten(dataset(FULL, record("d-2", promises=[promise()])), [])


@pytest.mark.parametrize(("name", "table"), TABLES.items())
def test_keys_tell_rows_apart(name: str, table: Table) -> None:
    keys = [tuple(getattr(row, column) for column in table.key) for row in table.rows]
    assert len(set(keys)) == len(keys)
    assert name == "coverage" or keys


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("documents", 2), ("promise_sets", 2), ("focus_areas", 2), ("commitments", 3), ("actors", 3), ("targets", 3),
        ("signatory_roles", 2), ("follow_ups", 1), ("follow_up_items", 1), ("activities", 1),
    ],
)  # fmt: skip
def test_every_part_of_the_records_has_its_row(name: str, count: int) -> None:
    assert len(TABLES[name].rows) == count


def test_signatures_are_published_without_names() -> None:
    assert "Ebba" not in csv_text(TABLES["signatory_roles"])


def test_text_is_quoted_and_numbers_are_not() -> None:
    """A reader that looks keeps the code 0180 as text."""
    [header, row, *_] = csv_text(TABLES["targets"]).split("\r\n")
    assert header.startswith('"document_id","promise_set_id"')
    assert '"två rundor i veckan",2,"","exactly","rundor"' in row


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t"])
def test_a_text_that_begins_like_a_formula_gets_an_apostrophe(sign: str) -> None:
    risky = commitment().model_copy(update={"text": f"{sign}1+1"})
    table = flatten(dataset(record(promises=[promise(commitments=[risky])])), [])["commitments"]
    [row] = csv.DictReader(io.StringIO(csv_text(table), newline=""))
    assert row["text"] == f"'{sign}1+1"


def test_line_breaks_quotes_and_commas_survive() -> None:
    text = 'Gå "ut",\nvarje dag; alltid'
    odd = commitment().model_copy(update={"text": text})
    table = flatten(dataset(record(promises=[promise(commitments=[odd])])), [])["commitments"]
    [row] = csv.DictReader(io.StringIO(csv_text(table), newline=""))
    assert row["text"] == text


def test_the_datapackage_describes_every_column_with_its_type() -> None:
    resources = {resource["name"]: resource["schema"] for resource in datapackage(TABLES)["resources"]}
    for name, table in TABLES.items():
        header = next(csv.reader(io.StringIO(csv_text(table), newline="")))
        assert [field["name"] for field in resources[name]["fields"]] == header
        assert all(field["description"] for field in resources[name]["fields"])
    types = {field["name"]: field["type"] for field in resources["targets"]["fields"]}
    assert (types["value"], types["value_max"], types["interval"], types["text"]) == (
        "number", "number", "integer", "string",
    )  # fmt: skip
    coverage_types = {field["name"]: field["type"] for field in resources["coverage"]["fields"]}
    assert coverage_types["municipality_code"] == "string"
