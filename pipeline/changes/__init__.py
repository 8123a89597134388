"""What one release says otherwise than the one before, and why."""

from .compare import changes_between
from .model import Change, ChangeKind, FieldChange, Reason
from .previous import LastRelease, last_release
from .sides import Sides

__all__ = ["Change", "ChangeKind", "FieldChange", "LastRelease", "Reason", "Sides", "changes_between", "last_release"]
