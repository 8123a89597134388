"""The grammar that carries an undertaking."""

from __future__ import annotations

import pytest

from extractors.clauses import Form, read_clause
from extractors.verb_forms import is_infinitive, is_present_passive, opening_infinitive

CLAUSES: list[tuple[str, str, Form]] = [
    ("lovar is a promise", "Polisen lovar att synas mer.", "promise"),
    ("åtar sig is a promise", "Kommunen åtar sig att laga belysningen.", "promise"),
    ("förbinder sig is a promise", "Parterna förbinder sig att mötas.", "promise"),
    ("a promise given as a noun", "Polisen ger ett löfte om att finnas på torget.", "promise"),
    ("ska is a duty", "Polisen ska synas i centrum.", "duty"),
    ("skall is a duty", "Kommunen skall gallra buskar.", "duty"),
    ("kommer att is future", "Kommunen kommer att bygga om busstorget.", "future"),
    ("kommer with words between is future", "Polisen kommer under hösten att besöka skolan.", "future"),
    ("an agreement to do", "Kommunen och polisen har kommit överens om att gå trygghetsvandringar.", "agreed"),
    ("a conditional promise is one", "Om det uppkommer önskemål så lovar vi att hålla en utbildning.", "conditional"),
    (
        "a verb-first conditional promise is one",
        "Önskar krögare utveckla sina rutiner så lovar vi att ställa upp.",
        "conditional",
    ),
    ("a bare infinitive", "Genomföra kontroller vid skolan", "infinitive"),
    ("an infinitive after an adverb", "Aktivt arbeta mot nedskräpning", "infinitive"),
    ("a short infinitive that does not end in -a", "Se till att belysningen fungerar", "infinitive"),
    ("present tense with its subject", "Polisen patrullerar i parken varje vecka.", "present"),
    ("a present passive", "Vandringar genomförs i höst.", "present"),
    ("a report of what was done", "Polisen har genomfört fyra kontroller.", "past"),
    ("a passive report", "Vandringarna genomfördes under våren.", "past"),
    ("a recalled promise is past", "Polisen lovade att synas mer.", "past"),
    ("a noun phrase has no verb", "Synlig polis i centrum", "noun"),
    ("a noun that ends like a supine reports nothing", "Skolan har nära kontakt med hemmen.", "noun"),
    ("an adverb that ends like one neither", "Kommunen har främst lokaler i centrum.", "noun"),
    ("som after såväl opens no clause", "Såväl polisen som kommunen kommer att söka kontakt med unga.", "future"),
    ("what comes from somewhere is to come no more", "Uppgifterna kommer mestadels från anmälningar.", "noun"),
    ("what belongs to a party is no verb", "Besök i kommunens ytterorter på lördagar", "noun"),
    ("a participle in -a opens a noun phrase", "Anlagda bränder i hamnen", "noun"),
    ("so does a noun in -a", "Vuxna i ungas närhet", "noun"),
    ("an infinitive after a party joined to it", "Gemensamt med staden hålla kvällsmöten", "infinitive"),
    ("an adjective in -a opens a noun phrase", "Gemensamma tillsyner på krogar", "noun"),
    ("a plural in -or is no present verb", "Trygghetsvandringar i utsatta miljöer", "noun"),
    (
        "the main verb follows a subordinate clause",
        "För att minska stölderna kommer polisen att märka cyklar.",
        "future",
    ),
    (
        "a relative clause that opens with its verb leaves the next to the sentence",
        "Den som söker stöd ska få det.",
        "duty",
    ),
    ("so does one whose har is left out", "Den som anmält en stöld ska få besked.", "duty"),
    ("a noun that ends like a verb is none", "Miljöer som resenärer i kommunen har pekat ut", "noun"),
    ("a plural noun behind som is none either", "Platser som ungdomar ska undvika", "noun"),
    ("a verb in a relative clause is not the main one", "Vandringar i områden som kommunen ska bygga om", "noun"),
    ("a chosen thing leaves the verb to the sentence", "De problem som valts ut lovar kommunen att lösa.", "promise"),
    ("so does a purpose that has its verb", "För att byn inte ska glömmas kommer en buss att ställas upp.", "future"),
    ("with its auxiliary as well", "De platser som har pekats ut ska polisen besöka.", "duty"),
    ("unless another clause stands between", "De problem som valts ut när polisen ska synas", "noun"),
    ("a name that looks like an infinitive", "Alma kommun ska gallra buskar", "duty"),
    ("a name with its verb is no infinitive", "Vintermåla är en liten kommun", "noun"),
    ("a municipality's name is no infinitive", "Karlskoga i sommarljus", "noun"),
    ("what opens with its purpose has its verb later", "För att bryta droghandeln ska polisen synas mer.", "duty"),
    ("what opens with its means has its verb later", "Genom att synas ska polisen lugna torget.", "duty"),
    ("also where nobody acts in it", "För att bryta droghandeln i hamnen ska fler kontroller göras.", "duty"),
    ("what is done so that something will be is no duty", "Rundor för att ungdomar ska trivas", "noun"),
    ("a purpose of its own sentence has no later verb", "För att bryta droghandeln i parken", "noun"),
    ("a present verb after an opening purpose", "För att lugna torget patrullerar polisen där.", "present"),
    ("a subject that is told about is no subject", "I överenskommelsen som kommunen och polisen har", "noun"),
    ("a particle makes an infinitive of an adjective", "Snabba upp hanteringen av anmälningar", "infinitive"),
    ("another particle", "Rena till stigen kring dammen", "infinitive"),
    ("without a particle it stays an adjective", "Snabba insatser vid larm", "noun"),
    ("att before a whole clause changes nothing", "Att kommunen ska bygga om torget", "duty"),
    ("a wish that is answered with what is ordned", "Önskar en byaförening besök så ordnas det", "conditional"),
    ("kommer without att", "Varje år kommer minst två tillsyner göras", "future"),
    ("a party set between commas", "Kommunen, genom föreningsrådet, arrangerar kvällar", "present"),
    ("an inverted present with sig", "För att lugna torget ställer sig polisen där.", "present"),
    ("the verb of the last clause", "Poliser som knackar dörr i de trapphus där det har brunnit", "noun"),
    ("an inverted present", "På fredagar patrullerar polisen i parken", "present"),
    ("a party behind a preposition does not act", "Planer för polisen visar vägen", "noun"),
    ("an infinitive behind an adverbial", "Under hösten ordna en kväll om bedrägerier", "infinitive"),
    ("is on the spot", "Polisen är på plats vid torget", "present"),
    ("an infinitive right behind its subject", "Kommunen informera sommarjobbare om lön", "present"),
    ("an adjective right behind a party is no verb", "Kommunen berörda gator", "noun"),
    ("nor is one behind whose it is", "Kommunens öppna förskolor", "noun"),
    ("nor what ends like a foreign infinitive", "Vi flera parter", "noun"),
    ("where the verb comes later it is the later one", "Kommunen trygga torg är viktiga", "noun"),
]


