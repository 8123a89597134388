"""What the pages for people share: escaped templates, and style and script that the page's own policy names."""

from __future__ import annotations

import base64
import hashlib
import tomllib
from collections.abc import Callable, Mapping
from importlib import resources
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup


def page_file(package: str, name: str) -> str:
    """The text of a file beside the modules of `package`."""
    return resources.files(package).joinpath(name).read_text(encoding="utf-8")


def page_words(package: str) -> dict[str, Any]:
    """The Swedish words of a page, from its words.toml."""
    return tomllib.loads(page_file(package, "words.toml"))


def rendered(
    package: str, template: str, values: Mapping[str, Any], filters: Mapping[str, Callable[..., Any]] | None = None
) -> str:
    """A template of `package` filled in. Text is escaped; a name that is missing raises jinja2.UndefinedError."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= dict(filters or {})
    return environment.from_string(page_file(package, template)).render(values)


def own_part(text: str) -> Markup:
    """A style sheet or script of ours, which escaping would change."""
    return Markup(text)


def policy_hash(text: str) -> str:
    """How a content security policy names an inline style sheet or script, e.g. "sha256-…"."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
