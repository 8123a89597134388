"""What counts as an item of a report: one promise where promises are recalled, one reported result where none is."""

from __future__ import annotations

import pytest

from extractors.looking_back.recalling import recalls
from schemas import FollowUp
from tests.extractors.phrases import piece, record

HEAD = "# Uppföljning av medborgarlöftet 2023 i Almsjö\n\n"


def reports(text: str) -> list[FollowUp]:
    return record(HEAD + text).follow_ups


def shape(text: str) -> list[tuple[str | None, int]]:
    """For each item the first two words of its promise and the number of its results."""
    return [
        (" ".join(item.promise_text.split()[:2]) if item.promise_text else None, len(item.activities))
        for report in reports(text)
        for item in report.items
    ]


RECALLED = {
    "paragraphs that undertake, each above its result in prose or as a list": (
        "Polisen ska gå i parken varje helg. Även gångtunneln ska ingå.\n\nUnder 2023 har polisen gått 31 rundor.\n\n"
        "Polisen ska besöka butiker utan larm.\n\nPolisen har besökt åtta butiker. Besöken har gett detta:\n\n"
        "- Två tips har lett vidare.\n- En butik har fått lås.",
        [("Polisen ska", 1), ("Polisen ska", 3)],
    ),
    "noun phrases that count what was promised, each above a list": (
        "Fler kvällspass - polisen kommer att cykla i hamnen minst tio kvällar.\n\n"
        "- Under året gick polisen elva pass.\n\nMinst tre kontroller mot klotterfärg, riktade till butiker.\n\n"
        "- Under året gjordes fem kontroller.",
        [("Fler kvällspass", 1), ("Minst tre", 1)],
    ),
    "an intro of several promises by actor, then results by actor, joined by their words": (
        "I medborgarlöftet för 2023 lovade Almsjö kommun och Polisen\n\n## Polisens del\n\n- Att hålla sex"
        " nykterhetskontroller.\n- Att besöka hemtjänstens lokaler.\n\n## Kommunens del\n\n- Att hålla fyra städdagar."
        "\n\n## POLISENS UPPFÖLJNING\n\n- Polisen har besökt hemtjänstens lokaler tio gånger.\n- Polisen har hållit"
        " åtta nykterhetskontroller.\n\n## KOMMUNENS UPPFÖLJNING\n\n- Kommunen har hållit fem städdagar.",
        [("Att hålla", 1), ("Att besöka", 1), ("Att hålla", 1)],
    ),
    "results in prose under area headings below a list of promises": (
        "I medborgarlöftet lovade vi från polisens sida att:\n\n- Gå kvällspatruller i parken.\n- Besöka loppisar.\n\n"
        "## Kvällspatruller\n\nPolisen har gått tjugo kvällspatruller.",
        [("Gå kvällspatruller", 1), ("Besöka loppisar.", 0)],
    ),
    "area prose above promises that are answered one by one is no item": (
        "## Fokusområden\n\n### Klotter\n\nPolisen och kommunen har sanerat hela året.\n\n"
        "## Aktiviteter\n\n### Klotter\n\n- Polisen ska besöka skolan varje månad.\n\n"
        "  Polisen har besökt skolan nio gånger.\n\n"
        "- Kommunen ska sanera inom ett dygn.\n\n  Arbetet pågår.",
        [("Polisen ska", 1), ("Kommunen ska", 1)],
    ),
    "general promises listed above the particular ones are no items": (
        "- Vi lovar att verka för ordning på badplatserna\n- Vi lovar att verka för färre stölder\n\n"
        "## Kommunen ska hålla kurser för ledare\n\nKommunen har hållit fyra kurser.\n\n"
        "## Polisen ska gå rundor vid badplatser\n\nPolisen har gått nio rundor.",
        [("Kommunen ska", 1), ("Polisen ska", 1)],
    ),
    "a listed promise printed again above its result is one": (
        "Så här ska löftet bli verklighet:\n\n- Cykelmärkning på torget\n- Nya lampor i parken\n\n"
        "Cykelmärkning på torget\n\nMärkdagen i maj hölls i solsken.\n\nNya lampor i parken\n\nLamporna har bytts.",
        [("Cykelmärkning på", 1), ("Nya lampor", 1)],
    ),
    "a promise without a stop and its result on the next line of the item": (
        "Polisen skall öka antalet kontroller genom:\n\n- Kvällskontroller med inriktning på nykterhet\n"
        "  Kontroller har hållits i fem byar.\n- Patruller i fjällbyarna\n  Tjugo patruller har körts under året.",
        [("Kvällskontroller med", 1), ("Patruller i", 1)],
    ),
    "a result that opens with its number has no label": (
        "I löftet ingick:\n\n- Pass på kajen\n- Insatser mot langning\n\nSå blev det:\n\n- Sjutton kvällar till fots\n"
        "- Nio insatser. Vid två av dem deltog hundförare",
        [("Pass på", 1), ("Insatser mot", 1)],
    ),
    "a promise said in the present after the result": (
        "## Träffar\n\nFyra träffar är bokade. Löftet är att minst tre träffar ska ordnas.\n\n## Äldre\n\n"
        "Det andra löftet går ut på att ge stöd åt äldre. Polisen har hållit två möten.",
        [("Löftet är", 1), ("Det andra", 1)],
    ),
    "what goes on about a recalled promise is no second one": (
        "I löftet åtog sig polisen att göra kontroller. De skulle läggas vid hamnen. Tolv kontroller har gjorts.",
        [("I löftet", 1)],
    ),
}

