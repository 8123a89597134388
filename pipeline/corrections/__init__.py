"""What people know better than the reader, as data: one patch file per document."""

from .apply import StaleCorrection, corrected
from .files import CorrectionsError, load_corrections
from .model import Correction, CorrectionFile
from .stale import STALE, corrected_where_fitting, held_back

__all__ = [
    "STALE", "Correction", "CorrectionFile", "CorrectionsError", "StaleCorrection", "corrected",
    "corrected_where_fitting", "held_back", "load_corrections",
]  # fmt: skip
