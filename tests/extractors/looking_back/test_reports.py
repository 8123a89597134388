"""Reports on earlier promises: which items they hold, in the forms that real pages print them in."""

from __future__ import annotations

import pytest

from extractors import extract
from schemas import FollowUp

ADDRESS = "https://polisen.se/om-polisen/medborgarloften/storby/uppfoljning-medborgarlofte-2019/"


def reports(html: str, url: str = ADDRESS) -> list[FollowUp]:
    page = f"<html><body><main>{html}</main></body></html>"
    return extract(page.encode(), url=url).follow_ups


def shape(report: FollowUp) -> list[tuple[str | None, int]]:
    """For each item the first two words of its promise and the number of its results."""
    return [
        (" ".join(item.promise_text.split()[:2]) if item.promise_text else None, len(item.activities))
        for item in report.items
    ]


FORMS = {
    "F1: a promise as heading, its result as text": (
        "<h1>Uppföljning medborgarlöfte 2019</h1><h2>Vi lovar att hålla fyra torgmöten under året.</h2><p>Tre"
        " möten hölls.</p>"
        "<h2>Kommunen ska rusta upp lekplatsen vid ån.</h2><p>Den stod klar i maj. Gungorna är nya.</p>",
        [("Vi lovar", 1), ("Kommunen ska", 2)],
    ),
    "F1: a promise as bullet, its results nested below": (
        "<h1>Uppföljning medborgarlöfte 2019</h1><ul><li>Polisen ska besöka alla krogar.<ul><li>Tolv krogar"
        " har besökts.</li>"
        "<li>En krog har stängts.</li></ul></li><li>Kommunen ska belysa parken.<ul><li>Lamporna har satts"
        " upp.</li></ul></li></ul>",
        [("Polisen ska", 2), ("Kommunen ska", 1)],
    ),
    "F1: promise and result in one bullet": (
        "<h1>Uppföljning medborgarlöfte 2019</h1><ul><li>Polisen lovade tio kvällar på torget. Elva kvällar"
        " har genomförts.</li>"
        "<li>Kommunen skulle starta en nattvandring. Den har ännu inte startats.</li></ul>",
        [("Polisen lovade", 1), ("Kommunen skulle", 1)],
    ),
    "F1: labels on lines of their own": (
        "<h1>Uppföljning medborgarlöfte 2019</h1><h2>Trafik</h2><p>Löfte: Polisen mäter hastigheten på Ågatan.</p>"
        "<p>Resultat: Sju mätningar har gjorts.</p><h2>Skola</h2><p>Löfte: Kommunen anställer en fältare.</p>"
        "<p>Resultat: Ej påbörjat.</p>",
        [("Polisen mäter", 1), ("Kommunen anställer", 1)],
    ),
    "F1: area, bold promise, labelled result": (
        "<h1>Hur gick det med löftet 2019?</h1><h2>Trafik</h2><p><strong>Polisen mäter hastigheten på"
        " Ågatan.</strong></p>"
        "<p>Resultat: Sju mätningar har gjorts. Två förare miste körkortet.</p>",
        [("Polisen mäter", 2)],
    ),
    "F2: two lists of one length, joined by order": (
        "<h1>Uppföljning medborgarlöfte 2019</h1><p>Det här lovade vi:</p><ul><li>Tio fotpass i centrum</li>"
        "<li>En ny ungdomsgård</li>"
        "</ul><p>Så här gick det:</p><ul><li>Fjorton pass genomfördes</li><li>Lokalen har öppnats</li></ul>",
        [("Tio fotpass", 1), ("En ny", 1)],
    ),
    "F2: lists of different lengths, joined by their words": (
        "<h1>Uppföljning medborgarlöfte 2019</h1><p>Följande aktiviteter utlovades:</p><ul><li>Tillsyn av krogar</li>"
        "<li>Cykelmärkning på torget</li></ul><p>Resultat:</p><ul><li>120 cyklar har fått märkning</li>"
        "<li>Sju krogtillsyner har gjorts</li>"
        "<li>Ytterligare en cykeldag har hållits</li></ul>",
        [("Tillsyn av", 1), ("Cykelmärkning på", 2)],
    ),
    "F2: lists per actor": (
        "<h1>Uppföljning medborgarlöfte 2019</h1><h2>Polisen</h2><p>Det här lovade vi:</p><ul><li>Fotpass i"
        " centrum</li></ul>"
        "<p>Det här gjorde vi:</p><ul><li>Polisen har gått 14 pass</li></ul><h2>Kommunen</h2><p>Det här lovade vi:</p>"
        "<ul><li>Ny belysning</li></ul><p>Det här gjorde vi:</p><ul><li>Kommunen har bytt 30 lampor</li></ul>",
        [("Fotpass i", 1), ("Ny belysning", 1)],
    ),
    "F3: results alone are an item each": (
        "<h1>Det här har vi gjort</h1><p>Polisen och kommunen tecknade ett medborgarlöfte för 2019.</p>"
        "<ul><li>Polisen har hållit tolv torgmöten.</li><li>Kommunen har röjt vid stationen.</li>"
        "<li>Grannsamverkan har startats.</li></ul>"
        "<p>Sammantaget är löftet uppfyllt.</p>",
        [(None, 1), (None, 1), (None, 1)],
    ),
    "F4: what goes on about a deed belongs to it": (
        "<h1>Uppföljning medborgarlöfte 2019</h1><h2>Trafik</h2><p>Polisen har gjort 19 kontroller på Ågatan."
        " 40 förare har bötfällts."
        " Kommunen har sänkt farten vid skolan.</p><h2>Narkotika</h2><p>Hundar har använts vid tre tillfällen.</p>",
        [(None, 2), (None, 1), (None, 1)],
    ),
    "F5: bullets by year": (
        "<h1>Uppföljning 2018-2019</h1><h2>2019</h2><ul><li>Nio möten hölls.</li></ul><h2>2018</h2><ul>"
        "<li>Sju möten hölls.</li>"
        "<li>Kursen ställdes in.</li></ul>",
        [(None, 1), (None, 1), (None, 1)],
    ),
    "a table row is an item": (
        "<h1>Uppföljning medborgarlöfte 2019</h1><table><tr><th>Löfte</th><th>Status</th><th>Kommentar</th></tr>"
        "<tr><td>Tio fotpass</td><td>Klart</td><td>Elva pass gjordes</td></tr><tr><td>Ny belysning</td><td>Ej"
        " klart</td><td></td></tr></table>",
        [("Tio fotpass", 1), ("Ny belysning", 1)],
    ),
    "a headline promise over the promises is no item": (
        "<h1>Uppföljning medborgarlöfte 2019</h1><p>Polisen och kommunen lovade att arbeta för tryggheten."
        " Det skulle ske genom följande:</p>"
        "<p><strong>Polisen skulle gå tio fotpass.</strong><br>Tolv pass gjordes.</p><p><strong>Kommunen"
        " skulle röja buskar.</strong><br>"
        "Det gjordes i maj.</p>",
        [("Polisen skulle", 1), ("Kommunen skulle", 1)],
    ),
    "the next promise is no item": (
        "<h1>Uppföljning medborgarlöfte 2019</h1><ul><li>Polisen har hållit tolv torgmöten.</li></ul>"
        "<h2>Nytt löfte</h2><p>Polisen och kommunen ska under våren skriva ett nytt löfte.</p>",
        [(None, 1)],
    ),
}


