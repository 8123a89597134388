"""When a promise is valid, not when it was signed, decided or surveyed."""

from __future__ import annotations

import pytest

from extractors.period_hints import url_period
from schemas import Period
from tests.extractors.phrases import record

LIST = "\n\nPolisen lovar att:\n\n- fotpatrullera i centrum\n- besöka skolan\n\n"


def period(before: str, after: str = "") -> Period | None:
    return record(before + LIST + after).promise_sets[0].period


def bounds(before: str, after: str = "") -> tuple[str | None, str | None] | None:
    found = period(before, after)
    return (found.start, found.end) if found else None


CASES: dict[str, tuple[str, str, tuple[str | None, str | None] | None]] = {
    "a year in the title": ("# Medborgarlöfte 2024", "", ("2024-01-01", "2024-12-31")),
    "two years in the title": ("# Medborgarlöfte 2024–2025", "", ("2024-01-01", "2025-12-31")),
    "a sentence of validity": (
        "# Medborgarlöfte",
        "Löftet gäller från 1 maj 2024 till 30 april 2026.",
        ("2024-05-01", "2026-04-30"),
    ),
    "the validity decides over the title": (
        "# Medborgarlöfte 2024",
        "Medborgarlöftet gäller 2024-2025.",
        ("2024-01-01", "2025-12-31"),
    ),
    "a section of validity": ("# Medborgarlöfte", "## Löptid\n\nJanuari–december 2024.", ("2024-01-01", "2024-12-31")),
    "only an end": ("# Medborgarlöfte", "Löftet gäller till och med december 2024.", (None, "2024-12-31")),
    "a first day and the rest of its year": (
        "# Medborgarlöfte",
        "Från den 1 mars 2024 och året ut gäller ett nytt medborgarlöfte.",
        ("2024-03-01", "2024-12-31"),
    ),
    "only an end, and the years of an undertaking": (
        "# Medborgarlöfte",
        "Löftet gäller till utgången av 2024. Under åren 2022-2024 ska polisen gå rundor i parken.",
        ("2022-01-01", "2024-12-31"),
    ),
    "the day of signing is none": ("# Medborgarlöfte", "Löftet undertecknades den 12 maj 2024.", None),
    "the day of publishing is none": ("# Medborgarlöfte", "Senast uppdaterad 12 maj 2024", None),
    "the year of a survey is none": ("# Medborgarlöfte", "Enkäten 2023 visar att parken är mörk.", None),
    "the agreement's years are none": ("# Medborgarlöfte", "Samverkansöverenskommelsen gäller 2024-2027.", None),
    "the promise decides over the agreement": (
        "# Medborgarlöfte 2024",
        "Löftet kompletterar överenskommelsen som gäller 2022-2026.",
        ("2024-01-01", "2024-12-31"),
    ),
    "the year of a follow-up is none": (
        "# Medborgarlöfte 2024",
        "## Så gick det med medborgarlöftet 2022\n\n- Tio rundor gjordes",
        ("2024-01-01", "2024-12-31"),
    ),
    "a length from a start": (
        "# Medborgarlöfte",
        "Löftet gäller två år från den 1 juni 2022.",
        ("2022-06-01", "2024-05-31"),
    ),
    "a beginning and an end apart": (
        "# Medborgarlöfte",
        "Löftet börjar gälla 1 juni 2022 och löper till och med 31 maj 2023.",
        ("2022-06-01", "2023-05-31"),
    ),
    "an end in the next sentence": (
        "# Medborgarlöfte",
        "Med start den 4 september 2022 står polisen i parken. Satsningen avslutas den 28 maj 2023.",
        ("2022-09-04", "2023-05-28"),
    ),
    "the rest of a year and a whole one": (
        "# Medborgarlöfte",
        "Löftet gäller resten av 2022 och hela 2023.",
        ("2022-01-01", "2023-12-31"),
    ),
    "the turn of the year": ("# Medborgarlöfte", "Löftet gäller till årsskiftet 2023/2024.", (None, "2023-12-31")),
    "a note that it goes on": (
        "# Medborgarlöfte 2022",
        "Löftet fortsätter att gälla även under 2023.",
        ("2022-01-01", "2023-12-31"),
    ),
    "an extension with a period of its own": (
        "# Medborgarlöften förlängs",
        "De löften som gavs för 2020–2021 håller än. Därför får de gälla även 2022 och 2023.",
        ("2022-01-01", "2023-12-31"),
    ),
    "an extension that may come is none": (
        "# Medborgarlöfte 2022",
        "Löftet kan förlängas till 2023.",
        ("2022-01-01", "2022-12-31"),
    ),
    "it, after the promise": (
        "# Medborgarlöfte",
        "Löftet har skrivits av oss båda. Det gäller 1 maj 2022 - 30 april 2023.",
        ("2022-05-01", "2023-04-30"),
    ),
    "the agreement's years before the promise's in one sentence": (
        "# Medborgarlöfte",
        "Det vilar på överenskommelsen för 2020–2024 och säger vad vi ska göra under 2021 och 2022.",
        ("2021-01-01", "2022-12-31"),
    ),
    "signed one year for the next": (
        "# Medborgarlöfte",
        "Den 14 december 2021 undertecknades medborgarlöftet för 2022.",
        ("2022-01-01", "2022-12-31"),
    ),
    "the year of the next promise is none": (
        "# Medborgarlöfte",
        "Ett nytt löfte är tänkt att skrivas under hösten 2023.",
        None,
    ),
    "months of the year the page was published": (
        "# Medborgarlöfte\n\n2023-06-12\n\n## Inriktning för medborgarlöftet, juni–augusti",
        "",
        ("2023-06-01", "2023-08-31"),
    ),
    "coming years": (
        "# Nytt medborgarlöfte för de kommande två åren",
        "Publicerad 12 januari 2022",
        ("2022-01-01", "2023-12-31"),
    ),
    "the name of the file": (
        "# Medborgarlöfte",
        "Dokument\n\nMedborgarlöfte 2022-2023 (pdf)",
        ("2022-01-01", "2023-12-31"),
    ),
    "an extension of what a heading dates": (
        "# Medborgarlöfte 2022",
        "Polisen och kommunen har beslutat att löftet förlängs till 31 mars 2024.",
        ("2022-01-01", "2024-03-31"),
    ),
    "a new last day": (
        "# Medborgarlöfte 2022",
        "Löftet får nytt slutdatum 2023-04-30.",
        ("2022-01-01", "2023-04-30"),
    ),
    "an extension far ahead is none": (
        "# Medborgarlöfte 2016",
        "## Löptid\n\nLöftet gäller under 2016.\n\n## Annat\n\nLöftet fortsätter att gälla även under 2023.",
        ("2016-01-01", "2016-12-31"),
    ),
    "an end completed by the heading": (
        "# Medborgarlöfte 2022-2023",
        "Löftet gäller till och med december 2023.",
        ("2022-01-01", "2023-12-31"),
    ),
    "an end after the one year that names the promise": (
        "# Medborgarlöfte Almsjö kommun 2022",
        "Löftet gäller till och med 31 mars 2023.",
        ("2022-01-01", "2023-03-31"),
    ),
    "a length in months": (
        "# Medborgarlöfte",
        "Löftet gäller i 4 månader från november 2022.",
        ("2022-11-01", "2023-02-28"),
    ),
    "a length in years from the turn of a year": (
        "# Medborgarlöfte",
        "Löftet gäller två år från den 1 januari 2022.",
        ("2022-01-01", "2023-12-31"),
    ),
    "a length in years from a month": (
        "# Medborgarlöfte",
        "Löftet gäller ett år från maj 2022.",
        ("2022-05-01", "2023-04-30"),
    ),
    "a year only from an undertaking, stretched by what is said of the promise": (
        "# Medborgarlöfte",
        "Löftet ges under en tvåårsperiod.\n\nPolisen lovar att:\n\n- hålla tio kvällar under 2022\n- mäta fart",
        ("2022-01-01", "2023-12-31"),
    ),
    "under which years one looks for something": (
        "# Medborgarlöfte",
        "Under 2021-2024 tar vi särskilt sikte på hamnen.",
        ("2021-01-01", "2024-12-31"),
    ),
    "exact dates before a promise": (
        "# Medborgarlöfte",
        "Under tiden 1 februari 2022 - 31 januari 2024 lovar polisen att synas mer.",
        ("2022-02-01", "2024-01-31"),
    ),
    "a rule of validity among rules": (
        "# Medborgarlöfte",
        "- Medborgarlöftet gäller från 1 mars 2022 till 28 februari 2023\n- Löftet är gemensamt",
        ("2022-03-01", "2023-02-28"),
    ),
    "a label of validity": ("# Medborgarlöfte", "Giltighetstid: 2021-2022", ("2021-01-01", "2022-12-31")),
    "what a template left behind is none": (
        "# Medborgarlöfte",
        "Polisen och kommunen är överens om att det medborgarlöfte {A512.307/2019} som skrevs efter samtalen med de "
        "boende i centrum ska gälla.",
        None,
    ),
    "the years of the agreement that it is a part of": (
        "# Medborgarlöfte",
        "Löftet är en bilaga till den överenskommelse som gäller mellan kommunen och polisen i hela lokalpolisområdet "
        "med alla dess orter och byar 2018-2021.",
        None,
    ),
    "this year, counted from the page's date": (
        "# Årets medborgarlöfte\n\n2023-02-14",
        "",
        ("2023-01-01", "2023-12-31"),
    ),
    "this year, said of what will be done": (
        "# Medborgarlöfte\n\n2023-02-14",
        "Polisen kommer under året att synas mer.",
        ("2023-01-01", "2023-12-31"),
    ),
    "this year, without a date of the page": ("# Årets medborgarlöfte", "", None),
    "from today, counted from the page's date": (
        "# Medborgarlöfte\n\n2023-02-14",
        "Löftet gäller från och med i dag.",
        ("2023-01-01", "2023-12-31"),
    ),
    "the coming year, told late in the year": (
        "# Nytt medborgarlöfte för det kommande året",
        "Publicerad 12 november 2022",
        ("2023-01-01", "2023-12-31"),
    ),
    "files of different years": (
        "# Medborgarlöfte",
        "## Dokument\n\n- Medborgarlöfte 2022-2023 (pdf)\n- Medborgarlöfte 2020-2021 (pdf)",
        None,
    ),
    "a file among links": (
        "# Medborgarlöfte",
        "## Dokument\n\n- Medborgarlöfte 2022-2023 (pdf)\n- Karta över kommunen",
        ("2022-01-01", "2023-12-31"),
    ),
    "a file of something else": ("# Medborgarlöfte", "Dokument\n\nRapport om medborgarlöfte 2022 (pdf)", None),
    "no year at all": ("# Medborgarlöfte", "", None),
    "years of a sentence that calls the promise nothing": (
        "# Ett nytt medborgarlöfte",
        "Det kretsar 2021–2022 kring stölder och rattfylleri.",
        ("2021-01-01", "2022-12-31"),
    ),
    "years right behind the verb": (
        "# Medborgarlöften",
        "Polisen och kommunen ska 2017 och 2018 lägga extra kraft på torget.",
        ("2017-01-01", "2018-12-31"),
    ),
    "what an agreement is to do in them": (
        "# Nya medborgarlöften",
        "Parterna har skrivit ett avtal om vad polisen ska göra under 2024 och 2025.",
        ("2024-01-01", "2025-12-31"),
    ),
    "a sentence right below a heading says how long": (
        "# Löften\n\n## Medborgarlöfte 2022",
        "Medborgarlöftet 2022-2023 tar sikte på hamnen.",
        ("2022-01-01", "2023-12-31"),
    ),
    "the first day takes the year of the last": (
        "# Medborgarlöfte",
        "Löftet gäller från 1 juni och till och med 30 september 2017.",
        ("2017-06-01", "2017-09-30"),
    ),
    "years on a line right below a title of one word": (
        "MEDBORGARLÖFTE\n2020 – 2021",
        "Under 2022-2023 tar vi särskilt sikte på hamnen.",
        ("2020-01-01", "2021-12-31"),
    ),
    "the promise that is prolonged has years of its own": (
        "# Medborgarlöfte",
        "Medborgarlöfte för 2022 är en förlängning av medborgarlöfte 2021.",
        ("2022-01-01", "2022-12-31"),
    ),
    "a day on which somebody signs is none of a promise": (
        "# Medborgarlöften\n\n## Löften 2023",
        "2022-02-03 Eva Alm skriver under medborgarlöftet.",
        ("2023-01-01", "2023-12-31"),
    ),
    "years where a page is cut off": (
        "# Medborgarlöften under perioden 2020-12-01 - 2022-04-30",
        "Löftena för perioden 2020-",
        ("2020-12-01", "2022-04-30"),
    ),
    "a last day that is moved": (
        "# Medborgarlöfte",
        "Löftet gäller 2018-06-01 till 2018-09-30. Slutdatum för löftet flyttas från 2018-09-30 till 2019-04-30.",
        ("2018-06-01", "2019-04-30"),
    ),
    "what went before the promise": (
        "# Medborgarlöften\n\n## Fokusområden 2025",
        "Inför löftet har under 2024 nio underlag lagts samman.",
        ("2025-01-01", "2025-12-31"),
    ),
    "the year of a promise that is not ready": (
        "# Medborgarlöfte",
        "Under 2023 ska fokus ligga på parken.\n\n## Medborgarlöfte 2024\n\nNästa års löfte är inte klart ännu.",
        ("2023-01-01", "2023-12-31"),
    ),
    "the year of a promise that is printed": (
        "# Medborgarlöfte",
        "Under 2023 ska fokus ligga på parken.\n\n## Medborgarlöfte 2024\n\nNästa års medborgarlöfte trycks just nu.",
        ("2024-01-01", "2024-12-31"),
    ),
    "a beginning in the title and an end elsewhere": (
        "# Medborgarlöfte (gäller från juni 2021)",
        "Löftet gäller till och med maj 2023.",
        ("2021-06-01", "2023-05-31"),
    ),
    "a beginning in the title and an end far ahead": (
        "# Medborgarlöfte (gäller från juni 2021)",
        "Löftet gäller till och med maj 2033.",
        (None, "2033-05-31"),
    ),
    "a length told of it, though the one before is named": (
        "# Medborgarlöfte",
        "Medborgarlöftet är nytt. Det löper i tre år från april 2021, eftersom förra löftets åtgärder hann ta slut.",
        ("2021-04-01", "2024-03-31"),
    ),
    "what a promise of earlier years was about": (
        "# Medborgarlöfte",
        "Medborgarlöftet från 2016 handlade om hamnen.",
        None,
    ),
    "an end after which it may go on, and the year the promise is named by": (
        "# Medborgarlöfte förlängs",
        "Löftet sträcker sig till och med oktober 2022, och kan sedan förlängas.\n\nMedborgarlöfte Almsjö kommun 2021",
        ("2021-01-01", "2022-10-31"),
    ),
    "what goes on, named by its year in the heading": (
        "# Medborgarlöften\n\n## Förlängning av medborgarlöfte för 2021",
        "Parterna är ense om att låta medborgarlöftet fortsätta att gälla till 31 december 2022.",
        ("2021-01-01", "2022-12-31"),
    ),
    "the year from which promises were given is none": (
        "# Medborgarlöfte",
        "Polisen har från och med 2016 börjat teckna medborgarlöften. Löftet gäller under 2018.",
        ("2018-01-01", "2018-12-31"),
    ),
    "the year of a measuring is none": (
        "# Medborgarlöfte",
        "Löftet vilar på svaren i trygghetsmätningen 2022.",
        None,
    ),
    "an end in the one year that names the promise": (
        "# Medborgarlöfte Almsjö kommun 2022",
        "Löftet gäller till och med 31 augusti 2022.",
        ("2022-01-01", "2022-08-31"),
    ),
    "the year that opens what is promised, over years that open something else": (
        "# Löften\n\n## Det här lovar vi\n\nUnder 2021 kommer vi att synas i hamnen.",
        "## Annat\n\nUnder 2023-2024 tar vi särskilt sikte på torget.",
        ("2021-01-01", "2021-12-31"),
    ),
    "the year in which places go first": (
        "# Medborgarlöfte",
        "Därför är dessa platser särskilt prioriterade under 2020. Under 2023-2024 tar vi särskilt sikte på torget.",
        ("2020-01-01", "2020-12-31"),
    ),
    "dates of six digits": ("# Medborgarlöfte", "Löftet gäller 190101–201231.", ("2019-01-01", "2020-12-31")),
    "an end on the line below": (
        "# Medborgarlöfte",
        "Löftet gäller 1 januari 2020\n– 31 december 2021.",
        ("2020-01-01", "2021-12-31"),
    ),
    "a promise that is still written": (
        "# Medborgarlöfte",
        "Ett medborgarlöfte för 2022 håller på att skrivas.\n\nUnder 2021 lovar polisen att gå rundor.",
        ("2021-01-01", "2021-12-31"),
    ),
    "an earlier promise that went on before this one": (
        "# Medborgarlöfte",
        "Almsjö har skrivit ett löfte för 2019-2021.\n\nDärför får 2016 års löfte stå kvar även under 2017-2018.",
        ("2019-01-01", "2021-12-31"),
    ),
    "months beside what is promised, against the year of the title": (
        "# Medborgarlöfte",
        "Polisens medborgarlöfte 2018 handlar om stölder.\n\n"
        "För att få bukt med dem lovar vi de här åtgärderna mellan april 2018 till mars 2019:\n\n- gå rundor",
        ("2018-04-01", "2019-03-31"),
    ),
    "a year of which is said that its promise is still gathered for": (
        "# Löften\n\nPolisen lovar att under 2023 gå rundor.\n\n## Medborgarlöfte 2024",
        "Underlaget för ett medborgarlöfte 2024 håller på att samlas in.\n\n"
        "### Det här lovar vi\n\nPolisen ska gå rundor.",
        ("2023-01-01", "2023-12-31"),
    ),
    "next year's promise, over the one of this year": (
        "# Löften\n\nPolisen håller under 2023 fast vid stationen.\n\n## Medborgarlöfte 2024",
        "Nästa års löfte håller på att skrivas. Stationen var tema redan i löftet för 2021.\n\n"
        "### Det här lovar vi\n\nPolisen ska gå rundor.",
        ("2023-01-01", "2023-12-31"),
    ),
    "a year that goes on to how the promise is weighed": (
        "# Medborgarlöfte",
        "Det här första löftet gäller under 2018 och ska sedan utvärderas.",
        ("2018-01-01", "2018-12-31"),
    ),
    "a promise that lives on": (
        "# Medborgarlöfte",
        "Medborgarlöftet som antogs för 2019 ska leva vidare till och med 2020.",
        ("2019-01-01", "2020-12-31"),
    ),
    "coming years, counted from the year above": (
        "# Nya löften",
        "## Nya överenskommelser 2018\n\nVi har bestämt vilka löften som ska gälla de kommande tre åren.",
        ("2018-01-01", "2020-12-31"),
    ),
    "the years of a sentence that end as the promise does": (
        "# Medborgarlöfte",
        "Medborgarlöftet gäller fram till och med 2025.\n\n"
        "I det nya gemensamma medborgarlöftet ryms flera aktiviteter som ska bli av under åren 2023-2025.",
        ("2023-01-01", "2025-12-31"),
    ),
    "the years of something else that end as the promise does": (
        "# Medborgarlöfte",
        "Medborgarlöftet från 2024 förlängs till och med 2025.\n\nMedborgarlöftet knyter an till visionen 2020-2025.",
        ("2024-01-01", "2025-12-31"),
    ),
    "a promise that is told here": (
        "# Medborgarlöfte",
        "Här redovisas medborgarlöftet för 2024.",
        ("2024-01-01", "2024-12-31"),
    ),
    "years alone right below what they are a plan for": (
        "Åtgärdsplan för det brottsförebyggande arbetet\n2024–2026",
        "Antagen av kommunstyrelsen 2024-02-06",
        ("2024-01-01", "2026-12-31"),
    ),
    "which earlier promise was about what": (
        "# Medborgarlöfte",
        "År 2016 gällde medborgarlöftet hamnen.\n\nUnder 2019 lovar polisen att gå rundor.",
        ("2019-01-01", "2019-12-31"),
    ),
}


