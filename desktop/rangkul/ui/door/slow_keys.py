"""Remembers keys that were given to a person's field, so that a slow scanner's code can be taken back from there."""

import time
from itertools import pairwise

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from rangkul.rules.tag_code import LENGTH, read_digits, read_tags

SLOWEST = 0.22  # seconds between two keys of a scanner
UNEVEN = 0.04  # seconds by which a scanner's gaps may differ; a hand's differ more
NRP_LENGTH = 8


class SlowKeys:
    """`key_came` at each key; `went` tells where keys were given; `code` is what they and the held ones mean together."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self.text = ""
        self.place: QWidget | None = None

    def key_came(self) -> None:
        now = time.monotonic()
        if self.times and now - self.times[-1] > SLOWEST:
            self.forget()
        self.times.append(now)

    def went(self, text: str, place: QWidget) -> None:
        if place is not self.place:
            self.text = ""
        self.text, self.place = self.text + text, place

    def forget(self) -> None:
        self.times, self.text, self.place = [], "", None

    @property
    def pace(self) -> int:
        """Milliseconds to wait for the next key of such a scanner."""
        gaps = self._gaps(LENGTH)
        return round(1500 * max(gaps)) if gaps else 0

    def _gaps(self, keys: int) -> list[float]:
        newest = self.times[-keys:]
        return [later - earlier for earlier, later in pairwise(newest)]

    def code(self, held: str, *, anywhere: bool) -> str | None:
        """A tag, whose check sign proves it; `anywhere` else than in somebody's field also an NRP at an even pace."""
        if not self.text or self.place is None or not isValid(self.place):
            return None
        whole = self.text + held
        if len(whole) >= LENGTH and len(self.times) >= LENGTH and read_tags(whole[-LENGTH:]):
            return whole[-LENGTH:]
        gaps = self._gaps(NRP_LENGTH)
        even = len(gaps) == NRP_LENGTH - 1 and max(gaps) - min(gaps) < UNEVEN and max(gaps) < SLOWEST
        number, before = whole[-NRP_LENGTH:], whole[-NRP_LENGTH - 1 : -NRP_LENGTH]
        return number if anywhere and even and len(number) == NRP_LENGTH and read_digits(number) and not before.isdigit() else None

    def take_back(self) -> None:
        """Removes the signs from the field they were given to."""
        place, text = self.place, self.text[-LENGTH:]
        if isinstance(place, QLineEdit) and place.text().endswith(text):
            place.setText(place.text()[: -len(text)])
        elif isinstance(place, QPlainTextEdit) and place.toPlainText().endswith(text):
            place.setPlainText(place.toPlainText()[: -len(text)])
