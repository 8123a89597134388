"""What kind of document a page is."""

from __future__ import annotations

import pytest

from extractors.kind import asks
from schemas.vocabulary import DocumentKind
from tests.extractors.phrases import page, promise_of, record

PROMISE = "Polisen lovar att:\n\n- fotpatrullera i centrum\n- besöka skolan"
KINDS: dict[str, tuple[str, DocumentKind]] = {
    "a list of undertakings": (promise_of("gå rundor", "laga lampor"), "promise"),
    "news with the full promise": (
        f"# Idag undertecknades medborgarlöftet\n\nPublicerad 12 maj 2024\n\nI dag skrev polisen på.\n\n{PROMISE}",
        "promise",
    ),
    "a promise that also looks back": (
        (
            f"# Medborgarlöfte 2024\n\n{PROMISE}\n\n## Så gick det med löftet 2023\n\n"
            "- Tio vandringar genomfördes\n- Alla skolor besöktes"
        ),
        "promise",
    ),
    "a report on an earlier promise": (
        (
            "# Uppföljning av medborgarlöftet 2023\n\n"
            "Polisen lovade att gå rundor. Polisen har genomfört tio rundor i parken."
        ),
        "follow_up",
    ),
    "an agreement between the parties": (
        (
            "# Samverkansöverenskommelse 2024-2027\n\n"
            "Polisen och kommunen har tecknat en överenskommelse.\n\nParterna ska mötas två gånger per år."
        ),
        "agreement",
    ),
    "an agreement page that gives the promise below": (
        f"# Överenskommelse om samverkan\n\nGäller i fyra år.\n\n## Medborgarlöfte 2024\n\n{PROMISE}",
        "promise",
    ),
    "an action plan": (
        "# Åtgärdsplan mot brott 2024\n\nKommunen ska:\n\n- laga lampor\n- gallra buskar",
        "action_plan",
    ),
    "a page that explains the concept": (
        "# Medborgarlöften\n\nEtt medborgarlöfte är ett åtagande. Medborgarlöften bygger på dialog med invånarna.",
        "index",
    ),
    "signing told as news": (
        "# Nytt medborgarlöfte\n\nPressmeddelande\n\n"
        "Kommunalråd Eva Alm och polischef Ulf Ek undertecknade medborgarlöftet i går. "
        "– Det känns bra, säger Eva Alm.",
        "news",
    ),
    "links to promises of several years": (
        "# Trygghet i Almsjö\n\nVi har en överenskommelse med polisen. Överenskommelsen gäller i fyra år. Läs "
        "överenskommelsen.\n\nMedborgarlöfte 2022\n\nMedborgarlöfte 2021",
        "index",
    ),
    "a link to the promise of one year": (
        "# Trygghet i Almsjö\n\nVi har en överenskommelse med polisen. Överenskommelsen gäller i fyra år. Läs "
        "överenskommelsen.\n\nMedborgarlöfte 2022\n\nKarta",
        "agreement",
    ),
    "links to promises and what came of them": (
        "# Uppföljning av medborgarlöften\n\nMedborgarlöfte 2022\n\nUppföljning av medborgarlöfte 2021",
        "follow_up",
    ),
    "an opening sentence that looks back": (
        "# Medborgarlöfte 2023\n\nPolisen har gått igenom medborgarlöftet för 2023. Tio rundor gjordes i parken.",
        "follow_up",
    ),
    "each promise beside what came of it": (
        "# Medborgarlöften 2023\n\n## Trafik\n\n### Resultat\n\nTio kontroller gjordes.\n\n"
        "## Skola\n\n### Resultat\n\nAlla klasser besöktes.",
        "follow_up",
    ),
    "a standing page that tells of the last signing": (
        "# Medborgarlöften\n\nKommunalråd Eva Alm och polischef Ulf Ek undertecknade medborgarlöftet i går.",
        "index",
    ),
    "an invitation to tell what came of the promise": (
        "# Svara på enkäten om uppföljning av medborgarlöftet\n\nTyck till om medborgarlöftet senast i mars.",
        "other",
    ),
    "the results of a survey": (
        "# Trygghetsmätning 2021: Resultat för Almsjö\n\nNu är svaren räknade. Fler känner sig lugna om kvällen.",
        "other",
    ),
    "news of a report that list the areas of a new promise": (
        "# Uppföljning av medborgarlöftet\n\nPublicerad 3 mars 2024\n\nFörra årets löfte har följts upp.\n\n"
        "## Nytt medborgarlöfte 2024\n\nFör 2024 har polisen och kommunen valt två fokusområden:\n\n- Trafik\n"
        "- Narkotika\n\nDet är bra, säger Eva Alm.",
        "news",
    ),
    "results told at the head of paragraphs": (
        "# Medborgarlöfte 2022\n\nI det förra löftet ingick det här:\n\nLampor\nMånga ville ha ljus.\n\n"
        "Utfört: Kommunen har bytt lampor.\n\nSkotrar\nFörare kör i skogen.\n\nUtfört: Polisen har mätt fart.",
        "follow_up",
    ),
    "results hoped for at the head of paragraphs": (
        "# Medborgarlöfte 2024\n\nPolisen lovar att göra tio kontroller.\n\nResultat: Färre inbrott väntas.\n\n"
        "Polisen ska gå tio rundor.\n\nResultat: Lugnare kvällar väntas.",
        "promise",
    ),
    "one result at the head of a paragraph and another elsewhere": (
        "# Medborgarlöfte 2022\n\nLöftet gäller 2022.\n\nUtfört: Kommunen har bytt lampor.\n\n"
        "Genomfört: Polisen har mätt fart.",
        "index",
    ),
    "a title that says that the promise is kept": (
        "# Kommunen och polisen gör som de lovat\n\nPolisen och kommunen har medborgarlöften ihop under 2020.\n\n"
        "Kommunen har hållit fyra kurser.",
        "follow_up",
    ),
    "how a method works": ("# Så arbetar vi med medborgarlöften\n\nLöftet bygger på samtal. Det är en metod.", "other"),
    "a survey that mentions the promise": (
        "# Tyck till om tryggheten i Almsjö\n\nSvaren används i arbetet med nästa medborgarlöfte.",
        "other",
    ),
    "a page that mentions the promise in passing": (
        "# Torget får nya bänkar\n\nBänkarna är av trä. De har valts efter samtalen om medborgarlöftet.",
        "other",
    ),
    "a page that mentions a signing": (
        "# Torget får nya bänkar\n\nI går undertecknade kommunchef Eva Alm medborgarlöftet i rådhuset.",
        "news",
    ),
    "who signs as a rule is no news": (
        "# Medborgarlöften\n\nKommunen och polisen skriver vart tredje år under ett nytt medborgarlöfte om tryggheten.",
        "index",
    ),
    "a link to a signed agreement is no news": (
        "# Medborgarlöften\n\nHär finns våra medborgarlöften.\n\nUndertecknat medborgarlöfte, pdf",
        "index",
    ),
    "somebody is quoted about a promise": (
        "# Medborgarlöften\n\nEtt nytt medborgarlöfte är klart. – Det är bra, säger Eva Alm.",
        "news",
    ),
    "a promise of goals alone": (
        "# Medborgarlöfte 2024\n\nPolisen och kommunen har enats om följande mål:\n\n- Färre inbrott\n- Ökad trygghet",
        "promise",
    ),
    "a page that leads on to several promises": (
        "# Aktuella medborgarlöften\n\nHär finns löftena för torget och för hamnen.\n\nLöftet för torget, pdf\n\n"
        "Redan klart:\n\n- Lampor har bytts\n- Buskar har gallrats",
        "index",
    ),
    "an agreement that also prolongs the promise": (
        "# Överenskommelse om samverkan i Almsjö\n\nI går undertecknade kommunchef Eva Alm överenskommelsen.\n\n"
        "Samtidigt beslutades att medborgarlöftet förlängs ett år.",
        "news",
    ),
    "an agreement that mentions promises": (
        "# Samverkan kommun och polis\n\nKommunen och polisen har en överenskommelse sedan 2011.\n\n"
        "Ur överenskommelsen växer också medborgarlöften fram.",
        "agreement",
    ),
    "somebody is quoted on a survey": (
        "# Åtta av tio är trygga i Almsjö\n\nDet visar enkäten om medborgarlöftet. – Siffran är bra, säger Eva Alm.",
        "news",
    ),
    "a council's agenda": (
        "# Kallelse till kommunfullmäktige\n\nPublicerad 12 maj 2024\n\nÄrenden: medborgarlöfte 2024.",
        "other",
    ),
    "something else": ("# Öppettider på badhuset\n\nBadhuset har öppet varje dag. Entrén kostar 50 kronor.", "other"),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS.keys())