@pytest.mark.parametrize(("before", "after", "expected"), CASES.values(), ids=CASES.keys())
def test_bounds_of_the_validity(before: str, after: str, expected: tuple[str | None, str | None] | None) -> None:
    assert bounds(before, after) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Löftet gäller från maj 2024 och tills vidare.",
        "Löftet gäller från maj 2024 till dess att ett nytt löfte har tecknats.",
    ],
)
def test_an_open_end(sentence: str) -> None:
    found = period("# Medborgarlöfte", sentence)
    assert found is not None
    assert (found.start, found.end, found.is_open_ended) == ("2024-05-01", None, True)


FOR_THE_YEAR = "I mars 2023 tecknade polisen och kommunen medborgarlöftet för året."


def test_a_promise_for_the_year_that_the_sentence_names() -> None:
    """Signed in that year, which else says nothing of the validity."""
    found = period("# Medborgarlöfte", f"{FOR_THE_YEAR} Under 2021-2022 lovar polisen att synas mer.")
    assert found is not None
    assert (found.start or "")[:4] == "2023"


def test_a_promise_for_the_year_is_valid_all_of_it() -> None:
    assert bounds("# Medborgarlöfte", FOR_THE_YEAR) == ("2023-01-01", "2023-12-31")


def test_what_a_template_left_behind_in_a_short_line_is_no_year() -> None:
    assert bounds("# Medborgarlöfte", "Löftet gäller {A512.307/2019} som vanligt.") is None


