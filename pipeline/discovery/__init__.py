"""Pages nobody listed: where they are looked for, how they are ranked, and the proof that is kept. See
docs/discovery.md."""

from .discover import Discovery, discover
from .proof import Candidate, Miss, SiteReport, Step
from .settings import DiscoverySettings
from .targets import Target, targets

__all__ = ["Candidate", "Discovery", "DiscoverySettings", "Miss", "SiteReport", "Step", "Target", "discover", "targets"]
