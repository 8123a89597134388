"""Values that somebody can check afterwards, and numbers that are none."""

from __future__ import annotations

import pytest

from extractors.rates import Rate
from extractors.target_rates import lead_rate, with_rate
from extractors.targets import targets_of
from schemas import Target
from schemas.vocabulary import Comparator, Per, TargetKind
from tests.extractors.phrases import commitments, item, piece

SIMPLE: list[tuple[str, str, float, float | None, Comparator, str, Per | None, int]] = [
    (
        "number and rate",
        "genomföra minst två trygghetsvandringar per år",
        2,
        None,
        "at_least",
        "trygghetsvandringar",
        "year",
        1,
    ),
    (
        "word and digits are one value",
        "Minst åttio (80) trafikkontroller per år",
        80,
        None,
        "at_least",
        "trafikkontroller",
        "year",
        1,
    ),
    ("a range", "fotpatrullera två till tre gånger i veckan", 2, 3, "between", "gånger", "week", 1),
    ("a slash for per", "besöka ungdomsgården 1 gång/vecka", 1, None, "exactly", "gång", "week", 1),
    ("a slash before dygn", "Polisbil ska passera torget 1 gång/dygn", 1, None, "exactly", "gång", "day", 1),
    ("every second week", "Polisen ska finnas på biblioteket varannan vecka", 1, None, "exactly", "gång", "week", 2),
    ("every second Wednesday", "Polisen finns i receptionen varannan onsdag", 1, None, "exactly", "gång", "week", 2),
    ("every week with an event", "Patrull går längs ån varje vecka", 1, None, "exactly", "gång", "week", 1),
    ("quarterly", "kvartalsvis träffa föreningsrådet", 1, None, "exactly", "gång", "quarter", 1),
    ("the yearly event", "hålla den årliga trygghetsvandringen i hamnen", 1, None, "exactly", "gång", "year", 1),
    (
        "two days of each week are two",
        "Polisen går rundor varje fredag och lördag",
        2,
        None,
        "exactly",
        "gång",
        "week",
        1,
    ),
    ("one day of each week is one", "gå rundor varje fredag", 1, None, "exactly", "gång", "week", 1),
    (
        "evenings on which something is done",
        "stå på torget under åtta lördagskvällar",
        8,
        None,
        "exactly",
        "lördagskvällar",
        None,
        1,
    ),
    ("a number of tens", "göra ett femtontal kontroller per år", 15, None, "about", "kontroller", "year", 1),
    (
        "per place and half-year",
        "hålla en föreläsning per kommun och halvår",
        1,
        None,
        "exactly",
        "föreläsning",
        "half_year",
        1,
    ),
    ("days of work", "svara inom två arbetsdygn", 2, None, "at_most", "arbetsdygn", None, 1),
    (
        "under året is per year",
        "genomföra minst sex nykterhetskontroller under året",
        6,
        None,
        "at_least",
        "nykterhetskontroller",
        "year",
        1,
    ),
    (
        "per period only where the text says so",
        "göra tio tillsyner under perioden",
        10,
        None,
        "exactly",
        "tillsyner",
        "period",
        1,
    ),
    ("a mean is about", "i snitt tre fotpatruller per vecka", 3, None, "about", "fotpatruller", "week", 1),
    ("an upper bound", "högst fem larm per månad", 5, None, "at_most", "larm", "month", 1),
    (
        "a hedge on the verb leaves the comparator",
        "Antalet möten bör vara två per termin",
        2,
        None,
        "exactly",
        "antal",
        "term",
        1,
    ),
    ("occasions once", "hålla en informationskväll vid ett tillfälle", 1, None, "exactly", "tillfälle", None, 1),
    ("hours with a bound", "patrullera minst 900 timmar per år", 900, None, "at_least", "timmar", "year", 1),
    ("a count without a rate", "utbilda 24 ungdomar till ambassadörer", 24, None, "exactly", "ungdomar", None, 1),
    ("a limit behind its number", "ta 250 eller fler prov per år", 250, None, "at_least", "prov", "year", 1),
    ("not more than", "klotter ska inte sitta kvar i mer än 12 timmar", 12, None, "at_most", "timmar", None, 1),
    ("with more than", "hålla möten med fler än 50 ungdomar", 50, None, "more_than", "ungdomar", None, 1),
    ("not only", "inte bara synas utan göra mer än 20 kontroller", 20, None, "more_than", "kontroller", None, 1),
    ("a mean told before the verb", "i snitt göra en kontroll om dagen", 1, None, "about", "kontroll", "day", 1),
    (
        "days after something",
        "ringa den drabbade senast sju dagar efter",
        7,
        None,
        "at_most",
        "dagar",
        None,
        1,
    ),
    ("a limit of seconds", "svara på samtal inom 30 sekunder", 30, None, "at_most", "sekunder", None, 1),
    ("days of school", "kalla till möte inom tio skoldagar", 10, None, "at_most", "skoldagar", None, 1),
    (
        "a share with a limit",
        "minst 90 procent av eleverna ska ha hört föreläsningen",
        90,
        None,
        "at_least",
        "procent",
        None,
        1,
    ),
    (
        "hours of work",
        "lägga 200 timmar riktad övervakning",
        200,
        None,
        "exactly",
        "timmar riktad övervakning",
        None,
        1,
    ),
    ("a limit from below, denied", "antalet besök ska inte understiga 20", 20, None, "at_least", "antal", None, 1),
    ("a limit from above, denied", "bidraget ska inte överstiga fem kronor", 5, None, "at_most", "kronor", None, 1),
    (
        "a quarter that is named",
        "göra minst tre kontroller under kvartal 2",
        3,
        None,
        "at_least",
        "kontroller",
        None,
        1,
    ),
    (
        "how often those are rung who live alone",
        "ringa alla som bor ensamma två gånger per år",
        2,
        None,
        "exactly",
        "gånger",
        "year",
        1,
    ),
    ("hundreds in two words", "märka minst tre hundra cyklar", 300, None, "at_least", "cyklar", None, 1),
    ("a number in three words", "märka två hundra femtio cyklar", 250, None, "exactly", "cyklar", None, 1),
    ("tens of thousands", "nå tjugo tusen hushåll", 20000, None, "exactly", "hushåll", None, 1),
    ("thousands and hundreds", "nå två tusen fem hundra hushåll", 2500, None, "exactly", "hushåll", None, 1),
    ("a week of work", "byta lampor inom en arbetsvecka", 1, None, "at_most", "arbetsvecka", None, 1),
    ("each new term of autumn", "skicka hem råd varje ny hösttermin", 1, None, "exactly", "gång", "year", 1),
    ("every tenth day", "gå rundor minst var tionde dag", 1, None, "at_least", "gång", "day", 10),
    ("weeks of school", "mäta farten varje skolvecka", 1, None, "exactly", "gång", "week", 1),
    ("hours in short", "lämna besked inom 24 h", 24, None, "at_most", "h", None, 1),
    ("a month in a season", "två pass per månad under perioden maj-juni", 2, None, "exactly", "pass", "month", 1),
    ("areas still to come", "starta i ytterligare fem områden", 5, None, "exactly", "områden", None, 1),
    ("a share by its sign", "andelen trygga ska vara minst 75 %", 75, None, "at_least", "%", None, 1),
    ("not quite so many", "göra bortåt 50 besök", 50, None, "about", "besök", None, 1),
    ("the occasion counts, not the event", "En mässa hålls en gång om året", 1, None, "exactly", "gång", "year", 1),
]