OPEN: dict[str, tuple[str, str, tuple[str | None, str | None, bool]]] = {
    "until further notice beside the year of the title": (
        "# Medborgarlöfte 2022",
        "Löftet löper tills vidare.",
        ("2022-01-01", None, True),
    ),
    "until further notice with the same year": (
        "# Medborgarlöfte 2022",
        "Löftet gäller från 2022 och löper tills vidare.",
        ("2022-01-01", None, True),
    ),
    "until further notice with another year is about something else": (
        "# Medborgarlöfte 2022",
        "Kameralöftet från 2019 gäller tills vidare.",
        ("2022-01-01", "2022-12-31", False),
    ),
    "two years stay two, whatever goes on": (
        "# Medborgarlöfte 2022-2023",
        "Löftet löper tills vidare.",
        ("2022-01-01", "2023-12-31", False),
    ),
    "a line of a year and no end": (
        "# Medborgarlöfte",
        "2024 och tills vidare\n\nLöftet ges till alla som bor här under en treårsperiod.",
        ("2024-01-01", None, True),
    ),
    "what does not speak of validity opens nothing": (
        "# Medborgarlöfte 2022",
        "Parken är stängd tills vidare.",
        ("2022-01-01", "2022-12-31", False),
    ),
    "from now on": (
        "# Medborgarlöfte\n\n2023-02-14",
        "Löftena gäller från och med i dag och tills vidare.",
        ("2023-01-01", None, True),
    ),
}


