"""`medborgarloften schema`: the JSON Schemas."""

from __future__ import annotations

from pathlib import Path

import click

from schemas.export import PUBLISHED, json_schema, json_schemas


@click.command("schema")
@click.argument("name", type=click.Choice(list(PUBLISHED)), default="record")
@click.option("--list", "only_names", is_flag=True, help="Print the names only.")
@click.option("--write", "folder", type=click.Path(file_okay=False, path_type=Path), help="Write all into a folder.")
def schema_command(name: str, only_names: bool, folder: Path | None) -> None:
    """Print the JSON Schema of what this program writes (default: record, what `extract` prints).

    \b
    Examples:
      medborgarloften schema
      medborgarloften schema dataset > dataset.schema.json
      medborgarloften schema --write schemas/jsonschema
    """
    if only_names:
        click.echo("\n".join(PUBLISHED))
    elif folder is not None:
        _write(folder)
    else:
        click.echo(json_schema(name), nl=False)


def _write(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in json_schemas().items():
        (folder / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
