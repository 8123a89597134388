"""What the items of a list are."""

from __future__ import annotations

import pytest

from extractors.blocks import Block
from extractors.structure.leads import ListRole, is_open, read_lead
from extractors.structure.lists import read_list
from extractors.structure.pieces import Item, ItemList, whole
from tests.extractors.phrases import page, texts


@pytest.mark.parametrize(
    ("lead", "role"),
    [
        ("Polisen lovar att:", "commitments"),
        ("Kommunen ska:", "commitments"),
        ("Polisen kommer att:", "commitments"),
        ("Detta ska göras genom att:", "commitments"),
        ("Parterna har enats om följande aktiviteter:", "commitments"),
        ("Medborgarlöftet innebär att:", "commitments"),
        ("Boende i området vill att:", "problems"),
        ("Följande problem har identifierats:", "problems"),
        ("Invånarna upplever bland annat:", "problems"),
        ("Många är otrygga på torget. Därför lovar vi att:", "commitments"),
        ("Syftet med medborgarlöften är att:", "goals"),
        ("Det här vill vi uppnå:", "goals"),
        ("Med medborgarlöftet vill vi", "goals"),
        ("Löftet ska göras känt när det träder i kraft. Det ska ske så här:", "none"),
        ("Polisen ämnar samla sitt arbete kring målen att:", "goals"),
        ("Sådana områden känns ofta igen på:", "problems"),
        ("Medborgarlöften ska:", "definition"),
        ("Löftena bygger på:", "definition"),
        ("Vi har valt ut tre fokusområden:", "focus"),
        ("Arbetet ska inriktas på:", "focus"),
        ("Exempel på genomförda insatser:", "results"),
        ("Under året har polisen bland annat:", "results"),
        ("Läs mer på polisens webbplats:", "none"),
        ("Polisen kommer att vara mer synlig på följande platser:", "none"),
        ("Vid mötet deltog:", "none"),
        ("Exempel på sådant som finns med i löftet:", "none"),
        ("Vårt mål når vi genom bland annat de här aktiviteterna:", "commitments"),
        ("Under 2023 har vi minskat klottret genom:", "problems"),
        ("Löftena bygger på det vi gör genom att:", "definition"),
        ("Medborgarlöftet består av sju gemensamma åtaganden:", "commitments"),
        ("Medborgarlöftet består av tre delar:", "definition"),
        ("Under året har vi bland annat dessa aktiviteter:", "commitments"),
        ("De boende har lyft följande fokusområden:", "focus"),
        ("Överst på deras lista hamnade:", "problems"),
        ("Polisen går varje kväll:", "commitments"),
        ("Löftet till de boende ska infrias med hjälp av det som står här:", "commitments"),
        ("Brottsförebyggande rådet ansvarar för att:", "definition"),
        ("Inriktning för den nya överenskommelsen:", "focus"),
        ("De här tre områdena blir det:", "focus"),
        ("Sedan bekymren gåtts igenom enades man om fem huvudområden:", "focus"),
        ("Bussen kommer att ge:", "goals"),
        ("Ur detta har följande punkter fått gå före andra:", "focus"),
        ("Följande områden har pekats ut:", "focus"),
        ("De frågor som betytt mest är:", "problems"),
        ("Medborgarlöftet består av följande:", "commitments"),
        ("Det här ska polisen och kommunen nå tillsammans:", "goals"),
        ("Med medborgarlöftet önskar vi åstadkomma:", "goals"),
        ("Ett löfte har till syfte att:", "goals"),
        ("Invånarna ska få veta vad som utlovats på dessa vägar:", "none"),
        ("Under 2020-2021 lovade polisen och kommunen att arbeta efter dessa punkter:", "commitments"),
        ("Tre grupper nämns särskilt i överenskommelsen:", "none"),
        ("Rundorna kommer att läggas i följande miljöer:", "none"),
        ("Detta ska vi nå bland annat med hjälp av följande aktiviteter:", "commitments"),
        ("Den nya samverkansöverenskommelsens inriktning:", "focus"),
        ("Läs svaren från dialogen:", "none"),
        ("Rådet för trygghet och folkhälsa ska:", "definition"),
        ("Medborgarlöften i Lerby kommun finns för att:", "definition"),
        ("Under 2022-2023 lovade polisen och Lerby kommun följande:", "commitments"),
        ("Under 2022-2023 lovade polisen och kommunen att hålla sig till dessa punkter:", "commitments"),
        ("Det pågår mycket sida vid sida:", "none"),
        ("Just nu pågår en rad satsningar tillsammans.", "none"),
        ("Det vi hoppas uppnå med medborgarlöftet:", "goals"),
        ("Det som saknas på torget är i korthet:", "problems"),
    ],
)
def test_what_a_lead_in_says_of_its_list(lead: str, role: ListRole) -> None:
    found = read_lead(lead.casefold())
    assert found is not None
    assert found.role == role


