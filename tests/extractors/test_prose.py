"""Undertakings in running text: one a sentence."""

from __future__ import annotations

import pytest

from extractors.commitments import drafts
from tests.extractors.phrases import commitments, page, record, texts

HEAD = "# Medborgarlöfte 2024 för Almsjö\n\n## Det här lovar vi\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Polisen ska fotpatrullera i centrum varje fredag. Kommunen kommer att byta alla lampor i parken.",
            ["Polisen ska fotpatrullera i centrum varje fredag.", "Kommunen kommer att byta alla lampor i parken."],
        ),
        (
            "Polisen ska besöka skolan, hålla föredrag och träffa rektorn varje termin.",
            ["Polisen ska besöka skolan, hålla föredrag och träffa rektorn varje termin."],
        ),
        (
            "Det är mörkt i parken. Kommunen ska sätta upp fler lampor i parken.",
            ["Kommunen ska sätta upp fler lampor i parken."],
        ),
        (
            "Polisen ska kontrollera hastigheten vid skolan. Extra fokus på återfall.",
            ["Polisen ska kontrollera hastigheten vid skolan. Extra fokus på återfall."],
        ),
        (
            "Polisen lovar att besöka alla klasser i åk 7. Samt att föräldrarna ska bjudas in till ett möte.",
            ["Polisen lovar att besöka alla klasser i åk 7.", "Samt att föräldrarna ska bjudas in till ett möte."],
        ),
        (
            "Önskar krögare utveckla sina rutiner så lovar vi att hålla en utbildning.",
            ["Önskar krögare utveckla sina rutiner så lovar vi att hålla en utbildning."],
        ),
    ],
    ids=[
        "a sentence each",
        "several verbs are one",
        "background is none",
        "a fragment belongs to the sentence",
        "samt att",
        "a condition",
    ],
)
def test_sentences_that_undertake(text: str, expected: list[str]) -> None:
    assert texts(HEAD + text) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Medborgarlöftena ska bygga på det som invånarna berättar.",
        "Syftet är att polisen och kommunen ska göra rätt saker.",
        "Invånarna ska känna sig trygga i centrum.",
        "Löftet ska följas upp varje tertial.",
        "Polisen lovade förra året att synas mer i centrum.",
        "Kommunen har under våren gallrat buskar längs ån.",
        "”Polisen ska synas mer på torget”, säger Eva Alm.",
        "Polisen lovar till exempel att synas vid skolan.",
        "Polisen och kommunen ska ta fram ett nytt medborgarlöfte under våren.",
    ],
    ids=["model", "purpose", "citizens", "process", "recalled", "finished", "quote", "example", "announcement"],
)
def test_sentences_that_undertake_nothing(sentence: str) -> None:
    """Beside a real undertaking, so that the page is a promise."""
    real = "Polisen ska fotpatrullera i centrum varje fredag."
    assert texts(f"{HEAD}{real}\n\n{sentence}") == [real]


def test_a_headline_promise_leads_into_the_sentences_that_carry_it_out() -> None:
    text = (
        "Polisen och kommunen lovar att öka tryggheten i hamnen. Polisen "
        "ska gå rundor där varje kväll. Kommunen ska sätta upp fler lampor."
    )
    assert texts(HEAD + text) == ["Polisen ska gå rundor där varje kväll.", "Kommunen ska sätta upp fler lampor."]


def test_an_umbrella_counts_where_nothing_carries_it_out() -> None:
    text = "Polisen och kommunen lovar att tillsammans arbeta för ett tryggare centrum."
    assert texts(HEAD + text) == [text]


def test_the_one_headline_promise_takes_its_measure_from_the_next_sentence() -> None:
    text = (
        "Polisen och kommunen lovar att tillsammans arbeta för färre "
        "bränder. Resultatet mäts genom att minst tio vandringar görs per år."
    )
    [one] = commitments(HEAD + text)
    assert [(t.value, t.per) for t in one.targets] == [(10, "year")]


def test_present_tense_undertakes_in_a_promise() -> None:
    text = "Polisen patrullerar i parken varje fredag kväll. Kommunen ser att läget är bättre."
    assert texts(HEAD + text) == ["Polisen patrullerar i parken varje fredag kväll."]


