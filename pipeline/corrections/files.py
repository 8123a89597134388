"""Reading a folder of patch files."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from pathlib import Path

from pydantic import ValidationError

from .model import CorrectionFile


class CorrectionsError(ValueError):
    """A patch file that cannot be used; says which and why."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path


def load_corrections(folder: Path, known: Collection[str]) -> dict[str, CorrectionFile]:
    """The patch files (*.toml) of a folder by source; `known` are the sources of the register.

    Raises CorrectionsError for a file that is damaged, names no known source, or is the second one for its source.
    """
    found: dict[str, CorrectionFile] = {}
    for path in sorted(folder.glob("*.toml")):
        file = _file(path)
        if file.source_id not in known:
            raise CorrectionsError(path, f"the register has no source named {file.source_id!r}")
        if file.source_id in found:
            raise CorrectionsError(path, f"a second file for the source {file.source_id!r}; keep one document's")
        found[file.source_id] = file
    return found


def _file(path: Path) -> CorrectionFile:
    try:
        return CorrectionFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(str(part) for part in problem["loc"])
        raise CorrectionsError(path, f"{where}: {problem['msg']}" if where else problem["msg"]) from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CorrectionsError(path, str(error)) from error
