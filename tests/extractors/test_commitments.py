"""Which pieces of a page are commitments, under what lead-in and area."""

from __future__ import annotations

import pytest

from extractors.commitments import drafts
from tests.extractors.phrases import commitments, page, promise_of, record, texts

HEAD = "# Medborgarlöfte 2024 för Almsjö\n\n"


def test_a_bullet_is_one_however_many_sentences_it_has() -> None:
    bullets = ["Polisen ska besöka skolan. Elever i åk 7 får en föreläsning.", "Kommunen ska laga lampor."]
    assert texts(promise_of(*bullets)) == bullets


def test_the_lead_in_belongs_to_each_bullet_and_is_none_itself() -> None:
    found = commitments(promise_of("gå rundor i parken", "mäta fart", lead="Polisen ska öka synligheten genom att:"))
    assert [(c.text, c.lead_in) for c in found] == [
        ("gå rundor i parken", "Polisen ska öka synligheten genom att:"),
        ("mäta fart", "Polisen ska öka synligheten genom att:"),
    ]


def test_without_bullets_the_sentence_itself_is_the_commitment() -> None:
    sentence = "Polisen ska öka synligheten genom att gå rundor i parken varje kväll."
    assert texts(f"{HEAD}## Vi lovar\n\n{sentence}") == [sentence]


def test_label_and_tag_are_no_part_of_the_words() -> None:
    found = commitments(
        promise_of("Droger: genomföra kontroller i parken (Polisen)", "Unga: besöka alla klasser (Kommunen)")
    )
    assert [c.text for c in found] == ["genomföra kontroller i parken", "besöka alla klasser"]
    assert [[a.kind for a in c.actors] for c in found] == [["police"], ["municipality"]]


NESTED = """# Medborgarlöfte 2024

Polisen och kommunen lovar att:

- {top}
  - besöka skolan
  - gå rundor i parken
- laga lampor
"""


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("Genomföra minst tio möten per år", ["Genomföra minst tio möten per år", "laga lampor"]),
        ("Minska narkotikan genom att", ["besöka skolan", "gå rundor i parken", "laga lampor"]),
        ("Skolan", ["besöka skolan", "gå rundor i parken", "laga lampor"]),
    ],
    ids=["a measurable top bullet is the commitment", "a lead-in gives its leaves", "a label gives its leaves"],
)
def test_two_levels_of_bullets(top: str, expected: list[str]) -> None:
    assert texts(NESTED.format(top=top)) == expected


def test_a_label_above_nested_bullets_is_their_area() -> None:
    [promise] = record(NESTED.format(top="Skolan")).promise_sets
    areas = {area.focus_area_id: area.label for area in promise.focus_areas}
    assert [areas.get(c.focus_area_id or "") for c in promise.commitments] == ["Skolan", "Skolan", None]


NOTHING = {
    "a problem list under a lead-in of wishes gives nothing": (
        "Boende i området önskar:\n\n- mer ljus i parken\n- fler poliser på torget"
    ),
    "a list of places gives nothing": (
        "Polisen kommer att synas mer på följande platser:\n\n- Stora torget\n- Resecentrum"
    ),
    "a list of goals gives nothing": "## Det här ska vi åstadkomma\n\n- Färre inbrott\n- Ökad trygghet i centrum",
    "a list of what promises are gives nothing": "Medborgarlöften ska:\n\n- öka tryggheten\n- bygga på dialog",
    "finished measures give nothing": (
        "Under året har polisen bland annat:\n\n- genomfört tio kontroller\n- besökt alla skolor"
    ),
    "recalled promises give nothing": "Förra året lovade vi att:\n\n- gå rundor i parken\n- laga lampor",
    "links give nothing": "Läs mer på polisens webbplats:\n\n- Trygghet i vardagen\n- Grannsamverkan",
    "rules of the process give nothing": (
        "## Uppföljning\n\n- Löftet ska följas upp varje tertial\n- Resultatet ska redovisas i december"
    ),
    "contact persons give nothing": "## Kontakt\n\n- Kommunpolisen ska svara på frågor\n- Kommunens växel",
}


