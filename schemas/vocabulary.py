"""The closed sets of values that fields may hold. Each is exhaustive: a value outside it fails validation."""

from __future__ import annotations

from typing import Literal

DocumentKind = Literal["promise", "follow_up", "agreement", "action_plan", "index", "news", "other"]
Publisher = Literal["police", "municipality", "other"]
ActorKind = Literal["police", "municipality", "other"]
Via = Literal["subject", "lead_in", "heading", "tag", "document"]
Modality = Literal["promise", "duty", "future", "present", "infinitive", "noun_phrase", "conditional"]
"""Grammar that carries the undertaking: lovar / ska / kommer att / present tense / bare infinitive / noun phrase /
om ... så lovar."""
StatusQuo = Literal["new", "continued", "expanded", "unclear"]
Comparator = Literal["at_least", "at_most", "more_than", "less_than", "exactly", "about", "between"]
Per = Literal["day", "week", "month", "quarter", "term", "half_year", "year", "period"]
TargetKind = Literal["output", "outcome", "service_level"]
Precision = Literal["day", "month", "half_year", "season", "year", "none"]
Verdict = Literal["kept", "partly", "not_kept", "not_reported", "unclear"]
Severity = Literal["info", "warning", "error"]
Stage = Literal["fetch", "read", "structure", "extract", "assemble", "publish"]
CoverageStatus = Literal[
    "current", "upcoming", "lapsed", "undated", "follow_up_only", "agreement_only", "none_found",
    "blocked", "failed", "unreadable", "not_checked",
]  # fmt: skip
PlaceStatus = Literal["confirmed", "inferred", "presumed"]
