"""What calamine does not tell of an old .xls: hidden rows and columns, error cells, cells crossed out ([MS-XLS], [MS-CFB])."""

import struct
from collections.abc import Iterator

from rangkul.exchange.grid import Grid

_END = 0xFFFFFFFA  # from here on sector numbers are marks
ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_FORMULA, _COLINFO, _BOUNDSHEET, _BOOLERR, _ROW, _EOF = 0x0006, 0x007D, 0x0085, 0x0205, 0x0208, 0x000A
_FONT, _XF, _MULRK = 0x0031, 0x00E0, 0x00BD
_CELLS = frozenset((0x0006, 0x00FD, 0x027E, 0x0203, 0x0204, 0x0205))  # row, column, look


def look(content: bytes, grids: list[Grid]) -> None:
    """Fill hidden_rows, hidden_columns, errors and struck; a container that cannot be followed is left as it is."""
    try:
        book = _stream(content)
        starts = [struct.unpack_from("<I", data)[0] for kind, data in _records(book, 0) if kind == _BOUNDSHEET and data[5] == 0]
        struck = _struck_looks(book)
        for start, grid in zip(starts, grids, strict=False):
            _look_sheet(book, start, grid, struck)
    except (struct.error, IndexError):
        return


def all_records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """(kind, data) of all records of the workbook, sheet by sheet; nothing of a container that cannot be followed."""
    try:
        book = _stream(content)
        place = 0
        while place + 4 <= len(book):
            kind, size = struct.unpack_from("<HH", book, place)
            yield kind, book[place + 4 : place + 4 + size]
            place += 4 + size
    except (struct.error, IndexError):
        return


def _struck_looks(book: bytes) -> set[int]:
    """The numbers of looks whose font is crossed out; the font number 4 does not exist."""
    fonts: list[bool] = []
    looks: set[int] = set()
    count = 0
    for kind, data in _records(book, 0):
        if kind == _FONT:
            fonts.append(bool(struct.unpack_from("<H", data, 2)[0] & 8))
        elif kind == _XF:
            font = struct.unpack_from("<H", data)[0]
            font -= font > 4
            if font < len(fonts) and fonts[font]:
                looks.add(count)
            count += 1
    return looks


def _look_sheet(book: bytes, start: int, grid: Grid, struck: set[int]) -> None:
    for kind, data in _records(book, start):
        if struck and kind in _CELLS and struct.unpack_from("<H", data, 4)[0] in struck:
            grid.strike(*struct.unpack_from("<HH", data))
        elif struck and kind == _MULRK:
            row, first = struct.unpack_from("<HH", data)
            looks = range(4, len(data) - 2, 6)
            for number, at in enumerate(looks):
                if struct.unpack_from("<H", data, at)[0] in struck:
                    grid.strike(row, first + number)
        if kind == _ROW and struct.unpack_from("<H", data, 12)[0] & 0x20:
            grid.hidden_rows.add(struct.unpack_from("<H", data)[0])
        elif kind == _COLINFO and struct.unpack_from("<H", data, 8)[0] & 1:
            first, last = struct.unpack_from("<HH", data)
            grid.hidden_columns.update(range(first, min(last, 255) + 1))
        elif kind == _BOOLERR and data[7] == 1:
            grid.errors[struct.unpack_from("<HH", data)] = ERRORS.get(data[6], "#N/A")
        elif kind == _FORMULA and data[12:14] == b"\xff\xff" and data[6] == 2:
            grid.errors[struct.unpack_from("<HH", data)] = ERRORS.get(data[8], "#N/A")


def _records(book: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    """(kind, data) of the records of one substream, up to its end."""
    while place + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, place)
        if kind == _EOF:
            return
        yield kind, book[place + 4 : place + 4 + size]
        place += 4 + size


def _stream(content: bytes) -> bytes:
    """The stream "Workbook" of the compound file."""
    shift, mini_shift = struct.unpack_from("<HH", content, 30)
    if shift not in (9, 12) or mini_shift != 6:
        raise struct.error
    size = 1 << shift
    _, first_directory, _, mini_cutoff, first_mini_fat = struct.unpack_from("<IIIII", content, 44)

    def sector(number: int) -> bytes:
        return content[(number + 1) * size : (number + 2) * size]

    table: list[int] = []
    for number in _fat_sectors(content, size):
        table.extend(struct.unpack(f"<{size // 4}I", sector(number).ljust(size, b"\xff")))

    def chain(number: int, links: list[int]) -> Iterator[int]:
        for _ in range(len(links)):
            if number >= _END:
                return
            yield number
            number = links[number]

    directory = b"".join(sector(number) for number in chain(first_directory, table))
    mini: bytes = b""
    for place in range(0, len(directory), 128):
        entry = directory[place : place + 128]
        name = entry[: max(struct.unpack_from("<H", entry, 64)[0] - 2, 0)].decode("utf-16-le", "replace")
        start, length = struct.unpack_from("<II", entry, 116)
        if entry[66] == 5:
            mini = b"".join(sector(number) for number in chain(start, table))
        elif name in ("Workbook", "Book"):
            if length >= mini_cutoff:
                return b"".join(sector(number) for number in chain(start, table))[:length]
            links = [link for number in chain(first_mini_fat, table) for link in struct.unpack(f"<{size // 4}I", sector(number))]
            return b"".join(mini[number * 64 : number * 64 + 64] for number in chain(start, links))[:length]
    raise struct.error


def _fat_sectors(content: bytes, size: int) -> Iterator[int]:
    """The sectors that hold the table of sectors: 109 in the header, more in a chain."""
    yield from (number for number in struct.unpack_from("<109I", content, 76) if number < _END)
    following, count = struct.unpack_from("<II", content, 68)
    for _ in range(min(count, 10_000)):
        if following >= _END:
            return
        numbers = struct.unpack_from(f"<{size // 4}I", content, (following + 1) * size)
        yield from (number for number in numbers[:-1] if number < _END)
        following = numbers[-1]
