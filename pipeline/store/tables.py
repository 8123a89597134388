"""The tables. Changing one takes a migration in `migrations/versions`; a test compares the two."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, MetaData, String, Table, Text

metadata = MetaData()

# Instants and days are ISO 8601 text: both databases sort it rightly, and SQLite has no type for them.
runs = Table(
    "runs",
    metadata,
    Column("run_id", String(64), primary_key=True),
    Column("started_at", String(32), nullable=False),
    Column("finished_at", String(32)),
    Column("report", Text),
)

# One row per document as read by one version of the rules. Never changed, so that an old state can be looked up.
records = Table(
    "records",
    metadata,
    Column("record_key", String(64), primary_key=True),
    Column("sha256", String(64), nullable=False, index=True),
    Column("url", Text, nullable=False),
    Column("extractor_version", String(32), nullable=False),
    Column("register_version", String(64), nullable=False),
    Column("run_id", String(64), ForeignKey("runs.run_id"), nullable=False),
    Column("record", Text, nullable=False),
)

# Documents of which that version of the rules can make no record, so that they are not tried again every night.
unreadables = Table(
    "unreadables",
    metadata,
    Column("record_key", String(64), primary_key=True),
    Column("run_id", String(64), ForeignKey("runs.run_id"), nullable=False),
    Column("code", String(64), nullable=False),
    Column("issue", Text, nullable=False),
)

# One row per source, changed by each run: the newest good record, and what stands in the way of a newer one.
sources = Table(
    "sources",
    metadata,
    Column("source_id", String(255), primary_key=True),
    Column("record_key", String(64), ForeignKey("records.record_key")),
    Column("checked_on", String(10)),
    Column("answered_on", String(10)),
    Column("fetch_failure", String(16)),
    Column("fetch_failing_since", String(10)),
    Column("fetch_issue", Text),
    Column("read_failing_since", String(10)),
    Column("read_issue", Text),
)

# What releases said otherwise than the ones before. Never changed. No foreign key: a release may have been made with
# another database than the one that takes its changes over.
changes = Table(
    "changes",
    metadata,
    Column("change_id", String(64), primary_key=True),
    Column("run_id", String(64), nullable=False),
    Column("day", String(10), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("reason", String(32), nullable=False),
    Column("promise_key", Text, nullable=False),
    Column("source_id", String(255), nullable=False),
    Column("change", Text, nullable=False),
)

# What somebody may want to be told. Never changed.
notices = Table(
    "notices",
    metadata,
    Column("notice_id", String(64), primary_key=True),
    Column("day", String(10), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("notice", Text, nullable=False),
)

# Which channel has been given which notice.
deliveries = Table(
    "deliveries",
    metadata,
    Column("channel", String(64), primary_key=True),
    Column("notice_id", String(64), ForeignKey("notices.notice_id"), primary_key=True),
    Column("delivered_at", String(32), nullable=False),
)

# One row per spell of trouble of a source; open while `closed_on` is null.
tickets = Table(
    "tickets",
    metadata,
    Column("source_id", String(255), primary_key=True),
    Column("failing_since", String(10), primary_key=True),
    Column("opened_on", String(10), nullable=False),
    Column("closed_on", String(10)),
    Column("code", String(64), nullable=False),
    Column("message", Text, nullable=False),
)
