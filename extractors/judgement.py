"""What a page is, and what follows for its undertakings and its reports: by the rules, then by the model."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.drafts import Draft
from extractors.follow_ups import follow_ups
from extractors.kind import document_kind
from extractors.kind_model import weighed_kind
from extractors.page import Page
from extractors.retrospect import is_report
from extractors.second_look import plausible
from extractors.undertakings import candidates_of_promise, undertakings
from schemas import FollowUp
from schemas.vocabulary import DocumentKind


@dataclass(frozen=True)
class Judgement:
    """The kind of a page with its undertakings and its reports on earlier promises."""

    kind: DocumentKind
    drafts: list[Draft]
    reports: list[FollowUp]


def judged(page: Page) -> Judgement:
    """By the rules, unless the model is sure that they are wrong."""
    ruled = judged_by_rules(page)
    kind = weighed_kind(page, ruled.drafts, ruled.kind)
    return ruled if kind == ruled.kind else _overruled(page, ruled, kind)


def judged_by_rules(page: Page) -> Judgement:
    """By the rules alone. Only a promise and its follow-up report on an earlier promise."""
    drafts = undertakings(page)
    reports = follow_ups(page, whole_page=is_report(page, drafts))
    kind = document_kind(page, drafts, bool(reports))
    return Judgement(kind, drafts, reports if kind in ("promise", "follow_up") else [])


def _overruled(page: Page, ruled: Judgement, kind: DocumentKind) -> Judgement:
    """Only a promise has undertakings: they are dropped where the rules took the page for one, and looked for where
    they did not. Without a sentence that can be one the page stays what it was; where the second look denies all that
    there are, the record says that none was found."""
    if kind == "promise":
        found = candidates_of_promise(page)
        return Judgement(kind, plausible(page, found), follow_ups(page, whole_page=False)) if found else ruled
    return Judgement(kind, [], follow_ups(page, whole_page=True) if kind == "follow_up" else [])
