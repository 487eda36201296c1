"""What the two codes on a sheet's page say: format, print run, page, corner and a checksum, no personal data."""

import re
import zlib
from dataclasses import dataclass
from typing import Final

CORNERS: Final = {"T": "top-right", "B": "bottom-left"}
LETTERS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHAPE: Final = re.compile(r"(R1:([0-9A-Z]{4,12}):([0-9]{1,4})\.([0-9]{1,4}):([TB])):([0-9A-Z]{4})")


@dataclass(frozen=True)
class PageCode:
    """One code; `page` counts from 1 to `pages`; `corner` is "T" (top right) or "B" (bottom left)."""

    run: str
    page: int
    pages: int
    corner: str


def write_page_code(code: PageCode) -> str:
    """The text "R1:K7QX20AB:2.9:T:4ZQ1"; only characters of QR's alphanumeric mode."""
    text = f"R1:{code.run}:{code.page}.{code.pages}:{code.corner}"
    return f"{text}:{checksum(text)}"


def read_page_code(text: str) -> PageCode | None:
    """The code again, or None for anything that is not one of ours or was misread."""
    match = SHAPE.fullmatch(text)
    if match is None or checksum(match[1]) != match[6]:
        return None
    code = PageCode(match[2], int(match[3]), int(match[4]), match[5])
    return code if 1 <= code.page <= code.pages else None


def checksum(text: str) -> str:
    """Four characters of a CRC-32: one misread page in 1.7 million would pass."""
    rest = zlib.crc32(text.encode("ascii")) % 36**4
    letters = ""
    for _ in range(4):
        rest, place = divmod(rest, 36)
        letters = LETTERS[place] + letters
    return letters