def test_who_signs_undertakes_nothing_by_that() -> None:
    told = "Kommunen går igenom innehållet{} efter mötet."
    assert texts(HEAD + told.format("")) == [told.format("")]
    assert texts(HEAD + told.format(" och undertecknar pappren")) == []


def test_present_tense_under_the_title_alone_tells_what_is() -> None:
    assert texts("# Medborgarlöfte 2024 för Almsjö\n\nPolisen patrullerar i parken varje fredag kväll.") == []


def test_background_sections_hold_none_unless_they_say_lovar() -> None:
    text = (
        "# Medborgarlöfte 2024\n\n## Bakgrund\n\nPolisen ska enligt lag minska brotten.\n\n"
        "## Löften\n\nPolisen ska gå rundor i parken."
    )
    assert texts(text) == ["Polisen ska gå rundor i parken."]


def test_what_goes_on_a_promise_in_the_background_counts_too() -> None:
    told = ["Mot denna bakgrund lovar polisen att gå rundor.", "Kommunen kommer att byta 20 lampor."]
    text = f"# Medborgarlöfte 2024\n\n## Lägesbild\n\n{' '.join(told)}\n\nKommunen ska byta bild av läget."
    assert texts(text) == told


def test_real_activities_under_a_goal_heading_count() -> None:
    text = (
        "# Medborgarlöfte 2024\n\n## Mål\n\nTryggheten ska öka. Polisen "
        "ska nå fler unga. Polisen ska gå rundor i parken varje fredag."
    )
    assert texts(text) == ["Polisen ska gå rundor i parken varje fredag."]


def kinds(text: str) -> list[list[str]]:
    """The parties of each undertaking."""
    return [[actor.kind for actor in one.actors] for one in commitments(text)]


def test_a_sentence_that_names_nobody_is_still_about_the_parties_of_the_sentence_before_it() -> None:
    text = "Polisen ska mäta fart vid skolan. Under perioden ska minst 45 kontroller göras."
    assert texts(HEAD + text) == ["Polisen ska mäta fart vid skolan.", "Under perioden ska minst 45 kontroller göras."]
    assert kinds(HEAD + text) == [["police"], ["police"]]


def test_a_sentence_in_a_paragraph_of_its_own_is_about_both_again() -> None:
    text = "Polisen ska mäta fart. Fartvisare ska köpas in.\n\nMinst tio möten ska hållas.\n\nKommunen ska bjuda in."
    assert kinds(HEAD + text) == [["police"], ["police"], ["police", "municipality"], ["municipality"]]


def test_a_sentence_of_work_in_common_is_about_both() -> None:
    text = "Kommunen ska byta lampor. Gemensamma kvällar ska hållas i bygdegården."
    assert kinds(HEAD + text) == [["municipality"], ["police", "municipality"]]


def test_a_sentence_that_names_a_party_is_about_that_one() -> None:
    text = "Polisen ska mäta fart vid skolan. Kommunen ska sätta upp en fartvisare."
    assert kinds(HEAD + text) == [["police"], ["municipality"]]


TITLE = "# Medborgarlöfte 2024 för Almsjö\n\n"


def test_a_passive_goes_on_an_undertaking_outside_the_promise_section_too() -> None:
    text = "Polisen ska mäta fart vid skolan. Under perioden ska minst 45 kontroller göras."
    assert texts(TITLE + text) == ["Polisen ska mäta fart vid skolan.", "Under perioden ska minst 45 kontroller göras."]


@pytest.mark.parametrize(("number", "counts"), [("", False), ("minst 45 ", True)])
def test_a_passive_that_goes_on_nothing_undertakes_outside_the_promise_section_what_it_counts(
    number: str, counts: bool
) -> None:
    passive = f"Under perioden ska {number}kontroller göras."
    found = texts(f"{TITLE}Polisen ska mäta fart vid skolan.\n\n{passive}")
    assert found == ["Polisen ska mäta fart vid skolan."] + [passive] * counts