@pytest.mark.parametrize(
    ("text", "value", "upper", "comparator", "unit", "per", "interval"),
    [r[1:] for r in SIMPLE],
    ids=[r[0] for r in SIMPLE],
)
def test_one_target(
    text: str, value: float, upper: float | None, comparator: Comparator, unit: str, per: Per | None, interval: int
) -> None:
    [target], issues = targets_of(item(text))
    assert (target.value, target.value_max, target.comparator) == (value, upper, comparator)
    assert (target.unit, target.per, target.interval) == (unit, per, interval)
    assert issues == []


NONE = {
    "regelbundet is no target": "Polisen ska regelbundet besöka skolan",
    "ofta is no target": "Patruller ska ofta synas på torget",
    "an age is no target": "informera ungdomar som fyllt 15 år",
    "an age group is no target": "träffa ungdomar 13-17 år",
    "a school year is no target": "besöka elever i årskurs 8",
    "an abbreviated school year is no target": "föreläsa i åk 4",
    "a road number is no target": "kontrollera hastigheten på väg 45",
    "a riksväg is no target": "kontrollera hastigheten på riksväg 40",
    "a clock time is no target": "finnas på torget från kl. 18",
    "a clock time with minutes is no target": "finnas på torget klockan 18.30",
    "a section of law is no target": "göra tillsyn enligt 3 kap. alkohollagen",
    "a year is no target": "fortsätta arbetet från 2022",
    "a date is no target": "hålla möte den 12 mars",
    "a project's name is no target": "delta i projektet ”200 procent”",
    "a number in quotation marks is no target": "visa filmen ”Tio minuter”",
    "a count of areas is no target": "arbeta i fyra prioriterade områden",
    "a count of promises is no target": "ge två medborgarlöften",
    "a survey figure is no target": "minska oron hos de 31 procent av de svarande som avstår",
    "a length of time is no target": "hålla 20 minuters föreläsningar",
    "an article is no number": "ta fram en handlingsplan för hamnen",
    "things that are there are no target": "besöka kommunens sju grundskolor",
    "everybody is safe, decided by nobody": "Ingen ska känna sig otrygg i centrum",
    "a name that ends in digits": "samarbeta med nätverket Station 22",
    "more than a cup of coffee": "samtala över en kopp kaffe",
    "what a thing that is there has": "besöka de båtklubbar som har fler än 40 platser",
    "who has been away": "ringa hem till elever som varit borta mer än tio dagar",
    "what a village that is there has": "besöka varje by med fler än trettio hushåll",
    "a threshold that has been passed": "kalla till samtal när frånvaron passerat 20 procent",
    "one of several": "delta i en av kommunens träffar",
    "one or more": "kalla in en eller flera patruller",
    "part of a compound": "använda 15-minuterskontroller på infarten",
    "the number of a bus": "åka med på linje 200",
    "a week before": "annonsera tiderna minst en vecka i förväg",
    "how long before": "hålla ett möte senast fyra veckor i förväg",
    "a road by its number and ending": "mäta farten längs 66:an",
    "a range of hours at night": "ha öppet på helgnätter 23-05",
    "a number in the name of a zone": "lägga ut bojar som utmärker 3-knopszonen",
    "the number of a school bus": "åka med skolbuss 602 när föraren larmar",
    "a track": "annonsera tiderna vid spår 1",
    "an age that a limit tells": "redovisa ärenden där den misstänkte är under 18 till åklagaren",
    "hours of the day": "finnas på plats 11-19, även helger",
    "hours into the night in words": "ha kvällsvärdar ute mellan 19 och 01 på lördagar",
    "how many there were": "fördubbla antalet vandringar jämfört med 2019, då de var tolv",
    "numbers of services": "påminna om att ringa 114 14 eller 112",
    "a number of areas": "gå rundor i tre prioriterade områden",
    "a time within which one goes out": "inom en veckas rymd synas mer",
    "the numbers of a street": "gå längs Storgatan (4-10)",
    "one number of a street": "laga lampan vid Storgatan (12)",
    "what looks about like a thing": "gå en väg som bildar ungefär en triangel",
    "what an owner has not done in time": "skicka brev till de ägare som inte har svarat inom en månad",
    "years of a trial": "driva en 2-årig satsning med bryggvärdar",
    "how long a thing is open": "hålla kontoret öppet tre timmar på onsdagar",
    "one sum of time": "vara ute en sammanlagd tid per vecka",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_no_target(text: str) -> None:
    assert targets_of(item(text))[0] == []


def only(text: str) -> Target:
    [target], _ = targets_of(item(text))
    return target


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("en gång i veckan", 52, 52),
        ("minst en gång i veckan", 52, None),
        ("högst två larm per månad", None, 24),
        ("två till tre gånger i veckan", 104, 156),
        ("finnas på torget varje fredags- och lördagskväll", 104, 104),
        ("varannan vecka träffa skolan", 26, 26),
        ("tio tillsyner under perioden", None, None),
        ("utbilda 24 ungdomar", None, None),
    ],
)
def test_yearly_figures(text: str, low: float | None, high: float | None) -> None:
    """A bound on one side leaves the other open; no rate, no yearly figure."""
    target = only(text)
    assert (target.yearly_min, target.yearly_max) == (low, high)


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("utbilda minst 40 krögare senast 2025", "2025"),
        ("montera tio kameror senast den 1 juni 2025", "2025"),
        ("bilda fem nya grannsamverkansområden under 2018", "2018"),
        ("genomföra fyra vandringar under hösten 2020", "2020"),
        ("genomföra fyra vandringar per år", None),
        ("genomföra fyra vandringar", None),
    ],
)
def test_a_single_named_year_is_a_deadline(text: str, deadline: str | None) -> None:
    assert only(text).deadline == deadline


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("genomföra tio trafikkontroller per år", "output"),
        ("lämna besked inom 24 timmar", "service_level"),
        ("minska antalet inbrott med 10 stycken", "outcome"),
    ],
)
def test_kind_of_value(text: str, kind: TargetKind) -> None:
    """What is done, what comes of it, how fast."""
    assert only(text).kind == kind