def test_a_lead_in_may_say_nothing() -> None:
    assert read_lead("så här ser det ut på torget") is None


def role_of(text: str) -> ListRole:
    """The role of the first list of a page whose title names a promise."""
    whole_page = page("# Medborgarlöfte 2024\n\n" + text)
    for section in whole_page.sections:
        for unit in section.units:
            if isinstance(unit, ItemList):
                return read_list(unit, section).role
    raise AssertionError("no list")


LISTS: dict[str, tuple[str, ListRole]] = {
    "steps under a heading of goals": (
        "## Det här ska vi åstadkomma\n\n- Bjuda in till möten\n- Gå en vandring i parken\n- Dela ut lampor",
        "commitments",
    ),
    "aims under a heading of goals": (
        "## Det här ska vi åstadkomma\n\n- Öka tryggheten\n- Minska buskörningen\n- Få fler att cykla",
        "goals",
    ),
    "a heading of activities decides without a lead-in": (
        "## Aktiviteter\n\n- Fler rundor i parken\n- Öppet hus",
        "commitments",
    ),
    "a heading that names who acts decides": ("## Polisen\n\n- Fler rundor i parken\n- Öppet hus", "commitments"),
    "a heading of goals decides": ("## Mål\n\n- Färre inbrott\n- Ökad trygghet", "goals"),
    "a heading of the problem picture decides": ("## Lägesbild\n\n- Mörkt i parken\n- Höga farter", "problems"),
    "a problem list under a lead-in of wishes is none of ours": (
        "De boende önskar:\n\n- mer ljus i parken\n- fler poliser",
        "problems",
    ),
    "parties that undertake decide against a goal heading": (
        "## Mål\n\n- Polisen ska besöka skolan varje vecka\n- Kommunen ska laga lampor",
        "commitments",
    ),
    "goals of parties stay goals": (
        "## Mål\n\n- Kommunen ska nå ett lugnare torg\n- Polisen ska få bättre kontakt med unga",
        "goals",
    ),
    "a list of infinitives under a theme is one of undertakings": (
        "## Trafik\n\n- Genomföra kontroller\n- Mäta farten",
        "commitments",
    ),
    "a list told in the past is one of results": (
        "## Trafik\n\nPolisen lovar:\n\n- Tio kontroller genomfördes\n- Farten kontrollerades",
        "results",
    ),
    "areas with nothing done in them": ("Våra prioriterade områden är:\n\n- Trafik\n- Narkotika", "focus"),
    "areas that say what is done are undertakings": (
        "Våra prioriterade områden är:\n\n- Trafik: genomföra kontroller vid skolan\n- Narkotika: besöka krogar",
        "commitments",
    ),
    "nouns after prioritera are areas": ("Parterna är överens om att prioritera:\n\n- Trafik\n- Droger", "focus"),
    "places are no undertakings": ("Polisen ska synas på följande platser:\n\n- Stora torget\n- Resecentrum", "none"),
    "review duties under their heading": ("## Uppföljning\n\n- Varje tertial\n- I december", "none"),
    "a list of persons is none": (
        "Parterna i rådet är:\n\n- kommunpolis, ordförande\n- rektorer från högstadiet\n- vd för bostadsbolaget",
        "none",
    ),
    "lines of parties undertake whatever leads into them": (
        "Målet är att:\n\n- Polisen: gå rundor i parken\n- Kommunen: laga lampor",
        "commitments",
    ),
    "lines of parties under a heading that looks back do not": (
        "## Så gick det\n\n- Polisen: gått rundor i parken\n- Kommunen: lagat lampor",
        "results",
    ),
    "nouns under a heading of areas are areas, though the lead-in promises": (
        "## Fokusområden\n\nPolisen och kommunen ska prioritera:\n\n- Trafik\n- Droger",
        "focus",
    ),
    "what both agree on under the background is how things are": (
        "## Situationen idag\n\nDet här är polisen och kommunen överens om:\n\n"
        "- Höga farter\n- Nedskräpning vid stationen",
        "problems",
    ),
    "what will be done answers a lead-in of worries": (
        "För att möta det som oroar de boende:\n\n- Kommer polisen att gå rundor\n- Kommer kommunen att laga lampor",
        "commitments",
    ),
    "a duty after a lead-in of wishes is still a wish": (
        "De boende önskar att:\n\n- polisen ska gå rundor\n- kommunen ska laga lampor",
        "problems",
    ),
    "activities under a lead-in of goals are undertakings": (
        "Det här ska vi åstadkomma:\n\n- Skriva en checklista för krogar\n- Polisen kommer att besöka varje krog",
        "commitments",
    ),
    "goals under a lead-in of goals are none": (
        "Det här ska vi åstadkomma:\n\n- Minska otryggheten\n- Öka tilliten",
        "goals",
    ),
    "how a goal shows is a goal, when nobody is named": (
        "## Mål\n\nDet märks genom att:\n\n- fler trivs på torget\n- färre blir av med cykeln",
        "goals",
    ),
    "areas told in whole sentences are activities": (
        "Våra prioriterade områden är:\n\n"
        "- Genomföra nykterhetskontroller vid alla infarter till orten under sommarens marknader\n"
        "- Besöka samtliga klasser i högstadiet för att tala om droger på nätet",
        "commitments",
    ),
    "areas that say what we do are undertakings": (
        "Våra prioriterade områden är:\n\n- Vi ger råd till krögare.\n- Vi står på torget varje fredag.",
        "commitments",
    ),
    "areas some of which tell what will be done are undertakings": (
        "Våra prioriterade områden är:\n\n"
        "- Det mobila kontoret ska hålla öppet på torget varje fredag under våren\n"
        "- Brott mot äldre i hemmet och på nätet och i affären\n"
        "- Bommarna vid badet ska låsas klockan tio varje kväll i sommar\n"
        "- Skadegörelse på skolor och förskolor i de norra byarna\n"
        "- Den gamla bron ska lysas upp innan hösten kommer med mörker\n"
        "- Buskörning med mopeder på gångvägarna runt sjön och i skogen\n"
        "- Nedskräpning längs ån och i parken och på stranden",
        "commitments",
    ),
    "areas one of which tells what is to be reached are areas": (
        "Våra prioriterade områden är:\n\n"
        "- Det mobila kontoret ska hålla öppet på torget varje fredag under våren\n"
        "- Brott mot äldre i hemmet och på nätet och i affären\n"
        "- Bommarna vid badet ska låsas klockan tio varje kväll i sommar\n"
        "- Skadegörelse på skolor och förskolor i de norra byarna\n"
        "- Invånarna ska känna sig trygga på alla stigar i hela kommunen\n"
        "- Buskörning med mopeder på gångvägarna runt sjön och i skogen\n"
        "- Nedskräpning längs ån och i parken och på stranden",
        "focus",
    ),
    "what is called areas stays areas, told as aims": (
        "Polisen och kommunen har dessa fokusområden:\n\n"
        "- Stärka trivseln för alla som bor och verkar i hamnens äldre kvarter\n"
        "- Minska antalet stölder ur bilar och båtar längs hela kusten",
        "focus",
    ),
    "among names one of three words may open like an infinitive": (
        "Parterna är överens om att prioritera:\n\n- Trafik\n- Trygga hem överallt\n- Narkotika",
        "focus",
    ),
    "among names what opens like an infinitive and goes on is undertaken": (
        "Parterna är överens om att prioritera:\n\n- Trafik\n- Trygga hem överallt i byarna\n- Narkotika",
        "commitments",
    ),
    "names most of which open like an infinitive are undertaken": (
        "Parterna är överens om att prioritera:\n\n- Trafik\n- Trygga hem överallt\n- Trygga torg",
        "commitments",
    ),
    "work that is counted under the problem picture": (
        "## Problembild\n\n- Ordna minst två möten per vecka\n- Utföra minst sex kontroller per år",
        "commitments",
    ),
    "under the problem picture what is wished for is not": (
        "## Problembild\n\n- Minska bråken på torget\n- Stärka tryggheten i byarna",
        "problems",
    ),
    "what a picture is made from": (
        "Parterna ska göra en lägesbild. Uppgifter ska hämtas från:\n\n- Anmälda brott\n- Samtal med invånare",
        "none",
    ),
    "bare nouns below a sentence about the areas": (
        "De områden som valts ut ska utvärderas.\n\n- Eldning i parkerna.\n- Spel bland unga.",
        "focus",
    ),
    "what an earlier promise was about": (
        "Man har kommit överens om tre fokusområden att arbeta med.\n\n- Häleri i centrum\n- Otrygga parker",
        "focus",
    ),
    "where an agreement heads": (
        "Inriktningen i den nya överenskommelsen:\n\n- Minska langningen\n- Skadegörelse",
        "focus",
    ),
    "bare nouns under a theme on a promise page": (
        "## Trafik\n\n- Hastighetskontroller\n- Nykterhetskontroller",
        "commitments",
    ),
}


