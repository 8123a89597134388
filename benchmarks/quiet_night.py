"""What a night costs in which nothing changed: 290 municipal hosts and polisen.se, on the loopback.

    python benchmarks/quiet_night.py [PAGES_PER_HOST]

Serves invented promises for Sweden's municipalities (PAGES_PER_HOST each, default 2, and one each at polisen.se), lets
one night read them all and a second one find nothing new. Prints requests and documents read, which must be one
conditional request per known page and none, and how long the second night took, which with pauses of 0 is its work
besides waiting for hosts. Status 1 when the counts are others.
"""

from __future__ import annotations

import csv
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any, cast

from jinja2 import Environment, FileSystemLoader, select_autoescape

sys.path.insert(0, str(Path(__file__).parents[1]))

from pipeline.documents import Tools
from pipeline.fetch import FetchSettings
from pipeline.nightly import PlainCalls, run
from pipeline.page_identity import source_id
from pipeline.plan import RunPlan, RunReport
from pipeline.sources import COLUMNS
from pipeline.work import Setting
from schemas.places import Municipality, swedish_places
from tests.pipeline.country.country import FOLDER, Country
from tests.pipeline.country.police import address
from tests.pipeline.country.replies import Reply
from tests.pipeline.country.server import CountryServer, serving
from tests.pipeline.country.texts import Writer

BEGIN = datetime(2026, 3, 2, 2, 30, tzinfo=UTC)
SETTINGS = FetchSettings(pause_seconds=0, allowed_private_hosts=("127.0.0.0/8",))


class Sweden:
    """As much of a country as a server needs: one week, a page or more on each host and one each at the police."""

    def __init__(self, pages_per_host: int) -> None:
        self.places = swedish_places().municipalities
        self.codes: dict[str, str] = {}
        self.pages: dict[str, Reply] = {}
        templates = Environment(loader=FileSystemLoader(FOLDER), autoescape=select_autoescape(default=True))
        for place in self.places:
            writer = Writer(FOLDER, 1, place.code, place.name)
            for number in range(pages_per_host):
                self._put(place, f"https://www.{place.domain}/lofte-{number}", templates, writer, 2026 - 2 * number)
            self._put(place, address(place, 2), templates, writer, 2026)

    def _put(self, place: Municipality, url: str, templates: Environment, writer: Writer, vintage: int) -> None:
        text = writer.promise(vintage)
        body = templates.get_template("sitevision.html.j2").render(
            title=text.title, site=f"{place.name} kommun", blocks=text.blocks, menu=[], canonical="", banner="",
            counter=vintage, updated=url,
        )  # fmt: skip
        self.pages[url] = Reply(body=body.encode())
        self.codes[url] = place.code

    def hosts(self) -> list[str]:
        """Every host name."""
        return [*(f"www.{place.domain}" for place in self.places), "polisen.example"]

    def week(self, _: int) -> SimpleNamespace:
        """The only one there is."""
        return SimpleNamespace(pages=self.pages, sites=[])


def register(folder: Path, country: Sweden) -> Path:
    """Every page as an active source."""
    path = folder / "sources.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows((source_id(url), url, code, "", "active", "") for url, code in country.codes.items())
    return path


def night(folder: Path, server: CountryServer, day: int, on_step: Callable[[str], None]) -> RunReport:
    """One run; `on_step` is told when each step begins."""
    moment = BEGIN + timedelta(days=day)
    plan = RunPlan(
        sources=folder / "sources.csv", state=folder / "state", output=folder / "output", as_of=moment.date(),
        fetch=SETTINGS,
    )  # fmt: skip
    server.log.clear()
    setting = Setting(lambda: moment, server, Tools(), lambda step, done, total: on_step(step) if not done else None)
    return run(plan, setting, PlainCalls())


def timed(folder: Path, server: CountryServer, day: int) -> tuple[RunReport, dict[str, float]]:
    """A night, and the seconds of its steps."""
    marks = [("begin", time.perf_counter())]
    report = night(folder, server, day, lambda step: marks.append((step, time.perf_counter())))
    marks.append(("end", time.perf_counter()))
    return report, {name: marks[i + 1][1] - at for i, (name, at) in enumerate(marks[:-1])}


def main(arguments: list[str]) -> int:
    """Measure and print; returns the exit code."""
    country = Sweden(int(arguments[0]) if arguments else 2)
    with TemporaryDirectory() as name, serving(cast(Country, cast(Any, country))) as server:
        folder = Path(name)
        register(folder, country)
        first, seconds_of_first = timed(folder, server, 0)
        quiet, seconds = timed(folder, server, 1)
        pages = [asked for asked in server.log if not asked.url.endswith("/robots.txt")]
        robots = len(server.log) - len(pages)
        asked = Counter(one.url for one in pages if one.is_conditional and one.status == 304)
        is_one_each = asked == dict.fromkeys(country.pages, 1) and len(pages) == len(country.pages)
        most = max(server.most_at_once.values())
    both = sum(seconds.values()), sum(seconds_of_first.values())
    steps = ", ".join(f"{step} {took:.1f}" for step, took in seconds.items())
    print(f"{len(country.hosts())} hosts, {len(country.pages)} known pages; first night: {first.documents_read} read")
    print(f"quiet night: {len(pages)} requests for pages, {asked.total()} conditional with 304, {robots} robots.txt")
    print(f"quiet night: {quiet.documents_read} documents read, {sum(quiet.changes.values())} changes, {most} at once")
    print(f"quiet night: {both[0]:.1f} s in all ({steps}), {both[0] / both[1]:.2f} of the first one")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most, the server's included")
    return 0 if is_one_each and quiet.documents_read == 0 and not quiet.changes and most == 1 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
