"""Drafts into promise sets: every slot of every commitment."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.actors import resolve
from extractors.confidence import commitment_confidence, rated_targets
from extractors.drafts import Draft
from extractors.grading import is_hedged, modality, specificity, status_quo
from extractors.ids import IdMaker
from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.period import find_period
from extractors.review import find_review
from extractors.structure.pieces import Piece
from extractors.target_rates import lead_rate, with_rate
from extractors.targets import targets_of
from extractors.themes import themes_of
from extractors.vintages import Vintage
from schemas import Commitment, FocusArea, Issue, LocalPoliceDistrict, MunicipalityRef, PromiseSet, Signatory, Target


def focus_areas(pieces: Sequence[Piece], ids: IdMaker) -> list[FocusArea]:
    """The printed areas with their themes."""
    return [
        FocusArea(
            focus_area_id=ids.make("f", piece.text), label=piece.text, themes=themes_of(piece.folded), span=piece.span
        )
        for piece in pieces
    ]


def commitment(draft: Draft, page: Page, areas: dict[str, FocusArea], ids: IdMaker) -> tuple[Commitment, list[Issue]]:
    """One commitment with all its slots, and doubts about its numbers."""
    actors = resolve(draft.piece, draft.clause, draft.tag, draft.inherited, lambda: page.parties)
    targets, issues = _targets(draft)
    area = areas.get(draft.area.folded) if draft.area is not None else None
    return Commitment(
        commitment_id=ids.make("c", draft.piece.text),
        text=draft.piece.text,
        lead_in=draft.lead.text if draft.lead else None,
        focus_area_id=area.focus_area_id if area else None,
        themes=themes_of(draft.piece.folded) or (area.themes if area else []),
        actors=actors,
        modality=modality(draft.clause),
        is_hedged=is_hedged(draft.piece),
        is_conditional=draft.clause.form == "conditional",
        status_quo=status_quo(draft.piece),
        specificity=specificity(draft.piece, draft.clause, targets),
        is_measurable=bool(targets),
        is_time_bound=any(target.per or target.deadline for target in targets),
        targets=rated_targets(targets, draft.evidence),
        span=draft.piece.span,
        confidence=commitment_confidence(draft.piece.text, actors, targets, draft.evidence),
        evidence=list(draft.evidence),
    ), issues


def _targets(draft: Draft) -> tuple[list[Target], list[Issue]]:
    targets, issues = targets_of(draft.piece)
    for piece in draft.measured_by:
        more, doubts = targets_of(piece)
        targets, issues = targets + more, issues + doubts
    introduced = draft.lead or draft.heading
    if introduced is not None and (rate := lead_rate(introduced)):
        targets = [with_rate(target, rate) for target in targets]
    return targets, issues


def promise_set(
    vintage: Vintage,
    page: Page,
    areas: Sequence[Piece],
    municipalities: Sequence[MunicipalityRef],
    district: LocalPoliceDistrict | None,
    signatories: Sequence[Signatory],
    ids: IdMaker,
) -> tuple[PromiseSet, list[Issue]]:
    """One promise of a page."""
    printed = focus_areas(areas, ids)
    by_label = {piece.folded: area for piece, area in zip(areas, printed, strict=True)}
    made = [commitment(draft, page, by_label, ids) for draft in vintage.drafts]
    holding = {draft.piece.block.start for draft in vintage.drafts}
    period, issues = find_period(page, vintage.sections, holding)
    result = PromiseSet(
        promise_set_id=ids.make("p", *(m.code for m in municipalities), period.text if period else ""),
        municipalities=list(municipalities),
        local_police_district=district,
        period=period,
        review=find_review(vintage.sections),
        is_partial=bool(page.saying(lexicon("statements")["partial"])),
        focus_areas=printed,
        commitments=[one for one, _ in made],
        signatories=list(signatories),
    )
    return result, issues + [issue for _, doubts in made for issue in doubts]