def test_a_service_level_has_no_rate() -> None:
    target = only("Anmälan ska besvaras inom tre dagar")
    assert (target.value, target.unit, target.per, target.comparator) == (3, "dagar", None, "at_most")


def test_several_numbers_are_several_targets() -> None:
    """Two values with one rate each."""
    found, _ = targets_of(item("hålla fyra möten per termin och besöka torget två gånger i veckan"))
    assert [(t.value, t.unit, t.per) for t in found] == [(4, "möten", "term"), (2, "gånger", "week")]


def test_a_share_of_a_target_takes_its_rate() -> None:
    found, _ = targets_of(item("genomföra minst 20 kontroller per år, varav minst fem nattetid"))
    assert [(t.value, t.comparator, t.per) for t in found] == [(20, "at_least", "year"), (5, "at_least", "year")]


def test_a_restated_number_is_one_target() -> None:
    """ "Två gånger, en per termin" promises two."""
    found, _ = targets_of(item("besöka skolan vid två tillfällen, ett per termin"))
    assert [t.value for t in found] == [2]


@pytest.mark.parametrize(
    "text", ["inga anmälda rån i centrum", "inget bostadsområde i Almsjö ska stå kvar på polisens lista"]
)
def test_zero_that_a_list_or_statistic_decides(text: str) -> None:
    target = only(text)
    assert (target.value, target.comparator, target.kind) == (0, "exactly", "outcome")