@pytest.mark.parametrize(
    "sentence",
    ["Under året ska 300 nya möten hållas av ett bolag.", "Under kvällen ska tre korvar ätas."],
    ids=["by somebody else", "no work"],
)
def test_a_counted_passive_that_is_nobodys_work_undertakes_nothing(sentence: str) -> None:
    assert texts(f"{TITLE}Polisen ska mäta fart vid skolan.\n\n{sentence}") == ["Polisen ska mäta fart vid skolan."]


def test_what_we_do_goes_on_what_we_will_do() -> None:
    text = "Polisen och kommunen ska ses på torget. Vi bjuder på kaffe."
    assert texts(HEAD + text) == ["Polisen och kommunen ska ses på torget.", "Vi bjuder på kaffe."]


@pytest.mark.parametrize("verb", ["tror att det blir bra", "märker att fler kommer", "ser fram mot våren"])
def test_what_we_think_undertakes_nothing(verb: str) -> None:
    text = f"Polisen och kommunen ska ses på torget. Vi {verb}."
    assert texts(HEAD + text) == ["Polisen och kommunen ska ses på torget."]


def test_a_present_needs_an_undertaking_beside_it_under_the_title() -> None:
    now = "Polisen patrullerar i parken varje fredag kväll."
    assert texts(TITLE + now) == []
    assert texts(f"{TITLE}{now} Kommunen ska byta lampor.") == [now, "Kommunen ska byta lampor."]


MEANS: dict[str, tuple[str, list[str]]] = {
    "the sentence that says how is the undertaking": (
        "Polisen ska öka tryggheten i parken. Detta görs genom att polisen går rundor varje kväll.",
        ["Detta görs genom att polisen går rundor varje kväll."],
    ),
    "means without a verb": (
        "Polisen ska öka tryggheten i parken. Detta sker genom två kvällsmöten.",
        ["Detta sker genom två kvällsmöten."],
    ),
    "means of an undertaking that is no headline belong to it": (
        "Polisen ska besöka alla klasser. Detta görs genom att polisen bokar tider.",
        ["Polisen ska besöka alla klasser. Detta görs genom att polisen bokar tider."],
    ),
    "what the promise says is the undertaking": (
        "Löftet går ut på att kommunen ska byta alla lampor i parken.",
        ["Löftet går ut på att kommunen ska byta alla lampor i parken."],
    ),
    "in short, what it says": (
        "I korthet innebär medborgarlöftet att polisen ska besöka alla klasser.",
        ["I korthet innebär medborgarlöftet att polisen ska besöka alla klasser."],
    ),
    "what it means in a year, and what more": (
        "Parterna är överens om att göra Almsjö tryggare. För 2022 innebär medborgarlöftet att polisen ska besöka alla "
        "klasser. Vidare att rundorna ska gå varje lördag.",
        [
            "För 2022 innebär medborgarlöftet att polisen ska besöka alla klasser.",
            "Vidare att rundorna ska gå varje lördag.",
        ],
    ),
    "what a promise as such means is none": ("Ett medborgarlöfte innebär att polisen ska besöka alla klasser.", []),
    "what a promise aims at is none": (
        "Löftet går ut på att polisen ska arbeta för ett tryggare centrum.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), MEANS.values(), ids=MEANS.keys())
def test_sentences_that_say_how_or_what(text: str, expected: list[str]) -> None:
    real = "Kommunen ska laga stängslet."
    assert texts(f"{HEAD}{text}\n\n{real}") == [*expected, real]


@pytest.mark.parametrize(
    "sentence",
    [
        "Löftet innebär att polisen gör tio kontroller och att kommunen forslar bort bilar.",
        "Fokus ska ligga på torget och polisen i Almsjö lovar att göra tio rundor.",
        "Bland polisens löften 2022 finns att hålla koll på krogarna.",
        "Att märka cyklar är ännu ett av medborgarlöftena.",
        "Av medborgarlöftet framgår att polisen ska gå rundor i källare.",
        "I löftet ingår att polisen gör tio kontroller varje månad.",
        "Det tredje löftet är att skydda äldre genom att lära dem känna igen falska samtal.",
        "Bland löftena finns bland annat att polisen ska besöka krogar.",
        "Årets löfte är att polisen och kommunen ska göra 30 gemensamma tillsyner.",
        "Polisens löfte är att göra tio rundor i månaden.",
        "Fler rundor utlovas i parken på kvällarna.",
        "För att farten ska sjunka lovar polisen att göra minst tio kontroller.",
        "Ett av löftena är därför att hålla liv i Gårdsgruppen.",
        "I år satsar polisen på att besöka alla klasser.",
        "Under 2024 fortsätter polisen och kommunen att värva grannar.",
        "Bland annat kommer polisen att besöka träffpunkten två gånger per termin.",
        "I Almsjö kommer det under 2019 att rulla en buss.",
    ],
)
def test_undertakings_told_as_contents(sentence: str) -> None:
    real = "Kommunen ska laga stängslet."
    assert texts(f"{HEAD}{sentence}\n\n{real}") == [sentence, real]


def test_a_promise_for_places_listed_below_it() -> None:
    lead = "Polisen och kommunen lovar att göra det lugnare på de här ställena:"
    assert texts(f"{HEAD}{lead}\n\n- Stationen\n- Torget\n- Badet") == [lead]


def test_what_is_weighed_most_belongs_to_the_undertaking_before_it() -> None:
    text = "Polisen ska kontrollera trafiken vid skolan. Särskild vikt ska läggas på moped och EPA-traktor."
    assert texts(HEAD + text) == [text]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ett annat åtagande är att göra rundor i parken.",
        "I löftet ingår också att göra rundor i parken.",
        "Att göra rundor i parken hör också till medborgarlöftet.",
        "Att göra rundor i parken är ett annat löfte.",
        "Att göra rundor i parken är också ett av medborgarlöftena.",
    ],
)
def test_a_promise_may_have_no_party_for_its_subject(sentence: str) -> None:
    real = "Kommunen ska laga stängslet."
    assert texts(f"{HEAD}{real}\n\n{sentence}") == [real, sentence]


