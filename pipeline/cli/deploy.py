"""`medborgarloften deploy`: the nightly run on a Prefect server."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("deploy")
@click.option("--sources", type=FILE, required=True, help="Register of sources (CSV).")
@click.option("--contact", default="", metavar="ADDRESS", help="Sent to hosts, so that they know whom to write to.")
@click.option("--output", type=FOLDER, default=Path("output"), show_default=True, help="Folder of the release.")
@click.option("--state", type=FOLDER, help="Folder of archive and database.  [default: corpus/state/NAME OF REGISTER]")
@click.option("--database", metavar="URL", help="Database of the state of record, e.g. postgresql+psycopg://...")
@click.option("--places", type=FILE, help="CSV file of further municipalities.")
@click.option("--corrections", type=FOLDER, help="Folder of human corrections.")
@click.option("--notices", type=FILE, help="Settings (TOML): whom to tell of changes, dates and failures.")
@click.option("--offline", is_flag=True, help="Ask no host; publish from the archive.")
@click.option("--workers", type=click.IntRange(0), default=os.cpu_count() or 1, help="Processes that read documents.")
@click.option("--name", default="nightly", show_default=True, help="Of the deployment.")
@click.option("--pool", default="medborgarloften", show_default=True, help="Work pool; made when missing.")
@click.option("--cron", default="0 4 * * *", show_default=True, help="When to run.")
@click.option("--timezone", default="Europe/Stockholm", show_default=True, help="Of the clock that --cron means.")
def deploy_command(
    sources: Path,
    contact: str,
    output: Path,
    state: Path | None,
    database: str | None,
    places: Path | None,
    corrections: Path | None,
    notices: Path | None,
    offline: bool,
    workers: int,
    name: str,
    pool: str,
    cron: str,
    timezone: str,
) -> None:
    """Put the run on the Prefect server that PREFECT_API_URL names, every night at four.

    Never two at once: a run that finds another at work is dropped. Doing it again replaces the deployment.

    \b
    Examples:
      prefect server start &
      export PREFECT_API_URL=http://127.0.0.1:4200/api
      medborgarloften deploy --sources corpus/sources/sweden.csv --contact data@example.org
      prefect worker start --pool medborgarloften
    """
    if not contact and not offline:
        raise click.UsageError("--contact is needed to ask hosts on the web: an address they can write to")
    if not os.environ.get("PREFECT_API_URL"):
        raise click.UsageError("PREFECT_API_URL names no server; start one and export its address (see --help)")
    os.environ.setdefault("DO_NOT_TRACK", "1")  # only read when Prefect is imported
    from pydantic import ValidationError

    from ..deploy import NightlySchedule, NotDeployed, parameters_of
    from ..fetch.settings import FetchSettings
    from ..plan import RunPlan

    plan = RunPlan(
        sources=sources,
        state=state or Path("corpus/state") / sources.stem,
        output=output,
        as_of=date.min,
        places=places,
        offline=offline,
        database=database,
        workers=workers,
        corrections=corrections,
        notices=notices,
        fetch=FetchSettings(contact=contact),
    )
    try:
        schedule = NightlySchedule(working_folder=str(Path.cwd()), name=name, pool=pool, cron=cron, timezone=timezone)
    except ValidationError as error:
        problem = error.errors()[0]
        raise click.BadParameter(problem["msg"], param_hint=f"--{problem['loc'][0]}") from error
    from .. import flows

    try:
        flows.deploy(parameters_of(plan), schedule)
    except NotDeployed as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Deployed medborgarloften-nightly/{name}: {cron} ({timezone}).")
    click.echo(f"It runs once a worker is there: prefect worker start --pool {pool}")
