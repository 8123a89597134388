"""Whom to tell what: a TOML file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, ValidationError, model_validator

from schemas import Record

from .model import NoticeKind


class NoticeSettingsError(ValueError):
    """A settings file that cannot be used; says why."""


class Channel(Record):
    """One e-mail address, webhook or other service that Apprise knows."""

    name: Annotated[str, Field(pattern=r"^[\w-]{1,64}$")]
    """Stable; under it the store remembers what was told."""
    url: str | None = None
    """Apprise's address, e.g. "mailto://user:password@example.org" or "jsons://example.org/hook"."""
    url_from: str | None = None
    """Environment variable that holds the address, so that no password stands in the file."""
    kinds: tuple[NoticeKind, ...] = ("change", "due")
    """What it is told."""

    @model_validator(mode="after")
    def _has_one_address(self) -> Self:
        if (self.url is None) == (self.url_from is None):
            raise ValueError("a channel needs either url or url_from")
        return self


class NoticeSettings(Record):
    """The file as a whole; every line may be left out."""

    lapse_days: Annotated[int, Field(ge=0)] = 60
    """A promise that ends within so many days is told of, once."""
    overdue_days: Annotated[int, Field(ge=0)] = 30
    """A follow-up is missing when so many days have passed since the date it was promised for."""
    failed_nights: Annotated[int, Field(ge=1)] = 3
    """A source gets a ticket after so many days in a row without an answer that can be used."""
    channel: tuple[Channel, ...] = ()
    """Whom to tell. Without any, the feed still tells of changes and due dates."""

    @model_validator(mode="after")
    def _has_no_name_twice(self) -> Self:
        if len({channel.name for channel in self.channel}) < len(self.channel):
            raise ValueError("two channels have the same name")
        return self


def load_notice_settings(path: Path) -> NoticeSettings:
    """The settings in the TOML file `path`. Raises NoticeSettingsError."""
    try:
        return NoticeSettings.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        problem = error.errors(include_input=False)[0]  # the input may hold a password
        raise NoticeSettingsError(f"{path}: {'.'.join(map(str, problem['loc']))}: {problem['msg']}") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise NoticeSettingsError(f"{path}: {error}") from error