@pytest.mark.parametrize(("text", "role"), LISTS.values(), ids=LISTS.keys())
def test_role_of_a_list(text: str, role: ListRole) -> None:
    assert role_of(text) == role


ANNOUNCED = (
    "# Trygghet\n\n## Torget\n\nDärför lovar polisen och kommunen att göra det lugnare. "
    "{}\n\n- Fler rundor\n- Öppet hus"
)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [("Detta visar sig i ett antal åtgärder.", "commitments"), ("Vi har pratat med många.", "none")],
)
def test_nouns_are_undertakings_where_the_promise_above_announces_them(sentence: str, role: ListRole) -> None:
    """On a page whose title names no promise."""
    section = page(ANNOUNCED.format(sentence)).sections[-1]
    [items] = [unit for unit in section.units if isinstance(unit, ItemList)]
    assert read_list(items, section).role == role


@pytest.mark.parametrize(
    ("sentence", "role"),
    [("Medborgarlöften är till för att kunskap ska omsättas.", "definition"), ("Torget är stökigt.", "commitments")],
)
def test_what_they_are_to_do_is_said_of_whom_the_sentence_before_names(sentence: str, role: ListRole) -> None:
    section = page(f"# Trygghet\n\n{sentence} De ska:\n\n- göra vardagen lugnare\n- minska brotten").sections[-1]
    [items] = [unit for unit in section.units if isinstance(unit, ItemList)]
    assert read_list(items, section).role == role


