"""A document that kills or hangs the process that reads it costs only itself."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import pytest

from pipeline.batches import TOOK_TOO_LONG, WORKER_DIED, ReadingPool
from pipeline.documents import Document, Tools
from schemas import ExtractionResult, Issue

GOOD = "Medborgarlöfte 2025\n\nPolisen ska gå två rundor i veckan vid kajen i Falun.".encode()


class Trap(bytes):
    """Bytes that do harm in the process they are sent to, as a crash in a library written in C would."""

    harm: tuple[Callable[[int], object], tuple[int]]

    def __reduce__(self) -> tuple[Callable[[int], object], tuple[int]]:
        return self.harm


class Killer(Trap):
    """Ends the process."""

    harm = (os._exit, (1,))


class Sleeper(Trap):
    """Never comes back."""

    harm = (time.sleep, (600,))


@pytest.mark.parametrize(
    ("trap", "seconds", "code"), [(Killer(), 60, WORKER_DIED), (Sleeper(), 6, TOOK_TOO_LONG)], ids=["dies", "hangs"]
)
def test_the_others_are_read_and_the_culprit_is_named(trap: Trap, seconds: float, code: str) -> None:
    with ReadingPool(1, Tools(), seconds_per_document=seconds) as pool:
        lost, other = pool.read([Document("trap", trap), Document("other", GOOD)])
        [afterwards] = pool.read([Document("after", GOOD)])
    assert isinstance(lost, Issue)
    assert lost.code == code
    assert isinstance(other, str)
    assert other == afterwards
    assert ExtractionResult.model_validate_json(other).document.language == "sv"


def test_processes_and_this_one_give_the_same() -> None:
    documents = [Document(str(number), GOOD + b" %d" % number) for number in range(3)]
    with ReadingPool(2, Tools()) as many, ReadingPool(0, Tools()) as none:
        assert many.read(documents) == none.read(documents)
