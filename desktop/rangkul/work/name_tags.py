"""Name tags: a code for each person of an event, who gets one printed, and the label sheets of the office."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.event import Guest, Invitation
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.papers.name_tag_records import NameTag, PrintedTags, TagOrder
from rangkul.papers.name_tag_sheet import LabelSheet, check_sheet, sheet_of, usual_sheets
from rangkul.rules.people import rank_name
from rangkul.rules.tag_code import new_tag
from rangkul.work.attendance import list_guests
from rangkul.work.door_codes import tag_of_invitation
from rangkul.work.events import EventRecord
from rangkul.work.invitations import expected
from rangkul.work.office import load_office, load_preference, save_preference
from rangkul.work.sheet_groups import in_order

MOST_EMPTY = 200
TAG_SORTS = {"station": mark("Polsek, then rank"), "rank": mark("Rank and NRP"), "name": mark("Name")}
OWN_SHEETS = "label_sheets"
PLACEHOLDER = "RKCONTOH00"  # stands in a preview where nobody has a code yet; its check sign is wrong, so the door refuses it


@dataclass(frozen=True)
class TagPerson:
    """One person who may get a tag; `printed`: one was printed already."""

    who: str  # as in invitations.Expected, "tamu-" and the key for a guest
    tag: str
    name: str
    rank: str
    station: str
    villages: str
    note: str
    guest: bool = False
    printed: bool = False


@dataclass(frozen=True)
class TagOptions:
    """How an event's tags are printed; remembered with the event. `empty` ones follow for guests."""

    sheet: str = "a4-2x5"
    sort: str = "station"
    start: int = 1
    empty: int = 0


def ensure_tags(session: Session, event_id: UUID) -> int:
    """Gives every invitation and guest of the event its code, once: a code that is printed stays. How many were new."""
    taken = {*session.scalars(select(Invitation.tag)), *session.scalars(select(Guest.tag))}
    guests = session.scalars(select(Guest).where(Guest.event_id == event_id).order_by(Guest.id)).all()
    came_for = {guest.tag: guest for guest in guests if guest.tag}
    bare = select(Invitation).where(Invitation.event_id == event_id, Invitation.tag.is_(None)).order_by(Invitation.id)
    new = 0
    for invitation in session.scalars(bare).all():
        invitation.tag = fresh_tag(taken)
        new += 1
        if stand_in := came_for.get(tag_of_invitation(invitation.id, None)):
            stand_in.tag = invitation.tag  # in already, before there were tags: still the same person
    for guest in guests:
        if guest.tag is None:
            guest.tag = fresh_tag(taken)
            new += 1
    session.flush()
    return new


def fresh_tag(taken: set[str | None]) -> str:
    """A code unlike all in `taken`, which then holds it too."""
    while (tag := new_tag()) in taken:
        pass
    taken.add(tag)
    return tag


def list_tag_people(session: Session, event: EventRecord, today: date, sort: str = "station") -> list[TagPerson]:
    """Everybody expected and the guests so far, in the order of printing; guests last. Nothing is written: tags may be missing ("")."""
    people = in_order(expected(session, event.id, today), "name" if sort == "name" else "rank")
    if sort == "station":
        people.sort(key=lambda one: (one.station is None, one.station or ""))
    rows = session.execute(select(Invitation.id, Invitation.tag).where(Invitation.event_id == event.id))
    tags: dict[UUID, str | None] = {row.id: row.tag for row in rows}
    done = set(printed_tags(session, event.id))
    found: list[TagPerson] = []
    for one in people:
        tag = tags.get(one.invitation_ids[0]) or ""
        texts = (rank_name(one.rank), one.station or "", ", ".join(one.villages), one.note)
        found.append(TagPerson(one.who, tag, one.name, *texts, printed=tag in done))
    codes = {tag_of_invitation(one.invitation_ids[0], tags.get(one.invitation_ids[0])) for one in people}
    for guest in sorted(list_guests(session, event.id), key=lambda g: g.name.casefold()):
        if guest.tag is None or guest.tag not in codes:  # whoever came in somebody's stead has that person's tag
            texts = (rank_name(guest.rank), guest.unit or "", "", "")
            found.append(TagPerson(f"tamu-{guest.id}", guest.tag or "", guest.name, *texts, guest=True, printed=guest.tag in done))
    return found


def tag_order(
    session: Session, event: EventRecord, today: date, options: TagOptions, *,
    who: Iterable[str] | None = None, offset: tuple[float, float] = (0.0, 0.0), made: datetime | None = None,
) -> TagOrder:  # fmt: skip
    """Tags of everybody, or of those in `who`, and the empty ones. Whoever has no code yet is shown with a placeholder: a preview."""
    if not 0 <= options.empty <= MOST_EMPTY:
        raise Problem("{count} empty name tags cannot be; choose 0 to {most}.", count=options.empty, most=MOST_EMPTY)
    wanted = None if who is None else set(who)
    people = [one for one in list_tag_people(session, event, today, options.sort) if wanted is None or one.who in wanted]
    tags = [NameTag(one.tag or PLACEHOLDER, one.who, one.name, one.rank, one.station, one.villages, one.note) for one in people]
    tags += [NameTag(PLACEHOLDER) for _ in range(options.empty)]
    return TagOrder(
        event.title, tuple(tags), get_sheet(session, options.sheet), load_office(session).letterhead(), offset,
        options.start, made or now(),
    )  # fmt: skip