UNRECALLED = {
    "one sentence over all that was promised recalls nothing": (
        "Det som polisen och kommunen utlovade har bara delvis gått att genomföra.\n\n"
        "- Nio möten hölls.\n- Sju besök gjordes.",
        [(None, 1), (None, 1)],
    ),
    "noun phrases beside sentences in one list are results": (
        "- Samtal med fältgruppen\n- Cykelpass i centrum\n- Volontärer har följt med på kvällarna.",
        [(None, 1), (None, 1), (None, 1)],
    ),
    "areas that were chosen are no results": (
        "Ur lägesbilden har följande fokusområden valts:\n\n- Bostadsnära brott\n- Skogsbränder\n\n"
        "Det här har vi gjort:\n\n- Fyra möten har hållits.",
        [(None, 1)],
    ),
    "how the promise was made known is no result": (
        "## Detta har polisen utfört\n\n- Polisen har hållit 34 pass.\n\n## Hur vi har berättat om medborgarlöftet\n\n"
        "- Tidningen har fått siffrorna.",
        [(None, 1)],
    ),
    "each area is a promise where the report says that there were as many": (
        "De två löftena rör båtar och stölder.\n\n## Båtar\n\nPolisen har gjort 38 kontroller."
        " Kustbevakningen har stoppat fem båtar.\n\n## Stölder\n\nPolisen har gett råd vid sexton tillfällen.",
        [(None, 2), (None, 1)],
    ),
    "headings that are sentences tell results": (
        "## Mätning\n\n## Mätning av hastigheter har utförts som planerat\n\n"
        "## Skolbesök\n\n## Polisen har besökt alla skolor\n",
        [(None, 1), (None, 1)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), RECALLED.values(), ids=RECALLED.keys())
def test_where_promises_are_recalled_each_is_an_item(text: str, expected: list[tuple[str | None, int]]) -> None:
    assert shape(text) == expected


@pytest.mark.parametrize(("text", "expected"), UNRECALLED.values(), ids=UNRECALLED.keys())
def test_where_none_is_recalled_each_result_is_an_item(text: str, expected: list[tuple[str | None, int]]) -> None:
    assert shape(text) == expected


def test_a_result_measured_against_the_number_promised_stands_beside_recalled_promises() -> None:
    text = (
        "Polisen har arbetat 900 timmar av de 2 200 utlovade.\n\n## Möten\n\nPolisen lovade att hålla möten. Nio hölls."
        "\n\n## Skolor\n\nKommunen lovade att besöka skolor. Alla skolor har besökts."
    )
    assert shape(text) == [(None, 1), ("Polisen lovade", 1), ("Kommunen lovade", 1)]


def test_a_status_of_the_whole_promise_is_a_report_without_items() -> None:
    [report] = reports("Det allra mesta har vi hållit.")
    assert report.items == []
    assert report.of_period is not None


RECALLING = [
    ("Polisen lovade att gå tio rundor.", True),
    ("Turistbyrån åtog sig att utbilda värdar.", True),
    ("Under 2019 avsåg polisen att synas mer.", True),
    ("Det som polisen utlovade har delvis gått att genomföra.", False),
    ("En stor del av det vi lovar bygger på besök.", False),
    ("Kommunen och polisen enades om åtgärder för att fler skulle våga gå ut.", False),
]


@pytest.mark.parametrize(("text", "expected"), RECALLING, ids=[text for text, _ in RECALLING])
def test_a_promise_is_recalled_by_the_main_verb(text: str, expected: bool) -> None:
    assert recalls(piece(text)) is expected


def test_notices_above_the_title_are_no_results() -> None:
    notice = "# Kokningspåbud\n\nBakterier har hittats i ett prov.\n\n# Så gick det med medborgarlöftena 2021\n\n"
    found = record(notice + "- Polisen har hållit nio möten.").follow_ups
    assert [len(report.items) for report in found] == [1]


def test_years_of_a_heading_below_the_headline_and_of_the_deeds() -> None:
    below = "# Så gick det med löftet\n\n## Uppföljning av medborgarlöftet 2017-2018\n\n- Polisen har hållit nio möten."
    done = "Under 2018-2019 utförde polisen en del.\n\n- Polisen har hållit nio möten."
    deeds = "# Uppföljning medborgarlöftet 2019\n\n" + done
    periods = [report.of_period for text in (below, deeds) for report in record(text).follow_ups]
    assert [(one.start, one.end) for one in periods if one] == [
        ("2017-01-01", "2018-12-31"),
        ("2018-01-01", "2019-12-31"),
    ]
