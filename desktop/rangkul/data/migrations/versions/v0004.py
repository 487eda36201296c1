"""Exchange with villages, duplicates, a worker's life."""

import sqlalchemy as sa
from alembic import op

from rangkul.data.types import Document, Instant, UuidKey


def upgrade() -> None:
    _new_tables()
    _new_columns()


def _new_tables() -> None:
    op.create_table('duplicate_pair',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('first_id', UuidKey(), nullable=False),
    sa.Column('second_id', UuidKey(), nullable=False),
    sa.Column('score', sa.Integer(), nullable=False),
    sa.Column('reasons', Document(), nullable=False),
    sa.Column('decision', sa.String(length=20), nullable=False),
    sa.Column('decided_at', Instant(), nullable=False),
    sa.Column('decided_by', sa.String(length=200), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_duplicate_pair')),
    sa.UniqueConstraint('first_id', 'second_id', name=op.f('uq_duplicate_pair_first_id_second_id'))
    )
    op.create_index(op.f('ix_duplicate_pair_second_id'), 'duplicate_pair', ['second_id'], unique=False)
    op.create_table('worker_merge',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('kept_id', UuidKey(), nullable=False),
    sa.Column('gone_id', UuidKey(), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('kept_before', Document(), nullable=False),
    sa.Column('gone_before', Document(), nullable=False),
    sa.Column('kept_after', Document(), nullable=False),
    sa.Column('chosen', Document(), nullable=False),
    sa.Column('moved', Document(), nullable=False),
    sa.Column('version_after', sa.Integer(), nullable=False),
    sa.Column('merged_at', Instant(), nullable=False),
    sa.Column('merged_by', sa.String(length=200), nullable=False),
    sa.Column('undone_at', Instant(), nullable=True),
    sa.Column('undone_by', sa.String(length=200), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_worker_merge'))
    )
    op.create_index(op.f('ix_worker_merge_gone_id'), 'worker_merge', ['gone_id'], unique=False)
    op.create_index(op.f('ix_worker_merge_kept_id'), 'worker_merge', ['kept_id'], unique=False)
    op.create_table('taught_layout',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('village_code', sa.String(length=13), nullable=True),
    sa.Column('signature', sa.String(length=64), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('content', Document(), nullable=False),
    sa.Column('taught_at', Instant(), nullable=False),
    sa.Column('taught_by', sa.String(length=200), nullable=False),
    sa.Column('used_at', Instant(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['village_code'], ['village.code'], name=op.f('fk_taught_layout_village_code')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_taught_layout'))
    )
    op.create_index(op.f('ix_taught_layout_signature'), 'taught_layout', ['signature'], unique=False)
    op.create_index(op.f('ix_taught_layout_village_code'), 'taught_layout', ['village_code'], unique=False)
    op.create_table('queued_file',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('drop_id', UuidKey(), nullable=False),
    sa.Column('file_name', sa.String(length=200), nullable=False),
    sa.Column('path', sa.String(length=1000), nullable=False),
    sa.Column('wants', sa.String(length=20), nullable=False),
    sa.Column('why', Document(), nullable=True),
    sa.Column('candidates', Document(), nullable=False),
    sa.Column('records', sa.Integer(), nullable=False),
    sa.Column('read_at', Instant(), nullable=False),
    sa.Column('read_by', sa.String(length=200), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_queued_file'))
    )
    op.create_index(op.f('ix_queued_file_drop_id'), 'queued_file', ['drop_id'], unique=False)


def _new_columns() -> None:
    op.add_column('batch', sa.Column('drop_id', UuidKey(), nullable=True))
    op.add_column('batch_row', sa.Column('choices', Document(), nullable=True))
    op.add_column('batch', sa.Column('blanks', sa.String(length=20), server_default='keep', nullable=False))
    op.create_index(op.f('ix_batch_drop_id'), 'batch', ['drop_id'], unique=False)
    op.add_column('dispatch', sa.Column('hamlet', sa.String(length=200), nullable=True))
    op.add_column('dispatch', sa.Column('profile', Document(), nullable=True))
    op.add_column('dispatch', sa.Column('sealed', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('dispatch', sa.Column('reminded_at', Instant(), nullable=True))
    op.add_column('dispatch', sa.Column('withdrawn_at', Instant(), nullable=True))
    op.add_column('worker', sa.Column('status_since', sa.Date(), nullable=True))
    op.add_column('worker', sa.Column('status_reason', sa.String(length=500), nullable=True))
    op.add_column('worker', sa.Column('registered_on', sa.Date(), nullable=True))
    op.add_column('worker', sa.Column('pay_months', sa.Integer(), nullable=True))
    op.add_column('worker', sa.Column('paid_until', sa.Date(), nullable=True))
    op.add_column('worker', sa.Column('consent_form', sa.String(length=20), nullable=True))
    op.add_column('worker', sa.Column('consent_on', sa.Date(), nullable=True))
    paying = sa.text('paid_until IS NOT NULL')
    op.create_index('ix_worker_paid_until', 'worker', ['paid_until'], unique=False, sqlite_where=paying, postgresql_where=paying)
    somebody = sa.text('target_id IS NOT NULL')
    op.create_index('ix_batch_row_target', 'batch_row', ['target_id'], unique=False, sqlite_where=somebody, postgresql_where=somebody)
