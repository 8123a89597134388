"""The page itself: a template filled in, with nothing in it that a browser would fetch or run."""

from __future__ import annotations

import base64
import hashlib
import tomllib
from importlib import resources
from typing import Any

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from schemas import ExtractionResult, SourcedIssue

from .marks import marks, paragraphs


def record_html(record: ExtractionResult) -> str:
    """The record as one self-contained HTML page in Swedish."""
    found = marks(record)
    anchors: dict[str, str] = {}
    for mark in found:
        anchors.setdefault(mark.name, f"text-{mark.name}")
    return _template().render(
        record=record, failure=None, paragraphs=paragraphs(record.document.text, found), anchors=anchors, **_furniture()
    )


def failure_html(failure: SourcedIssue) -> str:
    """The page for a document that could not be read: its name, and why."""
    return _template().render(record=None, failure=failure, paragraphs=[], anchors={}, **_furniture())


def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_file("page.html.jinja"))


def _furniture() -> dict[str, Any]:
    """Style sheet with its hash for the content security policy, and the Swedish words for codes."""
    style = _file("page.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    # The style sheet is a file of ours; escaping it would change its hash.
    return {"style": Markup(style), "style_hash": f"sha256-{digest}", "words": tomllib.loads(_file("words.toml"))}


def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