@pytest.mark.parametrize("section", NOTHING.values(), ids=NOTHING.keys())
def test_what_is_no_commitment(section: str) -> None:
    """Beside a real list, so that the page is a promise."""
    real = "## Vi lovar\n\nPolisen lovar att:\n\n- fotpatrullera i centrum\n- besöka skolan\n\n"
    assert texts(HEAD + real + section) == ["fotpatrullera i centrum", "besöka skolan"]


def test_a_lead_in_swallowed_by_the_bullet_above_is_given_back() -> None:
    text = promise_of("gå rundor i parken. Kommunen ska:", "laga lampor", "gallra buskar", lead="Polisen ska:")
    found = commitments(text)
    assert [c.text for c in found] == ["gå rundor i parken.", "laga lampor", "gallra buskar"]
    assert [[a.kind for a in c.actors] for c in found] == [["police"], ["municipality"], ["municipality"]]


def test_a_quotation_among_bullets_is_none() -> None:
    assert texts(promise_of("gå rundor i parken", "laga lampor", "”Det här blir bra”, säger Eva Alm.")) == [
        "gå rundor i parken",
        "laga lampor",
    ]


def test_lost_bullets_are_found_by_their_lead_in() -> None:
    text = HEAD + (
        "Polisen och kommunen lovar att:\n\ngenomföra fler vandringar\n\n"
        "öka närvaron i parken\n\nLöftet gäller i ett år."
    )
    assert texts(text) == ["genomföra fler vandringar", "öka närvaron i parken"]


def test_verbs_may_stand_in_the_lead_in() -> None:
    """ "Under 2024 kommer;" over bullets that start in mid-clause."""
    text = promise_of(
        "Polisen att genomföra kontroller vid skolan", "Kommunen att laga lampor", lead="Under 2024 kommer;"
    )
    found = commitments(text)
    assert [[a.kind for a in c.actors] for c in found] == [["police"], ["municipality"]]


def test_two_equal_bullets_stay_two() -> None:
    text = HEAD + (
        "## Skolan\n\nPolisen ska:\n\n- gå rundor\n- mäta fart\n\n"
        "## Centrum\n\nPolisen ska:\n\n- gå rundor\n- laga lampor"
    )
    found = commitments(text)
    assert [c.text for c in found] == ["gå rundor", "mäta fart", "gå rundor", "laga lampor"]
    assert len({c.commitment_id for c in found}) == 4


def test_rules_are_named_as_evidence() -> None:
    [first, _] = commitments(promise_of("gå rundor i parken", "laga lampor"))
    assert first.evidence == ["lead-in:promise", "item:infinitive"]


def test_lists_under_no_heading_and_no_lead_in_of_an_agreement_are_none() -> None:
    """Duties between the parties of an agreement are no promise to citizens."""
    text = (
        "# Samverkansöverenskommelse\n\nParterna ska:\n\n- mötas två gånger per år\n"
        "- dela lägesbild\n\nÖverenskommelsen gäller 2024-2027."
    )
    assert texts(text) == []


def parties(text: str) -> list[list[str]]:
    """The names, or else the kinds, of each commitment's actors."""
    return [[actor.name or actor.kind for actor in one.actors] for one in commitments(text)]


def test_third_parties_of_the_sentence_above_a_lead_in_of_ours_act_too() -> None:
    text = (
        f"{HEAD}Polisen, kommunen och Räddningstjänsten ska göra hamnen lugn. Vi kommer att:\n\n"
        "- gå rundor\n- laga lampor"
    )
    assert parties(text) == [["Polisen", "kommunen", "Räddningstjänsten"]] * 2


def test_one_party_of_the_sentence_above_a_lead_in_of_ours_is_not_all_of_us() -> None:
    text = f"{HEAD}Polisen ska göra hamnen lugn tillsammans med kommunen. Vi kommer att:\n\n- gå rundor\n- laga lampor"
    assert [[a.kind for a in c.actors] for c in commitments(text)] == [["police", "municipality"]] * 2


def test_a_lead_in_that_names_nobody_takes_the_parties_of_the_promise_above_it() -> None:
    text = f"{HEAD}Kommunen ska göra hamnen lugn. Det ska ske genom att:\n\n- laga lampor\n- gallra buskar"
    assert parties(text) == [["Kommunen"]] * 2


