"""Printed areas: labels over commitments, and items of lists that are called areas."""

from __future__ import annotations

import pytest

from tests.extractors.phrases import promise_of, record


def areas(text: str) -> list[str]:
    return [area.label for promise in record(text).promise_sets for area in promise.focus_areas]


TAIL = "\n\n## Vi lovar\n\nPolisen ska:\n\n- besöka krogar\n- gå rundor"


def test_items_of_a_list_of_areas() -> None:
    text = "# Medborgarlöfte 2024\n\nVi har enats om följande fokusområden:\n\n- Narkotika\n- Trafik" + TAIL
    assert areas(text) == ["Narkotika", "Trafik"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Av bilden följer att fokusområdena buskörning, snatterier och langning har valts ut.",
            ["buskörning", "snatterier", "langning"],
        ),
        ("Fokusområdena, Trygga resor och Båtar och fritidshus, har valts.", ["Trygga resor", "Båtar och fritidshus"]),
        ("Vilka fokusområden man enats om är en följd av lägesbilden, som vägts samman.", []),
    ],
)
def test_areas_that_stand_right_behind_their_name(sentence: str, expected: list[str]) -> None:
    assert areas(f"# Medborgarlöfte 2024\n\n{sentence}{TAIL}") == expected


def test_a_theme_set_as_a_sentence_below_an_open_line_is_an_area() -> None:
    text = (
        "# Medborgarlöfte 2024\n\nDet är två fält det gäller:\n\nVäntan på bussen ska gå lugnt till.\n\n"
        "Polisen kommer att göra täta besök vid stationen och på perrongerna varje kväll.\n\n"
        "## Stöd när våldet finns hemma\n\nKommunen kommer att erbjuda plats i skyddat boende samma dag."
    )
    assert areas(text) == ["Väntan på bussen ska gå lugnt till", "Stöd när våldet finns hemma"]


def test_a_heading_over_those_of_parties_is_an_area() -> None:
    text = (
        "# Medborgarlöfte 2024\n\n## Satsning på lugna stråk\n\n## Polis\n\n- gå rundor\n\n## Kommun\n\n- laga lampor"
    )
    assert areas(text) == ["Satsning på lugna stråk"]


def test_what_is_told_of_an_area_is_no_part_of_its_name() -> None:
    text = "# Medborgarlöfte 2024\n\nFokusområden:\n\n- Svartarbete, som hotar ärliga krogar\n- Trafik i byarna\n"
    assert areas(text + TAIL) == ["Svartarbete", "Trafik i byarna"]


def test_labels_over_commitments_rule_out_those_of_a_list() -> None:
    text = (
        "# Medborgarlöfte 2024\n\nFokusområden:\n\n- Drogfri skola\n- Säker trafik\n\n"
        "## Narkotika\n\nPolisen ska:\n\n- besöka krogar\n- gå rundor\n\n"
        "## Trafik\n\nPolisen ska:\n\n- mäta fart\n- stå vid skolan"
    )
    assert areas(text) == ["Narkotika", "Trafik"]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("Skadegörelse, narkotika och trafik", ["Skadegörelse", "Narkotika", "Trafik"]),
        ("Skola och fritid", ["Narkotika", "Trafik"]),
    ],
    ids=["it names those that have some", "it names none of them"],
)
def test_areas_without_undertakings_count_beside_others_of_their_list(listed: str, expected: list[str]) -> None:
    text = (
        f"# Medborgarlöfte 2024\n\nFokusområdena är {listed}.\n\n"
        "## Narkotika\n\nPolisen ska:\n\n- besöka krogar\n- gå rundor\n\n"
        "## Trafik\n\nPolisen ska:\n\n- mäta fart\n- stå vid skolan"
    )
    assert areas(text) == expected


@pytest.mark.parametrize(
    ("lead", "expected"),
    [("Kommunen och polisen lovar att:", []), ("Aktiviteter:", ["Del i något större"])],
)
def test_the_subheading_of_news_over_the_promise_itself_is_no_area(lead: str, expected: list[str]) -> None:
    text = (
        "# Nytt medborgarlöfte påskrivet\n\nI går skrev Almsjö kommun och polisen under ett nytt medborgarlöfte.\n\n"
        "– Vi är glada, säger kommunchef Eva Alm.\n\n## Så valdes löftena\n\nInvånarna har svarat på en enkät.\n\n"
        f"## Del i något större\n\n{lead}\n\n- gå rundor i parken\n- laga lampor"
    )
    assert areas(text) == expected


