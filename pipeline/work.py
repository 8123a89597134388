"""What a run has in hand: its plan, the register, the archive, the state of record, the clock."""

from __future__ import annotations

import fcntl
import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from schemas import Source
from schemas.places import Municipality, Places, swedish_places

from .archive import Archive
from .corrections import CorrectionFile, load_corrections
from .documents import Tools
from .mirror import Mirror
from .notices.settings import NoticeSettings, load_notice_settings
from .place_files import load_places
from .plan import RunPlan
from .publish import check_folder
from .sources import load_sources
from .store import Store


class AlreadyRunning(Exception):
    """Another run holds the state folder."""


class UnknownSource(Exception):
    """The register has no active source of that name."""


Progress = Callable[[str, int, int], None]
"""Called with the step ("fetch", "read", "publish"), how much of it is done, and how much there is."""


@dataclass(frozen=True)
class Setting:
    """What a run takes from outside besides its plan."""

    now: Callable[[], datetime]
    mirror: Mirror
    tools: Tools
    """Its places are replaced by the plan's."""
    progress: Progress
    secrets: Mapping[str, str] = field(default_factory=dict)
    """Addresses of channels that the settings of notices name and do not hold; the command passes the environment."""


@dataclass(frozen=True)
class Work:
    """An opened run."""

    plan: RunPlan
    setting: Setting
    run_id: str
    started_at: datetime
    register: tuple[Source, ...]
    """All sources, of every status."""
    municipalities: tuple[Municipality, ...]
    """Those that coverage is about."""
    tools: Tools
    extractor_version: str
    register_version: str
    archive: Archive
    store: Store
    corrections: Mapping[str, CorrectionFile]
    """Human corrections by source."""
    notices: NoticeSettings
    """Whom to tell what."""

    @property
    def today(self) -> str:
        """The day of the run, for "failing since"."""
        return self.started_at.date().isoformat()

    @property
    def chosen(self) -> list[Source]:
        """The active sources that this run looks at."""
        only = set(self.plan.only)
        return [s for s in self.register if s.status == "active" and (not only or s.source_id in only)]


@contextmanager
def opened(plan: RunPlan, setting: Setting) -> Iterator[Work]:
    """Everything at hand, closed again afterwards.

    Raises SourceListError, PlacesFileError, UnknownSource, UnfitFolder, CorrectionsError, NoticeSettingsError,
    AlreadyRunning, sqlalchemy.exc.SQLAlchemyError, OSError.
    """
    from extractors.version import EXTRACTOR_VERSION

    register = tuple(load_sources(plan.sources))
    _check_only(plan.only, register)
    check_folder(plan.output)
    known = {source.source_id for source in register}
    corrections = load_corrections(plan.corrections, known) if plan.corrections else {}
    notices = load_notice_settings(plan.notices) if plan.notices else NoticeSettings()
    more = load_places(plan.places) if plan.places else Places(municipalities=())
    places = swedish_places().extended(more)
    started_at = setting.now()
    run_id = started_at.strftime("%Y%m%dT%H%M%S.%fZ")
    with _sole(plan.state):
        store = Store.open(plan.database_url)
        try:
            store.begin_run(run_id, started_at.isoformat())
            yield Work(
                plan=plan,
                setting=setting,
                run_id=run_id,
                started_at=started_at,
                register=register,
                municipalities=(more if plan.only_these_places else places).municipalities,
                tools=Tools(places=places, ocr=setting.tools.ocr),
                extractor_version=EXTRACTOR_VERSION,
                register_version=_version_of(places),
                archive=Archive(plan.state / "archive"),
                store=store,
                corrections=corrections,
                notices=notices,
            )
        finally:
            store.close()


def _check_only(only: tuple[str, ...], register: tuple[Source, ...]) -> None:
    active = {source.source_id for source in register if source.status == "active"}
    if unknown := sorted(set(only) - active):
        raise UnknownSource(f"no active source named {', '.join(unknown)}")


def _version_of(places: Places) -> str:
    return hashlib.sha256(places.model_dump_json().encode()).hexdigest()[:16]


@contextmanager
def _sole(folder: Path) -> Iterator[None]:
    """Hold the folder for one run. The kernel frees the lock when its holder dies."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "run.lock").open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AlreadyRunning(f"another run is at work in {folder}") from error
        yield
