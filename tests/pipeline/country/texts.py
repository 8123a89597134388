"""The words of the sample country's pages, drawn from corpus/country/texts.toml by a chance that repeats itself."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Block = tuple[str, Any]
"""heading, text (str), list (list of str) or links (list of address and words)."""


@dataclass(frozen=True)
class Text:
    """A page without its surroundings."""

    title: str
    blocks: tuple[Block, ...]

    def lines(self) -> list[str]:
        """As a document prints it."""
        lines = [self.title, ""]
        for kind, content in self.blocks:
            lines += [f"• {item}" for item in content] if kind == "list" else [content, ""]
        return lines


class Writer:
    """Writes the pages of one municipality."""

    def __init__(self, folder: Path, seed: int, code: str, name: str) -> None:
        self._words = tomllib.loads((folder / "texts.toml").read_text(encoding="utf-8"))
        self._seed = f"{seed} {code}"
        self._name = name

    def promise(self, vintage: int, *, is_edited: bool = False) -> Text:
        """The promise of the two years from `vintage` on; edited, its first figure is one higher."""
        chance = random.Random(f"{self._seed} {vintage}")
        words, slots = self._words["promise"], self._slots(chance, vintage)
        police = [self._item(chance, text, vintage) for text in chance.sample(self._words["police"], 3)]
        own = [self._item(chance, text, vintage) for text in chance.sample(self._words["municipality"], 2)]
        if is_edited:
            police[0] = _raised(police[0])
        blocks: list[Block] = [
            ("text", words["opening"].format(**slots)),
            ("heading", chance.choice(self._words["areas"]).format(**slots)),
            ("text", words["police_lead"]),
            ("list", police),
            ("text", words["municipality_lead"].format(**slots)),
            ("list", own),
            ("heading", "Uppföljning"),
            ("text", words["review"].format(**slots)),
        ]
        return Text(words["title"].format(**slots), tuple(blocks))

    def follow_up(self, vintage: int) -> Text:
        """The report on the year before `vintage`."""
        chance = random.Random(f"{self._seed} {vintage} back")
        words, slots = self._words["follow_up"], self._slots(chance, vintage)
        blocks: list[Block] = [
            ("text", words["opening"].format(**slots)),
            ("heading", words["heading"]),
            ("list", [item.format(**slots) for item in words["items"]]),
            ("text", words["closing"]),
        ]
        return Text(words["title"].format(**slots), tuple(blocks))

    def page(self, name: str, vintage: int = 2026) -> Text:
        """A page that is one of the entries with paragraphs."""
        slots = self._slots(random.Random(f"{self._seed} {name}"), vintage)
        entry = self._words[name]
        texts: list[Block] = [("text", text.format(**slots)) for text in entry["paragraphs"]]
        if "items" in entry:
            texts.append(("list", entry["items"]))
        return Text(entry["title"].format(**slots), tuple(texts))

    def _item(self, chance: random.Random, text: str, vintage: int) -> str:
        return text.format(**self._slots(chance, vintage))

    def _slots(self, chance: random.Random, vintage: int) -> dict[str, Any]:
        return {
            "name": self._name,
            "first": vintage,
            "last": vintage + 1,
            "before": vintage - 1,
            "year": vintage + 1,
            "place": chance.choice(self._words["places"]),
            "street": chance.choice(self._words["streets"]),
            "season": chance.choice(self._words["seasons"]),
            "n": chance.randint(2, 9),
        }


def _raised(item: str) -> str:
    """The item with its first figure one higher."""
    figure = next(word for word in item.split() if word.isdigit())
    return item.replace(figure, str(int(figure) + 1), 1)