def test_an_enumeration_in_running_text() -> None:
    text = "# Medborgarlöfte 2024\n\nFokusområdena är narkotika, trafik och otrygga platser." + TAIL
    assert areas(text) == ["narkotika", "trafik", "otrygga platser"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Till de prioriterade områdena hör narkotika och trafik.",
        "Områden med särskilt fokus är narkotika och trafik.",
        "Prioriterade områden i planen är narkotika och trafik.",
        "Samverkansområdena är narkotika och trafik.",
        "Arbetet vilar på två prioriterade områden – narkotika och trafik.",
        "Planen rör framför allt två övergripande fokusområden – narkotika och trafik.",
        "Dessa områden är narkotika och trafik.",
        "Två områden prioriteras i avtalet: narkotika och trafik.",
        "De områden som prioriteras är narkotika och trafik.",
        "Samverkan ska ske inom områdena narkotika och trafik.",
        "I överenskommelsen prioriteras narkotika och trafik.",
        "Tyngdpunkten i överenskommelsen ligger på narkotika och trafik.",
        "Arbetet är indelat i två områden: narkotika och trafik.",
        "Som prioriterade områden har parterna valt narkotika och trafik.",
        "Parterna har valt ut narkotika och trafik som fokusområden.",
        "Fokusområdena är först och främst narkotika och trafik.",
        "Särskilt fokus har områdena narkotika samt trafik.",
        "I löftet lyfts två fokusområden fram – narkotika och trafik.",
        "Med bilden som grund har fokusområdena narkotika, trafik valts ut.",
        "Två områden är högre prioriterade än andra: narkotika och trafik.",
        "Två områden är särskilt utvalda: narkotika och trafik.",
    ],
)
def test_enumerations_told_in_other_words(sentence: str) -> None:
    assert areas(f"# Medborgarlöfte 2024\n\n{sentence}{TAIL}") == ["narkotika", "trafik"]


def test_a_place_behind_and_belongs_to_the_area_before_it() -> None:
    told = "Fokusområdena är narkotika, säkerheten utefter kanalen och på båtarna."
    assert areas(f"# Medborgarlöfte 2024\n\n{told}{TAIL}") == ["narkotika", "säkerheten utefter kanalen och på båtarna"]


def test_areas_told_in_a_sentence_go_before_a_lone_bullet() -> None:
    told = "Fyra områden prioriteras extra: bedrägerier, narkotika och trafik."
    assert areas(f"# Medborgarlöfte 2024\n\n{told}\n\n## Löften\n\n- fokus på våld och miljöer{TAIL}") == [
        "bedrägerier",
        "narkotika",
        "trafik",
    ]


def test_means_that_an_agreement_lists_are_no_areas() -> None:
    means = "\n\n- Tidiga insatser\n- Samarbete i vardagen"
    assert areas(f"{AGREEMENT}Överenskommelsen ska leda till ett lugnare Almsjö genom:{means}") == []


def test_what_an_area_says_of_itself_in_brackets_is_no_other_area() -> None:
    text = (
        "# Medborgarlöfte 2024\n\nFokusområdena är trafik, misshandel och bruket av ANDT (alkohol, narkotika och spel)."
    )
    assert areas(text + TAIL) == ["trafik", "misshandel", "bruket av ANDT (alkohol, narkotika och spel)"]


def test_the_only_area_stands_behind_its_name_whatever_it_joins() -> None:
    text = f"{AGREEMENT}Avtalet, som avser 2024-2027, har ett fokusområde: stölder som drabbar gårdar och byar."
    assert areas(text) == ["stölder som drabbar gårdar och byar"]


def test_a_list_of_areas_outdoes_the_one_label_over_undertakings() -> None:
    above = "## Lugnare trafik\n\nPolisen och kommunen ska mäta farten. De ska göra rapporteringen enklare.\n\n"
    told = "De valda fokusområden som träffarna landar i skall följas upp.\n\n"
    text = f"# Medborgarlöfte 2024\n\n{above}{told}- Skoterkörning\n- Bedrägerier mot äldre"
    assert areas(text) == ["Skoterkörning", "Bedrägerier mot äldre"]
    assert areas(f"# Medborgarlöfte 2024\n\n{above}") == ["Lugnare trafik"]


def test_the_last_och_parts_where_another_stands_inside_a_member() -> None:
    sentence = "Fokusområdena är narkotika, hot och våld och trafik."
    assert areas(f"# Medborgarlöfte 2024\n\n{sentence}{TAIL}") == ["narkotika", "hot och våld", "trafik"]


def test_samt_parts_the_last_member_where_och_stands_inside_one() -> None:
    sentence = "Fokusområdena är badplatser, skolvägar som broar och cykelbanor samt stölder på gårdar."
    found = ["badplatser", "skolvägar som broar och cykelbanor", "stölder på gårdar"]
    assert areas(f"# Medborgarlöfte 2024\n\n{sentence}{TAIL}") == found


@pytest.mark.parametrize("that_is", ["det vill säga", "dvs.", "alltså"])
def test_what_explains_a_member_is_no_area(that_is: str) -> None:
    sentence = f"Fokusområdena är inbrott, ANDT, {that_is} alkohol, narkotika, dopning och tobak, och trafik."
    assert areas(f"# Medborgarlöfte 2024\n\n{sentence}" + TAIL) == ["inbrott", "ANDT", "trafik"]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("trafik, nämligen fart och buller, inbrott och våld", ["trafik", "inbrott", "våld"]),
        ("inbrott, dvs. stölder i hem, trafik och narkotika", ["inbrott", "trafik", "narkotika"]),
        ("skolvägar, alltså fart och buller, trafik, och våld", ["skolvägar", "trafik", "våld"]),
    ],
    ids=["another comma behind it", "the last two joined by och", "an och of its own and another comma"],
)
def test_what_explains_a_member_ends_where_the_next_begins(listed: str, expected: list[str]) -> None:
    assert areas(f"# Medborgarlöfte 2024\n\nFokusområdena är {listed}." + TAIL) == expected


