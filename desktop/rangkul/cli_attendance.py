"""Commands about attendance from elsewhere: lists, and events that were taken along."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rangkul.cli_desk import Desk, a_file, as_json, pass_desk, show_json, show_progress, write_file
from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.launch import open_window
from rangkul.settings import user_settings

if TYPE_CHECKING:
    from rangkul.work.attendance_match import Match


@click.group()
def attendance() -> None:
    """Attendance lists from elsewhere."""


@attendance.command("import")
@click.argument("event", metavar="EVENT")
@click.argument("file", type=a_file)
@click.option("--session", "session_number", type=click.IntRange(1), help="The session the list is of, where it does not say so.")
@as_json
@pass_desk
def attendance_import(desk: Desk, event: str, file: Path, session_number: int | None, as_json: bool) -> None:
    """Marks whoever a filled list says was there; rows that are not sure are left out and told."""
    from rangkul.exchange.attendance_list import read_attendance
    from rangkul.work.attendance_import import apply, guess_sessions
    from rangkul.work.attendance_match import match
    from rangkul.work.events import find_event

    found = read_attendance(file, progress=show_progress)
    if found.rejected:
        raise Problem(found.rejected.template, **found.rejected.values)
    with desk.session() as session:
        record = find_event(session, event)
        columns = guess_sessions(found, record)
        if session_number is not None:
            record.session(session_number)
            columns = {key: number or session_number for key, number in columns.items()}
        if not any(columns.values()):
            raise Problem("The list does not say which session it is of; give --session NUMBER.")
        matches = match(session, record, found, desk.today)
        done = apply(session, record, found, matches, {}, columns, account=desk.account)
    open_rows = [one for one in matches if one.group != "sure"]
    if as_json:
        show_json({
            "file": file.name, "event": record.number, "batch": done.number, "marks": done.marks, "already": done.already,
            "excused": done.excused, "columns": columns, "left_out": [_row_json(desk, one) for one in open_rows],
        })  # fmt: skip
        return
    desk.say("{marks} marked, {already} were marked already, {excused} ill or on leave, {left} left out. Import {number}.",
             marks=done.marks, already=done.already, excused=done.excused, left=done.left_out, number=done.number)  # fmt: skip
    for one in open_rows:
        click.echo(f"  {one.row.row}: {one.row.name or one.row.nrp or '–'}. {' '.join(desk.words(why) for why in one.why)}")


def _row_json(desk: Desk, one: "Match") -> dict[str, Any]:
    return {
        "sheet": one.row.sheet, "row": one.row.row, "name": one.row.name, "nrp": one.row.nrp, "group": one.group,
        "why": [desk.words(why) for why in one.why], "candidates": [{"id": str(c.id), "name": c.name} for c in one.candidates],
    }  # fmt: skip


@attendance.command("export")
@click.argument("event", metavar="EVENT")
@click.option("--to", "target", type=a_file, required=True, help="FILE.xlsx")
@pass_desk
def attendance_export(desk: Desk, event: str, target: Path) -> None:
    """The list as a workbook with a column for each session, to be filled in and read back."""
    from rangkul.work.attendance_export import export_attendance
    from rangkul.work.events import find_event

    with desk.reading() as session:
        count = export_attendance(session, find_event(session, event), target, desk.today)
    desk.say("{count} people written to {file}.", count=count, file=target)


@click.group("take-along")
def take_along() -> None:
    """An event for a laptop without network, and what it brings back."""


def _password(desk: Desk, file: Path | None, *, confirm: bool) -> str:
    """From a file, else RANGKUL_PASSWORD, else asked for."""
    if file is not None:
        try:
            return file.read_text(encoding="utf-8").strip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise Problem("The file {name} cannot be read: {reason}.", name=file.name, reason=str(error)) from error
    if given := os.environ.get("RANGKUL_PASSWORD"):
        return given
    return str(click.prompt(desk.language.text(mark("Password")), hide_input=True, confirmation_prompt=confirm, err=True))


password_file = click.option("--password-file", type=a_file, help="Holds the password; otherwise it is asked for.")


@take_along.command("make")
@click.argument("event", metavar="EVENT")
@click.option("--to", "target", type=a_file, required=True, help="FILE.rangkul")
@click.option("--station", default="meja 2", show_default=True, help="The table the laptop will be.")
@password_file
@pass_desk
def take_along_make(desk: Desk, event: str, target: Path, station: str, password_file: Path | None) -> None:
    """Writes the event into one file for a laptop, protected by a password."""
    from rangkul.work.events import find_event
    from rangkul.work.take_along import make

    password = _password(desk, password_file, confirm=True)
    with desk.session() as session:
        record = find_event(session, event)
        write_file(target, make(session, record, station, password, account=desk.account))
    desk.say("{event} is in {file}.", event=record.title, file=target)


@take_along.command("open")
@click.argument("file", type=a_file)
@password_file
@click.option("--no-window", is_flag=True, help="Only make the laptop's database and say where it lies.")
@pass_desk
def take_along_open(desk: Desk, file: Path, password_file: Path | None, no_window: bool) -> None:
    """On the laptop: opens the event and its door."""
    from rangkul.work.take_along import open_file

    settings = user_settings()
    path = open_file(file, _password(desk, password_file, confirm=False), settings.folder)
    settings.set("taken_along", str(path))
    if no_window:
        click.echo(str(path))
        return
    click.get_current_context().exit(open_window(desk.url, desk.account, desk.language.code))


@take_along.command("result")
@click.option("--to", "target", type=a_file, required=True, help="FILE.rangkul")
@pass_desk
def take_along_result(desk: Desk, target: Path) -> None:
    """On the laptop: writes every mark made there; --database is the laptop's own."""
    from rangkul.work.take_along import own_marks, result, the_laptop

    with desk.reading() as session:
        content, count = result(session), len(own_marks(session, the_laptop(session)))
    write_file(target, content)
    desk.say("{count} marks are in {file}.", count=count, file=target)


