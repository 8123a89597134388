"""A whole run, from the register to the release. Who conducts the steps (plain calls, Prefect) is an argument."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from . import release, steps
from .batches import ReadingPool
from .fetch.outcome import FetchOutcome
from .notices import deliver
from .plan import RunPlan, RunReport
from .source_states import settle
from .steps import Pending
from .store import SourceState
from .work import Setting, Work, opened


class Conductor(Protocol):
    """Runs the coarse steps of a run, each of which is one call."""

    def fetch(self, work: Work) -> list[FetchOutcome]:
        """`steps.fetch`."""
        ...

    def read(self, work: Work, pool: ReadingPool, batches: Sequence[Sequence[Pending]]) -> None:
        """`steps.read` for each batch, as many at once as the plan has workers."""
        ...

    def publish(
        self, work: Work, states: Mapping[str, SourceState], outcomes: Sequence[FetchOutcome], read: int, reused: int
    ) -> RunReport:
        """`release.publish`."""
        ...


class PlainCalls:
    """Conducts without an orchestrator."""

    def fetch(self, work: Work) -> list[FetchOutcome]:
        """One call."""
        return steps.fetch(work)

    def read(self, work: Work, pool: ReadingPool, batches: Sequence[Sequence[Pending]]) -> None:
        """A thread per worker process; the threads only wait."""
        with ThreadPoolExecutor(max(work.plan.workers, 1)) as threads:
            list(threads.map(lambda batch: steps.read(work, pool, batch), batches))

    def publish(
        self, work: Work, states: Mapping[str, SourceState], outcomes: Sequence[FetchOutcome], read: int, reused: int
    ) -> RunReport:
        """One call."""
        return release.publish(work, states, outcomes, read, reused)


def run(plan: RunPlan, setting: Setting, conductor: Conductor) -> RunReport:
    """Fetch, read what is new, publish, and tell who wants to know.

    Raises what `work.opened` and `release.publish` raise.
    """
    with opened(plan, setting) as work:
        outcomes = [] if plan.offline else conductor.fetch(work)
        found = steps.snapshots(work)
        items = steps.pending(work, found)
        setting.progress("read", 0, len(items))
        with ReadingPool(plan.workers, work.tools) as pool:
            conductor.read(work, pool, steps.batches(work, items))
        setting.progress("read", len(items), len(items))
        states = settle(work, found)
        report = conductor.publish(work, states, outcomes, len(items), len(found) - len(items))
        undelivered = deliver(work.store, work.notices, setting.secrets, setting.now())
        return report.model_copy(update={"undelivered": undelivered})
