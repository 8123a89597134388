"""The model of kinds beside the rules: what it overrules, what follows for undertakings, what it leaves alone."""

from __future__ import annotations

import pytest

from extractors import kind_model
from extractors.extraction import prepared
from extractors.judgement import judged, judged_by_rules
from extractors.kind_model import KINDS, chances, packed, surest
from extractors.kind_signs import kind_signs
from extractors.page import Page
from extractors.readers.reading import read
from extractors.second_look import is_scrap
from schemas.vocabulary import DocumentKind

EXPLAINED = """# Så arbetar vi med trygghet

Kommunen och polisen har arbetat ihop i flera år. En gång om året svarar invånarna på en enkät om hur trygga de är.
Svaren visar vad som oroar och var det händer. Därefter tar polisen och kommunen fram ett medborgarlöfte.
Polisen ska patrullera där människor känner sig otrygga. Kommunen ska bygga bort mörka platser.
Medborgarlöftet skrivs under av kommunen och polisen och följs upp efter ett år.

Läs medborgarlöftet (pdf)

Frågor om löftet besvaras av kommunens säkerhetssamordnare.
"""
SIGNED = """# Nytt avtal på plats

I tisdags träffades kommunen och polisen i kommunhuset. Där skrev de under ett avtal om samverkan. Avtalet bygger på
samtal med invånarna under hösten. Det är det tredje i ordningen. Så här lyder medborgarlöftet för i år.

Polisen och kommunen lovar invånarna att:

- patrullera till fots i centrum varje fredag
- besöka alla skolor en gång per termin
- bjuda in till fyra trygghetsvandringar

Löftet följs upp i december.
"""
SHORT = "# Medborgarlöfte 2024\n\nPolisen lovar att:\n\n- patrullera i centrum\n- besöka skolan"
BARE = """# Om kommunen

Här finns sjöar och skog. Vägen går norrut. Tåget stannar två gånger. Torget är nytt. Skolan har fyra klasser.
Biblioteket håller öppet. Medborgarlöftet nämns här.
"""


def page(text: str, url: str | None = None) -> Page:
    return prepared(read(text.encode(), None), url)


def says(monkeypatch: pytest.MonkeyPatch, kind: DocumentKind, chance: float = 0.9) -> None:
    """Has the model say one thing of every page."""
    rest = (1 - chance) / (len(KINDS) - 1)
    monkeypatch.setattr(kind_model, "chances", lambda _: {one: chance if one == kind else rest for one in KINDS})


def test_the_weights_in_use_know_an_explanation_that_has_the_grammar_of_a_promise() -> None:
    one = page(EXPLAINED, "https://www.almsjo.example/trygghet/sa-arbetar-vi/")
    by_words = chances(kind_signs(one, judged_by_rules(one).drafts, "index"))
    assert max(by_words, key=by_words.__getitem__) == "index"


@pytest.mark.parametrize("kind", ["news", "index", "other", "agreement", "action_plan"])
def test_a_page_that_is_no_promise_has_no_undertakings(monkeypatch: pytest.MonkeyPatch, kind: DocumentKind) -> None:
    promise = page(SIGNED.replace("avtal", "löfte"))
    assert len(judged_by_rules(promise).drafts) == 3
    says(monkeypatch, kind)
    found = judged(promise)
    assert (found.kind, found.drafts, found.reports) == (kind, [], [])


def test_a_promise_that_turns_out_to_look_back_is_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    told = page(f"{SIGNED}\n## Så gick det\n\n- Tio vandringar genomfördes\n- Alla skolor besöktes\n")
    says(monkeypatch, "follow_up")
    found = judged(told)
    assert (found.kind, found.drafts, len(found.reports)) == ("follow_up", [], 1)


def test_undertakings_are_looked_for_where_the_rules_saw_an_agreement(monkeypatch: pytest.MonkeyPatch) -> None:
    one = page(SIGNED.replace("Så här lyder medborgarlöftet för i år.", "").replace("Löftet", "Avtalet"))
    assert judged_by_rules(one).drafts == []
    says(monkeypatch, "promise")
    found = judged(one)
    assert (found.kind, len(found.drafts)) == ("promise", 3)


