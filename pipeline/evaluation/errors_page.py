"""Every mistake with the text around it, as one HTML page that fetches nothing and runs no program."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib import resources

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from schemas import SourcedIssue

from .document_score import DocumentScore
from .evaluation import Evaluation


def errors_html(found: Evaluation, scores: Sequence[DocumentScore], failures: Sequence[SourcedIssue]) -> str:
    """The page: figures, then each document with mistakes, in the order of gold."""
    style = _file("errors.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_file("errors.html.jinja")).render(
        found=found,
        wrong=[score for score in scores if score.mistakes],
        failures={issue.source_id: issue.issue for issue in failures},
        # The style sheet is a file of ours; escaping it would change its hash.
        style=Markup(style),
        style_hash=f"sha256-{digest}",
    )


def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
