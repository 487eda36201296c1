"""Everything around an event: files, letters, templates, what was decided."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from rangkul.data.types import Document, Instant, UuidKey


ONE_HOLDER = (
    "(CASE WHEN officer_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN guest_id IS NULL THEN 0 ELSE 1 END)"
    " + (CASE WHEN village_code IS NULL THEN 0 ELSE 1 END) = 1"
)
KEPT_UNIQUE = (
    ("uq_certificate_event_officer", "certificate (event_id, officer_id, type) WHERE revoked_at IS NULL"),
    ("uq_certificate_event_guest", "certificate (event_id, guest_id, type) WHERE revoked_at IS NULL"),
    ("uq_certificate_charter", "certificate (village_code, type) WHERE revoked_at IS NULL AND event_id IS NULL"),
    ("uq_score_event", "score (event_id, officer_id, test) WHERE session_id IS NULL"),
    ("uq_score_session", "score (session_id, officer_id, test) WHERE session_id IS NOT NULL"),
)


def upgrade() -> None:
    _new_tables()
    _new_columns()
    op.execute("DROP INDEX uq_certificate_event_officer")
    op.execute("DROP INDEX uq_certificate_event_guest")
    _certificates_of_villages()
    _scores_of_sessions()
    for name, what in KEPT_UNIQUE:
        op.execute(f"CREATE UNIQUE INDEX {name} ON {what}")


def _new_tables() -> None:
    op.create_table('picture',
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('media', sa.String(length=20), nullable=False),
    sa.Column('width', sa.Integer(), nullable=False),
    sa.Column('height', sa.Integer(), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.Column('added_at', Instant(), nullable=False),
    sa.PrimaryKeyConstraint('sha256', name=op.f('pk_picture'))
    )
    op.create_table('template',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('type', sa.String(length=20), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('content', Document(), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('saved_at', Instant(), nullable=False),
    sa.Column('saved_by', sa.String(length=200), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_template')),
    sa.UniqueConstraint('type', 'name', 'revision', name=op.f('uq_template_type_name_revision'))
    )
    op.create_table('event_file',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('event_id', UuidKey(), nullable=False),
    sa.Column('type', sa.String(length=20), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('caption', sa.String(length=200), nullable=True),
    sa.Column('bytes', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('added_at', Instant(), nullable=False),
    sa.Column('account', sa.String(length=200), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_event_file_event_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_event_file'))
    )
    op.create_index(op.f('ix_event_file_event_id'), 'event_file', ['event_id'], unique=False)
    op.create_table('event_paper',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('event_id', UuidKey(), nullable=False),
    sa.Column('type', sa.String(length=20), nullable=False),
    sa.Column('content', Document(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_event_paper_event_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_event_paper')),
    sa.UniqueConstraint('event_id', 'type', name=op.f('uq_event_paper_event_id_type'))
    )
    op.create_table('letter',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('event_id', UuidKey(), nullable=False),
    sa.Column('number', sa.String(length=80), nullable=False),
    sa.Column('dated', sa.Date(), nullable=False),
    sa.Column('addressee', sa.String(length=200), nullable=False),
    sa.Column('snapshot', Document(), nullable=False),
    sa.Column('officer_ids', Document(), nullable=False),
    sa.Column('issued_at', Instant(), nullable=False),
    sa.Column('issued_by', sa.String(length=200), nullable=False),
    sa.Column('withdrawn_at', Instant(), nullable=True),
    sa.Column('withdrawn_reason', sa.String(length=500), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_letter_event_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_letter')),
    sa.UniqueConstraint('number', name=op.f('uq_letter_number'))
    )
    op.create_index(op.f('ix_letter_event_id'), 'letter', ['event_id'], unique=False)
    op.create_table('take_along',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('event_id', UuidKey(), nullable=False),
    sa.Column('station', sa.String(length=200), nullable=False),
    sa.Column('made_at', Instant(), nullable=False),
    sa.Column('made_by', sa.String(length=200), nullable=False),
    sa.Column('returned_at', Instant(), nullable=True),
    sa.Column('marks', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_take_along_event_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_take_along'))
    )
    op.create_index(op.f('ix_take_along_event_id'), 'take_along', ['event_id'], unique=False)
    op.create_table('award_decision',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('event_id', UuidKey(), nullable=False),
    sa.Column('officer_id', UuidKey(), nullable=True),
    sa.Column('guest_id', UuidKey(), nullable=True),
    sa.Column('earned', sa.Boolean(), nullable=False),
    sa.Column('reason', sa.String(length=500), nullable=False),
    sa.Column('at', Instant(), nullable=False),
    sa.Column('account', sa.String(length=200), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_award_decision_event_id')),
    sa.ForeignKeyConstraint(['guest_id'], ['guest.id'], name=op.f('fk_award_decision_guest_id')),
    sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name=op.f('fk_award_decision_officer_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_award_decision'))
    )
    op.create_index(op.f('ix_award_decision_event_id'), 'award_decision', ['event_id'], unique=False)
    op.create_table('settlement',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('session_id', UuidKey(), nullable=False),
    sa.Column('officer_id', UuidKey(), nullable=True),
    sa.Column('guest_id', UuidKey(), nullable=True),
    sa.Column('finding', sa.String(length=20), nullable=False),
    sa.Column('decision', sa.String(length=20), nullable=False),
    sa.Column('evidence', sa.String(length=64), nullable=False),
    sa.Column('note', sa.String(length=500), nullable=True),
    sa.Column('at', Instant(), nullable=False),
    sa.Column('account', sa.String(length=200), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['guest_id'], ['guest.id'], name=op.f('fk_settlement_guest_id')),
    sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name=op.f('fk_settlement_officer_id')),
    sa.ForeignKeyConstraint(['session_id'], ['event_session.id'], name=op.f('fk_settlement_session_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_settlement'))
    )
    op.create_index(op.f('ix_settlement_session_id'), 'settlement', ['session_id'], unique=False)
    op.create_table('station_service',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('officer_id', UuidKey(), nullable=False),
    sa.Column('station_id', UuidKey(), nullable=True),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('note', sa.String(length=500), nullable=True),
    sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name=op.f('fk_station_service_officer_id')),
    sa.ForeignKeyConstraint(['station_id'], ['station.id'], name=op.f('fk_station_service_station_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_station_service'))
    )
    op.create_index(op.f('ix_station_service_officer_id'), 'station_service', ['officer_id'], unique=False)

def _new_columns() -> None:
    op.create_index("ix_attendance_annuls_id", "attendance", ["annuls_id"])
    for name in ("agenda", "budget"):
        op.add_column("event", sa.Column(name, sa.Text(), nullable=True))
    for name in ("dress", "contact"):
        op.add_column("event", sa.Column(name, sa.String(length=200), nullable=True))
    op.add_column("officer", sa.Column("nrp_missing", sa.String(length=200), nullable=True))
    op.add_column("posting", sa.Column("substitute", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("posting", sa.Column("note", sa.String(length=500), nullable=True))
    for table in ("guest", "invitation"):
        op.add_column(table, sa.Column("tag", sa.String(length=12), nullable=True))
        op.create_index(f"ix_{table}_tag", table, ["tag"])
    op.add_column("batch", sa.Column("path", sa.String(length=1000), nullable=True))
    op.add_column("batch", sa.Column("layouts", Document(), nullable=True))
    op.add_column("invitation", sa.Column("answered_at", Instant(), nullable=True))
    _add_reference("invitation", "representative_id", UuidKey(), "officer (id)")
    _add_reference("officer", "photo", sa.String(length=64), "picture (sha256)")


def _add_reference(table: str, column: str, kind: sa.types.TypeEngine[Any], target: str) -> None:
    """Said inline, the one way that SQLite knows for a table that exists."""
    words = kind.compile(dialect=op.get_context().dialect)
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column} {words} CONSTRAINT fk_{table}_{column} REFERENCES {target}")


def _certificates_of_villages() -> None:
    with op.batch_alter_table("certificate") as batch:
        batch.drop_constraint("ck_certificate_one_person", type_="check")
        batch.add_column(sa.Column("village_code", sa.String(length=13), nullable=True))
        batch.add_column(sa.Column("template_id", UuidKey(), nullable=True))
        batch.add_column(sa.Column("replaces_id", UuidKey(), nullable=True))
        batch.alter_column("event_id", existing_type=UuidKey(), nullable=True)
        batch.create_foreign_key("fk_certificate_village_code", "village", ["village_code"], ["code"])
        batch.create_foreign_key("fk_certificate_template_id", "template", ["template_id"], ["id"])
        batch.create_foreign_key("fk_certificate_replaces_id", "certificate", ["replaces_id"], ["id"])
        batch.create_check_constraint("ck_certificate_one_holder", ONE_HOLDER)


def _scores_of_sessions() -> None:
    with op.batch_alter_table("score") as batch:
        batch.add_column(sa.Column("session_id", UuidKey(), nullable=True))
        batch.drop_constraint("uq_score_event_id_officer_id_test", type_="unique")
        batch.create_foreign_key("fk_score_session_id", "event_session", ["session_id"], ["id"])
        if op.get_context().dialect.name == "sqlite":  # which does not tell its checks, so the rebuilt table would lack it
            batch.create_check_constraint("ck_score_range", "value >= 0 AND value <= 100")
