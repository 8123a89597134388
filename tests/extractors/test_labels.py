"""Run-in labels and trailing tags, which are no part of an undertaking's words."""

from __future__ import annotations

import pytest

from extractors.structure.labels import opens_with_party, split_label
from extractors.structure.tags import split_tag
from tests.extractors.phrases import item


@pytest.mark.parametrize(
    ("text", "label", "body"),
    [
        ("Droger – fler kontroller i parken", "Droger", "fler kontroller i parken"),
        ("Skolan: besöka alla klasser i åk 7", "Skolan", "besöka alla klasser i åk 7"),
        ("Trafik. Polisen ska mäta hastigheten.", "Trafik", "Polisen ska mäta hastigheten."),
        ("Polis: patrullera i centrum", "Polis", "patrullera i centrum"),
        (
            "Arbete mot stölder ute i byarna och inne i centrum – Lerby kommun ska märka cyklar",
            "Arbete mot stölder ute i byarna och inne i centrum",
            "Lerby kommun ska märka cyklar",
        ),
        ("Tryggare skolvägar. Polisen ska mäta farten.", "Tryggare skolvägar", "Polisen ska mäta farten."),
        ("Gemensam skyltning. Skyltar tas fram i vår.", "Gemensam skyltning", "Skyltar tas fram i vår."),
        (
            "Grannsamverkan, innebär att kommunen utbildar ombud",
            "Grannsamverkan",
            "kommunen utbildar ombud",
        ),
        (
            "Skolnätverk Polisen och rektorerna ses en gång i månaden",
            "Skolnätverk",
            "Polisen och rektorerna ses en gång i månaden",
        ),
        ("Trygga skolvägar – polisen skall mäta farten", "Trygga skolvägar", "polisen skall mäta farten"),
        ("En bank att lita på – polisen ska informera", "En bank att lita på", "polisen ska informera"),
        ("Trygga hållplatser, innebär att polisen ska synas", "Trygga hållplatser", "polisen ska synas"),
    ],
    ids=[
        "a dash",
        "a colon",
        "a stop and a capital",
        "a party as label",
        "a name of many words before a sentence",
        "a name before what is done about it",
        "a name before its sentence",
        "what a label is said to mean",
        "a label that lost its mark",
        "what looks like an infinitive before a party's duty",
        "a last word that could lead in before a party's duty",
        "what looks like an infinitive before what it is said to mean",
    ],
)
def test_a_label_is_parted_from_its_words(text: str, label: str, body: str) -> None:
    found = split_label(item(text))
    assert found is not None
    assert (found[0].text, found[1] and found[1].text) == (label, body)


@pytest.mark.parametrize(
    "text",
    [
        "Mörkervandring i parken – varpå lampor byts",
        "Fler rundor på torget – bland annat på fredagar",
        "Möten på gårdarna – med påföljande upprustning",
    ],
)
def test_what_a_dash_goes_on_with_makes_no_label(text: str) -> None:
    assert split_label(item(text)) is None


def test_a_sentence_behind_a_dash_is_what_a_label_is_about() -> None:
    found = split_label(item("Trygg skolväg – Även lampor byts på gångvägen."))
    assert found is not None
    assert found[0].text == "Trygg skolväg"


def test_a_last_sentence_with_a_verb_is_no_tag() -> None:
    assert split_tag(item("Kommunen ska hålla tre öppna hus. Polisen ska närvara.")) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Utsatta lantbruk – tätare rundor på landsbygden", "Utsatta lantbruk"),
        ("Vuxna ute – följa med på vandringar", "Vuxna ute"),
        ("Syfte: lägre risk för inbrott", "Syfte"),
    ],
    ids=["an adjective that looks like an infinitive", "a noun that looks like one", "a purpose that opens the item"],
)
def test_labels_that_only_look_like_something_else(text: str, label: str) -> None:
    found = split_label(item(text))
    assert found is not None
    assert found[0].text == label


def test_bold_at_the_start_is_a_label_without_any_mark() -> None:
    text = "Säker cykel Vi märker cyklar på torget"
    found = split_label(item(text, strong=len("Säker cykel")))
    assert found is not None
    assert (found[0].text, found[1] and found[1].text) == ("Säker cykel", "Vi märker cyklar på torget")


@pytest.mark.parametrize(
    "text",
    [
        "Polisen ska synas mer i centrum",
        "Polisen ska arbeta med tre saker: trafik, droger och våld",
        "Vi lovar: synlig polis på torget",
        "Öppet kl. 18: 30 varje kväll",
        "Trygghetsvandring i Östra Hult varje höst",
        "Genomföra kontroller – särskilt på helger",
        "skol- och fritidsmiljöer besöks av polisen",
        "Öka tryggheten genom att: gå rundor i parken",
        "Ljusrond i varje garage Syfte: lägre risk för inbrott",
        "Vi stoppar båtstölderna. Det betyder att hamnen låses.",
        "Besöka krogar. Polisen följer med.",
        "Gå rundor i parken och på torget om natten. Polisen gör det.",
        "Skolvägarna behöver bli tryggare. Polisen ska mäta farten.",
        "Gemensam skyltning. Omfattning: tas fram i vår",
        "Arbete mot stölder ute i byarna och inne i centrum – cyklar märks",
        "Trygg hamn med Polisen och kommunen",
    ],
    ids=[
        "no mark",
        "a clause before a colon",
        "a promise before a colon",
        "a clock time",
        "a name inside",
        "an infinitive before a dash",
        "a hyphen",
        "words that lead in",
        "the next line of the item",
        "a sentence before a stop",
        "an infinitive before a stop",
        "a long opening before a stop",
        "a sentence that says what something needs",
        "how much, after a stop",
        "a name of many words before no sentence",
        "a preposition before a capital",
    ],
)
def test_no_label(text: str) -> None:
    assert split_label(item(text)) is None


