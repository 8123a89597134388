"""The page for police staff: self-contained, accessible, honest about what was not seen, and of bearable size."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import get_args

import pytest
from bs4 import BeautifulSoup, Tag

from pipeline.privacy import redacted
from pipeline.report.ended import OUTCOMES
from pipeline.report.standing import STANDINGS
from pipeline.store import SourceState
from pipeline.webpage import page_file, page_words, policy_hash
from schemas import ExtractionResult, FollowUp, FollowUpItem
from schemas.places import swedish_places
from schemas.vocabulary import CoverageStatus

from ..factories import TEXT, commitment, period, promise, record, span
from .builders import World, answered, ref, town

WORDS = page_words("pipeline.report")
ALMSJO, BERGSVIK, DALSVIK, EDSMALA, FORSMALA = (
    town(f"901{number}", name) for number, name in enumerate(["Almsjö", "Bergsvik", "Dalsvik", "Edsmåla", "Forsmåla"])
)
REPORT = FollowUp(of_period=period(), items=[FollowUpItem(verdict="kept", span=span(TEXT, "Vid kajen"))])
CURRENT = redacted(record(promises=[promise(period())], follow_ups=[REPORT]))
PAST = redacted(record("d-2", promises=[promise(period("2023-01-01", "2024-12-31"), municipality=ref(BERGSVIK))]))
BLOCKED = SourceState(source_id="s-9012").unanswered("2025-05-30", "blocked", None)
WORLD = World(
    [ALMSJO, BERGSVIK, DALSVIK, EDSMALA, FORSMALA],
    {"9010": CURRENT, "9011": PAST},
    {"9012": BLOCKED, "9013": answered("s-9013")},
)
HTML = WORLD.html()
PAGE = BeautifulSoup(HTML, "lxml")


def texts(selector: str) -> list[str]:
    return [" ".join(found.get_text().split()) for found in PAGE.select(selector)]


def only(page: BeautifulSoup, selector: str) -> Tag:
    found = page.select_one(selector)
    assert found is not None
    return found


def test_nothing_is_fetched_and_only_the_own_script_runs() -> None:
    """The policy names the hashes of the page's own style sheet and script, and forbids everything else."""
    policy = str(only(PAGE, "meta[http-equiv=Content-Security-Policy]")["content"])
    [style], [script] = PAGE.select("style"), PAGE.select("script")
    assert policy.startswith("default-src 'none';")
    assert f"style-src '{policy_hash(style.get_text())}'" in policy
    assert f"script-src '{policy_hash(script.get_text())}'" in policy
    assert PAGE.select("link, img, iframe, object, [src], [style], [onclick]") == []
    assert "url(" not in style.get_text()


def test_ids_are_unique_and_every_inner_link_leads_somewhere() -> None:
    ids = [str(tag["id"]) for tag in PAGE.select("[id]")]
    assert len(ids) == len(set(ids))
    inner = {str(link["href"]) for link in PAGE.select("a[href^='#']")}
    assert inner <= {f"#{name}" for name in ids}


def test_landmarks_headings_and_tables_can_be_told_apart() -> None:
    """One h1, no level left out, a skip link first, every table with a caption and every head with its scope."""
    assert only(PAGE, "html")["lang"] == "sv"
    levels = [int(heading.name[1]) for heading in PAGE.select("h1, h2, h3, h4")]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    first = only(PAGE, "body a")
    assert first["class"] == ["skip"]
    assert all(table.caption is not None for table in PAGE.select("table"))
    assert all(head.get("scope") in ("col", "row") for head in PAGE.select("th"))
    assert len(PAGE.select("main, header, nav")) == 3


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("9010", "Gäller"), ("9011", "Upphört"), ("9012", "Kunde inte läsas: släpper inte in oss"),
        ("9013", "Inget hittat"), ("9014", "Inte kontrollerad"),
    ],
)  # fmt: skip
def test_status_is_said_in_words_and_a_symbol(code: str, expected: str) -> None:
    """Never by colour alone, and what was not seen is not called missing."""
    cells = only(PAGE, f"#alla tr[data-code='{code}']").select("td")
    assert cells[2].get_text(" ", strip=True).endswith(expected)
    assert cells[2].select_one(".mark") is not None
    follow_up = cells[6].get_text()
    assert follow_up == {"9010": "hittad", "9012": "vet inte", "9014": "vet inte"}.get(code, "ingen hittad")


def test_figures_name_what_they_are_part_of() -> None:
    assert texts(".big") == ["1 av 5 kommuner (20 %) har ett medborgarlöfte som gäller."]
    assert "Om 2 kommuner vet vi inget" in " ".join(texts("#korthet p"))
    assert "1 åtagande. 1 av dem (100 %)" in " ".join(texts("#korthet p"))


