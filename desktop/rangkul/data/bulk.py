"""Whole files of rows written at once: one statement, values turned into the database's own without a detour per row."""

import gc
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.orm import Session

STEP = 5000
"""Rows a statement carries; between two steps somebody may cancel."""


def insert_rows(
    session: Session, table: Any, names: Sequence[str], rows: Sequence[Sequence[Any]], after_step: Callable[[int], None] | None = None
) -> None:
    """Inserts rows of values in the order of `names`, in the session's transaction; neither defaults nor the trail know of it."""
    dialect = session.get_bind().dialect
    columns = ", ".join(_name(dialect, table.c[name]) for name in names)
    text = f"INSERT INTO {table.name} ({columns}) VALUES ({', '.join([_mark(dialect)] * len(names))})"  # noqa: S608 - names of ours
    _run(session, text, table, names, rows, after_step)


def update_rows(
    session: Session, table: Any, names: Sequence[str], keys: Sequence[str], rows: Sequence[Sequence[Any]],
    after_step: Callable[[int], None] | None = None,
) -> None:  # fmt: skip
    """Sets `names` where `keys` fit; each row holds the new values, then those of the keys."""
    dialect = session.get_bind().dialect
    mark = _mark(dialect)
    new = ", ".join(f"{_name(dialect, table.c[name])} = {mark}" for name in names)
    fit = " AND ".join(f"{_name(dialect, table.c[name])} = {mark}" for name in keys)
    _run(session, f"UPDATE {table.name} SET {new} WHERE {fit}", table, [*names, *keys], rows, after_step)  # noqa: S608 - names of ours


def existing(session: Session, column: Any, texts: Sequence[str]) -> set[str]:
    """Which of these texts a column holds now, asked in parts through its index."""
    dialect = session.get_bind().dialect
    name, found = _name(dialect, column), set[str]()
    for start in range(0, len(texts), STEP):
        part = tuple(texts[start : start + STEP])
        marks = ", ".join([_mark(dialect)] * len(part))
        query = f"SELECT {name} FROM {column.table.name} WHERE {name} IN ({marks})"  # noqa: S608 - names of ours
        found.update(row[0] for row in session.connection().exec_driver_sql(query, part))
    return found


def _run(
    session: Session, text: str, table: Any, names: Sequence[str], rows: Sequence[Sequence[Any]], after_step: Callable[[int], None] | None
) -> None:
    connection = session.connection()
    turn = [table.c[name].type.dialect_impl(connection.dialect).bind_processor(connection.dialect) for name in names]
    turned = [(place, function) for place, function in enumerate(turn) if function is not None]
    for start in range(0, len(rows), STEP):
        part = [list(row) for row in rows[start : start + STEP]]
        for place, function in turned:
            last = turned_last = None  # the batch's key and the moment are the same in all rows
            for row in part:
                value = row[place]
                if value is not last:
                    last, turned_last = value, function(value)
                row[place] = turned_last if value is not None else function(None)
        connection.exec_driver_sql(text, [tuple(row) for row in part])
        if after_step is not None:
            after_step(min(start + STEP, len(rows)))


def _mark(dialect: Dialect) -> str:
    return "?" if dialect.name == "sqlite" else "%s"


def _name(dialect: Dialect, column: Any) -> str:
    return dialect.identifier_preparer.format_column(column)


@contextmanager
def without_collecting() -> Generator[None]:
    """No garbage collection meanwhile: it would walk through millions of living values again and again (a third of the time)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