def test_numbers_that_count_the_parts_of_a_sentence_are_none() -> None:
    found, _ = targets_of(item("lovar att 1) göra tio kontroller och 2) hålla fyra kvällar (20) om narkotika"))
    assert [t.value for t in found] == [10, 4, 20]


def test_words_and_digits_that_disagree_are_an_issue() -> None:
    found, issues = targets_of(item("genomföra minst tio (12) kontroller per år"))
    assert [t.value for t in found] == [10]
    assert [(i.code, i.severity) for i in issues] == [("number-mismatch", "warning")]


def test_text_without_stops_in_which_targets_are_not_sought_to_its_end_is_an_issue() -> None:
    found, issues = targets_of(item("genomföra minst tio kontroller per år " + "vid torget " * 300 + "minst 5 rundor"))
    assert [t.value for t in found] == [10]
    assert [(i.code, i.severity) for i in issues] == [("sentence-cut", "warning")]


def test_a_baseline_names_its_year() -> None:
    target = only("minst 20 färre inbrott jämfört med 2016")
    assert target.baseline is not None
    assert target.baseline.year == 2016


def test_the_words_of_a_target_are_quoted() -> None:
    text = "Polisen ska göra minst fem rundor per vecka i parken"
    target = only(text)
    assert text[target.span.start : target.span.end] == target.text == "minst fem rundor per vecka"


