"""Bullets that were lost on the way into text, and bullets that are headings."""

from __future__ import annotations

from dataclasses import replace

from extractors.blocks import Block
from extractors.structure.label_items import label_items_as_headings
from extractors.structure.lost_items import restore_items


def kinds(blocks: list[Block]) -> list[str]:
    return [block.kind for block in blocks]


def paragraphs(*texts: str) -> list[Block]:
    return [Block("paragraph", text) for text in texts]


def test_lines_that_complete_a_lead_in_are_items() -> None:
    found = restore_items(paragraphs("Polisen lovar att:", "genomföra fler kontroller", "gå fotpatrull i parken"))
    assert kinds(found) == ["paragraph", "list_item", "list_item"]


def test_lines_that_open_with_an_infinitive_are_items() -> None:
    found = restore_items(
        paragraphs(
            "Detta ska ske genom att", "Genomföra fler kontroller", "Öka närvaron i parken", "Löftet gäller i två år."
        )
    )
    assert kinds(found) == ["paragraph", "list_item", "list_item", "paragraph"]


def test_one_line_below_a_lead_in_is_not_enough() -> None:
    found = restore_items(paragraphs("Polisen lovar att:", "genomföra fler kontroller", "Löftet gäller i två år."))
    assert kinds(found) == ["paragraph"] * 3


def test_lines_with_tags_are_items_wherever_they_stand() -> None:
    found = restore_items(
        paragraphs(
            "Fler lampor i parken (kommunen ansvarar)",
            "Det är mörkt där.",
            "Kontroll av mopeder vid skolan (polisen ansvarar)",
        )
    )
    assert kinds(found) == ["list_item", "paragraph", "list_item"]


def test_a_single_tag_makes_no_list() -> None:
    assert kinds(restore_items(paragraphs("Fler lampor i parken (kommunen)", "Det är mörkt där."))) == ["paragraph"] * 2


def test_running_text_below_a_lead_in_stays_text() -> None:
    long = "Vi har hört er. " * 20
    assert kinds(restore_items(paragraphs("Polisen lovar att:", long, long))) == ["paragraph"] * 3


BELOW = "Polisen ska finnas på torget varje fredag och lördag kväll under hela hösten."


def labels(*texts: str) -> list[Block]:
    return [b for text in texts for b in (Block("list_item", text, marker="•"), Block("paragraph", BELOW))]


def test_bullets_alone_over_paragraphs_are_headings() -> None:
    assert kinds(label_items_as_headings(labels("Närvaro", "Trafik"))) == ["heading", "paragraph"] * 2


def test_a_short_sentence_explains_a_bullet_that_a_few_words_do_not() -> None:
    short = [
        replace(one, text="Mäta fart varje vecka vid alla skolor.") if i % 2 else one
        for i, one in enumerate(labels("Närvaro", "Trafik"))
    ]
    assert kinds(label_items_as_headings(short)) == ["heading", "paragraph"] * 2
    bare = [replace(one, text="Mäta fart.") if i % 2 else one for i, one in enumerate(labels("Närvaro", "Trafik"))]
    assert kinds(label_items_as_headings(bare)) == ["list_item", "paragraph"] * 2


def test_a_single_bullet_over_a_paragraph_stays() -> None:
    assert kinds(label_items_as_headings(labels("Närvaro"))) == ["list_item", "paragraph"]


def test_bullets_that_end_in_a_stop_stay() -> None:
    assert kinds(label_items_as_headings(labels("Synas mer.", "Mäta fart."))) == ["list_item", "paragraph"] * 2


def item(text: str, level: int = 0) -> Block:
    return Block("list_item", text, level=level, marker="•")


def test_lines_that_open_with_a_party_are_items_whatever_their_verb() -> None:
    found = restore_items(
        paragraphs(
            "Därför har parterna enats om följande:",
            "Kommunen sätter upp tre kameror vid stationen.",
            "Polisen ska gå rundor i parken.",
            "Kommunen och polisen kommer att mötas på torget.",
        )
    )
    assert kinds(found) == ["paragraph", "list_item", "list_item", "list_item"]


def test_two_sentences_of_parties_below_a_lead_in_stay_text() -> None:
    found = restore_items(
        paragraphs("Därför gör parterna så här:", "Kommunen sätter upp tre kameror.", "Polisen ska gå rundor i parken.")
    )
    assert kinds(found) == ["paragraph"] * 3


def headings(*texts: str) -> list[Block]:
    return [Block("heading", text) for text in texts]


def test_bare_lines_below_a_lead_in_are_items_though_they_look_like_headings() -> None:
    found = restore_items(
        [*paragraphs("Polisen lovar att:"), *headings("Fler rundor", "Öppet hus", "Tätare kontroller")]
    )
    assert kinds(found) == ["paragraph", "list_item", "list_item", "list_item"]


def test_two_bare_lines_below_a_lead_in_stay_headings() -> None:
    found = restore_items([*paragraphs("Polisen lovar att:"), *headings("Fler rundor", "Öppet hus")])
    assert kinds(found) == ["paragraph", "heading", "heading"]


