"""The tables."""

import sqlalchemy as sa
from alembic import op

from rangkul.data.audit import Canonical
from rangkul.data.search import SearchKey
from rangkul.data.types import Document, Instant, UuidKey


def upgrade() -> None:
    op.create_table('account',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('name', sa.String(length=80), nullable=False),
    sa.Column('full_name', sa.String(length=200), nullable=True),
    sa.Column('role', sa.String(length=20), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_account')),
    sa.UniqueConstraint('name', name=op.f('uq_account_name'))
    )
    op.create_table('audit',
    sa.Column('number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('at', Instant(), nullable=False),
    sa.Column('account', sa.String(length=200), nullable=False),
    sa.Column('station', sa.String(length=200), nullable=False),
    sa.Column('action', sa.String(length=40), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('key', sa.String(length=120), nullable=False),
    sa.Column('summary', Canonical(), nullable=True),
    sa.Column('changes', Canonical(), nullable=False),
    sa.Column('previous', sa.String(length=64), nullable=False),
    sa.Column('hash', sa.String(length=64), nullable=False),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_audit'))
    )
    op.create_index('ix_audit_at', 'audit', ['at'], unique=False)
    op.create_index('ix_audit_kind_key', 'audit', ['kind', 'key', 'number'], unique=False)
    op.create_table('audit_head',
    sa.Column('id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('hash', sa.String(length=64), nullable=False),
    sa.Column('told', Document(), nullable=False),
    sa.CheckConstraint('id = 1', name=op.f('ck_audit_head_one_row')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_audit_head'))
    )
    op.create_table('district',
    sa.Column('code', sa.String(length=8), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('regency_code', sa.String(length=5), nullable=False),
    sa.PrimaryKeyConstraint('code', name=op.f('pk_district'))
    )
    op.create_index(op.f('ix_district_regency_code'), 'district', ['regency_code'], unique=False)
    op.create_table('event',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('number', sa.String(length=20), nullable=False),
    sa.Column('type', sa.String(length=20), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('starts_on', sa.Date(), nullable=False),
    sa.Column('ends_on', sa.Date(), nullable=False),
    sa.Column('place', sa.String(length=200), nullable=False),
    sa.Column('basis', sa.String(length=500), nullable=True),
    sa.Column('quota', sa.Integer(), nullable=True),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('cancelled_reason', sa.String(length=500), nullable=True),
    sa.Column('earning', Document(), nullable=False),
    sa.Column('signers', Document(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_event')),
    sa.UniqueConstraint('number', name=op.f('uq_event_number'))
    )
    op.create_index(op.f('ix_event_starts_on'), 'event', ['starts_on'], unique=False)
    op.create_table('number_series',
    sa.Column('name', sa.String(length=40), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('last', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('name', 'year', name=op.f('pk_number_series'))
    )
    op.create_table('search_entry',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('key', SearchKey(), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('subtitle', sa.String(length=200), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('number', sa.String(length=80), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_search_entry'))
    )
    op.create_index('uq_search_entry_kind_key', 'search_entry', ['kind', 'key'], unique=True)
    op.create_table('setting',
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('value', Document(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_setting'))
    )
    op.create_table('signing_key',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('private_key', sa.LargeBinary(), nullable=False),
    sa.Column('public_key', sa.LargeBinary(), nullable=False),
    sa.Column('made_at', Instant(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_signing_key'))
    )
    op.create_table('station',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_station')),
    sa.UniqueConstraint('name', name=op.f('uq_station_name'))
    )
    op.create_table('event_session',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('event_id', UuidKey(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('starts_at', Instant(), nullable=False),
    sa.Column('ends_at', Instant(), nullable=False),
    sa.Column('speaker', sa.String(length=200), nullable=True),
    sa.Column('material', sa.String(length=200), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_event_session_event_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_event_session'))
    )
    op.create_index(op.f('ix_event_session_event_id'), 'event_session', ['event_id'], unique=False)
    op.create_table('guest',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('event_id', UuidKey(), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('rank', sa.String(length=20), nullable=True),
    sa.Column('nrp', sa.String(length=20), nullable=True),
    sa.Column('unit', sa.String(length=200), nullable=True),
    sa.Column('added_at', Instant(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_guest_event_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_guest'))
    )
    op.create_index('ix_guest_event_id', 'guest', ['event_id'], unique=False)
    op.create_table('officer',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('nrp', sa.String(length=8), nullable=True),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('rank', sa.String(length=20), nullable=True),
    sa.Column('rank_order', sa.Integer(), nullable=False),
    sa.Column('station_id', UuidKey(), nullable=True),
    sa.Column('phone', sa.String(length=20), nullable=True),
    sa.Column('print_name', sa.String(length=200), nullable=True),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('note', sa.String(length=2000), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['station_id'], ['station.id'], name=op.f('fk_officer_station_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_officer')),
    sa.UniqueConstraint('nrp', name=op.f('uq_officer_nrp'))
    )
    op.create_index(op.f('ix_officer_name'), 'officer', ['name'], unique=False)
    op.create_index(op.f('ix_officer_station_id'), 'officer', ['station_id'], unique=False)
    op.create_table('station_area',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('station_id', UuidKey(), nullable=False),
    sa.Column('district_code', sa.String(length=8), nullable=False),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('assumed', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['district_code'], ['district.code'], name=op.f('fk_station_area_district_code')),
    sa.ForeignKeyConstraint(['station_id'], ['station.id'], name=op.f('fk_station_area_station_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_station_area'))
    )
    op.create_index('ix_station_area_district', 'station_area', ['district_code'], unique=False)
    op.create_table('village',
    sa.Column('code', sa.String(length=13), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('type', sa.String(length=20), nullable=False),
    sa.Column('district_code', sa.String(length=8), nullable=False),
    sa.Column('postal_code', sa.String(length=5), nullable=True),
    sa.Column('target', sa.Integer(), nullable=False),
    sa.Column('contact_name', sa.String(length=200), nullable=True),
    sa.Column('contact_phone', sa.String(length=20), nullable=True),
    sa.Column('note', sa.String(length=2000), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['district_code'], ['district.code'], name=op.f('fk_village_district_code')),
    sa.PrimaryKeyConstraint('code', name=op.f('pk_village'))
    )
    op.create_index(op.f('ix_village_district_code'), 'village', ['district_code'], unique=False)
    op.create_table('attendance',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('session_id', UuidKey(), nullable=False),
    sa.Column('officer_id', UuidKey(), nullable=True),
    sa.Column('guest_id', UuidKey(), nullable=True),
    sa.Column('mark', sa.String(length=20), nullable=False),
    sa.Column('annuls_id', UuidKey(), nullable=True),
    sa.Column('reason', sa.String(length=500), nullable=True),
    sa.Column('happened_at', Instant(), nullable=False),
    sa.Column('recorded_at', Instant(), nullable=False),
    sa.Column('source', sa.String(length=20), nullable=False),
    sa.Column('station', sa.String(length=200), nullable=False),
    sa.Column('account', sa.String(length=200), nullable=False),
    sa.Column('nonce', UuidKey(), nullable=False),
    sa.CheckConstraint('(officer_id IS NULL) <> (guest_id IS NULL)', name=op.f('ck_attendance_one_person')),
    sa.ForeignKeyConstraint(['annuls_id'], ['attendance.id'], name=op.f('fk_attendance_annuls_id')),
    sa.ForeignKeyConstraint(['guest_id'], ['guest.id'], name=op.f('fk_attendance_guest_id')),
    sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name=op.f('fk_attendance_officer_id')),
    sa.ForeignKeyConstraint(['session_id'], ['event_session.id'], name=op.f('fk_attendance_session_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attendance')),
    sa.UniqueConstraint('nonce', name=op.f('uq_attendance_nonce'))
    )
    op.create_index(op.f('ix_attendance_officer_id'), 'attendance', ['officer_id'], unique=False)
    op.create_index('ix_attendance_session_officer', 'attendance', ['session_id', 'officer_id'], unique=False)
    op.create_table('certificate',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('event_id', UuidKey(), nullable=False),
    sa.Column('officer_id', UuidKey(), nullable=True),
    sa.Column('guest_id', UuidKey(), nullable=True),
    sa.Column('type', sa.String(length=20), nullable=False),
    sa.Column('serial', sa.String(length=80), nullable=False),
    sa.Column('snapshot', Document(), nullable=False),
    sa.Column('template', sa.String(length=20), nullable=False),
    sa.Column('template_version', sa.Integer(), nullable=False),
    sa.Column('seal', sa.String(length=1000), nullable=False),
    sa.Column('issued_at', Instant(), nullable=False),
    sa.Column('issued_by', sa.String(length=200), nullable=False),
    sa.Column('pdf_sha256', sa.String(length=64), nullable=True),
    sa.Column('prints', sa.Integer(), nullable=False),
    sa.Column('revoked_at', Instant(), nullable=True),
    sa.Column('revoked_by', sa.String(length=200), nullable=True),
    sa.Column('revoked_reason', sa.String(length=500), nullable=True),
    sa.CheckConstraint('(officer_id IS NULL) <> (guest_id IS NULL)', name=op.f('ck_certificate_one_person')),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_certificate_event_id')),
    sa.ForeignKeyConstraint(['guest_id'], ['guest.id'], name=op.f('fk_certificate_guest_id')),
    sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name=op.f('fk_certificate_officer_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_certificate')),
    sa.UniqueConstraint('serial', name=op.f('uq_certificate_serial'))
    )
    op.create_index(op.f('ix_certificate_officer_id'), 'certificate', ['officer_id'], unique=False)
    op.create_table('dispatch',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('number', sa.String(length=20), nullable=False),
    sa.Column('village_code', sa.String(length=13), nullable=False),
    sa.Column('file_name', sa.String(length=200), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('rows', sa.Integer(), nullable=False),
    sa.Column('snapshot', Document(), nullable=False),
    sa.Column('sent_at', Instant(), nullable=False),
    sa.Column('sent_by', sa.String(length=200), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('returned_at', Instant(), nullable=True),
    sa.Column('returned_batch_id', UuidKey(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['village_code'], ['village.code'], name=op.f('fk_dispatch_village_code')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dispatch')),
    sa.UniqueConstraint('number', name=op.f('uq_dispatch_number'))
    )
    op.create_index(op.f('ix_dispatch_village_code'), 'dispatch', ['village_code'], unique=False)
    op.create_table('invitation',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('event_id', UuidKey(), nullable=False),
    sa.Column('officer_id', UuidKey(), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('represented_by', sa.String(length=200), nullable=True),
    sa.Column('note', sa.String(length=500), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_invitation_event_id')),
    sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name=op.f('fk_invitation_officer_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_invitation')),
    sa.UniqueConstraint('event_id', 'officer_id', name=op.f('uq_invitation_event_id_officer_id'))
    )
    op.create_index(op.f('ix_invitation_officer_id'), 'invitation', ['officer_id'], unique=False)
    op.create_table('posting',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('officer_id', UuidKey(), nullable=False),
    sa.Column('village_code', sa.String(length=13), nullable=False),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name=op.f('fk_posting_officer_id')),
    sa.ForeignKeyConstraint(['village_code'], ['village.code'], name=op.f('fk_posting_village_code')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_posting'))
    )
    op.create_index('ix_posting_officer_id', 'posting', ['officer_id'], unique=False)
    op.create_index('ix_posting_village_code', 'posting', ['village_code'], unique=False)
    op.create_table('print_run',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('code', sa.String(length=12), nullable=False),
    sa.Column('event_id', UuidKey(), nullable=False),
    sa.Column('session_id', UuidKey(), nullable=False),
    sa.Column('printed_at', Instant(), nullable=False),
    sa.Column('account', sa.String(length=200), nullable=False),
    sa.Column('pages', sa.Integer(), nullable=False),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.Column('pdf', sa.LargeBinary(), nullable=False),
    sa.Column('map', Document(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_print_run_event_id')),
    sa.ForeignKeyConstraint(['session_id'], ['event_session.id'], name=op.f('fk_print_run_session_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_print_run')),
    sa.UniqueConstraint('code', name=op.f('uq_print_run_code'))
    )
    op.create_index(op.f('ix_print_run_event_id'), 'print_run', ['event_id'], unique=False)
    op.create_table('score',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('event_id', UuidKey(), nullable=False),
    sa.Column('officer_id', UuidKey(), nullable=False),
    sa.Column('test', sa.String(length=20), nullable=False),
    sa.Column('value', sa.Double(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.CheckConstraint('value >= 0 AND value <= 100', name=op.f('ck_score_range')),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_score_event_id')),
    sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name=op.f('fk_score_officer_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_score')),
    sa.UniqueConstraint('event_id', 'officer_id', 'test', name=op.f('uq_score_event_id_officer_id_test'))
    )
    op.create_index(op.f('ix_score_officer_id'), 'score', ['officer_id'], unique=False)
    op.create_table('village_count',
    sa.Column('village_code', sa.String(length=13), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('workers', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['village_code'], ['village.code'], name=op.f('fk_village_count_village_code')),
    sa.PrimaryKeyConstraint('village_code', 'status', name=op.f('pk_village_count'))
    )
    op.create_table('batch',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('number', sa.String(length=20), nullable=False),
    sa.Column('type', sa.String(length=20), nullable=False),
    sa.Column('file_name', sa.String(length=200), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('village_code', sa.String(length=13), nullable=True),
    sa.Column('dispatch_id', UuidKey(), nullable=True),
    sa.Column('read_at', Instant(), nullable=False),
    sa.Column('read_by', sa.String(length=200), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('applied_at', Instant(), nullable=True),
    sa.Column('taken_back_at', Instant(), nullable=True),
    sa.Column('counts', Document(), nullable=False),
    sa.Column('notes', Document(), nullable=False),
    sa.Column('basis', sa.String(length=200), nullable=False),
    sa.Column('keep_until', sa.Date(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['dispatch_id'], ['dispatch.id'], name=op.f('fk_batch_dispatch_id')),
    sa.ForeignKeyConstraint(['village_code'], ['village.code'], name=op.f('fk_batch_village_code')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_batch')),
    sa.UniqueConstraint('number', name=op.f('uq_batch_number'))
    )
    op.create_index(op.f('ix_batch_sha256'), 'batch', ['sha256'], unique=False)
    op.create_index(op.f('ix_batch_village_code'), 'batch', ['village_code'], unique=False)
    op.create_table('batch_row',
    sa.Column('batch_id', UuidKey(), nullable=False),
    sa.Column('number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('sheet', sa.String(length=200), nullable=True),
    sa.Column('row', sa.Integer(), nullable=True),
    sa.Column('raw', sa.Text(), nullable=False),
    sa.Column('record', Document(), nullable=False),
    sa.Column('changes', Document(), nullable=True),
    sa.Column('problems', Document(), nullable=True),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('decision', sa.String(length=20), nullable=False),
    sa.Column('outcome', sa.String(length=20), nullable=True),
    sa.Column('target_id', UuidKey(), nullable=True),
    sa.Column('before', Document(), nullable=True),
    sa.Column('version_after', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['batch_id'], ['batch.id'], name=op.f('fk_batch_row_batch_id')),
    sa.PrimaryKeyConstraint('batch_id', 'number', name=op.f('pk_batch_row'))
    )
    op.create_index('ix_batch_row_batch_kind', 'batch_row', ['batch_id', 'kind', 'number'], unique=False)
    op.create_table('worker',
    sa.Column('id', UuidKey(), nullable=False),
    sa.Column('nik', sa.String(length=16), nullable=True),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('name_key', sa.String(length=200), nullable=False),
    sa.Column('sex', sa.String(length=1), nullable=True),
    sa.Column('birth_date', sa.Date(), nullable=True),
    sa.Column('birth_place', sa.String(length=200), nullable=True),
    sa.Column('kk', sa.String(length=16), nullable=True),
    sa.Column('phone', sa.String(length=20), nullable=True),
    sa.Column('mother_name', sa.String(length=200), nullable=True),
    sa.Column('address', sa.String(length=500), nullable=True),
    sa.Column('hamlet', sa.String(length=200), nullable=True),
    sa.Column('rt', sa.String(length=5), nullable=True),
    sa.Column('rw', sa.String(length=5), nullable=True),
    sa.Column('occupation', sa.String(length=200), nullable=True),
    sa.Column('occupation_category', sa.String(length=20), nullable=True),
    sa.Column('village_code', sa.String(length=13), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('with_jht', sa.Boolean(), nullable=False),
    sa.Column('income', sa.Integer(), nullable=True),
    sa.Column('funding', sa.String(length=20), nullable=True),
    sa.Column('kpj', sa.String(length=11), nullable=True),
    sa.Column('officer_id', UuidKey(), nullable=True),
    sa.Column('event_id', UuidKey(), nullable=True),
    sa.Column('batch_id', UuidKey(), nullable=True),
    sa.Column('batch_row', sa.Integer(), nullable=True),
    sa.Column('note', sa.String(length=2000), nullable=True),
    sa.Column('added_at', Instant(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['batch_id'], ['batch.id'], name=op.f('fk_worker_batch_id')),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_worker_event_id')),
    sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name=op.f('fk_worker_officer_id')),
    sa.ForeignKeyConstraint(['village_code'], ['village.code'], name=op.f('fk_worker_village_code')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_worker')),
    sa.UniqueConstraint('nik', name=op.f('uq_worker_nik'))
    )
    op.create_index('ix_worker_batch', 'worker', ['batch_id'], unique=False)
    op.create_index('ix_worker_name', 'worker', ['name', 'id'], unique=False)
    op.create_index('ix_worker_name_key', 'worker', ['name_key', 'birth_date'], unique=False)
    op.create_index(op.f('ix_worker_officer_id'), 'worker', ['officer_id'], unique=False)
    op.create_index('ix_worker_status', 'worker', ['status', 'name', 'id'], unique=False)
    op.create_index('ix_worker_village', 'worker', ['village_code', 'name', 'id'], unique=False)
    op.create_index('ix_worker_village_status', 'worker', ['village_code', 'status'], unique=False)