SHARED: dict[str, tuple[str, list[tuple[float | None, Per | None]]]] = {
    "a ratio after a rate has none": (
        "bemanna huset med minst tre vuxna per kväll och högst 25 ungdomar per vuxen",
        [(3, "day"), (25, None)],
    ),
    "how long each time lasts has none": (
        "varje fredag ha en patrull på kajen i minst tre timmar",
        [(1, "week"), (3, None)],
    ),
    "days that each month lasts have none": (
        "varje månad ha öppet under minst 20 dagar",
        [(1, "month"), (20, None)],
    ),
    "how long each time lasts, behind it": (
        "patrullera i minst tre timmar varje fredag",
        [(1, "week"), (3, None)],
    ),
    "how long each time lasts, before another rate": (
        "varje fredag patrullera i minst tre timmar och besöka krogar två gånger per år",
        [(3, None), (2, "year")],
    ),
    "ten hours of work that come again have one": ("gå rundor i minst tio timmar per år", [(10, "year")]),
    "how long each of several lasts has none": (
        "anordna tre kontroller/år om vardera minst fyra timmar",
        [(3, "year"), (4, None)],
    ),
    "hours of work that come again have one": ("gå rundor i minst 40 timmar per år", [(40, "year")]),
    "what stands last holds for all that lack one": (
        "genomföra högst tre insatsdagar samt minst sex kvällar under året",
        [(3, "year"), (6, "year")],
    ),
    "a rate per unit holds for its own number only": (
        "genomföra tre insatsdagar samt sex kvällar per år",
        [(3, None), (6, "year")],
    ),
    "what has a rate of its own keeps it": (
        "gå två rundor i veckan och hålla sex kvällar under året",
        [(2, "week"), (6, "year")],
    ),
    "a rate that opens the sentence holds for the number behind it": (
        "Varje termin ska polisen hålla två föreläsningar",
        [(2, "term")],
    ),
    "a rate before a restated number is not counted anew": (
        "besöka skolan vid två tillfällen, ett per termin",
        [(2, None)],
    ),
    "a first rate counts where no sentence has a number": (
        "Gå rundor i parken. Det sker varje vecka.",
        [(1, "week")],
    ),
    "a rate beside a number in another sentence counts nothing by itself": (
        "Gå tre rundor i parken. Det sker varje vecka.",
        [(3, None)],
    ),
    "what a goal reaches in the year is no rate": ("Målet är att under året få 200 besökare.", [(200, None)]),
}


@pytest.mark.parametrize(("text", "expected"), SHARED.values(), ids=SHARED.keys())
def test_whose_rate_a_rate_is(text: str, expected: list[tuple[float | None, Per | None]]) -> None:
    assert [(t.value, t.per) for t in targets_of(item(text))[0]] == expected


