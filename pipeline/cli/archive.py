"""`medborgarloften archive`: look after the archive of snapshots."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path

import click

from .exit_codes import ExitCode

DEFAULT = Path("corpus/state/sweden/archive")
archive_option = click.option(
    "--archive",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=DEFAULT,
    show_default=True,
    help="Folder of the archive: archive/ in the state folder of a run.",
)


@click.group("archive")
def archive_command() -> None:
    """Verify, export or prune the archive of everything that was fetched.

    \b
    Examples:
      medborgarloften archive verify
      medborgarloften archive export snapshots.warc.gz --archive corpus/state/world/archive
      medborgarloften archive prune --newest 5
    """


@archive_command.command("verify")
@archive_option
@click.option("--json", "as_json", is_flag=True, help="Print the problems as JSON, one a line.")
def verify_command(folder: Path, as_json: bool) -> None:
    """Read every record back and say what is damaged, missing or torn. Changes nothing; status 1 when something is.

    \b
    Example:
      medborgarloften archive verify
    """
    from ..archive import Archive

    archive = Archive(folder)
    problems = archive.verify()
    for problem in problems:
        line = f"{problem.file}, {problem.offset}: {problem.message} [{problem.kind}]"
        click.echo(problem.model_dump_json() if as_json else line)
    if not as_json:
        sources = len(archive.all_latest())
        click.echo(f"{sources} sources, {len(problems)} problems" if problems else f"{sources} sources, all sound")
    sys.exit(ExitCode.SOME_FAILED if problems else ExitCode.OK)


@archive_command.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@archive_option
def export_command(file: Path, folder: Path) -> None:
    """Write all snapshots as one WARC file (gzip per record) for other programs.

    \b
    Example:
      medborgarloften archive export snapshots.warc.gz
    """
    from ..archive import Archive, NotInArchive

    try:
        count = Archive(folder).export_warc(file)
    except (NotInArchive, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{count} snapshots in {file}")


@archive_command.command("prune")
@archive_option
@click.option("--newest", "count", type=click.IntRange(1), metavar="N", help="Keep the newest N of each source.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Keep what was fetched from DATE on.")
@click.option("--json", "as_json", is_flag=True, help="Print the number of dropped snapshots as JSON.")
def prune_command(folder: Path, count: int | None, since: datetime | None, as_json: bool) -> None:
    """Drop old snapshots for good. The newest of each source always stays; with both options, what either keeps stays.

    \b
    Examples:
      medborgarloften archive prune --newest 5
      medborgarloften archive prune --since 2025-01-01 --newest 2
    """
    from ..archive import Archive, ArchiveDamaged, KeepRule
    from ..archive import newest as keep_newest
    from ..archive import since as keep_since

    rules: list[KeepRule] = []
    if count is not None:
        rules.append(keep_newest(count))
    if since is not None:
        rules.append(keep_since(since.date().isoformat()))
    if not rules:
        raise click.UsageError("say what to keep: --newest N, --since DATE or both")
    try:
        dropped = Archive(folder).prune(lambda history: [kept for rule in rules for kept in rule(history)])
    except (ArchiveDamaged, OSError) as error:
        raise click.ClickException(f"nothing was dropped: {error}") from error
    click.echo(json.dumps({"dropped": dropped}) if as_json else f"{dropped} snapshots dropped")