def test_what_stands_in_brackets_is_no_area_of_its_own() -> None:
    text = "# Medborgarlöfte 2024\n\nFokusområdena är narkotika (torget, badet och hamnen), trafik och våld." + TAIL
    assert areas(text) == ["narkotika (torget, badet och hamnen)", "trafik", "våld"]


def test_a_word_that_ends_like_is_enumerates_nothing() -> None:
    text = "# Medborgarlöfte 2024\n\nFokusområdena vilar på en lägesbild där siffror och svar vägts ihop." + TAIL
    assert areas(text) == []


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("Narkotika", ["Narkotika"]), ("Två händer på ett bord", [])],
    ids=["a theme", "the caption of a picture"],
)
def test_a_lone_heading_is_an_area_where_it_names_a_theme(heading: str, expected: list[str]) -> None:
    text = f"# Medborgarlöfte 2024\n\n## {heading}\n\nPolisen ska besöka alla krogar. Kommunen ska laga lampor."
    assert areas(text) == expected


def test_a_heading_that_names_people_is_no_area_though_it_names_a_theme() -> None:
    text = "## Eva Alm och Ulf Ek polis provar trygghetsappen\n\nPolisen ska gå rundor. Kommunen ska ordna kvällar."
    assert areas(f"# Medborgarlöfte 2019\n\n{text}") == []


def test_the_main_points_of_a_promise_are_its_areas() -> None:
    assert areas("# Medborgarlöfte 2018\n\nDe två huvudpunkterna i löftet är:\n\n- Hembränt\n- Stölder") == [
        "Hembränt",
        "Stölder",
    ]


def test_a_heading_that_tells_what_somebody_does_is_no_area() -> None:
    listed = "För 2017 är de två:\n\n- Polisen ska besöka byarna.\n- Kommunen ska bjuda in till öppna kvällar."
    assert areas(f"# Medborgarlöfte 2017\n\n## Kommunpolisen vill mötas\n\n{listed}") == []


def test_a_heading_that_tells_of_the_agreement_is_no_area() -> None:
    told = "Kommunen och polisen har skrivit avtal om samverkan"
    assert areas(f"# Nyheter\n\n## {told}\n\nPolisen ska besöka alla krogar. Kommunen ska laga lampor.") == []


@pytest.mark.parametrize(
    "second",
    ["Skräp lockar till mer skräp och gör folk ledsna", "Polis och kommun sida vid sida mot skräp"],
    ids=["a sentence", "the parties"],
)
def test_a_heading_that_goes_on_about_the_one_above_is_no_area(second: str) -> None:
    rest = "Medborgarlöfte:\n\n- Kommunen ska ställa ut papperskorgar.\n- Kommunen ska städa parken.\n"
    other = f"Buskörning på torget\n\n{rest}"
    text = f"Medborgarlöfte 2025\n\nNedskräpningen har blivit värre\n\n{second}\n\n{rest}\n{other}"
    assert areas(text) == ["Nedskräpningen har blivit värre", "Buskörning på torget"]


def test_an_area_named_by_its_kind() -> None:
    text = "# Medborgarlöfte 2024\n\n## Prioriterat område – trygghet vid stationen\n\nMånga är oroliga." + TAIL
    assert areas(text) == ["trygghet vid stationen"]


def test_areas_that_an_agreement_points_out() -> None:
    lead = "Det här pekar den nya överenskommelsen ut:"
    text = f"# Ny samverkansöverenskommelse\n\nPolisen och kommunen har en överenskommelse.\n\n{lead}\n\n"
    assert areas(text + "- Våld bland unga\n- Buskörning") == ["Våld bland unga", "Buskörning"]


def test_an_earlier_promise_has_no_areas_but_its_own() -> None:
    undertaken = "Polisen lovar att:\n\n- gå rundor\n- mäta fart"
    new = f"## Medborgarlöfte 2021\n\nFokusområden:\n\n- Narkotika\n- Trafik\n\n{undertaken}"
    old = f"## Medborgarlöfte 2020\n\n{undertaken}"
    assert areas(f"# Löften\n\n{new}\n\n{old}") == ["Narkotika", "Trafik"]


def test_a_genom_att_lead_in_is_no_area() -> None:
    assert areas(promise_of("besöka krogar", "gå rundor", lead="Polisen ska minska narkotikan genom att:")) == []


def test_a_label_that_recurs_is_one_area() -> None:
    text = promise_of("Unga: besöka klasser", "Unga: träffa rektorer", "Trafik: mäta fart")
    assert areas(text) == ["Unga", "Trafik"]


def test_areas_know_their_themes() -> None:
    text = promise_of("Narkotika: besöka krogar", "Trafik: mäta fart")
    [promise] = record(text).promise_sets
    assert [area.themes for area in promise.focus_areas] == [["A1"], ["B1"]]


