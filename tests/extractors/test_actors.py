"""Who undertakes a commitment, and what that reading rests on."""

from __future__ import annotations

import pytest

from extractors.actors import lead_parties, named_parties, says_together
from extractors.tag_parties import tag_actors
from schemas.vocabulary import ActorKind, Via
from tests.extractors.phrases import commitments, item, piece, promise_of

Found = list[tuple[ActorKind, Via]]


def actors(text: str) -> Found:
    """Kinds and grounds of the first commitment's actors."""
    return [(a.kind, a.via) for a in commitments(text)[0].actors]


P: tuple[ActorKind, Via] = ("police", "subject")
M: tuple[ActorKind, Via] = ("municipality", "subject")
O: tuple[ActorKind, Via] = ("other", "subject")  # noqa: E741

SUBJECTS: dict[str, tuple[str, Found]] = {
    "the subject": ("Polisen ska besöka skolan.", [P]),
    "two subjects": ("Polisen och kommunen ska besöka skolan.", [P, M]),
    "a named third party as subject": ("Räddningstjänsten ska utbilda alla elever i åk 5.", [O]),
    "staff as subject": ("Fältgruppen ska finnas ute på fredagar.", [M]),
    "tillsammans med beside the verb joins a municipality": (
        "Polisen ska tillsammans med kommunen besöka skolan.",
        [P, M],
    ),
    "i samverkan med beside the verb joins the police": ("Kommunen ska i samverkan med polisen ordna möten.", [M, P]),
    "a third party joined beside the verb is none": ("Polisen ska tillsammans med föreningslivet ordna möten.", [P]),
    "tillsammans deeper in the sentence joins nobody": (
        "Polisen ska hålla föreläsningar för elever tillsammans med kommunen.",
        [P],
    ),
    "a later sentence of the bullet adds its subject": (
        "Polisen ska besöka skolan. Kommunen ska bjuda in föräldrarna.",
        [P, M],
    ),
    "an inverted subject": ("Under hösten kommer polisen att besöka skolan.", [P]),
    "an agent of a noun phrase": ("Fler tillsyner av kommunen", [M]),
    "an agent of a passive": ("Buskarna ska klippas av kommunen.", [M]),
    "an adjective names the police": ("Ökad polisiär närvaro i hamnen", [P]),
}


@pytest.mark.parametrize(("bullet", "expected"), SUBJECTS.values(), ids=SUBJECTS.keys())
def test_words_of_the_undertaking_name_its_actors(bullet: str, expected: Found) -> None:
    assert actors(promise_of(bullet, "Genomföra kontroller", lead="Aktiviteter under året:")) == expected


BOTH_LEAD: Found = [("police", "lead_in"), ("municipality", "lead_in")]
INHERITED: dict[str, tuple[str, str, Found]] = {
    "a bare infinitive takes the lead-in's parties": (
        "Polisen och kommunen lovar att:",
        "genomföra vandringar",
        BOTH_LEAD,
    ),
    "a lead-in of one party gives one": ("Kommunen lovar att:", "gallra buskar", [("municipality", "lead_in")]),
    "the subject decides over the lead-in": ("Polisen och kommunen lovar att:", "Kommunen ska gallra buskar", [M]),
    "a subject that is no party inherits": (
        "Polisen lovar att:",
        "områdespoliser ska finnas i Östra Hult",
        [("police", "lead_in")],
    ),
    "schools that are visited do not act": (
        "Polisen lovar att:",
        "Skolorna ska besökas varje termin",
        [("police", "lead_in")],
    ),
    "a tag decides over the lead-in": (
        "Polisen och kommunen lovar att:",
        "gallra buskar (kommunen)",
        [("municipality", "tag")],
    ),
    "a tag of both": (
        "Polisen lovar att:",
        "gå vandringar (Polis och kommun)",
        [("police", "tag"), ("municipality", "tag")],
    ),
    "an Ansvarig line": ("Parterna lovar att:", "laga lampor. Ansvarig: Kommunen", [("municipality", "tag")]),
    "a third party in a tag counts by name": (
        "Parterna lovar att:",
        "utbilda elever (Räddningstjänsten)",
        [("other", "tag")],
    ),
    "a third party in the lead-in by name": (
        "Polisen, kommunen och Räddningstjänsten lovar att:",
        "utbilda elever",
        [*BOTH_LEAD, ("other", "lead_in")],
    ),
    "an infinitive bullet may add a party": (
        "Polisen lovar att:",
        "tillsammans med kommunen ordna möten",
        [("police", "lead_in"), M],
    ),
}


@pytest.mark.parametrize(("lead", "bullet", "expected"), INHERITED.values(), ids=INHERITED.keys())
def test_what_is_inherited_and_what_decides_over_it(lead: str, bullet: str, expected: Found) -> None:
    assert actors(promise_of(bullet, "finnas på torget", lead=lead)) == expected


def test_vi_means_the_parties_of_the_document() -> None:
    text = (
        "# Medborgarlöfte mellan polisen och kommunen i Almsjö 2024\n\n"
        "Vi lovar att:\n\n- gå rundor i parken\n- finnas på torget"
    )
    assert actors(text) == [("police", "document"), ("municipality", "document")]


def test_a_promise_of_the_police_alone() -> None:
    text = "# Polisens medborgarlöfte 2024\n\nVi lovar att:\n\n- gå rundor i parken\n- finnas på torget"
    assert actors(text) == [("police", "document")]


def test_a_heading_names_who_acts() -> None:
    text = (
        "# Medborgarlöfte 2024\n\n## Kommunen\n\n- gallra buskar\n"
        "- laga lampor\n\n## Polisen\n\n- gå rundor\n- mäta fart"
    )
    assert [[(a.kind, a.via) for a in one.actors] for one in commitments(text)] == (
        [[("municipality", "heading")]] * 2 + [[("police", "heading")]] * 2
    )


def test_names_are_kept_as_printed() -> None:
    [actor] = commitments(promise_of("Almsjö kommun ska gallra buskar", "Polisen ska gå rundor"))[0].actors
    assert actor.name == "Almsjö kommun"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("(Polis och kommun)", ["police", "municipality"]),
        ("(P)", ["police"]),
        ("(K/P)", ["police", "municipality"]),
        ("(andra aktörer)", []),
        ("(Almsjö City)", ["other"]),
        ("Ansvarig: Räddningstjänsten", ["other"]),
    ],
)
def test_parties_of_a_tag(tag: str, expected: list[ActorKind]) -> None:
    assert [a.kind for a in tag_actors(item(tag))] == expected


def test_an_unknown_name_in_the_row_of_parties_is_a_third_party() -> None:
    found = lead_parties(piece("Kommunen, polisen och Markbo lovar att:")).actors
    assert [(a.kind, a.name) for a in found] == [
        ("municipality", "Kommunen"),
        ("police", "polisen"),
        ("other", "Markbo"),
    ]


@pytest.mark.parametrize(
    ("head", "kinds"), [("Polisens åtaganden", {"police"}), ("Kommun", {"municipality"}), ("Tillsammans", set())]
)
def test_parties_of_a_column_head(head: str, kinds: set[str]) -> None:
    assert named_parties(head).kinds == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Vi lovar", True), ("Parterna ska", True), ("Gemensamma insatser", True), ("Polisen ska", False)],
)
def test_words_that_mean_all_parties(text: str, expected: bool) -> None:
    assert says_together(text) is expected


def test_a_column_head_may_name_several_third_parties() -> None:
    found = named_parties("Räddningstjänsten, Länsstyrelsen")
    assert [actor.name for actor in found.actors] == ["Räddningstjänsten", "Länsstyrelsen"]
