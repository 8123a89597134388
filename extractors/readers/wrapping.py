"""Lines that the width of a page broke, joined to what they continue."""

from __future__ import annotations

from extractors.clauses import read_clause
from extractors.lexicon import lexicon
from extractors.readers.bare_lines import names_promise
from extractors.readers.hyphens import joined
from extractors.readers.lines import DASHES, Line

_TERMINAL = (".", "!", "?", ":", ";", "…", "”", '"')
_WRAP_WIDTH = 68
"""A line at least this long that ends without a stop was broken by its width (e-mail and PDF dumps break at 70-100)."""

_SHORT_LINE = 4
"""Words of a line that may be a lead-in of its own ("Polisen lovar att")."""
_LAST_WORDS = 20
"""Characters of the last words of a line ("till och med")."""
_LABEL_WORDS = 4
_SENTENCE_WORDS = 6


def join_wrapped(lines: list[Line]) -> list[Line]:
    """Lines that a page width broke are joined to the line they continue."""
    if len(lines) == 1:
        return lines
    whole: list[Line] = []
    for i, line in enumerate(lines):
        if whole and _continues(whole[-1], line):
            is_first = bool(i) and lines[i - 1].marker != ""
            whole[-1] = _glue(_labelled(whole[-1], line) if is_first else whole[-1], line)
        else:
            whole.append(line)
    return whole


def _labelled(item: Line, below: Line) -> Line:
    """A bullet of a few words on a line of its own over a sentence is the label of what it says."""
    is_label = len(item.text.split()) <= _LABEL_WORDS and item.text[-1:].isalnum() and not item.strong
    is_sentence = below.text[:1].isupper() and len(below.text.split()) >= _SENTENCE_WORDS
    inner = lexicon("labels")["purpose_label"].opens(below.text.casefold())
    if not (is_label and is_sentence) or inner or read_clause(item.text.casefold()).form != "noun":
        return item
    return Line(item.text, item.indent, item.marker, item.level, len(item.text))


def _continues(above: Line, line: Line) -> bool:
    if line.marker or line.level or above.level or names_promise(line) or _is_lead_line(line):
        return False
    if lexicon("labels")["party_line"].opens(line.text.casefold()):
        return False
    if line.text.startswith("(") and not above.text.endswith((":", ".")):
        return True
    if line.text.startswith(DASHES) and not above.marker:
        return True
    if above.marker:
        return line.indent > above.indent or line.text[:1].islower() or above.text.endswith((",", "-", "\u00ad"))
    return (line.text[:1].islower() and not above.text.endswith((".", ":", "!"))) or _is_cut(above.text)


def _is_cut(text: str) -> bool:
    """Whether a line breaks off: before its width is full only after a comma, a hyphen or a word that needs another."""
    if text.endswith((",", "-", "\u00ad")) or (len(text) >= _WRAP_WIDTH and not text.endswith(_TERMINAL)):
        return True
    if len(text.split()) <= _SHORT_LINE:
        return False
    last = text[text.rfind(" ", 0, -_LAST_WORDS) + 1 :].casefold()
    return lexicon("labels")["unfinished"].search(last) is not None


def _glue(above: Line, line: Line) -> Line:
    return Line(joined(above.text, line.text), above.indent, above.marker, above.level, above.strong)


def _is_lead_line(line: Line) -> bool:
    """ "Parterna lovar" on a line of its own introduces what follows and continues nothing."""
    return bool(lexicon("leads")["lead_line"].pattern.fullmatch(line.text.casefold().strip()))