def test_a_label_inside_bullets_is_quoted_by_its_span() -> None:
    found = record(promise_of("Narkotika: besöka krogar", "Trafik: mäta fart"))
    for area in found.promise_sets[0].focus_areas:
        assert found.document.text[area.span.start : area.span.end] == area.label


def test_each_promise_of_a_page_has_the_areas_that_it_announces() -> None:
    later = (
        "# Medborgarlöfte 2024\n\nLöftet har två områden: ”Lugn natt” och ”Ren park”.\n\nPolisen ska:\n\n- gå rundor"
    )
    earlier = (
        "# Medborgarlöfte 2023\n\nLöftet har två områden: ”Grön stig” och ”Ljus bro”.\n\nPolisen ska:\n\n- mäta fart"
    )
    found = record(f"{later}\n\n{earlier}").promise_sets
    assert [[area.label for area in one.focus_areas] for one in found] == [
        ["Lugn natt", "Ren park"],
        ["Grön stig", "Ljus bro"],
    ]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [("De prioriterade områdena framöver är att:", ["Rena parker", "Arbetsliv"]), ("Parterna vill:", [])],
    ids=["called areas", "called nothing"],
)
def test_areas_that_an_agreement_tells_as_aims(lead: str, expected: list[str]) -> None:
    items = "- Rena parker: Att hålla gräset fritt från skräp\n- Arbetsliv: Att göra sex tillsyner"
    assert areas(f"# Samverkansöverenskommelse 2024\n\n{lead}\n\n{items}") == expected


def test_a_sentence_that_opens_with_the_areas() -> None:
    text = "# Medborgarlöfte 2024\n\nVåld och klotter hör till de prioriterade områdena." + TAIL
    assert areas(text) == ["Våld", "klotter"]


@pytest.mark.parametrize(
    "sentence", ["Våld och klotter är våra prioriterade områden.", "Våld och klotter utgör fokusområdena."]
)
def test_more_sentences_that_open_with_the_areas(sentence: str) -> None:
    assert areas(f"# Medborgarlöfte 2024\n\n{sentence}{TAIL}") == ["Våld", "klotter"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fokusområdena är och förblir viktiga.",
        "Dessa områden är prioriterade i polisen och kommunen.",
        "De tre områdena hänger ihop och är de som syns mest.",
        "Vilka utvecklingsområden är har avgjorts av möten och enkäter.",
    ],
)
def test_sentences_that_say_something_else_of_the_areas(sentence: str) -> None:
    assert areas(f"# Medborgarlöfte 2024\n\n{sentence}{TAIL}") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("I avtalet, som löper till 2027, är fokusområdet droger och hot i skolan.", ["droger och hot i skolan"]),
        ("Langning i skolan är avtalets enda fokusområde.", ["Langning i skolan"]),
    ],
    ids=["behind the word", "before it"],
)
def test_the_one_area_of_an_agreement(sentence: str, expected: list[str]) -> None:
    assert areas(f"# Avtal om samverkan\n\nParterna har ett avtal.\n\n{sentence}") == expected


def test_a_list_behind_a_sentence_about_areas_may_point_back_to_it() -> None:
    text = "# Medborgarlöfte 2024\n\nParterna har valt tre fokusområden. De här tre får mer plats:\n\n"
    assert areas(f"{text}- Lugna perronger\n- Villainbrott\n- Nätbrott") == [
        "Lugna perronger",
        "Villainbrott",
        "Nätbrott",
    ]


def test_the_sentence_before_the_last_may_say_that_a_list_names_areas() -> None:
    text = (
        "# Medborgarlöfte 2024\n\nParterna har bestämt att dessa fokusområden ska gälla. De griper in i varandra.\n\n"
    )
    assert areas(text + "1. Färre stölder\n2. Tryggare äldre" + TAIL) == ["Färre stölder", "Tryggare äldre"]


def test_how_areas_were_found_makes_them_no_problems() -> None:
    text = "# Samverkan med polisen\n\nKommunen har ett samverkansavtal.\n\n"
    lead = "Efter att ha jämfört sina bilder av problemen är parterna ense om två huvudområden som får mer omsorg:\n\n"
    assert areas(f"{text}{lead}- Skadegörelse\n- Stöld ur fordon") == ["Skadegörelse", "Stöld ur fordon"]


def test_numbered_items_may_each_open_with_the_name_of_their_area() -> None:
    items = "1. Nattlivet. Krogarna ska få tillsyn varje helg.\n2. {}. Polisen ska hålla kontakt med dem.\n"
    text = f"# Medborgarlöfte 2024\n\n## Löftet i korthet\n\n{items}"
    assert areas(text.format("Mängdbrottsaktiva")) == ["Nattlivet", "Mängdbrottsaktiva"]
    assert areas(text.format("Polisen söker upp dem som begår många brott")) == []


