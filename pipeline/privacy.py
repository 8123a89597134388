"""What a release leaves out: names of persons, their e-mail addresses and telephone numbers.

Why, and what that rests on: docs/privacy.md. Characters are replaced one by one, so that spans still quote exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from schemas import ExtractionResult, Span

MARK = "█"
"""U+2588, which no page uses in its text."""

_CAPITALISED = r"(?-i:[A-ZÅÄÖÉÜ])[\w'’-]*\.?"
_EMAIL = re.compile(r"[\w.+-]+(?:@|\s?\(at\)\s?|\s?\[at\]\s?)[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
# Swedish numbers begin with 0 or +46 and have eight digits or more; "114 14" and "112" are nobody's own.
_TELEPHONE = re.compile(r"(?<![\w/.-])(?:\+46|0046|0(?=[1-9]))(?:[\s\u00a0/–-]?\(?\d\)?){7,11}(?![\w/])")
# A line that holds nothing but two to four capitalised words, as names stand in contact boxes.
_NAME_LINE = re.compile(rf"^\W*({_CAPITALISED}(?:[ \u00a0](?:von|af|de|{_CAPITALISED})){{1,3}})\W*$")
# "kommunpolis Eva Ek", "Eva Ek, kommunpolis": capitalised words next to the role, on its line.
_NAME_AFTER = re.compile(rf"^[\s,:–-]*({_CAPITALISED}(?:[ \u00a0]{_CAPITALISED}){{1,3}})")
_NAME_BEFORE = re.compile(rf"({_CAPITALISED}(?:[ \u00a0]{_CAPITALISED}){{1,3}})[\s,:–-]*$")
_KEPT_FIELDS = frozenset({"url", "sha256", "document_id", "code", "extractor_version", "schema_version", "media_type"})
"""Fields that are no text of the document."""


def redacted(record: ExtractionResult) -> ExtractionResult:
    """The record without personal data, all offsets unchanged. Doing it twice changes nothing more."""
    private = set(_private_strings(record))
    if not private:
        return record
    pattern = _any_of(private)
    return ExtractionResult.model_validate(_without(record.model_dump(), pattern))


def _private_strings(record: ExtractionResult) -> Iterator[str]:
    text = record.document.text
    for promise in record.promise_sets:
        for signatory in promise.signatories:
            yield signatory.name
            yield text[signatory.span.start : signatory.span.end]
    for contact in record.contacts:
        yield from _names_near(text, contact.span, _words_of_organisations(record))
    for pattern in (_EMAIL, _TELEPHONE):
        yield from (found.group() for found in pattern.finditer(text))


def _words_of_organisations(record: ExtractionResult) -> set[str]:
    names: list[str | None] = [place.name for place in record.document.municipalities]
    names += [contact.organisation.name for contact in record.contacts]
    names += [contact.role for contact in record.contacts]
    district = record.document.local_police_district
    names += [district.name, district.region] if district else []
    return {word.casefold() for name in names if name for word in name.split()}


def _names_near(text: str, span: Span, known: set[str]) -> Iterator[str]:
    """Capitalised words beside a contact's role, or alone on the line above or below it."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end) if "\n" in text[span.end :] else len(text)
    above = text[:start].rstrip("\n").rpartition("\n")[2]
    below = text[end:].lstrip("\n").partition("\n")[0]
    candidates = (
        _NAME_AFTER.search(text[span.end : end]), _NAME_BEFORE.search(text[start : span.start]),
        _NAME_LINE.search(above), _NAME_LINE.search(below),
    )  # fmt: skip
    for found in candidates:
        if found and not known & {word.casefold() for word in found[1].split()}:
            yield found[1]


def _any_of(strings: Iterable[str]) -> re.Pattern[str]:
    """Any of the strings as whole words, whatever white space parts their words."""
    spaced = {r"\s+".join(map(re.escape, string.split())) for string in strings if re.search(r"\w", string)}
    longest_first = sorted(spaced, key=lambda expression: (-len(expression), expression))
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)" if longest_first else r"(?!)")


def _without(value: Any, pattern: re.Pattern[str], field: str = "") -> Any:
    if isinstance(value, str):
        return value if field in _KEPT_FIELDS or field.endswith("_id") else pattern.sub(_marks, value)
    if isinstance(value, dict):
        return {name: _without(part, pattern, name) for name, part in value.items()}
    if isinstance(value, list):
        return [_without(part, pattern, field) for part in value]
    return value


def _marks(found: re.Match[str]) -> str:
    return re.sub(r"[^\s]", MARK, found.group())