def test_paragraphs_below_headings_complete_the_open_line_above_them() -> None:
    text = (
        "# Medborgarlöfte 2024\n\n## Det här lovar vi\n\nCentrum ska bli lugnare. Det gör vi genom att:\n\n"
        "### Torget\n\nGå rundor på torget varje kväll.\n\n### Parken\n\nFler kontroller av mopeder i parken."
    )
    assert texts(text) == ["Gå rundor på torget varje kväll.", "Fler kontroller av mopeder i parken."]


def test_each_of_several_undertakings_below_an_open_line_counts() -> None:
    text = (
        "# Medborgarlöfte 2024\n\n## Det här lovar vi\n\nDet gör vi genom att:\n\n### Torget\n\n"
        "Polisen ska gå rundor på torget. Kommunen ska byta alla lampor.\n\n### Parken\n\nFler kontroller i parken."
    )
    assert texts(text) == [
        "Polisen ska gå rundor på torget.",
        "Kommunen ska byta alla lampor.",
        "Fler kontroller i parken.",
    ]


@pytest.mark.xfail(strict=True, reason='a headline above such headings counts itself, "Det gör vi genom att:" included')
def test_a_headline_above_such_headings_is_their_lead_in() -> None:
    text = (
        "# Medborgarlöfte 2024\n\n## Det här lovar vi\n\nPolisen lovar att öka tryggheten. Det gör vi genom att:\n\n"
        "### Torget\n\nGå rundor på torget varje kväll.\n\n### Parken\n\nFler kontroller av mopeder i parken."
    )
    assert texts(text) == ["Gå rundor på torget varje kväll.", "Fler kontroller av mopeder i parken."]


def test_paragraphs_without_a_subject_under_themes_are_undertakings_in_numbers() -> None:
    """Each whole, however many sentences it has; a single one is read sentence by sentence."""
    theme = "## {}\n\n{}\n\n"
    first, second = "Sprida kunskap om våld i hemmet. Ta emot frågor om det.", "Besöka alla klasser i åk 7."
    head = "# Medborgarlöfte 2024\n\n"
    assert texts(head + theme.format("Våld", first) + theme.format("Skola", second)) == [first, second]
    assert first not in texts(head + theme.format("Våld", first) + theme.format("Skola", "Det är stökigt i åk 7."))


