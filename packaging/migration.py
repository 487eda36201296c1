"""Writes the next step of the schema: what the tables in the code have and the last step does not.

python packaging/migration.py 0003 "Scanned sheets"     writes versions/v0003.py; read it, add it to migrations/__init__.py
python packaging/migration.py 0001 "The tables" --anew  writes the first step again; only before the first release
"""

import sys
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata, produce_migrations, render_python_code
from alembic.autogenerate.api import AutogenContext
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from rangkul.data.migrations import steps
from rangkul.data.tables import metadata

VERSIONS = Path(__file__).parents[1] / "desktop/rangkul/data/migrations/versions"
IMPORTS = {"audit": "Canonical", "search": "SearchKey", "types": "Document, Instant, UuidKey"}
HAND_MADE = (
    "alembic_version", "search_fts", "search_number", "search_title", "search_trigrams", "search_words",
    "uq_certificate_event_", "uq_certificate_charter", "uq_score_",
)  # fmt: skip
OPTIONS: dict[str, Any] = {
    "include_name": lambda name, _type, _parents: not str(name).startswith(HAND_MADE),
    "compare_type": True, "target_metadata": metadata,
}  # fmt: skip


def render_type(kind: str, value: object, _context: AutogenContext) -> str | bool:
    """Our own column types by their plain name."""
    if kind != "type":
        return False
    return f"{type(value).__name__}()" if type(value).__module__.startswith("rangkul.") else False


def main() -> None:
    number, title = sys.argv[1:3]
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={**OPTIONS, "render_item": render_type})
        if "--anew" not in sys.argv:
            from alembic.operations import Operations

            with Operations.context(MigrationContext.configure(connection)):
                for _name, step in steps():
                    step.upgrade()
        if not compare_metadata(context, metadata):
            print("Nothing has changed.")
            return
        script = produce_migrations(context, metadata)
        code = render_python_code(script.upgrade_ops_list[0], migration_context=context, render_item=render_type)
    body = [line.replace("    op.", "op.", 1) if line.startswith("        op.") else line for line in code.splitlines()]
    body = [line for line in body if line.strip() and "###" not in line]
    ours = [f"from rangkul.data.{module} import {names}" for module, names in IMPORTS.items()]
    imports = ["import sqlalchemy as sa", "from alembic import op", "", *ours]
    lines = [f'"""{title}."""', "", *imports, "", "", "def upgrade() -> None:"]
    first = body[0].strip() if body else "pass"
    (VERSIONS / f"v{number}.py").write_text("\n".join([*lines, "    " + first, *body[1:], ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
