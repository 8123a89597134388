"""A sentence that undertakes something, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.drafts import Draft
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