def test_sentences_without_a_verb_under_themes_are_undertakings_beside_two_that_act() -> None:
    theme = "## {}\n\n{}\n\n"
    bare, acting, going_on = (
        "Utökad bemanning på gårdarna genom fler fritidsledare.",
        "Kommunen ska fortbilda lärare om spel.",
        "Polisen fortsätter att slå till mot stöldgods.",
    )
    head = "# Medborgarlöfte 2024\n\n" + theme.format("Gårdar", bare) + theme.format("Spel", acting)
    assert texts(head + theme.format("Stöldgods", going_on)) == [bare, acting, going_on]
    assert bare not in texts(head + theme.format("Stöldgods", "Stölderna oroar många."))
    cut = "Tätare kontakter mellan skola, polis och familjeenhet, genom ett gemen"
    themes = theme.format("Spel", acting) + theme.format("Stöldgods", going_on)
    assert cut in texts("# Medborgarlöfte 2024\n\n" + themes + f"## Syskon\n\n{cut}")


def test_what_a_label_is_said_to_mean_is_an_undertaking() -> None:
    text = "Cykelstölder, innebär att fortlöpande bygga ut cykelmärkningen."
    assert texts(f"{HEAD}{text}\n\nKommunen ska laga stängslet.") == [
        "fortlöpande bygga ut cykelmärkningen.",
        "Kommunen ska laga stängslet.",
    ]


def test_sentences_below_a_line_that_announces_goals_are_none() -> None:
    real = "Kommunen ska laga stängslet."
    goals = "Det här vill vi uppnå:\n\nPolisen ska finnas på torget varje kväll."
    assert texts(f"{HEAD}{real}\n\n{goals}") == [real]
    assert len(texts(f"{HEAD}{real}\n\nSå här är det.\n\nPolisen ska finnas på torget varje kväll.")) == 2


def test_a_goal_above_a_list_in_its_own_paragraph_leads_into_it() -> None:
    text = "Parterna ska öka kunskapen om droger. Polisen lovar att:\n\n- besöka alla klasser\n- tala med föräldrar"
    assert texts(HEAD + text) == ["besöka alla klasser", "tala med föräldrar"]
    above = "Kommunen lovar att:\n\n- laga lampor\n- gallra buskar\n\n"
    assert texts(HEAD + above + text) == ["laga lampor", "gallra buskar", "besöka alla klasser", "tala med föräldrar"]


def test_a_headline_before_words_that_say_how_leads_into_their_list() -> None:
    headline = "Polisen och kommunen lovar att fånga upp elever som är borta från skolan."
    bullets = "- Kommun och polis ringer hem inom två veckor.\n- Kommunen ökar antalet socionomer till fyra."
    carried_out = ["Kommun och polis ringer hem inom två veckor.", "Kommunen ökar antalet socionomer till fyra."]
    assert texts(f"{HEAD}{headline} Detta gör vi genom att:\n\n{bullets}") == carried_out


def test_a_sentence_right_over_items_of_its_grammar_lost_its_bullet() -> None:
    bullets = "- Kommunen ska laga lampor.\n- Polisen ska mäta fart."
    assert texts(f"{HEAD}Polisen ska besöka skolan.\n\n{bullets}")[0] == "Polisen ska besöka skolan."
    assert "Polisen ska öka tryggheten." not in texts(f"{HEAD}Polisen ska öka tryggheten.\n\n{bullets}")


@pytest.mark.parametrize(
    "text",
    [
        "Polisen ska arbeta i uniform på torget varje fredag. Polisen ska besöka skolan.",
        "Polisen ska arbeta uppsökande i parken. Polisen ska besöka skolan.",
    ],
)
def test_how_somebody_works_is_no_umbrella(text: str) -> None:
    assert len(texts(HEAD + text)) == 2