@pytest.mark.parametrize(("before", "after", "expected"), OPEN.values(), ids=OPEN.keys())
def test_whether_the_end_is_left_open(before: str, after: str, expected: tuple[str | None, str | None, bool]) -> None:
    found = period(before, after)
    assert found is not None
    assert (found.start, found.end, found.is_open_ended) == expected


def test_an_impossible_date_is_kept_and_told() -> None:
    found = record("# Medborgarlöfte" + LIST + "Löftet gäller från 1 januari 2024 till 31 juni 2024.")
    [promise] = found.promise_sets
    assert promise.period is not None
    assert promise.period.end == "2024-06-31"
    assert "impossible-date" in [i.code for i in found.issues]


def test_two_periods_that_contradict_are_told() -> None:
    found = record("# Medborgarlöfte 2024" + LIST + "Medborgarlöftet gäller 2022-2023.")
    assert "contradicting-periods" in [i.code for i in found.issues]


def test_a_period_that_ends_before_it_begins_is_told() -> None:
    found = record("# Medborgarlöfte" + LIST + "Löftet gäller från maj 2025 till april 2024.")
    assert "reversed-period" in [i.code for i in found.issues]


def test_a_promise_without_a_period_says_so() -> None:
    assert "no-period" in [i.code for i in record("# Medborgarlöfte" + LIST).issues]


