"""Makes all sample files and gold.jsonl again: `python -m corpus.pdf_samples.make [ID ...]` from the top of the
repository."""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

from .recipe.content import load
from .recipe.gold import facts
from .recipe.producers import produce

HERE = Path(__file__).parent


def main(wanted: list[str]) -> None:
    """Makes the samples named in samples.toml, or only those in `wanted` ("missing": those without a file); gold is
    always written whole."""
    samples = tomllib.loads((HERE / "samples.toml").read_text(encoding="utf-8"))["sample"]
    lines = []
    for sample in samples:
        document = load(HERE / "content" / f"{sample['content']}.txt")
        name = f"files/{sample['id']}.{sample.get('as', 'pdf')}"
        if not wanted or sample["id"] in wanted or (wanted == ["missing"] and not (HERE / name).exists()):
            (HERE / "files").mkdir(exist_ok=True)
            (HERE / name).write_bytes(produce(document, sample))
        lines.append(
            json.dumps(
                facts(document, sample["id"], name, sample["producer"], is_scan="scan" in sample), ensure_ascii=False
            )
        )
    (HERE / "gold.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
