"""The committed JSON Schemas are those of the models, and say what each field means."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from schemas.export import PUBLISHED, json_schemas

COMMITTED = Path(__file__).parents[2] / "schemas" / "jsonschema"


def test_committed_schemas_are_those_of_the_models() -> None:
    """After a change to a model, `make schemas` writes them again."""
    committed = {path.stem: path.read_text(encoding="utf-8") for path in COMMITTED.glob("*.json")}
    assert committed == json_schemas()


@pytest.mark.parametrize("name", PUBLISHED)
def test_each_is_a_valid_json_schema(name: str) -> None:
    """A validator of draft 2020-12 accepts it."""
    jsonschema.Draft202012Validator.check_schema(json.loads(json_schemas()[name]))


@pytest.mark.parametrize("name", PUBLISHED)
def test_each_field_is_described(name: str) -> None:
    """No field without its meaning, in any of the models."""
    undescribed = [path for path, field in _fields(json.loads(json_schemas()[name])) if not field.get("description")]
    assert undescribed == []


def _fields(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for model in [schema, *schema.get("$defs", {}).values()]:
        for name, field in model.get("properties", {}).items():
            yield f"{model['title']}.{name}", field