def linked(*texts: str) -> ItemList:
    """A list of links alone."""
    return ItemList(tuple(Item(whole(Block("list_item", text, marker="•", is_link=True))) for text in texts), None)


def test_a_list_of_links_points_elsewhere() -> None:
    [section, *_] = page("# Medborgarlöfte 2024").sections
    assert read_list(linked("Polisen ska synas mer", "Kommunen ska laga lampor"), section).role == "none"


def test_lines_of_parties_under_a_heading_of_the_review_are_duties_of_the_process() -> None:
    text = "## Uppföljning\n\n- Polisen: redovisar läget i december\n- Kommunen: bjuder in till ett möte om utfallet"
    assert role_of(text) == "none"


def test_adjectives_in_the_problem_picture_are_no_verbs() -> None:
    text = "## Situationen idag\n\nDet här är polisen och kommunen överens om:\n\n- Mörka gångvägar\n- Tomma lokaler"
    assert role_of(text) == "problems"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Medborgarlöftet ska", True),
        ("Polisen lovar att:", True),
        ("Polisen lovar Almsjöborna", True),
        ("Polisens löften", False),
        ("Trafik", False),
        ("Polisen lovar att synas mer i hela kommunen under året", False),
    ],
)
def test_headings_that_a_list_completes(heading: str, expected: bool) -> None:
    assert is_open(heading) is expected


def test_items_that_complete_a_wish_are_goals_whoever_they_name() -> None:
    text = "# Medborgarlöfte 2024\n\n## {}\n\n- att polisen ska märkas mer\n- att kommunen ska synas\n\n"
    acts = "## Det här ska vi göra\n\n- gå rundor i parken"
    assert texts(text.format("Med medborgarlöftet vill vi") + acts) == ["gå rundor i parken"]
    assert len(texts(text.format("Det här ska vi göra nu") + acts)) == 3


def test_undertakings_below_what_is_going_on_stay_undertakings() -> None:
    text = "# Medborgarlöfte 2024\n\nPolisen lovar följande.\n\nJust nu pågår ett gemensamt arbete mot droger.\n\n{}"
    assert len(texts(text.format("- Polisen ska besöka krogar.\n- Kommunen ska byta lampor."))) == 2
    assert texts(text.format("- Samverkan Storgatan\n- Trygga ungdomar")) == []
