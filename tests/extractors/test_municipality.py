"""Which municipalities and which police district a document is about."""

from __future__ import annotations

import pytest

from extractors.extraction import extract
from extractors.place_addresses import municipality_of_url
from extractors.place_index import ascii_slug
from schemas.places import Places, swedish_places
from tests.extractors.phrases import PLACES, place, promise_of, record

BODY = "\n\nPolisen lovar att:\n\n- fotpatrullera i centrum\n- besöka skolan"


def names(text: str, url: str | None = None) -> list[str]:
    return [m.name for m in record(text, url).document.municipalities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Medborgarlöfte för Almsjö kommun", ["Almsjö"]),
        ("# Almsjös medborgarlöfte", ["Almsjö"]),
        ("# Medborgarlöfte i Orrnäs kommun", ["Orrnäs"]),
        ("# Medborgarlöfte i Fals kommun", ["Falsta"]),
        ("# Medborgarlöfte i Östra Hults kommun", ["Östra Hult"]),
        ("# Almsjö, Bergsvik och Hjälmsund – medborgarlöften", ["Almsjö", "Bergsvik", "Hjälmsund"]),
        ("# Medborgarlöfte", []),
    ],
    ids=["with kommun", "genitive", "a name in -s", "the official name", "two words", "three in the title", "none"],
)
def test_named_in_the_title(text: str, expected: list[str]) -> None:
    assert names(text + BODY) == expected


LISTED = "\n\nMedborgarlöfte Bergsvik\n\nMedborgarlöfte Hjälmsund\n\nMedborgarlöfte Orrnäs\n\n"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("# Medborgarlöften", ["Bergsvik", "Hjälmsund", "Orrnäs"]),
        ("# Medborgarlöften i Bergsvik", ["Bergsvik", "Hjälmsund", "Orrnäs"]),
        ("# Medborgarlöfte i Almsjö", ["Almsjö"]),
    ],
    ids=["a title of none", "a title of one in the list", "a title of another"],
)
def test_listed_one_a_line(title: str, expected: list[str]) -> None:
    assert names(f"{title}\n\nLäs löftena här.{LISTED}") == expected


def test_the_one_named_with_kommun_wins_over_a_place_in_passing() -> None:
    text = "# Medborgarlöfte\n\nAlmsjö kommun och polisen har pratat med många. Vägen till Bergsvik är farlig." + BODY
    assert names(text) == ["Almsjö"]


def test_several_that_promise_together_in_a_sentence() -> None:
    text = (
        "# Medborgarlöfte\n\nPolisen lovar tillsammans med Almsjö, Bergsvik och Hjälmsunds kommuner att mötas." + BODY
    )
    assert names(text) == ["Almsjö", "Bergsvik", "Hjälmsund"]


def test_the_address_decides_over_the_text() -> None:
    text = "# Medborgarlöfte\n\nVi har pratat med Bergsviks kommun om hur Bergsviks kommun arbetar." + BODY
    assert names(text, "https://www.almsjo.example/medborgarlofte") == ["Almsjö"]


@pytest.mark.parametrize(
    ("text", "url", "expected"),
    [
        ("# Almsjöpolisen lovar mer", None, ["Almsjö"]),
        ("# Polisen lovar mer\n\nALMSJÖ. Fler pass i hamnen.", None, ["Almsjö"]),
        ("# Polisen lovar mer\n\nDet säger områdespolisen i Almsjö.", None, ["Almsjö"]),
        ("# Polisen lovar mer", "https://tidningen.example/nyheter/almsjo/nytt-lofte-4711", ["Almsjö"]),
        ("# Polisen lovar mer", "https://polisen.example/aktuellt/nyheter/almsjo/jan-mars/nytt-lofte", []),
        ("# Bergsviks kommun lovar mer\n\nDet säger polisen i Almsjö.", None, ["Bergsvik"]),
        ("# Polisen lovar mer\n\nKontakta polischef Eva Almsjö.", None, []),
        ("# DET SKA BLI TRYGGT I ALMSJÖ NU", None, []),
        ("# Polisen lovar mer", "https://tidningen.example/almsjo/bergsvik/lofte", []),
    ],
    ids=[
        *("a compound", "a dateline", "a district", "a newspaper's folder", "a county's folder", "one that is named"),
        *("a surname", "capitals in a headline", "folders of two"),
    ],
)
def test_where_no_municipality_is_named_a_hint_may_tell(text: str, url: str | None, expected: list[str]) -> None:
    assert names(text + BODY, url) == expected


