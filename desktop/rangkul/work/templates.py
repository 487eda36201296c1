"""Templates people edit: saved states that never change, renamed, copied, archived, handed on as one file.

A template is a name within a type ("event", "letter", "certificate", "charter"). Saving again makes a new revision with a key of its own;
whoever used an older one keeps its key. Only the newest revision is active, i.e. offered; an archived template has no active one.
A template names a picture by {"picture": "<sha256>"} anywhere in its content; the file it is exported as brings those pictures along.
"""

import base64
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.template import Template
from rangkul.errors import Problem
from rangkul.work.pictures import get_picture, put_picture

Content = dict[str, Any]
Check = Callable[[Content], object]
"""Raises Problem when a content of its type is not as it should be."""

LONGEST_NAME = 120
LARGEST_CONTENT = 300_000  # characters of JSON
LARGEST_FILE = 40_000_000  # bytes
MOST_PICTURES = 24
FORMAT, FORMAT_VERSION = "rangkul-template", 1
SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class TemplateRecord:
    """One saved state. `content` belongs to the reader: change a copy, never this."""

    id: UUID
    type: str
    name: str
    revision: int
    content: Content
    active: bool
    saved_at: datetime
    saved_by: str


def save_template(
    session: Session, type_: str, name: str, content: Mapping[str, Any], account: str, *, base: UUID | None = None
) -> TemplateRecord:
    """A new template, or the next revision of the one with this name; the same content again makes none.

    With `base`, the revision somebody began with, a save is refused when another one was saved since.
    """
    name, content = _checked_name(name), _checked_content(content)
    latest = _latest(session, type_, name)
    if base is not None and (latest is None or latest.id != base):
        raise Problem("“{name}” was saved by somebody else meanwhile. Save yours under another name, then compare.", name=name)
    if latest is not None and latest.active and latest.content == content:
        return record_of(latest)
    if latest is not None:
        latest.active = False
    row = Template(
        type=type_, name=latest.name if latest else name, revision=latest.revision + 1 if latest else 1, content=content, active=True,
        saved_by=account,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return record_of(row)


def list_templates(session: Session, type_: str, *, archived: bool = False) -> list[TemplateRecord]:
    """The newest revision of each template by name: those in use, or the archived ones."""
    rows = session.scalars(select(Template).where(Template.type == type_).order_by(Template.revision))
    newest = {row.name: row for row in rows}
    return [record_of(row) for row in sorted(newest.values(), key=lambda r: r.name.casefold()) if row.active != archived]


def load_template(session: Session, template_id: UUID) -> TemplateRecord:
    """Any revision, archived or not."""
    return record_of(_row(session, template_id))


def list_revisions(session: Session, template_id: UUID) -> list[TemplateRecord]:
    """All saved states of a template, newest first."""
    row = _row(session, template_id)
    same = select(Template).where(Template.type == row.type, Template.name == row.name)
    return [record_of(one) for one in session.scalars(same.order_by(Template.revision.desc()))]


def rename_template(session: Session, template_id: UUID, name: str) -> None:
    """All revisions take the new name; refused when another template has it."""
    row, name = _row(session, template_id), _checked_name(name)
    other = _latest(session, row.type, name)
    if other is not None and other.name != row.name:
        raise Problem("There is a template “{name}” already; choose another name.", name=other.name)
    for one in session.scalars(select(Template).where(Template.type == row.type, Template.name == row.name)).all():
        one.name = name
    session.flush()


def copy_template(session: Session, template_id: UUID, account: str, name: str | None = None) -> TemplateRecord:
    """A new template with the same content, named `name` or "… (2)"."""
    row = _row(session, template_id)
    chosen = name if name is not None else free_name(session, row.type, row.name)
    if _latest(session, row.type, _checked_name(chosen)) is not None:
        raise Problem("There is a template “{name}” already; choose another name.", name=chosen)
    return save_template(session, row.type, chosen, row.content, account)


def archive_template(session: Session, template_id: UUID, archived: bool = True) -> None:
    """No longer offered; what was made with it stays as it is. `archived` False takes it back."""
    row = _row(session, template_id)
    latest = _latest(session, row.type, row.name)
    if latest is not None:
        latest.active = not archived
        session.flush()


def free_name(session: Session, type_: str, name: str) -> str:
    """The name itself, or with the first free number behind it."""
    taken = {one.casefold() for one in session.scalars(select(Template.name).where(Template.type == type_).distinct())}
    stem = re.sub(r" \(\d+\)$", "", _checked_name(name))[: LONGEST_NAME - 6]
    names = (name, *(f"{stem} ({number})" for number in range(2, len(taken) + 3)))
    return next(one for one in names if one.casefold() not in taken)


# As a file


def export_template(session: Session, template_id: UUID) -> bytes:
    """The template with its pictures as one file, for `import_template` at another office."""
    row = _row(session, template_id)
    pictures = {key: base64.b64encode(get_picture(session, key)).decode() for key in sorted(set(pictures_of(row.content)))}
    document = {
        "format": FORMAT, "version": FORMAT_VERSION, "type": row.type, "name": row.name, "content": row.content, "pictures": pictures,
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def import_template(session: Session, file: bytes, types: tuple[str, ...], account: str, check: Check) -> TemplateRecord:
    """Takes a file of `export_template` in as a new template; whatever is wrong with it is a Problem.

    `types` are those the caller has use for; `check` looks at the content. A taken name gets a number.
    """
    document = _read(file)
    if document["type"] not in types:
        raise Problem("This file holds another kind of template; open it where those are kept.")
    name, content = _checked_name(document["name"]), _checked_content(document["content"])
    content = _with_pictures(session, content, document["pictures"])
    check(content)
    return save_template(session, document["type"], free_name(session, document["type"], name), content, account)


def _read(file: bytes) -> dict[str, Any]:
    broken = Problem("This is no template of Rangkul, or the file is damaged. Ask for it to be exported again.")
    if len(file) > LARGEST_FILE:
        raise Problem("The file is too large for a template; {most} MB are the most.", most=LARGEST_FILE // 1_000_000)
    try:
        document: Any = json.loads(file, parse_constant=_refuse)
    except (ValueError, RecursionError, UnicodeDecodeError):
        raise broken from None
    kinds = {"format": str, "version": int, "type": str, "name": str, "content": dict, "pictures": dict}
    if not isinstance(document, dict) or any(type(cast("Content", document).get(key)) is not kind for key, kind in kinds.items()):
        raise broken
    found = cast("Content", document)
    if found["format"] != FORMAT:
        raise broken
    if found["version"] > FORMAT_VERSION:
        raise Problem("The template was made with a newer Rangkul. Update this one, then import it again.")
    if len(found["pictures"]) > MOST_PICTURES:
        raise broken
    return found


def _with_pictures(session: Session, content: Content, pictures: dict[str, Any]) -> Content:
    """Stores the pictures that the content names; they may get another key, as pictures of others are cleaned."""
    keys: dict[str, str] = {}
    for key in set(pictures_of(content)):
        coded = pictures.get(key)
        if not isinstance(coded, str):
            raise Problem("A picture of the template is missing in the file. Ask for it to be exported again.")
        try:
            keys[key] = put_picture(session, base64.b64decode(coded, validate=True))
        except ValueError:
            raise Problem("A picture of the template is damaged. Ask for it to be exported again.") from None
    return _renamed(content, keys)


def pictures_of(content: Any) -> Iterator[str]:
    """The keys of all pictures that a content names."""
    if isinstance(content, dict):
        for key, value in cast("Content", content).items():
            if key == "picture" and isinstance(value, str) and SHA256.fullmatch(value):
                yield value
            else:
                yield from pictures_of(value)
    elif isinstance(content, list):
        for value in cast("list[Any]", content):
            yield from pictures_of(value)


def _renamed(content: Any, keys: Mapping[str, str]) -> Any:
    if isinstance(content, dict):
        found = {key: _renamed(value, keys) for key, value in cast("Content", content).items()}
        key = found.get("picture")
        return {**found, "picture": keys.get(key, key)} if isinstance(key, str) else found
    if isinstance(content, list):
        return [_renamed(value, keys) for value in cast("list[Any]", content)]
    return content


def _refuse(text: str) -> None:
    raise ValueError(text)


def _checked_name(name: str) -> str:
    """On one line, without what cannot be seen."""
    name = " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())
    if not name:
        raise Problem("The template needs a name.")
    if len(name) > LONGEST_NAME:
        raise Problem("The name of the template is too long; {most} letters are the most.", most=LONGEST_NAME)
    return name


def _checked_content(content: Mapping[str, Any]) -> Content:
    """As the database will give it back: plain JSON, of a size that a person can have made."""
    try:
        text = json.dumps(dict(content), ensure_ascii=False, allow_nan=False)
    except RecursionError:
        raise Problem("The template is damaged.") from None
    if len(text) > LARGEST_CONTENT:
        raise Problem("The template is too large; remove some of its parts.")
    if "\\u0000" in text:
        raise Problem("The template is damaged.")
    return json.loads(text)


def _row(session: Session, template_id: UUID) -> Template:
    row = session.get(Template, template_id)
    if row is None:
        raise Problem("This template is no longer there. Refresh the list.")
    return row


def _latest(session: Session, type_: str, name: str) -> Template | None:
    """The newest revision of the template with this name, whatever its capitals; held until the end of the transaction."""
    names = {one.casefold(): one for one in session.scalars(select(Template.name).where(Template.type == type_).distinct())}
    if name.casefold() not in names:
        return None
    same = select(Template).where(Template.type == type_, Template.name == names[name.casefold()])
    return session.scalar(same.order_by(Template.revision.desc()).limit(1).with_for_update())


def record_of(row: Template) -> TemplateRecord:
    return TemplateRecord(row.id, row.type, row.name, row.revision, row.content, row.active, row.saved_at, row.saved_by)
