"""`medborgarloften extract`: records of single documents."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from schemas import ExtractionResult, SourcedIssue

from ..documents import Document, Tools, read_document
from ..inputs import fetch_address, is_address, read_file, read_stream
from .exit_codes import of_documents
from .options import places_option, tools_for
from .progress import Progress


@click.command("extract")
@click.argument("names", metavar="FILE|-|URL ...", nargs=-1, required=True)
@click.option("--url", help="Where the document came from; the municipality or the period may stand only there.")
@places_option
@click.option("--quiet", is_flag=True, help="No progress and no messages on standard error.")
def extract_command(names: tuple[str, ...], url: str | None, places: Path | None, quiet: bool) -> None:
    """Print the record of each document as JSON: indented for one, one per line for several.

    A document that cannot be read gives an issue record instead and a message on standard error; the others are read.

    \b
    Examples:
      medborgarloften extract page.html --url https://polisen.se/om-polisen/medborgarloften/falun/
      medborgarloften extract *.pdf > records.jsonl
      curl -s ADDRESS | medborgarloften extract - --url ADDRESS
    """
    if url is not None and len(names) > 1:
        raise click.UsageError("--url belongs to one document; several were named")
    tools = tools_for(places)
    indent = 2 if len(names) == 1 else None
    read = failures = 0
    with Progress("reading", len(names), quiet=quiet) as progress:
        for found in _records(names, url, tools):
            click.echo(found.model_dump_json(indent=indent).encode())
            if isinstance(found, SourcedIssue):
                failures += 1
                progress.say(f"{found.source_id}: {found.issue.message} [{found.issue.code}]")
            else:
                read += 1
            progress.step()
    sys.exit(of_documents(read, failures))


def _records(names: tuple[str, ...], url: str | None, tools: Tools) -> Iterator[ExtractionResult | SourcedIssue]:
    for name in names:
        document = _document(name, url)
        yield document if isinstance(document, SourcedIssue) else read_document(document, tools)


def _document(name: str, url: str | None) -> Document | SourcedIssue:
    if name == "-":
        return read_stream(sys.stdin.buffer, url)
    if is_address(name):
        from ..fetch.settings import FetchSettings

        return fetch_address(name, FetchSettings(), lambda: datetime.now(UTC))
    return read_file(name, url)
