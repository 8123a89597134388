"""`medborgarloften run`: the register of sources into a release."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..documents import Tools
from ..ocr import find_tesseract
from .exit_codes import ExitCode
from .progress import StepProgress
from .summary import print_summary

if TYPE_CHECKING:
    from ..mirror import Mirror
    from ..plan import RunPlan, RunReport
    from ..work import Setting

WORLD = Path("corpus/world")
CORRECTIONS = Path("corpus/corrections")
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)
EXISTING = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("run")
@click.option("--sources", type=FILE, help="Register of sources (CSV). Default: the sample world in corpus/world.")
@click.option("--only", multiple=True, metavar="SOURCE_ID", help="Fetch and read only this source; may be repeated.")
@click.option("--offline", is_flag=True, help="Ask no host; read the newest snapshots of the archive.")
@click.option("--output", type=FOLDER, default=Path("output"), show_default=True, help="Folder of the release.")
@click.option("--state", type=FOLDER, help="Folder of archive and database.  [default: corpus/state/NAME OF REGISTER]")
@click.option("--database", metavar="URL", help="Database of the state of record, e.g. postgresql+psycopg://...")
@click.option("--as-of", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="Day to tell coverage for.")
@click.option("--places", type=FILE, help="CSV file of further municipalities.")
@click.option("--contact", default="", metavar="ADDRESS", help="Sent to hosts, so that they know whom to write to.")
@click.option("--workers", type=click.IntRange(0), default=os.cpu_count() or 1, help="Processes that read documents.")
@click.option("--corrections", type=EXISTING, help="Folder of human corrections.  [default: corpus/corrections]")
@click.option("--notices", type=FILE, help="Settings (TOML): whom to tell of changes, dates and failures.")
@click.option("--accept-loss", is_flag=True, help="Publish although the last release held more.")
@click.option("--plain", is_flag=True, help="Without Prefect: the same steps, called directly.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON instead of a table.")
def run_command(
    sources: Path | None,
    only: tuple[str, ...],
    offline: bool,
    output: Path,
    state: Path | None,
    database: str | None,
    as_of: datetime | None,
    places: Path | None,
    contact: str,
    workers: int,
    corrections: Path | None,
    notices: Path | None,
    accept_loss: bool,
    plain: bool,
    as_json: bool,
) -> None:
    """Fetch the pages of a register, read what is new, and publish the dataset.

    The output folder is replaced whole or, when the new release lost what the last one had, not at all.

    \b
    Examples:
      medborgarloften run
      medborgarloften run --sources corpus/sources/sweden.csv --contact data@example.org
      medborgarloften run --sources corpus/sources/sweden.csv --only polisen-falun --as-of 2025-01-01
      medborgarloften run --offline
    """
    if sources is not None and not contact and not offline:
        raise click.UsageError("--contact is needed to ask hosts on the web: an address they can write to")
    from ..fetch.settings import FetchSettings
    from ..plan import RunPlan

    is_world = sources is None
    register = sources or _world_register()
    plan = RunPlan(
        sources=register,
        state=state or Path("corpus/state") / (register.parent.name if is_world else register.stem),
        output=output,
        as_of=as_of.date() if as_of else date.today(),
        places=places or (WORLD / "municipalities.csv" if is_world else None),
        only_these_places=is_world and places is None,
        only=only,
        offline=offline,
        database=database,
        workers=workers,
        corrections=corrections or (CORRECTIONS if not is_world and CORRECTIONS.is_dir() else None),
        notices=notices,
        accept_loss=accept_loss,
        # The sample world is this machine itself, which nobody needs to be spared.
        fetch=FetchSettings(allowed_private_hosts=("127.0.0.1",), pause_seconds=0, retry_wait_seconds=0.1)
        if is_world
        else FetchSettings(contact=contact),
    )
    report = _conducted(plan, is_world=is_world, plain=plain, quiet=as_json)
    if as_json:
        click.echo(report.model_dump_json(indent=2))
    else:
        print_summary(report, plan)
    sys.exit(exit_code(report))


def exit_code(report: RunReport) -> ExitCode:
    """0 when all was read, 1 when a source or document failed, 3 and 4 when nothing was published."""
    if not report.measures["documents"]:
        return ExitCode.NOTHING_USABLE
    if report.release == "refused":
        return ExitCode.RELEASE_REFUSED
    failed = sum(report.fetched.get(failure, 0) for failure in ("blocked", "gone", "failed"))
    return ExitCode.SOME_FAILED if failed or report.documents_unreadable else ExitCode.OK


def _world_register() -> Path:
    register = WORLD / "sources.csv"
    if not register.is_file():
        raise click.UsageError(f"{register} is not here; start in the project's folder, or name a register: --sources")
    return register


def _conducted(plan: RunPlan, *, is_world: bool, plain: bool, quiet: bool) -> RunReport:
    import stamina
    from sqlalchemy.exc import SQLAlchemyError

    from ..corrections import CorrectionsError
    from ..notices import NoticeSettingsError
    from ..place_files import PlacesFileError
    from ..publish import UnfitFolder
    from ..sources import SourceListError
    from ..work import AlreadyRunning, Setting, UnknownSource

    stamina.instrumentation.set_on_retry_hooks([])  # the log of requests holds each attempt; stderr is for people
    run = _plain_run if plain else _flow_run
    with _mirror(is_world) as mirror, StepProgress(quiet=quiet) as progress:
        try:
            tools = Tools(ocr=find_tesseract())
            return run(plan, Setting(lambda: datetime.now(UTC), mirror, tools, progress.report, os.environ))
        except (SourceListError, PlacesFileError, UnknownSource, UnfitFolder, AlreadyRunning) as error:
            raise click.UsageError(str(error)) from error
        except (CorrectionsError, NoticeSettingsError) as error:
            raise click.UsageError(str(error)) from error
        except (OSError, SQLAlchemyError) as error:
            raise click.ClickException(f"{type(error).__name__}: {error}") from error


def _plain_run(plan: RunPlan, setting: Setting) -> RunReport:
    from .. import nightly

    return nightly.run(plan, setting, nightly.PlainCalls())


def _flow_run(plan: RunPlan, setting: Setting) -> RunReport:
    # Both are read when Prefect is imported. Its client otherwise reports its use to a service, and its log repeats on
    # the screen what the progress bar shows; with a server, the log is for who reads it there.
    os.environ.setdefault("DO_NOT_TRACK", "1")
    if "PREFECT_API_URL" not in os.environ:
        os.environ.setdefault("PREFECT_LOGGING_LEVEL", "WARNING")
    from .. import flows

    return flows.run(plan, setting)


@contextmanager
def _mirror(is_world: bool) -> Iterator[Mirror]:
    from ..mirror import NoMirror
    from ..worldserver import serving

    if not is_world:
        yield NoMirror()
        return
    with serving(WORLD) as mirror:
        yield mirror