def test_an_unknown_municipality_is_an_issue() -> None:
    assert "unknown-municipality" in [i.code for i in record("# Medborgarlöfte" + BODY).issues]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.almsjo.example/medborgarlofte", "Almsjö"),
        ("https://trygg.almsjo.example/", "Almsjö"),
        ("https://polisen.example/medborgarloften/sagolandets-lan/ostra-hult/", "Östra Hult"),
        ("https://polisen.example/nyheter/nytt-medborgarlofte-mellan-polisen-och-bergsviks-kommun/", "Bergsvik"),
        ("https://nyhetsbyran.example/se/hjalmsunds_kommun/lofte", "Hjälmsund"),
        ("https://polisen.example/aktuellt/nyheter/bergsvik/jan-mars/nu-ar-loftet-skrivet/", None),
        ("https://polisen.example/aktuellt/nyheter/bergsvik/", "Bergsvik"),
        ("https://annat.example/medborgarlofte", None),
        ("", None),
        (None, None),
    ],
)
def test_municipality_of_an_address(url: str | None, name: str | None) -> None:
    found = municipality_of_url(url, PLACES)
    assert (found.name if found else None) == name


def test_codes_are_text_and_keep_their_zeros() -> None:
    found = municipality_of_url("https://www.ekero.se/", swedish_places())
    assert found is not None
    assert found.code == "0125"


@pytest.mark.parametrize(
    ("name", "slug"), [("Upplands Väsby", "upplands-vasby"), ("Åmål", "amal"), ("Malung-Sälen", "malung-salen")]
)
def test_slugs(name: str, slug: str) -> None:
    assert ascii_slug(name) == slug


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Lokalpolisområde Västra Sagokusten ger löftet.", ("Västra Sagokusten", "Saga")),
        ("LPO Västra Sagokusten ger löftet.", ("Västra Sagokusten", "Saga")),
        ("Lokalpolisområde Hittepå ger löftet.", ("Hittepå", None)),
        ("Vårt lokalpolisområde ger löftet.", None),
    ],
)
def test_the_district_named(sentence: str, expected: tuple[str, str | None] | None) -> None:
    """Its region only where the register knows it."""
    district = record(f"# Medborgarlöfte\n\n{sentence}{BODY}").document.local_police_district
    assert ((district.name, district.region) if district else None) == expected


def test_every_promise_bears_the_documents_municipalities() -> None:
    found = record(promise_of("gå rundor", "laga lampor"))
    assert [m.name for m in found.promise_sets[0].municipalities] == ["Almsjö"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "# Tre kommuner skrev på\n\nI dag möttes Almsjö, Bergsvik och Hjälmsund.",
            ["Almsjö", "Bergsvik", "Hjälmsund"],
        ),
        ("# Medborgarlöfte\n\nAlmsjö och Bergsvik ger ett gemensamt medborgarlöfte.", ["Almsjö", "Bergsvik"]),
        (
            "# Medborgarlöfte i Almsjö kommun\n\nLöften ges i området, som omfattar kommunerna Almsjö och Bergsvik.",
            ["Almsjö"],
        ),
        (
            "# Tre kommuner skrev på\n\nI dag möttes Almsjö och Bergsvik.",
            ["Almsjö"],
        ),
        (
            "# Tre kommuner skrev på\n\nLokalpolisområdet omfattar kommunerna Almsjö, Bergsvik och Hjälmsund.",
            ["Almsjö", "Bergsvik", "Hjälmsund"],
        ),
        (
            "# Medborgarlöfte\n\nPolisen går ihop med kommunerna Almsjö och Bergsvik i arbetet.",
            ["Almsjö", "Bergsvik"],
        ),
        ("# Medborgarlöfte\n\nVägen mellan Almsjö och Bergsvik är med i löftet. Almsjö är fint.", ["Almsjö"]),
        (
            "# Medborgarlöfte för Almsjö kommun\n\nPolisen i Bergsvik och lokalpolisområde Hjälmsund lovar mer.",
            ["Almsjö"],
        ),
        ("# Lokalpolisområde Sagan (Almsjö, Bergsvik)\n\nBergsviks kommun lovar mer.", ["Bergsvik"]),
        (
            "# Lugnare i lokalpolisområde Sagan\n\nI lokalpolisområde Sagan (kommunerna Almsjö och Bergsvik) är lugnt.",
            ["Almsjö", "Bergsvik"],
        ),
        (
            "# Almsjö – medborgarlöften\n\nLokalpolisområde Norra Sagans medborgarlöften 2024. "
            "I lokalpolisområde Norra Sagan ingår kommunerna Almsjö, Bergsvik och Hjälmsund.",
            ["Almsjö", "Bergsvik", "Hjälmsund"],
        ),
        (
            "# Medborgarlöfte för Almsjö kommun\n\nDet är en del av lokalpolisområde Norra Sagans medborgarlöften. "
            "I lokalpolisområde Norra Sagan ingår kommunerna Almsjö, Bergsvik och Hjälmsund.",
            ["Almsjö"],
        ),
        (
            "# Ny överenskommelse\n\nLokalpolisområde Sagan och de två kommuner som hör dit har skrivit på. "
            "Till lokalpolisområde Sagan hör Almsjö och Bergsviks kommuner.",
            ["Almsjö", "Bergsvik"],
        ),
        (
            "# Överenskommelse\n\nDen har slutits mellan polisen och kommunerna Almsjö och Bergsvik.",
            ["Almsjö", "Bergsvik"],
        ),
        (
            "# Medborgarlöfte\n\nÅtagandena görs av polisen och GGVV-kommunerna, det vill säga Almsjö och Bergsvik.",
            ["Almsjö", "Bergsvik"],
        ),
    ],
    ids=[
        "as many as the title announces",
        "a promise they share",
        "those a police district covers",
        "fewer than the title announces",
        "those a district covers, when the title counts them",
        "those somebody joins",
        "bare names that share nothing",
        "police districts",
        "members of a district in the title",
        "a district's, which the title is about",
        "those of a district whose promise it is",
        "those of a district that the one in the title is part of",
        "those that a district agrees with",
        "parties beside the police",
        "those that a short name stands for",
    ],
)
def test_several_named_in_a_sentence(text: str, expected: list[str]) -> None:
    assert names(text + BODY) == expected