def test_a_heading_that_names_a_document_and_its_year_is_no_area() -> None:
    text = "# Medborgarlöfte i Almsjö\n\n## {}\n\n- Polisen ska gå rundor i parken\n- Kommunen ska laga lampor"
    assert areas(text.format("Nya överenskommelser 2018")) == []
    assert areas(text.format("Hot och våld")) == ["Hot och våld"]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Lotsarna går varje lördag", ["Lugna resor"]),
        ("Polisen mäter farten på Storgatan", ["Lugna resor", "Trygga gator"]),
    ],
    ids=["of a party of its own", "of the police"],
)
def test_a_heading_beside_those_of_parties_is_one_more_party_unless_its_list_names_them(
    item: str, expected: list[str]
) -> None:
    text = "# Medborgarlöfte 2024\n\n## Lugna resor\n\n## Polis\n\n- gå rundor\n\n## Kommun\n\n- laga lampor\n\n"
    assert areas(f"{text}## Trygga gator\n\n- {item}\n- Kommer att hålla åtta träffar") == expected


def test_the_subheading_of_news_tells_of_its_promise_though_it_names_a_theme() -> None:
    news = "Pressmeddelande\n\n# Polisen och kommunen skriver på medborgarlöften tisdag 9 maj 2023\n\n"
    told = "\n\nNätverket ses ofta.\n\nPolisen och kommunen lovar att:\n\n- gå rundor i parken\n- laga lampor"
    assert areas(f"{news}## Tryggt ända hem{told}") == []
    assert areas(f"{news}## Trafik{told}") == ["Trafik"]


def test_themes_behind_links_of_a_page_are_its_areas() -> None:
    text = "# Löften 2024-2025\n\n## Tre teman i medborgarlöftet\n\nKlicka på ett tema för att se vad vi lovar:\n\n"
    found = record(text + "Trygg strand\n\nTrygg pendling\n\nTrygg förening\n\nHör av dig")
    assert [area.label for one in found.promise_sets for area in one.focus_areas] == [
        "Trygg strand",
        "Trygg pendling",
        "Trygg förening",
    ]
    assert [one.commitments for one in found.promise_sets] == [[]]


def test_a_sentence_that_opens_with_a_pronoun_names_no_areas() -> None:
    assert areas("# Medborgarlöfte 2024\n\nDessa frågor är fokusområdena." + TAIL) == []


