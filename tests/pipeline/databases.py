"""An empty database of either kind, gone afterwards."""

from __future__ import annotations

import os
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

SERVER = "MEDBORGARLOFTEN_TEST_POSTGRESQL"
"""Environment variable with the SQLAlchemy URL of a PostgreSQL database in which tests may make schemas."""


@contextmanager
def databases(kind: str) -> Iterator[str]:
    """The URL of an empty database; skips where there is no PostgreSQL server."""
    if kind == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{Path(folder) / 'state.sqlite'}"
        return
    server = os.environ.get(SERVER)
    if not server:
        pytest.skip(f"{SERVER} names no PostgreSQL server")
    schema = f"test_{uuid.uuid4().hex}"
    engine = create_engine(server)
    try:
        with engine.begin() as connection:
            connection.execute(text(f"CREATE SCHEMA {schema}"))
        joint = "&" if "?" in server else "?"
        yield f"{server}{joint}options=-csearch_path%3D{schema}"
    finally:
        with engine.begin() as connection:
            connection.execute(text(f"DROP SCHEMA IF EXISTS {schema} CASCADE"))
        engine.dispose()
