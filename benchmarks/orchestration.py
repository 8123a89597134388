"""What orchestration costs: the same run over the same pages with Prefect and with plain calls.

    python benchmarks/orchestration.py [PAGES]

Copies the sample world's HTML pages under new addresses until there are PAGES (default 1,000), serves them on the
loopback, and prints the times of reading alone (a bare process pool), of the plain run and of the flow, with their
ratios. Starting Prefect's temporary server is told apart, since it is paid once, and not at all where a server runs.
"""

from __future__ import annotations

import csv
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.batches import ReadingPool
from pipeline.documents import Document, Tools
from pipeline.fetch import FetchSettings
from pipeline.mirror import Mirror
from pipeline.nightly import PlainCalls, run
from pipeline.plan import RunPlan
from pipeline.work import Setting
from pipeline.worldserver import serving

WORLD = Path(__file__).parents[1] / "corpus" / "world"
WORKERS = os.cpu_count() or 1
BATCH = 150


def copied_world(folder: Path, count: int) -> list[bytes]:
    """`count` pages, each with a number of its own so that no two have the same bytes; returns their bodies."""
    samples = [path.read_bytes() for path in sorted(WORLD.rglob("*.html"))]
    web, bodies = [["url", "file", "status", "location"]], []
    register = [["source_id", "url", "municipality_codes", "publisher", "status", "note"]]
    for number in range(count):
        body = samples[number % len(samples)] + b"<!-- %d -->" % number
        url = f"https://www.almsjo.example/{number}"
        (folder / f"{number}.html").write_bytes(body)
        web.append([url, f"{number}.html", "200", ""])
        register.append([f"s-{number:05}", url, "9010", "municipality", "active", ""])
        bodies.append(body)
    for name, rows in (("web.csv", web), ("sources.csv", register)):
        with (folder / name).open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(rows)
    return bodies


def seconds_of_pool(bodies: list[bytes]) -> float:
    """Reading alone, with the pool's start."""
    documents = [Document(str(number), body) for number, body in enumerate(bodies)]
    batches = [documents[start : start + BATCH] for start in range(0, len(documents), BATCH)]
    began = time.perf_counter()
    with ReadingPool(WORKERS, Tools()) as pool, ThreadPoolExecutor(WORKERS) as threads:
        list(threads.map(pool.read, batches))
    return time.perf_counter() - began


def plan_for(folder: Path, name: str) -> RunPlan:
    """A run into folders of its own."""
    return RunPlan(
        sources=folder / "sources.csv", state=folder / name, output=folder / f"{name}-output", as_of=date(2025, 1, 1),
        places=WORLD / "municipalities.csv", only_these_places=True, workers=WORKERS, batch_size=BATCH,
        fetch=FetchSettings(allowed_private_hosts=("127.0.0.1",), pause_seconds=0),
    )  # fmt: skip


def setting_for(mirror: Mirror) -> Setting:
    """The real clock, no OCR, no progress."""
    return Setting(lambda: datetime.now(UTC), mirror, Tools(), lambda step, done, total: None)


def main(count: int) -> None:
    """Measure and print."""
    os.environ["DO_NOT_TRACK"] = "1"
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "ERROR")
    from pipeline import flows

    with TemporaryDirectory() as name:
        folder = Path(name)
        bodies = copied_world(folder, count)
        pool = seconds_of_pool(bodies)
        with serving(folder) as mirror:
            setting = setting_for(mirror)
            began = time.perf_counter()
            run(plan_for(folder, "plain"), setting, PlainCalls())
            plain = time.perf_counter() - began
            began = time.perf_counter()
            flows.run(plan_for(folder, "flow"), setting)
            first = time.perf_counter() - began
            began = time.perf_counter()
            flows.run(plan_for(folder, "again"), setting)
            flow = time.perf_counter() - began
    print(f"pages                                  {count}, {WORKERS} processes")
    print(f"reading alone                          {pool:7.2f} s")
    print(f"run, plain calls                       {plain:7.2f} s   {plain / pool:.2f} x reading alone")
    print(f"run, flow (server runs already)        {flow:7.2f} s   {flow / plain:.2f} x plain calls")
    print(f"run, first flow (starts its server)    {first:7.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