def test_kind_of_a_page(text: str, kind: DocumentKind) -> None:
    assert record(text).document.kind == kind


@pytest.mark.parametrize(
    ("url", "line", "kind"),
    [
        ("https://www.almsjo.example/nyheter/2024/loftet", "Läs mer på biblioteket.", "news"),
        ("https://www.almsjo.example/trygghet/loftet", "Läs mer på biblioteket.", "index"),
        ("https://www.almsjo.example/nyheter/2024/loftet", "Öppna hela medborgarlöftet här (pdf)", "index"),
    ],
    ids=["among the news", "elsewhere", "among the news, but it leads to the promise"],
)
def test_what_an_address_says_of_news(url: str, line: str, kind: DocumentKind) -> None:
    text = f"# Medborgarlöfte i Almsjö\n\nPolisen och kommunen har ett medborgarlöfte om parken.\n\n{line}"
    assert record(text, url).document.kind == kind


@pytest.mark.parametrize("text", [KINDS["an agreement between the parties"][0], KINDS["an action plan"][0]])
def test_duties_between_parties_are_no_commitments(text: str) -> None:
    assert [c for p in record(text).promise_sets for c in p.commitments] == []


def test_a_follow_up_gives_no_promise() -> None:
    found = record(KINDS["a report on an earlier promise"][0])
    assert found.promise_sets == []
    assert found.follow_ups != []


