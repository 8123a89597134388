"""The command `medborgarloften`. Modules of commands import what is slow (spaCy, Prefect) only when they run."""

from __future__ import annotations

import click

from .archive import archive_command
from .changes import changes_command
from .deploy import deploy_command
from .discover import discover_command
from .evaluate import evaluate_command
from .expected import expected_command
from .extract import extract_command
from .run import run_command
from .schema import schema_command
from .show import show_command
from .sources import sources_command

EPILOG = """\b
Exit codes: 0 all well; 1 some documents could not be read; 2 wrong usage;
3 nothing usable came out; 4 the new release was refused and the last one kept."""


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="medborgarloften")
def main() -> None:
    """Read medborgarlöften, the promises of Swedish police and municipalities, into one traceable dataset.

    \b
    Examples:
      medborgarloften run                           the sample world, into output/
      medborgarloften extract page.html plan.pdf    one record a line
      medborgarloften show page.html -o page.shown.html
    """


sources_command.add_command(expected_command)
for command in (run_command, extract_command, show_command, evaluate_command, schema_command):
    main.add_command(command)
for command in (changes_command, deploy_command):
    main.add_command(command)
for command in (sources_command, discover_command, archive_command):
    main.add_command(command)
