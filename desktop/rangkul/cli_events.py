"""Commands about events: sheets, the door, certificates."""

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rangkul.cli_desk import Desk, a_file, as_json, moment, pass_desk, show_json, show_progress, write_file
from rangkul.errors import Problem

if TYPE_CHECKING:
    from rangkul.work.events import EventRecord


@click.group()
def event() -> None:
    """The events."""


def _event_json(record: "EventRecord") -> dict[str, object]:
    return {
        "id": str(record.id), "number": record.number, "type": record.type, "title": record.title, "status": record.status,
        "starts_on": record.starts_on.isoformat(), "ends_on": record.ends_on.isoformat(), "place": record.place,
        "sessions": [
            {"number": n, "title": s.title, "starts_at": s.starts_at.isoformat(), "ends_at": s.ends_at.isoformat()}
            for n, s in enumerate(record.sessions, 1)
        ],
    }  # fmt: skip


@event.command("list")
@as_json
@pass_desk
def event_list(desk: Desk, as_json: bool) -> None:
    """All events, newest first."""
    from rangkul.work.events import list_events

    with desk.reading() as session:
        events = list_events(session)
    if as_json:
        show_json([_event_json(e) for e in events])
        return
    for e in events:
        click.echo(f"{e.number}  {e.starts_on:%d/%m/%Y}  {e.title}  ({e.place})")


@event.command("show")
@click.argument("event", metavar="EVENT")
@as_json
@pass_desk
def event_show(desk: Desk, event: str, as_json: bool) -> None:
    """One event with its figures."""
    from rangkul.work.attendance import present
    from rangkul.work.certificates import list_certificates
    from rangkul.work.events import find_event
    from rangkul.work.invitations import list_invitations

    with desk.reading() as session:
        found = find_event(session, event)
        figures = {
            "invited": len(list_invitations(session, found.id, desk.today)),
            "present": [len(present(session, [s.key])) for s in found.sessions],
            "certificates": sum(1 for c in list_certificates(session, found.id) if c.revoked_at is None),
        }
    if as_json:
        show_json(_event_json(found) | figures)
        return
    click.echo(f"{found.number}  {found.title}\n{found.held_on()} · {found.place}")
    desk.say("{invited} invited, present {present}, {certificates} certificates.", **figures)


@click.command()
@click.argument("event", metavar="EVENT")
@click.option("--to", "target", type=a_file, required=True, help="FILE.pdf")
@click.option("--map", "map_file", type=a_file, help="FILE.json: every box on the pages.")
@click.option("--session", "session_number", default=1, show_default=True, type=click.IntRange(1))
@click.option("--group", type=click.Choice(["station", "table", "letters", "stations", "none"]), help="Lists by Polsek, by table, or one.")
@click.option("--tables", type=click.IntRange(1, 40), help="How many tables.")
@click.option("--sort", type=click.Choice(["rank", "name"]))
@click.option("--guests", "guest_rows", type=click.IntRange(0, 40), help="Blank rows on each list.")
@pass_desk
def sheet(desk: Desk, event: str, target: Path, map_file: Path | None, session_number: int, **lay_out: str | int | None) -> None:
    """Attendance sheets of an event; what is not said is laid out as the event remembers it."""
    from rangkul.work.events import find_event
    from rangkul.work.sheets import load_options, map_json, print_sheets

    changes: dict[str, Any] = {name: value for name, value in lay_out.items() if value is not None}
    with desk.session() as session:
        found = find_event(session, event)
        options = replace(load_options(session, found.id), **changes)
        run = print_sheets(session, found, session_number, desk.today, account=desk.account, options=options)
        boxes = map_json(session, run.id)
    write_file(target, run.pdf)
    if map_file:
        write_file(map_file, json.dumps(boxes, ensure_ascii=False).encode())
    for complaint in run.complaints:
        click.echo(desk.words(complaint.message), err=True)
    desk.say("{pages} pages for {people} people, print run {code}.", pages=run.pages, people=run.people, code=run.code)


