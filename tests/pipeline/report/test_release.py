"""Each release brings its page."""

from __future__ import annotations

import json
from pathlib import Path

from bs4 import BeautifulSoup

from pipeline.webpage import page_words

from ..test_nightly import World, page


def test_the_page_is_published_with_the_data_it_shows(tmp_path: Path) -> None:
    """The same day and the same number of promises in force as in run.json."""
    world = World(tmp_path)
    world.register("a", "b")
    world.serve(a=page(2024), b=page(2025))
    world.run()
    run = json.loads(world.output("run.json"))
    shown = BeautifulSoup(world.output("index.html"), "lxml")
    words = page_words("pipeline.report")
    text = " ".join(shown.get_text(" ").split())
    assert run["as_of"] == "2025-06-01"
    assert words["as_of"].format(day="1 juni 2025") in text
    everything = sum(run["coverage"].values())
    assert f"{run['coverage']['current']} av {everything} kommuner" in text