@take_along.command("merge")
@click.argument("files", nargs=-1, required=True, type=a_file)
@password_file
@as_json
@pass_desk
def take_along_merge(desk: Desk, files: tuple[Path, ...], password_file: Path | None, as_json: bool) -> None:
    """Takes in what laptops brought back; any number of times, in any order."""
    from rangkul.work.bring_home import look, merge, read_result

    password = _password(desk, password_file, confirm=False)
    results = [read_result(file, password) for file in files]
    with desk.session() as session:
        clocks = [one.clock for one in look(session, results) if one.clock]
        done = merge(session, results, account=desk.account)
    if as_json:
        show_json([
            {"file": one.file, "station": one.station, "new": one.new, "in": one.came, "out": one.left, "annulled": one.annulled,
             "guests": one.guests, "known": one.known, "remarks": [desk.words(remark) for remark in one.remarks]}
            for one in done
        ])  # fmt: skip
        return
    for one in done:
        if one.new or one.guests:
            desk.say("{file}: {new} new marks, {guests} guests, {known} known already.", file=one.file, new=one.new, guests=one.guests,
                     known=one.known)  # fmt: skip
        else:
            desk.say("{file}: nothing new.", file=one.file)
        for remark in one.remarks:
            click.echo(f"  {desk.words(remark)}")
    for clock in clocks:
        click.echo(f"  {desk.words(clock.why)}")


@take_along.command("list")
@click.argument("event", metavar="EVENT")
@as_json
@pass_desk
def take_along_list(desk: Desk, event: str, as_json: bool) -> None:
    """The laptops an event went out with, and which are back."""
    from rangkul.work.events import find_event
    from rangkul.work.take_along import list_taken_out

    with desk.reading() as session:
        out = list_taken_out(session, find_event(session, event).id)
    if as_json:
        show_json([
            {"station": t.station, "made_at": t.made_at.isoformat(), "made_by": t.made_by, "marks": t.marks,
             "returned_at": t.returned_at.isoformat() if t.returned_at else None}
            for t in out
        ])  # fmt: skip
        return
    for t in out:
        back = f"{t.returned_at:%d/%m/%Y}" if t.returned_at else desk.language.text("Not back yet")
        click.echo(f"{t.station:12} {t.made_at:%d/%m/%Y}  {back}  {t.marks}")


COMMANDS = (attendance, take_along)
