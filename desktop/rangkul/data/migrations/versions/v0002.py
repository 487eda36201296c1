"""What tables alone cannot say: append-only marks and trail, the head of the trail, the search index."""

from alembic import op

APPEND_ONLY = ("attendance", "audit")
WORDS = "' ' || replace(replace(title || ' ' || text, '''', ''), '’', '')"
GROUPS = {"worker": "kind = 'worker'", "other": "kind <> 'worker'"}


def upgrade() -> None:
    op.execute("INSERT INTO audit_head (id, number, hash, told) VALUES (1, 0, '" + "0" * 64 + "', '{}')")
    for person in ("officer", "guest"):
        op.execute(f"CREATE UNIQUE INDEX uq_certificate_event_{person} ON certificate (event_id, {person}_id, type) "
                   "WHERE revoked_at IS NULL")
    if op.get_context().dialect.name == "sqlite":
        _sqlite()
    else:
        _postgresql()


def _sqlite() -> None:
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
    op.execute("CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head "
               "BEGIN SELECT RAISE(ABORT, 'audit_head stays'); END")
    for group, condition in GROUPS.items():
        op.execute(f"CREATE VIRTUAL TABLE search_fts_{group} USING fts5(words, content='', detail=none, tokenize='trigram')")
        op.execute(f"CREATE INDEX search_title_{group} ON search_entry (title COLLATE NOCASE) WHERE {condition}")
        op.execute(f"CREATE INDEX search_number_{group} ON search_entry (number) WHERE {condition}")


def _postgresql() -> None:
    op.execute("CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS "
               "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$")
    for table in APPEND_ONLY:
        op.execute(f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                   "FOR EACH STATEMENT EXECUTE FUNCTION append_only()")
    op.execute("CREATE TRIGGER audit_head_stays BEFORE DELETE OR TRUNCATE ON audit_head "
               "FOR EACH STATEMENT EXECUTE FUNCTION append_only()")
    trigrams = _trigrams_at_hand()
    for group, condition in GROUPS.items():
        op.execute(f"CREATE INDEX search_title_{group} ON search_entry ((lower(title)) COLLATE \"C\") WHERE {condition}")
        op.execute(f"CREATE INDEX search_number_{group} ON search_entry (number COLLATE \"C\") WHERE {condition}")
        op.execute(f"CREATE INDEX search_words_{group} ON search_entry USING gin (to_tsvector('simple', {WORDS})) WHERE {condition}")
        if trigrams:
            op.execute(f"CREATE INDEX search_trigrams_{group} ON search_entry USING gin (({WORDS}) gin_trgm_ops) WHERE {condition}")


def _trigrams_at_hand() -> bool:
    """pg_trgm finds pieces inside of words; not every server has it or lets us have it."""
    connection = op.get_bind()
    savepoint = connection.begin_nested()
    try:
        op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    except Exception:
        savepoint.rollback()
        return False
    savepoint.commit()
    return True
