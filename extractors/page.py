"""A document prepared for extraction: placed blocks, their outline, and what the whole of it says of its parties."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_

from extractors.actors import third_parties
from extractors.blocks import Block
from extractors.lexicon import know_all, lexicon
from extractors.lexicon.sought import Sought
from extractors.lexicon.words import words_in
from extractors.parties import Mention, kinds, mentions
from extractors.party_actors import Parties
from extractors.remembering import kept
from extractors.structure.outline import Section, outline
from extractors.structure.pieces import Paragraph, Piece, sentences
from schemas import Actor

_PARAGRAPH, _PARAGRAPHS_ABOVE = 12, 2
"""Words of a paragraph, and paragraphs above a question that is no title."""
_SENTENCE = 9
"""Words of a paragraph that is a sentence ("Här kan du läsa om medborgarlöften inom området ...")."""


@dataclass(frozen=True, eq=False)
class Page:
    """Blocks with offsets into `text`, in reading order."""

    text: str
    blocks: tuple[Block, ...]
    url: str | None = None
    file_title: str | None = None

    @kept
    def sections(self) -> list[Section]:
        """The section tree, flattened."""
        return outline(self.blocks)

    @kept
    def heading(self) -> Block | None:
        """The page's own heading: its h1, else the first that is no furniture and not just the site's name or a
        path."""
        headings = [s.heading for s in self.sections if s.heading and s.role not in ("furniture", "contact")]
        top = next((h for h in headings if h.level == 1 and len(h.text) > 3), None)
        if top is None and headings and not any(h.level for h in headings):
            top = self._first_about_promise(headings)
        return top or self._first_title(headings)

    def _first_title(self, headings: list[Block]) -> Block | None:
        site = None
        for heading in headings:
            if self._asks_below(heading) or self._is_part(heading):
                continue
            if not _names_site(heading.text):
                return heading
            site = site or heading
        return site

    def _asks_below(self, heading: Block) -> bool:
        """Whether a heading is a question between paragraphs of an interview, whose page has no title."""
        if not heading.text.endswith("?"):
            return False
        return len(self._paragraphs_above(heading, _PARAGRAPH)) >= _PARAGRAPHS_ABOVE

    def _paragraphs_above(self, heading: Block, words: int) -> list[Block]:
        """Those of so many words at least."""
        return [b for b in self.blocks if b.start < heading.start and len(b.text.split()) >= words]

    def _is_part(self, heading: Block) -> bool:
        """Whether a heading of plain text stands below paragraphs that tell of the promise: the title above them was
        too long for a heading."""
        if heading.level:
            return False
        names_promise = lexicon("statements")["promise_word"].search(heading.folded)
        above = self._paragraphs_above(heading, _PARAGRAPH if names_promise else _SENTENCE)
        told = self.saying(lexicon("statements")["promise_word"]) if len(above) >= _PARAGRAPHS_ABOVE else []
        return any(piece.block in above for piece in told)

    def _first_about_promise(self, headings: list[Block]) -> Block | None:
        """The first heading that names the promise, where what stands above it (a site's warnings) does not."""
        words = lexicon("statements")
        named = next((h for h in headings if words["promise_word"].search(h.folded)), None)
        above = [b.folded for b in self.blocks if named is not None and b.start < named.start]
        told = any(words[entry].search(text) for text in above for entry in ("promise_word", "agreement_word"))
        return None if told else named

    @property
    def title(self) -> str | None:
        """The page's heading, else the title the file carries."""
        return self.heading.text if self.heading else self.file_title

    @kept
    def is_titled_promise(self) -> bool:
        """Whether the page's title names a promise."""
        return bool(lexicon("statements")["promise_word"].search((self.title or "").casefold()))

    @kept
    def has_promise_section(self) -> bool:
        """Whether a heading below the title names a promise, so that sections beside it are about something else."""
        word = lexicon("statements")["promise_word"]
        return any(
            s.heading is not None
            and s.heading is not self.heading
            and s.role == "promise"
            and word.search(s.heading.folded)
            for s in self.sections
        )

    def prose(self) -> Iterator[tuple[Section, Piece]]:
        """All sentences of running text with their sections; lead-ins are left to their lists."""
        for section in self.sections:
            for unit in section.units:
                if isinstance(unit, Paragraph):
                    for piece in unit.pieces:
                        yield section, piece

    @kept
    def every_sentence(self) -> list[Piece]:
        """All sentences and headings, lists and lead-ins included, in order."""
        return [piece for block in self.blocks for piece in sentences(block)]

    @kept
    def _words(self) -> list[tuple[int, Piece]]:
        """What the words of each sentence may begin."""
        know_all()
        return [(words_in(piece.folded)[0], piece) for piece in self.every_sentence]

    @kept
    def _bits(self) -> int:
        """The same of all sentences."""
        return reduce(or_, (bits for bits, _ in self._words), 0)

    @kept
    def _saying(self) -> dict[Sought, list[Piece]]:
        return {}

    def may_say(self, entry: Sought) -> bool:
        """Whether the words of a page let an entry of a lexicon match in any sentence."""
        return bool(self._bits & entry.gate and (self._bits & entry.bits or entry.marks))

    def saying(self, entry: Sought) -> list[Piece]:
        """The sentences in which an entry of a lexicon matches. Most pages have no word of most entries at all."""
        if not self.may_say(entry):
            return []
        if entry not in self._saying:
            self._saying[entry] = [
                piece for bits, piece in self._words if bits & entry.gate and entry.search(piece.folded)
            ]
        return self._saying[entry]

    @kept
    def parties(self) -> Parties:
        """Who promises, judged from the whole document: the police alone where it says so, else both."""
        words = lexicon("actors")
        shared = lexicon("statements")["promise_word"]
        alone = bool(self.saying(words["police_alone"]))
        told = {id(piece) for entry in (shared, words["jointly"]) for piece in self.saying(entry)}
        about = [piece for piece in self.every_sentence if id(piece) in told]
        joint = any(joins_both(piece) for piece in about)
        if (alone and not joint) or self._names_police_only():
            return Parties((Actor(kind="police", via="document"),))
        both = (Actor(kind="police", via="document"), Actor(kind="municipality", via="document"))
        return Parties((*both, *self._third_parties(about)))

    def _names_police_only(self) -> bool:
        """Whether the text never names a municipality as a party, but does name the police."""
        acting = (piece for piece in self.every_sentence if not _is_step(piece))
        named = (m.category for piece in acting for m in mentions(piece.text) if not _is_where(piece, m))
        first = next((one for one in named if one in ("police", "municipality")), None)
        return first == "police" and "municipality" not in named  # read no further than to a municipality

    def _third_parties(self, about: list[Piece]) -> list[Actor]:
        """Third parties named side by side with both others in the first sentence that says whose promise it is."""
        for piece in about:
            if joins_both(piece) and piece.block.kind != "list_item":  # an item's party is its own
                return third_parties(piece)
        return []


def _is_where(piece: Piece, mention: Mention) -> bool:
    """ "I Stockholms stadsdel Bromma": where something is done, not by whom."""
    named = mention.category == "municipality" and " " in mention.name
    return named and bool(lexicon("grammar")["where"].search(piece.folded, 0, mention.start))


def _is_step(piece: Piece) -> bool:
    """ "Träffa kommunens förvaltning": an item in which a party is met, not one that acts."""
    return piece.block.kind == "list_item" and piece.clause.form == "infinitive"


def _names_site(text: str) -> bool:
    """ "Ringås kommun", "Start > Nyheter", "Nyheter", "7 april 2022": what stands above a title."""
    return bool(lexicon("titles")["site"].pattern.fullmatch(text.casefold().strip()))


def joins_both(piece: Piece) -> bool:
    """Whether a sentence about the promise names both parties side by side."""
    found = [m for m in mentions(piece.text) if m.category in ("police", "municipality", "police_staff")]
    if not {"police", "municipality"} <= kinds(found):
        return False
    for left, right in itertools.pairwise(found):
        if (
            left.kind != right.kind
            and right.start - left.end < 60
            and _side_by_side(piece.folded[left.end : right.start])
        ):
            return True
    return False


def _side_by_side(between: str) -> bool:
    return bool(lexicon("statements")["and"].search(between))