def test_a_lead_in_printed_as_the_first_item_opens_the_list() -> None:
    text = f"{HEAD}- Kommunen åtar sig att:\n- laga lampor\n- gallra buskar"
    found = commitments(text)
    assert [(c.text, c.lead_in) for c in found] == [
        ("laga lampor", "Kommunen åtar sig att:"),
        ("gallra buskar", "Kommunen åtar sig att:"),
    ]
    assert parties(text) == [["Kommunen"]] * 2


def test_a_first_item_over_a_list_of_its_own_opens_no_other() -> None:
    text = f"{HEAD}- Kommunen åtar sig att:\n  - laga lampor\n- Polisen ska gå rundor"
    assert texts(text) == ["laga lampor", "Polisen ska gå rundor"]
    assert [[a.kind for a in c.actors] for c in commitments(text)] == [["municipality"], ["police"]]


def test_a_list_without_a_lead_in_goes_on_the_one_before_it() -> None:
    text = f"{HEAD}Kommunen lovar att:\n\n- laga lampor\n- gallra buskar\n\nOch en sak till.\n\n- bänkar på torget"
    assert parties(text) == [["Kommunen"]] * 3


def test_headlines_in_a_list_of_their_own_lead_into_what_carries_them_out() -> None:
    text = (
        f"{HEAD}Det här lovar vi:\n\n- Polisen ska arbeta för ett tryggare centrum\n"
        "- Polisen ska arbeta för lugnare trafik\n\n"
        "Så här ska det gå till:\n\n- Polisen ska gå rundor\n- Polisen ska mäta fart"
    )
    assert texts(text) == ["Polisen ska gå rundor", "Polisen ska mäta fart"]
    real = text.replace("arbeta för lugnare trafik", "besöka alla klasser")
    assert len(texts(real)) == 4


def test_a_lone_label_among_many_items_names_a_project() -> None:
    lead = "Polisen och kommunen lovar att:"
    text = promise_of("Mobila veckan – besöka alla byar", "laga lampor", "gå rundor", lead=lead)
    [promise] = record(text).promise_sets
    assert promise.focus_areas == []
    [labelled] = record(promise_of("Trafik – mäta fart", "Skola – besöka alla klasser", lead=lead)).promise_sets
    assert [area.label for area in labelled.focus_areas] == ["Trafik", "Skola"]


def test_a_rate_of_the_lead_in_holds_for_the_numbers_below_it() -> None:
    text = promise_of("hålla tio kvällar", "gå två rundor i veckan", lead="Polisen kommer under året att:")
    assert [[(t.value, t.per) for t in c.targets] for c in commitments(text)] == [[(10, "year")], [(2, "week")]]


def test_links_among_items_without_a_verb_are_no_undertakings() -> None:
    html = (
        "<h1>Medborgarlöfte 2024 för Almsjö</h1><p>Polisen lovar att:</p><ul><li>gå rundor i parken</li>"
        '<li>mäta fart</li><li><a href="/a">Trygg i Almsjö</a></li></ul>'
    )
    assert texts(html) == ["gå rundor i parken", "mäta fart"]


def test_a_responsible_line_below_an_item_names_its_party() -> None:
    html = (
        "<h1>Medborgarlöfte 2024 för Almsjö</h1><p>Parterna lovar att:</p><ul><li>laga lampor</li>"
        "<li>gallra buskar</li></ul><p>Ansvarig: Kommunen</p>"
    )
    assert [[a.via for a in c.actors] for c in commitments(html)] == [["document", "document"], ["tag"]]


@pytest.mark.xfail(strict=True, reason="in plain text the short line is taken for a heading")
def test_a_responsible_line_of_plain_text_names_its_party_too() -> None:
    text = f"{HEAD}Parterna lovar att:\n\n- laga lampor\n- gallra buskar\n\nAnsvarig: Kommunen"
    assert [[a.via for a in c.actors] for c in commitments(text)] == [["document", "document"], ["tag"]]


def test_sentences_that_undertake_are_told_apart_below_a_label_and_how_things_are() -> None:
    text = (
        "# Medborgarlöfte 2024\n\nPolisen och kommunen lovar:\n\n- Krogar: Det är stökigt i centrum. Polisen "
        "ska besöka krogarna varje vecka. Kommunen ska laga lamporna på torget.\n- Skolan: Polisen ska besöka skolan."
    )
    assert texts(text) == [
        "Polisen ska besöka krogarna varje vecka.",
        "Kommunen ska laga lamporna på torget.",
        "Polisen ska besöka skolan.",
    ]


