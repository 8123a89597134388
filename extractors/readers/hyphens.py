"""Words that a hyphen broke at the end of a line."""

from __future__ import annotations

from extractors.lexicon import lexicon

HYPHENS = ("-", "‐", "\u00ad")


def glue(left: str, right: str) -> str | None:
    """`left`, which ends in a hyphen, and `right` as one word; None when they stay two ("skol-" "och").

    A hyphen before a capital or after one or after a digit belongs to the word ("CAN-rapport", "2023-2024",
    "Väst-Sverige").
    """
    stem = left[:-1]
    if left.endswith("\u00ad"):
        return stem + right
    bare = right.casefold().strip(".,;:()")
    if lexicon("page_layout")["after_open_hyphen"].pattern.fullmatch(bare):
        return None
    if right[:1].isupper() or right[:1].isdigit() or stem[-1:].isdigit() or stem.isupper() or not stem[-1:].isalpha():
        return left + right
    return stem + right


def joined(above: str, below: str) -> str:
    """Two lines as one; a word that a hyphen broke between them is one again, unless a capital follows: the line below
    may be the page's head."""
    head, _, last = above.rpartition(" ")
    first, _, rest = below.partition(" ")
    is_broken = len(last) > 1 and last.endswith(HYPHENS) and first[:1].islower()
    whole = glue(last, first) if is_broken else None
    if whole is None:
        return f"{above} {below}"
    return " ".join(part for part in (head, whole, rest) if part)