@pytest.mark.parametrize(("html", "expected"), FORMS.values(), ids=FORMS.keys())
def test_items_of_a_report(html: str, expected: list[tuple[str | None, int]]) -> None:
    assert [shape(report) for report in reports(html)] == [expected]


VERDICTS = {
    "said of the promise": ("Löftet är genomfört.", "kept"),
    "said of the work": ("Arbetet pågår.", "partly"),
    "a part failed": ("Polisen har hållit tre möten. Ett möte ställdes in.", "partly"),
    "all failed": ("Mötena fick ställas in på grund av pandemin.", "not_kept"),
    "not to the full": ("Löftet kunde inte uppfyllas till fullo.", "partly"),
    "numbers are not compared": ("Polisen har hållit nio möten.", "unclear"),
    "said to be unknown": ("Har inte följts upp.", "not_reported"),
}


@pytest.mark.parametrize(("result", "expected"), VERDICTS.values(), ids=VERDICTS.keys())
def test_verdict_is_what_the_text_says(result: str, expected: str) -> None:
    html = f"<h1>Uppföljning medborgarlöfte 2019</h1><h2>Polisen ska hålla tio torgmöten.</h2><p>{result}</p>"
    assert [item.verdict for report in reports(html) for item in report.items] == [expected]


def test_a_pointer_takes_over_the_verdict_above() -> None:
    html = (
        "<h1>Uppföljning medborgarlöfte 2019</h1><h2>Polisen ska hålla tio torgmöten.</h2><p>Löftet är genomfört.</p>"
        "<h2>Kommunen ska delta i dem alla.</h2><p>Se ovan punkt.</p>"
    )
    assert [item.verdict for item in reports(html)[0].items] == ["kept", "kept"]


