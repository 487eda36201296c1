"""The command line: the same work as the window, without a screen. Refusals are one sentence and exit status 1."""

from pathlib import Path
from typing import Any

import click

from rangkul import cli_attendance, cli_events, cli_reports, cli_roster
from rangkul.cli_desk import Desk, a_file, as_json, pass_desk, show_json, show_progress
from rangkul.errors import Problem
from rangkul.language import LANGUAGES, Language
from rangkul.launch import in_sentences, open_window
from rangkul.settings import user_name, user_settings
from rangkul.version import VERSION


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="rangkul")
@click.option("--database", "url", envvar="RANGKUL_DATABASE", help="sqlite:///FILE or postgresql+psycopg://…")
@click.option("--account", help="Who works; default: the user of this computer.")
@click.option("--lang", type=click.Choice(list(LANGUAGES)), help="Language of the sentences.")
@click.option("--self-test", is_flag=True, help="Check this installation and leave.")
@click.pass_context
def rangkul(context: click.Context, url: str | None, account: str | None, lang: str | None, self_test: bool) -> None:
    """Worker protection, village by village. Without a command the window opens."""
    settings = user_settings()
    language = Language(lang or settings.get("language", "id"))
    desk = Desk(url or settings.default_database, account or user_name(), language)
    context.obj = desk
    if self_test:
        from rangkul.selftest import self_test as run_self_test

        context.exit(run_self_test())
    if context.invoked_subcommand is None:
        context.exit(open_window(desk.url, desk.account, lang))


@rangkul.command()
@click.option("--workers", default=12_500, show_default=True, type=click.IntRange(0))
@click.option("--villages", type=click.IntRange(1))
@click.option("--seed", default=16, show_default=True)
@pass_desk
def sample(desk: Desk, workers: int, villages: int | None, seed: int) -> None:
    """A fictional branch in an empty database."""
    from rangkul.work.sample import make_sample

    with desk.session() as session:
        make_sample(session, desk.today, workers=workers, villages=villages, seed=seed, progress=show_progress)
    desk.say("The sample branch is ready: {workers} workers.", workers=workers)


@rangkul.command()
@click.argument("regency_code")
@pass_desk
def setup(desk: Desk, regency_code: str) -> None:
    """Districts, villages and police stations of a regency, e.g. 32.16."""
    from rangkul.work.certificates import signing_key
    from rangkul.work.regions import set_up_regency, village_names

    with desk.session() as session:
        regency = set_up_regency(session, regency_code)
        signing_key(session)
        count = len(village_names(session))
    desk.say("{name} is set up: {count} villages.", name=regency.name, count=count)


@rangkul.command()
@click.option("--level", type=click.Choice(["regency", "district", "village"]), default="regency", show_default=True)
@as_json
@pass_desk
def coverage(desk: Desk, level: Any, as_json: bool) -> None:
    """Workers against the villages' targets."""
    from rangkul.work.coverage import coverage as count

    with desk.reading() as session:
        places = count(session, level)
    if as_json:
        show_json([place.as_json() for place in places])
        return
    for place in places:
        click.echo(f"{place.code:13} {place.name:28} {place.counted:>8} / {place.target:<8} {place.share:>6.0%}  {place.protected:>7}")


@rangkul.command()
@click.argument("file", type=a_file)
@pass_desk
def backup(desk: Desk, file: Path) -> None:
    """Writes everything into one checked file."""
    from rangkul.data.backup import backup as write_backup

    with desk.database() as database:
        write_backup(database, file, show_progress)
    desk.say("Backed up to {file}.", file=file)


@rangkul.command()
@click.argument("file", type=a_file)
@pass_desk
def restore(desk: Desk, file: Path) -> None:
    """Puts a backup in the place of the database; the replaced one is kept beside it."""
    from sqlalchemy import make_url

    from rangkul.data.backup import restore as put_back
    from rangkul.data.backup import restore_into

    url = make_url(desk.url)
    if url.get_backend_name() == "sqlite" and url.database:
        kept = put_back(file, Path(url.database))
        desk.say("Restored. What was there before lies in {kept}.", kept=kept or "–")
        return
    with desk.database() as database:
        restore_into(file, database, show_progress)
    desk.say("Restored into {database}.", database=url.render_as_string(hide_password=True))


@rangkul.group()
def audit() -> None:
    """Who did what: checking and exporting the trail."""


@audit.command("verify")
@pass_desk
def audit_verify(desk: Desk) -> None:
    """Finds any edit, removal or reordering of the trail."""
    from rangkul.data.audit import verify

    with desk.reading() as session:
        broken = verify(session)
    if broken is not None:
        raise Problem("The trail was changed from line {number} on. Keep this database and call the IT of the branch.", number=broken)
    desk.say("The trail is whole.")


@audit.command("export")
@click.argument("file", type=a_file)
@pass_desk
def audit_export(desk: Desk, file: Path) -> None:
    """The whole trail as CSV."""
    from rangkul.work.history import export_history

    with desk.reading() as session:
        lines = export_history(session, file)
    desk.say("{lines} lines written to {file}.", lines=lines, file=file)


@rangkul.group()
def officers() -> None:
    """The police officers."""


@officers.command("import")
@click.argument("file", type=a_file)
@as_json
@pass_desk
def officers_import(desk: Desk, file: Path, as_json: bool) -> None:
    """Reads an officers' list (NRP, nama, pangkat, polsek, desa binaan, HP)."""
    from rangkul.exchange.officers import read_officers
    from rangkul.work.officer_import import take_in
    from rangkul.work.regions import village_names

    with desk.database() as database:
        with database.reading() as session:
            villages = village_names(session)
        found = read_officers(file, villages=villages, progress=show_progress)
        with database.session() as session:
            batch_id, outcomes = take_in(session, found, desk.today, account=desk.account)
    problems = [
        {"sheet": p.sheet, "row": p.row, "field": p.field, "code": p.code, "message": desk.words(p.message), "proposal": p.proposal}
        for p in found.problems
    ]
    if as_json:
        show_json({"file": file.name, "batch": str(batch_id), "outcomes": outcomes, "problems": problems})
        return
    desk.say("{new} new officers, {changed} changed, {parked} parked.", new=outcomes.get("baru", 0), changed=outcomes.get("diubah", 0),
             parked=outcomes.get("ditunda", 0))  # fmt: skip
    for problem in problems:
        click.echo(f"  {problem['row']}: {problem['message']}")


def main() -> int:
    """Runs the command line; the exit status."""
    for group in (*cli_events.COMMANDS, *cli_attendance.COMMANDS, *cli_roster.COMMANDS, *cli_reports.COMMANDS):
        rangkul.add_command(group)
    return in_sentences(_run)


def _run() -> int:
    try:
        return int(rangkul.main(prog_name="rangkul", standalone_mode=False) or 0)
    except click.Abort:
        return 1
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code if not isinstance(wrong, click.UsageError) else 2
