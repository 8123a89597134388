"""The run as a Prefect flow. The only file that knows Prefect; everything it runs works without it.

Prefect conducts few coarse tasks: one for fetching, one per batch of documents, one for publishing. A task run costs
the server 25 ms of work and 20 KB of database after the flow has ended, and a subflow a second, so there is never one
per document. Worker processes are ours (`batches.ReadingPool`): a pool of Prefect's imports Prefect in each process
(two seconds), and one document that kills its process would end the pool for all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypedDict, cast

from httpx import HTTPError
from prefect import flow, get_client, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE, CachePolicy
from prefect.client.schemas.actions import WorkPoolCreate
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.deployments.runner import RunnerDeployment
from prefect.events import emit_event
from prefect.exceptions import ObjectAlreadyExists, PrefectException
from prefect.futures import PrefectFuture
from prefect.schedules import Cron
from prefect.settings import (
    PREFECT_API_URL,
    PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
    PREFECT_HOME,
    PREFECT_SERVER_ANALYTICS_ENABLED,
    PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS,
    temporary_settings,
)
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner
from prefect.types.entrypoint import EntrypointType
from prefect.workers.process import ProcessWorker

from . import nightly, release, steps
from .batches import ReadingPool
from .deploy import NightlySchedule, NotDeployed, ReleaseRefused, deployed_plan, live_setting
from .fetch.outcome import FetchOutcome
from .notices.announcement import announcement
from .plan import RunPlan, RunReport
from .steps import Pending
from .store import SourceState
from .work import Setting, Work


class _Options(TypedDict):
    cache_policy: CachePolicy
    persist_result: bool


# Caching is off since it would hash the arguments; nothing is persisted since results are in our own archive and store.
_OPTIONS: _Options = {"cache_policy": NO_CACHE, "persist_result": False}

STARTUP_SECONDS = 120
"""Prefect allows its temporary server 20 s to start; with a new database it took 22 s on two busy cores."""


class PrefectTasks:
    """Conducts with one Prefect task per step; each is one call of the plain function.

    What the functions need reaches them as closures: Prefect walks through all arguments in search of futures, and
    sends them to its server to be shown.
    """

    def fetch(self, work: Work) -> list[FetchOutcome]:
        """One task for all hosts."""
        one = task(name="fetch", **_OPTIONS)(lambda: steps.fetch(work))
        return one()

    def read(self, work: Work, pool: ReadingPool, batches: Sequence[Sequence[Pending]]) -> None:
        """One task per batch."""

        @task(name="read", **_OPTIONS)
        def one(number: int) -> int:
            return steps.read(work, pool, batches[number])

        for future in [one.submit(number) for number in range(len(batches))]:
            future.result()

    def publish(
        self, work: Work, states: Mapping[str, SourceState], outcomes: Sequence[FetchOutcome], read: int, reused: int
    ) -> RunReport:
        """One task."""
        one = task(name="publish", **_OPTIONS)(lambda: release.publish(work, states, outcomes, read, reused))
        return one()


def run(plan: RunPlan, setting: Setting) -> RunReport:
    """The run as a flow: on the server that PREFECT_API_URL names, else on one that lives as long as the run."""
    with temporary_settings(_settings(plan.state / "prefect")):
        # Prefect's annotations do not let a runner whose futures are of a class of their own stand for a runner.
        threads: TaskRunner[PrefectFuture[Any]] = cast(Any, ThreadPoolTaskRunner(max_workers=max(plan.workers, 1)))

        @flow(name="medborgarloften", task_runner=threads, validate_parameters=False, persist_result=False)
        def medborgarloften(plan: RunPlan) -> RunReport:
            return _conducted(plan, setting)

        return medborgarloften(plan)


@flow(name="medborgarloften-nightly", validate_parameters=False, persist_result=False)
def nightly_flow(plan: dict[str, Any]) -> None:
    """The deployed run, as a worker starts it; `plan` is made by `deploy.parameters_of`.

    Raises ReleaseRefused, so that the run is shown as failed, and what `nightly.run` raises.
    """
    report = _conducted(deployed_plan(plan), live_setting())
    if report.release == "refused":
        raise ReleaseRefused("; ".join(report.losses))


def deploy(plan: Mapping[str, Any], schedule: NightlySchedule) -> str:
    """Put the nightly run on the server that PREFECT_API_URL names, for workers of a process pool; returns its id.

    Doing it again replaces it. Raises NotDeployed.
    """
    deployment = RunnerDeployment.from_flow(
        nightly_flow,
        name=schedule.name,
        schedules=[Cron(schedule.cron, timezone=schedule.timezone)],
        # A run that meets another one is dropped: what it would have done is what the other is doing.
        concurrency_limit=ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW),
        parameters={"plan": dict(plan)},
        work_pool_name=schedule.pool,
        job_variables={"working_dir": schedule.working_folder, "env": {"DO_NOT_TRACK": "1"}},
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    try:
        _ensure_pool(schedule.pool)
        return str(deployment.apply())
    except (PrefectException, HTTPError, RuntimeError, ValueError) as error:
        raise NotDeployed(f"{type(error).__name__}: {error}") from error


def _ensure_pool(name: str) -> None:
    template = ProcessWorker.get_default_base_job_template()
    with get_client(sync_client=True) as client, suppress(ObjectAlreadyExists):
        client.create_work_pool(WorkPoolCreate(name=name, type="process", base_job_template=template))


def _conducted(plan: RunPlan, setting: Setting) -> RunReport:
    """The run, and what the server is told of it afterwards: three artifacts, and an event per changed promise."""
    report = nightly.run(plan, setting, PrefectTasks())
    told = announcement(plan.output, report)
    create_markdown_artifact(key="run-summary", markdown=told.summary)
    create_table_artifact(key="changes", table=told.changes)
    create_table_artifact(key="coverage", table=told.coverage)
    for event in told.events:
        emit_event(event.name, resource=event.resource, payload=event.payload)
    return report


def _settings(home: Path) -> dict[Any, Any]:
    """Prefect's settings for one run; `home` is for a temporary server's database."""
    # With heartbeats a flow cannot end before the thread that sends them wakes, once a second. The environment cannot
    # say "none" (an empty value fails validation), a setting can.
    common = {PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None, PREFECT_SERVER_ANALYTICS_ENABLED: False}
    if PREFECT_API_URL.value():
        return common
    # Not in the user's own Prefect home: what a temporary server keeps there is of no use to anybody, since most task
    # runs are still on their way to the database when the process ends. Kept between runs, it starts in half the time.
    home.mkdir(parents=True, exist_ok=True)
    return {**common, PREFECT_HOME: home, PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS: STARTUP_SECONDS}
