"""Signatories in signature blocks: bare lines of names, roles and organisations, without a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractors.blocks import Block
from extractors.dates import iso_start, points
from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.parties import mentions
from extractors.people import Person, people, split_names
from extractors.signer_roles import Role, roles_beside, roles_in
from extractors.signing_sentences import Signer
from extractors.structure.outline import Section
from extractors.structure.pieces import whole
from extractors.structure.quotations import is_quote

_LONGEST = 140
_ENDS = (".", ":", "!", "?")
"""Of sentences and lead-ins, which end a signature block."""
_LEADER = "..."
"""Dots between a title and its page in a table of contents ("3.1 POLIS OCH KOMMUN ... 4")."""
_DATE_WORDS = 8
"""Words of a line with a date ("Lerby den 3 mars 2023"); longer ones without a name or an office are sentences."""
_FOOT = 80
"""Characters of a line with somebody's address or number."""


@dataclass
class Line:
    """A block that may belong to a signature block, and what stands in it."""

    block: Block
    section: Section
    persons: Sequence[Person] = field(default_factory=list)
    roles: list[Role | None] = field(default_factory=list)
    office: str | None = None
    """The role, when the line holds one and no name."""
    is_date: bool = False


def signers_in_blocks(page: Page) -> Iterator[Signer]:
    """Those whose names stand in lines that hold little else, where the lines around them make a signature block."""
    placed = [(block, section) for section in page.sections for block in _all_blocks(section)]
    if not any(_may_name(block) for block, _ in placed):
        return  # as six pages of seven
    lines = [_read(block, section) for block, section in placed]
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and lines[end] is not None:
            end += 1
        roster = [line for line in lines[start:end] if line is not None]
        if any(line.persons for line in roster):
            yield from _signers(roster, page)
        start = end + 1


def _all_blocks(section: Section) -> list[Block]:
    return [*([section.heading] if section.heading is not None else []), *section.blocks]


def _may_name(block: Block) -> bool:
    """Whether a line that can belong to a signature block names somebody, told before offices and dates are read."""
    return len(block.text) <= _LONGEST and not block.text.endswith(_ENDS) and bool(people(block.text))


def _read(block: Block, section: Section) -> Line | None:
    """The line, or None for text that ends a signature block."""
    text = block.text
    if len(text) > _LONGEST or text.endswith(_ENDS) or _LEADER in text or is_quote(block) or _is_caption(block):
        return None
    persons, offices = people(text), roles_in(text)
    if not (persons or offices) and len(text.split()) > _DATE_WORDS:
        return None
    line = Line(block, section, persons, roles_beside(text, persons))
    if not persons and offices and len(text.split()) <= 12:
        line.office = text[offices[0].start :].strip(" ,.")
    line.is_date = any(point.precision == "day" for point in points(block.folded)) and not persons
    return line if _is_bare(block, persons, offices) or (line.is_date and len(text.split()) <= _DATE_WORDS) else None


def _is_caption(block: Block) -> bool:
    words, names = lexicon("roles"), ("pictured", "contact_lead", "minutes")
    return any(words[name].search(block.folded) for name in names)


def _is_bare(block: Block, persons: Sequence[Person], offices: Sequence[Role]) -> bool:
    """Whether nothing but names, roles, parties, places and dates stands in a line."""
    text = block.text
    rest = list(text)
    known = [(one.start, one.end) for one in persons]
    known += [(one.start, one.end) for one in offices]
    known += [(point.start, point.end) for point in points(block.folded)]
    known += [(mention.start, mention.end) for mention in mentions(text)]
    for start, end in known:
        rest[start:end] = " " * (end - start)
    filler = lexicon("roles")["filler"].pattern
    words = [
        w for w in re.findall(r"[\wåäöé-]+", "".join(rest)) if w[:1].islower() and not filler.fullmatch(w.casefold())
    ]
    return not words and (bool(persons or offices) or len(text.split()) <= 5)


def _signers(roster: list[Line], page: Page) -> Iterator[Signer]:
    if not _is_signed(roster, page):
        return
    signed_on = next(
        (iso_start(p) for line in roster if line.is_date for p in points(line.block.folded) if p.precision == "day"),
        None,
    )
    offices_first = next(bool(line.office) for line in roster if line.office or line.persons)
    stand_for_parties = _stand_for_parties(roster)
    for i, line in enumerate(roster):
        persons, roles = _unmerged(line, roster[i + 1] if i + 1 < len(roster) else None)
        for person, role in zip(persons, roles, strict=True):
            words = role.text if role else _office_near(roster, i, above=offices_first)
            if words or stand_for_parties:
                yield whole(line.block).part(person.start, person.end), words, signed_on


