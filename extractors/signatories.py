"""Those who signed: in signature blocks, and in sentences that say that signing happened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.blocks import Block
from extractors.dates import iso_start, points
from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.structure.pieces import Piece, sentences, whole
from extractors.structure.units import is_quote
from schemas import MunicipalityRef, Organisation, Signatory

_NAME = r"[A-ZÅÄÖÉ][\wåäöéü]*(?:[-–][A-ZÅÄÖ][\wåäöéü]+)?"
_PERSON = re.compile(rf"(?<![\w-])(?P<name>{_NAME}(?:\s+(?:[A-Z]\.|von|af|de|{_NAME})){{1,3}})(?![\w-])")
_PARTY_LETTER = re.compile(r"\s*\((?:S|M|C|L|V|KD|MP|SD|FP|[A-ZÅÄÖ]{1,4})\)")
_COLUMNS = re.compile(r"\s{3,}|\t")


def signatories(page: Page, municipalities: Sequence[MunicipalityRef]) -> list[Signatory]:
    """All signatories of a page, each once, in reading order."""
    found: dict[str, Signatory] = {}
    for signatory in [*_from_sentences(page, municipalities), *_from_lines(page, municipalities)]:
        found.setdefault(signatory.name.casefold(), signatory)
    return sorted(found.values(), key=lambda s: s.span.start)


def _from_sentences(page: Page, municipalities: Sequence[MunicipalityRef]) -> Iterator[Signatory]:
    roles = lexicon("roles")
    for block in page.blocks:
        if is_quote(block) or (block.kind == "heading" and len(block.text) < 25):
            continue
        for piece in sentences(block):
            signed = roles["signed"].search(piece.folded)
            if not signed or roles["unsigned"].search(piece.folded) or roles["pictured"].search(piece.folded[:40]):
                continue
            for start, end in _people(piece.text):
                role = _role_beside(piece, start, end)
                if role is not None:
                    yield _signatory(piece.part(start, end), role, municipalities, _date_in(piece))


def _people(text: str) -> list[tuple[int, int]]:
    return [bounds for match in _PERSON.finditer(text) if (bounds := _person_bounds(text, match)) is not None]


def _person_bounds(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Bounds of the name without a role or place before it ("Kommunchef Anna Ek" -> "Anna Ek")."""
    if lexicon("people")["place_before"].search(text[: match.start()].casefold()[-30:]):
        return None
    words = list(re.finditer(r"\S+", match["name"]))
    while words and _is_no_name(words[0][0]):
        words.pop(0)
    while words and _is_no_name(words[-1][0]):
        words.pop()
    if len(words) < 2 or any(_is_no_name(word[0]) for word in words):
        return None
    return match.start() + words[0].start(), match.start() + words[-1].end()


def _is_no_name(word: str) -> bool:
    folded = word.casefold().strip(".,")
    return bool(lexicon("people")["no_name"].pattern.fullmatch(folded)) or any(
        lexicon("roles")[kind].pattern.fullmatch(folded) for kind in ("police", "municipality")
    )


def _role_beside(piece: Piece, start: int, end: int) -> str | None:
    """The role just after a name ("Anna Ek (S), kommunchef") or just before it."""
    after = piece.text[end:]
    skipped = _PARTY_LETTER.match(after)
    rest = after[skipped.end() :] if skipped else after
    match = re.match(r"\s*[,(–-]\s*(?:som är\s+|från\s+)?(?P<role>[^,.;()]{3,80})", rest)
    if match and (role := _trim_role(match["role"])):
        return role
    before = piece.text[max(0, start - 90) : start]
    tail = re.split(r"[,;()–]|\bmellan\b|\bav\b|\boch\b(?!\s+(?:ordförande|kommunal))", before)[-1].strip(" ,")
    return _trim_role(tail) if tail else None


def _trim_role(words: str) -> str | None:
    """The words from the role on, up to "och" with another person; None when they hold no role."""
    roles = lexicon("roles")
    matches = [m for kind in ("police", "municipality", "other") if (m := roles[kind].search(words.casefold()))]
    if not matches:
        return None
    start = min(match.start() for match in matches)
    role = re.split(rf"\s+(?:och|samt|tillsammans)\s+(?=.*{_NAME}\s+{_NAME})|\s+(?:har|skrev|skriver|undertecknade|signerade|som)\b", words[start:])[0]
    return role.strip(" ,.")


def _date_in(piece: Piece) -> str | None:
    found = [point for point in points(piece.folded) if point.precision == "day"]
    return iso_start(found[0]) if found else None


def _from_lines(page: Page, municipalities: Sequence[MunicipalityRef]) -> Iterator[Signatory]:
    """Bare lines "Name, role", and stacked "Name / role / organisation"."""
    blocks = _candidate_blocks(page)
    for i, block in enumerate(blocks):
        cells = [c for c in _COLUMNS.split(block.text) if c]
        if len(cells) > 1:
            continue
        people = _people(block.text)
        if len(people) != 1 or len(block.text.split()) > 16:
            continue
        start, end = people[0]
        piece = whole(block)
        role = _role_beside(piece, start, end) if (start, end) != (0, len(block.text)) else _role_below(blocks, i)
        if role and start <= 60:
            yield _signatory(piece.part(start, end), role, municipalities, None)


def _role_below(blocks: Sequence[Block], i: int) -> str | None:
    for below in blocks[i + 1 : i + 2]:
        if len(below.text.split()) <= 10 and not _people(below.text):
            return _trim_role(below.text)
    return None


def _candidate_blocks(page: Page) -> list[Block]:
    """Short lines without a verb that stand in no contact box, caption or list of people present."""
    roles = lexicon("roles")
    result: list[Block] = []
    contact = False
    for section in page.sections:
        contact = section.role in ("contact", "furniture") and not _is_name(section.heading)
        own = [section.heading] if section.heading is not None else []
        for block in [*own, *section.blocks]:
            folded = block.text.casefold()
            if lexicon("sentences")["contact"].search(folded) or roles["pictured"].search(folded):
                contact = True
            elif len(folded) > 140:
                contact = contact and section.role in ("contact", "furniture")
            if not contact and len(folded) <= 140 and block.kind != "list_item" and not roles["contact_data"].search(folded) and not is_quote(block) and not folded.endswith((":", "!", "?")):
                result.append(block)
    return _without_contact_data_below(result, page)


def _is_name(heading: Block | None) -> bool:
    return heading is not None and bool(_people(heading.text))


def _without_contact_data_below(blocks: list[Block], page: Page) -> list[Block]:
    """A name whose next lines hold a telephone number or address is a contact."""
    order = {block.start: i for i, block in enumerate(page.blocks)}
    data = lexicon("roles")["contact_data"]
    return [
        block for block in blocks
        if not any(data.search(after.text.casefold()) for after in page.blocks[order[block.start] + 1 : order[block.start] + 3] if len(after.text) < 80)
    ]  # fmt: skip


def _signatory(piece: Piece, role: str, municipalities: Sequence[MunicipalityRef], signed_on: str | None) -> Signatory:
    roles = lexicon("roles")
    folded = role.casefold()
    if roles["police"].search(folded):
        organisation = Organisation(kind="police", name="Polismyndigheten")
    elif roles["municipality"].search(folded):
        organisation = Organisation(kind="municipality", name=f"{municipalities[0].name} kommun" if len(municipalities) == 1 else None)
    else:
        organisation = Organisation(kind="other")
    return Signatory(name=piece.text, role=role, organisation=organisation, signed_on=signed_on, span=piece.span)