def test_a_promise_that_is_only_said_to_bind_needs_what_to() -> None:
    real = "Kommunen ska laga stängslet."
    assert texts(f"{HEAD}{real}\n\nPolisen förbinder sig också i år.") == [real]
    assert len(texts(f"{HEAD}{real}\n\nPolisen förbinder sig att besöka skolan.")) == 2


def test_what_is_said_to_be_part_of_the_promise_is_an_undertaking() -> None:
    told = "Att planera och hålla en föräldrakväll är också en del av medborgarlöftena."
    text = f"Polisen lovar att gå rundor i parken. {told} Att gå rundor är roligt."
    assert texts(HEAD + text) == ["Polisen lovar att gå rundor i parken.", told]


def test_an_infinitive_behind_a_duty_is_governed_by_it_too() -> None:
    text = "Kommunen ska under perioden bygga ut trygghetsteamen. Införa föräldrakursen Prata ihop."
    found = commitments(HEAD + text)
    assert [one.text for one in found] == [
        "Kommunen ska under perioden bygga ut trygghetsteamen.",
        "Införa föräldrakursen Prata ihop.",
    ]
    assert [actor.kind for actor in found[1].actors] == ["municipality"]


def test_what_the_same_parties_do_as_well_is_an_undertaking() -> None:
    text = (
        "Det som utlovas är att polisen och kommunen ska hålla möten i byarna. "
        "Man ska också verka för lugnare kvällar. Man ska också kunna gå hem utan oro."
    )
    assert texts(HEAD + text) == [
        "Det som utlovas är att polisen och kommunen ska hålla möten i byarna.",
        "Man ska också verka för lugnare kvällar.",
    ]


def test_one_paragraph_below_words_that_say_how_carries_out_the_headline() -> None:
    text = (
        "Polisen och kommunen lovar att arbeta för lugnare kvällar.\n\nDet gör vi genom att:\n\n"
        "Kommun och polis rustar upp gångvägarna och går fler rundor.\n\nInvånarna är nöjda med det."
    )
    assert texts(HEAD + text) == ["Kommun och polis rustar upp gångvägarna och går fler rundor."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Parterna har bestämt sig för två fokusområden i årets löften.",
        "Kommunen och polisen gör gemensam sak för tryggheten.",
        "Kommunen och polisen lutar sig i allt mot gemensamma kartläggningar.",
        "Almsjö kommuns och polisens insatser ska leda till att boende känner sig hörda.",
        "Våren 2026 ska ett färskt medborgarlöfte skrivas.",
    ],
)
def test_what_is_said_of_the_work_as_such_undertakes_nothing(sentence: str) -> None:
    assert texts(f"{HEAD}Polisen ska gå rundor i parken.\n\n{sentence}") == ["Polisen ska gå rundor i parken."]


def test_what_another_promise_is_has_the_parties_of_the_one_before_it() -> None:
    text = (
        "Några av polisens löften 2024 är att störa häleriet och att besöka skolor. "
        "Ett annat löfte är att genomföra minst tio kontroller."
    )
    assert [{actor.kind for actor in one.actors} for one in commitments(HEAD + text)] == [{"police"}, {"police"}]


def test_what_is_done_to_fulfil_the_promise_is_an_undertaking() -> None:
    told = "För att infria löftet kommer staden och polisen att hålla mopeder borta från bron."
    more = "Ytterligare en del i löftet är att gå före med åtgärder i hamnen."
    assert texts(f"{HEAD}{told} {more}") == [told, more]


def test_what_the_promises_that_stand_in_it_are_is_undertaken() -> None:
    told = "De löften som står med är att polisen och kommunen ska mäta farten i byarna."
    assert texts(f"# Nu är medborgarlöftet klart\n\nI dag skrevs det på.\n\n{told}") == [told]


def test_how_a_place_is_to_feel_is_no_undertaking() -> None:
    real = "Kommunen ska laga stängslet."
    assert texts(f"{HEAD}{real} Hela kommunen ska kännas trygg, från norr till söder.") == [real]


