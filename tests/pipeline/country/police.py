"""The site of the police, which moves all its promise pages in week 3 and again in week 6, and follows what
municipalities edit a week later."""

from __future__ import annotations

import unicodedata

from jinja2 import Environment

from schemas.places import Municipality

from .replies import Reply
from .storylines import Storyline
from .texts import Block, Text, Writer

START = "https://polisen.example/"
FIRST = f"{START}om-polisen/medborgarloften/"
LATER = f"{START}om-polisen/medborgarloften-och-lokal-samverkan/medborgarloften/"
VINTAGE = 2026


class PoliceSite:
    """The pages in one week, by address; `truth` says which of them hold promises."""

    def __init__(
        self,
        week: int,
        places: list[Municipality],
        writers: list[Writer],
        stories: list[Storyline],
        templates: Environment,
    ) -> None:
        self.pages: dict[str, Reply] = {}
        self.truth: dict[str, str] = {}
        self.generation = 0 if week < 3 else 1 if week < 6 else 2
        self._template = templates.get_template("police.html.j2")
        chosen = [
            (place, writer, stories[number])
            for number, (place, writer) in enumerate(zip(places, writers, strict=True))
            if number % 3 == 0 and stories[number].code != "never"
        ]
        for place, writer, story in chosen:
            self._promise(place, writer.promise(VINTAGE, is_edited=story.condition(week - 1) == "edited"))
        self._lists([place for place, *_ in chosen])
        robots = b"User-agent: *\nDisallow: /sok\nDisallow: /aktuellt/\n"
        self.pages[f"{START}robots.txt"] = Reply(body=robots, media_type="text/plain")

    def _promise(self, place: Municipality, text: Text) -> None:
        url = address(place, self.generation)
        self._put(url, text)
        self.truth[url] = "promise"
        if self.generation:  # only the last addresses still lead anywhere
            self.pages[address(place, self.generation - 1)] = Reply(301, location=url)

    def _lists(self, places: list[Municipality]) -> None:
        top = FIRST if self.generation == 0 else LATER
        links = [(address(place, self.generation), place.name) for place in places]
        if self.generation == 2:
            counties = sorted({place.county_name for place in places})
            for county in counties:
                inside = [link for link, place in zip(links, places, strict=True) if place.county_name == county]
                self._put(f"{LATER}{slug(county)}/", Text(f"Medborgarlöften i {county}", (("links", inside),)))
            links = [(f"{LATER}{slug(county)}/", county) for county in counties]
        self._put(top, Text("Medborgarlöften", (("links", links),)))
        self._put(START, Text("Polisen", (("links", [(f"{START}aktuellt/", "Aktuellt")]),)))

    def _put(self, url: str, text: Text) -> None:
        menu: list[Block] = [(START, "Start")]
        body = self._template.render(
            title=text.title, site="Polismyndigheten", blocks=text.blocks, menu=menu, canonical="",
            banner="Ring 112 om det är bråttom", counter=1, updated="2026-03-01",
        )  # fmt: skip
        self.pages[url] = Reply(body=body.encode())


def address(place: Municipality, generation: int) -> str:
    """Where the promise of `place` stands in a generation, counted from 0."""
    name = f"{slug(place.name)}/"
    return (FIRST, LATER, f"{LATER}{slug(place.county_name)}/")[generation] + name


def slug(name: str) -> str:
    """E.g. "ostra-hult"."""
    plain = unicodedata.normalize("NFD", name.lower()).encode("ascii", "ignore").decode()
    return plain.replace(" ", "-")
