"""`medborgarloften sources`: the register of addresses."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import click

from schemas import Source
from schemas.places import swedish_places
from schemas.vocabulary import Publisher

from ..sources import SourceListError, load_sources
from .exit_codes import ExitCode
from .options import further_places, places_option
from .trial import told, tried

SWEDEN = Path("corpus/sources/sweden.csv")
sources_option = click.option(
    "--sources", type=click.Path(exists=True, dir_okay=False, path_type=Path), default=SWEDEN, show_default=True,
    help="Register of sources (CSV).",
)  # fmt: skip
contact_option = click.option(
    "--contact", required=True, metavar="ADDRESS", help="Sent to hosts, so that they know whom to write to."
)
pause_option = click.option(
    "--pause", type=click.FloatRange(0), default=30.0, show_default=True, metavar="SECONDS",
    help="Wait between the two requests for the page.",
)  # fmt: skip
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group("sources")
def sources_command() -> None:
    """List, try out, add and explain the addresses that are asked every night.

    \b
    Examples:
      medborgarloften sources list --municipality 2080
      medborgarloften sources check polisen-falun --contact data@example.org
      medborgarloften sources why 2080
    """


def register_of(path: Path) -> list[Source]:
    """The register in `path`; a file that is none is a usage error."""
    try:
        return load_sources(path)
    except SourceListError as error:
        raise click.UsageError(str(error)) from error


@sources_command.command("list")
@sources_option
@click.option("--municipality", "codes", multiple=True, metavar="CODE", help="Only about this one; may be repeated.")
@click.option("--publisher", type=click.Choice(get_args(Publisher)), help="Only what they publish.")
@click.option("--status", type=click.Choice(["active", "candidate", "dead"]), help="Only with this status.")
@click.option("--words", metavar="TEXT", help="Only where name, address or note hold this text.")
@json_option
def list_command(
    sources: Path, codes: tuple[str, ...], publisher: str | None, status: str | None, words: str | None, as_json: bool
) -> None:
    """Print the sources that pass every filter: name, status, municipalities and address, parted by tabs.

    \b
    Examples:
      medborgarloften sources list --status active --publisher police
      medborgarloften sources list --words "links to PDF" --json
    """
    for one in register_of(sources):
        text = f"{one.source_id} {one.url} {one.note}".casefold()
        if (
            (not codes or set(codes) & set(one.municipality_codes))
            and publisher in (None, one.publisher)
            and status in (None, one.status)
            and (words is None or words.casefold() in text)
        ):
            row = (one.source_id, one.status, " ".join(one.municipality_codes), one.url)
            click.echo(one.model_dump_json() if as_json else "\t".join(row))


@sources_command.command("check")
@click.argument("source_id", metavar="ID")
@sources_option
@contact_option
@pause_option
@places_option
@json_option
def check_command(
    source_id: str, sources: Path, contact: str, pause: float, places: Path | None, as_json: bool
) -> None:
    """Fetch a source twice; tell what would be extracted and whether the page holds still. Nothing is kept.

    \b
    Example:
      medborgarloften sources check polisen-falun --contact data@example.org
    """
    source = next((one for one in register_of(sources) if one.source_id == source_id), None)
    if source is None:
        raise click.BadParameter(f"{sources} has no source named {source_id}", param_hint="ID")
    found = tried(source, contact, pause, places)
    click.echo(found.model_dump_json(indent=2) if as_json else told(found))
    sys.exit(ExitCode.OK if found.is_usable else ExitCode.NOTHING_USABLE)


@sources_command.command("add")
@click.argument("url")
@click.option("--municipality", "codes", multiple=True, metavar="CODE", help="Whom it is about; may be repeated.")
@click.option("--note", default="", metavar="TEXT", help="What was seen there.")
@click.option("--candidate", is_flag=True, help="List it without asking it every night.")
@sources_option
@contact_option
@pause_option
@places_option
@json_option
def add_command(
    url: str,
    codes: tuple[str, ...],
    note: str,
    candidate: bool,
    sources: Path,
    contact: str,
    pause: float,
    places: Path | None,
    as_json: bool,
) -> None:
    """Try an address out as `check` does, and add it to the register when something can be read there.

    \b
    Example:
      medborgarloften sources add https://www.falun.se/medborgarlofte --contact data@example.org
    """
    from ..register import ADDED, AlreadyListed, add, listed, new_source

    twin = listed(url, register_of(sources))
    if twin is not None:
        raise click.BadParameter(f"the register has this page as {twin.source_id}", param_hint="URL")
    municipalities = (further_places(places) or swedish_places()).municipalities
    row = new_source(url, codes, "", municipalities, is_active=not candidate)
    found = tried(row, contact, pause, places)
    click.echo(found.model_dump_json(indent=2) if as_json else told(found))
    if not found.is_usable:
        click.echo("Not added.", err=True)
        sys.exit(ExitCode.NOTHING_USABLE)
    day = datetime.now(UTC).date().isoformat()
    notes = [f"{ADDED} {day}", f"seen: {found.kind}", *([note] if note else [])]
    about = row.municipality_codes or list(found.municipality_codes)
    try:
        add(sources, row.model_copy(update={"note": "; ".join(notes), "municipality_codes": about}))
    except (AlreadyListed, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Added to {sources} as {row.source_id}.", err=True)


@sources_command.command("why")
@click.argument("code")
@sources_option
@click.option("--state", type=click.Path(file_okay=False, path_type=Path), default=Path("corpus/state/sweden"),
              show_default=True, help="State folder of the runs, for what came of asking the last time.")  # fmt: skip
@click.option("--database", metavar="URL", help="Database of the state of record, when it is not in that folder.")
@places_option
@json_option
def why_command(
    code: str, sources: Path, state: Path, database: str | None, places: Path | None, as_json: bool
) -> None:
    """Tell all that is known of a municipality: its police district, whether a promise is expected and why, its
    sources, and what came of asking them.

    \b
    Example:
      medborgarloften sources why 2080
    """
    from ..municipality_file import municipality_file, remembered
    from ..municipality_file import told as told_file
    from .expected import expected_of

    more = further_places(places)
    known = swedish_places() if more is None else swedish_places().extended(more)
    found = municipality_file(code, known, register_of(sources), remembered(state, database), expected_of(sources))
    if found is None:
        raise click.BadParameter(f"no municipality has the code {code!r}", param_hint="CODE")
    click.echo(found.model_dump_json(indent=2) if as_json else told_file(found))