PERIODS = {
    "heading": (
        "<h1>Uppföljning medborgarlöfte 2018–2019</h1>",
        "https://storby.se/a.html",
        ("2018-01-01", "2019-12-31"),
    ),
    "words above the first item": (
        "<h1>Så gick det</h1><p>Detta gjordes inom medborgarlöftet 2018.</p>",
        "https://storby.se/a.html",
        ("2018-01-01", "2018-12-31"),
    ),
    "address": (
        "<h1>Det här har vi gjort</h1><p>Sedan 2019 går vi fler pass.</p>",
        ADDRESS,
        ("2019-01-01", "2019-12-31"),
    ),
    "months, the year from the date line": (
        "<p>2023-06-12</p><h1>Uppföljning av medborgarlöftet mars-maj</h1>",
        "https://storby.se/a.html",
        ("2023-03-01", "2023-05-31"),
    ),
    "a half-year's report on two years": (
        "<h1>Uppföljning medborgarlöfte juni - december 2018</h1><p>Medborgarlöftet löper över två år.</p>",
        "https://storby.se/a.html",
        ("2018-01-01", "2019-12-31"),
    ),
    "the next promise's years are not this one's": (
        "<h1>Uppföljning medborgarlöfte 2018</h1><p>Nästa medborgarlöfte ska gälla 2019-2020.</p>",
        "https://storby.se/a.html",
        ("2018-01-01", "2018-12-31"),
    ),
}


@pytest.mark.parametrize(("opening", "url", "expected"), PERIODS.values(), ids=PERIODS.keys())
def test_period_is_that_of_the_promise_looked_back_at(opening: str, url: str, expected: tuple[str, str]) -> None:
    found = [report.of_period for report in reports(opening + "<ul><li>Polisen har hållit nio möten.</li></ul>", url)]
    assert [(period.start, period.end) for period in found if period] == [expected]


PROMISE = (
    "<h1>Medborgarlöfte 2022</h1><p>Polisen lovar att:</p>"
    "<ul><li>gå fem fotpass i veckan</li><li>besöka skolor</li></ul>"
)


def test_a_promise_page_can_also_look_back() -> None:
    html = PROMISE + (
        "<h2>Så gick det med medborgarlöftet 2021</h2><h3>Trafik</h3><ul><li>Polisen lovar att mäta"
        " hastigheten.</li></ul>"
        "<p>Exempel på genomförda insatser:</p><ul><li>Polisen har mätt på Ågatan.</li><li>Polisen finns på"
        " Storgatan.</li></ul>"
    )
    assert [shape(report) for report in reports(html, "https://storby.se/lofte.html")] == [[("Polisen lovar", 2)]]


def test_a_plan_for_following_up_is_no_report() -> None:
    html = PROMISE + "<h2>Uppföljning 2022</h2><p>Polisen ska redovisa resultatet i december.</p>"
    assert reports(html, "https://storby.se/lofte.html") == []


def test_what_is_done_so_far_for_a_promise_in_force_is_no_report() -> None:
    html = (
        "<h1>Löften</h1><h2>Torget 2022</h2><p>Polisen lovar att gå fem fotpass i veckan.</p>"
        "<h3>Det här har vi gjort</h3><ul><li>Lamporna har bytts.</li></ul>"
    )
    assert reports(html, "https://storby.se/lofte.html") == []


def test_two_promises_looked_back_at_are_two_reports() -> None:
    html = PROMISE + (
        "<h2>Uppföljning av medborgarlöftet 2021</h2><ul><li>Polisen har hållit nio möten.</li></ul>"
        "<h2>Uppföljning av medborgarlöftet 2020</h2><ul><li>Polisen har hållit sju möten.</li></ul>"
    )
    found = [report.of_period for report in reports(html, "https://storby.se/lofte.html")]
    assert [period.start for period in found if period] == ["2021-01-01", "2020-01-01"]


def test_every_span_quotes_its_text() -> None:
    html = FORMS["F1: area, bold promise, labelled result"][0]
    record = extract(f"<html><body><main>{html}</main></body></html>".encode(), url=ADDRESS)
    done = [one for report in record.follow_ups for item in report.items for one in item.activities]
    assert done
    assert all(record.document.text[one.span.start : one.span.end] == one.text for one in done)
