"""The command `roster export`: a list of workers by a column map, and who is left out of it."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rangkul.cli_desk import Desk, a_file, as_json, pass_desk, show_json, show_progress
from rangkul.errors import Problem

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session


def _day(context: click.Context, parameter: click.Parameter, text: str | None) -> date | None:  # noqa: ARG001 - click's signature
    if text is None:
        return None
    for pattern in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"):
        try:
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise click.BadParameter("2026-11-22")


@click.command("export")
@click.option("--preset", "name", required=True, metavar="NAME", help="A column map: Perisai, Cek Y/T, SIPP, or one of the office's own.")
@click.option("--to", "target", type=a_file, required=True, help="FILE.xlsx")
@click.option("--village", "villages", multiple=True, metavar="CODE")
@click.option("--district", "districts", multiple=True, metavar="CODE")
@click.option("--status", "statuses", multiple=True, metavar="STATUS", help="Default: those of the column map.")
@click.option("--funding", metavar="CODE", help="Who pays: mandiri, dana_desa, apbdes …")
@click.option("--officer", metavar="NRP", help="Brought by this officer.")
@click.option("--since", callback=_day, metavar="DATE", help="On the roster since this day, e.g. 2026-11-01.")
@click.option("--mark", "mark_as", metavar="STATUS", help="Gives them this status where it may follow; a batch that can be taken back.")
@click.option("--left-out", type=a_file, metavar="FILE.xlsx", help="Who is left out and why, as a table.")
@as_json
@pass_desk
def roster_export(
    desk: Desk, name: str, target: Path, villages: tuple[str, ...], districts: tuple[str, ...], statuses: tuple[str, ...],
    funding: str | None, officer: str | None, since: date | None, mark_as: str | None, left_out: Path | None, as_json: bool,
) -> None:  # fmt: skip
    """A list of workers by a column map; who lacks something for it is left out and told."""
    from rangkul.work.export_maps import find_map
    from rangkul.work.worker_export import ExportFilter, draft_export, finish_export, plan_export, write_left_out

    with desk.session() as session:
        named = find_map(session, name)
        _check_places(session, villages, districts)
        chosen = ExportFilter(villages, districts, statuses, funding, _officer(session, officer), since)
        plan = plan_export(session, named.map, chosen, desk.today, first=0)
        if left_out is not None:
            write_left_out(session, named.map, chosen, left_out, desk.today, say=desk.words)
    with desk.reading() as session:
        draft = draft_export(session, named, chosen, target, desk.today, mark_as=mark_as, progress=show_progress)
    try:
        with desk.session() as session:
            done = finish_export(session, draft, account=desk.account)
    finally:
        draft.discard()
    if as_json:
        show_json({
            "file": str(done.file), "preset": named.name, "rows": done.rows, "left_out": done.left_out,
            "office_only": named.map.office_only,
            "reasons": [{"message": desk.words(message), "count": count} for message, count in plan.reasons],
            "left_out_workers": [
                {"name": one.name, "nik": one.masked_nik, "village": one.village, "codes": [complaint.code for complaint in one.why],
                 "messages": [desk.words(complaint.message) for complaint in one.why]}
                for one in plan.left_out_first
            ],
            "batch": done.batch_number, "marked": done.marked,
        })  # fmt: skip
        return
    desk.say("{count} workers written to {file}.", count=done.rows, file=done.file)
    if done.left_out:
        desk.say("{count} workers are left out:", count=done.left_out)
    for message, count in plan.reasons:
        click.echo(f"  {count}: {desk.words(message)}")
    if done.batch_number:
        desk.say("{count} are marked; {batch} takes that back.", count=done.marked, batch=done.batch_number)


def _check_places(session: "Session", villages: tuple[str, ...], districts: tuple[str, ...]) -> None:
    from rangkul.data.village import District, Village

    for code in villages:
        if session.get(Village, code) is None:
            raise Problem("There is no village {code} in this regency.", code=code)
    for code in districts:
        if session.get(District, code) is None:
            raise Problem("There is no district {code} in this regency.", code=code)


def _officer(session: "Session", text: str | None) -> "UUID | None":
    """By NRP or key."""
    from uuid import UUID

    from sqlalchemy import select

    from rangkul.data.officer import Officer

    if text is None:
        return None
    found = session.scalar(select(Officer.id).where(Officer.nrp == text.strip()))
    if found is None:
        try:
            found = session.scalar(select(Officer.id).where(Officer.id == UUID(text.strip())))
        except ValueError:
            found = None
    if found is None:
        raise Problem("There is no officer with NRP {nrp}.", nrp=text)
    return found
