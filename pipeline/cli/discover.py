"""`medborgarloften discover`: pages nobody listed."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from schemas.places import Municipality, swedish_places

from .exit_codes import ExitCode
from .options import further_places, places_option, tools_for
from .progress import Progress
from .sources import SWEDEN, register_of

if TYPE_CHECKING:
    from ..discovery import Discovery, SiteReport

POLICE = "polisen.se"
STATE = Path("corpus/state/discovery")
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("discover")
@click.option("--only", multiple=True, metavar="CODE", help="Look only at this municipality's site; may be repeated.")
@click.option("--police/--no-police", default=None, help="Whether to look at polisen.se.  [default: without --only]")
@click.option("--sources", type=FILE, default=SWEDEN, show_default=True, help="Register whose pages are not proposed.")
@click.option("--all", "with_known", is_flag=True, help="Propose pages that the register has, too.")
@click.option("--requests", type=click.IntRange(1), default=120, show_default=True, help="Most pages asked of a site.")
@click.option("--state", type=FOLDER, default=STATE, show_default=True, help="Folder for the bytes of the candidates.")
@click.option("--workers", type=click.IntRange(0), default=os.cpu_count() or 1, help="Processes that read documents.")
@click.option("--contact", required=True, metavar="ADDRESS", help="Sent to hosts, so they know whom to write to.")
@places_option
@click.option("--json", "as_json", is_flag=True, help="Print candidates, sites and misses as one JSON object.")
@click.option("--quiet", is_flag=True, help="No progress and no messages on standard error.")
def discover_command(
    only: tuple[str, ...],
    police: bool | None,
    sources: Path,
    with_known: bool,
    requests: int,
    state: Path,
    workers: int,
    contact: str,
    places: Path | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Look through the sites of municipalities and the police for promises that the register does not have.

    Prints candidates as rows of a register, best first by what was read in them; each row's note says by which way it
    was found and which words speak for it. Nothing is added to the register.

    \b
    Examples:
      medborgarloften discover --only 2080 --contact data@example.org
      medborgarloften discover --contact data@example.org > candidates.csv
      medborgarloften discover --police --only 2080 --json --contact data@example.org
    """
    from ..archive import Archive
    from ..batches import ReadingPool
    from ..discovery import DiscoverySettings, discover, targets
    from ..discovery.rows import as_source, register_csv, unlisted
    from ..fetch.log import log_file
    from ..fetch.settings import FetchSettings
    from ..mirror import NoMirror

    register = register_of(sources)
    more = further_places(places)
    chosen = _chosen(only, (more or swedish_places()).municipalities)
    sites = targets(chosen, POLICE if (not only if police is None else police) else None)
    began = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    with (
        Progress("sites", len(sites), quiet=quiet) as progress,
        ReadingPool(workers, tools_for(places)) as pool,
        log_file(state / "requests", began, NoMirror()) as log,
    ):

        def tell(report: SiteReport) -> None:
            if report.misses or not report.is_complete:
                progress.say(_line(report))
            progress.step()

        found = discover(
            sites,
            Archive(state / "archive"),
            FetchSettings(contact=contact),
            DiscoverySettings(requests_per_site=requests),
            NoMirror(),
            pool,
            lambda: datetime.now(UTC),
            on_site=tell,
            log=log,
        )
    proposed = list(found.candidates) if with_known else unlisted(found.candidates, register)
    if as_json:
        click.echo(found.model_copy(update={"candidates": tuple(proposed)}).model_dump_json(indent=2))
    else:
        click.echo(register_csv([as_source(one) for one in proposed]), nl=False)
    sys.exit(exit_code(found))


def exit_code(found: Discovery) -> ExitCode:
    """0 when every site was looked through, 1 when some could not be, 3 when none could."""
    unseen = sum(not site.family for site in found.sites)
    if unseen == len(found.sites):
        return ExitCode.NOTHING_USABLE
    return ExitCode.SOME_FAILED if unseen or found.unread else ExitCode.OK


def _chosen(only: tuple[str, ...], municipalities: tuple[Municipality, ...]) -> list[Municipality]:
    if unknown := sorted(set(only) - {place.code for place in municipalities}):
        raise click.BadParameter(f"no municipality has the code {', '.join(unknown)}", param_hint="--only")
    return [place for place in municipalities if not only or place.code in only]


def _line(report: SiteReport) -> str:
    ended = "" if report.is_complete else ", ended at the limit of requests"
    first = f", first: {report.misses[0].url} [{report.misses[0].code}]" if report.misses else ""
    return f"{report.start}: {report.requests} requests, {len(report.misses)} could not be had{first}{ended}"
