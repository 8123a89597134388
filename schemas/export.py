"""JSON Schemas of what is printed and published, generated from the models."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType

from .base import SCHEMA_VERSION, Record
from .dataset import Coverage, Dataset, SourcedIssue
from .record import ExtractionResult
from .source import Snapshot, Source

DIALECT = "https://json-schema.org/draft/2020-12/schema"

PUBLISHED: Mapping[str, type[Record]] = MappingProxyType(
    {
        "record": ExtractionResult,
        "dataset": Dataset,
        "issue": SourcedIssue,
        "coverage": Coverage,
        "source": Source,
        "snapshot": Snapshot,
    }
)
"""Name of each schema, and the model it describes."""


def json_schema(name: str) -> str:
    """The JSON Schema (draft 2020-12) of a published model as indented text. Raises KeyError for an unknown name.

    It describes what is written, where every field is present, so fields with defaults are required too.
    """
    described = PUBLISHED[name].model_json_schema(mode="serialization")
    head = {"$schema": DIALECT, "$id": f"urn:medborgarloften:schema:{name}:{SCHEMA_VERSION}"}
    return json.dumps(head | described, ensure_ascii=False, indent=2) + "\n"


def json_schemas() -> dict[str, str]:
    """All JSON Schemas by name."""
    return {name: json_schema(name) for name in PUBLISHED}
