"""How an Indonesian name sounds, whoever wrote it: old and new spelling, Arabic names, what Sundanese ears make of f, v and z.

Source: Ejaan yang Disempurnakan (1972) for oe, dj, tj, nj, sj, ch, j; domain.md for short forms; the rest is how clerks spell.
"""

import re
import unicodedata

from rangkul.rules.people import same_word

_LETTERS = re.compile(r"[a-z]+")
_DEGREES = frozenset({"sh", "mh", "se", "mm", "spd", "spdi", "mpd", "skom", "ssos", "mkn", "amd", "strk", "sag", "st", "sip", "skm"})
_TITLES = frozenset({
    "h", "hj", "haji", "hajjah", "hajah", "hi", "hjh", "drs", "dra", "ir", "dr", "prof", "kh", "ust", "ustad", "ustadz", "ustadzah", "ny",
    "tn", "bpk", "ibu", "sdr", "sdri", "alm", "almh", "rd", "r", "tb",
})  # fmt: skip
_MUHAMMAD = frozenset({"m", "mu"})
_BETWEEN = frozenset({"bin", "binti", "bt", "bn", "al"})
_SHORT = {
    "abd": "abdul", "abdl": "abdul", "abdoel": "abdul", "st": "siti", "sitti": "siti", "ach": "ahmad", "akh": "ahmad", "nr": "nur",
    "noer": "nur", "nor": "nur",
}  # fmt: skip
# One after the other; the order matters: old spelling first, then sounds that ears and clerks exchange.
_PLAIN = (
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "sy"), ("ie", "i"), ("iy", "i"), ("ch", "h"), ("kh", "h"), ("gh", "g"), ("dz", "d"),
    ("dh", "d"), ("th", "t"), ("ts", "t"), ("bh", "b"), ("ph", "p"), ("ck", "k"), ("sy", "s"), ("ae", "ai"), ("ao", "au"), ("ia", "ya"),
    ("uw", "u"),
)  # fmt: skip
_LETTER = str.maketrans({"f": "p", "v": "p", "q": "k", "x": "ks", "z": "s"})
_TWICE = re.compile(r"(.)\1+")
_INITIALS = {"f": "p", "v": "p", "z": "j", "q": "k", "x": "k"}
_ENDS = {"y": "i", "d": "t", "b": "p"}


class _Sounds(dict[str, str]):
    """The sound of each word, worked out once."""

    def __missing__(self, word: str) -> str:
        sound = _sound(word)
        if len(self) < MOST_WORDS:
            self[word] = sound
        return sound


MOST_WORDS = 300_000


def _sound(word: str) -> str:
    if len(word) == 1:
        return _INITIALS.get(word, word)
    if word in _BETWEEN:
        return ""
    word = _SHORT.get(word, word)
    word = same_word(word) or word
    for written, sound in _PLAIN:
        if written in word:
            word = word.replace(written, sound)
    if word[0] == "z":
        word = "j" + word[1:]  # Zaenal, Jaenal
    elif word.startswith("ju") and word[2:3] != "j":
        word = "y" + word[1:]  # Jusuf, Yusuf
    elif word.startswith("nj"):
        word = "ny" + word[2:]
    word = _TWICE.sub(r"\1", word.translate(_LETTER))
    if len(word) > 3 and word[-1] == "h" and word[-2] in "aeiou":
        word = word[:-1]
    if len(word) > 2 and word[-1] in _ENDS:
        word = word[:-1] + _ENDS[word[-1]]
    return word[:-2] + "ya" if word[-2:] == "ja" and len(word) > 4 and word[-3] not in "aeiou" else word


_SOUNDS = _Sounds()


def word_sound(word: str) -> str:
    """The sound of one word in small letters: "djoenaedi" and "junaidi", "fauzi" and "pauji" differ no more than they must."""
    return _SOUNDS[word]


def name_sound(name: str) -> str:
    """The sounds of a name's words in their order, without titles and degrees; "" when nothing is a name."""
    words = name.lower().split()
    if not (name.isascii() and "".join(words).isalpha()):
        plain = name if name.isascii() else unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        words = _LETTERS.findall(plain.split(",", 1)[0].lower().replace("'", "").replace("`", ""))
    while len(words) > 1 and words[0] in _TITLES and not (words[0] in ("h", "r") and len(words[1]) == 1):
        del words[0]
    if not words:
        return ""
    if len(words) > 2 and words[-1] in _DEGREES:
        del words[-1]
    if words[0] in _MUHAMMAD and len(words) > 1:
        words[0] = "muhammad"
    return " ".join([sound for word in words if (sound := _SOUNDS[word])])
