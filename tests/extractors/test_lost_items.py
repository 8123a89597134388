"""Bullets that were lost on the way into text, and bullets that are headings."""

from __future__ import annotations

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


def test_a_single_bullet_over_a_paragraph_stays() -> None:
    assert kinds(label_items_as_headings(labels("Närvaro"))) == ["list_item", "paragraph"]


def test_bullets_that_end_in_a_stop_stay() -> None:
    assert kinds(label_items_as_headings(labels("Synas mer.", "Mäta fart."))) == ["list_item", "paragraph"] * 2