def test_lines_that_offer_contact_are_no_items() -> None:
    found = restore_items(
        [*paragraphs("Bakom löftet ligger avtalet:"), *headings("Fråga oss!", "Kontakt", "Öppettider")]
    )
    assert kinds(found) == ["paragraph", "heading", "heading", "heading"]


def test_bare_lines_below_a_word_for_links_stay_headings() -> None:
    found = restore_items(
        [*paragraphs("Läs mer genom att:"), *headings("Fler rundor", "Öppet hus", "Tätare kontroller")]
    )
    assert kinds(found) == ["paragraph", "heading", "heading", "heading"]


def test_paragraphs_without_a_verb_under_the_heading_of_the_promise_are_items() -> None:
    found = restore_items(
        [
            *headings("Det här lovar vi"),
            *paragraphs(
                "Två öppna hus i Östra Hult.", "En kväll om bedrägerier på nätet.", "Polisen ska gå rundor i parken."
            ),
        ]
    )
    assert kinds(found) == ["heading", "list_item", "list_item", "list_item"]


def test_paragraphs_with_verbs_under_the_heading_of_the_promise_stay_text() -> None:
    found = restore_items(
        [
            *headings("Det här lovar vi"),
            *paragraphs(
                "Kommunen ska laga lampor.", "En kväll om bedrägerier på nätet.", "Polisen ska gå rundor i parken."
            ),
        ]
    )
    assert kinds(found) == ["heading", "paragraph", "paragraph", "paragraph"]


def test_paragraphs_without_a_verb_under_another_heading_stay_text() -> None:
    found = restore_items(
        [
            *headings("Bakgrund"),
            *paragraphs(
                "Två öppna hus i Östra Hult.", "En kväll om bedrägerier på nätet.", "Rundor i parken varje dag."
            ),
        ]
    )
    assert kinds(found) == ["heading", "paragraph", "paragraph", "paragraph"]


def test_lines_of_parties_below_a_bullet_belong_to_it() -> None:
    found = restore_items(
        [
            item("Trygghet vid skolan"),
            *paragraphs("Polis: föreläsning i åk 7", "Kommun: vuxna på rasterna"),
            item("Trafik"),
            *paragraphs("Polis: kontroller varje vecka", "Kommun: fartvisare vid infarten"),
        ]
    )
    assert [(b.kind, b.level) for b in found] == [("list_item", level) for level in (0, 1, 1, 0, 1, 1)]


def test_lines_of_parties_below_one_another_stand_side_by_side() -> None:
    found = restore_items([*paragraphs("Polis: föreläsning i åk 7", "Kommun: vuxna på rasterna")])
    assert [(b.kind, b.level) for b in found] == [("list_item", 0), ("list_item", 0)]


def test_lines_of_parties_below_a_bullet_of_a_party_stand_beside_it() -> None:
    found = restore_items([item("Polis: rundor i parken"), *paragraphs("Kommun: nya lampor", "Polis: öppet hus")])
    assert [b.level for b in found] == [0, 0, 0]


def lines(*texts: str) -> list[Block]:
    """Paragraphs without a blank line between."""
    return [Block("paragraph", text, group=1) for text in texts]


def test_short_lines_below_a_lead_in_of_areas_are_items() -> None:
    names = ["Ett liv utan våld", "Lugna kvällar"]
    assert kinds(restore_items(lines("Parterna har följande prioriteringar:", *names))) == [
        "paragraph",
        "list_item",
        "list_item",
    ]


def test_short_lines_below_any_other_lead_in_stay_text() -> None:
    assert kinds(restore_items(lines("Här hittar du oss:", "Ett liv utan våld", "Lugna kvällar"))) == ["paragraph"] * 3


def test_a_line_of_a_party_may_have_a_second_sentence() -> None:
    rest = ["Polisen ska gå rundor i parken.", "Kommunen och polisen kommer att mötas på torget."]
    lead, first = "Därför har parterna enats om följande:", "Kommunen sätter upp tre kameror. De ska stå vid stationen."
    assert kinds(restore_items(paragraphs(lead, first, *rest))) == ["paragraph", *["list_item"] * 3]
    assert kinds(restore_items(paragraphs(lead, f"{first} Det blir bra.", *rest))) == ["paragraph"] * 4


def test_a_lead_in_below_lines_of_a_party_opens_a_run_of_its_own() -> None:
    police = ["Polisen besöker alla klasser.", "Polisen mäter farten.", "Polisen går rundor i parken."]
    town = ["Kommunen lagar alla lampor.", "Kommunen gallrar buskar.", "Kommunen röjer sly."]
    run = ["paragraph", *["list_item"] * 3]
    assert kinds(restore_items(paragraphs("Det här lovar vi:", *police, "Kommunen lovar också:", *town))) == run * 2
    assert kinds(restore_items(paragraphs("Det här lovar vi:", *police[:2], "Kommunen lovar också:", *town[:2]))) == (
        ["paragraph"] * 6
    )
