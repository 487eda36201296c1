"""Commands about rosters: checking, importing, taking back, sending."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rangkul.cli_desk import Desk, a_file, as_json, pass_desk, show_json, show_progress
from rangkul.cli_export import roster_export
from rangkul.errors import Problem

if TYPE_CHECKING:
    from datetime import datetime

    from rangkul.exchange.records import RosterFile
    from rangkul.exchange.taught import Lesson


@click.group()
def roster() -> None:
    """The villages' worker lists."""


files = click.argument("files", nargs=-1, required=True, type=a_file, metavar="FILE…")
with_passwords = click.option(
    "--password", "passwords", multiple=True, envvar="RANGKUL_PASSWORD", help="Tried on files that want one; may be said several times."
)


@roster.command("check")
@files
@with_passwords
@as_json
@pass_desk
def roster_check(desk: Desk, files: tuple[Path, ...], passwords: tuple[str, ...], as_json: bool) -> None:
    """What would be taken in; nothing is written."""
    from rangkul.exchange.roster import check_rosters

    villages, taught = _known(desk)
    told = check_rosters(files, today=desk.today, villages=villages, taught=taught, passwords=passwords, progress=show_progress)
    checked = list(told)
    if as_json:
        documents = [file.as_json(desk.words) for file in checked]
        show_json(documents if len(documents) > 1 else documents[0])
    else:
        for file in checked:
            _show(desk, file)
    if all(file.rejected for file in checked):
        raise Problem("No file could be read.")


def _known(desk: Desk) -> "tuple[list[tuple[str, str, str]], list[Lesson]]":
    """The villages of the database and what was taught about their lists, if there is one already; checking a file needs none."""
    from sqlalchemy import make_url

    from rangkul.work.regions import village_names
    from rangkul.work.taught import load_lessons

    url = make_url(desk.url)
    if url.get_backend_name() == "sqlite" and not (url.database and Path(url.database).exists()):
        return [], []
    with desk.reading() as session:
        return village_names(session), load_lessons(session)


def _show(desk: Desk, file: "RosterFile") -> None:
    if file.rejected:
        click.echo(f"{file.file}: {desk.words(file.rejected)}")
        return
    desk.say("{file}: {records} workers, {problems} remarks.", file=file.file, records=len(file.records), problems=len(file.problems))
    for problem in file.problems:
        place = " ".join(str(part) for part in (problem.sheet, problem.row) if part is not None)
        click.echo(f"  {place}: {desk.words(problem.message)}")


@roster.command("import")
@files
@click.option("--village", help="Code of the village, where the file does not say it.")
@with_passwords
@as_json
@pass_desk
def roster_import(desk: Desk, files: tuple[Path, ...], village: str | None, passwords: tuple[str, ...], as_json: bool) -> None:
    """A batch per file, applied; doubtful rows are parked in it."""
    from rangkul.exchange.roster import check_rosters

    documents: list[dict[str, Any]] = []
    refused: list[Problem] = []
    villages, taught = _known(desk)
    told = check_rosters(
        files, today=desk.today, villages=villages, taught=taught, village=village, passwords=passwords, progress=show_progress
    )
    for file in told:
        document = file.as_json(desk.words)
        try:
            document |= _import_one(desk, file, village)
        except Problem as problem:
            refused.append(problem)
            document |= {"rejected": desk.words(problem.message), "batch": None, "outcomes": {}}
        documents.append(document)
        if not as_json and not document["rejected"]:
            desk.say("{file}: {batch} {outcomes}", file=file.file, batch=document["batch"], outcomes=document["outcomes"])
    if as_json:
        show_json(documents if len(documents) > 1 else documents[0])
    if refused:
        raise refused[0]


def _import_one(desk: Desk, file: "RosterFile", village: str | None) -> dict[str, Any]:
    from rangkul.work.applying import apply
    from rangkul.work.intake import take_in

    with desk.session() as session:
        taken = take_in(session, file, account=desk.account, village_code=village, progress=show_progress)
        applied = apply(session, taken.id, progress=show_progress)
    return {"batch": taken.number, "kinds": taken.counts, "outcomes": applied.outcomes}


