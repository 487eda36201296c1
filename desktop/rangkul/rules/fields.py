"""Named fields in texts that people edit: `{nama}` is filled in, `{pakaian?}` takes its whole line away when it is empty.

`{{` and `}}` are braces themselves. Checked before anything is printed, so that no letter says "{nama}".
"""

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

from rangkul.rules.message import Complaint, Message

_PIECES = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
UNKNOWN, BRACES, EMPTY = "field_unknown", "field_braces", "field_empty"


def fields_in(text: str) -> list[str]:
    """The names of the fields of a text, each once, in their order; an optional one without its question mark."""
    return list(dict.fromkeys(name for name, _ in _fields(text)))


def check_text(text: str, known: Collection[str], values: Mapping[str, str] | None = None) -> list[Complaint]:
    """Everything that keeps a text from being filled: stray braces, unknown fields, and with `values` fields that are empty.

    An unknown field that is nearly a known one carries it as proposal.
    """
    return [*_stray_braces(text), *_unknown(text, known), *(_empty(text, known, values) if values is not None else [])]


def fill_text(text: str, values: Mapping[str, str]) -> str:
    """The text with its fields filled; a line whose optional field is empty goes. Raises ValueError where `check_text` would complain.

    Values are put in as they are: braces in them are no fields.
    """
    return "\n".join(filled for line in text.split("\n") if (filled := fill_line(line, values)) is not None)


def fill_line(line: str, values: Mapping[str, str]) -> str | None:
    """One line filled, or None when an optional field in it is empty."""
    if any(optional and not values.get(name, "").strip() for name, optional in _fields(line)):
        return None

    def put(found: re.Match[str]) -> str:
        if found[0] in ("{{", "}}"):
            return found[0][0]
        name = _name(found[1])[0] if found[1] is not None else ""
        if name not in values or not values[name].strip():
            raise ValueError(f"cannot fill {found[0]!r}")
        return values[name]

    return _PIECES.sub(put, line)


def _fields(text: str) -> Iterator[tuple[str, bool]]:
    for found in _PIECES.finditer(text):
        if found[1] is not None:
            yield _name(found[1])


def _name(inside: str) -> tuple[str, bool]:
    """The name between the braces, and whether it may be empty."""
    bare = inside.strip()
    return bare.removesuffix("?").strip(), bare.endswith("?")


def _stray_braces(text: str) -> list[Complaint]:
    for found in _PIECES.finditer(text):
        if found[0] in ("{", "}"):
            line = text[: found.start()].count("\n") + 1
            words: dict[str, object] = {"line": line, "text": _around(text, found.start())}
            message = Message("In line {line} a brace stands alone near “{text}”. A field is written as {{nama}}, with both braces.", words)
            return [Complaint(BRACES, message, blocks=True)]
    return []


def _around(text: str, place: int) -> str:
    """A few words of the line, to find the place."""
    start = max(text.rfind("\n", 0, place) + 1, place - 15)
    end = text.find("\n", place)
    return text[start : min(end if end >= 0 else len(text), place + 15)].strip()


def _unknown(text: str, known: Collection[str]) -> list[Complaint]:
    found: list[Complaint] = []
    for name in fields_in(text):
        if name not in known:
            near = get_close_matches(name.lower(), list(known), n=1, cutoff=0.6)
            if not _NAME.fullmatch(name):
                message = Message("{field} is no field. A field is one of the list, in small letters.", {"field": f"{{{name}}}"})
            elif near:
                message = Message("There is no field {field}; did you mean {near}?", {"field": f"{{{name}}}", "near": f"{{{near[0]}}}"})
            else:
                message = Message("There is no field {field}; choose one of the list.", {"field": f"{{{name}}}"})
            found.append(Complaint(UNKNOWN, message, f"{{{near[0]}}}" if near else None, blocks=True))
    return found


def _empty(text: str, known: Collection[str], values: Mapping[str, str]) -> list[Complaint]:
    needed = dict.fromkeys(name for name, optional in _fields(text) if not optional and name in known)
    return [
        Complaint(
            EMPTY,
            Message(
                "{field} is empty. Fill it in, take it out of the text, or write {optional}: then its line goes when it is empty.",
                {"field": f"{{{name}}}", "optional": f"{{{name}?}}"},
            ),
            blocks=True,
        )
        for name in needed
        if not values.get(name, "").strip()
    ]