AGREEMENT = "# Samverkansöverenskommelse 2024\n\nParterna har en överenskommelse.\n\n"
CRIMES = "- Narkotika i parken\n- Våld i hemmet\n- Skadegörelse"
CRIME_AREAS = ["Narkotika i parken", "Våld i hemmet", "Skadegörelse"]
AIMS = "• Att få stopp på langning genom kontroller på alla krogar\n• Att minska farten genom gupp vid varje skola"
OF_AGREEMENTS: dict[str, tuple[str, list[str]]] = {
    "headings over parts that recur": (
        f"{AGREEMENT}## Skola och fritid\n\n### Kommunen\n\nKommunen ordnar.\n\n### Polisen\n\nPolisen besöker.\n\n"
        "## Hemmet\n\n### Kommunen\n\nKommunen ringer.\n\n### Polisen\n\nPolisen informerar.",
        ["Skola och fritid", "Hemmet"],
    ),
    "headings over parts of a plan": (
        "# Åtgärdsplan mot brott 2024\n\n## Unga\n\n### Mål\n\nFler i skolan.\n\n### Åtgärd\n\nBesök.\n\n"
        "## Äldre\n\n### Mål\n\nFärre lurade.\n\n### Åtgärd\n\nBrev.",
        ["Unga", "Äldre"],
    ),
    "items that name crimes, under any lead-in": (f"{AGREEMENT}Vi ska hjälpas åt med:\n\n{CRIMES}", CRIME_AREAS),
    "items that name other things": (f"{AGREEMENT}Vi ska hjälpas åt med:\n\n- Stora mötet\n- Kansliet\n- Skyltar", []),
    "problems that the agreement takes up": (
        f"{AGREEMENT}Överenskommelsen tar upp dessa problem:\n\n{CRIMES}",
        CRIME_AREAS,
    ),
    "problems that the parties will take on": (
        f"{AGREEMENT}Parterna ska ta sig an de problem som invånarna nämner:\n\n{CRIMES}",
        CRIME_AREAS,
    ),
    "problems that citizens name": (f"{AGREEMENT}Invånarna nämner dessa problem:\n\n{CRIMES}", []),
    "aims told at length under a heading that counts areas": (
        f"{AGREEMENT}## Två fokusområden i överenskommelsen\n\n{AIMS}",
        ["Att få stopp på langning genom kontroller på alla krogar", "Att minska farten genom gupp vid varje skola"],
    ),
    "aims told at length under a heading that counts nothing": (
        f"{AGREEMENT}## Mer om överenskommelsen\n\n{AIMS}",
        [],
    ),
    "names before what they are about": (
        f"{AGREEMENT}Överenskommelsen pekar ut följande fokusområden:\n\n"
        "- Trygg skolväg tar sikte på hot och rån nära skolan.\n- Brott mot företagare som omfattar snatteri.",
        ["Trygg skolväg", "Brott mot företagare"],
    ),
    "names before what a plan does about each": (
        "# Åtgärdsplan 2024\n\nPlanen gäller 2024.\n\nVi bygger ut vårt arbete genom att:\n\n"
        "- Torg och stråk - Pröva nya lösningar för ljus.\n- Arbetslivsbrott – Göra oanmälda besök.",
        ["Torg och stråk", "Arbetslivsbrott"],
    ),
    "what a party gives": (f"{AGREEMENT}Almsjö kommun:\n\n- Samordnare mot narkotika\n- Stöd mot våld i hemmet", []),
    "the one list of crimes, under any heading": (
        f"{AGREEMENT}## Det här ska vi arbeta med\n\n{CRIMES}\n\n## Uppföljning\n\nDen följs upp.",
        CRIME_AREAS,
    ),
    "headings over several such lists": (
        f"{AGREEMENT}## Torget\n\n{CRIMES}\n\n## Parken\n\n- Skadegörelse\n- Våld i klassen",
        ["Torget", "Parken"],
    ),
    "what running text says that it is about": (
        f"{AGREEMENT}Samverkan ska inriktas på våld i hemmet, båtstölder och buskörning på byvägarna.",
        ["våld i hemmet", "båtstölder", "buskörning på byvägarna"],
    ),
    "what running text says in parts that it counts": (
        f"{AGREEMENT}Överenskommelsen omfattar tre områden: våld i hemmet, båtstölder och buskörning.",
        ["våld i hemmet", "båtstölder", "buskörning"],
    ),
    "what an agreement rests on, behind its areas": (
        f"{AGREEMENT}## Prioriterade områden\n\n{CRIMES}\n\n### Lokalt läge\n\nBeskrivningen bör bygga på:\n\n"
        "- Anmälda våldsbrott\n- Samtal om narkotika",
        CRIME_AREAS,
    ),
    "names behind the word, before its verb": (
        f"{AGREEMENT}Fokusområdena, Ett levande centrum och Ungas vägval har valts med ledning av en karta.",
        ["Ett levande centrum", "Ungas vägval"],
    ),
    "names before what they are called": (
        f"{AGREEMENT}Vid sidan av detta är hamnområdet och stölder ur bilar prioriterade fokusområden.",
        ["hamnområdet", "stölder ur bilar"],
    ),
    "items over items of their own": (
        f"{AGREEMENT}Lägesbilden visar att det finns områden som behöver prioriteras. Dessa är;\n\n- Bränder\n"
        "  - Bränder vid skolor\n  - Gräsbränder\n- Bedrägerier",
        ["Bränder", "Bedrägerier"],
    ),
    "problems that are said to be worked on": (
        f"{AGREEMENT}Följande problem är särskilt angelägna att arbeta med:\n\n{CRIMES}",
        CRIME_AREAS,
    ),
    "names behind the word for areas and a number": (
        f"{AGREEMENT}## Fokusområde 1 Narkotika\n\nParterna ska ta fram åtgärder.\n\n## Fokusområde 2 Våld\n\nDito.",
        ["Narkotika", "Våld"],
    ),
    "what running text says behind them": (
        f"{AGREEMENT}Enligt parterna är det våld i hemmet, båtstölder och buskörning som ska stå i fokus.",
        ["våld i hemmet", "båtstölder", "buskörning"],
    ),
    "what somebody says that it is about": (
        f"{AGREEMENT}– Vi kommer att fokusera på våld i hemmet, båtstölder och buskörning, säger polischef Ulf Ek.",
        ["våld i hemmet", "båtstölder", "buskörning"],
    ),
    "names that semicolons part": (
        f"{AGREEMENT}Prioriterade områden: våld i hemmet; båtstölder; buskörning.",
        ["våld i hemmet", "båtstölder", "buskörning"],
    ),
    "names that paragraphs open with": (
        f"{AGREEMENT}**Våld i hemmet.** Barn behöver stöd tidigt.\n\n**Båtstölder.** De har ökat i hamnarna.",
        ["Våld i hemmet", "Båtstölder"],
    ),
    "what a paragraph opens with that is no theme": (
        f"{AGREEMENT}Styrgrupp: Kommunchefen leder den.\n\nMöten: De hålls varje kvartal.",
        [],
    ),
    "an item that leads on to the last": (
        f"{AGREEMENT}Samverkan ska ske inom områdena\n\n- våld i hemmet,\n- båtstölder och\n- buskörning",
        ["våld i hemmet", "båtstölder", "buskörning"],
    ),
    "headings of news, all of them themes": (
        "# Kommunen och polisen har tecknat ny överenskommelse\n\nPublicerad 12 mars 2022\n\nI går skrev kommunchef "
        "Eva Alm under en ny överenskommelse.\n\n## Våld i hemmet\n\nBarn behöver stöd.\n\n## Båtstölder\n\nDe har "
        "ökat.\n\n## Buskörning\n\nBoende klagar.",
        ["Våld i hemmet", "Båtstölder", "Buskörning"],
    ),
    "headings of news, some of them themes": (
        "# Kommunen och polisen har tecknat ny överenskommelse\n\nPublicerad 12 mars 2022\n\nI går skrev kommunchef "
        "Eva Alm under en ny överenskommelse.\n\n## Barnen i centrum\n\nBarn behöver stöd.\n\n## Båtstölder\n\nDe har "
        "ökat.\n\n## Så går det till\n\nEn grupp leder.",
        [],
    ),
    "what all agreements are about": (f"{AGREEMENT}Samverkan ska inriktas på trygghet och minskad brottslighet.", []),
    "a party among what it is about": (f"{AGREEMENT}Överenskommelsen gäller polisen, narkotika och våld.", []),
    "what is said beside it": (
        f"{AGREEMENT}Samverkan ska inriktas på buskörning, med tonvikten på unga och narkotika.",
        [],
    ),
    "the same words on a promise": (
        "# Medborgarlöfte 2024\n\nSamverkan ska inriktas på våld i hemmet, båtstölder och buskörning.",
        [],
    ),
    "paragraphs that open with names on a promise": (
        "# Medborgarlöfte 2024\n\nVåld i hemmet: Barn behöver stöd tidigt.\n\nBåtstölder: De har ökat i hamnarna.",
        [],
    ),
    "headings over what the parties undertake": (
        f"{AGREEMENT}## Gårdar och båthus\n\nKommunen och polisen åtar sig att ordna rundor.\n\n"
        "## Ljus i mörkret\n\nKommunen åtar sig att tända fler lampor.",
        ["Gårdar och båthus", "Ljus i mörkret"],
    ),
    "a heading over what the parties undertake, beside others": (
        f"{AGREEMENT}## Gårdar och båthus\n\nKommunen och polisen åtar sig att ordna rundor.\n\n"
        "## Ljus i mörkret\n\nDet är dunkelt vid bryggan.",
        [],
    ),
    "numbered names that a paragraph explains each": (
        f"{AGREEMENT}Överenskommelsen har två prioriterade områden:\n\n1. Torget\nParterna ska göra det lugnare.\n\n"
        "2. Unga i riskzon\nUnga på glid ska upptäckas tidigt.",
        ["Torget", "Unga i riskzon"],
    ),
    "paragraphs that open with their names": (
        f"{AGREEMENT}Följande områden är prioriterade:\n\nTorget - parterna ska göra det lugnare.\n\n"
        "Unga i riskzon - de ska upptäckas tidigt.\n\nDetta följs upp varje år.\n\nFrågor - ring kommunen.",
        ["Torget", "Unga i riskzon"],
    ),
    "items set as aims, as many as announced": (
        f"{AGREEMENT}De har valt två prioriterade områden.\n\nUnder avtalets tre år handlar det om att:\n\n"
        "- Täppa till hålen för fusk.\n- Få ned antalet bränder i garage.",
        ["Täppa till hålen för fusk", "Få ned antalet bränder i garage"],
    ),
    "entries of the contents, run together": (
        f"{AGREEMENT}Innehåll Inledning...2 Mål...2 Prioriterade områden...3 1. Otrygga stråk...3 "
        "2. Krog- och nöjesliv...4 Organisation...5",
        ["Otrygga stråk", "Krog- och nöjesliv"],
    ),
    "entries of the contents in lines": (
        f"{AGREEMENT}1. Inledning.....2\n\n2. Mål.....2\n\n3. Prioriterade områden.....3\n\n3.1 Otrygga stråk.....3\n\n"
        "3.2 Krogliv.....4\n\n4. Organisation.....5",
        ["Otrygga stråk", "Krogliv"],
    ),
    "entries of the contents below work with areas": (
        f"{AGREEMENT}1 Inledning...2 2 Arbetet med fokusområden...3 2.1 Ledning...3 2.2 Möten...4 3 Organisation...5",
        [],
    ),
    "a heading whose text stands under its own headings": (
        f"{AGREEMENT}## Fokusområden\n\n### Stölder\n\nText.\n\n### Narkotika\n\nText.\n\n### Trafik\n\n#### Mål\n\n"
        "Färre.\n\n### Information\n\n### Våld\n\nText.",
        ["Stölder", "Narkotika", "Trafik", "Våld"],
    ),
    "a list of how agreed areas are followed up": (
        f"{AGREEMENT}Parterna har valt tre områden.\n\nArbetet följs upp genom att:\n\n"
        "- Styrgruppen möts varje kvartal.\n- Lägesbilden uppdateras.\n- Enkäten görs om.",
        [],
    ),
    "numbered entries of the contents": (
        f"{AGREEMENT}1. Inledning... 2 2. Lägesbild... 3 2.1 Stölder... 4 3. Prioriterade områden... 5 "
        "3.1a Otrygga stråk... 5 3.1b Krog- och nöjesliv... 6 4. Uppföljning... 7",
        ["Otrygga stråk", "Krog- och nöjesliv"],
    ),
    "a title that heads each page": (
        f"{AGREEMENT}4 Gemensamma fokusområden\n\nTre områden har valts.\n\n4.1 Droger i skolan\n\nDe är fler.\n\n"
        "Trygga Almsjö 2024\n\n6\n\n4.2 Hemmet\n\nDet är dolt.\n\nTrygga Almsjö 2024\n\n7\n\n4.3 Sena tåg\n\n"
        "Det är sent.\n\nTrygga Almsjö 2024\n\n8\n\n5 Uppföljning\n\nVarje år.",
        ["Droger i skolan", "Hemmet", "Sena tåg"],
    ),
    "lines of the contents": (
        "# Handlingsplan mot brott 2024\n\n## Innehåll\n\nFokusområde 1 – Trygga hem...........10\n\n"
        "Fokusområde 2 – Lugn trafik..........12\n\nSlutord...........14",
        ["Trygga hem", "Lugn trafik"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), OF_AGREEMENTS.values(), ids=OF_AGREEMENTS.keys())
def test_areas_of_agreements_and_plans(text: str, expected: list[str]) -> None:
    assert areas(text) == expected


DUTY = "Polisen ska:\n\n- besöka krogar\n- gå rundor\n\n"
THEMES: dict[str, tuple[str, list[str]]] = {
    "the only one, below running text on a page without a title": (
        "Här kan du läsa om medborgarlöften som vi har gett i Almsjö.\n\nPå senare år har allt fler av dem som bor här "
        f"hört av sig om stölder.\n\nStölder i hamnen\n\n{DUTY}",
        ["Stölder i hamnen"],
    ),
    "a theme between themes that have undertakings": (
        f"## Narkotika\n\n{DUTY}## Skolvägen\n\nDet är mörkt dit.\n\n## Trafik\n\n{DUTY}## Båtstölder\n\n{DUTY}",
        ["Narkotika", "Skolvägen", "Trafik", "Båtstölder"],
    ),
    "a theme after them": (
        f"## Narkotika\n\n{DUTY}## Trafik\n\n{DUTY}## Skolvägen\n\nDet är mörkt dit.",
        ["Narkotika", "Trafik"],
    ),
    "a line between that is no name": (
        f"## Narkotika\n\n{DUTY}## En tryggare vardag, färre brott\n\nDet är mörkt.\n\n"
        f"## Trafik\n\n{DUTY}## Båtstölder\n\n{DUTY}",
        ["Narkotika", "Trafik", "Båtstölder"],
    ),
    "a name behind the word for areas": (
        f"## Fokusområde Inbrott\n\n{DUTY}## Fokusområde Trafik\n\n{DUTY}",
        ["Inbrott", "Trafik"],
    ),
    "a place over parts of the parties": (
        "## Skolan\n\n### Polisen lovar\n\n- besöka klasser\n- möta föräldrar\n\n### Kommunen lovar\n\n"
        "- ordna läxhjälp\n- ha vuxna ute\n\n## Trafiken\n\n### Polisen lovar\n\n- mäta fart\n"
        "- stoppa mopeder\n\n### Kommunen lovar\n\n- bygga gupp\n- sätta skyltar",
        ["Skolan", "Trafiken"],
    ),
    "a question that recurs leaves the theme above it": (
        f"## Narkotika\n\n### Varför?\n\n{DUTY}## Trafik\n\n### Varför?\n\n{DUTY}",
        ["Narkotika", "Trafik"],
    ),
    "capitals that look like a name": (
        f"NARKOTIKA BLAND UNGA\n\n{DUTY}TRAFIK RUNT SKOLORNA\n\n{DUTY}",
        ["NARKOTIKA BLAND UNGA", "TRAFIK RUNT SKOLORNA"],
    ),
    "a theme below which the page is cut off": (
        f"## Narkotika\n\n{DUTY}## Fritidshus\n\nKusten har många stugor som står tomma halva",
        ["Narkotika", "Fritidshus"],
    ),
    "a theme below which it ends": (f"## Narkotika\n\n{DUTY}## Fritidshus\n\nKusten har många stugor.", ["Narkotika"]),
    "what is told below which the page is cut off": (
        f"## Narkotika\n\n{DUTY}## Ett samarbete som betyder mycket\n\nBåda parter är nöjda med hur det har",
        ["Narkotika"],
    ),
    "names below a line that announces them": (
        "## Läget\n\nDet är lugnt.\n\n## Handfasta steg\n\nDe är flera.\n\n## Bland stegen finns:\n\n"
        f"## Trygg i tid\n\nDet tar tid.\n\n## Narkotika\n\n{DUTY}",
        ["Trygg i tid", "Narkotika"],
    ),
    "a state to be reached": (
        f"## Det ska gå att pendla utan oro\n\n{DUTY}## Trafik\n\n{DUTY}",
        ["Det ska gå att pendla utan oro", "Trafik"],
    ),
    "names of activities below a theme": (
        "## Kvällar i centrum\n\nKommunen ska ordna:\n\n- Krögarträff – bjuda in alla krögare till ett möte\n"
        f"- Nattvandring – gå rundor med föräldrar varje lördag\n\n## Trafik\n\n{DUTY}",
        ["Kvällar i centrum", "Trafik"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), THEMES.values(), ids=THEMES.keys())
def test_headings_that_are_areas(text: str, expected: list[str]) -> None:
    assert areas("# Medborgarlöfte 2024\n\n" + text) == expected
