"""Discovery and nightly changes on sample countries of several seeds.

    python benchmarks/country.py [SEED ...]

Each seed is a country with other texts, in which other sites meet other things in other layouts (default: seeds 1 to
5). Prints recall, precision and requests of discovery in some weeks with every page that was missed, then what nightly
runs over all weeks told that was false and did not tell that was true. Status 1 when there was any of that, a request
against robots.txt, two at once to a host, or a recall below 0.95 or precision below 0.9.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from pipeline.page_identity import page_key
from tests.pipeline.country.conftest import look_through
from tests.pipeline.country.country import Country
from tests.pipeline.country.manners import assert_polite
from tests.pipeline.country.nights import Nights
from tests.pipeline.country.server import serving
from tests.pipeline.country.storylines import WEEKS
from tests.pipeline.country.test_discovery import measured
from tests.pipeline.country.test_nights import real_changes

DISCOVERY_WEEKS = (0, 2, 5, 9)
"""At the start; with hosts that are silent or refuse; after the first move of polisen; after the last one."""


def discovery(country: Country, week: int) -> tuple[float, float]:
    """Recall and precision in a week, printed with what was missed."""
    with TemporaryDirectory() as folder:
        found, server = look_through(country, week, country.places, Path(folder))
    assert_polite(server)
    truth = country.week(week).truth
    recall, precision = measured(found, truth)
    print(f"  week {week}: {len(truth)} pages, recall {recall:.3f}, precision {precision:.3f}, {len(server.log)} asked")
    proposed = {page_key(url) for one in found.candidates for url in (one.url, *one.aliases)}
    for url, kind in truth.items():
        if page_key(url) not in proposed:
            print(f"    missed: {kind} {url} {_why(country, week, url)}")
    return recall, precision


def _why(country: Country, week: int, url: str) -> str:
    sites = country.week(week).sites
    return "; ".join(f"{site.layout.code}, {site.condition}" for site in sites if url.startswith(site.base))


def wrong_changes(country: Country) -> Iterator[str]:
    """What nights in all weeks told that was false, and did not tell that was true."""
    with serving(country) as server, TemporaryDirectory() as folder:
        nights = Nights(country, server, Path(folder))
        for server.week in range(WEEKS):
            nights.run()
            assert_polite(server)
            told, real = Counter(nights.changes()), Counter(real_changes(country, server.week))
            yield from (f"week {server.week}: false {change}" for change in (told - real).elements())
            yield from (f"week {server.week}: missed {change}" for change in (real - told).elements())


def main(arguments: list[str]) -> int:
    """Measure and print; returns the exit code."""
    is_good = True
    for seed in [int(one) for one in arguments] or range(1, 6):
        print(f"seed {seed}")
        country = Country(seed=seed)
        figures = [discovery(country, week) for week in DISCOVERY_WEEKS]
        wrong = list(wrong_changes(country))
        print(f"  changes over {WEEKS} weeks: {len(wrong)} wrong", *wrong, sep="\n    " if wrong else "")
        is_good &= not wrong and all(recall >= 0.95 and precision >= 0.9 for recall, precision in figures)
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
