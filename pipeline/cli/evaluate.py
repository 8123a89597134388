"""`medborgarloften evaluate`: how right the records are, against annotated documents."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .exit_codes import of_documents
from .options import places_option, tools_for
from .progress import Progress

if TYPE_CHECKING:
    from ..evaluation import GoldDocument

PUT_AWAY = "held"
"""The split whose documents are measured and not looked at."""


@click.command("evaluate")
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("texts", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--split", help="Only the lines of GOLD with this split, e.g. tune or held.")
@click.option("--json", "as_json", is_flag=True, help="Print all figures as JSON, with the intervals of each class.")
@click.option(
    "--errors-page",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write every error with the text around it, as HTML.",
)
@click.option("--seed", default=0, show_default=True, help="Of the draws behind the confidence intervals.")
@places_option
@click.option("--quiet", is_flag=True, help="No progress on standard error.")
def evaluate_command(
    gold: Path,
    texts: Path,
    split: str | None,
    as_json: bool,
    errors_page: Path | None,
    seed: int,
    places: Path | None,
    quiet: bool,
) -> None:
    """Read the documents under TEXTS and compare their records with GOLD, one annotated document per line.

    Prints precision, recall and F1 per field with 95 % intervals, the same by structure class, what is taken for what,
    and how true the stated confidence is. The errors page leaves out documents of the split "held", unless --split held
    asks for them.

    \b
    Examples:
      medborgarloften evaluate corpus/samples/gold.jsonl corpus/samples --places corpus/samples/municipalities.csv
      medborgarloften evaluate gold.jsonl texts --json > figures.json
      medborgarloften evaluate gold.jsonl texts --split tune --errors-page errors.html
    """
    from ..evaluation import evaluation, score_texts
    from ..evaluation.report import report

    documents = _documents(gold, split)
    tools = tools_for(places)
    with Progress("reading", len(documents), quiet=quiet) as progress:
        scores, failures = score_texts(documents, texts, tools, progress.step)
        for failure in failures:
            progress.say(f"{failure.source_id}: {failure.issue.message} [{failure.issue.code}]")
    found = evaluation(scores, failures, seed)
    if errors_page is not None:
        from ..evaluation.errors_page import errors_html

        shown = [score for score in scores if split == PUT_AWAY or score.gold.split != PUT_AWAY]
        errors_page.write_text(errors_html(found, shown, failures), encoding="utf-8")
    click.echo(found.model_dump_json(indent=2) if as_json else report(found), nl=as_json)
    sys.exit(of_documents(len(scores) - len(failures), len(failures)))


def _documents(gold: Path, split: str | None) -> list[GoldDocument]:
    """The documents asked for; a file that is no gold, or has none of them, is a usage error."""
    from ..evaluation import GoldFileError, read_gold

    try:
        documents = [one for one in read_gold(gold) if split is None or one.split == split]
    except (GoldFileError, UnicodeDecodeError) as error:
        raise click.BadParameter(str(error), param_hint="GOLD") from error
    if not documents:
        raise click.BadParameter(f"no line has the split {split!r}", param_hint="--split")
    return documents