@pytest.mark.parametrize(("text", "form"), [c[1:] for c in CLAUSES], ids=[c[0] for c in CLAUSES])
def test_form_of_a_clause(text: str, form: Form) -> None:
    assert read_clause(text.casefold()).form == form


@pytest.mark.parametrize(
    ("text", "undertakes"),
    [
        ("polisen ska synas", True),
        ("genomföra kontroller", True),
        ("polisen har genomfört kontroller", False),
        ("synlig polis", False),
        ("polisen patrullerar i parken", False),
    ],
)
def test_which_grammar_says_that_something_will_be_done(text: str, undertakes: bool) -> None:
    assert read_clause(text).undertakes is undertakes


def test_verb_offsets_point_at_the_verb() -> None:
    text = "polisen kommer under hösten att besöka skolan"
    clause = read_clause(text)
    assert text[clause.verb_start : clause.verb_end] == "kommer under hösten att"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("genomföra", True),
        ("utveckla", True),
        ("ha", True),
        ("se", True),
        ("synas", True),
        ("minska", True),
        ("gemensamma", False),
        ("lokala", False),
        ("skola", False),
        ("polisen", False),
        ("eleverna", False),
        ("bra", False),
        *((word, False) for word in ("förra", "mörka", "tomma", "släckta", "några", "fyra", "illa")),
    ],
)
def test_infinitives(word: str, expected: bool) -> None:
    assert is_infinitive(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("genomförs", True), ("ordnas", True), ("erbjuds", True), ("polis", False), ("hus", False), ("samlas", False)],
)
def test_present_passives(word: str, expected: bool) -> None:
    assert is_present_passive(word) is expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fortsatt verka för trygghet", "verka"),
        ("att regelbundet besöka skolor", "besöka"),
        ("polisen ska verka", None),
        ("ihop med kommunen ordna möten", "ordna"),
        ("så långt möjligt besöka klasserna", "besöka"),
        ("snabba upp svaren", "snabba"),
        ("kväll: ordna möten", None),
    ],
)
def test_opening_infinitive(text: str, words: str | None) -> None:
    bounds = opening_infinitive(text)
    assert (text[slice(*bounds)] if bounds else None) == words
