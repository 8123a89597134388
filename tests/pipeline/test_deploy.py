"""The nightly run on a Prefect server: on schedule, one at a time, and told of."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.deploy import deployed_plan, parameters_of
from pipeline.notices.announcement import announcement
from tests.pipeline.test_nightly import World, page

ROOT = Path(__file__).parents[2]
HAS_SCHEDULER = tuple(map(int, version("sqlalchemy").split(".")[:2])) < (2, 1)


def test_a_plan_survives_the_way_over_the_server(tmp_path: Path) -> None:
    """As JSON, with whole paths and without a day, since each night has its own."""
    plan = World(tmp_path).plan(state=Path("somewhere"), corrections=tmp_path)
    parameters = json.loads(json.dumps(parameters_of(plan)))
    assert "as_of" not in parameters
    again = deployed_plan(parameters, date(2025, 6, 1))
    assert again == plan.model_copy(update={"state": Path("somewhere").resolve()})


def test_a_run_is_told_by_tables_and_by_an_event_per_promise(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.register("a", "b")
    world.serve(a=page(2024), b=page(2025))
    world.run()
    world.serve(a=page(2024).replace("två rundor", "tre rundor"), b=page(2026))
    told = announcement(tmp_path / "output", world.run())
    names = [event.name for event in told.events]
    assert sorted(names) == [f"medborgarloften.promise.{what}" for what in ("changed", "changed", "new")]
    assert {row["kind"] for row in told.changes} == {"added", "modified", "removed"}
    assert told.coverage[0]["municipality_code"]
    assert "| promises added | 1 |" in told.summary
    assert len({event.resource["prefect.resource.id"] for event in told.events}) == 3


def test_a_refused_release_is_told_without_the_changes_it_would_have_brought(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.register("b")
    world.serve(b=page(2025))
    world.run()
    world.serve(b=page(2025, 1))
    told = announcement(tmp_path / "output", world.run())
    assert (told.changes, told.events) == ([], [])
    assert "commitments: 1, the last release had 3" in told.summary


@pytest.mark.parametrize(
    ("options", "server", "why"),
    [
        ([], "http://127.0.0.1:1/api", "--contact is needed"),
        (["--contact", "data@example.org"], "", "PREFECT_API_URL names no server"),
        (["--offline", "--cron", "every night"], "http://127.0.0.1:1/api", "--cron"),
        (["--offline", "--timezone", "Europe/Atlantis"], "http://127.0.0.1:1/api", "--timezone"),
    ],
)
def test_what_is_missing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], server: str, why: str
) -> None:
    monkeypatch.setenv("PREFECT_API_URL", server)
    World(tmp_path).register("b")
    done = CliRunner().invoke(main, ["deploy", "--sources", str(tmp_path / "sources.csv"), *options])
    assert (done.exit_code, why in done.output) == (2, True), done.output


@contextmanager
def running(environment: dict[str, str], *command: str) -> Iterator[None]:
    """A Prefect command in the background."""
    quiet = subprocess.DEVNULL
    started = subprocess.Popen(
        [sys.executable, "-m", "prefect", *command], cwd=ROOT, env=environment, stdout=quiet, stderr=quiet,
        start_new_session=True,
    )  # fmt: skip
    try:
        yield
    finally:
        started.terminate()
        with suppress(subprocess.TimeoutExpired):
            started.wait(10)
        with suppress(ProcessLookupError):  # a worker that is told to end waits for the run that it has just begun
            os.killpg(started.pid, signal.SIGKILL)
        started.wait()


def asked(url: str, body: dict[str, Any] | None = None) -> Any:
    """The JSON answer of the server; None while it does not answer."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)
    except OSError:
        return None


