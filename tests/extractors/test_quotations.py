"""What somebody says about the promise is told from items that are set with the same dash."""

from __future__ import annotations

import pytest

from extractors.blocks import Block
from extractors.structure.pieces import sentences
from extractors.structure.quotations import is_said, is_said_before, quotations
from tests.extractors.phrases import item, texts


def section(*lines: str) -> list[Block]:
    """Blocks of a section, placed after one another; a line that opens with a dash is an item set with it."""
    made: list[Block] = []
    at = 0
    for line in lines:
        dashed = line[:2] in ("– ", "- ", "‒ ")
        text = line[2:] if dashed else line
        made.append(Block("list_item" if dashed else "paragraph", text, marker=line[0] if dashed else "", start=at))
        at += len(text) + 1
    return made


def quoted(*lines: str) -> list[str]:
    """The lines that are somebody's words."""
    made = section(*lines)
    starts = quotations(made)
    return [block.text for block in made if block.start in starts]


@pytest.mark.parametrize(
    ("line", "says_it"),
    [
        ("Kommunstyrelsens ordförande Eva Alm:", True),
        ("Löftet är underskrivet av Eva Alm:", False),
        ("Kontakta Eva Alm:", False),
        ("Kommunalråd Eva Alm och polischef Ulf Ek:", False),
    ],
    ids=["an office and a name", "who signed", "whom to ask", "two people"],
)
def test_below_whose_name_somebody_speaks(line: str, says_it: bool) -> None:
    below = "Nu ska vi ut och gå på torget."
    assert quoted("Löftet gäller i ett år.", line, below) == ([below] if says_it else [])


def test_who_acts_in_the_next_sentence_says_nothing() -> None:
    told = "Var femte elev uppger att de blivit utsatta. Kommunen ska utbilda personalen."
    assert not is_said(item(told))
    assert is_said(item("Det blir bättre, uppger Eva Alm. Kommunen ska utbilda personalen."))
    assert is_said(item("Det blir bättre, säger t.f. polischef Eva Alm."))


SAID: dict[str, tuple[list[str], list[str]]] = {
    "a quotation goes on through the same dashes, named or not": (
        ["– Vi ses ofta numera.", "– Det märks på torget, säger Eva Alm."],
        ["Vi ses ofta numera.", "Det märks på torget, säger Eva Alm."],
    ),
    "a single dash over several sentences is somebody speaking": (
        ["Löftet gäller i ett år.", "– Mycket är på gång. Parken blir först ut."],
        ["Mycket är på gång. Parken blir först ut."],
    ),
    "a single dash that opens as people speak quotes": (
        ["Löftet gäller i ett år.", "– Det känns bra att komma igång."],
        ["Det känns bra att komma igång."],
    ),
    "a sentence that lets somebody speak leads into a quotation": (
        ["Eva Alm, kommunstyrelsens ordförande, är nöjd:", "– Det känns bra att komma igång."],
        ["Det känns bra att komma igång."],
    ),
    "a line that names a person lets that person speak": (
        ["Polischef Eva Alm om löftet:", "– Vi lovar inte mer än vi håller. Det ska gå att pricka av."],
        ["Vi lovar inte mer än vi håller. Det ska gå att pricka av."],
    ),
    "a lone dash below other quotations quotes too": (
        ["– Det märks på torget, säger Eva Alm.", "Polisen har frågat runt.", "– Vi lägger den när bryggorna är i"],
        ["Det märks på torget, säger Eva Alm.", "Vi lägger den när bryggorna är i"],
    ),
    "a lone dash over an undertaking is an item, below quotations as well": (
        ["– Det märks på torget, säger Eva Alm.", "Stölder", "– Polisen bistår grannar", "Skog", "– Kommunen ska röja"],
        ["Det märks på torget, säger Eva Alm."],
    ),
    "the dash of figures quotes too": (
        ["‒ Vi ska ut mer, säger Eva Alm."],
        ["Vi ska ut mer, säger Eva Alm."],
    ),
    "what stands below a speaker's name is said, without any mark": (
        ["Kommunstyrelsens ordförande Eva Alm:", "Vi kommer att märka det i butikerna."],
        ["Vi kommer att märka det i butikerna."],
    ),
    "what a lead-in introduces is no quotation, however it opens": (
        ["Polisen lovar att:", "– Det ska gå en patrull i parken."],
        [],
    ),
    "a dash over an undertaking is an item": (["Löftet gäller i ett år.", "– Polisen ska synas. Det sker i maj."], []),
    "an item that goes on in lower case is set with no dash of speech": (
        ["– synas mer i parken. Där är det mörkt."],
        [],
    ),
    "a row of dashes that says nothing of a speaker is a list": (
        ["– Fler rundor i parken", "– Öppet hus på biblioteket"],
        [],
    ),
    "words in quotation marks need somebody who says them": (
        ["”Vi syns mer”, säger hon.", "”Trygga torget” är namnet på satsningen."],
        ["”Vi syns mer”, säger hon."],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), SAID.values(), ids=SAID.keys())