def test_an_example_of_what_the_promise_holds_is_an_undertaking() -> None:
    example = "Bland annat ska kurserna för anhöriga hållas öppna på lördagar."
    text = "Polisen lovar att gå rundor i parken.\n\n{} " + example
    assert example in texts(TITLE + text.format("Ett antal insatser är inskrivna i medborgarlöftet."))
    goes_on = "Bland annat ska hembesöken hos äldre fortsätta som förut."
    held = "I det nya gemensamma medborgarlöftet ryms flera aktiviteter. " + goes_on
    assert goes_on in texts(f"{TITLE}Polisen lovar att gå rundor i parken.\n\n{held}")
    assert example not in texts(TITLE + text.format("Kurserna har varit många."))


def test_what_is_done_for_the_sake_of_a_promise_is_undertaken_too() -> None:
    text = "Under 2024 utlovas ett särskilt grepp om tunnlarna. Kommunen byter {} ut armaturerna i dem."
    news = "# Ljusare tunnlar\n\nMedborgarlöftet är klart.\n\n"
    assert len(commitments(news + text.format("därför"))) == 2
    assert len(commitments(news + text.format("ofta"))) == 1


def test_a_question_undertakes_nothing() -> None:
    real = "Kommunen ska laga stängslet."
    assert texts(f"{HEAD}{real}\n\nSka polisen gå rundor i parken?") == [real]


def test_at_the_address_of_the_police_themes_under_the_background_may_hold_the_promise() -> None:
    text = "# Almsjö\n\n## Bakgrund\n\n### Trafik\n\nMinst tio kontroller ska göras vid skolan."
    url = "https://polisen.example/om-polisen/medborgarloften/almsjo/"
    found = [c.text for promise in record(text, url).promise_sets for c in promise.commitments]
    assert found == ["Minst tio kontroller ska göras vid skolan."]
    assert texts(text) == []


def test_what_is_to_be_done_right_below_the_promise_needs_no_party_at_the_address_of_the_police() -> None:
    bus = "I kommunen kommer det under 2024 att rulla en buss för den som vill anmäla brott."
    told = (
        "# Almsjö\n\nLöftet bygger på samtal.\n\n## Problembild\n\nMånga vill få råd. De är otrygga. De bor långt bort."
    )
    text = f"{told}\n\n## MEDBORGARLÖFTE\n\n{bus}\n\n## Effekter\n\nFler anmälningar väntas. Det är bra. Så är det."
    url = "https://polisen.example/om-polisen/medborgarloften/almsjo/"
    found = [c.text for promise in record(text, url).promise_sets for c in promise.commitments]
    assert found == [bus]


LISTED = "## Det här lovar vi\n\nPolisen lovar att:\n\n- gå rundor i parken\n- mäta farten\n\n"
AFTER_LIST: dict[str, tuple[str, list[str]]] = {
    "paragraphs under activities are undertakings, though told as what is": (
        f"{TITLE}{LISTED}## Aktiviteter\n\nPolisen besöker krogarna.\n\nKommunen lagar lamporna.",
        ["gå rundor i parken", "mäta farten", "Polisen besöker krogarna.", "Kommunen lagar lamporna."],
    ),
    "so are those above bullets of the section": (
        f"{TITLE}## Aktiviteter\n\nPolisen besöker krogarna.\n\nKommunen lagar lamporna.\n\n"
        "- Fältgruppen är ute på lördagar.\n- Kommunen ska röja sly.",
        [
            "Polisen besöker krogarna.",
            "Kommunen lagar lamporna.",
            "Fältgruppen är ute på lördagar.",
            "Kommunen ska röja sly.",
        ],
    ),
    "a single paragraph above bullets tells what is": (
        f"{TITLE}## Aktiviteter\n\nPolisen besöker krogarna.\n\n"
        "- Fältgruppen är ute på lördagar.\n- Kommunen ska röja sly.",
        ["Fältgruppen är ute på lördagar.", "Kommunen ska röja sly."],
    ),
    "under another heading they tell what is": (
        f"{TITLE}{LISTED}## Läget i hamnen\n\nPolisen besöker krogarna.\n\nKommunen lagar lamporna.",
        ["gå rundor i parken", "mäta farten"],
    ),
    "under a theme below the promises they are undertakings": (
        "# Trygghet i hela kommunen\n\n## Medborgarlöften\n\n### 1. Lugn trafik\n\nPolisen ska:\n\n- mäta farten\n"
        "- stoppa mopeder\n\n### 2. Ordningen utomhus\n\nKommunens fältgrupp är ute varje fredag.\n\n"
        "Polisen besöker krogarna.",
        [
            "mäta farten",
            "stoppa mopeder",
            "Kommunens fältgrupp är ute varje fredag.",
            "Polisen besöker krogarna.",
        ],
    ),
    "what is done among other things sums up the list": (
        f"{TITLE}{LISTED}Polisen kommer bland annat att besöka skolor.",
        ["gå rundor i parken", "mäta farten"],
    ),
    "what the police seek alone is no headline of what both promise": (
        f"{TITLE}## Lugnare kvällar\n\nPolisen lovar att sträva efter att prata med dem som är ute.\n\n"
        "- Kommunen och polisen lovar att rusta torget.\n- Kommunen och polisen lovar att ordna läxhjälp.",
        [
            "Polisen lovar att sträva efter att prata med dem som är ute.",
            "Kommunen och polisen lovar att rusta torget.",
            "Kommunen och polisen lovar att ordna läxhjälp.",
        ],
    ),
    "what is done in a season is one thing more": (
        f"{TITLE}{LISTED}Polisen kommer under våren att besöka skolor.",
        ["gå rundor i parken", "mäta farten", "Polisen kommer under våren att besöka skolor."],
    ),
}