def test_a_shared_rate_gives_yearly_figures_on_the_side_that_is_bound() -> None:
    found, _ = targets_of(item("genomföra högst tre insatsdagar samt minst sex kvällar under året"))
    assert [(t.yearly_min, t.yearly_max) for t in found] == [(None, 3), (6, None)]


@pytest.mark.parametrize(
    ("lead", "per"),
    [
        ("Vi kommer under året att göra följande:", "year"),
        ("Polisen ska varje vecka:", None),
        ("Under perioden ska polisen:", None),
        ("Polisen lovar att:", None),
    ],
)
def test_only_a_year_of_a_lead_in_reaches_the_numbers_below_it(lead: str, per: Per | None) -> None:
    rate = lead_rate(piece(lead))
    assert (rate.per if rate else None) == per


@pytest.mark.parametrize(
    ("heading", "per"),
    [("Vi kommer under året att göra detta", "year"), ("Det här ska vi göra", None)],
)
def test_so_does_that_of_a_heading_over_a_list_without_a_lead_in(heading: str, per: Per | None) -> None:
    [first, _] = commitments(f"# Medborgarlöfte 2024\n\n## {heading}\n\n- Minst tio kvällar på torget\n- Fler lampor")
    assert [target.per for target in first.targets] == [per]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("hålla tio kvällar", "year"),
        ("hålla tio kvällar i månaden", "month"),
        ("hålla tio kvällar senast 2025", None),
        ("lämna besked inom 24 timmar", None),
        ("minska antalet inbrott med 10 stycken", None),
    ],
    ids=["no rate", "a rate", "a deadline", "a time of service", "an outcome"],
)
def test_which_targets_take_a_rate_from_elsewhere(text: str, per: Per | None) -> None:
    assert with_rate(only(text), Rate("year", 1, 0, 0)).per == per


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ett öppet hus per halvår", 1),
        ("varav minst en kväll i parken", 1),
        ("besöka klasserna en gång till", None),
        ("en gång för alla laga stängslet", None),
        ("hålla en föreläsning varje termin", 1),
        ("ha en plats i rådet", None),
    ],
)
def test_when_an_article_is_a_number(text: str, value: float | None) -> None:
    found, _ = targets_of(item(text))
    assert (found[0].value if found else None) == value


def test_a_number_in_brackets_after_an_undertaking_counts() -> None:
    assert [t.value for t in targets_of(item("Trafikkontroller (20)"))[0]] == [20]


def test_about_once_a_week_is_a_number() -> None:
    assert [(t.value, t.per) for t in targets_of(item("Patrullera ungefär en gång i veckan"))[0]] == [(1, "week")]


def test_digits_after_a_name_count_where_they_count_occasions() -> None:
    assert [t.value for t in targets_of(item("besöka Rosenparken 12 gånger"))[0]] == [12]
    assert targets_of(item("samarbeta med nätverket Station 22"))[0] == []


def test_a_number_that_ends_a_name_in_brackets_is_no_value() -> None:
    found, _ = targets_of(item("Ett tätare utbyte mellan skola och fritidsgård (Lokal 28)"))
    assert found == []


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("hålla minst 45 kvällar i parken och lika många på kajen", [45, 45]),
        ("hålla 60 mätningar på Storgatan samt hälften så många i byarna", [60, 30]),
        ("hålla tre kvällar per termin i parken och dubbelt så många på kajen", [3, 6]),
        ("hålla 60 mätningar på Storgatan och lika många som i fjol på kajen", [60]),
        ("hålla mätningar på Storgatan och lika många på kajen", []),
    ],
)
def test_a_number_told_by_the_one_before_it_is_a_value_of_its_own(words: str, values: list[float]) -> None:
    found, _ = targets_of(item(words))
    assert [target.value for target in found] == values
    assert len({(target.per, target.comparator, target.unit) for target in found}) <= 1


