"""Reading many documents in a few processes. Plain functions; no orchestrator, no database."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import CancelledError, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from threading import Lock
from types import TracebackType
from typing import Self

from schemas import ExtractionResult, Issue, SourcedIssue

from .documents import Document, Tools, failed, read_document

WORKER_DIED = "worker-died"
TOOK_TOO_LONG = "took-too-long"
SECONDS_PER_DOCUMENT = 120.0
"""Far above what any sound document takes (a scanned page: two seconds); ends what the readers' own limits did not."""


Outcome = str | Issue
"""One document read: its record as JSON (cheap to send between processes), or why there is none."""


def read_batch(documents: Sequence[Document], tools: Tools) -> list[Outcome]:
    """One outcome per document, in order. Runs in a worker process."""
    return [_outcome(read_document(document, tools)) for document in documents]


def _outcome(found: ExtractionResult | SourcedIssue) -> Outcome:
    return found.issue if isinstance(found, SourcedIssue) else found.model_dump_json()


class ReadingPool:
    """Processes that read batches; with no workers, the calling process reads.

    Threads may call `read` at once. A document that kills its process (a crash in a library written in C, the system's
    out-of-memory killer) or hangs costs only itself: its batch is read again, one document at a time.
    """

    def __init__(self, workers: int, tools: Tools, *, seconds_per_document: float = SECONDS_PER_DOCUMENT) -> None:
        self._workers = workers
        self._tools = tools
        self._seconds = seconds_per_document
        self._pool: ProcessPoolExecutor | None = None
        self._guard = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._pool is not None:
            _end(self._pool)

    def read(self, documents: Sequence[Document]) -> list[Outcome]:
        """One outcome per document, in order."""
        if not self._workers:
            return read_batch(documents, self._tools)
        pool = self._current()
        try:
            work = pool.submit(read_batch, documents, self._tools)
            return work.result(timeout=self._seconds * max(len(documents), 1))
        # RuntimeError and CancelledError: another thread's batch ended the pool while this one was waiting in it.
        except (RuntimeError, TimeoutError, CancelledError):
            self._discard(pool)
            return self._one_by_one(documents)

    def _current(self) -> ProcessPoolExecutor:
        with self._guard:
            if self._pool is None:
                self._pool = _new_pool(self._workers)
            return self._pool

    def _discard(self, pool: ProcessPoolExecutor) -> None:
        """A pool that lost a process refuses all further work, and one that hangs does none."""
        with self._guard:
            if self._pool is pool:
                self._pool = None
        _end(pool)

    def _one_by_one(self, documents: Sequence[Document]) -> list[Outcome]:
        """In one process, which is replaced after each document that ends it."""
        pool = _new_pool(1)
        outcomes = []
        try:
            for document in documents:
                try:
                    outcomes += pool.submit(read_batch, [document], self._tools).result(timeout=self._seconds)
                except (BrokenProcessPool, TimeoutError) as error:
                    outcomes.append(self._lost(document, error))
                    _end(pool)
                    pool = _new_pool(1)
        finally:
            _end(pool)
        return outcomes

    def _lost(self, document: Document, error: Exception) -> Outcome:
        if isinstance(error, TimeoutError):
            message = f"Reading it took more than {self._seconds:.0f} seconds and was ended."
            return failed(document.source_id, TOOK_TOO_LONG, message).issue
        message = "The process that read it died; the file breaks a library or needs more memory than there is."
        return failed(document.source_id, WORKER_DIED, message).issue


def _new_pool(workers: int) -> ProcessPoolExecutor:
    # spawn: a fork of a process with threads (Prefect's, the fetcher's) can inherit a lock that nobody will release.
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def _end(pool: ProcessPoolExecutor) -> None:
    # shutdown() waits for running work, which here may hang for good.
    processes = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join()