def preview_tags(
    session: Session, event: EventRecord, today: date, options: TagOptions, *, who: Iterable[str] | None = None,
    offset: tuple[float, float] = (0.0, 0.0),
) -> PrintedTags:  # fmt: skip
    """The tags as they would be printed; a placeholder where there is no code yet; nothing is kept."""
    from rangkul.papers.name_tag import draw_tags

    return draw_tags(tag_order(session, event, today, options, who=who, offset=offset))


def print_tags(
    session: Session, event: EventRecord, today: date, options: TagOptions, *, who: Iterable[str] | None = None,
    offset: tuple[float, float] = (0.0, 0.0), made: datetime | None = None,
) -> PrintedTags:  # fmt: skip
    """Gives codes to whoever has none, draws the tags, and remembers the options. `note_printed` when they left the program."""
    from rangkul.papers.name_tag import draw_tags

    ensure_tags(session, event.id)
    order = tag_order(session, event, today, options, who=who, offset=offset, made=made)
    taken = {*session.scalars(select(Invitation.tag)), *session.scalars(select(Guest.tag)), *empty_tags(session, event.id)}
    order = replace(order, tags=tuple(tag if tag.name else replace(tag, code=fresh_tag(taken)) for tag in order.tags))
    printed = draw_tags(order)
    kept = _kept(session, event.id)
    kept["empty"] = [*kept.get("empty", []), *(tag.code for tag in order.tags if not tag.name)]
    kept["options"] = asdict(options)
    save_preference(session, f"tags:{event.id}", kept)
    return printed


def note_printed(session: Session, event_id: UUID, printed: PrintedTags, options: TagOptions) -> None:
    """These tags are on paper now: they need no second one, and the next sheet begins behind them."""
    kept = _kept(session, event_id)
    codes = [place.code for place in printed.places]
    sheet = get_sheet(session, options.sheet)
    kept["printed"] = list(dict.fromkeys([*kept.get("printed", []), *codes]))
    kept["options"] = asdict(replace(options, start=printed.places[-1].number % sheet.count + 1, empty=0))
    save_preference(session, f"tags:{event_id}", kept)


def printed_tags(session: Session, event_id: UUID) -> list[str]:
    """The codes that were printed."""
    return list(_kept(session, event_id).get("printed", []))


def empty_tags(session: Session, event_id: UUID) -> list[str]:
    """The codes on this event's empty tags: whoever wears one is a guest, known by it once the door has written it to `guest.tag`."""
    return list(_kept(session, event_id).get("empty", []))


def load_tag_options(session: Session, event_id: UUID) -> TagOptions:
    """As printed last for this event; a sheet that is no longer there gives way to the usual one."""
    stored = _kept(session, event_id).get("options", {})
    options = TagOptions(**{field.name: stored[field.name] for field in fields(TagOptions) if field.name in stored})
    known = {sheet.key: sheet for sheet in label_sheets(session)}
    if options.sheet not in known:
        return replace(options, sheet=TagOptions.sheet, start=1)
    return options if options.start <= known[options.sheet].count else replace(options, start=1)


def _kept(session: Session, event_id: UUID) -> dict[str, Any]:
    stored = load_preference(session, f"tags:{event_id}")
    return dict(stored) if isinstance(stored, dict) else {}


# Label sheets


def label_sheets(session: Session) -> list[LabelSheet]:
    """Those of the shops, then the office's own."""
    return [*usual_sheets(), *own_sheets(session)]


def own_sheets(session: Session) -> list[LabelSheet]:
    return [sheet_of(values) for values in load_preference(session, OWN_SHEETS, [])]


def get_sheet(session: Session, key: str) -> LabelSheet:
    sheet = next((sheet for sheet in label_sheets(session) if sheet.key == key), None)
    if sheet is None:
        raise Problem("This kind of label sheet is no longer there; choose another one.")
    return sheet


def save_sheet(session: Session, sheet: LabelSheet) -> LabelSheet:
    """Keeps an own kind of sheet (a new one when its key is empty or a shop's); refuses what cannot be printed or is named twice."""
    check_sheet(sheet)
    own = own_sheets(session)
    if sheet.key not in {one.key for one in own}:
        sheet = replace(sheet, key=f"own-{len(own) + 1}-{new_tag()}")
    if any(one.name.casefold() == sheet.name.casefold() and one.key != sheet.key for one in label_sheets(session)):
        raise Problem("There is a label sheet named {name} already; give this one another name.", name=sheet.name)
    kept = [one for one in own if one.key != sheet.key] + [sheet]
    save_preference(session, OWN_SHEETS, [asdict(one) for one in kept])
    return sheet


def remove_sheet(session: Session, key: str) -> None:
    """Forgets an own kind of sheet; those of the shops stay."""
    own = own_sheets(session)
    if key not in {one.key for one in own}:
        raise Problem("Only label sheets of your own can be removed.")
    save_preference(session, OWN_SHEETS, [asdict(one) for one in own if one.key != key])
