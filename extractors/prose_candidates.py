"""A sentence that undertakes something, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.drafts import Draft
from extractors.page import Page
from extractors.remembering import kept
from extractors.structure.outline import Section
from extractors.structure.pieces import Paragraph


@dataclass(frozen=True)
class Candidate:
    """A sentence that undertakes something."""

    draft: Draft
    is_umbrella: bool
    section: Section
    paragraph: Paragraph
    is_means: bool = False
    """It says how the sentence before it is carried out ("Detta sker genom ...")."""
    is_content: bool = False
    """It says what the promise holds ("I löftet ingår att ...")."""
    is_led: bool = False
    """It completes an open line above its heading, as an item of a list would."""


@dataclass(frozen=True)
class Setting:
    """Where a sentence of running text stands, and what was found before it."""

    page: Page
    section: Section
    paragraph: Paragraph
    before: Sequence[Candidate]
    """Undertakings of the section before the sentence."""
    is_last_resort: bool
    """The page is a promise on which none were found, so that themes printed under its background may hold them."""

    @property
    def goes_on(self) -> bool:
        """Whether the paragraph has undertaken something already: "... lovar polisen att ... Kommunen ska byta
        lampor."."""
        return bool(self.before) and self.before[-1].paragraph is self.paragraph

    @kept
    def in_promise(self) -> bool:
        """Whether a heading below that of the page says that undertakings stand here."""
        section = self.section
        under_promise = section.under == "promise" and section.heading is not self.page.heading
        return under_promise or section.reading.names_actor

    @property
    def is_open(self) -> bool:
        """Whether any duty counts, since nothing else was found."""
        return self.is_last_resort and self.section.role == "theme"

    @property
    def is_told_of(self) -> bool:
        """Whether the section describes, so that only a promise counts."""
        return self.section.under in ("background", "definition") and not (self.is_open or self.goes_on)
