"""What people know better than the reader, as data: one patch file per document."""

from .apply import corrected
from .files import CorrectionsError, load_corrections
from .fitting import StaleCorrection
from .model import Correction, CorrectionFile
from .seen import seen_page
from .stale import STALE, corrected_where_fitting, held_back

__all__ = [
    "STALE", "Correction", "CorrectionFile", "CorrectionsError", "StaleCorrection", "corrected",
    "corrected_where_fitting", "held_back", "load_corrections", "seen_page",
]  # fmt: skip