LINES = "Här finns frågorna\n\nAlmsjö (stänger den 14 mars)\n\nBergsvik (stänger den 14 mars)"


@pytest.mark.parametrize(
    ("more", "expected"),
    [("\n\nHjälmsund (stänger den 21 mars)", ["Almsjö", "Bergsvik", "Hjälmsund"]), ("", ["Almsjö"])],
    ids=["three lines", "two may be neighbours"],
)
def test_several_listed_one_a_line(more: str, expected: list[str]) -> None:
    assert names(f"# Säg vad du tycker\n\nPolisen i Almsjö frågar om trygghet.\n\n{LINES}{more}") == expected


def test_several_that_open_a_sentence_of_a_page_about_several() -> None:
    text = "# Överenskommelse\n\nAlmsjö, Bergsvik och Hjälmsund går samman med polisen. De tre kommunerna är nöjda."
    assert names(text) == ["Almsjö", "Bergsvik", "Hjälmsund"]


ALIKE = Places(
    municipalities=(place("9014", "Hörnby", domain="horn.example"), place("9114", "Hornby", domain="horn.example"))
)
"""The same in an address."""


@pytest.mark.parametrize("name", ["Hörnby", "Hornby"])
@pytest.mark.parametrize("url", ["https://www.horn.example/lofte", "https://polisen.example/medborgarloften/hornby/"])
def test_names_alike_in_an_address_are_told_apart_by_the_text(name: str, url: str) -> None:
    text = f"# Medborgarlöfte\n\n{name}s kommun och polisen har pratat med många.{BODY}"
    found = extract(text.encode(), url=url, places=ALIKE).document.municipalities
    assert [m.name for m in found] == [name]


def test_names_alike_are_not_guessed() -> None:
    found = extract(f"# Medborgarlöfte{BODY}".encode(), url="https://www.horn.example/", places=ALIKE)
    assert found.document.municipalities == []


def test_a_surname_is_no_municipality() -> None:
    text = "# Medborgarlöfte\n\nEva Sjömark, Ulf Sjömark och Bo Sjömark i Almsjö har frågat." + BODY
    assert names(text) == ["Almsjö"]


def test_what_is_no_address_gives_no_municipality_and_costs_no_record() -> None:
    found = record("# Löften\n\nPolisen lovar att:\n\n- patrullera i centrum\n", url="https://[kommun]/x")
    assert found.document.publisher == "other"


@pytest.mark.parametrize("opening", ["Kommunerna Almsjö och Orrnäs har", "I år har kommunerna Almsjö och Orrnäs"])
def test_a_capital_hides_no_enumeration(opening: str) -> None:
    assert names(f"# Medborgarlöfte\n\n{opening} gett ett gemensamt medborgarlöfte.{BODY}") == ["Almsjö", "Orrnäs"]
