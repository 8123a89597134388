"""What one document adds to the figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from schemas import Commitment, ExtractionResult, Target

from .gold import GoldCommitment, GoldDocument
from .mistakes import Excerpt, Mistake
from .pairing import Slots
from .tally import Tally


@dataclass(frozen=True)
class Judged:
    """An extracted commitment that counts for or against, and what of it is right."""

    commitment: Commitment
    expected: GoldCommitment | None
    """None for a spurious one."""
    slots: Slots | None

    @property
    def is_right(self) -> bool:
        """Text, actors and all targets."""
        return self.slots is not None and self.slots.all_right

    def targets(self) -> Iterator[tuple[Target, bool]]:
        """Its targets that count, each with whether it is right."""
        if self.slots is None:
            yield from ((target, False) for target in self.commitment.targets)
        else:
            wrong = {id(target) for target in self.slots.spurious}
            yield from ((target, id(target) not in wrong) for target in self.slots.counted)


@dataclass
class DocumentScore:
    """What one document adds to the figures. A document without a record counts as one in which nothing was found."""

    gold: GoldDocument
    record: ExtractionResult | None
    counts: dict[str, Tally] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text that was read."""
        return self.record.document.text if self.record else ""

    def add(self, name: str, tally: Tally) -> None:
        """Count more of a field."""
        self.counts[name] = self.counts.get(name, Tally()) + tally

    def decide(self, name: str, expected: str, got: str, place: Excerpt | None = None) -> None:
        """Count one decision, right when both read alike."""
        self.add(name, Tally(int(expected == got), 1, 1))
        if expected != got:
            self.mistakes.append(Mistake(name, "wrong", expected, got, place))