@pytest.mark.parametrize(
    ("last", "kept"),
    [("Fler nya", False), ("Bistå vid", True), ("Fler nya.", True), ("Fler nya lampor vid ån", True)],
    ids=["a word or two", "with a verb", "with a stop", "a whole phrase"],
)
def test_a_last_bullet_of_which_a_scrap_is_left_is_none(last: str, kept: bool) -> None:
    first = ["gå rundor i parken varje kväll.", "laga lamporna längs hela ån."]
    assert texts(promise_of(*first, last)) == [*first, last][: 3 if kept else 2]


def test_a_short_last_bullet_below_bullets_without_stops_is_whole() -> None:
    bullets = ["gå rundor i parken varje kväll", "laga lamporna längs hela ån", "Fler nya"]
    assert texts(promise_of(*bullets)) == bullets


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Under året ska polisen arbeta i följande områden;", ["police"]),
        ("Under året ska polisen arbeta i hamnen.", ["police", "municipality"]),
    ],
    ids=["an open sentence", "a closed one"],
)
def test_parties_of_an_open_sentence_go_on_to_the_labelled_lists_below(sentence: str, expected: list[str]) -> None:
    text = (
        f"# Medborgarlöfte mellan polisen och kommunen 2024\n\n## Trygg hamn\n\n{sentence}\n\n"
        "## Parken\n\n- gå rundor varje kväll\n- möta unga på plats\n\n## Torget\n\n- stoppa mopeder\n- besöka krogar"
    )
    assert [[a.kind for a in c.actors] for c in commitments(text)] == [expected] * 4


AIMS = (
    "Våra prioriterade områden är:\n\n- Skolmiljö – öka arbetsron i klasserna\n"
    "- Trafik – minska farten vid skolorna\n\n"
)


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Polisen lovar att:\n\n- gå rundor i parken\n- mäta farten", ["gå rundor i parken", "mäta farten"]),
        ("", ["öka arbetsron i klasserna", "minska farten vid skolorna"]),
    ],
    ids=["beside a list that promises", "alone"],
)
def test_what_areas_aim_at_is_undertaken_where_nothing_else_is(below: str, expected: list[str]) -> None:
    assert [draft.piece.text for draft in drafts(page(HEAD + AIMS + below))] == expected


def test_names_of_what_is_promised_printed_twice_above_what_is_done_are_none() -> None:
    named = "- Trivsamma kvällar\n- Färre cykelstölder\n\n"
    done = "Det här ska vi göra:\n\n- Fler vuxna ute på kvällarna\n- Två märkdagar på torget"
    head = "# Medborgarlöfte 2024\n\nPolisen och kommunen lovar:\n\n"
    again = "Vi har enats om dessa löften:\n\n"
    assert texts(head + named + again + named + done) == ["Fler vuxna ute på kvällarna", "Två märkdagar på torget"]
    assert len(texts(head + named + done)) == 4
    aims = "- Göra torget tryggare\n- Få ner cykelstölderna\n\n"
    assert texts(head + aims + again + aims + done) == ["Fler vuxna ute på kvällarna", "Två märkdagar på torget"]
    theme = "## {}\n\nPolisen lovar:\n\n{}\n\n"
    shared = theme.format("Skolan", named) + theme.format("Hamnen", named) + theme.format("Parken", "- Fler lampor")
    assert len(texts("# Medborgarlöfte 2024\n\n" + shared)) == 5


CARRIED_OUT = """# {title}

- Tränga tillbaka langningen på kajen
- {second}

## Aktiviteter

- {acts}
- Kommunen ska laga lampor längs kajen.
- Polisen ska gå rundor på torget.
- Kommunen ska hålla fritidsgården öppen.
"""
PROMISE, REACHED, DONE = "Medborgarlöfte 2024", "Minska oron på torget", "Polisen ska besöka krogarna."