@pytest.mark.parametrize(
    ("later", "values"),
    [
        ("Redan under 2019 byttes 140 lampor. Sedan ska 30 till bytas.", [60, 30]),
        ("Parterna kom överens om att göra 20 besök.", [60, 20]),
        ("Målet sattes till 20 kontroller per år.", [60, 20]),
        ("Skulle det behövas görs tio extra besök.", [60, 10]),
        ("De boendes förening får fyra besök per år.", [60, 4]),
    ],
)
def test_a_later_sentence_in_the_past_has_no_values(later: str, values: list[float]) -> None:
    text = f"Kommunen ska byta 60 lampor längs ån. {later}"
    assert [target.value for target in targets_of(item(text))[0]] == values


def test_an_empty_column_of_targets_has_none() -> None:
    assert targets_of(item("").part(0, 0)) == ([], [])


def test_a_rate_in_the_past_is_none() -> None:
    text = "Kommunen ska följa upp läget. Förra året genomfördes möten varje månad."
    assert targets_of(item(text))[0] == []


@pytest.mark.parametrize(
    ("words", "rates"),
    [
        ("Polisen ska hålla kontakt med butikerna i form av månatliga avstämningar", [(1, "month")]),
        ("Skolorna ska fortsätta med sina veckovisa lägesmöten", [(1, "week")]),
        ("Kommunen ska bjuda in till halvårsvisa samrådsmöten", [(1, "half_year")]),
        ("Kommunen ska sänka de månatliga samtalskostnaderna", []),
        ("Kommunen ska ta upp frågan på ett av de månatliga mötena", []),
    ],
)
def test_meetings_that_an_adjective_says_come_again(words: str, rates: list[tuple[float, str]]) -> None:
    assert [(target.value, target.per) for target in targets_of(item(words))[0]] == rates


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("hålla möte vid två tillfällen per år, två gånger i byn och en gång i staden", [2, 2, 1]),
        ("hålla minst fyra kvällar, två före jul och två efter", [4]),
        ("hålla fyra kvällar, två kvällar på kajen och två kvällar på torget", [4]),
        ("hålla sex rundor. Tre ska ske före midsommar. De andra tre ska ske i höst", [6]),
        ("hålla fyra möten, två kurser och två filmkvällar", [4, 2, 2]),
        ("vid tre tillfällen, ett på våren och två på hösten, ordna rundor", [3]),
        ("hålla sex kurser, en i maj, två i juni och tre på hösten", [6]),
        ("hålla tre möten, en kurs och två vandringar", [3, 2]),
    ],
    ids=[
        *("more than the total", "no noun of their own", "the same noun", "in sentences of their own", "other nouns"),
        *("an article among them", "several months", "an article with a noun"),
    ],
)
def test_numbers_that_share_out_the_one_before_them_are_no_values(words: str, values: list[float]) -> None:
    assert [target.value for target in targets_of(item(words))[0]] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sammanlagt 120 timmar ska läggas på rundor i parken", [120]),
        ("Sammanlagt tre timmar ska läggas på rundor i parken", []),
        ("nå 10 procents minskning av cykelstölderna", [10]),
        ("besöka elever med 20 procents frånvaro", []),
        ("Utbilda mentorer från åk 6 och uppåt", []),
    ],
    ids=["a sum of hours", "few hours", "a change in percent", "a share that tells whom", "a class and up"],
)
def test_hours_and_shares_that_can_be_checked(text: str, values: list[float]) -> None:
    assert [target.value for target in targets_of(item(text))[0]] == values


def test_a_rate_behind_three_numbers_holds_for_all_of_two_for_the_last() -> None:
    three = targets_of(item("hålla tre träffar, minst en cykelrond och minst ett öppet hus per halvår"))[0]
    two = targets_of(item("hålla tre träffar och minst ett öppet hus per halvår"))[0]
    assert [target.per for target in three] == ["half_year"] * 3
    assert [target.per for target in two] == [None, "half_year"]