RECALLED = "Polisen lovade att:\n\n- stanna till vid torget\n- besöka skolan\n\n"


def test_a_promise_recalled_without_results_is_no_report() -> None:
    text = "# 2018 års medborgarlöften på tal\n\n– Bra, säger kommunchef Eva Alm.\n\n## Medborgarlöften 2016-2017\n\n"
    assert record(text + RECALLED).document.kind == "news"


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Så skrivs ett medborgarlöfte", "other"), ("Brottsförebyggande rådet", "other"), ("Medborgarlöften", "index")],
)
def test_pages_about_a_method_or_a_council(title: str, kind: DocumentKind) -> None:
    text = f"# {title}\n\nEtt medborgarlöfte bygger på samtal med dem som bor här. Löftet skrivs varje år."
    assert record(text).document.kind == kind


def test_an_overview_that_names_the_promise_as_a_file_points_to_it() -> None:
    text = (
        "# Samverkan med polisen\n\nI överenskommelsen står vad parterna ska göra. Medborgarlöften skrivs varje år. "
        "Medborgarlöftena är sådant som ska göras gemensamt.\n\n"
        "Läs överenskommelsen med medborgarlöften 2024-2026 (pdf)"
    )
    assert record(text).document.kind == "index"


def test_a_question_between_paragraphs_is_no_title() -> None:
    told = "Kommunen och polisen har bestämt att det medborgarlöfte som antogs i fjol ska gälla ett år till. "
    text = f"{told * 2}\n\n{told * 2}\n\nVad händer om löftet inte hålls?\n\n– Vi skäms, säger Eva Alm."
    assert record(text).document.title is None


POLICE = "https://polisen.example/om-polisen/medborgarloften-och-lokal-samverkan/medborgarloften/"
BARE = (
    "# Medborgarlöften i Almsjö\n\nEtt medborgarlöfte är ett åtagande. Medborgarlöften bygger på dialog med invånarna."
)


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        (POLICE + "sagolandets-lan/almsjo/", "promise"),
        (POLICE + "sagolandets-lan/", "index"),
        ("https://www.almsjo.example/medborgarlofte", "index"),
        ("https://www.almsjo.example/medborgarlofte/uppfoljning-2023", "follow_up"),
        ("https://www.almsjo.example/uppfoljning-av-medborgarlofte", "follow_up"),
    ],
    ids=[
        "a promise of the police",
        "the police's page of a county",
        "a municipality's page",
        "a report",
        "a report of a promise",
    ],
)
def test_what_an_address_adds_to_a_page_that_promises_nothing(url: str, kind: DocumentKind) -> None:
    assert record(BARE, url).document.kind == kind


@pytest.mark.parametrize(
    ("names", "kind"), [("Almsjö Bergsvik Hjälmsund", "index"), ("Almsjö Bergsvik", "promise")], ids=["three", "two"]
)
def test_a_list_of_the_promises_of_a_county_points_to_them(names: str, kind: DocumentKind) -> None:
    """Two are too few to tell a list of links from a promise that was not understood."""
    items = "".join(f'<li><a href="/{name}">{name} – medborgarlöften</a></li>' for name in names.split())
    html = f"<h1>Medborgarlöften i länet</h1><p>Ett medborgarlöfte är ett åtagande.</p><ul>{items}</ul>"
    assert record(html, POLICE + "almsjo/").document.kind == kind


@pytest.mark.xfail(strict=True, reason='of "Almsjö – medborgarlöften" without a link the second word is an undertaking')
def test_the_same_list_without_links_points_to_them_too() -> None:
    items = "\n".join(f"- {name} – medborgarlöften" for name in ("Almsjö", "Bergsvik", "Hjälmsund"))
    assert record(f"{BARE}\n\n## Kommuner\n\n{items}", POLICE + "sagolandets-lan/").document.kind == "index"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Svara på enkäten inför medborgarlöftet", True),
        ("Tyck till om medborgarlöftet 2024", True),
        ("Så svarade ni på enkäten", False),
        ("Medborgarlöfte 2024", False),
    ],
)
def test_headings_that_ask_the_reader(title: str, expected: bool) -> None:
    assert asks(page(f"# {title}\n\nText om tryggheten.")) is expected
