"""The numbered steps of the schema; each is wholly done or not at all."""

from types import ModuleType

NAMES = ("0001", "0002", "0003", "0004")
"""All steps in order; the last is where this program stands."""

HEAD = NAMES[-1]


def steps() -> list[tuple[str, ModuleType]]:
    """Name and module of each step. They import Alembic, which an up-to-date database does not need."""
    from rangkul.data.migrations.versions import v0001, v0002, v0003, v0004

    return list(zip(NAMES, (v0001, v0002, v0003, v0004), strict=True))