def test_whose_words_the_lines_of_a_section_are(lines: list[str], expected: list[str]) -> None:
    assert quoted(*lines) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Samarbetet fungerar fint, säger Ulf Ek.", True),
        ("Det är bra, tycker hon.", True),
        ("Polisen ska gå rundor med dem som berättar för Eva Alm var det är mörkt.", False),
        ("Besöka alla klasser i åk 7", False),
        ("Polis och kommun fortsätter samarbeta kring Grannsam enligt den modellen.", False),
    ],
    ids=["a name", "a pronoun", "an undertaking in spite of a verb of saying", "nobody says it", "parties go on"],
)
def test_an_item_is_somebodys_words_only_where_it_undertakes_nothing(text: str, expected: bool) -> None:
    assert is_said(item(text)) is expected


def test_speech_between_two_lists_is_no_commitment() -> None:
    text = (
        "# Medborgarlöfte 2024\n\nPolisen lovar att:\n\n- gå rundor i parken\n- mäta fart\n\n"
        "Så här tänker de om löftet.\n\n– Vi har lyssnat på alla. Vi ska hålla i det här."
    )
    assert texts(text) == ["gå rundor i parken", "mäta fart"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nu ska vi vara ute mer. Det är bra för alla, säger Eva Alm.", True),
        ("Polisen ska vara ute mer. Det är bra för alla, säger Eva Alm.", False),
        ("Nu ska vi vara ute mer. Det är bra för alla.", False),
        ("Nu ska vi vara ute mer. ”Det är bra för alla”, säger Eva Alm.", False),
    ],
    ids=["the speaker is named later", "nobody speaks of himself", "nobody is named", "marks set the words off"],
)
def test_a_sentence_may_be_said_by_whom_a_later_one_names(text: str, expected: bool) -> None:
    assert is_said_before(sentences(Block("paragraph", text))[0]) is expected


def test_a_promise_to_tell_lets_somebody_speak() -> None:
    head = "# Medborgarlöfte 2024\n\nPolisen lovar att:\n\n- gå rundor i parken\n- mäta fart\n\n"
    text = head + "{}\n\n– I maj ska vi redovisa."
    assert len(texts(text.format("Ulf Ek lovar att berätta hur det går:"))) == 2
    assert len(texts(text.format("Polischef Ulf Ek lovar:"))) == 3


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Min erfarenhet är att råd hjälper, så där lovar vi att finnas på plats.", True),
        ("Polisen lovar att finnas på plats inom 10 min.", False),
    ],
    ids=["one person speaks", "minutes"],
)
def test_a_speaker_goes_on_in_the_words_of_one_person(said: str, expected: bool) -> None:
    block = Block("paragraph", f"Många hör av sig, säger Eva Alm, kommunpolis. {said}")
    assert is_said_before(sentences(block)[1]) is expected
