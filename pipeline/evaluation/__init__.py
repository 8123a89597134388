"""Records measured against what careful readers say stands in the documents."""

from .evaluation import Evaluation, evaluation
from .gold import GoldDocument, GoldFileError, read_gold
from .reading import score_texts

__all__ = ["Evaluation", "GoldDocument", "GoldFileError", "evaluation", "read_gold", "score_texts"]