@pytest.mark.parametrize(
    ("title", "second", "acts", "expected"),
    [
        (PROMISE, REACHED, DONE, 4),
        (PROMISE, "Minska oron på torget genom minst tio rundor", DONE, 6),
        (PROMISE, f"{REACHED}\n- Öka närvaron\n- Hindra buset", DONE, 8),
        (PROMISE, "Laga alla trasiga lampor", DONE, 6),
        ("Våra åtaganden", REACHED, DONE, 6),
        (PROMISE, REACHED, "Besök på krogar\n- Rundor\n- Möten\n- Fler lampor\n- Öppna hus", 10),
    ],
    ids=["aims", "a measured one", "too many to be aims", "work", "another heading", "nobody acts in most below"],
)
def test_aims_over_what_is_done_for_them_are_no_commitments(title: str, second: str, acts: str, expected: int) -> None:
    assert len(texts(CARRIED_OUT.format(title=title, second=second, acts=acts))) == expected


def test_each_promise_of_a_page_has_aims_of_its_own() -> None:
    two = (CARRIED_OUT.format(title=f"Medborgarlöfte {year}", second=REACHED, acts=DONE) for year in (2024, 2023))
    assert not [draft for draft in drafts(page("\n".join(two))) if draft.piece.folded.startswith(("tränga", "minska"))]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("De hänger samman med våra tre långsiktiga mål;", 0),
        ("Åtgärder som kan finnas med är:", 0),
        ("Polisen och kommunen lovar följande;", 2),
    ],
)
def test_lists_of_aims_and_of_what_may_be_done_promise_nothing(lead: str, expected: int) -> None:
    text = f"{HEAD}{lead}\n\n- Klippa häckar och laga lampor\n- Ordna jämlika villkor för barn"
    assert len(texts(text)) == expected


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Ett annat önskemål är att polisen ska märkas mer.", False),
        ("Skolorna ska vara fria från narkotika.", False),
        ("Med trygg skolväg menas att kommunen ska laga lamporna vid stigen.", False),
        ("Ett av kommunens åtaganden är att skärpa tillsynen av krogarna.", True),
        ("Ett önskemål är att polisen syns mer, därför ska polisen gå rundor varje vecka.", True),
        ("Kommunen och polisen tar upp de boendes frågor varje fredag.", True),
    ],
)
def test_sentences_beside_what_is_promised(sentence: str, kept: bool) -> None:
    text = f"{HEAD}Polisen ska gå rundor på torget varje kväll. {sentence}\n\nKommunen ska laga lampor längs kajen."
    assert len(texts(text)) == 2 + kept


@pytest.mark.parametrize(
    ("bullet", "kept"),
    [
        ("Många undviker stigen mot ån på grund av bränder", False),
        ("Flera väktare känner igen ungdomarna och finns på plats varje kväll", True),
        ("Drogtest ska kunna erbjudas samma dag", True),
        ("Besökarna ska kunna komma med förslag", False),
        ("Parkerna ska vara fria från droger", False),
        ("Torget ska vara fritt från klotter inom ett dygn", True),
        ("De boendes synpunkter samlas in varje månad", True),
        ("På de boendes önskan patrulleras torget varje fredag", True),
    ],
)
def test_bullets_beside_what_is_promised(bullet: str, kept: bool) -> None:
    assert (bullet in texts(promise_of(bullet, "Polisen ska gå rundor", "Laga lampor"))) is kept


@pytest.mark.parametrize(
    "lead",
    [
        "Vi lovar att genomföra de insatser som kan bli aktuella under året:",
        "Polisen lovar att vidta de åtgärder som kan göras för att minska brotten:",
        "Vi lovar våra fem konkreta mål:",
    ],
)
def test_a_promise_over_a_list_wins_over_what_may_be_done(lead: str) -> None:
    assert len(texts(f"{HEAD}{lead}\n\n- Klippa häckar\n- Laga lampor")) == 2


def test_what_is_done_may_stand_before_a_stop() -> None:
    head, other = "# Medborgarlöfte 2024\n\nPolisen lovar:\n\n", "- Rundor i parken\n- Kurser i skolan\n"
    one = "Fortsatta hembesök. Under året ska 900 hushåll få besök."
    assert texts(f"{head}- {one}\n{other}")[0] == one
    themed = "Trafik. Polisen ska göra tio kontroller."
    assert texts(f"{head}- {themed}\n{other}")[0] == "Polisen ska göra tio kontroller."
    named = "- Trafiken. Farten ska mätas vid skolan.\n- Torget. Rundor ska gå varje lördag."
    assert texts(head + named) == ["Farten ska mätas vid skolan.", "Rundor ska gå varje lördag."]
