"""Sixty municipalities and a police that do not exist, over eleven weeks, from corpus/country/."""

from __future__ import annotations

import random
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape

from pipeline.place_files import load_places
from schemas.places import Municipality

from .police import PoliceSite
from .sites import Site
from .storylines import storylines
from .texts import Writer

FOLDER = Path(__file__).parents[3] / "corpus" / "country"
SEED = 2016


class Week:
    """All that is on the web in one week."""

    def __init__(self, police: PoliceSite, sites: list[Site]) -> None:
        self.police = police
        self.sites = sites
        self.pages = dict(police.pages)
        self.truth = dict(police.truth)
        """Kind by address, of the pages that discovery is to find."""
        for site in sites:
            self.pages |= site.pages
            self.truth |= site.truth


class Country:
    """The same pages for the same seed, byte for byte."""

    def __init__(self, folder: Path = FOLDER, seed: int = SEED) -> None:
        self._seed = seed
        self.places_file = folder / "municipalities.csv"
        self.places: list[Municipality] = list(load_places(self.places_file).municipalities)
        self._stories = storylines(folder)
        self._turns = list(range(len(self.places)))
        if seed != SEED:  # other sites meet other things, so that what holds is not true of one constellation only
            random.Random(seed).shuffle(self._turns)
        self._writers = [Writer(folder, seed, place.code, place.name) for place in self.places]
        self._templates = Environment(loader=FileSystemLoader(folder), autoescape=select_autoescape(default=True))
        self.week = lru_cache(maxsize=None)(self._week)

    def hosts(self) -> list[str]:
        """Every host name, in a fixed order."""
        names = [f"www.{place.domain}" for place in self.places]
        rooms = [name for site in self.week(0).sites if (name := site.base.split("//")[1]) not in names]
        return [*names, *rooms, "polisen.example"]

    def _week(self, week: int) -> Week:
        turns, writers = self._turns, self._writers
        stories = [self._stories[(turn * 7 if self._seed != SEED else turn) % len(self._stories)] for turn in turns]
        sites = [
            Site(number, turns[number], place, week, stories[number], writers[number], self._templates)
            for number, place in enumerate(self.places)
        ]
        return Week(PoliceSite(week, self.places, writers, stories, self._templates), sites)
