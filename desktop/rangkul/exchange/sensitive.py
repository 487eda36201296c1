"""Columns that nobody needs and the law protects, told by what stands in them where no heading says so."""

from collections import Counter
from collections.abc import Iterable

from rangkul.exchange.columns import heading
from rangkul.exchange.grid import Cell, Grid, cell_text
from rangkul.exchange.layout import Table

_LEAST, _SHARE = 3, 0.6
_LOOKED_AT = 500  # rows of a column


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split(", "))


# UU 27/2022, art. 4: religion, ethnicity, health. Names of places are left out where they are birth places too.
_WORDS = (
    _words(
        "ISLAM, MUSLIM, MOSLEM, KRISTEN, PROTESTAN, KRISTEN PROTESTAN, KATOLIK, KATHOLIK, KATHOLIK ROMA, HINDU, BUDHA, BUDDHA, "
        "KONGHUCU, KHONGHUCU, KONG HU CU, KEPERCAYAAN, KEPERCAYAAN TERHADAP TUHAN YME, PENGHAYAT, ALIRAN KEPERCAYAAN"
    ),
    _words(
        "SUNDA, JAWA, BETAWI, MELAYU, BATAK, MINANG, MADURA, BUGIS, BANJAR, SASAK, DAYAK, TIONGHOA, SUKU JAWA, SUKU SUNDA, SUKU "
        "BETAWI, MINANGKABAU, CINA"
    ),
    _words(
        "A, B, AB, O, A RH, B RH, AB RH, O RH, TIDAK TAHU, TDK TAHU"
    ),
    _words(
        "TIDAK CACAT, CACAT FISIK, CACAT MENTAL, CACAT NETRA, CACAT RUNGU, TUNA NETRA, TUNA RUNGU, TUNA WICARA, TUNA DAKSA, TUNA "
        "GRAHITA, CACAT FISIK DAN MENTAL, CACAT LAINNYA, DISABILITAS, TIDAK DISABILITAS, DIFABEL, NON DISABILITAS"
    ),
    _words(
        "PIL, IUD, SUNTIK, KONDOM, SUSUK KB, SUSUK, IMPLAN, IMPLANT, STERILISASI, MOW, MOP, KB SUNTIK, KB PIL, TIDAK KB, TIDAK "
        "MENGGUNAKAN KB, HAMIL, TIDAK HAMIL, SUDAH HAMIL"
    ),
)  # fmt: skip
_TELLING = _WORDS[2] - {"TIDAK TAHU", "TDK TAHU"}


def is_sensitive(cells: Iterable[Cell]) -> bool:
    """Whether most of a column's words tell religion, ethnicity, blood group, disability or family planning."""
    counts = Counter(word for cell in cells if (word := heading(cell_text(cell))))
    total = counts.total()
    if total < _LEAST:
        return False
    for words in _WORDS:
        hits = sum(count for word, count in counts.items() if word in words)
        if hits >= _SHARE * total and (words is not _WORDS[2] or len(_TELLING & set(counts)) > 1):
            return True
    return False


def hide_sensitive(grid: Grid, tables: list[Table]) -> None:
    """Marks the columns that no heading gave away but what stands in them: nobody uses them, and they must not be kept."""
    if not tables:
        return
    used = {column for table in tables for column in (*table.columns.values(), *table.second.values(), *table.sensitive)}
    first = min(table.first for table in tables)
    rows = grid.rows[first : first + _LOOKED_AT]
    for column in set(range(max(map(len, rows), default=0))) - used:
        if is_sensitive(cells[column] for cells in rows if column < len(cells)):
            for table in tables:
                table.sensitive.add(column)
                table.headings.setdefault(column, "")
