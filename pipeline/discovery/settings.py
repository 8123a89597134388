"""How far discovery goes on one site."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from schemas import Record

Count = Annotated[int, Field(ge=1)]


class DiscoverySettings(Record):
    """Limits per site. With a pause of five seconds, 120 requests take ten minutes."""

    requests_per_site: Count = 120
    """Pages asked for on a municipal site, sitemaps and lists included."""
    requests_police: Count = 900
    """Pages asked for on the site of the police, which holds pages about all municipalities."""
    sitemaps_per_site: Count = 40
    """Sitemaps read of one site; the survey's largest site has 31."""
    list_pages: Count = 3
    """Pages of one search or list of news."""
    waypoints_per_site: Count = 15
    """Pages looked at that only seem to lead to such pages."""
    depth: Count = 4
    """Links followed from a list or waypoint."""
