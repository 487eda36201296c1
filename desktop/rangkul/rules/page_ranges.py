"""Which pages to print: "1-3,7" as people type it, odd and even ones, and the order of a stack turned over by hand."""

import re
from collections.abc import Iterable, Sequence

from rangkul.rules.message import Complaint, Message

_PART = re.compile(r"(\d+)\s*(?:[-–—]\s*(\d+)?)?|[-–—]\s*(\d+)")


def read_pages(text: str, count: int) -> tuple[tuple[int, ...], list[Complaint]]:
    """The pages (from 1, in their order, each once) that "1-3,7", "-4" or "9-" means in a paper of `count` pages, and what is wrong."""
    chosen: set[int] = set()
    parts = [part.strip() for part in re.split(r"[,;]", text) if part.strip()]
    if not parts:
        return (), [Complaint("pages_missing", Message("Say which pages, for example 1-3,7."), blocks=True)]
    for part in parts:
        match = _PART.fullmatch(part)
        if match is None:
            return (), [_wrong("pages_unreadable", Message("{part} is no page. Write pages like this: 1-3,7.", {"part": part[:20]}))]
        first = int(match[1] or 1)
        last = int(match[2] or match[3] or (first if part.isdigit() else count))
        if max(first, last) > count:
            message = Message("There is no page {page}; the last one is {last}.", {"page": max(first, last), "last": count})
            return (), [_wrong("pages_beyond", message)]
        if first < 1 or first > last:
            return (), [_wrong("pages_backwards", Message("{part} names no pages. Write pages like this: 1-3,7.", {"part": part[:20]}))]
        chosen.update(range(first, last + 1))
    return tuple(sorted(chosen)), []


def _wrong(code: str, message: Message) -> Complaint:
    return Complaint(code, message, blocks=True)


def show_pages(pages: Iterable[int]) -> str:
    """(1, 2, 3, 7) → "1-3,7"."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)


def front_sides(pages: Sequence[int]) -> tuple[int, ...]:
    """What goes on the fronts when both sides are printed in two runs: the first, third, fifth of the chosen pages."""
    return tuple(pages[::2])


def back_sides(pages: Sequence[int], backwards: bool) -> tuple[int | None, ...]:
    """What goes on the backs, the last sheet first when `backwards`; None is the empty back of the last sheet."""
    backs: list[int | None] = list(pages[1::2])
    if not backwards:
        return tuple(backs)
    return tuple(reversed(backs + [None] * (len(pages) % 2)))
