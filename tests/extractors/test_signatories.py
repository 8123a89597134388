"""Who signs: only where signing that has happened is said, or a signature block stands. All names are invented."""

from __future__ import annotations

import pytest

from tests.extractors.phrases import record

PROMISE = "# Medborgarlöfte 2024 för Almsjö\n\nPolisen lovar att:\n\n- fotpatrullera i centrum\n- besöka skolan\n\n"
BOTH = ["Eva Alm", "Ulf Ek"]


def signers(text: str) -> list[tuple[str, str | None, str]]:
    [promise] = record(PROMISE + text).promise_sets
    return [(one.name, one.role, one.organisation.kind) for one in promise.signatories]


def names(text: str) -> list[str]:
    return [name for name, _, _ in signers(text)]


SENTENCES: dict[str, tuple[str, list[str]]] = {
    "names without a role, right before what they did": ("Eva Alm och Ulf Ek har skrivit på medborgarlöftet.", BOTH),
    "a name without a role, far before it": (
        "Eva Alm hade kaffe med till mötet i stadshuset där löftet undertecknades.",
        [],
    ),
    "a caption behind the date of publication": (
        "Publicerad den 9 februari 2021 Överenskommelsen mellan kommunen och polisen. "
        "Eva Alm och Ulf Ek sätter sina namn på pappret.",
        BOTH,
    ),
    "a caption below the heading of a signing": (
        "## Medborgarlöften skrivs under\n\nAlmsjö kommun, Eva Alm, kommunalråd, och Polisen Ulf Ek, polischef\n\n"
        "Vi har enats om nya löften.",
        BOTH,
    ),
    "one person below the heading of a signing": (
        "## Medborgarlöften skrivs under\n\nEva Alm, kommunalråd, tog emot i stadshuset.\n\nVi har enats om löften.",
        [],
    ),
    "a caption after one of a signing, behind who took the picture": (
        "Eva Alm undertecknar löftet med polischef Ulf Ek. Bild: Anna Rask Bild 1/3 Peter Lind, strateg, och Lina Ek.",
        BOTH,
    ),
    "bound by signing": (
        "Kommunalråd Eva Alm och polischef Ulf Ek har i och med onsdagens påskrift bundit sig för löftet.",
        BOTH,
    ),
    "sitting down to sign": ("I kommunhuset satt kommunchef Eva Alm och polischef Ulf Ek för att skriva på.", BOTH),
    "names put on it": ("Namnen på löftet har satts dit av kommunchef Eva Alm och polischef Ulf Ek.", BOTH),
    "who looks on does not sign": (
        "Löftet signerades av kommunchef Eva Alm och polischef Ulf Ek, medan oppositionsrådet Bo Lind ser på.",
        BOTH,
    ),
    "a district of two places before a name": (
        "Löftet skrevs under av kommunchef Eva Alm och lokalpolisområdeschef Kinda-Ydre Ulf Ek.",
        BOTH,
    ),
    "roles before the names": (
        "Medborgarlöftet undertecknades i dag av kommunstyrelsens ordförande Eva Alm (S) och polischef Ulf Ek.",
        BOTH,
    ),
    "roles after the names": ("Eva Alm, kommunchef (M), och Ulf Ek, polischef i Almsjö, signerade löftet.", BOTH),
    "one before, one after": ("Löftet skrevs under av kommunchef Eva Alm och Ulf Ek, chef för LPO Mitt.", BOTH),
    "roles in brackets": ("Löftet är undertecknat av Eva Alm (kommunchef) samt Ulf Ek (polischef).", BOTH),
    "names far inside the verb": (
        "I dag skrev kommunalrådet Eva-Britt Alm och polischefen Ulf Ek under löftet.",
        ["Eva-Britt Alm", "Ulf Ek"],
    ),
    "an idiom": ("I går satte kommunchef Eva Alm och polischef Ulf Ek sina namn på dokumentet.", BOTH),
    "signatures as a noun": ("Löftet bär underskrifter av kommunchef Eva Alm och polischef Ulf Ek.", BOTH),
    "the noun in the sentence before": (
        "Två namnteckningar finns på löftet. De tillhör kommunchef Eva Alm och polischef Ulf Ek.",
        BOTH,
    ),
    "one role for several": ("Löftet skrevs under av kommuncheferna Eva Alm (Almsjö) och Ulf Ek (Bergsvik).", BOTH),
    "a list after a colon": (
        "Det undertecknades av cheferna för lokalpolisområdena: Eva Alm (Norr) och Ulf Ek (Söder).",
        BOTH,
    ),
    "roles elsewhere on the page": (
        "Ulf Ek och Eva Alm skrev under löftet.\n\n– Bra, säger Ulf Ek, polischef.\n\n– Ja, säger Eva Alm, kommunchef.",
        ["Ulf Ek", "Eva Alm"],
    ),
    "told beside a quotation": (
        "– Bra, säger Ulf Ek, polischef, som i dag skrev under löftet ihop med kommunchef Eva Alm.",
        ["Ulf Ek", "Eva Alm"],
    ),
    "the party instead of a role": (
        "I dag undertecknade polisens Ulf Ek och kommunens Eva Alm löftet.",
        ["Ulf Ek", "Eva Alm"],
    ),
    "a caption that says so": ("Eva Alm, kommunchef, och Ulf Ek, polischef, efter undertecknandet.", BOTH),
    "a caption that shows them as they sign": (
        "På bilden syns kommunchef Eva Alm och polischef Ulf Ek när de undertecknar löftet.",
        BOTH,
    ),
    "an idiom of pens": ("Kommunchef Eva Alm och polischef Ulf Ek höll i pennorna.", BOTH),
    "the sentence before says that it was done": (
        "I förra veckan skrev polisen och kommunen på löftet. Det gjorde kommunchef Eva Alm och polischef Ulf Ek.",
        BOTH,
    ),
    "who they stand for, between the signatures and the names": (
        "Namnteckningarna kom på plats i måndags, från kommunchef Eva Alm och polischef Ulf Ek.",
        BOTH,
    ),
    "an office in other words": (
        "Löftet skrevs under i går i huset av polisens lokale chef Eva Alm och Ulf Ek, kommunens högsta tjänsteman.",
        BOTH,
    ),
    "a witness is none": ("Löftet undertecknades av kommunchef Eva Alm i närvaro av polischef Ulf Ek.", ["Eva Alm"]),
    "told by the meeting at which they signed": (
        "I dag möttes kommunchef Eva Alm och polischef Ulf Ek för att skriva på medborgarlöftet.",
        BOTH,
    ),
    "the present of a headline": (
        "Här skriver kommunchef Eva Alm (M) och polischef Ulf Ek under 2024 års löfte.",
        BOTH,
    ),
    "without a role, after by": ("Löftet undertecknades av Eva Alm.", ["Eva Alm"]),
    "without a role, for a party": ("Löftet undertecknades i dag av Ulf Ek från lokalpolisen i Almsjö.", ["Ulf Ek"]),
    "the comma between two is lost": ("Löftet undertecknades av Eva Alm, kommunchef Ulf Ek, polischef i Almsjö.", BOTH),
    "one who is something": ("Löftet undertecknades av Eva Alm som är kommunchef.", ["Eva Alm"]),
    "the role touches the name": ("Löftet signerades av Ulf Ek polischef i Almsjö.", ["Ulf Ek"]),
    "in the months to come": ("Löftet undertecknas av kommunchef Eva Alm i rådhuset i maj.", []),
    "a year is no signing": ("Kommunchef Eva Alm skrev under våren om tryggheten.", []),
    "a caption after a sentence of signing": (
        "Två personer skrev på medborgarlöftet. Från vänster: kommunchef Eva Alm och polischef Ulf Ek.",
        BOTH,
    ),
    "a caption below a heading of those who signed": (
        "## Undertecknarna på plats i Lerby\n\nFrån vänster: kommunchef Eva Alm och polischef Ulf Ek.",
        BOTH,
    ),
    "a caption below another heading": (
        "## Gästerna på plats i Lerby\n\nFrån vänster: kommunchef Eva Alm och polischef Ulf Ek.",
        [],
    ),
    "where they stand, between by and the names": (
        "Avtalet skrevs under av, från vänster, kommunchef Eva Alm och polischef Ulf Ek.",
        BOTH,
    ),
    "a caption of what came after the signing": (
        "Efter undertecknandet gick de en rond. Från vänster: kommunchef Eva Alm och polischef Ulf Ek.",
        [],
    ),
    "a caption taken after the signing": (
        "Från vänster: kommunchef Eva Alm och polischef Ulf Ek efter undertecknandet av löftet.",
        [],
    ),
    "long roles between wrote and on": (
        "I går skrev lokalpolischef Eva Alm och kommunstyrelsens ordförande Ulf Ek på en ny samverkansöverenskommelse.",
        BOTH,
    ),
    "who wrote on a page wrote on no agreement": (
        "I går skrev lokalpolischef Eva Alm på Facebook om en ny samverkansöverenskommelse.",
        [],
    ),
    "names put there": ("Namnen sattes dit i stadshuset av kommunchef Eva Alm och polischef Ulf Ek.", BOTH),
    "the county's governor": ("Löftet undertecknades av landshövding Eva Alm och polischef Ulf Ek.", BOTH),
    "a name told twice, once misspelt": (
        "Löftet undertecknades av polischef Ulf Ekström och kommunchef Eva Alm. Här skrev polischef Ulf Ekkström på.",
        ["Ulf Ekström", "Eva Alm"],
    ),
    "on a paper of another name": ("I måndags skrev polischef Eva Alm och kommunchef Ulf Ek på dokumentet.", BOTH),
    "whoever spoke before, and somebody else": (
        "”Det här är bra”, säger kommunalrådet Eva Alm. I måndags skrev hon och polischef Ulf Ek på löftet.",
        BOTH,
    ),
    "in the present tense, some time to come": (
        "Löftet skrivs under av kommunchef Eva Alm och polischef Ulf Ek under hösten 2023.",
        [],
    ),
    "in a picture": ("Från vänster: Eva Alm, kommunchef, och Ulf Ek, polischef. Foto: Bo Lind", []),
    "those present": ("Närvarande vid undertecknandet var även Ulf Ek, kommunpolis.", []),
    "a signing to come": ("Löftet ska undertecknas av kommunchef Eva Alm och polischef Ulf Ek.", []),
    "those by whom the parties are represented": (
        "Almsjö kommun, företrädd av kommunchef Eva Alm, och lokalpolisområdet, företrätt av chefen Ulf Ek, "
        "har skrivit under avtalet.",
        BOTH,
    ),
    "offices with a bracket behind the name": (
        "Löftet undertecknades av Eva Alm Kommunalråd (S) och Ulf Ek Polischef.",
        BOTH,
    ),
    "who put down the names": ("I mars satte Eva Alm och Ulf Ek namnen på löftena till invånarna.", BOTH),
    "an agreement far behind its verb": (
        "I mars skrev kommunchef Eva Alm och polischef Ulf Ek på överenskommelsen om arbetet.",
        BOTH,
    ),
    "those joined behind av, with words inside of the verb": (
        "Löftet skrevs i går under i rådhuset av polischefen Eva Alm och Ulf Ek, främst i kommunhuset.",
        BOTH,
    ),
    "a quotation in which somebody says that they sign": (
        "– Det är fint att vi skriver under ihop, var för sig går det inte, säger kommunchef Eva Alm.",
        [],
    ),
    "a quotation": ("– Vi är nöjda, säger kommunchef Eva Alm.", []),
    "somebody to turn to": ("Har du frågor? Kontakta kommunpolis Ulf Ek.", []),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
def test_signers_of_sentences(text: str, expected: list[str]) -> None:
    assert names(text) == expected


BLOCKS: dict[str, tuple[str, list[str]]] = {
    "titles in capitals of a table of contents": (
        "1.3 POLISEN I BYARNA ... 3\n\n1.4 SÅ TOGS PLANEN FRAM ... 4\n\n1.5 KOMMUNCHEF EVA ALM ... 5",
        [],
    ),
    "stacked": ("Almsjö den 3 maj 2023\n\nEva Alm\nKommunchef\nAlmsjö kommun\n\nUlf Ek\nPolischef\nPolisen", BOTH),
    "offices above names": ("Kommunchef\nEva Alm\n\nPolischef\nUlf Ek", BOTH),
    "one line a person": ("Eva Alm (C), kommunchef\nUlf Ek, polischef", BOTH),
    "two columns": ("Eva Alm                Ulf Ek\nKommunchef             Polischef", BOTH),
    "two columns with a rule": (
        "För kommunen    För polisen\n\n________    ________\nEva Alm         Ulf Ek\nKommunchef      Polischef",
        BOTH,
    ),
    "columns whose gap is lost": ("Eva Alm Ulf Ek\nKommunchef Polischef", BOTH),
    "a list under a heading": ("Underskrifter\n\n- Eva Alm, kommunchef\n- Ulf Ek, polischef", BOTH),
    "an ISO date is no telephone number": ("Almsjö 2015-03-20\n\nEva Alm\nKommunchef\n\nUlf Ek\nPolischef", BOTH),
    "under a date, in a list": ("Almsjö den 3 maj 2023\n\n- Eva Alm, kommunchef\n- Ulf Ek, polischef", BOTH),
    "two names in one line describe a picture": ("Eva Alm, kommunchef, och Ulf Ek, polischef", []),
    "one line of two names after a line of signatures": (
        "Underskrifter:\n\nEva Alm, kommunchef, Ulf Ek, polischef",
        BOTH,
    ),
    "a list under no such heading": ("- Eva Alm, kommunchef\n- Ulf Ek, polischef", []),
    "those who were there": ("Närvarande\n\nEva Alm, kommunchef\nUlf Ek, polischef", []),
    "a number below the names": ("Eva Alm, kommunchef\nUlf Ek, polischef\n\nTelefon: 0123-456 78", []),
    "an address below dated names": (
        "Almsjö den 3 maj 2023\n\nEva Alm\nKommunchef\n\nUlf Ek\nPolischef\n\nAlmsjö kommun, telefon 0123-456 78",
        BOTH,
    ),
    "contacts": ("Kontakt\n\nEva Alm, säkerhetssamordnare\nUlf Ek, kommunpolis", []),
    "names with numbers": ("Eva Alm, säkerhetssamordnare, 0123-456 78\nUlf Ek, kommunpolis, 010-560 00 00", []),
    "minutes": ("Eva Alm                Ulf Ek\nOrdförande             Sekreterare", []),
    "the author": ("Text: Bo Lind\n\nFoto: Eva Alm", []),
    "one who writes and signs nothing": ("Vi hoppas på livligt folk vid borden!\n\nUlf Ek\nKommunpolis", []),
    "names below a list that speaks of information": (
        "- byta upplysningar om gärningsmän.\n\nEva Alm, kommunchef, Almsjö kommun\n\nUlf Ek, polischef, LPO Mitt",
        BOTH,
    ),
    "one who has had a say, below a picture": (
        "– Det här är bra, säger Ulf Ek, lokalpolisområdeschef i Almsjö.\n\nLäs löftet (pdf)\n\n"
        "Ulf Ek, lokalpolisområdeschef i Almsjö",
        [],
    ),
    "the first of them glued to the text above": (
        "Kommunen ska städa på skräpiga platser.Eva Alm\nKommunchef\nAlmsjö kommun\n\nUlf Ek\nPolischef\nPolisen",
        BOTH,
    ),
    "a name below each party": (
        "Löftet gäller.\n\nLokalpolisområde Sagan\nUlf Ek\n\nAlmsjö kommun\nEva Alm",
        ["Ulf Ek", "Eva Alm"],
    ),
    "a name below one party alone": ("Löftet gäller.\n\nAlmsjö kommun\nEva Alm", []),
    "one who signs for both": ("Löftet gäller.\n\nUlf Ek\nLokalpolisområdeschef", ["Ulf Ek"]),
}


@pytest.mark.parametrize(("text", "expected"), BLOCKS.values(), ids=BLOCKS.keys())
def test_signers_of_blocks(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_press_release_that_invites_to_a_signing_has_no_signatories() -> None:
    text = (
        "# Nu är medborgarlöftet för 2024 klart\n\nKom gärna och hör kommunen och polisen berätta om löftet.\n\n"
        "Kommunchef Eva Alm och polischef Ulf Ek undertecknar löftet den 16 februari."
    )
    welcome = (
        "# Medborgarlöften skrivs på\n\nPressen är välkommen när polischef Ulf Ek och kommunchef Eva Alm skriver på."
    )
    assert [signatory for promise in record(welcome).promise_sets for signatory in promise.signatories] == []
    assert [signatory for promise in record(text).promise_sets for signatory in promise.signatories] == []


def test_those_whom_the_press_may_see_sign_have_not_yet() -> None:
    assert signers("# Medborgarlöften\n\nMedier är välkomna då polischef Ulf Ek skriver under löftet.") == []


def test_an_invitation_to_a_signing_has_no_signatories() -> None:
    text = "# Pressinbjudan: medborgarlöfte i Almsjö\n\nPolisen lovar att besöka skolan.\n\nLöftet undertecknas av:\n\n"
    found = record(text + "Eva Alm, kommunchef\n\nUlf Ek, polischef")
    assert [one for promise in found.promise_sets for one in promise.signatories] == []


def test_a_caption_of_officials_below_the_news_of_a_signing_signs_nothing() -> None:
    text = "# Närmare samarbete\n\nI mars skrevs ett nytt medborgarlöfte på av Almsjö kommun och polisen.\n\n"
    told = "\n\nPolisen lovar att gå rundor i parken."
    assert signers(f"{text}Säkerhetssamordnare Eva Alm och kommunpolis Ulf Ek{told}") == []
    held = "Kommunchef Eva Alm och polischef Ulf Ek håller upp de nyss påskrivna medborgarlöftena."
    assert signers(f"# Närmare samarbete\n\n{held}{told}") == []
    assert len(signers(f"{text}Kommunchef Eva Alm och lokalpolisområdeschef Ulf Ek{told}")) == 2


def test_a_line_that_says_who_signed_needs_no_lead_above_it() -> None:
    text = "# Medborgarlöfte 2024\n\nPolisen lovar att:\n\n- gå rundor\n- finnas på plats vid kajen\n\n"
    told = "Löftena undertecknades den 28 januari 2024 av\n\nEva Alm, kommundirektör\n\nUlf Ek, lokalpolisområdeschef"
    assert [name for name, _, _ in signers(text + told)] == ["Eva Alm", "Ulf Ek"]


def test_a_role_may_stand_behind_a_semicolon() -> None:
    told = "Eva Alm; kommunalråd och Ulf Ek; lokalpolisområdeschef har idag skrivit på medborgarlöftet."
    assert names(told) == ["Eva Alm", "Ulf Ek"]


def test_those_who_were_there_as_well_sign_nothing_though_they_stand_in_the_picture() -> None:
    shown = "Löftena skrevs under. Från vänster Eva Alm, kommunchef, Ulf Ek, polischef, och Bo Lind, kommunpolis."
    told = "Det var Eva Alm som tillsammans med polischef Ulf Ek satte sitt namn på papperet."
    there = "Med på plats var även kommunpolis Bo Lind."
    assert names(f"{shown}\n\n{told} {there}") == ["Eva Alm", "Ulf Ek"]
    assert names(f"{shown}\n\n{told}") == ["Eva Alm", "Ulf Ek", "Bo Lind"]


def test_a_picture_of_people_who_put_their_names_to_it_names_signers() -> None:
    told = "Bild: Kommunchef Eva Alm och polischef Ulf Ek sätter sina namn under den nya överenskommelsen."
    assert [name for name, _, _ in signers(f"# Nytt medborgarlöfte\n\n{told}")] == ["Eva Alm", "Ulf Ek"]


def test_a_police_district_behind_an_office_is_nobody() -> None:
    text = "Nu har Eva Alm, kommunalråd i Almsjö, och Ulf Ek, lokalpolisområdeschef Piteå Älvdal, skrivit på löftet."
    assert [name for name, _, _ in signers(text)] == ["Eva Alm", "Ulf Ek"]


def test_each_bears_the_own_role() -> None:
    text = "Löftet undertecknades av kommunchef Eva Alm och Ulf Ek, chef för lokalpolisområde Mitt."
    assert signers(text) == [
        ("Eva Alm", "kommunchef", "municipality"),
        ("Ulf Ek", "chef för lokalpolisområde Mitt", "police"),
    ]


def test_a_role_takes_in_the_place_it_is_held_for() -> None:
    text = "Löftet undertecknades av Eva Alm, kommundirektör i Almsjö kommun, och tf. polischef Ulf Ek."
    assert [role for _, role, _ in signers(text)] == ["kommundirektör i Almsjö kommun", "tf. polischef"]


@pytest.mark.parametrize(
    "text",
    [
        "Löftet undertecknades av Eva Alm och Ulf Ek.",
        "Löftet undertecknades av kommunchef Eva Alm och Ulf Ek.",
        "Den 4 maj undertecknade områdespolis Eva Alm och kommunchef Ulf Ek löftet.",
        "Löftet skrivs under av Eva Alm och Ulf Ek. Bredvid står Bo Lind.",
    ],
)
def test_all_names_after_by_sign(text: str) -> None:
    assert names(text) == BOTH


def test_a_role_of_one_is_not_that_of_the_next() -> None:
    text = "Löftet undertecknades av kommunchef Eva Alm och från polisen Ulf Ek."
    assert ("Ulf Ek", "kommunchef", "municipality") not in signers(text)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Löftet undertecknades av Eva Alm, kommunchef Ulf Ek, polischef i Almsjö.",
            ["kommunchef", "polischef i Almsjö"],
        ),
        (
            "Löftet signerades av kommunchef Eva Alm och Ulf Ek polischef i Almsjö.",
            ["kommunchef", "polischef i Almsjö"],
        ),
    ],
    ids=["the comma between the persons is lost", "the comma before the role is lost"],
)
def test_roles_behind_names_whose_commas_are_lost(text: str, roles: list[str]) -> None:
    assert [role for _, role, _ in signers(text)] == roles


def test_a_role_of_several_is_everybodys() -> None:
    text = "Löftet undertecknades av kommunalråden Eva Alm (S), Bo Lind (M) och Ulf Ek (C)."
    assert {role for _, role, _ in signers(text)} == {"kommunalråden"}
    assert names(text) == ["Eva Alm", "Bo Lind", "Ulf Ek"]


def test_a_signatory_without_a_role_belongs_to_the_party_named() -> None:
    text = "I dag undertecknade polisens Ulf Ek och kommunens Eva Alm löftet."
    assert signers(text) == [("Ulf Ek", None, "police"), ("Eva Alm", None, "municipality")]


def test_the_date_above_a_block_is_that_of_signing() -> None:
    [promise] = record(PROMISE + "Almsjö den 3 maj 2023\n\nEva Alm\nKommunchef\n\nUlf Ek\nPolischef").promise_sets
    assert {one.signed_on for one in promise.signatories} == {"2023-05-03"}