@roster.command("take-back")
@click.argument("batch")
@as_json
@pass_desk
def roster_take_back(desk: Desk, batch: str, as_json: bool) -> None:
    """Undoes an applied batch; what was edited since stays and is named."""
    from rangkul.work.review import find_batch
    from rangkul.work.taking_back import take_back_any

    with desk.session() as session:
        found = find_batch(session, batch)
        result = take_back_any(session, found.id, desk.today, account=desk.account, progress=show_progress)
    if as_json:
        show_json({"batch": result.number, "removed": result.removed, "restored": result.restored, "edited_since": result.edited_since})
        return
    counts = {"removed": result.removed, "restored": result.restored}
    desk.say("{batch} is taken back: {removed} removed, {restored} restored.", batch=result.number, **counts)
    for name in result.edited_since:
        desk.say("  {name} was edited since and stays.", name=name)


@roster.command("return")
@click.argument("batch")
@click.option("--to", "target", type=a_file, required=True, help="FILE.xlsx")
@click.option("--file", "source", type=a_file, help="The village's file, when it no longer lies where it was read from.")
@with_passwords
@pass_desk
def roster_return(desk: Desk, batch: str, target: Path, source: Path | None, passwords: tuple[str, ...]) -> None:
    """The village's own file with its wrong cells marked."""
    from rangkul.exchange.marking import write_marked
    from rangkul.work.returning import note_return, plan_return
    from rangkul.work.review import find_batch

    with desk.session() as session:
        found = find_batch(session, batch)
        plan = plan_return(session, found.id)
        file = source or plan.path
        if file is None:
            raise Problem("{file} was read before its place was kept. Say where it lies with --file.", file=plan.file_name)
        write_marked(file, target, plan.sha256, plan.marks, plan.headers, plan.title, show_progress, passwords)
        note_return(session, found.id, len(plan.marks))
    desk.say("{file}: {count} cells are marked.", file=target, count=len(plan.marks))


@roster.command("send")
@click.option("--village", "villages", multiple=True, metavar="CODE")
@click.option("--all", "everyone", is_flag=True, help="All villages of the regency.")
@click.option("--to", "target", type=a_file, required=True, help="FOLDER or FILE.zip")
@click.option("--profile", default="usual", show_default=True, help="usual, short, full, or the name of one of your own.")
@click.option("--due", type=click.DateTime(["%Y-%m-%d", "%d/%m/%Y"]), help="The day it should be back.")
@click.option("--per-hamlet", is_flag=True, help="A workbook for each hamlet.")
@click.option("--masked", is_flag=True, help="NIKs of known workers are shown as 321606******0001.")
@click.option("--password", envvar="RANGKUL_PASSWORD", help="Nobody opens the workbooks without it; it is not kept anywhere.")
@as_json
@pass_desk
def roster_send(
    desk: Desk, villages: tuple[str, ...], everyone: bool, target: Path, profile: str, due: "datetime | None", per_hamlet: bool,
    masked: bool, password: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Workbooks for villages, each recorded as a dispatch."""
    from dataclasses import replace

    from rangkul.work.regions import village_names
    from rangkul.work.sending import SendOrder, send_workbooks
    from rangkul.work.sending_profiles import find_profile

    if everyone == bool(villages):
        raise click.UsageError("--village CODE… / --all")
    with desk.session() as session:
        chosen = find_profile(session, profile)
        wanted = replace(chosen.profile, per_hamlet=per_hamlet or chosen.profile.per_hamlet, masked=masked or chosen.profile.masked)
        order = SendOrder(replace(chosen, profile=wanted), due.date() if due else None, password or None)
        codes = [code for code, _, _ in village_names(session)] if everyone else list(villages)
        sent = send_workbooks(session, codes, target, desk.today, order, account=desk.account, progress=show_progress)
    if as_json:
        show_json({"to": str(sent.target), "files": [file.name for file in sent.files], "workers": sent.workers, "sealed": sent.sealed})
        return
    desk.say("{count} workbooks written to {folder}.", count=len(sent.files), folder=sent.target)


roster.add_command(roster_export)
COMMANDS = (roster,)
