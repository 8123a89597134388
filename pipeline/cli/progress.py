"""Progress for people: a bar on a terminal, plain lines elsewhere. Always on standard error."""

from __future__ import annotations

from types import TracebackType
from typing import ClassVar, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar


class Progress:
    """Counts `total` things of one kind; a single thing gets no bar."""

    def __init__(self, what: str, total: int, *, quiet: bool = False) -> None:
        self.console = Console(stderr=True, quiet=quiet, soft_wrap=True, highlight=False)
        shown = self.console.is_terminal and total > 1
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bar = Bar(*columns, console=self.console, disable=not shown)
        self._task = self._bar.add_task(what, total=total)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._bar.stop()

    def step(self) -> None:
        """One more is done."""
        self._bar.advance(self._task)

    def say(self, line: str) -> None:
        """A line for people, above the bar; square brackets in it are no markup."""
        self.console.print(line, markup=False)


class StepProgress:
    """The steps of a run: bars on a terminal, else one line when a step ends."""

    NAMES: ClassVar[dict[str, str]] = {"fetch": "fetching pages", "read": "reading documents", "publish": "publishing"}

    def __init__(self, *, quiet: bool = False) -> None:
        self.console = Console(stderr=True, quiet=quiet, soft_wrap=True, highlight=False)
        columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self._bar = Bar(*columns, TimeElapsedColumn(), console=self.console, disable=not self.console.is_terminal)
        self._tasks: dict[str, TaskID] = {}
        self._said: set[str] = set()

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._bar.stop()

    def report(self, step: str, done: int, total: int) -> None:
        """`done` of `total` of a step."""
        if step not in self._tasks:
            self._tasks[step] = self._bar.add_task(self.NAMES[step], total=total)
        self._bar.update(self._tasks[step], completed=done, total=total)
        if not self.console.is_terminal and done == total and step not in self._said:
            self._said.add(step)
            self.console.print(f"{self.NAMES[step]}: {total}", markup=False)