def test_a_municipality_shows_its_words_targets_and_yearly_values() -> None:
    text = " ".join(only(PAGE, "#k-9010").get_text(" ").split())
    assert "Polisen ska gå två rundor i veckan vid kajen." in text
    assert "2 rundor per vecka = 104 per år två rundor i veckan" in text
    assert "Undertecknat av kommunalråd" in text
    assert "uppfyllt" in text


def test_names_never_appear() -> None:
    assert "Skoglund" in TEXT
    assert "Skoglund" not in HTML
    assert "█" not in HTML


def test_what_was_seen_of_each_address_is_told() -> None:
    assert "släpper inte in oss sedan 30 maj 2025" in texts("#k-9012")[0]
    assert "har inte besökts" in texts("#k-9014")[0]


def test_a_joint_promise_stands_in_full_once() -> None:
    joint = promise(period()).model_copy(update={"municipalities": [ref(ALMSJO), ref(BERGSVIK)]})
    page = BeautifulSoup(World([ALMSJO, BERGSVIK], {"9010": record(promises=[joint])}).html(), "lxml")
    assert len(page.select("#k-9010 ol")) == 1
    assert page.select("#k-9011 ol") == []
    assert only(page, "#k-9011 article a")["href"] == "#k-9010"


def test_hostile_text_stays_text_and_hostile_addresses_are_no_links() -> None:
    said = "<script>alert('&')</script> ska gå två rundor i veckan vid kajen."
    text = TEXT.replace("Polisen ska gå två rundor i veckan vid kajen.", said)
    given = promise(period(), [commitment(text, said)])
    found = record(promises=[given], text=text)
    document = found.document.model_copy(update={"url": "javascript:alert(1)", "title": "</title><b>"})
    page = BeautifulSoup(World([ALMSJO], {"9010": found.model_copy(update={"document": document})}).html(), "lxml")
    assert len(page.select("script")) == 1
    assert said in only(page, "#k-9010").get_text()
    assert page.select("a[href^=javascript]") == []


def test_no_place_in_a_sentence_is_left_open() -> None:
    assert re.findall(r"\{(?!shown|all)[a-z_]+\}", PAGE.get_text().replace(only(PAGE, "script").get_text(), "")) == []


def test_invented_places_get_no_map_and_are_called_invented() -> None:
    assert PAGE.select("svg") == []
    assert WORDS["invented"] in texts(".note")


def test_every_code_has_its_words_and_no_two_share_a_symbol() -> None:
    assert set(WORDS["standing"]) == set(STANDINGS)
    assert len({words["symbol"] for words in WORDS["standing"].values()}) == len(STANDINGS)
    assert set(WORDS["status"]) == set(get_args(CoverageStatus))
    assert set(OUTCOMES) <= set(WORDS["ended"])


def _sweden() -> World:
    """Each municipality with a promise of four commitments: more than a thousand."""
    towns = swedish_places().municipalities
    text = TEXT + "\n\n" + "\n\n".join(f"{number} Polisen ska delta {'i möten ' * 20}." for number in range(4))
    parts = [line for line in text.split("\n\n") if line[:1].isdigit()]
    found: dict[str, ExtractionResult] = {}
    for number, place in enumerate(towns):
        given = promise(period(), [commitment(text, part) for part in parts], ref(place))
        found[place.code] = record(f"d-{number}", promises=[given], text=text, municipalities=[ref(place)])
    return World(towns, found)


def test_all_of_sweden_stays_under_three_megabytes() -> None:
    html = _sweden().html()
    assert len(html.encode()) < 3_000_000
    page = BeautifulSoup(html, "lxml")
    assert len(page.select("#alla tbody tr")) == 290
    assert len(page.select("#karta use[data-code] title")) == 290
    assert only(page, "#karta")["aria-label"] == WORDS["map"]["label"]


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_and_marks_can_be_seen(scheme: int) -> None:
    """WCAG AA: 4.5 for text and symbols on all their grounds, 3 for borders and patterns."""
    blocks = re.findall(r":root \{([^}]*)\}", page_file("pipeline.report", "page.css"))
    colours = dict(re.findall(r"--(\w+): (#\w+);", blocks[scheme]))
    for ground in ("paper", "band", "note"):
        for ink in ("ink", "soft", "link"):
            assert _contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    assert _contrast(colours["paper"], colours["current"]) >= 4.5
    assert _contrast("#000", colours["lapsed"]) >= 4.5
    for ground in ("upcoming", "related", "none_found", "not_read"):
        assert _contrast(colours["ink"], colours[ground]) >= 4.5, ground
    for ground in ("upcoming", "lapsed", "related", "not_read", "not_checked"):
        assert _contrast(colours["pattern"], colours[ground]) >= 3, ground
    assert _contrast(colours["light"], colours["ending"]) >= 3
    assert _contrast(colours["border"], colours["paper"]) >= 3
