"""Who undertakes a commitment, and what that reading rests on."""

from __future__ import annotations

import pytest

from extractors.actors import lead_parties, named_parties, says_together
from extractors.tag_parties import tag_actors
from extractors.unknown_parties import organisation
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
    "with whose help something is done": (
        "Vandringar ska ordnas med hjälp av kommunens ungdomar.",
        [("police", "document"), ("municipality", "document")],
    ),
    "joined behind another": ("Kommunen ska genom samordnaren och tillsammans med polisen besöka byar.", [M, P]),
    "words between a subject and its verb": ("Att Almsjös kommun där så krävs flyttar farthinder.", [M]),
    "of a relative clause nobody acts": ("Polisen ska leda den grupp som skola och socialtjänst har bildat.", [P]),
    "how things are, then who promises": ("Skymda hörn gör att folk väljer om. Kommunen lovar att röja sly.", [M]),
    "in cooperation, after and": ("Polisen ska genom volontärer och i samverkan med kommunen ordna möten.", [P, M]),
    "a row of parties joined beside the verb": (
        "Polisen ska tillsammans med skolan och socialtjänsten ordna möten.",
        [P, M],
    ),
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
    "the subject of a second main clause acts too": (
        "Polisen lovar att gå rundor i parken och kommunen sätter upp lampor.",
        [P, M],
    ),
    "whereas joins a second main clause": ("Polisen ska gå rundor medan kommunen ska laga lampor.", [P, M]),
    "a second subject whose verb is understood": (
        "Polisen ska göra åtta kontroller av krogar och kommunen fyra rundor i parken.",
        [P, M],
    ),
    "a second subject with an infinitive alone": (
        "Polisen åtar sig att ordna tre föräldrakvällar, kommunen att medverka på dem.",
        [P, M],
    ),
    "a second subject with an infinitive behind and": (
        "Under året kommer polisen att synas i parken minst en gång i veckan och kommunen att laga lamporna.",
        [P, M],
    ),
    "presence that is stood for makes nothing easier": (
        "Under året kommer polisen att stå för närvaro i parken och kommunen att laga lamporna.",
        [P, M],
    ),
    "an adjective names whose presence will take place": ("Polisiär närvaro på torget ska ske varje kväll", [P]),
    "a company in the row that opens a bullet": (
        "Polisen, kommunen, Almsjös Kommunfastigheter och andra hyresvärdar håller gårdsmöten i hamnen",
        [P, M, ("other", "subject")],
    ),
    "a company with its place": (
        "Polisen, kommunen, Bostadsbolaget i Almsjö och föreningar på plats håller kvällsvandringar",
        [P, M, ("other", "subject")],
    ),
    "schools that own their work with the police act": ("Fritidsgårdarnas och polisens möten ska bli fler.", [M, P]),
    "with whom something is done so many times is no subject": (
        "Polisen ska möta skolan och kommunen fyra gånger per år.",
        [P],
    ),
    "with whom so many meetings are held is no subject": (
        "Polisen ska hålla samråd med skolan och kommunen fyra kvällar i höst.",
        [P],
    ),
    "whom something is made easier for is no subject": (
        "Polisen ska göra det enklare för boende, föreningar och kommunen att höra av sig.",
        [P],
    ),
    "and between two objects joins no second clause": (
        "Polisen ska besöka skolan och kommunen på deras egna möten.",
        [P],
    ),
    "of a part is no agent": (
        "Fler besök i var och en av kommunens skolor av polisen",
        [("police", "document"), ("municipality", "document")],
    ),
    "whose work it is acts, though the work is strengthened": (
        "Polisens och socialtjänstens arbete med unga ska stärkas.",
        [P, M],
    ),
    "a municipality as a place does not act": (
        "Kontroller på stöldplatserna i Almsjö kommun ska utföras av polisen.",
        [P],
    ),
    "parties of an opening clause do not act": (
        "För att polisen ska hitta rätt kommer kommunen att märka upp stigarna.",
        [M],
    ),
    "a party right behind the verb, however long its name": (
        "I och med kommunens nya plan ska Lokalpolisområde Västra Sagokusten besöka skolan.",
        [P],
    ),
    "parties of what something rests on do not act": (
        "Med stöd i polisens överenskommelse med kommunen ska Lokalpolisområde Västra Sagokusten mäta farten.",
        [P],
    ),
    "how something is done names no police": (
        "Handlägga ärenden polisiärt och socialt",
        [("police", "document"), ("municipality", "document")],
    ),
    "who joins before the verb acts too": ("Tillsammans med kommunen ska polisen ordna möten.", [M, P]),
    "an organisation that no lexicon knows": ("Almsjö Energi och Miljö kommer att laga belysningen.", [O]),
    "with its initials": ("Almsjöbostäder (ABAB) kommer att låsa förråden.", [O]),
    "behind the verb": ("Under hösten kommer Almsjö Energi att laga belysningen.", [O]),
    "parties that open a bullet before a verb that no lexicon knows": (
        "Att polisen och kommunen har öppen mottagning",
        [P, M],
    ),
    "meetings between parties that are put in the calendar": (
        "Träffar mellan polisen och kommunen ska läggas in i kalendern.",
        [("police", "document"), ("municipality", "document")],
    ),
    "who is said to do something by way of means": (
        "Detta genom öppen mottagning i byarna samt genom att polisen ska berätta om dem.",
        [P],
    ),
    "who is told what it should do": ("Kommunen bör pröva skolvärdar i parken", [M]),
    "who wants to do something": ("Polisen vill varje vecka gå rundor i parken.", [P]),
    "a committee of the municipality": ("Bygg- och miljönämnden förbinder sig att se över trapporna.", [M]),
    "a school of music and a library": ("Kulturskolan och biblioteken ska ordna kvällar för unga.", [M]),
    "where something is, told by the municipality": (
        "Under året ska sex butiker i kommunen ha låtit sin personal gå en utbildning.",
        [("police", "document"), ("municipality", "document")],
    ),
    "who is said to be behind something": ("Kommunen svarar för att hålla träffar för föräldrar.", [M]),
    "an office of the municipality": (
        "Näringslivskontor och polis ska utbilda alla butiksägare i hur stölder anmäls.",
        [M, P],
    ),
    "what goes on is undone by no passive behind it": (
        "Samverkan mellan kommunen och polisen fortsätter och fördjupas.",
        [M, P],
    ),
    "who joins before the infinitive acts too": (
        "Gemensamt med kommunen hålla kvällsmöten",
        [("police", "document"), ("municipality", "document")],
    ),
    "the second subject of a later sentence": (
        "Butiksägare bjuds in till kvällsmöten. Näringslivskontoret håller i mötena och polisen är alltid med.",
        [P, M],
    ),
    "the second subject of a later sentence that says where": (
        "Efter mötena fatta beslut om åtgärder. Beslut tas i en grupp dit kommunen skickar ledamöter.",
        [("police", "document"), ("municipality", "document")],
    ),
    "the lead-in holds the verb": ("Polisen att genomföra kontroller", [P]),
    "one patrol of the police": ("I höst kommer en polispatrull att ha öppet på torget", [P]),
    "the chiefs": ("En gång per kvartal ska polischef och kommunchef gå en rond", [P, M]),
    "a name that no lexicon knows, beside a party": (
        "Almsjö kommun och Markbo erbjuder sommarjobb",
        [M, ("other", "subject")],
    ),
    "a place beside a party is none": ("Polisen och Almsjö kommun erbjuder sommarjobb", [P, M]),
    "citizens beside a party are none": ("Polisen och Almsjöborna ska mötas på torget", [P]),
    "a part of a town beside a party is none": ("Kommunen och Kronoparken ska få bättre ljus", [M]),
    "the head of a school": ("Kommunpolis och rektor ska träffa klasserna", [P, M]),
    "school and police in one row": ("Skola och polis i Almsjö kommun ska träffa klasserna", [M, P]),
    "whose something is does not act": (
        "Vid kurserna kommer NTF:s material att lämnas",
        [("police", "document"), ("municipality", "document")],
    ),
    "a club by its place's name": ("Polisen och Almsjös båtklubb håller två vaktkvällar", [P, ("other", "subject")]),
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
    "whoever promises in a line of its own": (
        "Mackpunkten lovar att:",
        "låsa pumparna om natten",
        [("other", "lead_in")],
    ),
    "a pronoun in a line of its own is no name": (
        "Dessutom lovar vi att:",
        "låsa pumparna om natten",
        [("police", "document"), ("municipality", "document")],
    ),
    "a company by its initials behind the verb of a line that leads in": (
        "I centrum kommer ALBAB dessutom att:",
        "laga lampor i trapphusen",
        [("other", "lead_in")],
    ),
    "whoever takes part in what is told in passing": (
        "Polisen och kommunen lovar att:",
        "Arbetet i nätverket, där rektorer och polis ingår, ska drivas vidare",
        BOTH_LEAD,
    ),
    "a third party between two of the row, before another": (
        "Därför lovar Almsjö kommun, Almsjö City Samverkan och Fastighetsägarna och polisen att:",
        "laga lampor",
        [("municipality", "lead_in"), ("police", "lead_in"), ("other", "lead_in")],
    ),
    "a row of parties that ends in others": (
        "Parterna lovar att:",
        "Polisen, Markbostäder och övriga berörda håller möten på gårdarna",
        [P, ("other", "subject")],
    ),
    "whoever has met somebody": (
        "Polisen och kommunen lovar att:",
        "ett hembesök erbjuds inom två dygn till den som polis eller jour mött",
        BOTH_LEAD,
    ),
    "who can be asked to help": (
        "Polisen och kommunen lovar att:",
        "Närvaro på torget. Polisens ryttare kan tas till hjälp.",
        BOTH_LEAD,
    ),
    "those between whom something is exchanged are no agents": (
        "Polisen och kommunen lovar att:",
        "Utbyte av lägesbilder mellan polis, räddningstjänst och bostadsbolag",
        BOTH_LEAD,
    ),
    "what others can do then leaves a later subject": (
        "Polisen lovar att:",
        "Polisen lovar att hålla tre kontroller. Kommunen ska ordna belysning så att alla kan gå hem.",
        [P, M],
    ),
    "where something can be done": (
        "Polisen lovar att:",
        "Polisen lovar att hålla tre kontroller. Kontrollerna kan läggas intill förskolor, längs busslinjer.",
        [P],
    ),
    "a municipality that is misspelt": ("Polisen lovar att:", "Polis och komun ska hålla möten", [P, M]),
    "a third party between the others in a lead-in": (
        "Kommunen, Markbo, polisen lovar att:",
        "låsa förråden",
        [("municipality", "lead_in"), ("police", "lead_in"), ("other", "lead_in")],
    ),
    "schools with an acting verb act": ("Polisen lovar att:", "Skolan ska besöka polisen varje termin", [M]),
    "initials behind the verb of a lead-in": (
        "När det gäller bryggor kommer MABO även att:",
        "Rensa bänkarna på piren",
        [("other", "lead_in")],
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


def test_an_unknown_name_between_headings_of_parties_is_one() -> None:
    text = (
        "# Medborgarlöfte 2022\n\n## Polisen\n\n- besöka hållplatsen\n\n## Sjöstads Spårvägar\n\n- ha fler värdar\n\n"
        "## Räddningstjänsten\n\n- hålla tio kvällar"
    )
    found = [[(a.kind, a.name) for a in one.actors] for one in commitments(text)]
    assert found[1] == [("other", "Sjöstads Spårvägar")]


def test_a_party_that_is_met_makes_no_promise_of_both() -> None:
    text = "# Polisens löfte\n\nPolisen lovar att:\n\n- träffa kommunens förvaltning varje månad\n- synas i centrum"
    assert [a.kind for a in commitments(text)[1].actors] == ["police"]


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


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("(Almsjö City, Polisen, Markbo)", ["Polisen", "Almsjö City", "Markbo"]),
        ("(Markbo & Almsjö City, Polisen)", ["Polisen", "Markbo", "Almsjö City"]),
        ("(Polisen & Markbo)", ["Polisen", "Markbo"]),
        ("(Polisen och Markbo)", ["Polisen", "Markbo"]),
        ("[Polisen]", ["Polisen"]),
        ("Ansvarig: Markbo", []),
        ("(AB)", []),
    ],
    ids=[
        "names among parties",
        "a name before &",
        "a name after &",
        "a name after and",
        "square brackets",
        "a name without a bracket",
        "two letters",
    ],
)
def test_names_in_a_tag(tag: str, names: list[str]) -> None:
    assert [a.name for a in tag_actors(item(tag))] == names


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        ("Kommunen, Markbo, polisen lovar att:", ["Markbo"]),
        ("Kommunen, Markbo och polisen lovar att:", ["Markbo"]),
        ("Polisen, kommunen samt Sagohus Norra förbinder sig att:", ["Sagohus Norra"]),
        pytest.param(
            "Polisen, kommunen samt Markbo Norra AB förbinder sig att:",
            ["Markbo Norra AB"],
            marks=pytest.mark.xfail(
                strict=True, reason="of a name of three words that ends in AB the last two are kept"
            ),
        ),
        ("Kommunen, bolaget Markbo och Polisen lovar att:", ["Markbo"]),
        ("Kommunen och polisen i Almsjö lovar att:", []),
        ("Kommunen och Markbo lovar att:", []),
        ("Polisen och kommunen, Almsjö, december:", []),
    ],
    ids=[
        "between two",
        "before and",
        "after two",
        "a firm's long name",
        "a firm behind its kind",
        "a place",
        "beside one party only",
        "no verb behind it",
    ],
)
def test_which_names_in_a_row_of_parties_are_third_parties(lead: str, names: list[str]) -> None:
    assert [a.name for a in lead_parties(piece(lead)).actors if a.kind == "other"] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Almsjö Energi lagar", "Almsjö Energi"),
        ("Sagohus i Norr AB lagar", "Sagohus i Norr AB"),
        ("Markbo (MBAB) lagar", "Markbo (MBAB)"),
        ("Markbo lagar", None),
        ("Almsjö Polisen lagar", None),
        ("lagar Almsjö Energi", None),
    ],
    ids=["two capitals", "small words inside", "initials", "one capital", "a known party inside", "not at the start"],
)
def test_organisations_that_no_lexicon_knows(text: str, name: str | None) -> None:
    found = organisation(text, 0)
    assert (found.name if found else None) == name


