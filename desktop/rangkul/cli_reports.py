"""Commands about reports: their list, and one of them as a PDF or a workbook."""

from datetime import date, datetime
from pathlib import Path

import click

from rangkul.cli_desk import Desk, a_file, as_json, pass_desk, show_json
from rangkul.errors import Problem

NAME = "NAME"


def _day(text: str | None) -> date | None:
    """2026-11-22 or 22/11/2026."""
    if text is None:
        return None
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"):
        try:
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise Problem("{text} is no date. Write 2026-11-22 or 22/11/2026.", text=text)


def _show_list(desk: Desk, with_json: bool) -> None:
    from rangkul.work.reports import REPORTS

    if with_json:
        show_json([
            {"name": one.name, "title": desk.language.text(one.title), "levels": [code for code, _ in one.levels], "period": one.has_period}
            for one in REPORTS
        ])  # fmt: skip
        return
    for one in REPORTS:
        levels = f"  [{', '.join(code for code, _ in one.levels)}]" if one.levels else ""
        click.echo(f"{one.name:12} {desk.language.text(one.title)}: {desk.language.text(one.hint)}{levels}")


@click.command()
@click.argument("name", metavar="NAME|list")
@click.option("--to", "target", type=a_file, help="FILE.pdf or FILE.xlsx")
@click.option("--from", "since", help="First day, e.g. 2026-01-01.")
@click.option("--until", help="Last day.")
@click.option("--level", default="", help="How fine, see `report list`.")
@as_json
@pass_desk
def report(desk: Desk, name: str, target: Path | None, since: str | None, until: str | None, level: str, as_json: bool) -> None:
    """A report over a period as PDF or Excel; `report list` shows their names."""
    if name == "list":
        _show_list(desk, as_json)
        return
    from rangkul.data.types import now
    from rangkul.work.reports import Request, find_report, make_table, save_report

    wanted = find_report(name)
    request = Request(desk.today, _day(since), _day(until), level)
    if target is None and not as_json:
        raise click.UsageError("--to FILE.pdf or FILE.xlsx, or --json")
    with desk.reading() as session:
        table = make_table(session, wanted, request)
        if target is not None:
            save_report(session, wanted, request, target, now())
    if as_json:
        titles = [column.title for column in table.columns]
        show_json({"title": table.title, "columns": titles, "rows": [list(row) for row in table.rows], "totals": table.totals})
    elif target is not None:
        desk.say("{title}: {count} rows written to {file}.", title=table.title, count=len(table.rows), file=target)


COMMANDS = (report,)
