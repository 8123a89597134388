"""What happens to each municipality's promise page, from corpus/country/storylines.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

WEEKS = 11


@dataclass(frozen=True)
class Storyline:
    """Conditions of a page over the weeks."""

    code: str
    changes: dict[int, str]

    def condition(self, week: int) -> str:
        """The condition in a week."""
        return next((self.changes[past] for past in range(week, -1, -1) if past in self.changes), "there")


def storylines(folder: Path) -> list[Storyline]:
    """All of them, in the order of the file."""
    entries = tomllib.loads((folder / "storylines.toml").read_text(encoding="utf-8"))["storyline"]
    return [Storyline(one["code"], {int(week): what for week, what in one["weeks"].items()}) for one in entries]
