"""The nightly run as it is deployed: a plan as parameters, and what a worker supplies when it starts it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Annotated, Any
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field

from schemas import Record

from .documents import Tools
from .mirror import NoMirror
from .ocr import find_tesseract
from .plan import RunPlan
from .work import Setting


class ReleaseRefused(Exception):
    """The new release lost what the last one had; that one is kept. Says what is missing."""


class NotDeployed(Exception):
    """The server did not take the deployment; says why."""


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(f"no time zone is named {name!r}")
    return name


class NightlySchedule(Record):
    """When and where it runs."""

    working_folder: str
    """Folder the worker starts it in."""
    name: str = "nightly"
    """Of the deployment."""
    pool: str = "medborgarloften"
    """Work pool; made when missing."""
    cron: Annotated[str, Field(pattern=r"^\S+( \S+){4}$")] = "0 4 * * *"
    """When, in five fields."""
    timezone: Annotated[str, AfterValidator(_known_zone)] = "Europe/Stockholm"
    """Of the clock that `cron` means; without one, Prefect takes UTC."""


def parameters_of(plan: RunPlan) -> dict[str, Any]:
    """The plan as JSON values with whole paths; the day is set by each run."""
    paths = ("sources", "state", "output", "places", "corrections", "notices")
    whole = {name: path.resolve() for name in paths if (path := getattr(plan, name)) is not None}
    return plan.model_copy(update=whole).model_dump(mode="json", exclude={"as_of"})


def deployed_plan(parameters: Mapping[str, Any], today: date | None = None) -> RunPlan:
    """The plan of one night; today is taken from the clock where it is not given."""
    return RunPlan.model_validate({**parameters, "as_of": (today or date.today()).isoformat()})


def live_setting() -> Setting:
    """The clock, the web, and the environment of the process that calls."""
    tools = Tools(ocr=find_tesseract())
    return Setting(lambda: datetime.now(UTC), NoMirror(), tools, lambda step, done, total: None, os.environ)
