"""`medborgarloften show`: one document as a page for people."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from schemas import SourcedIssue

from ..documents import read_document
from ..inputs import read_file, read_stream
from .exit_codes import of_documents
from .options import places_option, tools_for


@click.command("show")
@click.argument("name", metavar="FILE|-")
@click.option("--url", help="Where the document came from.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write, else printed.")
@places_option
def show_command(name: str, url: str | None, output: Path | None, places: Path | None) -> None:
    """Make a self-contained HTML page: the text with each extracted span marked, and its record beside it.

    Of a PDF the pages are shown too, with boxes around what was read. The page is in Swedish, fetches nothing and runs
    no program. It shows names; releases do not.

    \b
    Examples:
      medborgarloften show page.html -o page.shown.html
      medborgarloften show plan.pdf --url https://www.example.se/plan.pdf > plan.html
    """
    from ..show import failure_html, record_html

    document = read_stream(sys.stdin.buffer, url) if name == "-" else read_file(name, url)
    found = document if isinstance(document, SourcedIssue) else read_document(document, tools_for(places))
    if isinstance(found, SourcedIssue):
        _write(failure_html(found), output)
        click.echo(f"{name}: {found.issue.message} [{found.issue.code}]", err=True)
        sys.exit(of_documents(read=0, failed=1))
    data = b"" if isinstance(document, SourcedIssue) else document.data
    _write(record_html(found, data), output)


def _write(page: str, output: Path | None) -> None:
    if output is None:
        click.echo(page.encode())
    else:
        output.write_text(page, encoding="utf-8")