@pytest.mark.parametrize(
    ("sentence", "inferred"), [("Löftet gäller under 2024.", False), ("Under 2024 ska fokus ligga på parken.", True)]
)
def test_a_year_that_no_sentence_calls_the_validity_is_inferred(sentence: str, inferred: bool) -> None:
    found = period("# Medborgarlöfte", sentence)
    assert found is not None
    assert found.is_inferred is inferred


def test_the_words_are_quoted() -> None:
    found = record("# Medborgarlöfte" + LIST + "Löftet gäller från maj 2024 till april 2026.")
    [promise] = found.promise_sets
    assert promise.period is not None
    span = promise.period.span
    assert found.document.text[span.start : span.end] == promise.period.text == "maj 2024 till april 2026"


@pytest.mark.parametrize(
    ("url", "years"),
    [
        ("https://www.almsjo.example/medborgarlofte-2022-2023", (2022, 2023)),
        ("https://www.almsjo.example/medborgarlofte-2022", (2022, 2022)),
        ("https://www.almsjo.example/nyheter/2022-03-12-parken", None),
        (None, None),
    ],
)
def test_years_of_an_address(url: str | None, years: tuple[int, int] | None) -> None:
    assert url_period(url) == years


def test_the_address_is_the_last_resort() -> None:
    """Nothing is quoted where the text does not name the year."""
    [promise] = record("# Medborgarlöfte" + LIST, "https://www.almsjo.example/medborgarlofte-2022-2023").promise_sets
    assert promise.period is not None
    assert (promise.period.start, promise.period.end) == ("2022-01-01", "2023-12-31")
    assert promise.period.text == ""
    assert promise.period.is_inferred
    [stated] = record("# Medborgarlöfte 2024" + LIST, "https://www.almsjo.example/medborgarlofte-2022").promise_sets
    assert stated.period is not None
    assert stated.period.start == "2024-01-01"


def test_an_end_before_the_start_in_one_year_is_told() -> None:
    found = record("# Medborgarlöfte" + LIST + "Löftet gäller 1 december 2022 – 1 mars 2022.")
    assert "reversed-period" in [issue.code for issue in found.issues]


@pytest.mark.parametrize("before", ["Förra medborgarlöftet", "Tidigare löften"])
def test_a_length_told_after_earlier_promises_is_stated(before: str) -> None:
    sentence = f"{before} gällde i ett år. Den här gången löper det i tre år från den 1 april 2021."
    found = period("# Medborgarlöfte", sentence)
    assert found is not None
    assert (found.start, found.end, found.is_inferred) == ("2021-04-01", "2024-03-31", False)