def test_an_organisation_before_a_verb_ends_right_there() -> None:
    text = "Almsjö Energi på torget ska laga lampor"
    assert organisation(text, 0, text.index("ska")) is None


def test_a_title_says_where_a_promise_is_given_not_by_whom() -> None:
    """ "Almsjö kommun - Medborgarlöfte" over "Trafik" makes the municipality no only party."""
    text = "# Löften\n\n## {}\n\n### Trafik\n\n- gå rundor i parken\n- mäta fart"
    assert [k for k, _ in actors(text.format("Almsjö kommun - Medborgarlöfte"))] == ["police", "municipality"]
    assert [k for k, _ in actors(text.format("Almsjö kommuns medborgarlöfte"))] == ["municipality"]


def test_a_heading_that_promises_names_its_subject() -> None:
    text = "# Löften 2024\n\n## Det här utlovar polisen efter samtalen\n\n- gå rundor i parken\n- mäta fart"
    assert actors(text) == [("police", "lead_in")]


def test_a_heading_of_both_gives_the_parties_of_the_document() -> None:
    text = (
        "# Medborgarlöfte mellan polisen och kommunen 2024\n\n## Tillsammans med kommunen\n\n"
        "- gå rundor i parken\n- mäta fart"
    )
    assert actors(text) == [("police", "document"), ("municipality", "document")]