@pytest.mark.parametrize(("text", "expected"), AFTER_LIST.values(), ids=AFTER_LIST.keys())
def test_running_text_beside_lists(text: str, expected: list[str]) -> None:
    """What the rules find, before the second look weighs the words."""
    assert [draft.piece.text for draft in drafts(page(text))] == expected


@pytest.mark.parametrize(("word", "counts"), [("även ", True), ("", False)], ids=["added", "not added"])
def test_an_umbrella_that_is_added_counts_beside_what_stands_before_it(word: str, counts: bool) -> None:
    real = "Polisen ska gå rundor i hamnen varje kväll."
    more = f"Vi kommer {word}att arbeta för lugnare trafik runt skolorna."
    assert texts(f"{HEAD}{real} {more}") == ([real, more] if counts else [real])


def test_the_parties_are_all_of_them_whoever_acted_before() -> None:
    head = "# Medborgarlöfte 2024\n\nKommunen och polisen lovar.\n\nKommunen ska laga tio lampor. "
    kinds = [[actor.kind for actor in one.actors] for one in commitments(head + "Parterna ska märka 200 motorer.")]
    assert kinds[-1] == ["police", "municipality"]
    kinds = [[actor.kind for actor in one.actors] for one in commitments(head + "Vi ska märka 200 motorer.")]
    assert kinds[-1] == ["municipality"]


def test_what_lies_to_at_a_quay_says_nothing() -> None:
    told = "Polisen ska ha en båt i sjön som lägger till vid Storbryggan varje kväll."
    assert texts(f"# Medborgarlöfte 2024\n\n{told}") == [told]


@pytest.mark.parametrize(
    ("agreed", "number"),
    [
        ("Parterna är överens om att göra Almsjö tryggare.", 1),
        ("Parterna är överens om att öka närvaron på torget med fyra fotpatruller i veckan.", 2),
        ("Parterna är överens om att minska klottret genom att besöka alla skolor.", 2),
    ],
    ids=["vague", "with a value", "with its means"],
)
def test_what_is_agreed_on_leads_in_where_it_is_vague(agreed: str, number: int) -> None:
    told = "Löftet innebär att kommunen ska byta alla lampor i parken."
    assert len(texts(f"# Medborgarlöfte 2024\n\n{agreed}\n\n{told}")) == number


def test_a_headline_right_above_a_line_that_says_how_is_its_lead_in() -> None:
    head = "# Medborgarlöfte 2024\n\nPolisen lovar att försvåra handeln med dopning.\n\n"
    assert texts(f"{head}Detta gör vi genom att:\n\n- besöka gym\n- gå rundor") == ["besöka gym", "gå rundor"]
