"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from schemas.places import Places, swedish_places

from ..documents import Tools
from ..ocr import find_tesseract
from ..place_files import PlacesFileError, load_places

Command = TypeVar("Command", bound=Callable[..., Any])


def places_option(command: Command) -> Command:
    """`--places FILE`."""
    return click.option(
        "--places",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="CSV file of further municipalities, with the columns of schemas/reference/municipalities.csv.",
    )(command)


def further_places(path: Path | None) -> Places | None:
    """The municipalities of `--places`; a file that is none is a usage error."""
    try:
        return None if path is None else load_places(path)
    except PlacesFileError as error:
        raise click.BadParameter(str(error), param_hint="--places") from error


def tools_for(path: Path | None) -> Tools:
    """Sweden's places with those of `--places`, and OCR where its program is installed."""
    more = further_places(path)
    return Tools(places=None if more is None else swedish_places().extended(more), ocr=find_tesseract())
