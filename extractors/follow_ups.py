"""Reports on earlier promises: what was promised, what was done, and what the text says of the outcome."""

from __future__ import annotations

from extractors.looking_back.counting import counted
from extractors.looking_back.draft import Draft
from extractors.looking_back.items import items
from extractors.looking_back.joining import join
from extractors.looking_back.periods import of_period
from extractors.looking_back.reading import events
from extractors.looking_back.zones import Zone, zones
from extractors.page import Page
from extractors.retrospect import is_follow_up
from schemas import FollowUp


def follow_ups(page: Page, whole_page: bool) -> list[FollowUp]:
    """The reports on a page; `whole_page`: all of it looks back, else only its follow-up sections."""
    found = [_follow_up(page, zone, whole_page) for zone in zones(page, whole_page)]
    return [report for report in found if report is not None]


def _follow_up(page: Page, zone: Zone, whole_page: bool) -> FollowUp | None:
    """One report. Beside a promise, a section that tells no result is a plan, not a report."""
    drafts = counted(join(events(zone, page)), page)
    if not drafts:
        return _status_only(page, zone) if whole_page and is_follow_up(page) else None
    if not (whole_page or _tells_results(drafts)):
        return None
    made = items(drafts)
    return FollowUp(of_period=of_period(page, zone, made[0].span.start, whole_page), items=made)


def _status_only(page: Page, zone: Zone) -> FollowUp | None:
    """A report that says how the whole promise went and tells no deed."""
    period = of_period(page, zone, len(page.text), whole_page=True)
    return FollowUp(of_period=period, items=[]) if period else None


def _tells_results(drafts: list[Draft]) -> bool:
    return any(draft.results for draft in drafts)
