"""Changes, notices with their deliveries, tickets."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "changes",
        sa.Column("change_id", sa.String(64), primary_key=True),
        sa.Column("run_id", sa.String(64), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(32), nullable=False),
        sa.Column("promise_key", sa.Text, nullable=False),
        sa.Column("source_id", sa.String(255), nullable=False),
        sa.Column("change", sa.Text, nullable=False),
    )
    op.create_index("ix_changes_day", "changes", ["day"])
    op.create_table(
        "notices",
        sa.Column("notice_id", sa.String(64), primary_key=True),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("notice", sa.Text, nullable=False),
    )
    op.create_index("ix_notices_day", "notices", ["day"])
    op.create_table(
        "deliveries",
        sa.Column("channel", sa.String(64), primary_key=True),
        sa.Column("notice_id", sa.String(64), sa.ForeignKey("notices.notice_id"), primary_key=True),
        sa.Column("delivered_at", sa.String(32), nullable=False),
    )
    op.create_table(
        "tickets",
        sa.Column("source_id", sa.String(255), primary_key=True),
        sa.Column("failing_since", sa.String(10), primary_key=True),
        sa.Column("opened_on", sa.String(10), nullable=False),
        sa.Column("closed_on", sa.String(10)),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("message", sa.Text, nullable=False),
    )


def downgrade() -> None:
    """Drop them."""
    for table in ("tickets", "deliveries", "notices", "changes"):
        op.drop_table(table)