def test_no_promise_is_made_of_a_page_without_a_sentence_that_can_be_one(monkeypatch: pytest.MonkeyPatch) -> None:
    before = judged_by_rules(page(BARE))
    says(monkeypatch, "promise")
    assert judged(page(BARE)) == before
    assert before.kind != "promise"


def test_a_scrap_stays_with_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    says(monkeypatch, "other")
    assert is_scrap(page(SHORT))
    assert judged(page(SHORT)).kind == "promise"


@pytest.mark.parametrize(("number", "kind"), [(4, "other"), (5, "promise")])
def test_many_undertakings_in_lists_stay_with_the_rules(
    monkeypatch: pytest.MonkeyPatch, number: int, kind: DocumentKind
) -> None:
    says(monkeypatch, "other")
    items = "\n".join(f"- besöka {number} skolor i kommunen" for _ in range(number))
    one = page(
        f"# Medborgarlöfte 2024\n\nPolisen lovar att:\n\n{items}\n\nLöftet följs upp i maj. Det gäller i ett år."
    )
    assert judged(one).kind == kind


def test_a_model_that_is_not_sure_overrules_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = judged_by_rules(page(EXPLAINED))
    says(monkeypatch, "action_plan", kind_model.SURE)
    assert judged(page(EXPLAINED)) == before


def test_chances_are_shares_of_one() -> None:
    found = chances(["a", "unseen"], packed({"a": [100, 0, 0, 0, 0, 0, 0]}))
    assert sum(found.values()) == pytest.approx(1)
    assert found["promise"] / found["news"] == pytest.approx(2.718281828)


def test_signs_add_up_for_each_kind_by_itself() -> None:
    rows = {"a": [-300, 0, 250, -1, 0, 7, 40], "b": [-200, -150, 1, 1, 0, -9, -40], "c": [900, 0, -99, 0, 0, 0, 300]}
    added = {"sum": [sum(column) for column in zip(*rows.values(), strict=True)]}
    assert chances(rows, packed(rows)) == chances(["sum"], packed(added))
    only = chances(["sum"], packed(added))
    assert max(only, key=only.__getitem__) == KINDS[0]
    assert min(only, key=only.__getitem__) == KINDS[1]


def test_signs_that_no_document_had_weigh_nothing() -> None:
    assert set(chances(["text:qqqqqq"]).values()) == {1 / len(KINDS)}
    assert surest(chances([]), "index") == "index"


SIGNS = {
    "the kind by the rules": "rule:promise",
    "that a list holds undertakings": "drafts:list",
    "how many there are": "drafts:3",
    "words of the address": "address:lofte",
    "words of the opening": "opening:tisdags",
    "stems of all words": "text:trygghe",
    "any number is a number": "text:0",
    "items": "items:3",
    "no question": "questions:0",
    "sentences that name the agreement, the title among them": "agreement_word:3",
}


@pytest.mark.parametrize("sign", SIGNS.values(), ids=SIGNS)
def test_signs_of_a_page(sign: str) -> None:
    one = page(SIGNED.replace("i ordningen", "på 10 år"), "https://www.almsjo.example/nytt/lofte/")
    assert sign in kind_signs(one, judged_by_rules(page(SIGNED.replace("avtal", "löfte"))).drafts, "promise")


def test_words_of_the_host_are_no_signs() -> None:
    """A municipality's name says nothing of its pages."""
    found = kind_signs(page(SHORT, "https://www.almsjo.example/a/"), [], "other")
    assert not {one for one in found if "almsjo" in one}


def test_weights_of_other_kinds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kind_model, "KINDS", tuple(reversed(KINDS)))
    with pytest.raises(ValueError, match="fitted for other kinds"):
        kind_model._weights.__wrapped__()