@pytest.mark.parametrize(
    ("text", "words", "tag"),
    [
        ("Fler lampor i parken (kommunen)", "Fler lampor i parken", "(kommunen)"),
        ("Trygghetsvandring varje höst (Polis och kommun).", "Trygghetsvandring varje höst", "(Polis och kommun)."),
        (
            "Kontroll av mopeder (polisen ansvarar, kommunen deltar)",
            "Kontroll av mopeder",
            "(polisen ansvarar, kommunen deltar)",
        ),
        ("Kontroll av mopeder (P+K)", "Kontroll av mopeder", "(P+K)"),
        ("Kontroll av mopeder [Polisen]", "Kontroll av mopeder", "[Polisen]"),
        ("Föräldramöten i åk 7. Ansvarig: Polisen", "Föräldramöten i åk 7.", "Ansvarig: Polisen"),
        ("Tillsyn av krogar (Polisen, Räddningstjänsten)", "Tillsyn av krogar", "(Polisen, Räddningstjänsten)"),
        ("Kvällsvandring längs ån/ Kommunen", "Kvällsvandring längs ån", "Kommunen"),
        ("Kvällsvandring längs ån / Polis och kommun.", "Kvällsvandring längs ån", "Polis och kommun."),
        ("Kontroll av fart vid 120 tillfällen. Polis", "Kontroll av fart vid 120 tillfällen.", "Polis"),
        (
            "Minst 40 kontroller ska göras. Genomförs av polisen.",
            "Minst 40 kontroller ska göras.",
            "Genomförs av polisen.",
        ),
        ("Fler lampor. Utförare: kommunen", "Fler lampor.", "Utförare: kommunen"),
    ],
)
def test_a_tag_is_parted_from_the_undertaking(text: str, words: str, tag: str) -> None:
    found = split_tag(item(text))
    assert found is not None
    assert (found[0].text, found[1].text) == (words, tag)


@pytest.mark.parametrize(
    "text",
    [
        "Genomföra trygghetsvandringar (minst två per år)",
        "Möten i nätverket (skola, socialtjänst, fritid, polisen deltar i mån av tid och behov)",
        "(Polisen) ska synas",
        "Kommunen är ansvarig för belysningen",
        "Fler lampor i parken (Storgatan)",
        "Fler lampor i parken. Kommunen byter dem till våren.",
        "Rundorna utförs av polisen / kommunen",
        "Rundor i skog/park varje höst",
        "Rundor längs ån / badet",
        "Fler lampor i parken. Klart.",
    ],
    ids=[
        "a number",
        "a sentence in brackets",
        "a bracket that opens the text",
        "ansvarig in a sentence",
        "a place",
        "a last sentence that says what a party does",
        "a slash between two parties",
        "a slash inside",
        "a slash before a place",
        "a short last sentence that names nobody",
    ],
)
def test_no_tag(text: str) -> None:
    found = split_tag(item(text))
    assert found is None


def test_an_unknown_name_is_a_tag_only_among_tags() -> None:
    """ "(Almsjö City)" may be a place, but not where the other items end in parties."""
    words = item("Städdag på torget (Almsjö City)")
    assert split_tag(words) is None
    found = split_tag(words, in_tagged_list=True)
    assert found is not None
    assert found[1].text == "(Almsjö City)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polis: gå rundor", True),
        ("Polisen och kommunen – gemensamma möten", True),
        ("Parterna: mötas varje kvartal", True),
        ("Trafik: mäta fart", False),
        ("Nåbar polis – fler rundor i centrum", False),
        ("Polis – fler rundor i centrum", True),
        ("Räddningstjänsten: utbilda elever", False),
        ("Möten som polisen och kommunen håller: två per år", False),
    ],
    ids=[
        "one party",
        "two",
        "all of them",
        "an area",
        "what the police should be",
        "the police",
        "a third party",
        "an area that names them in passing",
    ],
)
def test_a_label_that_is_a_party(text: str, expected: bool) -> None:
    assert opens_with_party(item(text)) is expected


def test_what_the_police_should_be_is_no_party() -> None:
    assert not opens_with_party(item("Känd och nåbar polis – de ska vara kända vid namn"))


def test_where_something_is_names_no_party() -> None:
    assert split_tag(item("Polisen ska hålla öppet hus varje månad. Exempelvis i biblioteket")) is None
