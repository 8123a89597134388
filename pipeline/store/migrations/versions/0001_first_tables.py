"""First tables: runs, records, unreadables, sources."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "runs",
        sa.Column("run_id", sa.String(64), primary_key=True),
        sa.Column("started_at", sa.String(32), nullable=False),
        sa.Column("finished_at", sa.String(32)),
        sa.Column("report", sa.Text),
    )
    op.create_table(
        "records",
        sa.Column("record_key", sa.String(64), primary_key=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("extractor_version", sa.String(32), nullable=False),
        sa.Column("register_version", sa.String(64), nullable=False),
        sa.Column("run_id", sa.String(64), sa.ForeignKey("runs.run_id"), nullable=False),
        sa.Column("record", sa.Text, nullable=False),
    )
    op.create_index("ix_records_sha256", "records", ["sha256"])
    op.create_table(
        "unreadables",
        sa.Column("record_key", sa.String(64), primary_key=True),
        sa.Column("run_id", sa.String(64), sa.ForeignKey("runs.run_id"), nullable=False),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("issue", sa.Text, nullable=False),
    )
    op.create_table(
        "sources",
        sa.Column("source_id", sa.String(255), primary_key=True),
        sa.Column("record_key", sa.String(64), sa.ForeignKey("records.record_key")),
        sa.Column("checked_on", sa.String(10)),
        sa.Column("answered_on", sa.String(10)),
        sa.Column("fetch_failure", sa.String(16)),
        sa.Column("fetch_failing_since", sa.String(10)),
        sa.Column("fetch_issue", sa.Text),
        sa.Column("read_failing_since", sa.String(10)),
        sa.Column("read_issue", sa.Text),
    )


def downgrade() -> None:
    """Drop them."""
    for name in ("sources", "unreadables", "records", "runs"):
        op.drop_table(name)