@click.command()
@click.argument("event", metavar="EVENT")
@click.argument("code")
@click.option("--at", "at", help="08.12 or ISO")
@click.option("--station", default="meja 1", show_default=True)
@click.option("--session", "session_number", type=click.IntRange(1))
@as_json
@pass_desk
def checkin(desk: Desk, event: str, code: str, at: str | None, station: str, session_number: int | None, as_json: bool) -> None:
    """One mark, as the door does it."""
    from rangkul.rules.dates import WIB, show_time
    from rangkul.work.check_in import check_in
    from rangkul.work.events import find_event

    with desk.session() as session:
        found = find_event(session, event)
        result = check_in(session, found, code, at=moment(at), session_number=session_number, station=station, account=desk.account)
    officer = result.officer
    if as_json:
        show_json({
            "result": result.result, "code": code, "mark": str(result.mark_id) if result.mark_id else None,
            "at": result.at.astimezone(WIB).isoformat() if result.at else None, "station": result.station, "session": result.session_number,
            "invited": result.invited,
            "officer": officer and {"nrp": officer.nrp, "name": officer.printed, "station": officer.station, "villages": officer.villages},
        })  # fmt: skip
    if result.result not in ("in", "already") or result.person is None:
        raise Problem("{code} is not a registered officer. Look the name up, or add a guest.", code=code)
    if as_json:
        return
    time, name = show_time(result.at.astimezone(WIB)) if result.at else "", officer.printed if officer else result.person.name
    if result.result == "already":
        desk.say("{name} is in already since {time}, {station}.", name=name, time=time, station=result.station)
    else:
        desk.say("{name} is in, {time}.", name=name, time=time)


@click.group()
def certificates() -> None:
    """Issuing and verifying certificates."""


@certificates.command("issue")
@click.argument("event", metavar="EVENT")
@click.option("--to", "target", type=a_file, help="FILE.pdf")
@as_json
@pass_desk
def certificates_issue(desk: Desk, event: str, target: Path | None, as_json: bool) -> None:
    """To all who earned one and have none yet."""
    from rangkul.work import certificates as work
    from rangkul.work.events import find_event

    with desk.session() as session:
        found = find_event(session, event)
        keys = work.issue(session, found, desk.today, account=desk.account, progress=show_progress)
        valid = [c for c in work.list_certificates(session, found.id) if c.revoked_at is None]
        wanted = keys or [c.id for c in valid]
        if target:
            write_file(target, work.draw(session, wanted))
        not_earned = [c for c in work.candidates(session, found, desk.today) if not c.earned]
    new = [c for c in valid if c.id in set(keys)]
    if as_json:
        show_json({
            "issued": [{"id": str(c.id), "serial": c.serial, "name": c.name, "identity": c.identity} for c in new],
            "valid": len(valid),
            "not_earned": [{"name": c.name, "why": [desk.words(w) for w in c.why_not]} for c in not_earned],
        })  # fmt: skip
        return
    counts = {"new": len(new), "valid": len(valid), "missing": len(not_earned)}
    desk.say("{new} certificates issued, {valid} valid in all, {missing} not earned.", **counts)


@certificates.command("verify")
@click.argument("source", metavar="TEXT|FILE")
@click.option("--key", "key_file", type=a_file, help="Public key of the branch: checks the seal without its database.")
@as_json
@pass_desk
def certificates_verify(desk: Desk, source: str, key_file: Path | None, as_json: bool) -> None:
    """Genuine, revoked, replaced, foreign or altered; "doubts" names what a PDF's page says otherwise than its seal."""
    from rangkul.work.certificates import public_keys
    from rangkul.work.verifying import seals_in, verify

    seals = seals_in(source)
    if key_file:
        verdicts = [verify(None, seal.text, [key_file.read_text(encoding="ascii")], seal.words) for seal in seals]
    else:
        with desk.reading() as session:
            verdicts = [verify(session, seal.text, public_keys(session), seal.words) for seal in seals]
    if as_json:
        documents = [
            {"verdict": v.verdict, "data": v.data, "revoked_reason": v.revoked_reason, "replaced_by": v.replaced_by, "doubts": v.doubts}
            for v in verdicts
        ]
        show_json(documents[0] if len(documents) == 1 else documents)
    else:
        for v in verdicts:
            click.echo(f"{v.verdict:8} {v.data.get('serial', '')}  {v.data.get('name', '')}")
    if any(v.verdict != "genuine" or v.doubts for v in verdicts):
        raise Problem("Not every certificate is genuine and valid.")


@certificates.command("key")
@click.argument("target", type=a_file)
@pass_desk
def certificates_key(desk: Desk, target: Path) -> None:
    """Writes the public key, for checking certificates elsewhere."""
    from rangkul.work.certificates import public_keys, signing_key

    with desk.session() as session:
        signing_key(session)
        write_file(target, public_keys(session)[0].encode())
    desk.say("The public key is in {file}.", file=target)


COMMANDS = (event, sheet, checkin, certificates)
