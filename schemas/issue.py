"""Doubt and failure as data."""

from __future__ import annotations

from .base import Record, Span
from .vocabulary import Severity, Stage


class Issue(Record):
    """Something a reader of the record should know: a doubt, or why nothing is there."""

    code: str
    """Stable kebab-case name, documented in docs/issues.md, e.g. "impossible-date"."""
    severity: Severity
    """info: worth knowing; warning: a value may be wrong; error: the document could not be used."""
    stage: Stage
    """The step that noticed it."""
    message: str
    """One English sentence for a person, with the words it is about."""
    span: Span | None = None
    """Where in the text, when it is about a place in it."""
