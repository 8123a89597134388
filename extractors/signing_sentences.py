"""Signatories named in sentences that say that signing has happened."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from extractors.blocks import Block
from extractors.dates import iso_start, points
from extractors.lexicon import lexicon, word_pattern
from extractors.lexicon.sought import likely
from extractors.page import Page
from extractors.people import Person, people
from extractors.signer_roles import Role, roles_beside
from extractors.structure.pieces import Piece, sentences, whole
from extractors.structure.quotations import QUOTATION_MARKS, attribution_start, is_quote, says

_SIGNING = ("signed", "signature_noun", "signing_verb", "signing_heading")
_NEAR = 14
"""Characters between names and what they did."""
_REACH = 40
"""Characters before a name in which it is said that somebody signs."""
_IN_ROW = r"(?:\s*\([^)]{1,12}\))?\s*(?:,|\b{and}\b|\b{as_well}\b)\s*(?:[a-zåäö]+\s+){0,3}"
"""Between two names of a row: the party of the one, the office of the other."""

Signer = tuple[Piece, str | None, str | None]
"""Where the name stands, the role, and the date of signing."""


def signers_in_sentences(page: Page) -> Iterator[Signer]:
    """Those who sign by a sentence's words. A name without a role beside it takes the one it bears elsewhere on the
    page."""
    signing = list(_signing_sentences(page))
    known = _known_roles(page) if any(people(piece.text) for piece in signing) else {}
    there = _only_there(page) if any(map(_is_shown, signing)) else frozenset()
    for piece in signing:
        yield from _meant(piece)
        persons = people(piece.text)
        if there and _is_shown(piece):
            persons = tuple(person for person in persons if person.name not in there)
        agent: Person | None = None
        if persons and _opens_as_subject(piece, persons):
            agent = persons[0]  # the others of the row sign with the first
        for person, role in zip(persons, roles_beside(piece.text, persons), strict=True):
            words = role.text if role else known.get(person.name.casefold())
            joined = agent is not None and _is_row(piece.folded[agent.end : person.start])
            opening = min(person.start, role.start) if role else person.start
            if joined or _is_agent(piece, person, opening):
                agent = person
            if (words or agent is person) and not _is_only_present(piece, person):
                yield piece.part(person.start, person.end), words, _date(piece)


def _meant(piece: Piece) -> Iterator[Signer]:
    """ "..., säger kommunalrådet Eva Alm. I måndags skrev hon och Ulf Ek på löftet": whoever was named last before."""
    if not lexicon("roles")["pronoun"].search(piece.folded):
        return
    before = whole(piece.block).part(0, piece.start)
    persons = people(before.text)
    if persons:
        last, role = persons[-1], roles_beside(before.text, persons)[-1]
        yield before.part(last.start, last.end), role.text if role else None, _date(piece)


def _signing_sentences(page: Page) -> Iterator[Piece]:
    words = lexicon("roles")
    signing = [words[name] for name in _SIGNING if page.may_say(words[name])]
    if not signing:
        return  # as two pages of five
    for before, block in itertools.pairwise([None, *page.blocks]):
        if block is None or (block.kind == "heading" and len(block.text) < 25):
            continue
        heading = before if before is not None and before.kind == "heading" else None
        noun_before = signed_before = heading is not None and _names_signers(whole(heading))
        is_caption = heading is not None and _tells_of_signing(heading)
        for piece in sentences(block):
            if not (noun_before or signed_before or is_caption or likely(signing, piece.folded)):
                continue  # as nearly all, which say nothing of signing
            is_said = is_quote(block) and not _follows_quotation(piece)
            said = _attribution(piece) if is_said else piece
            refers = noun_before and words["refers_back"].search(said.folded)
            signs = bool(words["signed"].search(said.folded) or refers)
            shown = (signs or signed_before) and _is_shown(said)
            signs = signs or (shown and signed_before)  # "Fyra personer skrev på löftet. Från vänster Eva Alm, ..."
            if not signs and is_caption and _names_some(said):
                signs = shown = signed_before = True
            if signs and not words["unsigned"].search(said.folded) and not (shown and not signed_before):
                yield said
            noun_before = signs or bool(words["signature_noun"].search(said.folded))
            signed_before = bool(words["signing_verb"].search(said.folded)) and not is_said


def _names_signers(heading: Piece) -> bool:
    """ "Undertecknarna på plats i Lerby", over the caption that names them."""
    return bool(lexicon("roles")["signature_noun"].search(heading.folded))


def _tells_of_signing(heading: Block) -> bool:
    """ "Medborgarlöften skrivs under"."""
    return lexicon("roles")["signing_heading"].search(heading.folded) is not None


def _names_some(piece: Piece) -> bool:
    """ "Lerby kommun, Eva Alm, kommunalråd, och Polisen, Ulf Ek, polischef": a caption that names several."""
    return piece.clause.form == "noun" and len(people(piece.text)) > 1


def _is_shown(piece: Piece) -> bool:
    """Whether a sentence says who is in a picture, and not who signs ("Avtalet skrevs under av, från vänster, ...")."""
    words, opening = lexicon("roles"), piece.folded[:40]
    return (
        bool(words["pictured"].search(opening))
        and not lexicon("titles")["credit"].opens(piece.folded)  # "Bild: Anna Rask", the end of another caption
        and not words["signs_now"].search(piece.folded)
        and not words["signing_verb"].search(opening)
    )


def _is_agent(piece: Piece, person: Person, opening: int) -> bool:
    """ "Undertecknades av Eva Alm och Ulf Ek", "polisens Ulf Ek": signs, though no role is told. `opening`: where the
    name begins, its role included."""
    roles, before, after = lexicon("roles"), piece.folded[:opening], piece.folded[person.end :]
    named = roles["agent"].search(before[-_REACH:]) or roles["from_party"].opens(after)
    return bool(roles["signed"].search(piece.folded) and named)


def _opens_as_subject(piece: Piece, persons: Sequence[Person]) -> bool:
    """ "Eva Alm (S) och polischef Ulf Ek har skrivit under löftet": names that open a sentence right before what they
    did."""
    between = (piece.folded[one.end : following.start] for one, following in itertools.pairwise(persons))
    others = sum(1 for _ in itertools.takewhile(word_pattern(_IN_ROW).fullmatch, between))
    signed = lexicon("roles")["signed"].search(piece.folded, persons[others].end)
    return persons[0].start == 0 and signed is not None and signed.start() - persons[others].end < _NEAR


def _is_row(between: str) -> bool:
    """ "... av Eva Alm och Ulf Ek": nothing but a comma or "och" parts two names."""
    return word_pattern(r"\s*(?:,|{and}|{as_well})\s*").fullmatch(between) is not None


def _attribution(piece: Piece) -> Piece:
    """Of somebody's words only who says them: "..., säger NAME, som skrev under"."""
    start = attribution_start(piece.text)
    return piece.part(len(piece.text) if start is None else start)


