"""Frictionless Data's description of the CSV files (Data Package v1, Table Schema), made from the row models."""

from __future__ import annotations

from typing import Any

from schemas import SCHEMA_VERSION, Record

from .flatten import Tables

_TYPES = {"string": "string", "integer": "integer", "number": "number", "boolean": "boolean"}


def datapackage(tables: Tables) -> dict[str, Any]:
    """The content of datapackage.json. Types are said outright, since guessing turns "0180" into the number 180."""
    return {
        "profile": "tabular-data-package",
        "name": "medborgarloften",
        "title": "Medborgarlöften: promises of Swedish police and municipalities to their citizens",
        "version": SCHEMA_VERSION,
        "licenses": [{"name": "CC0-1.0", "title": "Creative Commons Zero v1.0 Universal"}],
        "resources": [_resource(name, tables) for name in tables],
    }


def _resource(name: str, tables: Tables) -> dict[str, Any]:
    table = tables[name]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "description": table.model.__doc__,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\r\n"},
        "schema": {"fields": _fields(table.model), "primaryKey": list(table.key), "missingValues": [""]},
    }


def _fields(model: type[Record]) -> list[dict[str, Any]]:
    properties = model.model_json_schema()["properties"]
    return [
        {"name": name, "type": _type(described), "description": described.get("description", "")}
        for name, described in properties.items()
    ]


def _type(described: dict[str, Any]) -> str:
    """The type of a column: that of the value when there is one."""
    choices = [choice for choice in described.get("anyOf", [described]) if choice.get("type") != "null"]
    return _TYPES[choices[0].get("type", "string")]
