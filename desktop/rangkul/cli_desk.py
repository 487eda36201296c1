"""What every command of the command line needs: the database, the language, ways of saying and writing."""

import json
import sys
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rangkul.errors import Problem
from rangkul.language import Language
from rangkul.rules.message import Message
from rangkul.settings import station_name, user_settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.data.engine import Database


class Desk:
    """What every command needs: the database, the language, who works."""

    def __init__(self, url: str, account: str, language: Language) -> None:
        self.url, self.account, self.language = url, account, language
        self.today = date.today()  # noqa: DTZ011 - the day on the office's wall

    @contextmanager
    def database(self) -> "Generator[Database]":
        from rangkul.data.engine import open_database

        database = open_database(self.url, backups=user_settings().backups, account=self.account, station=station_name())
        try:
            yield database
        finally:
            database.close()

    @contextmanager
    def session(self) -> "Generator[Session]":
        with self.database() as database, database.session() as session:
            yield session

    @contextmanager
    def reading(self) -> "Generator[Session]":
        with self.database() as database, database.reading() as session:
            yield session

    def say(self, template: str, **values: object) -> None:
        """A sentence for people on standard output."""
        click.echo(self.language.say(Message(template, values)))

    def words(self, message: Message) -> str:
        return self.language.say(message)


def show_json(document: Any) -> None:
    click.echo(json.dumps(document, ensure_ascii=False, indent=1, default=str))


def show_progress(done: int, total: int, text: str) -> None:
    """On standard error, when somebody looks at it."""
    if sys.stderr.isatty():
        click.echo(f"\r{done}/{total} {text[:40]:40}", err=True, nl=done >= total > 0)


pass_desk = click.make_pass_decorator(Desk)
as_json = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
a_file = click.Path(path_type=Path)


def moment(text: str | None) -> datetime | None:
    """A time as typed: ISO, or 08.12 / 08:12 of today."""
    if text is None:
        return None
    from rangkul.rules.dates import WIB

    clock = text.replace(".", ":")
    try:
        if len(clock) <= 5:
            hour, minute = clock.split(":")
            return datetime.now(WIB).replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
        value = datetime.fromisoformat(text)
    except ValueError:
        raise Problem("{text} is no time. Write 08.12 or 2026-11-22T08:12.", text=text) from None
    return value if value.tzinfo else value.replace(tzinfo=WIB)


def write_file(file: Path, content: bytes) -> None:
    """The whole content or a sentence."""
    try:
        file.write_bytes(content)
    except OSError as reason:
        raise Problem("{file} cannot be written ({why}). Choose another place.", file=file, why=reason.strerror or reason) from reason
