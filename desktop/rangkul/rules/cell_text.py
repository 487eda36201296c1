"""What a cell's text is once invisible characters and the marks of an empty cell are gone."""

import re
import unicodedata

# Zero-width characters, soft hyphen, byte order mark, direction marks; control characters are treated as spaces.
INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"))
SPACES = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
EMPTY = frozenset({
    "", "-", "--", "---", "–", "—", ".", "..", "...", "_", "/", "?", "0", "00", "x", "xx", "xxx", "xxxx", "n/a", "#n/a",
    "na", "nan", "none", "null", "nil", "nihil", "kosong", "tidak ada", "tdk ada", "belum ada", "blm ada", "tidak tahu",
    "tidak diketahui", "tidak punya", "tdk punya", "belum punya", "blm punya", "gak punya", "ga ada", "gak ada", "tidak memiliki",
})  # fmt: skip


def tidy(text: str) -> str:
    """`text` without invisible characters, white space collapsed to single blanks, full-width digits made plain."""
    if text.isascii():
        if text.isprintable() and "  " not in text:
            return text.strip()
    else:
        text = INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return SPACES.sub(" ", text).strip()


def is_empty(text: str) -> bool:
    """Whether a tidied text only says that nothing is there: "-", "NULL", "0", "xxx" and the like (domain.md)."""
    return text in EMPTY or (len(text) < 16 and text.lower() in EMPTY) or (text[0] in "._-–—…" and not text.strip("._-–—… /"))