def test_a_party_that_is_met_does_not_promise() -> None:
    text = (
        "# Medborgarlöfte 2024\n\nPolisen lovar mer närvaro.\n\nVi ska:\n\n- träffa kommunens förvaltning\n- gå rundor"
    )
    assert [[actor.kind for actor in one.actors] for one in commitments(text)] == [["police"], ["police"]]


@pytest.mark.parametrize("words", ["gör gemensamt tio", "gemensamt gör tio", "vid behov gör tio"])
def test_parties_before_a_verb_act_whatever_stands_between(words: str) -> None:
    text = f"# Medborgarlöfte 2024\n\n## Aktiviteter\n\n- Kommunen {words} vandringar\n- Polisen går rundor"
    assert [[actor.kind for actor in one.actors] for one in commitments(text)] == [["municipality"], ["police"]]


ITEMS = "- gå rundor i parken\n- laga lampor"


def test_a_third_party_of_an_item_is_its_own() -> None:
    item_of_three = "- Polisen, kommunen och Räddningstjänsten ska enligt medborgarlöftet hålla tio kvällar"
    text = f"# Medborgarlöfte 2024 för Almsjö\n\n## Aktiviteter\n\n{item_of_three}\n{ITEMS}"
    assert [[a.kind for a in c.actors] for c in commitments(text)] == [
        ["police", "municipality", "other"],
        ["police", "municipality"],
        ["police", "municipality"],
    ]


def test_a_third_party_of_running_text_gives_the_whole_promise() -> None:
    told = "Polisen, kommunen och Räddningstjänsten står bakom medborgarlöftet."
    text = f"# Medborgarlöfte 2024 för Almsjö\n\n{told}\n\n## Aktiviteter\n\n{ITEMS}"
    assert [[a.kind for a in c.actors] for c in commitments(text)] == [["police", "municipality", "other"]] * 2


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("I Stockholms stadsdel Bromma är det stökigt.", ["police"]),
        ("Stockholms stad vill ha det lugnt.", ["police", "municipality"]),
    ],
    ids=["where something is", "who wants something"],
)
def test_where_something_is_names_no_party(sentence: str, expected: list[str]) -> None:
    text = f"# Löften 2024\n\nPolisen lovar mer närvaro. {sentence}\n\nVi ska:\n\n{ITEMS}"
    assert [[a.kind for a in c.actors] for c in commitments(text)] == [expected] * 2