def _stand_for_parties(roster: Sequence[Line]) -> bool:
    """ "Lokalpolisområde Sagan" / "Ulf Ek" / "Almsjö kommun" / "Eva Alm": a name to each party, and no office."""
    if any(line.office or any(line.roles) for line in roster):
        return False
    parties = [mention for line in roster if not line.persons for mention in mentions(line.block.text)]
    names = sum(len(line.persons) for line in roster)
    return {"police", "municipality"} == {mention.kind for mention in parties} and names == len(parties)


def _unmerged(line: Line, below: Line | None) -> tuple[Sequence[Person], list[Role | None]]:
    """Two names whose gap the source has lost, over a line with as many roles."""
    offices = roles_in(below.block.text) if below is not None and not below.persons else []
    apart = split_names(line.block.text, len(offices))
    return (apart, list(offices)) if apart else (line.persons, line.roles)


def _office_near(roster: Sequence[Line], i: int, above: bool) -> str | None:
    near = reversed(roster[max(0, i - 2) : i]) if above else roster[i + 1 : i + 3]
    for line in near:
        if line.persons:
            return None
        if line.office:
            return line.office
    return None


def _is_signed(roster: list[Line], page: Page) -> bool:
    """Whether bare lines with names are signatures: by a heading or date, or since both parties' offices stand in
    them."""
    first, last = roster[0], roster[-1]
    order = {block.start: n for n, block in enumerate(page.blocks)}
    before = page.blocks[: order.get(first.block.start, 0)]
    after = page.blocks[order.get(last.block.start, 0) + 1 :][:2]
    is_dated = any(line.is_date for line in roster)  # the sender's address at the foot of the page says nothing then
    beside = [] if is_dated else [b for b in after if len(b.text) < _FOOT]
    if _has_contact_data([line.block for line in roster] + beside) or _is_protocol(after):
        return False
    lead = before[-1].text.casefold() if before else ""
    words = lexicon("roles")
    if not first.persons and words["signed"].search(first.block.folded):
        return True  # "Löftena undertecknades den 28 januari 2022 av", whatever stands above it
    is_led = bool(words["signed"].search(lead) or words["signature_noun"].search(lead))
    if first.section.role == "signatures" or is_dated or (is_led and not _hold_the_work(roster)):
        return not words["present"].search(lead)
    if first.section.role in ("contact", "furniture") and not any(
        line.block is first.section.heading and line.persons for line in roster
    ):
        return False
    if (
        not before
        or any(words[name].search(lead) for name in ("present", "pictured", "contact_lead"))
        or lexicon("sentences")["contact"].search(lead)
    ):
        return False
    is_caption = first is last and len(first.persons) > 1
    if first.block.kind == "list_item" or is_caption or _is_sender(roster):
        return False
    return not (first is last and _speaks(first, page))


def _speaks(line: Line, page: Page) -> bool:
    """Whether the one person of a lone line has had a say before ("..., säger Eva Alm"): the line then stands below
    their picture."""
    said = page.saying(lexicon("speech")["says"])
    return any(person.name in piece.text and piece.block is not line.block for person in line.persons for piece in said)


def _hold_the_work(roster: Sequence[Line]) -> bool:
    """ "Samordnare Eva Alm och kommunpolis Ulf Ek", a caption below news of the signing: offices that sign no promise
    alone."""
    sender = lexicon("roles")["sender"]
    offices = [role.text.casefold() for role in roster[0].roles if role is not None]
    return len(roster) == 1 and bool(offices) and all(sender.search(office) for office in offices)


def _is_sender(roster: Sequence[Line]) -> bool:
    """ "Eva Alm" / "Kommunpolis" below an invitation: one person, of an office that signs no promise alone."""
    offices = " ".join(line.block.text.casefold() for line in roster)
    return sum(len(line.persons) for line in roster) == 1 and bool(lexicon("roles")["sender"].search(offices))


def _has_contact_data(blocks: Sequence[Block]) -> bool:
    return any(lexicon("roles")["contact_data"].search(block.folded) for block in blocks)


def _is_protocol(blocks: Sequence[Block]) -> bool:
    """Names of those who sign an agenda or minutes."""
    return any(len(b.text) < 60 and lexicon("roles")["minutes"].search(b.folded) for b in blocks)