def _follows_quotation(piece: Piece) -> bool:
    """Whether a sentence stands behind words set in quotation marks and their speaker, in the same paragraph."""
    before = piece.block.text[: piece.start]
    return before[:1] in QUOTATION_MARKS and bool(says(before)) and not any(m in piece.text for m in QUOTATION_MARKS)


def _is_only_present(piece: Piece, person: Person) -> bool:
    """Whether a sentence counts a person among those who were there rather than those who signed."""
    words = lexicon("roles")
    seen = words["present"].search(piece.folded, 0, person.start)
    return bool(seen) and not words["signed"].search(piece.folded, seen.end() if seen else 0)


def _only_there(page: Page) -> frozenset[str]:
    """Who stands in a picture with those who sign ("Med på plats var även kommunpolis Eva Alm")."""
    told = page.saying(lexicon("roles")["also_there"])
    return frozenset(person.name for piece in told for person in people(piece.text))


def _known_roles(page: Page) -> dict[str, str]:
    known: dict[str, str] = {}
    for block in page.blocks:
        persons = people(block.text)
        roles: list[Role | None] = roles_beside(block.text, persons) if persons else []
        for person, role in zip(persons, roles, strict=True):
            if role is not None:
                known.setdefault(person.name.casefold(), role.text)
    return known


def _date(piece: Piece) -> str | None:
    found = [point for point in points(piece.folded) if point.precision == "day"]
    return iso_start(found[0]) if found else None