def awaited(what: Callable[[], Any], seconds: float = 90) -> Any:
    """The first answer that is not empty."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := what():
            return found
        time.sleep(0.5)
    raise AssertionError("nothing came")


@pytest.mark.prefect
@pytest.mark.skipif(not HAS_SCHEDULER, reason="Prefect 3.8's scheduler fails on SQLAlchemy 2.1 and later")
def test_a_worker_runs_it_on_schedule_and_never_two_at_once(tmp_path: Path) -> None:
    """A real server, worker and automation; the archive is there, so that no host is asked. The next promise stands in
    it since the last release, which is what the run tells of."""
    world = World(tmp_path)
    world.register("b")
    world.serve(b=page(2025))
    world.run()
    world.serve(b=page(2026))
    world.run(output=tmp_path / "elsewhere")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    api = f"http://127.0.0.1:{port}/api"
    ours = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    ours |= {"PREFECT_HOME": str(tmp_path / "prefect"), "PREFECT_API_URL": api, "DO_NOT_TRACK": "1"}
    ours |= {"PREFECT_SERVER_ANALYTICS_ENABLED": "false"}
    options = ["--offline", "--workers", "0", "--pool", "test"]
    options += [f"--{name}={tmp_path / name}" for name in ("state", "output")]
    options += ["--places", str(ROOT / "corpus/world/municipalities.csv")]
    command = [sys.executable, "-m", "pipeline.cli", "deploy", "--sources", str(tmp_path / "sources.csv"), *options]
    with running(ours, "server", "start", "--port", str(port), "--no-ui"):
        awaited(lambda: asked(f"{api}/health"))
        subprocess.run(command, cwd=ROOT, env=ours, check=True, capture_output=True, timeout=60)
        deployment = asked(f"{api}/deployments/name/medborgarloften-nightly/nightly")
        assert deployment["global_concurrency_limit"]["limit"] == 1
        planned = awaited(lambda: asked(f"{api}/flow_runs/filter", {"limit": 3}))
        starts = [datetime.fromisoformat(run["expected_start_time"].replace("Z", "+00:00")) for run in planned]
        assert {start.astimezone(ZoneInfo("Europe/Stockholm")).hour for start in starts} == {4}
        acted = _automation(api, "medborgarloften.promise.new")
        both = [asked(f"{api}/deployments/{deployment['id']}/create_flow_run", {}) for _ in range(2)]
        with running(ours, "worker", "start", "--pool", "test"):
            ended = awaited(lambda: _ended(api, both))
            assert sorted(ended) == ["CANCELLED", "COMPLETED"]
            # The next run is not started by anybody: deployed again for every minute, the schedule does it.
            often = [*command, "--cron=* * * * *"]
            subprocess.run(often, cwd=ROOT, env=ours, check=True, capture_output=True, timeout=60)
            by_schedule = awaited(lambda: _completed_by_schedule(api), seconds=180)
        assert 0 <= by_schedule["estimated_start_time_delta"] < 60
        assert awaited(acted)
        assert {made["key"] for made in asked(f"{api}/artifacts/filter", {})} == {"run-summary", "changes", "coverage"}
    assert (tmp_path / "output" / "dataset.json").exists()


def _automation(api: str, event: str) -> Callable[[], bool]:
    """Have the server act on an event, by putting an automation that does nothing to sleep; tells whether it has."""

    def made(name: str, expected: str, action: dict[str, str]) -> str:
        trigger = {"type": "event", "expect": [expected], "posture": "Reactive", "threshold": 1, "within": 0}
        body = {"name": name, "trigger": trigger, "actions": [action]}
        return str(asked(f"{api}/automations/", body)["id"])

    idle = made("idle", "nothing", {"type": "do-nothing"})
    made("acts", event, {"type": "pause-automation", "source": "selected", "automation_id": idle})
    return lambda: (asked(f"{api}/automations/{idle}") or {}).get("enabled") is False


def _completed_by_schedule(api: str) -> Any:
    """The first run that the schedule started and that ended well; None while there is none."""
    done = asked(f"{api}/flow_runs/filter", {"flow_runs": {"state": {"type": {"any_": ["COMPLETED"]}}}})
    return next((run for run in done or () if run["auto_scheduled"]), None)  # a busy server may not answer at once


def _ended(api: str, runs: list[dict[str, Any]]) -> list[str]:
    """How all of them ended; empty while one has not, or the server does not answer."""
    found = [asked(f"{api}/flow_runs/{run['id']}") for run in runs]
    states = [one["state_type"] for one in found if one]
    return states if len(states) == len(runs) and not {"SCHEDULED", "PENDING", "RUNNING"} & set(states) else []
